"""What was heard elsewhere, as the log of sessions has it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

import repcast
from repcast import Heard, RepcastError

PAGE = "Squats\n\n2 sets of 3 reps, resting 40 s.\n\n1. Bend your knees.\n2. Stand up.\n\nTips\n\n- Look ahead.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path))


@pytest.fixture
def session() -> Iterator[repcast.Session]:
    with repcast.compile(text=PAGE, voice="tones") as session:
        yield session


def test_what_was_heard_is_counted_as_live_play_counts_it(session: repcast.Session) -> None:
    remote = session.remote()
    log, end_ms = remote.log(), remote.timeline.duration_ms
    first = next(one for one in remote.timeline.sections if one.kind == "set")
    half = first.end_ms - 500
    assert log.record(Heard(half, ((0, half),))).sets == 0
    assert log.record(Heard(first.end_ms, ((half, first.end_ms),))).sets == 1
    done = log.record(Heard(end_ms, ((first.end_ms, end_ms),), "finished", 1, 2.5))
    assert (done.sets, done.reps, done.tips) == (2, 6, ("Look ahead.",))
    (row,) = repcast.sessions()
    assert (row.title, row.done) == ("Squats", done)


def test_what_was_skipped_was_not_heard(session: repcast.Session) -> None:
    remote = session.remote()
    end_ms = remote.timeline.duration_ms
    done = remote.log().record(Heard(end_ms, ((0, 1000), (end_ms - 500, end_ms)), "finished"))
    assert (done.sets, done.reps, done.tips) == (0, 0, ())


def test_a_command_leaves_what_was_heard_before_it(session: repcast.Session) -> None:
    remote = session.remote()
    log = remote.log()
    first = next(one for one in remote.timeline.sections if one.kind == "set")
    log.record(Heard(first.end_ms, ((0, first.end_ms),)))
    remote.command("slower", first.end_ms)
    done = log.record(Heard(first.end_ms + 100, ((first.end_ms, first.end_ms + 100),)))
    assert (done.sets, done.reps) == (1, 3)
    assert done.tempo_pct > 100


@pytest.mark.parametrize(
    "wrong",
    [Heard(-1), Heard(10**9), Heard(0, ((5, 5),)), Heard(0, ((0, 10**9),)), Heard(0, ((-1, 5),)), Heard(0, pauses=-1)],
    ids=str,
)
def test_what_cannot_have_been_heard_is_refused(session: repcast.Session, wrong: Heard) -> None:
    with pytest.raises(RepcastError):
        session.remote().log().record(wrong)
    assert repcast.sessions() == []


def test_a_session_that_was_played_elsewhere_is_known(session: repcast.Session) -> None:
    remote = session.remote()
    end_ms = remote.timeline.duration_ms
    for _ in range(3):
        remote.log().record(replace(Heard(end_ms, ((0, end_ms),)), ending="finished"))
    session.recall(datetime.now().astimezone())
    assert session.choices.intro == "short"
    assert session.profile.tips_heard == {"Look ahead.": 3}
    with repcast.compile(text=PAGE.replace("Stand up", "Rise"), voice="tones") as other:
        other.recall(datetime.now().astimezone())
        assert other.choices.intro == "full"  # another page of the same title
