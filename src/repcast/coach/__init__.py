"""Finds the words of a session: a plan in, a cue sheet out."""

from collections.abc import Iterator
from dataclasses import replace

from repcast.coach.authored import authored
from repcast.coach.bounds import bounded
from repcast.coach.breaks import rest, switch
from repcast.coach.estimate import session_ms
from repcast.coach.sets import SPARE, work_set
from repcast.coach.talk import CHIME_MS, finish, opening, resting, setup
from repcast.model.choices import Choices, Talk
from repcast.model.cue_sheet import CHATTY, NORMAL, QUIET, CueSheet, SectionScript
from repcast.model.plan import Opening, Part, Plan, Rest, Set, Setup, Switch

__all__ = ["CHIME_MS", "coach"]

LEVELS: dict[Talk, int] = {"quiet": QUIET, "normal": NORMAL, "chatty": CHATTY}
LONGEST_OPENING_MS = 600_000
"""What the opening is first written with, to estimate its own length."""


def coach(plan: Plan, choices: Choices) -> CueSheet:
    """Return what may be said in each section of a session, one script for each part of the plan.

    The tips of an exercise are optional utterances: they come with its first set, the safety tips first, and are said
    in the rests that have room for them.
    """
    following = tuple(bounded(_finished(script, plan, choices) for script in _scripts(plan, choices)))
    first = _opening(plan, choices, LONGEST_OPENING_MS)
    first = _opening(plan, choices, session_ms((first, *following)))
    return CueSheet((first, *following))


def _opening(plan: Plan, choices: Choices, length_ms: int) -> SectionScript:
    """The opening of a session that lasts about `length_ms`."""
    return next(bounded([_finished(opening(plan, choices, length_ms), plan, choices)]))


def _scripts(plan: Plan, choices: Choices) -> Iterator[SectionScript]:
    """What the coach would say in each section after the opening."""
    met: set[int] = set()
    for index, part in enumerate(plan.parts):
        if isinstance(part, Set):
            yield work_set(plan, part, plan.parts[index - 1], choices.seed, is_first=part.exercise not in met)
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
    """How many tips a rest takes, so that they spread over all the rests of the exercise."""
    rests = len(resting(plan, exercise))
    optional = sum(tip.kind in SPARE for tip in plan.exercises[exercise].exercise.tips)
    return -(-optional // max(1, rests))


def _finished(script: SectionScript, plan: Plan, choices: Choices) -> SectionScript:
    """Return the script in the author's words, and as talkative as it was chosen; left-out tips are kept apart."""
    script, level = authored(script, plan), LEVELS[choices.talk]
    said = [one for one in script.utterances if one.level <= level]
    optional = [one for one in script.optional if one.level <= level]
    left_out = [one for one in (*script.utterances, *script.optional) if one.level > level and one.kind == "tip"]
    if not choices.tips:
        said, optional, left_out = [one for one in said if one.kind != "tip"], [], []
    return replace(
        script,
        utterances=tuple(said),
        optional=tuple(optional),
        left_out=tuple(left_out),
        takes_optional=script.takes_optional and (script.kind != "set" or level >= NORMAL),
    )
