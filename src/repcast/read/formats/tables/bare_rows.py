"""Rows of a name and bare figures under no names of columns: "Squat | 3 | 8" is three sets of eight."""

import re
from collections.abc import Sequence

from repcast.languages.en.tables import NAME_COLUMN, REPS_CELL, REPS_COLUMN, SETS_COLUMN
from repcast.read.quote import Quote
from repcast.read.words.headings import day_score
from repcast.read.words.signs import INSTRUCTS, instruction_score, names_movement

_FEWEST, _LEAST_COLUMNS, _NAME_WORDS = 2, 3, 7
"""The fewest such rows and cells of each, and the most words of a name."""

_MOST_REPS = 50
"""More than so many are kilograms."""

_SETS = re.compile(r"[1-6]")
_REPS = re.compile(REPS_CELL, re.IGNORECASE)
"""What stands in a column of sets, and in the one after it: reps, a range, one number a set, a time, "AMRAP"."""


def with_names(rows: Sequence[Sequence[Quote]]) -> Sequence[Quote]:
    """Return the names of the columns of rows of an exercise, its sets and its reps; none of other rows."""
    told = [row for row in rows if sum(bool(cell.text) for cell in row) > 1]
    return _header(told[0][0]) if are_bare([[cell.text for cell in row] for row in told]) else ()


def are_bare(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the cells of rows are names, most of movements, with the sets of each and how many or how long each is.

    Sets come before reps, and are fewer: "Squat | 8 | 3" says nothing that is sure.
    """
    if len(rows) < _FEWEST or not all(map(is_bare, rows)):
        return False
    moving = sum(names_movement(row[0]) for row in rows)
    fewer = sum(not row[2].isdecimal() or int(row[1]) < int(row[2]) for row in rows)
    return 2 * moving > len(rows) and 2 * fewer > len(rows)


def is_bare(row: Sequence[str]) -> bool:
    """Whether a row is a few words that ask for nothing, a number of sets, and how many or how long each."""
    if len(row) < _LEAST_COLUMNS or any(cell.strip().isdecimal() for cell in row[_LEAST_COLUMNS:]):
        return False
    name, sets, reps = (cell.strip() for cell in row[:_LEAST_COLUMNS])
    if reps.isdecimal() and int(reps[:4]) > _MOST_REPS:
        return False
    called = name[:1].isalpha() and len(name.split()) <= _NAME_WORDS and not any(map(str.isdigit, name))
    counts = _SETS.fullmatch(sets) is not None and _REPS.fullmatch(reps) is not None
    return called and counts and day_score(name) < 1 and instruction_score(name) < INSTRUCTS


def _header(first: Quote) -> list[Quote]:
    return [Quote(first.source, name, ()) for name in (NAME_COLUMN, SETS_COLUMN, REPS_COLUMN)]
