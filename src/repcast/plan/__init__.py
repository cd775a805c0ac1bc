"""Decides what will be done: a Routine and the user's choices in, a Session out."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from repcast.model.adjustments import Adjustments
from repcast.model.choices import Choices
from repcast.model.errors import RepcastError
from repcast.model.plan import Finish, Opening, Part, Plan, PlannedExercise, Rest, Set, Setup, TimedPhase
from repcast.model.routine import Exercise, Role, Routine
from repcast.model.times import to_ms
from repcast.plan.breaks import GET_READY_S, Breaks, on_the_minute, switch_ms
from repcast.plan.resolve import counted_rounds, resolve

__all__ = ["changed", "plan"]


def plan(routine: Routine, choices: Choices) -> Plan:
    """Resolve every range of the routine and lay out its sets, sides, rests and rounds.

    Raises:
        RepcastError: the choices leave nothing to do, such as a set that the routine does not have.
    """
    rounds = counted_rounds(routine, choices)
    tasks = tuple(_tasks(routine, choices))
    sets = _chosen(tasks, tuple(_sets(tasks, rounds)), choices)
    breaks = Breaks(routine, tasks, choices)
    parts: list[Part] = [Opening(), Setup(sets[0].exercise), sets[0]]
    met = {sets[0].exercise}
    for before, to in pairwise(sets):
        parts += [*breaks.between(before, to, introduces=to.exercise not in met), to]
        met.add(to.exercise)
    ready_s = GET_READY_S if choices.get_ready_s is None else choices.get_ready_s
    return Plan(routine.title, tasks, (*parts, Finish()), rounds, to_ms(ready_s), routine.sounds, routine.sayings)


def _tasks(routine: Routine, choices: Choices) -> Iterator[PlannedExercise]:
    if choices.warmup_s:
        yield _eased("warmup", choices.warmup_s)
    for exercise in routine.exercises:
        yield on_the_minute(resolve(exercise, routine, choices), switch_ms(choices))
    if choices.cooldown_s:
        yield _eased("cooldown", choices.cooldown_s)


def _eased(role: Role, seconds: float) -> PlannedExercise:
    title = "Warm-up" if role == "warmup" else "Cool-down"
    return PlannedExercise(Exercise(title), "clock", 1, 1, (), None, to_ms(seconds), to_ms(GET_READY_S), "both", role)


def _sets(tasks: tuple[PlannedExercise, ...], rounds: int) -> Iterator[Set]:
    """Every set of every side in the order in which they are done; warm-up and cool-down stand outside the rounds."""
    for role, times in (("warmup", 1), ("main", rounds), ("cooldown", 1)):
        for turn in range(times):
            for index, task in enumerate(tasks):
                if task.role == role:
                    yield from _sets_of(index, task, turn + 1, times)


def _sets_of(index: int, task: PlannedExercise, turn: int, rounds: int) -> Iterator[Set]:
    for number in range((turn - 1) * task.sets + 1, turn * task.sets + 1):
        for side in task.turns:
            yield Set(index, number, task.sets * rounds, side, turn, rounds)


def _chosen(tasks: tuple[PlannedExercise, ...], sets: tuple[Set, ...], choices: Choices) -> tuple[Set, ...]:
    """The sets left by `--only-set` and `--start-at`, which count as the announcements do.

    A session that starts at a later set leaves the warm-up out, and goes on to its end; one set alone is that alone.
    """
    main = [one for one in sets if tasks[one.exercise].role == "main"] or list(sets)
    start, only, most = choices.start_at or 1, choices.only_set, max(one.of for one in main)
    for asked in (start, only or 1):
        if asked > most:
            raise RepcastError(f"there is no set {asked}: the session has {most}", f"choose a set from 1 to {most}")
    if only is not None:
        if only < start:
            raise RepcastError(f"set {only} alone cannot begin with set {start}", "choose one of the two")
        return tuple(one for one in main if one.number == only)
    first = next(index for index, one in enumerate(sets) if one in main and one.number >= start)
    return sets if start == 1 else sets[first:]


def adjusted(session: Plan, changes: Adjustments) -> Plan:
    """The same session with slower or faster reps, and with longer or shorter rests (never less than none).

    A set that starts every so often still does: its rest is what the work leaves.
    """
    tasks = tuple(_paced(task, changes.tempo_pct) for task in session.tasks)
    parts = tuple(
        replace(part, length_ms=max(0, part.length_ms + _longer_ms(session, tasks, part, changes)))
        if isinstance(part, Rest)
        else part
        for part in session.parts
    )
    return replace(session, tasks=tasks, parts=parts)


def _longer_ms(session: Plan, tasks: tuple[PlannedExercise, ...], rest: Rest, changes: Adjustments) -> int:
    old, new = session.tasks[rest.to.exercise], tasks[rest.to.exercise]
    if old.every_ms and not rest.introduces:
        return len(old.turns) * (old.set_ms - new.set_ms)
    return changes.rest_s * 1000


def _paced(task: PlannedExercise, tempo_pct: int) -> PlannedExercise:
    return replace(task, beats=tuple(TimedPhase(beat.phase, beat.length_ms * tempo_pct // 100) for beat in task.beats))
