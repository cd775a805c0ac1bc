"""How fast one goes: a time for each stretch of a way, which is no time to work for."""

from collections.abc import Sequence

from repcast.read.dose.statements import RuleResult, Statement
from repcast.read.dose.terms import Row, Term, near

_SHORTEST_STRETCH = 100
"""The least number without a unit that is a way: the 500 of "2:05/500"."""


def pace(row: Row, at: int) -> RuleResult | None:
    """Read "5:30/km", "2:05/500m", "1:40 per 100 m" as what one goes by, as a load is what one lifts."""
    end = pace_end(row, at)
    return ([Statement("load", row[at].start, row[end - 1].end)], end) if end else None


def pace_end(row: Sequence[Term], at: int) -> int:
    """Return the end of a pace that begins at `at`; 0 where there is none."""
    time, joint, way = row[at], near(row, at + 1), near(row, at + 2)
    timed = time.is_quantity and time.unit == "second"
    if not timed or not (joint.text == "/" or joint.has("PER")):
        return 0
    if way.has("PACE_UNIT"):
        return at + 3
    is_way = way.unit == "metre" or (not way.unit and (way.low or 0) >= _SHORTEST_STRETCH)
    return at + 3 if ":" in time.text and way.is_quantity and is_way else 0
