"""Tables that lay out a page: a cell holds the name of an exercise over what is to be done, line by line."""

from collections.abc import Iterator, Sequence

from repcast.read.document import BOLD_LEVEL, Entry, Node
from repcast.read.formats.tables.day_tables import EMPTY, LINE_END
from repcast.read.quote import Quote

_NAME_LENGTH, _LEAST_TOLD = 60, 25
_ENDS = ".!?:;,"


def lines_of(text: str) -> list[str]:
    """Return the lines of a cell that begins with a name over sentences; none of any other cell."""
    lines = [line.strip() for line in text.split(LINE_END) if line.strip()]
    if len(lines) < 2 or len(lines[0]) > _NAME_LENGTH or lines[0][-1] in _ENDS or any(map(str.isdigit, lines[0])):
        return []
    told = sum(map(len, lines[1:]))
    return lines if told >= _LEAST_TOLD and lines[1].rstrip()[-1] in _ENDS else []


def laid_out(rows: Sequence[Sequence[Quote]], names: Sequence[Sequence[Quote]]) -> Iterator[Entry]:
    """Yield the rows of a table, whose first ones name the columns; `names` are the lines of the cell that has them."""
    for row, lines in zip(rows, names, strict=True):
        if not lines:
            continue
        yield Entry(Node("heading", lines[0], BOLD_LEVEL))
        yield from (Entry(Node("paragraph", line)) for line in lines[1:])
        for cell in row:
            if cell.text not in EMPTY and cell.text != " ".join(line.text for line in lines):
                yield Entry(Node("paragraph", cell))
