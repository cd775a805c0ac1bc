"""Warm-ups and cool-downs that sentences around a list of intervals tell, as the first and the last of its items."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from repcast.languages.en.block_names import COOLDOWN
from repcast.languages.en.going import COOLING_LABEL, FINISHING, WARMING
from repcast.read import dose
from repcast.read.document import Node
from repcast.read.quote import Quote

_WARMUP, _COOLDOWN = re.compile(WARMING, re.IGNORECASE), re.compile(COOLDOWN, re.IGNORECASE)
_FINISHING = re.compile(FINISHING, re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?:]+|$)\s*")
_TIMES = frozenset(("time_s", "work_s"))
_MOST_WORDS, _LONGEST, _FEWEST = 14, 600, 3
"""The most words of such a sentence, the most characters of its paragraph, and the fewest intervals of a list."""


def with_sentences(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, with what the sentences around a list of intervals tell of it in the list."""
    row = list(nodes)
    for at, node in enumerate(row):
        if node.kind != "list":
            continue
        before = _told(row[at - 1], (_WARMUP,)) if at and not _heads_list(row, at - 1) else None
        after = _told(row[at + 1], (_COOLDOWN, _FINISHING)) if not _heads_list(row, at + 1) else None
        if not (before or after) or not _is_of_intervals(node):
            continue
        if before:
            row[at - 1], first = before
            row[at] = replace(row[at], children=(first, *row[at].children))
        if after:
            row[at + 1], last = after
            row[at] = replace(row[at], children=(*row[at].children, last))
    yield from (node for node in row if node.text or node.children)


def _heads_list(row: Sequence[Node], at: int) -> bool:
    """Whether there is no such node, or it is a short heading over a list of its own: "Warm-up (3 minutes)"."""
    if at >= len(row):
        return True
    node = row[at]
    named = node.text[-1:] in "):" or (node.kind == "heading" and node.level > 0)
    short = named and node.kind in ("heading", "paragraph") and len(node.text.split()) <= _NAME_WORDS
    return short and at + 1 < len(row) and row[at + 1].kind == "list"


_NAME_WORDS = 4


def _is_of_intervals(node: Node) -> bool:
    """Whether the items of a list say how long or how far to go, and none of them warms up or cools down."""
    items = node.children
    timed = sum(any(one.statement.field in _TIMES | {"distance_m"} for one in dose.find(item.quote)) for item in items)
    parts = any(_WARMUP.search(item.text) or _COOLDOWN.search(item.text) for item in items)
    return len(items) >= _FEWEST and timed * 2 > len(items) and not parts


def _told(node: Node, patterns: Sequence[re.Pattern[str]]) -> tuple[Node, Node] | None:
    """Return a paragraph without the sentence that tells a part with its time, and that part as an item."""
    if node.kind not in ("paragraph", "heading") or node.children or len(node.text) > _LONGEST:
        return None
    for match in _SENTENCE.finditer(node.text):
        sentence = node.quote.cut(*match.span()).trimmed()
        called = next((found for pattern in patterns if (found := pattern.search(sentence.text))), None)
        times = dose.lengths(sentence)
        if called is None or len(times) != 1 or len(sentence.text.split()) > _MOST_WORDS:
            continue
        name = sentence.cut(*called.span()) if called.re is not _FINISHING else None
        time = sentence.cut(*times[0])
        told = Quote.join(name, ": ", time) if name else Quote.join(f"{COOLING_LABEL}: ", time)
        left = [node.quote.cut(0, match.start()).trimmed(), node.quote.cut(match.end(), len(node.text)).trimmed()]
        rest = Quote.join(left[0], " " if left[0].text and left[1].text else "", left[1])
        return replace(node, quote=rest, bold=0, linked=0), Node("item", told, label="-")
    return None
