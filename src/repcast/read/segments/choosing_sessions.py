"""Whether a page is read as a session, block by block, or by the form that its lines share."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from repcast.read.lines import Line
from repcast.read.sections.parts import Page, Part
from repcast.read.segments.block_lines import told_by
from repcast.read.segments.done_heads import with_done_heads
from repcast.read.segments.sessions import session_of
from repcast.read.words.headings import day_score
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import is_cardio

_FEWEST = 2
"""The fewest blocks that are surely those of a session."""


def better(page: Page, best: Part, span: range, head: Line | None, *, is_inner: bool) -> Part:
    """Return some lines as a session in place of the best other reading of them, where that loses nothing.

    `head` is the line over them; `is_inner` is true of the lines of a part of the page, which is a session as a day.
    """
    whole = head is None or (head.kind in ("heading", "paragraph") and (not is_inner or day_score(head.text) > 0))
    session = session_of(page, span.start, span.stop, head) if whole else None
    if session is None:
        return best
    best = with_done_heads(best)
    session = replace(session, gain=best.gain)
    if _divided(best) == _divided(session):
        if len(session.children) < _FEWEST and (is_inner or any(child.is_group for child in best.children)):
            return best
        told = {one.head.order: one.body for one in best.exercises() if one.head is not None}
        said = {line.order for line in session.body}
        *others, last = [one.head.order for one in session.exercises() if one.head is not None]
        if not any(told.get(order) for order in others):  # what stands under the last of them closes the page
            told[last] = tuple(line for line in told.get(last, ()) if line.order not in said)
        return _with_bodies(session, told)
    if _breaks_off(page, session, best) or _adds_points(page, session, best):
        return best
    before = [one for one in _dosed(best) if one.head and not _is_aside(page, one.head)]
    if not before and _loses_names(session, best):
        return best
    led = sum(len(child.children) for child in session.children if child.head is not None)
    alone = sum(_is_dosed(child) for child in session.children if not child.is_group)
    begun = {one.head.order for one in session.exercises() if one.head is not None}
    orders = {one.head.order for one in before if one.head is not None}
    lost = any(order - 1 in begun for order in orders - begun)  # the next one below those that the session has
    finer = led + alone > len(before) or len(_divided(session)) >= len(_divided(best))
    return session if led + alone >= len(before) and finer and not lost else best


def _loses_names(session: Part, best: Part) -> bool:
    """Whether a session of bare names has not all that name a movement in another reading."""
    begun = {one.head.order for one in session.exercises() if one.head is not None}
    names = (one.head for one in best.exercises() if one.head is not None and one.head.order not in begun)
    return best.is_group and any(has_movement(words_of(head.text)) for head in names)


def _breaks_off(page: Page, session: Part, best: Part) -> bool:
    """Whether a session has but the first exercises of a block, and those after them, or items of its list, alone."""
    led = {one.head.order for child in session.children if child.is_group for one in child.exercises() if one.head}
    groups = [child for child in best.children if child.is_group] or [best]
    for group in groups:
        orders = [one.head.order for one in group.exercises() if one.head is not None]
        listed = len({page.lines[order].group for order in orders} - {0}) == 1
        apart = [order for order in orders if order not in led]
        plain = not any(page.lines[order].group for order in apart)
        if len(orders) > 1 and apart and orders[0] in led and (listed or plain):
            return True
    return False


def _adds_points(page: Page, session: Part, best: Part) -> bool:
    """Whether a session takes for an exercise what another reading has as a point under one, or in a list of others."""
    known = {one.head.order for one in best.exercises() if one.head is not None}
    more = [one for one in session.exercises() if one.head is not None and one.head.order not in known]
    groups = {page.lines[order].group for order in known} - {0}
    lines = [(one, page.lines[one.head.order]) for one in more if one.head is not None]
    under = any(line.parent in known for _, line in lines)
    return under or any(line.group in groups and not line.states_work for _, line in lines)


def _with_bodies(part: Part, told: Mapping[int, Sequence[Line]]) -> Part:
    """Return a session with what another reading that divides the page alike has under its exercises."""
    if part.is_group:
        return replace(part, children=tuple(_with_bodies(child, told) for child in part.children))
    own = {line.order for line in part.body}
    more = told.get(part.head.order, ()) if part.head is not None else ()
    return replace(part, body=(*part.body, *(line for line in more if line.order not in own)))


def _is_aside(page: Page, line: Line) -> bool:
    """Whether a line stands in a run of lines under words that lead to no block: "Without a rower do one of these:"."""
    at = line.order
    while at and at > line.order - _RUN and not (page.lines[at].apart and page.lines[at].kind != "item"):
        at -= 1
        over = page.lines[at]
        if over.text.rstrip().endswith(":") and told_by(over) in ("talk", "remark"):
            return True
    return False


_RUN = 12
"""How many lines over one are looked at for words that lead to it."""


def _dosed(part: Part) -> list[Part]:
    """Return the exercises of a reading that have a dose of their own."""
    return [one for one in part.exercises() if _is_dosed(one)] if part.is_group else []


def _is_dosed(part: Part) -> bool:
    """Whether an exercise names a movement or counts something, with a dose of its own."""
    head = part.head
    if head is None or part.naming is None:
        return False
    name = part.naming.title.text
    named = has_movement(words_of(name)) or is_cardio(name) or head.text[:1].isdigit() or head.kind == "item"
    named = named or any(one.statement.field in ("reps", "sets") for one in head.stated)
    told = any(line.states_amount for line in part.body)
    return (named and (head.has_own_dose or told)) or any(line.states_work and line.only_dose for line in part.body)


def _divided(part: Part) -> list[list[int]]:
    """Return where the exercises of each block of a reading begin."""
    runs: list[list[int]] = [[]]
    for child in part.children:
        if child.is_group:
            runs += [[one.head.order if one.head else -1 for one in child.exercises()], []]
        else:
            runs[-1].append(child.head.order if child.head else -1)
    return [run for run in runs if run]
