"""What one phrase states about the dose."""

from dataclasses import dataclass
from typing import Literal

from repcast.model.choices import Sides
from repcast.model.places import Place
from repcast.read.dose.terms import Term
from repcast.read.quote import Quote

Field = Literal[
    "sets",
    "rounds",
    "reps",
    "times",
    "hold_s",
    "work_s",
    "time_s",
    "rest_s",
    "next_rest_s",
    "round_rest_s",
    "block_rest_s",
    "tempo_s",
    "sides",
    "every_s",
    "amrap",
    "total_s",
    "total_reps",
    "by_set",
    "set_number",
    "rep_rest_s",
    "distance_m",
    "load",
    "open",
    "open_rest",
    "for_time",
    "cap_s",
]
"""`times` is "three times", which repeats whatever was stated so far; `time_s` is a time that neither a hold nor work
by the clock claims by its words; `every_s` and `amrap` are as in `Dose`; `next_rest_s` is between exercises,
`round_rest_s` between rounds, `block_rest_s` between blocks, `rep_rest_s` between reps; `set_number` heads what one set
is ("Set 2: 10 reps"); `by_set` are sets that differ; the totals are there to be checked against the rest."""

TIMES: frozenset[Field] = frozenset(("time_s", "work_s", "hold_s"))
"""The fields of how long something is done or held."""

WEAK, PLAIN, STRONG, STRONGEST = 1, 2, 3, 4
"""How surely a phrase states the dose: in passing, in a sentence, in a notation of its own ("Sets: 3", "3 x 10").

The strongest puts a notation right: "3 x 14 (7 each leg)".
"""


@dataclass(frozen=True, slots=True)
class Statement:
    """One field of the dose as the characters `start` to `end` of a text state it.

    `seconds` are those of a tempo, `parts` one statement a set (`by_set`), `load` the characters of a part's load.
    """

    field: Field
    start: int
    end: int
    low: float | None = None
    high: float | None = None
    seconds: tuple[float, ...] = ()
    way: Sides = "both"
    strength: int = PLAIN
    load: tuple[int, int] | None = None
    parts: tuple["Statement", ...] = ()


def stated(
    field: Field, term: Term, strength: int = PLAIN, *, start: int | None = None, end: int | None = None
) -> Statement:
    """Return a statement of `field` by a quantity; "two more" makes three."""
    extra = 1 if term.more and field in ("sets", "rounds", "reps", "times") else 0
    low, high = (None if bound is None else bound + extra for bound in (term.low, term.high))
    first, last = term.start if start is None else start, term.end if end is None else end
    return Statement(field, first, last, low, high, strength=strength)


def calories_of(start: int, end: int) -> list[Statement]:
    """Return the statements of work that a machine counts in calories: an amount, done when it says so."""
    return [Statement("load", start, end), Statement("open", start, end)]


@dataclass(frozen=True, slots=True)
class QuotedStatement:
    """A statement and the text that it stands in."""

    statement: Statement
    quote: Quote

    @property
    def place(self) -> Place:
        """Where the words stand in the source."""
        return self.quote.place(self.statement.start, self.statement.end)

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.quote.text[self.statement.start : self.statement.end]


RuleResult = tuple[list[Statement], int]
"""What a rule states, and the index of the first term that it has not read."""
