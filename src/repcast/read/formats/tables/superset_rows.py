"""Tables that name exercises together in a cell, "Press + shrug", and those that are gone through against the clock."""

import re
from collections.abc import Sequence

from repcast.languages.en.tables import ALL_AMRAP, AMRAP_CELL
from repcast.read.document import Entry, Node, Row
from repcast.read.lines.cells import column_of, is_name_column
from repcast.read.quote import Quote
from repcast.read.words.signs import has_movement, words_of

_MARK = re.compile(r"\s+[+&]\s+")
_COMPLEX = re.compile(r"\d\s?\+\s?\d")
_LETTERS = "ABCDEFGHIJKL"
_FEWEST, _MOST, _WORDS = 2, 4, 6
_AMRAP = re.compile(AMRAP_CELL, re.IGNORECASE)


def parted(header: Row, rows: Sequence[Row]) -> list[Row]:
    """Return rows of which most name exercises that are done in turn as one for each, with the code of their pair."""
    at = next((at for at, cell in enumerate(header) if is_name_column(cell.text)), -1)
    names = [_names(row[at]) if 0 <= at < len(row) else [] for row in rows]
    several = [one for one in names if len(one) > 1]
    moving = sum(has_movement(words_of(name.text)) for one in several for name in one)
    if len(several) < _FEWEST or 2 * len(several) <= len(rows) or 2 * moving < sum(map(len, several)):
        return list(rows)
    if any(_COMPLEX.search(cell.text) for row in rows for cell in row) or len(rows) > len(_LETTERS):
        return list(rows)
    return [
        [*row[:at], Quote.join(f"{letter}{number}. ", name) if len(one) > 1 else name, *row[at + 1 :]]
        for letter, row, one in zip(_LETTERS, rows, names, strict=False)
        for number, name in enumerate(one, 1)
    ]


def _names(cell: Quote) -> list[Quote]:
    """Return what a cell names, between its marks."""
    marks = [match.span() for match in _MARK.finditer(cell.text)]
    starts, ends = [0, *(end for _, end in marks)], [*(start for start, _ in marks), len(cell.text)]
    names = [cell.cut(*span).trimmed() for span in zip(starts, ends, strict=True)]
    named = len(names) <= _MOST and all(one.text[:1].isalpha() and len(one.text.split()) <= _WORDS for one in names)
    return names if named else [cell]


def by_the_clock(header: Row, rows: Sequence[Row]) -> tuple[list[Row], list[Entry]]:
    """Return rows without the cells that say "AMRAP" in the column of the sets of each, and what these say of all."""
    at = next((at for at, cell in enumerate(header) if column_of(cell.text) == "Sets"), -1)
    cells = [row[at] for row in rows if 0 <= at < len(row)]
    if len(cells) < _FEWEST or len(cells) < len(rows) or not all(_AMRAP.fullmatch(cell.text) for cell in cells):
        return list(rows), []
    kept: list[Row] = [[*row[:at], row[at].cut(0, 0), *row[at + 1 :]] for row in rows]
    return kept, [Entry(Node("paragraph", Quote.join(ALL_AMRAP, cells[0].cut(0, 0)), is_prose=True))]
