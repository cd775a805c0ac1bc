"""The samples to be played next, between the thread that mixes them and the device that takes them."""

import time
from collections import deque
from collections.abc import Callable
from threading import Condition

import numpy as np

from repcast.model.clip import Block
from repcast.model.times import frames
from repcast.play.outputs import MONO, StreamFormat

AHEAD_MS = 1500
"""How much is mixed ahead: enough to ride out a busy machine, little enough to be mixed anew after a key."""

FADE_FRAMES = 128
"""Six milliseconds at 22.05 kHz, over which sound is faded in that goes on in the middle of a wave."""

PAST_BLOCKS = 100
"""How many of the blocks taken last are kept, for what a device has taken but not played yet."""

RISE: Block = np.linspace(0, 1, FADE_FRAMES, dtype=np.float32)


class PlaybackBuffer:
    """A queue of samples that counts its position in the timeline.

    The position is the number of frames delivered to the device, so it stands still while none are, whatever the clock
    does. The player's threads call `put` and `trim`, the device's thread calls `take`. The lock is only held for moving
    references, so that the device never waits for work. `ahead_ms` limits how much is queued; `now` is in seconds.
    """

    def __init__(
        self, stream: StreamFormat = MONO, ahead_ms: int = AHEAD_MS, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.rate_hz, self._silence = stream.rate_hz, stream.silence
        self._capacity = frames(ahead_ms, stream.rate_hz)
        self._now = now
        self._changed = Condition()
        self._blocks: deque[Block] = deque()
        self._queued = 0
        self._delivered = 0
        self._generation = 0
        self._ended = False
        self._paused = False
        self._past: deque[Block] = deque(maxlen=PAST_BLOCKS)
        self.asked_s = now()
        """When the device last asked for samples."""
        self.delivered_s = now()
        """When it last got some."""
        self.first_s: float | None = None
        """When it got the first."""

    @property
    def at_ms(self) -> int:
        """The position: milliseconds of the timeline delivered to the device so far."""
        return self._delivered * 1000 // self.rate_hz

    @property
    def paused(self) -> bool:
        """Whether the samples are held back."""
        return self._paused

    @property
    def finished(self) -> bool:
        """Whether the last sample of the session has been delivered."""
        return self._ended and not self._queued

    @property
    def starved(self) -> bool:
        """Whether there is nothing to deliver although the session goes on."""
        return not self._queued and not self._ended

    def seek(self, at_ms: int) -> int:
        """Empty the buffer and set the position; return the generation that `put` takes blocks of from now on."""
        with self._changed:
            self._delivered = frames(at_ms, self.rate_hz)
            return self._reset(deque(), 0)

    def trim(self, keep_ms: int) -> tuple[int, int]:
        """Drop what lies more than `keep_ms` ahead; return where the rest ends, in milliseconds, and the generation."""
        with self._changed:
            end = self._delivered + min(self._queued, frames(keep_ms, self.rate_hz))
            at_ms = end * 1000 // self.rate_hz
            self._delivered = min(self._delivered, frames(at_ms, self.rate_hz))
            kept, queued = _first(self._blocks, frames(at_ms, self.rate_hz) - self._delivered)
            return at_ms, self._reset(kept, queued)

    def _reset(self, blocks: deque[Block], queued: int) -> int:
        self._blocks, self._queued, self._ended = blocks, queued, False
        self._past.clear()
        self._generation += 1
        self._changed.notify_all()
        return self._generation

    def put(self, block: Block, generation: int) -> bool:
        """Add a block, waiting for room; return False if the buffer is of another generation by now."""
        with self._changed:
            self._changed.wait_for(lambda: self._queued < self._capacity or generation != self._generation)
            if generation != self._generation:
                return False
            self._blocks.append(block)
            self._queued += len(block)
            return True

    def end(self, generation: int) -> None:
        """Mark the last block as the session's last, unless the buffer is of another generation by now."""
        with self._changed:
            if generation == self._generation:
                self._ended = True

    def pause(self, *, paused: bool) -> None:
        """Hold back the samples, or deliver them again from where they stopped, faded in so that there is no click."""
        with self._changed:
            if self._paused and not paused:
                self.delivered_s = self._now()
                if self._blocks:
                    block = self._blocks[0].copy()
                    block[:FADE_FRAMES] *= _like(RISE, block)
                    self._blocks[0] = block
            self._paused = paused

    def rewind(self, milliseconds: int) -> None:
        """Put back what was delivered last but has not been heard, as far as it is still kept."""
        with self._changed:
            left = frames(milliseconds, self.rate_hz)
            while self._past and left > 0:
                block = self._past.pop()
                back = block[-left:]
                left -= len(back)
                self._blocks.appendleft(back)
                self._queued += len(back)
                self._delivered -= len(back)
            self._past.clear()

    def take(self, count: int) -> Block:
        """Take the next `count` frames, or as many as there are; none while paused."""
        with self._changed:
            self.asked_s = self._now()
            if self._paused:
                return self._silence
            taken, got = _first(self._blocks, count)
            self._drop(taken, got)
        if got:
            self.delivered_s = self.asked_s
            self.first_s = self.first_s or self.delivered_s
        return taken[0] if len(taken) == 1 else np.concatenate(taken) if taken else self._silence

    def _drop(self, taken: deque[Block], got: int) -> None:
        for piece in taken:
            block = self._blocks.popleft()
            if len(piece) < len(block):
                self._blocks.appendleft(block[len(piece) :])
        self._past.extend(taken)
        self._delivered += got
        self._queued -= got
        self._changed.notify_all()


def _first(blocks: deque[Block], count: int) -> tuple[deque[Block], int]:
    """Return the first `count` frames of the queue in pieces, and how many there are; the queue stays as it is."""
    pieces: deque[Block] = deque()
    got = 0
    for block in blocks:
        if got >= count:
            break
        pieces.append(block[: count - got])
        got += len(pieces[-1])
    return pieces, got


def _like(ramp: Block, block: Block) -> Block:
    """Return the ramp's start as a gain for each frame of `block`, in the block's number of dimensions."""
    return ramp[: len(block)].reshape(-1, *(1,) * (block.ndim - 1))
