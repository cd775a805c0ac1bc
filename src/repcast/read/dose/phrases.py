"""The third pass: terms to statements. Each rule reads one kind of phrase where it begins, the surest rules first."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from repcast.read.dose.counts import amrap, bare, by_count, counted, every, frequency, no_rest, on_and_off
from repcast.read.dose.series import label, pyramid, sets_by_reps, sets_of
from repcast.read.dose.sides import sides_at
from repcast.read.dose.statements import RuleResult, Statement
from repcast.read.dose.tempos import in_words, notation
from repcast.read.dose.terms import Row, Term
from repcast.read.vocabulary import words

_RULES: Iterable[Callable[[Row, int], RuleResult | None]] = (
    notation,
    frequency,
    on_and_off,
    sets_by_reps,
    sets_of,
    pyramid,
    label,
    by_count,
    counted,
    bare,
    every,
    amrap,
    no_rest,
    sides_at,
)
_BEGINNERS = words("emom as no without left right repeats amrap every e l r")
_SUPPOSING = words("if once when")
_ENDS_SUPPOSING = words(", ) do perform then rest aim hold")


def statements(row: Row) -> list[Statement]:
    """Return everything that the terms of one text state about the dose, in order."""
    stated, used = in_words(row)
    used |= _supposed(row)
    used_starts = sorted(row[index].start for index in used)
    at = 0
    while at < len(row):
        read = _first(row, at) if at not in used and _may_begin(row[at]) else None
        if read is not None:
            stated.extend(one for one in read[0] if not _overlaps(one, used_starts))
        at = read[1] if read is not None else at + 1
    return sorted(stated, key=lambda one: one.start)


def _may_begin(term: Term) -> bool:
    """Whether any rule can begin with this term; most words of a page are ruled out by this."""
    return bool(term.classes) or term.is_quantity or term.text in _BEGINNERS or term.text[:1].isdigit()


def _first(row: Row, at: int) -> RuleResult | None:
    """Return what the first rule that fits reads at `at`."""
    return next((read for rule in _RULES if (read := rule(row, at)) is not None), None)


def _supposed(row: Row) -> set[int]:
    """Return the terms of clauses that only suppose: "if you did 3 sets of 8", "once you can hold for 60 seconds"."""
    supposed: set[int] = set()
    for at, term in enumerate(row):
        if term.text in _SUPPOSING and _supposes(row, at):
            for index in range(at + 1, min(at + 16, len(row))):
                if row[index].ends_sentence or (row[index].text in _ENDS_SUPPOSING and index > at + 3):
                    break
                supposed.add(index)
    return supposed


def _supposes(row: Row, at: int) -> bool:
    """Whether a clause that only supposes begins at `at`."""
    ways = (("if",), ("once", "you"), ("when", "you", "can"), ("when", "you", "hit"), ("when", "you", "reach"))
    return any(row.says(at, *way) for way in ways)


def _overlaps(one: Statement, used_starts: Sequence[int]) -> bool:
    """Whether a tempo in words, or a supposition, has claimed a term of the statement; the starts are in order."""
    following = bisect_left(used_starts, one.start)
    return following < len(used_starts) and used_starts[following] < one.end
