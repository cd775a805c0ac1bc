"""The ready clips of the shipped voices: all that coaching says without a page's words, equally loud, counts rising."""

import itertools
import json
from pathlib import Path

import numpy as np
import pytest

import repcast
from make_pack import COUNTED, NEVER_HEARD, VOICES, pitch_semitones
from repcast.model.clip import RATE_HZ, Clip, Samples
from repcast.speak import Speaker, normalise, speak
from repcast.speak.kokoro import DEFAULT
from repcast.speak.levels import loudness
from repcast.speak.pack import Place, pack
from repcast.speak.pack_coding import encoded
from repcast.speak.registry import find_voices
from repcast.speak.spoken import FINISH
from repcast.storage.disk_cache import DiskCache
from repcast.storage.folders import shipped
from stock_phrases import WHOLE, stock_phrases, unforeseen

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def phrases() -> tuple[str, ...]:
    return stock_phrases()


def voiced(clip: Clip) -> Samples:
    return clip.samples[clip.onset : clip.end]


@pytest.fixture(params=VOICES)
def name(request: pytest.FixtureRequest) -> str:
    """A voice that ships."""
    return str(request.param)


@pytest.fixture
def speaker(name: str) -> Speaker:
    """A speaker that has nothing but what is ready."""
    return speak(f"kokoro:{name}", cache=None)


def test_every_voice_that_ships_has_ready_clips() -> None:
    with np.load(shipped("audio") / "voices" / "kokoro.npz") as styles:
        assert sorted(styles) == sorted(VOICES)


def test_all_that_coaching_can_say_without_a_pages_words_is_ready(
    name: str, speaker: Speaker, phrases: tuple[str, ...]
) -> None:
    missing = set(speaker.unready(phrases))
    assert missing <= {*NEVER_HEARD.get(name, ())}, "run: python audio/make_pack.py --hear COMMAND"
    assert len(missing) <= len(phrases) // 100
    assert not missing.intersection(tuple(COUNTED)[:30])


def test_every_phrase_with_numbers_is_ready_or_left_to_the_engine_on_purpose() -> None:
    assert unforeseen() == (), "say in audio/stock_phrases.py how far its numbers go, or that it is composed"


def test_a_pack_is_made_by_todays_rules_and_holds_nothing_else(name: str, phrases: tuple[str, ...]) -> None:
    folder = shipped("audio") / "voices"
    facts = json.loads((folder / f"{name}.json").read_text("utf-8"))
    assert facts["finish"] == FINISH
    places = sorted(Place(*clip["place"]) for clip in facts["clips"].values())
    assert [one.start for one in places] == [0, *itertools.accumulate(one.size for one in places)][:-1]
    assert (folder / f"{name}.clips").stat().st_size == sum(one.size for one in places)
    speaker = speak(f"kokoro:{name}", cache=None)
    spelt = {speaker._phrase(text).spelt for text in phrases}
    assert {key.partition(" @")[0] for key in facts["clips"]} <= spelt


def test_any_two_ready_clips_are_equally_loud_and_begin_softly(speaker: Speaker, phrases: tuple[str, ...]) -> None:
    clips = [speaker.clip(text) for text in phrases if speaker.ready(text)]
    levels = [loudness(voiced(clip), RATE_HZ) for clip in clips]
    assert max(levels) - min(levels) < 0.5
    assert max(np.abs(clip.samples[[0, -1]]).max() for clip in clips) < 0.002
    assert max(np.abs(clip.samples).max() for clip in clips) < 0.9
    assert max(clip.onset for clip in clips) < RATE_HZ // 50


def test_counts_to_thirty_are_even_in_pitch_and_rise(speaker: Speaker) -> None:
    counts = [voiced(speaker.clip(text)) for text, number in COUNTED.items() if number <= 30]
    pitches = np.array([pitch_semitones(count)[0] for count in counts])
    line = np.polyfit(np.arange(30), pitches, 1)
    assert 0.3 < 29 * line[0] < 2.5, "semitones from one to thirty"
    assert np.abs(pitches - np.polyval(line, np.arange(30))).max() < 1.5
    levels = [loudness(count, RATE_HZ) for count in counts]
    assert 0.1 < np.mean(levels[20:]) - np.mean(levels[:10]) < 0.5


def test_what_is_ready_needs_no_worker_and_is_the_same_with_and_without_a_cache(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path / "clips")
    with (
        speak("kokoro", cache=None) as bare,
        speak("kokoro", cache=cache) as cached,
        speak("kokoro", cache=cache) as again,
    ):
        for speaker in (bare, cached, again):
            speaker.prepare(["Get ready.", "twelve", "12"])
            assert speaker.ready("12")
        clips = [speaker.clip("twelve") for speaker in (bare, cached, again)]
        assert all((clip.samples == clips[0].samples).all() for clip in clips)
        assert not any(speaker._pools for speaker in (bare, cached, again))


def test_a_ready_clip_is_for_its_own_voice_spelling_and_pace_alone() -> None:
    assert speak("kokoro").ready("twelve")
    assert not speak("kokoro").ready("twelve", 1.1)
    assert not speak("kokoro", speed=0.9).ready("twelve")
    assert not speak("kokoro", pronunciations={"twelve": "a dozen"}).ready("twelve")
    assert not speak("piper").ready("twelve")
    (own,) = find_voices(f"kokoro:{DEFAULT}")
    assert own.pack == DEFAULT
    assert not pack("nobody").has("Twelve.", 1.0)


def test_the_shipped_scripts_are_ready_whole() -> None:
    with speak("kokoro", cache=None) as speaker:
        for name in WHOLE:
            with repcast.compile(name, voice="tones") as session:
                texts = [normalise(cue.text) for cue in session.timeline.cues if cue.text]
            assert speaker.unready(texts) == (), name


def test_a_clip_comes_out_of_its_coding_where_it_was_and_as_loud() -> None:
    at = np.arange(RATE_HZ) / RATE_HZ
    tone = (0.2 * np.sin(2 * np.pi * 220 * at) * np.sin(np.pi * at) ** 2).astype(np.float32)
    data = encoded(tone, 0.85)
    assert len(data) < 12_000
    assert data[:4] == b"OggS"
