"""The dose: a small grammar from tokens over numbers and phrases to one dose, every number with its words.

tokens -> terms (numbers with their units) -> statements (one field each) -> one settled dose.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from repcast.model.pauses import without_pauses
from repcast.model.routine import Amount
from repcast.read.dose.durations import is_time
from repcast.read.dose.phrases import statements
from repcast.read.dose.settle import Clash, QuotedStatement, Settled, settle
from repcast.read.dose.sides import of_name
from repcast.read.dose.statements import Field, Statement
from repcast.read.dose.terms import Row, terms
from repcast.read.dose.tokens import tokens
from repcast.read.quote import Quote
from repcast.read.vocabulary import any_of, words

__all__ = ["Clash", "Field", "QuotedStatement", "Settled", "Statement", "find", "find_in_name", "settle", "times"]


def find(quote: Quote) -> list[QuotedStatement]:
    """Return everything that the words of `quote` state about the dose, in order."""
    return [QuotedStatement(one, quote) for one in _statements(without_pauses(quote.text))]


def find_in_name(quote: Quote) -> list[QuotedStatement]:
    """Return what an exercise's name states: what `find` does, and the side that it is for."""
    side = of_name(quote.text)
    return [*find(quote), *([QuotedStatement(side, quote)] if side else [])]


@lru_cache(maxsize=256)
def _statements(text: str) -> tuple[Statement, ...]:
    """Return the statements of a text; cached, because the outline of a page needs them several times."""
    words = set(re.findall(r"[a-z]+", text.lower()))
    if (
        not any(character.isdigit() for character in text)
        and not _HINTS & words
        and not any(hint in text.lower() for hint in _SIDE_HINTS)
    ):
        return ()
    definitions = [match.span() for match in _DEFINITION.finditer(text)]
    stated = statements(Row(terms(tokens(text))))
    return tuple(one for one in stated if one.field not in _COUNTS or not _overlaps(one, definitions))


def _overlaps(one: Statement, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the statement shares a character with one of the spans, which are disjoint and in order."""
    following = bisect_right(spans, (one.start, one.end))
    return any(one.start < end and start < one.end for start, end in spans[max(0, following - 1) : following + 1])


def times(quote: Quote) -> Iterator[Amount]:
    """Yield every time that the words name, in seconds, in order."""
    for term in terms(tokens(quote.text)):
        if is_time(term) and term.low is not None and term.low > 0:
            yield Amount(term.low, term.high, quote.place(term.start, term.end))


_ONE_REP = r"=\s*(?:1|one|a)\s+(?:full\s+)?rep\b"
_DEFINITION = any_of(rf"\([^()]{{0,99}}{_ONE_REP}[^()]{{0,99}}\)|\([^()]{{0,99}}\)\s*{_ONE_REP}|{_ONE_REP}")
"""The definition of one rep, with figures that are no dose: "(left and right, x2) = 1 rep"."""

_COUNTS = frozenset(("sets", "reps", "times"))
_HINTS = words(
    """
    one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty sixty ninety a an
    half dozen twice rest
    """
)
_SIDE_HINTS = ("side", "leg", "arm", "alternat", "foot", "hand", "direction", "hip", "knee")
