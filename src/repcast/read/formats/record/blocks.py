"""The blocks that a list of exercises holds: supersets, and rests that stand in it as rows of their own."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from repcast.languages.en.keys import (
    AFTER_ROUND,
    BESIDE_ROUNDS,
    DAY_WORDS,
    ID_WORDS,
    KINDS,
    LOOPS,
    NAMES,
    OTHER_NUMBERS,
    VALUES_OF_REST,
)
from repcast.read.formats.facts import names_record
from repcast.read.formats.facts.fields import Record, dose_text, label_of, words_of_key
from repcast.read.words.headings import is_block_name


def with_rests(records: Sequence[Record]) -> list[Record]:
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
    keys = (*KINDS, *NAMES)
    said = [value for key, value in record.items() if key.lower() in keys and isinstance(value, str)]
    if not any(one.lower() in VALUES_OF_REST for one in said) or any(label_of(key) == "Reps" for key in record):
        return ""
    return next((text for key, value in record.items() if (text := _length(key, value))), "")


def _length(key: str, value: Any) -> str:
    text = dose_text(key, value) if label_of(key) in ("Duration", "Rest", "Work") else ""
    return f"{text} s" if text.isdecimal() else text


_SUPERSET = re.compile(r"super_?-?set", re.IGNORECASE)


def in_supersets(records: Sequence[Record]) -> list[Any]:
    """Return records of which some name the superset that they are in, these as groups of one."""
    if grouped := _with_groups(records):
        return grouped
    key = next((key for one in records for key in one if _SUPERSET.search(key) and _ids(one[key])), "")
    if not key:
        return list(records)
    pieces: list[Any] = []
    named = frozenset[Any]().union(*(_ids(one.get(key)) for one in records))
    for ids, run in groupby(records, lambda one: _ids(one.get(key)) | named.intersection(_texts(one, key))):
        members = [{name: one for name, one in record.items() if name != key} for record in run]
        pieces.append({"type": "superset" if ids and len(members) > 1 else "single", "items": members})
    return pieces


def _ids(value: Any) -> frozenset[Any]:
    """Return the superset that a field names, or the others in it: "A", 2, ["goblet-squat", "row"]."""
    said = value if isinstance(value, list) else [value]
    return frozenset(one for one in said if isinstance(one, str | int) and not isinstance(one, bool) and one != "")


def _texts(record: Record, key: str) -> list[str]:
    """Return what others may call a record: its name, and its ids but that of its superset."""
    keys = (name for name in record if name != key and (name.lower() in NAMES or "id" in words_of_key(name)))
    return [record[name] for name in keys if isinstance(record[name], str)]


def _with_groups(records: Sequence[Record]) -> list[Record]:
    """Return records of which some have no name but a list of others, all as blocks; none where no record has."""
    held = [_held(one) for one in records]
    if not any(held) or all(held):
        return []
    pieces: list[Record] = []
    for is_group, run in groupby(zip(records, held, strict=True), lambda pair: bool(pair[1])):
        for record, members in run if is_group else ():
            beside = {key: value for key, value in record.items() if value is not members}
            pieces.append({"type": "superset", **_repeated(beside, members), "items": members})
        if not is_group:
            pieces.append({"type": "single", "items": [record for record, _ in run]})
    return pieces


def _repeated(beside: Record, members: Sequence[Record]) -> Record:
    """Return what a group says besides its members, its only whole number as its rounds: {"type": "repeat", "n": 6}."""
    labels = {key: label_of(key) for key in beside}
    counts = [key for key, value in beside.items() if type(value) is int and labels[key] in ("", "Reps", "Sets")]
    counts = [key for key in counts if not _NUMBERS.intersection(words_of_key(key))]
    if len(counts) != 1 or "Rounds" in labels.values() or not 0 < beside[counts[0]] <= _MOST_ROUNDS:
        return beside
    kept = {("rounds" if key == counts[0] else key): value for key, value in beside.items()}
    kind = next((key for key in kept if key.lower() in KINDS and isinstance(kept[key], str)), "")
    if kind and is_block_name(kept[kind].replace("_", " ")):
        return kept
    timed = all(_is_timed(one) for one in members)
    return {**{key: value for key, value in kept.items() if key != kind}, "type": "intervals" if timed else "circuit"}


def _is_timed(record: Record) -> bool:
    labels = {label_of(key) for key in record}
    return not labels.isdisjoint(("Duration", "Work", "Distance")) and labels.isdisjoint(("Reps", "Sets"))


_NUMBERS, _MOST_ROUNDS = frozenset((*ID_WORDS, *DAY_WORDS, "order", "position", "sort", "version")), 100
"""Words of a key whose number says which one it is, and the most rounds that any other number may be."""


def _held(record: Record) -> list[Record]:
    """Return the exercises of an object that has no name of its own and keeps only one list, of such."""
    lists = [value for value in record.values() if isinstance(value, list)]
    if len(lists) != 1 or any(map(names_record, record)):
        return []
    inner = [one for one in lists[0] if isinstance(one, dict) and any(map(names_record, one))]
    return inner if inner and len(inner) == len(lists[0]) else []


def in_rounds(record: Record) -> Record:
    """Return an object that holds timed exercises with how often all of them are done, and the rest after each round.

    {"loops": 3, "rest_after": 90, "intervals": […]} is three rounds with 90 seconds between them.
    """
    lists = [value for value in record.values() if isinstance(value, list)]
    timed = [one for one in lists if one and all(isinstance(inner, dict) and _is_timed(inner) for inner in one)]
    if len(timed) != 1 or any(key.lower() in KINDS for key in record):
        return record
    rests = any(label_of(key) == "Rest" for one in timed[0] for key in one)
    kept = {_key_of_rest(key, value, rests=rests): value for key, value in record.items()}
    counts = [key for key, value in kept.items() if _counts_rounds(key, value)]
    kept = {(_ROUNDS if counts == [key] else key): value for key, value in kept.items()}
    return {key: f"{value} s" if key == AFTER_ROUND and type(value) is int else value for key, value in kept.items()}


_ROUNDS = "rounds"


def _counts_rounds(key: str, value: Any) -> bool:
    """Whether a whole number says how often a list is done: "sets": 4, "loops": 3."""
    said = set(words_of_key(key))
    named = label_of(key) in ("Sets", "Reps", "Rounds") or not said.isdisjoint(LOOPS)
    return type(value) is int and 0 < value <= _MOST_ROUNDS and named and said.isdisjoint(BESIDE_ROUNDS | OTHER_NUMBERS)


def _key_of_rest(key: str, value: Any, *, rests: bool) -> str:
    """Return the key of a field, one of our own where it holds the rest after each round."""
    said = set(words_of_key(key))
    timed = label_of(key) in ("Rest", "Duration") and bool(dose_text(key, value) or type(value) is int)
    of_round = not said.isdisjoint(LOOPS) and not said.isdisjoint(BESIDE_ROUNDS)
    return AFTER_ROUND if timed and (of_round or (rests and label_of(key) == "Rest")) else key
