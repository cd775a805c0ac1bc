"""Comma-separated values without a line of keys: what each column holds is told by its values."""

import csv
import re
from collections.abc import Sequence
from pathlib import PurePath

from repcast.read.dose.stating import states_work
from repcast.read.quote import Quote, Source
from repcast.read.words.signs import name_score

_MARKS = ",;\t"
_FEWEST_ROWS, _FEWEST_COLUMNS, _MOST_ROWS = 2, 3, 200
_LONGEST = 50_000
_MOST_SETS, _MOST_REPS, _LEAST_REST = 10, 60, 10
_NAME_WORDS, _SENTENCE_WORDS = 6, 4
_BARE = re.compile(r"\d{1,4}(?:\s*[-–]\s*\d{1,4})?")
_NO_SOURCE = Source.of("", "")


def of_values(source: Source) -> tuple[list[str], str]:
    """Return keys for the columns of a table without any, and the mark that parts them; none of any other text."""
    if len(source.text) > _LONGEST or PurePath(source.name).suffix.lower() not in (".csv", ".tsv"):
        return [], ""
    for mark in _MARKS:
        try:
            rows = [row for row in csv.reader(source.text.split("\n"), delimiter=mark) if any(row)][:_MOST_ROWS]
        except csv.Error:
            return [], ""
        keys = _keys(rows) if _is_table(rows) else []
        if keys:
            return keys, mark
    return [], ""


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether each row begins with a name, and all have about as many cells."""
    widths = {len(row) for row in rows}
    even = len(rows) >= _FEWEST_ROWS and min(widths) >= _FEWEST_COLUMNS and max(widths) - min(widths) <= 1
    return even and all(_is_name(row[0]) for row in rows) and any(any(map(str.isdigit, cell)) for cell in rows[0][1:])


def _is_name(cell: str) -> bool:
    words = cell.split()
    return 0 < len(words) <= _NAME_WORDS and not cell.strip()[:1].isdigit() and name_score(cell) > 0


def _keys(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a key for each column by its values: a name, sets, reps, a rest, instructions."""
    keys = ["name"]
    for at in range(1, max(map(len, rows))):
        cells = [row[at].strip() for row in rows if at < len(row) and row[at].strip()]
        keys.append(_key(cells, keys))
    return keys if "sets" in keys or "reps" in keys else []


def _key(cells: Sequence[str], before: Sequence[str]) -> str:
    if not cells:
        return "note"
    if sum(len(cell.split()) >= _SENTENCE_WORDS and not _states(cell) for cell in cells) * 2 > len(cells):
        return "instructions"
    numbers = [int(match[0]) for cell in cells if _BARE.fullmatch(cell) and (match := re.match(r"\d+", cell))]
    if len(numbers) == len(cells):
        return _of_numbers(numbers, before)
    return "reps" if any(map(_states, cells)) or numbers else "text"


def _of_numbers(numbers: Sequence[int], before: Sequence[str]) -> str:
    """Return what bare numbers count: sets first, then reps, then the seconds of a rest."""
    if "sets" not in before and "reps" not in before and max(numbers) <= _MOST_SETS:
        return "sets"
    if "reps" not in before and max(numbers) <= _MOST_REPS:
        return "reps"
    return "rest_s" if "reps" in before and "rest_s" not in before and min(numbers) >= _LEAST_REST else "id"


def _states(cell: str) -> bool:
    return states_work(Quote(_NO_SOURCE, cell, ((0, 0),)))
