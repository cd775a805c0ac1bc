"""The cells of a row that say how its exercise is done: those beside its name and its dose."""

from collections.abc import Iterator

from repcast.read.cells import column_of, is_name_column
from repcast.read.document import SectionKind
from repcast.read.headings import sure_kind
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.signs import words_of
from repcast.read.stating import is_dose

_FEWEST_WORDS = 3
"""The fewest words of a cell that says how something is done; fewer are a muscle, a thing or a day."""


def told_cells(line: Line) -> Iterator[tuple[SectionKind, Quote]]:
    """Yield the words of each cell that is neither the name nor only a dose, with what its column is called."""
    for cell in line.cells:
        is_named = is_name_column(cell.label) or column_of(cell.label) or cell.quote is line.naming.title
        if is_named or len(words_of(cell.text)) < _FEWEST_WORDS or is_dose(cell.quote):
            continue
        yield sure_kind(cell.label), cell.quote
