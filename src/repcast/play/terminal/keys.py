"""Single keys from a terminal that is put back as it was on every way out, and the signals that end a session."""

import os
import signal
from collections.abc import Callable
from functools import partial
from types import FrameType, TracebackType
from typing import Any, Literal, Self

from repcast.play.terminal.console import Console, NoConsole
from repcast.play.terminal.key_decoder import KeyDecoder

Cause = Literal["interrupted", "terminated"]

SIGNALS: dict[str, Cause] = {
    "SIGINT": "interrupted",
    "SIGTERM": "terminated",
    "SIGHUP": "terminated",
    "SIGBREAK": "terminated",
}


class Keys:
    """Reads keys while in its `with` block, which must be in the main thread.

    `cause` is set once a signal, or a terminal that closed, ends the session. Ctrl-Z calls `on_suspend`, puts the
    terminal back and stops the process; once that is continued, keys are single again and `on_wake` is called.
    """

    def __init__(self, console: Console, on_suspend: Callable[[], None], on_wake: Callable[[], None]) -> None:
        self.cause: Cause | None = None
        self._console, self._on_suspend, self._on_wake = console, on_suspend, on_wake
        self._decoder = KeyDecoder()
        self._handlers: dict[int, Any] = {}
        self._suspending = False

    def __enter__(self) -> Self:
        for name, cause in SIGNALS.items():
            self._catch(name, partial(self._on_end, cause))
        if not isinstance(self._console, NoConsole):
            self._catch("SIGTSTP", self._on_stop)
        self._console.raw()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._console.cooked()
        self._console.close()
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
        self._suspending = True

    def read(self, wait_s: float) -> str:
        """Wait for keys for `wait_s` at most; return them, "" if there were none."""
        try:
            keys = self._decoder.keys(self._console.read(wait_s))
        except EOFError:
            self._end("terminated")
            return ""
        if self._suspending:
            self._suspending = False
            self._suspend()
        return keys

    def _suspend(self) -> None:
        self._on_suspend()
        self._console.cooked()
        os.kill(os.getpid(), signal.SIGSTOP)
        self._console.raw()
        self._on_wake()
