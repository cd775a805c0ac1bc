"""The unit of a number: which word after it (or before it) says what is counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from repcast.read.dose.lexicon import UNITS, classes_of
from repcast.read.dose.tokens import DASHES, Token, said, text_at
from repcast.read.words import words

_MAX_ADJECTIVES = 3
_COUNTED = words("rep set round second time")
_NAMES = words("sets set reps rep rounds hold rest")
_SECONDED = words("rest hold pause work on off break recovery")
"""Beside these words `60"` is a minute and no length."""
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
    """The unit of the number that ends at `at`, over a hyphen or a few adjectives: "10 slow, controlled reps"."""
    none = Unit("", 1.0, at)
    if _is_next_label(row, at):
        return none
    hyphened = text_at(row, at) in DASHES and row[at].start == row[at - 1].end
    direct = at + 1 if hyphened else at
    if text_at(row, direct) == '"' and (_SECONDED & {text_at(row, direct + 1), *said(row, at - 3, 2)}):
        return Unit("second", 1.0, direct + 1)
    if text_at(row, direct) in UNITS and not _is_ordinal(row, direct):
        return _unit(row, direct)
    for further in range(at + 1, min(at + 1 + _MAX_ADJECTIVES, len(row))):
        between = row[further - 1]
        if not _is_adjective(between):
            return none
        found = _unit(row, further)
        if (
            between.text != ","
            and found.name in _COUNTED
            and len(row[further].text) > 1
            and not _is_ordinal(row, further)
        ):
            return found
    return none


def unit_before(row: Sequence[Token], at: int) -> str:
    """The unit that the words before a number give it: "a count of ten", "count to 5"; a clock's is time."""
    led = said(row, at - 2, 2) in (("count", "of"), ("count", "to"), ("counts", "of"), ("counting", "to"))
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
    return token.text not in _JOINTS and not classes_of(token.text) - {"TOTAL", "WORK", "HOLD"}


def _is_next_label(row: Sequence[Token], at: int) -> bool:
    """Whether the word after a number names the number after it, as in "Sets: 3 Reps: 12" and "SETS 3 REPS 15"."""
    if text_at(row, at) in _NAMES and text_at(row, at - 2) in _NAMES:
        counted = at >= 3 and row[at - 3].kind == "number"
        return at + 1 < len(row) and row[at + 1].kind == "number" and not counted
    labelled = any(text_at(row, index) in (":", "=") for index in range(at - 4, at - 1))
    return labelled and text_at(row, at + 1) in (":", "=")


def _is_ordinal(row: Sequence[Token], at: int) -> bool:
    """Whether the word counts sets rather than time: "a second set"."""
    return row[at].text == "second" and text_at(row, at + 1) in ("set", "rep", "round", "exercise", "side")
