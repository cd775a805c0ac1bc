"""Pages of short sessions, and the usual run of a library, for its tests."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from repcast.library.front import Library, Outcome

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
