"""What stands around several exercises and holds for all of them: their dose, rounds and rests."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from repcast.languages.en import scopes as english
from repcast.model.routine import Amount
from repcast.read import dose
from repcast.read.instructions import sentences
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.roles import shared_quotes
from repcast.read.segments import Page
from repcast.read.vocabulary import any_of
from repcast.read.workouts import BlockDraft, WorkoutDraft, kind_of_block

_OF_THE_ROUTINE = frozenset(("rounds", "next_rest_s", "round_rest_s", "total_s"))
_OF_A_NAME = frozenset(("rounds", "sets", "reps", "times", "rest_s", "next_rest_s", "round_rest_s", "sides"))
"""What the name of a block or page states for its exercises; a time in it is that of the whole."""

_FOR_ALL, _SUPPOSED = any_of(*english.FOR_ALL), any_of(*english.SUPPOSED)
_PERSONAL, _TOTALS = any_of(*english.PERSONAL), any_of(*english.TOTALS)
_SHORT, _LONG = 18, 40
LEAST = 0.9
"""The least score of a sentence whose dose holds for all exercises around it."""


@dataclass(frozen=True, slots=True)
class Common:
    """What is stated for several exercises: the dose of each, and the rounds and rests of their block."""

    stated: tuple[dose.QuotedStatement, ...] = ()
    rounds: Amount | None = None
    rest_s: Amount | None = None
    round_rest_s: Amount | None = None
    kind: str = ""


def common_of(page: Page, title: Quote | None, workout: WorkoutDraft, block: BlockDraft) -> Common:
    """Return what holds for all exercises of a block."""
    lines = [*block.around, *(line for line in workout.around if line not in block.around)]
    heads = [head.quote for head in (block.head, workout.head) if head is not None]
    names = [*([title] if title else []), *(head for head in heads if head is not title)]
    stated = [one for quote in names for one in dose.find(quote) if one.statement.field in _OF_A_NAME]
    stated.extend(one for quote in _for_all(lines, page) for one in _of_each(quote))
    kind = kind_of_block(block, workout.around)
    if _is_in_turn(block, kind):
        last = max(part.head.quote.place() for part in block.parts if part.head)
        stated = [_of_circuit(one, after=one.place > last) for one in stated]
    settled = dose.settle(stated)
    for_each = tuple(one for one in stated if one.statement.field not in _OF_THE_ROUTINE)
    return Common(
        for_each, settled.amount("rounds"), settled.amount("next_rest_s"), settled.amount("round_rest_s"), kind
    )


def _is_in_turn(block: BlockDraft, kind: str) -> bool:
    """Whether the exercises are done one after another in rounds: names alone, or so called."""
    if kind in ("circuit", "superset", "amrap", "for-time", "emom"):
        return True
    bare = sum(not part.body and not (part.naming and part.naming.rest) for part in block.parts)
    counted = sum(bool(part.head and part.head.states_sets) for part in block.parts)
    return bare * 2 > len(block.parts) and not counted


def _of_circuit(said: dose.QuotedStatement, *, after: bool) -> dose.QuotedStatement:
    """Return the statement as a circuit means it.

    "Three times" counts rounds, and a rest is between exercises; one stated after them all is between rounds.
    """
    fields: dict[dose.Field, dose.Field] = {"times": "rounds", "sets": "rounds"}
    fields["rest_s"] = "round_rest_s" if after else "next_rest_s"
    statement = said.statement
    return replace(said, statement=replace(statement, field=fields.get(statement.field, statement.field)))


def _for_all(lines: Iterable[Line], page: Page) -> Iterator[Quote]:
    """Yield the sentences that speak for all exercises around."""
    for quote in shared_quotes(list(lines), page.sections):
        long = len(quote.text.split()) > _LONG
        for sentence in sentences(quote):
            if scope_score(sentence, in_long=long) >= LEAST:
                yield sentence


def _of_each(sentence: Quote) -> Iterator[dose.QuotedStatement]:
    """Yield what a sentence states for each exercise: not the length of the whole."""
    total = _TOTALS.search(sentence.text)
    return (one for one in dose.find(sentence) if not (total and one.statement.field in _TIMES))


_TIMES = frozenset(("time_s", "work_s", "hold_s"))


def scope_score(sentence: Quote, *, in_long: bool = False) -> float:
    """Return how much a sentence around exercises speaks of all of them: above `LEAST` it does."""
    text = sentence.text
    score = 1.0 if len(text.split()) <= _SHORT and not in_long else 0.3
    score += 0.8 * bool(_FOR_ALL.search(text))
    score -= 1.0 * bool(_SUPPOSED.search(text)) + 0.8 * bool(_PERSONAL.search(text))
    return score
