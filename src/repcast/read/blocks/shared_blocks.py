"""What is told once for all: warm-ups and cool-downs of every workout, lines around exercises that hold for each."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from repcast.languages.en.going import INTERVALS
from repcast.languages.en.scopes import AFTER_SESSION, BEGINS_WITH, EACH_SESSION, ENDS_WITH
from repcast.model.routine import Role
from repcast.read.dose.stating import LASTING_OR_HELD
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.sections.parts import SPEAKS_OF_ALL, Part
from repcast.read.segments.named_parts import names_part
from repcast.read.words.caseless import CaselessPattern
from repcast.read.words.headings import is_day, is_part, role_of_block, section_of
from repcast.read.words.instructions import sentences
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of, is_cardio

Ends = tuple[tuple[Part, ...], tuple[Part, ...]]
"""The groups of exercises that every workout begins with, and those that it ends with."""

_BEGINS, _ENDS = any_of(BEGINS_WITH), any_of(ENDS_WITH)
_EACH_SESSION, _AFTER_SESSION = any_of(EACH_SESSION), any_of(AFTER_SESSION)
_INTERVAL = any_of(INTERVALS)
_CLAUSE_END = re.compile(rf"[,;:]|\.(?:\s|$)|\s(?:and|then)\s+(?:{ENDS_WITH})", re.IGNORECASE)
_FEWEST_DAYS = 2


def shared_ends(group: Part) -> tuple[Part, Ends]:
    """Return a group of days without what stands beside them for all of them, and what that is.

    It is the parts named as a warm-up or a cool-down before or after the days, a list after words such as "each
    session begins with", and the sentences that say what to begin and to end with.
    """
    first = list(takewhile(_has_role("warmup"), group.children))
    last = list(takewhile(_has_role("cooldown"), reversed(group.children)))[::-1]
    days = group.children[len(first) : len(group.children) - len(last)]
    if len(days) < _FEWEST_DAYS or not all(day.is_group and _is_day(day) for day in days):
        return group, ((), ())
    if (first or last) and any(is_part(day.head.text) for day in days if day.head is not None):
        return group, ((), ())  # "Part 1" between a warm-up and a cool-down is a part of one session
    listed = _listed(group)
    around = [*group.body[: group.before], *(line for line in group.body[group.before :] if _says_each(line))]
    told = [_told(around, pattern) for pattern in (_BEGINS, _ENDS)]
    begins = (*first, *_groups([_part(line) for line in listed] or told[0]))
    ends = (*_groups(told[1]), *last)
    orders = {line.order for line in listed}
    body = tuple(line for line in group.body if line.order not in orders)
    before = group.before - len(listed)
    return replace(group, children=tuple(days), body=body, before=before), (begins, ends)


def _groups(exercises: Sequence[Part]) -> Iterator[Part]:
    """Yield exercises as a group without a name; nothing where there are none."""
    if exercises:
        yield Part(None, None, (), tuple(exercises))


def without_late_warm_ups(part: Part) -> Part:
    """Return a group without a warm-up that is told after its exercises: how to come to the weight of the first set."""
    children = tuple(without_late_warm_ups(child) for child in part.children)
    late = [child for child in children[1:] if child.head is not None and _tells_warm_up(child.head)]
    if len(late) == 1 and children[-1] is late[0]:
        return replace(part, children=children[:-1])
    return replace(part, children=children) if children else part


def _tells_warm_up(head: Line) -> bool:
    """Whether a paragraph tells a warm-up and names nothing that one does in it."""
    name, rest = head.naming.title.text, head.naming.rest
    told = head.kind == "paragraph" and names_part(head) and role_of_block(name) == "warmup"
    return told and rest is not None and not has_movement(words_of(rest.text)) and not is_cardio(rest.text)


def _has_role(role: Role) -> Callable[[Part], bool]:
    """Return whether a part is the warm-up, or the cool-down, by its name or as what every session begins with."""
    said = _EACH_SESSION if role == "warmup" else _AFTER_SESSION

    def has_role(part: Part) -> bool:
        if part.head is None or _is_day(part):
            return False
        around = (part.head, *part.body[: part.before]) if part.is_group else (part.head,)
        return role_of_block(part.head.text) == role or any(said.search(line.text) for line in around)

    return has_role


def _is_day(part: Part) -> bool:
    return part.head is not None and is_day(part.head.text)


def _says_each(line: Line) -> bool:
    """Whether a line after the days speaks of all of them."""
    return bool(_EACH_SESSION.search(line.text) or _AFTER_SESSION.search(line.text))


def _listed(group: Part) -> list[Line]:
    """Return the items of the list before the days that every session begins with, as the words before it say."""
    lines = group.body[: group.before]
    at = next((at for at, line in enumerate(lines) if line.kind == "item"), 0)
    over = lines[at - 1].text if at else ""
    if not _EACH_SESSION.search(over) and role_of_block(over) != "warmup":
        return []
    items = list(takewhile(lambda line: line.group == lines[at].group, lines[at:]))
    return items if all(line.has_own_dose for line in items) else []


def _told(lines: Sequence[Line], pattern: CaselessPattern) -> tuple[Part, ...]:
    """Return what the sentences of some lines say that one begins, or ends, with: the first that does."""
    for sentence in _sentences(lines):
        match = pattern.search(sentence.text)
        if match is None:
            continue
        end = _CLAUSE_END.search(sentence.text, match.end())
        clause = sentence.cut(match.end(), end.start() if end else len(sentence.text)).trimmed()
        line = Line("item", clause)
        fields = [one.statement.field for one in line.stated]
        if len(fields) == 1 and fields[0] in LASTING_OR_HELD and _names_movement(line):
            return (_part(line),)
    return ()


def _sentences(lines: Iterable[Line]) -> Iterator[Quote]:
    return (sentence for line in lines if line.kind == "paragraph" for sentence in sentences(line.quote))


def _names_movement(line: Line) -> bool:
    """Whether a line names what is done, beside how long."""
    title = line.naming.title.text
    moves = is_cardio(title) or has_movement(words_of(title)) or _INTERVAL.search(title)
    return line.naming.form == "dose" and bool(moves)


def _part(line: Line) -> Part:
    return Part(line, line.naming, ())


def _names_end(line: Line) -> bool:
    """Whether a line of its own is but the name of what is done before or after the exercises: "Cool Down"."""
    return line.naming.form == "whole" and names_part(line) and role_of_block(line.text) != "main"


def for_all(lines: Iterable[Line], first: int) -> list[Line]:
    """Return the lines without those that stand after a heading of their own, later than the exercise in line `first`.

    Such a heading begins something else: a block that holds no exercises, a story, another plan. What speaks of all
    exercises there, or stands under a heading about the dose, is kept.
    """
    kept: list[Line] = []
    elsewhere = False
    for line in sorted(lines, key=lambda one: one.order):
        if line.order > first and (line.kind == "heading" or _names_end(line)):
            elsewhere = section_of(line.text).kind != "dose"
        if not elsewhere or SPEAKS_OF_ALL.search(line.text):
            kept.append(line)
    return kept
