"""The way from the reel to the device: on and off at once, and brought back when the device goes away."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from repcast.model.clip import Block
from repcast.play.outputs import Device, NoDeviceError, StreamFormat
from repcast.play.playback_buffer import PlaybackBuffer

LOST_S = 2.0
"""A device that has asked for nothing for so long is taken to be gone (or the machine was asleep)."""

RETRY_S = 1.0
UNDER = np.float32(0.4)
"""The session's level under an answer."""


@dataclass(frozen=True, slots=True, eq=False)
class PlayedBlock:
    """A block given to the device, silence up to `count` frames after it; `fresh` is a device just opened."""

    block: Block
    count: int
    rate_hz: int
    fresh: bool = False


class DeviceOutput:
    """Gives the reel's samples to a device while it is on.

    Off means closed: silent at once, whatever the device has ahead; that is given to it again when it is on.
    """

    def __init__(
        self, device: Device, reel: PlaybackBuffer, stream: StreamFormat, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.lost = False
        self.tap: Callable[[PlayedBlock], None] | None = None
        """Is told of each block from the device's thread, which it must not hold up."""
        self._fresh = False
        self._device, self._reel, self._stream, self._now = device, reel, stream, now
        self._open = False
        self._aside = stream.silence
        self._aside_s = self._tried_s = now()

    @property
    def heard_ms(self) -> int:
        """The position that is heard, which trails behind what the device has been given."""
        trails = self._open and not self._reel.paused and not self._reel.finished
        return max(0, self._reel.at_ms - (self._device.ahead_ms if trails else 0))

    def start(self) -> None:
        """Switch it on for the first time. Raises `NoDeviceError` where there is no device."""
        self._reel.taken_s = self._now()
        self._fresh = True
        self._device.open(self._pull, self._stream)
        self._open = True

    def on(self) -> None:
        """Switch it on; a device that cannot be opened now is tried again by `watch`."""
        if not self.lost:
            self._reel.pause(paused=False)
            self._try()
            self.lost = not self._open

    def off(self) -> None:
        """Switch it off, and go back to what has been heard."""
        self._reel.pause(paused=True)
        if self._open:
            self._open = False
            self._device.close()
            self._reel.rewind(self._device.ahead_ms)

    def say(self, block: Block) -> None:
        """Sound a block beside the session or in its pause, after what is being said so already."""
        self._aside = np.concatenate([self._aside, block])
        if not self.lost:
            self._try()

    def watch(self) -> bool:
        """Look after the device; return whether one that was lost is back, and waits to be switched on."""
        now_s = self._now()
        if self._open and now_s - self._reel.taken_s > LOST_S:
            self.off()
            self.lost = True
        elif self._open and self._reel.paused:
            self._end_aside(now_s)
        if not self.lost or now_s - self._tried_s < RETRY_S:
            return False
        self._tried_s = now_s
        self._try()
        self.lost = not self._open
        return not self.lost

    def _try(self) -> None:
        if not self._open:
            try:
                self.start()
            except NoDeviceError:
                self._device.close()

    def _end_aside(self, now_s: float) -> None:
        """Close the device once what was said in a pause has been heard."""
        if not len(self._aside) and now_s - self._aside_s > self._device.ahead_ms / 1000:
            self.off()

    def _pull(self, count: int) -> Block:
        block = self._mixed(count)
        if self.tap is not None:
            fresh, self._fresh = self._fresh, False
            self.tap(PlayedBlock(block, count, self._stream.rate_hz, fresh))
        return block

    def _mixed(self, count: int) -> Block:
        block, aside = self._reel.take(count), self._aside[:count]
        if not len(aside):
            return block
        self._aside, self._aside_s = self._aside[count:], self._now()
        both = np.zeros((max(len(block), len(aside)), *block.shape[1:]), np.float32)
        both[: len(block)] += UNDER * block
        both[: len(aside)] += aside
        return both
