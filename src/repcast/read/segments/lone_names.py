"""The one exercise of a day or a block that has but a name and a dose."""

from collections.abc import Sequence

from repcast.read.lines import Line
from repcast.read.sections.parts import Part
from repcast.read.segments.forms import is_bare_day
from repcast.read.segments.leaving_out import LITTLE

SURELY = 1.2
"""The least `name_score` of a line that names an exercise without a word about it."""

_FEW_LINES = 3
"""The most lines of a block that is but the name of an exercise and a remark."""


def is_bare_name(line: Line) -> bool:
    """Whether a line is but a few words that look like the name of an exercise."""
    return line.kind in ("heading", "paragraph") and line.name_score > SURELY and line.text[-1:] not in ".!?;"


def single_of(head: Line, body: Sequence[Line], part: Part) -> Part:
    """Return the one exercise of a day or block: "Week 2: 8 x 400 m", "Strength" over "Front squat" and "5 x 3"."""
    at = next((at for at, one in enumerate(body) if one.states_work and (one.only_dose or one.states_sets)), -1)
    over = at - 1 if at > 0 and body[at].only_dose else 0 if at < 0 < len(body) <= _FEW_LINES else -1
    if over >= 0 and is_bare_name(body[over]):
        at = over
    elif at < 0 or not is_bare_day(head.text):
        return part
    line = body[at]
    named = line.naming.form in ("dose", "distance") or at == over
    single = Part(line, line.naming, (*body[:at], *body[at + 1 :])) if named else Part(None, None, tuple(body))
    return Part(head, None, (), (single,), gain=LITTLE / 4)
