"""The store of clips by content key: a folder, or any address that fsspec opens, shared by all who make a library."""

from pathlib import Path
from typing import Any

from repcast.model.errors import MissingPackageError, RepcastError
from repcast.storage.disk_cache import ByteStore, DiskCache, checked, entry_name, marked
from repcast.storage.folders import cache_folder

LIMIT_BYTES = 16 << 30
"""Room for some 100 hours of speech, which is that of thousands of sessions: clips must not be dropped before the
last session that says them is made."""


def open_store(address: str = "") -> ByteStore:
    """Open the store at an address: a folder, an fsspec address such as "s3://bucket/clips", or "" for the usual one.

    Raises:
        MissingPackageError: fsspec, or what it needs for this kind of address, is not installed.
        RepcastError: there is no such kind of address.
    """
    if "://" in address:
        return AddressStore(address)
    return DiskCache(Path(address) if address else cache_folder() / "library", LIMIT_BYTES)


class AddressStore:
    """Bytes by key at an fsspec address; nothing bounds its size."""

    def __init__(self, address: str) -> None:
        try:
            import fsspec
        except ImportError:
            raise MissingPackageError("fsspec, which opens this address,", "pip install 'repcast[cluster]'") from None
        try:
            core: Any = fsspec.core
            self._system, self._root = core.url_to_fs(address)
        except ImportError as fault:
            raise MissingPackageError(f"a package for {address}", f"{fault}") from fault
        except ValueError as fault:
            raise RepcastError(f"{address} is no address of a store: {fault}", "give a folder, or s3://…") from fault

    def get(self, key: str) -> bytes | None:
        """Return the bytes under `key`; None where there are none, or they are damaged, or the place is away."""
        try:
            return checked(self._system.cat_file(self._path(key)), key)
        except Exception:  # noqa: BLE001 - each file system has errors of its own
            return None

    def has(self, key: str) -> bool:
        """Return whether there are bytes under `key`; False where the place is away."""
        try:
            return bool(self._system.exists(self._path(key)))
        except Exception:  # noqa: BLE001 - each file system has errors of its own
            return False

    def put(self, key: str, data: bytes) -> bool:
        """Keep `data` under `key`; return False where the place did not take it."""
        path = self._path(key)
        try:
            self._system.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._system.pipe_file(path, marked(data, key))
        except Exception:  # noqa: BLE001 - each file system has errors of its own
            return False
        return True

    def prune(self) -> None:
        """Remove nothing: others may be using it."""

    def _path(self, key: str) -> str:
        return f"{self._root.rstrip('/')}/{entry_name(key)}"
