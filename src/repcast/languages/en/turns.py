"""What one step is known for the mirror of another by, in English."""

import re
from collections.abc import Sequence
from itertools import pairwise

SIDES = {"left": "right", "right": "left"}
"""The words for a side, each with its opposite."""

JOINS_STEPS = frozenset(("and", "then", "now", "next", "the", "your", "a", "so", "to", "from", "with", "same", "again"))
"""Words that two steps may differ in where one is the mirror of the other."""

HOLDS_STILL = r"\b(?:hold|stay|keep|pause|rest|remain|wait)\b.*\b(?:seconds?|secs?|minutes?|mins?|breaths?|counts?)\b"
"""A step that stays in a position, so that a side is done with before the other one begins."""

_WORDS = re.compile(r"[^\W\d_]+")


def mirrors(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether two sides are named crosswise, or all is said again of the other side; both are words as `said` has them.

    "Right hand to left foot" is the mirror of "left hand to right foot".
    """
    flipped = [SIDES.get(word, word) for word in before]
    sides, turned = _sided(flipped), _sided(after)
    if not sides or sides != turned:
        return False
    return len({side for side, _ in sides}) > 1 or flipped == after


def says_again(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether all is said again of the other side; both are words as `said` has them."""
    flipped = [SIDES.get(word, word) for word in before]
    return flipped == after and bool(_sided(flipped))


def said(text: str) -> list[str]:
    """Return the words of a text in small letters, without those that a mirror may differ in."""
    return [word for word in _WORDS.findall(text.lower()) if word not in JOINS_STEPS]


def _sided(words: Sequence[str]) -> list[tuple[str, str]]:
    """Return each side with the word after it: "right foot"."""
    return [(one, following) for one, following in pairwise([*words, ""]) if one in SIDES]
