"""Whose turn it is to run, where several processes run the suite (`pytest -n 2`)."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Literal

try:
    import fcntl
except ImportError:  # Windows, where the suite runs in one process
    fcntl = None  # type: ignore[assignment]

Company = Literal["any", "playing", "none"]
"""What may run beside a test: any other, only what plays and so leaves the processors alone, or nothing."""


@contextmanager
def turn(folder: Path, company: Company) -> Iterator[None]:
    """Wait until a test may run beside those that run, and keep others from starting that may not run beside it.

    All processes of a run name the same folder. Who waits keeps the first lock meanwhile, so that nothing new starts.
    """
    if fcntl is None:
        yield
        return
    with ExitStack() as stack:
        following, working, playing = (
            stack.enter_context((folder / f"{name}.lock").open("w")) for name in ("next", "working", "playing")
        )
        fcntl.flock(following, fcntl.LOCK_EX)
        own, others = (working, playing) if company == "any" else (playing, working)
        fcntl.flock(others, fcntl.LOCK_EX)  # granted when the last of the others ends
        if company == "none":
            fcntl.flock(own, fcntl.LOCK_EX)
        else:
            fcntl.flock(own, fcntl.LOCK_SH)
            fcntl.flock(others, fcntl.LOCK_UN)
        fcntl.flock(following, fcntl.LOCK_UN)
        yield
