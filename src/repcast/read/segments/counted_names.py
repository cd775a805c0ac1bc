"""Names of which the words before them say how many there are, or that are numbered in a row: none is left out."""

import re
from collections.abc import Sequence

from repcast.read.lines import Line
from repcast.read.segments.forms import Key, instructs
from repcast.read.segments.gains import STEP_LABEL, Member
from repcast.read.words.headings import counted

_SENTENCE = re.compile(r"[.;:!?]\s")
_LEAD_LINES, _LEAD_LENGTH, _TOLD_LINES, _FEWEST = 6, 1000, 3, 3
"""How many lines before the first name and characters of each, how many lines under each name, the fewest names."""

COUNTED_NAME = 0.1
"""What such a name adds at least."""


def raise_counted(members: Sequence[Member], key: Key, head: Line | None, lines: Sequence[Line]) -> None:
    """Let nothing speak against names over instructions that are as many as announced, or numbered from 1 on."""
    if key[0] not in ("heading", "item") or any(one.part.is_group for one in members):
        return
    told = [one for one in members if one.end > one.start]
    asking = sum(any(map(instructs, lines[one.start : min(one.end, one.start + _TOLD_LINES)])) for one in told)
    if len(told) < _FEWEST or asking * 3 < len(told) * 2 or sum(one.gain > 0 for one in told) * 3 < len(told):
        return
    labels = [lines[one.index].label for one in told]
    numbers = [label.strip("(). ") for label in labels] == [str(at) for at in range(1, len(told) + 1)]
    named = numbers and sum(one.gain > 0 for one in told) * 3 >= len(told) * 2
    if not any(map(STEP_LABEL.match, labels)) and (named or _is_announced(told, head, lines)):
        for one in told:
            one.gain = max(one.gain, COUNTED_NAME)


def _is_announced(told: Sequence[Member], head: Line | None, lines: Sequence[Line]) -> bool:
    """Whether the title or words before the first name count as many exercises: "3 easy stretches"."""
    first = told[0].index
    over = [head, *lines[max(0, first - _LEAD_LINES) : first]]
    said = (part for line in over if line for part in _SENTENCE.split(line.text[:_LEAD_LENGTH]))
    return any(counted(part) == len(told) for part in said)
