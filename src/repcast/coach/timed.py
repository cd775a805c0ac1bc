"""A set by the clock: a position held, or work for a time; the time is called, and its end counted down."""

from collections.abc import Iterator
from dataclasses import replace

from repcast.coach.countdown import go
from repcast.coach.naming import amount
from repcast.coach.wording import HALFWAY, HOLDING, WORKING, variant
from repcast.model.cue_sheet import ASIDE, BEAT, CHATTY, NEWS, NORMAL, Utterance
from repcast.model.plan import Plan, Set

TEN_SECONDS_FROM_MS = 25_000
SECONDS_LEFT = ((10_000, TEN_SECONDS_FROM_MS, "Ten seconds."), (30_000, 90_000, "30 seconds left."))
"""What is called before the end, and how long a set has to be for it, in milliseconds."""
LONELY_MS = 20_000
"""How long nobody should be left without a word."""
APART_MS = 2500
"""Calls of the time keep this far apart."""


def timed(session: Plan, of: Set, seed: int) -> Iterator[Utterance]:
    """The lines of a set by the clock."""
    task = session.tasks[of.exercise]
    where = (of.exercise, of.number, of.side)
    yield go(session, of)
    ways = ("Hold.",) if task.work == "hold" else (variant(WORKING, seed, "work", *where),)
    level = 0 if task.work == "hold" else CHATTY
    yield Utterance("phase", ways, until_ms=min(task.set_ms, 4000), priority=NEWS, level=level)
    yield from _calls(task.set_ms, variant(HALFWAY, seed, "half", *where))
    yield from _countdown(task.set_ms)
    yield from _company(task.set_ms, HOLDING if task.work == "hold" else WORKING, seed, where)


def long_hold(length_ms: int, seed: int, where: tuple[object, ...]) -> Iterator[Utterance]:
    """The lines of a long hold within a rep; their moments count from the start of the hold, in milliseconds."""
    yield from _company(length_ms, HOLDING, seed, where)
    if length_ms >= TEN_SECONDS_FROM_MS:
        yield Utterance("count", ("Ten seconds.",), at_ms=length_ms - 10_000, priority=BEAT, level=NORMAL)
    yield from (replace(line, level=NORMAL) for line in _countdown(length_ms))


def _countdown(length_ms: int) -> Iterator[Utterance]:
    for seconds in (3, 2, 1):
        if length_ms >= (seconds + 2) * 1000:
            yield Utterance("count", (str(seconds),), at_ms=length_ms - seconds * 1000, priority=BEAT)


def _company(length_ms: int, ways: tuple[str, ...], seed: int, where: tuple[object, ...]) -> Iterator[Utterance]:
    """A word in the quarters of a long stretch that have no call of their own, so that nobody feels left alone."""
    quarter_ms = length_ms // 4
    level = NORMAL if 2 * quarter_ms >= LONELY_MS else CHATTY
    crowded = abs(quarter_ms - 10_000) < APART_MS * 2 and length_ms >= TEN_SECONDS_FROM_MS
    for quarter in (1,) if crowded else (1, 3):
        if quarter_ms >= LONELY_MS // 4:
            steady, from_ms = variant(ways, seed, "steady", *where, quarter), quarter * quarter_ms
            yield Utterance("say", (steady,), from_ms=from_ms, until_ms=from_ms + 4000, level=level, priority=ASIDE)


def _calls(set_ms: int, halfway: str) -> Iterator[Utterance]:
    """Half the time, the minutes and the last ten seconds, the later call left out where two would crowd."""
    half_ms = set_ms // 2
    taken = [0, set_ms - 3000]
    if set_ms >= 10_000:
        taken.append(half_ms)
        yield Utterance("halfway", (halfway, "Half."), at_ms=half_ms, priority=BEAT, sound="halfway")
    calls = [(left_ms, text) for left_ms, least_ms, text in SECONDS_LEFT if set_ms >= least_ms]
    calls += [(minutes * 60_000, f"{amount(minutes, 'minute')} left.") for minutes in range(1, set_ms // 60_000 + 1)]
    for left_ms, text in calls:
        at_ms = set_ms - left_ms
        if at_ms > 0 and all(abs(at_ms - other_ms) >= APART_MS for other_ms in taken):
            taken.append(at_ms)
            level = 0 if left_ms == 10_000 else NORMAL
            yield Utterance("count", (text,), at_ms=at_ms, priority=BEAT, level=level)
