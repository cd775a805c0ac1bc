"""Tracks in the making: a few at once, the rest in a queue, and one that fails leaves the others alone."""

import gc
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any

import pytest

import repcast
from repcast import RepcastError
from repcast.studio import tracks as module
from repcast.studio.drafts import MOST_VOICES, Draft, Drafts
from repcast.studio.tracks import Tracks

PAGE = "Chair squats\n\n2 sets of 3 reps, resting 15 s between sets.\n\n1. Bend your knees.\n2. Stand up.\n"
TONES = {"voice": "tones"}


class HeldDrafts(Drafts):
    """Compiles only while it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.going = threading.Event()
        self.begun = threading.Semaphore(0)

    def session(self, draft: Draft, reading: repcast.Reading | None = None) -> repcast.Session:
        self.begun.release()
        assert self.going.wait(20)
        if draft.source == "broken":
            raise MemoryError("not from repcast")
        return super().session(draft, reading)


@pytest.fixture
def drafts() -> Iterator[HeldDrafts]:
    held = HeldDrafts()
    yield held
    held.going.set()
    held.close()


@pytest.fixture
def tracks(drafts: HeldDrafts) -> Iterator[Tracks]:
    made = Tracks(drafts, at_once=1)
    yield made
    drafts.going.set()
    made.close()


def wait_for_all(tracks: Tracks) -> None:
    for track in list(tracks._tracks.values()):
        assert track.making
        track.making.result(30)


def test_one_is_made_at_once_and_the_others_know_how_many_come_before(drafts: HeldDrafts, tracks: Tracks) -> None:
    made = [tracks.make(Draft(PAGE, choices=TONES), "mp3") for _ in range(3)]
    assert drafts.begun.acquire(timeout=20)
    states = [tracks.status(one) for one in made]
    assert [one.state for one in states] == ["making", "waiting", "waiting"]
    assert [one.ahead for one in states] == [0, 1, 2]
    drafts.going.set()
    wait_for_all(tracks)
    assert [tracks.status(one).state for one in made] == ["ready"] * 3
    assert all(one.files[0].stat().st_size > 1000 for one in made)


def test_more_than_may_wait_are_refused(drafts: HeldDrafts, tracks: Tracks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 2)
    tracks.make(Draft(PAGE, choices=TONES), "mp3")
    assert drafts.begun.acquire(timeout=20)
    for _ in range(2):
        tracks.make(Draft(PAGE, choices=TONES), "mp3")
    with pytest.raises(RepcastError, match="wait to be made"):
        tracks.make(Draft(PAGE, choices=TONES), "mp3")


@pytest.mark.parametrize(
    "wrong",
    [
        Draft("", choices=TONES),
        Draft(PAGE, choices={"voice": "nobody"}),
        Draft(PAGE, choices={"reps": 0}),
        Draft(PAGE, "broken"),
    ],
    ids=["empty", "voice", "choice", "crash"],
)
def test_one_that_fails_is_told_and_leaves_the_others_alone(drafts: HeldDrafts, tracks: Tracks, wrong: Draft) -> None:
    drafts.going.set()
    failing, after = tracks.make(wrong, "mp3"), tracks.make(Draft(PAGE, choices=TONES), "mp3")
    wait_for_all(tracks)
    assert tracks.status(failing).state == "failed"
    assert tracks.status(failing).problem
    assert tracks.status(after).state == "ready"


def test_the_oldest_go_and_take_their_files_along(
    drafts: HeldDrafts, tracks: Tracks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_KEPT", 2)
    drafts.going.set()
    made = []
    for _ in range(4):
        made.append(tracks.make(Draft(PAGE, choices=TONES), "mp3"))
        wait_for_all(tracks)
    assert [tracks.get(one.key) is not None for one in made] == [False, False, True, True]
    assert sorted(made[0].folder.iterdir()) == sorted(made[2].files + made[3].files)


def test_the_oldest_go_where_their_files_are_too_large(
    drafts: HeldDrafts, tracks: Tracks, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.going.set()
    first = tracks.make(Draft(PAGE, choices=TONES), "wav")
    wait_for_all(tracks)
    monkeypatch.setattr(module, "MOST_KEPT_BYTES", 2 * first.size)
    made = [first]
    for _ in range(3):
        made.append(tracks.make(Draft(PAGE, choices=TONES), "wav"))
        wait_for_all(tracks)
    assert [tracks.get(one.key) is not None for one in made] == [False, False, True, True]
    assert sorted(first.folder.iterdir()) == sorted(made[2].files + made[3].files)


def test_what_is_being_made_is_given_up_when_the_studio_ends() -> None:
    drafts = Drafts()
    tracks = Tracks(drafts)
    track = tracks.make(Draft(PAGE, choices={**TONES, "sets": "10", "rest": "600"}), "flac")
    while track.status.stage != "writing":
        assert track.status.state in {"waiting", "making"}
    tracks.close()
    drafts.close()
    assert (track.status.state, track.status.problem) == ("failed", "the studio was ended")
    assert not track.folder.exists()


def test_no_number_of_voices_is_kept_open_but_one_that_plays_is(drafts: HeldDrafts, tracks: Tracks) -> None:
    drafts.going.set()
    played = tracks.make(Draft(PAGE, choices=TONES), "mp3")
    wait_for_all(tracks)
    voices = weakref.WeakSet[repcast.Voice]()
    for number in range(3 * MOST_VOICES):
        with drafts.session(Draft(PAGE, choices={**TONES, "speed": str(1.5 + number / 100)})) as session:
            voices.add(session.voice)
    del session
    gc.collect()
    assert len(voices) == MOST_VOICES
    assert tracks.command(played, "slower", 100)


def test_no_number_of_voices_is_kept_open_for_tracks_that_are_played(
    drafts: HeldDrafts, tracks: Tracks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_VOICES", 2)
    drafts.going.set()
    made, voices = [], weakref.WeakSet[repcast.Voice]()
    for speed in ("1.1", "1.1", "1.2", "1.2", "1.3", "1.4", "1.5", "1.6", "1.6"):
        track = tracks.make(Draft(PAGE, choices={**TONES, "speed": speed}), "mp3")
        wait_for_all(tracks)
        assert track.session
        voices.add(track.session.voice)
        made.append(track)
    file = tracks.make(Draft(PAGE, choices={**TONES, "speed": "1.7"}), "wav")
    wait_for_all(tracks)
    drafts.close()
    gc.collect()
    assert [tracks.get(one.key) is not None for one in made] == [False] * 6 + [True] * 3
    assert len(list(file.folder.iterdir())) == 4
    assert tracks.get(file.key)
    assert len(voices) == 2


class WatchedDrafts(Drafts):
    """Notes for each voice that is closed whether that held the others up."""

    def __init__(self) -> None:
        super().__init__()
        self.was_locked: list[bool] = []

    def _opened(self, name: str, speed: float) -> repcast.Voice:
        voice = super()._opened(name, speed)
        weakref.finalize(voice, lambda: self.was_locked.append(self._lock.locked()))
        return voice


def test_a_voice_that_is_closed_holds_nobody_up() -> None:
    drafts = WatchedDrafts()
    for number in range(MOST_VOICES + 2):
        drafts.session(Draft(PAGE, choices={**TONES, "speed": str(1.5 + number / 100)})).close()
        gc.collect()
    drafts.close()
    gc.collect()
    assert drafts.was_locked == [False] * (MOST_VOICES + 2)


class HeldTracks(Tracks):
    """Writes what a command has changed only while it is let."""

    def __init__(self, drafts: Drafts) -> None:
        super().__init__(drafts, at_once=1)
        self.going = threading.Event()
        self.begun = threading.Event()

    def _write(self, track: module.Track, *how: Any) -> None:
        if track.remote:
            self.begun.set()
            assert self.going.wait(20)
        super()._write(track, *how)


def test_a_track_that_is_dropped_during_a_command_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_KEPT", 1)
    with closing(Drafts()) as drafts, closing(HeldTracks(drafts)) as tracks, ThreadPoolExecutor() as pool:
        first = tracks.make(Draft(PAGE, choices=TONES), "mp3")
        wait_for_all(tracks)
        commands = [pool.submit(tracks.command, first, "slower", 100)]
        assert tracks.begun.wait(20)
        commands.append(pool.submit(tracks.command, first, "slower", 200))
        second = tracks.make(Draft(PAGE, choices=TONES), "mp3")
        while tracks.get(first.key):
            assert second.status.state != "failed"
        tracks.going.set()
        assert commands[0].result(30)
        commands[1].exception(30)  # taken or refused, whichever came first
        assert second.making
        second.making.result(30)
        assert list(first.folder.iterdir()) == second.files
        assert (first.files, first.session) == ([], None)
        with pytest.raises(RepcastError, match="not open"):
            tracks.command(first, "slower", 300)
        assert list(first.folder.iterdir()) == second.files


@pytest.mark.parametrize("name", ["gone.mp3", "n" * 300, "first.mp3/inside.mp3"])
def test_a_file_that_cannot_be_looked_at_takes_no_room(drafts: HeldDrafts, tracks: Tracks, name: str) -> None:
    drafts.going.set()
    track = tracks.make(Draft(PAGE, choices=TONES), "mp3")
    wait_for_all(tracks)
    size = track.size
    track.files.append(track.folder / name)
    assert track.size == size > 1000


def test_a_command_writes_a_longer_track_beside_the_one_that_plays(drafts: HeldDrafts, tracks: Tracks) -> None:
    drafts.going.set()
    track = tracks.make(Draft(PAGE, choices=TONES), "mp3")
    wait_for_all(tracks)
    before = track.facts()["duration_ms"]
    for number in range(1, 4):
        assert tracks.command(track, "slower", number * 100)
        assert track.files[-1].name.endswith(f"-{number + 1}.mp3")
    assert track.facts()["duration_ms"] > before
    assert [path.exists() for path in track.files] == [False, False, True, True]


def test_more_rest_is_as_long_as_is_asked_for(drafts: HeldDrafts, tracks: Tracks) -> None:
    drafts.going.set()
    track = tracks.make(Draft(PAGE, choices=TONES), "mp3")
    wait_for_all(tracks)
    before = track.facts()
    rest = next(one for one in before["sections"] if one["kind"] == "rest")
    tracks.command(track, "more_rest", rest["start_ms"] + 100, seconds=40)
    assert track.facts()["duration_ms"] == before["duration_ms"] + 40_000


def test_there_is_no_command_for_what_is_not_ready_and_no_format_but_the_known(tracks: Tracks) -> None:
    track = tracks.make(Draft(PAGE, choices=TONES), "mp3")
    with pytest.raises(RepcastError, match="not ready"):
        tracks.command(track, "slower", 0)
    with pytest.raises(RepcastError, match="no format"):
        tracks.make(Draft(PAGE), "exe")
