"""The disk cache: bytes by key in a folder, checked when they are read, bounded in size, never a reason to fail."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

from repcast.model.clip import content_identity
from repcast.storage.folders import cache_folder

LIMIT_BYTES = 256 << 20
"""Room for some 6,000 clips of one sentence each, or 30,000 encoded phrases; the choice of this project."""

LIBRARY_LIMIT_BYTES = 16 << 30
"""Room for some 100 hours of speech, which is that of thousands of sessions: no clip may be dropped before the last
session that says it is made."""

ENCODED_MEMORY_BYTES = 8 << 20
"""Counts and short phrases come again and again in a session; at 8 kB each this holds all of the longest."""

KEPT_SHARE = 0.9
"""Pruning stops at this share of the limit, so that the next few entries do not call for another pruning."""

ABANDONED_S = 3600
"""A partial file that old belongs to a process that was killed: writing one takes less than a second."""

MAGIC = b"repcast cache 1\n"
DIGEST_BYTES = 16
HEAD_BYTES = len(MAGIC) + 2 * DIGEST_BYTES
"""The file's mark, the digest of all that follows it, and the digest of the key."""

MOST_IDENTIFIED_BYTES = 32 << 20
"""So much of a file is read to identify it: no picture or sound of the user's own may be larger."""


def file_identity(path: str | os.PathLike[str]) -> str:
    """Return what identifies the bytes of a file, for keys.

    Raises:
        OSError: it cannot be read.
    """
    with Path(path).open("rb") as file:
        return content_identity(file.read(MOST_IDENTIFIED_BYTES))


class ByteStore(Protocol):
    """Bytes by key; nothing is raised where its place is away or full."""

    def get(self, key: str) -> bytes | None:
        """Return the bytes under `key`; None where there are none, they are damaged, or the place is away."""

    def has(self, key: str) -> bool:
        """Return whether there are bytes under `key`."""

    def put(self, key: str, data: bytes) -> bool:
        """Keep `data` under `key`; return False where the place did not take it."""

    def prune(self) -> None:
        """Remove what was used longest ago, where the store is bounded."""


class DiskCache:
    """Bytes by key, in files below `folder`; safe with several threads and several processes at once.

    A key must name everything that its bytes follow from. `folder` None keeps nothing on disk. Up to `memory_bytes`
    of what was used last are kept in memory as well. An entry is put in place by one rename. A full, read-only or
    damaged disk loses entries and raises nothing.
    """

    def __init__(self, folder: Path | None, limit_bytes: int = LIMIT_BYTES, memory_bytes: int = 0) -> None:
        self.folder = folder
        self.limit_bytes = limit_bytes
        self._memory = _Memory(memory_bytes)
        self._unpruned_bytes = 0

    def get(self, key: str) -> bytes | None:
        """Return the bytes under `key`; None where there are none, or where the file is damaged."""
        data = self._memory.get(key)
        if data is not None or not self.folder:
            return data
        path = self._path(self.folder, key)
        with suppress(OSError):
            data = checked(path.read_bytes(), key)
        if data is not None:
            self._memory.put(key, data)
            with suppress(OSError):
                os.utime(path)  # the order of pruning is that of the last use
        return data

    def has(self, key: str) -> bool:
        """Return whether there is an entry under `key`, without reading it."""
        return key in self._memory or bool(self.folder and self._path(self.folder, key).is_file())

    def put(self, key: str, data: bytes) -> bool:
        """Keep `data` under `key`; return False where the disk did not take it."""
        self._memory.put(key, data)
        if not self.folder:
            return False
        path = self._path(self.folder, key)
        partial = path.with_name(f"{os.urandom(8).hex()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("xb") as file:
                file.write(marked(data, key))
            partial.replace(path)
        except OSError:
            _is_removed(partial)
            return False
        self._unpruned_bytes += len(data)
        if self._unpruned_bytes > self.limit_bytes * (1 - KEPT_SHARE):
            self.prune()  # a voice or a server that runs for days closes nothing that could do this at its end
        return True

    def size_bytes(self) -> int:
        """Return the size of all files of the cache."""
        return sum(size for _, size, _ in self._files())

    def clear(self) -> int:
        """Remove every entry; return the number of files that were removed."""
        self._memory.clear()
        return sum(_is_removed(path) for _, _, path in self._files())

    def prune(self) -> None:
        """Remove abandoned partial files, and above the limit the entries that were used longest ago.

        `put` calls it now and then. Does nothing where nothing was put since the last time.
        """
        if not self._unpruned_bytes:
            return
        self._unpruned_bytes = 0
        files = sorted(self._files())
        size = sum(size for _, size, _ in files)
        target = int(self.limit_bytes * KEPT_SHARE) if size > self.limit_bytes else self.limit_bytes
        for used_s, size_bytes, path in files:
            is_abandoned = path.suffix == ".part" and used_s < time.time() - ABANDONED_S
            if (size > target or is_abandoned) and _is_removed(path):
                size -= size_bytes

    @staticmethod
    def _path(folder: Path, key: str) -> Path:
        return folder / entry_name(key)

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        """Yield when each file was last used, its size and its path; another process may remove some meanwhile."""
        with suppress(OSError):
            for path in self.folder.glob("??/*.*") if self.folder else ():
                with suppress(OSError):
                    facts = path.stat()
                    yield facts.st_mtime, facts.st_size, path


class _Memory:
    """Up to `limit_bytes` of the bytes that were used last, by key."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit_bytes = limit_bytes
        self._entries: dict[str, bytes] = {}
        self._size = 0
        self._lock = threading.Lock()

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def get(self, key: str) -> bytes | None:
        with self._lock:
            data = self._entries.pop(key, None)
            if data is not None:
                self._entries[key] = data  # the last of a dict is the one that was used last
            return data

    def put(self, key: str, data: bytes) -> None:
        if len(data) > self._limit_bytes:
            return
        with self._lock:
            self._size += len(data) - len(self._entries.pop(key, b""))
            self._entries[key] = data
            while self._size > self._limit_bytes:
                self._size -= len(self._entries.pop(next(iter(self._entries))))

    def clear(self) -> None:
        with self._lock:
            self._entries.clear()
            self._size = 0


def clip_cache() -> DiskCache:
    """Return the cache of spoken clips in the user's cache folder."""
    return DiskCache(cache_folder() / "clips")


def library_cache() -> DiskCache:
    """Return the cache of the clips that libraries are made from, in the user's cache folder."""
    return DiskCache(cache_folder() / "library", LIBRARY_LIMIT_BYTES)


def encoded_cache() -> DiskCache:
    """Return the cache of encoded phrases in the user's cache folder."""
    return DiskCache(cache_folder() / "encoded", memory_bytes=ENCODED_MEMORY_BYTES)


def entry_name(key: str) -> str:
    """Return the path of an entry below the folder of a cache."""
    name = blake2b(_bytes(key), digest_size=20).hexdigest()
    return f"{name[:2]}/{name}.bin"


def marked(data: bytes, key: str) -> bytes:
    """Return the file of an entry: its mark, and digests by which `checked` knows a damaged one."""
    rest = _digest(_bytes(key)) + data
    return MAGIC + _digest(rest) + rest


def checked(file: bytes, key: str) -> bytes | None:
    """Return the data of an entry's file, as `marked` made it; None unless the file is whole and stands for `key`."""
    head = MAGIC + _digest(memoryview(file)[len(MAGIC) + DIGEST_BYTES :]) + _digest(_bytes(key))
    return file[HEAD_BYTES:] if file.startswith(head) else None


def _bytes(key: str) -> bytes:
    """Return the bytes of a key: it may hold the name of a file that is no UTF-8 (PEP 383)."""
    return key.encode(errors="surrogatepass")


def _digest(data: bytes | memoryview) -> bytes:
    return blake2b(data, digest_size=DIGEST_BYTES).digest()


def _is_removed(path: Path) -> bool:
    """Remove a file; return whether it is gone, whoever removed it."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
        return True
    return False
