"""A finished phrase as it is kept; `finish` makes one of an engine's take."""

import struct
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Self

from repcast.model.clip import RATE_HZ, Clip, Samples, Waveform, content_identity

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FINISH = "4"
"""Part of every cache key: raise it when anything in `finish` or `levels` changes what comes out."""

FULL_SCALE = 32767
PACKED_RANGE = "<II"
FRAME_BYTES = 2


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """A finished phrase: int16 samples at RATE_HZ, little-endian, as bytes.

    The voice is heard in the frames `onset` to `end`. `identity` is that of the samples.
    """

    pcm: bytes
    onset: int
    end: int
    identity: str = field(init=False)

    def __post_init__(self) -> None:
        """Identify the samples."""
        object.__setattr__(self, "identity", content_identity(self.pcm))

    @classmethod
    def of(cls, samples: "NDArray[np.int16]", onset: int, end: int) -> Self:
        """Return a finished phrase of samples of shape (frames,)."""
        return cls(samples.astype("<i2").tobytes(), onset, end)

    @property
    def samples(self) -> "NDArray[np.int16]":
        """The samples as an array of int16, shape (frames,)."""
        import numpy as np

        return np.frombuffer(self.pcm, "<i2").astype(np.int16)

    @property
    def length_ms(self) -> int:
        """How long the voice is heard, in milliseconds, as `Clip` counts it."""
        return -((self.onset - self.end) * 1000 // RATE_HZ)

    def clip(self, text: str) -> Clip:
        """Return it as a clip of float32 samples."""
        waveform = Waveform(len(self.pcm) // FRAME_BYTES, self.identity, partial(_floats, self))
        return Clip(waveform, self.onset, self.end, text)

    def packed(self) -> bytes:
        """Return it as bytes: onset and end, little-endian unsigned integers of 4 bytes each, then the samples."""
        return struct.pack(PACKED_RANGE, self.onset, self.end) + self.pcm

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        """Return what `packed` made bytes of."""
        onset, end = struct.unpack_from(PACKED_RANGE, data)
        return cls(data[struct.calcsize(PACKED_RANGE) :], onset, end)


def _floats(spoken: Spoken) -> Samples:
    import numpy as np

    return (spoken.samples / np.float32(FULL_SCALE)).astype(np.float32)
