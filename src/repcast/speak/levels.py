"""Loudness by ITU-R BS.1770-4, a limiter, and where in a take the voice is."""

from collections.abc import Iterator

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from repcast.model.clip import RATE_HZ, Samples

BLOCK_MS, STEP_MS = 400, 100
ABSOLUTE_GATE, RELATIVE_GATE = -70.0, -10.0
LOOK_AHEAD_MS = 3

PART_S = 10
"""How much is worked on at a time, so that the memory taken does not grow with the length of a take."""

SETTLING_S = 0.25
"""After that long the filters of the K curve have forgotten what came before, to -260 dB: their slowest, the high pass
at 38 Hz, falls by e every 4 ms."""

Floats = NDArray[np.float64]


def loudness(samples: Samples, rate_hz: int) -> float:
    """Measure the gated loudness of mono `samples`, shape (frames,), in LUFS; -inf for silence.

    What is shorter than one block of 400 ms is measured as one block of its own length, so that a counted number is
    not made louder by the silence around it. Source: ITU-R BS.1770-4, annex 1.
    """
    powers = np.concatenate(list(_block_powers(samples, rate_hz)))
    loud = powers[_lufs(powers) > ABSOLUTE_GATE]
    if not loud.size:
        return -np.inf
    gate = _lufs(loud.mean()) + RELATIVE_GATE
    return float(_lufs(loud[_lufs(loud) > gate].mean()))


def limited(samples: Samples, rate_hz: int, ceiling: float) -> Samples:
    """Return `samples` with every peak under `ceiling` (full scale is 1); the gain eases down just before each."""
    if not samples.size or max(samples.max(), -samples.min()) <= ceiling:
        return samples
    reach = LOOK_AHEAD_MS * rate_hz // 1000
    out = np.empty(len(samples), np.float32)
    for start in range(0, len(samples), PART_S * rate_hz):
        end = min(len(samples), start + PART_S * rate_hz)
        first = max(0, start - 2 * reach)
        gain = _limiting_gain(samples[first : end + 2 * reach], reach, ceiling)
        out[start:end] = samples[start:end] * gain[start - first : end - first]
    return out


def _limiting_gain(samples: Samples, reach: int, ceiling: float) -> Floats:
    """Return the gain of each frame: at a peak the least that is needed, eased over `reach` frames on either side."""
    wanted = np.minimum(1.0, ceiling / np.maximum(np.abs(samples), 1e-9))
    least = sliding_window_view(np.pad(wanted, 2 * reach, constant_values=1.0), 2 * reach + 1).min(axis=1)
    window = np.hanning(2 * reach + 3)[1:-1]
    return np.convolve(least, window / window.sum(), mode="valid")


def _weighted(samples: Samples, rate_hz: int) -> Floats:
    """Weight by the K curve.

    The two filters are applied to the spectrum, padded so that nothing wraps around: no loop over samples.
    """
    size = 1 << (len(samples) + rate_hz // 4).bit_length()
    spectrum = np.fft.rfft(samples.astype(np.float64), size)
    z = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    for numerator, denominator in (_shelf(rate_hz), _high_pass(rate_hz)):
        spectrum *= np.polyval(numerator[::-1], z) / np.polyval(denominator[::-1], z)
    return np.fft.irfft(spectrum, size)[: len(samples)]


def _shelf(rate_hz: int) -> tuple[Floats, Floats]:
    """The head's high shelf: BS.1770's filter at 48 kHz, as the analogue filter behind it, for any rate."""
    gain, q, centre_hz = 10 ** (3.999843853973347 / 20), 0.7071752369554196, 1681.974450955533
    k = np.tan(np.pi * centre_hz / rate_hz)
    middle = gain**0.4996667741545416
    top = np.array([gain + middle * k / q + k * k, 2 * (k * k - gain), gain - middle * k / q + k * k])
    return top, np.array([1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k])


def _high_pass(rate_hz: int) -> tuple[Floats, Floats]:
    """The RLB curve, in the same way; the standard's numerator is 1, -2, 1 over a denominator that starts with 1."""
    q, centre_hz = 0.5003270373238773, 38.13547087602444
    k = np.tan(np.pi * centre_hz / rate_hz)
    bottom = np.array([1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k])
    return np.array([1.0, -2.0, 1.0]) * bottom[0], bottom


def _block_powers(samples: Samples, rate_hz: int) -> Iterator[Floats]:
    """Yield the mean weighted power of each block of 400 ms, one every 100 ms, for some 10 s at a time."""
    block, step = BLOCK_MS * rate_hz // 1000, STEP_MS * rate_hz // 1000
    if len(samples) <= block:
        yield np.array([np.mean(_weighted(samples, rate_hz) ** 2) if len(samples) else 0.0])
        return
    last, at_once = (len(samples) - block) // step, PART_S * 1000 // STEP_MS
    for first in range(0, last + 1, at_once):
        starts = np.arange(first, min(first + at_once, last + 1)) * step
        before = max(0, int(starts[0]) - int(SETTLING_S * rate_hz))
        weighted = _weighted(samples[before : starts[-1] + block], rate_hz)
        sums = np.concatenate([[0.0], np.cumsum(weighted**2)])
        starts -= before
        yield (sums[starts + block] - sums[starts]) / block


def _lufs(power: Floats) -> Floats:
    return np.asarray(-0.691 + 10 * np.log10(np.maximum(power, 1e-12)))


HOP = RATE_HZ // 500
"""2 ms: how finely the onset is found."""

SURE_DB = -20.0
"""Above this level, measured from the loudest hop, a hop is voice: a vowel."""

ONSET_DB, END_DB = -37.0, -48.0
"""What leads up to a vowel belongs to the voice above the first level, what dies away from it above the second, both
measured from the loudest hop. In a clip at -18 LUFS the first lies near -45 dBFS: of 1,141 takes of counts and short
commands none was heard (4 ms above -52 dBFS) more than 6 ms before or after it. Consonants that lead up to a vowel
are 24 to 39 dB below it there; what is softer is the breath before them, which lasts 20 ms in one take and none in the
next.
"""

NOISE_MARGIN_DB, HIGHEST_SOFT_DB = 8.0, -24.0
"""What is soft must stand out from the take's own noise; but a take without a pause has no noise to be measured."""

SILENT = 1e-4
LONGEST_SOFT_HOPS, GAP_HOPS = 125, 15
"""How far the voice reaches beyond its vowels at most, and over what pauses: 250 ms and 30 ms."""


def voice_range(samples: Samples) -> tuple[int, int] | None:
    """Return the half-open range of frames in which a voice is heard; None for silence.

    `samples` has shape (frames,) at RATE_HZ. A level is taken every 2 ms. From the first hop that is a vowel, the range
    grows back over what is softer, up to 250 ms, across gaps of up to 30 ms; from the last one likewise.
    """
    level = _levels_db(samples)
    if not level.size or np.abs(samples).max() < SILENT:
        return None
    top = float(level.max())
    noise_db = min(_noise_db(level) - top + NOISE_MARGIN_DB, HIGHEST_SOFT_DB)
    sure = np.flatnonzero(level > top + SURE_DB)
    first = _grow(level > top + max(ONSET_DB, noise_db), int(sure[0]), -1)
    last = _grow(level > top + max(END_DB, noise_db), int(sure[-1]), 1)
    return first * HOP, min(len(samples), (last + 1) * HOP)


def _levels_db(samples: Samples) -> NDArray[np.float64]:
    """Return the level of each hop in decibels: that of the sound, or of its treble where that is higher.

    The difference of neighbouring samples raises what lies above a sixth of the rate, by up to 6 dB: f, s, th.
    """
    treble = np.diff(samples, prepend=samples[:1])
    power = np.maximum(_hop_powers(samples), _hop_powers(treble))
    return np.asarray(10 * np.log10(np.maximum(power, 1e-12)))


def _hop_powers(samples: Samples) -> Floats:
    hops = samples[: len(samples) // HOP * HOP].reshape(-1, HOP)
    return np.asarray(np.square(hops).mean(axis=1, dtype=np.float64))


def _noise_db(level: NDArray[np.float64]) -> float:
    """Return the level of the take's own noise: that of its quietest twentieth."""
    return float(np.percentile(level, 5))


def _grow(is_voice: NDArray[np.bool_], start: int, step: int) -> int:
    """Return the last hop of voice from `start` on in the direction `step`, across short gaps."""
    reach = start
    for at in range(start, start + step * LONGEST_SOFT_HOPS, step):
        if not 0 <= at < len(is_voice) or abs(at - reach) > GAP_HOPS:
            break
        if is_voice[at]:
            reach = at
    return reach
