"""The script of a set: its reps or its time, and what of it had no break to be announced in."""

from collections.abc import Iterator
from dataclasses import replace

from repcast.coach.breaks import is_named_in_time, names_half
from repcast.coach.context import Context
from repcast.coach.naming import STRAIGHT_ON_MS, amount_of, exercise_name, is_easy_set, set_dose, set_name, set_title
from repcast.coach.reps import ALONE, between_reps, reps
from repcast.coach.timed import timed
from repcast.coach.tips import optional, said, shortened
from repcast.coach.waiting import waiting
from repcast.languages.en import coaching as english
from repcast.languages.en.phrasing import sentence
from repcast.model.calls import END_COUNT_MS, has_words
from repcast.model.cue_sheet import COUNT, FIRST, NORMAL, SectionScript, Utterance, as_written
from repcast.model.plan import Part, Plan, Rest, Set, Switch
from repcast.model.times import to_ms

SETTLED_MS = 5000
"""How long a held position or work by the clock is left without a tip at both ends."""
NAMED_BEFORE_MS, NAMED_FROM_MS = 6000, 10_000
"""How long before the end of timed work the set that follows at once is named, and how long the work is at least."""


def work_set(context: Context, part: Set, before: Part, *, is_first: bool) -> SectionScript:
    """Return the script of a set after the part `before`; the first of its exercise brings the exercise's tips."""
    plan = context.plan
    planned, work = plan.exercises[part.exercise], plan.work_of(part)
    is_counted = work.kind == "reps" and not work.waits
    utterances = [*_authored(context, part), *_next_at_once(context, part)]
    if is_counted:
        utterances += reps(context, part, is_first=is_first)
    else:
        utterances += waiting(context, part) if work.waits else timed(context, part)
    if not _was_named(context, part, before):
        utterances += _unannounced(context, part)
    if part == context.after_half and not names_half(context, before):
        half = as_written(english.HALF_SESSION)
        remark = Utterance("say", half, level=NORMAL)
        utterances += between_reps(context, part, half) if is_counted else [remark]
    rep_ms = work.rep_ms if is_counted else 0
    numbers = plan.blocks[part.block].exercises if part.of_block else (part.exercise,)
    return SectionScript(
        "set",
        set_title(plan, part) or planned.exercise.title,
        tuple(utterances),
        work.length_ms,
        optional=tuple(one for index in numbers for one in said(optional(context, index))) if is_first else (),
        optional_from_ms=min(ALONE * rep_ms or SETTLED_MS, work.length_ms),
        optional_until_ms=3 * rep_ms or SETTLED_MS,
        most_optional=1,
        takes_optional=not is_first or not is_counted,
        exercise=part.exercise,
        set=part.number,
        side=part.side,
        diagnostics=tuple(note for index in numbers for note in shortened(context, index)) if is_first else (),
        waits=work.waits,
    )


def _authored(context: Context, part: Set) -> Iterator[Utterance]:
    """Yield what the author wants said or sounded at moments of a set, before all that the coach says."""
    plan = context.plan
    length_ms = plan.work_of(part).length_ms
    numbers = plan.blocks[part.block].exercises if part.of_block else (part.exercise,)
    for timed_saying in (saying for index in numbers for saying in plan.exercises[index].exercise.timed_sayings):
        moments_ms = {to_ms(at_s) for at_s in timed_saying.at_s}
        if every_ms := to_ms(timed_saying.every_s or 0):
            moments_ms |= set(range(every_ms, length_ms, every_ms))
        for at_ms in sorted(at_ms for at_ms in moments_ms if at_ms < length_ms):
            words = as_written(*timed_saying.say)
            sound = timed_saying.sound
            yield Utterance("say", words, at_ms=at_ms, priority=FIRST, sound=sound, place=timed_saying.place)


def _next_at_once(context: Context, part: Set) -> Iterator[Utterance]:
    """Name the set that follows without a break, six seconds before it begins."""
    to = context.next_at_once(part)
    length_ms = context.plan.work_of(part).length_ms
    if to is None or not _names_next(context, part):
        return
    until_ms = length_ms - END_COUNT_MS
    ways = as_written(*_following(context, part, to))
    yield Utterance("ready", ways, at_ms=length_ms - NAMED_BEFORE_MS, until_ms=until_ms, priority=COUNT)


def _names_next(context: Context, part: Set) -> bool:
    """Whether a set names the one that follows at once: work by the clock, whose end is known, and not a short one."""
    work = context.plan.work_of(part)
    return work.kind in {"clock", "hold"} and not work.waits and work.length_ms >= NAMED_FROM_MS


def _following(context: Context, part: Set, to: Set) -> tuple[str, ...]:
    plan = context.plan
    side = english.side_name(to.side)
    if to.of_block or to.exercise != part.exercise:
        dose = "" if to.of_block else amount_of(plan.work_of(to), plan.exercises[to.exercise])
        name = exercise_name(plan, to)
        if not to.of_block and to.number == to.of > 1 and plan.work_of(to).kind == "clock":
            return english.next_soon(english.last_of(name), ", ".join(filter(None, (dose, side))))
        return english.next_soon(english.next_is(_numbered(plan, name, to)), ", ".join(filter(None, (dose, side))))
    if side and side != english.side_name(part.side):
        return (sentence(english.next_is(side)), sentence(side))
    return (sentence(english.next_is(english.set_to(set_name(plan, to), set_dose(plan, to)))), english.NEXT_SET)


def _numbered(plan: Plan, name: str, to: Set) -> str:
    """Return the name of a set, with its number where it is the work of intervals: "run 3 of 8"."""
    block = plan.blocks[to.block]
    is_turn = to.exercise == block.exercises[0]
    if to.of_block or block.kind != "intervals" or to.rounds == 1 or not is_turn or is_easy_set(plan, to):
        return name
    is_alone = sum(not is_easy_set(plan, replace(to, exercise=index)) for index in block.exercises) == 1
    return english.numbered(name, to.number, to.of) if is_alone else f"{name}, {english.round_of(to.round, to.rounds)}"


def _was_named(context: Context, part: Set, before: Part) -> bool:
    """Whether there was time to say what comes next before it began."""
    if isinstance(before, Set):
        return _names_next(context, before)
    if isinstance(before, Rest) and not before.introduces and not (before.waits and context.profile.can_answer):
        is_change = before.length_ms <= STRAIGHT_ON_MS and _is_change(context, part)
        if is_change and not is_named_in_time(context.plan, before):
            return False
        return has_words(before.length_ms, context.choices)
    return not isinstance(before, Switch) or has_words(before.length_ms, context.choices)


def _is_change(context: Context, part: Set) -> bool:
    """Whether a set follows another exercise of its superset in the same round."""
    block = context.plan.blocks[part.block]
    return block.kind == "superset" and part.exercise != block.exercises[0]


def _unannounced(context: Context, part: Set) -> Iterator[Utterance]:
    """Yield the name of a set that had no break to be announced in, to be said just after its go."""
    name = ", ".join(filter(None, (exercise_name(context.plan, part), english.side_name(part.side))))
    if name:
        yield Utterance("ready", as_written(name), priority=COUNT)
