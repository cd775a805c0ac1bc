"""Lines over rounds that are done before them rather than naming them, and such lines once more between the rounds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.read.dose.stating import LASTING
from repcast.read.lines import Line
from repcast.read.sections.parts import Part
from repcast.read.words.headings import is_block_name, is_day, is_of_routine
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import is_cardio


def with_done_heads(part: Part) -> Part:
    """Return a page; "Run 800 m" over "2 rounds:" is an exercise before these, and again where it stands once more."""
    if not part.is_group:
        return part
    heads = (one.head for one in _all(part) if _is_done(one) or not one.is_group)
    done = {head.text.lower() for head in heads if head is not None and _goes(head)}
    return _with_done(part, done) if done else part


def _all(part: Part) -> Iterator[Part]:
    yield part
    for child in part.children:
        yield from _all(child)


def _with_done(part: Part, done: set[str]) -> Part:
    children: list[Part] = []
    for child in part.children:
        inner = [child]
        if _is_done(child):
            children.append(_exercise(child.head))
            inner = _inside(child)
        for one in inner:
            if one.is_group and not _counts_rounds(one.head):
                children.append(_with_done(one, done))
                continue
            end = max((leaf.head.order for leaf in one.exercises() if leaf.head is not None), default=0)
            again = [line for line in _lines(one) if line.order > end and line.text.lower() in done]
            children.append(_without(one, {line.order for line in again}))
            children += map(_exercise, again)
    return replace(part, children=tuple(children))


def _inside(part: Part) -> list[Part]:
    """Return the rounds under a line, the last of them with what else stands there."""
    *others, last = part.children
    return [*others, replace(last, body=(*last.body, *part.body))]


def _exercise(head: Line | None) -> Part:
    naming = replace(head.naming, form="dose", rest=None) if head is not None else None
    return Part(head, naming, ())


def _lines(part: Part) -> Sequence[Line]:
    return [line for one in _all(part) for line in one.body]


def _without(part: Part, orders: set[int]) -> Part:
    body = tuple(line for line in part.body if line.order not in orders)
    return replace(part, body=body, children=tuple(_without(child, orders) for child in part.children))


def _is_done(part: Part) -> bool:
    """Whether a line over rounds asks for a time or distance of something itself."""
    head = part.head
    if head is None or not part.is_group or head.is_recorded or not _goes(head):
        return False
    return all(child.is_group and _counts_rounds(child.head) for child in part.children)


def _goes(head: Line) -> bool:
    """Whether a line asks for a time or distance of something, and heads nothing by its words."""
    name = head.naming.title.text
    if not head.has_own_dose or head.text[-1:] == ":" or is_of_routine(head.text) or is_day(head.text):
        return False
    goes = is_cardio(name) or (head.text[:1].isdigit() and has_movement(words_of(name)))
    return goes and not is_block_name(name) and any(one.statement.field in LASTING for one in head.stated)


def _counts_rounds(head: Line | None) -> bool:
    return head is not None and any(one.statement.field == "rounds" for one in head.stated)
