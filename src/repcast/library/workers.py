"""Who does the steps (this process, processes of this machine, a Dask cluster), and the loop that keeps them busy."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from repcast.library.values import Crash
from repcast.model.errors import RepcastError


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """A step to be carried out: a function of a module, its arguments, and what the caller knows it by."""

    step: Callable[..., Any]
    arguments: tuple[Any, ...]
    tag: Any = None


Finished = tuple[Call, Any]
"""A call, and what it returned, or a `Crash`, or the RepcastError that it raised."""


class Workers(Protocol):
    """Carries out calls, `count` at once."""

    @property
    def count(self) -> int:
        """How many calls are carried out at once."""

    def submit(self, call: Call) -> None:
        """Take a call; returns at once, unless this very process carries it out."""

    def finished(self) -> Finished:
        """Wait for the next call that is finished, and return it."""

    def close(self) -> None:
        """End the workers at once; may be called twice."""


AHEAD = 2
"""Calls that are handed out for each worker: one that it works on, and one that waits, so that it is never idle."""


def work_off(workers: Workers, following: Callable[[], Call | None], done: Callable[[Call, Any], None]) -> None:
    """Keep the workers busy until there is nothing left to do, with a bounded number of calls handed out.

    `following` returns a call that is ready, None where there is none for now; `done` takes what became of each, and
    may make others ready.
    """
    running = 0
    while True:
        while running < AHEAD * workers.count and (call := following()):
            workers.submit(call)
            running += 1
        if not running:
            return
        call, outcome = workers.finished()
        running -= 1
        done(call, outcome)


class StartedOnDemand:
    """Workers that are started with the first call, by `start`: where nothing has changed there is none."""

    def __init__(self, start: Callable[[], Workers]) -> None:
        self._start = start
        self._workers: Workers | None = None

    @property
    def count(self) -> int:
        """How many calls are carried out at once; 1 before the first."""
        return self._workers.count if self._workers else 1

    def submit(self, call: Call) -> None:
        """Take a call; raises what `start` raises."""
        self._workers = self._workers or self._start()
        self._workers.submit(call)

    def finished(self) -> Finished:
        """Wait for the next call that is finished, and return it."""
        if self._workers is None:
            raise LookupError("there is no call to wait for")
        return self._workers.finished()

    def close(self) -> None:
        """End the workers that were started."""
        if self._workers:
            self._workers.close()


class ThisProcess:
    """Carries out each call at once, here: for a few sessions, or where no process may be started."""

    count = 1

    def __init__(self) -> None:
        self._finished: deque[Finished] = deque()

    def submit(self, call: Call) -> None:
        """Carry out a call."""
        self._finished.append((call, carried_out(call.step, call.arguments)))

    def finished(self) -> Finished:
        """Return the call that was finished first."""
        return self._finished.popleft()

    def close(self) -> None:
        """End the engines that were started."""
        from repcast.library.speech import close_voices

        close_voices()


def carried_out(step: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    """Return what a step returns, the RepcastError that it raises, or a `Crash` for any other error."""
    try:
        return step(*arguments)
    except RepcastError as fault:
        return RepcastError(str(fault))  # in this form every one of them travels to another process
    except Exception as fault:  # noqa: BLE001 - one session must not stop the others
        return Crash(f"{type(fault).__name__}: {fault}")
