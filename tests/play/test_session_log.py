"""The log of sessions: kept while they are played, read back, gone on from."""

import sqlite3
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from repcast.model.progress import Progress
from repcast.storage.session_log import TABLE, Entry, LogWriter, SessionLogError, broken_off, session_log_path, sessions

DONE = Progress("", 61_000, 3, 2, 21, 1, 4.5, 110, -5, 9, "set", "Hip hinge", 2, "left", ("Breathe out.",))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "sessions.sqlite3"


def played(path: Path, source: str, *done: Progress) -> LogWriter:
    with LogWriter(Entry(source, source.title(), '{"sets": 2}'), path) as log:
        for one in done:
            log.record(one)
    return log


def test_no_log_yet_is_an_empty_one(path: Path) -> None:
    assert sessions(path) == []
    assert broken_off(path=path) is None
    assert not path.exists()


def test_what_was_kept_last_is_read_back_newest_first(path: Path) -> None:
    played(path, "walk", DONE, replace(DONE, ending="finished", reps=33))
    played(path, "hip", DONE)
    hip, walk = sessions(path)
    assert (hip.source, hip.title, hip.choices, hip.done) == ("hip", "Hip", '{"sets": 2}', DONE)
    assert walk.done == replace(DONE, ending="finished", reps=33)
    assert hip.number > walk.number
    assert hip.begun <= hip.kept


def test_a_session_that_crashed_is_there_with_what_had_been_kept(path: Path) -> None:
    log = LogWriter(Entry("hip", "Hip"), path)
    log.__enter__()
    log.record(DONE)
    log.__exit__(None, None, None)
    assert sessions(path)[0].done == DONE


def test_the_last_session_can_be_gone_on_with_unless_it_was_finished(path: Path) -> None:
    played(path, "walk", DONE)
    played(path, "hip", replace(DONE, ending="stopped"))
    played(path, "sit", replace(DONE, ending="finished"))
    assert broken_off(path=path) is None
    assert broken_off("sit", path) is None
    for source in ("walk", "hip"):
        found = broken_off(source, path)
        assert found is not None
        assert (found.source, found.done.part, found.done.tempo_pct) == (source, 3, 110)


def test_two_sessions_may_write_at_once(path: Path) -> None:
    with LogWriter(Entry("one", "One"), path) as one, LogWriter(Entry("two", "Two"), path) as two:
        for number in range(20):
            one.record(replace(DONE, reps=number))
            two.record(replace(DONE, reps=100 + number))
    assert (one.error, two.error) == (None, None)
    assert sorted(entry.done.reps for entry in sessions(path)) == [19, 119]


def test_a_log_that_cannot_be_written_does_not_stop_anything(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    log = played(tmp_path / "file" / "log", "hip", DONE)
    assert log.error is not None
    assert "cannot be used" in log.error.problem


def test_a_file_that_is_no_log_is_an_error(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("this is no database, but it is long enough to be looked at as one" * 20)
    with pytest.raises(SessionLogError, match="move the file away"):
        sessions(path)
    assert played(path, "hip", DONE).error is not None


@pytest.mark.parametrize(
    ("version", "lacks"),
    [
        (1, ("rep", "section", "exercise", "set_number", "side", "tips")),
        (2, ("section", "exercise", "set_number", "side", "tips")),
        (3, ("tips",)),
    ],
)
def test_an_older_log_is_read_and_written_to(version: int, lacks: tuple[str, ...], path: Path) -> None:
    played(path, "hip", DONE)
    with sqlite3.connect(path) as database:
        for name in lacks:
            database.execute(f"ALTER TABLE sessions DROP COLUMN {name}")
        database.execute(f"PRAGMA user_version = {version}")
    database.close()
    before: dict[str, Any] = {one.name: one.default for one in fields(Progress) if one.name in lacks}
    assert [entry.done for entry in sessions(path)] == [replace(DONE, **before)]
    played(path, "walk", DONE)
    assert [entry.done for entry in sessions(path)] == [DONE, replace(DONE, **before)]


def test_a_newer_log_is_left_alone(path: Path) -> None:
    played(path, "hip", DONE)
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(SessionLogError, match="newer"):
        sessions(path)


def test_it_is_in_the_folder_that_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path))
    assert session_log_path() == tmp_path / "sessions.sqlite3"
    monkeypatch.delenv("REPCAST_DATA_DIR")
    assert session_log_path().name == "sessions.sqlite3"
    assert "repcast" in str(session_log_path())


@pytest.mark.parametrize(
    "script",
    [
        "",
        "PRAGMA user_version = 2",
        "CREATE TABLE other (number INTEGER)",
        f"{TABLE}",
        f"{TABLE}; PRAGMA user_version = 2",
    ],
    ids=["0 bytes", "no table", "another table", "no version", "no rows"],
)
def test_a_log_whose_first_writer_was_killed_is_empty_and_can_be_written_to(path: Path, script: str) -> None:
    path.parent.mkdir()
    path.touch()
    with sqlite3.connect(path) as database:
        database.executescript(script)
    database.close()
    assert sessions(path) == []
    assert broken_off(path=path) is None
    assert played(path, "hip", DONE).error is None
    assert [entry.done for entry in sessions(path)] == [DONE]
