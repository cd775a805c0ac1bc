"""Table rows as lines of text, the way they would be read aloud."""

import re
from collections.abc import Iterable, Sequence

from repcast.read.page import COLUMN, Block
from repcast.read.quote import Quote

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
        found = _DOSE_HEADER.search(name)
        parts.append(f"{found[0]}: " if found else "")
        parts.append(cell)
    return Quote.join(*parts)
