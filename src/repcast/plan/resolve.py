"""Resolves what one exercise states, and what it leaves open, to the numbers of one session."""

from repcast.model.choices import Choices
from repcast.model.plan import Task, Work
from repcast.model.routine import DEFAULT_REPS, DEFAULT_REST_S, DEFAULT_SETS, Dose, Exercise, Routine
from repcast.model.times import to_ms
from repcast.plan.picking import pick
from repcast.plan.tempo import beats

HELD_FROM_S = 8
"""From here on a hold without reps is the exercise itself; a shorter one is the hold within each rep."""


def counted_rounds(routine: Routine, choices: Choices) -> int:
    """How often the routine is gone through: `--sets` counts the rounds of a circuit."""
    stated = pick(routine.rounds, choices.effort)
    if stated is None:
        return 1
    return choices.sets or int(stated)


def resolve(exercise: Exercise, routine: Routine, choices: Choices) -> Task:
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
    return Task(
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
