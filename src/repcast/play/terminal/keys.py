"""Single keys from a terminal that is put back as it was on every way out, and the signals that end a session.

Arrow keys, the mouse and the like come as sequences of characters, which are no keys.
"""

import os
import signal
from collections.abc import Callable
from functools import partial
from types import FrameType, TracebackType
from typing import Any, Literal, Self

from repcast.play.terminal.console import Console, NoConsole

ESC, BEL = "\x1b", "\x07"
GIVE_UP = 5
"""How many reads without anything typed end a sequence that was not completed: half a second of live play."""

Mode = Literal["key", "escape", "csi", "ss3", "string"]
INTRODUCERS: dict[str, Mode] = {"[": "csi", "O": "ss3", **dict.fromkeys("]PX^_", "string")}
"""What follows ESC in a sequence of more than two characters (ECMA-48, 5.3 and 5.6; SS3 as xterm sends it)."""


class KeyDecoder:
    """Drops control sequences, even where a read ends in the middle of one, and keys pressed together with Alt."""

    def __init__(self) -> None:
        self._mode: Mode = "key"
        self._length = 0
        """How many characters of the sequence have come since its introducer."""
        self._fixed = 0
        """How many are still to come where a sequence does not end by itself."""
        self._idle = 0

    def keys(self, typed: str) -> str:
        """Return the keys in what one read returned, "" where it returned nothing."""
        if not typed:
            self._idle += 1
            if self._idle >= GIVE_UP:
                self._mode, self._fixed = "key", 0
            return ""
        pressed = "".join(filter(self._is_key, typed))
        self._idle = 0
        return pressed

    def _is_key(self, character: str) -> bool:
        if self._fixed:
            self._fixed -= 1
        elif character == ESC:
            self._mode = "escape"
        elif self._mode == "key":
            return True
        elif self._mode == "escape":
            return self._ends_escape(character)
        else:
            self._take(character)
        return False

    def _ends_escape(self, character: str) -> bool:
        """Begin a sequence; return whether the character is a key, typed some time after the Escape key."""
        self._mode, self._length = INTRODUCERS.get(character, "key"), 0
        return self._mode == "key" and self._idle > 0

    def _take(self, character: str) -> None:
        self._length += 1
        if self._mode == "csi" and self._length == 1 and character in "M[":
            # An old mouse report goes on with three characters of any kind, a function key of Linux's console with one.
            self._mode, self._fixed = "key", 3 if character == "M" else 1
        elif self._ends(character):
            self._mode = "key"

    def _ends(self, character: str) -> bool:
        if self._mode == "csi":
            return "@" <= character <= "~"
        if self._mode == "ss3":
            return character not in "0123456789;"
        return character == BEL


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
