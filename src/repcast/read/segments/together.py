"""What the members of a family add together: a form that is kept, numbers in a row, a title that counts them."""

import re
from collections.abc import Sequence

from repcast.read.lines import Line
from repcast.read.sections.parts import Part
from repcast.read.segments.gains import Member
from repcast.read.words.headings import counted, is_of_routine

PARALLEL, IN_ORDER = 0.5, 0.5
"""What a form that is kept adds, and what numbers in a row."""

_ORDINAL = re.compile(r"^\D{0,12}?(\d{1,3})")


def parallel(kept: Sequence[Member], lines: Sequence[Line]) -> float:
    """Return what a form that is kept adds: two members or more, numbers in a row."""
    if len(kept) < 2 or sum(member.gain for member in kept) <= 0:
        return 0.0
    numbers = [_number(lines[member.index]) for member in kept]
    first = numbers[0]
    in_order = first is not None and numbers == list(range(first, first + len(numbers)))
    alike = len({lines[member.index].naming.form for member in kept}) == 1
    return PARALLEL * alike + IN_ORDER * in_order


def _number(line: Line) -> int | None:
    match = _ORDINAL.match(line.label or line.text)
    return int(match[1]) if match else None


COUNTED = 1.0
"""What it adds that the title counts as many exercises: "Five stretches for the neck"."""


def prior(head: Line | None, kept: int, count: int) -> float:
    """Return what the title says of the number of exercises: "Morning circuit" has several, "Calf raise" one."""
    if head is None:
        return 0.0
    stated = counted(head.text)
    if stated > 1:
        return COUNTED * (kept == stated) + 0.8
    if is_of_routine(head.text):
        return 0.8
    return -0.8 if head.name_score > 1.2 and count > 1 else 0.0


def left_out(part: Part) -> int:
    """Return how many names with their doses a reading leaves outside of its exercises."""
    return sum(line.has_own_dose for line in part.body) if part.is_group else 0
