"""Headings beside names that are told: the one over all of them, the menu of their names, the last word of a page."""

from collections.abc import Sequence

from repcast.read.lines import Line
from repcast.read.sections.parts import plain_name
from repcast.read.segments.gains import Member
from repcast.read.words.headings import is_of_routine
from repcast.read.words.signs import has_movement, words_of


def beside_told(members: Sequence[Member], lines: Sequence[Line]) -> list[Member]:
    """Return the headings that stand beside names which are told, and are none themselves."""
    first, last = members[0], members[-1]
    told = [one for one in members if one.end > one.start and one.gain > 0 and not one.part.is_group]
    if len(told) < _FEWEST:
        return []
    odd = [one for one in members if one.part.is_group and _lists_names(one, told, lines)]
    if len(told) < len(members) - 2:
        return odd
    odd += [first] if _is_bare(first) and is_of_routine(lines[first.index].text) else []
    return odd + ([last] if _is_bare(last) and _is_broken_off(last, lines) else [])


_FEWEST = 2
"""The fewest names that are told."""


def _is_bare(member: Member) -> bool:
    return member.start == member.end and not member.part.is_group


def _is_broken_off(member: Member, lines: Sequence[Line]) -> bool:
    """Whether one word that names no movement ends a page: "Thu"."""
    said = words_of(lines[member.index].text)
    return member.index == len(lines) - 1 and len(said) < 2 and not has_movement(said)


def _lists_names(group: Member, told: Sequence[Member], lines: Sequence[Line]) -> bool:
    """Whether a group is but a list of names, which those that are told are called: a menu."""
    if any(one.states_work for one in lines[group.index : group.end]) or group.index > told[0].index:
        return False
    names = {" ".join(words_of(plain_name(part))) for part in group.part.exercises()}
    known = [" ".join(words_of(lines[one.index].naming.title.text)) in names for one in told]
    return sum(known) * 3 >= len(known) * 2
