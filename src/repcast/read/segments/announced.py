"""Points of a list that words before it, or its title, announce as exercises, whatever these are called."""

from collections.abc import Sequence

from repcast.languages.en.scopes import ANNOUNCED
from repcast.read.lines import Line
from repcast.read.sections.parts import Page
from repcast.read.segments.gains import Member
from repcast.read.words.headings import is_of_routine
from repcast.read.words.instructions import asks_in
from repcast.read.words.vocabulary import any_of

_ANNOUNCED = any_of(*ANNOUNCED)
_FEWEST, _NAME_WORDS, _BEFORE = 3, 6, 2
"""The fewest such points, the most words of what each is called, and how many lines before them are looked at."""


def are_announced(page: Page, members: Sequence[Member], head: Line | None) -> bool:
    """Whether points are a few words before a mark and what to do, under words that announce several exercises.

    "Have a look at the stretches below" over "Reach for the roof - Lift your arms …", "Show your muscles - …".
    """
    lines = [page.lines[one.index] for one in members]
    if len(lines) < _FEWEST or any(one.part.is_group for one in members) or not all(map(_is_called, lines)):
        return False
    if sum(map(_is_told, lines)) < _MOST * len(lines):
        return False
    first = members[0].index
    if page.sections.is_header(first - 1) and page.sections.begun[first - 1].kind == "steps":
        return False
    lead = page.lines[max(0, first - _BEFORE) : first]
    over = head is not None and head.order in (first - 1, page.title) and is_of_routine(head.text)
    return over or any(_ANNOUNCED.search(line.text[-_LENGTH:]) for line in lead)


_LENGTH = 200
"""How many characters at the end of a line are looked at."""


_MOST = 0.7
"""The share of the points that say what to do."""


def _is_called(line: Line) -> bool:
    """Whether a point has a few words before a mark."""
    named = line.naming.form in ("dash", "colon", "stop") and line.naming.rest is not None
    return named and len(line.naming.title.text.split()) <= _NAME_WORDS


def _is_told(line: Line) -> bool:
    """Whether a point says what to do after what it is called."""
    rest = line.naming.rest
    return rest is not None and asks_in(rest)
