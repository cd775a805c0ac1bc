"""Sets together with what each holds (`3 x 10`, `12, 10 and 8 reps`), and names with their numbers (`Sets: 3`)."""

from collections.abc import Sequence
from dataclasses import replace

from repcast.read.dose.counts import frequency, is_interval
from repcast.read.dose.durations import claimed, is_between_sides, rest_field
from repcast.read.dose.statements import PLAIN, STRONG, WEAK, Field, RuleResult, stated
from repcast.read.dose.tempos import notation
from repcast.read.dose.terms import Row, Term
from repcast.read.vocabulary import words

_LINKS = words("of with , : / for doing | -")
_RUNGS = words(", and / - –")
_MOST_RUNGS = 9
"""No pyramid has more steps than this."""


def is_by(row: Row, at: int, units: Sequence[str]) -> bool:
    """Whether two numbers stand there with an "x" between them, the first in one of the units."""
    first = row.near(at)
    return first.is_quantity and first.unit in units and row.near(at + 1).has("BY") and row.near(at + 2).is_quantity


def sets_by_reps(row: Row, at: int) -> RuleResult | None:
    """Read `3 x 10`, `4 × 8–10`, `3 sets x 30 seconds`, `2 x 10 x 5 s`."""
    second = row.near(at + 2)
    if is_by(row, at, ("", "set", "round")) and is_interval(row, at + 2):
        return [stated("sets", row[at], STRONG)], at + 2
    if not is_by(row, at, ("", "set", "round")) or second.unit not in ("", "rep", "time", "second", "set"):
        return None
    if second.unit == "set":
        return [stated("reps", row[at], STRONG), stated("sets", second, STRONG)], at + 3
    if not second.unit and _is_share(row, at + 2):
        return None
    sets = stated("rounds" if row[at].unit == "round" else "sets", row[at], STRONG)
    each = claimed(row, at + 2, STRONG) if second.unit == "second" else stated("reps", second, STRONG)
    if is_by(row, at + 2, (second.unit,)) and row[at + 4].unit in ("", "second"):
        return [sets, each, stated("hold_s", row[at + 4], STRONG)], at + 5
    return [sets, each], at + 3


def sets_of(row: Row, at: int) -> RuleResult | None:
    """Read `5 sets of 5`, `3 sets of 12 squats`, `3 sets, 8-12`, `sets of 10`."""
    head = row[at]
    is_counted = head.is_quantity and head.unit in ("set", "round")
    if not is_counted and not (head.has("SET") and row.near(at + 1).text == "of"):
        return None
    end = at + 1
    while row.near(end).text in _LINKS:
        end += 1
    each = row.near(end)
    if end == at + 1 or not each.is_quantity or each.unit or _is_something_else(row, end):
        return None
    rungs = pyramid(row, end)
    strength = WEAK if row.is_passing(at) else PLAIN
    reps, after = (rungs[0][0], rungs[1]) if rungs else (stated("reps", each, strength), end + 1)
    sets = [stated("rounds" if head.unit == "round" else "sets", head, strength)] if is_counted else []
    return [*sets, reps], after


def _is_something_else(row: Row, at: int) -> bool:
    return _is_share(row, at) or is_by(row, at, ("",)) or bool(notation(row, at)) or frequency(row, at) is not None


def _is_share(row: Row, at: int) -> bool:
    """Whether the number is one of percent or of a maximum."""
    return row.near(at + 1).text in ("%", "rm", "°")


def pyramid(row: Row, at: int) -> RuleResult | None:
    """Read `12, 10 and 8 reps`, `12-10-8 reps`: one number a set."""
    rungs = _rungs(row, at)
    last = rungs[-1]
    led = row.near(at - 1).text == "of"
    if len(rungs) < 3 or last.unit not in ("rep", "") or not (last.unit or led):
        return None
    lows, highs = [one.low for one in rungs if one.low is not None], [one.high for one in rungs if one.high is not None]
    if len(lows) < len(rungs) or len(highs) < len(rungs):
        return None
    span = replace(last, low=min(lows), high=max(highs))
    sets = replace(last, low=float(len(rungs)), high=float(len(rungs)))
    start = row[at].start
    return [stated("reps", span, start=start), stated("sets", sets, WEAK, start=start)], row.index(last, at) + 1


def _rungs(row: Row, at: int) -> list[Term]:
    """Return the numbers that follow one another from `at` on."""
    rungs = [row[at]]
    while len(rungs) < _MOST_RUNGS and rungs[-1].is_quantity and not rungs[-1].unit and row.near(at + 1).text in _RUNGS:
        comma_and = row[at + 1].text == "," and row.near(at + 2).text in ("and", "or")
        at += 3 if comma_and else 2
        if not row.near(at).is_quantity:
            break
        rungs.append(row[at])
    return rungs


_NAMES: dict[Field, frozenset[str]] = {
    "sets": words("sets set"),
    "rounds": words("rounds"),
    "reps": words("reps rep repetitions repetition repeats"),
    "hold_s": words("hold holds"),
    "rest_s": words("rest break recovery recover off"),
    "work_s": words("work on"),
    "time_s": words("duration time"),
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names}
_TIMED: frozenset[Field] = frozenset(("hold_s", "rest_s", "work_s", "time_s"))
_COLONS = words(": = | - – —")
_CLAIMS = frozenset(("REST", "HOLD", "WORK"))
_NO_LABELS = words("for read reading total")
_LONG_PAUSE_S = 20
_SECOND_WORDS = words("time period interval for")


def label(row: Row, at: int) -> RuleResult | None:
    """Read a name with the number that follows it."""
    field = None if row[at].is_quantity or row.near(at - 1).text in _NO_LABELS else _FIELDS.get(row[at].text)
    if field is None and _is_rest(row, at):
        field = "rest_s"
    if field is None:
        return None
    end = at + 2 if row.near(at + 1).text in _SECOND_WORDS else at + 1
    while row.near(end).text in _COLONS:
        end += 1
    if not row.near(end).is_quantity or is_by(row, end, ("", "set")):
        return None
    if row[end].unit == "second" and _belongs_before(row, at, end):
        return None
    if row[end].unit == "second":
        return _time(row, at, end, field)
    return _number(row, at, end, field)


def _is_rest(row: Row, at: int) -> bool:
    """Whether "Pause: 90 s" stands in a list of labels, or is too long for a pause within a rep."""
    if row[at].text not in ("pause", "pauses") or row.near(at + 1).text not in (":", "="):
        return False
    return row.labels_counts or (row.near(at + 2).low or 0) >= _LONG_PAUSE_S


def _belongs_before(row: Row, at: int, end: int) -> bool:
    """Whether the name closes the time before it and the time after has one of its own: "30 s work : 30 s rest"."""
    closes = row.near(at - 1).unit == "second"
    return closes and bool(row.near(end + 1).classes & _CLAIMS) and row.near(end + 2).text not in _COLONS


def _time(row: Row, at: int, end: int, field: Field) -> RuleResult | None:
    strength = STRONG if row[end - 1].text in _COLONS else PLAIN
    if field == "rest_s" and is_between_sides(row, end):
        return [stated("rest_s", row[end], WEAK, start=row[at].start)], end + 1
    if strength != STRONG and field not in ("rest_s", "hold_s"):
        return None
    if field == "rest_s":
        field = rest_field(row, end)
    elif field not in _TIMED:
        field = "time_s"
    return [stated(field, row[end], strength, start=row[at].start)], end + 1


def _number(row: Row, at: int, end: int, field: Field) -> RuleResult | None:
    with_colon = row[end - 1].text in _COLONS
    if row[end].unit or not (with_colon or end == at + 1) or frequency(row, end) is not None:
        return None
    if field in _TIMED and not (with_colon and (row[end].low or 0) >= 2):
        return None
    return [stated(field, row[end], STRONG if with_colon else PLAIN, start=row[at].start)], end + 1
