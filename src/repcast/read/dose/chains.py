"""Chains of numbers: the reps, times or loads of one set after another (`12/10/8`, `21-15-9`), or a tempo (`3-1-2`)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from repcast.model.choice_kinds import strength_tempo
from repcast.read.dose.durations import claim
from repcast.read.dose.statements import STRONG, WEAK, Field, RuleResult, Statement, stated
from repcast.read.dose.terms import Row, Term

_WAYS_REACH = 10
_NAME = 6
_MOST_RUNGS = 20
"""The most sets of a ladder."""

_LONGEST_PHASE_S = 30.0
_FEWEST_REPS, _MANY_REPS = 5, 12
"""No phase of a rep is as short as all of 10-8-6, none as long as the longest of 12-8-4."""

_LONGEST_REP_S = 14
"""The longest rep in seconds whose phases only get shorter: 10-8-6 are reps."""

_MARKS = frozenset("/-–—+:")


@dataclass(frozen=True, slots=True)
class _Rung:
    """The number of one set, and its load where it has one; the rung ends before term `end`."""

    number: Term
    load: Term | None
    end: int


@dataclass(frozen=True, slots=True)
class _Chain:
    """Rungs that one mark joins; the last one ends before term `end`."""

    rungs: tuple[_Rung, ...]
    mark: str

    @property
    def end(self) -> int:
        return self.rungs[-1].end

    @property
    def values(self) -> tuple[float, ...]:
        return tuple(rung.number.low or 0.0 for rung in self.rungs)

    @property
    def unit(self) -> str:
        """The unit of the last number that has one."""
        return next((rung.number.unit for rung in reversed(self.rungs) if rung.number.unit), "")


def notation(row: Row, at: int) -> RuleResult | None:
    """Read four figures as a tempo: `3020`, `31X1`."""
    text = row[at].text
    tempo = strength_tempo(text)
    if tempo is None or not (_is_tempo_named(row, at, at + 1) or (not text.isdigit() and row.states_counts)):
        return None
    return _tempo(row, at, at + 1, tempo.seconds)


def is_over_time(row: Row, first: int, last: int) -> bool:
    """Whether numbers are those of weeks, or aims, and not of today: "in week 1 …", "start with 5, then try 8"."""
    after = takewhile(lambda term: term.text not in _STOPS and not term.ends_sentence, row.after(last, _AROUND))
    around = (*row.before(first, _AROUND), *after)
    between = row.after(first, last - first)
    said = any(term.has("OVER_TIME") or term.unit == "void" for term in around)
    inside = (term for led, term in pairwise((row[first], *between)) if led.text not in _PLACED)
    said = said or any(term.has("OVER_TIME") or term.unit == "void" for term in inside)
    return said or any(not term.text for term in between)


def _grows_over_time(row: Row, first: int, last: int) -> bool:
    return any(term.has("THEN") for term in row.after(first, last - first)) and is_over_time(row, first, last)


_STOPS, _PLACED = frozenset(",.;"), frozenset(("to", "the"))
"""The marks at which the words after numbers end, and what stands before a place: "come back to start"."""

_AROUND = 4
"""How many words around the numbers may say so."""


def chain(row: Row, at: int) -> RuleResult | None:
    """Read a chain of numbers as a tempo or as one number a set."""
    if not row.near(at).is_quantity:
        return None
    found = _chain(row, at)
    if found is None or _grows_over_time(row, at, found.end - 1):
        return None
    if row.near(at - 1).has("COUNT") and found.values == tuple(range(1, len(found.values) + 1)):
        counted = len(found.values)
        held = stated("hold_s", row[at]._replace(low=float(counted), high=float(counted)))
        return [replace(held, end=row[found.end - 1].end)], found.end
    if _is_tempo(row, at, found):
        return _with_reps(row, at, found, _tempo(row, at, found.end, found.values))
    return _by_set(row, at, found) if _is_by_set(row, at, found) else None


def ladder(row: Row, at: int) -> RuleResult | None:
    """Read "a ladder from 10 down to 1", "10 to 1 countdown": one number a set."""
    term = row[at]
    if term.unit not in ("", "rep") or term.low is None or term.high is None or term.low == term.high:
        return None
    named = any(other.has("LADDER") for other in (*row.before(at, 6), *row.after(at, 3)))
    of_all = row.near(at + 1).has("OF") and row.ends_clause(at + 2) and (term.falls or term.low == 1)
    if not named and not term.descends and not of_all:
        return None
    low, high = int(term.low), int(term.high)
    if high - low >= _MOST_RUNGS:
        return None
    numbers = [float(number) for number in range(low, high + 1)]
    steps = [term._replace(low=one, high=one) for one in (reversed(numbers) if term.falls else numbers)]
    return _sets_of(row, at, at + 1, [stated("reps", one) for one in steps])


def both_ways(row: Row, at: int) -> RuleResult | None:
    """Read "10 times forwards, then 10 times backwards": a set each way."""
    if not _is_way(row, at):
        return None
    other = next((index for index in range(at + 2, min(at + _WAYS_REACH, len(row))) if _is_way(row, index)), 0)
    if not other or any(row[index].ends_sentence for index in range(at, other)):
        return None
    parts = [replace(stated("reps", row[index]), field="reps") for index in (at, other)]
    read, end = _sets_of(row, at, other + 1, parts)
    ways = Statement("by_set", row[at].start, row[other].end, parts=tuple(parts), strength=STRONG)
    return [one for one in read if one.field == "reps"] + [ways], end


def _is_way(row: Row, at: int) -> bool:
    """Whether a count of reps in one direction stands at `at`."""
    term = row[at]
    counted = _is_single(term) and term.unit in ("", "rep", "time")
    return counted and any(other.has("TURN_OF_WAY") for other in (*row.before(at, 1), *row.after(at, 2)))


def _chain(row: Row, at: int) -> _Chain | None:
    """Return the chain that begins at `at`: at least three numbers, or two with loads of their own."""
    first = _rung(row, at)
    within = row.near(at - 1).text in _MARKS and row.near(at - 2).is_quantity and row[at - 1].end == row[at].start
    if first is None or within:
        return None
    rungs, mark = [first], row.near(first.end).text
    following = _joint(row, first.end, mark)
    while following and len(rungs) < _MOST_RUNGS and (rung := _rung(row, following)):
        rungs.append(rung)
        alike = mark not in _MARKS or _is_tight(row, rung.end) == _is_tight(row, first.end)
        following = _joint(row, rung.end, mark) if alike else 0
    if following and len(rungs) == _MOST_RUNGS:
        return None
    loaded = all(rung.load for rung in rungs)
    return _Chain(tuple(rungs), mark) if len(rungs) >= (2 if loaded else 3) else None


def _rung(row: Row, at: int) -> _Rung | None:
    """Read `12`, `12 reps`, `12 @ 60 kg`, `60 kg x 12`."""
    term, joint, other = row.near(at), row.near(at + 1), row.near(at + 2)
    joined = joint.has("AT") or joint.has("BY")
    if term.unit == "load" and joint.has("BY") and other.unit in ("", "rep") and _is_single(other):
        return _Rung(other, term, at + 3)
    if not _is_single(term) or term.unit not in ("", "rep", "second", "metre", "thing", "calorie"):
        return None
    if joined and other.unit == "load" and term.unit != "second":
        return _Rung(term, other, at + 3)
    return _Rung(term, None, at + 1)


def _is_single(term: Term) -> bool:
    return term.low is not None and term.low == term.high


def _joint(row: Row, at: int, mark: str) -> int:
    """Return where the next rung begins, if the terms at `at` join two; else 0.

    A dash or a stroke joins all or none. Commas and words may take turns: "12, 10 and then 8".
    """
    if row.near(at).has("CHAIN_MARK"):
        return at + 1 if row[at].text == mark and _is_close(row, at) else 0
    start = at
    while row.near(at).has("CHAIN_JOINT") and at - start < 3:
        at += 1
    return at if at > start and mark not in _MARKS else 0


def _is_tight(row: Row, at: int) -> bool:
    """Whether the mark at `at` touches the term before it."""
    return row[at - 1].end == row.near(at).start


def _is_close(row: Row, at: int) -> bool:
    """Whether a mark stands alike on both of its sides: `12-10`, `12 - 10`."""
    return (row[at - 1].end == row[at].start) == (row[at].end == row.near(at + 1).start)


def _is_tempo_named(row: Row, at: int, end: int) -> bool:
    return any(term.has("TEMPO") for term in (*row.before(at, 4), *row[end : end + 2]))


def _is_tempo(row: Row, at: int, found: _Chain) -> bool:
    """Whether the numbers are the seconds of a rep: they are called so, or too small to count reps of sets."""
    values = found.values
    if len(values) not in (3, 4) or max(values) > _LONGEST_PHASE_S or found.rungs[0].load:
        return False
    if found.unit in ("rep", "thing", "calorie"):
        return False
    if _is_tempo_named(row, at, found.end):
        return True
    if not row.near(at + 1).has("CHAIN_MARK") or found.unit or _is_led(row, at):
        return False
    if 0 in values:
        return True
    falls = all(one > other for one, other in pairwise(values))
    long = all(one >= other for one, other in pairwise(values)) and sum(values) > _LONGEST_REP_S
    return not long and max(values) < _MANY_REPS and min(values) < _FEWEST_REPS and not (falls and found.mark == "/")


def _with_reps(row: Row, at: int, found: _Chain, tempo: RuleResult) -> RuleResult:
    """Return a tempo with the reps that its numbers are where nothing else counts any: "5-3-1" under a name."""
    values = found.values
    rises = [other - one for one, other in pairwise(values)]
    alike = not any(rises)
    falls = all(step < 0 for step in rises) or (values[0] >= _FEWEST_REPS and all(step <= 0 for step in rises))
    steady = falls or all(step > 0 for step in rises)
    if _is_tempo_named(row, at, found.end) or 0 in values or not (alike or steady):
        return tempo
    (said,), end = tempo
    return [replace(said, parts=tuple(stated("reps", rung.number) for rung in found.rungs))], end


def _is_led(row: Row, at: int) -> bool:
    """Whether sets or reps announce the numbers: "4 sets of 12/10/8", "reps: 12, 10, 8"."""
    lead, before = row.near(at - 1), row.before(at, 3)
    if lead.has("BY") or lead.has("OF"):
        return True
    return any(term.has("SET") or term.has("REP") or term.unit in ("set", "round") for term in before)


def _is_by_set(row: Row, at: int, found: _Chain) -> bool:
    if 0 in found.values or (found.unit in _MEASURED and found.mark not in "/-–" and not _is_up_and_down(found)):
        return False
    marked = row.near(found.rungs[0].end).has("CHAIN_MARK") or found.unit in _MEASURED
    counted = found.unit == "rep" or bool(found.rungs[0].load) or _is_led(row, at)
    return marked or counted or _is_listed(row, at, found)


_MEASURED = ("second", "metre")
_FEWEST_STEPS = 4
"""So many times or distances in a list are a ladder where they only rise, only fall, or rise and then fall."""


def _is_up_and_down(found: _Chain) -> bool:
    """Whether times or distances are a ladder or a pyramid: each with its unit, up, down, or up and then down."""
    units = {rung.number.unit for rung in found.rungs}
    steps = [other - one for one, other in pairwise(found.values)]
    rising = [step > 0 for step in steps if step]
    turns = sum(one != other for one, other in pairwise(rising))
    return len(units) == 1 and len(found.rungs) >= _FEWEST_STEPS and len(rising) > 1 and turns <= 1


def _is_listed(row: Row, at: int, found: _Chain) -> bool:
    """Whether a short line ends with numbers that never rise, never fall, or rise and fall: "leg press 12, 10, 10"."""
    steps = [other - one for one, other in pairwise(found.values)]
    even = all(step <= 0 for step in steps) or all(step >= 0 for step in steps)
    single = min(found.values) > 1 or len(found.values) >= _FEWEST_STEPS
    is_last = found.end >= len(row) or (found.end == len(row) - 1 and row[found.end].text == ".")
    return (even or _is_up_and_down(found)) and at <= _NAME and is_last and single


def _by_set(row: Row, at: int, found: _Chain) -> RuleResult:
    """Return the sets that a chain counts; equal ones are so many sets of one number."""
    field: Field = "reps"
    if found.unit == "metre":
        field = "distance_m"
    elif found.unit == "second":
        field = "rest_s" if claim(row, at) == "rest" else "hold_s" if claim(row, at) == "hold" else "time_s"
    parts: list[Statement] = []
    for rung in found.rungs:
        load = (rung.load.start, rung.load.end) if rung.load else None
        parts.append(replace(stated(field, rung.number), load=load))
    return _sets_of(row, at, found.end, parts)


def as_reps(tempo: Statement) -> list[Statement]:
    """Return the sets of a tempo that turned out to be the reps of each of them."""
    return sets_between(tempo.start, tempo.end, tempo.parts)


def _sets_of(row: Row, at: int, end: int, parts: Sequence[Statement]) -> RuleResult:
    return sets_between(row[at].start, row[end - 1].end, parts), end


def sets_between(start: int, stop: int, parts: Sequence[Statement]) -> list[Statement]:
    """Return what a chain of sets states between two characters of a text: its range, how many, and each of them."""
    lows, highs = [one.low or 0.0 for one in parts], [one.high or one.low or 0.0 for one in parts]
    field, count = parts[0].field, float(len(parts))
    span = Statement(field, start, stop, min(lows), max(highs), strength=STRONG)
    result = [span]
    if field != "rest_s":
        result.append(Statement("sets", start, stop, count, count, strength=WEAK))
    if min(lows) != max(lows) or parts[0].load:
        result.append(Statement("by_set", start, stop, parts=tuple(parts)))
    return result


def _tempo(row: Row, at: int, end: int, seconds: tuple[float, ...]) -> RuleResult:
    return [Statement("tempo_s", row[at].start, row[end - 1].end, seconds=seconds, strength=STRONG)], end
