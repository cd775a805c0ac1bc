"""Doses that stand over the name of each exercise rather than under it."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import count, takewhile

from repcast.languages.en.scopes import EACH_EXERCISE, ONE_BY_ONE
from repcast.read.dose.stating import is_dose, only_asks
from repcast.read.lines import Line
from repcast.read.sections.parts import Part
from repcast.read.words.vocabulary import any_of

_FEWEST = 2
_OF_ALL = any_of(*EACH_EXERCISE, *ONE_BY_ONE)


def with_doses_before(part: Part) -> Part:
    """Return a part, each of its exercises with the dose that stands over its name.

    They stand so where there is one right over each name, and none under the last of them.
    """
    if not part.is_group:
        return part
    part = replace(part, children=tuple(with_doses_before(child) for child in part.children))
    known = {line.order: line for one in (part, *part.children) for line in one.body}
    runs = [_over(child, known) for child in part.children]
    taken = {line.order for run in runs for line in run}
    if not _stand_over(part.children, runs, taken):
        return part
    body = _without(part.body, taken)
    first = part.children[0].head
    before = sum(first is not None and line.order < first.order for line in body)
    moved = (
        replace(child, body=(*run, *_without(child.body, taken)))
        for child, run in zip(part.children, runs, strict=True)
    )
    return replace(part, body=body, before=before, children=tuple(moved))


def _over(child: Part, known: Mapping[int, Line]) -> list[Line]:
    """Return the lines right over a name that only say how much is to be done."""
    if child.is_group or child.head is None or child.head.has_own_dose:
        return []
    before = (known.get(order) for order in count(child.head.order - 1, -1))
    return [line for line in takewhile(lambda line: line is not None and _states(line), before) if line][::-1]


def _stand_over(children: Sequence[Part], runs: Sequence[Sequence[Line]], taken: Set[int]) -> bool:
    """Whether the doses stand over the names: one over each, and none is left under any."""
    if len(children) < _FEWEST or not all(runs):
        return False
    left = [_without(child.body, taken) for child in children]
    told = all(lines or (one.naming is not None and one.naming.rest) for one, lines in zip(children, left, strict=True))
    return told and not any(_states(line) for lines in left for line in lines)


def _without(lines: Sequence[Line], taken: Set[int]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.order not in taken)


def _states(line: Line) -> bool:
    """Whether a line only says how much is to be done, and not of each of several."""
    stated = line.states_work and line.kind not in ("item", "row") and not _OF_ALL.search(line.text)
    return stated and (line.only_dose or is_dose(line.quote) or only_asks(line.quote))
