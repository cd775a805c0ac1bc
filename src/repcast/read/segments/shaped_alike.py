"""Names that no word speaks for, set and filled as most of their siblings are: "In and out" beside "Squat", "Lunge"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from repcast.languages.en.names import REMARKS
from repcast.read.dose.stating import is_held
from repcast.read.lines import Line
from repcast.read.sections.parts import Page
from repcast.read.segments.forms import Key, instructs, is_rest
from repcast.read.segments.gains import Member
from repcast.read.segments.of_others import speaks_of_others
from repcast.read.words.headings import SURE, day_score, is_block_name, is_of_routine, section_of
from repcast.read.words.instructions import asks_in

_FEWEST, _LINES, _NAME_WORDS = 2, 12, 6
"""So many siblings show a shape; how many lines under a name are looked at; the most words of a name."""

_ODD = re.compile(r"^\(|[.!?]\s|[?:;,]$")
"""What is a remark, or several sentences."""

SHAPED_ALIKE = 0.1
"""What such a name adds at least."""


class _Shape(NamedTuple):
    """What stands beside a name and under it, and the mark between a name and the text that goes on in its line."""

    is_dosed_beside: bool
    is_told_beside: bool
    is_dosed_below: bool
    is_told_below: bool
    mark: str


def raise_shaped_alike(members: Sequence[Member], key: Key, page: Page) -> None:
    """Let the words of names not speak against them where at least as many siblings of their shape are surely names.

    Where neither a dose nor instructions stand with them, in a bare list, twice as many.
    """
    if key[0] not in ("heading", "item", "lead") or any(one.part.is_group for one in members):
        return
    shapes = [_shape(one, key[0], page.lines) for one in members]
    for shape in set(shapes):
        alike = [member for member, one in zip(members, shapes, strict=True) if one == shape]
        good = sum(one.gain > 0 for one in alike)
        odd = [one for one in alike if one.gain <= 0 and _may_name(one, page)]
        least = len(alike) - good if _is_of_exercises(shape) else 2 * (len(alike) - good)
        bare = key[0] == "item" and not any(shape)
        if good < max(_FEWEST, least) or not (bare or _is_of_exercises(shape)):
            continue
        for one in odd:
            one.gain = SHAPED_ALIKE


def raise_held(members: Sequence[Member], key: Key, head: Line | None, lines: Sequence[Line]) -> None:
    """Let no words speak against names with but how long each is held, in a session: "Touch your toes - hold 10 s".

    Under the name of one exercise such lines are its steps.
    """
    told = [lines[one.index] for one in members]
    of_one = head is not None and not (is_of_routine(head.text) or is_block_name(head.text))
    if key[0] != "lead" or of_one or sum(line.has_own_dose for line in told) < _FEWEST:
        return
    for member, line in zip(members, told, strict=True):
        rest = line.naming.rest
        if line.naming.form == "dose" and rest is not None and is_held(rest):
            member.gain = max(member.gain, SHAPED_ALIKE)


def _is_of_exercises(shape: _Shape) -> bool:
    """Whether what stands with names is a dose, or instructions after a mark."""
    return shape.is_dosed_beside or shape.is_dosed_below or (bool(shape.mark) and shape.is_told_beside)


def _shape(member: Member, key: str, lines: Sequence[Line]) -> _Shape:
    line = lines[member.index]
    rest = line.naming.rest
    below = lines[member.start : min(member.end, member.start + _LINES)]
    return _Shape(
        line.has_own_dose,
        rest is not None and asks_in(rest),
        any(one.states_amount for one in below),
        any(map(instructs, below)),
        line.naming.form if key == "lead" or line.naming.form == "bold" else "",
    )


def _may_name(member: Member, page: Page) -> bool:
    """Whether a few words are no section, no rest, no day and no part of a session."""
    line = page.lines[member.index]
    name = line.naming.title.text
    if not 0 < len(name.split()) <= _NAME_WORDS or _ODD.search(name) or page.sections.is_header(member.index):
        return False
    if (
        name.split()[0].lower() in REMARKS
        or is_rest(name)
        or day_score(name)
        or is_block_name(name)
        or (line.kind == "heading" and is_of_routine(name))
    ):
        return False
    return section_of(name).share < SURE and not speaks_of_others(line, page.lines[member.start : member.end])
