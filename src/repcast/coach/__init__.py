"""Finds the words of a session: a plan in, a cue sheet out."""

from collections.abc import Iterator

from repcast.coach.bank import lines
from repcast.coach.bounds import bounded
from repcast.coach.breaks import rest, switch
from repcast.coach.context import Context
from repcast.coach.estimate import session_ms
from repcast.coach.finishing import finished
from repcast.coach.sets import work_set
from repcast.coach.talk import CHIME_MS, finish, opening, setup
from repcast.model.choices import Choices
from repcast.model.cue_sheet import CueSheet, SectionScript
from repcast.model.plan import Opening, Part, Plan, Rest, Set, Setup, Switch
from repcast.model.profile import NO_PROFILE, Profile

__all__ = ["CHIME_MS", "coach", "lines"]

LONGEST_OPENING_MS = 600_000
"""What the opening is first written with, to estimate its own length."""


def coach(plan: Plan, choices: Choices, profile: Profile = NO_PROFILE) -> CueSheet:
    """Return what may be said in each section of a session, one script for each part of the plan.

    The tips of an exercise are optional utterances: they come with its first set, and one is said in each rest that
    has room for it; safety tips come before the first go. What waits for a listener who can answer has no end to
    be counted down to; otherwise it lasts its estimate, which is told.
    """
    context = Context.of(plan, choices, profile)
    following = tuple(bounded(finished(script, plan, choices) for script in _scripts(context)))
    first = _opening(context, LONGEST_OPENING_MS)
    first = _opening(context, session_ms((first, *following)))
    return CueSheet((first, *following))


def _opening(context: Context, length_ms: int) -> SectionScript:
    """Return the opening of a session that lasts about `length_ms`."""
    return next(bounded([finished(opening(context, length_ms), context.plan, context.choices)]))


def _scripts(context: Context) -> Iterator[SectionScript]:
    """Yield the scripts of the sections after the opening, as a coach of many words would say them."""
    met: set[int] = set()
    parts = context.plan.parts
    for index, part in enumerate(parts):
        if isinstance(part, Set):
            yield work_set(context, part, parts[index - 1], is_first=part.exercise not in met)
            met.add(part.exercise)
        elif not isinstance(part, Opening):
            yield _between(context, index, part)


def _between(context: Context, index: int, part: Part) -> SectionScript:
    parts = context.plan.parts
    match part:
        case Setup():
            first = parts[index + 1]
            return setup(context, part, first if isinstance(first, Set) else Set(part.exercise, 1, 1))
        case Switch():
            return switch(context, part)
        case Rest():
            return rest(context, part, parts[index - 1])
        case _:
            return finish(context)
