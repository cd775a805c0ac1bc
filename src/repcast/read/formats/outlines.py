"""Outlines, in which all that is on a page is a bullet: headings within bullets, and lines "key:: value" below them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from repcast.read.document import BOLD_LEVEL, Entry, Node
from repcast.read.formats.facts import fact_nodes, names_record

PROPERTY = re.compile(r"(?P<key>[A-Za-z][\w-]{0,30}(?: [\w-]{1,30}){0,2})::(?:[ \t]+(?=\S)|$)")
"""How a line begins that is a property of the bullet that it stands in."""

_FEWEST_HEADINGS = 2
"""So many headings within bullets make an outline."""


def outlined(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the leaves of a page: properties as facts, and of an outline the headings outside of all lists."""
    told = [one for entry in entries for one in _with_facts(entry)]
    if sum(_is_heading(one) for one in told) < _FEWEST_HEADINGS:
        yield from told
        return
    base = 0
    for entry in told:
        if _is_heading(entry):
            base = entry.depth
            yield Entry(entry.node)
            continue
        base = min(base, max(0, entry.depth - (entry.node.kind == "item"))) if entry.depth < base else base
        depth = entry.depth - base
        yield replace(entry, depth=max(depth, int(entry.depth > 0 and entry.node.kind in ("item", "row"))))


def _is_heading(entry: Entry) -> bool:
    return entry.depth > 0 and entry.node.kind == "heading" and 0 < entry.node.level < BOLD_LEVEL


def _with_facts(entry: Entry) -> Iterator[Entry]:
    """Yield a leaf; a property as the facts that it states, one without a value as the label of what follows."""
    node = entry.node
    match = PROPERTY.match(node.text) if node.kind in ("item", "paragraph") else None
    if match is None:
        yield entry
        return
    if match.end() == len(node.text):
        yield replace(entry, node=replace(node, quote=node.quote.cut(0, len(node.text) - 1)))
        return
    value = node.quote.cut(match.end(), len(node.text))
    if names_record(match["key"]):
        yield Entry(Node("heading", value, 1)) if not entry.depth else entry
        return
    for fact in fact_nodes(match["key"], value):
        yield replace(entry, node=fact)
