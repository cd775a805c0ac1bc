"""The diagnostics of an exercise that states too little: no dose, or nothing but a name."""

from collections.abc import Iterator

from repcast.model.errors import Diagnostic
from repcast.model.routine import DEFAULT_HOLD_S, DEFAULT_REPS, DEFAULT_SETS, Exercise
from repcast.read.vocabulary import is_held

_SHORTEST_HOLD_S = 10
"""A shorter hold is a pause within a rep, not an exercise of its own."""


def has_dose(exercise: Exercise) -> bool:
    """Whether anything says how much is to be done."""
    dose = exercise.dose
    return any((dose.sets, dose.reps, dose.hold_s, dose.work_s))


def no_dose(exercise: Exercise) -> Iterator[Diagnostic]:
    """Yield a note of the defaults that are used if no dose is stated."""
    dose = exercise.dose
    paused = dose.hold_s is not None and (dose.hold_s.high or DEFAULT_HOLD_S) < _SHORTEST_HOLD_S
    if paused and not (dose.reps or dose.work_s):
        message = f"the reps are not stated, only a pause in each; {DEFAULT_REPS} reps are taken"
        yield Diagnostic("note", "no-dose", message, exercise.place)
    elif not has_dose(exercise):
        taken = f"a hold of {DEFAULT_HOLD_S} seconds" if is_held(exercise.title) else f"{DEFAULT_REPS} reps"
        message = f"no dose is stated; {DEFAULT_SETS} sets of {taken} are taken"
        yield Diagnostic("note", "no-dose", message, exercise.place)


def no_steps(exercise: Exercise) -> Iterator[Diagnostic]:
    """Yield a warning if an exercise is only a name."""
    if not exercise.steps and not exercise.tips and not has_dose(exercise):
        message = f"“{exercise.title}” has no steps; only its name is announced"
        yield Diagnostic("warning", "no-steps", message, exercise.place)
