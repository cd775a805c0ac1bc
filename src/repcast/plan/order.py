"""The order of the sets: rounds, sides, warm-up and cool-down, and what is left of them by choice."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from repcast.model.choices import Choices, suggestion
from repcast.model.errors import RepcastError
from repcast.model.plan import PlannedExercise, Set
from repcast.model.routine import Routine

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
    if isinstance(choices.start_at, str):
        return _from_exercise(exercises, sets, choices.start_at, choices.only_set)
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


def _from_exercise(exercises: Exercises, sets: tuple[Set, ...], title: str, only: int | None) -> tuple[Set, ...]:
    """Return the sets from the first one of an exercise on; capital letters in its title make no difference."""
    if only is not None:
        raise RepcastError(f"set {only} alone cannot begin with {title!r}", "choose one of the two")
    titles = {planned.exercise.title.casefold(): index for index, planned in reversed(list(enumerate(exercises)))}
    wanted = titles.get(title.casefold())
    if wanted is None:
        hint = suggestion(title, [planned.exercise.title for planned in exercises])
        raise RepcastError(f"there is no exercise {title!r} to start at", hint)
    return sets[next(index for index, one in enumerate(sets) if one.exercise == wanted) :]


def shuffled(routine: Routine, seed: int) -> Routine:
    """Return the routine with its main exercises in the order of `seed`; a warm-up and a cool-down keep their places.

    The order is by digests, so that it is the same in every version of Python.
    """
    main = [index for index, exercise in enumerate(routine.exercises) if exercise.role == "main"]
    order = sorted(main, key=lambda index: hashlib.sha256(f"{seed} {index}".encode()).digest())
    exercises = list(routine.exercises)
    for place, index in zip(main, order, strict=True):
        exercises[place] = routine.exercises[index]
    return replace(routine, exercises=tuple(exercises))
