"""Names that run into the first of their sentences without a space: "Neck stretchLay your child on their back"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.read.document import Entry, Node
from repcast.read.words.signs import INSTRUCTS, instruction_score

_GLUED = re.compile(r"(?P<name>[A-Z][a-z'’-]*(?:[ /][A-Za-z'’-]+){0,6}?[a-z)])(?=[A-Z][a-z]+ )")
_FEWEST = 2
"""So many such names make a form of it."""


def with_glued_names(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, names that are glued to what to do as headings over it where several are."""
    glued = {at: end for at, one in enumerate(entries) if (end := _end_of_name(one))}
    if len(glued) < _FEWEST:
        return list(entries)
    return [part for at, one in enumerate(entries) for part in _parted(one, glued.get(at, 0))]


def _end_of_name(entry: Entry) -> int:
    """Return where a name ends that is glued to a sentence which asks for something; 0 in other lines."""
    node = entry.node
    match = _GLUED.match(node.text) if node.kind in ("paragraph", "item") and not entry.depth > 1 else None
    asks = match is not None and instruction_score(node.text[match.end() :]) >= INSTRUCTS
    return match.end() if match and asks else 0


def _parted(entry: Entry, end: int) -> Iterator[Entry]:
    if not end:
        yield entry
        return
    node = entry.node
    yield Entry(replace(node, kind="heading", quote=node.quote.cut(0, end), apart=True, bold=0))
    yield Entry(Node("paragraph", node.quote.cut(end, len(node.text)), apart=False))
