"""Sets together with what each of them holds: `3 x 10`, `5 sets of 5`, `12, 10 and 8 reps`."""

from collections.abc import Sequence
from dataclasses import replace

from repcast.read.dose.durations import claimed
from repcast.read.dose.found import Found
from repcast.read.dose.frequency import frequency
from repcast.read.dose.intervals import is_interval
from repcast.read.dose.row import Row
from repcast.read.dose.statements import PLAIN, STRONG, WEAK, stated
from repcast.read.dose.tempos import notation
from repcast.read.dose.terms import Term
from repcast.read.words import words

_LINKS = words("of with , : / for doing | -")
_RUNGS = words(", and / - –")
_MOST_RUNGS = 9
"""No pyramid has more steps than this."""


def is_by(row: Row, at: int, units: Sequence[str]) -> bool:
    """Whether two numbers stand there with an "x" between them, the first in one of the units."""
    first = row.near(at)
    return first.is_quantity and first.unit in units and row.near(at + 1).has("BY") and row.near(at + 2).is_quantity


def sets_by_reps(row: Row, at: int) -> Found | None:
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


def sets_of(row: Row, at: int) -> Found | None:
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


def pyramid(row: Row, at: int) -> Found | None:
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
    """The numbers that follow one another from `at` on."""
    rungs = [row[at]]
    while len(rungs) < _MOST_RUNGS and rungs[-1].is_quantity and not rungs[-1].unit and row.near(at + 1).text in _RUNGS:
        comma_and = row[at + 1].text == "," and row.near(at + 2).text in ("and", "or")
        at += 3 if comma_and else 2
        if not row.near(at).is_quantity:
            break
        rungs.append(row[at])
    return rungs
