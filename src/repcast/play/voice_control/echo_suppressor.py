"""Suppresses the residual echo that the echo filter leaves, and estimates how much of it there may be."""

from collections import deque

import numpy as np
from numpy.typing import NDArray

from repcast.model.clip import Samples
from repcast.play.voice_control.echo_filter import HOP
from repcast.play.voice_control.segments import FAINTEST

EDGES = np.unique(np.round(np.geomspace(6, HOP, 25)).astype(int))[:-1]
"""The first frequency of each band: from 100 Hz on, in equal ratios, as hearing resolves them."""

WINDOW = np.sqrt(0.5 - 0.5 * np.cos(2 * np.pi * np.arange(2 * HOP) / (2 * HOP)))
DECAY = 0.5
"""The power that is left of a sound in a room after a hop of 32 ms: 60 dB less in 0.6 s."""

LEARNING_HOPS, JUDGING_HOPS, BACKGROUND_HOPS = 160, 94, 94
"""How much of the past is used: to estimate the residual (5 s), to judge it (3 s), for the background (3 s)."""

QUANTILE = 0.7
"""The residual echo is taken to be what is not exceeded in this share of the hops."""

OVER_SUBTRACTION = 3.0
"""How many times the expected residual power is subtracted; tuned on benchmarks/echo.py."""

STANDS_OUT = 5.0
"""How many times the expected residual power a voice has (7 dB).

In the simulated rooms of benchmarks/echo.py the residual had up to 2.5 times, commands 7 times and more.
"""

RECALLED_HOPS = 250
"""How far back `stands_out` can be asked: 8 s."""

FAINTEST_POWER = 1e-5
"""The power from which on the far end is taken to be audible (full scale is 1)."""

LEAST_HOPS = 60
LARGEST_LEAKAGE = 0.4
"""It is trusted after 2 s of the coach's voice, if at most this share of the last 3 s of it came through."""

Bands = NDArray[np.float64]
"""Power or gain, one value a band."""


class EchoSuppressor:
    """Suppresses the residual echo, hop by hop, and judges whether that works."""

    def __init__(self) -> None:
        self._pair: Samples = np.zeros(2 * HOP, np.float32)
        self._played_pair: Samples = np.zeros(2 * HOP, np.float32)
        self._overlap: NDArray[np.float64] = np.zeros(HOP)
        self._reverberant: Bands = np.zeros(len(EDGES))
        self._leakage: Bands = np.ones(len(EDGES))
        self._observed: deque[tuple[Bands, Bands]] = deque(maxlen=LEARNING_HOPS)
        self._recent: deque[Bands] = deque(maxlen=BACKGROUND_HOPS)
        self._came_through: deque[bool] = deque(maxlen=JUDGING_HOPS)
        self._background: Bands = np.zeros(len(EDGES))
        self._background_level = 0.0
        self._powers: deque[tuple[float, float]] = deque(maxlen=RECALLED_HOPS)
        self._count = 0

    def reset(self) -> None:
        """Trust nothing until it has been observed again."""
        self._came_through.clear()
        self._observed.clear()

    @property
    def trusted(self) -> bool:
        """Whether what comes out may be listened to while the coach speaks."""
        return len(self._came_through) >= LEAST_HOPS and float(np.mean(self._came_through)) < LARGEST_LEAKAGE

    def take(self, played: Samples, residual: Samples) -> Samples:
        """Take in a hop of the far end and of the residual; return the residual of the hop before, suppressed."""
        self._pair = np.concatenate([self._pair[HOP:], residual])
        self._played_pair = np.concatenate([self._played_pair[HOP:], played])
        spectrum = np.fft.rfft(WINDOW * self._pair)
        residual_power, played_power = band_power(spectrum), band_power(np.fft.rfft(WINDOW * self._played_pair))
        self._reverberant = played_power + DECAY * self._reverberant
        self._recent.append(residual_power)
        is_audible = bool(self._reverberant.sum() > FAINTEST_POWER * HOP * HOP)
        if is_audible:
            self._observed.append((residual_power, self._reverberant))
        self._count += 1
        gain = self._gain(residual_power) if is_audible else np.ones(len(EDGES))
        expected = float((self._leakage * self._reverberant).sum())
        self._powers.append((float((gain**2 * residual_power).sum()), expected))
        out = WINDOW * np.fft.irfft(spectrum * by_frequency(gain))
        suppressed, self._overlap = self._overlap + out[:HOP], out[HOP:]
        if is_audible:
            level = float(np.sqrt(np.mean(suppressed * suppressed)))
            self._came_through.append(level > max(FAINTEST, 2 * self._background_level))
        return suppressed.astype(np.float32)

    def stands_out(self, first: int, last: int) -> bool:
        """Whether what came out in the hops from `first` to `last` is more than the residual echo can have been."""
        offset = self._count - len(self._powers)
        powers = np.array(self._powers)[max(0, first - offset) : max(0, last - offset)]
        out, expected = powers.sum(axis=0) if len(powers) else (0.0, 0.0)
        return bool(out > STANDS_OUT * expected)

    def _gain(self, residual: Bands) -> Bands:
        if self._count % 8 == 0 or len(self._observed) < 8:
            self._estimate()
        echo = OVER_SUBTRACTION * self._leakage * self._reverberant
        least = np.minimum(1, self._background / (residual + 1e-12))
        gain: Bands = np.sqrt(np.maximum(1 - echo / (residual + 1e-12), least))
        return gain

    def _estimate(self) -> None:
        observed = np.array(self._observed)
        reverberant = observed[:, 1] + 0.05 * observed[:, 1].mean(axis=0)
        self._leakage = np.quantile(observed[:, 0] / reverberant, QUANTILE, axis=0)
        self._background = np.quantile(np.array(self._recent), 0.2, axis=0)
        self._background_level = float(np.sqrt(self._background.sum() / HOP / HOP))


def band_power(spectrum: NDArray[np.complex128]) -> Bands:
    """Return the power in each band."""
    power: Bands = np.add.reduceat(np.abs(spectrum) ** 2, EDGES)
    return power


def by_frequency(gain: Bands) -> NDArray[np.float64]:
    """Return a gain for each frequency from one for each band; 0 below the bands."""
    wide: NDArray[np.float64] = np.interp(np.arange(HOP + 1), EDGES, gain)
    wide[: EDGES[0]] = 0
    return wide
