"""A pseudo-terminal with a program in it, to press keys at."""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).parents[2]
PATIENCE_S = 20.0


class Terminal:
    """Runs a Python program as the leader of a session on a terminal of its own, while in the `with` block.

    Its standard input is that terminal too, unless `stdin` is another file descriptor.
    """

    def __init__(
        self,
        arguments: list[str],
        env: Mapping[str, str],
        size: tuple[int, int] = (80, 24),
        stdin: int | None = None,
    ) -> None:
        self._arguments, self._env, self._size, self._stdin = arguments, env, size, stdin
        self.seen = b""

    def __enter__(self) -> Self:
        self._ours, theirs = pty.openpty()
        self.resize(*self._size)
        self.at_first = termios.tcgetattr(theirs)
        self.theirs = theirs
        paths = os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])
        env = {name: value for name, value in self._env.items() if name not in ("COLUMNS", "LINES")}
        self.process = subprocess.Popen(
            [sys.executable, *self._arguments],
            env={**env, "PYTHONPATH": paths},  # the size is the terminal's own
            stdin=theirs if self._stdin is None else self._stdin,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_own_terminal,  # noqa: PLW1509 - the tests start no threads
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.hang_up()
        os.close(self.theirs)

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def press(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def run(self, seconds: float) -> None:
        """Let it run for a while, reading what it shows."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            ready, _, _ = select.select([self._ours], [], [], left)
            if ready:
                self.seen += os.read(self._ours, 65536)

    def until(self, text: str) -> None:
        """Let it run until it shows `text`."""
        self._wait(lambda: text.encode() in self.seen, f"{text!r} to be shown")

    def until_stopped(self) -> None:
        """Let it run until it is stopped as by Ctrl-Z."""
        self._wait(lambda: self._state() == "T", "it to stop")

    def wait(self) -> int:
        """Let it run to its end; its exit status."""
        self._wait(lambda: self.process.poll() is not None, "it to end")
        return self.process.returncode

    def _wait(self, reached: Any, what: str) -> None:
        until = time.monotonic() + PATIENCE_S
        while not reached():
            if time.monotonic() > until:
                raise AssertionError(f"waited in vain for {what}; seen: {self.seen[-2000:]!r}")
            self.run(0.02)

    def _state(self) -> str:
        stat = Path(f"/proc/{self.process.pid}/stat").read_text()
        return stat.rpartition(")")[2].split()[0]

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def hang_up(self) -> None:
        """Close the terminal, as when its window is closed."""
        if self._ours >= 0:
            os.close(self._ours)
            self._ours = -1

    def is_restored(self) -> bool:
        """Whether the terminal's modes are those from before."""
        return termios.tcgetattr(self.theirs)[:4] == self.at_first[:4]


def _own_terminal() -> None:
    """Make standard output the controlling terminal of the new session."""
    fcntl.ioctl(1, termios.TIOCSCTTY, 0)


def result(path: Path) -> dict[str, Any]:
    """What the driver wrote at its end."""
    done: dict[str, Any] = json.loads(path.read_text())
    return done
