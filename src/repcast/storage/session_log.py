"""The log of live sessions: a line for each in a small SQLite file, written while it is played."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, fields
from datetime import datetime
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from repcast.model.errors import RepcastError
from repcast.model.progress import Progress
from repcast.storage.folders import data_folder

if TYPE_CHECKING:
    import sqlite3

VERSION = 2
PATIENCE_S = 5.0
"""How long to wait for another session that is writing, and at the end for the last line to be written."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log.

    `choices` is whatever text the caller needs to plan the same session again. `begun` and `kept` (the last time that
    the line was written) are local times in ISO 8601 with their offset. `done.ending` is "" for a session that was
    broken off without a word: a crash, an empty battery.
    """

    source: str
    title: str
    choices: str = ""
    begun: str = ""
    kept: str = ""
    number: int = 0
    done: Progress = field(default_factory=Progress)


SAID = ("source", "title", "choices", "begun", "kept")
DONE = tuple(one.name for one in fields(Progress))
TABLE = """CREATE TABLE IF NOT EXISTS sessions (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL, title TEXT NOT NULL, choices TEXT NOT NULL, begun TEXT NOT NULL, kept TEXT NOT NULL,
    ending TEXT NOT NULL, at_ms INTEGER NOT NULL, part INTEGER NOT NULL, sets INTEGER NOT NULL, reps INTEGER NOT NULL,
    pauses INTEGER NOT NULL, paused_s REAL NOT NULL, tempo_pct INTEGER NOT NULL, rest_s INTEGER NOT NULL,
    rep INTEGER NOT NULL DEFAULT 0
)"""
NEWER = "ALTER TABLE sessions ADD COLUMN rep INTEGER NOT NULL DEFAULT 0"
"""Makes a table of version 1 one of version 2."""

INSERT = f"INSERT INTO sessions ({', '.join(SAID + DONE)}) VALUES ({', '.join('?' * len(SAID + DONE))})"  # noqa: S608
UPDATE = f"UPDATE sessions SET kept = ?, {' = ?, '.join(DONE)} = ? WHERE number = ?"  # noqa: S608
SELECT = f"SELECT {', '.join(SAID)}, number, {', '.join(DONE)} FROM sessions ORDER BY number DESC"  # noqa: S608


class JournalError(RepcastError):
    """The log cannot be read or written."""


def journal_path() -> Path:
    """Where the log is: in the user's data folder, or in the one that REPCAST_DATA_DIR names."""
    return data_folder() / "sessions.sqlite3"


def entries(path: Path | None = None) -> list[Entry]:
    """List every session in the log, the newest first; none where there is no log yet."""
    path = path or journal_path()
    if not path.exists():
        return []
    with _opened(path) as database:
        return [_entry(row) for row in database.execute(SELECT)]


def _entry(row: tuple[Any, ...]) -> Entry:
    said = (*SAID, "number")
    return Entry(**dict(zip(said, row[: len(said)], strict=True)), done=Progress(*row[len(said) :]))


def broken_off(source: str = "", path: Path | None = None) -> Entry | None:
    """The session to go on with: the last one, of `source` where that is given, unless it was played to its end."""
    last = next((entry for entry in entries(path) if source in {"", entry.source}), None)
    return None if last is None or last.done.ending == "finished" else last


class Page:
    """One session's line, written by a thread of its own so that nothing waits for the disk; a context manager.

    A log that cannot be written does not stop the session: `fault` tells why, after the `with` block.
    """

    def __init__(self, entry: Entry, path: Path | None = None) -> None:
        self.fault: JournalError | None = None
        self._path = path or journal_path()
        self._entry = entry
        self._queue: SimpleQueue[Progress | None] = SimpleQueue()
        self._thread = Thread(target=self._write, daemon=True, name="journal")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._queue.put(None)
        self._thread.join(PATIENCE_S)

    def keep(self, done: Progress) -> None:
        """Write down what has been done by now. Returns at once."""
        self._queue.put(done)

    def _write(self) -> None:
        try:
            first = self._queue.get()
            if first is None:  # it never began to play, so there is nothing to tell of it
                return
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with _opened(self._path) as database:
                number = self._begin(database)
                done: Progress | None = first
                while done is not None:
                    database.execute(UPDATE, (_now(), *_values(done), number))
                    database.commit()
                    done = self._queue.get()
        except OSError as fault:
            self.fault = _unusable(self._path, fault)
        except JournalError as fault:
            self.fault = fault

    def _begin(self, database: "sqlite3.Connection") -> int:
        database.execute(TABLE)
        database.execute(f"PRAGMA user_version = {VERSION}")
        entry = self._entry
        said = (entry.source, entry.title, entry.choices, entry.begun or _now(), _now())
        row = database.execute(INSERT, (*said, *_values(entry.done)))
        database.commit()
        return row.lastrowid or 0


@contextmanager
def _opened(path: Path) -> Iterator["sqlite3.Connection"]:
    import sqlite3  # the thread that writes brings it in, and the session starts without it

    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE_S)) as database:
            version = database.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                raise JournalError(f"{path} was written by a newer repcast", "install that, or move the file away")
            if version == 1:
                database.executescript(f"{NEWER}; PRAGMA user_version = {VERSION}")
            yield database
    except sqlite3.Error as fault:
        raise _unusable(path, fault) from fault


def _values(done: Progress) -> tuple[Any, ...]:
    """The fields that the log keeps; live play knows more of a session than these."""
    return tuple(getattr(done, name) for name in DONE)


def _unusable(path: Path, fault: Exception) -> JournalError:
    return JournalError(
        f"the log of sessions {path} cannot be used ({fault})", "move the file away, or mend its folder"
    )


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
