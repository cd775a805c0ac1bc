"""Numbers with their units: "8-12 reps", "45 seconds to two minutes", "1 min 30 s"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from repcast.read.dose.lexicon import UNITS, classes_of
from repcast.read.dose.numbers import NUMBER_WORDS, Number, bound_at, joined, link_at, number_at, scaled
from repcast.read.dose.tokens import DASHES, Token, text_at, texts_at
from repcast.read.vocabulary import words

_MAX_ADJECTIVES = 3
_COUNTED = words("rep set round second time")
_NAMES = words("sets set reps rep rounds hold rest")
_SECONDED = words("rest hold pause work on off break recovery recover easy hard plank between jog run walk row")
"""Words beside which `60"` is a time and not a length."""
_PREPOSITIONS = words("in")
_FURTHER = words("another further extra additional")
_MANY_MINUTES, _PAIRED = 15, words("work rest on off hold")
"""Nobody rests for a quarter of an hour: `45' work, 15' rest` are seconds."""

_TIMED = frozenset(("HOLD", "REST", "WORK"))
_MARKS_OF_TIME = {'"': 1.0, "”": 1.0, "'": 60.0}
_BY_SIGNS = words("x × ✕ ⨉ *")
_LENGTHS = words("apart wide high long tall box boxes band step bench wall block of above below")
_NO_ADJECTIVES = frozenset(
    """
    REST OUT BACK SET ROUND REP EACH SIDE OTHER SWITCH ALTERNATE BETWEEN PERIOD DAILY DO BY PROGRESS BURN
    """.split()
)
_JOINTS = words("""
    to or and of for with without a an the in on at then per by from your you as if but until before after while than
""")
"""Words that end the search for a unit: adjectives may stand between a number and its unit, phrases may not."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted, the factor to that unit, and the first token after it; no name where there is none."""

    name: str
    factor: float
    end: int


def unit_at(row: Sequence[Token], at: int) -> Unit:
    """Return the unit of the number that ends at `at`.

    A hyphen or a few adjectives may stand between the two: "10 slow, controlled reps".
    """
    none = Unit("", 1.0, at)
    if _is_next_label(row, at):
        return none
    hyphened = text_at(row, at) in DASHES and row[at].start == row[at - 1].end
    direct = at + 1 if hyphened else at
    if text_at(row, direct) in _MARKS_OF_TIME and _is_time_mark(row, at, direct):
        many = row[at - 1].value >= _MANY_MINUTES and text_at(row, direct + 1) in _PAIRED
        return Unit("second", 1.0 if many else _MARKS_OF_TIME[row[direct].text], direct + 1)
    if text_at(row, direct) in UNITS and not _is_ordinal(row, direct) and not _is_preposition(row, direct):
        return _unit(row, direct)
    for further in range(at + 1, min(at + 1 + _MAX_ADJECTIVES, len(row))):
        between = row[further - 1]
        if not _is_adjective(between):
            return none
        unit = _unit(row, further)
        if (
            between.text != ","
            and text_at(row, further + 1) not in (":", "=")
            and unit.name in _COUNTED
            and len(row[further].text) > 1
            and not _is_ordinal(row, further)
        ):
            return unit
    return none


def _is_time_mark(row: Sequence[Token], at: int, mark: int) -> bool:
    """Whether `3'` or `45"` is a time and no length: a word of time stands beside it, or it is one of so many."""
    if row[mark].start != row[at - 1].end or text_at(row, mark + 1) in _LENGTHS:
        return False
    beside = {*texts_at(row, mark + 1, 2), *texts_at(row, at - 4, 3)}
    timed = any(classes_of(text) & _TIMED for text in beside)
    return timed or bool(_SECONDED & beside) or text_at(row, at - 2) in _BY_SIGNS


def unit_before(row: Sequence[Token], at: int) -> str:
    """Return the unit that the words before a number give it: "a count of ten", "count to 5"; a clock's is time."""
    led = texts_at(row, at - 2, 2) in (("count", "of"), ("count", "to"), ("counts", "of"), ("counting", "to"))
    return "second" if led or row[at].kind == "clock" else ""


def is_compound_word(row: Sequence[Token], at: int) -> bool:
    """Whether the number that ends at `at` is part of a word, such as "one-arm", and counts nothing of the dose."""
    if text_at(row, at) not in DASHES or at + 1 >= len(row) or row[at + 1].kind != "word":
        return False
    return row[at].start == row[at - 1].end and row[at + 1].start == row[at].end


def _unit(row: Sequence[Token], at: int) -> Unit:
    name, factor = UNITS.get(row[at].text, ("", 1.0))
    return Unit(name, factor, at + 1)


def _is_adjective(token: Token) -> bool:
    if token.kind != "word":
        return token.text in ("-", ",")
    if token.text in NUMBER_WORDS:
        return False
    return token.text not in _JOINTS and not classes_of(token.text) & _NO_ADJECTIVES


def _is_next_label(row: Sequence[Token], at: int) -> bool:
    """Whether the word after a number names the number after it, as in "Sets: 3 Reps: 12" and "SETS 3 REPS 15"."""
    if text_at(row, at) in _NAMES and text_at(row, at - 2) in _NAMES:
        counted = at >= 3 and row[at - 3].kind == "number"
        return at + 1 < len(row) and row[at + 1].kind == "number" and not counted
    labelled = any(text_at(row, index) in (":", "=") for index in range(at - 4, at - 1))
    return labelled and text_at(row, at + 1) in (":", "=")


def _is_preposition(row: Sequence[Token], at: int) -> bool:
    """Whether the "in" after a number is no inch: "10 in total"."""
    following = row[at + 1] if at + 1 < len(row) else None
    prepositions = row[at].text in _PREPOSITIONS
    return prepositions and following is not None and following.kind == "word" and following.text not in _LENGTHS


def _is_ordinal(row: Sequence[Token], at: int) -> bool:
    """Whether the word counts things rather than time: "a second set", "for a second tap".

    A time is followed by the end of its phrase or by a word that opens another: "hold for a second at the top".
    """
    if row[at].text != "second" or at + 1 >= len(row) or row[at + 1].kind != "word" or text_at(row, at - 1) in DASHES:
        return False
    led = text_at(row, at - 1) in ("a", "the", "your", "on", "every", "each")
    return led and row[at + 1].text not in _AFTER_A_SECOND


_AFTER_A_SECOND = _JOINTS | words("""
    hold pause rest squeeze contraction break stop or each every between here there again later max maximum minimum
    longer more so when once through during inside
""")
_TIMES = ("once", "twice", "thrice")
_WHOLE = words("full single whole further")
_NO_ARTICLE = words("few several couple moment count beat breath h s")
_CLIMBS = words("work build working building progress way")
_BOUNDS = (
    *((wording, "least") for wording in ("or more", "or longer", "and up", "plus", "minimum", "min", "at least")),
    *((wording, "most") for wording in ("or less", "or fewer", "maximum", "max", "at most", "tops")),
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in its unit; `more` where it says "two more"."""

    number: Number
    unit: str
    more: bool = False


def quantity_at(row: Sequence[Token], at: int) -> Quantity | None:
    """Read the quantity that begins at `at`."""
    first = number_at(row, at)
    if first is None:
        return _times(row, at) or _article(row, at) or _bounded_article(row, at)
    unit = unit_at(row, first.end)
    if not unit.name and is_compound_word(row, first.end):
        return None
    span = _range(row, first)
    if span:
        return span
    name = unit.name or unit_before(row, at)
    return _closed(row, _compound(row, replace(scaled(first, unit.factor), end=unit.end), name), name)


def _range(row: Sequence[Token], first: Number) -> Quantity | None:
    """Read "10-12 reps", "45 seconds to two minutes": both ends in one unit, which may stand once."""
    unit = unit_at(row, first.end)
    between = text_at(row, first.start - 1) in ("between", "from", "anywhere")
    link = link_at(row, unit.end, between=between)
    within_chain = text_at(row, first.start - 1) in DASHES and first.start > 1 and row[first.start - 2].kind == "number"
    second = number_at(row, link) if link and not within_chain else None
    if second is None or not _is_range(row, first, second, unit.end):
        return None
    other = unit_at(row, second.end)
    if unit.name and other.name not in ("", unit.name):
        return None
    if unit.name and not other.name and row[link - 1].text in DASHES:
        return None
    low_in, high_in = (unit if unit.name else other), (other if other.name else unit)
    whole = joined(scaled(first, low_in.factor), scaled(second, high_in.factor))
    name = unit.name or other.name or unit_before(row, first.start)
    return _closed(row, replace(whole, end=other.end), name)


def _is_range(row: Sequence[Token], first: Number, second: Number, link: int) -> bool:
    """Return a chain of dashes such as 2-0-2 is a tempo, "10 or 5" no range."""
    chained = text_at(row, second.end) in DASHES and number_at(row, second.end + 1) is not None
    backwards = first.high is not None and second.high is not None and second.high < first.high
    return not (chained and row[link].text in DASHES) and not (backwards and row[link].text in ("or", "through"))


def _compound(row: Sequence[Token], number: Number, unit: str) -> Number:
    """Return a time with the seconds of "1 minute 30 seconds" or "1 min and 30 s" added."""
    if unit != "second" or number.low is None or number.low < 60 or number.low != number.high:
        return number
    more = number_at(row, number.end + 1 if text_at(row, number.end) == "and" else number.end)
    if more is None or more.low is None or more.low >= 60:
        return number
    seconds = unit_at(row, more.end)
    if (seconds.name, seconds.factor) != ("second", 1.0):
        return number
    total = number.low + more.low
    return replace(number, low=total, high=total, end=seconds.end)


def _times(row: Sequence[Token], at: int) -> Quantity | None:
    """Read "once", "twice", "twice more"."""
    if row[at].text not in _TIMES:
        return None
    value, more = float(_TIMES.index(row[at].text) + 1), text_at(row, at + 1) == "more"
    return Quantity(Number(value, value, at, at + 1 + more), "time", more)


def _article(row: Sequence[Token], at: int) -> Quantity | None:
    """Read "a minute", "a full minute", "an hour and a half", "a set of 12"."""
    if row[at].text not in ("a", "an", "full") and texts_at(row, at, 2) != ("another", "minute"):
        return None
    start = at + 2 if text_at(row, at + 1) in _WHOLE else at + 1
    if start >= len(row) or row[start].text in _NO_ARTICLE or number_at(row, start):
        return None
    if row[start].text == "second" and _is_ordinal(row, start):
        return None
    unit = unit_at(row, start)
    of_some = text_at(row, unit.end) == "of" and number_at(row, unit.end + 1) is not None
    if not (unit.name == "second" or (unit.name == "set" and of_some)):
        return None
    if text_at(row, unit.end - 1) in ("count", "counts") and text_at(row, unit.end) in ("of", "to"):
        return None
    half = texts_at(row, unit.end, 3) == ("and", "a", "half")
    value, end = (unit.factor * 1.5, unit.end + 3) if half else (unit.factor, unit.end)
    return _closed(row, Number(value, value, at, end), unit.name)


def _bounded_article(row: Sequence[Token], at: int) -> Quantity | None:
    """Read "at least a minute"."""
    bound, start = bound_at(row, at)
    said = _article(row, start) if bound and start < len(row) else None
    if said is None:
        return None
    low = None if bound == "most" else said.number.low
    high = None if bound == "least" else said.number.high
    return replace(said, number=replace(said.number, start=at, low=low, high=high))


def _closed(row: Sequence[Token], number: Number, unit: str) -> Quantity:
    """Read the bound that may follow ("30 seconds or more"); "work up to three sets" means three."""
    low, high, end = number.low, number.high, number.end
    for wording, bound in _BOUNDS:
        words_of_bound = tuple(wording.split())
        if texts_at(row, end, len(words_of_bound)) == words_of_bound:
            low, high = (low, None) if bound == "least" else (None, high)
            end += len(words_of_bound)
            break
    texts = [token.text for token in row[number.start : end]]
    climbs = any(text_at(row, index) in _CLIMBS for index in range(number.start - 4, number.start))
    if climbs and texts[:2] == ["up", "to"]:
        low = high
    more = "more" in texts and "than" not in texts
    if unit == "time":
        more = more or bool(_FURTHER & {*texts, text_at(row, number.start - 1)}) or text_at(row, end) == "more"
    return Quantity(replace(number, low=low, high=high, end=end), unit, more)
