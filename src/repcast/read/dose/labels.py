"""Names with their numbers: `Sets: 3`, `Rest = 45 sec`, `Reps 10-12`."""

from repcast.read.dose.durations import is_between_sides, rest_field
from repcast.read.dose.found import Found
from repcast.read.dose.frequency import frequency
from repcast.read.dose.row import Row
from repcast.read.dose.series import is_by
from repcast.read.dose.statements import PLAIN, STRONG, WEAK, Field, stated
from repcast.read.words import words

_NAMES: dict[Field, frozenset[str]] = {
    "sets": words("sets set"),
    "rounds": words("rounds"),
    "reps": words("reps rep repetitions repetition repeats"),
    "hold_s": words("hold holds"),
    "rest_s": words("rest break recovery recover off"),
    "work_s": words("work on"),
    "time_s": words("duration time"),
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names}
_TIMED: frozenset[Field] = frozenset(("hold_s", "rest_s", "work_s", "time_s"))
_COLONS = words(": = | - – —")
_CLAIMS = frozenset(("REST", "HOLD", "WORK"))
_NO_LABELS = words("for read reading total")
_LONG_PAUSE_S = 20
_SECOND_WORDS = words("time period interval for")


def label(row: Row, at: int) -> Found | None:
    """Read a name with the number that follows it."""
    field = None if row[at].is_quantity or row.near(at - 1).text in _NO_LABELS else _FIELDS.get(row[at].text)
    if field is None and _is_rest(row, at):
        field = "rest_s"
    if field is None:
        return None
    end = at + 2 if row.near(at + 1).text in _SECOND_WORDS else at + 1
    while row.near(end).text in _COLONS:
        end += 1
    if not row.near(end).is_quantity or is_by(row, end, ("", "set")):
        return None
    if row[end].unit == "second" and _belongs_before(row, at, end):
        return None
    if row[end].unit == "second":
        return _time(row, at, end, field)
    return _number(row, at, end, field)


def _is_rest(row: Row, at: int) -> bool:
    """Whether "Pause: 90 s" stands in a list of labels, or is too long for a pause within a rep."""
    if row[at].text not in ("pause", "pauses") or row.near(at + 1).text not in (":", "="):
        return False
    labelled = any(
        term.has("SET") or term.has("REP") for index, term in enumerate(row) if row.near(index + 1).text in (":", "=")
    )
    return labelled or (row.near(at + 2).low or 0) >= _LONG_PAUSE_S


def _belongs_before(row: Row, at: int, end: int) -> bool:
    """Whether the name closes the time before it and the time after has one of its own: "30 s work : 30 s rest"."""
    closes = row.near(at - 1).unit == "second"
    return closes and bool(row.near(end + 1).classes & _CLAIMS) and row.near(end + 2).text not in _COLONS


def _time(row: Row, at: int, end: int, field: Field) -> Found | None:
    strength = STRONG if row[end - 1].text in _COLONS else PLAIN
    if field == "rest_s" and is_between_sides(row, end):
        return [stated("rest_s", row[end], WEAK, start=row[at].start)], end + 1
    if strength != STRONG and field not in ("rest_s", "hold_s"):
        return None
    if field == "rest_s":
        field = rest_field(row, end)
    elif field not in _TIMED:
        field = "time_s"
    return [stated(field, row[end], strength, start=row[at].start)], end + 1


def _number(row: Row, at: int, end: int, field: Field) -> Found | None:
    with_colon = row[end - 1].text in _COLONS
    if row[end].unit or not (with_colon or end == at + 1) or frequency(row, end) is not None:
        return None
    if field in _TIMED and not (with_colon and (row[end].low or 0) >= 2):
        return None
    return [stated(field, row[end], STRONG if with_colon else PLAIN, start=row[at].start)], end + 1
