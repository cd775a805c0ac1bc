"""The queue of samples between mixing and the device: the position is what was given, and nothing else."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.model.clip import Block
from repcast.play.outputs import StreamFormat
from repcast.play.playback_buffer import FADE_FRAMES, PlaybackBuffer

RATE_HZ = 1000
"""A frame a millisecond."""


def playback_buffer(ahead_ms: int = 100_000, channels: int = 1) -> PlaybackBuffer:
    return PlaybackBuffer(StreamFormat(RATE_HZ, channels), ahead_ms, now=lambda: 0.0)


def ramp(count: int, channels: int = 1) -> Block:
    """Samples that tell their own frame."""
    samples = np.arange(count, dtype=np.float32)
    return samples if channels == 1 else np.stack([samples] * channels, axis=1)


@given(st.lists(st.integers(1, 700), max_size=8), st.lists(st.integers(0, 900), max_size=12))
def test_what_is_taken_is_what_was_put_in_the_same_order(puts: list[int], takes: list[int]) -> None:
    buffer, whole = playback_buffer(), ramp(sum(puts))
    generation = buffer.seek(0)
    for block in np.split(whole, np.cumsum(puts)[:-1]) if puts else []:
        buffer.put(block, generation)
    got = [buffer.take(count) for count in takes]
    heard = np.concatenate(got) if got else ramp(0)
    assert np.array_equal(heard, whole[: len(heard)])
    assert buffer.at_ms == len(heard) == min(sum(takes), sum(puts))
    assert all(len(block) <= count for block, count in zip(got, takes, strict=True))


@given(st.integers(0, 500), st.integers(0, 2000))
def test_trimming_keeps_only_what_was_asked_for(taken: int, keep_ms: int) -> None:
    buffer = playback_buffer()
    buffer.put(ramp(1000), buffer.seek(0))
    buffer.take(taken)
    end_ms, _ = buffer.trim(keep_ms)
    assert end_ms == min(1000, taken + keep_ms)
    assert len(buffer.take(5000)) == end_ms - taken


def test_blocks_for_an_old_ticket_are_turned_away() -> None:
    buffer = playback_buffer()
    old = buffer.seek(0)
    _, new = buffer.trim(0)
    assert not buffer.put(ramp(10), old)
    assert buffer.put(ramp(10), new)
    buffer.end(old)
    buffer.take(10)
    assert not buffer.finished
    buffer.end(new)
    assert buffer.finished


@pytest.mark.parametrize("channels", [1, 2])
def test_a_pause_gives_nothing_loses_nothing_and_fades_in(channels: int) -> None:
    buffer = playback_buffer(channels=channels)
    buffer.put(np.ones_like(ramp(1000, channels)), buffer.seek(0))
    buffer.take(100)
    buffer.pause(paused=True)
    assert len(buffer.take(500)) == 0
    assert buffer.at_ms == 100
    buffer.pause(paused=False)
    back = buffer.take(2000)
    assert len(back) == 900
    assert back.ravel()[0] == 0
    assert np.all(back[FADE_FRAMES:] == 1)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=20), st.integers(0, 300))
def test_what_was_not_heard_is_given_again(takes: list[int], unheard: int) -> None:
    buffer = playback_buffer()
    buffer.put(ramp(2000), buffer.seek(0))
    taken = sum(len(buffer.take(count)) for count in takes)
    buffer.rewind(unheard)
    assert buffer.at_ms == max(0, taken - unheard)
    assert buffer.take(1)[0] == buffer.at_ms - 1
    assert np.array_equal(buffer.take(3000), ramp(2000)[max(0, taken - unheard) + 1 :])


def test_it_says_when_it_has_run_dry_and_when_it_is_done() -> None:
    buffer = playback_buffer()
    generation = buffer.seek(500)
    assert buffer.starved
    buffer.put(ramp(10), generation)
    assert not buffer.starved
    buffer.end(generation)
    assert not buffer.finished
    buffer.take(50)
    assert buffer.finished
    assert not buffer.starved
    assert buffer.at_ms == 510
