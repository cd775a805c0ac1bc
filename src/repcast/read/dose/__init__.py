"""The dose: a small grammar from tokens over numbers and phrases to one dose, every number with its words.

tokens -> terms (numbers with their units) -> statements (one field each) -> one settled dose.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from repcast.model.pauses import without_pauses
from repcast.model.routine import Amount
from repcast.read.dose.asides import set_aside
from repcast.read.dose.attempts import attempt
from repcast.read.dose.by_set import without_chains
from repcast.read.dose.chains import both_ways, chain, ladder, notation
from repcast.read.dose.clock import capped, every, for_time, no_rest, open_ended
from repcast.read.dose.counts import again, another_set, bare, by_count, counted, of_one_set
from repcast.read.dose.durations import is_time
from repcast.read.dose.labels import label, labels, set_number
from repcast.read.dose.lexicon import lexicon
from repcast.read.dose.loads_by_set import loaded_sets
from repcast.read.dose.measures import calories, distance, load, pair_of_weights
from repcast.read.dose.paces import pace, setting
from repcast.read.dose.ratios import interval_clock, named_pair, pair_before_names
from repcast.read.dose.senses import in_context
from repcast.read.dose.series import groups_of, on_and_off, sets_by_reps, sets_of, timed_sets
from repcast.read.dose.settle import Clash, Settled, settle
from repcast.read.dose.sides import of_name, sides_at
from repcast.read.dose.statements import WEAK, Field, QuotedStatement, RuleResult, Statement
from repcast.read.dose.successions import held_succession, succession
from repcast.read.dose.swimming import swum
from repcast.read.dose.tempos import in_words
from repcast.read.dose.terms import Row, Term, terms
from repcast.read.dose.tokens import tokens
from repcast.read.quote import Quote

__all__ = [
    "WEAK",
    "Clash",
    "Field",
    "QuotedStatement",
    "Settled",
    "Statement",
    "asides",
    "find",
    "find_in_name",
    "lengths",
    "ranges",
    "settle",
    "times",
    "unused",
    "without_chains",
]

_NAME_REACH, _NAME_ENDS = 5, frozenset("|:.)–—-")
"""A first figure before such a mark numbers an item or belongs to a name: "2. Squat", "Squat 2 | 3 x 10"."""

_CLOSERS = frozenset(",)")
_MEASURED = frozenset(("load", "percent"))
"""The units of how much is lifted, which is told where nothing of the session came of it."""

_Rule = Callable[[Row, int], RuleResult | None]
_RULES_OF_NUMBERS: Iterable[_Rule] = (
    notation,
    attempt,
    pace,
    setting,
    of_one_set,
    pair_before_names,
    interval_clock,
    on_and_off,
    swum,
    loaded_sets,
    sets_by_reps,
    sets_of,
    groups_of,
    timed_sets,
    ladder,
    succession,
    both_ways,
    pair_of_weights,
    chain,
    calories,
    capped,
    by_count,
    counted,
    distance,
    load,
    bare,
)
_RULES_OF_WORDS: Iterable[_Rule] = (
    held_succession,
    notation,
    attempt,
    setting,
    of_one_set,
    named_pair,
    set_number,
    labels,
    sets_of,
    every,
    for_time,
    label,
    by_count,
    another_set,
    again,
    open_ended,
    no_rest,
    sides_at,
)
"""The rules by what they begin with, the surest first."""


def find(quote: Quote) -> list[QuotedStatement]:
    """Return everything that the words of `quote` state about the dose, in order."""
    return [QuotedStatement(one, quote) for one in _statements(without_pauses(quote.text))]


def find_in_name(quote: Quote) -> list[QuotedStatement]:
    """Return what an exercise's name states: what `find` does, and the side that it is for."""
    side = of_name(quote.text)
    found = find(quote) or _sides_at_end(quote)
    return [*found, *([QuotedStatement(side, quote)] if side else [])]


def _sides_at_end(name: Quote) -> list[QuotedStatement]:
    """Return for which sides a name without a figure is by its last two words: "split squat each leg"."""
    start = max(0, name.text.rfind(" ", 0, name.text.rfind(" ")))
    return [one for one in find(name.cut(start, len(name.text)).trimmed()) if one.statement.field == "sides"]


@lru_cache(maxsize=512)
def _statements(text: str) -> tuple[Statement, ...]:
    """Return the statements of a text; cached, because the outline of a page needs them several times."""
    words = lexicon()
    if not words.may_state_a_dose(text):
        return ()
    for often in words.often_label.finditer(text):
        text = text[: often.start()] + ";" + " " * (often.end() - often.start() - 1) + text[often.end() :]
    definitions = [match.span() for match in words.definition.finditer(text)]
    stated = [_asked(one, text) for one in statements(row_of(text))]
    return tuple(one for one in stated if not _overlaps(one, definitions))


def _asked(one: Statement, text: str) -> Statement:
    """Return a statement, a weak one where a question asks for it: "Can you hold this for 30 seconds?"."""
    end = _SENTENCE_ENDS.search(text, one.end, one.end + _QUESTION_REACH) if "?" in text else None
    return replace(one, strength=WEAK) if end and end[0] == "?" and one.strength > WEAK else one


_SENTENCE_ENDS, _QUESTION_REACH = re.compile(r"[.!?](?=\s|$)|\("), 120
"""What ends a sentence or begins a remark, and how far after a figure the end of its question may stand."""


def asides(quote: Quote) -> list[tuple[int, int]]:
    """Return the ranges of the figures that are no dose: how often, dates, when."""
    if not lexicon().may_measure(quote.text):
        return []
    return [(term.start, term.end) for term in row_of(quote.text) if term.unit == "aside"]


def lengths(quote: Quote) -> list[tuple[int, int]]:
    """Return the ranges of all times in the words, also of those that are no dose: "5 minutes to warm up"."""
    words = lexicon()
    if not words.may_state_a_dose(quote.text):
        return []
    found = terms(tokens(quote.text, words), quote.text)
    return [(term.start, term.end) for term in found if is_time(term) and not term.by_article]


@lru_cache(maxsize=512)
def row_of(text: str) -> Row:
    """Return the terms of a text, without its asides; cached, because lines are looked at again for what is unused."""
    words = lexicon()
    return Row.of(in_context(set_aside(terms(tokens(text, words), text), text)), words)


def _overlaps(one: Statement, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the statement shares a character with one of the spans, which are disjoint and in order."""
    following = bisect_right(spans, (one.start, one.end))
    return any(one.start < end and start < one.end for start, end in spans[max(0, following - 1) : following + 1])


def ranges(quote: Quote) -> list[tuple[int, int]]:
    """Return the half-open ranges of characters of `quote` that state the dose, in order and disjoint."""
    joined: list[tuple[int, int]] = []
    for one in _statements(without_pauses(quote.text)):
        if joined and one.start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], one.end))
        else:
            joined.append((one.start, one.end))
    return joined


def unused(quote: Quote) -> list[tuple[int, int]]:
    """Return the ranges of the quantities that no rule used, in order; none where the words state no dose at all.

    A number in words without a unit ("on one leg"), one that a statement says as well ("8 left, 8 right"), and what
    measures no dose (inches, degrees, dates) is none.
    """
    text = without_pauses(quote.text)
    used = ranges(quote)
    if not used:
        return []
    row = row_of(text)
    supposed = _supposed(row)
    definitions = [match.span() for match in row.lexicon.definition.finditer(text)]
    known = sorted([*used, *definitions])
    values = {(one.low, one.high) for one in _statements(text)}
    return [
        (term.start, term.end)
        for at, term in enumerate(row)
        if (term.is_quantity or term.has("RATE_UNIT"))
        and at not in supposed
        and _is_figure(row, at)
        and not _within(term, known)
        and (term.low, term.high) not in values
    ]


def _is_figure(row: Row, at: int) -> bool:
    """Whether the term is a number that could be of a dose: with a unit, or in figures."""
    term = row[at]
    measured = term.unit in _MEASURED or "RATE_UNIT" in row.lexicon.classes_of(term.text.rpartition(" ")[2])
    if not (term.counts or measured):
        return False
    lead, following = row.near(at - 1), row.near(at + 1)
    if lead.has("THESE") or (lead.has("DETERMINER") and not term.unit):
        return False
    if measured:
        return not following.has("PERSON")
    if following.has("RATED"):
        return False
    if term.unit:
        drawn = term.breaths and term.by_article  # "take a deep breath in"
        return not drawn and (term.unit != "time" or term.low != 1)
    apart = following.start > term.end or following.text in ".:)|"
    coded = at == 1 and lead.end == term.start and len(lead.text) == 1 and lead.text.isalpha()  # "B1 press 3x10"
    of_name = at <= _NAME_REACH and following.text in _NAME_ENDS and not any(one.counts for one in row[:at])
    return not ((coded or of_name) and apart) and any(character.isdigit() for character in term.text)


def _within(term: Term, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a term shares a character with one of the spans, which are in order of their starts."""
    following = bisect_right(spans, (term.start, term.end))
    return any(start < term.end and term.start < end for start, end in spans[max(0, following - 2) : following + 1])


def times(quote: Quote) -> Iterator[Amount]:
    """Yield every time that the words name, in seconds, in order."""
    for term in row_of(quote.text) if lexicon().may_measure(quote.text) else ():
        if is_time(term) and term.low is not None and term.low > 0:
            yield Amount(term.low, term.high, quote.place(term.start, term.end))


def statements(row: Row) -> list[Statement]:
    """Return everything that the terms of one text state about the dose, in order."""
    stated, used = in_words(row)
    used |= _supposed(row)
    used_starts = sorted(row[index].start for index in used)
    at = 0
    while at < len(row):
        read = _first(row, at) if at not in used and _may_begin(row, at) else None
        if read is not None:
            stated.extend(one for one in read[0] if not _is_claimed(one, used_starts))
        at = read[1] if read is not None else at + 1
    return sorted(stated, key=lambda one: one.start)


def _may_begin(row: Row, at: int) -> bool:
    """Whether any rule can begin with this term; most words of a page are ruled out by this."""
    term = row[at]
    return term.is_quantity or term.text in row.lexicon.rule_beginnings or term.text[:1].isdigit()


def _first(row: Row, at: int) -> RuleResult | None:
    """Return what the first rule that fits reads at `at`."""
    for rule in _RULES_OF_NUMBERS if row[at].is_quantity else _RULES_OF_WORDS:
        read = rule(row, at)
        if read is not None:
            return read
    return None


def _supposed(row: Row) -> set[int]:
    """Return the terms of clauses that only suppose: "if you did 3 sets of 8", "once you can hold for 60 seconds"."""
    supposed: set[int] = set()
    for at, term in enumerate(row):
        if term.has("SUPPOSING") and _supposes(row, at):
            for index in range(at + 1, min(at + 16, len(row))):
                closes = row[index].text in _CLOSERS or row[index].has("ENDS_SUPPOSING")
                told = row[index].unit == "time" and row.near(at - 1).has("AS")  # "as if you held a pen 10 times"
                if told or row[index].ends_sentence or (closes and index > at + 3):
                    break
                supposed.add(index)
    return supposed


def _supposes(row: Row, at: int) -> bool:
    """Whether a clause that only supposes begins at `at`."""
    easier = row.spells(at, "TO", "MAKE", "IT", "EASIER")
    return easier or row[at].has("IF") or row.spells(at, "ONCE_WORD", "YOU") or row.spells(at, "WHEN", "YOU", "REACHES")


def _is_claimed(one: Statement, used_starts: Sequence[int]) -> bool:
    """Whether a tempo in words, or a supposition, has claimed a term of the statement; the starts are in order."""
    following = bisect_left(used_starts, one.start)
    return following < len(used_starts) and used_starts[following] < one.end
