"""Music files that a listener sends, kept as long as the studio runs."""

import re
import secrets
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path, PurePath

from repcast import RepcastError

ENDINGS = (".mp3", ".m4a", ".ogg", ".opus", ".flac", ".wav")
MOST_FILES = 20


class Uploads:
    """The files that were sent, each by a name that nobody can guess; none leads out of their folder."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="repcast-music-")
        self._lock = threading.Lock()
        self._files: dict[str, Path] = {}

    @property
    def files(self) -> Mapping[str, Path]:
        """The files by their names."""
        return self._files

    def add(self, name: str, data: bytes) -> str:
        """Keep a file; return the name to choose it by. The oldest of more than `MOST_FILES` goes.

        Raises:
            RepcastError: its ending is not that of music, or it is empty.
        """
        ending = PurePath(re.sub(r"[\\/]", "_", name)).suffix.lower()
        if ending not in ENDINGS:
            raise RepcastError(f"{name}: is no music", f"choose a file that ends in {', '.join(ENDINGS)}")
        if not data:
            raise RepcastError(f"{name}: is empty", "choose another file")
        key = f"{secrets.token_urlsafe(9)}{ending}"
        path = Path(self._folder.name, key)
        path.write_bytes(data)
        with self._lock:
            self._files[key] = path
            surplus = list(self._files)[:-MOST_FILES]
            for old in surplus:
                self._files.pop(old).unlink(missing_ok=True)
        return key

    def close(self) -> None:
        """Remove every file."""
        self._folder.cleanup()
