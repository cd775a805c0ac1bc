"""Sides that take turns because one step is the mirror of the step before it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from repcast.languages.en.turns import HOLDS_STILL, SIDES, mirrors, said, says_again
from repcast.read.quote import Quote
from repcast.read.words.instructions import sentences

_CLAUSES = re.compile(r"[,;]\s|\s(?:and then|then)\s")
_STILL = re.compile(HOLDS_STILL, re.IGNORECASE)


def mirrored(steps: Sequence[Quote]) -> Quote | None:
    """Return the step that does the step before it with left and right changed: "Then left foot to right hand"."""
    acts = [(act, said(act.text)) for act in _acts(steps)]
    if not any(word in SIDES for _, words in acts for word in words) or any(_STILL.search(step.text) for step in steps):
        return None
    beside = (act for (_, before), (act, after) in pairwise(acts) if mirrors(before, after))
    over_one = (act for (_, before), (act, after) in zip(acts, acts[2:], strict=False) if says_again(before, after))
    return next(beside, None) or next(over_one, None)


def _acts(steps: Sequence[Quote]) -> Iterator[Quote]:
    """Yield what the steps ask for, a clause at a time."""
    for step in steps:
        for sentence in sentences(step):
            start = 0
            for mark in _CLAUSES.finditer(sentence.text):
                yield sentence.cut(start, mark.start())
                start = mark.end()
            yield sentence.cut(start, len(sentence.text))
