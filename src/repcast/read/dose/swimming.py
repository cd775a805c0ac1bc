"""The rules for swims and runs whose lengths go without a unit: `8 x 50 on 1:00`, `400 easy free`, `8 x 400`."""

from repcast.read.dose.durations import is_time
from repcast.read.dose.statements import STRONG, RuleResult, Statement, stated
from repcast.read.dose.terms import Row, Term

_LENGTH_M = 25
"""The length of a short pool; all that is swum is a multiple of it."""

_STROKE_REACH, _SET_REACH, _REST_REACH, _MOST_SWIMS, _PAIR = 4, 12, 3, 40, 2


def swum(row: Row, at: int) -> RuleResult | None:
    """Read the distance of a swim in metres, with its sets and the rest that stands right after it."""
    head, second = row[at], row.near(at + 2)
    if row.near(at + 1).has("BY") and _is_length(second) and head.is_quantity and not head.unit:
        if (head.low or 0) > _MOST_SWIMS or not (_is_of_a_swim(row, at + 2) or _is_of_a_run(row, at + 2)):
            return None
        read = [stated("sets", head, STRONG), stated("distance_m", second, STRONG)]
        return _with_rest(row, at + 3, read)
    if not _is_length(head) or row.near(at - 1).has("BY"):
        return None
    if at == 0 and row.near(1).has("ON") and is_time(row.near(2)) and ":" in row[2].text:
        return [stated("distance_m", head, STRONG), stated("every_s", row[2], STRONG, start=row[1].start)], 3
    easy = at == 0 and len(row) == _PAIR and row[1].has("EASY")
    if not (easy or _names_a_stroke(row, at)):
        return None
    return [stated("distance_m", head, STRONG)], at + 1


def _is_length(term: Term) -> bool:
    """Whether the number is one of lengths of a pool."""
    single = term.is_quantity and not term.unit and term.low == term.high
    return single and (term.low or 0) >= _LENGTH_M and (term.low or 0) % _LENGTH_M == 0


def _is_of_a_swim(row: Row, at: int) -> bool:
    """Whether a stroke is named beside so many swims, or the time on which each of them starts."""
    words = next((index for index in range(at + 1, at + 1 + _REST_REACH) if not row.near(index).text.isalpha()), at)
    starts = any(_starts_on(row, index) for index in range(at + 1, max(at + 2, words)))
    return starts or any(term.has("STROKE") for term in row.after(at, _SET_REACH))


def _is_of_a_run(row: Row, at: int) -> bool:
    """Whether so many are metres of a track, "8 x 400", "6 x 800 @ 5k pace, 2 min jog": nothing is named after them."""
    if (row[at].low or 0) < _LAP_M / 2 or (row[at].low or 0) % (_LAP_M / 4):
        return False
    following = row.near(at + 1)
    return row.ends_clause(at + 1) or following.text == "@" or following.has("AT") or following.has("WITH")


_LAP_M = 400
"""The length of a track; what is run on it is a part or several of it."""


def _names_a_stroke(row: Row, at: int) -> bool:
    """Whether a stroke follows a bare distance, with at most some words of how easy it is between."""
    for index in range(at + 1, min(at + 1 + _STROKE_REACH, len(row))):
        term, following = row[index], row.near(index + 1)
        if term.has("WARM"):
            return True
        if term.has("STROKE"):
            return (not following.is_plural and following.text not in "-–") or not following.text
        if not term.text.isalpha() or term.is_plural or term.is_quantity:
            return False
    return False


def _with_rest(row: Row, at: int, read: list[Statement]) -> RuleResult:
    """Return what is swum with the rest in a bracket after it, or after its stroke, closed or not: `(:15`."""
    for opening in range(at, at + _REST_REACH):
        if row.near(opening).text in ("(", "["):
            time = row.near(opening + 1)
            return ([*read, stated("rest_s", time, STRONG)], opening + 2) if is_time(time) else (read, at)
        if _starts_on(row, opening):
            every = stated("every_s", row[opening + 1], STRONG, start=row[opening].start)
            return [*read, every], opening + 2
        if not row.near(opening).text.isalpha():
            break
    return read, at


def _starts_on(row: Row, at: int) -> bool:
    """Whether the time on which each swim starts stands there: "6 x 100 free on 1:45"."""
    leads = row.near(at).has("ON") or row.near(at).text == "@"
    return leads and is_time(row.near(at + 1)) and ":" in row[at + 1].text
