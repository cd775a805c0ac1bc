"""Single keys from a terminal that is given back as it was on every way out, and the signals that end a session."""

import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from types import FrameType, TracebackType
from typing import Any, Literal, Protocol, Self

Cause = Literal["interrupted", "terminated"]

SIGNALS: dict[str, Cause] = {
    "SIGINT": "interrupted",
    "SIGTERM": "terminated",
    "SIGHUP": "terminated",
    "SIGBREAK": "terminated",
}


class Console(Protocol):
    """The terminal that keys are typed at."""

    def raw(self) -> None:
        """Give keys one by one, unseen."""

    def cooked(self) -> None:
        """Put everything back."""

    def read(self, wait_s: float) -> str:
        """Wait for keys for `wait_s` at most; return them, "" if there were none. Raises `EOFError` if it is gone."""


class NoConsole:
    """No terminal: nothing is ever typed."""

    def raw(self) -> None:
        """There is nothing to do."""

    def cooked(self) -> None:
        """There is nothing to do."""

    def read(self, wait_s: float) -> str:
        """Wait."""
        time.sleep(wait_s)
        return ""


def console() -> Console:
    """The terminal at standard input, or `NoConsole` where that is none."""
    if sys.stdin is None or sys.stdin.closed or not sys.stdin.isatty():
        return NoConsole()
    if sys.platform == "win32":
        from repcast.play.terminal.console_windows import WindowsConsole

        return WindowsConsole()
    from repcast.play.terminal.console_posix import PosixConsole

    return PosixConsole(sys.stdin.fileno())


class Keys:
    """Reads keys while in its `with` block, which must be in the main thread.

    `cause` is set once a signal, or a terminal that closed, ends the session. Ctrl-Z calls `leave`, gives the
    terminal back and stops the process; once it is woken, the keys are single again and `back` is called.
    """

    def __init__(self, console: Console, leave: Callable[[], None], back: Callable[[], None]) -> None:
        self.cause: Cause | None = None
        self._console, self._leave, self._back = console, leave, back
        self._handlers: dict[int, Any] = {}
        self._asleep = False

    def __enter__(self) -> Self:
        for name, cause in SIGNALS.items():
            self._catch(name, partial(self._on_end, cause))
        if not isinstance(self._console, NoConsole):
            self._catch("SIGTSTP", self._on_stop)
        self._console.raw()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._console.cooked()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)

    def _catch(self, name: str, handler: Callable[[int, FrameType | None], None]) -> None:
        number = getattr(signal, name, None)
        # One that is ignored, as nohup has it, stays so.
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            self._handlers[number] = signal.signal(number, handler)

    def _end(self, cause: Cause) -> None:
        self.cause = self.cause or cause

    def _on_end(self, cause: Cause, _number: int, _frame: FrameType | None) -> None:
        self._end(cause)

    def _on_stop(self, _number: int, _frame: FrameType | None) -> None:
        self._asleep = True

    def read(self, wait_s: float) -> str:
        """Wait for keys for `wait_s` at most; return them, "" if there were none."""
        try:
            typed = self._console.read(wait_s)
        except EOFError:
            self._end("terminated")
            return ""
        if self._asleep:
            self._asleep = False
            self._sleep()
        return typed

    def _sleep(self) -> None:
        self._leave()
        self._console.cooked()
        os.kill(os.getpid(), signal.SIGSTOP)
        self._console.raw()
        self._back()
