"""Names set otherwise than those beside them: glued to a sentence ("Neck stretchLay …"), or with a bullet."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.read.document import Entry, Node
from repcast.read.words.bare_names import end_before_verb, end_of_capitals
from repcast.read.words.signs import INSTRUCTS, instruction_score

_GLUED = re.compile(r"(?P<name>[A-Z][a-z'’-]*(?:[ /][A-Za-z'’-]+){0,6}?[a-z)])(?=[A-Z][a-z]+ )")
_FEWEST = 2
"""So many such names make a form of it."""


def with_glued_names(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, names that are glued to what to do as headings over it where several are."""
    glued = {at: end for at, one in enumerate(entries) if (end := _end_of_name(one))}
    glued = glued if len(glued) >= _FEWEST else _among_headings(entries)
    return [part for at, one in enumerate(entries) for part in _parted(one, glued.get(at, 0))]


def _among_headings(entries: Sequence[Entry]) -> dict[int, int]:
    """Return where names end that are set otherwise, though most of their siblings stand over what is to be done."""
    found: dict[int, int] = {}
    over = 0
    for at, one in enumerate(entries):
        after = entries[at + 1].node if at + 1 < len(entries) else None
        if one.node.kind == "heading":
            over += after is not None and (after.kind == "item" or instruction_score(after.text) >= INSTRUCTS)
        elif one.node.kind == "paragraph" and one.node.apart and not one.depth and (end := _end_of_run(one.node.text)):
            found[at] = end
        elif after is not None and _has_odd_bullet(entries, at):
            found[at] = len(one.node.text)
    return found if over >= max(_FEWEST, 2 * len(found)) else {}


def _has_odd_bullet(entries: Sequence[Entry], at: int) -> bool:
    """Whether a line is but a name, with the only bullet of its kind around it."""
    one, after = entries[at].node, entries[at + 1].node
    if one.kind != "item" or one.label[:1].isalnum() or len(one.text) > _NAME_LENGTH or not one.text[-1:].isalpha():
        return False
    if any(map(str.isdigit, one.text)) or (at and entries[at - 1].node.text[-1:] == ":"):
        return False  # "Warm-up:" over "- 400 m easy" is a list of one
    beside = [entries[other].node for other in (at - 1, at + 1) if other >= 0]
    alone = all(other.kind != "item" or other.label != one.label for other in beside)
    return alone and (after.apart or len(after.text) > len(one.text)) and instruction_score(one.text) < INSTRUCTS


_NAME_LENGTH = 50
"""The most characters of a name with a bullet."""


def _end_of_run(text: str) -> int:
    """Return where a name ends that runs into what to do: "Knee press Push your knee down."; 0 in other lines."""
    end = end_of_capitals(text) or end_before_verb(text)
    return end if end and instruction_score(text[end:]) >= INSTRUCTS else 0


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
    yield Entry(replace(node, kind="heading", quote=node.quote.cut(0, end).trimmed(), apart=True, bold=0, label=""))
    if end < len(node.text):
        yield Entry(Node("paragraph", node.quote.cut(end, len(node.text)).trimmed(), apart=False))
