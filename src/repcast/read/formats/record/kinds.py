"""Objects that say what kind of block their exercises are, by their key, {"supersets": […]}, or by a field."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from repcast.languages.en.keys import (
    AFTER_ROUND,
    BLOCKS,
    CLOCKED,
    EXERCISES,
    GROUPS,
    KINDS,
    MINUTE_KEYS,
    MORE_EXERCISES,
    NAMES,
    NO_BLOCK,
)
from repcast.languages.en.tables import MINUTE, MINUTE_WORD, ORDINALS
from repcast.read.formats.facts import names_record
from repcast.read.formats.facts.fields import Record, dose_text, label_of, text_of, words_of_key
from repcast.read.words.headings import block_kinds, day_score, is_block_name

_BY_CLOCK = frozenset(("emom", "amrap", "for-time", "intervals"))
_FEWEST, _GROUPS = 2, frozenset(GROUPS)
_SHORT_NAME, _MOST_MINUTES = 2, 60
_MINUTE = re.compile(rf"(?:(?:{MINUTE_WORD})\s*#?\s*)?\d{{1,2}}|(?:{ORDINALS})(?:\s+(?:{MINUTE_WORD}))?", re.IGNORECASE)


def with_block_lists(record: Record) -> Record:
    """Return an object whose blocks stand under what they are, {"circuits": [{…}]}, with these as its blocks."""
    keys = [key for key, value in record.items() if _is_list_of_blocks(key, value)]
    if len(keys) != 1 or not _GROUPS.isdisjoint(record) or any(isinstance(record.get(key), list) for key in EXERCISES):
        return _of_one_kind(record)
    kind = BLOCKS.get(_singular(keys[0]), _singular(keys[0]))
    typed = {} if kind in NO_BLOCK else {"type": kind}
    blocks = [{**typed, **_as_block(one)} for one in record[keys[0]]]
    return {("blocks" if key == keys[0] else key): blocks if key == keys[0] else one for key, one in record.items()}


def _is_list_of_blocks(key: str, value: Any) -> bool:
    """Whether a key that is none of a list of exercises or groups holds lists of named objects."""
    if key in (*EXERCISES, *MORE_EXERCISES) or not isinstance(value, list) or not value:
        return False
    kind = _singular(key)
    return all(bool(_members(one)) for one in value) and (is_block_name(kind) or kind in BLOCKS)


def _members(block: Any) -> list[Any]:
    """Return the exercises that a block holds in its only list of them."""
    lists = [one for one in block.values() if isinstance(one, list)] if isinstance(block, Mapping) else [block]
    named = [one for one in lists if isinstance(one, list) and _are_named(one)]
    return named[0] if len(named) == 1 else []


def _are_named(values: Sequence[Any]) -> bool:
    named = [one for one in values if isinstance(one, Mapping) and any(map(names_record, one))]
    return 0 < len(named) == len(values)


def _as_block(block: Any) -> Record:
    if not isinstance(block, Mapping):
        return {"exercises": block}
    held = _members(block)
    rest = next((key for key in block if label_of(key) == "Rest"), "")
    after = AFTER_ROUND if rest and not any(label_of(key) == "Rest" for one in held for key in one) else rest
    kept = {key: f"{value} s" if key == rest and type(value) is int else value for key, value in block.items()}
    return {("exercises" if value is held else after if key == rest else key): value for key, value in kept.items()}


def _singular(key: str) -> str:
    return re.sub(r"s$", "", " ".join(words_of_key(key)))


def _of_one_kind(record: Record) -> Record:
    """Return an object that keeps its only list of exercises under the kind of block that they are as such a block."""
    keys = [key for key, value in record.items() if isinstance(value, list) and _are_named(value)]
    kind = _singular(keys[0]) if len(keys) == 1 else ""
    if not kind or keys[0] in (*EXERCISES, *MORE_EXERCISES, *GROUPS) or not any(block_kinds(kind)):
        return record
    if any(key.lower() in (*KINDS, *NAMES) for key in record):
        return record
    return {"type": kind, **{("exercises" if key == keys[0] else key): value for key, value in record.items()}}


def with_own_kind(record: Record) -> Record:
    """Return a named object that says of its exercises that they go by the clock with these as a block of that kind.

    {"title": "Burner", "type": "AMRAP", "minutes": 10, "exercises": […]}
    """
    held = next((key for key in EXERCISES if isinstance(record.get(key), list) and record[key]), "")
    kind = next((key for key in record if key.lower() in KINDS and _is_by_clock(record[key])), "")
    named = any(names_record(key) and text_of(value) for key, value in record.items())
    if not held or not kind or not named or not _GROUPS.isdisjoint(record):
        return record
    inner = {key: value for key, value in record.items() if key in (held, kind) or label_of(key)}
    outer = {key: value for key, value in record.items() if key not in inner}
    return {**outer, "blocks": [{**inner, "type": inner[kind]}]}


def _is_by_clock(value: Any) -> bool:
    return isinstance(value, str) and not _BY_CLOCK.isdisjoint(block_kinds(value.replace("_", " ")))


def told_kind(group: Record, kind: str) -> str:
    """Return what is said of how a group goes, with its time where it goes by the clock: "AMRAP 10 min"."""
    time = "" if any(map(str.isdigit, kind)) else next(filter(None, map(_time, group.items())), "")
    return CLOCKED[block_kinds(kind)[0]].format(kind=kind, time=time) if time and is_clocked(kind) else kind


def is_clocked(kind: str) -> bool:
    """Whether a kind of block goes by a clock, so that a time beside it is that of all of it."""
    return any(one in CLOCKED for one in block_kinds(kind)[:1])


def _time(field: tuple[str, Any]) -> str:
    """Return how long a field says that all takes; a bare number counts minutes, a great one seconds."""
    text = dose_text(*field) if label_of(field[0]) == "Duration" else ""
    if not text.isdecimal():
        return text if any(map(str.isdigit, text)) else ""
    return f"{text} {'s' if int(text[:6]) > _MOST_MINUTES else 'min'}"


def with_kind(name: str, kind: str) -> str:
    """Return the name of a group with what kind it is, where that goes in turn or by the clock: "Superset A"."""
    if not any(block_kinds(kind)) or any(block_kinds(name)) or day_score(name) > 0:
        return name
    return f"{kind} {name}" if len(name) <= _SHORT_NAME else f"{name}: {kind}"


def with_minutes(records: Sequence[Record]) -> list[Record]:
    """Return the stations of a list with the minute in which each starts before its name: {"minute": "Min 1"}."""
    key = next((key for one in records[:1] for key in one if words_of_key(key) in MINUTE_KEYS), "")
    minutes = [str(one.get(key, "")).strip() for one in records]
    if (
        not key
        or len(records) < _FEWEST
        or len(set(minutes)) < len(records)
        or not all(map(_MINUTE.fullmatch, minutes))
    ):
        return list(records)
    counted = [one for one in minutes if one.isdecimal()]
    if counted and counted != [str(number) for number in range(1, len(records) + 1)]:
        return list(records)
    return [_in_minute(one, key, minute) for one, minute in zip(records, minutes, strict=True)]


def _in_minute(record: Record, key: str, minute: str) -> Record:
    """Return a station that is called by its minute and its name: "Minute 1: Row"."""
    name = next((name for name, value in record.items() if names_record(name) and text_of(value)), "")
    label = f"{MINUTE} {minute}" if minute.isdecimal() else minute
    named = {name: f"{label}: {text_of(record[name])}"} if name else {}
    return {**{one: value for one, value in record.items() if one != key}, **named}
