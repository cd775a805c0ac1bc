"""The text of a source with what was taken from each part of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from repcast.model.marks import ROLES, MarkRole, lines
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


def _margin(roles: list[MarkRole]) -> str:
    """Return the role that most matters of a line, and whether a dose is in it."""
    said: list[str] = (
        [max((role for role in roles if role != "dose"), key=ROLES.index, default="dose")] if roles else []
    )
    if "dose" in roles and said != ["dose"]:
        said = [*(role for role in said if role != "passed-over"), "dose"]
    return "+".join(_SHOWN.get(role, role) for role in said)
