"""A set by the clock: a position held, or work for a time; the time is called, and its end counted down."""

from collections.abc import Iterator

from repcast.coach.countdown import go
from repcast.coach.english import amount
from repcast.coach.phrases import HALFWAY, HOLDING, WORKING
from repcast.coach.wording import variant
from repcast.lines import ASIDE, BEAT, CHATTY, NEWS, NORMAL, Line
from repcast.session import Session, Set

SECONDS_LEFT = ((10_000, 25_000, "Ten seconds."), (30_000, 90_000, "30 seconds left."))
"""What is called before the end, and how long a set has to be for it, in milliseconds."""
APART_MS = 2500
"""Calls of the time keep this far apart."""


def timed(session: Session, of: Set, seed: int) -> Iterator[Line]:
    """The lines of a set by the clock."""
    task = session.tasks[of.exercise]
    where = (of.exercise, of.number, of.side)
    yield go(session, of)
    ways = ("Hold.",) if task.work == "hold" else (variant(WORKING, seed, "work", *where),)
    level = 0 if task.work == "hold" else CHATTY
    yield Line("phase", ways, until_ms=min(task.set_ms, 4000), priority=NEWS, level=level)
    yield from _calls(task.set_ms, variant(HALFWAY, seed, "half", *where))
    for seconds in (3, 2, 1):
        if task.set_ms >= (seconds + 2) * 1000:
            yield Line("count", (str(seconds),), at_ms=task.set_ms - seconds * 1000, priority=BEAT)
    if task.set_ms >= 30_000:
        quarter_ms = task.set_ms // 4
        steady = variant(HOLDING if task.work == "hold" else WORKING, seed, "steady", *where)
        yield Line("say", (steady,), from_ms=quarter_ms, until_ms=2 * quarter_ms, level=CHATTY, priority=ASIDE)


def _calls(set_ms: int, halfway: str) -> Iterator[Line]:
    """Half the time, the minutes and the last ten seconds, the later call left out where two would crowd."""
    half_ms = set_ms // 2
    taken = [0, set_ms - 3000]
    if set_ms >= 10_000:
        taken.append(half_ms)
        yield Line("halfway", (halfway, "Half."), at_ms=half_ms, priority=BEAT, sound="halfway")
    calls = [(left_ms, text) for left_ms, least_ms, text in SECONDS_LEFT if set_ms >= least_ms]
    calls += [(minutes * 60_000, f"{amount(minutes, 'minute')} left.") for minutes in range(1, set_ms // 60_000 + 1)]
    for left_ms, text in calls:
        at_ms = set_ms - left_ms
        if at_ms > 0 and all(abs(at_ms - other_ms) >= APART_MS for other_ms in taken):
            taken.append(at_ms)
            level = 0 if left_ms == 10_000 else NORMAL
            yield Line("count", (text,), at_ms=at_ms, priority=BEAT, level=level)
