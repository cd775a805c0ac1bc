"""The script of a set: its reps or its time, and what of it had no break to be announced in."""

from collections.abc import Iterator

from repcast.coach.naming import exercise_name, set_title, side_name
from repcast.coach.reps import ALONE, reps
from repcast.coach.talk import spare, tips
from repcast.coach.timed import timed
from repcast.model.calls import has_words
from repcast.model.choices import Choices
from repcast.model.cue_sheet import COUNT, SectionScript, Utterance, as_written
from repcast.model.plan import Part, Plan, Rest, Set, Switch

SETTLED_MS = 5000
"""How long a held position or work by the clock is left without a tip at both ends."""


def work_set(plan: Plan, part: Set, before: Part, choices: Choices, *, is_first: bool) -> SectionScript:
    """Return the script of a set after the part `before`; the first of its exercise brings the exercise's tips."""
    planned, work = plan.exercises[part.exercise], plan.work_of(part)
    if work.kind == "reps":
        utterances = list(reps(plan, part, choices, is_first=is_first))
    else:
        utterances = list(timed(plan, part, choices))
    if _had_no_words(before, choices):
        utterances += _unannounced(plan, part)
    return SectionScript(
        "set",
        set_title(plan, part) or planned.exercise.title,
        tuple(utterances),
        work.length_ms,
        optional=tuple(_tips(plan, part, choices)) if is_first else (),
        optional_from_ms=min(ALONE * work.rep_ms or SETTLED_MS, work.length_ms),
        optional_until_ms=3 * work.rep_ms or SETTLED_MS,
        most_optional=1,
        takes_optional=not is_first or work.kind != "reps",
        exercise=part.exercise,
        set=part.number,
        side=part.side,
    )


def _had_no_words(before: Part, choices: Choices) -> bool:
    """Whether there was no time to say what comes next."""
    if isinstance(before, Rest | Switch):
        introduces = isinstance(before, Rest) and bool(before.introduces)
        return not has_words(before.length_ms, choices) and not introduces
    return isinstance(before, Set)


def _unannounced(plan: Plan, part: Set) -> Iterator[Utterance]:
    """Yield the name of a set that had no break to be announced in, to be said just after its go."""
    name = ", ".join(filter(None, (exercise_name(plan, part), side_name(part.side))))
    if name:
        yield Utterance("ready", as_written(name), priority=COUNT)


def _tips(plan: Plan, part: Set, choices: Choices) -> list[Utterance]:
    return tips(plan.exercises[part.exercise].exercise, *spare(plan, part.exercise, choices))
