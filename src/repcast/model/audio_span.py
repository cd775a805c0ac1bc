"""Clips at exact frames of a track, and spans of them with silence around; `adding` has their samples."""

from dataclasses import dataclass

from repcast.model.clip import Clip

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
        return self.start + self.clip.waveform.frames


@dataclass(frozen=True, slots=True, eq=False)
class AudioSpan:
    """Clips that touch or overlap, with silence around them, in the half-open range of frames `start` to `end`."""

    start: int
    end: int
    parts: tuple[PlacedClip, ...]

    @property
    def identity(self) -> str:
        """What its samples follow from: those of its clips, where each begins in it, and the ceiling over them."""
        parts = [(part.start - self.start, part.clip.waveform.identity) for part in self.parts]
        return repr((self.end - self.start, KNEE, CEILING, parts))
