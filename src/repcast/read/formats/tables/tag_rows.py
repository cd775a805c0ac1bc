"""The rows of a web page's tables: those of data, and those that only lay out the page."""

from bs4.element import NavigableString, Tag

from repcast.read.lines.cells import is_name_column

STRONG, TABLE = frozenset(("strong", "b")), frozenset(("table",))
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
MAX_DEPTH = 200
"""How far up the tags around some words are looked at."""

_PIECES = ["p", "ul", "ol", *HEADINGS]
_CELL_LENGTH, _NAME_LENGTH = 200, 60
_LAID_OUT_LENGTH = 60
"""The least characters of a cell that is a piece of the page."""


def nearest(node: NavigableString | Tag, names: frozenset[str]) -> Tag | None:
    """Return the nearest tag of these names around the words, as far up as any page nests them."""
    tag = node.parent
    for _ in range(MAX_DEPTH):
        if tag is None or tag.name in names:
            return tag
        tag = tag.parent
    return None


class Rows:
    """Knows of each row of a page whether it is one of data."""

    def __init__(self) -> None:
        self._known: dict[int, bool] = {}
        self._heads: dict[int, list[Tag]] = {}

    def are_data(self, row: Tag, table: Tag | None) -> bool:
        """Whether the row is one of a table of data, not of one that lays out the page.

        `table` is the table that is being read, if any of its rows were.
        """
        known = self._known.get(id(row))
        if known is None:
            cells = row.find_all(["td", "th"])
            known = (
                (len(cells) > 1 or _goes_on(row, cells, table))
                and row.find("table") is None
                and not (row.find("img") and sum(bool(cell.get_text().strip()) for cell in cells) == 1)
                and all(len(cell.get_text()) < _CELL_LENGTH for cell in cells)
                and (self._is_named(row) or not any(_is_laid_out(cell) for cell in cells))
            )
            self._known[id(row)] = known
        return known

    def _is_named(self, row: Tag) -> bool:
        """Whether the row stands under the names of columns, and begins with a short name."""
        heads = self._heads_over(row)
        cells = row.find_all(["td", "th"])
        if (heads and heads[0].parent is row) or not len(heads) == len(cells) > 1:
            return False
        names = [cell for head, cell in zip(heads, cells, strict=True) if is_name_column(head.get_text())]
        return bool(names) and not _is_laid_out(names[0]) and 0 < len(names[0].get_text().strip()) < _NAME_LENGTH

    def _heads_over(self, row: Tag) -> list[Tag]:
        """Return the names of the columns of the table that a row is in."""
        table = nearest(row, TABLE)
        if table is None:
            return []
        if id(table) not in self._heads:
            first = table.find("tr")
            self._heads[id(table)] = first.find_all("th") if isinstance(first, Tag) else []
        return self._heads[id(table)]


def _goes_on(row: Tag, cells: list[Tag], table: Tag | None) -> bool:
    """Whether the only cell of a row spans the table that is being read, and goes on with the row above."""
    spans = len(cells) == 1 and cells[0].has_attr("colspan")
    return spans and table is not None and nearest(row, TABLE) is table


def _is_laid_out(cell: Tag) -> bool:
    """Whether a cell holds a piece of the page, a bold name over sentences, rather than one value."""
    first = cell.find(True)
    leads = isinstance(first, Tag) and (first.name in STRONG or first.name[0] == "h") and cell.find("br") is not None
    return (leads or cell.find(_PIECES) is not None) and len(cell.get_text()) >= _LAID_OUT_LENGTH
