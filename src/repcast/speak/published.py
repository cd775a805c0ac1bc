"""A file as its publisher has it: its size and checksum, and how it is put in place once it is right."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import new
from pathlib import Path
from typing import Protocol

from repcast.speak.engines import VoiceError

BLOCK_BYTES = 1 << 18


@dataclass(frozen=True, slots=True)
class Published:
    """One file: its address from below the base address, its name here, its size in bytes, and its checksum."""

    at: str
    name: str
    size: int
    digest: str
    method: str


KOKORO_MODEL = Published(
    "kokoro-v1.0.int8.onnx",
    "kokoro-v1.0.int8.onnx",
    92_361_271,
    "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb",
    "sha256",
)
"""Kokoro's model as its own release has it; the packages hold the same file in four parts."""


def ignore_progress(arrived: int) -> None:
    """Report to nobody."""


def put_in_place(
    blocks: Iterable[bytes], file: Published, folder: Path, on_bytes: Callable[[int], None] = ignore_progress
) -> Path:
    """Write a file beside its place, and move it there in one step once it is right; return its path.

    Safe with several processes at once. `on_bytes` is called with the bytes that have arrived. Raises VoiceError where
    the bytes are not those that were published, OSError where the folder takes no file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    unchecked = folder / f"{file.name}.{os.getpid()}.part"
    arrived, digest = 0, _hasher(file.method)
    try:
        with unchecked.open("wb") as target:
            for block in blocks:
                target.write(block)
                digest.update(block)
                arrived += len(block)
                on_bytes(arrived)
                if arrived > file.size:
                    break
        if arrived != file.size or digest.hexdigest() != file.digest:
            facts = f"{arrived} bytes of {file.size}, or their checksum is wrong"
            raise VoiceError(f"{file.name} did not come as published: {facts}", "try again; nothing was kept")
        unchecked.replace(folder / file.name)
    finally:
        with suppress(OSError):
            unchecked.unlink(missing_ok=True)
    return folder / file.name


def is_published(path: Path, file: Published) -> bool:
    """Return whether a file is here and is the one published."""
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    digest = _hasher(file.method)
    with path.open("rb") as opened:
        while block := opened.read(BLOCK_BYTES):
            digest.update(block)
    return digest.hexdigest() == file.digest


class Hasher(Protocol):
    """What `hashlib.new` returns."""

    def update(self, data: bytes, /) -> None:
        """Take in more."""

    def hexdigest(self) -> str:
        """Return the digest so far."""


def _hasher(method: str) -> Hasher:
    """The checksum that was published: it guards against a bad line, the address against everything else."""
    return new(method, usedforsecurity=False)
