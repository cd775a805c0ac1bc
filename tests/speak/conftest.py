"""A cache and a data folder of its own for every test, and the engine that fails as it is told to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from repcast.speak import ENGINES, Speaker
from repcast.speak.registry import find_voices
from repcast.speak.requests import Limits
from repcast.speak.speaker import Manner
from repcast.storage.disk_cache import DiskCache
from speak.making import ENGINE, Make


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPCAST_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("REPCAST_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setitem(ENGINES, "faulty", ENGINE)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """The folder that is the faulty engine's voice."""
    folder = tmp_path / "notes"
    folder.mkdir()
    return folder


@pytest.fixture
def faulty(notes: Path) -> Iterator[Make]:
    """Make a speaker with the faulty engine, and close it in the end."""
    made: list[Speaker] = []

    def make(workers: int = 1, cache: DiskCache | None = None, phrase_s: float = 20.0) -> Speaker:
        limits = Limits(start_s=60, phrase_s=phrase_s, letter_s=0, tries=3)
        made.append(Speaker(find_voices(f"faulty:{notes}"), Manner(workers=workers, limits=limits), cache))
        return made[-1]

    yield make
    for speaker in made:
        speaker.close()
