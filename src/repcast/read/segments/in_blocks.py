"""Exercises in a row as blocks: those after the name of a block that stands among them belong to it."""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace

from repcast.languages.en.scopes import REPEATED
from repcast.read.lines import Line
from repcast.read.sections.parts import Part
from repcast.read.words.headings import is_block_name, is_position, role_of_block


def in_blocks(group: Part, starts: Sequence[int]) -> Part:
    """Return a group of exercises with those after the name of a block, which stands among them, as a group of it.

    `starts` are the indices of the lines that begin the exercises.
    """
    heads = [line for line in group.body if starts[0] < line.order < starts[-1] and _heads_block(line)]
    if not heads or any(child.is_group for child in group.children):
        return group
    heads = [*_over_first(group.body, starts[0]), *heads]
    orders = [head.order for head in heads]
    below: list[list[Part]] = [[] for _ in range(len(heads) + 1)]
    for child, at in zip(group.children, starts, strict=True):
        below[bisect(orders, at)].append(child)
    around: list[list[Line]] = [[] for _ in range(len(heads) + 1)]
    for line in group.body:
        number = bisect(orders, line.order) if line.order < starts[-1] else 0
        around[number if below[number] else 0].append(line)
    children = list(below[0])
    for head, lines, inside in zip(heads, around[1:], below[1:], strict=True):
        end = next((at for at, one in enumerate(inside) if at and _ends_block(one)), len(inside))
        children += [Part(head, head.naming, tuple(lines[1:]), tuple(inside[:end]))] if inside else []
        children += inside[end:]
    return replace(group, body=tuple(around[0]), children=tuple(children))


def _over_first(body: Sequence[Line], start: int) -> list[Line]:
    """Return the name of a block that stands right over the first exercise, in line `start`, where others follow."""
    return [line for line in body if line.order == start - 1 and line.kind == "heading" and _heads_block(line)]


def _ends_block(part: Part) -> bool:
    """Whether a part is the cool-down after a block."""
    return part.naming is not None and role_of_block(part.naming.title.text) == "cooldown"


def _heads_block(line: Line) -> bool:
    """Whether a line outside of the exercises stands over some of them as the name of a block."""
    alone = line.kind in ("heading", "paragraph") and not line.depth and line.naming.rest is None
    alone = alone and not line.is_recorded
    alone = alone and not (_REPEATED.match(line.text) and line.text[-1:] != ":")
    named = is_block_name(line.text) or (line.kind == "heading" and is_position(line.text))
    return alone and not line.states_work and line.text[-1:] not in ".!?;," and named


_REPEATED = re.compile(REPEATED, re.IGNORECASE)
