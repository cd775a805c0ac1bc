"""A spoken phrase or a short sound, as samples."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]
"""Mono samples: shape (frames,), dtype float32, full scale at ±1."""

Block = NDArray[np.float32]
"""A piece of the track, dtype float32, full scale at ±1: mono of shape (frames,) at RATE_HZ, or stereo of shape
(frames, 2) at STEREO_RATE_HZ where there is music."""

RATE_HZ = 22_050
"""The sample rate of every clip and of a mono track: that of the default voice, and enough for speech."""

STEREO_RATE_HZ = 44_100
"""The sample rate of a track with music."""


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """Mono samples, and where in them the voice is.

    `samples` has shape (frames,), dtype float32, full scale at ±1, at `rate_hz` samples a second. The voice is in the
    half-open range of frames `onset` to `end`; outside it are soft edges. `text` is what was spoken, or the name of
    the sound.
    """

    samples: Samples
    onset: int
    end: int
    text: str
    rate_hz: int = RATE_HZ

    @property
    def length_ms(self) -> int:
        """The length of the voice in milliseconds, rounded up so that nothing is cut."""
        return -((self.onset - self.end) * 1000 // self.rate_hz)
