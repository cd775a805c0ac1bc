"""Plain text that sets some of its headings in capitals: these stand over the others."""

from collections.abc import Sequence
from dataclasses import replace

from repcast.read.document import BOLD_LEVEL, Entry
from repcast.read.words.headings import is_day

_FEWEST, _NAME_WORDS = 2, 6
"""So many headings in capitals are a rank of their own; the most words of a name."""


def with_ranks(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a plain text, its headings in capitals with a higher rank where others stand under them."""
    headings = [entry for entry in entries[1:] if entry.node.kind == "heading" and not entry.node.level]
    capitals = [entry for entry in headings if entry.node.text.isupper()]
    if any(entry.node.kind == "paragraph" and _is_name_in_capitals(entry.node.text) for entry in entries[1:]):
        return list(entries)  # some of the names in capitals are set as headings, and others are not
    if len(capitals) < _FEWEST or headings[0] is not capitals[0] or 2 * len(capitals) > len(headings):
        return list(entries)
    over = {id(entry) for entry in capitals}
    if not any(map(_is_day, capitals)) and any(_is_day(entry) for entry in headings if id(entry) not in over):
        return list(entries)
    return [
        replace(entry, node=replace(entry.node, level=BOLD_LEVEL - 1)) if id(entry) in over else entry
        for entry in entries
    ]


def _is_name_in_capitals(text: str) -> bool:
    return text.isupper() and len(text.split()) <= _NAME_WORDS


def _is_day(entry: Entry) -> bool:
    return is_day(entry.node.text)
