"""The dose of an exercise in version 2 of the script format, whose sets may differ."""

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from repcast.model.choices import Sides
from repcast.model.routine import Dose, Load, SetDose, Sided
from repcast.read.script_format.amounts import amount, amount_of, line_of, tempo, word, yes_or_no
from repcast.read.script_format.tables import Table

LEAST: Mapping[str, float] = {"reps": 1, "hold_s": 0.001, "work_s": 0.001, "rest_s": 0, "distance_m": 1}
"""The smallest number of each field that may differ from set to set."""

BY_SET = (*LEAST, "load")
"""The keys that may list a value for each set."""

AS_MANY_AS_POSSIBLE = "max"
"""What stands in place of the reps of a set that is open."""

MOST_SETS = 100
"""The most sets that may be stated one by one; `sets` may state so many, too."""

Fields = dict[str, Any]
"""Some of the fields of a `SetDose`."""


def dose_of(table: Table) -> Dose:
    """Return the dose that the TOML of an exercise states."""
    by_set = _by_set(table)
    sets = amount(table, "sets", least=1)
    if sets and by_set and not sets.low == sets.high == len(by_set):
        table.contradict("sets", f"{len(by_set)} sets are stated one by one; `sets` was left out")
        sets = None
    sides = word(table, "sides", get_args(Sides))
    once = [key for key in BY_SET if not isinstance(table.values.get(key), list)]
    return Dose(
        **_once(table, once),
        sets=sets,
        tempo_s=tempo(table, "tempo_s"),
        sides=Sided(sides, table.where("sides")) if sides else None,
        by_set=by_set,
        rep_rest_s=amount(table, "rep_rest_s"),
        open_rest=yes_or_no(table, "open_rest", default=False),
    )


def _once(table: Table, keys: Iterable[str]) -> Fields:
    """Return what a table states once: for all sets of an exercise, or for the one that it is about."""
    fields: Fields = {}
    for key in keys:
        value = table.take(key)
        if value is not None:
            fields |= _stated(table, key, value)
    fields["open"] = yes_or_no(table, "open", default=False) or "open" in fields
    return fields


def _stated(table: Table, key: str, value: object) -> Fields:
    """Return the field that a value of a key states."""
    if key == "load":
        line = line_of(table, key, value)
        return {"load": Load(line, table.where(key))} if line else {}
    if key == "reps" and value == AS_MANY_AS_POSSIBLE:
        return {"open": True}
    return {key: amount_of(table, key, value, LEAST[key])}


def _by_set(table: Table) -> tuple[SetDose, ...]:
    """Return the sets that differ: each a `[[set]]`, or one for each value of the keys that list some."""
    columns = {key: value for key in BY_SET if isinstance(value := table.take(key), list)}
    if "set" not in table.values:
        return _from_columns(table, columns)
    for key in columns:
        table.contradict(key, f"the sets are stated one by one as `[[set]]`; the list of `{key}` was left out")
    listed = list(table.tables("set"))
    sets = tuple(SetDose(**_once(one, BY_SET)) for one in listed[:MOST_SETS])
    for one in listed[:MOST_SETS]:
        one.close("a set")
    _refuse_more(table, "set", len(listed))
    return sets


def _from_columns(table: Table, columns: Mapping[str, list[object]]) -> tuple[SetDose, ...]:
    """Return one set for each value of the longest list; of a shorter one the last value holds on.

    The last rest may be left out: no set follows it.
    """
    longest = max(columns, key=lambda key: len(columns[key]), default="")
    number = min(MOST_SETS, len(columns[longest])) if longest else 0
    sets: list[Fields] = [{} for _ in range(number)]
    for key, values in columns.items():
        _refuse_more(table, key, len(values))
        if not values:
            table.fault("bad-value", key, f"`{key}` lists nothing; give a value for each set")
            continue
        stated = [_stated(table, key, value) for value in values[:number]]
        missing = number - len(stated) - (key == "rest_s" and number > 1)
        if missing > 0:
            counts = f"`{longest}` lists {number} sets, `{key}` only {len(stated)}"
            table.contradict(key, f"{counts}; the last of them was taken for the others")
            stated += [stated[-1]] * missing
        for fields, more in zip(sets, stated, strict=False):
            fields.update(more)
    return tuple(SetDose(**fields) for fields in sets)


def _refuse_more(table: Table, key: str, number: int) -> None:
    if number > MOST_SETS:
        table.fault("bad-value", key, f"`{key}` states {number} sets one by one; {MOST_SETS} is the most")
