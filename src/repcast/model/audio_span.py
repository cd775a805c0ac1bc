"""Clips at exact frames of a track, and how they are added up."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from repcast.model.clip import Block, Clip, Samples

KNEE = 0.75
"""Where the soft limiter begins, as an absolute sample value; only the loudest peaks of a voice exceed it."""

CEILING = 0.81
"""The limiter's highest absolute sample value, 1.8 dB under full scale: the peaks between samples, and what MP3 and AAC
add at 64 kbit/s, then stay under -1 dBTP."""


@dataclass(frozen=True, slots=True, eq=False)
class PlacedClip:
    """A clip at its exact frame: `start` is that of its first sample, counted from the start of the track."""

    start: int
    clip: Clip

    @property
    def end(self) -> int:
        """The frame after the clip's last sample."""
        return self.start + len(self.clip.samples)

    def louder(self, gain: np.float32) -> "PlacedClip":
        """Return the same clip at the same frame, its samples multiplied by `gain`."""
        return PlacedClip(self.start, replace(self.clip, samples=self.clip.samples * gain))


@dataclass(frozen=True, slots=True, eq=False)
class AudioSpan:
    """Clips that touch or overlap, with silence around them, in the half-open range of frames `start` to `end`."""

    start: int
    end: int
    parts: tuple[PlacedClip, ...]

    def samples(self) -> Samples:
        """Return the sum of the clips under the ceiling; shape (end - start,)."""
        return under_ceiling(add_up(self.parts, self.start, self.end))


def add_up(parts: Iterable[PlacedClip], start: int, end: int) -> Samples:
    """Return the sum of clips over the half-open range of frames `start` to `end`, added in the given order."""
    samples = np.zeros(end - start, np.float32)
    for part in parts:
        first, last = max(start, part.start), min(end, part.end)
        if first < last:
            samples[first - start : last - start] += part.clip.samples[first - part.start : last - part.start]
    return samples


def under_ceiling(block: Block) -> Block:
    """Return the block with samples beyond the knee bent smoothly under the ceiling; the others are unchanged.

    Each sample is limited by itself, without state, so the result does not depend on where the blocks begin.
    """
    if not block.size or np.abs(block).max() <= KNEE:
        return block
    room = CEILING - KNEE
    beyond = np.maximum(np.abs(block) - KNEE, 0)
    bent = np.sign(block) * (KNEE + room * np.tanh(beyond / room))
    return np.where(beyond > 0, bent, block).astype(np.float32)
