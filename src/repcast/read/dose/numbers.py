"""Numbers and ranges as people write them: `10-12`, `eight to 12`, `half a dozen`, `1 ½`, `at least 30`, `30+`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from repcast.read.dose.lexicon import UNITS
from repcast.read.dose.tokens import DASHES, Token
from repcast.read.vocabulary import words

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_WORDS = {word: float(value) for value, word in enumerate(_ONES.split())}
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10.0 * value for value, word in enumerate(_TENS_WORDS.split(), 2)}
_TENS["fourty"] = 40.0
NUMBER_WORDS = frozenset((*_WORDS, *_TENS))
_ABOUT = words("""
    about around approximately approx roughly nearly almost circa ~ ≈ only just another anywhere from
""")
_MOST_ABOUT = 3
_DECIMALS = 2
"""The most figures after a decimal comma; three are thousands."""

_ARTICLES = words("a an full another once twice thrice")
_DENIALS, _DENIED = words("not don't never avoid"), 4
_LINKS = words("- – — − to or through till ~")
_BOUNDS = {
    "least": (
        "at least|at minimum|a minimum of|minimum of|minimum|min|no less than|no fewer than|not less than|more than|"
        "longer than|over|≥|>"
    ),
    "most": (
        "up to|at most|as many as|as much as|as long as|a maximum of|maximum of|maximum|max|no more than|not more than|no longer than|not longer than|"
        "less than|shorter than|under|≤|<"
    ),
}
_VALUES = {
    "half a dozen": 6.0,
    "half an": 0.5,
    "half a": 0.5,
    "a half": 0.5,
    "half": 0.5,
    "a dozen": 12.0,
    "dozen": 12.0,
    "a couple of": 2.0,
    "a couple": 2.0,
    "couple of": 2.0,
    "a hundred": 100.0,
    "a quarter of a": 0.25,
    "a quarter of an": 0.25,
    "three quarters of a": 0.75,
    "three quarters of an": 0.75,
}

Result = TypeVar("Result")
Wordings = dict[str, list[tuple[tuple[str, ...], Result]]]


def _by_first(pairs: Iterable[tuple[str, Result]]) -> "Wordings[Result]":
    """Return wordings by their first word, so that one look-up rules out most words."""
    by_first: Wordings[Result] = {}
    for wording, result in pairs:
        parts = tuple(wording.split())
        by_first.setdefault(parts[0], []).append((parts, result))
    return by_first


_BOUND_WORDINGS = _by_first((wording, name) for name, wordings in _BOUNDS.items() for wording in wordings.split("|"))
_VALUE_WORDINGS = _by_first(_VALUES.items())


BEGINNINGS = frozenset((*_WORDS, *_TENS, *_ABOUT, *_BOUND_WORDINGS, *_VALUE_WORDINGS, *_ARTICLES))
"""The words that a number, or a unit that counts as one ("a minute", "twice"), can begin with."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a range; tokens `start` to `end` state it. An end is `None` where it is open."""

    low: float | None
    high: float | None
    start: int
    end: int
    falls: bool = False


def number_at(row: Sequence[Token], at: int) -> Number | None:
    """Read one number, with its bound ("at least") if it has one, without a range."""
    bound, start = bound_at(row, at)
    start = _skip(row, start)
    if bound is None:
        bound, start = bound_at(row, start)
        start = _skip(row, start)
    plain = _plain(row, start)
    if not plain:
        return None
    value, end = plain
    if bound is None:
        bound, end = _bound_after(row, end)
    if [token.text for token in row[end : end + 2]] == ["or", "so"]:
        end += 2
    low = None if bound == "most" else value
    return Number(low, None if bound == "least" else value, at, end)


def link_at(row: Sequence[Token], at: int, *, between: bool) -> int:
    """Return where the second number of a range begins, if the token at `at` links two numbers; else 0."""
    if at >= len(row):
        return 0
    if row[at].text == "down" and at + 1 < len(row) and row[at + 1].text == "to":
        return at + 2
    if row[at].text not in _LINKS and not (between and row[at].text == "and"):
        return 0
    up_to = [token.text for token in row[at + 1 : at + 3]] == ["up", "to"]
    return at + 3 if up_to else at + 1


def scaled(number: Number, factor: float) -> Number:
    """Return the number in a unit `factor` times as small."""
    low, high = (None if end is None else end * factor for end in (number.low, number.high))
    return replace(number, low=low, high=high)


def joined(first: Number, second: Number) -> Number:
    """Return the range from `first` to `second`, in order of size."""
    ends = [end for end in (first.low, first.high, second.low, second.high) if end is not None]
    high = None if second.high is None else max(ends)
    return Number(min(ends), high, first.start, second.end, ends[0] > ends[-1])


def _skip(row: Sequence[Token], at: int) -> int:
    """Return the index after the few words of approximation that may stand at `at`: "anywhere from about"."""
    end = at
    while end < min(len(row), at + _MOST_ABOUT) and row[end].text in _ABOUT:
        end += 1
    return end


def bound_at(row: Sequence[Token], at: int) -> tuple[str | None, int]:
    """Return the bound that stands at `at` ("least", "most" or none), and where it ends."""
    name, end = _wording(_BOUND_WORDINGS, row, at) or (None, at)
    denied = any(token.text in _DENIALS for token in row[max(0, at - _DENIED) : at])
    return ("most" if name == "least" and denied else name), end


def _wording(wordings: "Wordings[Result]", row: Sequence[Token], at: int) -> tuple[Result, int] | None:
    """Return the first wording that stands at `at`, and where it ends."""
    for wording, result in wordings.get(row[at].text, ()) if at < len(row) else ():
        if all(at + index < len(row) and row[at + index].text == word for index, word in enumerate(wording)):
            return result, at + len(wording)
    return None


def _bound_after(row: Sequence[Token], at: int) -> tuple[str | None, int]:
    if at < len(row) and row[at].text == "+" and not (at + 1 < len(row) and row[at + 1].kind == "number"):
        return "least", at + 1
    return None, at


def _plain(row: Sequence[Token], at: int) -> tuple[float, int] | None:
    """Return the value of the digits or words at `at`, and where they end."""
    if at >= len(row):
        return None
    token = row[at]
    if token.kind in ("number", "clock"):
        if _has_decimal_comma(row, at):
            part = row[at + 2]
            return token.value + part.value / 10 ** len(part.text), at + 3
        return _with_fraction(row, token.value, at + 1, digits=True)
    return _in_words(row, at)


def _has_decimal_comma(row: Sequence[Token], at: int) -> bool:
    """Whether `1,5` stands there and is measured: "1,5 min" is one and a half, "12,10,8" three numbers."""
    digits = row[at : at + 3]
    if len(digits) < 3 or digits[1].text != "," or digits[2].kind != "number" or len(digits[2].text) > _DECIMALS:
        return False
    joined = digits[0].end == digits[1].start and digits[1].end == digits[2].start
    chained = at >= 2 and row[at - 1].text == "," and row[at - 1].end == digits[0].start
    unit = UNITS.get(row[at + 3].text, ("", 1.0))[0] if at + 3 < len(row) else ""
    return joined and not chained and unit in ("second", "metre", "load")


def _in_words(row: Sequence[Token], at: int) -> tuple[float, int] | None:
    text = row[at].text
    following = row[at + 1].text if at + 1 < len(row) else ""
    if text in _WORDS:
        if following == "hundred":
            return _WORDS[text] * 100, at + 2
        if following == "dozen":
            return _WORDS[text] * 12, at + 2
        return _with_fraction(row, _WORDS[text], at + 1, digits=False)
    if text in _TENS:
        more = at + 2 if following in DASHES else at + 1
        ones = _WORDS.get(row[more].text, 0.0) if more < len(row) else 0.0
        return (_TENS[text] + ones, more + 1) if 0 < ones < 10 else (_TENS[text], at + 1)
    return _wording(_VALUE_WORDINGS, row, at)


def _with_fraction(row: Sequence[Token], value: float, at: int, *, digits: bool) -> tuple[float, int]:
    """Return a whole number with the "½", "1/2" or "and a half" after it, and the index after both."""
    texts = [token.text for token in row[at : at + 3]]
    if texts == ["and", "a", "half"]:
        return value + 0.5, at + 3
    if [token.text for token in row[at : at + 6]] == ["-", "and", "-", "a", "-", "half"]:
        return value + 0.5, at + 6
    if not digits:
        return value, at
    if texts and row[at].kind == "number" and row[at].text in "¼½¾⅓⅔":
        return value + row[at].value, at + 1
    if len(texts) == 3 and texts[1] == "/" and (texts[0], texts[2]) in (("1", "2"), ("1", "4"), ("3", "4")):
        return value + float(texts[0]) / float(texts[2]), at + 3
    chained = (at >= 2 and row[at - 2].text == "/") or texts[2:3] == ["/"]
    if texts[:1] == ["/"] and not chained and value in (1, 3) and texts[1:2] in (["2"], ["4"]) and row[at].start == row[at - 1].end:
        return value / float(texts[1]), at + 2
    return value, at
