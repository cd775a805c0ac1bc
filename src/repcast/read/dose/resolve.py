"""What "three times" and a bare time mean, which the rest of the dose decides."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from repcast.read.dose.lexicon import lexicon
from repcast.read.dose.statements import TIMES, WEAK, Field, QuotedStatement, Statement

_BRIEF_S = 10
"""The longest time that is a hold rather than work by the clock: "press your palms together for 10 seconds"."""

_BRIEF_REPEATED_S = 30
"""The same where it is repeated so many times: "grip it for 10-15 seconds and repeat 20 times"."""

_FEW = 5
"""The most reps of which each may last so long: "3 reps, 30 seconds"."""

_SHORTEST_REST_S, _SHORTEST_SWIM_REST_S = 15, 4
"""A time after sets that is no longer is no rest: of sets of reps, and of a distance."""
_COUNTS = frozenset(("times", "sets", "rounds"))
_LIST_MARKS = frozenset(",/|;-–—·•")


def resolved(statements: Sequence[QuotedStatement], *, held: bool) -> list[QuotedStatement]:
    """Return the statements with the fields of "three times" and of a bare time, which the rest of the dose decides."""
    statements = _with_listed_rests(_with_easy_halves(_without_others(_without_acts(_with_second_set(statements)))))
    surely = [one.statement for one in statements if one.statement.strength > WEAK or one.statement.field == "reps"]
    repeated = any(one.field == "times" for one in surely)
    few = any(one.field == "reps" and (one.high or _FEW + 1) <= _FEW for one in surely)
    brief_s = _BRIEF_REPEATED_S if repeated or few else _BRIEF_S
    counted = any(
        one.field in ("reps", "work_s", "distance_m", "open") or (_is_work(one, brief_s) and not held) for one in surely
    )
    held = held or any(one.statement.field == "hold_s" and not _is_brief(one.statement, _BRIEF_S) for one in statements)
    fields = _Resolution(counted, held, brief_s)
    result = [QuotedStatement(fields.of(one.statement), one.quote) for one in _without_echoes(statements)]
    result = _with_rests_of_holds(statements, result)
    return _with_repeats(statements, result) if not counted else result


def _with_rests_of_holds(before: Sequence[QuotedStatement], after: list[QuotedStatement]) -> list[QuotedStatement]:
    """Return the statements with a rest that is repeated with the hold before it as one between reps as well.

    "Hold for 20 seconds, rest for 10 seconds. Repeat 5 times."
    """
    turn = [one for one in before if one.statement.field in _TURN]
    if tuple(field for field, _ in groupby(one.statement.field for one in turn)) != _TURN:
        return after
    if not _OTHER_WORK.isdisjoint(one.statement.field for one in before):
        return after
    return [*after, *(_with_field(one, "rep_rest_s") for one in after if one.statement.field == "rest_s")]


_TURN: tuple[Field, ...] = ("hold_s", "rest_s", "times")
_OTHER_WORK = frozenset(("sets", "rounds", "reps", "by_set", "work_s", "time_s", "rep_rest_s", "tempo_s"))
"""What is repeated as a whole, in its order, and what would be repeated otherwise."""


def _with_second_set(statements: Sequence[QuotedStatement]) -> Sequence[QuotedStatement]:
    """Return the statements with two sets for a count that a rest parts from itself: "10, rest, and 10 more"."""
    if not _SETS.isdisjoint(one.statement.field for one in statements):
        return statements
    changed: dict[int, QuotedStatement] = {}
    by_quote: dict[int, list[QuotedStatement]] = {}
    for one in statements:
        by_quote.setdefault(id(one.quote), []).append(one)
    for inside in by_quote.values():
        for first, rest, second in zip(inside, inside[1:], inside[2:], strict=False):
            parted = rest.statement.field == "rest_s" and _counts_again(first.statement, second.statement)
            if parted and _ends_clause(second):
                two = replace(second.statement, field="sets", low=2.0, high=2.0)
                changed.update({id(first): _with_field(first, "reps"), id(second): replace(second, statement=two)})
    return [changed.get(id(one), one) for one in statements]


_SETS = frozenset(("sets", "rounds", "by_set"))


def _counts_again(first: Statement, second: Statement) -> bool:
    """Whether two counts are the same; "a further 10 times" is stated as 11."""
    further = second.field == "times" and first.low is not None and second.low == first.low + 1
    counts = {first.field, second.field} <= {"reps", "times"}
    return counts and ((first.low, first.high) == (second.low, second.high) or further)


def _ends_clause(one: QuotedStatement) -> bool:
    """Whether nothing that is counted follows: "ten more.", "10 again", no "10 lunges"."""
    following = one.quote.text[one.statement.end :].strip().split(" ")[0]
    return not following[:1].isalpha() or bool(
        {"MORE", "AGAIN"} & lexicon().classes_of(following.strip(".,;!").lower())
    )


def _without_acts(statements: Sequence[QuotedStatement]) -> Sequence[QuotedStatement]:
    """Return the statements without a "cough twice" of one step where another says how often to do all of them."""
    whole = [one for one in statements if one.statement.field in ("times", "rounds") and _is_of_all(one)]
    if not whole:
        return statements
    most = max(one.statement.high or one.statement.low or 0 for one in whole)
    quotes = {id(one.quote) for one in whole}
    return [
        one
        for one in statements
        if one.statement.field != "times"
        or id(one.quote) in quotes
        or (one.statement.high or most) > min(most, _MOST_OF_AN_ACT)
    ]


_MOST_OF_AN_ACT, _ALL_REACH, _ALL_LENGTH = 3, 8, 100
"""An act within a rep is done no oftener; how many words and characters before a count may ask to do it all again."""


def _is_of_all(one: QuotedStatement) -> bool:
    """Whether a count is of what stands before it as a whole: "repeat the whole thing 5 times", "do this 12 times"."""
    start = one.statement.start
    sentence = _ENDS.split(one.quote.text[max(0, start - _ALL_LENGTH) : start])[-1]
    said = [lexicon().classes_of(word) for word in sentence.lower().split()[-_ALL_REACH:]]
    done = any("DO" in verb and not {"IT", "THESE"}.isdisjoint(what) for verb, what in pairwise(said))
    return done or any("REPEAT" in classes for classes in said)


_ENDS = re.compile(r"[.!?;]\s")


def _without_aims(statements: Sequence[QuotedStatement]) -> list[QuotedStatement]:
    """Return the statements without a time that is only worked towards, where another one is stated to begin with."""
    timed = [one.quote for one in statements if one.statement.field in TIMES and one.statement.strength > WEAK]
    return [
        one
        for one in statements
        if one.statement.field != "time_s"
        or one.statement.strength > WEAK
        or not any(quote is one.quote for quote in timed)
    ]


def _without_others(statements: Sequence[QuotedStatement]) -> list[QuotedStatement]:
    """Return the statements without aims, and without the minutes of something else: "ice it for 15 minutes".

    Minutes that are told in passing, as those of each day, are also left where something is repeated or held.
    """
    statements = _without_aims(statements)
    counting = {id(one.quote) for one in statements if one.statement.field in ("reps", "by_set", "open")}
    sure = [one.statement for one in statements if one.statement.strength > WEAK]
    counted = any(one.field == "reps" and (one.low or 0) > 1 for one in sure)
    asked = counted or any(one.field == "hold_s" or (one.field == "times" and (one.low or 0) > 1) for one in sure)
    return [
        one
        for one in statements
        if one.statement.field not in ("time_s", "work_s")
        or (one.statement.low or 0) < _LONG_S
        or id(one.quote) in counting
        or not (asked if one.statement.strength == WEAK else counted)
    ]


_LONG_S = 120
"""Nothing that is counted in reps lasts so long, unless the same sentence says so."""


def _with_repeats(before: Sequence[QuotedStatement], after: list[QuotedStatement]) -> list[QuotedStatement]:
    """Return the statements with the second of two counts as the sets: "lift it 15 times; repeat 3 times"."""
    times = [one.statement for one in before if one.statement.field == "times"]
    if len(times) != 2 or (times[0].low, times[0].high) == (times[1].low, times[1].high):
        return after
    return [_with_field(one, "sets") if one.statement.start == times[1].start else one for one in after]


def _with_field(one: QuotedStatement, field: Field) -> QuotedStatement:
    return replace(one, statement=replace(one.statement, field=field))


def _with_easy_halves(statements: Sequence[QuotedStatement]) -> list[QuotedStatement]:
    """Return the statements with the second of two repeated times as a rest.

    "Jog 1 min, walk 2 min; repeat 6 times": the halves have no name, but one of them is the easy one.
    """
    result = list(statements)
    counted = not _COUNTS.isdisjoint(one.statement.field for one in statements)
    for quote in dict.fromkeys(id(one.quote) for one in statements):
        places = [at for at, one in enumerate(result) if id(one.quote) == quote]
        timed = [at for at in places if result[at].statement.field in ("work_s", "time_s")]
        fields = {result[at].statement.field for at in places}
        if len(timed) != 2 or fields & {"rest_s", "hold_s", "reps", "sides"} or not counted:
            continue
        first, second = (result[at] for at in timed)
        if first.statement.start == second.statement.start:
            continue  # the same words, which stand for two things on the page
        if not _is_brief(first.statement, _BRIEF_S) and not _is_for_something(second):
            result[timed[0]], result[timed[1]] = _with_field(first, "work_s"), _with_field(second, "rest_s")
    return result


def _is_for_something(one: QuotedStatement) -> bool:
    """Whether it says what the time is for: "15 s to move"."""
    following = one.quote.text[one.statement.end :].split(maxsplit=1)
    return bool(following) and "TO" in lexicon().classes_of(following[0].lower())


def _with_listed_rests(statements: Sequence[QuotedStatement]) -> list[QuotedStatement]:
    """Return the statements with a time that follows sets and reps in a list as the rest: "4 sets / 8 reps / 2 min"."""
    before: dict[int, set[str]] = {}
    result: list[QuotedStatement] = []
    for one in statements:
        stated = before.setdefault(id(one.quote), set())
        statement = one.statement
        listed = one.quote.text[: statement.start].rstrip()[-1:] in _LIST_MARKS
        long = (statement.low or 0) > (_SHORTEST_REST_S if "reps" in stated else _SHORTEST_SWIM_REST_S)
        counted = "sets" in stated and not {"reps", "distance_m"}.isdisjoint(stated) and "rest_s" not in stated
        if statement.field in ("time_s", "work_s") and listed and long and counted:
            result.append(_with_field(one, "rest_s"))
        else:
            result.append(one)
        stated.add(result[-1].statement.field)
    return result


def _without_echoes(statements: Sequence[QuotedStatement]) -> list[QuotedStatement]:
    """Return the statements without a "5 to 10 times" that only says the reps again: "(5 to 10 reps)"."""
    reps = [one for one in statements if one.statement.field == "reps"]
    return [one for one in statements if one.statement.field != "times" or not _is_echo(one, reps)]


def _is_echo(times: QuotedStatement, reps: Sequence[QuotedStatement]) -> bool:
    """Whether a count of times is that of reps again: a range, or one number that another line states as reps."""
    bounds = (times.statement.low, times.statement.high)
    same = [one for one in reps if (one.statement.low, one.statement.high) == bounds]
    return any(bounds[0] != bounds[1] or one.quote is not times.quote or _heads(one, times) for one in same)


def _heads(reps: QuotedStatement, times: QuotedStatement) -> bool:
    """Whether reps at the head count a name whose instructions say them again: "10 rows. Pull. Repeat 10 times."."""
    between = times.quote.text[reps.statement.end : times.statement.start]
    name, stop, _ = between.partition(". ")
    return reps.statement.start == 0 and bool(stop and name.strip(" :"))


@dataclass(frozen=True, slots=True)
class _Resolution:
    """What the whole dose says about its times: whether something is counted or held, what is too brief for work."""

    counted: bool
    held: bool
    brief_s: float

    def of(self, statement: Statement) -> Statement:
        """Return the statement with a field of its own."""
        if statement.parts:
            return replace(statement, parts=tuple(self.of(part) for part in statement.parts))
        if statement.field == "times":
            return replace(statement, field="sets" if self.counted else "reps")
        if statement.field == "time_s":
            works = _is_work(statement, self.brief_s) and not self.held
            return replace(statement, field="work_s" if works else "hold_s")
        return statement


def _is_work(statement: Statement, brief_s: float) -> bool:
    """Whether a time that no word claims is work by the clock: nobody works so for ten seconds."""
    return statement.field == "time_s" and not _is_brief(statement, brief_s)


def _is_brief(statement: Statement, brief_s: float) -> bool:
    return statement.high is not None and statement.high <= brief_s
