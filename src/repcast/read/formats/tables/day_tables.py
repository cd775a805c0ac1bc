"""Tables of plans: a column for each day, a row for each day, days in pairs of columns, a row for each week."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from repcast.read.document import Entry, Node, Row
from repcast.read.dose.stating import states_work
from repcast.read.lines.cells import column_of, is_name_column
from repcast.read.quote import Quote
from repcast.read.words.headings import is_day, is_split, is_week
from repcast.read.words.signs import begins_with_rest, has_movement, words_of

LINE_END = "\v"
"""What ends a line within a cell, where its format has such lines."""

EMPTY = frozenset(("", "-", "–", "—"))
"""What stands in a cell without words."""

_LIST = re.compile(r"\s*;\s+")
_FEWEST = 2


def in_lines(text: str) -> str:
    """Return the words of a cell with semicolons between its lines where each says how much."""
    lines = [line.strip() for line in text.split(LINE_END) if line.strip()]
    told = all(map(_says_how_much, lines)) or all(map(_is_name, lines))
    return ("; " if told else " ").join(lines) if len(lines) > 1 else text.replace(LINE_END, " ")


def _is_name(text: str) -> bool:
    """Whether a line in a cell looks like the name of an exercise and of nothing else."""
    return text[:1].isupper() and len(text.split()) <= _MOST_WORDS and text[-1] not in ".:,;" and _is_sure(text)


def _is_sure(text: str) -> bool:
    return has_movement(words_of(text)) or text[-1] == ")"


_MOST_WORDS = 7


def _says_how_much(text: str) -> bool:
    """Whether words stand with a figure, whatever it counts."""
    return any(map(str.isdigit, text)) and any(map(str.isalpha, text))


def by_days(header: Row, rows: Sequence[Row], group: int) -> Iterator[Entry]:
    """Yield a table whose columns or rows are days as a heading and a list for each; nothing for any other table."""
    if _has_days(header, rows):
        yield from _by_column(header, rows, group)
    elif _are_days(header, rows):
        yield from _by_row(header, rows, group)


def paired(header: Row, rows: Sequence[Row]) -> list[tuple[Quote, list[Row]]]:
    """Return each day of a table in which a day has several columns, with the rows in these; none for any other."""
    starts = [at for at, cell in enumerate(header) if cell.text not in EMPTY]
    ends = [*starts[1:], len(header)]
    days = all(is_day(header[at].text) for at in starts)
    if len(starts) < _FEWEST or not days or any(end - at < _FEWEST for at, end in zip(starts, ends, strict=True)):
        return []
    cut = [[row[at:end] for row in rows] for at, end in zip(starts, ends, strict=True)]
    return [(header[at], [row for row in part if any(cell.text not in EMPTY for cell in row)])
            for at, part in zip(starts, cut, strict=True)]  # fmt: skip


def _has_days(header: Row, rows: Sequence[Row]) -> bool:
    """Whether each column is a day, whose cells say what is done on it and how much."""
    days = [at for at, cell in enumerate(header) if _is_day_or_split(cell.text)]
    cells = [row[at] for row in rows for at in days if at < len(row) and _is_told(row[at])]
    stated = sum(_says_how_much(cell.text) for cell in cells)
    several = len(rows) > 1 or bool(header and is_week(header[0].text))
    enough = stated * 2 > len(cells) or (len(rows) >= _FEWEST_NAMES and _are_names(cells))
    return len(days) > 1 and len(header) - len(days) <= 1 and several and enough


def _is_day_or_split(text: str) -> bool:
    return is_day(text) or is_split(text)


def _are_names(cells: Sequence[Quote]) -> bool:
    """Whether most cells name a movement, none of them only what a day is for."""
    moves = sum(has_movement(words_of(cell.text)) for cell in cells)
    return moves * 2 > len(cells) and not any(is_split(cell.text) for cell in cells)


_FEWEST_NAMES = 3
"""So many rows make a table of names, of which nothing says how much, one of exercises rather than of kinds of days."""


def _is_told(cell: Quote) -> bool:
    """Whether a cell says what is done, not that one rests."""
    return cell.text not in EMPTY and not begins_with_rest(cell.text)


def _by_column(header: Row, rows: Sequence[Row], group: int) -> Iterator[Entry]:
    """Yield the cells of each day's column as a list under its name; where each row is a week, those of each week."""
    weeks = is_week(header[0].text) or all(is_day(row[0].text) for row in rows if row)
    if not is_day(header[0].text) and weeks:
        places = ((row, at) for row in rows for at in range(1, len(header)))
        for row, at in places:
            if at < len(row) and row[at].text not in EMPTY and row[0].text:
                yield Entry(Node("heading", _both(header[0], row[0], header[at]), 0))
                yield from items_of(row[at], group)
        return
    named = not is_day(header[0].text) and all(_names(row[0]) for row in rows if row) and _says_how_much_in(rows)
    for at, day in enumerate(header):
        if _is_day_or_split(day.text):
            yield Entry(Node("heading", day, 0))
            if named:
                yield from _named_rows(header, rows, at, group)
                continue
            cells = [row[at] for row in rows if at < len(row) and row[at].text not in EMPTY]
            cells = [cell for cell in cells if _is_told(cell) or _says_how_much(cell.text)] or cells[:1]
            yield from chain.from_iterable(items_of(cell, group) for cell in cells)


def _says_how_much_in(rows: Sequence[Row]) -> bool:
    return any(_says_how_much(cell.text) for row in rows for cell in row[1:])


def _names(cell: Quote) -> bool:
    """Whether a cell names something, and does not say how much of it."""
    return any(map(str.isalpha, cell.text)) and not states_work(cell)


def _named_rows(header: Row, rows: Sequence[Row], at: int, group: int) -> Iterator[Entry]:
    """Yield the names in the first column with what one day, or level, asks of each: the cells of another column."""
    for row in rows:
        if at < len(row) and _is_told(row[at]):
            fields = (Node("field", row[0], label=header[0].text), Node("field", row[at]))
            yield Entry(Node("row", children=fields), 1, group)


def _both(column: Quote, row: Quote, day: Quote) -> Quote:
    """Return the name of a day of a week: "Week 2 Mon"."""
    if is_day(row.text):
        return Quote.join(day, " ", row) if is_week(day.text) else Quote.join(row, " ", day)
    return Quote.join(f"{column.text} ", row, " ", day)


def _are_days(header: Row, rows: Sequence[Row]) -> bool:
    """Whether each row is a day by its first cell, and some of them say what is done on it and how much."""
    told = [row for row in rows if len(row) > 1]
    named = all(is_day(row[0].text) for row in told)
    stated = _has_doses(header) or any(states_work(cell) for row in told for cell in row[1:])
    return len(told) >= _FEWEST and named and stated


def _has_doses(header: Row) -> bool:
    """Whether a table names exercises in one column, and how much of each in others."""
    return any(is_name_column(cell.text) for cell in header[1:]) and any(column_of(cell.text) for cell in header[1:])


def _by_row(header: Row, rows: Sequence[Row], group: int) -> Iterator[Entry]:
    """Yield each row of a day as a heading with what is done under it, one heading for rows of the same day."""
    last = ""
    work = _work_columns(header, rows)
    for row in filter(None, rows):
        if row[0].text != last:
            yield Entry(Node("heading", row[0], 0))
            last = row[0].text
        cells = [(at, cell) for at, cell in enumerate(row) if at and cell.text not in EMPTY]
        if not work:
            fields = (Node("field", one, label=header[at].text if at < len(header) else "") for at, one in cells)
            yield Entry(Node("row", children=tuple(fields)), 1, group)
            continue
        for at, cell in cells:
            if at in work:
                yield from items_of(cell, group)
            elif _is_told(cell):
                yield Entry(Node("paragraph", cell, is_prose=True))


def _work_columns(header: Row, rows: Sequence[Row]) -> set[int]:
    """Return the columns whose cells say both what is done and how much; none where a column only names it."""
    if _has_doses(header):
        return set()
    columns: set[int] = set()
    for at in range(1, max(map(len, rows))):
        cells = [row[at] for row in rows if at < len(row) and _is_told(row[at])]
        told = sum(states_work(cell) and len(words_of(cell.text)) > 1 for cell in cells)
        if told * 2 > len(cells):
            columns.add(at)
    return columns


def items_of(cell: Quote, group: int) -> Iterator[Entry]:
    """Yield the words of a cell as items: one, or one for each thing between its semicolons."""
    start = 0
    for end, following in [*(match.span() for match in _LIST.finditer(cell.text)), (len(cell.text), 0)]:
        piece = cell.cut(start, end).trimmed()
        start = following
        if piece.text:
            yield Entry(Node("item", piece, label="-"), 1, group)
