"""JSON records of exercise databases: free-exercise-db, exercemus, and others that name their fields alike."""

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read.choosing import MOST_EXERCISES, index_of, quoted_names
from repcast.read.limits import MAX_BLOCKS
from repcast.read.page import Block, BlockKind, Page
from repcast.read.quote import Quote, Source

Record = dict[str, Any]

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
_MAX_DEPTH = 12
_REACH = 200_000
"""How many characters after the start of a record its words are searched for; no real one is as long."""


def page(source: Source, pick: str = "") -> Page:
    """Return the blocks of the record that `pick` names, else of all records of a file of a few."""
    data = _loaded(source)
    if isinstance(data, Diagnostic):
        return Page((), faults=(data,))
    records = _records(data)
    if pick:
        return _picked(source, records, pick)
    if len(records) > MOST_EXERCISES:
        some = quoted_names([_name(record) for record in records], 3)
        message = f"this file holds {len(records)} exercises ({some}); choose one with --pick NAME"
        return _refused(source, "many-records", message)
    return _page_of(source, records, data) if records else _no_record(source)


def pages(source: Source) -> Iterator[Page]:
    """Yield a page for each record of the file; one that holds the fault if there is none."""
    data = _loaded(source)
    if isinstance(data, Diagnostic):
        yield Page((), faults=(data,))
        return
    records, start = _records(data), 0
    if not records:
        yield _no_record(source)
    for record in records:
        start = _start(source, _name(record), start, start + _REACH)
        yield _page_of(source, [record], None, start)


def _loaded(source: Source) -> Any:
    """Return the JSON of the source, or the fault in it."""
    try:
        return json.loads(source.text)
    except RecursionError:
        return Diagnostic("error", "bad-json", "the JSON is nested too deeply", Place(source.name, 1))
    except json.JSONDecodeError as fault:
        place = Place(source.name, fault.lineno, fault.colno, 1)
        return Diagnostic("error", "bad-json", f"this is not JSON: {fault.msg.lower()}", place)
    except ValueError:
        return Diagnostic("error", "bad-json", "a number in the JSON has too many digits", Place(source.name, 1))


def _refused(source: Source, code: str, message: str) -> Page:
    return Page((), faults=(Diagnostic("error", code, message, Place(source.name, 1)),))


def _no_record(source: Source) -> Page:
    message = "this JSON holds no exercise: none of its objects has a name and instructions"
    return _refused(source, "no-record", message)


def _records(data: Any, depth: int = 0) -> list[Record]:
    """Return the objects that describe an exercise, wherever this database keeps them."""
    if isinstance(data, list):
        return [one for one in data if isinstance(one, dict) and _is_record(one)]
    if not isinstance(data, dict) or depth > _MAX_DEPTH:
        return []
    if _is_record(data):
        return [data]
    for key in _LISTS:
        if isinstance(data.get(key), list | dict):
            return _records(data[key], depth + 1)
    named = ({"name": name, **one} for name, one in data.items() if isinstance(one, dict))
    return [one for one in named if _is_record(one)]


def _is_record(data: Record) -> bool:
    return bool(_name(data)) and any(
        data.get(key) for key in (*_STEPS, *_PROSE, *_DOSES, "primaryMuscles", "primary_muscles")
    )


def _name(record: Record) -> str:
    name = record.get("name") or record.get("title")
    return name.strip() if isinstance(name, str) else ""


def _picked(source: Source, records: Sequence[Record], pick: str) -> Page:
    names, ids = [_name(one) for one in records], [str(one.get("id", "")) for one in records]
    index = index_of(names, pick, Place(source.name, 1), ids)
    return Page((), faults=(index,)) if isinstance(index, Diagnostic) else _page_of(source, [records[index]], None)


def _page_of(source: Source, records: Sequence[Record], whole: Any, start: int = 0) -> Page:
    """Return the blocks of some records, which stand in the source from `start` on; `whole` may title them all."""
    blocks: list[Block] = []
    title = _name(whole) if isinstance(whole, dict) and len(records) > 1 else ""
    if title:
        blocks.append(Block("heading", _quote(source, title, 0), 1))
    for record in records:
        level = 2 if len(records) > 1 else 1
        begins = _start(source, _name(record), start)
        blocks.extend(islice(_blocks(source, record, level, begins), MAX_BLOCKS + 1))
    needs = [name for record in records for name in _texts(record.get("equipment"))]
    return Page(tuple(blocks), tuple(dict.fromkeys(needs)) if len(records) == 1 else ())


def _blocks(source: Source, record: Record, level: int, start: int) -> Iterator[Block]:
    yield Block("heading", _quote(source, _name(record), start), level)
    yield from _field(source, record, _PROSE, "prose", start)
    yield from _field(source, record, _STEPS, "item", start)
    for key, label in _DOSES.items():
        value = record.get(key)
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
            yield Block("prose", Quote.join(f"{label}: ", _quote(source, str(value), start)))
    for index, tip in enumerate(_field(source, record, _TIPS, "item", start)):
        if index == 0:
            yield Block("heading", Quote.aligned(source, "Tips", start, start), level + 1)
        yield tip


def _field(source: Source, record: Record, keys: Sequence[str], kind: BlockKind, start: int) -> Iterator[Block]:
    """Yield the blocks of the fields of these names; markup in one, as wger has it, is read as a page of its own."""
    for text in (text for key in keys for text in _texts(record.get(key))):
        if "<p" in text or "<li" in text or "<br" in text:
            from repcast.read.formats import html

            yield from html.blocks(source, text, start)
        else:
            yield from (Block(kind, _quote(source, line, start)) for line in text.split("\n") if line.strip())


def _texts(value: Any) -> Iterator[str]:
    """Yield the texts of a value that is a text, an object with a name, or a list of such."""
    for one in value if isinstance(value, list) else [value]:
        text = one.get("name") if isinstance(one, dict) else one
        if text and isinstance(text, str):
            yield text


def _start(source: Source, name: str, start: int, end: int | None = None) -> int:
    """Return where the record of this name begins, between `start` and `end`; `start` itself if it is not found."""
    for written in _written(name):
        at = source.text.find(f'"{written}"', start, end)
        if at >= 0:
            return max(start, source.text.rfind("{", start, at))
    return start


def _written(text: str) -> tuple[str, str]:
    """Return the two ways in which JSON may write a text, without the quotation marks."""
    return json.dumps(text, ensure_ascii=False)[1:-1], json.dumps(text)[1:-1]


def _quote(source: Source, text: str, start: int) -> Quote:
    """Return one string of the JSON as a quote of its place after `start`."""
    for written in _written(text):
        at = source.text.find(written, start, start + _REACH)
        if at >= 0:
            end = at + len(written)
            return Quote.of(source, (at, end)) if written == text else Quote.aligned(source, text, at, end)
    return Quote.aligned(source, text, start)
