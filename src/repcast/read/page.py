"""What every format is turned into: blocks of text in order, each with its sort and its place."""

from dataclasses import dataclass
from typing import Literal

from repcast.model.errors import Diagnostic
from repcast.read.quote import Quote

COLUMN = " | "
"""What stands between the cells of a table's row, in the item that is made of it."""

BlockKind = Literal["heading", "prose", "item"]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or a list item. `level` counts from 1 for a heading of a known rank, else 0."""

    kind: BlockKind
    quote: Quote
    level: int = 0

    @property
    def text(self) -> str:
        """The words of the block."""
        return self.quote.text


@dataclass(frozen=True, slots=True)
class Page:
    """A page as its format gives it, before its meaning is looked for.

    `equipment` is what the format itself states; `faults` what was wrong with the file.
    """

    blocks: tuple[Block, ...]
    equipment: tuple[str, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
