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

_PAIRS = r"(?:sides?|legs?|arms?|feet|foot|hands?|knees?|elbows?|directions?)"
CHANGES = r"\b(?:switch|swap|chang)(?:e|es|ing|ping)?\b"
"""The verb of changing sides, which asks for nothing of each of them."""

_SWAP = rf"{CHANGES} (?:(?:your|the) )?{_PAIRS}\b"
HALFWAY: tuple[str, ...] = (
    rf"{_SWAP}[^.;]{{0,24}}\b(?:half[- ]?way|mid[- ]?point|mid[- ]?way|half[- ]?time)\b",
    rf"\b(?:half[- ]?way|mid[- ]?point|mid[- ]?way|half[- ]?time)\b[^.;]{{0,24}}{_SWAP}",
)
"""Words that say to change sides once in the time of an exercise, which is then that of both."""

_ONE = r"(?:one|(?:(?:the|your) )?opposite|to the (?:right|left))"
_GOING_ON = r"and (?:keep|continue|repeat|go on|carry on|do it again)"
_BACK = r"\b(?:return|come back|go back|back to (?:the )?(?:start|centre|center|middle))\b"
_TAKES_PLACE = r"\W*(?:stand|kneel|lie|lay|sit|balance|hold|stay|place|put|plant|rest|cross|set|prop|with)\b"
IN_TURN: tuple[str, ...] = (
    rf"\b(?:quickly|rapidly|fast|immediately|continuously) {_SWAP}|\bkeep {_SWAP}",
    rf"{_SWAP} (?:quickly|rapidly|fast|in (?:the )?(?:mid-?)?air|{_GOING_ON})",
    rf"{_BACK}[^.;]{{0,30}}?\b(?:and|then) {_SWAP}",
    rf"^(?!{_TAKES_PLACE})[^.;]*\b{_ONE}\b[^.;]*?(?:,|\b(?:and|then)\b)[^.;,]{{0,16}}?{_SWAP}(?<!direction)(?<!directions)",
)
"""Words of a sentence that say to change sides after each rep rather than when its time is up.

They hurry, go on, come back first, or follow at once what one of the two limbs does.
"""

CROSSWISE = (
    rf"^(?!{_TAKES_PLACE})[^.;]*\b(left|right) [\w ]{{2,16}}?\b(?:with|to|towards?) (?:(?:the|your) )?"
    r"(?!\1)(?:left|right)\b"
)
"""Words of a movement of one side to the other, after which one changes sides: "tap your left knee with your right"."""

ON_ONE_SIDE: tuple[str, ...] = (
    r"\b(?:single|one|1)[- ](?:leg|arm|hand|side|foot|knee)",
    r"\bside[- ]lying\b",
    r"\b(?:stretch|split squat)\b",
)
"""Names of what is done on one side until its time is up."""

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


_ONE = r"(?:on )?(?:the )?(?:l|r|left|right)(?: (?:side|leg|arm|foot|hand|hip|knee|shoulder))?"
_JOINT = r"\s*(?:,\s*)?(?:(?:and|and then|then|to|&|\+|/)|(?<=,))\s*"
BOTH_OF_NAME = (
    rf"\(\s*{_ONE}{_JOINT}{_ONE}\s*\)",
    rf"(?:,|:|\s[-–—])\s*{_ONE}{_JOINT}{_ONE}$",
)
"""Patterns of both sides in the name of an exercise: "Dragon (left and right)", "Swan (right, then left)"."""

TRAILING_SIDE = (r"(?<!\bon) (?<!\bto )(?<!\byour )(?<!\bthe )(?P<tail>left|right) side$",)
"""Patterns of the one side that a name ends with, without a mark before it: "Swan right side"."""
