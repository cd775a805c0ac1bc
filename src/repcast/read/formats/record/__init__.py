"""JSON: records of exercise databases, routines and programmes of days, by the names of their fields."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, NamedTuple

from repcast.languages.en.keys import CONTAINERS, EXERCISES, GROUPS, NAMES
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read.choosing import MOST_EXERCISES, index_of, quoted_names
from repcast.read.document import Document, Node, listed
from repcast.read.formats.facts.fields import (
    dose_text,
    holds,
    label_of,
    names_exercise,
    parts_of,
    phrase_label,
    sets_text,
    sides_of,
    text_of,
    texts_of,
    told_of,
    words_of_key,
)
from repcast.read.limits import MAX_BLOCKS
from repcast.read.quote import Quote, Source
from repcast.read.words.bullets import after_bullet
from repcast.read.words.instructions import sentences

Record = dict[str, Any]

_MAX_DEPTH = 12
_REACH = 200_000
"""How many characters after the start of a record its words are searched for; no real one is as long."""
_MUSCLES = "muscles"
_DEEPEST_HEADING = 6


def document(source: Source, pick: str = "") -> Document:
    """Return the record that `pick` names as a document, else all records of a file of a few, or a programme."""
    data = _loaded(source)
    if isinstance(data, Diagnostic):
        return Document((), faults=(data,))
    if (groups := _groups(data)).records:
        return _programme(source, data, groups)
    records = _records(data)
    if pick:
        return _picked(source, records, pick)
    if len(records) > MOST_EXERCISES:
        some = quoted_names([_name(record) for record in records], 3)
        message = f"this file holds {len(records)} exercises ({some}); choose one with --pick NAME"
        return _refused(source, "many-records", message)
    return _document_of(source, records, data) if records else _no_record(source)


def of_fields(source: Source, data: Record) -> Document | None:
    """Return the exercises or the programme that the fields of a head list; none where they are those of one page."""
    if (groups := _groups(data)).records:
        return _programme(source, data, groups)
    lists = (
        value for value in data.values() if isinstance(value, list) and all(isinstance(one, dict) for one in value)
    )
    records = next((found for value in lists if (found := _records(value)) and len(found) == len(value)), [])
    return _document_of(source, records, data) if records and len(records) <= MOST_EXERCISES else None


def documents(source: Source) -> Iterator[Document]:
    """Yield a document for each record of the file; one that holds the fault if there is none."""
    data = _loaded(source)
    if isinstance(data, Diagnostic):
        yield Document((), faults=(data,))
        return
    records, start = _records(data), 0
    if not records or _groups(data).records:
        yield document(source)
        return
    for record in records:
        start = _start(source, _name(record), start, start + _REACH)
        yield _document_of(source, [record], None, start)


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


def _refused(source: Source, code: str, message: str) -> Document:
    return Document((), faults=(Diagnostic("error", code, message, Place(source.name, 1)),))


def _no_record(source: Source) -> Document:
    message = "this JSON holds no exercise: none of its objects has a name and instructions"
    return _refused(source, "no-record", message)


def _records(data: Any, depth: int = 0) -> list[Record]:
    """Return the objects that describe an exercise, wherever this database keeps them."""
    if isinstance(data, list):
        return [one for one in data if isinstance(one, dict) and _is_record(one)]
    if not isinstance(data, dict) or depth > _MAX_DEPTH:
        return []
    for key in (*EXERCISES, *CONTAINERS):
        if isinstance(data.get(key), list | dict) and (found := _records(data[key], depth + 1)):
            return found
    if _is_record(data):
        return [data]
    named = ({"name": name, **one} for name, one in data.items() if isinstance(one, dict))
    return [one for one in named if _is_record(one)]


def _is_record(data: Mapping[str, Any]) -> bool:
    said = (key for key, value in data.items() if value)
    return bool(_name(data)) and any(
        holds(key) not in ("", "equipment") or _MUSCLES in words_of_key(key) for key in said
    )


def _name(record: Mapping[str, Any]) -> str:
    """Return the name of a record, in English where it has several."""
    for name in NAMES:
        text = text_of(record.get(name)) or text_of(record.get(f"{name}_en")) or text_of(record.get(f"{name}En"))
        if text:
            return text
    return next((text_of(value) for key, value in record.items() if names_exercise(key)), "")


class _Groups(NamedTuple):
    """The days, blocks or weeks of a programme, and what their field calls them: "days"."""

    records: list[Record]
    kind: str = ""


def _groups(data: Any, depth: int = 0) -> _Groups:
    """Return the days, blocks or weeks of a programme that have exercises of their own; none of any other file."""
    if not isinstance(data, dict) or depth > _MAX_DEPTH:
        return _Groups([])
    for key, held in data.items():
        kind = words_of_key(key)[-1:]
        groups = _listed(held) if kind and kind[0] in GROUPS else []
        if any(_members(one) or _groups(one, depth + 1).records for one in groups):
            return _Groups(groups, kind[0])
    for key in CONTAINERS:
        if (found := _groups(data.get(key), depth + 1)).records:
            return found
    return _Groups([])


def _listed(held: Any) -> list[Record]:
    """Return the objects of a list, or those that a table of names holds, each with its name."""
    if isinstance(held, dict):
        return [{"name": name, **one} for name, one in held.items() if isinstance(one, dict)]
    return [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []


def _members(group: Record) -> list[Record]:
    """Return the exercises of a day or a block; a name alone, or a text, is one as well."""
    held: Any = next((group[key] for key in EXERCISES if isinstance(group.get(key), list)), [])
    return [one if isinstance(one, dict) else {"name": one} for one in held if isinstance(one, dict | str)]


def _programme(source: Source, data: Any, groups: _Groups) -> Document:
    """Return a programme: its title, its days or blocks as headings, and under each its exercises."""
    leaves: list[Node] = []
    title = _name(data) if isinstance(data, dict) else ""
    if title:
        leaves.append(Node("heading", _quote(source, title, 0), 1))
        leaves += _field(source, data, "prose", "paragraph", 0)
    cursor = [0]
    for group in groups.records:
        leaves += _group(source, group, 2, cursor, groups.kind)
    return Document(listed(islice(leaves, MAX_BLOCKS + 1)))


def _group(source: Source, group: Record, level: int, cursor: list[int], kind: str) -> Iterator[Node]:
    """Yield one day or block with its exercises; `cursor` holds where in the source the next one is searched for.

    `kind` is what the field that holds it calls it; its heading has it as its label.
    """
    name = _name(group) or _numbered(group)
    if name:
        cursor[0] = _start(source, name, cursor[0])
        yield Node("heading", _quote(source, name, cursor[0]), min(level, _DEEPEST_HEADING), kind)
    yield from _doses(source, group, cursor[0])
    within = _groups(group)
    for inner in within.records:
        yield from _group(source, inner, level + 1, cursor, within.kind)
    for member in _members(group):
        cursor[0] = _start(source, _name(member), cursor[0] + 1)
        yield from _leaves(source, member, min(level + 1, _DEEPEST_HEADING), cursor[0])


def _numbered(group: Record) -> str:
    """Return a name made of a number: "Day 1" of {"day": 1}."""
    for key, value in group.items():
        if isinstance(value, int | str) and not isinstance(value, bool) and f"{key.lower()}s" in GROUPS:
            return f"{key.capitalize()} {value}"
    return ""


def _picked(source: Source, records: Sequence[Record], pick: str) -> Document:
    names, ids = [_name(one) for one in records], [str(one.get("id", "")) for one in records]
    index = index_of(names, pick, Place(source.name, 1), ids)
    if isinstance(index, Diagnostic):
        return Document((), faults=(index,))
    return _document_of(source, [records[index]], None)


def _document_of(source: Source, records: Sequence[Record], whole: Any, start: int = 0) -> Document:
    """Return some records, which stand in the source from `start` on, as a document; `whole` may title them all."""
    leaves: list[Node] = []
    is_parent = isinstance(whole, dict) and whole not in records
    if is_parent and (title := _name(whole)):
        leaves.append(Node("heading", _quote(source, title, 0), 1))
        leaves += _field(source, whole, "prose", "paragraph", 0)
    if is_parent:
        leaves += _doses(source, whole, 0)
    is_one = len(records) == 1 and not leaves
    for record in records:
        begins = _start(source, _name(record), start)
        start = begins + 1 if len(records) > 1 else start
        leaves.extend(islice(_leaves(source, record, 1 if is_one else 2, begins), MAX_BLOCKS + 1))
    if len(records) > 1:
        return Document(listed(leaves))
    needs = [name for key in records[0] if holds(key) == "equipment" for name in texts_of(records[0][key])]
    muscles = [name for key in records[0] if _MUSCLES in words_of_key(key) for name in texts_of(records[0][key])]
    return Document(listed(leaves), (), tuple(dict.fromkeys(needs)), tuple(dict.fromkeys(muscles)))


def _leaves(source: Source, record: Record, level: int, start: int) -> Iterator[Node]:
    yield Node("heading", _quote(source, _name(record), start), level)
    yield from _field(source, record, "prose", "paragraph", start)
    yield from _field(source, record, "steps", "item", start)
    yield from _doses(source, record, start)
    for tip in _field(source, record, "tips", "item", start):
        yield replace(tip, section="tips")


def _doses(source: Source, record: Record, start: int) -> Iterator[Node]:
    """Yield the fields that state a dose, each with its label."""
    for key, value in parts_of(record):
        if way := sides_of(key, value):
            yield Node("paragraph", Quote.aligned(source, way, start), is_prose=True)
        elif text := dose_text(key, value) if label_of(key) else "":
            label, quote = phrase_label(key, text), _quote(source, text, start)
            yield Node("paragraph", Quote.join(f"{label}: ", quote) if label else quote, is_prose=True)
        elif label_of(key) == "Sets" and (each := sets_text(value)):
            yield Node("paragraph", Quote.aligned(source, each, start), is_prose=True)


def _field(source: Source, record: Record, held: str, kind: str, start: int) -> Iterator[Node]:
    """Yield the leaves of the fields that hold this; markup in one, as wger has it, is read as a page of its own."""
    fields = [value for key, value in parts_of(record) if holds(key) == held]
    read = told_of if held in ("steps", "tips") else texts_of
    for text, is_whole in ((text, _is_text(value, text)) for value in fields for text in read(value)):
        if "<p" in text or "<li" in text or "<br" in text:
            from repcast.read.formats import html

            yield from (entry.node for entry in html.entries(source, text, start))
            continue
        for line in text.split("\n"):
            words = line[after_bullet(line) :] if kind == "item" else line
            if not words.strip():
                continue
            quote = _quote(source, words, start)
            for one in sentences(quote) if is_whole and held == "steps" else (quote,):
                yield Node("item", one, label="-") if kind == "item" else Node("paragraph", one, is_prose=True)


def _is_text(value: Any, text: str) -> bool:
    return isinstance(value, str) and value.strip() == text


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
