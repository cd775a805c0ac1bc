"""A silent device that takes samples at the pace of a clock, for dry runs and tests."""

import time
from collections.abc import Callable
from functools import partial
from threading import Event

from repcast.model.clip import Block
from repcast.play.outputs import Device, DeviceInfo, Pull, PullThread, StreamFormat

PERIOD_S = 0.02


def open_device(which: str = "") -> Device:
    """Return a silent device; `which` is not used."""
    del which
    return NullDevice()


def available() -> list[DeviceInfo]:
    """Return the one silent device, which works everywhere."""
    return [DeviceInfo("null", "silent, for a dry run")]


class NullDevice:
    """Pulls what is due by the clock, and passes each block and the number of frames asked for to `on_block`.

    `now` returns seconds, `sleep` waits for them. After a stall only one period is pulled: what is late is not caught
    up with.
    """

    def __init__(
        self,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        on_block: Callable[[Block, int], None] = lambda _block, _count: None,
        name: str = "null",
    ) -> None:
        self.name, self.ahead_ms = name, 0
        self._now, self._sleep, self._on_block = now, sleep, on_block
        self._thread = PullThread("null device")

    def open(self, pull: Pull, stream: StreamFormat) -> None:
        """Start pulling."""
        self._thread.start(partial(self._run, pull, stream.rate_hz))

    def stop(self) -> None:
        """Stop pulling."""
        self._thread.stop()

    def close(self) -> None:
        """Stop pulling."""
        self._thread.stop()

    def _run(self, pull: Pull, rate_hz: int, stop: Event) -> None:
        count = int(PERIOD_S * rate_hz)
        due = self._now()
        while not stop.is_set():
            self._on_block(pull(count), count)
            due = max(due + count / rate_hz, self._now() - PERIOD_S)
            self._sleep(max(0.0, due - self._now()))
