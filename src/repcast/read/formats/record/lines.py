"""Records that are but texts: a list of them under the name of a routine, or a name with how much for each."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from repcast.languages.en.keys import EXERCISES, GROUPS
from repcast.read.document import Entry, Node
from repcast.read.dose.stating import states_work
from repcast.read.formats.facts.fields import text_of
from repcast.read.formats.record.leaves import quoted
from repcast.read.formats.record.records import name_of
from repcast.read.limits import MAX_BLOCKS
from repcast.read.quote import Quote, Source

Texts = list[tuple[str, ...]]

_MAX_DEPTH = 12
_FEWEST, _PAIR = 2, 2


def listed_texts(source: Source, data: Any) -> Iterator[Entry]:
    """Yield a list of texts that name exercises as a list, under the name of the object that holds it."""
    whole, texts = next(_lists(data, {}, 0), ({}, []))
    if texts and (title := name_of(whole)):
        yield Entry(Node("heading", quoted(source, title, 0), 1))
    cursor = 0
    for parts in islice(texts, MAX_BLOCKS):
        quotes = []
        for part in parts:
            quotes.append(quoted(source, part, cursor))
            cursor = max(cursor, quotes[-1].anchors[0][1])
        quote = Quote.join(quotes[0], ": ", quotes[1]) if len(quotes) > 1 else quotes[0]
        yield Entry(Node("item", quote, label="-"), 1)


def _lists(data: Any, around: dict[str, Any], depth: int) -> Iterator[tuple[dict[str, Any], Texts]]:
    """Yield the lists of texts, or the objects of names with texts, that say how much, each with what holds it."""
    if depth > _MAX_DEPTH:
        return
    pairs: Texts
    if isinstance(data, list):
        texts: Texts = [(text,) for one in data if (text := text_of(one))]
        if len(texts) >= _FEWEST and len(texts) == len(data) and _state(texts):
            yield around, texts
        pairs = [tuple(one) for one in data if isinstance(one, list) and all(isinstance(cell, str) for cell in one)]
        if len(pairs) >= _FEWEST and all(len(pair) == _PAIR for pair in pairs) and _state(pairs):
            yield around, pairs
    elif isinstance(data, dict):
        pairs = [(name, one) for name, one in data.items() if isinstance(one, str) and any(map(str.isdigit, one))]
        if len(pairs) >= _FEWEST and 2 * len(pairs) > len(data) and _state(pairs):
            yield around, pairs
        ordered = sorted(data, key=lambda key: key.lower() not in (*EXERCISES, *GROUPS))
        for key in ordered:
            yield from _lists(data[key], data if name_of(data) else around, depth + 1)


def _state(texts: Texts) -> bool:
    """Whether most of some texts say how much is to be done."""
    source = Source.of("", "")
    stating = sum(states_work(Quote(source, ": ".join(parts), ((0, 0),))) for parts in islice(texts, 60))
    return 2 * stating > min(60, len(texts))
