"""What was encoded once and may be needed again: in memory, and in a folder of the user's where there is one."""

import hashlib
import os
import secrets
from contextlib import suppress
from pathlib import Path

IN_MEMORY_BYTES = 8 << 20
ON_DISK_BYTES = 256 << 20
_CHECK_BYTES = 32


class Kept:
    """Bytes by name. It is there to save time: whatever goes wrong with it only means that something is not kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._memory: dict[str, bytes] = {}
        self._size = 0
        self._wrote = False

    @property
    def place(self) -> Path | None:
        """The folder, `None` where nothing is kept on disk."""
        return self._folder

    def get(self, name: str) -> bytes | None:
        """Return what was kept under a name, `None` if nothing was or if it is damaged."""
        data = self._memory.get(name)
        if data is None and self._folder:
            with suppress(OSError):
                whole = (self._folder / name).read_bytes()
                if _check(whole[_CHECK_BYTES:]) == whole[:_CHECK_BYTES]:
                    data = whole[_CHECK_BYTES:]
                    self._remember(name, data)
                    os.utime(self._folder / name)  # what was used longest ago goes first
        return data

    def put(self, name: str, data: bytes) -> None:
        """Keep bytes under a name, which has to follow from all that they were made of."""
        self._remember(name, data)
        if not self._folder:
            return
        part = self._folder / f"{name}.{secrets.token_hex(4)}.part"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_check(data) + data)
            part.replace(self._folder / name)
            self._wrote = True

    def size_bytes(self) -> int:
        """Add up the sizes of all that is kept on disk."""
        return sum(size for _, size, _ in self._files())

    def clear(self) -> int:
        """Remove all that is kept; gives the number of files removed."""
        self._memory.clear()
        self._size = 0
        return sum(_removed(file) for _, _, file in self._files())

    def tidy(self) -> None:
        """Remove what was used longest ago while there is more in the folder than should be.

        Does nothing if nothing was added.
        """
        if not self._wrote:
            return
        files = sorted(self._files())
        too_many = sum(size for _, size, _ in files) - ON_DISK_BYTES
        for _, size, file in files:
            if too_many <= 0:
                break
            if _removed(file):
                too_many -= size

    def _files(self) -> list[tuple[int, int, Path]]:
        """When each file was last used, its size, and its path; another session may remove some meanwhile."""
        found = []
        with suppress(OSError):
            for file in self._folder.iterdir() if self._folder else ():
                with suppress(OSError):
                    facts = file.stat()
                    found.append((facts.st_mtime_ns, facts.st_size, file))
        return found

    def _remember(self, name: str, data: bytes) -> None:
        self._memory[name] = data
        self._size += len(data)
        while self._size > IN_MEMORY_BYTES:
            self._size -= len(self._memory.pop(next(iter(self._memory))))


def _removed(file: Path) -> bool:
    """Remove a file; one that has gone already takes no more room either."""
    with suppress(OSError):
        file.unlink(missing_ok=True)
        return True
    return False


def _check(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
