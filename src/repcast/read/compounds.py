"""Lines that state several intervals and how often to go through them: "Jog 1 minute, walk 2 minutes (6 times)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from repcast.languages.en.names import INTERVAL_JOINTS, INTERVALS, RECOVERY
from repcast.languages.en.tables import ROUNDS
from repcast.read import dose
from repcast.read.quote import Quote
from repcast.read.signs import words_of
from repcast.read.vocabulary import any_of

_TIMES = frozenset(("work_s", "time_s", "distance_m"))
_COUNTS = frozenset(("times", "rounds", "sets"))
_MOST_WORDS = 28
_MARKS = " \t,;:.()[]/+&|×x–—-→>"
_JOINT = re.compile(
    rf"\s*(?:[,;/+&|]|[-–—=]+>|→|\b(?:{INTERVAL_JOINTS})\b)(?:\s*(?:{INTERVAL_JOINTS})\b)?\s*", re.IGNORECASE
)
_INTERVAL = any_of(INTERVALS)


@dataclass(frozen=True, slots=True)
class Compound:
    """The intervals of one line in order, and how often all of them are done, as "8 rounds"."""

    count: Quote
    intervals: tuple[Quote, ...]


def compound(quote: Quote) -> Compound | None:
    """Return the intervals that a line states one after another; `None` for any other line.

    Each is a time or a distance beside a word for how fast or what: one of rest makes them sets of one exercise.
    """
    if len(quote.text.split()) > _MOST_WORDS:
        return None
    stated = [one.statement for one in dose.find(quote)]
    fields = [one.field for one in stated]
    lasting = [one for one in stated if one.field in _TIMES]
    counts = [one for one in stated if one.field in _COUNTS]
    if len(lasting) < 2 or len(counts) != 1 or set(fields) - _TIMES - _COUNTS - {"load"}:
        return None
    spans = [(one.start, one.end) for one in lasting]
    pieces = list(_pieces(quote, (counts[0].start, counts[0].end), spans))
    named = [_INTERVAL.search(piece.text) for piece in pieces]
    if len(pieces) != len(lasting) or not any(named) or (len(pieces) == 2 and _recovers(pieces[1])):
        return None
    number = _NUMBER.search(quote.text, counts[0].start, counts[0].end)
    count = quote.cut(*number.span()) if number else quote.cut(counts[0].start, counts[0].end)
    return Compound(Quote.join(count, f" {ROUNDS}"), tuple(pieces))


_NUMBER = re.compile(r"\d+(?:\s*[-–]\s*\d+)?|[^\W\d_]{3,}")


def _pieces(quote: Quote, count: tuple[int, int], spans: list[tuple[int, int]]) -> Iterator[Quote]:
    """Yield the words around each time, from joint to joint, without the words of the count."""
    first, last = _bounds(quote.text, count, spans)
    start = first
    for (_, end), (following, _) in zip(spans, [*spans[1:], (last, last)], strict=True):
        joints = list(_JOINT.finditer(quote.text, end, following))
        if following != last and not joints:
            return
        joint = joints[-1] if joints and following != last else None
        stop = joint.start() if joint else last
        text = quote.text[start:stop]
        lead = len(text) - len(text.lstrip(_MARKS))
        piece = quote.cut(start + lead, start + max(lead, len(text.rstrip(_MARKS))))
        if _is_named(piece):
            yield piece
        start = joint.end() if joint else last


def _bounds(text: str, count: tuple[int, int], spans: list[tuple[int, int]]) -> tuple[int, int]:
    """Return where the intervals begin and end beside the count, which stands before or after all of them."""
    if count[1] <= spans[0][0]:
        lead = _LEAD.match(text, count[1])
        return (lead.end() if lead else count[1]), len(text)
    if count[0] >= spans[-1][1]:
        tail = _TAIL.search(text, spans[-1][1], count[0])
        return 0, tail.start() if tail else count[0]
    return 0, 0


_LEAD = re.compile(r"\s*[x×]?\s*(?:of\b)?[\s:(\[]*", re.IGNORECASE)
_TAIL = re.compile(
    r"[\s,;.(\[–—-]*(?:repeat(?:ed)?|do|all|this|x|×|for|complete)?[\s:]*(?:this|all|it|these)?\s*$", re.IGNORECASE
)


def _recovers(piece: Quote) -> bool:
    """Whether all that is said beside a time is that it is easy: after another one that is the rest."""
    said = _words_beside(piece)
    return bool(said) and RECOVERY.issuperset(said)


def _is_named(piece: Quote) -> bool:
    """Whether a time has a word beside it that says what is done."""
    return any(len(word) > 2 for word in _words_beside(piece))


def _words_beside(piece: Quote) -> list[str]:
    """Return the words of an interval beside its time."""
    stated = [one.statement for one in dose.find(piece)]
    left = list(piece.text)
    for one in stated:
        left[one.start : one.end] = " " * (one.end - one.start)
    return words_of("".join(left))
