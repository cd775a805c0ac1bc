"""The mixer: adds up the clips that sound now, and yields the track block by block."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from repcast.model.audio_span import PlacedClip, add_up, under_ceiling
from repcast.model.clip import Block
from repcast.model.timeline import Cue

if TYPE_CHECKING:
    from repcast.mix.music import MusicBed

BLOCK_FRAMES = 4096


class Mixer:
    """Adds up clips from the frame `at` on; every block depends on absolute frames alone."""

    def __init__(self, at: int, voice_gain: np.float32, music_bed: "MusicBed | None") -> None:
        self._at = at
        self._voice_gain = voice_gain
        self._music_bed = music_bed
        self._sounding: list[PlacedClip] = []

    def add(self, placed: PlacedClip, cue: Cue) -> None:
        """Let a clip sound; nothing of it may lie before what has been yielded already."""
        if cue.text and self._voice_gain != 1:
            placed = placed.louder(self._voice_gain)
        if placed.end > self._at:
            self._sounding.append(placed)

    def blocks_until(self, frame: int) -> Iterator[Block]:
        """Yield every whole block that ends by `frame`."""
        while self._at + BLOCK_FRAMES <= frame:
            yield self._block(BLOCK_FRAMES)

    def last_blocks(self, end: int) -> Iterator[Block]:
        """Yield all that is left up to the track's last frame."""
        while self._at < end:
            yield self._block(min(BLOCK_FRAMES, end - self._at))

    def _block(self, length: int) -> Block:
        start, end = self._at, self._at + length
        block = add_up(self._sounding, start, end)
        self._sounding = [placed for placed in self._sounding if placed.end > end]
        self._at = end
        return under_ceiling(self._music_bed.under(block, start) if self._music_bed else block)


def gain_of(level_db: float) -> np.float32:
    """Return decibels as a factor."""
    return np.float32(10 ** (level_db / 20))
