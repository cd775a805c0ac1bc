"""How the sides share the work by what the steps do.

One step is the mirror of the step before it, both sides make one rep, or one changes sides within timed work.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from repcast.languages.en.one_side import changes_sides, counts_as_one, side_worded
from repcast.languages.en.turns import (
    CHANGES,
    CROSSWISE,
    HALFWAY,
    HOLDS_STILL,
    IN_TURN,
    ON_ONE_SIDE,
    SIDES,
    mirrors,
    said,
    says_again,
)
from repcast.model.routine import Amount, Dose, Phase, Sided
from repcast.read import dose
from repcast.read.dose.statements import TIMES
from repcast.read.quote import Quote
from repcast.read.words.instructions import sentences
from repcast.read.words.vocabulary import any_of

_CLAUSES = re.compile(r"[,;]\s|\s(?:and then|then)\s")
_STILL = re.compile(HOLDS_STILL, re.IGNORECASE)
_CHANGES, _CROSSWISE = any_of(CHANGES), re.compile(CROSSWISE, re.IGNORECASE)
_HALFWAY, _IN_TURN, _ON_ONE_SIDE = any_of(*HALFWAY), any_of(*IN_TURN), any_of(*ON_ONE_SIDE)


def mirrored(steps: Sequence[Quote]) -> Quote | None:
    """Return the step that does the step before it with left and right changed: "Then left foot to right hand"."""
    acts = [(act, said(act.text)) for act in _acts(steps)]
    if not any(word in SIDES for _, words in acts for word in words) or any(_STILL.search(step.text) for step in steps):
        return None
    beside = (act for (_, before), (act, after) in pairwise(acts) if mirrors(before, after))
    over_one = (act for (_, before), (act, after) in zip(acts, acts[2:], strict=False) if says_again(before, after))
    return next(beside, None) or next(over_one, None)


def only_changes_sides(words: str) -> bool:
    """Whether words about the sides only say to change them, not how much is done on each: "switch legs"."""
    return bool(_CHANGES.search(words))


def changed_within(title: str, told: Iterable[Quote]) -> Quote | None:
    """Return the sentence that changes sides within the time of an exercise: "Drive one knee in, then switch legs".

    One that may be for when the time is up ("Pull. Switch arms.") is none, nor one that tells the time of one side.
    """
    asked = [one for quote in told for one in sentences(quote)]
    halfway = next((one for one in asked if _HALFWAY.search(one.text)), None)
    if halfway or _ON_ONE_SIDE.search(title):
        return halfway
    crossed = (one for before, one in pairwise(asked) if _CROSSWISE.search(before.text) and _CHANGES.match(one.text))
    in_turn = (one for one in asked if _IN_TURN.search(one.text) and not _tells_time(one))
    return next(in_turn, None) or next(crossed, None)


def _tells_time(sentence: Quote) -> bool:
    return any(said.statement.field in TIMES for said in dose.find(sentence))


def _acts(steps: Sequence[Quote]) -> Iterator[Quote]:
    """Yield what the steps ask for, a clause at a time."""
    for step in steps:
        for sentence in sentences(step):
            start = 0
            for mark in _CLAUSES.finditer(sentence.text):
                yield sentence.cut(start, mark.start())
                start = mark.end()
            yield sentence.cut(start, len(sentence.text))


def of_both_sides(stated: Dose, words: Iterable[Quote], steps: Sequence[Quote], parts: Sequence[Phase]) -> Dose | None:
    """Return the dose of a page that counts both sides as one rep, None if it does not; `parts` are those of a rep.

    Where the parts are of one side alone the sides take turns, and so there are twice as many reps.
    """
    lines = ((one, before) for quote in words for before, one in pairwise((None, *sentences(quote))))
    told = next((one for one, before in lines if one and counts_as_one(one.text, before.text if before else "")), None)
    if told is None or (stated.sides and stated.sides.way != "each" and not _is_own(stated.sides, told)):
        return None
    ways = {part.kind: side_worded([[part.text]]) for part in parts}
    out = next((part.text for part in parts if part.kind == "out"), "")
    in_one = "back" not in ways and any(out in step.text and changes_sides(step.text) for step in steps)
    if in_one or {ways.get("out"), ways.get("back")} == {"left", "right"}:
        return replace(stated, sides=Sided("both", told.place()))
    by_set = tuple(replace(one, reps=_doubled(one.reps)) for one in stated.by_set)
    return replace(stated, sides=Sided("alternate", told.place()), reps=_doubled(stated.reps), by_set=by_set)


def _is_own(sides: Sided, told: Quote) -> bool:
    """Whether it is only the definition of one rep that seems to ask for both sides at once."""
    return sides.way == "both" and sides.place.line == told.place().line


def _doubled(reps: Amount | None) -> Amount | None:
    if reps is None:
        return None
    low, high = (end and 2 * end for end in (reps.low, reps.high))
    return Amount(low, high, reps.place)
