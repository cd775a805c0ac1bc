"""Tracks in the making: a few at once, the rest in a queue, each with its progress."""

import secrets
import tempfile
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

import repcast
from repcast import Heard, RemoteLog, RemotePlayback, RepcastError, Session
from repcast.studio.drafts import Draft, Drafts

AT_ONCE = 2
"""How many tracks are made at once; more would only share the cores."""

MOST_WAITING = 40
"""How many may wait; a listener who asks for more is told to wait."""

MOST_KEPT = 60
"""How many tracks are kept to be played; the oldest go first."""

MOST_KEPT_BYTES = 2_000_000_000
"""How much room their files may take, as the folder of temporary files may be small, or in memory."""

MOST_VOICES = 8
"""How many voices the tracks to be played keep open, for commands; the oldest tracks go that have another."""

State = Literal["waiting", "making", "ready", "failed"]
MOST_PLAYS = 100
"""How many listeners of one track are told apart in the log."""

PLAYED = "mp3"
"""The format that the player plays."""

FORMATS = ("mp3", "m4b", "m4a", "opus", "mp4", "html", "flac", "wav", "fit", "zwo")
"""The formats that a track can be made in."""


@dataclass(frozen=True, slots=True)
class Status:
    """How far a track is: what is being done, how much of it, of how much; `ahead` are those that come before it."""

    state: State = "waiting"
    stage: str = ""
    done: int = 0
    of: int = 0
    ahead: int = 0
    problem: str = ""
    hint: str = ""

    def facts(self) -> dict[str, Any]:
        """Return the status as values for JSON."""
        return {name: getattr(self, name) for name in ("state", "stage", "done", "of", "ahead", "problem", "hint")}


@dataclass(slots=True)
class Track:
    """One track: its key, what it is made of, its files, the newest last, and once it is ready its session."""

    key: str
    draft: Draft
    ending: str
    folder: Path
    is_played: bool = False
    """Whether it is for live play, which takes up what the log knows of earlier times."""
    status: Status = field(default_factory=Status)
    files: list[Path] = field(default_factory=list)
    title: str = ""
    pages: dict[tuple[int, str], str] = field(default_factory=dict)
    """The player of its newest file, by the number of that and the language: many listeners may ask for the same."""
    cover: bytes = b""
    """Its picture, once somebody asked for it."""
    session: Session | None = None
    remote: RemotePlayback | None = None
    logs: dict[str, RemoteLog] = field(default_factory=dict)
    """The log of each play, by the name that its player gave it."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    making: Future[None] | None = None

    def facts(self) -> dict[str, Any]:
        """Return what the player page shows, as `Session.player_facts` does."""
        playing = self.remote or self.session
        return playing.player_facts() if playing else {}

    @property
    def size(self) -> int:
        """The bytes that its files take."""
        size = 0
        for path in tuple(self.files):
            with suppress(OSError):  # it may be removed meanwhile
                size += path.stat().st_size
        return size

    def close(self) -> None:
        """Remove its files and close its session once no command is under way; later ones are refused."""
        with self.lock:
            if self.session:
                self.session.close()
            self.session = self.remote = None
            for path in self.files:
                with suppress(OSError):
                    path.unlink()
            self.files.clear()


class _EndedError(Exception):
    """The studio ends: what is being made is given up."""


class Tracks:
    """Makes tracks of drafts. For any thread."""

    def __init__(self, drafts: Drafts, at_once: int = AT_ONCE) -> None:
        self._drafts = drafts
        self._pool = ThreadPoolExecutor(at_once, "track")
        self._folder = tempfile.TemporaryDirectory(prefix="repcast-studio-")
        self._lock = threading.Lock()
        self._tracks: dict[str, Track] = {}
        self._is_ending = False

    def make(self, draft: Draft, ending: str, *, is_played: bool = False) -> Track:
        """Queue a track, for live play or as a file; waits for a command that one to be dropped is written by.

        Raises:
            RepcastError: too many wait already, or there is no such format.
        """
        if ending not in FORMATS:
            raise RepcastError(f"there is no format {ending!r}", f"choose one of {', '.join(FORMATS)}")
        key = secrets.token_urlsafe(12)
        track = Track(key, draft, ending, Path(self._folder.name), is_played)
        with self._lock:
            waiting = sum(one.status.state == "waiting" for one in self._tracks.values())
            if waiting >= MOST_WAITING:
                raise RepcastError(f"{waiting} tracks wait to be made", "try again in a while")
            self._tracks[key] = track
            track.making = self._pool.submit(self._made, track)
        self._drop_surplus()
        return track

    def get(self, key: str) -> Track | None:
        """Return a track by its key, or `None` where there is none (any more)."""
        return self._tracks.get(key)

    def status(self, track: Track) -> Status:
        """Return how far a track is."""
        if track.status.state != "waiting":
            return track.status
        with self._lock:
            before = list(self._tracks).index(track.key) if track.key in self._tracks else 0
            ahead = sum(one.status.state in {"waiting", "making"} for one in list(self._tracks.values())[:before])
        return replace(track.status, ahead=ahead)

    def command(self, track: Track, action: Any, at_ms: int, **more: int) -> str:
        """Change what is to come of a track by a listener's command, and write the track anew; return a notice.

        `more` is what the command takes besides, such as `seconds`.

        Raises:
            RepcastError: it is not ready, or there is no such command or moment.
        """
        with track.lock:
            remote = _remote(track)
            notice = remote.command(action, at_ms, **more)
            self._write(track, remote.export, lambda _stage, _done, _of: None)
            for old in track.files[:-2]:  # the one before may still be played
                with suppress(OSError):
                    old.unlink()
        return notice

    def record(self, track: Track, play: str, heard: Heard) -> None:
        """Write down what a player has heard of a track; `play` tells one time that it is played from others.

        Raises:
            RepcastError: the track is not ready, what was heard is not of it, or the log cannot be written.
        """
        with track.lock:
            remote = _remote(track)
            if play not in track.logs and len(track.logs) >= MOST_PLAYS:
                track.logs.pop(next(iter(track.logs)))
            log = track.logs.get(play) or remote.log()
            track.logs[play] = log
            log.record(heard)

    def close(self) -> None:
        """Drop what waits, give up what is being made, and remove every file."""
        self._is_ending = True
        self._pool.shutdown(cancel_futures=True)
        for track in self._tracks.values():
            track.close()
        self._folder.cleanup()

    def _drop_surplus(self) -> None:
        """Forget the oldest tracks, as many as are too many, too large or of too many voices; never the newest."""
        with self._lock:
            ended = [key for key, one in self._tracks.items() if one.status.state in {"ready", "failed"}]
            room = MOST_KEPT_BYTES
            kept: list[str] = []
            for key in reversed(ended):
                room -= self._tracks[key].size
                if kept and (room < 0 or len(self._tracks) - len(ended) + len(kept) >= MOST_KEPT):
                    break
                kept.append(key)
            surplus = ended[: len(ended) - len(kept)]
            voices = {key: id(session.voice) for key in kept if (session := self._tracks[key].session)}
            newest = list(dict.fromkeys(voices.values()))[:MOST_VOICES]
            surplus += [key for key, voice in voices.items() if voice not in newest]
            dropped = [self._tracks.pop(key) for key in surplus]
        for old in dropped:
            old.close()

    def _made(self, track: Track) -> None:
        """Make a track; what goes wrong is its status, and does not end the worker."""
        track.status = Status("making", "reading")

        def report(stage: str, done: int, of: int) -> None:
            if self._is_ending:
                raise _EndedError
            track.status = Status("making", stage, done, of)

        try:
            session = self._drafts.session(track.draft)
            track.session, track.title = session, session.plan.title
            if track.is_played:
                session.recall()
            self._write(track, session.export, report)
            status = Status("ready")
        except _EndedError:
            status = Status("failed", problem="the studio was ended", hint="make the track again")
        except RepcastError as fault:
            status = Status("failed", problem=fault.problem, hint=fault.hint)
        except Exception as fault:  # noqa: BLE001 - one track must not end the making of all others
            status = Status("failed", problem=f"the track could not be made ({fault})", hint="try another voice")
        if track.session and (track.ending != PLAYED or status.state == "failed"):
            track.session.close()  # nobody commands a file
            track.session = None
        track.status = status  # last: from now on it may be dropped
        self._drop_surplus()

    def _write(self, track: Track, export: Callable[..., Any], report: Callable[[str, int, int], None]) -> None:
        path = track.folder / f"{track.key}-{len(track.files) + 1}.{track.ending}"
        export(path, report=report)
        track.files.append(path)


def _remote(track: Track) -> RemotePlayback:
    """Return the session of a track as one that is played elsewhere. Holds the lock of the track."""
    if track.status.state != "ready":
        raise RepcastError("the track is not ready", "wait until it is")
    if track.session is None:
        raise RepcastError("the track is not open to be played", "make it again in the studio")
    if track.remote is None:
        track.remote = track.session.remote()
    return track.remote


def download_name(track: Track) -> str:
    """Return what a track's file is to be called where it is kept."""
    return f"{repcast.file_name(track.title)}.{track.ending}"


def values(track: Track, status: Status) -> Mapping[str, Any]:
    """Return a track as values for JSON."""
    return {"key": track.key, "title": track.title, "format": track.ending, **status.facts()}
