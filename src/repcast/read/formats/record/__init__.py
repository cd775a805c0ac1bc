"""JSON: records of exercise databases, routines and programmes of days, by the names of their fields."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from repcast.languages.en.keys import ALTERNATIVE_GROUPS, CONTAINERS, EXERCISES, GROUPS, STRAIGHT, WORKOUT
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read.choosing import MOST_EXERCISES, index_of, quoted_names
from repcast.read.document import Document, Entry, Node, nested
from repcast.read.formats.facts.fields import Record, holds, label_of, texts_of, words_of_key
from repcast.read.formats.record.kinds import is_clocked, told_kind, with_kind
from repcast.read.formats.record.leaves import dose_nodes, field_entries, quoted, record_entries, start_of
from repcast.read.formats.record.lines import listed_texts
from repcast.read.formats.record.loading import loaded
from repcast.read.formats.record.loose import is_source, loosely_read
from repcast.read.formats.record.records import (
    MUSCLES,
    Groups,
    groups_of,
    is_beside,
    kind_of,
    members_of,
    name_of,
    records_of,
    spoken,
)
from repcast.read.formats.record.rows import day_name, is_day_key
from repcast.read.formats.record.shapes import plain
from repcast.read.formats.record.text_lines import are_lines, lines_of_texts
from repcast.read.formats.record.texts import page_html
from repcast.read.limits import MAX_BLOCKS
from repcast.read.quote import Quote, Source
from repcast.read.words.headings import block_kinds, day_score, is_block_name

_REACH = 200_000
"""How many characters after the start of a record the next one is searched for."""
_DEEPEST_HEADING = 6


def document(source: Source, pick: str = "") -> Document:
    """Return the record that `pick` names as a document, else all records of a file of a few, or a programme."""
    data, faults = _data(source)
    found = _document(source, data, pick)
    return replace(found, faults=(*faults, *found.faults)) if faults else found


def _document(source: Source, data: Any, pick: str) -> Document:
    if isinstance(data, Diagnostic):
        return Document((), faults=(data,))
    if isinstance(data, str):
        return _page(source, data)
    if (groups := groups_of(data)).records:
        return _programme(source, data, groups)
    records = records_of(data)
    if pick:
        return _picked(source, records, pick)
    if len(records) > MOST_EXERCISES:
        some = quoted_names([name_of(record) for record in records], 3)
        message = f"this file holds {len(records)} exercises ({some}); choose one with --pick NAME"
        return _refused(source, "many-records", message)
    return _document_of(source, records, data) if records else _of_texts(source, data)


def of_fields(source: Source, fields: Record) -> Document | None:
    """Return the exercises or the programme that the fields of a head list; none where they are those of one page."""
    data = plain(fields)
    if not isinstance(data, dict):
        return None
    if (groups := groups_of(data)).records:
        return _programme(source, data, groups)
    if lines := _lines(source, data, [0]):
        return Document(nested([*_head(source, data), *lines]))
    if any(holds(key) == "steps" and next(texts_of(value), "") for key, value in data.items()):
        return None
    lists = (
        value
        for key, value in data.items()
        if isinstance(value, list) and all(isinstance(one, dict) for one in value) and not is_beside(key)
    )
    records = next((found for value in lists if (found := records_of(value)) and len(found) == len(value)), [])
    inner = (value for key, value in data.items() if isinstance(value, dict) and not is_beside(key))
    records = records or next((found for value in inner if len(found := records_of(value)) > 1), [])
    return _document_of(source, records, data) if records and len(records) <= MOST_EXERCISES else None


def documents(source: Source) -> Iterator[Document]:
    """Yield a document for each record of the file; one that holds the fault if there is none."""
    data, told = _data(source)
    if isinstance(data, Diagnostic):
        yield Document((), faults=(data,))
        return
    records, start = records_of(data), 0
    if not records or told or groups_of(data).records:
        yield document(source)
        return
    for record in records:
        start = start_of(source, name_of(record), start, start + _REACH)
        yield _document_of(source, [record], None, start)


def held_records(data: Any) -> bool:
    """Whether data holds a list of exercises, or of days or blocks with some."""
    if not isinstance(data, dict | list):
        return False
    data = plain(data)
    if isinstance(data, str):
        return False
    found = records_of(data)
    return bool(groups_of(data).records) or (bool(found) and found != [data])


def embedded(source: Source, text: str, start: int) -> list[Entry]:
    """Return the exercises of records that stand within a page from `start` on; none where a text holds no records."""
    inner = loaded(Source.of(source.name, text))
    return [] if isinstance(inner, Diagnostic | str) else exercises_in(source, inner, start)


def exercises_in(source: Source, held: Any, start: int) -> list[Entry]:
    """Return the exercises of data that stands in a page from `start` on."""
    data = plain(held)
    if not isinstance(data, dict | list):
        return []
    groups, records = groups_of(data), records_of(data)
    if not groups.records and not 0 < len(records) <= MOST_EXERCISES:
        return []
    if groups.records:
        cursor = [start]
        return [entry for group in groups.records for entry in _group(source, group, 2, cursor, groups)]
    found: list[Entry] = []
    for record in records:
        start = start_of(source, name_of(record), start, start + _REACH)
        found += record_entries(source, record, 2, start)
    return found


def _data(source: Source) -> tuple[Any, tuple[Diagnostic, ...]]:
    """Return the data of the source in the shape of records, or the fault in it, and what is told of its reading."""
    if source.text.lstrip()[:1] not in ("[", "{") and holds_loosely(source.text):
        return plain(loosely_read(source.text)), ()
    data = loaded(source)
    if not isinstance(data, Diagnostic):
        return plain(data), ()
    if not holds_loosely(source.text):
        return data, ()
    told = replace(data, severity="warning", message=f"{data.message}; it was read by its brackets and keys")
    return plain(loosely_read(source.text)), (told,)


def holds_loosely(text: str) -> bool:
    """Whether a text is the source of a program, or broken JSON, that holds exercises as data."""
    return is_source(text) and held_records(loosely_read(text))


def _refused(source: Source, code: str, message: str) -> Document:
    return Document((), faults=(Diagnostic("error", code, message, Place(source.name, 1)),))


def _page(source: Source, text: str) -> Document:
    """Return a file that holds one text, as an editor keeps it, as a document."""
    from repcast.read.formats import html

    return Document(nested(islice(html.entries(source, page_html(text) or text, 0), MAX_BLOCKS + 1)))


def _pages(data: Any, depth: int) -> Iterator[str]:
    """Yield the texts in markup that stand anywhere in the data."""
    if isinstance(data, str) and page_html(data):
        yield data
    elif isinstance(data, dict | list) and depth <= _DEEPEST:
        for one in data.values() if isinstance(data, dict) else data:
            yield from _pages(one, depth + 1)


_DEEPEST = 12


def _of_texts(source: Source, data: Any) -> Document:
    """Return a file without records whose texts name exercises and say how much of each, as a document."""
    if markup := next(_pages(data, 0), ""):
        return _page(source, markup)
    entries = list(listed_texts(source, data))
    if entries:
        return Document(nested(entries))
    message = "this JSON holds no exercise: none of its objects has a name and instructions"
    return _refused(source, "no-record", message)


def _head(source: Source, whole: Any) -> Iterator[Entry]:
    """Yield the title of an object that holds several exercises, and what it says of them."""
    title = (name_of(whole) or _named_by(whole)) if isinstance(whole, dict) else ""
    if title:
        yield Entry(Node("heading", quoted(source, title, 0), 1))
        yield from field_entries(source, whole, "prose", 0)


def _named_by(whole: Record) -> str:
    """Return the name of a programme that stands under what it is: {"program": "Base"}."""
    return next((text for key in CONTAINERS if isinstance(text := whole.get(key), str) and text.strip()), "")


def _programme(source: Source, data: Any, groups: Groups) -> Document:
    """Return a programme: its title, its days or blocks as headings, and under each its exercises."""
    leaves = list(_head(source, groups.whole if name_of(groups.whole) else data))
    cursor = [0]
    for group in _numbered_workouts(data, groups):
        leaves += _group(source, group, 2, cursor, groups)
    return Document(nested(islice(leaves, MAX_BLOCKS + 1)))


def _numbered_workouts(data: Any, groups: Groups) -> list[Record]:
    """Return the groups of a programme, numbered where they are workouts of which none says what it is called."""
    are_workouts = isinstance(data, list) or groups.kind in ALTERNATIVE_GROUPS
    whole = len(groups.records) > 1 and all(map(members_of, groups.records))
    of_kinds = any(any(block_kinds(kind_of(one))) for one in groups.records)
    if not (are_workouts and whole) or of_kinds or any(map(_title, groups.records)):
        return groups.records
    return [{**group, "name": f"{WORKOUT} {number}"} for number, group in enumerate(groups.records, 1)]


def _group(source: Source, group: Record, level: int, cursor: list[int], among: Groups) -> Iterator[Entry]:
    """Yield one day or block with its exercises; `cursor` holds where in the source the next one is searched for.

    `among` are the groups that it is one of; their kind is the label of its heading.
    """
    kind = _kind(group, among)
    name = with_kind(_title(group), kind) if _title(group) else kind
    level -= not name and _is_single(group)
    if name:
        cursor[0] = start_of(source, name, cursor[0])
        yield Entry(Node("heading", quoted(source, name, cursor[0]), min(level, _DEEPEST_HEADING), among.kind))
    yield from map(Entry, dose_nodes(source, _of_rounds(group), cursor[0]))
    if lines := _lines(source, group, cursor):
        yield from lines
        return
    within = groups_of(group)
    for inner in within.records:
        yield from _group(source, inner, level + 1, cursor, within)
    for member in () if within.records else members_of(group):
        if list(member) == ["name"] and any(map(str.isdigit, member["name"])):
            quote = quoted(source, member["name"], cursor[0])
            yield Entry(Node("item", quote, label="-"), 1)
            continue
        cursor[0] = start_of(source, name_of(member), cursor[0] + 1)
        yield from record_entries(source, member, min(level + 1, _DEEPEST_HEADING), cursor[0])


def _lines(source: Source, group: Record, cursor: list[int]) -> list[Entry]:
    """Return the exercises of a group that are told in the lines of a text; none where they are records."""
    held = next((one for key in EXERCISES if isinstance(one := group.get(key), list)), [])
    lines = list(lines_of_texts(source, held, cursor[0])) if are_lines(held) else []
    cursor[0] = lines[-1].node.quote.end_offset if lines and lines[-1].node.text else cursor[0]
    return lines


def _of_rounds(group: Record) -> Record:
    """Return a block that says how often all of it is done, "repetitions": 3, as one of so many rounds.

    A bare number for how long all of it takes is none of the dose of exercises that have one.
    """
    counts = [key for key, value in group.items() if label_of(key) in ("Reps", "Sets") and isinstance(value, int)]
    kind = kind_of(group)
    told = not any(block_kinds(kind)) and any(any(map(label_of, one)) for one in members_of(group))
    passed = told or is_clocked(kind)
    kept = {key: one for key, one in group.items() if not (passed and type(one) is int and label_of(key) == "Duration")}
    return {("rounds" if counts == [key] else key): value for key, value in kept.items()}


def _kind(group: Record, among: Groups) -> str:
    """Return what kind of block a group without a name is, where some of those around it are of kinds that have one."""
    if not among.are_of_kinds:
        return ""
    if is_block_name(kind_of(group)):
        return told_kind(group, kind_of(group).capitalize())
    return "" if _is_single(group) else STRAIGHT


def _is_single(group: Record) -> bool:
    """Whether a block without a kind is but one exercise, which stands for itself beside the blocks."""
    return len(members_of(group)) == 1 and not is_block_name(kind_of(group))


def _title(group: Record) -> str:
    """Return what a day or a block is called: by its name, its day, or both."""
    day = next((day_name(value) for key, value in group.items() if is_day_key(key)), "") or _numbered(group)
    name = name_of(group) or next((name_of(group[key]) for key in CONTAINERS if isinstance(group.get(key), dict)), "")
    is_weekday = day and not any(map(str.isdigit, day)) and day_score(name) < 1
    return f"{day}: {name}" if name and is_weekday else name or day


def _numbered(group: Record) -> str:
    """Return a name made of a number: "Day 1" of {"day": 1}."""
    for key, value in group.items():
        if isinstance(value, int | str) and not isinstance(value, bool) and f"{key.lower()}s" in GROUPS:
            return f"{key.capitalize()} {value}"
    return ""


def _picked(source: Source, records: Sequence[Record], pick: str) -> Document:
    names, ids = [name_of(one) for one in records], [str(one.get("id", "")) for one in records]
    index = index_of(names, pick, Place(source.name, 1), ids)
    if isinstance(index, Diagnostic):
        return Document((), faults=(index,))
    return _document_of(source, [records[index]], None)


def _document_of(source: Source, records: Sequence[Record], whole: Any, start: int = 0) -> Document:
    """Return some records, which stand in the source from `start` on, as a document; `whole` may title them all."""
    leaves: list[Entry] = []
    if isinstance(whole, dict) and whole not in records:
        leaves += _head(source, whole)
        named = {name_of(one) for one in records}
        beside = {key: value for key, value in whole.items() if spoken(key) not in named}
        doses = [Entry(node) for node in dose_nodes(source, beside, 0)]
        if doses and not leaves and source.title:
            leaves.append(Entry(Node("heading", Quote(source, source.title, ((0, 0),)), 1)))
        leaves += doses
    is_one = len(records) == 1 and not leaves
    for record in records:
        begins = start_of(source, name_of(record), start)
        start = begins + 1 if len(records) > 1 else start
        leaves.extend(islice(record_entries(source, record, 1 if is_one else 2, begins), MAX_BLOCKS + 1))
    if len(records) > 1:
        return Document(nested(leaves))
    needs = [name for key in records[0] if holds(key) == "equipment" for name in texts_of(records[0][key])]
    muscles = [name for key in records[0] if MUSCLES in words_of_key(key) for name in texts_of(records[0][key])]
    return Document(nested(leaves), (), tuple(dict.fromkeys(needs)), tuple(dict.fromkeys(muscles)))
