"""Heads of workouts or blocks that are counted and go on in their line: "Room workout #1 – set a timer to beep …".

Rounds that are told in a line each, "Round 2: heavy bag", are such heads too, over what is done in them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from repcast.languages.en.headings import COUNTED_DAYS, COUNTED_ROUND, COUNTS_IN_WORDS
from repcast.read import dose
from repcast.read.document import TIMED, Node
from repcast.read.dose.statements import TIMES
from repcast.read.words.headings import is_block_name, is_day, role_of_block

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
    row = list(_with_rounds(list(nodes)))
    heads = _heads(row)
    for at, node in enumerate(row):
        match = heads.get(at)
        if match is None:
            yield node
            continue
        yield Node("heading", node.quote.cut(*match.span("head")), node.level)
        if match["said"]:
            yield Node("paragraph", node.quote.cut(*match.span("said")).trimmed(), apart=False)


def _with_rounds(row: Sequence[Node]) -> Iterator[Node]:
    """Yield nodes, lines in a row that each tell a round as its number over the exercise that is done in it."""
    at = 0
    while at < len(row):
        run = _rounds(row[at:])
        for node, match in zip(row[at:], run, strict=False):
            done = Node("item", node.quote.cut(*match.span("done")).trimmed(), label=TIMED)
            yield replace(node, kind="heading", level=_ROUND_LEVEL, quote=node.quote.cut(*match.span("round")), bold=0)
            yield Node("list", children=(done,))
        at += len(run)
        if at < len(row) and (not run or _is_end(row[at])):
            yield replace(row[at], kind="heading", level=_ROUND_LEVEL) if run else row[at]
            at += 1


def _is_end(node: Node) -> bool:
    """Whether a line tells the cool-down, or the like, after its name."""
    name, mark, _ = node.text.partition(":")
    return bool(mark) and node.is_line and not node.children and role_of_block(name) != "main"


def _rounds(row: Sequence[Node]) -> list[re.Match[str]]:
    """Return the lines that a row begins with and that tell a round each, numbered one after another."""
    found: list[re.Match[str]] = []
    for node in row:
        match = _ROUND.match(node.text) if node.is_line and not node.children else None
        if (
            match is None
            or (found and int(match["count"]) != int(found[-1]["count"]) + 1)
            or not _is_timed_at_most(node, match)
        ):
            break
        found.append(match)
    over_list = len(found) < len(row) and row[len(found)].kind in ("list", "table")
    return found if len(found) >= _FEWEST and not over_list else []


def _is_timed_at_most(node: Node, match: re.Match[str]) -> bool:
    """Whether a round is told with how long something is done in it, or with nothing of how much."""
    stated = [one.statement.field for one in dose.find(node.quote.cut(*match.span("done")))]
    return len(stated) < _SEVERAL and TIMES.issuperset(stated)


_ROUND = re.compile(
    rf"(?P<round>(?:{COUNTED_ROUND})\.? ?#?(?P<count>\d{{1,2}}))\s*[:|–—-]\s*(?P<done>[^\W\d_].*|\d.*[^\W\d_].*)",
    re.IGNORECASE,
)
_ROUND_LEVEL, _SEVERAL = 6, 2


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
