"""Comma-separated values: a line of keys, and then a line of values for each exercise, as programs export them."""

import csv
import re
from collections.abc import Iterator
from itertools import islice

from repcast.read.document import RECORDED, Document, Entry, Node, SectionKind, nested
from repcast.read.formats import text as plain
from repcast.read.formats.columns_of_values import of_values
from repcast.read.formats.facts import fact_nodes, is_known, names_record
from repcast.read.formats.facts.fields import holds, label_of
from repcast.read.formats.record.rows import day_name, is_day_key
from repcast.read.limits import MAX_BLOCKS
from repcast.read.lines.set_lines import number_of, of_columns
from repcast.read.quote import Quote, Source
from repcast.read.words.instructions import sentences

_MARKS = ",;\t"
_FEWEST, _SHARE = 3, 0.6
_LONGEST = 2_000
"""The fewest keys, the least share of them that are known, and the most characters of the line that holds them."""


def keys_of(source: Source) -> tuple[list[str], str]:
    """Return the keys in the first line of a source and the mark that parts them; none of any other text."""
    start, end = source.line_range(header_line(source))
    line = source.text[start:end]
    if end - start > _LONGEST:
        return [], ""
    for mark in _MARKS:
        keys = [_known_part(key.strip()) for key in next(csv.reader([line], delimiter=mark), [])]
        known = sum("_" in key or is_known(key) for key in keys)
        states = any(label_of(key) or holds(key) == "steps" for key in keys) and any(map(names_record, keys))
        if states and known >= max(_FEWEST, _SHARE * len(keys)):
            return keys, mark
    return [], ""


def header_line(source: Source) -> int:
    """Return the number of the line that may hold the keys: the second, under a title that stands alone in its row."""
    start, end = source.line_range(1)
    cells = re.split(r"[,;\t]", source.text[start : min(end, _LONGEST)])
    return 2 if len(source.starts) > 1 and sum(map(bool, map(str.strip, cells))) == 1 < len(cells) else 1


def _known_part(key: str) -> str:
    """Return the name of a column; of one in two languages, "Übung / Exercise", the part that is known."""
    parts = [part.strip(" )") for part in re.split(r" / | \| |\(", key)]
    return key if len(parts) == 1 or is_known(parts[0]) else next(filter(is_known, parts), key)


def document(source: Source, pick: str = "") -> Document:  # noqa: ARG001 - the rows are the exercises of one document
    """Return comma-separated values as a document: each row a record."""
    keys, mark = keys_of(source)
    first = header_line(source) if keys else 0
    keys, mark = (keys, mark) if keys else of_values(source)
    try:
        rows = list(islice(csv.reader(source.text.split("\n"), delimiter=mark), first, MAX_BLOCKS))
    except csv.Error:  # a value of more characters than the parser takes
        return plain.document(source)
    level = 1 if sum(map(bool, rows)) == 1 and first < _UNDER_TITLE else 2
    title = Quote.of(source, source.line_range(1)) if first == _UNDER_TITLE else None
    head = [Entry(Node("heading", title.cut(0, len(title.text.rstrip(_MARKS))), 1))] if title else []
    return Document(nested([*head, *_entries(source, keys, [row for row in rows if row], level, first)]))


_UNDER_TITLE = 2
"""The line that holds the keys where a title stands over them."""


def _entries(source: Source, keys: list[str], rows: list[list[str]], level: int, first: int) -> Iterator[Entry]:
    cursor = source.line_range(first)[1] if first else 0
    at = _day_column(keys, rows)
    day = ""
    for row in rows:
        start = cursor
        sets: list[tuple[int, Quote]] = []
        if at >= 0 and at < len(row) and row[at].strip() and row[at] != day:
            day = row[at]
            title = Quote.aligned(source, day, start)
            heading = title if title.text == day_name(day) else Quote(source, day_name(day), title.anchors)
            yield Entry(Node("heading", heading, level, "days"))
        cells = [(key, text) for number, (key, text) in enumerate(zip(keys, row, strict=False)) if number != at]
        for key, text in sorted(cells, key=lambda pair: not names_record(pair[0])):
            if not text.strip():
                continue
            quote = Quote.aligned(source, text, start)
            cursor = max(cursor, quote.end_offset)
            if names_record(key):
                yield Entry(Node("heading", quote, level + (at >= 0), RECORDED))
            elif number_of(key):
                sets.append((number_of(key), quote))
            else:
                yield from _value(key, quote)
        if sets:
            yield Entry(Node("paragraph", of_columns(sets), is_prose=True, section="dose"))


def _day_column(keys: list[str], rows: list[list[str]]) -> int:
    """Return the column that says on which of several days a row is done; -1 where there is none."""
    at = next((number for number, key in enumerate(keys) if is_day_key(key)), -1)
    days = {row[at] for row in rows if at < len(row)} if at >= 0 else set()
    return at if 1 < len(days) < len(rows) else -1


def _value(key: str, quote: Quote) -> Iterator[Entry]:
    """Yield a value as what its key says that it is, several sentences of instructions as one step each."""
    if holds(key) in ("steps", "tips") and (len(pieces := list(sentences(quote))) > 1 or quote.text[-1:] == "."):
        held: SectionKind = "steps" if holds(key) == "steps" else "tips"
        yield from (Entry(Node("item", piece, label="-", section=held), 1) for piece in pieces)
    else:
        yield from (Entry(node, int(node.kind == "item")) for node in fact_nodes(key, quote))
