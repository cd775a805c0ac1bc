"""Whole sessions of intervals in one line: "10 min warm-up, 6 x 400 m with 90 s rest, 10 min cool-down"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from repcast.languages.en.going import BEGINNING, GENTLE, INTERVALS, PART_LABELS, RECOVERY, SESSION_JOINTS, WARMING
from repcast.read import dose
from repcast.read.dose.stating import LASTING
from repcast.read.quote import Quote
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import any_of

_JOINT = re.compile(rf"[\s,;.]*(?:[,;+.](?=\s)|\b(?:{SESSION_JOINTS})\b)[\s,:]*", re.IGNORECASE)
_BEGIN = re.compile(BEGINNING, re.IGNORECASE)
_WARMING = re.compile(rf"{WARMING}|^(?:{PART_LABELS})\b", re.IGNORECASE)
_INTERVAL = any_of(INTERVALS)
_COUNTED = re.compile(rf"\d{{1,2}}\s*(?:[x×]\s*)?(?:[^\W\d_]+\s+){{0,2}}?{INTERVALS}[\w\s]{{0,20}}", re.IGNORECASE)
"""How often one goes fast after a longer run: "4 strides", "6 x hill sprints"."""

_BY = re.compile(r"\s*[x×X]\s*\(?\s*")
_LONGEST, _MOST_WORDS, _ADDED_WORDS, _FEWEST = 400, 40, 6, 2
"""The most characters and words of such a line, the most words of a remark between two pieces, the fewest pieces."""

_OF_A_SERIES = LASTING | {"sets", "rest_s", "load", "next_rest_s"}
_SINGLE, _SERIES, _WHOLE, _ADDED = "single", "series", "series with its rest", "added"
_SHORT_S, _SINGLE_WORDS = 300, 12
"""The longest rest in seconds that stands after a series as a part of its own, and the most words of such a part."""


def pieces_of(quote: Quote) -> tuple[Quote, ...]:
    """Return the parts of a session with a series of intervals among them; none of any other line."""
    if len(quote.text) > _LONGEST or len(quote.text.split()) > _MOST_WORDS or not any(map(str.isdigit, quote.text)):
        return ()
    found: list[tuple[int, int]] = []
    kinds: list[str] = []
    for start, end in _clauses(quote.text):
        kind = _kind(quote.cut(start, end), kinds)
        if not kind:
            return ()
        if kind == _ADDED:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
            kinds.append(kind)
    if len(found) < _FEWEST or not {_SERIES, _WHOLE} & set(kinds):
        return ()
    return tuple(_without_lead(quote.cut(start, end).trimmed()) for start, end in found)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the clauses of a line outside of brackets begin and end."""
    depths, depth = [], 0
    for letter in text:
        depth += (letter in "([") - (letter in ")]")
        depths.append(depth)
    cuts = [
        match.span() for match in _JOINT.finditer(text) if match.end() > match.start() and not depths[match.start()]
    ]
    for (_, start), (end, _) in pairwise([(0, 0), *cuts, (len(text), len(text))]):
        if text[start:end].strip(" .,;()"):
            yield start, end


def _kind(clause: Quote, before: Sequence[str]) -> str:
    """Return what a clause of a session is: a series, what is done once, or more about the one before; "": none."""
    stated = [one.statement for one in dose.find(clause)]
    fields = [one.field for one in stated]
    if not set(fields) <= _OF_A_SERIES | {"reps", "times"} or (
        "reps" in fields and not _COUNTED.fullmatch(clause.text)
    ):
        return ""
    lasting = [one for one in stated if one.field in LASTING]
    if before and {"reps", "times"}.issuperset(fields) and _COUNTED.fullmatch(clause.text):
        return _WHOLE
    if _is_series(clause, stated):
        return _SERIES if len(lasting) == 1 and "rest_s" not in fields else _WHOLE
    if before[-1:] == [_SERIES] and _is_rest(clause, lasting):
        return _ADDED
    once = len(fields) == len(lasting) == 1 and (stated[0].start <= _lead(clause) or _INTERVAL.search(clause.text))
    warms = _WARMING.search(clause.text) and any(map(str.isdigit, clause.text))
    if (once or warms) and len(clause.text.split()) <= _SINGLE_WORDS:
        return _SINGLE
    added = bool(before) and not lasting and (fields == ["rest_s"] or len(clause.text.split()) <= _ADDED_WORDS)
    return _ADDED if added and "sets" not in fields else ""


def _is_series(clause: Quote, stated: Sequence[dose.Statement]) -> bool:
    """Whether a clause begins with how often one goes for a time or distance: "6 x 400 m"."""
    if len(stated) < _FEWEST or stated[0].field != "sets" or len(clause.text[: stated[0].start].split()) > 1:
        return False
    return stated[1].field in LASTING and bool(_BY.fullmatch(clause.text, stated[0].end, stated[1].start))


def _is_rest(clause: Quote, lasting: Sequence[dose.Statement]) -> bool:
    """Whether a clause after a series says but how one goes gently for a short time: "2 min jog"."""
    gentle = not (RECOVERY | GENTLE).isdisjoint(words_of(clause.text)) and not _WARMING.search(clause.text)
    return gentle and len(lasting) == 1 and 0 < (lasting[0].low or 0) <= _SHORT_S


def _lead(clause: Quote) -> int:
    match = _BEGIN.match(clause.text)
    return match.end() if match else 0


def _without_lead(piece: Quote) -> Quote:
    return piece.cut(_lead(piece), len(piece.text)).trimmed()
