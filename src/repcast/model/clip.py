"""A spoken phrase or a short sound: its samples, made when they are asked for, and where in them the voice is."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Self, TypeAlias

if TYPE_CHECKING:  # a track that is joined from kept phrases needs no samples, and numpy takes longer than all else
    import numpy as np
    from numpy.typing import NDArray

Samples: TypeAlias = "NDArray[np.float32]"
"""Mono samples: shape (frames,), dtype float32, full scale at ±1."""

Block: TypeAlias = "NDArray[np.float32]"
"""A piece of the track, dtype float32, full scale at ±1: mono of shape (frames,) at RATE_HZ, or stereo of shape
(frames, 2) at STEREO_RATE_HZ where there is music."""

RATE_HZ = 22_050
"""The sample rate of every clip and of a mono track: that of the default voice, and enough for speech."""

STEREO_RATE_HZ = 44_100
"""The sample rate of a track with music."""


class Waveform:
    """Mono samples that are made when they are first asked for, by `make`.

    `frames` is how many there are. Waveforms of one `identity` have the same samples.
    """

    __slots__ = ("_make", "_samples", "frames", "identity")

    def __init__(self, frames: int, identity: str, make: "Callable[[], Samples]") -> None:
        self.frames = frames
        self.identity = identity
        self._make = make
        self._samples: Samples | None = None

    @classmethod
    def of(cls, samples: Samples) -> Self:
        """Return samples that are there already, identified by their bytes."""
        return cls(len(samples), content_identity(samples.tobytes()), lambda: samples)

    @property
    def samples(self) -> Samples:
        """The samples, full scale at ±1."""
        if self._samples is None:
            self._samples = self._make()
        return self._samples


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """A waveform at `rate_hz` samples a second, and where in it the voice is.

    The voice is in the half-open range of frames `onset` to `end`; outside it are soft edges. `text` is what was
    spoken, or the name of the sound.
    """

    waveform: Waveform
    onset: int
    end: int
    text: str
    rate_hz: int = RATE_HZ

    @classmethod
    def of(cls, samples: Samples, onset: int, end: int, text: str, rate_hz: int = RATE_HZ) -> Self:
        """Return a clip of samples that are there already."""
        return cls(Waveform.of(samples), onset, end, text, rate_hz)

    @property
    def samples(self) -> Samples:
        """Its samples."""
        return self.waveform.samples

    @property
    def length_ms(self) -> int:
        """The length of the voice in milliseconds, rounded up so that nothing is cut."""
        return -((self.onset - self.end) * 1000 // self.rate_hz)


def content_identity(data: bytes) -> str:
    """Return what identifies bytes."""
    return blake2b(data, digest_size=16).hexdigest()
