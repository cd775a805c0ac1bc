"""What there is to hear in a track, and where: clips at exact frames, and how they add up."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from repcast.model.clip import Block, Clip, Samples

KNEE = 0.75
"""Up to here a sample is left alone; only the loudest peaks of a voice go higher by themselves."""

CEILING = 0.81
"""No sample goes higher, 1.8 dB under full scale: with what lies between samples, and with what MP3 and AAC add at 64
kbit/s, that keeps the true peak under -1 dBTP."""


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
        """Give the same clip at the same frame, its samples multiplied by `gain`."""
        return PlacedClip(self.start, replace(self.clip, samples=self.clip.samples * gain))


@dataclass(frozen=True, slots=True, eq=False)
class AudioSpan:
    """Clips that touch or overlap, with silence around them; `start` and `end` are the frames that hold them all."""

    start: int
    end: int
    parts: tuple[PlacedClip, ...]

    def samples(self) -> Samples:
        """Add the clips up, as the track has them; shape (end - start,)."""
        return under_ceiling(add_up(self.parts, self.start, self.end))


def add_up(parts: Iterable[PlacedClip], start: int, end: int) -> Samples:
    """Add clips up over the half-open range of frames `start` to `end`, in the order given."""
    samples = np.zeros(end - start, np.float32)
    for part in parts:
        first, last = max(start, part.start), min(end, part.end)
        if first < last:
            samples[first - start : last - start] += part.clip.samples[first - part.start : last - part.start]
    return samples


def under_ceiling(block: Block) -> Block:
    """Bend samples beyond the knee smoothly under the ceiling, each by itself; others stay exactly as they are.

    It remembers nothing, so that a block comes out the same wherever the track was cut into blocks.
    """
    if not block.size or np.abs(block).max() <= KNEE:
        return block
    room = CEILING - KNEE
    beyond = np.maximum(np.abs(block) - KNEE, 0)
    bent = np.sign(block) * (KNEE + room * np.tanh(beyond / room))
    return np.where(beyond > 0, bent, block).astype(np.float32)
