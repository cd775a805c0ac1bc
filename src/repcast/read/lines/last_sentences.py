"""Last sentences of paragraphs that say how the list under them goes: "… The first one was: 20 minutes, EMOM, of:"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from repcast.read import dose
from repcast.read.document import Node
from repcast.read.words.instructions import sentences

_HOW = frozenset(("rounds", "every_s", "amrap", "for_time", "sets", "times"))
_FEWEST_WORDS = 16
"""A paragraph of fewer words is told as a whole."""


def with_last_sentences(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page; the sentence that leads from a paragraph to a list as a line of its own."""
    row = list(nodes)
    for at, node in enumerate(row):
        below = row[at + 1] if at + 1 < len(row) else None
        if node.kind != "paragraph" or below is None or below.kind != "list" or node.text[-1:] != ":":
            yield node
            continue
        told = list(sentences(node.quote))
        last = told[-1] if len(told) > 1 and len(node.text.split()) >= _FEWEST_WORDS else None
        start = node.text.rfind(last.text) if last is not None else -1
        if last is None or start <= 0 or not any(one.statement.field in _HOW for one in dose.find(last)):
            yield node
            continue
        yield replace(node, quote=node.quote.cut(0, start).trimmed(), bold=0)
        yield replace(node, quote=last, bold=0, apart=False)
