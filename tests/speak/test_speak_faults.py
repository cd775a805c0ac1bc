"""Whatever an engine does, a phrase is spoken or named: real workers, an engine that fails as it is told to."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from queue import SimpleQueue

import pytest

from repcast.speak import Speaker, SpeechError
from repcast.speak.engines import Voice
from repcast.speak.pool import Pool
from repcast.speak.process import Worker, WorkerFaultError
from repcast.speak.registry import find_voices
from repcast.speak.requests import Limits, Outcome, Phrase, Staffing
from repcast.speak.speaker import Manner
from repcast.speak.spoken import Spoken
from speak.faulty_engine import FAULTS
from speak.making import Make, environment, said, said_by

HANGS = {"hang", "freeze"}
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="ends processes by signals"),
]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_tried_again_in_a_new_worker(fault: str, faulty: Make, notes: Path) -> None:
    speaker = faulty(phrase_s=0.7 if fault in HANGS else 20)
    clip = speaker.clip(f"{fault} once and then say it well")
    assert clip.length_ms > 1000
    (first, _), (second, _) = said_by(notes)
    assert first != second


def test_a_phrase_that_always_fails_is_named_and_the_others_are_spoken(faulty: Make) -> None:
    speaker = faulty(workers=2)
    speaker.prepare(["bend the knee", "raise always", "and rest"])
    with pytest.raises(SpeechError) as caught:
        speaker.clip("raise always")
    assert caught.value.phrase == "raise always"
    assert "'raise always' in 3 tries" in caught.value.problem
    assert "no idea how to say" in caught.value.problem
    assert "tones" in caught.value.hint
    assert speaker.clip("bend the knee").length_ms > 300
    assert speaker.clip("and rest").length_ms > 300


def test_a_crash_is_told_with_its_signal(faulty: Make) -> None:
    with pytest.raises(SpeechError, match="ended by signal 11"):
        faulty().clip("crash always")


def test_a_hang_is_told_as_one(faulty: Make) -> None:
    with pytest.raises(SpeechError, match="did not answer in time"):
        faulty(phrase_s=0.3).clip("hang always")


def test_a_voice_that_does_not_load_fails_every_phrase_with_its_reason(faulty: Make, notes: Path) -> None:
    (notes / "broken").touch()
    speaker = faulty()
    speaker.prepare(["one", "two"])
    for text in ("one", "two", "three"):
        with pytest.raises(SpeechError, match="does not start: the model is no model") as caught:
            speaker.clip(text)
        assert caught.value.phrase == text


def test_a_worker_killed_in_the_middle_of_a_phrase_is_replaced(
    faulty: Make, notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    speaker = faulty()
    clips: list[int] = []
    thread = threading.Thread(target=lambda: clips.append(speaker.clip("hang once here").length_ms))
    thread.start()
    while not said_by(notes):
        thread.join(0.01)
    os.kill(said_by(notes)[0][0], signal.SIGKILL)
    thread.join()
    assert clips[0] > 500
    assert len(list(temporary.iterdir())) == 1
    speaker.close()
    assert list(temporary.iterdir()) == []


PARENT = """
import sys
import tempfile
from repcast.speak import ENGINES, speak
ENGINES["faulty"] = "speak.faulty_engine"
with speak("faulty:" + sys.argv[1], cache=None, workers=1) as speaker:
    speaker.clip(sys.argv[2])
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="waits for a process that is not a child: Linux only")
def test_a_worker_ends_with_its_parent_and_leaves_no_files(notes: Path, tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    own = {**environment(), "TMPDIR": str(temporary)}
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(notes), "hang always"], env=own)
    while not said_by(notes):
        assert parent.poll() is None
    worker = os.pidfd_open(said_by(notes)[0][0])
    parent.kill()
    parent.wait()
    import select

    ended, _, _ = select.select([worker], [], [], 30)
    os.close(worker)
    assert ended
    assert list(temporary.iterdir()) == []


def test_closing_ends_the_workers_and_wakes_who_waits(faulty: Make, notes: Path) -> None:
    speaker = faulty()
    errors: list[SpeechError] = []

    def wait() -> None:
        try:
            speaker.clip("hang always")
        except SpeechError as error:
            errors.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    while not said_by(notes):
        thread.join(0.01)
    speaker.close()
    thread.join()
    assert "closed" in errors[0].problem
    with pytest.raises(ProcessLookupError):
        os.kill(said_by(notes)[0][0], 0)


def test_the_words_of_an_engine_on_standard_output_are_not_taken_for_a_reply(faulty: Make) -> None:
    assert json.dumps(faulty().clip("mute once then speak").length_ms).isdigit()


def test_a_worker_that_ends_after_its_folder_was_cleared_is_replaced(
    faulty: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    speaker = faulty()
    speaker.clip("bend")
    for folder in temporary.iterdir():
        shutil.rmtree(folder)
    assert speaker.clip("leave once and then say it well").length_ms > 1000


def test_whatever_goes_wrong_around_a_phrase_it_has_an_outcome(notes: Path) -> None:
    def broken(phrase: Phrase) -> Spoken | None:
        if phrase.text == "bend":
            raise MemoryError("no room for bend")
        return None

    outcomes: SimpleQueue[Outcome] = SimpleQueue()
    (voice,) = find_voices(f"faulty:{notes}")
    pool = Pool(voice, Staffing(1, 1, Limits()), lambda _, outcome: outcomes.put(outcome), broken)
    pool.add([Phrase("bend", 1.0, "bend"), Phrase("hold", 1.0, "hold")])
    failed, spoken = outcomes.get(timeout=60), outcomes.get(timeout=60)
    pool.close()
    assert isinstance(failed, SpeechError)
    assert "MemoryError('no room for bend')" in failed.problem
    assert isinstance(spoken, Spoken)


def test_workers_that_do_not_start_leave_the_phrases_to_those_that_did(notes: Path) -> None:
    others_gave_up, begun = threading.Event(), threading.Event()
    outcomes: SimpleQueue[Outcome] = SimpleQueue()

    def busy(phrase: Phrase) -> Spoken | None:
        if phrase.text == "hold":
            begun.set()
            others_gave_up.wait(60)
        return None

    (voice,) = find_voices(f"faulty:{notes}")
    pool = Pool(voice, Staffing(2, 1, Limits()), lambda _, outcome: outcomes.put(outcome), busy)
    pool.add([Phrase("hold", 1.0, "hold")])
    begun.wait(60)
    (notes / "broken").touch()
    before = threading.active_count()
    texts = [f"phrase {word}" for word in ("one", "two", "three", "four", "five")]
    pool.add([Phrase(text, 1.0, text) for text in texts])
    while outcomes.empty() and threading.active_count() > before:
        threading.Event().wait(0.01)
    others_gave_up.set()
    heard = [outcomes.get(timeout=60) for _ in ("hold", *texts)]
    pool.close()
    assert [type(outcome) for outcome in heard] == [Spoken] * 6
    assert said(notes) == ["hold", *texts]


def test_a_voice_without_a_worker_that_gives_no_sound_is_told_with_its_phrase(notes: Path) -> None:
    inline = Voice("faulty", str(notes), "faulty 1", inline=True)
    with Speaker((inline,), Manner(), None) as speaker, pytest.raises(SpeechError, match="it gave silence") as caught:
        speaker.clip("mute always")
    assert caught.value.phrase == "mute always"


def test_a_worker_says_how_it_ended_though_its_words_are_gone(
    notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    (voice,) = find_voices(f"faulty:{notes}")
    worker = Worker(voice, 1, Limits())
    try:
        worker.wait_ready()
        (folder,) = temporary.iterdir()
        shutil.rmtree(folder)
        with pytest.raises(WorkerFaultError, match=r"it was ended by signal 11$"):
            worker.say("crash always", 1.0)
    finally:
        worker.close()
