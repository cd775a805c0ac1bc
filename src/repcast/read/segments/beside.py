"""Single lines beside the exercises of a page: names that are none, and those that name one more."""

from collections.abc import Sequence

from repcast.read.dose.stating import LASTING
from repcast.read.lines import Line
from repcast.read.segments.forms import instructs
from repcast.read.segments.gains import Member
from repcast.read.words.headings import is_of_routine
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import is_cardio

_FEWEST_STEPS = 3
"""So many numbered points are the steps of the exercise in the title."""


def is_beside_one(lines: Sequence[Line], member: Member, head: Line, body: Sequence[int]) -> bool:
    """Whether the only line of a form belongs to the exercise in the title, and names none.

    It stands right under the title, as who wrote it or a fact does, or it only says how much in words that nobody
    knows after a numbered list: "Wiederholungen: 3", "3 x 10 por pierna".
    """
    line = lines[member.index]
    if is_of_routine(head.text) or member.part.is_group or line.kind in ("item", "row"):
        return False
    if member.index == head.order + 1 and not line.apart and not line.has_own_dose and _is_fact_of(line, head):
        return True
    figures = line.naming.form in ("colon", "dose") and line.has_own_dose
    if not figures or has_movement(words_of(line.naming.title.text)):
        return False
    return sum(lines[at].kind == "item" and lines[at].label[:1].isdigit() for at in body) >= _FEWEST_STEPS


def _is_fact_of(line: Line, head: Line) -> bool:
    """Whether a line right under a title tells of it: the title names a movement, or the line labels what is none."""
    labelled = line.naming.form == "colon" and line.naming.rest is not None and not instructs(line)
    return has_movement(words_of(head.text)) or (labelled and not has_movement(words_of(line.text)))


_MOST_WORDS = 18
"""The most words of a line between lists that says how far or how long to go."""


def stands_between(line: Line, starts: Sequence[Line]) -> bool:
    """Whether a line before or between the lists of a session says how far or how long to run, row or the like.

    `starts` are the lines that begin the exercises: "Run 800 m" over "12 push-ups", "12 sit-ups". Before exercises
    that all have sets it may be any other movement: "Band walk x 10" over "1. Squat 3 x 10".
    """
    short = line.kind in ("paragraph", "heading") and not line.is_prose and len(line.text.split()) <= _MOST_WORDS
    name = line.naming.title.text
    moves = has_movement(words_of(name))
    over_sets = moves and line.order < starts[0].order and all(one.states_sets for one in starts)
    counted = (line.text[:1].isdigit() or over_sets) and moves
    if not (short and line.has_own_dose and (counted or is_cardio(name))) or is_of_routine(line.text):
        return False
    lists = {one.group for one in starts}
    amount = over_sets or any(
        one.statement.field in LASTING or one.statement.field == "distance_m" for one in line.stated
    )
    return (
        amount
        and 0 not in lists
        and line.order < starts[-1].order
        and all(one.has_own_dose or one.only_dose for one in starts)
    )
