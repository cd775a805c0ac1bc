"""Headings that are but parts of the body, each over the only exercise for it: they are the names of these."""

from collections.abc import Callable, Sequence

from repcast.read.lines import Line
from repcast.read.sections.parts import Part
from repcast.read.segments.stopped_names import with_stopped_names


def as_names(parts: Sequence[Part], is_of_part: Callable[[Line], bool]) -> tuple[Part, ...]:
    """Return the parts of a page, groups of one exercise without a name under "Quads", "Calves" as exercises so named.

    Where a part of the body has several exercises it stays a group, and so do the others.
    """
    parts = with_stopped_names(parts)
    over = [part for part in parts if part.head is not None and part.is_group and is_of_part(part.head)]
    if not over or not all(len(part.children) == 1 and _is_unnamed(part.children[0]) for part in over):
        return tuple(parts)
    known = {id(part) for part in over}
    return tuple(_named(part) if id(part) in known else part for part in parts)


def _is_unnamed(part: Part) -> bool:
    return not part.is_group and part.naming is None


def _named(part: Part) -> Part:
    """Return a group as the one exercise in it, with all that stands under its heading."""
    told = [*part.body, *part.children[0].body]
    body = {line.order: line for line in told}
    return Part(part.head, part.head.naming if part.head else None, tuple(body[at] for at in sorted(body)))
