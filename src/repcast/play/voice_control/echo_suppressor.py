"""What is left of the coach's voice after it was taken out: how loud it may be, and softening it so far."""

from collections import deque

import numpy as np
from numpy.typing import NDArray

from repcast.model.clip import Samples
from repcast.play.voice_control.echo_filter import HOP
from repcast.play.voice_control.segments import FAINT

EDGES = np.unique(np.round(np.geomspace(6, HOP, 25)).astype(int))[:-1]
"""Where bands of frequencies begin: from 100 Hz on, in steps as the ear makes them."""

WINDOW = np.sqrt(0.5 - 0.5 * np.cos(2 * np.pi * np.arange(2 * HOP) / (2 * HOP)))
RINGS = 0.5
"""What is left of a sound in a room after a hop of 32 ms: 60 dB in 0.6 s."""

LEARNT, JUDGED, FLOOR = 160, 94, 94
"""Hops that tell how much is left, whether it is too much, and what is always there: 5 s, 3 s and 3 s."""

OFTEN = 0.7
OVER = 3.0
"""So much of the time less is left than is expected; `OVER` times that (as power) is softened away."""

CLEARLY = 5.0
"""A voice has so many times the power of what is expected to be left of the coach's (7 dB).

In simulated rooms the coach's own remains had up to 2.5 times, commands from 7 times up.
"""

RECALLED = 250
"""Hops that can still be asked about: 8 s."""

SOUNDS = 1e-5
"""The power from which on the coach is taken to be heard (full scale is 1)."""

SEEN = 60
LEAKS = 0.4
"""It is trusted after two seconds of the coach's voice, if no more than so much of the last three came through."""

Bands = NDArray[np.float64]


class EchoSuppressor:
    """Softens what is left of the coach's voice, hop by hop, and tells whether that works."""

    def __init__(self) -> None:
        self._pair: Samples = np.zeros(2 * HOP, np.float32)
        self._played_pair: Samples = np.zeros(2 * HOP, np.float32)
        self._tail: NDArray[np.float64] = np.zeros(HOP)
        self._ringing: Bands = np.zeros(len(EDGES))
        self._share: Bands = np.ones(len(EDGES))
        self._pairs: deque[tuple[Bands, Bands]] = deque(maxlen=LEARNT)
        self._always: deque[Bands] = deque(maxlen=FLOOR)
        self._loud: deque[bool] = deque(maxlen=JUDGED)
        self._always_there: Bands = np.zeros(len(EDGES))
        self._floor_level = 0.0
        self._powers: deque[tuple[float, float]] = deque(maxlen=RECALLED)
        self._count = 0

    def forget(self) -> None:
        """Trust nothing until it has been seen again."""
        self._loud.clear()
        self._pairs.clear()

    @property
    def trusted(self) -> bool:
        """Whether what comes out may be listened to although the coach speaks."""
        return len(self._loud) >= SEEN and float(np.mean(self._loud)) < LEAKS

    def take(self, played: Samples, left: Samples) -> Samples:
        """Take in a hop of what was played and of what is left of what was heard; return the hop before, softened."""
        self._pair = np.concatenate([self._pair[HOP:], left])
        self._played_pair = np.concatenate([self._played_pair[HOP:], played])
        spectrum = np.fft.rfft(WINDOW * self._pair)
        left_power, played_power = bands(spectrum), bands(np.fft.rfft(WINDOW * self._played_pair))
        self._ringing = played_power + RINGS * self._ringing
        self._always.append(left_power)
        sounds = bool(self._ringing.sum() > SOUNDS * HOP * HOP)
        if sounds:
            self._pairs.append((left_power, self._ringing))
        self._count += 1
        gain = self._gain(left_power) if sounds else np.ones(len(EDGES))
        self._powers.append((float((gain**2 * left_power).sum()), float((self._share * self._ringing).sum())))
        out = WINDOW * np.fft.irfft(spectrum * widened(gain))
        softened, self._tail = self._tail + out[:HOP], out[HOP:]
        if sounds:
            level = float(np.sqrt(np.mean(softened * softened)))
            self._loud.append(level > max(FAINT, 2 * self._floor_level))
        return softened.astype(np.float32)

    def stands_out(self, first: int, last: int) -> bool:
        """Whether what came out in the hops from `first` to `last` is more than what the coach can have left there."""
        offset = self._count - len(self._powers)
        powers = np.array(self._powers)[max(0, first - offset) : max(0, last - offset)]
        out, expected = powers.sum(axis=0) if len(powers) else (0.0, 0.0)
        return bool(out > CLEARLY * expected)

    def _gain(self, left: Bands) -> Bands:
        if self._count % 8 == 0 or len(self._pairs) < 8:
            self._measure()
        residue = OVER * self._share * self._ringing
        least = np.minimum(1, self._always_there / (left + 1e-12))
        gain: Bands = np.sqrt(np.maximum(1 - residue / (left + 1e-12), least))
        return gain

    def _measure(self) -> None:
        pairs = np.array(self._pairs)
        ringing = pairs[:, 1] + 0.05 * pairs[:, 1].mean(axis=0)
        self._share = np.quantile(pairs[:, 0] / ringing, OFTEN, axis=0)
        self._always_there = np.quantile(np.array(self._always), 0.2, axis=0)
        self._floor_level = float(np.sqrt(self._always_there.sum() / HOP / HOP))


def bands(spectrum: NDArray[np.complex128]) -> Bands:
    """The power in each band."""
    power: Bands = np.add.reduceat(np.abs(spectrum) ** 2, EDGES)
    return power


def widened(gain: Bands) -> NDArray[np.float64]:
    """A gain for each band as one for each frequency; what lies below the bands is left out."""
    wide: NDArray[np.float64] = np.interp(np.arange(HOP + 1), EDGES, gain)
    wide[: EDGES[0]] = 0
    return wide
