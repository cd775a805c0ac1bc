"""Records that a file holds as a table: rows under a row of keys, a list for each column, cells of a spreadsheet."""

from collections.abc import Mapping, Sequence
from typing import Any

from repcast.languages.en.keys import EXERCISES, NAMES
from repcast.read.formats.facts import names_record
from repcast.read.formats.facts.fields import Record, label_of
from repcast.read.lines.set_lines import number_of

_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2
_CELLS = ("c", "cells", "values", "data")
"""The keys under which a row that is an object keeps its cells."""

_VALUES = (
    "v",
    "value",
    "formattedValue",
    "userEnteredValue",
    "text",
    "label",
    "name",
    "title",
    "field",
    "header",
    "key",
)
"""The keys under which a cell, or a column, that is an object keeps its words."""


def of_rows(rows: Sequence[Any]) -> list[Record]:
    """Return the records of rows of which the first, or the first cells of all, are keys; none of other lists."""
    table = [list(map(_cell, row)) for row in rows if isinstance(row, list)]
    if len(table) != len(rows) or len(table) < _FEWEST_ROWS:
        return []
    if _are_keys(table[0]):
        return _records(table[0], table[1:])
    turned = [list(column) for column in zip(*table, strict=False)]
    return _records(turned[0], turned[1:]) if turned and _are_keys(turned[0]) else []


def of_pairs(values: Sequence[Any]) -> list[Record]:
    """Return pairs of a name and how much of it, ["dips", 20], as records; none of any other list."""
    pairs = [one for one in values if isinstance(one, list) and len(one) == _PAIR]
    told = all(isinstance(name, str) and type(much) in (int, str) for name, much in pairs)
    if len(pairs) < _FEWEST_ROWS or len(pairs) < len(values) or not told:
        return []
    if not any(type(much) is int for _, much in pairs) or not all(any(map(str.isalpha, name)) for name, _ in pairs):
        return []
    return [{"name": name, ("reps" if type(much) is int else "dose"): much} for name, much in pairs]


_PAIR = 2


def of_table(data: Mapping[str, Any]) -> list[Record]:
    """Return the records of an object that keeps its columns and its rows apart; none of other objects."""
    lists = [value for value in data.values() if isinstance(value, list) and value]
    keys = next(
        (named for one in lists if not isinstance(one[0], list) and _are_keys(named := list(map(_cell, one)))), None
    )
    rows = next((cells for one in lists if (cells := _rows(one))), None)
    return _records(keys, rows) if keys and rows else []


def of_columns(data: Mapping[str, Any]) -> list[Record]:
    """Return the records of an object that has a list of values for each of its keys; none of other objects."""
    columns = {key: value for key, value in data.items() if isinstance(value, list) and _is_flat(value)}
    names = next((value for key, value in columns.items() if names_record(key) or key.lower() in EXERCISES), None)
    if names is None or len(names) < _FEWEST_ROWS or not all(isinstance(name, str) for name in names):
        return []
    beside = {key: value for key, value in columns.items() if len(value) == len(names) and value is not names}
    if not any(label_of(key) for key in beside):
        return []
    rows = zip(*beside.values(), strict=True)
    return [{"name": name, **dict(zip(beside, row, strict=True))} for name, row in zip(names, rows, strict=True)]


def _is_flat(values: Sequence[Any]) -> bool:
    return not any(isinstance(one, Mapping) for one in values)


def _rows(held: Sequence[Any]) -> list[list[Any]]:
    """Return the rows of a table, each a list or an object that keeps one; none of another list."""
    rows = [_row(one) for one in held]
    return rows if all(rows) and all(isinstance(one, list) for one in rows) else []


def _row(one: Any) -> list[Any]:
    cells = next((one[key] for key in _CELLS if isinstance(one.get(key), list)), None) if isinstance(one, dict) else one
    return list(map(_cell, cells)) if isinstance(cells, list) else []


def _cell(one: Any) -> Any:
    """Return a cell of a table: the words or the number that an object keeps for it."""
    for _ in range(2):
        if not isinstance(one, Mapping):
            return one
        one = next((one[key] for key in _VALUES if key in one), "")
    return one


def _are_keys(cells: Sequence[Any]) -> bool:
    """Whether cells name the columns of a table of exercises."""
    if len(cells) < _FEWEST_COLUMNS or not all(isinstance(one, str) for one in cells):
        return False
    named, stated = any(map(_names, cells)), any(label_of(one) or number_of(one) for one in cells)
    return named and stated and not any(one[:1].isdigit() for one in cells)


def _names(cell: str) -> bool:
    return names_record(cell) or cell.lower() in EXERCISES


def _records(keys: Sequence[str], rows: Sequence[Sequence[Any]]) -> list[Record]:
    names = ["name" if key.lower() in (*EXERCISES, *NAMES) else key.strip() for key in keys]
    made = [{key: cell for key, cell in zip(names, row, strict=False) if cell not in ("", None)} for row in rows]
    return [_of_set_columns(one) for one in made if any(map(names_record, one))]


def _of_set_columns(record: Record) -> Record:
    """Return a record whose sets have a column each with a list of them."""
    sets = {key: value for key, value in record.items() if number_of(key)}
    if not sets:
        return record
    return {
        **{key: value for key, value in record.items() if key not in sets},
        "sets": [{"reps": value} for value in sets.values()],
    }
