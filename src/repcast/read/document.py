"""The common form of all formats: a small tree of what stands on a page, each part with its place.

A format's module turns a source into a `Document`; nothing after it knows which format the page came in.

- The nodes of a document stand in the order of the text and are not nested under their headings: what belongs to
  what is decided later, for the whole page at once (`segments`).
- A `list` has `item` children, an item may have `paragraph` and `list` children. A `table` has `row` children, a row
  `field` children, one a cell, with the name of the column as its label. All other nodes are leaves.
- A `field` is a label with its value: a cell, a key of JSON or of front matter, a "<dt>" with its "<dd>".
- `quote` holds the words of the node itself, without marker, label and children. That of a list is empty, that of a
  table its caption if it has one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from repcast.model.errors import Diagnostic
from repcast.read.page import COLUMN, Page
from repcast.read.quote import Quote, Source

NodeKind = Literal["heading", "paragraph", "list", "item", "table", "row", "field"]

BOLD_LEVEL = 7
"""The level of a line that is set as a heading (bold, or alone between blank lines) but not marked up as one."""

NO_QUOTE = Quote(Source.of("", ""), "", ())
"""The words of a node that has none."""


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a page.

    `level` is the rank of a heading (1 the highest, `BOLD_LEVEL` for a line only set as one, 0 where it is unknown);
    `label` the marker of an item as written ("-", "1.", "A1.", "Step 1:") or the name of a field. `bold` is the number
    of characters at the start of the words that are set off from the rest (a bold lead-in), `linked` the number of
    characters that stand in links. `apart` is false for a paragraph or heading that follows the node before it without
    a blank line (plain text) or in the same paragraph (`<br>`).
    """

    kind: NodeKind
    quote: Quote = NO_QUOTE
    level: int = 0
    label: str = ""
    children: tuple["Node", ...] = ()
    bold: int = 0
    linked: int = 0
    apart: bool = True

    @property
    def text(self) -> str:
        """The words of the node itself."""
        return self.quote.text

    @property
    def stated(self) -> Quote:
        """The words as a phrase: those of a field with its label before them, "Sets: 3"."""
        if self.kind != "field" or not self.label:
            return self.quote
        return Quote.join(f"{self.label}: ", self.quote)

    def walk(self) -> Iterator["Node"]:
        """Yield the node and all those below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Document:
    """A page before it is interpreted.

    `front` are the fields of its front matter, `equipment` the things that the format itself names, `faults` what was
    wrong with the file.
    """

    nodes: tuple[Node, ...]
    front: tuple[Node, ...] = ()
    equipment: tuple[str, ...] = ()
    faults: tuple[Diagnostic, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Yield all nodes, in the order of the text."""
        for node in self.nodes:
            yield from node.walk()


def from_page(page: Page) -> Document:
    """Return a page of blocks as a document: items in a row become a list, rows with columns a table."""
    nodes: list[Node] = []
    run: list[Node] = []
    for block in page.blocks:
        node = _leaf(block.kind, block.quote, block.level)
        if node.kind in ("item", "row"):
            if run and run[0].kind != node.kind:
                nodes.append(_group(run))
                run = []
            run.append(node)
            continue
        if run:
            nodes.append(_group(run))
            run = []
        nodes.append(node)
    if run:
        nodes.append(_group(run))
    return Document(tuple(nodes), (), page.equipment, page.faults)


def _leaf(kind: str, quote: Quote, level: int) -> Node:
    if kind == "heading":
        return Node("heading", quote, level)
    if kind == "prose":
        return Node("paragraph", quote)
    if COLUMN in quote.text:
        return Node("row", children=tuple(_cells(quote)))
    return Node("item", quote, label=_label(quote))


_MARKER = re.compile(r"(?P<label>\(?[A-Za-z]?\d{1,3}[.):]|\(?[a-z][.)]|[a-z]+\s*#?\s*\d{1,3}\s*[.):–-])\s*$", re.IGNORECASE)


def _label(quote: Quote) -> str:
    """Return the marker that stands before an item in its line: "1.", "A1)", "Step 1:"; "-" for any bullet."""
    start = quote.anchors[0][1] if quote.anchors else 0
    before = quote.source.text[max(0, start - 20) : start].rpartition("\n")[2]
    match = _MARKER.search(before)
    return match["label"].strip() if match else "-"


def _cells(quote: Quote) -> Iterable[Node]:
    """Yield the cells of a row that was joined to one line: "Squats | Sets: 3"."""
    start = 0
    for cell in quote.text.split(COLUMN):
        label, colon, _value = cell.partition(": ")
        skip = len(label) + len(colon) if colon else 0
        yield Node("field", quote.cut(start + skip, start + skip + len(cell) - skip), label=label if colon else "")
        start += len(cell) + len(COLUMN)


def _group(run: list[Node]) -> Node:
    return Node("list" if run[0].kind == "item" else "table", children=tuple(run))
