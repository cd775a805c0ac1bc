"""Lines that state several intervals and how often to go through them: "Jog 1 minute, walk 2 minutes (6 times)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from repcast.languages.en.going import (
    AGAIN,
    ALTERNATING,
    BEGINNING,
    FAST,
    FINISHING,
    GENTLE,
    IN_ALL,
    INTERVAL_JOINTS,
    INTERVALS,
    LASTING_FOR,
    OF_SEVERAL,
    RECOVERY,
    RUNS,
    SESSION_JOINTS,
    TURN_JOINT,
    WARMING,
)
from repcast.languages.en.names import HOW_OFTEN
from repcast.languages.en.tables import REST, ROUNDS
from repcast.read import dose
from repcast.read.dose.stating import LASTING, without_stated
from repcast.read.lines.session_pieces import pieces_of
from repcast.read.lines.session_sentences import told_part
from repcast.read.quote import Quote
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import any_of

_COUNTS, _PAIR = frozenset(("times", "rounds", "sets")), 2
_MOST_WORDS, _LONGEST = 28, 400
"""The most words of one part of a session, and the most characters of a line that tells all of it."""

_MARKS = " \t,;:.()[]/+&|×x–—-→>"
_JOINT = re.compile(
    rf"\s{{0,3}}(?:[,;/+&|]|[-–—=]+>|→|\b(?:{INTERVAL_JOINTS})\b)(?:\s*(?:{INTERVAL_JOINTS})\b)?\s*", re.IGNORECASE
)
_TURN = re.compile(rf"{_JOINT.pattern}|\s{{0,3}}(?:{TURN_JOINT})\s{{0,3}}", re.IGNORECASE)
"""What may stand between two intervals, and between two that take turns: "run with walking"."""

_AFTER_SERIES = re.compile(rf"{_TURN.pattern}|\s*\(\s*", re.IGNORECASE)
"""What may stand between a series and the rest after each of it: "4 x 5 min (2 min jog)"."""

_INTERVAL, _HOW_OFTEN = any_of(INTERVALS), any_of(HOW_OFTEN)


@dataclass(frozen=True, slots=True)
class Compound:
    """The intervals of one line in order, and how often all of them are done, as "8 rounds"; `None`: once."""

    count: Quote | None
    intervals: tuple[Quote, ...]


def session(quote: Quote) -> tuple[Compound, ...]:
    """Return the parts of a session that one line states, one after another; none of any other line.

    "A brisk 5-minute walk, then alternate 60 seconds of running and 90 seconds of walking for 20 minutes" is a walk
    and eight rounds of two intervals.
    """
    if len(quote.text) > _LONGEST:
        return ()
    often = _HOW_OFTEN.search(quote.text)
    quote = quote.cut(0, often.start()).trimmed() if often else quote
    if pieces := pieces_of(quote):
        return tuple(compound(piece) or Compound(None, (with_rest(piece),)) for piece in pieces)
    parted = any(joint.search(quote.text) for joint in (_THEN, _IN_BRACKETS, _STOP))
    parts = _parts(quote) if parted else ()
    whole = None if parts else compound(quote) or (None if _STOP.search(quote.text) else _alternated(quote))
    if whole or parts:
        return (whole,) if whole else parts
    singles = tuple(_singles(quote)) if len(quote.text.split()) <= _MOST_WORDS else ()
    enough = len(singles) >= _FEWEST_SINGLES or (quote.text[:1].isdigit() and _are_walk_and_run(singles))
    return singles if enough else ()


def _are_walk_and_run(singles: Sequence[Compound]) -> bool:
    """Whether all of a line is two ways of going, each for a minute or more: "3 minutes walk, 12 minutes run"."""
    intervals = [one for part in singles for one in part.intervals]
    ways = [RUNS.intersection(words_of(one.text)) for one in intervals]
    return len(ways) == _PAIR and all(ways) and ways[0] != ways[1] and all(map(_lasts_long, intervals))


def _parts(quote: Quote) -> tuple[Compound, ...]:
    """Return the parts that the clauses of a line state; none where one of them states anything else."""
    found: list[Compound] = []
    for clause, told in _clauses_and_told(quote):
        part = Compound(None, (told,)) if told else compound(clause) or _alternated(clause)
        singles = [] if part else list(_singles(clause))
        if not part and not singles:
            return ()
        found.extend([part] if part else singles)
    enough = any(part.count for part in found) or len(found) >= _FEWEST_SINGLES
    lead = _BEGIN.match(quote.text)  # "Begin with 5 minutes, then …"; what one also ends with has more in between
    begins = (quote.text[:1].isdigit() or (lead and lead[0].strip())) and not _FINISHING.search(quote.text)
    long = len(found) > 1 and begins and all(_lasts_long(part.intervals[0]) for part in found)
    return tuple(found) if enough or long else ()


def _lasts_long(interval: Quote) -> bool:
    """Whether an interval lasts a minute or more, so that two of them are no two ways of one movement."""
    return any(one.statement.field in LASTING and (one.statement.low or 0) >= _LONG for one in dose.find(interval))


_FINISHING, _LONG = re.compile(FINISHING, re.IGNORECASE), 60
"""What a session ends with, and the seconds, or metres, from which two intervals one after the other are one."""


def _clauses_and_told(quote: Quote) -> Iterator[tuple[Quote, Quote | None]]:
    """Yield the clauses of a line, sentences and named clauses that tell a part of a session with what they tell."""
    ends = [*(match.span() for match in _STOP.finditer(quote.text)), (len(quote.text), len(quote.text))]
    for (_, start), (end, _) in pairwise([(0, 0), *ends]):
        sentence = quote.cut(start, end).trimmed()
        if told := told_part(sentence):
            yield sentence, told
            continue
        for clause in _clauses(sentence):
            yield clause, _named_part(clause)


def _named_part(clause: Quote) -> Quote | None:
    """Return what a clause tells that names a part: "warm up with a 5-minute walk", "cool down for 5 minutes"."""
    named, times = _NAMED.search(clause.text), dose.lengths(clause)
    if named is None or (told := told_part(clause)):
        return told if named else None
    is_short = len(times) == 1 and len(clause.text.split()) <= _PART_WORDS
    return Quote.join(clause.cut(*named.span()), ": ", clause.cut(*times[0])) if is_short else None


_STOP = re.compile(rf"[.;]\s+(?=[^\W\d_])(?!(?:{AGAIN})\b)", re.IGNORECASE)
"""The end of a sentence before another one that does not only say how often the first is done."""


def _clauses(quote: Quote) -> Iterator[Quote]:
    start = 0
    joints = _OUTSIDE if _IN_BRACKETS.search(quote.text) else _THEN
    for match in [*joints.finditer(quote.text), None]:
        end = match.start() if match else len(quote.text)
        clause = quote.cut(start, end).trimmed()
        if clause.text:
            yield clause
        start = match.end() if match else end


_THEN = re.compile(rf"[\s,;.]{{0,4}}\b(?:{SESSION_JOINTS})\b[\s,:]{{0,4}}", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\d\s*[x×]\s*\([^()]{5,60}\)", re.IGNORECASE)
_OUTSIDE = re.compile(rf"{_THEN.pattern}|\s{{0,3}}[,;+](?![^()]{{0,60}}\))\s{{0,3}}", re.IGNORECASE)
"""Intervals in brackets after how often they are done, and the joints outside of them: "5 min walk, 8 x (…), 5 min"."""


def _alternated(quote: Quote) -> Compound | None:
    """Return intervals that take turns for a stated time: "alternate 1 minute of running and 1 of walking for 20"."""
    stated = [one.statement for one in dose.find(quote) if one.statement.field != "sides"]
    lasting, totals = _turns_and_total(quote, stated)
    if len(lasting) != 2 or len(totals) != 1 or len(stated) != len(lasting) + 1 or not _ALTERNATE.search(quote.text):
        return None
    pieces = list(
        _pieces(quote, (totals[0].start, totals[0].end), [(one.start, one.end) for one in lasting], joint=_TURN)
    )
    round_s = sum(one.low or 0 for one in lasting)
    count = int((totals[0].low or 0) // round_s) if round_s else 0
    if len(pieces) != 2 or count < 1:
        return None
    total = quote.cut(totals[0].start, totals[0].end)
    lead, tail = _TAKE_TURNS.match(pieces[0].text), _IN_ALL.search(pieces[1].text)
    first = pieces[0].cut(lead.end(), len(pieces[0].text)) if lead else pieces[0]
    second = pieces[1].cut(0, tail.start()) if tail else pieces[1]
    return Compound(Quote(total.source, f"{count} {ROUNDS}", total.anchors[:1]), (first, second))


def _turns_and_total(
    quote: Quote, stated: Sequence[dose.Statement]
) -> tuple[list[dose.Statement], list[dose.Statement]]:
    """Return the times of the intervals, and that of all of them: called so, or after "for" behind two others."""
    lasting = [one for one in stated if one.field in LASTING]
    totals = [one for one in stated if one.field == "total_s"]
    all_timed = not totals and len(lasting) == len(stated) == _TWO_AND_ALL
    if all_timed and _IN_ALL_TIME.search(quote.text[: lasting[-1].start]):
        return lasting[:-1], lasting[-1:]
    return lasting, totals


_TWO_AND_ALL, _IN_ALL_TIME = 3, re.compile(rf"\b(?:{LASTING_FOR})\s*$", re.IGNORECASE)
"""Two intervals and the time of all of them, and the word before that."""

_ALTERNATE, _IN_ALL = re.compile(ALTERNATING, re.IGNORECASE), re.compile(IN_ALL, re.IGNORECASE)
_TAKE_TURNS = re.compile(rf"^.*?{ALTERNATING}(?: between)?\s*", re.IGNORECASE)


_FEWEST_SINGLES = 3
"""So many intervals one after another are a session; two may be the ways of one movement."""


def _singles(quote: Quote) -> Iterator[Compound]:
    """Yield the intervals that a clause states once each: "begin with a brisk 5-minute walk"."""
    stated = [one.statement for one in dose.find(quote)]
    if not stated or any(one.field not in LASTING for one in stated):
        return
    lead = _BEGIN.match(quote.text)
    own = quote.cut(lead.end() if lead else 0, len(quote.text.rstrip(_MARKS))).trimmed()
    spans = [(one.statement.start, one.statement.end) for one in dose.find(own) if one.statement.field in LASTING]
    pieces = list(_pieces(own, (0, 0), spans)) if spans else []
    if len(pieces) == len(stated) and all(_INTERVAL.search(piece.text) for piece in pieces):
        yield from (Compound(None, (piece,)) for piece in pieces)


_BEGIN, _NAMED, _PART_WORDS = re.compile(BEGINNING, re.IGNORECASE), re.compile(WARMING, re.IGNORECASE), 6


def compound(quote: Quote) -> Compound | None:
    """Return the intervals that a line states one after another; `None` for any other line.

    Each is a time or a distance beside a word for how fast or what: one of rest makes them sets of one exercise.
    """
    if len(quote.text.split()) > _MOST_WORDS or not _INTERVAL.search(quote.text):
        return None
    stated = [one.statement for one in dose.find(quote)]
    fields = [one.field for one in stated]
    lasting = [one for one in stated if one.field in LASTING]
    counts = _counts(quote, stated)
    if len(lasting) < 2 or len(counts) != 1 or set(fields) - LASTING - _COUNTS - {"load", "reps", "total_s"}:
        return None
    spans = [(one.start, one.end) for one in lasting]
    pieces = list(_pieces(quote, (counts[0].start, counts[0].end), spans))
    pieces[:1] = map(_without_turns, pieces[:1])
    named = [_INTERVAL.search(piece.text) for piece in pieces]
    in_series = _series_at(quote, stated) == 0
    if len(pieces) != len(lasting) or not any(named) or (len(pieces) == 2 and _recovers(*pieces, in_series=in_series)):
        return None
    number = _NUMBER.search(quote.text, counts[0].start, counts[0].end)
    count = quote.cut(*number.span()) if number else quote.cut(counts[0].start, counts[0].end)
    return Compound(Quote.join(count, f" {ROUNDS}"), tuple(pieces))


def filled(quote: Quote) -> Compound | None:
    """Return the intervals that fill a longer one: "8 x 3 min as: 2 min hard, then 30 s easy and 30 s fast"."""
    stated = [one.statement for one in dose.find(quote) if one.statement.field in LASTING | {"sets", "hold_s"}]
    if (
        len(stated) < _FEWEST_FILLED
        or stated[0].field != "sets"
        or not _BY.fullmatch(quote.text, stated[0].end, stated[1].start)
    ):
        return None
    inner = stated[2:]
    if sum(one.low or 0 for one in inner) != stated[1].low or any(one.field == "sets" for one in inner):
        return None
    rest = quote.cut(stated[1].end, len(quote.text))
    spans = [(one.start - stated[1].end, one.end - stated[1].end) for one in inner]
    lead = rest.text.rfind(":", 0, spans[0][0]) + 1
    pieces = list(_pieces(rest, (lead, lead), spans, in_series=True))
    count = Quote.join(quote.cut(stated[0].start, stated[0].end), f" {ROUNDS}")
    return Compound(count, tuple(pieces)) if len(pieces) == len(inner) else None


_FEWEST_FILLED = 4
"""A count, the time of all, and two times that make it up."""


def with_rest(quote: Quote) -> Quote:
    """Return a line of an interval and of the easy time after it with the latter as its rest; else the line itself.

    "1 min hard / 90 s easy" is work of a minute and a rest of 90 seconds, "6 x 400 m, 2 min jog" six of them.
    """
    if len(quote.text.split()) > _MOST_WORDS:
        return quote
    stated = [one.statement for one in dose.find(quote)]
    at = _series_at(quote, stated)
    in_series = at >= 0
    times = [] if in_series else _counts(quote, stated)
    lasting = [one for one in stated[at + 1 :] if one not in times]
    timed = ("work_s", "time_s", "hold_s") if in_series else ("work_s", "time_s")
    if len(lasting) != _PAIR or len(times) > 1 or lasting[0].field not in LASTING or lasting[1].field not in timed:
        return quote
    joint = _AFTER_SERIES if in_series else _JOINT
    count = (times[0].start, times[0].end) if times else (0, 0)
    pieces = list(_pieces(quote, count, [(one.start, one.end) for one in lasting], joint=joint, in_series=in_series))
    is_beside = _BESIDE.search(quote.text, lasting[0].end, lasting[1].start) is not None
    recovers = len(pieces) == _PAIR and (
        _recovers(*pieces, in_series=in_series, is_beside=is_beside) or _is_after_fast(*pieces)
    )
    if not recovers:
        return quote
    lead = [Quote(quote.source, f"{int(times[0].low or 1)} x ", quote.cut(*count).anchors[:1])] if times else []
    return Quote.join(*lead, _without_turns(pieces[0]), f", {REST}: ", quote.cut(lasting[1].start, lasting[1].end))


_BESIDE = re.compile(rf"\(|{TURN_JOINT}", re.IGNORECASE)
"""What stands before a time that is beside another one: "5 x 3 min with 90 s easy jogging"."""


def _counts(quote: Quote, stated: Sequence[dose.Statement]) -> list[dose.Statement]:
    """Return what says how often intervals are done: "8 times", "3 reps of"."""
    return [one for one in stated if one.field in _COUNTS or (one.field == "reps" and _OF.match(quote.text, one.end))]


def _without_turns(piece: Quote) -> Quote:
    """Return an interval without the word that it and the next one take turns: "alternate 1 min hard"."""
    turns = _TURNS.match(piece.text)
    return piece.cut(turns.end(), len(piece.text)) if turns else piece


_TURNS = re.compile(rf"{ALTERNATING}(?: between)?\s+(?=\S)", re.IGNORECASE)
_OF = re.compile(OF_SEVERAL, re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:\s*[-–]\s*\d+)?|[^\W\d_]{3,}")


def _pieces(
    quote: Quote,
    count: tuple[int, int],
    spans: list[tuple[int, int]],
    *,
    joint: re.Pattern[str] = _JOINT,
    in_series: bool = False,
) -> Iterator[Quote]:
    """Yield the words around each time, from joint to joint, without the words of the count.

    A time without words has no name, and is none but in a series: "6 x 400 m / 2 min easy".
    """
    first, last = _bounds(quote.text, count, spans)
    start = first
    for (_, end), (following, _) in zip(spans, [*spans[1:], (last, last)], strict=True):
        joints = list(joint.finditer(quote.text, end, following))
        if following != last and not joints:
            return
        parted = joints[-1] if joints and following != last else None
        stop = parted.start() if parted else last
        text = quote.text[start:stop]
        lead = len(text) - len(text.lstrip(_MARKS))
        piece = quote.cut(start + lead, start + max(lead, len(text.rstrip(_MARKS))))
        if in_series or _is_named(piece):
            yield piece
        start = parted.end() if parted else last


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
    r"[\s,;.(\[–—-]{0,6}(?:repeat(?:ed)?|do|all|this|x|×|for|complete)?[\s:]*(?:this|all|it|these)?\s*$", re.IGNORECASE
)


def _recovers(first: Quote, second: Quote, *, in_series: bool, is_beside: bool = False) -> bool:
    """Whether all that is said beside the second time is that it is easy: after another one that is the rest.

    In a series such as "6 x 400 m, 2 min jog" so is a gentle way to go; "6 x 1 min hard, 2 min walk" are two of a kind.
    """
    said = _words_beside(second)
    if said and RECOVERY.issuperset(said):
        return True
    gentle = GENTLE if is_beside or _is_far(first) else GENTLE - RUNS
    return in_series and (RECOVERY | gentle).issuperset(said) and not gentle.isdisjoint(said)


def _is_after_fast(first: Quote, second: Quote) -> bool:
    """Whether one goes gently after going as fast as one can: "30 s sprint, 30 s walk"."""
    said = _words_beside(second)
    return not FAST.isdisjoint(_words_beside(first)) and bool(said) and (RECOVERY | GENTLE).issuperset(said)


def _is_far(piece: Quote) -> bool:
    return any(one.statement.field == "distance_m" for one in dose.find(piece))


def _series_at(quote: Quote, stated: Sequence[dose.Statement]) -> int:
    """Return which statement counts a series of a time or distance, "6 x 3 min", with at most a time before; or -1."""
    for at, (one, following) in enumerate(pairwise(stated[:_SERIES_END])):
        if one.field == "sets" and _BY.fullmatch(quote.text, one.end, following.start):
            return at
    return -1


_BY, _SERIES_END = re.compile(r"\s*[x×X]\s*"), 3
"""So many statements of a line are looked at for a series."""


def _is_named(piece: Quote) -> bool:
    """Whether a time has a word beside it that says what is done, or a load that says how hard."""
    loaded = any(one.statement.field == "load" for one in dose.find(piece))
    return loaded or any(len(word) > 2 for word in _words_beside(piece))


def _words_beside(piece: Quote) -> list[str]:
    """Return the words of an interval beside its time."""
    return words_of(without_stated(piece.text, (one.statement for one in dose.find(piece))))
