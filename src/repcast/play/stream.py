"""What sort of sound is played."""

from dataclasses import dataclass

import numpy as np

from repcast.model.clip import RATE_HZ, Block


@dataclass(frozen=True, slots=True)
class Stream:
    """`rate_hz` frames a second of 1 or 2 channels."""

    rate_hz: int = RATE_HZ
    channels: int = 1

    @property
    def silence(self) -> Block:
        """No frames: shape (0,), or (0, 2) with two channels."""
        return np.zeros(0 if self.channels == 1 else (0, self.channels), np.float32)


MONO = Stream()
