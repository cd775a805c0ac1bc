"""Patterns that match whatever letters are capitals, quickly.

Python's `re` skips alternatives by their first letter only where it need not look at both cases of a letter and nothing
stands before the letter, and it tries those that begin with `^` at every place. So a pattern is tried in a quicker form
on the text in small letters, and as it was written only from where that finds something: most searches find nothing.
"""

import re
import sys
from collections.abc import Iterator
from functools import cached_property, lru_cache

_CAPITALS = re.compile(r"\\.|\(\?P")
"""What may hold a capital letter in a pattern that is written in small letters."""

_BEGINNING, _EDGE = "^", r"\b"


class CaselessPattern:
    """A pattern that matches whatever letters are capitals, with the methods of `re.Pattern`."""

    __slots__ = ("__dict__", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def _exact(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    @cached_property
    def _quick(self) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None] | None:
        """What is looked for in a text in small letters at its beginning, and in it.

        None for a pattern that tells small letters from capitals.
        """
        if any(map(str.isupper, _CAPITALS.sub("", self.pattern))):
            return None
        parts = _alternatives(self.pattern)
        first = [one.removeprefix(_BEGINNING) for one in parts if one.startswith(_BEGINNING)]
        within = [one.removeprefix(_EDGE) for one in parts if one.startswith(_EDGE)]
        others = [one for one in parts if not one.startswith((_BEGINNING, _EDGE))]
        inside = [rf"{_EDGE}(?:{'|'.join(within)})"] * bool(within) + others
        return _compiled(first), _compiled(inside)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match from `start` on, up to `end`."""
        small = _small(text)
        if self._quick is None or small is None:
            return self._exact.search(text, start, end)
        first, inside = self._quick
        found = first.match(small, 0, end) if first and not start else None
        found = found or (inside.search(small, start, end) if inside else None)
        return self._exact.search(text, found.start(), end) if found else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the match that begins at `start`."""
        return self._exact.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole text."""
        return self._exact.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches that do not overlap."""
        found = self.search(text)
        while found is not None:
            yield found
            start = max(found.end(), found.start() + 1)
            found = self.search(text, start) if start <= len(text) else None

    def subn(self, replacement: str, text: str) -> tuple[str, int]:
        """Return the text with each match replaced, and how many there were."""
        return self._exact.subn(replacement, text) if self.search(text) else (text, 0)

    def sub(self, replacement: str, text: str) -> str:
        """Return the text with each match replaced."""
        return self.subn(replacement, text)[0]


@lru_cache(maxsize=512)
def _small(text: str) -> str | None:
    """Return the text in small letters; None where they stand in other places, since "İ" becomes two characters.

    Cached, because many patterns are looked for in one line, and one pattern at many places of a long one.
    """
    small = text.lower()
    return small if len(small) == len(text) else None


def _compiled(parts: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(parts)) if parts else None


_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|[^\\\[()|]+", re.DOTALL)
"""An escape, a set of characters, a mark that parts or groups, or letters."""


def _alternatives(pattern: str) -> list[str]:
    """Return the parts of a pattern between its outermost bars."""
    parts, depth = [""], 0
    for piece in _PIECE.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return parts
