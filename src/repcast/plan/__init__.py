"""Decides what will be done: a routine and the user's choices in, a plan out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from repcast.model.adjustments import Adjustments
from repcast.model.choices import Choices
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.plan import Finish, Opening, Part, Plan, PlannedExercise, Rest, Setup, TimedPhase
from repcast.model.routine import Exercise, Reading, Role, Routine
from repcast.model.times import to_ms
from repcast.plan.amounts import GET_READY_S, NOTHING_CHOSEN, Asked
from repcast.plan.breaks import Breaks, with_interval
from repcast.plan.diagnose import bad_pauses_left_out, defaults_taken, implausible
from repcast.plan.order import ordered_sets, shuffled
from repcast.plan.resolve import Resolved, resolve, rounds_of
from repcast.plan.unused import unused_choices

__all__ = ["adjusted", "plan", "review"]

LONGEST_MS = 24 * 60 * 60 * 1000
"""No session is planned that is longer than a day."""


def plan(routine: Routine, choices: Choices, defaults: Choices = NOTHING_CHOSEN) -> Plan:
    """Resolve every range of the routine, and lay out its sets, sides, rests and rounds.

    Args:
        routine: what the source asks for; at least one exercise.
        choices: what beats the page: flags, the script's head.
        defaults: what only fills in what the page leaves out, such as the user's configuration: sets, reps, hold,
            rest, tempo and sides; its other fields are not looked at.

    Raises:
        RepcastError: the routine has no exercise, the choices leave nothing to do, or the session would be longer
            than a day.
    """
    if not routine.exercises:
        raise RepcastError("there is no exercise to plan", "give a page of an exercise", routine.place)
    if choices.shuffle:
        routine = shuffled(routine, choices.seed)
    asked = Asked(choices, defaults)
    resolved = tuple(resolve(exercise, routine, asked) for exercise in routine.exercises)
    made = _laid_out(routine, resolved, asked)
    diagnostics = [
        *bad_pauses_left_out(routine),
        *defaults_taken(resolved),
        *unused_choices(made, routine, choices, _other_effort(routine, asked)),
        *implausible(made, routine, choices),
    ]
    return replace(made, diagnostics=tuple(diagnostics))


def review(
    reading: Reading, choices: Choices = NOTHING_CHOSEN, defaults: Choices = NOTHING_CHOSEN
) -> tuple[Diagnostic, ...]:
    """Return what reading and planning have to report of a source, in order of line.

    What keeps a session from being planned is reported as an error. Nothing is planned of a source that has errors.
    """
    found = list(reading.diagnostics)
    if reading.routine.exercises and not any(one.severity == "error" for one in found):
        try:
            found += plan(reading.routine, choices, defaults).diagnostics
        except RepcastError as error:
            message = "; ".join(filter(None, (error.problem, error.hint)))
            found.append(Diagnostic("error", "impossible", message, error.place or reading.routine.place))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.place.line, one.place.column)))


def _laid_out(routine: Routine, resolved: Iterable[Resolved], asked: Asked) -> Plan:
    rounds = rounds_of(routine, asked)
    exercises = tuple(_exercises(resolved, asked))
    _refuse_endless(routine, exercises, rounds)
    sets = ordered_sets(exercises, rounds, asked.choices)
    breaks = Breaks(routine, exercises, asked)
    parts: list[Part] = [Opening(), Setup(sets[0].exercise), sets[0]]
    met = {sets[0].exercise}
    for before, to in pairwise(sets):
        parts += [*breaks.between(before, to, introduces=to.exercise not in met), to]
        met.add(to.exercise)
    ready_ms = to_ms(asked.get_ready_s)
    sounds = () if asked.choices.beeps_db == "off" else routine.sounds
    made = Plan(routine.title, exercises, (*parts, Finish()), rounds, ready_ms, sounds, routine.sayings)
    _refuse_longer(made.least_ms, routine)
    return made


def _exercises(resolved: Iterable[Resolved], asked: Asked) -> Iterator[PlannedExercise]:
    choices = asked.choices
    if choices.warmup_s:
        yield _eased("warmup", choices.warmup_s)
    for one in resolved:
        yield with_interval(one.planned, to_ms(asked.switch_s))
    if choices.cooldown_s:
        yield _eased("cooldown", choices.cooldown_s)


def _eased(role: Role, seconds: float) -> PlannedExercise:
    """Return the warm-up or the cool-down of `--warmup` and `--cooldown`."""
    title = "Warm-up" if role == "warmup" else "Cool-down"
    return PlannedExercise(Exercise(title), "clock", 1, 1, (), None, to_ms(seconds), to_ms(GET_READY_S), "both", role)


def _refuse_endless(routine: Routine, exercises: Iterable[PlannedExercise], rounds: int) -> None:
    """Refuse work longer than a day before all of its sets are laid out."""
    _refuse_longer(sum(rounds * one.sets * len(one.side_order) * one.set_ms for one in exercises), routine)


def _refuse_longer(length_ms: int, routine: Routine) -> None:
    if length_ms > LONGEST_MS:
        hours = length_ms / 3_600_000
        problem = f"the session would last {hours:,.0f} hours, longer than a day"
        raise RepcastError(problem, "choose fewer --sets or --reps, or a shorter --hold", routine.place)


def _other_effort(routine: Routine, asked: Asked) -> Plan | None:
    """Return the plan of the opposite effort, to show whether the page has any range; `None` for a normal effort."""
    effort = asked.choices.effort
    if effort == "normal":
        return None
    other = replace(asked, choices=replace(asked.choices, effort="easy" if effort == "hard" else "hard"))
    try:
        return _laid_out(routine, [resolve(exercise, routine, other) for exercise in routine.exercises], other)
    except RepcastError:
        return None


def adjusted(original: Plan, adjustments: Adjustments) -> Plan:
    """Return the plan with slower or faster reps, and with longer or shorter rests (never less than none).

    A set that starts at an interval still does: its rest is what the work leaves of it.
    """
    exercises = tuple(_paced(planned, adjustments.tempo_pct) for planned in original.exercises)
    parts = tuple(
        replace(part, length_ms=max(0, part.length_ms + _longer_ms(original, exercises, part, adjustments)))
        if isinstance(part, Rest)
        else part
        for part in original.parts
    )
    return replace(original, exercises=exercises, parts=parts)


def _longer_ms(original: Plan, exercises: tuple[PlannedExercise, ...], rest: Rest, adjustments: Adjustments) -> int:
    old, new = original.exercises[rest.to.exercise], exercises[rest.to.exercise]
    if old.every_ms and not rest.introduces:
        return len(old.side_order) * (old.set_ms - new.set_ms)
    return adjustments.rest_s * 1000


def _paced(planned: PlannedExercise, tempo_pct: int) -> PlannedExercise:
    phases = (TimedPhase(timed.phase, timed.length_ms * tempo_pct // 100) for timed in planned.phases)
    return replace(planned, phases=tuple(phases))
