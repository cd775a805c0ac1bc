"""Totals that a page claims, checked against what its doses add up to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.model.errors import Diagnostic
from repcast.model.routine import Amount, Dose, Routine
from repcast.read import dose
from repcast.read.dose import Said
from repcast.read.quote import Quote

_TOLERANCE = 0.25
"""Pages round their totals: a "7-minute workout" may well take eight."""


def total_conflicts(routine: Routine, quotes: Sequence[Quote], title: Quote | None) -> Iterator[Diagnostic]:
    """Compare a stated length with the work and rest by the clock, where all of it is by the clock."""
    claimed = [
        one
        for quote in [*quotes, *([title] if title else [])]
        for one in dose.find(quote)
        if one.statement.field == "total_s"
    ]
    length_s, round_s = _length_s(routine), _length_s(replace(routine, rounds=None))
    if not claimed or not length_s or claimed[0].statement.low is None:
        return
    stated_s = claimed[0].statement.low
    if all(abs(length - stated_s) > max(60.0, _TOLERANCE * stated_s) for length in (length_s, round_s)):
        yield _conflict(claimed[0], f"the exercises add up to {_minutes(length_s)}, rests included")


def rep_conflicts(stated: Dose, total: Said | None) -> Iterator[Diagnostic]:
    """Compare "30 reps in total" with the sets, the reps and the sides."""
    if total is None or total.statement.low is None or stated.reps is None or stated.reps.low is None:
        return
    low, sets = stated.reps.low, _low(stated.sets, 1)
    if total.statement.low not in (low, low * 2, low * sets, low * sets * 2):
        yield _conflict(total, f"{sets:g} sets of {low:g} make {sets * low:g}")


def _conflict(claimed: Said, found: str) -> Diagnostic:
    return Diagnostic(
        "warning",
        "total-mismatch",
        f"“{claimed.words}” does not add up: {found}; the single doses were followed",
        claimed.place,
    )


def _length_s(routine: Routine) -> float:
    """The length of one whole go in seconds; 0 where not everything is by the clock."""
    total = 0.0
    for exercise in routine.exercises:
        work = exercise.dose.work_s or (exercise.dose.hold_s if exercise.dose.reps is None else None)
        if work is None or work.low is None:
            return 0.0
        sides = 2 if exercise.dose.sides and exercise.dose.sides.way == "each" else 1
        sets = _low(exercise.dose.sets, 1)
        total += sets * sides * work.low + (sets - 1) * _low(exercise.dose.rest_s, 0)
    rounds = _low(routine.rounds, 1)
    between = _low(routine.rest_s, 0) * max(0, len(routine.exercises) - 1)
    return rounds * (total + between) + (rounds - 1) * _low(routine.round_rest_s, 0)


def _low(amount: Amount | None, default: float) -> float:
    return default if amount is None or amount.low is None else amount.low


def _minutes(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"
