"""Paragraphs and points without names that are an exercise each: told at length, with one dose for all or their own."""

import re
from collections.abc import Sequence

from repcast.languages.en.scopes import EACH_EXERCISE, ONE_BY_ONE, ONE_EXERCISE
from repcast.languages.en.verbs import FACING, POSTURES
from repcast.read import dose
from repcast.read.dose.stating import says_work
from repcast.read.lines import Line
from repcast.read.sections.parts import Page
from repcast.read.segments.gains import COUNTED_ONE, Member
from repcast.read.segments.nameless import asking
from repcast.read.words.headings import counted, is_of_routine
from repcast.read.words.instructions import clauses, sentences
from repcast.read.words.signs import INSTRUCTS, instruction_score, words_of
from repcast.read.words.vocabulary import BACK, any_of, verb_of

_ONE, _EACH = any_of(ONE_EXERCISE), any_of(*EACH_EXERCISE, *ONE_BY_ONE)
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


def are_nameless(members: Sequence[Member], head: Line | None, lines: Sequence[Line]) -> bool:
    """Whether the points of a list are an exercise each though none has a name."""
    return _are_counted(members, lines) or _are_told_together(members, head, lines) or _are_dosed(members, head, lines)


def _are_counted(members: Sequence[Member], lines: Sequence[Line]) -> bool:
    """Whether what stands before the points of a list counts as many exercises: "Here are six stretches"."""
    first = members[0].index
    lead = lines[max(0, first - _LEAD_LINES) : first]
    said = (part for line in lead for part in _SENTENCE.split(line.text[:_LEAD_LENGTH]))
    told = (_SENTENCE.split(lines[one.index].text[:_LEAD_LENGTH]) for one in members)
    asks = sum(any(instruction_score(part) >= INSTRUCTS for part in parts) for parts in told)
    return asks * 2 > len(members) and any(counted(part) == len(members) > 1 for part in said)


_SENTENCE, _LEAD_LENGTH = re.compile(r"[.;:!?]\s"), 1000
"""What parts sentences, and how many characters of a line are looked at."""


def _are_told_together(members: Sequence[Member], head: Line | None, lines: Sequence[Line]) -> bool:
    """Whether what stands before a numbered list says how much of each: "Hold each stretch for 10 seconds"."""
    listed = [lines[one.index] for one in members]
    if len(members) < _FEWEST or not all(one.label[:1].isdigit() for one in listed):
        return False
    if any(one.end > one.start for one in members):
        return False
    lead = lines[max(0, members[0].index - _LEAD_LINES) : members[0].index]
    several = head is not None and is_of_routine(head.text)
    each = _EACH if several else _ONE
    told = (one for line in lead for one in sentences(line.quote) if each.search(one.text))
    found = [one for sentence in told for one in dose.find(sentence)]
    of_all = {one.statement.field for one in found if says_work(one) or one.statement.field == "times"}
    own = {one.statement.field for line in listed if line.states_amount for one in line.stated}
    shared = bool(of_all) and not own - _BESIDE_OTHERS and (not own or of_all.isdisjoint(own))
    return shared and (several or not _are_steps_of_one(listed))


_BESIDE_OTHERS = frozenset(("hold_s", "sides", "per_side"))
"""What points without names may state of their own, beside the dose that all of them share."""


def _are_steps_of_one(listed: Sequence[Line]) -> bool:
    """Whether only the first point takes a posture and does no more, or the last one only comes back.

    Neither is an exercise: "Sit tall." before "Tilt your head to one side.", "Let go slowly." after "Pull it back.".
    """
    first, *others = [[line.text[start:end] for start, end in clauses(line.text)] for line in listed]
    stands = len(first) == 1 and _takes_posture(first[0]) and not any(_takes_posture(one[0]) for one in others if one)
    last = others[-1]
    return stands or (len(last) == 1 and BACK.search(last[0]) is not None)


def _takes_posture(clause: str) -> bool:
    return verb_of(clause) in POSTURES | FACING


def _are_dosed(members: Sequence[Member], head: Line | None, lines: Sequence[Line]) -> bool:
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
