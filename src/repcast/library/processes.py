"""The workers of one machine: a process for each, watched by a thread of its own, replaced when it ends."""

import os
import pickle
import queue
import struct
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from typing import IO, Any

from repcast.library.values import Crash
from repcast.library.workers import Call, Finished
from repcast.model.errors import RepcastError
from repcast.speak.process import NO_WINDOW

TRIES = 3
"""How often a call is tried whose process ends: a kill passes, a call that ends every process does not."""

HEAD = ">Q"


class WorkerGoneError(Exception):
    """A worker's process ended before it answered; the message says how."""


class Processes:
    """Carries out calls in `count` processes; those are started with the first calls, and end with this one."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._calls: queue.SimpleQueue[Call | None] = queue.SimpleQueue()
        self._finished: queue.SimpleQueue[Finished] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._running: list[Process] = []
        self._closed = False

    def submit(self, call: Call) -> None:
        """Queue a call."""
        if len(self._threads) < self.count:
            thread = threading.Thread(target=self._watch, name="library-worker", daemon=True)
            self._threads.append(thread)
            thread.start()
        self._calls.put(call)

    def finished(self) -> Finished:
        """Wait for the next call that is finished."""
        return self._finished.get()

    def close(self) -> None:
        """End every process at once."""
        self._closed = True
        for _ in self._threads:
            self._calls.put(None)
        for process in tuple(self._running):
            process.kill()
        for thread in self._threads:
            thread.join()
        self._threads.clear()

    def pids(self) -> tuple[int, ...]:
        """Return the process ids of those that are running."""
        return tuple(process.pid for process in tuple(self._running))

    def _watch(self) -> None:
        """Keep one process, and hand it one call after another."""
        process: Process | None = None
        while (call := self._calls.get()) and not self._closed:
            outcome: Any = Crash("the worker was ended")
            for _ in range(TRIES):
                if self._closed:
                    break
                try:
                    process = process or self._started()
                    outcome = process.carried_out(call)
                    break
                except WorkerGoneError as fault:
                    outcome = Crash(f"the process that worked on it {fault}")
                    self._dismiss(process)
                    process = None
            self._finished.put((call, outcome))
        self._dismiss(process)

    def _started(self) -> "Process":
        process = Process()
        self._running.append(process)
        if self._closed:
            process.kill()
        return process

    def _dismiss(self, process: "Process | None") -> None:
        if process:
            process.close()
            self._running.remove(process)


class Process:
    """One process that carries out calls, as its parent sees it; `kill` may come from any thread."""

    def __init__(self) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115
        command = [sys.executable, "-P", "-m", "repcast.library.worker"]
        paths = os.pathsep.join(path for path in sys.path if path)
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this interpreter, with a module of ours
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                env=os.environ | {"PYTHONPATH": paths},
                creationflags=NO_WINDOW,
            )
        except OSError as fault:
            self._errors.close()
            raise WorkerGoneError(f"could not be started: {fault}") from fault

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def carried_out(self, call: Call) -> Any:
        """Return what became of a call; raises WorkerGoneError where the process ends before it answers."""
        try:
            send(self._pipe(self._process.stdin), (call.step, call.arguments))
            return received(self._pipe(self._process.stdout))
        except (OSError, EOFError, ValueError) as fault:
            raise WorkerGoneError(self._why()) from fault

    def kill(self) -> None:
        """End the process at once."""
        with suppress(OSError):
            self._process.kill()

    def close(self) -> None:
        """End the process and clear up after it."""
        self.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._errors):
            with suppress(OSError):
                self._pipe(pipe).close()

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        if pipe is None:
            raise EOFError
        return pipe

    def _why(self) -> str:
        """Return how the process ended, and its last words."""
        self._process.kill()
        status = self._process.wait()
        self._errors.seek(0)
        last = self._errors.read().decode("utf-8", "replace").strip().splitlines()[-1:]
        how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
        return f"{how}: {last[0]}" if last else how


def send(pipe: IO[bytes], value: object) -> None:
    """Write a value as one frame: its length as 8 bytes, big-endian, and its pickle."""
    data = pickle.dumps(value)
    pipe.write(struct.pack(HEAD, len(data)))
    pipe.write(data)
    pipe.flush()


def received(pipe: IO[bytes]) -> Any:
    """Read one value; raises EOFError where the writer has gone."""
    head = pipe.read(struct.calcsize(HEAD))
    if len(head) < struct.calcsize(HEAD):
        raise EOFError
    (length,) = struct.unpack(HEAD, head)
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)  # noqa: S301 - from a process of our own


def check_workers(count: int) -> None:
    """Raise RepcastError for a number of workers that makes no sense."""
    if not 0 <= count <= 256:
        raise RepcastError(f"there cannot be {count} workers", "give a number from 0 to 256")
