"""How a phrase is delivered: brighter and quicker, or calmer and slower, out of the very same take.

A take is played a little faster or slower, as a tape would be: by less than a semitone, which moves speed and pitch
together, as they move where a person is livelier or calmer. So every delivery is there as soon as the phrase is,
whatever the engine, and nothing is spoken twice.
"""

from collections.abc import Mapping

from repcast.model.clip import RATE_HZ
from repcast.model.timeline import Delivery
from repcast.speak.spoken import FULL_SCALE, Spoken
from repcast.storage.packages import installed

SEMITONES: Mapping[Delivery, float] = {"": 0.0, "count": 0.0, "last": 0.6, "go": 0.9, "calm": -0.4, "breath": -0.8}
"""How much higher each delivery is, and by as much (6 % a semitone) quicker; chosen by ear, far below a semitone and a
half, from where on a voice sounds like another's."""


def delivery_identity(spoken: Spoken, delivery: Delivery) -> str:
    """Return what a finished phrase in a delivery follows from."""
    take = f"{spoken.identity} {spoken.onset} {spoken.end}"
    return f"delivered 1\n{take}\n{SEMITONES[delivery]}\n{installed('soxr')}"


def delivered(spoken: Spoken, delivery: Delivery) -> Spoken:
    """Return a finished phrase in a delivery."""
    if not SEMITONES[delivery]:
        return spoken
    import numpy as np

    from repcast.model.resample import resampled

    rate_hz = round(RATE_HZ * 2 ** (SEMITONES[delivery] / 12))
    samples = resampled((spoken.samples / np.float32(FULL_SCALE)).astype(np.float32), rate_hz, RATE_HZ)
    whole = (samples * FULL_SCALE).round().clip(-FULL_SCALE, FULL_SCALE).astype(np.int16)
    onset, end = (round(frame * RATE_HZ / rate_hz) for frame in (spoken.onset, spoken.end))
    return Spoken.of(whole, onset, min(end, len(whole)))
