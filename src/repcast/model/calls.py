"""When the time that is left is called: what coaching follows, and by what planning finds choices without effect.

All times are integer milliseconds; a call is named by how much is left at its moment.
"""

from collections.abc import Iterator

from repcast.model.choices import Choices
from repcast.model.times import to_ms

END_COUNT_MS = 3000
"""The end of timed work is counted down from here."""
WARNED_REST_MS, WARNED_WORK_MS = 4000, 15_000
"""How much longer than its warning a rest, or timed work, has to be: else the warning would follow at once on the
words at its start."""
WORDS_MS = 1500
"""A break has words only where it is so much longer than its countdown; what comes next is else named after go."""
HALFWAY_FROM_MS = 10_000
"""From here on half of a set is called."""
APART_MS = 2500
"""Calls of the time keep this far apart."""
HALF_A_MINUTE_FROM_MS = 90_000
"""From here on the last half minute of a set is called."""
MINUTE_MS = 60_000


def warns_of_rest(length_ms: int, choices: Choices) -> bool:
    """Whether the end of a rest is warned of: not where its countdown has begun by then."""
    return choices.warn_s > choices.countdown_s and length_ms >= to_ms(choices.warn_s) + WARNED_REST_MS


def warns_of_hold(length_ms: int, choices: Choices) -> bool:
    """Whether the end of a hold, or of work by the clock, has time for its warning."""
    return bool(choices.warn_s) and length_ms >= to_ms(choices.warn_s) + WARNED_WORK_MS


def counts_in(room_ms: int, choices: Choices) -> range:
    """Return the seconds that are counted down in so much time before a go, the first of them first."""
    return range(min(choices.countdown_s, room_ms // 1000), 0, -1)


def has_words(length_ms: int, choices: Choices) -> bool:
    """Whether a break of that length has time for more than its countdown."""
    return length_ms >= choices.countdown_s * 1000 + WORDS_MS


def time_left(set_ms: int, choices: Choices) -> tuple[int, ...]:
    """Return the calls in a set by the clock, beside half of it: its warning first, then the time left now and then.

    What would crowd half of the set, its ends or its warning is left out.
    """
    half = (set_ms - set_ms // 2,) if set_ms >= HALFWAY_FROM_MS else ()
    warn_ms = to_ms(choices.warn_s)
    warning = (warn_ms,) if warns_of_hold(set_ms, choices) and _is_apart(warn_ms, half) else ()
    taken = (set_ms, END_COUNT_MS, *half, *warning)
    return (*warning, *(left_ms for left_ms in _reminders(set_ms, choices) if _is_apart(left_ms, taken)))


def _reminders(set_ms: int, choices: Choices) -> Iterator[int]:
    if choices.remind_s is None:
        if set_ms >= HALF_A_MINUTE_FROM_MS:
            yield MINUTE_MS // 2
        yield from range(MINUTE_MS, set_ms, MINUTE_MS)
    elif choices.remind_s:
        every_ms = to_ms(choices.remind_s)
        yield from range(every_ms, set_ms, every_ms)


def _is_apart(left_ms: int, taken: tuple[int, ...]) -> bool:
    return all(abs(left_ms - other_ms) >= APART_MS for other_ms in taken)
