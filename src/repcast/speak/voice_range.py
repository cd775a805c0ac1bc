"""Where in a take the voice is, soft consonants included."""

import numpy as np
from numpy.typing import NDArray

from repcast.model.clip import RATE_HZ, Samples

HOP = RATE_HZ // 500
"""2 ms: how finely the onset is found."""

SURE_DB, SOFT_DB = -20.0, -48.0
"""Below the loudest moment: what is voice for sure, and what is voice if it leads up to it or dies away from it."""

NOISE_MARGIN_DB, HIGHEST_SOFT_DB = 8.0, -24.0
"""What is soft must stand out from the take's own noise; but a take without a pause has no noise to be seen."""
SILENT = 1e-4
LEAD_HOPS, GAP_HOPS = 125, 15


def voice_range(samples: Samples) -> tuple[int, int] | None:
    """Find the half-open range of frames in which a voice is heard; None for silence.

    `samples` has shape (frames,) at RATE_HZ. A level is taken every 2 ms, with the treble raised so that f, s, th and
    h stand out. From the first moment that is voice for sure, the range grows back over what is softer, up to 250 ms,
    across gaps of up to 30 ms; at the end likewise.
    """
    level = _levels_db(samples)
    if not level.size or np.abs(samples).max() < SILENT:
        return None
    top = float(level.max())
    soft = top + max(SOFT_DB, min(_noise_db(level) - top + NOISE_MARGIN_DB, HIGHEST_SOFT_DB))
    sure = np.flatnonzero(level > top + SURE_DB)
    first = _grow(level > soft, int(sure[0]), -1)
    last = _grow(level > soft, int(sure[-1]), 1)
    return first * HOP, min(len(samples), (last + 1) * HOP)


def _levels_db(samples: Samples) -> NDArray[np.float64]:
    """The level of each hop in decibels: the louder of the sound itself and of its treble."""
    frames = len(samples) // HOP * HOP
    treble = np.diff(samples, prepend=samples[:1]) * 2.0
    blocks = np.stack([samples[:frames], treble[:frames]]).reshape(2, -1, HOP).astype(np.float64)
    power = np.maximum((blocks**2).mean(axis=2), 1e-12)
    return np.asarray(10 * np.log10(power).max(axis=0))


def _noise_db(level: NDArray[np.float64]) -> float:
    """The level of the take's own noise: that of its quietest twentieth."""
    return float(np.percentile(level, 5))


def _grow(voiced: NDArray[np.bool_], start: int, step: int) -> int:
    """The last voiced hop from `start` on in the direction `step`, across short gaps."""
    reach = start
    for at in range(start, start + step * LEAD_HOPS, step):
        if not 0 <= at < len(voiced) or abs(at - reach) > GAP_HOPS:
            break
        if voiced[at]:
            reach = at
    return reach
