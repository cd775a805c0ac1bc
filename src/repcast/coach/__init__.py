"""Finds the words of a session: a plan in, a cue sheet out."""

from collections.abc import Iterator
from dataclasses import replace

from repcast.coach.bounds import bounded
from repcast.coach.breaks import rest, switch
from repcast.coach.estimate import session_ms
from repcast.coach.finishing import finished
from repcast.coach.sets import work_set
from repcast.coach.talk import CHIME_MS, finish, opening, resting, setup, spare
from repcast.model.choices import Choices
from repcast.model.cue_sheet import CueSheet, SectionScript
from repcast.model.plan import Opening, Part, Plan, Rest, Set, Setup, Switch

__all__ = ["CHIME_MS", "coach"]

LONGEST_OPENING_MS = 600_000
"""What the opening is first written with, to estimate its own length."""


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
            yield work_set(plan, part, plan.parts[index - 1], choices, is_first=part.exercise not in met)
            met.add(part.exercise)
        elif not isinstance(part, Opening):
            yield _between(plan, index, part, choices)


def _between(plan: Plan, index: int, part: Part, choices: Choices) -> SectionScript:
    match part:
        case Setup():
            first = plan.parts[index + 1]
            return setup(plan, part, first if isinstance(first, Set) else Set(part.exercise, 1, 1), choices)
        case Switch():
            return switch(part, choices)
        case Rest():
            script = rest(plan, part, choices)
            return replace(script, most_optional=_share(plan, script.exercise, choices))
        case _:
            return finish(plan, choices)


def _share(plan: Plan, exercise: int, choices: Choices) -> int:
    """Return how many tips a rest takes, so that they spread over all the rests of the exercise."""
    rests = len(resting(plan, exercise))
    kinds = spare(plan, exercise, choices)
    optional = sum(tip.kind in kinds for tip in plan.exercises[exercise].exercise.tips)
    return -(-optional // max(1, rests))
