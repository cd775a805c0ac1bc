"""Keys from a POSIX terminal."""

import contextlib
import os
import select
import termios
import tty
from typing import Any


class PosixConsole:
    """The terminal at file descriptor `fd`. Ctrl-C and Ctrl-Z stay signals."""

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self._saved: list[Any] | None = None

    def raw(self) -> None:
        """Give keys one by one, unseen."""
        with contextlib.suppress(termios.error):  # one that is gone is told of when it is read
            self._saved = termios.tcgetattr(self._fd)
            tty.setcbreak(self._fd, termios.TCSADRAIN)

    def cooked(self) -> None:
        """Put the terminal back as it was found; one that is gone needs nothing."""
        saved, self._saved = self._saved, None
        if saved is not None:
            with contextlib.suppress(termios.error, OSError):
                termios.tcsetattr(self._fd, termios.TCSADRAIN, saved)

    def read(self, wait_s: float) -> str:
        """Wait for keys for `wait_s` at most; return them. Raises `EOFError` where the terminal is gone."""
        ready, _, _ = select.select([self._fd], [], [], wait_s)
        if not ready:
            return ""
        try:
            typed = os.read(self._fd, 64)
        except OSError as fault:
            raise EOFError from fault
        if not typed:
            raise EOFError
        return typed.decode(errors="replace")
