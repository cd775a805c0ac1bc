"""The log of live sessions: a row for each in a small SQLite file, written while it is played."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, fields, replace
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

VERSION = 4
PATIENCE_S = 5.0
"""How long to wait for another session that is writing, and at the end for the last row to be written."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the log.

    `choices` is whatever text the caller needs to plan the same session again. `begun` and `kept` (when the row was
    written last) are local times in ISO 8601 with their offset. `done.ending` is "" for a session that ended without a
    word, as by a crash.
    """

    source: str
    title: str
    choices: str = ""
    begun: str = ""
    kept: str = ""
    number: int = 0
    done: Progress = field(default_factory=Progress)


ENTRY_COLUMNS = ("source", "title", "choices", "begun", "kept")
PROGRESS_COLUMNS = tuple(one.name for one in fields(Progress))
COLUMNS = ENTRY_COLUMNS + PROGRESS_COLUMNS
ADDED = {
    "rep": "INTEGER NOT NULL DEFAULT 0",
    "section": "TEXT NOT NULL DEFAULT ''",
    "exercise": "TEXT NOT NULL DEFAULT ''",
    "set_number": "INTEGER NOT NULL DEFAULT 0",
    "side": "TEXT NOT NULL DEFAULT ''",
    "tips": "TEXT NOT NULL DEFAULT '[]'",
}
"""The columns that tables of earlier versions may lack."""

TABLE = f"""CREATE TABLE IF NOT EXISTS sessions (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL, title TEXT NOT NULL, choices TEXT NOT NULL, begun TEXT NOT NULL, kept TEXT NOT NULL,
    ending TEXT NOT NULL, at_ms INTEGER NOT NULL, part INTEGER NOT NULL, sets INTEGER NOT NULL, reps INTEGER NOT NULL,
    pauses INTEGER NOT NULL, paused_s REAL NOT NULL, tempo_pct INTEGER NOT NULL, rest_s INTEGER NOT NULL,
    {", ".join(f"{name} {kind}" for name, kind in ADDED.items())}
)"""
CREATE = f"BEGIN IMMEDIATE; {TABLE}; PRAGMA user_version = {VERSION}; COMMIT"
INSERT = f"INSERT INTO sessions ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608
UPDATE = f"UPDATE sessions SET kept = ?, {' = ?, '.join(PROGRESS_COLUMNS)} = ? WHERE number = ?"  # noqa: S608
SELECT = f"SELECT {', '.join(ENTRY_COLUMNS)}, number, {', '.join(PROGRESS_COLUMNS)} FROM sessions ORDER BY number DESC"  # noqa: S608


class SessionLogError(RepcastError):
    """The log cannot be read or written."""


def session_log_path() -> Path:
    """Return where the log is: in the user's data folder, or in the one that REPCAST_DATA_DIR names."""
    return data_folder() / "sessions.sqlite3"


def sessions(path: Path | None = None) -> list[Entry]:
    """Return every session in the log, the newest first; none where nothing has been written yet."""
    path = path or session_log_path()
    try:
        if not path.exists():
            return []
    except OSError as error:  # a folder that nobody may look into, a name that is too long
        raise _unusable(path, error) from error
    with _opened(path) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE name = 'sessions'")
        return [_entry(row) for row in database.execute(SELECT)] if tables.fetchone() else []


def _entry(row: tuple[Any, ...]) -> Entry:
    names = (*ENTRY_COLUMNS, "number")
    done = dict(zip(PROGRESS_COLUMNS, row[len(names) :], strict=True))
    done["tips"] = _texts(done["tips"])
    return Entry(**dict(zip(names, row[: len(names)], strict=True)), done=Progress(**done))


def _texts(kept: str) -> tuple[str, ...]:
    try:
        return tuple(map(str, json.loads(kept)))
    except (ValueError, TypeError):  # a row that somebody else wrote
        return ()


def broken_off(source: str = "", path: Path | None = None) -> Entry | None:
    """Return the last session, of `source` where that is given, to go on with; `None` if it was played to its end."""
    last = next((entry for entry in sessions(path) if source in {"", entry.source}), None)
    return None if last is None or last.done.ending == "finished" else last


def write(entry: Entry, path: Path | None = None) -> Entry:
    """Write down what has been done of a session by now, and return it with the number of its row.

    A session without a number gets a new row, any other has its own one changed.

    Raises:
        SessionLogError: the log cannot be read or written.
    """
    path = path or session_log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unusable(path, error) from error
    with _opened(path) as database:
        number = entry.number or _begin(database, entry)
        _update(database, number, entry.done)
    return replace(entry, number=number)


class LogWriter:
    """Writes one session's row, in a thread of its own so that nothing waits for the disk; a context manager.

    A log that cannot be written does not stop the session: `error` says why, after the `with` block.
    """

    def __init__(self, entry: Entry, path: Path | None = None) -> None:
        self.error: SessionLogError | None = None
        self._path = path or session_log_path()
        self._entry = entry
        self._queue: SimpleQueue[Progress | None] = SimpleQueue()
        self._thread = Thread(target=self._write, daemon=True, name="session log")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._queue.put(None)
        self._thread.join(PATIENCE_S)

    def record(self, done: Progress) -> None:
        """Write down what has been done by now. Returns at once."""
        self._queue.put(done)

    def _write(self) -> None:
        try:
            first = self._queue.get()
            if first is None:  # the session never began
                return
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with _opened(self._path) as database:
                number = _begin(database, self._entry)
                done: Progress | None = first
                while done is not None:
                    _update(database, number, done)
                    done = self._queue.get()
        except OSError as error:
            self.error = _unusable(self._path, error)
        except SessionLogError as error:
            self.error = error


def _begin(database: "sqlite3.Connection", entry: Entry) -> int:
    """Begin the row of a session, in a table that is made where there is none; return its number."""
    database.executescript(CREATE)
    own = (entry.source, entry.title, entry.choices, entry.begun or _now(), _now())
    row = database.execute(INSERT, (*own, *_values(entry.done)))
    database.commit()
    return row.lastrowid or 0


def _update(database: "sqlite3.Connection", number: int, done: Progress) -> None:
    database.execute(UPDATE, (_now(), *_values(done), number))
    database.commit()


@contextmanager
def _opened(path: Path) -> Iterator["sqlite3.Connection"]:
    import sqlite3  # imported by the thread that writes, so that the session need not wait for it

    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE_S)) as database:
            version = database.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                raise SessionLogError(f"{path} was written by a newer repcast", "install that, or move the file away")
            if version < VERSION:
                _upgrade(database)
            yield database
    except sqlite3.Error as error:
        raise _unusable(path, error) from error


def _upgrade(database: "sqlite3.Connection") -> None:
    """Add the columns that a table of an earlier version lacks; leave a log without a table as it is."""
    database.execute("BEGIN IMMEDIATE")
    known = {name for _, name, *_ in database.execute("PRAGMA table_info(sessions)")}
    for name, kind in ADDED.items() if known else ():
        if name not in known:
            database.execute(f"ALTER TABLE sessions ADD COLUMN {name} {kind}")
    if known:
        database.execute(f"PRAGMA user_version = {VERSION}")
    database.commit()


def _values(done: Progress) -> tuple[Any, ...]:
    """Return what the log keeps of a session's progress, which live play extends."""
    values = (getattr(done, name) for name in PROGRESS_COLUMNS)
    return tuple(json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value for value in values)


def _unusable(path: Path, error: Exception) -> SessionLogError:
    return SessionLogError(
        f"the log of sessions {path} cannot be used ({error})", "move the file away, or see to the folder it is in"
    )


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
