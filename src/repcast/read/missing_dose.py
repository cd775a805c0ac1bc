"""What to report of an exercise that states too little to be explained."""

import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from repcast.model.errors import Diagnostic
from repcast.model.routine import Exercise
from repcast.read.headings import day_score
from repcast.read.lines import Line


def has_dose(exercise: Exercise) -> bool:
    """Whether anything says how much is to be done."""
    dose = exercise.dose
    return any((dose.sets, dose.reps, dose.hold_s, dose.work_s, dose.distance_m, dose.by_set, dose.open))


def no_steps(exercise: Exercise) -> Iterator[Diagnostic]:
    """Yield a warning if an exercise is only a name; a station at which one rests needs no more."""
    if not exercise.is_rest and not exercise.steps and not exercise.tips and not has_dose(exercise):
        message = f"“{exercise.title}” has no steps; only its name is announced"
        yield Diagnostic("warning", "no-steps", message, exercise.place)


def empty_days(lines: Sequence[Line], exercises: Sequence[Exercise]) -> Iterator[Diagnostic]:
    """Note every day of a plan of several that asks for no exercise, such as a day of rest."""
    days = [line for line in lines if line.kind == "heading" and day_score(line.text) >= 1]
    if not days:
        return
    places = [day.quote.place() for day in days]
    ends = [*(place.line for place in places[1:]), sys.maxsize]
    done = sorted(exercise.place.line for exercise in exercises)
    for day, place, end in zip(days, places, ends, strict=True):
        if bisect_left(done, place.line) == bisect_left(done, end) and done and day.text.strip():
            message = f"“{day.text.strip()}” asks for no exercise; no session is made of it"
            yield Diagnostic("note", "no-exercise", message, place)
