"""What was encoded once and may be needed again: in memory, and in a folder of the user's where there is one."""

import hashlib
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

    def get(self, name: str) -> bytes | None:
        """Return what was kept under a name, `None` if nothing was or if it is damaged."""
        data = self._memory.get(name)
        if data is None and self._folder:
            with suppress(OSError):
                whole = (self._folder / name).read_bytes()
                if _check(whole[_CHECK_BYTES:]) == whole[:_CHECK_BYTES]:
                    data = whole[_CHECK_BYTES:]
                    self._remember(name, data)
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

    def tidy(self) -> None:
        """Remove the oldest files while there is more in the folder than should be; nothing to do if none was added."""
        if not self._folder or not self._wrote:
            return
        with suppress(OSError):
            files = sorted((file.stat().st_mtime_ns, file.stat().st_size, file) for file in self._folder.iterdir())
            too_many = sum(size for _, size, _ in files) - ON_DISK_BYTES
            for _, size, file in files:
                if too_many <= 0:
                    break
                file.unlink()
                too_many -= size

    def _remember(self, name: str, data: bytes) -> None:
        self._memory[name] = data
        self._size += len(data)
        while self._size > IN_MEMORY_BYTES:
            self._size -= len(self._memory.pop(next(iter(self._memory))))


def _check(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
