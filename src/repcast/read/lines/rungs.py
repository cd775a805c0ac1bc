"""Rounds that have a line each, in which the same movements come with other counts: "Step 2: 2 pull-ups/4 push-ups"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from repcast.languages.en.tables import COUNT, ROUNDS
from repcast.read.document import Node
from repcast.read.quote import Quote
from repcast.read.words.signs import has_movement, words_of

_LABEL = re.compile(r"(?:[^\W\d_][^\d:,.]{1,24})?(?P<number>\d{1,2})\s*(?::|\s[–-])\s*(?=\d)")
_PIECE = re.compile(
    r"(?P<count>\d{1,3})\s*(?:[x×]\s*)?(?P<name>[^\W\d_][^\d/,+&;|()]{1,40}?)\s*(?P<mark>[/,+&;|]|$)\s*"
)
_REMARK = re.compile(r"\s*\([^()]{1,30}\)\s*$")
_LONGEST, _FEWEST, _PAIR, _MOST = 160, 3, 2, 20
"""The most characters of such a line, the fewest lines and movements, and the most rounds."""


@dataclass(frozen=True, slots=True)
class _Rung:
    """One round: its counts, and the names of its movements as quotes."""

    counts: tuple[str, ...]
    names: tuple[Quote, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """The names for comparison, without the endings of a plural."""
        return tuple(re.sub(r"[\s-]|(?:e?s)?$", "", one.text.lower()) for one in self.names)


def with_rungs(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, rounds that have a line each as one list of movements with their counts in turn."""
    row = list(nodes)
    at = 0
    while at < len(row):
        rungs, end = _rungs(row, at)
        counts = {rung.counts for rung in rungs}
        if not _FEWEST <= len(rungs) <= _MOST or len(counts) == 1:
            yield row[at]
            at += 1
            continue
        yield from _together(rungs)
        at = end


def _rungs(row: Sequence[Node], at: int) -> tuple[list[_Rung], int]:
    """Return the rounds from `at` on, over a line between two lists of them, and where they end."""
    found: list[_Rung] = []
    end = at
    while end < len(row) and len(found) <= _MOST:
        own = _of_node(row[end], found[0].key if found else None)
        over = bool(found) and not own and row[end].kind in ("heading", "paragraph") and end + 1 < len(row)
        if over and (own := _of_node(row[end + 1], found[0].key)):
            end += 1
        if not own:
            break
        found += own
        end += 1
    return found, end


def _of_node(node: Node, key: tuple[str, ...] | None) -> list[_Rung]:
    """Return the rounds that a line, or all items of a list, tell of the same movements; none of any other node."""
    lines = node.children if node.kind == "list" else (node,)
    rungs = [_rung(line) for line in lines]
    keys = {rung.key for rung in rungs if rung is not None}
    if None in rungs or len(keys) != 1 or (key is not None and keys != {key}):
        return []
    return [rung for rung in rungs if rung is not None]


def _rung(line: Node) -> _Rung | None:
    """Return the movements that a line counts, two or more; `None` of any other line."""
    if line.kind not in ("item", "paragraph", "heading") or line.children or len(line.text) > _LONGEST:
        return None
    label, remark = _LABEL.match(line.text), _REMARK.search(line.text)
    start, stop = label.end() if label else 0, remark.start() if remark else len(line.text.rstrip(" ."))
    counts: list[str] = []
    names: list[Quote] = []
    while start < stop and (match := _PIECE.match(line.text, start, stop)):
        counts.append(match["count"])
        names.append(line.quote.cut(*match.span("name")))
        start = match.end()
    moving = sum(has_movement(words_of(name.text)) for name in names)
    return _Rung(tuple(counts), tuple(names)) if start >= stop and len(names) >= _PAIR <= 2 * moving else None


def _together(rungs: Sequence[_Rung]) -> Iterator[Node]:
    """Yield how many rounds there are, and each movement with its counts in them."""
    first = rungs[0].names[0]
    yield Node("paragraph", Quote(first.source, f"{len(rungs)} {ROUNDS}:", first.anchors[:1]))
    longest = max(rungs, key=lambda rung: sum(map(int, rung.counts)))
    items: list[Node] = []
    for number, name in enumerate(longest.names):
        counts = "-".join(rung.counts[number] for rung in rungs)
        items.append(Node("item", Quote.join(name, f": {counts} {COUNT.lower()}"), label="-"))
    yield Node("list", children=tuple(replace(item, apart=False) for item in items))
