"""Clips kept on disk: checked when read, put in place in one move, bounded in size; never a reason to fail."""

import os
import struct
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

import numpy as np

from repcast.speak.finish import Spoken
from repcast.storage.folders import cache_folder

MAGIC = b"repcast clip 1\n"
HEAD = struct.Struct("<16s16sIII")  # digest of all that follows, digest of the key, frames, onset, end
ABANDONED_S = 3600


@dataclass(frozen=True, slots=True)
class Cache:
    """The clips under `place`, at most `limit_bytes` of them; what was used longest ago goes first.

    Several processes may use it at once. A full or read-only disk makes it forget, not fail.
    """

    place: Path = field(default_factory=lambda: cache_folder() / "clips")
    limit_bytes: int = 256 * 1024 * 1024

    def get(self, key: str) -> Spoken | None:
        """Read the clip kept under `key`; None where there is none or it is damaged."""
        path = self._path(key)
        try:
            spoken = _unpacked(path.read_bytes(), key)
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)
        return spoken

    def has(self, key: str) -> bool:
        """Tell, without reading it, whether something is kept under `key`."""
        return self._path(key).is_file()

    def put(self, key: str, spoken: Spoken) -> bool:
        """Keep a clip under `key`; false where the disk does not take it."""
        path = self._path(key)
        partial = ""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, partial = tempfile.mkstemp(".part", dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(_packed(spoken, key))
            Path(partial).replace(path)
        except OSError:
            if partial:
                Path(partial).unlink(missing_ok=True)
            return False
        return True

    def size_bytes(self) -> int:
        """Add up the sizes of all that is kept."""
        return sum(size for _, size, _ in self._entries())

    def clear(self) -> int:
        """Remove all that is kept; gives the number of clips removed."""
        return sum(_removed(path) for _, _, path in self._entries())

    def prune(self) -> None:
        """Remove what was used longest ago until nine tenths of the limit are left, if it is past the limit."""
        entries = sorted(self._entries())
        size = sum(size for _, size, _ in entries)
        least = self.limit_bytes * 9 // 10 if size > self.limit_bytes else self.limit_bytes
        for used, bytes_, path in entries:
            abandoned = path.suffix == ".part" and used < time.time() - ABANDONED_S
            if (size > least or abandoned) and _removed(path):
                size -= bytes_

    def _path(self, key: str) -> Path:
        name = blake2b(key.encode(), digest_size=20).hexdigest()
        return self.place / name[:2] / f"{name}.clip"

    def _entries(self) -> Iterator[tuple[float, int, Path]]:
        """When each was last used, its size, and its path."""
        for path in self.place.glob("??/*.*"):
            with suppress(OSError):
                facts = path.stat()
                yield facts.st_mtime, facts.st_size, path


def _removed(path: Path) -> bool:
    with suppress(OSError):
        path.unlink()
        return True
    return False


def _packed(spoken: Spoken, key: str) -> bytes:
    samples = spoken.samples.astype("<i2").tobytes()
    rest = struct.pack("<16sIII", _digest(key.encode()), len(spoken.samples), spoken.onset, spoken.end) + samples
    return MAGIC + _digest(rest) + rest


def _unpacked(data: bytes, key: str) -> Spoken | None:
    """The clip in `data`, if it is whole and the one that `key` stands for."""
    start = len(MAGIC) + HEAD.size
    if len(data) < start or not data.startswith(MAGIC):
        return None
    digest, key_digest, frames, onset, end = HEAD.unpack_from(data, len(MAGIC))
    if digest != _digest(data[len(MAGIC) + 16 :]) or key_digest != _digest(key.encode()):
        return None
    return Spoken(np.frombuffer(data, "<i2", frames, start).astype(np.int16), onset, end)


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()
