"""The samples about to be heard, between the thread that mixes them and the device that takes them."""

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
"""Six milliseconds, over which sound that goes on in its middle is faded in."""

PAST_BLOCKS = 100
"""How many of the blocks taken last are kept, for what a device has taken but not sounded yet."""

RISE: Block = np.linspace(0, 1, FADE_FRAMES, dtype=np.float32)


class PlaybackBuffer:
    """A queue of samples that knows its position in the track.

    The position counts the frames really given to the device: it stands still while nothing is given, whatever the
    clock says. `put` and `trim` belong to the player's threads, `take` to the device's. The lock is only ever held
    for moving references, so that the device never waits for work.
    """

    def __init__(
        self, stream: StreamFormat = MONO, ahead_ms: int = AHEAD_MS, now: Callable[[], float] = time.monotonic
    ) -> None:
        rate_hz = stream.rate_hz
        self.rate_hz, self._nothing = rate_hz, stream.silence
        self._room = frames(ahead_ms, rate_hz)
        self._now = now
        self._changed = Condition()
        self._blocks: deque[Block] = deque()
        self._queued = 0
        self._given = 0
        self._ticket = 0
        self._ended = False
        self._paused = False
        self._past: deque[Block] = deque(maxlen=PAST_BLOCKS)
        self.taken_s = now()
        self.given_s = now()
        self.first_s: float | None = None

    @property
    def at_ms(self) -> int:
        """The position: milliseconds of the track given to the device so far."""
        return self._given * 1000 // self.rate_hz

    @property
    def paused(self) -> bool:
        """Whether the samples are held back."""
        return self._paused

    @property
    def finished(self) -> bool:
        """Whether the last sample of the track has been given."""
        return self._ended and not self._queued

    @property
    def starved(self) -> bool:
        """Whether there is nothing to give although the track goes on."""
        return not self._queued and not self._ended

    def seek(self, at_ms: int) -> int:
        """Empty the reel and set the position; return the ticket that `put` wants from now on."""
        with self._changed:
            self._given = frames(at_ms, self.rate_hz)
            return self._reset(deque(), 0)

    def trim(self, keep_ms: int) -> tuple[int, int]:
        """Drop what lies more than `keep_ms` ahead; return where the rest ends, and the new ticket."""
        with self._changed:
            end = self._given + min(self._queued, frames(keep_ms, self.rate_hz))
            at_ms = end * 1000 // self.rate_hz
            self._given = min(self._given, frames(at_ms, self.rate_hz))
            kept, queued = _first(self._blocks, frames(at_ms, self.rate_hz) - self._given)
            return at_ms, self._reset(kept, queued)

    def _reset(self, blocks: deque[Block], queued: int) -> int:
        self._blocks, self._queued, self._ended = blocks, queued, False
        self._past.clear()
        self._ticket += 1
        self._changed.notify_all()
        return self._ticket

    def put(self, block: Block, ticket: int) -> bool:
        """Add a block, waiting for room; return False where `ticket` is no longer the last one given out."""
        with self._changed:
            self._changed.wait_for(lambda: self._queued < self._room or ticket != self._ticket)
            if ticket != self._ticket:
                return False
            self._blocks.append(block)
            self._queued += len(block)
            return True

    def end(self, ticket: int) -> None:
        """Say that nothing follows the last block."""
        with self._changed:
            if ticket == self._ticket:
                self._ended = True

    def pause(self, *, paused: bool) -> None:
        """Hold back the samples, or give them again from where they stopped, faded in so that there is no click."""
        with self._changed:
            if self._paused and not paused:
                self.given_s = self._now()
                if self._blocks:
                    block = self._blocks[0].copy()
                    block[:FADE_FRAMES] *= _like(RISE, block)
                    self._blocks[0] = block
            self._paused = paused

    def rewind(self, milliseconds: int) -> None:
        """Put back what was given in the last moments, so far as it is known, because it has not been heard."""
        with self._changed:
            left = frames(milliseconds, self.rate_hz)
            while self._past and left > 0:
                block = self._past.pop()
                back = block[-left:]
                left -= len(back)
                self._blocks.appendleft(back)
                self._queued += len(back)
                self._given -= len(back)
            self._past.clear()

    def take(self, count: int) -> Block:
        """Take the next `count` frames or as many as there are: up to `count` of them, none while paused."""
        with self._changed:
            self.taken_s = self._now()
            if self._paused:
                return self._nothing
            taken, got = _first(self._blocks, count)
            self._drop(taken, got)
        if got:
            self.given_s = self.taken_s
            self.first_s = self.first_s or self.given_s
        return taken[0] if len(taken) == 1 else np.concatenate(taken) if taken else self._nothing

    def _drop(self, taken: deque[Block], got: int) -> None:
        for piece in taken:
            block = self._blocks.popleft()
            if len(piece) < len(block):
                self._blocks.appendleft(block[len(piece) :])
        self._past.extend(taken)
        self._given += got
        self._queued -= got
        self._changed.notify_all()


def _first(blocks: deque[Block], count: int) -> tuple[deque[Block], int]:
    """The first `count` frames of the queue as pieces, and how many there are; the queue stays as it is."""
    pieces: deque[Block] = deque()
    got = 0
    for block in blocks:
        if got >= count:
            break
        pieces.append(block[: count - got])
        got += len(pieces[-1])
    return pieces, got


def _like(ramp: Block, block: Block) -> Block:
    """The ramp's start as the gain of each frame of `block`, whether that has channels or not."""
    return ramp[: len(block)].reshape(-1, *(1,) * (block.ndim - 1))
