"""Lines that each name what is done in turn, "Pair 1: Squats / Push-ups. Rest and repeat.", as coded exercises."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from string import ascii_uppercase

from repcast.languages.en.block_names import BLOCKS
from repcast.languages.en.headings import STEP_WORDS, TIMES_THROUGH
from repcast.languages.en.names import PAIR_JOINT
from repcast.read import dose
from repcast.read.document import Node
from repcast.read.dose.stating import is_dose, states_work
from repcast.read.quote import Quote
from repcast.read.words.headings import is_day, is_part
from repcast.read.words.signs import has_movement, words_of

_LABEL = re.compile(
    rf"\W{{0,3}}(?!(?:{STEP_WORDS})\b)(?P<word>[^\W\d_]{{3,14}})\s*(?:#|no\.?)?\s*(?P<number>\d{{1,2}}|[A-H])"
    r"\s*(?:[:.]|[–—-](?=\s))\s+",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?:(?<=[^\W\d_])|(?<=\)))(?:\s*/\s*|\s+[+&]\s+)(?=[^\W\d_])")
_END = re.compile(
    rf"\.\s+(?=[A-Z\d])|\s[–—-]\s(?=\d)|[,:]?\s+(?=\d{{1,2}}\s?[x×]\s?\d)|[,:]\s+(?=\d)|\s*[\[(](?=\d{{1,2}}\s*[x×]?\s?(?i:{TIMES_THROUGH})?\W*$)|\.$|$"
)
"""What parts the exercises of a pair, outside of brackets, and what ends them: a stop, a mark before a figure, or how
often they are done in brackets.
"""

_AROUND = " .,:–—-[](" + ")"
_SUPERSET = re.compile(
    rf"(?:{BLOCKS['superset']})(?:\s*(?:#|no\.?)?\s*(?:\d{{1,2}}|[A-H])(?=\s?:))?\s*:?", re.IGNORECASE
)
_JOINT = re.compile(PAIR_JOINT, re.IGNORECASE)
_FEWEST, _MOST_OF_A_ROUND, _NAME_WORDS, _LONGEST = 2, 4, 8, 300
_LETTERS, _DASH = "ABCDEFGHIJKL", "–"


def with_pairs(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, lines in a row that each pair exercises as a list of these, with what is said."""
    for is_pair, run in groupby(nodes, lambda node: bool(_names(node))):
        told = list(run)
        if is_pair and _are_pairs(told):
            for letter, node in zip(_LETTERS, told, strict=False):
                yield from _pair(letter, node)
        else:
            for node in told:
                yield from _of_list(node) if node.kind == "list" else (node,)


def _of_list(node: Node) -> Iterator[Node]:
    """Yield a list; one of pairs as these."""
    paired = len(node.children) >= _FEWEST and all(map(_names, node.children)) and _are_pairs(node.children)
    yield from with_pairs(node.children) if paired else (node,)


def with_supersets(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page, lines with their sets in a row of which one is a superset as coded exercises.

    "Superset: Curl / Pushdown 2 x 12" and "Curl + pushdown superset 2 x 12" name exercises that share a dose.
    """
    for has_sets, run in groupby(nodes, _states_sets):
        told = list(run)
        if has_sets and any(map(_superset, told)) and len(told) <= len(ascii_uppercase):
            yield Node("list", children=tuple(_coded(told)))
        else:
            for node in told:
                lines = node.children if node.kind == "list" else ()
                whole = 0 < len(lines) <= len(ascii_uppercase) and all(map(_states_sets, lines))
                is_paired = whole and any(map(_superset, lines))
                yield replace(node, children=tuple(_coded(lines))) if is_paired else node


def _states_sets(node: Node) -> bool:
    """Whether a node is a line without a label of its own that says in how many sets something is done."""
    is_line = (node.is_line and node.kind == "paragraph") or node.kind == "item"
    if not is_line or node.children or node.label[:1].isalpha() or not any(map(str.isdigit, node.text)):
        return False
    return len(node.text) <= _LONGEST and any(one.statement.field == "sets" for one in dose.find(node.quote))


def _superset(node: Node) -> list[Quote]:
    """Return the exercises of a line that calls them a superset, each with their dose; none of any other line.

    A rest is after the last of them.
    """
    word = _SUPERSET.search(node.text)
    stated = dose.find(node.quote) if word else []
    start = min((one.statement.start for one in stated), default=0)
    if word is None or not {"sets", "reps"} <= {one.statement.field for one in stated} or start < word.end():
        return []
    lead = node.quote.cut(0, word.start()).trimmed()
    between = node.quote.cut(word.end(), start).text.strip(_AROUND)
    named = node.quote.cut(word.end(), start) if not lead.text else lead
    if lead.text and between:
        return []
    names = _parted(named)
    moving = 2 * sum(has_movement(words_of(name.text)) for name in names) >= len(names)
    if (
        not moving
        or max((len(name.text.split()) for name in names), default=0) > _NAME_WORDS
        or not _FEWEST <= len(names) <= _MOST_OF_A_ROUND
    ):
        return []
    rest = min((one.statement.start for one in stated if one.statement.field == "rest_s"), default=len(node.text))
    shared, whole = node.quote.cut(start, rest).trimmed(), node.quote.cut(start, len(node.text))
    return [Quote.join(one, f" {_DASH} ", whole if one is names[-1] else shared) for one in names]


def _parted(quote: Quote) -> list[Quote]:
    """Return the names between signs or words for "and"; where there are strokes, only between these."""
    marks = [match.span() for match in _JOINT.finditer(quote.text)]
    strokes = [span for span in marks if "/" in quote.text[slice(*span)]]
    spans = strokes or marks
    starts, ends = [0, *(stop for _, stop in spans)], [*(begin for begin, _ in spans), len(quote.text)]
    parts = (quote.cut(*span) for span in zip(starts, ends, strict=True))
    names = (
        part.cut(len(part.text) - len(part.text.lstrip(_AROUND)), len(part.text.rstrip(_AROUND))) for part in parts
    )
    return [name for name in names if name.text]


def _coded(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield the exercises of lines with a letter for each line, and a number for each of a superset."""
    for letter, node in zip(ascii_uppercase, nodes, strict=False):
        names = _superset(node)
        yield from (Node("item", name, label=f"{letter}{at}.") for at, name in enumerate(names, 1))
        if not names:
            yield replace(node, kind="item", label=f"{letter}.")


def _are_pairs(nodes: Sequence[Node]) -> bool:
    """Whether one word counts the lines from the first on, and most of what they name is a movement."""
    labels = [match for node in nodes if (match := _LABEL.match(node.text))]
    numbers = [match["number"].upper() for match in labels]
    counted = numbers in ([str(at) for at in range(1, len(nodes) + 1)], list(_LETTERS[: len(nodes)]))
    names = [name for node in nodes for name in _names(node)]
    moving = sum(has_movement(words_of(name.text)) for name in names)
    alike = len({match["word"].lower() for match in labels}) == 1
    return _FEWEST <= len(nodes) <= len(_LETTERS) and counted and alike and 2 * moving >= len(names)


def _names(node: Node) -> list[Quote]:
    """Return the exercises that a line names after its label; none of any other line."""
    start, end = _span(node)
    if not end:
        return []
    marks = [match.span() for match in _MARK.finditer(node.text, start, end) if not _is_inside(node.text, start, match)]
    starts, ends = [start, *(stop for _, stop in marks)], [*(begin for begin, _ in marks), end]
    names = [node.quote.cut(*span).trimmed() for span in zip(starts, ends, strict=True)]
    named = all(name.text[:1].isalpha() and len(name.text.partition("(")[0].split()) <= _NAME_WORDS for name in names)
    return names if named and _FEWEST <= len(names) <= _MOST_OF_A_ROUND else []


def _is_inside(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a mark stands in brackets that are open there."""
    before = text[start : mark.start()]
    return before.count("(") > before.count(")")


def _span(node: Node) -> tuple[int, int]:
    """Return where the names of a line begin and end; 0, 0 of a line without a label."""
    is_line = node.is_line or node.kind == "item"
    match = _LABEL.match(node.text) if is_line and not node.children and len(node.text) <= _LONGEST else None
    if match is None or (is_day(match[0].strip(" :.-–—")) and not is_part(match[0])):
        return 0, 0
    end = _END.search(node.text, match.end())
    return match.end(), end.start() if end else len(node.text)


def _pair(letter: str, node: Node) -> Iterator[Node]:
    """Yield the exercises of a line with the code of their pair, and what stands after them."""
    rest = node.quote.cut(_span(node)[1], len(node.text))
    rest = rest.cut(len(rest.text) - len(rest.text.lstrip(_AROUND)), len(rest.text.rstrip(_AROUND[:-1]))).trimmed()
    each = f" {_DASH} " if is_dose(rest) and states_work(rest) else ""
    names = [Quote.join(name, each, rest) if each else name for name in _names(node)]
    items = (Node("item", name, label=f"{letter}{at}.") for at, name in enumerate(names, 1))
    told = Node("paragraph", rest)
    over = {one.statement.field for one in dose.find(rest)} == {"rounds"}
    yield from [told] if over else []
    yield Node("list", children=tuple(items))
    yield from [told] if not (each or over) and any(map(str.isalnum, rest.text)) else []
