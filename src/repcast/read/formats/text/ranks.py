"""Headings of plain text that stand over the others: those in capitals, or the names of the parts of a session."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from repcast.read.document import BOLD_LEVEL, Entry
from repcast.read.words.headings import is_bare_part, is_day, role_of_block

_FEWEST, _NAME_WORDS = 2, 6
"""So many headings in capitals are a rank of their own; the most words of a name."""


def with_ranks(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a plain text, headings that others stand under with a higher rank than those."""
    headings = [entry for entry in entries[1:] if entry.node.kind == "heading" and not entry.node.level]
    over = {id(entry) for entry in _in_capitals(entries, headings) or _parts(entries, headings)}
    return [
        replace(entry, node=replace(entry.node, level=BOLD_LEVEL - 1)) if id(entry) in over else entry
        for entry in entries
    ]


def _in_capitals(entries: Sequence[Entry], headings: Sequence[Entry]) -> list[Entry]:
    """Return the headings in capitals, if they are a rank of their own."""
    capitals = [entry for entry in headings if entry.node.text.isupper()]
    if any(entry.node.kind == "paragraph" and _is_name_in_capitals(entry.node.text) for entry in entries[1:]):
        return []  # some of the names in capitals are set as headings, and others are not
    if len(capitals) < _FEWEST or headings[0] is not capitals[0] or 2 * len(capitals) > len(headings):
        return []
    over = {id(entry) for entry in capitals}
    if not any(map(_is_day, capitals)) and any(_is_day(entry) for entry in headings if id(entry) not in over):
        return []
    return capitals


def _parts(entries: Sequence[Entry], headings: Sequence[Entry]) -> list[Entry]:
    """Return the headings of a warm-up or cool-down and of the other parts of a session, if names stand under one.

    Names after what is told of a warm-up may be those of a main part that has no heading.
    """
    parts = [entry for entry in headings if is_bare_part(entry.node.text)]
    if len(parts) < _FEWEST or headings[0] is not parts[0] or any(map(_is_day, headings)):
        return []
    known, heads = set(map(id, parts)), set(map(id, headings))
    over = {id(one) for one, other in pairwise(headings) if id(one) in known and id(other) not in known}
    roles = {role_of_block(entry.node.text) for entry in parts}
    warm = {id(entry) for entry in parts if role_of_block(entry.node.text) == "warmup"} & over
    told = any(id(one) in warm and id(other) not in heads for one, other in pairwise(entries))
    return parts if over and not told and "main" in roles and len(roles) > 1 else []


def _is_name_in_capitals(text: str) -> bool:
    return text.isupper() and len(text.split()) <= _NAME_WORDS


def _is_day(entry: Entry) -> bool:
    return is_day(entry.node.text)
