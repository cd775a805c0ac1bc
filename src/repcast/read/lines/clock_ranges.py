"""Sessions told along a clock, "0:00-2:00 March", "5-10 min: jog", as lines with how long each part lasts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from repcast.languages.en.tables import MINUTE_WORD, SECONDS, TIME
from repcast.read.document import Node
from repcast.read.quote import Quote

_MINUTE_S, _FEWEST, _LONGEST_S = 60, 3, 7200
_RANGE = re.compile(
    rf"\W{{0,3}}(?:(?:{MINUTE_WORD})\s*)?(?P<start>\d{{1,3}})(?::(?P<from>\d\d))?\s*(?:[-–—]|\bto\b)\s*"
    rf"(?P<end>\d{{1,3}})(?::(?P<to>\d\d))?(?![\d:])\s*(?:(?:{MINUTE_WORD})\b\.?)?\s*[\])]?\s*[:|.–—-]*\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Leg:
    """A line that begins with the time from `start` to `end`, in seconds; its words begin after `words`."""

    node: Node
    quote: Quote
    start: int
    end: int
    words: int


def with_durations(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, lines in a row whose times go on from each other with the length of each."""
    run: list[_Leg] = []
    for node in _flat(nodes):
        leg = _leg(node)
        if leg is not None and (not run or leg.start in (run[-1].end, run[-1].end + _MINUTE_S)):
            run.append(leg)
            continue
        yield from _told(run)
        run = [leg] if leg is not None else []
        if leg is None:
            yield node
    yield from _told(run)


def _flat(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield nodes, in place of a list or table whose children begin with such times each of these as one."""
    for node in nodes:
        legs = sum(_leg(child) is not None for child in node.children) if node.kind in ("list", "table") else 0
        if legs > 1:
            yield from (replace(node, children=(child,)) for child in node.children)
        else:
            yield node


def _leg(node: Node) -> _Leg | None:
    """Return what a line, an item or a row says of its time."""
    inner = node.children[0] if node.kind in ("list", "table") and len(node.children) == 1 else node
    first = inner.children[0] if inner.kind == "row" and inner.children else inner
    match = _RANGE.match(first.text) if inner.kind in ("item", "paragraph", "heading", "row") else None
    if match is None or (inner.kind != "row" and match.end() >= len(first.text)):
        return None
    if (match["from"] is None) != (match["to"] is None):
        return None
    start, end = (int(match[a]) * _MINUTE_S + int(match[b] or 0) for a, b in (("start", "from"), ("end", "to")))
    whole = inner.kind != "row" or match.end() == len(first.text)
    return _Leg(node, first.quote, start, end, match.end()) if whole and start < end <= _LONGEST_S else None


def _told(run: Sequence[_Leg]) -> Iterator[Node]:
    """Yield lines whose times go on from each other as items with their lengths; others as they are."""
    gaps = {other.start - one.end for one, other in pairwise(run)}
    if len(run) < _FEWEST or run[0].start not in (0, _MINUTE_S) or len(gaps) > 1:
        yield from (leg.node for leg in run)
        return
    inclusive = gaps == {_MINUTE_S}
    legs = [_with_length(leg, leg.end - leg.start + inclusive * _MINUTE_S) for leg in run]
    if any(leg.kind == "row" for leg in legs):
        yield Node("table", children=tuple(legs))
    else:
        yield Node("list", children=tuple(legs))


def _with_length(leg: _Leg, seconds: int) -> Node:
    """Return a line as an item with how long it lasts before its words, or a row with it in its first cell."""
    said = f"{seconds} {SECONDS}"
    inner = leg.node.children[0] if leg.node.kind in ("list", "table") else leg.node
    if inner.kind == "row":
        cell = Node("field", Quote.join(said, leg.quote.cut(0, 0)), label=TIME)
        return replace(inner, children=(cell, *inner.children[1:]))
    words = leg.quote.cut(leg.words, len(leg.quote.text)).trimmed()
    return replace(inner, kind="item", level=0, label="-", quote=Quote.join(f"{said} ", words), bold=0)
