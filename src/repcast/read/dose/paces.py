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


def setting(row: Row, at: int) -> RuleResult | None:
    """Read "resistance 6", "at 6 mph", "5% incline" beside a time or a way as what a machine is set to, as a load."""
    end = _end_of_setting(row, at)
    around = row[max(0, at - _REACH) : at + _REACH]
    timed = any(one.is_quantity and one.unit in ("second", "metre") for one in around)
    if not end or not timed or not any(one.text.isalpha() and _OF_SETTING.isdisjoint(one.classes) for one in around):
        return None  # "3 min @ 90 rpm" says nothing besides, so that all of it is the name
    if row.near(end).text in _JOINTS:  # "incline 2%, 6 mph"
        end = _end_of_setting(row, end + 1) or end
    return [Statement("load", row[at].start, row[end - 1].end)], end


def _end_of_setting(row: Row, at: int) -> int:
    """Return the end of what a machine is set to at `at`, or of how fast it goes; 0 where there is none."""
    term, value = row.near(at), row.near(at + 1)
    if term.has("SETTING"):
        return at + 2 if at and value.is_quantity and value.unit in ("", "percent") else 0
    if not term.is_quantity:
        return 0
    if (term.unit == "percent" and value.has("SETTING")) or (not term.unit and value.has("RATE_UNIT")):
        return at + 2
    return at + 1 if "RATE_UNIT" in row.lexicon.classes_of(term.text.rpartition(" ")[2]) else 0


_OF_SETTING = frozenset(("AT", "SETTING", "RATE_UNIT"))
_JOINTS = frozenset(",/")
_REACH = 8
"""How many terms around a setting may say how long or how far one goes with it."""


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
