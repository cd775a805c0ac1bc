"""Doses as values for JSON, and as a line of text."""

from typing import Any

from repcast.model.plan import Plan, PlannedExercise
from repcast.model.routine import Amount, Dose
from repcast.model.times import clock

SIDES = {"each": "each side", "alternate": "sides in turn", "both": "", "left": "left side", "right": "right side"}


def stated(dose: Dose) -> dict[str, Any]:
    """Return what a page states, as `check --json` prints it: ranges as [low, high], null where nothing is stated."""
    amounts = {name: getattr(dose, name) for name in ("sets", "reps", "hold_s", "work_s", "rest_s")}
    return {
        **{name: _range(amount) for name, amount in amounts.items()},
        "tempo_s": [whole(number) for number in dose.tempo_s.seconds] if dose.tempo_s else None,
        "sides": dose.sides.way if dose.sides else None,
        **({"every_s": _range(dose.every_s)} if dose.every_s else {}),
        **({"amrap": True} if dose.amrap else {}),
    }


def resolved(planned: PlannedExercise) -> dict[str, Any]:
    """Return the dose of one exercise, as `show --json` prints it: numbers, null where they do not apply."""
    return {
        "sets": planned.sets,
        "reps": None if planned.work == "clock" else planned.reps,
        "hold_s": _seconds(planned.hold_ms),
        "work_s": _seconds(planned.work_ms),
        "rest_s": _seconds(planned.rest_ms),
        "tempo_s": list(tempo_s(planned)) or None,
        "sides": planned.sides,
    }


def tempo_s(planned: PlannedExercise) -> tuple[float, ...]:
    """Return the tempo of a rep in seconds: out, hold, back and, where there is one, the last hold; () without reps.

    All phases in order are returned of a rep that goes out and back more than once.
    """
    slots: list[float] = []
    for timed in planned.phases:
        places = {"out": (0,), "hold": (1, 3), "back": (2,)}[timed.phase.kind]
        slot = next((place for place in places if place >= len(slots)), None)
        if slot is None:
            return tuple(whole(every.length_ms / 1000) for every in planned.phases)
        slots += [0] * (slot - len(slots)) + [whole(timed.length_ms / 1000)]
    return tuple(slots + [0] * (3 - len(slots))) if slots else ()


def dose_line(planned: PlannedExercise, sets: int) -> str:
    """Return the dose of so many sets as a line, such as "3 × 11 each side, tempo 3-1-3"."""
    work = str(planned.reps) if planned.work == "reps" else clock(planned.set_ms)
    tempo = "-".join(f"{seconds:g}" for seconds in tempo_s(planned))
    dose = f"{sets} × {work} {SIDES[planned.sides]}".strip()
    return f"{dose}, tempo {tempo}" if tempo else dose


def session_line(plan: Plan) -> str:
    """Return a session's dose as a line: that of its only exercise, or how many exercises and rounds it has."""
    main = [index for index, planned in enumerate(plan.exercises) if planned.role == "main" and plan.sets_of(index)]
    if len(main) == 1:
        return dose_line(plan.exercises[main[0]], plan.sets_of(main[0]))
    rounds = f", {plan.rounds} rounds" if plan.rounds > 1 else ""
    return f"{len(main)} exercises{rounds}"


def whole(number: float) -> float:
    """Return a number as an integer where it is a whole one, so that it prints as people write it."""
    return int(number) if number == int(number) else number


def _range(amount: Amount | None) -> list[float | None] | None:
    if amount is None:
        return None
    return [None if end is None else whole(end) for end in (amount.low, amount.high)]


def _seconds(length_ms: int | None) -> float | None:
    return None if length_ms is None else whole(length_ms / 1000)
