"""What is spoken first, and what is not spoken at all."""

import threading
from pathlib import Path
from queue import SimpleQueue

import numpy as np
import pytest

from repcast.speak import SpeechError, speak
from repcast.speak.pool import Pool
from repcast.speak.pronounce import as_sentence
from repcast.speak.registry import find_voices
from repcast.speak.requests import Limits, Outcome, Phrase, Staffing
from repcast.speak.spoken import Spoken
from repcast.storage.disk_cache import DiskCache
from speak.making import Make, said


def test_phrases_are_spoken_in_the_order_in_which_they_will_be_needed(faulty: Make, notes: Path) -> None:
    speaker = faulty()
    texts = [f"phrase {word}" for word in ("one", "two", "three", "four", "five")]
    speaker.prepare(texts)
    while not all(map(speaker.ready, texts)):
        threading.Event().wait(0.01)
    assert said(notes) == [*map(as_sentence, texts)]


def test_a_phrase_asked_for_goes_before_those_that_wait(faulty: Make, notes: Path) -> None:
    speaker = faulty()
    speaker.prepare([f"later {word}" for word in ("one", "two", "three", "four", "five", "six")])
    speaker.clip("at once")
    assert said(notes).index("At once.") <= 1


def test_a_phrase_is_spoken_once_and_stays_the_same(faulty: Make, notes: Path) -> None:
    speaker = faulty(workers=2)
    speaker.prepare(["bend"] * 3)
    speaker.prepare(["bend", "hold"])
    first, again = speaker.clip("bend"), speaker.clip("bend")
    speaker.clip("hold")
    assert (first.samples == again.samples).all()
    assert sorted(said(notes)) == ["Bend.", "Hold."]


def test_what_is_in_the_cache_starts_no_worker(faulty: Make, notes: Path, tmp_path: Path) -> None:
    cache = DiskCache(tmp_path / "clips")
    with faulty(cache=cache) as before:
        spoken = before.clip("bend")
    with faulty(cache=cache) as after:
        assert after.ready("bend")
        after.prepare(["bend", "bend"])
        kept = after.clip("bend")
    assert (spoken.samples == kept.samples).all()
    assert (spoken.onset, spoken.end) == (kept.onset, kept.end)
    assert said(notes) == ["Bend."]


def test_what_another_session_has_spoken_meanwhile_is_not_spoken_again(notes: Path) -> None:
    theirs = Spoken.of(np.ones(100, np.int16), 10, 90)
    outcomes: SimpleQueue[Outcome] = SimpleQueue()
    (voice,) = find_voices(f"faulty:{notes}")
    pool = Pool(voice, Staffing(1, 1, Limits()), lambda _, outcome: outcomes.put(outcome), lambda _: theirs)
    pool.add([Phrase("bend", 1.0, "bend")])
    assert outcomes.get() is theirs
    pool.close()
    assert said(notes) == []


def test_ready_tells_what_need_not_be_waited_for(faulty: Make) -> None:
    speaker = faulty()
    assert not speaker.ready("bend")
    speaker.clip("bend")
    assert speaker.ready("bend")
    assert not speaker.ready("bend", 1.1)


def test_words_are_normalised_before_they_are_spoken(faulty: Make, notes: Path) -> None:
    speaker = faulty()
    clip = speaker.clip("10-12 reps/side")
    assert clip.text == "10-12 reps/side"
    assert said(notes) == ["Ten to twelve reps per side."]
    assert speaker.ready("ten to twelve reps per side")


def test_a_phrase_without_words_is_an_error() -> None:
    with speak("tones") as speaker, pytest.raises(SpeechError, match="no words"):
        speaker.clip(" … ")


def test_a_phrase_too_long_for_its_room_is_spoken_faster(faulty: Make) -> None:
    speaker = faulty()
    text = "bend the knee and bring it slowly to the floor"
    length_ms = speaker.length_ms(text)
    assert speaker.fit(text, length_ms) == 1.0
    pace = speaker.fit(text, round(length_ms / 1.08))
    assert pace == 1.1
    assert speaker.length_ms(text, pace) <= round(length_ms / 1.08)
    assert speaker.fit(text, round(length_ms / 1.3)) is None


def test_words_are_respelt_for_the_engine_alone(notes: Path) -> None:
    with speak(f"faulty:{notes}", cache=None, pronunciations={"soleus": "so lee us"}) as speaker:
        assert speaker.clip("Stretch the soleus.").text == "Stretch the soleus."
    assert said(notes) == ["Stretch the so lee us."]


def test_a_phrase_asked_for_in_the_moment_it_is_done_is_not_spoken_again(notes: Path) -> None:
    outcomes: SimpleQueue[str] = SimpleQueue()

    def done(phrase: Phrase, _: Outcome) -> None:
        pool.hurry(phrase)
        outcomes.put(phrase.text)

    (voice,) = find_voices(f"faulty:{notes}")
    pool = Pool(voice, Staffing(1, 1, Limits()), done, lambda _: None)
    bend, hold = Phrase("bend", 1.0, "bend"), Phrase("hold", 1.0, "hold")
    pool.add([bend])
    assert outcomes.get(timeout=60) == "bend"
    pool.hurry(bend)
    pool.add([bend, hold])
    assert outcomes.get(timeout=60) == "hold"
    pool.close()
    assert said(notes) == ["bend", "hold"]
