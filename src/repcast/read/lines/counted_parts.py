"""Parts of a session with their rounds beside their names, "Main set 4x", or in an item over theirs, "2 x rounds"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from repcast.languages.en.names import BODY, REPEATING
from repcast.languages.en.tables import ONLY_ROUNDS, ROUNDS, SET
from repcast.read.document import Node
from repcast.read.quote import Quote
from repcast.read.words.headings import is_block_name
from repcast.read.words.signs import has_movement, words_of

_COUNTED = re.compile(
    rf"(?P<name>[^\W\d_][^:.!?\n]{{1,30}}?)[\s(–—-]+(?:(?:{REPEATING})\s+)?"
    r"(?:[x×]\s?(?P<after>\d{1,2})|(?P<before>\d{1,2})\s?[x×])\)?\s*:?$",
    re.IGNORECASE,
)


def with_rounds(quote: Quote) -> Quote:
    """Return the name of a part with how often it is done in words, any other line as it is."""
    match = _COUNTED.fullmatch(quote.text)
    if match is None:
        return quote
    said = words_of(match["name"])
    is_part = is_block_name(match["name"]) or (said[-1:] == [SET.lower()] and BODY.isdisjoint(said))
    if not is_part or has_movement(said):
        return quote
    group = "after" if match["after"] else "before"
    return Quote.join(quote.cut(*match.span("name")), " – ", quote.cut(*match.span(group)), f" {ROUNDS}:")


def with_counted_items(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page; items that only say how many rounds there are have those after them under them."""
    for node in nodes:
        yield replace(node, children=tuple(_nested(node.children))) if node.kind == "list" else node


def _nested(items: Sequence[Node]) -> Iterator[Node]:
    """Yield the items of a list, those after one that counts rounds under it, up to the next one of its kind."""
    at = 0
    while at < len(items):
        rounds = _rounds(items[at])
        end = _end_of_rounds(items, at) if rounds is not None else at
        if rounds is None or end - at <= _FEWEST:
            yield items[at]
            at += 1
            continue
        yield replace(items[at], quote=rounds, children=(Node("list", children=tuple(items[at + 1 : end])),))
        at = end


_FEWEST = 1


def _end_of_rounds(items: Sequence[Node], at: int) -> int:
    """Return where the items end that are done in such rounds: at a number after a number, or at other rounds."""
    numbered = items[at].label[:1].isalnum()
    ends = (
        index
        for index in range(at + 1, len(items))
        if _rounds(items[index]) is not None or (numbered and items[index].label[:1].isalnum())
    )
    return next(ends, len(items))


def _rounds(item: Node) -> Quote | None:
    """Return how many rounds an item says that there are, where it says nothing else: "2 x rounds", "3 rounds of:"."""
    match = _ROUNDS.fullmatch(item.text) if item.kind == "item" and not item.children else None
    return Quote.join(item.quote.cut(*match.span("count")), f" {ROUNDS}:") if match else None


_ROUNDS = re.compile(rf"\W*(?P<count>\d{{1,2}})(?:\s?[x×])?\s+(?:{ONLY_ROUNDS})\W*", re.IGNORECASE)
