"""File names out of titles, right on Windows, macOS and Linux alike."""

import re
import unicodedata

from repcast.model.text import visible

LONGEST_BYTES = 120
"""In UTF-8. Names may have 255 bytes on Linux and 255 characters elsewhere, a path 260 on Windows: this leaves room
for a number, an ending and the folders above."""

UNTITLED = "untitled"

_FORBIDDEN = r'[\\/:*?"<>|\s]+'
"""What Windows forbids in a name, and the separator of macOS and Linux."""

_PORTS = (f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³")
_DEVICES = frozenset(("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *_PORTS))
"""What Windows keeps for devices, whatever ending follows (Microsoft, "Naming Files, Paths, and Namespaces")."""

_JOINER = "\u200d"


def file_name(title: str) -> str:
    """Return a title as a file name without ending: in NFC, never empty, at most `LONGEST_BYTES` bytes in UTF-8.

    What some system forbids becomes a space; leading dots, which hide a file, and dots and spaces at the end, which
    Windows drops, are left out. A name of one of Windows' devices gets an underscore in front.
    """
    name = _trimmed(re.sub(_FORBIDDEN, " ", unicodedata.normalize("NFC", visible(title))))
    name = _trimmed(_cut(name, LONGEST_BYTES - 1))
    if name.partition(".")[0].rstrip().upper() in _DEVICES:
        name = f"_{name}"
    return name or UNTITLED


def _trimmed(name: str) -> str:
    return name.lstrip(". ").rstrip(". ")


def _cut(name: str, length: int) -> str:
    """Return the first `length` bytes of a name, whole characters with all their marks."""
    if len(name.encode()) <= length:
        return name
    end = len(name.encode()[:length].decode(errors="ignore"))
    while end and (_joins(name[end]) or name[end - 1] == _JOINER):
        end -= 1
    return name[:end]


def _joins(char: str) -> bool:
    """Return whether a character belongs to the one before it: an accent, a vowel sign, a variation selector."""
    return char == _JOINER or unicodedata.category(char) in {"Mn", "Mc", "Me"}
