"""Doses as values for JSON, and as a line of text."""

from typing import Any

from repcast.model.plan import Plan, PlannedExercise, SetWork
from repcast.model.routine import Amount, Dose, SetDose
from repcast.model.times import clock

SIDES = {"each": "each side", "alternate": "sides in turn", "both": "", "left": "left side", "right": "right side"}


def stated(dose: Dose) -> dict[str, Any]:
    """Return what a page states, as `check --json` prints it: ranges as [low, high], null where nothing is stated."""
    names = ("sets", "reps", "hold_s", "work_s", "rest_s")
    return {
        **{name: amount_range(getattr(dose, name)) for name in names},
        "tempo_s": [whole(number) for number in dose.tempo_s.seconds] if dose.tempo_s else None,
        "sides": dose.sides.way if dose.sides else None,
        "by_set": [_of_set(one) for one in dose.by_set] or None,
        "rep_rest_s": amount_range(dose.rep_rest_s),
        "distance_m": amount_range(dose.distance_m),
        "load": dose.load.text if dose.load else None,
        "open": dose.open,
    }


def _of_set(dose: SetDose) -> dict[str, Any]:
    """Return what is stated of one set: only the fields that are stated."""
    names = ("reps", "work_s", "hold_s", "rest_s", "distance_m")
    amounts = {name: amount_range(getattr(dose, name)) for name in names}
    facts = {**amounts, "load": dose.load.text if dose.load else None, "open": dose.open or None}
    return {name: value for name, value in facts.items() if value is not None}


def resolved(plan: Plan, exercise: int) -> dict[str, Any]:
    """Return the dose of one exercise, as `show --json` prints it: numbers, null where they do not apply.

    Where its sets differ, the numbers are those of the first, and `by_set` has those of each. What only some doses
    have (`by_set`, `rep_rest_s`, `distance_m`, `load`, `open`) is left out of the others.
    """
    planned = plan.exercises[exercise]
    by_set = [_work(work) for work in planned.works] if planned.differs else None
    return {
        "sets": max(1, len(planned.works) // plan.block_of(exercise).rounds),
        **_work(planned.first),
        "sides": planned.sides,
        **({"by_set": by_set} if by_set else {}),
    }


def _work(work: SetWork) -> dict[str, Any]:
    more = {
        "rep_rest_s": _seconds(work.rep_rest_ms or None),
        "distance_m": None if work.distance_m is None else whole(work.distance_m),
        "load": work.load or None,
        "open": work.waits or None,
    }
    return {
        "reps": None if work.kind in {"clock", "distance", "open"} else work.reps,
        "hold_s": _seconds(work.hold_ms),
        "work_s": _seconds(work.work_ms),
        "rest_s": _seconds(work.rest_ms),
        "tempo_s": list(tempo_s(work)) or None,
        **{name: value for name, value in more.items() if value is not None},
    }


def tempo_s(work: SetWork) -> tuple[float, ...]:
    """Return the tempo of a rep in seconds: out, hold, back and, where there is one, the last hold; () without reps.

    All phases in order are returned of a rep that goes out and back more than once.
    """
    slots: list[float] = []
    for timed in work.phases:
        places = {"out": (0,), "hold": (1, 3), "back": (2,)}[timed.phase.kind]
        slot = next((place for place in places if place >= len(slots)), None)
        if slot is None:
            return tuple(whole(every.length_ms / 1000) for every in work.phases)
        slots += [0] * (slot - len(slots)) + [whole(timed.length_ms / 1000)]
    return tuple(slots + [0] * (3 - len(slots))) if slots else ()


def dose_line(planned: PlannedExercise, sets: int) -> str:
    """Return the dose of so many sets as a line, such as "3 × 11 each side, tempo 3-1-3" or "5/4/3"."""
    amounts = [_amount(work) for work in planned.works]
    counted = f"{sets} × {amounts[0]}" if len(set(amounts)) == 1 else "/".join(amounts[:sets])
    tempo = "-".join(f"{seconds:g}" for seconds in tempo_s(planned.first))
    loads = list(dict.fromkeys(work.load for work in planned.works))
    load = " ".join(filter(None, ("at", "/".join(loads)))) if any(loads) else ""
    parts = (" ".join(filter(None, (counted, SIDES[planned.sides]))), load, f"tempo {tempo}" if tempo else "")
    return ", ".join(filter(None, parts))


def _amount(work: SetWork) -> str:
    if work.kind == "distance":
        return f"{whole(work.distance_m or 0):g} m"
    if work.kind == "open":
        return "as many as you can"
    return str(work.reps) if work.kind == "reps" else clock(work.length_ms)


def session_line(plan: Plan) -> str:
    """Return a session's dose as a line: that of its only exercise, or how many exercises and rounds it has."""
    main = [index for index in plan.done if plan.role_of(index) == "main"]
    if len(main) == 1:
        return dose_line(plan.exercises[main[0]], plan.sets_of(main[0]))
    rounds = f", {plan.rounds} rounds" if plan.rounds > 1 else ""
    return f"{len(main)} exercises{rounds}"


def whole(number: float) -> float:
    """Return a number as an integer where it is a whole one, so that it prints as people write it."""
    return int(number) if number == int(number) else number


def amount_range(amount: Amount | None) -> list[float | None] | None:
    """Return an amount as [low, high]; `None` where nothing is stated."""
    if amount is None:
        return None
    return [None if end is None else whole(end) for end in (amount.low, amount.high)]


def _seconds(length_ms: int | None) -> float | None:
    return None if length_ms is None else whole(length_ms / 1000)
