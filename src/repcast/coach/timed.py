"""A set by the clock: a position held, or work for a time; the time is called, and its end counted down."""

from collections.abc import Iterator
from dataclasses import replace

from repcast.coach.countdown import go
from repcast.coach.naming import amount
from repcast.coach.wording import HALFWAY, HOLDING, WORKING, variant
from repcast.model.cue_sheet import ANNOUNCEMENT, CHATTY, COUNT, NORMAL, QUIET, REMARK, Utterance, as_written, counted
from repcast.model.plan import Plan, Set

TEN_SECONDS_FROM_MS = 25_000
"""From here on the last ten seconds of a set or a hold are called."""
CALLS = ((10_000, TEN_SECONDS_FROM_MS, "Ten seconds."), (30_000, 90_000, "30 seconds left."))
"""Calls of the time left: how much is left, how long a set has to be for the call (milliseconds), and its words."""
HALFWAY_FROM_MS = 10_000
"""From here on half of a set is called."""
LONELY_MS = 20_000
"""How long nobody should be left without a word."""
APART_MS = 2500
"""Calls of the time keep this far apart."""
PROMPT_MS = 4000
"""How long after its moment a word of encouragement may still begin and end."""


def timed(plan: Plan, part: Set, seed: int) -> Iterator[Utterance]:
    """Yield what is said in a set by the clock."""
    planned = plan.exercises[part.exercise]
    is_hold = planned.work == "hold"
    where = (part.exercise, part.number, part.side)
    yield go(plan, part)
    words = as_written("Hold." if is_hold else variant(WORKING, seed, "work", *where))
    level, until_ms = QUIET if is_hold else CHATTY, min(planned.set_ms, PROMPT_MS)
    yield Utterance("phase", words, until_ms=until_ms, priority=ANNOUNCEMENT, level=level)
    yield from _calls(planned.set_ms, variant(HALFWAY, seed, "half", *where))
    yield from _countdown(planned.set_ms)
    yield from _encouragement(planned.set_ms, HOLDING if is_hold else WORKING, seed, where)


def long_hold(length_ms: int, seed: int, where: tuple[object, ...]) -> Iterator[Utterance]:
    """Yield what is said in a long hold within a rep; moments count from the start of the hold, in milliseconds."""
    yield from _encouragement(length_ms, HOLDING, seed, where)
    if length_ms >= TEN_SECONDS_FROM_MS:
        ten = as_written("Ten seconds.")
        yield Utterance("count", ten, at_ms=length_ms - 10_000, priority=COUNT, level=NORMAL)
    yield from (replace(utterance, level=NORMAL) for utterance in _countdown(length_ms))


def _countdown(length_ms: int) -> Iterator[Utterance]:
    for seconds in (3, 2, 1):
        if length_ms >= (seconds + 2) * 1000:
            yield Utterance("count", counted(seconds), at_ms=length_ms - seconds * 1000, priority=COUNT)


def _encouragement(length_ms: int, ways: tuple[str, ...], seed: int, where: tuple[object, ...]) -> Iterator[Utterance]:
    """Yield a word for those quarters of a long time that have no call of their own."""
    quarter_ms = length_ms // 4
    level = NORMAL if 2 * quarter_ms >= LONELY_MS else CHATTY
    is_crowded = abs(quarter_ms - 10_000) < APART_MS * 2 and length_ms >= TEN_SECONDS_FROM_MS
    for quarter in (1,) if is_crowded else (1, 3):
        if quarter_ms >= LONELY_MS // 4:
            words, from_ms = as_written(variant(ways, seed, "steady", *where, quarter)), quarter * quarter_ms
            yield Utterance("say", words, from_ms=from_ms, until_ms=from_ms + PROMPT_MS, level=level, priority=REMARK)


def _calls(set_ms: int, halfway: str) -> Iterator[Utterance]:
    """Half of the time, the minutes and the last ten seconds; the later call is left out where two would crowd."""
    half_ms = set_ms // 2
    taken = [0, set_ms - 3000]
    if set_ms >= HALFWAY_FROM_MS:
        taken.append(half_ms)
        words = as_written(halfway, "Half.")
        yield Utterance("halfway", words, at_ms=half_ms, priority=COUNT, sound="halfway")
    calls = [(left_ms, text) for left_ms, least_ms, text in CALLS if set_ms >= least_ms]
    calls += [(minutes * 60_000, f"{amount(minutes, 'minute')} left.") for minutes in range(1, set_ms // 60_000 + 1)]
    for left_ms, text in calls:
        at_ms = set_ms - left_ms
        if at_ms > 0 and all(abs(at_ms - other_ms) >= APART_MS for other_ms in taken):
            taken.append(at_ms)
            level = QUIET if left_ms == 10_000 else NORMAL
            yield Utterance("count", as_written(text), at_ms=at_ms, priority=COUNT, level=level)
