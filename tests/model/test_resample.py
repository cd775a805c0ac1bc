"""The resampler: whole, by blocks, and clips."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.model.clip import Clip
from repcast.model.resample import StreamResampler, resampled, resampled_blocks, resampled_clip

RATES_HZ = (8000, 16_000, 22_050, 24_000, 44_100, 48_000)


def tone(frames: int, rate_hz: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.sin(2 * np.pi * 440 * np.arange(frames) / rate_hz).astype(np.float32)


@pytest.mark.parametrize("from_hz", RATES_HZ)
@pytest.mark.parametrize("to_hz", RATES_HZ)
def test_a_tone_stays_where_it_is(from_hz: int, to_hz: int) -> None:
    made = resampled(tone(from_hz, from_hz), from_hz, to_hz)
    assert made.dtype == np.float32
    assert len(made) == to_hz
    middle = slice(to_hz // 10, -to_hz // 10)
    assert np.abs(made - tone(to_hz, to_hz))[middle].max() < 0.001


def test_the_same_rate_returns_the_samples_themselves() -> None:
    samples = tone(100, 8000)
    assert resampled(samples, 8000, 8000) is samples
    assert list(resampled_blocks([samples], 8000, 8000)) == [samples]
    clip = Clip.of(samples, 10, 90, "one", 8000)
    assert resampled_clip(clip, 8000) is clip


@given(cuts=st.lists(st.integers(0, 9000), max_size=6), channels=st.sampled_from((1, 2)))
def test_blocks_have_no_seam(cuts: list[int], channels: int) -> None:
    samples = tone(9000, 22_050)
    whole = samples if channels == 1 else np.stack([samples, -samples], axis=1)
    blocks = np.split(whole, sorted(cuts))
    made = np.concatenate(list(resampled_blocks(blocks, 22_050, 44_100)))
    assert made.shape[1:] == whole.shape[1:]
    assert np.abs(made - resampled(whole, 22_050, 44_100)[: len(made)]).max() < 1e-5


def test_no_blocks_stay_none() -> None:
    assert list(resampled_blocks([], 8000, 16_000)) == []
    assert len(StreamResampler(8000, 16_000, quality="MQ").end()) == 0


@pytest.mark.parametrize("to_hz", RATES_HZ)
def test_the_voice_of_a_clip_stays_where_it_is(to_hz: int) -> None:
    clip = Clip.of(tone(2205, 22_050), 220, 2205, "one")
    made = resampled_clip(clip, to_hz)
    assert made.rate_hz == to_hz
    assert made.onset / to_hz == pytest.approx(clip.onset / 22_050, abs=0.5 / to_hz)
    assert made.end <= len(made.samples)
    assert made.text == "one"
