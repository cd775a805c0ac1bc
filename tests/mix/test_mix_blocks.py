"""The mix: every clip at its exact frame, from any moment on, and nothing asked for before it is needed."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repcast.mix import BLOCK_FRAMES, audio_spans, mix
from repcast.model.adding import span_samples, under_ceiling
from repcast.model.audio_span import CEILING, KNEE
from repcast.model.clip import RATE_HZ, Block, Clip
from repcast.model.timeline import Cue, Section
from repcast.model.times import frames
from toned import clip_of, joined, ring, say, session, sessions


def click(onset: int, length: int, rate_hz: int = RATE_HZ) -> Clip:
    """A clip of silence with one sample at its onset."""
    samples = np.zeros(length, np.float32)
    samples[onset] = 0.5
    return Clip.of(samples, onset, length, "click", rate_hz)


@pytest.mark.parametrize("onset", [0, 1, 176, 2205, 9000])
def test_a_clips_onset_sounds_exactly_at_its_cues_moment(onset: int) -> None:
    moments = [0, 1, 777, 2001, 2002, 2999]
    first, second = (tuple(say(at, "x") for at in some) for some in (moments[:3], moments[3:]))
    track = (Section("set", "a", 0, 2000, first), Section("rest", "b", 2000, 3000, second))
    heard = joined(mix(track, lambda _cue: click(onset, onset + 10)))
    assert np.flatnonzero(heard).tolist() == [frames(at, RATE_HZ) for at in moments]


def test_a_clip_of_another_rate_keeps_its_onset_at_its_moment() -> None:
    track = (Section("set", "a", 0, 2000, (say(1003, "x"),)),)
    heard = joined(mix(track, lambda _cue: click(480, 4800, 48_000)))
    assert np.abs(heard).argmax() == frames(1003, RATE_HZ)


@given(sessions(), st.data())
def test_from_any_moment_on_the_samples_are_those_of_the_whole(track: tuple[Section, ...], data: st.DataObject) -> None:
    whole = joined(mix(track, clip_of))
    assert whole.dtype == np.float32
    assert len(whole) == frames(track[-1].end_ms, RATE_HZ)
    start_ms = data.draw(st.integers(0, track[-1].end_ms - 1))
    assert np.array_equal(joined(mix(track, clip_of, start_ms=start_ms)), whole[frames(start_ms, RATE_HZ) :])


@given(sessions())
def test_the_stretches_and_the_silence_between_them_are_the_mix(track: tuple[Section, ...]) -> None:
    whole = joined(mix(track, clip_of))
    rest = whole.copy()
    for stretch in audio_spans(track, clip_of):
        first, last = max(0, stretch.start), min(stretch.end, len(whole))
        assert np.array_equal(whole[first:last], span_samples(stretch)[first - stretch.start : last - stretch.start])
        rest[first:last] = 0
    assert not rest.any()


def test_sections_are_taken_one_by_one() -> None:
    taken: list[str] = []

    def in_the_making() -> Iterator[Section]:
        for section in session():
            taken.append(section.title)
            yield section

    blocks = mix(in_the_making(), clip_of)
    heard = len(next(blocks))
    assert taken == ["Opening"]
    for block in blocks:
        if len(taken) > 1:
            break
        heard += len(block)
    assert heard > frames(3203, RATE_HZ) - 2 * BLOCK_FRAMES


def test_a_clip_is_asked_for_when_all_before_it_has_been_heard() -> None:
    asked: list[str] = []

    def late(cue: Cue) -> Clip:
        asked.append(cue.text or cue.sound)
        return clip_of(cue)

    blocks = mix(session(), late)
    for _ in range(5):
        next(blocks)
    assert asked == ["opening"]
    next(blocks)
    assert asked == ["opening", "welcome"]


def test_a_sound_rings_on_into_the_next_section() -> None:
    track = (Section("rest", "a", 0, 1000, (ring(900, "rest"),)), Section("set", "b", 1000, 2000))
    heard = joined(mix(track, clip_of))
    assert np.abs(heard[frames(1000, RATE_HZ) : frames(1400, RATE_HZ)]).max() > 0.05
    assert not heard[frames(1401, RATE_HZ) :].any()


def test_the_voice_grows_louder_and_the_sounds_stay() -> None:
    track = (Section("set", "a", 0, 3000, (say(0, "x", 900), ring(1500, "go"))),)
    usual, quiet = (joined(mix(track, clip_of, voice_db=level)) for level in (0.0, -20.0))
    words, sounds = slice(0, frames(1000, RATE_HZ)), slice(frames(1500, RATE_HZ), None)
    assert np.allclose(quiet[words], usual[words] / 10, atol=1e-6)
    assert np.array_equal(quiet[sounds], usual[sounds])


@given(st.lists(st.floats(-3, 3, width=32), min_size=1))
def test_nothing_goes_through_the_ceiling_and_what_is_below_stays(values: list[float]) -> None:
    block: Block = np.array(values, np.float32)
    bent = under_ceiling(block)
    assert np.abs(bent).max() <= CEILING
    assert np.array_equal(bent[np.abs(block) <= KNEE], block[np.abs(block) <= KNEE])
    order = np.argsort(block)
    assert (np.diff(bent[order]) >= 0).all()


def test_a_track_without_sections_has_no_samples() -> None:
    assert list(mix((), clip_of)) == []
