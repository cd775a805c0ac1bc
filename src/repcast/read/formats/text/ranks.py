"""Headings of plain text that stand over the others: those in capitals, or parts of a session or a class."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from repcast.read import dose
from repcast.read.document import BOLD_LEVEL, Entry
from repcast.read.dose.stating import LASTING, is_dose, states_work
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


_TIMED = re.compile(r"(?P<name>[^\W\d_][^\d().:!?–—|]{1,40}?)(?: ?\(| [–—-] |: )(?P<time>[^()]{2,20})\)?$")
"""The name of a part of a class with its time: "Standing (20 min)"."""

_LEAST_S = 120
"""No part of a class with several exercises is shorter, in seconds."""


def with_timed_parts(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a plain text, names with their minutes as headings where most stand over dosed names.

    One with nothing below it beside them is an exercise of the rank of such a part: "Savasana (10 min)". The last line,
    below lines of names with their doses, is one more of these.
    """
    timed = list(_timed(entries))
    over = [below for _, below in timed if below]
    found = list(entries)
    if len(over) < _FEWEST or min(over) < _FEWEST:
        last = len(found) - 1
        if last > 1 and (last, 0) in timed and found[last - 1].node.is_line and _is_dosed(found[last - 1]):
            found[last] = Entry(replace(found[last].node, kind="paragraph", level=0))
        return found
    for at, _ in timed:
        found[at] = Entry(replace(entries[at].node, kind="heading", level=BOLD_LEVEL - 1))
    return found


def _timed(entries: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Yield the lines that are a name with its minutes, and how many names with their doses stand right below each."""
    for at, entry in enumerate(entries):
        match = _TIMED.fullmatch(entry.node.text) if entry.node.apart and entry.node.is_line and at else None
        if match is None or not _lasts(entry, match):
            continue
        end = at + 1
        while end < len(entries) and _is_dosed(entries[end]):
            end += 1
        free = end == len(entries) or entries[end].node.apart
        yield at, (end - at - 1 if free else 0)


def _is_dosed(entry: Entry) -> bool:
    """Whether a line right below another is a name with its dose, and no dose of what stands over it."""
    return not entry.node.apart and states_work(entry.node.quote) and not is_dose(entry.node.quote)


def _lasts(entry: Entry, match: re.Match[str]) -> bool:
    time = entry.node.quote.cut(*match.span("time"))
    stated = dose.find(time)
    lasting = len(stated) == 1 and stated[0].statement.field in LASTING and (stated[0].statement.low or 0) >= _LEAST_S
    return lasting and is_dose(time)
