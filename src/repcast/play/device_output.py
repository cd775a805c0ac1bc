"""The way from the buffer to the device: silent and sounding at once, and reopened when the device comes back."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

import numpy as np

from repcast.model.clip import Block
from repcast.play.outputs import Device, NoDeviceError, StreamFormat
from repcast.play.playback_buffer import PlaybackBuffer

LOST_S = 2.0
"""A device that has asked for nothing for so long is taken to be gone (or the machine was asleep)."""

RETRY_S = 1.0
DUCKED_GAIN = np.float32(0.4)
"""The session's gain under an answer."""


@dataclass(frozen=True, slots=True, eq=False)
class PlayedBlock:
    """A block delivered to the device, then silence up to `count` frames; `fresh`: the device was just opened."""

    block: Block
    count: int
    rate_hz: int
    fresh: bool = False


class Overlay:
    """Sound that is played over the session, such as answers. Safe between threads; the lock is held for moments."""

    def __init__(self, silence: Block) -> None:
        self._lock = Lock()
        self._block = silence

    def __bool__(self) -> bool:
        """Whether something is left to be played."""
        return bool(len(self._block))

    def add(self, block: Block) -> None:
        """Play a block after those that were added before."""
        with self._lock:
            self._block = np.concatenate([self._block, block])

    def over(self, block: Block, count: int) -> Block:
        """Return `block` with the next `count` frames over it; it is lowered meanwhile, and made longer if need be."""
        with self._lock:
            taken, self._block = self._block[:count], self._block[count:]
        if not len(taken):
            return block
        both = np.zeros((max(len(block), len(taken)), *block.shape[1:]), np.float32)
        both[: len(block)] += DUCKED_GAIN * block
        both[: len(taken)] += taken
        return both


class DeviceOutput:
    """Delivers the buffer's samples to a device while it is on.

    Off means silent at once, whatever the device has ahead; that is delivered again when it is on. Belongs to one
    thread, which alone opens and closes the device; only `play_over` may be called from any thread. `on_played` is
    called with each block from the device's thread, which it must not hold up.
    """

    def __init__(
        self, device: Device, buffer: PlaybackBuffer, stream: StreamFormat, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.lost = False
        self.on_played: Callable[[PlayedBlock], None] | None = None
        self._device, self._buffer, self._stream, self._now = device, buffer, stream, now
        self._open = self._closed = self._fresh = False
        self._overlay = Overlay(stream.silence)
        self._overlaid_s = now()
        self._failed_s = -RETRY_S

    @property
    def audible_ms(self) -> int:
        """The position that is heard, which trails behind what the device has been given."""
        trails = self._open and not self._buffer.paused and not self._buffer.finished
        return max(0, self._buffer.at_ms - (self._device.ahead_ms if trails else 0))

    def start(self) -> None:
        """Open the device. Raises `NoDeviceError` where there is none."""
        self._buffer.asked_s = self._now()
        self._fresh = True
        self._device.open(self._pull, self._stream)
        self._open = True

    def on(self) -> None:
        """Play on; a device that cannot be opened now is tried again by `poll`."""
        if not self.lost:
            self._buffer.pause(paused=False)
            self.lost = not self._started()

    def off(self) -> None:
        """Be silent at once, and go back to what has been heard."""
        self._silence(self._device.stop)

    def close(self) -> None:
        """Close the device for good."""
        self._closed = True
        self._silence(self._device.close)
        self._device.close()

    def _silence(self, silence: Callable[[], None]) -> None:
        self._buffer.pause(paused=True)
        if self._open:
            self._open = False
            silence()
            self._buffer.rewind(self._device.ahead_ms)

    def play_over(self, block: Block) -> None:
        """Play a block over the session or in its pause, after those before it; `poll` opens the device for it."""
        self._overlay.add(block)

    def poll(self) -> bool:
        """Look after the device; return whether one that was lost is back, and waits to be switched on."""
        now_s = self._now()
        may_retry = now_s - self._failed_s >= RETRY_S
        if self.lost:
            self.lost = not (may_retry and self._started())
            return not self.lost
        if self._overlay and may_retry:
            self._started()
        if self._open and now_s - self._buffer.asked_s > LOST_S:
            self._silence(self._device.close)
            self.lost = True
        elif self._open and self._buffer.paused and self._overlay_is_over(now_s):
            self.off()
        return False

    def _overlay_is_over(self, now_s: float) -> bool:
        return not self._overlay and now_s - self._overlaid_s > self._device.ahead_ms / 1000

    def _started(self) -> bool:
        """Open the device unless it is open, or closed for good; return whether it is open then."""
        if not self._open and not self._closed:
            try:
                self.start()
            except NoDeviceError:
                self._device.close()
                self._failed_s = self._now()
        return self._open

    def _pull(self, count: int) -> Block:
        if self._overlay:
            self._overlaid_s = self._now()
        block = self._overlay.over(self._buffer.take(count), count)
        if self.on_played is not None:
            fresh, self._fresh = self._fresh, False
            self.on_played(PlayedBlock(block, count, self._stream.rate_hz, fresh))
        return block
