"""The first pass over a text that may state a dose: numbers, words and marks, each with its place in the text."""

import re
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Literal, NamedTuple

from repcast.read.dose.lexicon import Lexicon, Result, Wordings

MAX_TOKENS = 20_000
"""The most tokens that are read of one text."""

_TOKEN = re.compile(
    r"(?P<aside>"
    r"(?=[\dhwv+($€£])(?:(?:https?://|www\.)\S+"
    r"|(?<![\d-])(?:19|20)\d\d-[01]?\d-[0-3]?\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?)?(?![\d-])"
    r"|(?<![\d/.-])[0-3]?\d(?P<joint>[/.-])[0-3]?\d(?P=joint)(?:19|20)\d\d(?![\d/-])"
    r"|\+\d{1,3}[\s(.-]*\d[\d\s().-]{6,16}\d|\(\d{2,5}\)\s?\d{3,4}[\s-]?\d{3,4}|(?<![\d-])\d{3}-\d{3}-\d{4}(?!\d)"
    r"|[$€£]\s?\d+(?:[.,]\d+)*|(?<![\d.,])\d+(?:[.,]\d+)*\s?[$€£]"
    r"|(?<![\w.])v?\d+\.\d+\.\d+(?![\w.])"
    r"|(?<![\w.])\d{1,2}[A-F][.):](?=\s)"
    r"|(?<![\w.])\d{1,5}\s?(?:px)?\s?[x×]\s?\d{1,5}\s?(?:px|pixels?)\b"
    r"|(?<![\w.])(?:1[89]|20)\d0s(?!\w)|(?<=\b[Tt]he )\d{2,4}['’]?s(?!\w)"
    r"|(?<![\d/.])(?:30[\"″”]?\s?/\s?24|24[\"″”]?\s?/\s?(?:20|18|16)|20[\"″”]?\s?/\s?1[68])[\"″”]"
    r"))"
    r"|(?P<clock>(?<![\d:])\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:])|(?<![\w:]):[0-5]\d(?![\d:]))"
    r"|(?P<compact>(?<![\w.])(?:\d{1,2}h(?:\d{1,2}(?:m(?:in)?)?)?(?:\d{1,2}s)?|\d{1,3}m(?:in)?\d{1,2}s?"
    r"|\d{1,2}['′’]\d{1,2}(?:[\"″”]|''|s(?:ec)?)?)(?!\w))"
    r"|(?P<tempo>(?<![\w.])(?:[0-9]{2}X[01](?![\w%])|(?<=@)[0-9]{2}X[0-9](?!\w)|(?<=@\s)[0-9]{2}X[0-9](?!\w)"
    r"|(?<=[,;@]\s)[0-9]{2}[x×][01](?=\s*(?:[,;.)]|$))))"
    r"|(?P<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE]\d+(?!\w))?)"
    r"|(?P<fraction>[¼½¾⅓⅔])"
    r"|(?P<short>(?<![\w/+&])[^\W\d_][/+&][^\W\d_](?![\w/+&]))"
    r"|(?P<glued>(?<=\d)[xX](?=[A-Za-z]))"
    r"|(?P<garbled>(?<=\d)[^\W\d_a-zA-Z\u0425\u0445][€“”–—\x80-\x9f]{0,2}(?=\d{1,3}(?!\d)))"
    r"|(?P<behind>(?<=\d)r(?![^\W_]))"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>''|\S)"
)
DASHES = frozenset("-–—−")
_FOLDED = {ord("’"): "'", 0x2010: "-", 0x2011: "-"}
_FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


TokenKind = Literal["number", "clock", "tempo", "word", "mark", "aside"]


class Token(NamedTuple):
    """A number (`value`; a clock such as 1:30 in seconds), a four-figure tempo, a word in small letters, or a mark.

    An aside is a date, a decade, "the 200s", a telephone number, a price, an address, a version, the size of a
    picture or the heights of a box (24/20″): its figures are no dose.
    """

    kind: TokenKind
    text: str
    start: int
    end: int
    value: float = 0.0
    classes: frozenset[str] = frozenset()
    unit: str = ""
    factor: float = 1.0

    def has(self, name: str) -> bool:
        """Whether the word can be of the class `name`."""
        return name in self.classes


class Tokens(tuple[Token, ...]):
    """The tokens of one text, and the words of its language."""

    lexicon: Lexicon

    @classmethod
    def of(cls, tokens: Iterable[Token], lexicon: Lexicon) -> "Tokens":
        """Return the tokens as those of a language."""
        row = cls(tokens)
        row.lexicon = lexicon
        return row

    def near(self, at: int) -> Token:
        """Return the token at `at`, an empty one beyond the ends."""
        return self[at] if 0 <= at < len(self) else _NOTHING

    def ends_number(self, at: int) -> bool:
        """Whether no unit follows at `at`, so that the number before it is in the unit of one before that."""
        return not self.near(at).unit

    def spells(self, at: int, *names: str) -> bool:
        """Whether words of these classes stand from `at` on, one after another."""
        return all(self.near(at + index).has(name) for index, name in enumerate(names))

    def wording(self, wordings: Wordings[Result], at: int) -> tuple[Result, int] | None:
        """Return what the first wording that stands at `at` stands for, and where it ends."""
        known = wordings.get(self[at].text) if 0 <= at < len(self) else None
        for wording, result in known or ():
            end = at + len(wording)
            if wording == tuple([token.text for token in self[at:end]]):
                return result, end
        return None


_NOTHING = Token("mark", "", 0, 0)


def tokens(text: str, lexicon: Lexicon) -> Tokens:
    """Return the first `MAX_TOKENS` tokens of `text`."""
    return Tokens.of((_token(match, lexicon) for match in islice(_TOKEN.finditer(text), MAX_TOKENS)), lexicon)


def _token(match: re.Match[str], lexicon: Lexicon) -> Token:
    kind, text, start, end = match.lastgroup, match[0], match.start(), match.end()
    if kind in _VALUES:
        of_kind, value_of = _VALUES[kind]
        return Token(of_kind, text.lower().replace("×", "x"), start, end, value_of(text))
    if kind == "garbled":
        return Token("mark", "-", start, end)  # a dash that a wrong encoding has turned into something else
    word = text.lower() if text.isascii() else text.lower().translate(_FOLDED)
    word = f"{BEHIND}{word}" if kind == "behind" else word
    unit, factor = lexicon.units.get(word, _NO_UNIT)
    classes = lexicon.classes_of(word)
    return Token("word" if kind in _WORDS else "mark", word, start, end, 0.0, classes, unit, factor)


_NO_UNIT = ("", 1.0)
BEHIND = "~"
"""What stands in the tables of a language before a letter that is a word only right behind its number: "12r"."""

_WORDS = frozenset(("word", "short", "glued", "behind"))


def _clock_s(text: str) -> int:
    """Return the seconds of `1:30`, `:30` or `1:05:00`."""
    seconds = 0
    for part in text.split(":"):
        seconds = seconds * 60 + int(part or 0)
    return seconds


def _compact_s(text: str) -> int:
    """Return the seconds of `7m30s`, `1h30m`, `1h15` or `1'30"`."""
    figures = [int(part) for part in re.findall(r"\d+", text)]
    if "h" in text:
        return sum(figure * unit for figure, unit in zip(figures, (3600, 60, 1), strict=False))
    return sum(figure * unit for figure, unit in zip(figures, (60, 1), strict=False))


def _no_value(_text: str) -> float:
    return 0.0


def _value(text: str) -> float:
    """Return the number that the digits make; beyond a million it no longer matters which."""
    try:
        return min(float(text.replace(",", "")[:40]), 1e6)
    except (OverflowError, ValueError):
        return 1e6


_VALUES: dict[str | None, tuple[TokenKind, Callable[[str], float]]] = {
    "aside": ("aside", _no_value),
    "tempo": ("tempo", _no_value),
    "clock": ("clock", _clock_s),
    "compact": ("clock", _compact_s),
    "fraction": ("number", _FRACTIONS.__getitem__),
    "number": ("number", _value),
}
