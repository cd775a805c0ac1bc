"""Headings whose ranks do not fit together: "### Squat", "### Row", and then "# Plank" beside them."""

from collections.abc import Sequence
from dataclasses import replace

from repcast.read.document import BOLD_LEVEL, Entry

_FEWEST = 2
"""So many headings of a lower rank before the first one of a higher one are no parts of it."""


def with_even_ranks(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, higher headings that nothing stands under with the rank of those before them.

    The page begins with several headings of one rank; a later one above them has no heading of its own.
    """
    places = [at for at, one in enumerate(entries) if one.node.kind == "heading" and 0 < one.node.level < BOLD_LEVEL]
    levels = [entries[at].node.level for at in places]
    first = next((number for number, level in enumerate(levels) if level < levels[0]), len(levels))
    if first < _FEWEST or set(levels[:first]) != {levels[0]}:
        return list(entries)
    after = [*levels[1:], 0]
    odd = [at for at, level, below in zip(places, levels, after, strict=True) if below <= level < levels[0]]
    if len(odd) < sum(level < levels[0] for level in levels):
        return list(entries)
    uneven = frozenset(odd)
    return [_with_level(one, levels[0]) if at in uneven else one for at, one in enumerate(entries)]


def _with_level(entry: Entry, level: int) -> Entry:
    return replace(entry, node=replace(entry.node, level=level))
