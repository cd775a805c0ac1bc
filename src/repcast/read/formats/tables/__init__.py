"""Rows of cells as the rows of a table, each cell with the name of its column."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from repcast.languages.en.tables import HOW_COLUMN, NAME_COLUMN, NAME_COLUMNS, REST
from repcast.read import dose
from repcast.read.document import Entry, Node
from repcast.read.dose.stating import LASTING
from repcast.read.formats.tables.bare_rows import with_names
from repcast.read.formats.tables.calendars import calendar, unfolded
from repcast.read.formats.tables.crossed_tables import crossed
from repcast.read.formats.tables.day_tables import EMPTY, by_days, paired
from repcast.read.formats.tables.fact_tables import of_one_exercise
from repcast.read.formats.tables.minute_tables import by_minutes
from repcast.read.formats.tables.name_tables import by_named_columns, side_by_side
from repcast.read.formats.tables.set_tables import by_sets
from repcast.read.formats.tables.superset_rows import by_the_clock, parted
from repcast.read.formats.tables.turned_tables import turned
from repcast.read.lines.cells import column_of
from repcast.read.quote import Quote
from repcast.read.words.headings import block_kinds, day_score
from repcast.read.words.signs import begins_with_rest, words_of

_NUMBERED = 2
"""So many columns that differ only in their number are names: "Set 1", "Set 2"."""

MOST_HEADER_CHARACTERS = 60
"""A longer cell is no name of a column."""


def table_entries(rows: Sequence[Sequence[Quote]], group: int, *, has_header: bool | None = None) -> Iterator[Entry]:
    """Yield the rows of a table; its first row names the columns where it has no figures and no long texts.

    `has_header` is what the markup says of the first row; `None` where it says nothing. A row of a single cell in a
    table of several columns stands across it, as the name of what follows.
    """
    rows = unfolded(rows)
    if days := list(calendar(rows, group)):
        yield from days
        return
    if across := turned(rows):
        yield from _of_exercises(across[0], across, group)
        return
    header = rows[0] if rows and has_header is not False and _names_columns(rows, is_marked=has_header is True) else ()
    if rows and (pairs := paired(rows[0], rows[1:]) or side_by_side(rows)):
        for day, cut in pairs:
            yield Entry(Node("heading", day, 0))
            yield from table_entries(cut, group)
        return
    below = rows[1:] if header else rows
    if not header and (named := with_names(rows)):
        yield from _of_exercises(named, [named, *rows], group)
        return
    sets = list(by_minutes(header, below, group)) or list(by_sets(header, below, group)) or list(crossed(rows, group))
    facts = [] if sets else list(of_one_exercise(rows, group))
    plan = [] if sets or facts else list(by_named_columns(header, below, group)) or list(by_days(header, below, group))
    yield from sets or facts or plan or _of_exercises(header, rows, group)


def _of_exercises(header: Sequence[Quote], rows: Sequence[Sequence[Quote]], group: int) -> Iterator[Entry]:
    """Yield the rows of a table of exercises under the names of its columns (if any)."""
    grouped = _is_grouped(header, rows[1:]) if header else False
    header, rows = _joined(header, rows)
    if header:
        below, told = by_the_clock(header, parted(header, rows[1:]))
        rows = [header, *below]
        yield from told
    widest = max((sum(bool(cell.text) for cell in row) for row in rows), default=0)
    for row in rows[1:] if header else rows:
        cells = [cell for cell in row if cell.text not in EMPTY]
        if len(cells) == 1 and widest > 1 and len(cells[0].text) <= MOST_HEADER_CHARACTERS and row[0].text:
            yield _told_whole(cells[0], group) if _is_told(cells[0]) else Entry(Node("heading", cells[0], 0))
        elif cells:
            if grouped and row[0].text:
                yield Entry(Node("heading", row[0], 0))
            inner = (header[1:], row[1:]) if grouped else (header, row)
            yield Entry(Node("row", children=tuple(_cells(*inner))), 1, group)


def _told_whole(cell: Quote, group: int) -> Entry:
    """Return a cell that is an exercise of its own as a row: its name, and how much of it."""
    end = cell.text.index(":")
    told = Node("field", cell.cut(end + 1, len(cell.text)).trimmed())
    return Entry(Node("row", children=(Node("field", cell.cut(0, end).trimmed(), label=NAME_COLUMN), told)), 1, group)


def _is_told(cell: Quote) -> bool:
    """Whether a cell that spans a row is an exercise of its own: "Cardio: 20 minutes – walk, bike or run"."""
    name, colon, rest = cell.text.partition(":")
    told = bool(colon) and bool(words_of(rest)) and not any(map(str.isdigit, name)) and day_score(name) == 0
    lasts = {one.statement.field for one in dose.find(cell.cut(len(name) + 1, len(cell.text)))} & LASTING
    return told and bool(lasts) and not any(block_kinds(cell.text)) and not begins_with_rest(name)


def _joined(
    header: Sequence[Quote], rows: Sequence[Sequence[Quote]]
) -> tuple[Sequence[Quote], Sequence[Sequence[Quote]]]:
    """Return a header and rows; a long text in the row below one is one more cell of it: how it is done."""
    joined: list[Sequence[Quote]] = []
    for row in rows:
        cells = [cell for cell in row if cell.text not in EMPTY]
        spans = len(cells) == 1 and row[0].text and len(cells[0].text) > MOST_HEADER_CHARACTERS
        if spans and header and len(joined) > 1 and 1 < len(joined[-1]) <= len(header):
            blank = Quote(cells[0].source, "", ())
            joined[-1] = [*joined[-1], *[blank] * (len(header) - len(joined[-1])), cells[0]]
        else:
            joined.append(row)
    how = Quote(header[0].source, HOW_COLUMN, ()) if header and len(joined) < len(rows) else None
    return ([*header, how] if how else header), joined


def _is_grouped(header: Sequence[Quote], rows: Sequence[Sequence[Quote]]) -> bool:
    """Whether a first column only names groups of rows: "Day", with a cell for the first row of each day alone."""
    filled = [bool(row and row[0].text not in EMPTY) for row in rows]
    named = NAME_COLUMNS.intersection(header[0].text.lower().split())
    later = any(NAME_COLUMNS.intersection(cell.text.lower().split()) for cell in header[1:])
    return later and not named and len(filled) > 1 and filled[0] and not all(filled)


def _names_columns(rows: Sequence[Sequence[Quote]], *, is_marked: bool) -> bool:
    texts = [cell.text for cell in rows[0] if cell.text not in EMPTY]
    counted = Counter(re.sub(r"\d+", "", text) for text in texts if text[:1].isalpha())
    plain = [text for text in texts if counted[re.sub(r"\d+", "", text)] < _NUMBERED and day_score(text) < 1]
    has_figures = any(character.isdigit() for text in plain for character in text)
    if not texts or any(len(text) > MOST_HEADER_CHARACTERS for text in texts):
        return False
    if is_marked:
        known = sum(bool(column_of(text)) and not any(map(str.isdigit, text)) for text in texts)
        return not has_figures or 2 * known >= len(texts) - 1 > 0
    # Without a mark a first row names the columns where the ones below have figures and it has none.
    below = [cell.text for row in rows[1:] for cell in row]
    return not has_figures and len(texts) > 1 and any(map(str.isdigit, "".join(below)))


def _cells(header: Sequence[Quote], row: Sequence[Quote]) -> Iterator[Node]:
    for index, cell in enumerate(row):
        if cell.text not in EMPTY:
            label = header[index].text if index < len(header) else ""
            rests = not header and index > 1 and _is_rest(row[index - 1], cell)
            yield Node("field", cell, label=REST if rests else label)


def _is_rest(before: Quote, cell: Quote) -> bool:
    """Whether a cell without a column's name is but a time, after one that states sets: "3 x 10" and "60 s"."""
    sets = any(one.statement.field == "sets" for one in dose.find(before))
    return sets and [(0, len(cell.text))] == dose.lengths(cell)
