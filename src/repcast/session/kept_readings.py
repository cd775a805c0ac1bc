"""What was understood of a file, from the cache where the same was read before by the same reader."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from repcast.model.clip import content_identity
from repcast.model.routine import Reading
from repcast.storage.packages import installed
from repcast.storage.readings import packed, reading_cache, unpacked

ROOMS = ("read", "languages", "model")
"""The parts of repcast that a reading follows from."""

PACKAGES = ("beautifulsoup4", "lxml", "markdown-it-py", "pyyaml")
"""The packages that pages are read with."""


def kept_reading(name: str, data: bytes, pick: str) -> Reading:
    """Return what is understood of the bytes of a file; `name` is what messages point to.

    To import the reader takes longer than to plan a session and to join its phrases.
    """
    reader, store = _reader(), reading_cache()
    key = f"{reader}\n{name}\n{pick}\n{content_identity(data)}"
    kept = store.get(key) if reader else None
    reading = unpacked(kept) if kept else None
    if reading is None:
        from repcast.read import read

        reading = read(name, data, pick=pick)
        if reader:
            store.put(key, packed(reading))
            store.prune()
    return reading


@cache
def _reader() -> str:
    """Return what identifies this very reader: its files, as an installer or an editor left them, and its packages.

    "" where its code is in no files, so that nothing is known of it.
    """
    package = Path(__file__).parents[1]
    with suppress(OSError):
        files = sorted(one for room in ROOMS for one in _files(str(package / room)))
        return content_identity(repr((sys.hexversion, files, [installed(one) for one in PACKAGES])).encode())
    return ""


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    """Yield the path, the size and the time of change of each file of code below a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path)
            elif entry.name.endswith(".py"):
                facts = entry.stat()
                yield entry.path, facts.st_size, facts.st_mtime_ns
