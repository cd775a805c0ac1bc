"""Sound files of the user's own, brought to the level of the shipped sounds."""

from contextlib import ExitStack
from functools import cache
from pathlib import Path

import numpy as np

from repcast.mix.sounds import sound
from repcast.model.adding import gain_of
from repcast.model.clip import RATE_HZ, Clip, Samples
from repcast.model.errors import RepcastError
from repcast.model.resample import resampled
from repcast.model.times import frames
from repcast.storage.sound_file import opened_sound

LONGEST_S = 10
"""What a sound of one's own has more than that is left out: it is a signal, and words follow it."""

LARGEST_BYTES = 20_000_000
WINDOW_MS = 50
"""The level of a sound is that of its loudest time of this length: a strike is as loud as a long note then."""

MOST_PEAK = 0.25
"""The highest sample of a sound of one's own, full scale 1: the shipped ones reach 0.2, and lie under the voice."""

EDGE_MS = 3
"""Over which a file that begins or ends in the middle of a wave is faded, so that it does not click."""

_OTHER = "choose another sound file"


@cache
def own_sound(path: Path, name: str, level_db: float = 0.0, _identity: str = "") -> Clip:
    """Load a sound file of the user's own as mono, at the level of the shipped sounds and `level_db` above.

    `_identity` is that of its bytes: a file with others is loaded anew.

    Raises:
        RepcastError: it is not there, too large, no sound, or silent.
    """
    samples = _without_silence(_decoded(path), path)
    edge = np.minimum(1, (np.arange(len(samples)) + 1) / frames(EDGE_MS, RATE_HZ))
    gain = _level(sound("go").samples) / _level(samples)
    peak = float(np.abs(samples).max())
    levelled = samples * np.float32(min(gain, MOST_PEAK / peak)) * np.minimum(edge, edge[::-1])
    return Clip.of((levelled * gain_of(level_db)).astype(np.float32), 0, len(samples), name)


def _level(samples: Samples) -> float:
    """Return the root mean square of the loudest `WINDOW_MS` of a sound."""
    size = min(len(samples), frames(WINDOW_MS, RATE_HZ))
    powers = np.convolve(samples.astype(np.float64) ** 2, np.full(size, 1 / size), mode="valid")
    return float(np.sqrt(powers.max()))


def _without_silence(samples: Samples, path: Path) -> Samples:
    """Return a sound from where it begins, so that it is heard at its moment, to where it ends."""
    peak = float(np.abs(samples).max(initial=0.0))
    if peak < 0.001:
        raise RepcastError(f"{path}: there is nothing to hear in it", _OTHER)
    heard = np.flatnonzero(np.abs(samples) > peak / 100)
    return samples[heard[0] : heard[-1] + 1]


def _decoded(path: Path) -> Samples:
    """Read a file as mono samples at `RATE_HZ`, at most `LONGEST_S` of it."""
    if not path.is_file():
        raise RepcastError(f"{path}: there is no such sound file", "put it beside the script, or correct its name")
    if path.stat().st_size > LARGEST_BYTES:
        raise RepcastError(f"{path}: is larger than {LARGEST_BYTES // 1_000_000} MB", _OTHER)
    with ExitStack() as using:
        source = opened_sound(path, using)
        if source is None:
            raise RepcastError(f"{path}: cannot be read as a sound", _OTHER)
        rate_hz = int(source.samplerate)
        read = np.asarray(source.read(LONGEST_S * rate_hz, dtype="float32", always_2d=True))
    mono = np.nan_to_num(read, copy=False, nan=0.0, posinf=0.0, neginf=0.0).mean(axis=1)
    return resampled(np.clip(mono, -1, 1).astype(np.float32), rate_hz, RATE_HZ)
