"""Resolves what one exercise states, and what it leaves open, to the numbers of one session."""

import math
from collections.abc import Iterable
from typing import Literal

from repcast.model.choices import Choices, Effort
from repcast.model.plan import PlannedExercise, TimedPhase, Work
from repcast.model.routine import (
    DEFAULT_REPS,
    DEFAULT_REST_S,
    DEFAULT_SETS,
    Amount,
    Dose,
    Exercise,
    Phase,
    PhaseKind,
    Routine,
)
from repcast.model.times import to_ms

End = Literal["low", "middle", "high"]
MORE: dict[Effort, End] = {"easy": "low", "normal": "middle", "hard": "high"}
LESS: dict[Effort, End] = {"easy": "high", "normal": "middle", "hard": "low"}


def pick(amount: Amount | None, effort: Effort, *, less_is_harder: bool = False) -> float | None:
    """Take one number from what is stated, in the unit of the amount; the middle is rounded half up.

    An open end ("at least 30") gives the end that is stated.
    """
    if amount is None:
        return None
    low = amount.high if amount.low is None else amount.low
    high = amount.low if amount.high is None else amount.high
    if low is None or high is None or low == high:
        return low
    end = (LESS if less_is_harder else MORE)[effort]
    return {"low": low, "high": high, "middle": math.floor((low + high) / 2 + 0.5)}[end]


SLOTS: tuple[PhaseKind, ...] = ("out", "hold", "back", "hold")
USUAL_S = (2.0, 1.0, 2.0, 1.0)
"""Seconds of each slot that the page names without a word about its pace."""
UNNAMED_S = (2.0, 0.0, 2.0, 0.0)
"""Seconds of each slot that the page does not name: a rep always goes out and comes back."""

Cycle = list[Phase | None]
"""The phases of one way out and back, a place for each of SLOTS."""


def beats(exercise: Exercise, choices: Choices, hold_s: float | None) -> tuple[TimedPhase, ...]:
    """Give every phase of a rep its time; a phase of no time is left out.

    The first of these that says something counts: the hold and the tempo that the user chose, the hold and the tempo
    that the page states, its words for the phase ("slowly"), and the usual time of such a phase. A tempo is in the
    order of the movement: out, hold, back, hold.
    """
    paces: list[tuple[float | None, ...]] = [
        (None, choices.hold_s, None, None),
        _padded(choices.tempo_s),
        (None, hold_s, None, None),
        _padded(exercise.dose.tempo_s.seconds if exercise.dose.tempo_s else None),
    ]
    return tuple(
        TimedPhase(phase or Phase(SLOTS[slot], ""), length_ms)
        for cycle in _cycles(exercise.phases)
        for slot, phase in enumerate(cycle)
        if (length_ms := to_ms(_seconds(phase, slot, paces, choices)))
    )


def _padded(tempo_s: tuple[float, ...] | None) -> tuple[float | None, ...]:
    return (None,) * len(SLOTS) if tempo_s is None else (*tempo_s, 0.0)[: len(SLOTS)]


def _seconds(phase: Phase | None, slot: int, paces: Iterable[tuple[float | None, ...]], choices: Choices) -> float:
    stated = [pace[slot] for pace in paces if pace[slot] is not None]
    if phase and not stated:
        stated = [pick(phase.seconds, choices.effort)]
    return next((seconds for seconds in stated if seconds is not None), (USUAL_S if phase else UNNAMED_S)[slot])


def _cycles(phases: tuple[Phase, ...]) -> list[Cycle]:
    """Lay the phases into their slots; a slot that is taken, or passed, begins the next way out."""
    cycles: list[Cycle] = [[None] * len(SLOTS)]
    at = -1
    for phase in phases:
        slot = next((index for index in range(at + 1, len(SLOTS)) if SLOTS[index] == phase.kind), None)
        if slot is None:
            cycles.append([None] * len(SLOTS))
            slot = SLOTS.index(phase.kind)
        cycles[-1][slot] = phase
        at = slot
    return cycles


HELD_FROM_S = 8
"""From here on a hold without reps is the exercise itself; a shorter one is the hold within each rep."""


def counted_rounds(routine: Routine, choices: Choices) -> int:
    """How often the routine is gone through: `--sets` counts the rounds of a circuit."""
    stated = pick(routine.rounds, choices.effort)
    if stated is None:
        return 1
    return choices.sets or int(stated)


def resolve(exercise: Exercise, routine: Routine, choices: Choices) -> PlannedExercise:
    """Resolve one exercise of the routine to a task.

    A flag beats the page, and the page beats the defaults of `script`.
    """
    dose, effort = exercise.dose, choices.effort
    work_s, stated_hold_s = pick(dose.work_s, effort), pick(dose.hold_s, effort)
    hold_s = choices.hold_s or stated_hold_s
    rest_s = pick(dose.rest_s, effort, less_is_harder=True) if choices.rest_s is None else choices.rest_s
    every_s = pick(dose.every_s, effort)
    reps = _reps(dose, choices, alone=len(routine.exercises) == 1)
    moves = any(phase.kind == "back" for phase in exercise.phases)
    work = _work(reps, stated_hold_s or (0 if moves else hold_s or 0), work_s)
    return PlannedExercise(
        exercise=exercise,
        work=work,
        sets=_sets(exercise, routine, choices),
        reps=(reps or DEFAULT_REPS) if work == "reps" else 1,
        beats=beats(exercise, choices, hold_s) if work == "reps" else (),
        hold_ms=to_ms(hold_s) if hold_s and work != "clock" else None,
        work_ms=to_ms(choices.hold_s or work_s or 0) if work == "clock" else None,
        rest_ms=to_ms(DEFAULT_REST_S if rest_s is None else rest_s),
        sides=choices.sides or (dose.sides.way if dose.sides else "both"),
        role=exercise.role,
        every_ms=to_ms(every_s) if every_s else None,
    )


def _reps(dose: Dose, choices: Choices, *, alone: bool) -> int | None:
    """The reps of a set; `--reps` is for the exercises that count reps, and for a lone exercise whatever it counts."""
    stated = pick(dose.reps, choices.effort)
    counts_reps = stated is not None or not (dose.hold_s or dose.work_s)
    if choices.reps and (alone or counts_reps):
        return choices.reps
    return None if stated is None else int(stated)


def _work(reps: int | None, hold_s: float, work_s: float | None) -> Work:
    if work_s and reps is None:
        return "clock"
    if hold_s and reps == 1:
        return "hold"
    return "hold" if hold_s and reps is None and hold_s >= HELD_FROM_S else "reps"


def _sets(exercise: Exercise, routine: Routine, choices: Choices) -> int:
    stated = pick(exercise.dose.sets, choices.effort)
    if routine.rounds is not None or exercise.role != "main":
        return int(stated or 1)
    return choices.sets or int(stated or DEFAULT_SETS)
