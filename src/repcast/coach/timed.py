"""A set by the clock: a position held, or work for a time; the time is called, and its end counted down."""

from collections.abc import Iterator
from dataclasses import replace

from repcast.coach.context import Context
from repcast.coach.countdown import go, warning
from repcast.coach.naming import amrap_of_reps, block_items, is_easy_set, is_held
from repcast.languages.en import coaching as english
from repcast.languages.en.calm import is_of_stretches, is_still, moves, names_stretch
from repcast.languages.en.phrasing import listed, sentence
from repcast.model.calls import APART_MS, HALFWAY_FROM_MS, time_left, warns_of_hold
from repcast.model.choices import Choices
from repcast.model.cue_sheet import ANNOUNCEMENT, CHATTY, COUNT, NORMAL, QUIET, REMARK, Utterance, as_written, counted
from repcast.model.plan import Plan, Set
from repcast.model.profile import LineKind
from repcast.model.times import to_ms

LONELY_MS = 20_000
"""How long nobody should be left without a word."""
LONG_WORK_MS, NOW_AND_THEN_MS, CROWDED_MS = 80_000, 20_000, 4000
"""From here on there is a word every twenty seconds, but not so near to a call: nobody runs long in silence."""
SETTLED_MS = 2000
"""How long after go it is said that a position is held."""
PROMPT_MS = 4000
"""How long after its moment a word of encouragement may still begin and end."""


def timed(context: Context, part: Set) -> Iterator[Utterance]:
    """Yield what is said in a set by the clock."""
    plan = context.plan
    work = plan.work_of(part)
    is_hold = work.kind == "hold"
    yield go(plan, part)
    if part.of_block:
        block = plan.blocks[part.block]
        task = english.AS_MANY_AS_YOU_CAN if amrap_of_reps(plan, block) else listed(block_items(plan, block))
        yield Utterance("say", as_written(sentence(task)), from_ms=400)
    if is_still(plan.exercises[part.exercise]):
        yield from called(context, part)
        return
    if is_hold:
        # It takes about two seconds to get up into the position; then it is held.
        until_ms = min(work.length_ms, SETTLED_MS + PROMPT_MS)
        yield Utterance(
            "phase", as_written(english.HOLD), from_ms=min(SETTLED_MS, work.length_ms // 4), until_ms=until_ms
        )
    else:
        words = as_written(context.line(line_kind(context, part), part))
        until_ms = min(work.length_ms, PROMPT_MS)
        yield Utterance("phase", words, until_ms=until_ms, priority=ANNOUNCEMENT, level=CHATTY)
    yield from called(context, part)


def called(context: Context, part: Set) -> Iterator[Utterance]:
    """Yield the calls of a set whose end is known: half of it, the time left, the last seconds, encouragement."""
    work, choices = context.plan.work_of(part), context.choices
    planned = context.plan.exercises[part.exercise]
    if is_still(planned):
        yield from _reminders(work.length_ms, choices) if choices.remind_s else ()
        return
    yield from _calls(work.length_ms, choices, context.line("half-time", part))
    yield from _countdown(work.length_ms)
    yield from _encouragement(context, part, work.length_ms, line_kind(context, part))


def line_kind(context: Context, part: Set) -> LineKind:
    """Return the kind of lines that are for what goes on in a set by the clock, or in one that waits."""
    plan = context.plan
    work = plan.work_of(part)
    if work.kind == "hold" or (work.kind == "open" and not part.of_block and is_held(plan.exercises[part.exercise])):
        return hold_kind(plan, part)
    return "easing" if is_easy_set(plan, part) else "working"


def hold_kind(plan: Plan, part: Set) -> LineKind:
    """Return the kind of lines that are for a position: in a stretch or a pose one lets go."""
    planned, block = plan.exercises[part.exercise], plan.blocks[part.block]
    if planned.exercise.held == "certain" or moves(planned.exercise.title):
        return "holding"
    names = [plan.exercises[index].exercise.title for index in block.exercises]
    among = any(map(is_of_stretches, (plan.title, block.title))) or 2 * sum(map(names_stretch, names)) >= len(names)
    return "stretching" if among or names_stretch(planned.exercise.title) else "holding"


def long_hold(context: Context, part: Set, length_ms: int, rep: int) -> Iterator[Utterance]:
    """Yield what is said in a long hold within a rep; moments count from the start of the hold, in milliseconds."""
    choices = context.choices
    yield from _encouragement(context, part, length_ms, hold_kind(context.plan, part), rep)
    if warns_of_hold(length_ms, choices):
        at_ms = length_ms - to_ms(choices.warn_s)
        yield Utterance("count", warning(choices), at_ms=at_ms, priority=COUNT, level=NORMAL)
    yield from (replace(utterance, level=NORMAL) for utterance in _countdown(length_ms))


def _countdown(length_ms: int) -> Iterator[Utterance]:
    for seconds in (3, 2, 1):
        if length_ms >= (seconds + 2) * 1000:
            yield Utterance("count", counted(seconds), at_ms=length_ms - seconds * 1000, priority=COUNT)


def _encouragement(context: Context, part: Set, length_ms: int, kind: LineKind, rep: int = 0) -> Iterator[Utterance]:
    """Yield a word for those quarters of a long time that have no call of their own."""
    if length_ms >= LONG_WORK_MS and context.plan.work_of(part).kind != "hold" and not rep:
        yield from _now_and_then(context, part, length_ms, kind)
        return
    quarter_ms, choices = length_ms // 4, context.choices
    level = NORMAL if 2 * quarter_ms >= LONELY_MS else CHATTY
    is_crowded = warns_of_hold(length_ms, choices) and abs(quarter_ms - to_ms(choices.warn_s)) < APART_MS * 2
    for quarter in (1,) if is_crowded else (1, 3):
        if quarter_ms >= LONELY_MS // 4:
            words = as_written(context.line(kind if quarter == 1 else _late(kind), part, quarter + rep))
            from_ms = quarter * quarter_ms
            yield Utterance("say", words, from_ms=from_ms, until_ms=from_ms + PROMPT_MS, level=level, priority=REMARK)


def _late(kind: LineKind) -> LineKind:
    """Return the kind of lines for the last quarter of a time: nobody is driven on in a stretch, or to recover."""
    return kind if kind in {"easing", "stretching"} else "last-time"


def _now_and_then(context: Context, part: Set, length_ms: int, kind: LineKind) -> Iterator[Utterance]:
    """Yield a word every so often in work that is too long for one a quarter, away from the calls of the time."""
    calls_ms = (length_ms // 2, *(length_ms - left_ms for left_ms in time_left(length_ms, context.choices)))
    for slot, at_ms in enumerate(range(NOW_AND_THEN_MS, length_ms - NOW_AND_THEN_MS // 2, NOW_AND_THEN_MS)):
        if all(abs(at_ms - call_ms) >= CROWDED_MS for call_ms in calls_ms):
            words = as_written(context.line(_late(kind) if 4 * at_ms > 3 * length_ms else kind, part, slot))
            until_ms = at_ms + PROMPT_MS
            yield Utterance("say", words, from_ms=at_ms, until_ms=until_ms, level=NORMAL, priority=REMARK)


def _calls(set_ms: int, choices: Choices, halfway: str) -> Iterator[Utterance]:
    """Yield half of the time, the warning of its end, and the time left now and then."""
    if set_ms >= HALFWAY_FROM_MS:
        yield Utterance("sound", at_ms=set_ms // 2, sound="halfway")
        words = as_written(halfway, english.HALF)
        yield Utterance("halfway", words, at_ms=set_ms // 2, priority=COUNT, level=NORMAL)
    yield from _reminders(set_ms, choices)


def _reminders(set_ms: int, choices: Choices) -> Iterator[Utterance]:
    """Yield the warning of the end of a time, and what is left of it now and then."""
    for left_ms in time_left(set_ms, choices):
        is_warning = left_ms == to_ms(choices.warn_s)
        words = warning(choices) if is_warning else as_written(english.time_left(left_ms))
        # Who chooses how often the time is said wants to hear it from a quiet coach as well.
        level = QUIET if is_warning or choices.remind_s else NORMAL
        yield Utterance("count", words, at_ms=set_ms - left_ms, priority=COUNT, level=level)
