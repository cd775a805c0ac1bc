"""A soft sound before each phrase that follows a long silence: a wireless headset that has gone to sleep wakes with it.

Such a headset, or a loudspeaker that switches itself off, swallows what comes first: without it the first syllables.
"""

from functools import lru_cache, partial

from repcast.model.audio_span import PlacedClip
from repcast.model.clip import Clip, Samples, Waveform
from repcast.model.timeline import Cue
from repcast.model.times import frames

SILENCE_MS = 4000
"""A silence that is long enough for a headset to fall asleep; the shortest between two reps of a slow tempo is less."""

LEVEL = 0.003
"""The amplitude of the sound at its loudest, full scale 1: 50 dB under it, 30 dB under the voice."""

END_MS = 30
"""How long it takes to end, under the soft edge of the phrase."""

NOISE = "1"
"""Part of the identity of the sound: raise it when `soft_noise` changes."""


class LeadIn:
    """Finds where the sound is wanted, cue after cue; `length_ms` is how long it is, 0 for none, at `rate_hz`."""

    def __init__(self, length_ms: int, rate_hz: int) -> None:
        self.length_ms = length_ms
        self._rate_hz = rate_hz
        self._quiet_from_ms: int | None = None

    def is_wanted(self, cue: Cue, from_ms: int) -> bool:
        """Whether it is quiet for long before a cue; to be asked of every cue in order.

        `from_ms` is the start of the cue's section: before the first cue that is asked for nothing is known to sound.
        """
        quiet_from_ms = from_ms if self._quiet_from_ms is None else self._quiet_from_ms
        self._quiet_from_ms = max(quiet_from_ms, cue.end_ms)
        return bool(self.length_ms) and cue.at_ms - quiet_from_ms >= max(SILENCE_MS, self.length_ms)

    def before(self, phrase: PlacedClip) -> PlacedClip:
        """Return the sound that leads to a phrase."""
        length = frames(self.length_ms, self._rate_hz)
        identity = f"lead-in {NOISE} {self.length_ms} {self._rate_hz} {LEVEL} {END_MS}"
        noise = Waveform(length, identity, partial(soft_noise, self.length_ms, self._rate_hz))
        return PlacedClip(phrase.start - length, Clip(noise, 0, length, "", self._rate_hz))


@lru_cache(maxsize=8)
def soft_noise(length_ms: int, rate_hz: int) -> Samples:
    """Return noise without sharpness that rises softly; the same samples every time, shape (frames,)."""
    import numpy as np

    length = frames(length_ms, rate_hz)
    noise = np.convolve(np.random.default_rng(1).normal(size=length + 7), np.full(8, 1 / 8), mode="valid")
    rise = np.sin(np.linspace(0, np.pi / 2, length)) ** 2
    fall = np.minimum(1, np.arange(length)[::-1] / max(1, frames(END_MS, rate_hz)))
    loudest = max(float(np.abs(noise).max(initial=0.0)), 1e-9)
    return np.asarray(LEVEL / loudest * noise * rise * fall, np.float32)
