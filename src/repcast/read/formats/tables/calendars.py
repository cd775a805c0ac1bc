"""Tables of challenges as sheets show them: a day in each cell, or the same columns again beside themselves."""

import re
from collections.abc import Iterator, Sequence

from repcast.languages.en.tables import DAY_CELL, DAY_COLUMNS
from repcast.read.document import Entry, Node, Row
from repcast.read.dose.stating import states_work
from repcast.read.formats.tables.day_tables import EMPTY, items_of
from repcast.read.quote import Quote
from repcast.read.words.headings import is_day
from repcast.read.words.signs import begins_with_rest, words_of

_FEWEST_DAYS, _PAIR = 4, 2
_DAY = re.compile(rf"\W*(?P<day>{DAY_CELL})\s*[:;.,)–—-]*\s*(?=\S)", re.IGNORECASE)


def unfolded(rows: Sequence[Row]) -> Sequence[Row]:
    """Return a table whose columns come again beside themselves, "Day | Squats | Day | Squats", with them once."""
    if not rows or any(len(row) > len(rows[0]) for row in rows):
        return rows
    width = _period([cell.text.lower() for cell in rows[0]])
    if width and _counts_days(rows[0][0]):
        return [rows[0][:width], *_below(rows[1:], width)]
    if len(rows[0]) > _PAIR and len(rows[0]) % _PAIR == 0 and all(map(_are_pairs, rows)):
        return _below(rows, _PAIR)
    return rows


def _period(texts: Sequence[str]) -> int:
    """Return after how many columns their names come again; 0 where they do not."""
    widths = (width for width in range(_PAIR, len(texts) // 2 + 1) if len(texts) % width == 0)
    return next((width for width in widths if list(texts) == list(texts[:width]) * (len(texts) // width)), 0)


def _counts_days(cell: Quote) -> bool:
    return bool(DAY_COLUMNS.intersection(words_of(cell.text)))


def _are_pairs(row: Row) -> bool:
    """Whether each second cell of a row says what is done on the day before it."""
    return all(
        is_day(day.text) and (begins_with_rest(told.text) or states_work(told))
        for day, told in zip(row[::2], row[1::2], strict=False)
    )


def _below(rows: Sequence[Row], width: int) -> list[Row]:
    """Return the columns that stand side by side below each other."""
    starts = range(0, max(map(len, rows), default=0), width)
    cut = [row[start : start + width] for start in starts for row in rows]
    return [row for row in cut if any(cell.text not in EMPTY for cell in row)]


def calendar(rows: Sequence[Row], group: int) -> Iterator[Entry]:
    """Yield a table with a day in each cell, "Day 3: 20 squats", as a heading and a list; nothing of others."""
    cells = [cell for row in rows for cell in row if cell.text not in EMPTY]
    days = [(cell, match) for cell in cells if (match := _DAY.match(cell.text))]
    told = [cell.cut(match.end(), len(cell.text)).trimmed() for cell, match in days]
    works = sum(map(states_work, told))
    if len(days) < max(_FEWEST_DAYS, len(cells) - 1) or works * 2 < len(days):
        return
    for (cell, match), rest in zip(days, told, strict=True):
        yield Entry(Node("heading", cell.cut(*match.span("day")), 0))
        yield from items_of(rest, group)
