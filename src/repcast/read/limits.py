"""Limits of what is read of a source, so that time and memory stay bounded."""

import re
from dataclasses import replace
from itertools import islice

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read.document import Document, Node
from repcast.read.quote import Source

MAX_CHARACTERS = {"html": 3_000_000, "record": 16_000_000}
"""The longest text that is read, by format: a saved web page carries scripts, a database many records."""

MAX_BLOCKS = 2_000
"""The most paragraphs and list items that are read."""

MOST_LISTS = 6
"""So many numbered lists may stand one in another, and go on after those within them."""

MAX_BLOCK = 20_000
"""The most characters that are read of one of them."""

_MAX_CHARACTERS, _MAX_TAGS = 500_000, 50_000
_TAG = re.compile(r"<[a-zA-Z]")


def shortened(source: Source, kind: str) -> tuple[Source, tuple[Diagnostic, ...]]:
    """Return the source, cut if it is too long for its format, at the end of a line if there is one."""
    limit = _limit(source.text, kind)
    if len(source.text) <= limit:
        return source, ()
    end = source.text.rfind("\n", limit // 2, limit)
    text = source.text[: end if end > 0 else limit]
    return Source.of(source.name, text), (
        _too_long(source.name, f"the text is very long; only its first {len(text):,} characters were read"),
    )


def _limit(text: str, kind: str) -> int:
    """Return how many characters are read; of a web page no more than `_MAX_TAGS` tags, each of which costs memory."""
    limit = MAX_CHARACTERS.get(kind, _MAX_CHARACTERS)
    beyond = next(islice(_TAG.finditer(text, 0, limit), _MAX_TAGS, None), None) if kind == "html" else None
    return beyond.start() if beyond else limit


def bounded(source: Source, document: Document) -> Document:
    """Return the document with its first `MAX_BLOCKS` leaves, each cut to `MAX_BLOCK` characters."""
    left = [MAX_BLOCKS]
    nodes = tuple(kept for node in document.nodes if (kept := _kept(node, left)) is not None)
    if left[0] >= 0:
        return replace(document, nodes=nodes)
    message = f"the page has over {MAX_BLOCKS:,} paragraphs and list items; only the first {MAX_BLOCKS:,} were read"
    return replace(document, nodes=nodes, faults=(*document.faults, _too_long(source.name, message)))


def _kept(node: Node, left: list[int]) -> Node | None:
    """Return a node with what may still be read of it; `None` for one of which nothing may, or can be said."""
    is_leaf = node.kind not in ("list", "table")
    if is_leaf and node.kind != "row" and not _is_said(node):
        return None
    left[0] -= is_leaf
    if left[0] < 0:
        return None
    quote = node.quote.cut(0, MAX_BLOCK) if len(node.text) > MAX_BLOCK else node.quote
    if not node.children:
        return node if quote is node.quote else replace(node, quote=quote)
    children = tuple(kept for child in node.children if (kept := _kept(child, left)) is not None)
    return replace(node, quote=quote, children=children)


def _is_said(node: Node) -> bool:
    """Whether anything of it can be said: a list item that is but an ornament is no step."""
    return any(map(str.isalnum, node.text)) if node.kind == "item" else bool(node.text or node.children)


def _too_long(source: str, message: str) -> Diagnostic:
    return Diagnostic("warning", "too-long", message, Place(source, 1))
