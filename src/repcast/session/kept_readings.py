"""What was understood of a file, from the cache where the same was read before by the same reader."""

from repcast.model.clip import content_identity
from repcast.model.routine import Reading
from repcast.storage.packages import code_identity, installed
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


def _reader() -> str:
    """Return what identifies this very reader, its code and its packages; "" where nothing is known of it."""
    code = code_identity(ROOMS)
    return content_identity(repr((code, [installed(one) for one in PACKAGES])).encode()) if code else ""
