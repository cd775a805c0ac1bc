"""Sessions told along a clock, "0:00-2:00 March", "5-10 min: jog", as lines with how long each part lasts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from repcast.languages.en.tables import MINUTE_WORD, NO_MINUTES, SECONDS, TIME
from repcast.read.document import Node
from repcast.read.quote import Quote

_MINUTE_S, _FEWEST, _LONGEST_S = 60, 3, 7200
_RANGE = re.compile(
    rf"\W{{0,3}}(?P<lead>(?:{MINUTE_WORD})\s*)?(?P<start>\d{{1,3}})(?::(?P<from>\d\d))?\s*(?:[-–—]|\bto\b)\s*"
    rf"(?P<end>\d{{1,3}})(?::(?P<to>\d\d))?(?![\d:])\s*(?P<unit>(?:{MINUTE_WORD})\b\.?)?\s*[\])]?\s*[:|.–—-]*\s*",
    re.IGNORECASE,
)


_COUNTS = re.compile(rf"(?:{NO_MINUTES})\b", re.IGNORECASE)
"""What a range counts that is no time, right after it."""


@dataclass(frozen=True, slots=True)
class _TimedLine:
    """A line that begins with the time from `start` to `end`, in seconds; its words begin after `words`.

    It is sure where it says that it counts minutes, or has the form of a clock.
    """

    node: Node
    quote: Quote
    start: int
    end: int
    words: int
    is_sure: bool


def with_durations(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, lines in a row whose times go on from each other with the length of each."""
    run: list[_TimedLine] = []
    for node in _flat(nodes):
        line = _timed(node)
        if line is not None and (not run or line.start in (run[-1].end, run[-1].end + _MINUTE_S)):
            run.append(line)
            continue
        yield from _told(run)
        run = [line] if line is not None else []
        if line is None:
            yield node
    yield from _told(run)


def _flat(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield nodes, in place of a list or table whose children begin with such times each of these as one."""
    for node in nodes:
        timed = sum(_timed(child) is not None for child in node.children) if node.kind in ("list", "table") else 0
        if timed > 1:
            yield from (replace(node, children=(child,)) for child in node.children)
        else:
            yield node


def _timed(node: Node) -> _TimedLine | None:
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
    sure = bool(match["from"] or match["unit"] or match["lead"])
    return _TimedLine(node, first.quote, start, end, match.end(), sure) if whole and start < end <= _LONGEST_S else None


def _told(run: Sequence[_TimedLine]) -> Iterator[Node]:
    """Yield lines whose times go on from each other as items with their lengths; others as they are."""
    gaps = {other.start - one.end for one, other in pairwise(run)}
    counted = any(_COUNTS.match(line.quote.text, line.words) for line in run)
    in_time = any(line.is_sure for line in run) or not counted
    if len(run) < _FEWEST or run[0].start not in (0, _MINUTE_S) or len(gaps) > 1 or not in_time:
        yield from (line.node for line in run)
        return
    inclusive = gaps == {_MINUTE_S}
    timed = [_with_length(line, line.end - line.start + inclusive * _MINUTE_S) for line in run]
    if any(line.kind == "row" for line in timed):
        yield Node("table", children=tuple(timed))
    else:
        yield Node("list", children=tuple(timed))


def _with_length(line: _TimedLine, seconds: int) -> Node:
    """Return a line as an item with how long it lasts before its words, or a row with it in its first cell."""
    said = f"{seconds} {SECONDS}"
    inner = line.node.children[0] if line.node.kind in ("list", "table") else line.node
    if inner.kind == "row":
        cell = Node("field", Quote.join(said, line.quote.cut(0, 0)), label=TIME)
        return replace(inner, children=(cell, *inner.children[1:]))
    words = line.quote.cut(line.words, len(line.quote.text)).trimmed()
    return replace(inner, kind="item", level=0, label="-", quote=Quote.join(f"{said} ", words), bold=0)
