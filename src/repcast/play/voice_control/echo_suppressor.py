"""Suppresses the residual echo that the echo filter leaves."""

from collections import deque

import numpy as np
from numpy.typing import NDArray

from repcast.model.clip import Samples
from repcast.play.voice_control.echo_filter import HOP

EDGES = np.unique(np.round(np.geomspace(6, HOP, 25)).astype(int))[:-1]
"""The first frequency of each band: from 100 Hz on, in equal ratios, as hearing resolves them."""

WINDOW = np.sqrt(0.5 - 0.5 * np.cos(2 * np.pi * np.arange(2 * HOP) / (2 * HOP)))
DECAY = 0.5
"""The power that is left of a sound in a room after a hop of 32 ms: 60 dB less in 0.6 s."""

LEARNING_HOPS, BACKGROUND_HOPS = 160, 94
"""How much of the past is used: to estimate the residual (5 s), for the background (3 s)."""

QUANTILE = 0.7
"""The residual echo is taken to be what is not exceeded in this share of the hops."""

OVER_SUBTRACTION = 3.0
"""How many times the expected residual power is subtracted; tuned on benchmarks/echo.py."""

FAINTEST_POWER = 1e-5
"""The power from which on the far end is taken to be audible (full scale is 1)."""

Bands = NDArray[np.float64]
"""Power or gain, one value a band."""


class EchoSuppressor:
    """Suppresses the residual echo, hop by hop."""

    def __init__(self) -> None:
        self._pair: Samples = np.zeros(2 * HOP, np.float32)
        self._played_pair: Samples = np.zeros(2 * HOP, np.float32)
        self._overlap: NDArray[np.float64] = np.zeros(HOP)
        self._reverberant: Bands = np.zeros(len(EDGES))
        self._leakage: Bands = np.ones(len(EDGES))
        self._observed: deque[tuple[Bands, Bands]] = deque(maxlen=LEARNING_HOPS)
        self._recent: deque[Bands] = deque(maxlen=BACKGROUND_HOPS)
        self._background: Bands = np.zeros(len(EDGES))
        self._count = 0

    def reset(self) -> None:
        """Forget how much of the echo is left, until it has been observed again."""
        self._observed.clear()

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
        out = WINDOW * np.fft.irfft(spectrum * by_frequency(gain))
        suppressed, self._overlap = self._overlap + out[:HOP], out[HOP:]
        return suppressed.astype(np.float32)

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


def band_power(spectrum: NDArray[np.complex128]) -> Bands:
    """Return the power in each band."""
    power: Bands = np.add.reduceat(np.abs(spectrum) ** 2, EDGES)
    return power


def by_frequency(gain: Bands) -> NDArray[np.float64]:
    """Return a gain for each frequency from one for each band; 0 below the bands."""
    wide: NDArray[np.float64] = np.interp(np.arange(HOP + 1), EDGES, gain)
    wide[: EDGES[0]] = 0
    return wide
