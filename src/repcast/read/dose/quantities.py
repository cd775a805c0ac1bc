"""Numbers with their units: "8-12 reps", "45 seconds to two minutes", "1 min 30 s"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from repcast.read.dose.numbers import Number, bound_at, joined, link_at, number_at, scaled, skip_about
from repcast.read.dose.tokens import DASHES, Tokens

_MAX_ADJECTIVES = 3
_COUNTED = frozenset(("rep", "set", "round", "second", "time"))
_MANY_MINUTES = 15
"""Nobody rests for a quarter of an hour: `45' work, 15' rest` are seconds."""

_TIMED = frozenset(("HOLD", "REST", "WORK", "BESIDE_A_TIME"))
"""The classes of words beside which `60"` is a time and not a length."""

_MARKS_OF_TIME = {'"': 1.0, "”": 1.0, "''": 1.0, "'": 60.0}
_COLONS, _LIST_MARKS, _PRIMES = frozenset(":="), frozenset("·•|;,"), frozenset("′″")
_NO_ADJECTIVE_CLASSES = """
    REST OUT BACK SET ROUND REP EACH SIDE OTHER SWITCH ALTERNATE BETWEEN PERIOD DAILY DO BY PROGRESS BURN JOINT LAST
"""
_NO_ADJECTIVES = frozenset(_NO_ADJECTIVE_CLASSES.split())
"""The classes of words that end the search for a unit: adjectives may stand before it, phrases may not."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted, the factor to that unit, and the first token after it; no name where there is none."""

    name: str
    factor: float
    end: int


def unit_at(row: Tokens, at: int) -> Unit:
    """Return the unit of the number that ends at `at`.

    A hyphen or a few adjectives may stand between the two: "10 slow, controlled reps".
    """
    none = Unit("", 1.0, at)
    if _is_next_label(row, at) or _is_in_compound(row, at):
        return none
    hyphened = row.near(at).text in DASHES and row[at].start == row[at - 1].end
    direct = at + 1 if hyphened else at
    following = row.near(direct + 1)
    if row.near(direct).text in _PRIMES and following.has("LENGTH_NOUN") and not following.has("OF"):
        return Unit("void", 1.0, direct + 1)  # "6′ apart"
    if row.near(direct).text in _MARKS_OF_TIME and _is_time_mark(row, at, direct):
        many = row[at - 1].value >= _MANY_MINUTES and row.near(direct + 1).has("PAIRED_TIME")
        return Unit("second", 1.0 if many else _MARKS_OF_TIME[row[direct].text], direct + 1)
    of_clock = row[at - 1].kind == "clock" and row.near(direct).unit == "time"  # "20:00 time cap"
    if row.near(direct).unit and not (of_clock or _is_ordinal(row, direct) or _is_preposition(row, direct)):
        return _unit(row, direct)
    for further in _after_adjectives(row, at, direct):
        unit = _unit(row, further)
        if (
            row[further - 1].text != ","
            and row.near(further + 1).text not in _COLONS
            and unit.name in _COUNTED
            and len(row[further].text) > 1
            and not _is_ordinal(row, further)
        ):
            return unit
    return none


def _after_adjectives(row: Tokens, at: int, direct: int) -> Iterator[int]:
    """Yield the places where a unit may stand after adjectives: "10 slow, controlled reps", "two warm-up sets"."""
    place = _end_of_compound(row, direct)
    if direct < place < len(row):
        yield place
    else:
        place = min(place, at)
    if row.near(place).text == ",":
        return  # "12-10-8, last set to failure"
    for further in range(place + 1, min(place + 1 + _MAX_ADJECTIVES, len(row))):
        if not _is_adjective(row, further - 1):
            return
        yield further


_MOST_PARTS = 6
"""The most parts of a word such as "warm-up"."""


def _end_of_compound(row: Tokens, at: int) -> int:
    """Return the end of a word of several parts at `at`, which may stand before a unit: "warm-up"."""
    end = at
    last = at + 2 * _MOST_PARTS
    while end < last and is_compound_word(row, end + 1) and row.near(end).kind == "word":
        end += 2
    return end + 1 if end > at else at


def _is_time_mark(row: Tokens, at: int, mark: int) -> bool:
    """Whether `3'` or `45"` is a time and no length: a word of time stands beside it, or it is one of so many."""
    following = row.near(mark + 1)
    glued = following.kind == "word" and following.start == row[mark].end
    if row[mark].start != row[at - 1].end or glued or following.has("LENGTH_NOUN"):
        return False
    beside = (*row[mark + 1 : mark + 3], *row[max(0, at - 4) : max(0, at - 1)])
    return any(token.classes & _TIMED for token in beside) or row.near(at - 2).has("BY_SIGN")


def unit_before(row: Tokens, at: int) -> str:
    """Return the unit that words before a number give it: "a count of ten", "count slowly to 5"; a clock's is time."""
    led = row.spells(at - 2, "COUNTING", "COUNT_TO") or (
        row.near(at - 3).has("COUNTING") and row.near(at - 2).classes <= _HOW and row.near(at - 1).has("COUNT_TO")
    )
    return "second" if led or row[at].kind == "clock" else ""


_HOW = frozenset(("PHRASE",))
"""The classes of a word that only says how one counts: "slowly"."""


def is_compound_word(row: Tokens, at: int) -> bool:
    """Whether the number that ends at `at` is part of a word, such as "one-arm", and counts nothing of the dose."""
    if row.near(at).text not in DASHES or at + 1 >= len(row) or row[at + 1].kind != "word":
        return False
    return row[at].start == row[at - 1].end and row[at + 1].start == row[at].end


def _is_in_compound(row: Tokens, at: int) -> bool:
    """Whether the thing that a number counts is the beginning of a longer word: "15 step-ups"."""
    return row.near(at).unit == "thing" and is_compound_word(row, at + 1)


def _unit(row: Tokens, at: int) -> Unit:
    """Return the unit at `at`; a clock before it has its seconds already, so that "1:30 min" is a minute and a half."""
    unit, factor = row[at].unit, row[at].factor
    if unit == "second" and row.near(at - 1).kind == "clock":
        factor = max(1.0, factor / 60)
    return Unit(unit, factor, at + 1)


def _is_adjective(row: Tokens, at: int) -> bool:
    token = row[at]
    if token.kind != "word":
        return token.text in ("-", ",")
    is_number = token.text in row.lexicon.ones or token.text in row.lexicon.tens
    named = token.has("KIND_OF_SET") and row.near(at + 1).has("SET")
    return named or not (is_number or token.classes & _NO_ADJECTIVES)


def _is_next_label(row: Tokens, at: int) -> bool:
    """Whether the word after a number names the number after it, as in "Sets: 3 Reps: 12" and "SETS 3 REPS 15"."""
    if row.near(at).has("LABEL_NAME") and row.near(at - 2).has("LABEL_NAME"):
        counted = at >= 3 and row[at - 3].kind == "number"
        return at + 1 < len(row) and row[at + 1].kind == "number" and not counted
    listed = row.near(at - 2).text in _LIST_MARKS
    labelled = not listed and any(row.near(index).text in _COLONS for index in range(at - 4, at - 1))
    return labelled and row.near(at + 1).text in _COLONS


def _is_preposition(row: Tokens, at: int) -> bool:
    """Whether the "in" after a number is no inch: "10 in total"."""
    following = row.near(at + 1)
    return row[at].has("IN") and following.kind == "word" and not following.has("LENGTH_NOUN")


def _is_ordinal(row: Tokens, at: int) -> bool:
    """Whether the word counts things rather than time: "a second set", "for a second tap".

    A time is followed by the end of its phrase or by a word that opens another: "hold for a second at the top".
    """
    following = row.near(at + 1)
    if not row[at].has("ORDINAL") or following.kind != "word" or row.near(at - 1).text in DASHES:
        return False
    open_ended = following.has("JOINT") or following.has("AFTER_A_SECOND")
    return row.near(at - 1).has("ORDINAL_LEAD") and not open_ended


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in its unit; `more` where it says "two more"."""

    number: Number
    unit: str
    more: bool = False


def quantity_at(row: Tokens, at: int) -> Quantity | None:
    """Read the quantity that begins at `at`."""
    first = number_at(row, at)
    if first is None:
        return _times(row, at) or _article(row, at) or _bounded_article(row, at)
    unit = unit_at(row, first.end)
    numbered = row.near(first.end + 1).text in row.lexicon.ones
    if not unit.name and is_compound_word(row, first.end) and not numbered:
        return None
    span = _range(row, first)
    if span:
        return span
    is_clock = row[first.end - 1].kind == "clock"  # "about 1:30"
    name = unit.name or ("second" if is_clock else unit_before(row, at))
    return _closed(row, _compound(row, replace(scaled(first, unit.factor), end=unit.end), name), name)


def _range(row: Tokens, first: Number) -> Quantity | None:
    """Read "10-12 reps", "45 seconds to two minutes": both ends in one unit, which may stand once."""
    unit = unit_at(row, first.end)
    if _is_dash_of_list(row, first, unit) and not _counts_a_series(row, first, unit):
        return None
    between = row.near(first.start - 1).has("RANGE_LEAD")
    link = link_at(row, unit.end, between=between)
    second = number_at(row, link) if link and not _is_within_chain(row, first, unit) else None
    if second is None or not _is_range(row, first, second, unit.end):
        return None
    other = unit_at(row, second.end)
    clocked = row[first.start].kind == "clock"
    if (unit.name or clocked) and other.name not in ("", unit.name or "second"):
        return None
    if row.near(first.start - 1).has("BY") and not unit.name and other.name in ("load", "percent"):
        return None
    if row[link - 1].text in DASHES and (_is_before_chain(row, other) or (unit.name and not other.name)):
        return None
    low_in, high_in = (unit if unit.name else other), (other if other.name else unit)
    whole = joined(scaled(first, low_in.factor), scaled(second, high_in.factor))
    name = unit.name or other.name or unit_before(row, first.start)
    return _closed(row, replace(whole, end=other.end), name)


def _is_within_chain(row: Tokens, first: Number, unit: Unit) -> bool:
    """Whether a dash joins a number to one before it, which may have its unit: "500 m - 1000 m"."""
    if row.near(first.start - 1).text not in DASHES or first.start <= 1:
        return False
    before = row[first.start - 2]
    return before.kind in ("number", "clock") or (bool(unit.name) and before.unit == unit.name)


def _is_before_chain(row: Tokens, unit: Unit) -> bool:
    """Whether a dash joins a number with its unit, which ends here, to one more of the unit."""
    third = number_at(row, unit.end + 1) if row.near(unit.end).text in DASHES else None
    if third is None:
        return False
    clocked = row[unit.end - 1].kind == row[third.start].kind == "clock"
    return clocked or (bool(unit.name) and unit_at(row, third.end).name == unit.name)


def _is_dash_of_list(row: Tokens, first: Number, unit: Unit) -> bool:
    """Whether a dash with spaces parts two things of a list: "3 x 8 - 90 s rest", "3 x 10 - 3 times a day"."""
    dash = unit.end
    second = number_at(row, dash + 1) if row.near(dash).text in DASHES else None
    if second is None or row[dash].start == row[dash - 1].end or row[dash].end == row[dash + 1].start:
        return False
    other = unit_at(row, second.end)
    following, lead = row.near(other.end), row.near(first.start - 1)
    is_set = lead.has("SETTING") and not unit.name and other.name in ("second", "metre")  # "resistance 6 - 4 min"
    if is_set or following.has("BY_SIGN") or (following.text in DASHES and following.start == row[other.end - 1].end):
        return True
    counts = _is_announced(row, first.start)
    alike = other.name == "second" and (first.low or 0) < (second.low or 0) * other.factor <= 2 * (first.low or 0)
    labelled = lead.text in _COLONS or row.near(first.start - 2).has("REP")
    if alike and not unit.name and not labelled and not row.near(other.end).has("REST"):
        return False  # "3 x 30 - 45 s"; but "Sets: 3 - 5 s hold", "10 reps x 3 - 5 s hold"
    own = bool(following.classes & _OWN) or row.near(other.end + 1).has("REST")
    clocked = row[first.start].kind == "clock"
    if own and (counts or ((unit.name or clocked) and not alike)):
        return True
    if (unit.name or clocked) and other.name and (second.low or 0) * other.factor < (first.low or 0) * unit.factor:
        return True
    return not unit.name and (counts or first.low != first.high) and other.name in ("time", "void", "second")


def _counts_a_series(row: Tokens, first: Number, unit: Unit) -> bool:
    """Whether a text begins with a count or one more of them: "4 – 5 x 1 km"."""
    second = number_at(row, unit.end + 1) if first.start == 0 and not unit.name else None
    if second is None or not row.near(second.end).has("BY_SIGN"):
        return False
    return first.low == first.high and 1 < (first.low or 0) <= _MOST_SETS and second.low == (first.low or 0) + 1


_MOST_SETS = 12
"""The most sets that a count before a dash is the least of."""


def _is_announced(row: Tokens, at: int) -> bool:
    """Whether a count of sets or reps is announced before the number at `at`: "3 x", "sets of", "Reps:", "2-0-"."""
    lead = row.near(at - 1)
    labelled = at - 2 if lead.text in _COLONS else at - 1
    named = any(row.near(labelled).has(name) for name in ("SET", "REP", "ROUND"))
    chained = lead.text in "/-–" and at > 1 and row[at - 2].kind == "number" and lead.end == row[at].start
    return lead.has("BY") or lead.has("OF") or named or (bool(lead.text) and chained)


_OWN = frozenset(("REST", "HOLD", "BETWEEN"))
"""The classes of words after a time that say what it is for, so that it is no end of a range."""


def _is_range(row: Tokens, first: Number, second: Number, link: int) -> bool:
    """Return a chain of dashes such as 2-0-2 is a tempo, "10 or 5" no range."""
    lead = row.near(first.start - 1)
    spaced = row[link].text in DASHES and row[link].start > row[link - 1].end
    if spaced and lead.has("SET") and not lead.has("PLURAL") and lead.text != row.near(second.end).text:
        return False  # "Set 1 - 15 reps"
    tight = row.near(second.end).start == row[second.end - 1].end or row.near(first.end).start > row[first.end - 1].end
    chained = tight and row.near(second.end).text in DASHES and number_at(row, second.end + 1) is not None
    backwards = first.high is not None and second.high is not None and second.high < first.high
    return not (chained and row[link].text in DASHES) and not (backwards and row[link].has("BACKWARD_LINK"))


def _compound(row: Tokens, number: Number, unit: str) -> Number:
    """Return a time with the seconds of "1 minute 30 seconds" or "1 min and 30 s" added."""
    if unit != "second" or number.low is None or number.low < 60 or number.low != number.high:
        return number
    more = number_at(row, number.end + 1 if row.near(number.end).has("AND_WORD") else number.end)
    if more is None or more.low is None or more.low >= 60:
        return number
    seconds = unit_at(row, more.end)
    if (seconds.name, seconds.factor) != ("second", 1.0):
        return number
    total = number.low + more.low
    return replace(number, low=total, high=total, end=seconds.end)


def _times(row: Tokens, at: int) -> Quantity | None:
    """Read "once", "twice", "twice more"."""
    value = row.lexicon.times.get(row[at].text)
    if value is None:
        return None
    other = row.lexicon.times.get(row.near(at + 2).text) if row.near(at + 1).has("RANGE_LINK") else None
    if other is not None:
        return Quantity(Number(min(value, other), max(value, other), at, at + 3), "time")
    more = row.near(at + 1).has("MORE")
    return Quantity(Number(value, value, at, at + 1 + more), "time", more)


def _article(row: Tokens, at: int) -> Quantity | None:
    """Read "a minute", "a full minute", "an hour and a half", "a set of 12"."""
    if not row[at].has("NUMBER_ARTICLE") or (row[at].has("ANOTHER") and not row.near(at + 1).has("MINUTE")):
        return None
    start = at + 2 if row.near(at + 1).has("WHOLE") else at + 1
    lasts = row.near(start).has("BREATH_UNIT") and row.near(at - 1).has("FOR") and _is_held(row, at - 1)
    no_unit = start >= len(row) or (row[start].has("NO_ARTICLE") and not lasts)
    if no_unit or number_at(row, start) or _is_ordinal(row, start):
        return None
    unit = unit_at(row, start)
    of_some = row.near(unit.end).has("OF") and number_at(row, unit.end + 1) is not None
    if not (unit.name == "second" or (unit.name == "set" and of_some)):
        return None
    if row.near(unit.end - 1).has("COUNT_NOUN") and row.near(unit.end).has("COUNT_TO"):
        return None
    half = row.wording(row.lexicon.halves, unit.end)
    value, end = (unit.factor * (1 + half[0]), half[1]) if half else (unit.factor, unit.end)
    other = row.lexicon.ones.get(row.near(end + 1).text, 0.0) if row.near(end).has("RANGE_LINK") else 0.0
    if other > 1 and row.ends_number(end + 2):
        return Quantity(Number(value, unit.factor * other, at, end + 2), unit.name)  # "a minute or two"
    return _closed(row, Number(value, value, at, end), unit.name)


def _is_held(row: Tokens, at: int) -> bool:
    """Whether something is held right before `at`: "hold it for a breath", and not "fold forward for a breath"."""
    return any(token.has("HOLD") for token in row[max(0, at - _HELD_REACH) : at])


_HELD_REACH = 3
"""How many words before "for a breath" may say that something is held."""


def _bounded_article(row: Tokens, at: int) -> Quantity | None:
    """Read "at least a minute", "about a minute"."""
    bound, after = bound_at(row, at)
    start = skip_about(row, after)
    said = _article(row, start) if start > at and start < len(row) else None
    if said is None:
        return None
    low = None if bound == "most" else said.number.low
    high = None if bound == "least" else said.number.high
    return replace(said, number=replace(said.number, start=at, low=low, high=high))


def _closed(row: Tokens, number: Number, unit: str) -> Quantity:
    """Read the bound that may follow ("30 seconds or more"); "work up to three sets" means three."""
    low, high, end = number.low, number.high, number.end
    of_each = unit in ("set", "round") and (row.near(end + 1).has("REP") or row.near(end + 1).has("MAX_OF"))
    bounded = None if of_each else row.wording(row.lexicon.bounds_after, end)  # "3 sets max reps"
    if bounded:
        if low == high:  # "10 to 15 at most" has both its ends
            low, high = (low, None) if bounded[0] == "least" else (None, high)
        end = bounded[1]
    said = row[number.start : end]
    if is_climbing(row, number.start) and any(row.near(number.start - back).has("CLIMBS") for back in range(1, 5)):
        low = high
    more = any(token.has("MORE") for token in said) and not any(token.has("THAN") for token in said)
    if unit in ("set", "round"):
        more = more or row.near(number.start - 1).has("ANOTHER") or row[number.start].has("ANOTHER")
    if unit == "time":
        further = any(token.has("FURTHER_COUNT") for token in (*said, row.near(number.start - 1)))
        more = more or further or row.near(end).has("MORE")
    return Quantity(replace(number, low=low, high=high, end=end), unit, more)


def is_climbing(row: Tokens, at: int) -> bool:
    """Whether the number at `at` begins as something to work towards: "up to"."""
    return tuple(token.text for token in row[at : at + 2]) == row.lexicon.climbing
