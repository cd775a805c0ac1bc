"""Takes an echo out of what is heard: a filter that learns the way from the loudspeaker to the microphone."""

import numpy as np
from numpy.typing import NDArray

from repcast.model.clip import Samples
from repcast.play.voice_control.segments import RATE_HZ

HOP = 512
"""Frames taken together, 32 ms at 16 kHz."""

PARTS = 8
"""How many hops the filter is long: 256 ms, of a room's half second of ringing all but the last 30 dB."""

KEEPS = 0.999
"""How much of the way stays as it is from one hop to the next; the rest may have changed."""

UNSURE = 1.0
"""The variance of what is not known yet about the way, per frequency, against a gain of 1."""


class EchoFilter:
    """Learns the echo of what is played in what is heard; both are hops of shape (HOP,) at 16 kHz.

    An adaptive filter in the frequency domain, which needs no rule for when to learn:
    the partitioned Kalman filter of Enzner and Vary (Signal Processing 86, 2006) and Kuech, Mabande and Enzner
    (ICASSP 2014): it knows how sure it is of each frequency, and learns little from what is louder than it can explain.
    """

    def __init__(self) -> None:
        self._before: Samples = np.zeros(HOP, np.float32)
        self._played = np.zeros((PARTS, HOP + 1), np.complex128)
        self._way = np.zeros((PARTS, HOP + 1), np.complex128)
        self._doubt = np.full((PARTS, HOP + 1), UNSURE)
        self._other: NDArray[np.float64] = np.zeros(HOP + 1)

    def take(self, played: Samples, heard: Samples) -> tuple[Samples, Samples]:
        """Take in a hop of what was played and what was heard; return what is left of this, and the echo in it."""
        self._played = np.roll(self._played, 1, axis=0)
        self._played[0] = np.fft.rfft(np.concatenate([self._before, played]))
        self._before = played
        echo = np.fft.irfft((self._played * self._way).sum(axis=0))[HOP:]
        left = heard - echo
        self._learn(np.fft.rfft(np.concatenate([np.zeros(HOP), left])))
        return left.astype(np.float32), echo.astype(np.float32)

    def _learn(self, left: NDArray[np.complex128]) -> None:
        power = np.abs(self._played) ** 2
        self._other += 0.5 * (np.abs(left) ** 2 - self._other)
        gain = self._doubt / ((self._doubt * power).sum(axis=0) + 2 * self._other + 1e-9)
        step = np.fft.irfft(gain * self._played.conj() * left, axis=1)
        step[:, HOP:] = 0
        self._way += np.fft.rfft(step, axis=1)
        changed = (1 - KEEPS**2) * np.abs(self._way) ** 2
        self._doubt = KEEPS**2 * (1 - 0.5 * gain * power) * self._doubt + changed


BELOW = HOP // 2
"""The frequencies that tell the lag: lower than 4 kHz, where a lag of a frame is a small turn."""

SLOPES = 2 * np.pi * np.arange(BELOW) / (2 * HOP)
FORGETS = 0.97
"""What a hop leaves of the sums before it: they are over the last second."""

WORKS = 0.7
"""The lag tells nothing where the filter leaves more of the power than this."""


PULL = 0.3
"""How fast the rate follows the lag, a second: the filter itself needs about a second to follow."""

MOST = 2e-4
"""No two clocks part faster."""


class Drift:
    """Tells how fast two clocks part from the lag of a filter that follows them: a loop like that of a radio.

    `rate` is in frames a frame, between -2e-4 and 2e-4; what is played is to be read so much faster.
    """

    def __init__(self) -> None:
        self.rate = 0.0
        self._turned = self._turnable = 0.0

    def take(self, left: Samples, echo: Samples) -> None:
        """Take in what is left of a hop, and the echo that was found in it, shape (HOP,) each."""
        rest, found = np.fft.rfft(left, 2 * HOP)[:BELOW], np.fft.rfft(echo, 2 * HOP)[:BELOW]
        self._turned = FORGETS * self._turned - float((SLOPES * (rest * found.conj()).imag).sum())
        self._turnable = FORGETS * self._turnable + float((SLOPES**2 * np.abs(found) ** 2).sum())
        heard = left + echo
        if np.dot(left, left) < WORKS * np.dot(heard, heard):
            lag = np.clip(self._turned / (self._turnable + 1e-9), -3, 3)
            self.rate = float(np.clip(self.rate - PULL * lag * HOP / RATE_HZ**2, -MOST, MOST))
