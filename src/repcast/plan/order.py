"""The order of the sets: rounds, sides, warm-up and cool-down, and what is left of them by choice."""

from collections.abc import Iterator

from repcast.model.choices import Choices
from repcast.model.errors import RepcastError
from repcast.model.plan import PlannedExercise, Set

Exercises = tuple[PlannedExercise, ...]


def ordered_sets(exercises: Exercises, rounds: int, choices: Choices) -> tuple[Set, ...]:
    """Return every set of every side in the order in which they are done.

    Raises:
        RepcastError: the choices leave nothing to do, such as a set that the routine does not have.
    """
    return _chosen(exercises, tuple(_sets(exercises, rounds)), choices)


def _sets(exercises: Exercises, rounds: int) -> Iterator[Set]:
    for role, times in (("warmup", 1), ("main", rounds), ("cooldown", 1)):
        for number in range(1, times + 1):
            for index, planned in enumerate(exercises):
                if planned.role == role:
                    yield from _sets_in_round(index, planned, number, times)


def _sets_in_round(index: int, planned: PlannedExercise, round_number: int, rounds: int) -> Iterator[Set]:
    done = (round_number - 1) * planned.sets
    for number in range(done + 1, done + planned.sets + 1):
        for side in planned.side_order:
            yield Set(index, number, planned.sets * rounds, side, round_number, rounds)


def _chosen(exercises: Exercises, sets: tuple[Set, ...], choices: Choices) -> tuple[Set, ...]:
    """Return the sets that `--only-set` and `--start-at` leave; they count as the announcements do.

    A session that starts at a later set leaves the warm-up out, and goes on to its end; one set alone is that alone.
    """
    main = [one for one in sets if exercises[one.exercise].role == "main"] or list(sets)
    start, only, most = choices.start_at or 1, choices.only_set, max(one.of for one in main)
    for number in (start, only or 1):
        if number > most:
            raise RepcastError(f"there is no set {number}: the session has {most}", f"choose a set from 1 to {most}")
    if only is not None:
        if only < start:
            raise RepcastError(f"set {only} alone cannot begin with set {start}", "choose one of the two")
        return tuple(one for one in main if one.number == only)
    first = next(index for index, one in enumerate(sets) if one in main and one.number >= start)
    return sets if start == 1 else sets[first:]
