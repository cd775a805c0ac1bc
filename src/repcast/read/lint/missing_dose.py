"""What to report of an exercise that states too little to be explained."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from repcast.model.errors import Diagnostic
from repcast.model.routine import Exercise, Workout
from repcast.read.lines import Line
from repcast.read.words.headings import is_day, is_week


def has_dose(exercise: Exercise) -> bool:
    """Whether anything says how much is to be done."""
    dose = exercise.dose
    return any((dose.sets, dose.reps, dose.hold_s, dose.work_s, dose.distance_m, dose.by_set, dose.open))


def no_steps(exercise: Exercise) -> Iterator[Diagnostic]:
    """Yield a warning if an exercise is only a name; a station at which one rests needs no more."""
    if not exercise.is_rest and not exercise.steps and not exercise.tips and not has_dose(exercise):
        message = f"“{exercise.title}” has no steps; only its name is announced"
        yield Diagnostic("warning", "no-steps", message, exercise.place)


def empty_days(lines: Sequence[Line], workouts: Sequence[Workout]) -> Iterator[Diagnostic]:
    """Note every day of a plan of several that asks for no exercise, such as a day of rest."""
    days = [line for line in lines if line.kind == "heading" and is_day(line.text)]
    if not days:
        return
    done = sorted(_orders(lines, [exercise for one in workouts for exercise in one.exercises]))
    made = {(one.place.line, one.place.column, one.title) for one in workouts}
    ends = [*(day.order for day in days[1:]), len(lines)]
    for day, end in zip(days, ends, strict=True):
        asks = bisect_left(done, day.order) < bisect_left(done, end)
        over = end == day.order + 1 and is_week(day.text)
        place = day.quote.place()
        if done and not asks and day.text.strip() and not over and (place.line, place.column, day.text) not in made:
            message = f"“{day.text.strip()}” asks for no exercise; no session is made of it"
            yield Diagnostic("note", "no-exercise", message, place)


def _orders(lines: Sequence[Line], exercises: Sequence[Exercise]) -> Iterator[int]:
    """Yield the numbers of the lines in which the names of the exercises stand."""
    begun: dict[int, list[tuple[int, int]]] = {}
    for line in lines:
        place = line.quote.place()
        begun.setdefault(place.line, []).append((place.column, line.order))
    for starts in begun.values():
        starts.sort()
    for exercise in exercises:
        starts = begun.get(exercise.place.line, [])
        at = max(0, bisect_right(starts, (exercise.place.column, len(lines))) - 1)
        yield from (order for column, order in starts[: at + 1] if column == starts[at][0])
