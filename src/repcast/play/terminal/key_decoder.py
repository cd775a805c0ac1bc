"""Takes the keys out of what a terminal sends: arrow keys, the mouse and the like come as sequences of characters."""

from typing import Literal

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
