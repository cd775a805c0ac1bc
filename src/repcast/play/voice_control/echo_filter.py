"""An adaptive filter that learns the echo path, and an estimate of how far the two sound clocks drift apart."""

import numpy as np
from numpy.typing import NDArray

from repcast.model.clip import Samples
from repcast.play.voice_control.segments import RATE_HZ

HOP = 512
"""Frames processed together: 32 ms at 16 kHz."""

PARTITIONS = 8
"""The filter's length in hops: 256 ms, all but the last 30 dB of a room with half a second of reverberation."""

TRANSITION = 0.999
"""How much of the echo path stays as it is from one hop to the next, in the filter's model of its change."""

INITIAL_VARIANCE = 1.0
"""The variance of what is not known yet of the echo path, per frequency, against a gain of 1."""


class EchoFilter:
    """Learns the echo of what is played in what the microphone captures; both in hops of shape (HOP,) at 16 kHz.

    The partitioned-block Kalman filter in the frequency domain of Enzner and Vary (Signal Processing 86, 2006) and of
    Kuech, Mabande and Enzner (ICASSP 2014). It needs no double-talk detector: it knows its own uncertainty at each
    frequency, and learns little from what is louder than that explains.
    """

    def __init__(self) -> None:
        self._before: Samples = np.zeros(HOP, np.float32)
        self._played = np.zeros((PARTITIONS, HOP + 1), np.complex128)
        self._path = np.zeros((PARTITIONS, HOP + 1), np.complex128)
        self._variance = np.full((PARTITIONS, HOP + 1), INITIAL_VARIANCE)
        self._near_power: NDArray[np.float64] = np.zeros(HOP + 1)

    def take(self, played: Samples, captured: Samples) -> tuple[Samples, Samples]:
        """Take in a hop of both signals; return the residual, which is what is left of `captured`, and the echo."""
        self._played = np.roll(self._played, 1, axis=0)
        self._played[0] = np.fft.rfft(np.concatenate([self._before, played]))
        self._before = played
        echo = np.fft.irfft((self._played * self._path).sum(axis=0))[HOP:]
        residual = captured - echo
        self._learn(np.fft.rfft(np.concatenate([np.zeros(HOP), residual])))
        return residual.astype(np.float32), echo.astype(np.float32)

    def _learn(self, residual: NDArray[np.complex128]) -> None:
        power = np.abs(self._played) ** 2
        self._near_power += 0.5 * (np.abs(residual) ** 2 - self._near_power)
        gain = self._variance / ((self._variance * power).sum(axis=0) + 2 * self._near_power + 1e-9)
        step = np.fft.irfft(gain * self._played.conj() * residual, axis=1)
        step[:, HOP:] = 0
        self._path += np.fft.rfft(step, axis=1)
        change = (1 - TRANSITION**2) * np.abs(self._path) ** 2
        self._variance = TRANSITION**2 * (1 - 0.5 * gain * power) * self._variance + change


BINS = HOP // 2
"""The frequencies that the lag is measured at: below 4 kHz, where a lag of a frame turns the phase a little."""

PHASE_SLOPES = 2 * np.pi * np.arange(BINS) / (2 * HOP)
"""How much a lag of one frame turns the phase at each frequency, in radians."""

FORGETTING = 0.97
"""The weight of earlier hops in the sums: they are over about the last second."""

LARGEST_RESIDUAL = 0.7
"""The lag is only trusted where the filter leaves at most this much of the power."""

LOOP_GAIN = 0.3
"""How fast the rate follows the lag, per second; the filter itself needs about a second to follow."""

LARGEST_RATE = 2e-4
"""No two sound clocks drift faster."""


class Drift:
    """Estimates how fast two clocks drift apart, from the lag of a filter that follows them: a phase-locked loop.

    `rate` is in frames per frame, from -2e-4 to 2e-4: what is played is to be read so much faster.
    """

    def __init__(self) -> None:
        self.rate = 0.0
        self._turn = self._weight = 0.0

    def take(self, residual: Samples, echo: Samples) -> None:
        """Take in the residual and the echo of a hop, shape (HOP,) each."""
        left, found = np.fft.rfft(residual, 2 * HOP)[:BINS], np.fft.rfft(echo, 2 * HOP)[:BINS]
        self._turn = FORGETTING * self._turn - float((PHASE_SLOPES * (left * found.conj()).imag).sum())
        self._weight = FORGETTING * self._weight + float((PHASE_SLOPES**2 * np.abs(found) ** 2).sum())
        captured = residual + echo
        if np.dot(residual, residual) < LARGEST_RESIDUAL * np.dot(captured, captured):
            lag = np.clip(self._turn / (self._weight + 1e-9), -3, 3)
            rate = self.rate - LOOP_GAIN * lag * HOP / RATE_HZ**2
            self.rate = float(np.clip(rate, -LARGEST_RATE, LARGEST_RATE))
