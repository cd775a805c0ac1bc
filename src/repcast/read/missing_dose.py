"""What to report of an exercise that states too little to be explained."""

from collections.abc import Iterator

from repcast.model.errors import Diagnostic
from repcast.model.routine import Exercise


def has_dose(exercise: Exercise) -> bool:
    """Whether anything says how much is to be done."""
    dose = exercise.dose
    return any((dose.sets, dose.reps, dose.hold_s, dose.work_s, dose.distance_m, dose.by_set, dose.open))


def no_steps(exercise: Exercise) -> Iterator[Diagnostic]:
    """Yield a warning if an exercise is only a name; a station at which one rests needs no more."""
    if not exercise.is_rest and not exercise.steps and not exercise.tips and not has_dose(exercise):
        message = f"“{exercise.title}” has no steps; only its name is announced"
        yield Diagnostic("warning", "no-steps", message, exercise.place)
