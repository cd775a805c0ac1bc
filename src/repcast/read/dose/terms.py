"""The second pass: numbers joined to ranges and to their units, as a row that the rules look along."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from repcast.read.dose.lexicon import Lexicon
from repcast.read.dose.quantities import Quantity, is_climbing, quantity_at
from repcast.read.dose.tokens import Tokens

_COUNTED = frozenset(("", "set", "round", "rep", "time", "second"))
_KEPT = frozenset(("SUPPOSING", "ONCE_WORD"))
"""The classes that a word keeps though it counts: "once you can …"."""

_SHORT = 4
"""The most letters of a unit that a dot may shorten."""

_ENDS = frozenset(".!?;")


class Term(NamedTuple):
    """A quantity with its `unit`, a word with its classes, or a mark.

    Units are second, set, round, rep, time, metre, load, percent, calorie, thing, void and none; an aside is no
    quantity.

    `start` and `end` are offsets in the text. `low` and `high` are in the unit; both are `None` for a word. `more`
    is true of "two more", `falls` of "10 to 1", `descends` of "10 down to 1", `climbs` of "up to 3",
    `breaths` of "5 breaths", `total` of "20 total reps"; `in_metres` of `2m`, which may be minutes,
    `by_article` of "a minute". `scale` is how many seconds the word has that a time ends with: 60 of "two minutes".
    """

    text: str
    start: int
    end: int
    classes: frozenset[str] = frozenset()
    unit: str = ""
    low: float | None = None
    high: float | None = None
    more: bool = False
    falls: bool = False
    descends: bool = False
    climbs: bool = False
    breaths: bool = False
    total: bool = False
    in_metres: bool = False
    by_article: bool = False
    scale: float = 1.0

    @property
    def is_quantity(self) -> bool:
        """Whether this is a number rather than a word."""
        return self.low is not None or self.high is not None

    @property
    def counts(self) -> bool:
        """Whether this is a number of what a dose counts: sets, reps, times, seconds, or nothing named."""
        return self.is_quantity and self.unit in _COUNTED

    @property
    def is_plural(self) -> bool:
        """Whether this looks like the name of several things."""
        return "PLURAL" in self.classes and not self.is_quantity

    def has(self, name: str) -> bool:
        """Whether the word can be of the class `name`."""
        return name in self.classes

    @property
    def ends_sentence(self) -> bool:
        """Whether this mark ends a sentence."""
        return self.text in _ENDS and not self.is_quantity


def terms(row: Tokens, text: str) -> list[Term]:
    """Return the terms of the tokens of `text`."""
    result: list[Term] = []
    at = 0
    while at < len(row):
        token = row[at]
        if token.text == "." and _abbreviates(row, at, text):
            at += 1
            continue
        may_begin = token.kind in _FIGURES or token.text in row.lexicon.beginnings
        quantity = quantity_at(row, at) if may_begin else None
        if quantity:
            result.append(_term(row, quantity))
            at = quantity.number.end
        else:
            result.append(Term(token.text, token.start, token.end, token.classes))
            at += 1
    return _with_units(_without_brackets(result))


_FIGURES = frozenset(("number", "clock"))
"""The tokens that are numbers by themselves."""


def _without_brackets(row: list[Term]) -> list[Term]:
    """Return the row without the brackets around what an "x" multiplies: "4 x [6-8]", "3 x (8 each leg)"."""
    kept: list[Term] = []
    closing = ""
    for at, term in enumerate(row):
        led = at > 1 and row[at - 1].has("BY") and row[at - 2].is_quantity
        if led and term.text in _BRACKETS and _closes_soon(row, at):
            closing = _BRACKETS[term.text]
        elif closing and term.text == closing:
            closing = ""
        else:
            kept.append(term)
    return kept


_BRACKETS = {"[": "]", "(": ")"}
_BRACKET_REACH = 6
"""How many terms a bracket around one number of a notation may hold."""


def _closes_soon(row: Sequence[Term], at: int) -> bool:
    """Whether the bracket that opens at `at` holds one quantity and little else."""
    inside = row[at + 1 : at + 1 + _BRACKET_REACH]
    end = next((index for index, term in enumerate(inside) if term.text == _BRACKETS[row[at].text]), 0)
    return end > 0 and inside[0].is_quantity and not any(term.is_quantity for term in inside[1:end])


def _abbreviates(row: Tokens, at: int, text: str) -> bool:
    """Whether the dot belongs to a short unit: small letters or a rest follow, "2 min. work", "4 min. Rest"."""
    short = row[at - 1]
    if not at or len(short.text) > _SHORT or short.end != row[at].start or not (short.unit or short.has("A_SIDE")):
        return False
    if at + 1 >= len(row):
        return False
    following, ends = row[at + 1], at + 2 == len(row) or row[at + 2].text == "." or row[at + 2].has("BETWEEN")
    return following.kind != "word" or text[following.start].islower() or (following.has("REST") and ends)


def _term(row: Tokens, quantity: Quantity) -> Term:
    number = quantity.number
    said = row[number.start : number.end]
    text = " ".join(token.text for token in said)
    span = (said[0].start, said[-1].end)
    return Term(
        text,
        *span,
        classes=said[0].classes & _KEPT,
        unit=quantity.unit,
        low=number.low,
        high=number.high,
        more=quantity.more,
        falls=number.falls,
        descends=any(row.wording(row.lexicon.down_to, index) for index in range(number.start, number.end)),
        climbs=is_climbing(row, number.start),
        breaths=any(token.has("BREATH_UNIT") for token in said),
        total=any(token.has("TOTAL_NOUN") for token in said),
        by_article=said[0].has("NUMBER_ARTICLE"),
        in_metres=said[-1].has("METRE_SIGN"),
        scale=said[-1].factor if said[-1].unit == "second" else 1.0,
    )


def _with_units(row: list[Term]) -> list[Term]:
    """Return the row with the unit of "go for two minutes" given to "rest for one", "easy 3" in the same sentence."""
    timed: Term | None = None
    for at, term in enumerate(row):
        if term.in_metres and _is_minutes(row, at):
            row[at] = term._replace(unit="second", low=_times_60(term.low), high=_times_60(term.high))
        if term.text in _FULL_STOPS and not term.is_quantity:
            timed = None
        elif term.unit == "second" and term.is_quantity:
            timed = term
        elif term.is_quantity and not term.unit and _is_time_of(row, at, timed):
            scale = timed.scale if timed else 1.0
            row[at] = term._replace(unit="second", low=_times(term.low, scale), high=_times(term.high, scale))
    return row


_FULL_STOPS = frozenset(".!?")


def _is_time_of(row: Sequence[Term], at: int, timed: Term | None) -> bool:
    """Whether a bare number is a time in the unit of another one: "for 30 seconds, rest for 15 and go again"."""
    if _closes(row, at + 1):
        return _is_for_so_long(row, at, timed)
    following, led = (row[at + 1] if at + 1 < len(row) else NOTHING), row[at - 1] if at else NOTHING
    if timed is None or led.has("REPEAT") or led.has("BY"):
        return False
    rested = led.has("FOR") and at > 1 and row[at - 2].has("REST")
    return (rested and (following.has("AND_WORD") or following.has("THEN"))) or _is_off(row, at)


def _is_off(row: Sequence[Term], at: int) -> bool:
    """Whether a rest stands right beside a bare number as its unit would: "with 15 rest", ", 20 of rest"."""
    led, beside = row[at - 1] if at else NOTHING, at + 1
    if not (led.text in _PARTING or led.has("WITH") or led.has("TAKE") or led.has("AND_WORD")):
        return False
    of = row[beside].has("OF") if beside < len(row) else False
    rest = row[beside + of] if beside + of < len(row) else NOTHING
    return rest.has("REST") and _closes(row, beside + of + 1)


_PARTING = frozenset(",/|;")


def _closes(row: Sequence[Term], at: int) -> bool:
    """Whether a clause ends at `at`, maybe after how one moves meanwhile: "3 slow"."""
    following = row[at] if at < len(row) else NOTHING
    manner = following.has("BESIDE_A_TIME") or following.has("INTENSITY")
    return at >= len(row) or following.ends_sentence or following.text == "," or (manner and _closes(row, at + 1))


def _is_for_so_long(row: Sequence[Term], at: int, timed: Term | None) -> bool:
    """Whether a bare number is a time: "hold for 20", and beside another time "rest for 15", "walk 40"."""
    led, lead = row[at - 1] if at else NOTHING, row[at - 2] if at > 1 else NOTHING
    if led.has("FOR"):
        return lead.has("HOLD") or lead.has("REST") or (timed is not None and not lead.has("REPEAT"))
    if timed is None or led.has("REPEAT"):
        return False
    paced = led.has("AND") and at + 1 < len(row) and row[at + 1].has("INTENSITY")
    return led.has("REST") or led.has("BESIDE_A_TIME") or paced


def _is_minutes(row: Sequence[Term], at: int) -> bool:
    """Whether `2m` is a time: it is labelled or followed by a rest."""
    short = (row[at].high or row[at].low or 0) <= _MOST_MINUTES
    beside = (*row[max(0, at - 2) : at], *row[at + 1 : at + 2])
    following = row[at + 1] if at + 1 < len(row) else NOTHING
    paced = following.has("INTENSITY") and not row[max(0, at - 1) : at]
    return short and (paced or any(term.has("REST") or term.has("HOLD") for term in beside))


def _times_60(value: float | None) -> float | None:
    return _times(value, 60)


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


_MOST_MINUTES = 10
NOTHING = Term("", 0, 0)
"""What stands beyond the ends of a text."""

_REACH, _SHORT_LINE = 40, 12
_CLOSERS = frozenset(",)|")


def near(row: Sequence[Term], at: int) -> Term:
    """Return the term at `at`, or an empty one where there is none."""
    return row[at] if 0 <= at < len(row) else NOTHING


class Row(tuple[Term, ...]):
    """The terms of one text; an index beyond its ends yields an empty term rather than an error.

    A rule may look at a bounded number of terms around the one it begins at, so that the time to read a text grows
    with its length and no faster. What a rule needs to know of the whole text is a cached property.
    """

    lexicon: Lexicon

    @classmethod
    def of(cls, terms: Sequence[Term], lexicon: Lexicon) -> "Row":
        """Return the terms as those of a language."""
        row = cls(terms)
        row.lexicon = lexicon
        return row

    @cached_property
    def names_intervals(self) -> bool:
        """Whether the text is about interval training, where `20/10` is work and rest."""
        return any(term.has("INTERVAL_NAME") for term in self)

    @cached_property
    def labels_counts(self) -> bool:
        """Whether the text labels its sets or reps with a colon: "Sets: 3"."""
        labels = (term for term, following in pairwise(self) if following.text in (":", "="))
        return any(term.has("SET") or term.has("REP") for term in labels)

    @cached_property
    def states_counts(self) -> bool:
        """Whether the text states sets or reps: with a unit, as `3 x 10`, or at the head of a short line."""
        heads = bool(self) and self[0].is_quantity and not self[0].unit and len(self) <= _SHORT_LINE
        return heads or any(
            term.is_quantity
            and (term.unit in ("set", "rep", "round") or (term.unit in ("", "load") and following.has("BY")))
            for term, following in pairwise((*self, NOTHING))
        )

    @cached_property
    def _sentence_ends(self) -> tuple[int, ...]:
        return tuple(at for at, term in enumerate(self) if term.ends_sentence)

    @cached_property
    def numbers_sets(self) -> bool:
        """Whether the text numbers its sets: "Set 1: …, Set 2: …"."""
        heads = (term for term, following in pairwise(self) if following.is_quantity and not following.unit)
        return sum(term.has("SET") for term in heads) > 1

    def near(self, at: int) -> Term:
        """Return the term at `at`, or an empty one where there is none."""
        return near(self, at)

    def before(self, at: int, count: int) -> tuple[Term, ...]:
        """Return up to `count` terms before `at`."""
        return self[max(0, at - count) : at]

    def after(self, at: int, count: int) -> tuple[Term, ...]:
        """Return up to `count` terms after `at`."""
        return self[at + 1 : at + 1 + count]

    def spells(self, at: int, *names: str) -> bool:
        """Whether words of these classes stand from `at` on, one after another."""
        return all(name in self.near(index).classes for index, name in enumerate(names, at))

    def is_passing(self, at: int) -> bool:
        """Whether the number at `at` is a progression, an example or a warm-up, which yields to others."""
        climbs = self[at].climbs and self[at].low is not None
        warms = any("WARM" in self.lexicon.classes_of(word) for word in self[at].text.split())
        return climbs or warms or any(term.has("PROGRESS") or term.has("SUPPOSED") for term in self.before(at, 4))

    def sentence(self, at: int) -> range:
        """Return the indexes of the sentence around `at`, at most `_REACH` terms to each side."""
        before, after = bisect_left(self._sentence_ends, at), bisect_right(self._sentence_ends, at)
        first = self._sentence_ends[before - 1] + 1 if before else 0
        last = self._sentence_ends[after] if after < len(self._sentence_ends) else len(self)
        return range(min(at, max(first, at - _REACH)), max(at + 1, min(last, at + _REACH)))

    def names_things(self, at: int) -> bool:
        """Whether something countable stands at `at`, as in "20 walking lunges" and "10 of these"."""
        if self.spells(at, "OF_OR_ON", "THESE"):
            return True
        for term in self[at : at + 4]:
            if term.is_quantity or term.has("NOT_WORK") or not (term.text.isalpha() or term.text in "-–"):
                return False
            if term.is_plural and not term.has("SIDE"):
                return True
        return False

    def ends_clause(self, at: int) -> bool:
        """Whether a clause or a label ends at `at`."""
        return self.ends(at) or self[at].text in (":", "(", "-", "–", "—")

    def ends(self, at: int) -> bool:
        """Whether a clause ends at `at`."""
        return at >= len(self) or self[at].ends_sentence or self[at].text in _CLOSERS or self[at].has("AND_WORD")
