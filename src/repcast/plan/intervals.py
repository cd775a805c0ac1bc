"""Fits the work of an EMOM into its intervals."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.model.choices import Choices
from repcast.model.errors import Diagnostic
from repcast.model.plan import PlannedExercise, SetWork, TimedPhase
from repcast.model.routine import Block
from repcast.model.times import clock, to_ms
from repcast.plan.amounts import Asked

SHARE_PCT = 85
"""How much of an interval reps without a stated tempo may take: the rest of it is there to rest."""
FASTEST_REP_MS = 1500
"""No rep without a stated tempo is hurried more, so that a movement can still be done with care."""


def fitted(
    block: Block, exercises: Sequence[PlannedExercise], every_ms: int, asked: Asked
) -> tuple[tuple[PlannedExercise, ...], tuple[Diagnostic, ...]]:
    """Return the exercises of an EMOM with work that ends within its interval, and what that took.

    Reps without a stated tempo go faster first; what still does not fit is cut off at the end of the interval, so
    that the next one starts on time.
    """
    together = 1 if block.in_turn else len(exercises)
    switch_ms = to_ms(asked.switch_s)
    made: list[PlannedExercise] = []
    told: list[Diagnostic] = []
    for planned in exercises:
        sides = len(planned.side_order)
        room_ms = (every_ms // together - (sides - 1) * switch_ms) // sides
        if room_ms <= 0:
            room_ms = every_ms // together // sides
        # The clock goes on: nothing waits in an interval.
        works = tuple(replace(_fitted(planned, work, room_ms, asked.choices), waits=False) for work in planned.works)
        told += _told(planned, works, every_ms)
        made.append(replace(planned, works=works))
    return tuple(made), tuple(told)


def _fitted(planned: PlannedExercise, work: SetWork, room_ms: int, choices: Choices) -> SetWork:
    """Return the work of one side in at most `room_ms`."""
    if work.length_ms <= room_ms:
        return work
    if work.kind != "reps":
        return replace(work, hold_ms=room_ms) if work.kind == "hold" else replace(work, work_ms=room_ms)
    if not _states_pace(planned, choices):
        work = _faster(work, room_ms * SHARE_PCT // 100)
    if work.length_ms <= room_ms:
        return work
    reps = (room_ms + work.rep_rest_ms) // max(1, work.beat_ms)
    return replace(work, reps=reps) if reps else SetWork("clock", work_ms=room_ms, load=work.load)


def _faster(work: SetWork, room_ms: int) -> SetWork:
    """Return the reps in a time of `room_ms`, as far as they can be done so fast."""
    rep_ms = max(FASTEST_REP_MS, room_ms // work.reps - work.rep_rest_ms)
    if rep_ms >= work.rep_ms:
        return work
    phases = tuple(TimedPhase(one.phase, one.length_ms * rep_ms // work.rep_ms) for one in work.phases)
    return replace(work, phases=phases)


def _states_pace(planned: PlannedExercise, choices: Choices) -> bool:
    dose = planned.exercise.dose
    timed = any(phase.seconds for phase in planned.exercise.phases)
    return bool(dose.tempo_s or dose.hold_s or choices.tempo_s or choices.hold_s or timed)


def _told(planned: PlannedExercise, works: tuple[SetWork, ...], every_ms: int) -> Iterator[Diagnostic]:
    """Report what was made of the first set that does not fit."""
    for before, after in zip(planned.works, works, strict=True):
        if before.length_ms == after.length_ms:
            continue
        title, place = planned.exercise.title, planned.exercise.place
        if after.kind == before.kind and after.reps == before.reps and after.kind == "reps":
            pace = f"{after.rep_ms / 1000:.1f}"
            message = f"{title}: a rep takes {pace} s, so that the reps fit into every {clock(every_ms)}"
            yield Diagnostic("note", "faster-reps", message, place)
        else:
            left = f"{after.reps} of {before.reps} reps are" if after.kind == "reps" else f"{clock(after.length_ms)} is"
            message = f"{title}: the work takes longer than the {clock(every_ms)} of its interval; {left} done"
            yield Diagnostic("warning", "does-not-fit", message, place)
        return
