"""Heads of workouts or blocks that are counted and go on in their line: "Room workout #1 – set a timer to beep …"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from repcast.languages.en.headings import COUNTED_DAYS, COUNTS_IN_WORDS
from repcast.read.document import Node
from repcast.read.words.headings import is_block_name, is_day

_HEAD = re.compile(
    rf"(?P<head>(?P<stem>[A-Z][\w'’-]*(?: [\w'’-]+){{0,4}}?) #?(?P<count>\d{{1,2}}|[A-F]|{'|'.join(COUNTS_IN_WORDS)}))"
    r"(?:\s*[–—:-]\s+(?P<said>\S.*))?\W*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(COUNTED_DAYS, re.IGNORECASE)
_FEWEST, _LONG = 2, 6
"""So many heads make a form of it; a remark of so many words is none of a heading."""


def with_counted_heads(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, counted lines over lists as headings with what else they say below them."""
    row = list(nodes)
    heads = _heads(row)
    for at, node in enumerate(row):
        match = heads.get(at)
        if match is None:
            yield node
            continue
        yield Node("heading", node.quote.cut(*match.span("head")), node.level)
        if match["said"]:
            yield Node("paragraph", node.quote.cut(*match.span("said")).trimmed(), apart=False)


def _heads(row: Sequence[Node]) -> dict[int, re.Match[str]]:
    """Return the lines that count workouts or blocks in a row, where one says more than a heading does."""
    found = {at: match for at, node in enumerate(row) if (match := _match(node))}
    stems = {match["stem"].lower() for match in found.values()}
    counts = [_number(match["count"]) for match in found.values()]
    if len(found) < _FEWEST or len(stems) != 1 or counts != list(range(1, len(found) + 1)):
        return {}
    over_lists = all(any(one.kind == "list" for one in row[at:end]) for at, end in pairwise([*found, len(row)]))
    told = any(len(match["said"].split()) >= _LONG for match in found.values() if _is_sentence(match))
    return found if over_lists and told else {}


def _is_sentence(match: re.Match[str]) -> bool:
    return match["said"] is not None and match.string.rstrip()[-1:] in (".", "!", "?")


def _match(node: Node) -> re.Match[str] | None:
    if node.kind not in ("paragraph", "heading") or node.children or not node.text[:1].isupper():
        return None
    match = _HEAD.match(node.text)
    head = match["head"] if match else ""
    return match if head and (is_day(head) or _COUNTED.search(head) or is_block_name(head)) else None


def _number(count: str) -> int:
    if count.isdecimal():
        return int(count)
    word = count.lower()
    return COUNTS_IN_WORDS.index(word) + 1 if word in COUNTS_IN_WORDS else ord(word) - ord("a") + 1
