"""From an engine's take to a clip: checked, one rate, trimmed to the voice, one loudness, no click at either end."""

import numpy as np

from repcast.model.clip import RATE_HZ, Samples
from repcast.model.resample import resampled
from repcast.speak.engines import Take
from repcast.speak.levels import limited, loudness, voice_range
from repcast.speak.spoken import FULL_SCALE, Spoken

TARGET_LUFS = -18.0
"""With the silence between short phrases, which BS.1770's blocks of 400 ms do not leave out, a track of such clips
comes to -19 LUFS, what phones are made for.
"""

CEILING = 0.8
"""The highest sample of a clip, -1.9 dB, so that the track's true peak stays under -1 dBTP."""

LEVELLINGS = 3
MOST_GAIN_DB = 50.0
"""A take that must be made louder than this is no voice: what would be heard is its noise."""

LEAD_MS, TAIL_MS = 8, 20


class BadTakeError(Exception):
    """An engine's take cannot be what it was asked for; the message says why."""


def finish(take: Take, text: str, pace: float) -> Spoken:
    """Make a clip of `take`, the words `text` spoken at `pace`; raises BadTakeError."""
    heard = _at_rate(_mono(take), take.rate_hz)
    onset, end = _voice(take, heard)
    if take.whole:
        _check_length(text, end - onset, pace)
    first = max(0, onset - LEAD_MS * RATE_HZ // 1000)
    last = min(len(heard), end + TAIL_MS * RATE_HZ // 1000)
    onset, end = onset - first, end - first
    whole = faded(_levelled(heard[first:last], onset, end), onset, end)
    return Spoken.of((whole * FULL_SCALE).round().astype(np.int16), onset, end)


def _mono(take: Take) -> Samples:
    """Return the take as float32, its channels mixed."""
    samples = np.asarray(take.samples)
    if samples.ndim == 2:
        samples = samples.mean(axis=1) if samples.dtype.kind == "f" else samples.mean(axis=1).astype(samples.dtype)
    if samples.dtype == np.int16:
        samples = samples / np.float32(FULL_SCALE)
    samples = samples.astype(np.float32)
    if not samples.size:
        raise BadTakeError("it gave no sound at all")
    if not np.isfinite(samples).all():
        raise BadTakeError("it gave samples that are no numbers")
    return samples


def _at_rate(samples: Samples, rate_hz: int) -> Samples:
    """Bring the samples to RATE_HZ."""
    if not 4_000 <= rate_hz <= 400_000:
        raise BadTakeError(f"it gave {rate_hz} samples a second")
    return resampled(samples, rate_hz, RATE_HZ)


def _voice(take: Take, heard: Samples) -> tuple[int, int]:
    """Return the range of frames in which the voice is heard."""
    if take.voice:
        return take.voice
    voice = voice_range(heard)
    if not voice:
        raise BadTakeError("it gave silence")
    onset, end = voice
    if take.whole and _stops_short(heard, end):
        raise BadTakeError("it stopped in the middle of a sound")
    return onset, end


def _stops_short(heard: Samples, end: int) -> bool:
    """Return whether the take ends at the very height of a sound: half a file."""
    last = heard[-RATE_HZ // 300 :]
    return len(heard) - end < RATE_HZ // 300 and bool(np.abs(last).max() > 0.25 * np.abs(heard).max())


def _check_length(text: str, frames: int, pace: float) -> None:
    """Reject a voice far too short for its words.

    A sentence takes 55 ms a letter and more, a short word as little as 38; half a sentence must not pass for a whole.
    """
    least_ms = 36 * (sum(map(str.isalnum, text)) - 8) / pace
    if frames * 1000 / RATE_HZ < least_ms:
        raise BadTakeError("it gave less sound than the words need")


def _levelled(samples: Samples, onset: int, end: int) -> Samples:
    """Bring the voice to the target; what the limiter takes off its peaks is made up for."""
    gain_db = TARGET_LUFS - loudness(samples[onset:end], RATE_HZ)
    if not gain_db <= MOST_GAIN_DB:  # silence needs an infinite gain
        raise BadTakeError("it gave hardly any sound")
    for _ in range(LEVELLINGS):
        levelled = limited((samples * 10 ** (gain_db / 20)).astype(np.float32), RATE_HZ, CEILING)
        short_db = TARGET_LUFS - loudness(levelled[onset:end], RATE_HZ)
        gain_db += short_db
    return levelled


def faded(samples: Samples, onset: int, end: int) -> Samples:
    """Ease in before the voice and out after it; where the take leaves no room, over 2 ms of the voice itself."""
    least = RATE_HZ // 500
    lead, tail = max(onset, least), max(len(samples) - end, least)
    samples = samples.copy()
    samples[:lead] *= np.sin(np.linspace(0, np.pi / 2, lead, dtype=np.float32)[: len(samples)]) ** 2
    samples[-tail:] *= np.cos(np.linspace(0, np.pi / 2, tail, dtype=np.float32)[-len(samples) :]) ** 2
    return samples
