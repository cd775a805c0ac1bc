"""Sets that have a line each, "Set 1: 12 reps", "10 reps @ 60 %", as one phrase under their exercise."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from repcast.languages.en.tables import (
    AT_LEAST,
    BY,
    COUNT,
    LOAD_UNITS,
    MOST,
    MOST_REPS,
    REPS_UNIT,
    SET,
    SET_COLUMN,
    SET_LABEL,
    WITH,
)
from repcast.read import dose
from repcast.read.document import Node
from repcast.read.dose.stating import is_dose
from repcast.read.lines.loaded_sets import with_loads
from repcast.read.quote import Quote
from repcast.read.words.signs import has_movement, words_of

_LABEL = re.compile(rf"(?:{SET_LABEL})\s*[:.)–-]?\s+(?=\S)", re.IGNORECASE)
_BARE = re.compile(r"\d{1,3}\W*$")
_FEWEST, _FEWEST_UNNUMBERED = 2, 3
"""The fewest lines of sets in a row, where each says its number and where none does."""

_LONGEST = 80
"""The most characters of a line that states one set."""

_COUNTS = frozenset(("reps", "time_s", "work_s", "hold_s"))
_BESIDE = frozenset(("load", "rest_s", "sides", "rep_rest_s"))


def with_sets(nodes: Iterable[Node], over: str = "") -> Iterator[Node]:
    """Yield nodes, those in a row that state one set each as one paragraph; `over` is what stands before them."""
    for are_sets, run in groupby(with_loads(nodes, over), _is_set):
        if are_sets:
            yield from _joined(list(run))
        else:
            for node in run:
                yield from _of_children(node, over)
                over = node.text if has_movement(words_of(node.text)) else over


def of_columns(cells: Sequence[tuple[int, Quote]]) -> Quote:
    """Return the cells of numbered sets as one phrase: "Set 1: 12 reps; Set 2: 10 reps"."""
    parts: list[Quote | str] = []
    for number, cell in cells:
        parts += [f"{'; ' if parts else ''}{SET} {number}: ", *_of_set(cell)]
    return Quote.join(*parts)


def _of_set(cell: Quote) -> Iterator[Quote | str]:
    """Yield what is stated for one set: a bare number is its reps, "12 x 40" reps with a load, "5+" at least five."""
    heavier = _HEAVY_FIRST.fullmatch(cell.text)
    if heavier and int(heavier["load"]) >= max(_HEAVY, _TIMES_HEAVIER * int(heavier["reps"])):
        yield from (cell.cut(*heavier.span("reps")), f" {COUNT.lower()}")
        return
    loaded = _LOADED.fullmatch(cell.text)
    if loaded:
        yield from (cell.cut(*loaded.span("reps")), f" {COUNT.lower()}")
        yield from (" @ ", cell.cut(*loaded.span("load"))) if loaded["unit"] else ()
        return
    if re.fullmatch(MOST, cell.text, re.IGNORECASE):
        yield MOST_REPS
        return
    yield cell
    if _BARE.match(cell.text) or _AT_LEAST.fullmatch(cell.text):
        yield f" {COUNT.lower()}"


_REPS = r"(?P<reps>\d{1,3}(?:\s?[-–]\s?\d{1,3})?\+?)"
_LOAD = rf"(?P<load>\d{{1,4}}(?:[.,]\d+)?\s*(?P<unit>{LOAD_UNITS}))"
_LOADED = re.compile(
    rf"{_REPS}\s*(?:(?:{REPS_UNIT})?\s*(?:[x×,(/]|{WITH})\s*{_LOAD}\s*\)?|[x×]\s*\d{{1,4}}(?:[.,]\d+)?)", re.IGNORECASE
)
_HEAVY_FIRST = re.compile(r"(?P<load>\d{2,3})\s*[x×]\s*(?P<reps>\d{1,2})", re.IGNORECASE)
_HEAVY, _TIMES_HEAVIER = 40, 4
"""A load before its reps without a unit, "135 x 12": the least that it is, and how much more than the reps."""

_LOAD_FIRST = re.compile(rf"{_LOAD}\s*(?:{BY})\s*{_REPS}\s*(?:{REPS_UNIT})?", re.IGNORECASE)
"""The reps of a set with its load, "5 x 60 kg", "5 reps (65%)", and a load with its reps: "65% x 5"."""

_SAYS_REPS = re.compile(REPS_UNIT, re.IGNORECASE)
_AT_LEAST = re.compile(rf"(?:{AT_LEAST})\s*\d{{1,3}}|\d{{1,3}}\s*\+", re.IGNORECASE)


def number_of(label: str) -> int:
    """Return the number of the set that a label names: 2 for "Set 2"; 0 for any other label."""
    match = re.fullmatch(SET_LABEL, label.strip(), re.IGNORECASE)
    if match is None and (match := re.fullmatch(SET_COLUMN, label.strip(), re.IGNORECASE)):
        return int(match["number"] or match["ordinal"])
    return int(match["number"]) if match else 0


def _of_children(node: Node, over: str) -> Iterator[Node]:
    """Yield a node with the sets among those below it joined; a list that is but sets is a paragraph."""
    if not node.children:
        yield node
        return
    children = tuple(with_sets(node.children, node.text if has_movement(words_of(node.text)) else over))
    only = node.kind == "list" and len(children) == 1 < len(node.children) and children[0].kind == "paragraph"
    yield children[0] if only else replace(node, children=children)


def _is_set(node: Node) -> bool:
    """Whether a line states how often or how long one set is done, and nothing besides."""
    if node.kind not in ("item", "paragraph", "heading") or node.children:
        return False
    rest = _rest(node)
    if not rest.text[:1].isdigit() or len(rest.text) > _LONGEST:
        return False
    loaded = _BARE.match(rest.text) or _LOADED.fullmatch(rest.text) or _LOAD_FIRST.fullmatch(rest.text)
    if loaded and (_number(node) or not _SAYS_REPS.search(rest.text)):
        return bool(_number(node))
    fields = [one.statement.field for one in dose.find(rest)]
    counts = [field for field in fields if field in _COUNTS]
    return len(counts) == 1 and set(fields) <= _COUNTS | _BESIDE and is_dose(rest)


def _number(node: Node) -> int:
    match = _LABEL.match(node.text)
    return int(match["number"]) if match else 0


def _rest(node: Node) -> Quote:
    match = _LABEL.match(node.text)
    return node.quote.cut(match.end(), len(node.text)).trimmed() if match else node.quote


def _joined(run: Sequence[Node]) -> Iterator[Node]:
    """Yield the sets of one exercise as one paragraph; lines that are too few, or of several exercises, as they are."""
    numbers = [_number(node) for node in run]
    counted = numbers == list(range(1, len(run) + 1)) and len(run) >= _FEWEST
    if not counted and (any(numbers) or len(run) < _FEWEST_UNNUMBERED):
        yield from run
        return
    quote = of_columns([(at, _rest(node)) for at, node in enumerate(run, 1)])
    yield Node("paragraph", quote, apart=False)
