"""Time that passes without sound: the listener's pauses, and a machine that sleeps."""

from collections.abc import Callable

from repcast.play.commands import Mode

ASLEEP_S = 5.0
"""Between two checks, usually tenths of a second apart, a busy machine may let this much time pass."""


class SleepDetector:
    """Compares the time that passed with the sound that was delivered to the device meanwhile.

    `now` is a clock that never goes back, in seconds, and may stand still while the machine sleeps; `wall` is the time
    of day, in seconds, which goes on.
    """

    def __init__(self, now: Callable[[], float], wall: Callable[[], float]) -> None:
        self._now, self._wall = now, wall
        self._then = (now(), wall())
        self._at_ms = 0

    def check(self, at_ms: int) -> float:
        """Return for how long the machine has slept since the last check, in seconds; 0 if it has not.

        `at_ms` is the position: it goes on while only this thread is held up.
        """
        then, before_ms = self._then, self._at_ms
        self._then, self._at_ms = (self._now(), self._wall()), at_ms
        passed_s = max(now - was for now, was in zip(self._then, then, strict=True))
        played_s = max(0, at_ms - before_ms) / 1000
        return passed_s if passed_s > ASLEEP_S and played_s < passed_s / 2 else 0.0


class PauseClock:
    """Counts the listener's pauses and how long they lasted, by the clock `now`, in seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.count = 0
        self._now = now
        self._ended_s = 0.0
        self._since: float | None = None

    def follow(self, mode: Mode) -> None:
        """Take in what the session is doing now."""
        if mode == "paused" and self._since is None:
            self.count += 1
            self._since = self._now()
        elif mode != "paused" and self._since is not None:
            self._ended_s, self._since = self.total_s, None

    @property
    def total_s(self) -> float:
        """How long all the pauses lasted, the present one included, in seconds."""
        return self._ended_s + (0.0 if self._since is None else self._now() - self._since)
