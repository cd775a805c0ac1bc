"""Sets of swims, whose lengths go without a unit, as a list: "4x50/1 all easy", "800 - 16x50 kick on 1:00"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from repcast.languages.en import swimming as english
from repcast.read import dose
from repcast.read.document import Node, SectionKind
from repcast.read.quote import Quote
from repcast.read.words.headings import is_block_name
from repcast.read.words.signs import has_movement, words_of

_TIME = r"(?:\d{1,2})?:\d\d|\d{1,3}\s?(?:s|secs?|seconds?)\b|\d{1,2}\s?(?:min|minutes?)\b"
_LENGTHS = re.compile(
    r"(?:(?P<total>\d{3,5})\s*[-–—:=]\s*)?(?:(?P<count>\d{1,2})\s*[x×]\s*)?(?P<far>\d{2,4})"
    rf"(?:\s?(?:{english.METRES}|{english.YARDS})\b)?(?:['’]?s\b)?(?P<end>(?=[\s,/(@–-]|$))(?!\s*[x×%]|:|\s?[-–]\s?\d)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    rf"/(?P<minutes>\d{{1,2}}(?![:\d]))|(?:/|(?<=\s)(?:@|{english.STARTS})\s+(?:the\s)?)(?P<clock>(?:\d{{1,2}})?:\d\d)(?!\d)",
    re.IGNORECASE,
)
_REST = re.compile(
    rf"(?P<before>{_TIME})\s*(?:{english.RESTS_BESIDE})\b|\b(?:{english.RESTS_BESIDE})\W{{0,3}}(?P<after>{_TIME})"
    rf"|(?<=[\s(])(?P<bare>:\d\d)(?!\d)",
    re.IGNORECASE,
)
_SWIMMING = re.compile(english.SWIMMING, re.IGNORECASE)
_SWUM = re.compile(rf"{english.SWIMMING}|{english.SWUM}", re.IGNORECASE)
_YARDS = re.compile(rf"(?<=[\s\d])(?:{english.YARDS})\b", re.IGNORECASE)
_METRES = re.compile(rf"(?<=[\s\d])(?:{english.METRES})\b", re.IGNORECASE)
_FILLING = re.compile(rf"[\s,;:/@~-]*\b(?:{english.FILLING})\b[\s,;:/@~-]*$|[\s,;:/@~-]+$", re.IGNORECASE)
_TOTALS = re.compile(rf"\W*(?:{english.TOTALS})\b", re.IGNORECASE)
_NAME_ENDS = re.compile(r"\s[-–—]\s|[(;.\[]|,\s")

_LENGTH_M, _LONGEST, _NAME_WORDS, _SINGLE_WORDS = 25, 400, 7, 14
"""The length of a short pool; the most characters of a line of a set, the most words of a name and of a single swim."""

_FEWEST, _SAID = 2, 2
"""So many sets, and so many words of swimming, make a page of swims."""


@dataclass(frozen=True, slots=True)
class _Swim:
    """A line of a set: how often and how far one swims, what with, the clock or the rest, and what else is said."""

    count: Quote | None
    far: Quote
    name: Quote | None
    every: Quote | None
    rest: Quote | None
    more: tuple[Quote, ...]


def with_swims(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes of a page; on one of swims the lines that state sets or single swims as lists of them."""
    row = list(nodes)
    lines = [one for node in row for one in (node.children if node.kind == "list" else (node,))]
    sets = [swim for line in lines if (swim := _swim(line)) and (swim.count or swim.every)]
    if len(sets) < _FEWEST or not _are_swims(sets, lines):
        yield from row
        return
    text = " ".join(line.text for line in lines)
    unit = english.YARD_SIGN if len(_YARDS.findall(text)) > len(_METRES.findall(text)) else english.METRE_SIGN
    yield from _listed(row, unit)


def _are_swims(sets: Sequence[_Swim], lines: Sequence[Node]) -> bool:
    """Whether sets are of swims: the page says so, and they name no other movement."""
    said = sum(bool(_SWIMMING.search(line.text)) for line in lines)
    clocked = sum(swim.every is not None or swim.rest is not None for swim in sets)
    names = [_SWUM.sub(" ", swim.name.text) for swim in sets if swim.name]
    others = sum(has_movement(words_of(name)) for name in names)
    return (said >= _SAID or (said > 0 and clocked >= _FEWEST)) and 2 * others < len(sets)


def _listed(row: Sequence[Node], unit: str) -> Iterator[Node]:
    """Yield the nodes, lines of swims in a row as one list; one line between two of them belongs to the first."""
    items: list[Node] = []
    for at, node in enumerate(row):
        if node.kind == "list":
            own = [_item(child, unit) or child for child in node.children]
            if not items and own == list(node.children):
                yield node
                continue
            items += own
        elif own := _items(node, unit):
            items += own
        elif items and _is_remark(node) and at + 1 < len(row) and _item(row[at + 1], unit):
            items[-1] = replace(items[-1], children=(*items[-1].children, replace(node, section=_section(node.quote))))
        else:
            yield from [Node("list", children=tuple(items))] if items else ()
            items = []
            yield node
    yield from [Node("list", children=tuple(items))] if items else ()


def _items(node: Node, unit: str) -> list[Node]:
    """Return the swims of a line, one or several single ones: "300 swim, 200 kick, 100 drill"; none of any other."""
    joints = [match.span() for match in _SEVERAL.finditer(node.text)] if len(node.text) <= _LONGEST else []
    starts, ends = [0, *(end for _, end in joints)], [*(start for start, _ in joints), len(node.text)]
    pieces = [replace(node, quote=node.quote.cut(*span).trimmed()) for span in zip(starts, ends, strict=True)]
    found = [_item(piece, unit) for piece in pieces] if joints else []
    if found and all(found):
        return [one for one in found if one is not None]
    whole = _item(node, unit)
    return [whole] if whole else []


_SEVERAL = re.compile(r"\s*[,+/]\s+(?=\d{2,4}\s+[^\W\d_])")
"""What parts the swims of one line."""


def _is_remark(node: Node) -> bool:
    """Whether a line between two of swims belongs to the first: no heading, and no name of a part of the session."""
    part = is_block_name(node.text.partition("(")[0].strip(" :"))
    return node.kind == "paragraph" and node.text[-1:] != ":" and not part


def _item(node: Node, unit: str) -> Node | None:
    """Return a line of a swim as an item with its unit; `None` of any other line."""
    swim = _swim(node)
    if swim is None:
        return None
    parts: list[Quote | str] = [swim.count, " x "] if swim.count else []
    parts += [swim.far, f" {unit} ", swim.name or english.SWIM]
    more = list(swim.more)
    if swim.every is not None and swim.count:
        parts += [f", {english.EVERY} ", swim.every]
    elif swim.every is not None:
        more.append(swim.every)
    if swim.rest is not None:
        parts += [f", {english.REST} ", swim.rest]
    told = tuple(Node("paragraph", one, apart=False, section=_section(one)) for one in more)
    return replace(
        node, kind="item", quote=Quote.join(*parts), level=0, label="-", bold=0, children=(*told, *node.children)
    )


def _section(remark: Quote) -> SectionKind:
    """Return the section of a remark about a swim: a tip, where no figure in it could be taken for its dose."""
    return "about" if dose.find(remark) else "tips"


def _swim(node: Node) -> _Swim | None:
    """Return what a line states of a swim; `None` where it does not begin with one."""
    if not (node.is_line or node.kind == "item"):
        return None
    match = _LENGTHS.match(node.text) if len(node.text) <= _LONGEST * _FEWEST else None
    if match is None or not _is_length(match):
        return None
    tail = node.quote.cut(match.end(), len(node.text))
    timed = _CLOCK.search(tail.text[:_LONGEST])
    rests = None if timed else _REST.search(tail.text[:_LONGEST])
    single = match["count"] is None
    if single and (len(node.text.split()) > _SINGLE_WORDS or node.text[-1:] in ".!?:" or _TOTALS.match(tail.text)):
        return None
    name, more = _told(tail, timed or rests)
    if single and name is None and timed is None:
        return None
    count = node.quote.cut(*match.span("count")) if match["count"] else None
    return _Swim(count, node.quote.cut(*match.span("far")), name, _clock(tail, timed), _rest(tail, rests), more)


def _is_length(match: re.Match[str]) -> bool:
    """Whether a number is one of whole lengths, and a total before it their sum."""
    far, count = int(match["far"]), int(match["count"] or 1)
    whole = far >= _LENGTH_M * (1 if match["count"] else 2) and far % _LENGTH_M == 0 and count > 0
    return whole and (match["total"] is None or int(match["total"]) == far * count)


def _told(tail: Quote, timed: re.Match[str] | None) -> tuple[Quote | None, tuple[Quote, ...]]:
    """Return what is swum and what else is said, from the words after the length, around the clock or the rest."""
    before = tail.cut(0, timed.start()) if timed else tail
    after = tail.cut(timed.end(), len(tail.text)) if timed else tail.cut(len(tail.text), len(tail.text))
    name, more = _named(before)
    if name is None and not more and not _REMARKS.match(after.text):
        return _named(after)
    return name, (*more, *_said(after))


_REMARKS = re.compile(r".{0,20}?\s[-–—]\s|\s*\(|.*[.!?]\s*$")
"""How words about a swim begin that are no name of it, or that they are sentences."""


def _named(words: Quote) -> tuple[Quote | None, tuple[Quote, ...]]:
    """Return the name that some words begin with, if they do, and the rest of them."""
    words = _trimmed(words)
    end = _NAME_ENDS.search(words.text)
    name = _trimmed(words.cut(0, end.start()) if end else words)
    if not _SWUM.search(name.text) or len(name.text.split()) > _NAME_WORDS or any(map(str.isdigit, name.text)):
        return None, _said(words)
    return name, _said(words.cut(end.start(), len(words.text))) if end else ()


def _said(words: Quote) -> tuple[Quote, ...]:
    words = words.cut(len(words.text) - len(words.text.lstrip(" ,;:-–—.")), len(words.text)).trimmed()
    return (words,) if any(map(str.isalpha, words.text)) else ()


def _trimmed(words: Quote) -> Quote:
    """Return words without the marks and small words at their ends."""
    text = words.text
    start = len(text) - len(text.lstrip(" ,;:/@~-–—"))
    while match := _FILLING.search(text[start:]):
        text = text[: start + match.start()]
    return words.cut(start, max(start, len(text)))


def _clock(tail: Quote, timed: re.Match[str] | None) -> Quote | None:
    if timed is None:
        return None
    if timed["minutes"]:
        return Quote.join(tail.cut(*timed.span("minutes")), " min")
    return tail.cut(*timed.span("clock"))


def _rest(tail: Quote, rests: re.Match[str] | None) -> Quote | None:
    group = next((name for name in ("before", "after", "bare") if rests and rests[name]), "")
    return tail.cut(*rests.span(group)) if rests and group else None
