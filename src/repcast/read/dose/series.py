"""The rules for notations of sets and reps: `3 x 10`, `3 x 45 s`, `4 sets of 8`, `3 x max`, `45 on / 15 off`."""

from collections.abc import Sequence
from dataclasses import replace

from repcast.read.dose.chains import chain
from repcast.read.dose.clock import open_ended
from repcast.read.dose.durations import claimed, is_time
from repcast.read.dose.rests import is_rest_named
from repcast.read.dose.statements import PLAIN, STRONG, WEAK, Field, RuleResult, Statement, calories_of, stated
from repcast.read.dose.terms import Row, Term

_BY_UNITS = ("", "set", "round")
_SHORTEST_WORK_S, _LONGEST_PAIR_S, _STEP_S = 10, 300, 5
"""Bare pairs such as 40/20 are work and rest where both are round figures of seconds; `10/8` is none."""

_LONGEST_HOLD_S = 15
"""`3 x 10 (5 s)` holds each rep, `4 x 8 (90 s)` rests between sets."""


def is_by(row: Row, at: int, units: Sequence[str]) -> bool:
    """Whether two numbers, or one and "max", stand there with an "x" between them, the first in one of the units."""
    first, second = row.near(at), row.near(at + 2)
    by = first.is_quantity and first.unit in units and row.near(at + 1).has("BY")
    return by and (second.is_quantity or second.has("OPEN"))


def sets_by_reps(row: Row, at: int) -> RuleResult | None:
    """Read `3 x 10`, `4 × 8–10`, `3 sets x 30 seconds`, `2 x 10 x 5 s`, `3 x max`."""
    head, second = row.near(at), row.near(at + 2)
    if not head.is_quantity or head.unit not in _BY_UNITS or not row.near(at + 1).has("BY"):
        return None
    sets = stated("rounds" if head.unit == "round" else "sets", head, STRONG)
    if is_interval(row, at + 2) or chain(row, at + 2):
        return [sets], at + 2
    if not second.is_quantity:
        return _open_sets(row, at, sets)
    one_by_one = head.text.isalpha() and head.low == head.high == second.low == 1
    two = row.near(at + 3).text == "/" and row.near(at + 4).unit == "load" and not head.unit
    if second.unit == "void" or two or one_by_one:  # "(2 x 15/10 kg)" are two dumbbells
        return ([Statement("load", head.start, row[at + 4].end)], at + 5) if two else ([], at + 3)
    measured = {"metre": [stated("distance_m", second, STRONG)], "calorie": calories_of(second.start, second.end)}
    if second.unit in measured:
        return [sets, *measured[second.unit]], at + 3
    return _counted_sets(row, at, sets)


def _open_sets(row: Row, at: int, sets: Statement) -> RuleResult | None:
    """Read `3 x max`, `2 x as many as possible`."""
    second = row.near(at + 2)
    if second.has("OPEN"):
        return [sets, Statement("open", second.start, second.end)], at + 3
    many = open_ended(row, at + 2) if at + 2 < len(row) else None
    return ([sets, *many[0]], many[1]) if many else None


def _counted_sets(row: Row, at: int, sets: Statement) -> RuleResult | None:
    """Read `3 x 10`, `10 x 3 sets`, `3 x 15 steps`."""
    head, second = row[at], row[at + 2]
    if second.unit == "set":
        return [stated("reps", head, STRONG), stated("sets", second, STRONG)], at + 3
    is_thing = second.unit == "thing" and not row[at + 1].has("BY_WORD")
    if not (second.counts or is_thing) or second.unit == "round" or (not second.unit and _is_share(row, at + 2)):
        return None
    return _with_third(row, at, sets)


def _with_third(row: Row, at: int, sets: Statement) -> RuleResult:
    """Return the sets with their reps or time, and with the hold, rest or load that a second "x" or a bracket adds."""
    second, third = row[at + 2], row.near(at + 4)
    timed = second.unit == "second"
    if timed and (second.high or _BRIEF_S + 1) <= _BRIEF_S and row.near(at + 3).has("HOLD_LABEL") and not row[at].unit:
        return [stated("times", row[at]), stated("hold_s", second, STRONG)], at + 3
    each = claimed(row, at + 2, STRONG) if timed else stated("reps", second, STRONG)
    if not row.near(at + 3).has("BY") or not third.is_quantity:
        return _with_bracket(row, at, [sets, each])
    if third.unit == "set":
        return [stated("reps", second, STRONG), stated("sets", third, STRONG)], at + 5
    if third.unit in ("", "second"):
        rests = is_time(third) and is_rest_named(row, at + 4)
        return [sets, each, stated("rest_s" if rests else "hold_s", third, STRONG)], at + 5
    return [sets, each], at + 3


def _with_bracket(row: Row, at: int, read: list[Statement]) -> RuleResult:
    """Return the sets and reps with the time that stands alone in brackets after them."""
    time = row.near(at + 4)
    alone = row.near(at + 3).text in ("(", "[") and is_time(time) and row.near(at + 5).text in (")", "]")
    if not alone or read[1].field != "reps":
        return read, at + 3
    return [*read, stated("rest_s" if (time.low or 0) > _LONGEST_HOLD_S else "hold_s", time)], at + 6


_PACES = ("step", "steps")
"""Things that are counted as reps are, where each way or side has so many."""


def is_open(row: Row, at: int) -> bool:
    """Whether a word stands there alone that calls for as many reps as one can: "max", "failure"."""
    return (row.near(at).has("MOST") or row.near(at).has("FAILURE")) and row.ends_clause(at + 1)


def sets_of(row: Row, at: int) -> RuleResult | None:
    """Read `5 sets of 5`, `3 sets of 12 squats`, `3 sets, 8-12`, `sets of 10`, `3 sets, max`."""
    head = row[at]
    is_counted = head.is_quantity and head.unit in ("set", "round")
    if head.unit == "rep" and head.is_quantity and row.near(at + 1).has("OF"):
        return _reps_of(row, at)
    if not is_counted and not (head.has("SET") and row.near(at + 1).has("OF")):
        return None
    end = at + 1
    while row.near(end).has("SETS_LINK"):
        end += 1
    each = row.near(end)
    strength = WEAK if row.is_passing(at) else PLAIN
    sets = [stated("rounds" if head.unit == "round" else "sets", head, strength)] if is_counted else []
    if end == at + 1 or not each.is_quantity:
        alone = sets and is_open(row, end) and (end > at + 1 or each.has("FAILURE"))  # "3 sets max" is no more than 3
        return ([*sets, Statement("open", each.start, each.end)], end + 1) if alone else None
    rungs = chain(row, end)
    if rungs and rungs[0][0].field != "tempo_s":
        return [*sets, *rungs[0]], rungs[1]
    if sets and on_and_off(row, end):
        return sets, end
    is_steps = each.unit == "thing" and each.text.endswith(_PACES) and row.near(end + 1).has("EACH")
    is_reps = (not each.unit or is_steps) and not _is_something_else(row, end)
    return ([*sets, stated("reps", each, strength)], end + 1) if is_reps else None


def groups_of(row: Row, at: int) -> RuleResult | None:
    """Read "3 lots of 10", "four bouts of one minute": whatever the groups are called, each is a set."""
    head, of = row[at], _of_after(row, at)
    each, noun = row.near(of + 1), row.near(of - 1)
    if not head.is_quantity or head.unit not in ("", "thing", "rep") or not of or not each.is_quantity:
        return None
    if head.unit and each.unit != "metre" and not (head.unit == "rep" and each.unit == "second"):
        return None
    if each.unit not in ("", "rep", "second", "thing", "metre") or _is_share(row, of + 1):
        return None
    if each.unit == "second":
        brief = (each.high or 0) <= _BRIEF_S and not noun.has("WORK")
        return [stated("times" if brief else "sets", head)], of + 1
    if of > at + 2 and each.unit != "metre":
        return None
    sets = stated("sets", head)
    return ([sets], of + 1) if each.unit in ("rep", "metre") else ([sets, stated("reps", each)], of + 2)


_BRIEF_S = 10
"""The longest time of a thing that is a rep rather than a set: "15 squeezes of 3 seconds each"."""

_MOST_WORDS = 3
"""The most words between how many and "of": "ten short hill sprints of 12 seconds"."""


def _of_after(row: Row, at: int) -> int:
    """Return where "of" stands after a number and the words for what it counts; 0 where it does not."""
    first = at + 1
    if row[at].unit in ("thing", "rep"):
        return first if row.near(first).has("OF") else 0
    for index in range(first, first + _MOST_WORDS + 1):
        term = row.near(index)
        if term.has("OF"):
            several = index == first + 1 or row[index - 1].is_plural
            return index if index > first and several else 0
        if not term.text.isalpha() or term.is_quantity or term.has("ARTICLE") or (index == first and term.has("OUT")):
            return 0
    return 0


def timed_sets(row: Row, at: int) -> RuleResult | None:
    """Read "three 1-minute sets", "2 30-second holds", "two more 1-minute sets": so many of a time, however called."""
    more = row.near(at + 1).has("MORE")
    head, each, noun = row[at], row.near(at + 1 + more), row.near(at + 2 + more)
    counts = head.is_quantity and not head.unit and head.low == head.high and (head.low or 0) <= _MOST_TIMED
    if not counts or not is_time(each) or not (noun.has("SET") or noun.has("ROUND") or noun.is_plural):
        return None
    sets = replace(stated("sets", head), low=(head.low or 0) + more, high=(head.high or 0) + more)
    return [sets, claimed(row, at + 1 + more, PLAIN)], at + 2 + more


_MOST_TIMED = 20
"""The most sets of a time that are named before it."""


def _reps_of(row: Row, at: int) -> RuleResult | None:
    """Read "2 reps of 15 kicks": sets and reps by other names."""
    each = row.near(at + 2)
    if not each.is_quantity or each.unit not in ("", "thing", "time"):
        return None
    return [stated("sets", row[at]), stated("reps", each)], at + 3


def _is_something_else(row: Row, at: int) -> bool:
    return _is_share(row, at) or is_by(row, at, ("",)) or bool(chain(row, at)) or is_interval(row, at)


def _is_share(row: Row, at: int) -> bool:
    """Whether the number is one of a maximum."""
    return row.near(at + 1).has("RATED") or row[at].unit == "percent"


def is_interval(row: Row, at: int) -> bool:
    """Whether `20/10` stands there and means seconds of work and of rest."""
    on, off = row.near(at), row.near(at + 2)
    if not (on.is_quantity and off.is_quantity and row.near(at + 1).text == "/"):
        return False
    if on.unit not in ("", "second") or off.unit not in ("", "second") or row.near(at + 3).text == "/":
        return False
    if any(term.has("REST") for term in row.before(at, _REST_REACH)) or row.near(at + 3).has("HOLD"):
        return False
    if on.unit != off.unit and (on.unit or row[at + 1].start > on.end):
        return False
    if row.names_intervals or (on.unit == "second" and off.unit == "second" and _is_round_pair(on, off)):
        return not is_rest_named(row, at)
    return not on.unit and _is_round_pair(on, off) and _counts_rounds(row, at)


_REST_REACH = 3
"""How many terms before a time may call it a rest: "rest interval: 90 s / 40 s x 3"."""


def _is_round_pair(on: Term, off: Term) -> bool:
    """Whether both are round figures of seconds; equal ones, such as 12/12 for the two sides, only if long."""
    seconds = [term.low or 0 for term in (on, off)]
    if any(term.low != term.high for term in (on, off)) or any(one % _STEP_S for one in seconds):
        return False
    long_enough = seconds[0] >= _SHORTEST_WORK_S and seconds[1] >= _STEP_S and max(seconds) <= _LONGEST_PAIR_S
    return long_enough and (seconds[0] != seconds[1] or seconds[0] > _LONGEST_HOLD_S * 2 - 1)


def _counts_rounds(row: Row, at: int) -> bool:
    """Whether sets or rounds of a bare pair are counted near it, or it stands for itself."""
    near = (*row.before(at, 4), *row.after(at + 2, 4))
    counted = any(term.has("BY") or term.unit in ("round", "set") or term.has("ROUND") for term in near)
    if counted or len(row) > 3:
        return counted
    whole = (row[at].low or 0) + (row[at + 2].low or 0)
    return whole % _HALF_MINUTE_S == 0 or whole == _THREE_QUARTERS_S  # "(95/65)" beside a name is two loads


_HALF_MINUTE_S, _THREE_QUARTERS_S = 30, 45


def on_and_off(row: Row, at: int) -> RuleResult | None:
    """Read `20/10 Tabata`, `8 x 20/10`, `40/20`; `45 on / 15 off`, "45 s each, 15 s to change" as work and rest."""
    if row[at].is_quantity and is_interval(row, at):
        return [stated("work_s", row[at], STRONG), stated("rest_s", row[at + 2], STRONG)], at + 3
    on, off = row.near(at), _after_mark(row, at + 2)
    last = off + 2 if row.near(off + 1).has("TO") else off + 1
    after, shared = row.near(last), row.near(at + 1).has("EACH_ALONE")
    if not (_is_bare_time(on) and (row.near(at + 1).has("WORK_MARK") or shared)):
        return None
    rests = after.has("CHANGEOVER") or (after.has("REST") and not shared)
    if not (_is_bare_time(row.near(off)) and rests):
        return None
    work = stated("work_s", on, STRONG, end=row[at + 1].end)
    return [work, stated("rest_s", row[off], STRONG, end=row[last].end)], last + 1


def _after_mark(row: Row, at: int) -> int:
    """Return the index after the marks and words that may part work from rest."""
    while row.near(at).has("PAIR_JOINT"):
        at += 1
    return at


def _is_bare_time(term: Term) -> bool:
    return term.is_quantity and term.unit in ("", "second")


_FIELDS_OF_CLASSES: tuple[tuple[str, Field], ...] = (
    ("SET_LABEL", "sets"),
    ("ROUND_LABEL", "rounds"),
    ("REP_LABEL", "reps"),
    ("HOLD_LABEL", "hold_s"),
    ("REST_LABEL", "rest_s"),
    ("WORK_LABEL", "work_s"),
    ("TIME_LABEL", "time_s"),
)


_LABELS = frozenset(name for name, _ in _FIELDS_OF_CLASSES)


def field_of_label(term: Term) -> Field | None:
    """Return the field that a word labels: "Sets: 3", "Rest: 60 s"."""
    if term.classes.isdisjoint(_LABELS):
        return None
    return next((field for name, field in _FIELDS_OF_CLASSES if term.has(name)), None)
