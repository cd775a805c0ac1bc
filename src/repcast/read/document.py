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

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from repcast.model.errors import Diagnostic
from repcast.read.quote import Quote, Source

NodeKind = Literal["heading", "paragraph", "list", "item", "table", "row", "field"]

SectionKind = Literal["steps", "tips", "mistakes", "dose", "equipment", "muscles", "benefit", "variation", "about", ""]
"""What a section of a page is about; "" where nothing says."""

BOLD_LEVEL = 7
"""The level of a line that is set as a heading (bold, or alone between blank lines) but not marked up as one."""

RECORDED = "exercise"
"""The label of a heading of which the format itself says that it names an exercise, whatever its words are."""

TIMED = "interval"
"""The label of an item that is a part of a session: a time or distance, how one goes, maybe how often and the rest."""

COUNTED = "rounds"
"""The label of an item that only says how often the items under it are done, one after another."""

NO_QUOTE = Quote(Source.of("", ""), "", ())
"""The words of a node that has none."""


Row = Sequence[Quote]
"""The words of the cells of a row of a table."""


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a page.

    `level` is the rank of a heading (1 the highest, `BOLD_LEVEL` for a line only set as one, 0 where it is unknown);
    `label` the marker of an item as written ("-", "1.", "A1.", "Step 1:") or the name of a field. `bold` is the number
    of characters at the start of the words that are set off from the rest (a bold lead-in), `linked` the number of
    characters that stand in links. `apart` is false for a paragraph or heading that follows the node before it without
    a blank line (plain text) or in the same paragraph (`<br>`). `is_prose` says that the words name nothing, where the
    format itself does: the description in a record. `section` is what the format says that the words are about,
    whatever they stand under: a row of a table of facts, a box for a warning.
    """

    kind: NodeKind
    quote: Quote = NO_QUOTE
    level: int = 0
    label: str = ""
    children: tuple["Node", ...] = ()
    bold: int = 0
    linked: int = 0
    apart: bool = True
    is_prose: bool = False
    section: SectionKind = ""

    @property
    def text(self) -> str:
        """The words of the node itself."""
        return self.quote.text

    @property
    def is_line(self) -> bool:
        """Whether it is a paragraph, or a line that its layout alone makes a heading."""
        return self.kind == "paragraph" or (self.kind == "heading" and self.level in (0, BOLD_LEVEL))

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

    `front` are the fields of its front matter, `equipment` and `muscles` those that the format itself names, `faults`
    what was wrong with the file.
    """

    nodes: tuple[Node, ...]
    front: tuple[Node, ...] = ()
    equipment: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    faults: tuple[Diagnostic, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Yield all nodes, in the order of the text."""
        for node in self.nodes:
            yield from node.walk()


@dataclass(frozen=True, slots=True)
class Entry:
    """A leaf of a document that is being read: its node, how many lists are around it, and in which of them it is.

    `depth` is 0 outside of lists; `group` tells lists, and tables, of the same depth apart.
    """

    node: Node
    depth: int = 0
    group: int = 0


DEEPEST = 12
"""Lists that are nested deeper are taken as one: nobody writes them, and a document stays walkable."""


def nested(entries: Iterable[Entry]) -> tuple[Node, ...]:
    """Return leaves in the order of the text as a tree: items in their lists, rows in their tables."""
    root: list[Node | _List] = []
    open_lists: list[_List] = []
    for entry in entries:
        depth = min(entry.depth, DEEPEST)
        if not depth:
            open_lists.clear()
            root.append(entry.node)
            continue
        while open_lists and _is_over(open_lists[-1], depth, entry.group):
            open_lists.pop()
        if not open_lists or open_lists[-1].depth < depth:
            made = _List(depth, entry.group, "table" if entry.node.kind == "row" else "list")
            around = open_lists[-1].members if open_lists else None
            (around[-1].below if around else root).append(made)
            open_lists.append(made)
        open_lists[-1].add(entry.node)
    return tuple(one if isinstance(one, Node) else one.node() for one in root)


def listed(leaves: Iterable[Node]) -> tuple[Node, ...]:
    """Return leaves that stand in no list, or are items of one, as a tree: items in a row are a list."""
    return nested(Entry(node, int(node.kind == "item")) for node in leaves)


def _is_over(last: "_List", depth: int, group: int) -> bool:
    return last.depth > depth or (last.depth == depth and last.group != group)


@dataclass(slots=True)
class _Member:
    """An item of a list that is being read, and what stands below it so far."""

    node: Node
    below: list["Node | _List"] = field(default_factory=list)

    def finished(self) -> Node:
        below = (one if isinstance(one, Node) else one.node() for one in self.below)
        return replace(self.node, children=(*self.node.children, *below))


@dataclass(slots=True)
class _List:
    """A list or a table that is being read."""

    depth: int
    group: int
    kind: NodeKind
    members: list[_Member] = field(default_factory=list)

    def add(self, node: Node) -> None:
        """Add a member; what is no item or row belongs to the member before it."""
        if node.kind in ("item", "row") or not self.members:
            self.members.append(_Member(node if node.kind in ("item", "row") else replace(node, kind="item")))
        else:
            self.members[-1].below.append(node)

    def node(self) -> Node:
        return Node(self.kind, children=tuple(one.finished() for one in self.members))
