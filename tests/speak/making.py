"""What the tests of the voices make: speakers with the engine that fails as it is told to."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from repcast.speak import Speaker

Make = Callable[..., Speaker]

ENGINE = "speak.faulty_engine"


def said(notes: Path) -> list[str]:
    """What the faulty engine was asked to say, in order."""
    return [text for _, text in said_by(notes)]


def said_by(notes: Path) -> list[tuple[int, str]]:
    """The same, with the process id of the worker that was asked."""
    path = notes / "said"
    lines = path.read_text().splitlines() if path.exists() else []
    return [(int(pid), text) for pid, _, text in (line.partition(" ") for line in lines)]


def environment() -> dict[str, str]:
    """An environment in which a process of its own finds the same modules as the tests."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
