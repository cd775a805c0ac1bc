"""Notices that everything stood still for a while: the laptop was shut, or the process was stopped."""

from collections.abc import Callable

ASLEEP_S = 5.0
"""Between two looks, some tenths of a second apart as a rule, so much time may pass on a busy machine."""


class Vigil:
    """Compares the time that passed with the sound that was given to the device meanwhile.

    `now` is a clock that never goes back, in seconds, and may stand still while the machine sleeps; `wall` is the time
    of day, in seconds, which does not.
    """

    def __init__(self, now: Callable[[], float], wall: Callable[[], float]) -> None:
        self._now, self._wall = now, wall
        self._then = (now(), wall())
        self._at_ms = 0

    def look(self, at_ms: int) -> float:
        """Tell how long it has stood still since the last look, in seconds; 0 if it has not.

        `at_ms` is the position. It goes on if only this thread was held up: then nothing has been missed.
        """
        then, before_ms = self._then, self._at_ms
        self._then, self._at_ms = (self._now(), self._wall()), at_ms
        passed_s = max(now - was for now, was in zip(self._then, then, strict=True))
        sounded_s = max(0, at_ms - before_ms) / 1000
        return passed_s if passed_s > ASLEEP_S and sounded_s < passed_s / 2 else 0.0
