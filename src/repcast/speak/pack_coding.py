"""How the ready clips of a voice are coded: as Ogg Opus, each by itself."""

from importlib import import_module
from io import BytesIO
from typing import Any

import numpy as np

from repcast.model.clip import RATE_HZ, Samples
from repcast.model.resample import resampled
from repcast.speak.finish import faded
from repcast.speak.pack import Place
from repcast.speak.spoken import FULL_SCALE, Spoken

OPUS_RATE_HZ = 24_000
"""Of the rates that Opus knows the one in which Kokoro speaks."""


def encoded(samples: Samples, level: float) -> bytes:
    """Return samples at RATE_HZ as Ogg Opus; `level` is libsndfile's, from 0 (256 kbit/s) to 1 (6 kbit/s)."""
    soundfile: Any = import_module("soundfile")
    target = BytesIO()
    settings = {"format": "OGG", "subtype": "OPUS", "compression_level": level}
    with soundfile.SoundFile(target, "w", OPUS_RATE_HZ, 1, **settings) as file:
        file.write(np.pad(resampled(samples, RATE_HZ, OPUS_RATE_HZ), (0, OPUS_RATE_HZ // 50)))
    return target.getvalue()


def decoded(data: bytes, place: Place) -> Spoken:
    """Return the clip that was encoded as `data`."""
    soundfile: Any = import_module("soundfile")
    samples, rate_hz = soundfile.read(BytesIO(data), dtype="float32")
    samples = resampled(samples, rate_hz, RATE_HZ)[: place.frames] * 10 ** (place.gain_db / 20)
    # The coder leaves a little sound at both ends, where the clip was silent.
    samples = faded(np.pad(samples, (0, place.frames - len(samples))), place.onset, place.end)
    whole = (samples * FULL_SCALE).round().clip(-FULL_SCALE, FULL_SCALE).astype(np.int16)
    return Spoken.of(whole, place.onset, place.end)
