"""Sessions by time and distance, a part a line or all in one: "10 min easy", "6 x 400 m, 90 s rest", "5 min easy".

A line is a part of such a session if it states a time or distance, maybe how often and the rest, and nothing besides
but how one goes: every other word of it is of the few that say so (`languages/en/names`: INTERVALS, PACES).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby, pairwise, takewhile

from repcast.languages.en.going import (
    FAST,
    GENTLE,
    INTERVALS,
    PACES,
    PART_LABELS,
    RECOVERY,
    RUNS,
    SESSION_JOINTS,
    WARMING,
)
from repcast.languages.en.tables import AT, MINUTE_UNIT
from repcast.read import dose
from repcast.read.document import BOLD_LEVEL, TIMED, Node
from repcast.read.dose.stating import LASTING
from repcast.read.lines.compounds import compound, with_rest
from repcast.read.quote import Quote
from repcast.read.words.headings import is_block_name
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import any_of

_FEWEST, _FEWEST_IN_LINE, _MOST_WORDS, _LONGEST = 2, 3, 16, 400
"""The fewest parts in lines, and in one line without a series; the most words of a part, and characters of a line."""

_INTERVAL = any_of(INTERVALS, WARMING)
_WARMING = re.compile(WARMING, re.IGNORECASE)
_LABEL = re.compile(r"(?P<name>[^\W\d_][^:]{1,24}):\s+(?=\S)")
_PART = re.compile(PART_LABELS, re.IGNORECASE)
_JOINT = re.compile(rf"\s*(?:;|\s\+|→|->|,?\s*\b(?:{SESSION_JOINTS})\b)\s*(?=\S)", re.IGNORECASE)
_COMMA, _IN_BRACKETS = re.compile(r"\s*,\s*(?=\S)"), re.compile(r"\d\s?[x×]\s?\(", re.IGNORECASE)
_PRIME = re.compile(r"(?<=\d)\s?['′’](?=[\s,;)]|$)")
_AT_PACE = re.compile(r"\s?@\s?(?=[^\W\d]|\dk)")
"""The sign before how fast one goes, which would be part of a name: "20 min @ threshold"."""

_SERIES = re.compile(r"\d{1,2}\s?[x×]\s?\(?", re.IGNORECASE)
_WORDS = FAST | GENTLE | PACES | RECOVERY | RUNS
_FIELDS = LASTING | {"sets", "rounds", "times", "rest_s", "next_rest_s", "round_rest_s", "rep_rest_s", "load", "hold_s"}


def with_timed_runs(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, the parts of a session by time and distance as the items of a list."""
    over: Node | None = None
    for is_part, group in groupby(nodes, _tells_parts):
        run = list(group)
        after = _last_parts(run) if is_part and over is not None and is_block_name(over.text.rstrip(" :–-")) else []
        run = run[: len(run) - len(after)]
        over = run[-1] if run else over
        parts = list(chain.from_iterable(node.children or (node,) for node in run)) if is_part else []
        if _is_session(parts):
            yield Node("list", children=tuple(map(_part, parts)))
        else:
            yield from map(_in_line, run)
        yield from after


def _last_parts(run: Sequence[Node]) -> list[Node]:
    """Return the lines at the end of the parts under the name of one part of a session that are parts beside it."""
    count = len(list(takewhile(lambda node: _WARMING.search(node.text) is not None, reversed(run))))
    return list(run[len(run) - count :])


def _tells_parts(node: Node) -> bool:
    """Whether a node is a line that is a part of a session, or a list of nothing else."""
    if node.kind == "list":
        return all(not item.children and _is_part(item.quote) for item in node.children)
    return _is_line(node) and node.text[-1:] != "." and _is_part(node.quote)


def _is_line(node: Node) -> bool:
    """Whether a node is a paragraph, or a line that its layout alone makes a heading."""
    by_layout = node.kind == "heading" and node.level in (0, BOLD_LEVEL)
    return (node.kind == "paragraph" or by_layout) and not node.children


def _in_line(node: Node) -> Node:
    """Return a node, a line that tells the parts of a session one after another as a list of them."""
    if node.kind == "list":
        return replace(node, children=tuple(map(_in_line, node.children)))
    if node.children:
        return replace(node, children=tuple(with_timed_runs(node.children)))
    if not _is_line(node) or len(node.text) > _LONGEST or not any(map(str.isdigit, node.text)):
        return node
    items = [replace(node, quote=piece, bold=0, linked=0) for piece in _pieces(node.quote)]
    enough = len(items) >= _FEWEST_IN_LINE or any(_SERIES.match(item.text) for item in items)
    return Node("list", children=tuple(map(_part, items))) if enough and _is_session(items) else node


def _pieces(quote: Quote) -> Iterator[Quote]:
    """Yield what stands between semicolons, plus signs, arrows or "then" outside of brackets, else between commas.

    A comma may stand before the rest of a series: "10 min easy, 6 x 400 m, 90 s rest" is left to others.
    """
    text = quote.text.rstrip(" .")
    joints = (
        _JOINT if _JOINT.search(text) else _COMMA if _IN_BRACKETS.search(text) or not _SERIES.search(text) else None
    )
    cuts = [match.span() for match in joints.finditer(text) if _is_outside(text, match.start())] if joints else []
    for (_, start), (end, _) in pairwise([(0, 0), *cuts, (len(text), len(text))]):
        yield quote.cut(start, end).trimmed()


def _is_outside(text: str, at: int) -> bool:
    return text.count("(", 0, at) == text.count(")", 0, at)


def _is_session(nodes: Sequence[Node]) -> bool:
    """Whether nodes are the parts of a session, one of which warms up or cools down, or is a series."""
    marked = any(_WARMING.search(node.text) or _SERIES.search(node.text) for node in nodes)
    plain = not any(map(_LABEL.match, (node.text for node in nodes)))
    return len(nodes) >= _FEWEST and (marked or plain) and all(_is_part(node.quote) for node in nodes)


def _is_part(quote: Quote) -> bool:
    """Whether words state a time or distance, and besides only how often, the rest, and how one goes."""
    text = _PRIME.sub(f" {MINUTE_UNIT}", quote.text)
    if not any(map(str.isdigit, text)) or len(text.split()) > _MOST_WORDS or text[-1:] in ":?!":
        return False
    known = _INTERVAL.search(text) is not None or _SERIES.match(text) is not None
    return known and _states(quote if text == quote.text else Quote(quote.source, text, quote.anchors[:1]))


def _states(quote: Quote) -> bool:
    stated = [one.statement for one in dose.find(quote)]
    spans = [(one.start, one.end) for one in stated]
    warming = dose.lengths(quote) if _WARMING.search(quote.text) else []  # the time of a warm-up is no dose by itself
    lasting = any(one.field in LASTING for one in stated)
    if not (lasting or warming) or not _FIELDS.issuperset(one.field for one in stated):
        return False
    left = list(quote.text)
    for start, end in (*spans, *warming):
        left[start:end] = " " * (end - start)
    said = words_of(_INTERVAL.sub(" ", "".join(left)))
    return _WORDS.issuperset(word for word in said if len(word) > 1)


def _part(node: Node) -> Node:
    """Return a part of a session as an item: its time before how one goes, "20 min tempo" of "Tempo: 20'"."""
    quote = node.quote
    if _PRIME.search(quote.text):
        parts, at = [], 0
        for match in _PRIME.finditer(quote.text):
            parts += [quote.cut(at, match.start()), Quote(quote.source, f" {MINUTE_UNIT}", ())]
            at = match.end()
        quote = Quote.join(*parts, quote.cut(at, len(quote.text)))
    if at_pace := _AT_PACE.search(quote.text):
        quote = Quote.join(quote.cut(0, at_pace.start()), f" {AT} ", quote.cut(at_pace.end(), len(quote.text)))
    label = _LABEL.match(quote.text)
    told = quote.cut(label.end() if label else 0, len(quote.text)).trimmed()
    is_round = compound(told) is not None
    whole = told if is_round else with_rest(told)
    if label and _PART.match(label["name"]) and not is_round:
        whole = Quote.join(quote.cut(0, label.end()), whole)
    elif label and not is_round:
        whole = Quote.join(whole, " ", quote.cut(*label.span("name")))
    return replace(node, kind="item", level=0, label="-" if is_round else TIMED, quote=whole, bold=0)
