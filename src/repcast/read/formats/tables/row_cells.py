"""The cells of a row of a web page's table in their columns, those that span several rows in each of them."""

from collections.abc import Mapping

from bs4.element import Tag

from repcast.read.document import NO_QUOTE
from repcast.read.quote import Quote

Spans = dict[int, tuple[int, Quote]]
"""For a column the rows that a cell above still spans, and its words."""

_MOST = 40
"""The most columns or rows that a cell spans."""


def placed(row: Tag, said: Mapping[int, Quote], spans: Spans) -> list[Quote]:
    """Return the words of a row by column; empty where a cell has none.

    `said` are the words of its cells by the identity of their tags. `spans` is what spans into the row, and is brought
    up to date for the next one.
    """
    cells: list[Quote] = []
    for tag in row.find_all(("td", "th"), recursive=False):
        _fill(cells, spans)
        quote = said.get(id(tag), NO_QUOTE)
        if (rows := _span(tag, "rowspan")) > 1:
            spans[len(cells)] = rows - 1, quote
        cells.append(quote)
        cells.extend([NO_QUOTE] * (_span(tag, "colspan") - 1))
    _fill(cells, spans)
    while cells and not cells[-1].text:
        cells.pop()
    return cells


def _fill(cells: list[Quote], spans: Spans) -> None:
    """Add what spans into the next columns."""
    while (found := spans.pop(len(cells), None)) is not None:
        rows, quote = found
        if rows > 1:
            spans[len(cells)] = rows - 1, quote
        cells.append(quote)


def _span(tag: Tag, name: str) -> int:
    value = str(tag.get(name) or "")
    return min(int(value[:4]), _MOST) if value[:4].isdecimal() else 1
