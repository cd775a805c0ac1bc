"""Paragraphs and points without names that are an exercise each: told at length, with one dose for all or their own."""

from collections.abc import Sequence

from repcast.languages.en.scopes import EACH_EXERCISE, ONE_BY_ONE
from repcast.read import dose
from repcast.read.dose.stating import says_work
from repcast.read.lines import Line
from repcast.read.sections.parts import Page
from repcast.read.segments.gains import COUNTED_ONE, Member
from repcast.read.segments.nameless import asking
from repcast.read.words.headings import is_of_routine
from repcast.read.words.instructions import sentences
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import any_of

_EACH = any_of(*EACH_EXERCISE, *ONE_BY_ONE)
_FEWEST, _ASKING, _LEAD_LINES, _POINT_WORDS = 3, 2, 6, 8
"""The fewest exercises, the sentences of a paragraph that ask, the lines before it, and the words of a point."""


def is_told_record(page: Page) -> bool:
    """Whether a page is the record of one exercise whose lines are sentences that state no work: none can be a name."""
    if page.title != 0 or not page.lines[0].is_recorded:
        return False
    return all(
        line.kind in ("item", "paragraph")
        and line.text[-1:] in ".!)"
        and len(line.text.split()) >= _TOLD_WORDS
        and not line.states_work
        for line in page.lines[1:]
    )


_TOLD_WORDS = 5
"""So many words at least make a sentence of a record."""


def are_dosed_points(members: Sequence[Member], head: Line | None, lines: Sequence[Line]) -> bool:
    """Whether most points under the title of several exercises say what to do and how much: "… for 30 seconds"."""
    listed = [lines[one.index] for one in members]
    if head is None or not is_of_routine(head.text) or len(listed) < _FEWEST:
        return False
    if any(line.kind != "item" for line in listed) or any(one.end - one.index > 1 for one in members[:-1]):
        return False
    long = all(len(words_of(line.text)) >= _POINT_WORDS and asking(line) for line in listed)
    return long and 3 * sum(line.states_work for line in listed) >= 2 * len(listed)


def raise_told(members: Sequence[Member], lines: Sequence[Line]) -> bool:
    """Take paragraphs that ask for several things for an exercise each, after words on how much of each of them.

    Return whether there are any; all other paragraphs are then left out.
    """
    told = [lines[one.index] for one in members]
    if any(line.kind != "paragraph" for line in told):
        return False
    after = next((at for at, line in enumerate(told[:_LEAD_LINES]) if _doses_each(line)), len(told))
    whole = [one for one in members[after + 1 :] if asking(lines[one.index]) >= _ASKING]
    if len(whole) < _FEWEST:
        return False
    kept = {one.index for one in whole}
    for member in members:
        member.dropped = member.index not in kept
        member.gain = member.gain if member.dropped else max(member.gain, COUNTED_ONE)
    return True


def _doses_each(line: Line) -> bool:
    """Whether a sentence says how much of each exercise is done: "Hold each stretch for up to 45 seconds"."""
    if not line.states_work and not line.stated:
        return False
    said = (one for one in sentences(line.quote) if _EACH.search(one.text))
    found = (one for sentence in said for one in dose.find(sentence))
    return any(says_work(one) or one.statement.field == "times" for one in found)
