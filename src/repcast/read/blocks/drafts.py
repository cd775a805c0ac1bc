"""Workouts and blocks while they are made: their exercises as parts, with the words over and around them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from repcast.languages.en.names import ASKS_ONLY, RESTS
from repcast.model.routine import Role
from repcast.read import dose
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.sections.parts import Part
from repcast.read.words.headings import role_of_block
from repcast.read.words.signs import words_of


@dataclass(slots=True)
class BlockDraft:
    """Exercises that are done together, with the words that stand over and around them."""

    parts: list[Part]
    head: Line | None = None
    around: list[Line] = field(default_factory=list)
    code: str = ""
    told_role: Role = "main"

    @property
    def title(self) -> str:
        """The name of the block, without its rounds; "" where it has none of its own."""
        name = _own_name(self.head)
        return _without_rounds(self.head.naming.title) if name and self.head is not None else ""

    @property
    def role(self) -> Role:
        """Whether it is the main work, a warm-up or a cool-down."""
        texts = (self.head.text, self.head.naming.title.text) if self.head else ()
        return next((role for role in map(role_of_block, texts) if role != "main"), self.told_role)


@dataclass(slots=True)
class WorkoutDraft:
    """One day, level or alternative of a page.

    `counts_rounds` says whether a line over or around one of its blocks counts rounds; `None` until somebody asked.
    """

    head: Line | None
    blocks: list[BlockDraft]
    around: list[Line] = field(default_factory=list)
    counts_rounds: bool | None = None

    @property
    def title(self) -> str:
        """The name of the workout; "" where it has none."""
        return _own_name(self.head)

    def parts(self) -> Iterator[Part]:
        """Yield its exercises in order."""
        return (part for block in self.blocks for part in block.parts)


def _own_name(head: Line | None) -> str:
    """Return the name in a heading; "" where it only asks for a dose: "Complete as many rounds as possible of"."""
    only_dose = head is not None and head.kind == "paragraph" and head.only_dose
    name = head.naming.title.text if head and not head.counts_below and not only_dose else ""
    return "" if (ASKS_ONLY | RESTS).issuperset(words_of(name)) else name


def _without_rounds(title: Quote) -> str:
    """Return a title without what it says of rounds or sets at its end: "Superset A (3 rounds, rest 60 seconds)"."""
    tail = _TAIL.search(title.text)
    if tail is None or tail.start() == 0:
        return title.text
    said = title.cut(tail.end(), len(title.text.rstrip(") ")))
    stated = dose.find(said)
    counts = any(one.statement.field in ("rounds", "sets") for one in stated)
    return title.text[: tail.start()] if counts and stated[0].statement.start == 0 else title.text


_TAIL = re.compile(r"\s*\((?=[^()]*\)\s*$)|\s+[–—-]\s+")
"""What stands before the dose at the end of a title."""
