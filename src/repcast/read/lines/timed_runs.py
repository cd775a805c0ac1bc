"""Sessions by time and distance, a part a line or all in one: "10 min easy", "6 x 400 m, 90 s rest", "5 min easy".

A line is a part of such a session if it states a time or distance, maybe how often and the rest, and nothing besides
but how one goes: every other word of it is of the few that say so (`languages/en/going`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, groupby, pairwise, takewhile

from repcast.languages.en.going import (
    BESIDE_TIMES,
    FAST,
    GENTLE,
    INTERVALS,
    PART_LABELS,
    RECOVERY,
    RUNS,
    SESSION_JOINTS,
    WARMING,
)
from repcast.languages.en.tables import AT, MINUTE_UNIT
from repcast.read import dose
from repcast.read.document import BOLD_LEVEL, TIMED, Node
from repcast.read.dose.stating import LASTING, blanked, states_work
from repcast.read.lines.compounds import compound, with_rest
from repcast.read.lines.legs import LABEL
from repcast.read.quote import Quote
from repcast.read.words.headings import SURE, is_block_name, section_of
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import any_of

_FEWEST, _FEWEST_IN_LINE, _MOST_WORDS, _LONGEST = 2, 3, 16, 400
"""The fewest parts in lines, and in one line without a series; the most words of a part, and characters of a line."""

_INTERVAL, _WARMING = any_of(INTERVALS, WARMING), any_of(WARMING)
_PART = re.compile(PART_LABELS, re.IGNORECASE)
_JOINT = re.compile(rf"\s*(?:;|\s\+|→|->|,?\s*\b(?:{SESSION_JOINTS})\b)\s*(?=\S)", re.IGNORECASE)
_COMMA, _IN_BRACKETS = re.compile(r"\s*,\s*(?=\S)"), re.compile(r"\d\s?[x×]\s?\(", re.IGNORECASE)
_PRIME = re.compile(r"(?<=\d)\s?['′’](?=[\s,;)]|$)")
_AT_PACE = re.compile(r"\s?@\s?(?=[^\W\d]|\dk)")
"""The sign before how fast one goes, which would be part of a name: "20 min @ threshold"."""

_SERIES = re.compile(r"\d{1,2}\s?[x×]\s?\(?", re.IGNORECASE)
_WORDS = FAST | GENTLE | BESIDE_TIMES | RECOVERY | RUNS
_FIELDS = LASTING | {"sets", "rounds", "times", "rest_s", "next_rest_s", "round_rest_s", "rep_rest_s", "load", "hold_s"}


def with_timed_runs(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, the parts of a session by time and distance as the items of a list."""
    groups = [(is_part, list(run)) for is_part, run in groupby(nodes, _tells_parts)]
    within = False
    for at, (is_part, run) in enumerate(groups):
        beside = [*(groups[at - 1][1][-1:] if at else ()), *(groups[at + 1][1][:1] if at + 1 < len(groups) else ())]
        within = _is_in_section(groups[at - 1][1], within=within) if at and is_part else within
        if is_part and not (within or any(map(_states_work, beside))):
            yield from _listed(run, beside[0] if at else None)
        else:
            yield from map(in_line, run)


def _listed(run: Sequence[Node], over: Node | None) -> Iterator[Node]:
    """Yield parts in a row as a list, if they are a session; those that end it under a name of its main part beside."""
    of_main = over is not None and is_block_name(over.text.rstrip(" :–-")) and not _WARMING.search(run[0].text)
    after = _last_parts(run) if of_main else []
    run = run[: len(run) - len(after)]
    parts = list(chain.from_iterable(node.children or (node,) for node in run))
    if _is_session(parts):
        yield Node("list", children=tuple(map(_part, parts)))
    else:
        yield from map(in_line, run)
    yield from after


def _is_in_section(before: Sequence[Node], *, within: bool) -> bool:
    """Whether the last heading says that what follows is no session: "Tips", "Variations"."""
    for node in before:
        if node.kind == "heading":
            section = section_of(node.text)
            within = section.share >= SURE and section.kind not in ("", "dose")
    return within


def _states_work(node: Node) -> bool:
    """Whether a line, or a point of a list, is work of another kind: beside strength a walk is no session."""
    if 0 < node.level < BOLD_LEVEL:
        return False
    quotes = [item.quote for item in node.children if not _is_timed(item.quote)] or ([node.quote] if node.text else [])
    return any(states_work(quote) for quote in quotes)


def _last_parts(run: Sequence[Node]) -> list[Node]:
    """Return the lines at the end of the parts under the name of one part of a session that are parts beside it."""
    count = len(list(takewhile(lambda node: _WARMING.search(node.text) is not None, reversed(run))))
    return list(run[len(run) - count :])


def _tells_parts(node: Node) -> bool:
    """Whether a node is a line that is a part of a session, or a list of nothing else."""
    if node.kind == "list":
        return all(not item.children and item.text[-1:] != "." and _is_timed(item.quote) for item in node.children)
    return node.is_line and not node.children and node.text[-1:] != "." and _is_timed(node.quote)


def in_line(node: Node) -> Node:
    """Return a node, a line that tells the parts of a session one after another as a list of them."""
    if node.kind == "list":
        return replace(node, children=tuple(map(in_line, node.children)))
    if node.children:
        return replace(node, children=tuple(with_timed_runs(node.children)))
    label = LABEL.match(node.text)
    headed = label is not None and _PART.match(label["name"]) is None  # "Intervals: …" is the name of all of them
    if headed or not node.is_line or len(node.text) > _LONGEST or not any(map(str.isdigit, node.text)):
        return node
    items = [replace(node, quote=piece, bold=0, linked=0) for piece in _pieces(node.quote)]
    enough = len(items) >= _FEWEST_IN_LINE or any(_SERIES.match(item.text) for item in items)
    told = enough and _is_session(items) and all(_is_timed(item.quote) for item in items)
    return Node("list", children=tuple(map(_part, items))) if told else node


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
    """Whether parts make a session: one warms up or cools down, or is a series, or none has a name before it."""
    marked = any(_WARMING.search(node.text) or _SERIES.search(node.text) for node in nodes)
    plain = not any(map(LABEL.match, (node.text for node in nodes)))
    return len(nodes) >= _FEWEST and (marked or plain)


def _is_timed(quote: Quote) -> bool:
    """Whether words state a time or distance, and besides only how often, the rest, and how one goes."""
    if not any(map(str.isdigit, quote.text)) or len(quote.text.split()) > _MOST_WORDS or quote.text[-1:] in ":?!":
        return False
    if not (_INTERVAL.search(quote.text) or _SERIES.match(quote.text)):
        return False
    quote = _in_minutes(quote)
    stated = [one.statement for one in dose.find(quote)]
    spans = [(one.start, one.end) for one in stated]
    warming = dose.lengths(quote) if _WARMING.search(quote.text) else []  # the time of a warm-up is no dose by itself
    lasting = any(one.field in LASTING for one in stated)
    if not (lasting or warming) or not _FIELDS.issuperset(one.field for one in stated):
        return False
    said = words_of(_INTERVAL.sub(" ", blanked(quote.text, (*spans, *warming))))
    return _WORDS.issuperset(word for word in said if len(word) > 1)


def _in_minutes(quote: Quote) -> Quote:
    """Return words with the unit in place of a stroke after a number: "20 min tempo" of "20' tempo"."""
    parts: list[Quote | str] = []
    end = 0
    for match in _PRIME.finditer(quote.text):
        parts += [quote.cut(end, match.start()), f" {MINUTE_UNIT}"]
        end = match.end()
    return Quote.join(*parts, quote.cut(end, len(quote.text))) if parts else quote


def _part(node: Node) -> Node:
    """Return a part of a session as an item: its time before how one goes, "20 min tempo" of "Tempo: 20'"."""
    quote = _in_minutes(node.quote)
    if at_pace := _AT_PACE.search(quote.text):
        quote = Quote.join(quote.cut(0, at_pace.start()), f" {AT} ", quote.cut(at_pace.end(), len(quote.text)))
    label = LABEL.match(quote.text)
    told = quote.cut(label.end() if label else 0, len(quote.text)).trimmed()
    is_round = compound(told) is not None
    whole = told if is_round else with_rest(told)
    if label and not is_round:
        named = Quote.join(quote.cut(0, label.end()), whole)
        conflicts = section_of(label["name"]).kind == "dose"  # "Tempo: 20 min" would be the tempo of a rep
        whole = Quote.join(whole, " ", quote.cut(*label.span("name"))) if conflicts else named
    return replace(node, kind="item", level=0, label="-" if is_round else TIMED, quote=whole, bold=0)
