"""Lines that list several exercises, each with its dose: "squats 3x10, plank 3x30 s", "20 squats / 10 press-ups"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from repcast.languages.en.going import WAYS_OF_GOING
from repcast.languages.en.names import (
    ANNOUNCING,
    CLOCKED_OF,
    DOING,
    HOLD_NAMES,
    JOINT,
    LIST_JOINTS,
    MOVEMENTS,
    PERIODS,
    RESTS,
)
from repcast.languages.en.tables import COLUMNS, ROUNDS, SETS_COLUMN
from repcast.read import dose
from repcast.read.dose.stating import LASTING_OR_HELD, states_work
from repcast.read.lines.dosed_names import Naming
from repcast.read.quote import Quote
from repcast.read.words.headings import block_kinds, role_of_block
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import IMPERATIVES, any_of, held, is_cardio

if TYPE_CHECKING:
    from repcast.read.lines import Line

Namer = Callable[[Quote], Naming]
"""What returns the name in a piece of a line."""

_ANNOUNCING = re.compile(ANNOUNCING, re.IGNORECASE)
_LED = re.compile(
    r"(?:[^:,]*:\s+)+|[^:;,]{2,60};\s+(?=[^:;]{10,200}$)|[^\d,:–—]{2,40}?\s[–—-]\s|\d[^:–—]{2,60}?(?::\s+|\s[–—-]\s+)|[^:()]{2,30}\([^():]{2,40}\):\s+"
)
_ASKED = re.compile(rf"(?:{DOING})\s+(?=:?\d)", re.IGNORECASE)
"""The words before a list in a line, and the verb before one of counts: "do 20 squats / 10 press-ups"."""

_OF, _WAY = re.compile(CLOCKED_OF, re.IGNORECASE), any_of(WAYS_OF_GOING)

_BARE = re.compile(r"(?<=[\w)])\s+(?=\d{1,4}[a-z]{0,3}\s+[A-Z])")
"""What parts counted names where nothing else does: "700m Run 5 Jumps 12 Wall balls"."""

_COMMA = re.compile(
    rf"(?:,(?![^(]*\))(?:\s+(?:{LIST_JOINTS})\b)?|\s+(?:{LIST_JOINTS})\b(?=\s+(?:an?\s+)?:?\d))(?=\s)"
    r"(?:\s+an?(?=\s+\d))?"
)
_MARKS = (_COMMA, *map(re.compile, (r";(?=\s)", r"\s[+&]\s", r"\s[/|]\s", r"\s[-=–]?[>→]\s")))
"""What parts the exercises of a line: commas, semicolons, plus signs, bars, arrows."""

_SENTENCE = re.compile(r"(?:(?<=[\w)])[.!]|\s?…)\s+(?=[A-Za-z\d])")
_ROUNDS = frozenset(("rounds", "times"))
_OF_ALL = _ROUNDS | {"sets", "rest_s", "next_rest_s", "round_rest_s", "total_s"}
_BY_CLOCK = frozenset(("every_s", "amrap", "rounds", "for_time"))
_PAIR, _FEWEST, _LONGEST, _LONGEST_TOLD, _NAME_WORDS = 2, 3, 400, 1200, 6


@dataclass(frozen=True, slots=True)
class Listed:
    """The exercises that one line lists, the words before them, and what the line says of all of them."""

    lead: Quote
    pieces: tuple[Quote, ...]
    of_all: tuple[Quote, ...] = ()


def told_in_line(quote: Quote, name: Namer) -> Listed | None:
    """Return the exercises of a line that lists several, each with its dose; `None` of any other line.

    "Monday - Chest: bench press 4 x 8, dips 3 x 10, rest 60 s between sets" is a day with two of them and a rest.
    """
    text = quote.text
    told = ":" in text or ";" in text or any(map(str.isdigit, text))
    clocked = told and _OF.search(text) is not None
    if len(text) > (_LONGEST_TOLD if clocked else _LONGEST) or not told:
        return None
    ends = [*_SENTENCE.finditer(text)]
    starts = [0, *(match.end() for match in ends)]
    stops = [*(match.start() for match in ends), len(text.rstrip(" ."))]
    for number, span in enumerate(zip(starts, stops, strict=True)):
        listed = _listed(quote, span, name)
        if listed is not None:
            before, after = quote.cut(0, starts[number]).trimmed(), quote.cut(span[1] + 1, len(text)).trimmed()
            announced = _ANNOUNCING.search(listed.lead.text)
            loose = after.text and not _is_of_all(after) and not (announced or clocked)
            if loose and (states_work(after) or not before.text):
                return None
            around = (one for one in (before, after) if one.text.strip(" ."))
            return Listed(listed.lead, listed.pieces, (*listed.of_all, *around))
    return None


def _listed(quote: Quote, span: tuple[int, int], name: Namer) -> Listed | None:
    """Return the exercises of one sentence of a line."""
    led = _OF.search(quote.text, *span) or _LED.match(quote.text, *span) or _ASKED.match(quote.text, *span)
    start = led.end() if led else span[0]
    by_clock = led is not None and _by_clock(quote.cut(span[0], led.end()))
    for mark in (*_MARKS, _BARE) if by_clock else _MARKS:
        listed = _parted(quote, (span[0], start, span[1]), mark, name)
        if listed is not None:
            before = quote.text[span[0] : start]
            before = before if len(before.split()) > 1 or ":" in before else ""  # "Do 20 squats / 10 press-ups"
            lead = before.rstrip(" –—-" if any(block_kinds(before)) else " :–—-")
            return Listed(quote.cut(span[0], span[0] + len(lead)).trimmed(), listed.pieces, listed.of_all)
    return None


def _parted(quote: Quote, span: tuple[int, int, int], mark: re.Pattern[str], name: Namer) -> Listed | None:
    """Return what stands between marks as exercises, and after them what is said of all.

    `span` is where the sentence begins, where the words before the list end, and where the sentence ends.
    """
    first, start, stop = span
    marks = [match.span() for match in mark.finditer(quote.text, start, stop)]
    if not marks:
        return None
    starts, ends = [start, *(end for _, end in marks)], [*(begin for begin, _ in marks), stop]
    pieces = [quote.cut(*one).trimmed() for one in zip(starts, ends, strict=True)]
    of_all = [pieces.pop()] if len(pieces) >= _FEWEST and _is_of_all(pieces[-1]) else []
    last, rounds = _without_rounds(pieces[-1], are_sets=any(map(_states_sets, pieces[:-1])))
    if rounds is not None:
        pieces[-1] = last
        of_all.append(rounds)
    if mark is _COMMA and all(_WAY.search(piece.text) for piece in pieces):
        return None  # a session by time: "a 5-minute walk, then two repetitions of …"
    lead = quote.cut(first, start)
    if mark is _COMMA and _ANNOUNCING.search(lead.text):
        pieces[-1:] = _with_last(pieces[-1])
    are_listed = _are_exercises(lead, pieces, name) or (mark is _COMMA and _leads_to_names(lead, pieces))
    return Listed(quote, tuple(pieces), tuple(of_all)) if are_listed else None


def _with_last(piece: Quote) -> list[Quote]:
    """Return the last two names of a list that "and" joins: "bunny hops and sit ups"."""
    joints = [*_AND.finditer(piece.text)]
    if len(joints) != 1:
        return [piece]
    return [piece.cut(0, joints[0].start()).trimmed(), piece.cut(joints[0].end(), len(piece.text)).trimmed()]


_AND = re.compile(rf"\s{JOINT}\s")


def _is_of_all(quote: Quote) -> bool:
    """Whether words after a list say only how often all of it is done, or how long one rests: "rest 60 s each"."""
    stated = [one.statement for one in dose.find(quote)]
    said = [word for word in words_of(quote.text) if word not in RESTS | _SETS]
    return bool(stated) and {one.field for one in stated} <= _OF_ALL and not has_movement(said)


_SETS = frozenset(COLUMNS[SETS_COLUMN])


def _states_sets(piece: Quote) -> bool:
    return any(one.statement.field == "sets" for one in dose.find(piece))


_TIMES = re.compile(r"\s[x×]\s?(?P<count>\d{1,2})\W*$", re.IGNORECASE)


def _without_rounds(piece: Quote, *, are_sets: bool) -> tuple[Quote, Quote | None]:
    """Return the last piece of a line without the rounds of all at its end: "15 sit-ups x3 rounds".

    So is a bare "x 3" where no other piece has sets of its own: "20 squats, 10 push-ups, 30 s plank x 3".
    """
    times = _TIMES.search(piece.text) if not are_sets and len(dose.find(piece)) > 1 else None
    if times:
        number = Quote.join(piece.cut(*times.span("count")), f" {ROUNDS}")
        return piece.cut(0, times.start()).trimmed(), number
    stated = [one.statement for one in dose.find(piece)]
    last = max(stated, key=lambda one: one.start, default=None)
    if last is None or len(stated) < 2 or last.field not in _ROUNDS or last.end < len(piece.text.rstrip(" )!.")):
        return piece, None
    end = len(piece.text[: last.start].rstrip(" (x×"))
    return piece.cut(0, end).trimmed(), piece.cut(last.start, last.end)


def _by_clock(lead: Quote) -> bool:
    """Whether words say how all that they lead to is done: "AMRAP 12:", "3 rounds of"."""
    return any(one.statement.field in _BY_CLOCK for one in dose.find(lead))


def _are_exercises(lead: Quote, pieces: Sequence[Quote], name: Namer) -> bool:
    """Whether the pieces of a line are an exercise each; of two both have to be named for a movement."""
    if not all(any(map(str.isdigit, piece.text)) for piece in pieces):
        return False
    by_clock = bool(lead.text) and _by_clock(lead)
    if _are_parts(pieces, name) or (role_of_block(lead.text) != "main" and _are_drills(pieces, name)):
        return True
    if len(pieces) == _PAIR and (not lead.text or by_clock):
        in_reps = all(_field(piece, name) == "reps" for piece in pieces)
        moving = all(has_movement(words_of(name(piece).title.text)) for piece in pieces)
        return (in_reps and moving) or _are_movements(pieces, name)
    counted = [is_counted(piece, name) for piece in pieces]
    if len(pieces) >= _FEWEST and (all(counted) or _are_measured(pieces, name, by_clock=by_clock)):
        return True
    return _are_movements(pieces, name)


def _are_parts(pieces: Sequence[Quote], name: Namer) -> bool:
    """Whether some pieces are names with their sets, all others go on for a time: "10 min bike, 3 x 12 squats"."""
    counted = [is_counted(one, name) and has_movement(words_of(_WAY.sub(" ", name(one).title.text))) for one in pieces]
    if len(pieces) == _PAIR and counted[0] and pieces[1].text[:1].isdigit() and not _is_held(pieces[1]):
        return False  # "Squat 3x10, 2 min walk" rests so, and "Bridge 3x10, 5 s stretch" holds
    return any(counted) and all(one or _goes_on(piece, name) for piece, one in zip(pieces, counted, strict=True))


def _are_drills(pieces: Sequence[Quote], name: Namer) -> bool:
    """Whether some pieces are reps of a movement, all others go on for a time: "5 min bike, 10 squats"."""
    counted = [_field(one, name) == "reps" and has_movement(words_of(name(one).title.text)) for one in pieces]
    return any(counted) and all(one or _goes_on(piece, name) for piece, one in zip(pieces, counted, strict=True))


def _is_held(piece: Quote) -> bool:
    """Whether a position is held for longer than within a rep: "30 s plank"."""
    times = [one.statement.low or 0 for one in dose.find(piece) if one.statement.field in LASTING_OR_HELD]
    return held(piece.text) == "certain" and max(times, default=0) >= _HELD_S


_HELD_S = 15


def _goes_on(piece: Quote, name: Namer) -> bool:
    """Whether a piece is the name of what is done for a time, with nothing else: "30 s plank", "5 min warm-up"."""
    stated = [one.statement.field for one in dose.find(piece)]
    title = name(piece).title.text
    title = " ".join(word for word in title.split() if word.lower() not in HOLD_NAMES)  # "Bridge 3x10, hold 5 s"
    if not title or len(piece.text.split()) > _NAME_WORDS:
        return False
    if role_of_block(title) != "main":
        return len(dose.lengths(piece)) == 1
    named = has_movement(words_of(title)) or is_cardio(title) or bool(held(title))
    return named and len(stated) == 1 and stated[0] in LASTING_OR_HELD


def _are_measured(pieces: Sequence[Quote], name: Namer, *, by_clock: bool) -> bool:
    """Whether all pieces are counts or distances; of some, or of all after "AMRAP 12:", it only goes without saying."""
    measured = [*_measured(pieces, name)]
    others = [piece for piece, one in zip(pieces, measured, strict=True) if not one]
    return (by_clock or 3 * len(others) <= len(pieces)) and all(map(_is_open, others))


def _is_open(piece: Quote) -> bool:
    """Whether a piece is a bare number and a few words, which counts as those beside it do: "10 HSPU"."""
    return _OPEN.fullmatch(piece.text) is not None and not dose.find(piece) and PERIODS.isdisjoint(words_of(piece.text))


_OPEN = re.compile(r"\d{1,3}(?:\s[A-Za-z][\w'’-]*){1,4}")


def _are_movements(pieces: Sequence[Quote], name: Namer) -> bool:
    """Whether the pieces are named for movements, some of them with sets."""
    by_sets = any(_BY.search(piece.text) for piece in pieces)
    counted = any(is_counted(piece, name) for piece in pieces)
    return len(pieces) > 1 and counted and by_sets and all(_is_movement(piece, name) for piece in pieces)


def _leads_to_names(lead: Quote, pieces: Sequence[Quote]) -> bool:
    """Whether words say how several bare names after them are done: "30 on, 30 off, 2 rounds - lunge, plank, row"."""
    if len(pieces) < _FEWEST or not lead.text:
        return False
    fields = {one.statement.field for one in dose.find(lead)}
    names = [words_of(quote.text) for quote in pieces]
    bare = all(0 < len(said) <= _NAME_WORDS and not dose.find(one) for said, one in zip(names, pieces, strict=True))
    announced = _ANNOUNCING.search(lead.text) is not None
    part = announced or role_of_block(lead.text) != "main"
    in_turn = part or not fields.isdisjoint(("rounds", "amrap", "every_s")) or fields >= {"work_s", "rest_s"}
    return bare and in_turn and 2 * sum(map(has_movement, names)) > len(names) - announced


def is_counted(quote: Quote, name: Namer) -> bool:
    """Whether a piece of a line is a name with sets of it: "dips 3 x 10"."""
    if len(quote.text.split()) > 2 * _NAME_WORDS:
        return False
    fields = {one.statement.field for one in dose.find(quote)}
    naming = name(quote)
    return "sets" in fields and naming.form in ("dose", "dash") and 0 < len(naming.title.text.split()) <= _NAME_WORDS


def _is_movement(quote: Quote, name: Namer) -> bool:
    """Whether a piece of a line is the name of a movement with its dose: "plank 30 s"."""
    naming = name(quote)
    said = words_of(naming.title.text)
    bare = 0 < len(said) <= _NAME_WORDS and has_movement(said) and not _ASKS.issuperset(said[:1])
    beside = naming.form in ("dose", "dash") and quote.text.startswith(naming.title.text)
    return bare and beside and states_work(quote)


_ASIDE = re.compile(r"\s*\([^()]*\)$")
_BY = re.compile(r"\d\s*[x×]\s*\d", re.IGNORECASE)
_ASKS = IMPERATIVES - MOVEMENTS
"""Verbs that are no movements' names as well."""


def _measured(pieces: Sequence[Quote], name: Namer) -> Iterator[bool]:
    """Yield whether each piece is a count or a distance with a name after it: "12 wall balls", "100 kick".

    A time may stand before the name of a movement beside others that are counted: "30 s plank".
    """
    fields = [_field(piece, name) for piece in pieces]
    counts = any(field == "reps" for field in fields)
    for field, piece in zip(fields, pieces, strict=True):
        timed = counts and field in LASTING_OR_HELD and has_movement(words_of(name(piece).title.text))
        yield field in ("reps", "distance_m") or timed or (counts and field == _FAR)


_FAR = "far"
"""A piece that is but a distance, which is gone beside others that count something."""


def _field(quote: Quote, name: Namer) -> str:
    """Return what a piece states before its name; "" where it states anything else, or more."""
    quote = quote.cut(0, len(_ASIDE.sub("", quote.text))) if quote.text.endswith(")") else quote
    if not quote.text[:1].isdigit() or len(quote.text.split()) > _NAME_WORDS:
        return ""
    stated = [one.statement for one in dose.find(quote)]
    naming = name(quote)
    title = naming.title.text
    plain = naming.form == "dose" and quote.text.endswith(title) and any(map(str.isalpha, title))
    if stated and stated[0].field == "distance_m" and stated[0].end == len(quote.text):
        return _FAR
    return stated[0].field if plain and len(stated) == 1 else ""


def as_beside(lines: list["Line"], listed: Sequence[range]) -> list["Line"]:
    """Return the lines; those that one line lists are lines of their own where others with their doses stand beside.

    What a warm-up or a cool-down lists stays under its name.
    """
    for places in listed:
        parent = lines[places.start].parent
        if parent >= 0 and role_of_block(lines[parent].text) != "main":
            continue
        around = [*lines[max(0, places.start - 1) : places.start], *lines[places.stop : places.stop + 1]]
        dosed = all(lines[at].depth == 1 and lines[at].states_amount for at in places)
        if dosed and any(map(_counts_own, around)):
            for at in places:
                lines[at] = replace(lines[at], kind="paragraph", label="", depth=0, group=0, parent=-1, apart=False)
    return lines


def _counts_own(line: "Line") -> bool:
    """Whether a line is a name with its reps, its sets or its hold beside it."""
    counts = not _COUNTED.isdisjoint(one.statement.field for one in line.stated)
    return line.kind == "paragraph" and not line.depth and counts and line.has_own_dose


_COUNTED = frozenset(("sets", "reps", "hold_s"))
