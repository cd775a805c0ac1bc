"""Sides that take turns because one step is the mirror of the step before it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from repcast.languages.en.turns import HOLDS_STILL, JOINS_STEPS, SIDES
from repcast.read.quote import Quote
from repcast.read.words.instructions import sentences

_WORDS = re.compile(r"[^\W\d_]+")
_CLAUSES = re.compile(r"[,;]\s|\s(?:and then|then)\s")
_STILL = re.compile(HOLDS_STILL, re.IGNORECASE)

_Sided = tuple[str, str]


def mirrored(steps: Sequence[Quote]) -> Quote | None:
    """Return the step that does the step before it with left and right changed: "Then left foot to right hand"."""
    acts = [(act, _said(act.text)) for act in _acts(steps)]
    if not any(word in SIDES for _, said in acts for word in said) or any(_STILL.search(step.text) for step in steps):
        return None
    beside = (act for (_, before), (act, after) in pairwise(acts) if _mirrors(before, after))
    over_one = (act for (_, before), (act, after) in zip(acts, acts[2:], strict=False) if _says_again(before, after))
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


def _mirrors(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether two sides are named crosswise, or all is said again of the other side."""
    flipped = [SIDES.get(word, word) for word in before]
    sides, turned = _sided(flipped), _sided(after)
    if not sides or sides != turned:
        return False
    return len({side for side, _ in sides}) > 1 or flipped == after


def _says_again(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether all is said again of the other side, with a way back between the two."""
    flipped = [SIDES.get(word, word) for word in before]
    return flipped == after and bool(_sided(flipped))


def _said(text: str) -> list[str]:
    return [word for word in _WORDS.findall(text.lower()) if word not in JOINS_STEPS]


def _sided(said: Sequence[str]) -> list[_Sided]:
    """Return each side with the word after it: "right foot"."""
    return [(one, following) for one, following in pairwise([*said, ""]) if one in SIDES]
