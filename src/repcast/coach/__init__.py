"""Finds the words of a session: a plan in, a cue sheet out."""

from collections.abc import Iterator
from dataclasses import replace

from repcast.coach.bounds import bounded
from repcast.coach.breaks import rest, switch
from repcast.coach.countdown import WORDS_FROM_MS
from repcast.coach.estimate import session_ms
from repcast.coach.finishing import finished
from repcast.coach.naming import exercise_name, set_title, side_name
from repcast.coach.reps import ALONE, reps
from repcast.coach.talk import CHIME_MS, finish, opening, resting, setup, tips
from repcast.coach.timed import timed
from repcast.model.choices import Choices
from repcast.model.cue_sheet import COUNT, CueSheet, SectionScript, Utterance, as_written
from repcast.model.plan import Opening, Part, Plan, Rest, Set, Setup, Switch
from repcast.model.routine import TipKind

__all__ = ["CHIME_MS", "coach"]

LONGEST_OPENING_MS = 600_000
"""What the opening is first written with, to estimate its own length."""

SETTLED_MS = 5000
"""How long a held position or work by the clock is left without a tip at both ends."""
SPARE: tuple[TipKind, ...] = ("safety", "technique", "breathing")
"""The tips that are said in rests, the most important kind first; the others are said at the ends of the session."""


def coach(plan: Plan, choices: Choices) -> CueSheet:
    """Return what may be said in each section of a session, one script for each part of the plan.

    The tips of an exercise are optional utterances: they come with its first set, the safety tips first, and are said
    in the rests that have room for them.
    """
    following = tuple(bounded(finished(script, plan, choices) for script in _scripts(plan, choices)))
    first = _opening(plan, choices, LONGEST_OPENING_MS)
    first = _opening(plan, choices, session_ms((first, *following)))
    return CueSheet((first, *following))


def _opening(plan: Plan, choices: Choices, length_ms: int) -> SectionScript:
    """Return the opening of a session that lasts about `length_ms`."""
    return next(bounded([finished(opening(plan, choices, length_ms), plan, choices)]))


def _scripts(plan: Plan, choices: Choices) -> Iterator[SectionScript]:
    """Yield the scripts of the sections after the opening, as a coach of many words would say them."""
    met: set[int] = set()
    for index, part in enumerate(plan.parts):
        if isinstance(part, Set):
            yield _work_set(plan, part, plan.parts[index - 1], choices.seed, is_first=part.exercise not in met)
            met.add(part.exercise)
        elif not isinstance(part, Opening):
            yield _between(plan, index, part, choices)


def _between(plan: Plan, index: int, part: Part, choices: Choices) -> SectionScript:
    match part:
        case Setup():
            first = plan.parts[index + 1]
            return setup(plan, part, first if isinstance(first, Set) else Set(part.exercise, 1, 1))
        case Switch():
            return switch(part)
        case Rest():
            script = rest(plan, part)
            return replace(script, most_optional=_share(plan, script.exercise))
        case _:
            return finish(plan, choices)


def _share(plan: Plan, exercise: int) -> int:
    """Return how many tips a rest takes, so that they spread over all the rests of the exercise."""
    rests = len(resting(plan, exercise))
    optional = sum(tip.kind in SPARE for tip in plan.exercises[exercise].exercise.tips)
    return -(-optional // max(1, rests))


def _work_set(plan: Plan, part: Set, before: Part, seed: int, *, is_first: bool) -> SectionScript:
    """Return the script of a set after the part `before`; the first of its exercise brings the exercise's tips."""
    planned = plan.exercises[part.exercise]
    if planned.work == "reps":
        utterances = list(reps(plan, part, seed, is_first=is_first))
    else:
        utterances = list(timed(plan, part, seed))
    if _had_no_words(before):
        utterances += _unannounced(plan, part)
    return SectionScript(
        "set",
        set_title(plan, part) or planned.exercise.title,
        tuple(utterances),
        planned.set_ms,
        optional=tuple(_tips(plan, part)) if is_first else (),
        optional_from_ms=min(ALONE * planned.rep_ms or SETTLED_MS, planned.set_ms),
        optional_until_ms=3 * planned.rep_ms or SETTLED_MS,
        most_optional=1,
        takes_optional=not is_first or planned.work != "reps",
        exercise=part.exercise,
        set=part.number,
        side=part.side,
    )


def _had_no_words(before: Part) -> bool:
    """Whether there was no time to say what comes next."""
    if isinstance(before, Rest | Switch):
        introduces = isinstance(before, Rest) and before.introduces
        return before.length_ms < WORDS_FROM_MS and not introduces
    return isinstance(before, Set)


def _unannounced(plan: Plan, part: Set) -> Iterator[Utterance]:
    """Yield the name of a set that had no break to be announced in, to be said just after its go."""
    name = ", ".join(filter(None, (exercise_name(plan, part), side_name(part.side))))
    if name:
        yield Utterance("ready", as_written(name), priority=COUNT)


def _tips(plan: Plan, part: Set) -> list[Utterance]:
    kinds = SPARE if resting(plan, part.exercise) else tuple(kind for kind in SPARE if kind != "safety")
    return tips(plan.exercises[part.exercise].exercise, *kinds)
