"""JSON records of exercise databases: free-exercise-db, exercemus, and others that name their fields alike."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read.choosing import MOST_EXERCISES, chosen
from repcast.read.page import Block, BlockKind, Page
from repcast.read.quote import Quote, Source

_LISTS = ("exercises", "results", "data", "items", "workout", "routine")
_STEPS = ("instructions", "steps", "instruction", "execution")
_PROSE = ("description", "overview", "dose", "prescription")
_TIPS = ("tips", "notes", "cues", "tips_and_tricks")
_DOSES = {
    "sets": "Sets",
    "reps": "Reps",
    "repetitions": "Reps",
    "hold": "Hold",
    "rest": "Rest",
    "tempo": "Tempo",
    "duration": "Duration",
    "rest_seconds": "Rest",
}


def page(source: Source, pick: str = "") -> Page:
    """Turn one record, or the few of a file, into blocks."""
    try:
        data = json.loads(source.text)
    except RecursionError:
        return _fault(source, "bad-json", "the JSON is nested too deeply", Place(source.name, 1))
    except ValueError as fault:
        line, column = getattr(fault, "lineno", 1), getattr(fault, "colno", 1)
        message = f"this is not JSON: {getattr(fault, 'msg', str(fault)).lower()}"
        return _fault(source, "bad-json", message, Place(source.name, line, column, 1))
    records = _records(data)
    if pick:
        return _picked(source, records, pick)
    if len(records) > MOST_EXERCISES:
        some = ", ".join(f"“{_name(record)}”" for record in records[:3])
        message = f"this file holds {len(records)} exercises ({some} …); choose one with --pick NAME"
        return _fault(source, "many-records", message, Place(source.name, 1))
    if not records:
        return _fault(
            source,
            "no-record",
            "this JSON holds no exercise: none of its objects has a name and instructions",
            Place(source.name, 1),
        )
    return _page(source, records, data)


def _fault(source: Source, code: str, message: str, place: Place) -> Page:
    return Page((), faults=(Diagnostic("error", code, message, place or Place(source.name)),))


def _records(data: Any) -> list[dict[str, Any]]:
    """The objects that describe an exercise, wherever this database keeps them."""
    if isinstance(data, dict):
        if _is_record(data):
            return [data]
        for key in _LISTS:
            if isinstance(data.get(key), list | dict):
                return _records(data[key])
        return [
            {"name": name, **one}
            for name, one in data.items()
            if isinstance(one, dict) and _is_record({"name": name, **one})
        ]
    return [one for one in data if isinstance(one, dict) and _is_record(one)] if isinstance(data, list) else []


def _is_record(data: dict[str, Any]) -> bool:
    return bool(_name(data)) and any(
        data.get(key) for key in (*_STEPS, *_PROSE, *_DOSES, "primaryMuscles", "primary_muscles")
    )


def _name(record: dict[str, Any]) -> str:
    name = record.get("name") or record.get("title")
    return name.strip() if isinstance(name, str) else ""


def _picked(source: Source, records: Sequence[dict[str, Any]], pick: str) -> Page:
    names, ids = [_name(one) for one in records], [str(one.get("id", "")) for one in records]
    found = chosen(names, pick, Place(source.name, 1), ids)
    return Page((), faults=(found,)) if isinstance(found, Diagnostic) else _page(source, [records[found]], None)


def _page(source: Source, records: Sequence[dict[str, Any]], whole: Any) -> Page:
    blocks: list[Block] = []
    title = _name(whole) if isinstance(whole, dict) and len(records) > 1 else ""
    if title:
        blocks.append(Block("heading", _quote(source, title, 0), 1))
    for record in records:
        blocks.extend(_blocks(source, record, 2 if len(records) > 1 else 1))
    needs = [name for record in records for name in _texts(record.get("equipment"))]
    return Page(tuple(blocks), tuple(dict.fromkeys(needs)) if len(records) == 1 else ())


def _blocks(source: Source, record: dict[str, Any], level: int) -> Iterator[Block]:
    start = _start(source, _name(record))
    yield Block("heading", _quote(source, _name(record), start), level)
    yield from _field(source, record, _PROSE, "prose", start)
    yield from _field(source, record, _STEPS, "item", start)
    for key, label in _DOSES.items():
        value = record.get(key)
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
            yield Block("prose", Quote.join(f"{label}: ", _quote(source, str(value), start)))
    tips = list(_field(source, record, _TIPS, "item", start))
    if tips:
        yield Block("heading", Quote.aligned(source, "Tips", start, start), level + 1)
        yield from tips


def _field(source: Source, record: dict[str, Any], keys: Sequence[str], kind: BlockKind, start: int) -> Iterator[Block]:
    """The blocks of the fields of these names; markup in one, as wger has it, is read as a page of its own."""
    for text in (text for key in keys for text in _texts(record.get(key))):
        if "<p" in text or "<li" in text or "<br" in text:
            from repcast.read.formats import html

            yield from html.blocks(source, text, start)
        else:
            yield from (Block(kind, _quote(source, line, start)) for line in text.split("\n") if line.strip())


def _texts(value: Any) -> list[str]:
    listed = value if isinstance(value, list) else [value]
    return [
        one if isinstance(one, str) else str(one.get("name", ""))
        for one in listed
        if isinstance(one, str | dict) and one
    ]


def _start(source: Source, name: str) -> int:
    """Where the record of this name begins."""
    for written in _written(name):
        at = source.text.find(f'"{written}"')
        if at >= 0:
            return max(0, source.text.rfind("{", 0, at))
    return 0


def _written(text: str) -> tuple[str, str]:
    return json.dumps(text, ensure_ascii=False)[1:-1], json.dumps(text)[1:-1]


def _quote(source: Source, text: str, start: int) -> Quote:
    """The words of one string of the JSON, where they stand."""
    for written in _written(text):
        at = source.text.find(written, start)
        if at >= 0:
            end = at + len(written)
            return Quote.of(source, (at, end)) if written == text else Quote.aligned(source, text, at, end)
    return Quote.aligned(source, text, start)
