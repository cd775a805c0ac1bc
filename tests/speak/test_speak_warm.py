"""One voice for many sessions: from many threads, one after another, closed in the middle, for days."""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from repcast.model.clip import Clip
from repcast.speak import SpeechError
from repcast.speak.pronounce import as_sentence
from repcast.speak.spoken import Spoken
from repcast.storage.disk_cache import DiskCache
from speak.making import Make, said, said_by

pytestmark = pytest.mark.slow


def at_once(*jobs: Callable[[], object]) -> list[object]:
    """Run jobs in a thread each; return what each returned or raised."""
    results: list[object] = [None] * len(jobs)
    begin = threading.Barrier(len(jobs))

    def run(number: int) -> None:
        begin.wait()
        try:
            results[number] = jobs[number]()
        except Exception as error:  # noqa: BLE001 - the test looks at it
            results[number] = error

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(jobs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert not any(thread.is_alive() for thread in threads), "somebody waits for ever"
    return results


def test_threads_that_want_the_same_phrases_get_the_same_clips(faulty: Make, notes: Path) -> None:
    speaker = faulty(workers=2)
    texts = [f"phrase {word}" for word in ("one", "two", "three", "four", "five", "six", "seven", "eight")]

    def session(first: int) -> list[Clip]:
        own = texts[first:] + texts[:first]
        speaker.prepare(own)
        return [clip for _, clip in sorted((text, speaker.clip(text)) for text in own)]

    results = at_once(*(lambda first=first: session(first) for first in range(6)))
    for clips in results:
        assert isinstance(clips, list), clips
        for clip, same in zip(clips, results[0], strict=True):  # type: ignore[call-overload]
            assert (clip.samples == same.samples).all()
    assert sorted(said(notes)) == sorted(map(as_sentence, texts)), "each was spoken once"


def test_a_session_whose_phrase_fails_does_not_disturb_another(faulty: Make) -> None:
    speaker = faulty(workers=2)

    def session(*texts: str) -> list[int]:
        speaker.prepare(texts)
        return [speaker.length_ms(text) for text in texts]

    failed, spoken = at_once(lambda: session("bend", "raise always"), lambda: session("hold", "and rest", "bend"))
    assert isinstance(failed, SpeechError)
    assert failed.phrase == "raise always"
    assert isinstance(spoken, list)
    assert min(spoken) > 300


def test_sessions_one_after_another_use_the_same_worker(faulty: Make, notes: Path) -> None:
    speaker = faulty()
    for number in ("one", "two", "three", "four"):
        speaker.prepare([f"first {number}", f"then {number}"])
        assert speaker.length_ms(f"then {number}") > 300
    assert len({pid for pid, _ in said_by(notes)}) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="asks for a process by a signal")
def test_closing_while_many_speak_wakes_them_all_and_leaves_nothing(faulty: Make, notes: Path) -> None:
    before = set(threading.enumerate())
    speaker = faulty(workers=2)

    def close() -> None:
        while not said_by(notes):
            threading.Event().wait(0.01)
        speaker.close()

    waiting = [lambda text=f"hang always {word}": speaker.clip(text) for word in ("one", "two", "three", "four")]
    results = at_once(*waiting, lambda: speaker.prepare(["bend", "hold"] * 4), close, close)
    assert all(isinstance(result, SpeechError) for result in results[:4]), results
    assert all("closed" in str(result) for result in results[:4])
    assert set(threading.enumerate()) <= before
    for pid, _ in said_by(notes):
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    for use in (lambda: speaker.clip("bend"), lambda: speaker.prepare(["bend"])):
        with pytest.raises(SpeechError, match="the voice is closed"):
            use()
    speaker.close()


@pytest.mark.parametrize("has_cache", [True, False])
def test_what_is_kept_in_memory_is_bounded_and_what_went_comes_again(
    faulty: Make, notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_cache: bool
) -> None:
    monkeypatch.setattr("repcast.speak.speaker.KEPT_BYTES", 60_000)
    speaker = faulty(workers=2, cache=DiskCache(tmp_path / "clips") if has_cache else None)
    texts = [f"phrase {word}" for word in ("one", "two", "three", "four", "five", "six", "seven", "eight")]
    speaker.prepare(texts)
    first = {text: speaker.clip(text) for text in texts}
    assert speaker._kept_bytes <= 60_000
    kept = [outcome for outcome in speaker._kept.values() if isinstance(outcome, Spoken)]
    assert sum(len(spoken.pcm) for spoken in kept) == speaker._kept_bytes
    again = {text: speaker.clip(text) for text in texts}
    if has_cache:
        assert all((first[text].samples == again[text].samples).all() for text in texts)
        assert sorted(said(notes)) == sorted(map(as_sentence, texts))
    else:
        assert len(said(notes)) > len(texts)


def test_many_threads_outrun_the_memory_without_waiting_for_ever(faulty: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("repcast.speak.speaker.KEPT_BYTES", 30_000)
    speaker = faulty(workers=2)
    texts = [f"phrase {word}" for word in ("one", "two", "three", "four", "five")]
    jobs = [lambda shift=shift: [speaker.length_ms(text) for text in (texts[shift:] + texts) * 3] for shift in range(5)]
    for lengths in at_once(*jobs):
        assert isinstance(lengths, list), lengths
        assert min(lengths) > 300


def test_what_could_not_be_spoken_is_tried_again_for_the_next_session(faulty: Make, notes: Path) -> None:
    (notes / "broken").touch()
    speaker = faulty()
    with pytest.raises(SpeechError, match="does not start"):
        speaker.clip("bend")
    with pytest.raises(SpeechError, match="does not start"):
        speaker.clip("bend")
    (notes / "broken").unlink()
    speaker.prepare(["bend"])
    assert speaker.length_ms("bend") > 300
