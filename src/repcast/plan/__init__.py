"""Decides what will be done: a routine and the user's choices in, a plan out."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from repcast.model.adjustments import Adjustments, Taken
from repcast.model.choices import Choices
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.plan import (
    Finish,
    Opening,
    Part,
    Plan,
    PlannedBlock,
    PlannedExercise,
    Rest,
    Set,
    Setup,
    SetWork,
    TimedPhase,
)
from repcast.model.routine import Reading, Routine, Workout
from repcast.model.times import to_ms
from repcast.plan.amounts import NOTHING_CHOSEN, Asked
from repcast.plan.blocks import ResolvedBlocks, resolve_blocks, with_eased
from repcast.plan.breaks import Breaks
from repcast.plan.diagnose import bad_pauses_left_out, holds_kept, implausible
from repcast.plan.order import ordered_sets, shuffled
from repcast.plan.unused import unused_choices

__all__ = ["adjusted", "plan", "review"]

LONGEST_MS = 24 * 60 * 60 * 1000
"""No session is planned that is longer than a day."""


def plan(routine: Routine, choices: Choices, defaults: Choices = NOTHING_CHOSEN) -> Plan:
    """Resolve every range of a workout, and lay out its sets, sides, rests and rounds.

    Args:
        routine: what the source asks for: one workout with at least one exercise.
        choices: what beats the page: flags, the script's head.
        defaults: what only fills in what the page leaves out, such as the user's configuration: sets, reps, hold,
            rest, tempo and sides; its other fields are not looked at.

    Raises:
        RepcastError: the routine has several workouts, or no exercise; the choices leave nothing to do, or the session
            would be longer than a day.
    """
    workout = _only(routine)
    if choices.shuffle:
        workout = shuffled(workout, choices.seed)
    asked = Asked(choices, defaults)
    made, resolved = _laid_out(routine, workout, asked)
    diagnostics = [
        *bad_pauses_left_out(workout),
        *resolved.diagnostics,
        *unused_choices(made, routine, choices, _other_effort(routine, workout, asked)),
        *holds_kept(made, choices),
        *implausible(made, routine, choices),
    ]
    return replace(made, diagnostics=tuple(diagnostics))


def _only(routine: Routine) -> Workout:
    """Return the only workout of a routine, without blocks that have no exercise."""
    if not routine.exercises:
        raise RepcastError("there is no exercise to plan", "give a page of an exercise", routine.place)
    if len(routine.workouts) > 1:
        titles = ", ".join(workout.title or f"workout {number}" for number, workout in enumerate(routine.workouts, 1))
        hint = "pick one with --pick (export --each writes them all)"
        raise RepcastError(f"there are several workouts: {titles}", hint, routine.place)
    workout = routine.workouts[0]
    blocks = tuple(block for block in workout.blocks if any(not one.is_rest for one in block.exercises))
    if not blocks:
        raise RepcastError("there is nothing to do but rest", "give a page of an exercise", routine.place)
    return replace(workout, blocks=blocks)


def review(
    reading: Reading, choices: Choices = NOTHING_CHOSEN, defaults: Choices = NOTHING_CHOSEN
) -> tuple[Diagnostic, ...]:
    """Return what reading and planning have to report of a source, in order of line.

    What keeps a session from being planned is reported as an error. Nothing is planned of a source that has errors.
    """
    found = list(reading.diagnostics)
    if reading.routine.exercises and not any(one.severity == "error" for one in found):
        try:
            for workout in reading.routine.workouts:
                found += plan(replace(reading.routine, workouts=(workout,)), choices, defaults).diagnostics
        except RepcastError as error:
            message = "; ".join(filter(None, (error.problem, error.hint)))
            found.append(Diagnostic("error", "impossible", message, error.place or reading.routine.place))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.place.line, one.place.column)))


def _laid_out(routine: Routine, workout: Workout, asked: Asked) -> tuple[Plan, ResolvedBlocks]:
    workout = with_eased(workout, asked.choices)
    resolved = resolve_blocks(workout, asked)
    blocks, exercises = resolved.blocks, resolved.exercises
    _refuse_endless(routine, exercises)
    sets = ordered_sets(blocks, exercises, asked.choices)
    breaks, met = Breaks(workout, blocks, exercises, asked), set[int]()
    introduced = _introduced(blocks, sets[0], met)
    parts: list[Part] = [Opening(), Setup(sets[0].exercise, introduced), sets[0]]
    for before, to in pairwise(sets):
        parts += [*breaks.between(before, to, _introduced(blocks, to, met)), to]
    resolved = replace(resolved, diagnostics=(*resolved.diagnostics, *breaks.defaults_taken()))
    ready_ms = to_ms(asked.get_ready_s)
    sounds = () if asked.choices.beeps_db == "off" else routine.sounds
    title = workout.title if len(routine.title) == 0 else routine.title
    made = Plan(title, exercises, blocks, (*parts, Finish()), ready_ms, sounds, routine.sayings)
    _refuse_longer(made.least_ms, routine)
    return made, resolved


TOLD_WHOLE = frozenset(("superset", "emom", "amrap", "for-time", "intervals"))
"""Blocks whose exercises are all explained before the first of them: between them there is no time for it."""


def _introduced(blocks: tuple[PlannedBlock, ...], to: Set, met: set[int]) -> tuple[int, ...]:
    """Return the exercises that are explained before a set, and add them to those that were `met`."""
    block = blocks[to.block]
    new = tuple(one for one in (block.exercises if block.kind in TOLD_WHOLE else (to.exercise,)) if one not in met)
    met.update(new)
    return new


def _refuse_endless(routine: Routine, exercises: Iterable[PlannedExercise]) -> None:
    """Refuse work longer than a day before all of its sets are laid out."""
    _refuse_longer(sum(len(one.side_order) * work.length_ms for one in exercises for work in one.works), routine)


def _refuse_longer(length_ms: int, routine: Routine) -> None:
    if length_ms > LONGEST_MS:
        hours = length_ms / 3_600_000
        problem = f"the session would last {hours:,.0f} hours, longer than a day"
        raise RepcastError(problem, "choose fewer --sets or --reps, or a shorter --hold", routine.place)


def _other_effort(routine: Routine, workout: Workout, asked: Asked) -> Plan | None:
    """Return the plan of the opposite effort, to show whether the page has any range; `None` for a normal effort."""
    effort = asked.choices.effort
    if effort == "normal":
        return None
    other = replace(asked, choices=replace(asked.choices, effort="easy" if effort == "hard" else "hard"))
    try:
        return _laid_out(routine, workout, other)[0]
    except RepcastError:
        return None


def adjusted(original: Plan, adjustments: Adjustments, part: int = 0, taken: tuple[Taken, ...] = ()) -> Plan:
    """Return the plan with slower or faster reps, and with longer or shorter rests (never less than none).

    A set that starts at an interval still does: its rest is what the work leaves of it. The session goes on at its
    part number `part`; `taken` is how long sets up to there have really taken.
    """
    known = {one.part: one for one in taken}
    exercises = tuple(_paced(planned, adjustments.tempo_pct) for planned in original.exercises)
    made = replace(original, exercises=exercises)
    parts: list[Part] = []
    late_ms, before = 0, None
    for number, one in enumerate(original.parts):
        if isinstance(one, Set):
            if number >= part or number in known:
                late_ms += _lasts_ms(made.work_of(one), known.get(number)) - original.work_of(one).length_ms
            before = one
        elif isinstance(one, Rest) and not _is_within_interval(before, one.to):
            is_interval = one.to.interval > 1
            length_ms = max(0, one.length_ms + (-late_ms if is_interval else adjustments.rest_s * 1000))
            # What a rest is too short to make up for is left to the next one, so that intervals start on time.
            late_ms = late_ms + length_ms - one.length_ms if is_interval else 0
            one = replace(one, length_ms=length_ms)  # noqa: PLW2901 - the part in its place
        parts.append(one)
    return replace(made, parts=tuple(parts))


def _is_within_interval(before: Set | None, to: Set) -> bool:
    """Whether a rest between two sets is a station of one interval, which changes no more than the interval does."""
    return before is not None and (before.block, before.interval) == (to.block, to.interval) and to.interval > 0


def _lasts_ms(work: SetWork, taken: Taken | None) -> int:
    """Return how long a set lasts, of which some, or all, may have been done already."""
    if taken is None:
        return work.length_ms
    left = max(0, work.reps - taken.rep + 1) if taken.rep else 0
    return taken.length_ms + (left * work.beat_ms - work.rep_rest_ms if left else 0)


def _paced(planned: PlannedExercise, tempo_pct: int) -> PlannedExercise:
    return replace(planned, works=tuple(_paced_work(work, tempo_pct) for work in planned.works))


@lru_cache(maxsize=64)
def _paced_work(work: SetWork, tempo_pct: int) -> SetWork:
    phases = (TimedPhase(timed.phase, timed.length_ms * tempo_pct // 100) for timed in work.phases)
    return replace(work, phases=tuple(phases))
