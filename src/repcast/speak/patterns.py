"""Patterns that are compiled on first use: to compile those of the normaliser takes longer than most texts need."""

import re
from collections.abc import Callable, Iterable
from functools import cache

Said = str | Callable[[re.Match[str]], str]
"""What takes the place of a match."""


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern, the same one each time."""
    return re.compile(pattern, flags)


class Rules:
    """Rules for rewriting a text, applied one after another.

    `make` returns pairs of a pattern, which matches in either case, and what takes the place of what it matches. It is
    called when a text first has what `needs`, a pattern in which case counts, finds.
    """

    __slots__ = ("_make", "_needs", "_rules")

    def __init__(self, needs: str, make: Callable[[], Iterable[tuple[str, Said]]]) -> None:
        self._needs = needs
        self._make = make
        self._rules: tuple[tuple[re.Pattern[str], Said], ...] = ()

    def applied(self, text: str) -> str:
        """Return the text as the rules rewrite it."""
        if not compiled(self._needs).search(text):
            return text
        if not self._rules:
            self._rules = tuple((re.compile(pattern, re.IGNORECASE), said) for pattern, said in self._make())
        for pattern, said in self._rules:
            text = pattern.sub(said, text)
        return text
