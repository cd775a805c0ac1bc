"""Amounts that a record keeps in several fields: a number and its unit, the ends of a range, a list with one a set."""

from collections.abc import Mapping
from typing import Any

from repcast.languages.en.keys import AMOUNTS, COUNTED, KINDS, TIMED, UNIT_KEYS
from repcast.read.formats.facts.fields import Record, label_of, unit_named, words_of_key

_FEWEST, _FEWEST_ALONE = 2, 3
_PER_SET = ("Reps", "Hold", "Duration", "Work", "Weight", "Rest", "Distance")
_COUNTS = ("Reps", "Hold", "Duration", "Work", "Distance")
_ENDS = {"min": "min", "minimum": "min", "max": "max", "maximum": "max", "low": "min", "high": "max"}


def with_amounts(record: Record) -> Record:
    """Return a record with each of its amounts in one field."""
    return _of_value_lists(_with_ranges(_with_unit(_with_kinds(record))))


def _with_unit(record: Record) -> Record:
    """Return an object that states an amount and its unit in two fields with one that states both."""
    unit = next((value for key, value in record.items() if key.lower() in UNIT_KEYS and isinstance(value, str)), "")
    amount = next((key for key in record if key.lower() in AMOUNTS and isinstance(record[key], int | float | str)), "")
    if not unit or not amount:
        return record
    rest = {key: value for key, value in record.items() if key != amount and key.lower() not in UNIT_KEYS}
    if unit.lower() in COUNTED:
        return {**rest, "reps": record[amount]}
    if unit.lower() in TIMED:
        return {**rest, "duration": record[amount]}
    return {**rest, "text" if not rest else "duration": f"{record[amount]} {unit}"} if unit_named(unit) else record


def _with_kinds(record: Record) -> Record:
    """Return an object with the amounts that say themselves of what kind they are: {"type": "reps", "min": 8}."""
    if not any(isinstance(value, dict) for value in record.values()):
        return record
    return dict(_by_kind(key, value) for key, value in record.items())


def _by_kind(key: str, value: Any) -> tuple[str, Any]:
    if not isinstance(value, Mapping):
        return key, value
    kinds = [one.lower() for name, one in value.items() if name.lower() in KINDS and isinstance(one, str)]
    amount = {name: one for name, one in value.items() if name.lower() not in KINDS and one is not None}
    if len(kinds) != 1 or not amount or not any(isinstance(one, int | float) for one in amount.values()):
        return key, value
    if kinds[0] in COUNTED:
        return "reps", _only(amount)
    return ("duration", _only(amount)) if kinds[0] in TIMED or unit_named(kinds[0]) else (key, value)


def _only(amount: Record) -> Any:
    return next(iter(amount.values())) if len(amount) == 1 and next(iter(amount)) in AMOUNTS else amount


def _with_ranges(record: Record) -> Record:
    """Return an object with the two ends of an amount, "repsMin" and "repsMax", as one field."""
    ends: dict[tuple[str, ...], dict[str, str]] = {}
    for key, value in record.items():
        said = words_of_key(key)
        end = next((_ENDS[word] for word in said if word in _ENDS), "")
        if end and label_of(key) and isinstance(value, int | float | str) and value != "":
            ends.setdefault(tuple(word for word in said if word not in _ENDS), {})[end] = key
    for about, pair in ends.items():
        if len(pair) == len(("min", "max")) and about:
            low, high = record[pair["min"]], record[pair["max"]]
            record = {key: value for key, value in record.items() if key not in pair.values()}
            record["_".join(about)] = low if low == high else {"min": low, "max": high}
    return record


def _of_value_lists(record: Record) -> Record:
    """Return an object that has a list with a number for each set as one with a list of its sets."""
    lists = {key: value for key, value in record.items() if label_of(key) in _PER_SET and _is_of_numbers(value)}
    longest = max(map(len, lists.values()), default=0)
    alike = {key: value for key, value in lists.items() if len(value) == longest}
    fewest = _FEWEST if len(alike) > 1 else _FEWEST_ALONE
    if longest < fewest or not any(label_of(key) in _COUNTS for key in alike):
        return record
    rows = zip(*alike.values(), strict=True)
    sets = [{key: one for key, one in zip(alike, row, strict=True) if one is not None} for row in rows]
    kept = {key: value for key, value in record.items() if key not in alike and label_of(key) != "Sets"}
    return {**kept, "sets": sets}


def _is_of_numbers(value: Any) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(one is None or isinstance(one, int | float | str) for one in value)
    )
