"""The rule for the heaviest weight of a day: "establish a 1RM", "20 minutes to build to a heavy single"."""

from repcast.read.dose.durations import is_time
from repcast.read.dose.statements import PLAIN, RuleResult, Statement
from repcast.read.dose.terms import Row

_REACH, _MOST_REPS = 8, 10
_SINGLES = ("SINGLE_REP", "DOUBLE_REP", "TRIPLE_REP")


def attempt(row: Row, at: int) -> RuleResult | None:
    """Read how many reps the heaviest set has that one works up to, with the time that is given for it."""
    verb = at
    if is_time(row[at]):
        verb = at + 1
        while row.near(verb).has("ATTEMPT_JOINT") and verb <= at + 2:
            verb += 1
    if not row.near(verb).has("ATTEMPT"):
        return None
    end, reps = _heaviest(row, verb + 1)
    if not reps:
        return None
    led = verb > at and (row.near(at - 1).has("TAKE") or row.near(at - 1).has("IN"))
    start = row[at - 1].start if led else row[at].start
    return [Statement("reps", start, row[end - 1].end, reps, reps, strength=PLAIN)], end


def _heaviest(row: Row, at: int) -> tuple[int, float]:
    """Return where the words for the heaviest set end, and how many reps it has; 0 where none is meant."""
    heavy = False
    for index in range(at, min(at + _REACH, len(row))):
        term, following = row[index], row.near(index + 1)
        if following.has("RM") and term.is_quantity and not term.unit:
            return index + 2, _reps(term.low)
        if term.unit == "rep" and term.text.endswith("max"):
            return index + 1, _reps(term.high)
        in_time = term.unit == "void" and is_time(following)  # "a heavy 3 in 15 minutes" is no length in inches
        if heavy and term.is_quantity and (term.unit in ("", "rep") or in_time):
            return index + 1, _reps(term.high or term.low)
        single = next((number for number, name in enumerate(_SINGLES, 1) if term.has(name)), 0)
        if heavy and single:
            return index + 1, float(single)
        heavy = heavy or term.has("HEAVY") or (term.unit == "set" and "heavy" in term.text)
        if not (term.has("ATTEMPT_LINK") or term.has("HEAVY") or term.unit == "set"):
            break
    return at, 0.0


def _reps(number: float | None) -> float:
    return number if number and number <= _MOST_REPS else 0.0
