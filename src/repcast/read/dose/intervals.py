"""Work against the clock: every minute on the minute, as many reps as possible, no rest."""

from repcast.read.dose.durations import is_time
from repcast.read.dose.found import Found
from repcast.read.dose.row import Row
from repcast.read.dose.statements import STRONG, Statement, stated
from repcast.read.words import words

_KINDS = words("tabata hiit interval intervals")
_SHORTEST_S, _LONGEST_S = 20, 600


def every(row: Row, at: int) -> Found | None:
    """Read "every minute on the minute", "EMOM", "every 90 seconds"."""
    if row[at].text == "emom":
        return [Statement("every_s", row[at].start, row[at].end, 60.0, 60.0)], at + 1
    if row[at].text != "every":
        return None
    span = row.near(at + 1)
    if span.text == "minute" and row.says(at + 2, "on", "the", "minute"):
        return [Statement("every_s", row[at].start, row[at + 4].end, 60.0, 60.0)], at + 5
    if not is_time(span) or span.low is None or not _SHORTEST_S <= span.low <= _LONGEST_S:
        return None
    return [Statement("every_s", row[at].start, span.end, span.low, span.high)], at + 2


def is_interval(row: Row, at: int) -> bool:
    """Whether `20/10` stands there and the text is about intervals."""
    on, off = row.near(at), row.near(at + 2)
    pair = on.is_quantity and off.is_quantity and row.near(at + 1).text == "/" and not on.unit
    return pair and off.unit in ("", "second") and any(term.text in _KINDS for term in row)


def on_and_off(row: Row, at: int) -> Found | None:
    """Read `20/10 Tabata`: seconds of work and of rest."""
    if not is_interval(row, at):
        return None
    return [stated("work_s", row[at], STRONG), stated("rest_s", row[at + 2], STRONG)], at + 3


def amrap(row: Row, at: int) -> Found | None:
    """Read "as many reps as possible", where a time is given for them."""
    as_many = row.says(at, "as", "many")
    if not (as_many or row[at].text == "amrap"):
        return None
    if not any(is_time(term) for term in (*row.before(at, 8), *row.after(at, 13))):
        return None
    return [Statement("amrap", row[at].start, row[at + as_many].end)], at + 1


def no_rest(row: Row, at: int) -> Found | None:
    """Read "no rest between sets"."""
    if row[at].text not in ("no", "without") or not row.near(at + 1).has("REST"):
        return None
    between = any(term.has("BETWEEN") for term in row.after(at + 1, 2))
    return ([Statement("rest_s", row[at].start, row[at + 1].end, 0.0, 0.0)] if between else []), at + 2
