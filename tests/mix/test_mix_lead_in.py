"""The soft sound before a phrase that follows a long silence."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.export.samples import rendered
from repcast.mix import audio_spans, mix
from repcast.mix.lead_in import LEVEL, SILENCE_MS
from repcast.model.clip import RATE_HZ
from repcast.model.timeline import Section
from repcast.model.times import frames
from toned import clip_of, joined, ring, say, sessions

FAR_MS = SILENCE_MS + 2500
TRACK = (
    Section("set", "a", 0, 9000, (say(0, "go", 400), say(FAR_MS, "one"))),
    Section("rest", "b", 9000, 24_000, (say(9000, "rest"), ring(20_000, "tick"), say(23_000, "three"))),
)
"""Quiet for long before "one" and before the tick, and for less than that before "rest" and "three"."""


@pytest.mark.parametrize("lead_in_ms", [100, 300, 2000])
def test_it_lies_just_before_what_follows_a_long_silence_and_changes_nothing_else(lead_in_ms: int) -> None:
    plain, led_in = joined(mix(TRACK, clip_of)), joined(mix(TRACK, clip_of, beneath=lead_in_ms))
    added = led_in - plain
    sounds = np.flatnonzero(added)
    begins = [
        int(sounds[0]),
        *(int(after) for before, after in pairwise(sounds) if after - before > 2000),
    ]
    assert [round(begin / RATE_HZ * 10) for begin in begins] == [
        round((at_ms - lead_in_ms) / 100) for at_ms in (FAR_MS - 8, 20_000)
    ]
    assert 0 < np.abs(added).max() <= LEVEL * 1.001
    before = added[frames(FAR_MS - lead_in_ms - 10, RATE_HZ) : frames(FAR_MS, RATE_HZ)]
    assert np.count_nonzero(before) > 0.9 * frames(lead_in_ms, RATE_HZ)


def test_without_it_nothing_is_added() -> None:
    assert np.array_equal(joined(mix(TRACK, clip_of, beneath=0)), joined(mix(TRACK, clip_of)))


@given(sessions(), st.integers(0, 300), st.integers(0, 8000))
def test_a_file_that_is_spliced_has_the_same_samples_as_live_play(
    track: tuple[Section, ...], lead_in_ms: int, later_ms: int
) -> None:
    """The spans with silence between them are the blocks, as without it."""
    end_ms = track[-1].end_ms
    track = (*track, Section("rest", "quiet", end_ms, end_ms + later_ms + 500, (say(end_ms + later_ms, "last"),)))
    whole = joined(mix(track, clip_of, beneath=lead_in_ms))
    spans = joined(rendered(audio_spans(track, clip_of, lead_in_ms), len(whole)))
    assert np.allclose(spans, whole, atol=1e-6)


@given(st.integers(0, 23_900), st.sampled_from([0, 300, 2000]))
def test_from_any_moment_on_the_samples_are_those_of_the_whole(start_ms: int, lead_in_ms: int) -> None:
    whole = joined(mix(TRACK, clip_of, beneath=lead_in_ms))
    part = joined(mix(TRACK, clip_of, beneath=lead_in_ms, start_ms=start_ms))
    assert np.array_equal(part, whole[frames(start_ms, RATE_HZ) :])
