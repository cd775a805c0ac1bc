"""The sets of a session that have no name, between its warm-up and its cool-down: "10 x 30/30"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from repcast.languages.en.going import INTERVALS, LEG, WARMING
from repcast.languages.en.tables import SETS_OF
from repcast.read import dose
from repcast.read.document import Node
from repcast.read.dose.stating import LASTING, without_stated
from repcast.read.lines.legs import LABEL, warms
from repcast.read.quote import Quote
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of

_INTERVAL, _WARMING = any_of(INTERVALS), any_of(WARMING)
_COUNTS = frozenset(("sets", "rounds", "times"))
_TIMES = LASTING - {"distance_m"}  # a distance is a name of its own
_FIELDS = _COUNTS | _TIMES | {"rest_s", "round_rest_s"}
_MOST_WORDS = 12
"""The most words of a line that is but so many sets of a time."""


def with_nameless_sets(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, sets of a time beside what warms up or cools down as an interval by name."""
    row = list(nodes)
    for node, called in zip(row, _called(row), strict=True):
        yield replace(called, children=tuple(_called(node.children))) if node.kind == "list" else called


def _called(row: Sequence[Node]) -> list[Node]:
    """Return nodes in a row, those that are nameless sets beside a part of a session with a name before them."""
    return [
        replace(node, quote=_in_sets(node.quote), bold=0)
        if any(map(warms, (*row[max(0, at - 1) : at], *row[at + 1 : at + 2]))) and _is_nameless(node)
        else node
        for at, node in enumerate(row)
    ]


def _in_sets(quote: Quote) -> Quote:
    """Return a line with the name of an interval before it; rounds that it begins with are its sets."""
    first = dose.find(quote)[0].statement
    rest = quote
    count = ""
    if first.field == "rounds" and first.low == first.high and first.low and not quote.text[: first.start].strip():
        count, rest = f"{int(first.low)} {SETS_OF} ", quote.cut(first.end, len(quote.text))
    return Quote.join(f"{LEG.capitalize()}: {count}", rest)


def _is_nameless(node: Node) -> bool:
    """Whether a line only says how often something is done for how long, and how hard at the most."""
    if node.kind not in ("item", "paragraph") or node.children or len(node.text.split()) > _MOST_WORDS:
        return False
    stated = [one.statement for one in dose.find(node.quote)]
    fields = {one.field for one in stated}
    named = _WARMING.search(node.text) or LABEL.match(node.text)
    if named or not (fields <= _FIELDS and fields & _COUNTS and fields & _TIMES):
        return False
    lasting = sum(one.field in _TIMES for one in stated)
    if lasting > 1 and stated[0].field != "sets":
        return False  # "1 min fast, 2 min slow – repeat 6 times" has two legs
    said = words_of(_INTERVAL.sub(" ", without_stated(node.text, stated)))
    return not has_movement(words_of(node.text)) and not any(len(word) > _SHORT for word in said)


_SHORT = 6
"""The most letters of the words that may stand beside the figures: "on", "repeat"; a longer one says what is done."""
