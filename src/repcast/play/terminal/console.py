"""The terminal that keys are typed at: the controlling terminal, whatever standard input is."""

import contextlib
import os
import select
import sys
import time
from importlib import import_module
from typing import Any, Protocol

if sys.platform != "win32":
    import termios
    import tty

POLL_S = 0.02
"""How often a Windows console is asked for keys, which it cannot be waited for with a limit."""


class Console(Protocol):
    """A terminal that keys are typed at. Keys are characters up to U+00FF, one for each byte that it sends."""

    def raw(self) -> None:
        """Deliver keys one by one, and do not show them."""

    def cooked(self) -> None:
        """Put the terminal back as it was before `raw`."""

    def read(self, wait_s: float) -> str:
        """Wait for keys for `wait_s` at most; return them, "" if there were none. Raises `EOFError` if it is gone."""

    def close(self) -> None:
        """Release it."""


class NoConsole:
    """No terminal: nothing is ever typed."""

    def raw(self) -> None:
        """Do nothing."""

    def cooked(self) -> None:
        """Do nothing."""

    def read(self, wait_s: float) -> str:
        """Wait."""
        time.sleep(wait_s)
        return ""

    def close(self) -> None:
        """Do nothing."""


class PosixConsole:
    """The terminal at the file descriptor `fd`, closed with it if `owned`. Ctrl-C and Ctrl-Z stay signals."""

    def __init__(self, fd: int, *, owned: bool = False) -> None:
        self._fd, self._owned = fd, owned
        self._saved: list[Any] | None = None

    def raw(self) -> None:
        """Deliver keys one by one, and do not show them."""
        with contextlib.suppress(termios.error):  # `read` raises the error of a terminal that is gone
            self._saved = termios.tcgetattr(self._fd)
            tty.setcbreak(self._fd, termios.TCSADRAIN)

    def cooked(self) -> None:
        """Put the terminal back as it was, unless it is gone."""
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
        except OSError as error:
            raise EOFError from error
        if not typed:
            raise EOFError
        return typed.decode("latin-1")

    def close(self) -> None:
        """Close the descriptor if it is owned."""
        if self._owned:
            os.close(self._fd)


class Keyboard(Protocol):
    """The part of Python's module `msvcrt` that reads keys."""

    def kbhit(self) -> bool:
        """Whether a key is waiting, or the second half of one that comes in two."""

    def getch(self) -> bytes:
        """Return the next byte."""


EXTENDED = (b"\x00", b"\xe0")
"""What arrow keys, function keys and the like start with; a second byte, a letter as a rule, says which it is.

Documented with `_getch` in Microsoft's C run-time library.
"""


class WindowsConsole:
    """The console of the process, which C's `getch` reads wherever standard input comes from.

    The narrow `getch` is used since `kbhit` does not see the second half of a wide key.
    """

    def __init__(self, keyboard: Keyboard | None = None) -> None:
        module: Any = keyboard or import_module("msvcrt")
        self._keyboard: Keyboard = module

    def raw(self) -> None:
        """Do nothing: its keys come one by one as it is."""

    def cooked(self) -> None:
        """Do nothing."""

    def read(self, wait_s: float) -> str:
        """Wait for a key for `wait_s` at most; return it, "" for none and for one that is no character."""
        until = time.monotonic() + wait_s
        while not self._keyboard.kbhit():
            if time.monotonic() >= until:
                return ""
            time.sleep(POLL_S)
        key = self._keyboard.getch()
        if key in EXTENDED and self._keyboard.kbhit():
            self._keyboard.getch()
            return ""
        return key.decode("latin-1")

    def close(self) -> None:
        """Do nothing."""


def console() -> Console:
    """Return the terminal that this process is run from, or `NoConsole` where there is none."""
    if sys.platform == "win32":
        return WindowsConsole() if _opened("CONIN$") is not None else NoConsole()
    if sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty():
        return PosixConsole(sys.stdin.fileno())
    fd = _opened("/dev/tty")
    if fd is None:
        return NoConsole()
    if os.tcgetpgrp(fd) != os.getpgrp():  # reading keys would stop a process in the background
        os.close(fd)
        return NoConsole()
    return PosixConsole(fd, owned=True)


def _opened(name: str) -> int | None:
    """Open a terminal by its name; `None` where the process has none."""
    try:
        return os.open(name, os.O_RDWR)
    except OSError:
        return None
