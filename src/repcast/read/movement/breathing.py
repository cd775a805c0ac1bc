"""Breathing patterns: how long to breathe in, hold and breathe out, and for how many breaths or how long.

They are written as lists, in prose, and as figures ("4-7-8", "in for four, hold for seven, out for eight"). A breath is
a rep: in is its way out, out its way back, and the breath may be held after each.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from repcast.languages.en import breathing as words
from repcast.languages.en.verbs import NO_MOVEMENT
from repcast.model.routine import Amount, Dose, Phase, PhaseKind, Tempo
from repcast.read.dose.stating import is_definition, is_dose
from repcast.read.quote import Quote
from repcast.read.words.caseless import CaselessPattern
from repcast.read.words.vocabulary import MOVEMENT, any_of, held, main_verb

PartKind = Literal["in", "hold", "out"]
Count = tuple[float, float]
"""The least and the most of a stated count."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a pattern: what is done, for how many seconds where that is stated, and the words that say so."""

    kind: PartKind
    count: Count | None
    quote: Quote


_NUMBER = r"(?:\d{1,3}(?:\.\d)?|" + "|".join(sorted(words.COUNTS, key=len, reverse=True)) + r")"
_RANGE = rf"(?P<low>{_NUMBER})(?:\s?(?:-|–|to|or)\s?(?P<high>{_NUMBER}))?"
_COUNT = any_of(rf"(?<![\w.:]){_RANGE}(?P<unit>[ -]?{words.SECONDS}\b)?(?![\w:%]|\.\d|\s?{words.NO_SECONDS})")
_COUNTED_ALOUD = re.compile(r"\b(?:1\W{1,3})?2\W{1,3}3\W{1,3}4(?:\W{1,3}5(?:\W{1,3}6(?:\W{1,3}7(?:\W{1,3}8)?)?)?)?\b")
_SO_MANY = re.compile(words.SO_MANY, re.IGNORECASE)
_FIGURES = re.compile(r"(?<![\d.:])\d{1,2}(?:\s?[-–:/]\s?\d{1,2}){1,3}(?![\d.:])")
_CLAUSE_END = any_of(r"[,;:|/()\n]|\.(?!\d)|\s[-–—→]+>?\s|\s(?:and then|then|and)\s|\.{2,}|…")
_AFTER_A_WORD = any_of(r"\b(?:for|of|to|count|counting|about)\W*$")
_IN, _OUT, _HOLD = any_of(words.IN), any_of(words.OUT), any_of(words.HOLD)
_ABOUT, _TITLE, _EACH = any_of(words.ABOUT_BREATH), any_of(words.TITLE), any_of(words.EACH)
_NO_HOLD = any_of(words.NO_HOLD)
_AGAIN = any_of(words.AGAIN)
_NAMED = tuple((any_of(name), seconds) for name, seconds in words.NAMED)
_AS_YOU = any_of(words.MEANWHILE)
_PATTERN_WORD = any_of(words.PATTERN_WORD)
_REACH = 12
"""How many characters before a count may say that it is one: "for", "a count of"."""
_LONGEST_S = 60
"""No part of a breath is longer."""


def pattern(title: Quote | None, quotes: Sequence[Quote], *, moves: bool) -> tuple[Phase, ...]:
    """Return the phases of a breath that an exercise asks for; () where it is none of breathing.

    `quotes` are its steps, prose and doses; `moves` says that they ask for a movement and its way back, so that only
    the name can make it one of breathing. Parts in words beat figures, and figures beat what a name stands for.
    """
    name = title.text if title else ""
    is_named = bool(_TITLE.search(name))
    everything = [*([title] if title else []), *quotes]
    if not is_named and (moves or held(name) or not any(_ABOUT.search(one.text) for one in quotes)):
        return ()
    cycle = _cycle_of(quotes)
    phases = tuple(map(_phase, cycle)) or _from_figures(everything) or _from_name(everything)
    return phases or (_unhurried([_beside(name, one) for one in quotes]) if is_named else ())


def is_pattern(quotes: Sequence[Quote]) -> bool:
    """Whether the items of a list are the parts of one breath, rather than exercises each with a dose of its own."""
    counted = any(_COUNT.search(one.text) for one in quotes)
    return counted and any(_ABOUT.search(one.text) for one in quotes) and bool(_cycle_of(quotes))


def _parts(quote: Quote) -> list[_Part]:
    """Return the parts of a pattern that a text names, in order; a count may stand in a clause beside its own."""
    parts: list[_Part] = []
    before, for_each = None, None
    for clause, said in _clauses(quote):
        kind, count = _kind(clause), _count(clause)
        for_each = count if count and _EACH.search(clause) else for_each
        if kind:
            parts.append(_Part(kind, count or before, said))
            before = None
        elif count and parts and parts[-1].count is None:
            parts[-1] = replace(parts[-1], count=count)
        else:
            before = count or before
    return [replace(part, count=part.count or for_each) for part in parts]


def _clauses(quote: Quote) -> Iterator[tuple[str, Quote]]:
    """Yield the words of each clause and its place; of a count spoken aloud ("in, 2, 3, 4") only the last number."""
    text = _COUNTED_ALOUD.sub(lambda counted: re.sub(r"\W+$|^.*\W(?=\d)", _blank, counted[0]), quote.text)
    start = 0
    for end in _CLAUSE_END.finditer(text):
        if text[start : end.start()].strip():
            yield text[start : end.start()].strip(), quote.cut(start, end.start()).trimmed()
        start = end.end()
    if text[start:].strip():
        yield text[start:].strip(), quote.cut(start, len(quote.text)).trimmed()


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _kind(clause: str) -> PartKind | None:
    """Return what a clause asks for: its first word of breathing, or a bare "in" with nothing but its count."""
    clause = _NO_HOLD.sub(" ", clause)
    aside = _AS_YOU.search(clause)
    if aside and (verb := main_verb(clause[aside.end() :])) and verb.base in MOVEMENT - NO_MOVEMENT:
        return None
    kinds: tuple[tuple[PartKind, CaselessPattern], ...] = (("in", _IN), ("hold", _HOLD), ("out", _OUT))
    found = [(match.start(), kind) for kind, pattern in kinds if (match := pattern.search(clause))]
    if found:
        return min(found)[1]
    left = set(re.findall(r"[a-z]+", clause.lower())) - words.FILLERS - set(words.COUNTS)
    return words.BARE.get(left.pop()) if len(left) == 1 else None


def _count(clause: str) -> Count | None:
    """Return the seconds or counts that a clause states: one with its unit first, then one after "for" or "of"."""
    figures = _FIGURES.search(clause)
    if figures and len(re.findall(r"\d+", figures[0])) > 2:
        return None
    counts = [one for one in _COUNT.finditer(clause) if _value(one["low"]) <= _LONGEST_S]
    chosen = next((one for one in counts if one["unit"]), None) or next(
        (one for one in counts if _AFTER_A_WORD.search(clause[max(0, one.start() - _REACH) : one.start()])), None
    )
    if chosen is None and counts and not set(re.findall(r"[a-z]+", clause.lower())) - words.BESIDE_COUNT:
        chosen = counts[0]
    return _ends(chosen) if chosen else None


def _value(number: str) -> float:
    return float(words.COUNTS.get(number.lower(), 0) or number)


def _ends(match: re.Match[str]) -> Count:
    low = _value(match["low"])
    return low, _value(match["high"]) if match["high"] else low


def _cycle_of(quotes: Sequence[Quote]) -> tuple[_Part, ...]:
    """Return the breath of the parts that texts name: across all of them, or in one alone if it is the fuller there."""
    named = [_parts(quote) for quote in quotes if _COUNT.search(quote.text)]
    cycles = [_cycle([part for parts in named for part in parts]), *map(_cycle, named)]
    return max(cycles, key=len)


def _cycle(parts: Sequence[_Part]) -> tuple[_Part, ...]:
    """Return one whole breath of the parts, from breathing in; () where there is none."""
    cycle: list[_Part] = []
    for part in parts:
        if part.count is None or (part.kind == "hold" and (not cycle or cycle[-1].kind == "hold")):
            continue
        kinds = {one.kind for one in cycle}
        if cycle and cycle[-1].kind == part.kind and _AGAIN.search(part.quote.text):
            cycle[-1] = _longer(cycle[-1], part)
            continue
        if part.kind in kinds - {"hold"}:
            if {"in", "out"} <= kinds:
                break
            cycle = []
        cycle.append(part)
    if not {"in", "out"} <= {one.kind for one in cycle}:
        return ()
    first = next(index for index, one in enumerate(cycle) if one.kind == "in")
    return (*cycle[first:], *cycle[:first])


def _longer(part: _Part, more: _Part) -> _Part:
    """Return a part with the time of another added: "breathe in for 2 seconds, sniff in again for 1"."""
    (low, high), (more_low, more_high) = part.count or (0, 0), more.count or (0, 0)
    return replace(part, count=(low + more_low, high + more_high))


_PHASES: dict[PartKind, tuple[PhaseKind, tuple[str, ...]]] = {
    "in": ("out", words.SAY_IN),
    "hold": ("hold", words.SAY_HOLD),
    "out": ("back", words.SAY_OUT),
}


def _phase(part: _Part) -> Phase:
    kind, say = _PHASES[part.kind]
    low, high = part.count or (0, 0)
    place = part.quote.place()
    return Phase(kind, part.quote.text.rstrip(" .!"), say, Amount(low, high, place), place)


def _from_figures(quotes: Sequence[Quote]) -> tuple[Phase, ...]:
    """Return the phases of figures such as "4-7-8"; of two only where a word for a pattern stands beside them."""
    for quote in quotes:
        for match in _FIGURES.finditer(quote.text):
            numbers = [float(number) for number in re.findall(r"\d+", match[0])]
            beside = quote.text[max(0, match.start() - 20) : match.end() + 20]
            counts = len(numbers) == 2 and _SO_MANY.match(quote.text, match.end())
            if len(numbers) > 2 or (_PATTERN_WORD.search(beside) and not counts):
                return _of_seconds(numbers, quote, match.start(), match.end())
    return ()


def _from_name(quotes: Sequence[Quote]) -> tuple[Phase, ...]:
    for quote in quotes:
        for name, seconds in _NAMED:
            match = name.search(quote.text)
            if match:
                return _of_seconds(seconds, quote, match.start(), match.end())
    return ()


def _of_seconds(seconds: Sequence[float], quote: Quote, start: int, end: int) -> tuple[Phase, ...]:
    """Return the phases of two, three or four numbers: in and out, in, hold and out, or with a hold after that."""
    kinds: tuple[PartKind, ...] = ("in", "out") if len(seconds) == 2 else ("in", "hold", "out", "hold")
    place = quote.place(start, end)
    return tuple(
        Phase(_PHASES[kind][0], _PHASES[kind][1][0], _PHASES[kind][1], Amount(number, number, place), place)
        for kind, number in zip(kinds, seconds, strict=False)
        if number
    )


def _unhurried(quotes: Sequence[Quote]) -> tuple[Phase, ...]:
    """Return the phases of quiet breaths where only their number is told: "Deep breathing: 5 breaths"."""
    for quote in quotes:
        match = _BREATHS.search(quote.text)
        if match and all(map(is_dose, quotes)):
            return _of_seconds(_QUIET_S, quote, match.start(), match.end())
    return ()


def _beside(name: str, quote: Quote) -> Quote:
    """Return what stands after the name in a line that begins with it: "10 breaths" of "Breathing, 10 breaths"."""
    after = quote.text[len(name) :].lstrip(" ,:–—-(") if quote.text.startswith(name) else quote.text
    return quote.cut(len(quote.text) - len(after), len(quote.text))


_BREATHS = any_of(rf"(?<![\w.:]){_RANGE} {words.SO_MANY_BREATHS}")
_QUIET_S = (2, 0, 3)
"""The seconds of a breath at rest, in, hold and out: twelve of them a minute."""


_TIMES = any_of(rf"(?<![\w.:]){_RANGE} {words.TIMES}(?!{words.NO_DOSE})")
_ONE_BREATH = any_of(words.ONE_BREATH)
_TIMES_ALONE = any_of(rf"{words.TIMES_ALONE}(?!{words.NO_DOSE})")
_LABELLED = any_of(rf"{words.LABELLED_TIMES}{_RANGE}(?![\w:])")
_ASKED = any_of(rf"{words.ASKED_TIMES}{_RANGE}(?=\W*$|[.!;,])")
_SETS = any_of(rf"(?<![\w.:]){_RANGE} {words.SETS}")
_MINUTES = any_of(rf"(?<![\w.:]){_RANGE}[ -]?{words.MINUTES}(?!{words.NO_DOSE})")
_CLOCK = re.compile(r"(?<![\d:])(?P<minutes>\d{1,2}):(?P<seconds>\d\d)(?![\d:])")
_BEATS = any_of(rf"(?<![\w.:]){_RANGE} {words.BEATS}\b")
_LEAST_WORK_S = 20
"""A shorter time is a part of a breath, or a rest."""


def dose(stated: Dose, title: Quote | None, quotes: Sequence[Quote], phases: Sequence[Phase]) -> Dose:
    """Return the dose of a breathing exercise: the breaths, or else the time for them.

    `stated` is what the words state by the rules for any exercise; its sets, rest and sides are kept.
    """
    everything = [*quotes, *([title] if title else [])]
    sets = next((_amount(one, quote) for quote in everything for one in _SETS.finditer(quote.text)), None)
    seconds = _tempo(phases)
    reps = next((one for quote in everything if (one := _breaths(quote))), None)
    reps = reps or next((_of_beats(one, quote, sum(seconds)) for quote in everything for one in _beats(quote)), None)
    work_s = None if reps else next((one for quote in everything if (one := _time_s(quote))), None)
    if sets is None and stated.sets and (reps or work_s):
        sets = _apart(stated.sets, reps or work_s)
    tempo = Tempo(seconds, phases[0].place) if seconds else None
    return Dose(sets=sets, reps=reps, work_s=work_s, rest_s=stated.rest_s, tempo_s=tempo, sides=stated.sides)


def _apart(sets: Amount, other: Amount | None) -> Amount | None:
    """Return the sets unless the words that state them state the other amount as well."""
    one, two = sets.place, other.place if other else None
    if two is None or one.line != two.line:
        return sets
    overlaps = one.column < two.column + two.length and two.column < one.column + one.length
    return None if overlaps else sets


def _breaths(quote: Quote) -> Amount | None:
    """Return how often a text repeats the breath: "six cycles", "3 more times", "twice"."""
    for match in _TIMES.finditer(quote.text):
        if _ONE_BREATH.search(match[0]) and _ends(match) != (1, 1):
            continue
        if _ends(match) == (1, 1) and is_definition(quote.text, match.end()):
            continue
        return _amount(match, quote, extra=1 if match["more"] else 0)
    beaten = {match.start("low") for match in _beats(quote)}
    for match in (*_LABELLED.finditer(quote.text), *_ASKED.finditer(quote.text)):
        if match.start("low") not in beaten:
            return _amount(match, quote)
    for match in _TIMES_ALONE.finditer(quote.text):
        number = words.COUNTS[match["word"].lower()] + bool(match["more"])
        return Amount(number, number, quote.place(match.start(), match.end()))
    return None


def _beats(quote: Quote) -> Iterator[re.Match[str]]:
    """Yield the counts of what is done with each count of a breath: "100 pumps"."""
    return _BEATS.finditer(quote.text)


def _of_beats(match: re.Match[str], quote: Quote, breath: float) -> Amount | None:
    """Return the breaths that so many beats last, one a count; `None` where that is no whole number of them."""
    low, high = _ends(match)
    if not breath or low % breath or high % breath:
        return None
    return Amount(low / breath, high / breath, quote.place(match.start(), match.end()))


def _amount(match: re.Match[str], quote: Quote, *, extra: int = 0, factor: int = 1) -> Amount:
    low, high = _ends(match)
    place = quote.place(match.start(), match.end())
    return Amount(low * factor + extra, high * factor + extra, place)


def _time_s(quote: Quote) -> Amount | None:
    """Return how long a text goes on breathing, in seconds: "5 minutes", "2:00"."""
    for match in _MINUTES.finditer(quote.text):
        amount = _amount(match, quote, factor=60 if match["unit"].lower().startswith("m") else 1)
        if (amount.low or 0) >= _LEAST_WORK_S:
            return amount
    clock = _CLOCK.search(quote.text)
    if clock:
        seconds = int(clock["minutes"]) * 60 + int(clock["seconds"])
        return Amount(seconds, seconds, quote.place(clock.start(), clock.end()))
    return None


def _tempo(phases: Sequence[Phase]) -> tuple[float, ...]:
    """Return the seconds of in, hold, out and, where it is held as well, the hold after; () where one is a range."""
    order: tuple[PhaseKind, ...] = ("out", "hold", "back", "hold")
    seconds, slot = [0.0] * len(order), 0
    for phase in phases:
        amount = phase.seconds
        if amount is None or amount.low is None or amount.low != amount.high:
            return ()
        slot = order.index(phase.kind, slot)
        seconds[slot] = amount.low
        slot += 1
    return tuple(seconds if seconds[-1] else seconds[:-1])
