"""Makes what the recogniser's model takes, mel cepstra, out of sound, and takes the noise out of them first.

The recogniser can do that itself, but takes seconds to learn the noise and is given a second; here it is known from
what was heard before the command. The analysis is that of CMU Sphinx's `fe_sigproc.c` with the parameters that its
English model was trained with (`feat.params`); the suppression is spectral subtraction (Boll, 1979) as a gain.
"""

import numpy as np
from numpy.typing import NDArray

from repcast.model.clip import Samples

Bands = NDArray[np.float64]
"""Power in the mel bands, of shape (frames of 10 ms, 25)."""

RATE_HZ, HOP, WINDOW, POINTS = 16_000, 160, 410, 512
LOWEST_HZ, HIGHEST_HZ, BANDS, CEPSTRA, LIFTER = 130, 6800, 25, 13, 22
EMPHASIS = 0.97

STRONGER = 1.5
"""How many times the mean noise is taken out: single moments of noise are louder than its mean."""

LEAST_GAIN = 0.02
"""What is left of a band where there is only noise."""

FRAMES_BESIDE, BANDS_BESIDE = 2, 2
"""What is averaged on either side, so that no lone peaks of noise stay ("musical noise")."""


def mel_bands(samples: Samples) -> Bands:
    """Power in the mel bands of `samples`, of shape (frames,) at 16 kHz and full scale at ±1."""
    scaled = np.asarray(samples, np.float64) * 32768
    lifted = scaled - EMPHASIS * np.concatenate([scaled[:1], scaled[:-1]])
    if len(lifted) < WINDOW:
        return np.zeros((0, BANDS))
    windows = np.lib.stride_tricks.sliding_window_view(lifted, WINDOW)[::HOP] * np.hamming(WINDOW)
    return np.asarray(np.abs(np.fft.rfft(windows, POINTS)) ** 2 @ FILTERS)


def without(bands: Bands, noise: Bands) -> Bands:
    """Take the mean of `noise` out of `bands`. Noise of no frames leaves them as they are."""
    if not len(noise):
        return bands
    around = np.pad(bands, ((FRAMES_BESIDE, FRAMES_BESIDE), (0, 0)), mode="edge")
    smooth = np.mean(np.lib.stride_tricks.sliding_window_view(around, 2 * FRAMES_BESIDE + 1, axis=0), axis=-1)
    gain = np.maximum(1 - STRONGER * noise.mean(axis=0) / np.maximum(smooth, 1e-9), LEAST_GAIN)
    return np.asarray(bands * (gain @ NEIGHBOURS))


def cepstra(bands: Bands) -> NDArray[np.float32]:
    """Mel cepstra of shape (frames, 13), as the recogniser's model takes them."""
    return np.asarray(np.log(bands + 1e-4) @ COSINES, np.float32)


def _filters() -> Bands:
    """Triangles of unit area, evenly spaced in mel, their corners on points of the transform."""
    lowest, highest = (2595 * np.log10(1 + hz / 700) for hz in (LOWEST_HZ, HIGHEST_HZ))
    corners_hz = 700 * (10 ** (np.linspace(lowest, highest, BANDS + 2) / 2595) - 1)
    apart_hz = RATE_HZ / POINTS
    low, top, high = (np.floor(corners_hz / apart_hz + 0.5)[at : at + BANDS] * apart_hz for at in range(3))
    points_hz = np.arange(POINTS // 2 + 1)[:, None] * apart_hz
    triangles = np.minimum((points_hz - low) / (top - low), (high - points_hz) / (high - top))
    return np.asarray(np.maximum(0, triangles) * 2 / (high - low))


def _cosines() -> Bands:
    order, band = np.arange(CEPSTRA), np.arange(BANDS)[:, None]
    cosines = np.cos(np.pi * order * (band + 0.5) / BANDS) * np.sqrt(2 / BANDS)
    cosines[:, 0] = np.sqrt(1 / BANDS)
    return np.asarray(cosines * (1 + LIFTER / 2 * np.sin(order * np.pi / LIFTER)))


def _neighbours() -> Bands:
    near = np.abs(np.arange(BANDS) - np.arange(BANDS)[:, None]) <= BANDS_BESIDE
    return np.asarray(near / near.sum(axis=0))


FILTERS, COSINES, NEIGHBOURS = _filters(), _cosines(), _neighbours()
