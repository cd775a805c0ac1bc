"""Lines in a row under one that says how many rounds there are of them, as one list, whatever their forms are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from repcast.read import dose
from repcast.read.document import Node
from repcast.read.words.bullets import FOR_WHOM
from repcast.read.words.headings import SURE, section_of

_HEAD_WORDS, _LINE_WORDS, _FEWEST = 10, 16, 2
"""The most words of a line over a block and of one in it, and the fewest of these."""

_COUNTS = frozenset(("rounds", "amrap", "every_s", "for_time"))


def with_lines_under_rounds(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, lines of several forms after one with rounds, up to a blank line, as a list."""
    row = list(nodes)
    at = 0
    while at < len(row):
        end = at + 1
        if _counts_rounds(row[at]):
            while end < len(row) and _goes_on(row[end]):
                end += 1
        items = [item for node in row[at + 1 : end] for item in (node.children if node.kind == "list" else (node,))]
        if len(items) < _FEWEST or not (row[at].kind == "list" or _is_mixed(row[at + 1 : end])):
            yield row[at]
            at += 1
            continue
        below = Node("list", children=tuple(replace(item, kind="item", level=0, label="-") for item in items))
        yield from _under(row[at], below)
        at = end


def _under(head: Node, below: Node) -> Iterator[Node]:
    """Yield a line and the list under it: in the last item, where the line is one."""
    if head.kind == "list":
        last = replace(head.children[-1], children=(below,))
        yield replace(head, children=(*head.children[:-1], last))
        return
    yield head
    yield below


def _counts_rounds(node: Node) -> bool:
    """Whether a short line, or the last item of a list, says how often what follows is done."""
    if node.kind == "list":
        return bool(node.children) and node.children[-1].label[:1].isalnum() and _counts_rounds(node.children[-1])
    if node.kind not in ("heading", "paragraph", "item") or node.children or len(node.text.split()) > _HEAD_WORDS:
        return False
    return any(one.statement.field in _COUNTS for one in dose.find(node.quote))


def _goes_on(node: Node) -> bool:
    """Whether a node follows the one before it without a blank line, and is short."""
    lines = node.children if node.kind == "list" else (node,)
    beside = any(line.children or line.text[:1] in FOR_WHOM for line in lines)
    close = not beside and not any(line.apart or section_of(line.text).share >= SURE for line in lines)
    short = all(len(line.text.split()) <= _LINE_WORDS for line in lines)
    return close and short and bool(lines) and node.kind in ("list", "paragraph") and not _counts_rounds(lines[-1])


def _is_mixed(nodes: Sequence[Node]) -> bool:
    return len(nodes) > 1 and any(node.kind == "paragraph" for node in nodes)
