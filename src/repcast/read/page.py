"""What every format is turned into: blocks of text in order, each with its kind and its place."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
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


_SIGNS = re.escape("•‣\u2043◦▪▫●○·∙■□◆◇►▶▸➢➤➔→✓✔✗✘★☆*+§»\u203a")
_SIGN = rf"[{_SIGNS}](?!\*)\s*(?=\S)"
_DASH = r"[-–—−](?:\s+(?=\S)|(?=[^\W\d_]))"
_NUMBER = r"\(?(?:\d{1,3}|[a-h]|i{1,3}|iv|vi{0,3})[.):](?=\s)|\d{1,2}[.)](?=[a-z])|\d{1,2}\s[-–—]\s(?=\D)"
_STEP = r"(?:step|exercise|tip|move|stretch)\s*(?:no\.?\s*|#\s*)?\d{1,3}\s*(?:[:.)]|[-–—](?=\s))"
_BULLET = re.compile(rf"\s*(?:{_SIGN}|{_DASH}|{_NUMBER}|{_STEP})\s*(?:\[[ x]\]\s+)?", re.IGNORECASE)


def after_bullet(text: str) -> int:
    """Return where the words begin after the bullet at the start of `text`; 0 where there is no bullet."""
    if not text.strip():
        return 0
    match = _BULLET.match(text)
    if match:
        return match.end() if text[match.end() :].strip() else 0
    lead = len(text) - len(text.lstrip())
    if unicodedata.category(text[lead]) == "So":
        end = lead + 1
        while end < len(text) and (text[end].isspace() or not text[end].isprintable() or text[end] in "\ufe0f\u20e3"):
            end += 1
        return end if end < len(text) else 0
    return 0


_DOSE_HEADER = re.compile(r"\b(?:sets?|rounds?|reps?|repetitions?|hold|rest|time|duration|work|tempo)\b", re.IGNORECASE)


def row_blocks(rows: Iterable[Sequence[Quote]]) -> Iterable[Block]:
    """One item a row: "Squats | Sets: 3 | Reps: 10", with the names of the dose's columns from the first row."""
    header: Sequence[Quote] = ()
    for index, cells in enumerate(rows):
        if (
            index == 0
            and sum(bool(_DOSE_HEADER.search(cell.text)) for cell in cells)
            and not any(character.isdigit() for cell in cells for character in cell.text)
        ):
            header = cells
        elif any(cell.text for cell in cells):
            yield Block("item", _row(header, cells))


def _row(header: Sequence[Quote], cells: Sequence[Quote]) -> Quote:
    parts: list[Quote | str] = []
    for index, cell in enumerate(cells):
        if not cell.text or cell.text in ("-", "–", "—"):
            continue
        name = header[index].text if index < len(header) else ""
        parts.append(COLUMN if parts else "")
        match = _DOSE_HEADER.search(name)
        parts.append(f"{match[0]}: " if match else "")
        parts.append(cell)
    return Quote.join(*parts)
