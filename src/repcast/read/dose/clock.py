"""The rules for work by the clock: EMOM and every so often, as many as possible, for time, and no rest at all."""

from repcast.read.dose.durations import is_time
from repcast.read.dose.rests import is_between_sides, is_rest_named, rest_field
from repcast.read.dose.statements import PLAIN, STRONG, RuleResult, Statement, stated
from repcast.read.dose.terms import Row

_SHORTEST_S, _LONGEST_S = 20, 600
_MINUTE_S = 60.0
_OPEN_REACH = 6


def every(row: Row, at: int) -> RuleResult | None:
    """Read "EMOM 10", "every minute on the minute", "every 90 seconds", `5 x 50 on 1:00`; not `10 x :30 on :30 off`."""
    term, following = row[at], row.near(at + 1)
    if term.has("EMOM"):
        return _with_length(row, at, at + 1, _MINUTE_S)
    if term.has("EMOM_HEAD") and row.near(at + 2).has("EMOM_TAIL") and following.low:
        return _with_length(row, at, at + 3, following.low * _MINUTE_S)
    starts = term.has("ON") or term.text == "@"
    off = row.near(at + 2).has("REST_LABEL")
    if starts and is_time(following) and ":" in following.text and row.near(at - 2).has("BY") and not off:
        return [stated("every_s", following, start=term.start)], at + 2
    if term.has("ON") and following.has("ARTICLE_THE") and is_time(row.near(at + 2)) and ":" in row[at + 2].text:
        return [stated("every_s", row[at + 2], start=term.start)], at + 3
    end = _on_the_minute(row, at)
    if end:
        return [Statement("every_s", term.start, row[end - 1].end, _MINUTE_S, _MINUTE_S)], end
    return _every_so_often(row, at)


def _every_so_often(row: Row, at: int) -> RuleResult | None:
    """Read "every 90 seconds", which after "switch legs" is how long each side works."""
    span = row.near(at + 1)
    if not row[at].has("EVERY") or not is_time(span) or not _SHORTEST_S <= (span.low or 0) <= _LONGEST_S:
        return None
    if _is_adjective(row, at + 1):
        return None
    if any(one.has("STEPS_UP") for one in row.before(at, _CHANGE_REACH)):
        return [], at + 2
    if any(one.has("SWITCH") for one in row.before(at, 3)):
        return [stated("time_s", span)], at + 2
    if row.near(at - 1).has("HOLD"):
        return [stated("hold_s", span)], at + 2  # "hold each 30 s"
    end = at + 3 if row.near(at + 2).has("TURN_OF_CLOCK") else at + 2
    return [stated("every_s", span, start=row[at].start, end=row[end - 1].end)], end


_CHANGE_REACH = 6
"""How many terms before "every 2 minutes" may say that it gets faster or harder so often: no set starts then."""


def _is_adjective(row: Row, at: int) -> bool:
    """Whether a time says how long the thing after it is: "every 20 second stretch"."""
    single = "ONE_TIME" in row.lexicon.classes_of(row[at].text.rpartition(" ")[2]) and row[at].low != 1
    following = row.near(at + 1)
    turn = following.has("TURN_OF_CLOCK")
    return single and following.text.isalpha() and not (turn or following.has("DO") or following.has("FOR"))


def _on_the_minute(row: Row, at: int) -> int:
    """Return the end of "every minute (on the minute)" or "on the minute"; 0 where neither stands."""
    begun = row.near(at).has("EVERY") and row.near(at + 1).has("MINUTE")
    at = at + 2 if begun else at
    if row.near(at).has("ON") and row.near(at + 1).has("ARTICLE_THE") and row.near(at + 2).has("MINUTE"):
        return at + 3
    return at if begun else 0


def _with_length(row: Row, at: int, end: int, every_s: float) -> RuleResult:
    """Return the interval of an EMOM, and its length where a bare number follows: "EMOM 10" lasts ten minutes."""
    read = [Statement("every_s", row[at].start, row[end - 1].end, every_s, every_s)]
    index = end
    while row.near(index).has("EMOM_LINK"):
        index += 1
    length = row.near(index)
    if not length.is_quantity or length.unit or length.low is None:
        return read, end
    off = row.near(index + 2)
    paired = row.near(index + 1).text == "/" and off.is_quantity and not off.unit
    if paired and length.low + (off.low or 0) == every_s:  # "EMOM 40/20"
        return [*read, stated("work_s", length, STRONG)], index + 3
    if every_s != _MINUTE_S and row.near(index - 1).has("BY_SIGN"):
        return [*read, stated("sets", length, STRONG)], index + 1
    low, high = length.low * _MINUTE_S, (length.high or length.low) * _MINUTE_S
    return [*read, Statement("work_s", length.start, length.end, low, high)], index + 1


def open_ended(row: Row, at: int) -> RuleResult | None:
    """Read "as many as you can", "for as long as possible", "AMRAP", "to failure", "max reps"."""
    term = row[at]
    if term.has("AMRAP"):
        return _amrap(row, at)
    if term.has("AS") and row.near(at + 1).has("AS_MUCH"):
        return _as_much(row, at)
    if term.has("UNTIL") and row.near(at + 1).has("FAILURE"):
        return _open(row, at, at + 2)
    if term.has("MOST") and (row.near(at + 1).has("REP") or row.near(at + 1).has("MAX_OF")):
        return _open(row, at, at + 2)
    return None


def _amrap(row: Row, at: int) -> RuleResult:
    """Read "AMRAP", and the minutes that a bare number after it is: "AMRAP 12"."""
    read, end = _open(row, at, at + 1, rounds=True)
    index = end
    while row.near(index).has("EMOM_LINK"):
        index += 1
    length = row.near(index)
    if not length.is_quantity or length.unit or length.low is None or row.names_things(index + 1):
        return read, end
    low, high = length.low * _MINUTE_S, (length.high or length.low) * _MINUTE_S
    return [*read, Statement("work_s", length.start, length.end, low, high)], index + 1


def _as_much(row: Row, at: int) -> RuleResult | None:
    if row[at + 1].has("EXTENT") and not any(term.has("REST") for term in row.before(at, 3)):
        return None  # "bend your knee as much as possible" says how far
    for index in range(at + 2, min(at + _OPEN_REACH, len(row))):
        if row[index].is_quantity or row[index].ends_sentence:
            return None
        if row[index].has("AS"):
            can = next((end for end in (index + 1, index + 2) if row.near(end).has("CAN")), 0)
            if can and row[at + 1].has("LONG") and _is_condition(row, can + 1):
                return None
            if can:
                return _open(row, at, can + 1, rounds=any(term.has("ROUND_LABEL") for term in row[at:index]))
            needed = any(term.has("NEED") for term in row.after(index, 2))
            rests = needed and any(term.has("REST") for term in row.before(at, 3))
            return ([Statement("open_rest", row[at].start, row[index].end)], index + 2) if rests else None
    return None


def _is_condition(row: Row, at: int) -> bool:
    """Whether what one can do is no work: "as long as you can put your foot down"."""
    verb = row.near(at)
    return verb.text.isalpha() and not verb.has("HOLD") and row.near(at + 1).has("DETERMINER")


def _open(row: Row, at: int, end: int, *, rounds: bool = False) -> RuleResult:
    if any(term.has("REST") for term in row.before(at, 2)):
        return [Statement("open_rest", row[at].start, row[end - 1].end)], end
    if row.near(at - 1).has("BACKWARD_LINK") and row.near(at - 2).is_quantity and not is_time(row.near(at - 2)):
        return [], end  # "10 to 15 times or as many as you can"
    read = [Statement("open", row[at].start, row[end - 1].end)]
    near = range(max(0, at - 8), min(len(row), at + 14))
    timed = any(is_time(row[index]) and not _is_of_rest(row, index) for index in near)
    if timed or rounds:
        read.append(Statement("amrap", row[at].start, row[end - 1].end))
    return read, end


def _is_of_rest(row: Row, at: int) -> bool:
    """Whether a time is that of a rest: "to failure, and take 3 minutes of rest"."""
    return is_rest_named(row, at) or any(term.has("REST") for term in row.before(at, 2))


def for_time(row: Row, at: int) -> RuleResult | None:
    """Read "6 rounds for time", "time cap: 15:00"."""
    if row.near(at - 1).has("DENIAL"):
        return None
    if row[at].has("FOR") and row.near(at + 1).has("TIME_ITSELF") and _is_raced(row, at + 2):
        return [Statement("for_time", row[at].start, row[at + 1].end)], at + 2
    if not row[at].has("CAP"):
        return None
    end = at + 1
    while row.near(end).has("EMOM_LINK"):
        end += 1
    if is_time(row.near(end)):
        return [stated("cap_s", row[end], STRONG, start=row[at].start)], end + 1
    return None


def _is_raced(row: Row, at: int) -> bool:
    """Whether "for time" ends its clause at `at`, or a cap follows it."""
    return row.ends_clause(at) or row[at].has("CAP") or (is_time(row[at]) and row.near(at + 1).has("CAP_LINK"))


def capped(row: Row, at: int) -> RuleResult | None:
    """Read a time before the word for a cap: "12 min cap", "20:00 hard time cap"."""
    end = at + 1
    while end < at + _CAP_REACH and row.near(end).has("CAP_LINK"):
        end += 1
    if not is_time(row[at]) or not row.near(end).has("CAP"):
        return None
    return [stated("cap_s", row[at], STRONG, end=row[end].end)], end + 1


_CAP_REACH = 4
"""How many terms after a time may call it a cap: "hard time cap"."""


def no_rest(row: Row, at: int) -> RuleResult | None:
    """Read "no rest between sets", "without a break between exercises", "2 rounds, no rest"."""
    if not row[at].has("NONE_OF"):
        return None
    end = at + 2 if row.near(at + 1).has("ARTICLE") else at + 1
    if not row.near(end).has("REST"):
        return None
    between = any(term.has("BETWEEN") for term in row.after(end, 2)) and not is_between_sides(row, end)
    between = between or (row.ends(end + 1) and any(term.unit == "round" for term in row[row.sentence(at).start : at]))
    field = rest_field(row, end)
    read = [Statement(field, row[at].start, row[end].end, 0.0, 0.0, strength=PLAIN)] if between else []
    return read, end + 1
