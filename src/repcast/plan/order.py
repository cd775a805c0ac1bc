"""The order of the sets: rounds, sides, warm-up and cool-down, and what is left of them by choice."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from repcast.model.choices import Choices, suggestion
from repcast.model.errors import RepcastError
from repcast.model.plan import PlannedBlock, PlannedExercise, Set
from repcast.model.routine import Workout

Exercises = tuple[PlannedExercise, ...]
Blocks = tuple[PlannedBlock, ...]


def ordered_sets(blocks: Blocks, exercises: Exercises, choices: Choices) -> tuple[Set, ...]:
    """Return every set of every side in the order in which they are done.

    Raises:
        RepcastError: the choices leave nothing to do, such as a set that the routine does not have.
    """
    sets = tuple(one for index in range(len(blocks)) for one in _of_block(blocks[index], index, exercises))
    return _chosen(blocks, exercises, sets, choices)


def _of_block(block: PlannedBlock, index: int, exercises: Exercises) -> Iterator[Set]:
    if block.work:
        goes = block.rounds if block.kind == "amrap" else 1
        yield from (Set(block.exercises[0], go, goes, "", go, goes, index, of_block=True) for go in range(1, goes + 1))
        return
    for round_number in range(1, block.rounds + 1):
        for place, number in enumerate(block.exercises):
            planned = exercises[number]
            interval = _interval(block, round_number, place)
            if not planned.exercise.is_rest and interval <= block.intervals:
                sets = _sets_in_round(number, planned, round_number, block.rounds)
                yield from (replace(one, block=index, interval=interval) for one in sets)


def _interval(block: PlannedBlock, round_number: int, place: int) -> int:
    """Return the number of the interval of an EMOM, from 1; 0 elsewhere."""
    if block.kind != "emom":
        return 0
    return (round_number - 1) * len(block.exercises) + place + 1 if block.in_turn else round_number


def _sets_in_round(index: int, planned: PlannedExercise, round_number: int, rounds: int) -> Iterator[Set]:
    a_round = max(1, len(planned.works) // rounds)  # the last turn of an EMOM may be cut short
    done = (round_number - 1) * a_round
    for number in range(done + 1, done + a_round + 1):
        for side in planned.side_order:
            yield Set(index, number, len(planned.works), side, round_number, rounds)


def _chosen(blocks: Blocks, exercises: Exercises, sets: tuple[Set, ...], choices: Choices) -> tuple[Set, ...]:
    """Return the sets that `--only-set` and `--start-at` leave; they count as the announcements do.

    A session that starts at a later set leaves the warm-up out, and goes on to its end; one set alone is that alone.
    """
    if isinstance(choices.start_at, str):
        return _from_exercise(exercises, sets, choices.start_at, choices.only_set)
    main = [one for one in sets if blocks[one.block].role == "main"] or list(sets)
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
    # What has no set of its own begins with the go at its whole block, or a rest with what comes after it.
    own = (index for index, one in enumerate(sets) if one.exercise == wanted)
    block = exercises[wanted].block
    later = (index for index, one in enumerate(sets) if one.exercise > wanted or (one.of_block and one.block == block))
    first = next(own, next(later, None))
    if first is None:
        raise RepcastError(f"nothing is done from {title!r} on", "start at an earlier exercise")
    return sets[first:]


def shuffled(workout: Workout, seed: int) -> Workout:
    """Return the workout with the exercises of each of its main blocks in the order of `seed`; the rest stays.

    The order is by digests, so that it is the same in every version of Python.
    """
    blocks, first = [], 0
    for block in workout.blocks:
        numbered = list(enumerate(block.exercises, first))
        first += len(numbered)
        if block.role == "main":
            numbered.sort(key=lambda one: hashlib.sha256(f"{seed} {one[0]}".encode()).digest())
        blocks.append(replace(block, exercises=tuple(exercise for _, exercise in numbered)))
    return replace(workout, blocks=tuple(blocks))
