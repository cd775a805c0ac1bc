"""Which of the lines around the exercises of a workout hold for all of them."""

from collections.abc import Iterable

from repcast.read.headings import section_of
from repcast.read.lines import Line
from repcast.read.parts import SPEAKS_OF_ALL


def for_all(lines: Iterable[Line], first: int) -> list[Line]:
    """Return the lines without those that stand after a heading of their own, later than the exercise in line `first`.

    Such a heading begins something else: a block that holds no exercises, a story, another plan. What speaks of all
    exercises there, or stands under a heading about the dose, is kept.
    """
    kept: list[Line] = []
    elsewhere = False
    for line in sorted(lines, key=lambda one: one.order):
        if line.kind == "heading" and line.order > first:
            elsewhere = section_of(line.text).kind != "dose"
        if not elsewhere or SPEAKS_OF_ALL.search(line.text):
            kept.append(line)
    return kept
