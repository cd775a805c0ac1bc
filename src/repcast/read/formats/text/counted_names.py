"""Names below lines of a number and a dose: "EXERCISE 1: 3 x 12" over "GLUTE BRIDGE on your back, …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from repcast.languages.en.names import GENERIC, SETS
from repcast.read.document import Entry, Node
from repcast.read.dose.stating import is_dose, states_work
from repcast.read.quote import Quote
from repcast.read.words.bare_names import is_stopped_name
from repcast.read.words.signs import has_movement, words_of

_COUNTED = re.compile(rf"(?:{GENERIC})\b[\s:.–—-]*", re.IGNORECASE)
_CAPITALS = re.compile(
    r"(?P<name>[A-Z][A-Z'’/-]{2,}(?:[ ,&]{1,3}(?:[A-Z'’/-]+|\([A-Z\d '’/-]{3,40}\))){0,7})[\s:.–-]+"
    r"(?=[(a-z]|[A-Z][a-z])"
)
_STOPPED = re.compile(r"(?P<name>[^.!?:;,]{2,60})[.:]\s+(?=[A-Z])")
_FEWEST, _NAME_WORDS, _DOSE_WORDS = 2, 6, 14


def with_counted_names(entries: Sequence[Entry]) -> list[Entry]:
    """Return the leaves of a page, names below lines of a number and a dose as headings over that dose."""
    doses = [_dose_of(one) for one in entries]
    ends = {at: end for at, quote in enumerate(doses[:-1]) if quote and (end := _end_of_name(entries[at + 1].node))}
    if len(ends) < _FEWEST or len(ends) < sum(quote is not None for quote in doses[:-1]):
        return list(entries)
    return [
        part for at, one in enumerate(entries) if at - 1 not in ends for part in _parts(entries, at, one, doses, ends)
    ]


def _parts(
    entries: Sequence[Entry], at: int, one: Entry, doses: Sequence[Quote | None], ends: dict[int, int]
) -> Iterator[Entry]:
    quote = doses[at]
    if quote is None or at not in ends:
        yield one
        return
    node, end = entries[at + 1].node, ends[at]
    yield Entry(Node("heading", node.quote.cut(0, end).trimmed()))
    yield Entry(Node("paragraph", quote, apart=False, is_prose=True))
    rest = node.quote.cut(end, len(node.text)).trimmed()
    if rest.text.strip(" .:–-"):
        yield replace(
            entries[at + 1], node=replace(node, kind=node.kind if node.kind == "item" else "paragraph", quote=rest)
        )


def _dose_of(entry: Entry) -> Quote | None:
    """Return the dose of a line that is but a number and a dose: "Exercise 2 (3 sets of 10)"; None of any other."""
    node = entry.node
    match = _COUNTED.match(node.text)
    if node.kind not in ("item", "paragraph", "heading") or not (match or _COUNTED.fullmatch(node.label)):
        return None
    quote = node.quote.cut(match.end() if match else 0, len(node.text)).trimmed()
    bracketed = quote.text[:1] == "(" and quote.text[-1:] == ")"
    quote = quote.cut(1, len(quote.text) - 1).trimmed() if bracketed else quote
    said = [word for word in words_of(quote.text) if word not in SETS]
    states = (bracketed or quote.text[:1].isdigit()) and len(said) <= _DOSE_WORDS and not has_movement(said)
    return quote if quote.text and (is_dose(quote) or (states and states_work(quote))) else None


def _end_of_name(node: Node) -> int:
    """Return where the name ends with which a leaf begins, or which is all of it; 0 where it begins with none."""
    text = node.text
    if node.kind not in ("item", "paragraph", "heading") or any(map(str.isdigit, node.label)):
        return 0
    if len(text.split()) <= _NAME_WORDS and text[-1:] not in ".!?;,":
        return 0 if is_dose(node.quote) else len(text)
    capitals = _CAPITALS.match(text)
    if capitals:
        return capitals.end("name")
    stopped = _STOPPED.match(text)
    return stopped.end("name") if stopped and is_stopped_name(stopped["name"]) else 0
