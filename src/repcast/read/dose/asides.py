"""The figures of a text that are no dose: how often, which week or step, when, how hard, how old.

They are set aside before any rule looks for a dose, so that no rule can claim them or words across them.
"""

from collections.abc import Callable, Sequence

from repcast.read.dose.dates import date, is_bare, short_date
from repcast.read.dose.paces import pace_end
from repcast.read.dose.terms import Term, near

_COUNTS = ("time", "", "void", "thing")
_MOST_JOINTS, _MOST_REFERENCES = 3, 12
_RARE_S = 600
"""Longer than any interval: every half an hour is how often, every two minutes is an EMOM."""

_TIMER_REACH = 4
_HOUR_S = 3600
_NONE: frozenset[str] = frozenset()
_BLOCK = frozenset(("BLOCK_NOUN",))
_REGULAR, _OFTEN = frozenset(("REGULAR",)), frozenset(("OFTEN",))
"""The classes of an aside that begins with "every", and of one that ends with a day, a week or another period."""


def set_aside(row: Sequence[Term], text: str) -> list[Term]:
    """Return the terms of `text` with each aside as one empty term in its place."""
    kept: list[Term] = []
    at = 0
    while at < len(row):
        term = row[at]
        end = _aside(row, at, text) if term.is_quantity or not _BEGINNINGS.isdisjoint(term.classes) else at
        if end > at:
            classes = _REGULAR if term.has("EVERY") else _NONE
            classes |= (_OFTEN if row[end - 1].has("PERIOD") else _NONE) | (term.classes & _BLOCK)
            kept.append(Term("", term.start, row[end - 1].end, classes, "aside"))
        else:
            kept.append(term)
        at = max(end, at + 1)
    return kept


def _aside(row: Sequence[Term], at: int, text: str) -> int:
    """Return the end of the aside that begins with the number or word at `at`; `at` where there is none."""
    for rule in _RULES_OF_NUMBERS if row[at].is_quantity else _RULES_OF_WORDS:
        end = rule(row, at, text)
        if end > at:
            return end
    return at


def _frequency(row: Sequence[Term], at: int, _text: str) -> int:
    """Read "two to three times a day", "3x/week", "2 x day", "30 minutes a day", "5 days a week"."""
    term = row[at]
    if not term.is_quantity or term.unit not in (*_COUNTS, "second"):
        return at
    if _is_of_sets(row, at) or _is_done_at_once(row, at):
        return at
    counted = near(row, at + 1).has("BY")
    end = at + 2 if counted else at + 1
    if term.unit != "second" and near(row, end).has("DAILY"):
        return at if not term.unit and near(row, at - 1).has("OF") else end + 1  # "3 sets of 8 daily"
    if (counted and near(row, end).has("PERIOD")) or (term.unit != "second" and _is_hour(near(row, end))):
        return end + 1
    noun = near(row, end)
    if not term.unit and noun.text.isalpha() and near(row, end + 1).has("DAYS"):
        return end + 2  # "2-3 rest days"
    if not term.unit and noun.text.isalpha() and not noun.is_quantity and near(row, end + 1).has("OFTEN_JOINT"):
        end += 1
    return _per_period(row, at, end) or at


def _is_of_sets(row: Sequence[Term], at: int) -> bool:
    """Whether it is how much each set has: "3 x 10 a day", "2 lots of 15 daily"."""
    joint, sets = near(row, at - 1), near(row, at - 2)
    several = sets.unit == "set" or sets.has("SET") or (sets.text.isalpha() and near(row, at - 3).is_quantity)
    return (joint.has("BY") and sets.is_quantity) or (joint.has("OF") and several)


def _is_done_at_once(row: Sequence[Term], at: int) -> bool:
    """Whether so many times are one set: "Repeat 10 times every hour", "Do this 10 to 20 times a day"."""
    following, period = near(row, at + 1), near(row, at + 2)
    hourly = following.has("OFTEN_JOINT") and _is_hour_word(period)
    daily = following.has("DAILY") or (following.has("OFTEN_JOINT") and period.has("PERIOD"))
    daily = daily and not (following.has("LONG_PERIOD") or period.has("LONG_PERIOD"))
    least = _MANY_AN_HOUR if hourly else _MANY_A_DAY
    many = row[at].unit == "time" and (row[at].low or 0) >= least and (hourly or daily)
    return many and (not at or any(term.has("REPEAT") or term.has("DO") for term in row[max(0, at - _DO_REACH) : at]))


_MANY_AN_HOUR, _MANY_A_DAY, _DO_REACH = 5, 10, 4
"""So many times in an hour, or a day, are a set rather than how often one is done; how far before them is asked so."""


def _is_hour_word(term: Term) -> bool:
    return term.has("PERIOD") and term.has("HOUR")


def _per_period(row: Sequence[Term], at: int, end: int) -> int:
    """Return the end of "a day", "/week", "per day" at `end`; 0 where there is none."""
    last = end + _MOST_JOINTS
    while end < last and near(row, end).has("OFTEN_JOINT"):
        apart = row[end].text == "/" and row[end].start > row[end - 1].end
        if apart and not (row[at].unit == "time" or row[end - 1].has("BY")):
            return 0
        end += 1
        if near(row, end).has("PERIOD") and not (row[at].unit == "second" and row[end - 1].has("ARTICLE_THE")):
            return end + 1
    return 0


def _rate(row: Sequence[Term], at: int, _text: str) -> int:
    """Read "2 reps / second", "1 rotation per second": how fast each is done."""
    end = at + 1 + (not row[at].unit and near(row, at + 1).text.isalpha())
    slash = near(row, end).text == "/" or near(row, end).has("PER")
    return end + 2 if row[at].unit in _COUNTED and slash and near(row, end + 1).has("ONE_TIME") else at


_COUNTED = ("rep", "time", "thing", "")


def _either_frequency(row: Sequence[Term], at: int, text: str) -> int:
    """Read "2/3 times a day": either of two."""
    mark = near(row, at + 1)
    either = not row[at].unit and mark.text == "/" and mark.start == row[at].end and near(row, at + 2).is_quantity
    end = _frequency(row, at + 2, text) if either else at
    return end if end > at + 2 else at


def _is_hour(term: Term) -> bool:
    """Whether the term is a whole hour in words: "an hour"."""
    return term.unit == "second" and term.low == term.high == _HOUR_S and not term.text[:1].isdigit()


def _regularly(row: Sequence[Term], at: int, _text: str) -> int:
    """Read "every 2 hours", "every other day", "every morning", "after every 30 minutes"."""
    if not row[at].has("EVERY"):
        return at
    end = at + 2 if near(row, at + 1).has("OTHER") else at + 1
    span = near(row, end)
    if is_bare(span) and near(row, end + 1).text == "/":
        end, span = end + 2, near(row, end + 2)
    if span.has("PERIOD"):
        return end + 1
    seldom = span.unit == "second" and (span.low or span.high or 0) > _RARE_S
    return end + 1 if span.is_quantity and (seldom or span.unit == "void") else at


def _period_of_set(row: Sequence[Term], at: int, _text: str) -> int:
    """Read "a day" behind how often one set repeats: "Repeat 10 times a day"."""
    if not at or not _is_done_at_once(row, at - 1):
        return at
    return at + 1 if row[at].has("DAILY") else at + 2


def _told_off(row: Sequence[Term], at: int, _text: str) -> int:
    """Read "twice, once in the morning and once before bed": the times of a day, told one by one."""
    once = near(row, at + 2)
    listed = row[at].unit == "time" and near(row, at + 1).text in _TELLS and once.unit == "time" and once.high == 1
    ahead = range(at + 3, min(at + 3 + _DAY_REACH, len(row))) if listed else ()
    return next((index + 1 for index in ahead if row[index].has("PERIOD")), at)


_TELLS = frozenset(",:(–—-")
_DAY_REACH = 5
"""How many terms after "once" may name the part of the day."""


def _reference(row: Sequence[Term], at: int, _text: str) -> int:
    """Read "steps 1 to 4", "week 3", "page 12", "day 2 of 30": one number for one, a range for several."""
    several = row[at].has("REFERENCES")
    lead = near(row, at - 1)
    is_set = row[at].has("SETTING") and (lead.has("AT") or lead.text == ",")  # a machine: "climb @ level 6"
    if not (several or row[at].has("REFERENCE")) or lead.has("ARTICLE") or is_set:
        return at
    end = at + 1
    while near(row, end).has("NUMBER_SIGN"):
        end += 1
    number = near(row, end)
    if not is_bare(number) or near(row, end + 1).has("BY") or near(row, end + 1).text == "/":
        return at
    end += 1
    listed = number.low != number.high
    while end - at < _MOST_REFERENCES and near(row, end).has("LIST_JOINT") and is_bare(near(row, end + 1)):
        end, listed = end + 2, True
    return end if listed or not several or near(row, end).text == ":" else at


def _rating(row: Sequence[Term], at: int, _text: str) -> int:
    """Read "RPE 8", "2 reps in reserve", "6/10 effort", "7 out of 10"."""
    if row[at].has("RATING") and near(row, at + 1).is_quantity:
        return at + 2
    if not row[at].is_quantity:
        return at
    if row[at].unit in ("rep", "") and near(row, at + 1).has("IN"):
        end = at + 3 if near(row, at + 2).has("ARTICLE_THE") else at + 2
        return end + 1 if near(row, end).has("RESERVE") else at
    if row[at].unit in ("", "rep") and near(row, at + 1).has("RATING") and not near(row, at + 2).is_quantity:
        return at + 2
    if row[at].unit == "rep" and near(row, at + 1).has("SHORT"):
        return at + 2
    return _of_ten(row, at)


def _of_ten(row: Sequence[Term], at: int) -> int:
    joint = at + 2 if near(row, at + 1).text == "/" else at + 3
    share = near(row, at + 1).has("OUT_WORD") and near(row, at + 2).has("OF")
    if share and row[at].unit in ("", "thing") and near(row, joint).is_quantity:
        return joint + 1
    if joint != at + 2 or row[at].unit not in ("", "thing") or near(row, joint).low not in (5, 10):
        return at
    rated = any(term.has("EFFORT") for term in (*row[max(0, at - 3) : at], *row[joint + 1 : joint + 3]))
    return joint + 1 if rated else at


def _ratio(row: Sequence[Term], at: int, _text: str) -> int:
    """Read "1:1", a ratio."""
    mark, other = near(row, at + 1), near(row, at + 2)
    joined = mark.text == ":" and row[at].end == mark.start and mark.end == other.start
    chained = near(row, at - 1).text == ":" or near(row, at + 3).text == ":"
    return at + 3 if joined and is_bare(row[at]) and is_bare(other) and not chained else at


def _timer(row: Sequence[Term], at: int, _text: str) -> int:
    """Read "set a timer for 12 minutes", "5 minute read", "5 minutes to warm up"."""
    if row[at].unit != "second" or not row[at].is_quantity or pace_end(row, at):
        return at
    following = near(row, at + 1)
    if ":" in row[at].text and near(row, at - 1).has("AT_TIME"):
        return at + 1
    if following.has("READ") or following.has("WARM") or (following.has("TO") and near(row, at + 2).has("WARM")):
        return at + 2
    if following.has("TO") and near(row, at + 2).has("DO") and near(row, at + 3).has("IT"):
        return at + 3  # "no more than five minutes to do it" is as long as all of it takes
    is_work = following.has("OF") and near(row, at + 2).has("WORK_LABEL")  # "set a timer for 40 seconds of work"
    timed = not is_work and any(term.has("TIMER") for term in row[max(0, at - _TIMER_REACH) : at])
    return at + 1 if timed and not _is_moved_till_then(row, at) else at


def _time_of_day(row: Sequence[Term], at: int, _text: str) -> int:
    """Read "6:30-7:15 pm", of which only the second time is called one of a day."""
    until = near(row, at + 2)
    joined = near(row, at + 1).text in _DASHES and until.unit == "void"
    return at + 3 if joined and ":" in until.text else at


_DASHES = frozenset("-–—")


def _times_of_day(row: Sequence[Term], at: int, _text: str) -> int:
    """Read the times of a day that are listed after "at": "at 9:45, 11:30 and 3:15"."""
    end, count = at, 0
    while (":" in near(row, end).text and row[end].unit == "second") or (count and near(row, end).has("NOON")):
        end, count = end + 1, count + 1
        while count < _MOST_TIMES and (near(row, end).text == "," or near(row, end).has("AND_WORD")):
            end += 1
    ends = ":" in near(row, end - 1).text or near(row, end - 1).has("NOON")
    listed = near(row, at - 1).has("AT_TIME") and count > 1 and ends
    return end if listed else at


_MOST_TIMES = 6
"""The most times of a day that are listed."""


def _decade(row: Sequence[Term], at: int, _text: str) -> int:
    """Read how old somebody is: "a lady in her 90s"."""
    age = row[at].unit == "second" and row[at].end - row[at].start == _DECADE and row[at].text.endswith("s")
    whose = near(row, at - 1)
    said = whose.text.isalpha() and whose.classes <= _UNKNOWN and near(row, at - 2).has("IN")
    return at + 1 if age and said and (row[at].low or 0) % 10 == 0 else at


_UNKNOWN = frozenset(("PLURAL",))
_DECADE = 3
"""The characters of "90s"."""


def _is_moved_till_then(row: Sequence[Term], at: int) -> bool:
    """Whether one moves until the timer rings: "and keep moving", "and step until it beeps"."""
    for index in range(at + 1, min(at + _ROUNDS_REACH, len(row))):
        term = row[index]
        if term.is_quantity or term.ends_sentence:
            return False
        if term.has("AS_MUCH") and near(row, index - 1).has("AS"):
            return True
        if index >= at + _RINGS_REACH:
            continue
        rings = term.has("UNTIL") and near(row, index + 1).has("IT")
        goes = (term.has("KEPT") and index < at + 4) or (term.has("GO") and index == at + 2)
        if rings or goes:
            return True
    return False


_RINGS_REACH, _ROUNDS_REACH = 10, 20
"""How many terms after the time of a timer may say what to do until it rings, or how many rounds."""


_Rule = Callable[[Sequence[Term], int, str], int]


def _of_a_rep(row: Sequence[Term], at: int, _text: str) -> int:
    """Read how long one rep takes: "each rep should take 4 seconds", "spend 5 seconds on every rep"."""
    if row[at].unit != "second":
        return at
    paced = (near(row, at + 1).has("PER") or near(row, at + 1).text == "/") and near(row, at + 2).has("REP")
    if paced and not any(term.has("HOLD") or term.has("REST") for term in row[max(0, at - _REP_REACH) : at]):
        return at + 3
    for index in range(at - 1, max(-1, at - 1 - _REP_REACH), -1):
        term = row[index]
        if term.text == "," or term.ends_sentence or term.has("HOLD"):
            return at
        if term.has("LASTING"):
            is_of_one = _is_one_rep(row, index - 1) or _is_one_rep(row, index - 2) or _is_for_one_rep(row, at + 1)
            return at + 1 if is_of_one else at
    return at


def _is_one_rep(row: Sequence[Term], at: int) -> bool:
    """Whether "each rep", "a repetition" or "one rep" ends at `at`."""
    term, before = near(row, at), near(row, at - 1)
    return (term.unit == "rep" and term.high == 1) or (
        term.has("REP") and (before.has("EACH") or before.has("ARTICLE"))
    )


def _is_for_one_rep(row: Sequence[Term], at: int) -> bool:
    """Whether "over each rep", "on every repetition" or "per rep" stands at `at`."""
    led = near(row, at).has("OVER") or near(row, at).has("OF_OR_ON")
    return _is_one_rep(row, at + 2) if led else near(row, at).has("PER") and near(row, at + 1).has("REP")


def _audience(row: Sequence[Term], at: int, _text: str) -> int:
    """Read how many people like, buy or review it: "312 reviews", "61k members"."""
    return at + 2 if not row[at].unit and near(row, at + 1).has("AUDIENCE") else at


def _right_angles(row: Sequence[Term], at: int, _text: str) -> int:
    """Read the name of a position of the hips: "90/90 switches"; "90/90 x 5" are times."""
    on, off, following = row[at], near(row, at + 2), near(row, at + 3)
    angles = is_bare(on) and is_bare(off) and on.low == off.low == _RIGHT_ANGLE and near(row, at + 1).text == "/"
    named = following.text.isalpha() and following.classes.isdisjoint(_OF_INTERVALS)
    return at + 3 if angles and named else at


_RIGHT_ANGLE = 90
_OF_INTERVALS = frozenset(("INTERVAL_NAME", "ROUND", "REST", "WORK", "FOR", "BY", "SET"))


def _kit(row: Sequence[Term], at: int, _text: str) -> int:
    """Read how many weights of so much each are needed: "2 x 20 kg dumbbells"."""
    each, what = near(row, at + 2), near(row, at + 3)
    counted = not row[at].unit and near(row, at + 1).has("BY") and each.is_quantity and each.unit == "load"
    return at + 3 if counted and what.has("WEIGHT_NOUN") else at


_REP_REACH = 4
"""How many terms before a time may say that a rep takes it."""

_RULES_OF_NUMBERS: Sequence[_Rule] = (
    _times_of_day,
    _told_off,
    _of_a_rep,
    _rate,
    _right_angles,
    _audience,
    _kit,
    _frequency,
    _either_frequency,
    _rating,
    date,
    short_date,
    _timer,
    _time_of_day,
    _decade,
    _ratio,
)
_RULES_OF_WORDS: Sequence[_Rule] = (_regularly, _period_of_set, _reference, _rating, date)
_BEGINNINGS = frozenset(("EVERY", "DAILY", "OFTEN_JOINT", "REFERENCE", "REFERENCES", "RATING", "MONTH"))
"""The classes of the words that an aside can begin with."""
