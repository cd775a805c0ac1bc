"""Pages of short sessions, and the usual run of a library, for its tests."""

import os
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from repcast.library.front import Library, Outcome
from repcast.speak.voice_speed import SENTENCES

PAGE = "{title}\n\n{reps} reps.\n\n1. Stand tall and breathe.\n2. {step}\n"


def page(folder: Path, title: str, name: str = "", step: str = "Raise both arms.", reps: int = 2) -> Path:
    """Write a page of a short session."""
    path = folder / f"{name or title}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PAGE.format(title=title, step=step, reps=reps), encoding="utf-8")
    return path


def run(sources: list[Any], folder: Path, **wanted: Any) -> Outcome:
    """Export sources with tones, in this process where nothing else is asked for."""
    choices = {name: wanted.pop(name) for name in ("voice", "reps", "sets", "each", "patterns") if name in wanted}
    library = Library(sources, **{"voice": "tones", "sets": 1, **choices})
    return library.export(folder, **{"workers": 0, **wanted})


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path, without the manifest."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != "repcast-manifest.jsonl")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def environment(**more: str) -> Mapping[str, str]:
    """Return the environment for a process that a test starts."""
    return {**os.environ, **more}


def said(notes: Path) -> Counter[str]:
    """Return how often each phrase was spoken by the voice that notes them, but for those that measure its speed."""
    lines = notes.read_text(encoding="utf-8").splitlines()
    return Counter(line for line in lines if line.partition(" ")[2] not in SENTENCES)


def wait_for(is_so: Callable[[], bool], most_s: float = 60) -> bool:
    """Wait for what another process does, and return whether it was done in time."""
    tick = threading.Event()
    for _ in range(int(most_s / 0.02)):
        if is_so():
            return True
        tick.wait(0.02)
    return False
