"""Where a fact stands in the user's text, so that every message can point at it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A part of one line of a source.

    `line` and `column` count from 1, columns in characters of the text as it was decoded; `length` is in
    characters, 0 where only the start is known. Line 0 is the source as a whole.
    """

    source: str
    line: int = 0
    column: int = 0
    length: int = 0

    def __str__(self) -> str:
        """`file:line:column`, without the parts that are not known."""
        known = [str(number) for number in (self.line, self.column) if number]
        return ":".join([self.source, *known])


NOWHERE = Place("")
