"""Exercises without names: points and paragraphs that say what to do and how often, and the odd one beside them."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from repcast.read.dose.stating import only_asks
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.words.instructions import sentences
from repcast.read.words.noise import is_advice
from repcast.read.words.signs import INSTRUCTS, instruction_score, words_of
from repcast.read.words.vocabulary import SETUP, verb_of

_FEWEST_WORDS, _LOOKED_AT, _FEWEST_ASKING = 6, 12, 2
"""The fewest words of an exercise told whole, the sentences that are looked at, and how many of a paragraph ask."""


def is_complete(line: Line) -> bool:
    """Whether a line is an exercise without a name: instructions and then how often."""
    fields = {one.statement.field for one in line.stated}
    if len(words_of(line.text)) < _FEWEST_WORDS or not fields or is_advice(line.text):
        return False
    if fields & {"reps", "times", "work_s"} or {"hold_s", "sets"} <= fields:
        return asking(line) > 0
    return "hold_s" in fields and line.kind == "paragraph" and _begins_anew(line)


def asking(line: Line) -> int:
    """Return how many sentences of a line ask for something to be done, beside those that only advise."""
    return 0 if line.kind == "heading" else sum(map(_asks, _first_sentences(line.quote)))


def odd_ones(lines: Sequence[Line], good: int) -> list[bool]:
    """Return which lines are exercises beside as many that are told whole: those that ask for something as well."""
    told = [good >= _FEWEST_ASKING and _is_told(line) for line in lines]
    few = sum(told) * 2 <= good
    return [few and one for one in told]


def _is_told(line: Line) -> bool:
    return has_own_name(line) or asking(line) >= (1 if line.kind == "item" else _FEWEST_ASKING)


def has_own_name(line: Line) -> bool:
    """Whether a point has a few words before a mark that call it, and then asks for something: "Calf pumps: rise …"."""
    rest = line.naming.rest
    if line.naming.form not in ("colon", "bold") or rest is None:
        return False
    return 0 < len(words_of(line.naming.title.text)) <= _NAME_WORDS and any(map(_asks, _first_sentences(rest)))


_NAME_WORDS = 4


def _begins_anew(line: Line) -> bool:
    """Whether a paragraph begins with the position that is taken, and goes on with what is done in it."""
    first = next(_first_sentences(line.quote), None)
    return first is not None and asking(line) >= _FEWEST_ASKING and verb_of(first.text) in SETUP


def _first_sentences(quote: Quote) -> "islice[Quote]":
    return islice(sentences(quote), _LOOKED_AT)


def _asks(sentence: Quote) -> bool:
    """Whether a sentence asks for something, and not only for how much of it."""
    return _asking(sentence.text) and not only_asks(sentence)


@lru_cache(maxsize=2048)
def _asking(text: str) -> bool:
    return instruction_score(text) >= INSTRUCTS and not is_advice(text)
