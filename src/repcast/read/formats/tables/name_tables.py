"""Tables of plans whose cells only name what is done: columns of workouts side by side, a row of exercises for each."""

import re
from collections.abc import Iterator, Sequence

from repcast.languages.en.tables import NAME_COLUMN
from repcast.read.document import BOLD_LEVEL, Entry, Node, Row
from repcast.read.formats.tables.day_tables import EMPTY, items_of
from repcast.read.lines.cells import is_name_column
from repcast.read.quote import Quote
from repcast.read.words.headings import is_block_name, is_day, is_split
from repcast.read.words.signs import begins_with_rest

_FEWEST = 2
_COUNT = re.compile(r"[\s#№(.:–—-]*(?:\d{1,2}|\b[A-H])\W*$")
"""The number or letter that ends the name of one of several like columns: "Exercise - 1", "Superset B"."""


def side_by_side(rows: Sequence[Row]) -> list[tuple[Quote, list[Row]]]:
    """Return each workout of a table in which some stand beside each other with like columns, and its rows.

    "Workout A | Muscle | Workout B | Muscle" is two. A row of the names of the columns is the first of each.
    """
    header = rows[0] if rows else ()
    starts = [at for at, cell in enumerate(header) if is_day(cell.text)]
    if len(starts) < _FEWEST or any(len(row) > len(header) for row in rows):
        return []
    width = starts[1] - starts[0]
    beside = [[cell.text.lower() for cell in header[at + 1 : at + width]] for at in starts]
    if width < _FEWEST or "" in beside[0] or any(one != beside[0] for one in beside):
        return []
    found: list[tuple[Quote, list[Row]]] = []
    for at in starts:
        names = [Quote.join(NAME_COLUMN, header[at].cut(0, 0)), *header[at + 1 : at + width]]
        cut = [row[at : at + width] for row in rows[1:] if len(row) > at and row[at].text not in EMPTY]
        found.append((header[at], [names, *cut]))
    return found


def by_named_columns(header: Row, rows: Sequence[Row], group: int) -> Iterator[Entry]:
    """Yield a table with several columns of exercises, or of blocks, as a heading and lists for each of its rows."""
    columns = _alike(header)
    told = [row for row in rows if row and row[0].text not in EMPTY]
    if not columns or 0 in columns or len(told) < len(rows) or not told:
        return
    for row in told:
        beside = [(at, cell) for at, cell in enumerate(row) if at and at not in columns and cell.text not in EMPTY]
        split = [cell for at, cell in beside if at == 1 and _says_what_for(cell.text)]
        yield Entry(Node("heading", Quote.join(row[0], ": ", split[0]) if split else row[0], 0))
        yield from (Entry(Node("paragraph", cell, is_prose=True)) for _, cell in beside if cell not in split)
        for at in sorted(columns):
            if at < len(row) and row[at].text not in EMPTY and not begins_with_rest(row[at].text):
                yield from _cell(header[at], row[at], group)


def _says_what_for(text: str) -> bool:
    """Whether a few words beside the name of a day say what is trained on it: "Legs - 1", "Cardio"."""
    return is_split(text) or (len(text.split()) <= _FEW_WORDS and not any(map(str.isdigit, text)))


_FEW_WORDS = 3


def _cell(column: Quote, cell: Quote, group: int) -> Iterator[Entry]:
    """Yield what a cell names as items, under the name of its column where that is one of a block."""
    if is_block_name(column.text) and not is_name_column(column.text):
        yield Entry(Node("heading", column, BOLD_LEVEL))
    yield from items_of(cell, group)


def _alike(header: Row) -> set[int]:
    """Return the columns that differ only in their number and are called as exercises or blocks are; none if none."""
    names = {
        at: _COUNT.sub("", cell.text).strip().lower() for at, cell in enumerate(header) if _COUNT.search(cell.text)
    }
    found = {at for at, name in names.items() if name and list(names.values()).count(name) >= _FEWEST}
    return found if all(is_name_column(names[at]) or _is_block(header[at].text) for at in found) else set()


def _is_block(text: str) -> bool:
    return is_block_name(text) and not is_day(text)
