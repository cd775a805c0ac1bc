"""What a phrase states about the dose, and whether it does nothing else."""

import re

from repcast.languages.en.names import BODY, NO_COUNT, SMALL_WORDS
from repcast.read import dose
from repcast.read.quote import Quote
from repcast.read.signs import words_of
from repcast.read.vocabulary import HOLD, REPEAT

WORK = frozenset(("reps", "hold_s", "work_s", "time_s", "sets", "distance_m", "open"))
"""The fields that say how much is to be done."""


def only_dose(quote: Quote) -> bool:
    """Whether the words state a dose and nothing besides: "3 sets of 10", "Rest: 60 seconds"; "Hold for 3 s" asks."""
    return not (REPEAT.match(quote.text) or HOLD.match(quote.text)) and is_dose(quote)


def is_dose(quote: Quote) -> bool:
    """Whether the words state a dose and nothing besides, also where they ask for it: "Repeat 10 times"."""
    stated = [one for one in dose.find(quote) if one.statement.field != "total_s"]
    if all(one.statement.field == "sides" for one in stated):
        return False
    left = list(quote.text)
    for one in stated:
        left[one.statement.start : one.statement.end] = " " * (one.statement.end - one.statement.start)
    return all(word in SMALL_WORDS for word in re.findall(r"[^\W\d_]+", "".join(left).lower()))


def is_of_name(one: dose.QuotedStatement) -> bool:
    """Whether a number belongs to the name, before a part of the body: "One arm rows"."""
    if one.words.lower() in NO_COUNT and one.statement.field in ("reps", "times"):
        return True
    following = words_of(one.quote.text[one.statement.end :])[:1]
    return one.words.isalpha() and one.statement.field in ("reps", "times") and bool(BODY.intersection(following))
