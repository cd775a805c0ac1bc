"""From a take to a clip: loudness, onset, edges."""

import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from repcast.model.clip import RATE_HZ
from repcast.speak.engines import Take
from repcast.speak.finish import CEILING, TARGET_LUFS, BadTakeError, finish
from repcast.speak.levels import limited, loudness, voice_range

Samples = NDArray[np.float32]


def sine(hz: float, seconds: float, peak: float = 1.0, rate_hz: int = RATE_HZ) -> Samples:
    at = np.arange(round(seconds * rate_hz)) / rate_hz
    return (peak * np.sin(2 * np.pi * hz * at)).astype(np.float32)


def noise(seconds: float, level_db: float, seed: int = 1) -> Samples:
    samples = np.random.default_rng(seed).normal(size=round(seconds * RATE_HZ))
    return (samples * 10 ** (level_db / 20)).astype(np.float32)


def voice(seconds: float, peak: float = 0.3) -> Samples:
    """Syllables of a low pitch with its overtones."""
    at = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    tone = sum(np.sin(2 * np.pi * 120 * k * at) / k for k in range(1, 12))
    return (peak * tone * (0.6 + 0.4 * np.cos(2 * np.pi * 4 * at)) / 2).astype(np.float32)


@pytest.mark.parametrize("rate_hz", [22_050, 44_100, 48_000])
def test_loudness_is_that_of_the_standard(rate_hz: int) -> None:
    # BS.1770: a sine of 997 Hz at full scale in one front channel reads -3.01.
    assert loudness(sine(997, 3, 1.0, rate_hz), rate_hz) == pytest.approx(-3.01, abs=0.04)
    assert loudness(sine(997, 3, 0.1, rate_hz), rate_hz) == pytest.approx(-23.01, abs=0.04)
    # The K curve: 0.69 dB up at 997 Hz, about 4 dB up in the treble, 1.1 dB down at 100 Hz.
    assert loudness(sine(6000, 3, 1.0, rate_hz), rate_hz) == pytest.approx(0.3, abs=0.15)
    assert loudness(sine(100, 3, 1.0, rate_hz), rate_hz) == pytest.approx(-4.8, abs=0.15)


def weighted_whole(samples: Samples, rate_hz: int) -> NDArray[np.float64]:
    """The K curve as the standard has it at 48 kHz: two filters of the second order, a sample at a time."""
    assert rate_hz == 48_000
    shelf = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (-1.69065929318241, 0.73248077421585))
    high_pass = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))
    signal = samples.astype(np.float64)
    for (b0, b1, b2), (a1, a2) in (shelf, high_pass):
        out, x1, x2, y1, y2 = [], 0.0, 0.0, 0.0, 0.0
        for x in signal.tolist():
            y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
            x1, x2, y1, y2 = x, x1, y, y1
            out.append(y)
        signal = np.array(out)
    return signal


def loudness_whole(samples: Samples, rate_hz: int) -> float:
    weighted = weighted_whole(samples, rate_hz)
    block, step = rate_hz * 4 // 10, rate_hz // 10
    starts = range(0, max(1, len(weighted) - block + 1), step)
    powers = np.array([np.mean(weighted[start : start + block] ** 2) for start in starts])
    levels = -0.691 + 10 * np.log10(powers)
    gate = -0.691 + 10 * np.log10(powers[levels > -70].mean()) - 10
    return float(-0.691 + 10 * np.log10(powers[(levels > -70) & (levels > gate)].mean()))


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0.2, 0.41, 10.0, 10.4, 20.05])
@pytest.mark.parametrize("kind", ["speech", "growing", "offset", "bursts"])
def test_loudness_by_parts_is_loudness_of_the_whole(kind: str, seconds: float) -> None:
    rate_hz = 48_000
    frames = round(seconds * rate_hz)
    at = np.arange(frames) / rate_hz
    plain = np.random.default_rng(1).normal(scale=0.05, size=frames)
    shape = {
        "speech": 0.5 + 0.5 * np.sin(2 * np.pi * 3 * at),
        "growing": 10 ** (2 * at / max(seconds, 1) - 2),
        "offset": np.ones(frames),
        "bursts": (at % 5 < 0.7) + 1e-3,
    }[kind]
    samples = (plain * shape + (0.3 if kind == "offset" else 0.0)).astype(np.float32)
    assert loudness(samples, rate_hz) == pytest.approx(loudness_whole(samples, rate_hz), abs=0.01)


@pytest.mark.slow
@pytest.mark.parametrize("work", [
    lambda take: loudness(take, RATE_HZ),
    lambda take: limited(take, RATE_HZ, 0.1),
    voice_range,
], ids=["loudness", "limited", "voice_range"])  # fmt: skip
def test_the_memory_for_ten_minutes_is_little_more_than_the_take_itself(work: Callable[[Samples], object]) -> None:
    take = np.tile(voice(10), 60)
    tracemalloc.start()
    work(take)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3 * take.nbytes, f"{peak / take.nbytes:.1f} times the take"


def test_the_limiter_by_parts_is_the_limiter_of_the_whole() -> None:
    samples = noise(25, -20)
    samples[:: RATE_HZ // 3] *= 8
    held = limited(samples, RATE_HZ, 0.3)
    for start in (0, 5, 12, 19):  # each piece has no seam of its own, and the seams lie at 10 and 20 s
        piece = limited(samples[start * RATE_HZ : (start + 6) * RATE_HZ], RATE_HZ, 0.3)
        middle = slice(RATE_HZ, 5 * RATE_HZ)
        assert np.abs(held[start * RATE_HZ :][middle] - piece[middle]).max() < 1e-6
    assert np.abs(held).max() <= 0.3 + 1e-6


def test_silence_around_words_does_not_count() -> None:
    words = sine(400, 3, 0.2)
    silence = np.zeros(5 * RATE_HZ, np.float32)
    assert loudness(np.concatenate([words, silence]), RATE_HZ) == pytest.approx(loudness(words, RATE_HZ), abs=0.3)
    assert loudness(silence, RATE_HZ) == -np.inf


def test_a_short_word_is_as_loud_as_a_long_one() -> None:
    assert loudness(sine(400, 0.2, 0.2), RATE_HZ) == pytest.approx(loudness(sine(400, 4, 0.2), RATE_HZ), abs=0.3)


@given(peak=st.floats(0.1, 20), seed=st.integers(0, 100))
def test_the_limiter_holds_every_peak_and_leaves_the_rest(peak: float, seed: int) -> None:
    samples = noise(0.3, -30, seed)
    samples[2000:2040] = peak
    held = limited(samples, RATE_HZ, CEILING)
    assert np.abs(held).max() <= CEILING + 1e-6
    assert (held[:1000] == samples[:1000]).all()
    assert len(held) == len(samples)


@pytest.mark.parametrize(("soft", "level_db"), [("f", -38), ("th", -30), ("h", -36), ("s", -26)], ids=str)
@pytest.mark.parametrize("floor_db", [-100, -75, -60])
def test_a_soft_consonant_belongs_to_the_voice(soft: str, level_db: float, floor_db: float) -> None:
    """Levels of real takes, below the loudest moment; `soft` says which sound they are of."""
    before, length = 0.1, 0.09
    breath = noise(length, level_db - 12)
    parts = [np.zeros(round(before * RATE_HZ), np.float32), breath, voice(0.4), breath, np.zeros(4000, np.float32)]
    take = np.concatenate(parts) + noise(sum(map(len, parts)) / RATE_HZ, floor_db - 12)[: sum(map(len, parts))]
    found = voice_range(take.astype(np.float32))
    assert found is not None, soft
    onset, end = found
    assert onset / RATE_HZ == pytest.approx(before, abs=0.01)
    assert end / RATE_HZ == pytest.approx(before + length + 0.4 + length, abs=0.02)


def heard_from(samples: NDArray[np.float64]) -> int:
    """The frame from which 4 ms are above -52 dBFS: the softest that a quiet room lets through."""
    window = RATE_HZ * 4 // 1000
    levels = np.sqrt(np.convolve(samples**2, np.ones(window) / window, mode="valid"))
    return int(np.flatnonzero(levels > 10 ** (-52 / 20))[0]) + window // 2


COLOURS = {"breath": [0.25, 0.5, 0.25], "noise": [1.0], "hiss": [0.5, -0.5]}


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("rise_ms", [2, 5, 10, 20, 40, 80])
@pytest.mark.parametrize("level_db", [-24, -28, -32])
@pytest.mark.parametrize("colour", COLOURS)
def test_a_consonant_that_rises_slowly_begins_where_it_is_heard(
    colour: str, level_db: float, rise_ms: int, seed: int
) -> None:
    length = 100 * RATE_HZ // 1000
    plain = np.convolve(noise(0.1, 0, seed), COLOURS[colour], mode="same")
    rise = np.minimum(0.0, np.linspace(-60, -60 + 60 * 100 / rise_ms, length)) + level_db - 12
    consonant = plain / np.sqrt(np.mean(plain**2)) * 10 ** (rise / 20)
    take = np.concatenate([np.zeros(3000), consonant, voice(0.4), np.zeros(4000)]).astype(np.float32)
    spoken = finish(Take(take, RATE_HZ), "five", 1.0)
    onset = heard_from(np.pad(spoken.clip("five").samples.astype(np.float64), 2000)) - 2000
    assert abs(onset - spoken.onset) * 1000 / RATE_HZ < 7


def test_a_click_long_before_the_voice_is_not_the_voice() -> None:
    take = np.concatenate([np.zeros(10_000, np.float32), voice(0.5), np.zeros(5000, np.float32)])
    take[500] = 0.01
    assert voice_range(take) == pytest.approx((10_000, 10_000 + len(voice(0.5))), abs=100)


def test_silence_has_no_voice() -> None:
    assert voice_range(np.zeros(1000, np.float32)) is None
    assert voice_range(np.zeros(0, np.float32)) is None


@given(
    seconds=st.floats(0.15, 3),
    before=st.floats(0, 0.4),
    after=st.floats(0, 0.4),
    gain=st.floats(0.001, 3),
    rate_hz=st.sampled_from([8000, 16_000, 22_050, 24_000, 44_100, 48_000]),
)
def test_every_clip_is_as_loud_and_has_soft_edges(
    seconds: float, before: float, after: float, gain: float, rate_hz: int
) -> None:
    fade = np.minimum(
        1, np.minimum(np.arange(1, 1 + rate_hz * seconds), np.arange(rate_hz * seconds, 0, -1)) / (0.02 * rate_hz)
    )
    at = np.arange(len(fade)) / rate_hz
    tone = (np.sin(2 * np.pi * 150 * at) + np.sin(2 * np.pi * 900 * at)) * fade
    quiet = [np.zeros(round(part * rate_hz)) for part in (before, after)]
    take = Take(gain * np.concatenate([quiet[0], tone, quiet[1]]), rate_hz)
    spoken = finish(take, "word", 1.0)
    clip = spoken.clip("word")
    assert clip.samples.dtype == np.float32
    assert 0 <= clip.onset < clip.end <= len(clip.samples)
    assert clip.length_ms == pytest.approx(seconds * 1000, abs=30)
    assert np.abs(clip.samples).max() <= CEILING + 0.001
    assert np.abs(clip.samples[[0, -1]]).max() < 0.01
    assert np.abs(np.diff(clip.samples[:20])).max() < 0.1
    assert loudness(clip.samples[clip.onset : clip.end], RATE_HZ) == pytest.approx(TARGET_LUFS, abs=0.5)


@pytest.mark.parametrize("dtype", [np.int16, np.float32, np.float64])
def test_two_channels_and_whole_numbers_are_read_alike(dtype: type) -> None:
    mono = np.concatenate([np.zeros(500, np.float32), voice(0.4), np.zeros(500, np.float32)])
    scaled = mono * 32767 if dtype is np.int16 else mono
    stereo: NDArray[Any] = np.stack([scaled, scaled], axis=1).astype(dtype)
    from_stereo, from_mono = (finish(Take(each, RATE_HZ), "word", 1.0) for each in (stereo, mono))
    assert np.abs(from_stereo.samples.astype(int) - from_mono.samples).max() < 20


def test_what_is_no_take_is_refused() -> None:
    with pytest.raises(BadTakeError, match="silence"):
        finish(Take(np.zeros(5000, np.float32), RATE_HZ), "word", 1.0)
    with pytest.raises(BadTakeError, match="no sound"):
        finish(Take(np.zeros((0, 2), np.float32), RATE_HZ), "word", 1.0)
    for peak in (1e-4, 2e-4, 5e-4):
        with pytest.raises(BadTakeError, match="hardly any sound"):
            finish(Take(np.pad(sine(150, 0.5, peak), 2000), RATE_HZ, (2000, 2000 + RATE_HZ // 2)), "word", 1.0)
    with pytest.raises(BadTakeError, match="less sound"):
        finish(Take(np.pad(voice(0.3), 2000), RATE_HZ), "a sentence that takes three seconds to say", 1.0)


def test_a_take_cut_by_hand_may_end_abruptly() -> None:
    samples = voice(0.5)[: RATE_HZ // 4]
    with pytest.raises(BadTakeError, match="middle of a sound"):
        finish(Take(samples, RATE_HZ), "word", 1.0)
    assert finish(Take(samples, RATE_HZ, whole=False), "word", 1.0).end > 5000
