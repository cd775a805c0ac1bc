"""The first pass over a text that may state a dose: numbers, words and marks, each with its place in the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from repcast.read.vocabulary import words

MAX_TOKENS = 20_000
"""Beyond this many tokens a paragraph is no longer a paragraph; what follows is left unread."""

_TOKEN = re.compile(
    r"(?P<clock>(?<![\d:])\d{1,2}:[0-5]\d(?![\d:]))"
    r"|(?P<tempo>(?<![\w.])[0-9]{2}X[0-9](?![\w%]))"
    r"|(?P<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE]\d+(?!\w))?)"
    r"|(?P<fraction>[¼½¾⅓⅔])"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>\S)"
)
DASHES = words("- – — −")
_FOLDED = {ord("’"): "'", 0x2010: "-", 0x2011: "-"}
_FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


@dataclass(frozen=True, slots=True)
class Token:
    """A number (`value`; a clock such as 1:30 in seconds), a four-figure tempo, a word in small letters, or a mark."""

    kind: Literal["number", "clock", "tempo", "word", "mark"]
    text: str
    start: int
    end: int
    value: float = 0.0


def tokens(text: str) -> list[Token]:
    """Cut `text` into tokens; at most `MAX_TOKENS` of them."""
    cut: list[Token] = []
    for match in _TOKEN.finditer(text):
        if len(cut) == MAX_TOKENS:
            break
        cut.append(_token(match))
    return cut


def _token(match: re.Match[str]) -> Token:
    kind, text, start, end = match.lastgroup, match[0], match.start(), match.end()
    if kind == "clock":
        minutes, seconds = text.split(":")
        return Token("clock", text, start, end, int(minutes) * 60 + int(seconds))
    if kind == "tempo":
        return Token("tempo", text.lower(), start, end)
    if kind == "fraction":
        return Token("number", text, start, end, _FRACTIONS[text])
    if kind == "number":
        return Token("number", text, start, end, _value(text))
    return Token("word" if kind == "word" else "mark", text.lower().translate(_FOLDED), start, end)


def _value(text: str) -> float:
    """Return the number that the digits make; beyond a million it no longer matters which."""
    try:
        return min(float(text.replace(",", "")[:40]), 1e6)
    except (OverflowError, ValueError):
        return 1e6


def text_at(row: Sequence[Token], at: int) -> str:
    """Return the text of the token at `at`, "" beyond the ends."""
    return row[at].text if 0 <= at < len(row) else ""


def texts_at(row: Sequence[Token], at: int, count: int) -> tuple[str, ...]:
    """Return the texts of the `count` tokens from `at` on, as many as there are."""
    return tuple(token.text for token in row[max(0, at) : max(0, at + count)])
