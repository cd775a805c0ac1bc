"""The rules for labels with their numbers: `Sets: 3`, `Sets/Reps: 3/12`, `Rest (45 s)`, `Set 2: 10 reps`."""

from dataclasses import replace

from repcast.read.dose.chains import chain
from repcast.read.dose.rests import is_between_sides, rest_field
from repcast.read.dose.series import field_of_label, is_by, is_interval, is_open
from repcast.read.dose.sides import sides_at
from repcast.read.dose.statements import PLAIN, STRONG, WEAK, Field, RuleResult, Statement, stated
from repcast.read.dose.terms import Row, Term

_TIMED: frozenset[Field] = frozenset(("hold_s", "rest_s", "work_s", "time_s"))
_CLAIMS = frozenset(("REST", "HOLD", "WORK", "BETWEEN"))
_LIST_MARKS = frozenset("|-–—")
_LONG_PAUSE_S = 20
_MOST_FILLERS = 4
_FEWEST_S, _FEWEST_BARE_S = 2, 5
"""The fewest seconds of a labelled time, and of one without a colon: "rest 2" would be minutes."""


def set_number(row: Row, at: int) -> RuleResult | None:
    """Read the head of one set: "Set 2: 10 reps"."""
    number = row.near(at + 1)
    if not row[at].has("SET") or not number.is_quantity or number.unit or row.near(at + 2).text not in (":", "-", "–"):
        return None
    if number.low != number.high or row.near(at - 1).is_quantity or not row.numbers_sets:
        return None
    return [Statement("set_number", row[at].start, number.end, number.low, number.low)], at + 2


def labels(row: Row, at: int) -> RuleResult | None:
    """Read two or three labels with as many numbers: `Sets/Reps: 3/12`, `Sets x Reps x Hold: 3 x 12 x 5 s`."""
    first, second = field_of_label(row[at]), field_of_label(row.near(at + 2))
    if row[at].is_quantity or first is None or second is None or not row.near(at + 1).has("LABEL_JOINT"):
        return None
    if row.near(at - 1).unit == "second":
        return None
    end = at + 3
    if row.near(end).has("LABEL_JOINT") and field_of_label(row.near(end + 1)):
        end += 2
    while row.near(end).has("LABEL_MARK"):
        end += 1
    one, other = row.near(end), row.near(end + 2)
    if (first, second) == ("sets", "reps") and one.is_quantity and other.has("OPEN"):
        return [stated(first, one, STRONG), Statement("open", other.start, other.end)], end + 3
    if not (one.is_quantity and other.is_quantity and row.near(end + 1).has("LABEL_JOINT")):
        return None
    read = [stated(_of_unit(first, one), one, STRONG), stated(_of_unit(second, other), other, STRONG)]
    third, last = field_of_label(row.near(at + 4)), row.near(end + 4)
    if third and row.near(at + 3).has("LABEL_JOINT") and row.near(end + 3).has("LABEL_JOINT") and last.is_quantity:
        return [*read, stated(third, last, STRONG)], end + 5
    return read, end + 3


def _of_unit(field: Field, number: Term) -> Field:
    """Return what a label of two counts, of which one may be a time: "Sets/Reps: 3 x 30 s"."""
    return "time_s" if number.unit == "second" and field == "reps" else field


def label(row: Row, at: int) -> RuleResult | None:
    """Read a name with the number that follows it."""
    if row[at].is_quantity or row.near(at - 1).has("NO_LABEL") or _is_verb(row, at):
        return None
    field = field_of_label(row[at]) or ("rest_s" if _is_rest(row, at) else None)
    if field is None:
        return None
    end, factor = _number_of(row, at)
    if factor and row.near(end).is_quantity and not row[end].unit:
        return [_scaled(stated(field, row[end], STRONG, start=row[at].start), factor)], end + 1
    if not row.near(end).is_quantity or is_by(row, end, ("", "set")) or is_interval(row, end):
        return _open(row, at, end) if field == "reps" else None
    if row[end].unit == "second":
        return None if _belongs_before(row, at, end) else _time(row, at, end, field)
    return _counted(row, at, end, field)


def _open(row: Row, at: int, end: int) -> RuleResult | None:
    """Read "Reps: max", and no "1 rep max"."""
    alone = not row.near(at - 1).text.isalnum() and is_open(row, end)
    return ([Statement("open", row[at].start, row[end].end)], end + 1) if alone else None


def _is_verb(row: Row, at: int) -> bool:
    """Whether a word that may label a count is the verb of "set one ankle on your knee"."""
    number = row.near(at + 1)
    return row[at].has("SET") and number.is_quantity and number.text.isalpha() and not row.ends_clause(at + 2)


def _counted(row: Row, at: int, end: int, field: Field) -> RuleResult | None:
    """Read what a label counts, which may be of a side: "Reps per side: 12"."""
    if field in _TIMED and not row[end].unit and row.names_things(end + 1):
        return [stated("reps", row[end])], end + 1
    rungs = chain(row, end) if field in ("reps", "sets") else None
    read = rungs or _number(row, at, end, field)
    sides = next((one for index in range(at + 1, end) if (one := sides_at(row, index))), None)
    return ([*read[0], *sides[0]], read[1]) if read and sides else read


def _scaled(one: Statement, factor: float) -> Statement:
    low, high = (None if bound is None else bound * factor for bound in (one.low, one.high))
    return replace(one, low=low, high=high)


def _number_of(row: Row, at: int) -> tuple[int, float]:
    """Return where the number of a label stands, and the factor of the unit that the label names, 0 for none.

    "Rest time between sets: 60", "Reps (12)", "Hold for 5", "Rest (min): 2", "rest_seconds: 45".
    """
    key = at + 2 if row.near(at + 1).text == "_" else at + 1
    unit = row.lexicon.units.get(row.near(key).text, ("", 0.0))
    if unit[0] == "second" and row.near(key + 1).text in (":", "="):
        return key + 2, unit[1]
    start = end = at + 1
    while end - start < _MOST_FILLERS and (row.near(end).has("LABEL_FILLER") or row.near(end).has("SIDE")):
        end += 1
    unit = row.lexicon.units.get(row.near(end + 1).text, ("", 0.0))
    if unit[0] == "second" and (row.near(end).has("IN") or (row.near(end).text, row.near(end + 2).text) == ("(", ")")):
        end += 2 if row[end].has("IN") else 3
        while row.near(end).has("LABEL_MARK"):
            end += 1
        return end, unit[1]
    return _after_label(row, start, end), 0.0


def _after_label(row: Row, start: int, end: int) -> int:
    """Return where the number stands after a label with the words `start` to `end`."""
    if end > start + 1 and row.near(end).text not in (":", "="):
        end = start + 1 if row.near(start).has("LABEL_SECOND") else start
    elif end == start + 1 and row.near(end).text not in (":", "=") and not row.near(start).has("LABEL_SECOND"):
        end = start
    if row.near(end).text == "(" and row.near(end + 2).text == ")":
        return end + 1
    while row.near(end).has("LABEL_MARK"):
        end += 1
    return end


def _is_rest(row: Row, at: int) -> bool:
    """Whether "Pause: 90 s" stands in a list of labels, or is too long for a pause within a rep."""
    if not row[at].has("PAUSE_LABEL") or row.near(at + 1).text not in (":", "="):
        return False
    return row.labels_counts or (row.near(at + 2).low or 0) >= _LONG_PAUSE_S


def _belongs_before(row: Row, at: int, end: int) -> bool:
    """Whether the name closes the time before it and the time after has one of its own: "30 s work : 30 s rest"."""
    closes = row.near(at - 1).unit == "second" or (row.near(at - 1).has("OF") and row.near(at - 2).unit == "second")
    if closes and row[end - 1].text in _LIST_MARKS:
        return True
    return closes and bool(row.near(end + 1).classes & _CLAIMS) and row.near(end + 2).text not in (":", "=")


def _time(row: Row, at: int, end: int, field: Field) -> RuleResult | None:
    strength = STRONG if row[end - 1].has("LABEL_MARK") or row[end - 1].text == "(" else PLAIN
    if field == "rest_s" and is_between_sides(row, end):
        return [stated("rest_s", row[end], WEAK, start=row[at].start)], end + 1
    if strength != STRONG and field not in ("rest_s", "hold_s"):
        return None
    if field == "rest_s":
        named = any(term.has("BETWEEN") for term in row[at:end])
        field = rest_field(row, at if named else end)
    elif field not in _TIMED:
        field = "time_s"
    return [stated(field, row[end], strength, start=row[at].start)], end + 1


def _number(row: Row, at: int, end: int, field: Field) -> RuleResult | None:
    with_mark = row[end - 1].has("LABEL_MARK") or row[end - 1].text == "("
    if row[end].unit or not (with_mark or end == at + 1):
        return None
    if field in _TIMED and not _is_seconds(row, end, field, with_mark=with_mark):
        return None
    return [stated(field, row[end], STRONG if with_mark else PLAIN, start=row[at].start)], end + 1


def _is_seconds(row: Row, at: int, field: Field, *, with_mark: bool) -> bool:
    """Whether a bare number after the name of a time is one of seconds: "Rest: 60", "work 45, rest 15"."""
    low = row[at].low
    if low is None or low != row[at].high:
        return with_mark and (row[at].high or 0) >= _FEWEST_S
    if with_mark:
        return low >= _FEWEST_S or (low == 0 and field == "rest_s")
    return low >= _FEWEST_BARE_S and (row.ends(at + 1) or row[at + 1].text in "/|")
