"""One shape for the records of many programs: what interfaces, content systems and spreadsheets put around them is taken off."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from repcast.languages.en.keys import AMOUNTS, COUNTED, KINDS, LANGUAGE, UNIT_KEYS, VALUES_OF_REST
from repcast.read.formats.facts import names_record
from repcast.read.formats.facts.fields import dose_text, label_of, names_exercise, text_of, unit_named, words_of_key
from repcast.read.formats.record.columns import of_columns, of_rows, of_table
from repcast.read.formats.record.rich_text import markup_of
from repcast.read.language import language_of
from repcast.read.words.headings import day_score

Record = dict[str, Any]

_MAX_DEPTH = 40
_FRAMES = ("attributes", "fields", "properties", "node", "item")
"""Keys under which interfaces keep the fields of an object, beside its number, its kind and its links."""

_TRANSLATIONS = ("translations", "localizations", "i18n", "locales")
_RENDERED = ("rendered", "html", "markdown", "raw")
_FEWEST_DAYS = 2


def plain(data: Any, depth: int = 0) -> Any:
    """Return data in the shape of records, lists of records, and texts."""
    if depth > _MAX_DEPTH or not isinstance(data, list | Mapping):
        return data
    if markup := markup_of(data):
        return markup
    if isinstance(data, list):
        return _list([plain(one, depth + 1) for one in data])
    return _object({str(key): plain(value, depth + 1) for key, value in data.items()})


def _list(values: list[Any]) -> list[Any]:
    if records := of_rows(values):
        return records
    return _in_supersets(_with_rests(values)) if all(isinstance(one, dict) for one in values) else values


def _object(record: Record) -> Any:
    """Return an object without its frame, or as the list or the text that it stands for."""
    if record and all(key.isdecimal() for key in record):
        return _list(list(record.values()))
    if (edges := record.get("edges")) and isinstance(edges, list):
        return edges
    for key in _RENDERED:
        if isinstance(record.get(key), str) and not any(map(names_record, record)):
            return record[key]
    if rows := of_table(record) or of_columns(record):
        return rows if len(record) == len(rows[0]) else {**_titles(record), "exercises": rows}
    record = _translated(_unframed(record))
    return _with_both_sides(_with_unit(_with_days(record)))


def _titles(record: Record) -> Record:
    return {key: value for key, value in record.items() if isinstance(value, str)}


def _unframed(record: Record) -> Record:
    """Return an object with the fields that its frame holds; so an exercise with what is said of it in a session."""
    for key, inner in record.items():
        if isinstance(inner, dict) and (key in _FRAMES or (names_exercise(key) and _is_named(inner))):
            return {**{name: one for name, one in record.items() if name != key}, **inner}
    return record


def _is_named(record: Mapping[str, Any]) -> bool:
    return any(names_record(key) and text_of(value) for key, value in record.items())


def _translated(record: Record) -> Record:
    """Return an object with the fields of its English translation, where it has one for each language."""
    held = next((key for key in _TRANSLATIONS if isinstance(record.get(key), list)), "")
    english = [one for one in record.get(held, ()) if isinstance(one, dict) and _is_english(one)]
    if not english:
        return record
    said = max(english, key=lambda one: sum(len(value) for value in one.values() if isinstance(value, str)))
    return {**{key: value for key, value in record.items() if key != held}, **said}


def _is_english(record: Record) -> bool:
    code = next((value for key, value in record.items() if key.lower() in LANGUAGE and isinstance(value, str)), "")
    texts = " ".join(value for value in record.values() if isinstance(value, str) and " " in value)
    return code.lower().startswith("en") if code else language_of(texts) == "en"


def _with_days(record: Record) -> Record:
    """Return an object that has a list for each day, "monday": […], with these as its days."""
    days = [key for key, value in record.items() if isinstance(value, list | dict) and value and _is_day(key)]
    if len(days) < _FEWEST_DAYS:
        return record
    groups = [_group(key, record[key]) for key in days]
    return {**{key: value for key, value in record.items() if key not in days}, "days": groups}


def _is_day(key: str) -> bool:
    return day_score(" ".join(words_of_key(key))) >= 1


def _group(key: str, held: Any) -> Record:
    name = " ".join(words_of_key(key)).capitalize()
    return {"name": name, "exercises": held} if isinstance(held, list) else {"name": name, **held}


def _with_unit(record: Record) -> Record:
    """Return an object that states an amount and its unit in two fields with one that states both."""
    unit = next((value for key, value in record.items() if key.lower() in UNIT_KEYS and isinstance(value, str)), "")
    amount = next((key for key in record if key.lower() in AMOUNTS and isinstance(record[key], int | float | str)), "")
    if not unit or not amount:
        return record
    rest = {key: value for key, value in record.items() if key != amount and key.lower() not in UNIT_KEYS}
    if unit.lower() in COUNTED:
        return {**rest, "reps": record[amount]}
    return {**rest, "text" if not rest else "duration": f"{record[amount]} {unit}"} if unit_named(unit) else record


def _with_both_sides(record: Record) -> Record:
    """Return an object that says the same of its left and of its right with what it says of each side."""
    sides = {words_of_key(key): key for key in record}
    left, right = sides.get(("left",)), sides.get(("right",))
    same = left and right and isinstance(record[left], dict) and record[left] == record[right]
    if not left or not right or not same:
        return record
    rest = {key: value for key, value in record.items() if key not in (left, right)}
    return {**rest, **record[left], "per_side": True}


def _with_rests(records: Sequence[Record]) -> list[Record]:
    """Return records without those of a list of intervals that are but rests: each is the rest of the one before it."""
    kept: list[Record] = []
    for one in records:
        rest = _rest(one)
        if not rest:
            kept.append(one)
        elif kept:
            kept[-1] = {"rest": rest, **kept[-1]}
    return kept


def _rest(record: Record) -> str:
    """Return how long the rest is that a row stands for; "" for any other row."""
    said = [value for key, value in record.items() if key.lower() in KINDS and isinstance(value, str)]
    if not any(one.lower() in VALUES_OF_REST for one in said) or any(label_of(key) == "Reps" for key in record):
        return ""
    return next((text for key, value in record.items() if (text := _length(key, value))), "")


def _length(key: str, value: Any) -> str:
    text = dose_text(key, value) if label_of(key) in ("Duration", "Rest", "Work") else ""
    return f"{text} s" if text.isdecimal() else text


_SUPERSET = re.compile(r"super_?-?set", re.IGNORECASE)


def _in_supersets(records: Sequence[Record]) -> list[Any]:
    """Return records of which some name the superset that they are in, these as groups of one."""
    key = next((key for one in records for key in one if _SUPERSET.search(key)), "")
    named = [one.get(key) for one in records] if key else []
    if not any(_is_id(value) for value in named):
        return list(records)
    pieces: list[Any] = []
    for value, run in groupby(records, lambda one: one.get(key)):
        members = [{name: one for name, one in record.items() if name != key} for record in run]
        pieces.append({"type": "superset" if _is_id(value) and len(members) > 1 else "single", "items": members})
    return pieces


def _is_id(value: Any) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool) and value != ""
