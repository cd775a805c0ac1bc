"""Sets that grow or shrink in a sentence: "hold for 35 seconds, repeat with 45 seconds, then 55 seconds"."""

from itertools import pairwise

from repcast.read.dose.chains import is_over_time, sets_between
from repcast.read.dose.durations import claimed
from repcast.read.dose.statements import PLAIN, RuleResult, stated
from repcast.read.dose.terms import Row, Term

_FEWEST, _MOST = 3, 8
"""The fewest and the most sets of such a sentence."""

_REACH, _JOINT = 14, 4
"""How many terms may stand between two of the numbers, and between "then" and the one after it."""

_UNITS = frozenset(("second", "rep", ""))


def succession(row: Row, at: int) -> RuleResult | None:
    """Read numbers of one kind that only grow, or only shrink, the last of them after "then"."""
    if not _is_single(row[at]):
        return None
    places = [at]
    while len(places) < _MOST and (following := _next(row, places[-1], row[at].unit)):
        places.append(following)
    values = [row[index].low or 0.0 for index in places]
    rises = all(one < other for one, other in pairwise(values)) or all(one > other for one, other in pairwise(values))
    if (
        len(places) < _FEWEST
        or not rises
        or not _is_after_then(row, places[-1])
        or is_over_time(row, places[0], places[-1])
    ):
        return None
    unit = row[at].unit
    first = claimed(row, at, PLAIN) if unit == "second" else stated("reps", row[at])
    if first.field == "rest_s":
        return None
    field = "work_s" if first.field == "time_s" else first.field
    parts = [stated(field, row[index]) for index in places]
    return sets_between(row[at].start, row[places[-1]].end, parts), places[-1] + 1


def held_succession(row: Row, at: int) -> RuleResult | None:
    """Read such numbers after the word that says what the first of them is: "hold for 20 seconds, then …"."""
    if not row[at].has("HOLD"):
        return None
    first = next((index for index in range(at + 1, min(at + _JOINT, len(row))) if row[index].is_quantity), 0)
    return succession(row, first) if first else None


def _is_single(term: Term) -> bool:
    return term.is_quantity and term.unit in _UNITS and term.low == term.high and not term.by_article


def _next(row: Row, at: int, unit: str) -> int:
    """Return the place of the next number, where it is of the same kind and the sentence says no more of it; else 0."""
    rested = at - _JOINT
    for index in range(at + 1, min(at + _REACH, len(row))):
        term = row[index]
        if term.is_quantity and not term.by_article:
            alike = _is_single(term) and term.unit in (unit, "") and index - rested >= _JOINT
            return index if alike and _is_all(row, index + 1) else 0
        if _is_of_a_side(row, index, unit) or (term.ends_sentence and unit != "second"):
            return 0
        rested = index if term.has("REST") else rested
    return 0


def _is_of_a_side(row: Row, at: int, unit: str) -> bool:
    """Whether the number before is one of a side; between two holds one may also "shake your legs out"."""
    led = row.near(at - 1)
    named = led.has("EACH") or led.has("OTHER") or led.has("LEFT_OR_RIGHT")
    return row[at].has("SIDE") and (unit != "second" or named)


def _is_all(row: Row, at: int) -> bool:
    """Whether nothing follows that is counted: "then 8, then 6", no "then 8 lunges"."""
    return row.ends(at) or row[at].has("THEN") or row[at].text == ","


def _is_after_then(row: Row, at: int) -> bool:
    return any(term.has("THEN") or term.has("LAST_OF_ALL") for term in row.before(at, _JOINT))
