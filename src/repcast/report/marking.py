"""The text of a source with what was taken from each part of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from repcast.model.marks import ROLES, Mark, MarkRole, lines
from repcast.model.routine import Reading
from repcast.model.text import harmless

MARGIN = 12
"""Characters of the margin, which names what a line became."""
_SHOWN = {"passed-over": "·"}
MOST_LINES = 200
"""The longest text, in lines, that `check` shows without being asked."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of the text: what it became, as words for a margin, and its parts, each with its role."""

    margin: str
    parts: tuple[tuple[str, MarkRole | None], ...]


def marked(reading: Reading) -> Iterator[MarkedLine]:
    """Yield the lines of a reading's text; joined, the parts of each are the line itself, blanks included."""
    at = 0
    for line, found in zip(reading.text.split("\n"), lines(reading), strict=True):
        parts: list[tuple[str, MarkRole | None]] = []
        done = at
        for mark in found:
            if mark.start > done:
                parts.append((harmless(reading.text[done : mark.start]), None))
            parts.append((harmless(reading.text[mark.start : mark.end]), mark.role))
            done = mark.end
        if done < at + len(line):
            parts.append((harmless(reading.text[done : at + len(line)]), None))
        yield MarkedLine(_margin([role for _, role in parts if role]), tuple(parts))
        at += len(line) + 1


def marked_json(reading: Reading) -> list[list[list[Any]]]:
    """Return the lines of a reading's text as values for JSON: of each its parts, which joined are the line itself.

    A part is its text and its role; where it belongs to an exercise also the number of that, from 0, and for a step or
    a tip the number of it in the exercise. A part without a role is blank or markup.
    """
    items = _Items(reading)
    rows, start = [], 0
    for line, found in zip(reading.text.split("\n"), lines(reading), strict=True):
        row: list[list[Any]] = []
        at, end = start, start + len(line)
        for mark in found:
            if mark.start > at:
                row.append([harmless(reading.text[at : mark.start]), ""])
            own = [] if mark.exercise is None else [mark.exercise, items.number(mark)]
            row.append([harmless(reading.text[mark.start : mark.end]), mark.role, *own])
            at = mark.end
        if at < end:
            row.append([harmless(reading.text[at:end]), ""])
        rows.append(row)
        start = end + 1
    return rows


class _Items:
    """Where the steps and the tips of each exercise begin, in characters of the text."""

    def __init__(self, reading: Reading) -> None:
        line_starts = [0, *(at + 1 for at, char in enumerate(reading.text) if char == "\n")]
        self._starts: dict[tuple[int, str], list[int]] = {}
        for number, exercise in enumerate(reading.routine.exercises):
            for role, items in (("step", exercise.steps), ("tip", exercise.tips)):
                places = [one.place for one in items]
                starts = [
                    line_starts[min(place.line, len(line_starts)) - 1] + max(place.column - 1, 0) if place.line else -1
                    for place in places
                ]
                self._starts[number, role] = starts

    def number(self, mark: Mark) -> int:
        """Return the number of the step or tip that a mark is of: the one that begins last before its end."""
        starts = self._starts.get((mark.exercise or 0, mark.role), [])
        begun = [(start, number) for number, start in enumerate(starts) if 0 <= start < mark.end]
        return max(begun, default=(0, 0))[1]


def _margin(roles: list[MarkRole]) -> str:
    """Return the role that most matters of a line, and whether a dose is in it."""
    said: list[str] = (
        [max((role for role in roles if role != "dose"), key=ROLES.index, default="dose")] if roles else []
    )
    if "dose" in roles and said != ["dose"]:
        said = [*(role for role in said if role != "passed-over"), "dose"]
    return "+".join(_SHOWN.get(role, role) for role in said)
