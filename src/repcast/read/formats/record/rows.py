"""Lists of records whose rows are not one exercise each: those of sets, of days, and without a key for the name."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from repcast.languages.en.keys import DAY_WORDS, NOT_TOLD
from repcast.read.formats.facts import names_record
from repcast.read.formats.facts.fields import Record, holds, label_of, text_of, words_of_key
from repcast.read.words.signs import name_score

_FEWEST = 2
_LIKELY, _SURELY = 0.3, 1.2
"""The least `name_score` of texts that name the objects of a list, and of one that names a single object."""

_NAME_WORDS = 6
_LOOKED_AT = 60


def in_rows(records: list[Record]) -> Any:
    """Return records with their names, one for each exercise, those of several days as days."""
    return _in_days(_of_set_rows(_with_names(records)))


def named_by_form(record: Record) -> str:
    """Return a text of a record without a name that is surely one, though its key does not say so."""
    found = [(name_score(value), value) for key, value in record.items() if _may_name(key, value)]
    score, name = max(found, default=(0.0, ""), key=lambda pair: pair[0])
    return name if score >= _SURELY else ""


def _with_names(records: list[Record]) -> list[Record]:
    """Return records that have no name by a key with the texts under the key that names each of them."""
    if len(records) < _FEWEST or any(_is_named(one) for one in records) or not all(map(_says, records[:_LOOKED_AT])):
        return records
    some = records[:_LOOKED_AT]
    keys = [key for key in some[0] if all(_may_name(key, one.get(key)) for one in some)]
    scored = [(sum(name_score(one[key]) for one in some) / len(some), key) for key in keys if _differ(some, key)]
    score, key = max(scored, default=(0.0, ""))
    return [{"name": one.get(key), **one} for one in records] if score >= _LIKELY else records


def _is_named(record: Record) -> bool:
    return any(
        (names_record(key) or key.lower().endswith(("name", "title", "names"))) and text_of(value)
        for key, value in record.items()
    )


def _says(record: Record) -> bool:
    return any(label_of(key) or holds(key) == "steps" or _is_long(value) for key, value in record.items())


def _is_long(value: Any) -> bool:
    return isinstance(value, str) and len(value.split()) > _NAME_WORDS


def _differ(records: Sequence[Record], key: str) -> bool:
    return len({one[key] for one in records}) * 3 > len(records) * 2


def _may_name(key: str, value: Any) -> bool:
    if not isinstance(value, str) or not 0 < len(value.split()) <= _NAME_WORDS or not value[:1].isalpha():
        return False
    said = words_of_key(key)
    return not (label_of(key) or holds(key) or set(said) & NOT_TOLD) and value[-1:] not in ".!?:" and "/" not in value


def _of_set_rows(records: list[Record]) -> list[Record]:
    """Return records of which several in a row are the sets of one exercise, these as one."""
    key = next((key for one in records[:1] for key in one if _numbers_sets(key, one[key])), "")
    if not key and any(is_day_key(name) for one in records[:1] for name in one):
        return records
    merged: list[Record] = []
    for name, run in groupby(records, _name):
        rows = list(run)
        if len(rows) < _FEWEST or not (all(key in one for one in rows) if key else name and all(map(_is_a_set, rows))):
            merged += rows
            continue
        sets = [{name: one for name, one in row.items() if label_of(name) and name != key} for row in rows]
        merged.append({**_kept(rows), "sets": sets})
    return merged


def _is_a_set(record: Record) -> bool:
    """Whether a row is one set of the exercise that it names: it counts, and neither counts sets nor tells how."""
    labels = {label_of(key) for key in record}
    told = any(holds(key) in ("steps", "tips") or _is_long(value) for key, value in record.items())
    return not labels.isdisjoint(("Reps", "Hold", "Work", "Duration", "Distance")) and "Sets" not in labels and not told


_FEW_WORDS = 3
"""So few words are a value, not a text."""


def _kept(rows: Sequence[Record]) -> Record:
    """Return what the sets of one exercise say besides their dose: texts that differ one after another."""
    kept = {name: one for name, one in rows[0].items() if not label_of(name)}
    for name, first in kept.items():
        texts = dict.fromkeys(row.get(name) for row in rows if isinstance(row.get(name), str))
        if isinstance(first, str) and len(texts) > 1 and len(first.split()) > _FEW_WORDS:
            kept[name] = " ".join(filter(None, texts))
    return kept


def _numbers_sets(key: str, value: Any) -> bool:
    return words_of_key(key) in (
        ("set",),
        ("set", "number"),
        ("set", "order"),
        ("set", "index"),
        ("set", "no"),
    ) and str(value) in ("0", "1")


def _name(record: Record) -> str:
    return next((text for key, value in record.items() if names_record(key) and (text := text_of(value))), "")


def _in_days(records: list[Record]) -> Any:
    """Return exercises that each say on which day they are done as days."""
    key = next((key for one in records[:1] for key in one if is_day_key(key)), "")
    days = [day_name(one.get(key)) for one in records] if key else []
    if (
        len(set(days)) < _FEWEST
        or not all(days)
        or not all(_name(one) for one in records)
        or len(set(days)) == len(days)
    ):
        return records
    groups: dict[str, list[Record]] = {}
    for day, one in zip(days, records, strict=True):
        groups.setdefault(day, []).append(_without(one, key))
    return {"days": [{"name": day, "exercises": held} for day, held in groups.items()]}


def _without(record: Record, key: str) -> Record:
    return {name: value for name, value in record.items() if name != key}


def is_day_key(key: str) -> bool:
    """Whether a key says on which day something is done: "day", "dayOfWeek"."""
    said = set(words_of_key(key))
    return ("day" in said and said <= DAY_WORDS) or said == {"weekday"}


def day_name(value: Any) -> str:
    """Return what a day is called: "Day 2" of 2, "Monday"."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return ""
    text = str(value).strip()
    return f"Day {text}" if text.isdecimal() else text
