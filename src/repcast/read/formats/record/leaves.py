"""The leaves of a document that a record becomes: its name, what it says, its steps, its dose, its tips."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from repcast.languages.en.keys import ONE_SIDE
from repcast.read.document import RECORDED, Entry, Node, SectionKind
from repcast.read.formats.facts.fields import (
    Record,
    dose_text,
    is_each_side,
    label_of,
    parts_of,
    phrase_label,
    sides_of,
    texts_of,
    told_of,
)
from repcast.read.formats.record.records import name_of
from repcast.read.formats.record.sets import set_phrases
from repcast.read.formats.record.texts import page_html, role_of, states_dose, told_fields
from repcast.read.quote import Quote, Source
from repcast.read.words.bullets import after_bullet
from repcast.read.words.instructions import sentences

_REACH = 200_000
"""How many characters after the start of a record its words are searched for; no real one is as long."""
_DEEPEST_HEADING = 6


def record_entries(source: Source, record: Record, level: int, start: int) -> Iterator[Entry]:
    """Yield the leaves of one record, whose words stand in the source from `start` on."""
    yield Entry(Node("heading", quoted(source, name_of(record), start), level, RECORDED))
    yield from field_entries(source, record, "prose", start, level)
    yield from field_entries(source, record, "steps", start, level)
    yield from map(Entry, dose_nodes(source, record, start))
    sections: tuple[SectionKind, ...] = ("tips", "mistakes")
    for section in sections:
        for tip in field_entries(source, record, section, start, level):
            yield replace(tip, node=replace(tip.node, section=section))


def dose_nodes(source: Source, record: Record, start: int) -> Iterator[Node]:
    """Yield the fields that state a dose, each with its label."""
    for key, value in parts_of(record):
        if way := sides_of(key, value):
            yield Node("paragraph", Quote.aligned(source, way, start), is_prose=True)
        elif text := dose_text(key, value) if label_of(key) else "":
            if label_of(key) == "Sides" and text.lower() in ONE_SIDE:
                continue
            label, quote = phrase_label(key, text), quoted(source, text, start)
            each = " each side" if is_each_side(key) else ""
            yield Node("paragraph", Quote.join(f"{label}: " if label else "", quote, each), is_prose=True)
        elif not label_of(key) and not role_of(key) and isinstance(value, str) and states_dose(key, value.strip()):
            yield Node("paragraph", quoted(source, value.strip(), start), is_prose=True)
        elif label_of(key) == "Sets":
            yield from _set_nodes(source, value, start)


def _set_nodes(source: Source, value: Any, start: int) -> Iterator[Node]:
    for label, text in set_phrases(value):
        said = f"{label}: {text}" if label else text
        yield Node("paragraph", Quote.aligned(source, said, start), is_prose=True)


def field_entries(source: Source, record: Record, held: str, start: int, level: int = 1) -> Iterator[Entry]:
    """Yield the leaves of the fields that hold this; markup in one, as wger has it, is read as a page of its own."""
    told = told_fields(record) if held in ("prose", "steps") else {}
    name = name_of(record)
    for key, value in parts_of(record):
        if value == name:
            continue
        if key in told:
            yield from _text_entries(source, told[key], "steps", start, level) if held == "steps" else ()
        elif role_of(key) == held:
            read = texts_of if held == "prose" else told_of
            for text in read(value):
                is_whole = isinstance(value, str) and value.strip() == text.strip()
                form = "item" if held == "steps" and not is_whole else held
                yield from _text_entries(source, text, form, start, level)


def _text_entries(source: Source, text: str, form: str, start: int, level: int) -> Iterator[Entry]:
    """Yield the lines of a text: as prose, as items of a list, or, of steps that are one text, its sentences."""
    if markup := page_html(text):
        from repcast.read.formats import html

        for entry in html.entries(source, markup, start):
            node = entry.node
            deeper = node.kind == "heading" and 0 < node.level < _DEEPEST_HEADING and level > 1
            yield replace(entry, node=replace(node, level=node.level + 1)) if deeper else entry
        return
    for line in text.split("\n"):
        words = line if form == "prose" else line[after_bullet(line) :]
        if not words.strip():
            continue
        quote = quoted(source, words, start)
        if form == "prose":
            yield Entry(Node("paragraph", quote, is_prose=True))
            continue
        for one in sentences(quote) if form == "steps" else (quote,):
            yield Entry(Node("item", one, label="-"), 1)


def start_of(source: Source, name: str, start: int, end: int | None = None) -> int:
    """Return where the record of this name begins, between `start` and `end`; `start` itself if it is not found."""
    for written in (*_written(name), name.lower().replace(" ", "-"), name.lower().replace(" ", "_")):
        at = source.text.find(f'"{written}"', start, end)
        if at >= 0:
            return max(start, source.text.rfind("{", start, at))
    return start


def _written(text: str) -> tuple[str, str]:
    """Return the two ways in which JSON may write a text, without the quotation marks."""
    return json.dumps(text, ensure_ascii=False)[1:-1], json.dumps(text)[1:-1]


def quoted(source: Source, text: str, start: int) -> Quote:
    """Return one string of the JSON as a quote of its place after `start`."""
    for written in _written(text):
        at = source.text.find(written, start, start + _REACH)
        if at >= 0:
            end = at + len(written)
            return Quote.of(source, (at, end)) if written == text else Quote.aligned(source, text, at, end)
    return Quote.aligned(source, text, start)
