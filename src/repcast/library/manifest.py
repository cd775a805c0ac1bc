"""The manifest beside the files: what went in, what came out; written as the work goes on, so that a kill costs little.

It is a text file of one JSON object a line. While a run is going on, a line is added for each session that is done; a
later line takes the place of an earlier one, and half a line at the end is passed over. At the end it is written anew,
in the order of the library.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from repcast.export.target import explained, opened
from repcast.model.errors import RepcastError

NAME = "repcast-manifest.jsonl"
LOCK_NAME = ".repcast-lock"
FORMAT = "repcast-manifest/1"

BYTES_OF_NAMES = "surrogateescape"
"""How bytes of a file's name that are no UTF-8 are written and read: as they are (PEP 383)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A session in the manifest.

    `key` names what the files follow from, `files` maps their paths below the folder to their sizes in bytes, `facts`
    is what an index says of it, `inputs` has digests of its source and choices, and its voice. `page` is the digest of
    what its page of the site was made from. `fault` says why its last making failed, "" where it did not; files of an
    earlier one stay.
    """

    identity: str
    key: str = ""
    name: str = ""
    source: str = ""
    files: Mapping[str, int] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    dated: str = ""
    version: str = ""
    page: str = ""
    fault: str = ""

    def line(self) -> str:
        """Return the entry as a line of the manifest."""
        values = {name: getattr(self, name) for name in Entry.__slots__}
        return _line({name: value for name, value in values.items() if value})


class Manifest:
    """The manifest of a folder: sessions by their identity, and the sources that were read whole.

    Raises:
        RepcastError: it cannot be read, or is that of a later version.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.entries: dict[str, Entry] = {}
        self.sources: dict[str, tuple[str, ...]] = {}
        """The digest of each source to the identities of its sessions."""
        self._file: IO[str] | None = None
        self._read()

    @property
    def path(self) -> Path:
        """Where the manifest is."""
        return self.folder / NAME

    def put(self, entry: Entry) -> None:
        """Add or replace the entry of a session, on the disk too."""
        self.entries[entry.identity] = entry
        self._append(entry.line())

    def put_source(self, digest: str, identities: Iterable[str]) -> None:
        """Note what a source holds."""
        self.sources[digest] = tuple(identities)
        self._append(_source_line(digest, self.sources[digest]))

    def write(self, order: Iterable[str], sources: Mapping[str, tuple[str, ...]]) -> None:
        """Write the whole manifest anew, in one step: sessions in this order, others after them."""
        self.close()
        known = [one for one in dict.fromkeys(order) if one in self.entries]
        rest = sorted(self.entries.keys() - set(known), key=lambda one: self.entries[one].name)
        self.entries = {one: self.entries[one] for one in (*known, *rest)}
        self.sources = dict(sources)
        lines = [_line({"format": FORMAT}), *(_source_line(*pair) for pair in self.sources.items())]
        lines += [one.line() for one in self.entries.values()]
        data = "".join(lines).encode(errors=BYTES_OF_NAMES)
        with explained(str(self.path)):
            if self.path.is_file() and self.path.read_bytes() == data:
                return
        with opened(self.path) as file:
            file.write(data)

    def close(self) -> None:
        """Close the file; may be called twice."""
        if self._file:
            self._file.close()
            self._file = None

    def is_whole(self, entry: Entry) -> bool:
        """Return whether every file of an entry is there, in its size."""
        with suppress(OSError):
            return bool(entry.files) and all(
                (self.folder / path).stat().st_size == size for path, size in entry.files.items()
            )
        return False

    def _append(self, line: str) -> None:
        with explained(str(self.path)):
            if self._file is None:
                self._file = self.path.open("a", encoding="utf-8", errors=BYTES_OF_NAMES, newline="\n")
                if self._file.tell() == 0:
                    self._file.write(_line({"format": FORMAT}))
                elif not self._ends_whole():
                    self._file.write("\n")
            self._file.write(line)
            self._file.flush()

    def _ends_whole(self) -> bool:
        """Return whether the last line has its end: a kill may have cut it."""
        with self.path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) == b"\n"

    def _read(self) -> None:
        try:
            with self.path.open(encoding="utf-8", errors=BYTES_OF_NAMES) as file:
                for line in file:
                    self._take(line)
        except FileNotFoundError:
            return
        except OSError as fault:
            raise RepcastError(f"{self.path}: cannot be read, {fault.strerror}", "correct its permissions") from fault

    def _take(self, line: str) -> None:
        """Take one line; one that makes no sense was cut by a kill, or edited, and is passed over."""
        with suppress(ValueError, TypeError, KeyError):
            values = json.loads(line)
            if "format" in values and values["format"] != FORMAT:
                problem = f"{self.path}: is the manifest of another version of repcast ({values['format']})"
                raise RepcastError(problem, "update repcast, or choose another folder")
            if "contents" in values:
                self.sources[values["contents"]] = tuple(values["sessions"])
            elif "identity" in values:
                entry = Entry(**values)
                self.entries[entry.identity] = entry


def _source_line(digest: str, identities: tuple[str, ...]) -> str:
    return _line({"contents": digest, "sessions": identities})


def _line(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder; the lock ends with the process, however that ends.

    Raises:
        RepcastError: another run writes into the folder, or it cannot be written.
    """
    path = folder / LOCK_NAME
    with explained(str(path)):
        file = _own(path)
    if file is None:
        raise RepcastError(f"{folder}: another run is writing into this folder", "wait until it has ended, or stop it")
    try:
        yield
    finally:
        with suppress(OSError):  # an open file cannot be removed on Windows: there it stays, and does no harm
            path.unlink()
        file.close()


def _own(path: Path) -> IO[bytes] | None:
    """Open and lock a file; None where another process has it. The owner may remove it just before we lock it."""
    while True:
        file = path.open("ab")
        if not _is_locked(file):
            file.close()
            return None
        with suppress(OSError):
            if os.path.samestat(path.stat(), os.fstat(file.fileno())):
                return file
        file.close()


def _is_locked(file: IO[bytes]) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
