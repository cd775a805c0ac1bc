"""The second pass: numbers joined to ranges and to their units, all else left as words with their classes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from repcast.read.dose.lexicon import classes_of
from repcast.read.dose.numbers import BEGINNINGS
from repcast.read.dose.quantities import Quantity, quantity_at
from repcast.read.dose.tokens import Token
from repcast.read.words import words

_ENDS = words(". ! ? ;")


@dataclass(frozen=True, slots=True)
class Term:
    """A quantity with its `unit` (second, set, round, rep, time, void, or none), a word with its classes, or a mark.

    `start` and `end` are offsets in the text. `low` and `high` are in the unit; both are `None` for a word. `more`
    tells of "two more".
    """

    text: str
    start: int
    end: int
    classes: frozenset[str] = frozenset()
    unit: str = ""
    low: float | None = None
    high: float | None = None
    more: bool = False

    @property
    def is_quantity(self) -> bool:
        """Whether this is a number rather than a word."""
        return self.low is not None or self.high is not None

    def has(self, name: str) -> bool:
        """Whether the word can be of the class `name`."""
        return name in self.classes

    @property
    def ends_sentence(self) -> bool:
        """Whether this mark ends a sentence."""
        return self.text in _ENDS and not self.is_quantity


def terms(row: Sequence[Token]) -> list[Term]:
    """Turn tokens into terms."""
    found: list[Term] = []
    at = 0
    while at < len(row):
        token = row[at]
        quantity = quantity_at(row, at) if token.kind != "word" or token.text in BEGINNINGS else None
        if quantity:
            found.append(_term(row, quantity))
            at = quantity.number.end
        else:
            found.append(Term(token.text, token.start, token.end, classes_of(token.text)))
            at += 1
    return _with_units(found)


def _term(row: Sequence[Token], quantity: Quantity) -> Term:
    number = quantity.number
    said = row[number.start : number.end]
    text = " ".join(token.text for token in said)
    span = (said[0].start, said[-1].end)
    return Term(text, *span, unit=quantity.unit, low=number.low, high=number.high, more=quantity.more)


def _with_units(row: list[Term]) -> list[Term]:
    """Give "rest for 15" the unit of "go for 45 seconds", where both stand in one sentence."""
    timed = False
    for at, term in enumerate(row):
        timed = (timed or term.unit == "second") and not term.ends_sentence
        closed = at + 1 == len(row) or row[at + 1].ends_sentence or row[at + 1].text == ","
        if timed and term.is_quantity and not term.unit and closed and row[at - 1].text == "for":
            row[at] = replace(term, unit="second")
    return row
