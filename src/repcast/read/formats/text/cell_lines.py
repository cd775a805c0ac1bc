"""Tables that were copied as text: the names of the columns as lines of their own, and then a line for each cell."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from repcast.read.document import Entry
from repcast.read.formats.tables import table_entries
from repcast.read.lines.cells import column_of, is_name_column
from repcast.read.quote import Quote
from repcast.read.words.headings import is_position

_MOST_COLUMNS, _COLUMN_WORDS, _MOST_CHARACTERS = 8, 3, 60
_GROUP = -3
"""The group of the first of these tables; the others are numbered on from it."""


def with_cell_lines(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the leaves of a page, lines that are the cells of a table as its rows.

    The first line names the column of the exercises, the others after it columns of the dose; a bar may end a cell.
    """
    rest = [entry for entry in entries if entry.node.kind == "row" or entry.node.text.strip(" |")]
    at, group = 0, _GROUP
    while at < len(rest):
        header = _header(rest, at)
        rows = list(_rows(rest, at + len(header), len(header))) if header else []
        if rows:
            yield from table_entries([header, *rows], group, has_header=True)
            at, group = at + len(header) * (1 + len(rows)), group - 1
        else:
            node = rest[at].node
            is_cell = node.text.endswith(" |")
            yield replace(rest[at], node=replace(node, quote=_cell(rest[at]))) if is_cell else rest[at]
            at += 1


def _header(entries: Sequence[Entry], at: int) -> list[Quote]:
    """Return the names of the columns that begin at a line; none where it names no column of exercises."""
    first = _cell(entries[at])
    if not is_name_column(first.text) or len(first.text.split()) > _COLUMN_WORDS:
        return []
    names = [first]
    for entry in entries[at + 1 : at + _MOST_COLUMNS]:
        cell = _cell(entry)
        names_column = column_of(cell.text) and not is_position(cell.text)  # "On your back" heads exercises
        if len(cell.text.split()) > _COLUMN_WORDS or not names_column or any(map(str.isdigit, cell.text)):
            break
        names.append(cell)
    return names if len(names) > 1 else []


def _rows(entries: Sequence[Entry], at: int, count: int) -> Iterator[list[Quote]]:
    """Yield the cells of each row: a name and as many figures as there are other columns."""
    while at + count <= len(entries):
        cells = [_cell(entry) for entry in entries[at : at + count]]
        figures = sum(any(map(str.isdigit, cell.text)) for cell in cells[1:])
        short = all(len(cell.text) <= _MOST_CHARACTERS for cell in cells)
        if not short or not any(map(str.isalpha, cells[0].text)) or figures * 2 < count - 1:
            return
        yield cells
        at += count


def _cell(entry: Entry) -> Quote:
    """Return the words of a line without the bar at its end, and with the code before them: "A1: squat"."""
    node = entry.node
    quote = node.quote.cut(0, len(node.text.rstrip(" |"))).trimmed()
    coded = bool(node.label[:1].isalpha())
    return Quote.join(f"{node.label} ", quote) if coded else quote
