"""Columns of plain text that tabs or wide gaps part: tables, and names with their doses side by side."""

import re
from collections.abc import Iterator

from repcast.languages.en.tables import DAY_COLUMNS, ROUND_COLUMNS
from repcast.read.document import Entry, Node
from repcast.read.formats.tables import table_entries
from repcast.read.formats.tables.bare_rows import are_bare, is_bare
from repcast.read.formats.tables.crossed_tables import crossed
from repcast.read.formats.text.drawn_tables import bar_or_gap, cells_of, table_at
from repcast.read.formats.text.squeezed_tables import squeezed_at
from repcast.read.lines.set_lines import number_of
from repcast.read.quote import Quote, Source, Span
from repcast.read.words.headings import day_score, is_day
from repcast.read.words.signs import words_of

_NAMED_DOSE = re.compile(r"(?=.*\d).*[^\W\d_]{3}")
_MOST_CHARACTERS = 60
_FEWEST_PAIRS = 2
_GROUP = -40
"""The group of the first of these tables; the others are numbered on from it."""


def with_columns(source: Source) -> Iterator[Span | list[Entry]]:
    """Yield the parts of a plain text in order: the range of lines without columns, or the leaves of such lines."""
    lines = list(_lines(source.text))
    start = at = 0
    group = _GROUP
    while at < len(lines):
        rows, end = table_at(source, lines, at)
        rows, end = (rows, end) if rows else squeezed_at(source, lines, at)
        found: list[Entry] = []
        if len(rows) > 1:
            found = list(table_entries(rows, group, has_header=True))
        elif entries := _crossed(source, lines, at, group):
            found, end = entries
        elif bare := _bare_rows(source, lines, at):
            found, end = list(table_entries(bare, group, has_header=False)), at + len(bare)
        else:
            end = _end_of_pairs(source, lines, at)
            pairs = (cell for line in lines[at:end] for cell in cells_of(source, line))
            found = [Entry(Node("item", cell, label="-"), 1, group) for cell in pairs]
        if found:
            if start < lines[at][0]:
                yield start, lines[at][0]
            yield found
            group, start = group - 1, lines[end - 1][1]
        at = max(end, at + 1)
    if start < len(source.text):
        yield start, len(source.text)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _crossed(source: Source, lines: list[Span], at: int, group: int) -> tuple[list[Entry], int] | None:
    """Return the leaves of a table of names against days or rounds, and the line at which it ends; `None` of others."""
    header = cells_of(source, lines[at])
    if not header or not (_counts(header[0]) or _counts(header[-1])):
        return None
    rows, end = [header], at + 1
    while end < len(lines) and 1 < len(cells := cells_of(source, lines[end])) <= len(header):
        rows.append(cells)
        end += 1
    entries = list(crossed(rows, group))
    return (entries, end) if entries else None


def _bare_rows(source: Source, lines: list[Span], at: int) -> list[list[Quote]]:
    """Return rows of a name and figures under no names of columns: "Squat", "3", "8"."""
    rows: list[list[Quote]] = []
    for line in lines[at:]:
        cells = cells_of(source, line, bar_or_gap(source, line))
        if not is_bare([cell.text for cell in cells]):
            break
        rows.append(cells)
    headed = at > 0 and len(cells_of(source, lines[at - 1], bar_or_gap(source, lines[at - 1]))) > 1
    return rows if are_bare([[cell.text for cell in row] for row in rows]) and not headed else []


def _counts(cell: Quote) -> bool:
    """Whether the first or last cell over a table is that of days or rounds: "Day", "Week", "Round 3"."""
    return bool(_PERIOD.intersection(words_of(cell.text))) or is_day(cell.text)


_PERIOD = DAY_COLUMNS | ROUND_COLUMNS


def _end_of_pairs(source: Source, lines: list[Span], at: int) -> int:
    """Return where lines end of which each cell is a name with its dose; `at` where there are none."""
    end = at
    while end < len(lines) and _are_pairs(cells_of(source, lines[end])):
        end += 1
    return end if end - at >= _FEWEST_PAIRS else at


def _are_pairs(cells: list[Quote]) -> bool:
    plain = (
        len(cell.text) <= _MOST_CHARACTERS
        and _NAMED_DOSE.match(cell.text)
        and day_score(cell.text) < 1
        and not number_of(cell.text)
        and cell.text[-1:] not in ".!?"
        for cell in cells
    )
    return len(cells) > 1 and all(plain)
