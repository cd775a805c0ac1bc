"""Headings under which a page speaks of the exercises elsewhere on it: "The exercises above …", "Here are some …"."""

from collections.abc import Sequence
from itertools import takewhile

from repcast.languages.en.scopes import ANNOUNCED, OF_ABOVE
from repcast.read.lines import Line
from repcast.read.words.headings import is_of_routine
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of

_ANNOUNCED, _OF_ABOVE = any_of(*ANNOUNCED), any_of(*OF_ABOVE)
_LENGTH = 200
"""How many characters at an end of a line are looked at."""


def speaks_of_others(head: Line, below: Sequence[Line]) -> bool:
    """Whether what stands under a heading without a movement of its own is about exercises before or after it."""
    if head.kind != "heading" or not below or head.is_recorded:
        return False
    if has_movement(words_of(head.text)) and not is_of_routine(head.text):
        return False
    first = next((one for one in below if one.kind != "heading"), below[0])
    if _OF_ABOVE.search(first.text[:_LENGTH]):
        return True
    told = list(takewhile(lambda one: one.kind == "paragraph", below))
    listed = any(one.kind in ("item", "row") for one in below)
    return bool(told) and not listed and _announces(told[-1])


def _announces(line: Line) -> bool:
    return bool(_ANNOUNCED.search(line.text[-_LENGTH:])) and not line.states_work
