"""Tables of names against days or rounds, with nothing but how much in their cells: challenges, shrinking rounds."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from repcast.languages.en.tables import (
    COUNT,
    DAY_COLUMNS,
    NAME,
    OFTEN_ALONE,
    ROUND_COLUMNS,
    ROUND_LABEL,
    ROUNDS,
    SECONDS,
)
from repcast.read.document import NO_QUOTE, Entry, Node, Row
from repcast.read.dose.stating import is_dose, states_work
from repcast.read.formats.tables.day_tables import EMPTY
from repcast.read.lines.cells import column_of, is_name_column, says_how_often, unit_of
from repcast.read.lines.set_lines import number_of, of_columns
from repcast.read.quote import Quote
from repcast.read.words.headings import day_score, is_day
from repcast.read.words.signs import begins_with_rest, has_movement, words_of
from repcast.read.words.vocabulary import held, is_cardio

Kind = Literal["day", "round", "set", ""]

_FEWEST, _NAME_WORDS, _HELD_S = 2, 7, 10
"""The fewest periods, the most words of a name, and the fewest of a bare number that are the seconds of a hold."""

_BARE = re.compile(r"\W*(\d{1,4})(?:\s*[-–]\s*\d{1,4})?\W*")
_NUMBERED = re.compile(r"\W*\d{1,3}\W*")
_ROUND = re.compile(rf"\W*(?:{ROUND_LABEL})\W*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_SIDES = re.compile(r"\((?:each|per|a|every|both) [^()\d]{2,12}\)$", re.IGNORECASE)
"""What a name says in brackets of its sides: "Halo (each way)"."""


@dataclass(frozen=True, slots=True)
class _Crossed:
    """The days, rounds or sets of a table, its names, and for each period the cell of each name."""

    kind: Kind
    periods: tuple[Quote, ...]
    names: tuple[Quote, ...]
    cells: tuple[tuple[Quote, ...], ...]


def crossed(rows: Sequence[Row], group: int) -> Iterator[Entry]:
    """Yield a table of names against periods as a list for each day, or as exercises whose rounds differ.

    Nothing for any other table.
    """
    found = _crossed(_without_how_often([row for row in rows if any(cell.text.strip() for cell in row)]))
    if found is None:
        return
    if found.kind == "day":
        yield from _days(found, group)
        return
    if found.kind == "round":
        yield Entry(Node("paragraph", Quote.join(f"{len(found.periods)} {ROUNDS}:", _nothing(found.periods[-1]))))
    for at, name in enumerate(found.names):
        told = [_said(name, cells[at]) for cells in found.cells if not _is_out(cells[at])]
        alike = found.kind == "round" and len({cell.text for cell in told}) == 1
        yield _exercise(name, told[0] if alike else of_columns(list(enumerate(told, 1))), group)


def _without_how_often(rows: Sequence[Row]) -> list[Row]:
    """Return the rows without the columns that say on how many days of each week all of it is done."""
    header = rows[0] if rows else []
    weekly = bool(header) and not DAY_COLUMNS.isdisjoint(words_of(header[0].text))
    out = {at for at, cell in enumerate(header) if at and weekly and _is_often(cell.text)}
    return [[cell for at, cell in enumerate(row) if at not in out] for row in rows]


def _is_often(label: str) -> bool:
    return says_how_often(label) or label.strip().lower() in OFTEN_ALONE


def _days(table: _Crossed, group: int) -> Iterator[Entry]:
    for day, cells in zip(table.periods, table.cells, strict=True):
        yield Entry(Node("heading", day, 0))
        told = [(name, cell) for name, cell in zip(table.names, cells, strict=True) if not _is_out(cell)]
        for name, cell in told:
            yield _exercise(name, _said(name, cell), group)
        if not told:
            rests = (cell for cell in cells if cell.text not in EMPTY)
            yield from (Entry(Node("paragraph", cell, is_prose=True)) for cell in list(rests)[:1])


def _exercise(name: Quote, told: Quote, group: int) -> Entry:
    """Return an exercise as a row, with the sides that its name has in brackets after how much of it is done."""
    sides = _SIDES.search(name.text)
    told = Quote.join(told, " ", name.cut(*sides.span())) if sides else told
    return Entry(Node("row", children=(Node("field", _plain(name), label=NAME), Node("field", told))), 1, group)


def _nothing(quote: Quote) -> Quote:
    """Return no words at the place of others."""
    return quote.cut(0, 0)


def _crossed(rows: Sequence[Row]) -> _Crossed | None:
    """Return the parts of a table, whichever way round it is; `None` of any other."""
    if len(rows) < _FEWEST or len(rows[0]) < _FEWEST:
        return None
    header, body = rows[0], rows[1:]
    width = len(header)
    if any(len(row) > width or not row for row in body):
        return None
    full = [[*row, *[NO_QUOTE] * (width - len(row))] for row in body]
    first = [row[0] for row in full]
    down, across = _periods(header[0], first), _periods(header[0], header[1:])
    if down[0] and _are_names(header[1:]):
        found = _Crossed(*down, tuple(header[1:]), tuple(tuple(row[1:]) for row in full))
    elif across[0] and len(across[1]) >= _FEWEST and _are_rows_named(header[0], first):
        columns = tuple(tuple(row[at] for row in full) for at in range(1, width))
        found = _Crossed(*across, tuple(first), columns)
    else:
        return None
    return found if _says_only_how_much(found) else None


def _periods(corner: Quote, cells: Sequence[Quote]) -> tuple[Kind, tuple[Quote, ...]]:
    """Return what cells count, and their names: "Day 3", also of a bare number below "Day"."""
    texts = [cell.text for cell in cells]
    named: Kind = next((kind for kind, test in _KINDS if texts and all(map(test, texts))), "")
    if named:
        return named, tuple(cells)
    said = next(iter(words_of(corner.text)), "")
    if len(texts) < _FEWEST or not all(map(_NUMBERED.fullmatch, texts)) or said not in DAY_COLUMNS | ROUND_COLUMNS:
        return "", ()
    if said in ROUND_COLUMNS:
        return "round", tuple(cells)
    return ("day", tuple(Quote.join(f"{said.rstrip('s').capitalize()} ", cell) for cell in cells))


_KINDS: tuple[tuple[Kind, Callable[[str], object]], ...] = (
    ("day", is_day),
    ("round", _ROUND.fullmatch),
    ("set", number_of),
)


def _are_names(cells: Sequence[Quote]) -> bool:
    """Whether cells are names of exercises and of no column of a dose, at least half of them of a movement."""
    return bool(cells) and all(map(_is_name, cells)) and 2 * sum(map(_moves, cells)) >= len(cells)


def _are_rows_named(corner: Quote, cells: Sequence[Quote]) -> bool:
    """Whether the first cells of all rows are names; where the corner says so, of whatever."""
    return bool(cells) and all(map(_is_name, cells)) and (is_name_column(corner.text) or _are_names(cells))


def _is_name(cell: Quote) -> bool:
    name = _IN_BRACKETS.sub(" ", cell.text)
    said = words_of(name)
    plain = any(map(str.isalpha, name)) and len(name.split()) <= _NAME_WORDS and day_score(name) < 1
    counts = bool(column_of(name)) and (len(said) == 1 or not has_movement(said))
    return plain and not counts and not states_work(_plain(cell))


def _moves(cell: Quote) -> bool:
    return has_movement(words_of(cell.text)) or is_cardio(cell.text) or bool(held(cell.text))


def _says_only_how_much(table: _Crossed) -> bool:
    """Whether each cell is a dose, a bare number, a rest or nothing, and each name has one."""
    told = [[(name, cell) for cell in cells if not _is_out(cell)] for name, cells in zip(
        table.names, zip(*table.cells, strict=True), strict=True)]  # fmt: skip
    return all(told) and all(_is_amount(name, cell) for pairs in told for name, cell in pairs)


def _is_amount(name: Quote, cell: Quote) -> bool:
    """Whether a cell says how much, and names at most what the name over it does: "15 sit-ups" below "Sit-ups"."""
    if _BARE.fullmatch(cell.text) or is_dose(cell):
        return True
    left = set(words_of(re.sub(r"\d+", " ", cell.text))) - set(words_of(name.text))
    return cell.text[:1].isdigit() and states_work(cell) and (not left or is_dose(_without(cell, name)))


def _without(cell: Quote, name: Quote) -> Quote:
    """Return a cell without the words of its column: "20 secs" of "20 secs plank"."""
    pattern = r"\b(?:" + "|".join(map(re.escape, words_of(name.text) or ["-"])) + r")\b"
    match = re.search(pattern, cell.text, re.IGNORECASE)
    return cell.cut(0, match.start()).trimmed() if match else cell


def _is_out(cell: Quote) -> bool:
    """Whether nothing is done by a cell: it is empty, or says that one rests."""
    rests = begins_with_rest(cell.text) and not any(map(str.isdigit, cell.text))
    return rests or not any(map(str.isalnum, cell.text))


def _said(name: Quote, cell: Quote) -> Quote:
    """Return a cell as a phrase: a bare number with the unit that its name has in brackets, else as reps or seconds."""
    match = _BARE.fullmatch(cell.text)
    if match is None:
        return cell
    told = unit_of(name.text)
    holds = bool(held(name.text)) and int(match[1]) >= _HELD_S and f"({COUNT.lower()}" not in name.text.lower()
    return Quote.join(cell, f" {told or (SECONDS if holds else COUNT.lower())}")


def _plain(name: Quote) -> Quote:
    """Return a name without the unit that it has in brackets: "Plank" of "Plank (sec)"."""
    match = re.search(r"\s*\(([^()]*)\)\s*$", name.text)
    inside = match[1] if match else ""
    is_unit = bool(unit_of(inside)) or inside.lower() in (COUNT.lower(), COUNT.lower()[:-1])
    return name.cut(0, match.start()).trimmed() if match and is_unit else name
