"""Plain text that a program wrote: lines of a key and its value, with lists under some of them, as in YAML."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from repcast.languages.en.keys import STEPS
from repcast.read.document import Entry, Node
from repcast.read.formats.facts import fact_nodes, is_known, names_record
from repcast.read.formats.facts.fields import holds, label_of
from repcast.read.quote import Quote, Source, Span
from repcast.read.words.bullets import after_bullet, marker_of
from repcast.read.words.instructions import asks_in

_KEY = re.compile(r"[\"']?(?P<key>[A-Za-z_][\w-]*(?: [\w-]+){0,2})[\"']?[ \t]*(?:::?|=|\.{3,}|…+)(?:[ \t]+|$)")
_BANNER = re.compile(r"\W*([=\-#*_~])\1{1,}.*|#.*|\W+|\w+:[ \t]*[0-9a-f]{6,}")
"""A line between or around records: "=== BACKUP ===", "--- end ---", "# a comment", a checksum."""

_EMPTY = frozenset(("", "|", ">", "|-", ">-", "[]", "null", "~"))
_FEWEST, _SHARE = 3, 0.6
"""The fewest keys of a dump, and the least share of them that are known, and of its lines that have one."""

_LONGEST = 20_000
"""How many characters of a text are looked at to see whether it is a dump."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that has words: where it and its words begin and end, its bullet, and the key before its value (if any).

    `begins` is where the value begins, or the words of a line without a key.
    """

    start: int
    end: int
    indent: int
    marker: str
    key: str
    begins: int


def is_dump(source: Source, start: int = 0, end: int | None = None, fewest: int = _FEWEST) -> bool:
    """Whether a text is lines of keys of which most are those of a record, and small letters begin them."""
    end = min(len(source.text) if end is None else end, start + _LONGEST)
    lines = _outermost([line for line in _lines(source, start, end) if not line.marker or line.key])
    keys = [line.key for line in lines if line.key]
    known = sum("_" in key or is_known(key) for key in keys)
    states = any(label_of(key) or holds(key) for key in keys)
    enough = known >= max(fewest, _SHARE * len(keys)) and len(keys) >= _SHARE * len(lines)
    small = sum(key[0].islower() for key in keys) > _MOSTLY * len(keys)
    return enough and states and (small or _is_card(lines))


def _outermost(lines: Sequence[_Line]) -> list[_Line]:
    """Return the lines that are indented least, or those under them where these are but keys over the others."""
    indents = sorted({line.indent for line in lines})
    for indent in indents[:_DEEPEST]:
        within = [line for line in lines if line.indent == indent]
        over = sum(bool(line.key) and line.begins >= line.end for line in within)
        if over < len(within):
            return [line for line in within if not line.marker or indent]
    return []


_DEEPEST = 4


def _is_card(lines: Sequence[_Line]) -> bool:
    """Whether lines with labels in capitals stand in a run, and state facts of an exercise as well as its dose.

    Several of them have a name each.
    """
    labelled = [at for at, line in enumerate(lines) if line.key]
    keys = [lines[at].key for at in labelled]
    in_a_run = labelled[-1] - labelled[0] < len(labelled)
    others = [key for key in keys if not label_of(key)]
    facts = sum(map(is_known, others))
    doses = len(keys) - len(others)
    named = max(1, sum(map(names_record, keys)))
    once = max(Counter(keys).values()) <= named
    return in_a_run and doses >= _PAIR and facts > 0 and facts >= _SHARE * len(others) and once


_MOSTLY, _PAIR = 0.8, 2


def with_dumps(source: Source, start: int, end: int, fewest: int = _FEWEST) -> Iterator[Span | list[Entry]]:
    """Yield the parts of a plain text in order: the range of other lines, or the leaves of lines of keys."""
    if not is_dump(source, start, end, fewest):
        yield start, end
        return
    lines = list(_lines(source, start, end))
    several = sum(names_record(line.key) for line in lines if line.key) > 1
    at = 0
    while at < len(lines):
        if lines[at].key:
            stop = _end_of_value(lines, at)
            yield [Entry(node, int(node.kind == "item")) for node in _nodes(source, lines[at:stop], several=several)]
            at = stop
            continue
        first = at
        while at < len(lines) and not lines[at].key:
            at += 1
        yield lines[first].start, lines[at - 1].end


def _lines(source: Source, start: int, end: int) -> Iterator[_Line]:
    """Yield the lines that have words, without those around the records."""
    while start < end:
        stop = source.text.find("\n", start, end)
        stop = end if stop < 0 else stop
        raw = source.text[start:stop]
        if raw.strip() and not _BANNER.fullmatch(raw.strip()):
            yield _line(start, raw)
        start = stop + 1


def _line(start: int, raw: str) -> _Line:
    """Return a line of the source; a bullet before a key indents it further, as in YAML."""
    skip = after_bullet(raw[:300]) or len(raw) - len(raw.lstrip())
    marker = marker_of(raw[:300]) if after_bullet(raw[:300]) else ""
    match = _KEY.match(raw, skip)
    indent = skip if match else len(raw) - len(raw.lstrip())
    key, begins = (match["key"], match.end()) if match else ("", skip)
    return _Line(start, start + len(raw.rstrip()), indent, marker, key, start + begins)


def _end_of_value(lines: Sequence[_Line], at: int) -> int:
    """Return where the lines under a key end: those that are indented, or have a bullet where it has no value."""
    key, end = lines[at], at + 1
    while end < len(lines) and _is_under(lines[end], key):
        end += 1
    return end


def _is_under(line: _Line, key: _Line) -> bool:
    if line.key and (label_of(line.key) or names_record(line.key)):
        return False
    return line.indent > key.indent or (bool(line.marker) and key.begins >= key.end)


def _nodes(source: Source, lines: Sequence[_Line], *, several: bool) -> Iterator[Node]:
    """Yield the value of a key, or the values under it, as what the key says that they are."""
    key = lines[0]
    values = [(key.key, _quote(source, key))]
    for line in lines[1:]:
        of_own = bool(line.key) and holds(line.key) not in ("", "prose")
        values.append((line.key if of_own else key.key, _quote(source, line)))
    for label, value in values:
        if value.text.lower() in _EMPTY:
            continue
        if names_record(label) and value.text[-1:] in ".!" and asks_in(value):
            yield from fact_nodes(STEPS.split()[0], value)  # "Exercise: Lie on your back. Lift one leg."
        elif names_record(label):
            yield Node("heading", value, 2 if several else 1)
        else:
            yield from fact_nodes(label, value)


def _quote(source: Source, line: _Line) -> Quote:
    """Return the value of a line, without the quotation marks or brackets around it."""
    quote = Quote.of(source, (line.begins, line.end))
    text = quote.text.rstrip(",")
    for opening, closing in ('""', "''", "[]"):
        if len(text) > 1 and text[0] == opening and text[-1] == closing:
            return quote.cut(1, len(text) - 1).trimmed()
    return quote.cut(0, len(text))
