"""Tests that need the processors to themselves, where several processes run the suite (`pytest -n 2`)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows, where the suite runs in one process
    fcntl = None  # type: ignore[assignment]


@contextmanager
def turn(folder: Path, *, alone: bool) -> Iterator[None]:
    """Wait until a test may run: beside others, or `alone`.

    All processes of a run name the same folder. Who waits for the processors alone keeps the first lock meanwhile, so
    that the others, who take it for a moment, start nothing new.
    """
    if fcntl is None:
        yield
        return
    with open(folder / "next.lock", "w") as following, open(folder / "running.lock", "w") as running:
        fcntl.flock(following, fcntl.LOCK_EX)
        fcntl.flock(running, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        fcntl.flock(following, fcntl.LOCK_UN)
        yield
