"""Lists of texts in a file of records that are the lines of a session: headings, bullets, how often all is done."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.languages.en.keys import EXERCISES
from repcast.read.document import Entry, Node
from repcast.read.formats.facts.fields import Record, holds
from repcast.read.quote import Quote, Source

_LONGEST, _REACH, _FEWEST, _DEEP = 200_000, 20_000, 2, 2
_SHOWN = re.compile(r"[^\n]")


def are_lines(texts: Sequence[object]) -> bool:
    """Whether the texts of a list are lines of which some say how much, not all of them names alone."""
    said = [one for one in texts if isinstance(one, str) and one.strip()]
    dosed = sum(any(map(str.isdigit, one)) for one in said)
    return len(said) >= _FEWEST and len(said) == len(texts) and dosed * 2 > len(said)


def with_told(record: Record) -> Record:
    """Return an object whose exercises are told in the lines of one of its texts with these lines as its exercises.

    The list of them that it may have beside only names them: {"exercises": ["Cat-cow"], "script": "Cat-cow 3x30s"}.
    """
    own = [key for key in EXERCISES if isinstance(record.get(key), list)]
    bare = all(isinstance(one, str) and not any(map(str.isdigit, one)) for key in own for one in record[key])
    for key, value in record.items() if bare else ():
        lines = _told(value) if isinstance(value, str) and "\n" in value and not holds(key) else []
        if lines:
            kept = {name: one for name, one in record.items() if name != key and name not in own}
            return {**kept, EXERCISES[0]: lines}
    return record


def _told(text: str) -> list[str]:
    """Return the lines of a text that each name something and most of which say how much; none of any other text."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    short = all(len(line.split()) <= _MOST_WORDS and line[-1] not in ".!?" for line in lines)
    return lines if short and are_lines(lines) else []


_MOST_WORDS = 12


def lines_of_texts(source: Source, texts: Sequence[str], start: int) -> Iterator[Entry]:
    """Yield the leaves of texts that stand in a row in the source from `start` on, read as the lines of plain text."""
    from repcast.read.formats import text as plain

    places = list(_places(source.text, texts, start))
    if len(source.text) > _LONGEST or len(places) < len(texts):
        return
    begin = source.text.rfind("\n", 0, places[0][0]) + 1
    pieces: list[str] = []
    at = begin
    for first, last in places:
        between = _SHOWN.sub(" ", source.text[at:first])
        parted = "\n" + between[1:] if first > places[0][0] and "\n" not in between else between
        pieces += [parted, source.text[first:last].replace("\\n", " \n")]
        at = last
    body = "".join(pieces)
    for entry in plain.entries(Source.of(source.name, body), 0, len(body), _DEEP):
        yield replace(entry, node=_moved(entry.node, source, begin))


def _moved(node: Node, source: Source, by: int) -> Node:
    """Return a node of a piece of the source as one of the source itself."""
    anchors = tuple((at, offset + by) for at, offset in node.quote.anchors)
    children = tuple(_moved(child, source, by) for child in node.children)
    return replace(node, quote=Quote(source, node.quote.text, anchors), children=children)


def _places(text: str, texts: Sequence[str], start: int) -> Iterator[tuple[int, int]]:
    """Yield where each text stands after the one before it; those that are not found are left out."""
    for one in texts:
        written = json.dumps(one, ensure_ascii=False)[1:-1]
        ways = ((way, text.find(way, start, start + _REACH)) for way in (written, one, json.dumps(one)[1:-1]))
        way, at = next(((way, at) for way, at in ways if at >= 0), ("", -1))
        if at >= 0:
            start = at + len(way)
            yield at, start
