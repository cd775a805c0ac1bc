"""Headings that look like no names, each right over an exercise that has none: "Shrug It Off" over what to do."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.read.lines import Line
from repcast.read.sections import rank
from repcast.read.sections.parts import Part
from repcast.read.segments.nameless import asking

_FEWEST = 2


def with_names_over(part: Part) -> Part:
    """Return a group of exercises without names as called by the headings over them, where each has one.

    Other headings of their rank after the first, over something that is asked for, are exercises as well.
    """
    lines = sorted((*part.body, *(line for one in part.children for line in one.body)), key=lambda line: line.order)
    known = {line.order: line for line in lines}
    over = [line for one in part.children if (line := _over(one, known)) is not None]
    if len(over) < max(_FEWEST, len(part.children)) or len({rank(line) for line in over}) > 1:
        return part
    first, orders = over[0].order, {line.order for line in over}
    outside = [line for line in lines if line.order < first]
    children: list[Part] = []
    for name, told in _sections([line for line in lines if line.order >= first], rank(over[0])):
        if name.order in orders or any(map(asking, told)):
            children.append(Part(name, name.naming, told))
        else:
            outside += [name, *told]
    return replace(
        part, body=tuple(outside), children=tuple(children), before=sum(one.order < first for one in outside)
    )


def _sections(lines: Sequence[Line], of_rank: int) -> Iterator[tuple[Line, tuple[Line, ...]]]:
    """Yield each heading of a rank with the lines under it; the first line is one."""
    starts = [at for at, line in enumerate(lines) if line.kind == "heading" and rank(line) == of_rank]
    for at, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[at], tuple(lines[at + 1 : end])


def _over(one: Part, known: dict[int, Line]) -> Line | None:
    """Return the heading right over an exercise without a name; None where there is none, or it has a name."""
    if one.is_group or one.naming is not None or one.head is None or one.head.kind != "paragraph":
        return None
    line = known.get(one.head.order - 1)
    return line if line is not None and line.kind == "heading" and not line.states_work else None
