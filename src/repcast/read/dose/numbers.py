"""Numbers and ranges as people write them: `10-12`, `eight to 12`, `half a dozen`, `1 ½`, `at least 30`, `30+`."""

from dataclasses import dataclass, replace

from repcast.read.dose.tokens import DASHES, Tokens

_MOST_ABOUT = 3
_DECIMALS = 2
"""The most figures after a decimal comma; three are thousands."""

_DENIED = 4
"""How many words before a bound may deny it: "do not hold for more than a minute"."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a range; tokens `start` to `end` state it. An end is `None` where it is open."""

    low: float | None
    high: float | None
    start: int
    end: int
    falls: bool = False


def number_at(row: Tokens, at: int) -> Number | None:
    """Read one number, with its bound ("at least") if it has one, without a range."""
    bound, start = bound_at(row, at)
    start = skip_about(row, start)
    if bound is None:
        bound, start = bound_at(row, start)
        start = skip_about(row, start)
    plain = _plain(row, start)
    if not plain or _counts_off(row, start):
        return None
    value, end = plain
    if bound is None:
        bound, end = _bound_after(row, end)
    end = (row.wording(row.lexicon.or_so, end) or (0.0, end))[1]
    low = None if bound == "most" else value
    return Number(low, None if bound == "least" else value, at, end)


def _counts_off(row: Tokens, at: int) -> bool:
    """Whether the word for 1 stands for something that is told of: "every one of these exercises"."""
    told = row.near(at - 1).has("EACH_WORD") and row.near(at + 1).has("OF")
    return told and row.near(at).kind == "word"


def link_at(row: Tokens, at: int, *, between: bool) -> int:
    """Return where the second number of a range begins, if the token at `at` links two numbers; else 0."""
    if at >= len(row):
        return 0
    falls = row.wording(row.lexicon.down_to, at)
    if falls:
        return falls[1]
    link = row[at]
    if not (link.text in DASHES or link.text == "~" or link.has("RANGE_LINK") or (between and link.has("AND_WORD"))):
        return 0
    again = row.near(at + 1).text, row.near(at + 2).text
    return at + 3 if again == row.lexicon.climbing else at + 1


def scaled(number: Number, factor: float) -> Number:
    """Return the number in a unit `factor` times as small."""
    low, high = (None if end is None else end * factor for end in (number.low, number.high))
    return replace(number, low=low, high=high)


def joined(first: Number, second: Number) -> Number:
    """Return the range from `first` to `second`, in order of size."""
    ends = [end for end in (first.low, first.high, second.low, second.high) if end is not None]
    high = None if second.high is None else max(ends)
    return Number(min(ends), high, first.start, second.end, ends[0] > ends[-1])


def skip_about(row: Tokens, at: int) -> int:
    """Return the index after the few words of approximation that may stand at `at`: "anywhere from about"."""
    end = at
    while end < min(len(row), at + _MOST_ABOUT) and row[end].has("ABOUT"):
        end += 1
    return end


def bound_at(row: Tokens, at: int) -> tuple[str | None, int]:
    """Return the bound that stands at `at` ("least", "most" or none), and where it ends."""
    name, end = row.wording(row.lexicon.bounds, at) or (None, at)
    if name and _lasts_over(row, at):
        return None, at
    if name == "least" and any(token.has("NUMBER_DENIAL") for token in row[max(0, at - _DENIED) : at]):
        name = "most"
    return name, end


def _lasts_over(row: Tokens, at: int) -> bool:
    """Whether "over" says how long a movement takes: "lower over 3 seconds", and not "for over 3 minutes"."""
    number, units = row.near(at + 1), (row.near(at + 2), row.near(at + 3))  # "over three slow seconds"
    if not row.near(at).has("OVER") or row.near(at - 1).has("FOR") or at == 0:
        return False
    value = row.lexicon.ones.get(number.text, number.value if number.kind == "number" else 0.0)
    timed = any(unit.unit == "second" and unit.factor == 1.0 for unit in units)
    return 0 < value <= _LONGEST_WAY_S and (units[0].kind != "word" or timed)


_LONGEST_WAY_S = 10
"""No movement takes longer: "over 3 seconds" is how long, "over 30 seconds" more than so long."""


def _bound_after(row: Tokens, at: int) -> tuple[str | None, int]:
    if at < len(row) and row[at].text == "+" and not (at + 1 < len(row) and row[at + 1].kind == "number"):
        return "least", at + 1
    return None, at


def _plain(row: Tokens, at: int) -> tuple[float, int] | None:
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


def _has_decimal_comma(row: Tokens, at: int) -> bool:
    """Whether `1,5` stands there and is measured: "1,5 min" is one and a half, "12,10,8" three numbers."""
    digits = row[at : at + 3]
    if len(digits) < 3 or digits[1].text != "," or digits[2].kind != "number" or len(digits[2].text) > _DECIMALS:
        return False
    joined = digits[0].end == digits[1].start and digits[1].end == digits[2].start
    chained = at >= 2 and row[at - 1].text == "," and row[at - 1].end == digits[0].start
    return joined and not chained and row.near(at + 3).unit in ("second", "metre", "load")


def _in_words(row: Tokens, at: int) -> tuple[float, int] | None:
    text, words = row[at].text, row.lexicon
    following = row.near(at + 1).text
    if text in words.ones:
        if following in words.multiples:
            return words.ones[text] * words.multiples[following], at + 2
        return _with_fraction(row, words.ones[text], at + 1, digits=False)
    if text in words.tens:
        more = at + 2 if following in DASHES else at + 1
        ones = words.ones.get(row.near(more).text, 0.0)
        return (words.tens[text] + ones, more + 1) if 0 < ones < 10 else (words.tens[text], at + 1)
    return row.wording(words.values, at)


def _with_fraction(row: Tokens, value: float, at: int, *, digits: bool) -> tuple[float, int]:
    """Return a whole number with the "½", "1/2" or "and a half" after it, and the index after both."""
    half = row.wording(row.lexicon.halves, at)
    if half:
        return value + half[0], half[1]
    texts = [token.text for token in row[at : at + 3]]
    if not digits:
        return value, at
    if texts and row[at].kind == "number" and row[at].text in "¼½¾⅓⅔":
        return value + row[at].value, at + 1
    if len(texts) == 3 and texts[1] == "/" and (texts[0], texts[2]) in (("1", "2"), ("1", "4"), ("3", "4")):
        return value + float(texts[0]) / float(texts[2]), at + 3
    chained = (at >= 2 and row[at - 2].text == "/") or texts[2:3] == ["/"]
    joined = row.near(at).start == row[at - 1].end
    if texts[:1] == ["/"] and joined and not chained and value in (1, 3) and texts[1:2] in (["2"], ["4"]):
        return value / float(texts[1]), at + 2
    return value, at
