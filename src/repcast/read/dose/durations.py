"""The rules for what a stated time is for: a hold, a rest, work, a phase of the movement, or nothing of the dose."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from repcast.read.dose.rests import (
    OWN_REACH,
    has_own_time,
    is_before_a_set,
    is_between_sides,
    is_given_to_side,
    is_in_a_break,
    is_recovery,
    is_rest_named,
    is_slowness,
    is_taken,
    is_to_next,
    leads_to_time,
    rest_field,
)
from repcast.read.dose.senses import is_frequency, is_kept_up, is_of_each, is_of_session
from repcast.read.dose.statements import PLAIN, WEAK, Field, Statement, stated
from repcast.read.dose.terms import NOTHING, Row, Term
from repcast.read.dose.wholes import is_how_often_lasts, is_whole

TimeUse = Literal["hold", "rest", "work", "out", "back", "total", "time", "void"]


@dataclass(frozen=True, slots=True)
class _Cue:
    """The role that a class of words claims a time for, its cost, and how many terms it reaches before and after."""

    role: TimeUse
    handicap: float
    before: int
    after: int


_CUES = {
    "BURN": _Cue("void", -2.0, 4, 0),
    "REST": _Cue("rest", 0.0, 12, 7),
    "HOLD": _Cue("hold", 0.2, 14, 6),
    "WORK": _Cue("work", 0.6, 12, 4),
    "OUT": _Cue("out", 0.3, 7, 5),
    "BACK": _Cue("back", 0.3, 7, 5),
}
_FAR = 14
_NEAR_BEFORE, _NEAR_AFTER = 2, 3
_TURNS = frozenset(",()|/:–—")
_PAST_NUMBER, _PAST_TURN_BEFORE, _PAST_TURN_AFTER, _AFTER = 5.0, 1.0, 5.0, 1.5
"""Costs of a cue beyond another number, beyond a turn of the sentence, and after its time at all."""


def claim(row: Row, at: int) -> TimeUse | None:
    """Return the role that the nearest cue word gives to the time at `at`, or `None` where there is no cue."""
    claims = [*_before(row, at), *_after(row, at)]
    return min(claims, key=lambda one: one[0])[1] if claims else None


def is_turn(term: Term) -> bool:
    """Whether the sentence takes a turn here: another clause, a bracket, a table's next cell."""
    return term.text in _TURNS or term.has("TURN")


def _before(row: Row, at: int) -> Iterator[tuple[float, TimeUse]]:
    first = row.sentence(at).start
    breathed = any(term.has("BREATHE") for term in row[first:at])
    shared, cost = row.near(at + 1).has("EACH") and _ends(row, at + 2), 0.0  # "Warm-up drills (1 minute each)"
    for index in range(at - 1, first - 1, -1):
        term, distance = row[index], at - index - row[at - 1].has("ARTICLE")
        cost += 1.0 + (_PAST_NUMBER if term.is_quantity else _PAST_TURN_BEFORE if is_turn(term) else 0.0)
        if _is_beside_the_point(row, index) or (term.has("IN") and distance == 1) or _is_spent(row, index, at):
            continue
        if breathed and term.has("IN_OR_OUT"):
            distance = min(distance, _NEAR_BEFORE)
        if term.has("NEAR_ONLY") and distance > _NEAR_BEFORE and not row.spells(index - 1, "LET", "GO"):
            continue
        for cue in _cues(row, index):
            if distance <= (_FAR if term.has("BURNING") else cue.before) and not (shared and cue.role == "void"):
                yield cost + cue.handicap, cue.role


def _after(row: Row, at: int) -> Iterator[tuple[float, TimeUse]]:
    cost, turned = 0.0, False
    start = at + 3 if row.spells(at + 1, "ON", "ARTICLE_THE", "WAY") else at
    for index in range(start + 1, row.sentence(at).stop):
        term, distance = row[index], index - start
        if term.is_quantity:
            return
        cost += (1.0 if distance == 1 else _AFTER) + (_PAST_TURN_AFTER if is_turn(term) else 0.0)
        if term.has("IN") and (row.near(index + 1).has("ALL_TOLD") or row.near(index + 1).has("ARTICLE")):
            continue
        if (term.has("NEAR_ONLY") and distance > _NEAR_AFTER) or (term.has("ON") and not _ends(row, index + 1)):
            continue
        turned = turned or term.text in _TURNS or term.text in _LIST_MARKS
        own = turned and has_own_time(row, index)
        if own or term.text == "," or term.has("CLAUSE_END") or leads_to_time(row, index):
            return
        for cue in _cues(row, index):
            if distance <= cue.after:
                yield cost + cue.handicap, cue.role


_LIST_MARKS = frozenset("·•;=-")


def _is_spent(row: Row, index: int, at: int) -> bool:
    """Whether a word for rest has a time, which a mark parts from the one at `at`: "60 s rest | 3 x 30 s"."""
    if not row[index].has("REST"):
        return False
    first, last = max(0, index - 2), min(index + OWN_REACH, at)
    own = next((further for further in range(first, last) if is_time(row[further])), at)
    if own < index and any(term.text in _TURNS for term in row[own + 1 : index]):
        return False
    return any(term.text in _TURNS or term.text in _LIST_MARKS for term in row[max(own, index) + 1 : at])


def _cues(row: Row, index: int) -> Iterator[_Cue]:
    if row.spells(index - 1, "LET", "GO"):
        return iter((_CUES["REST"],))
    return (_CUES[name] for name in row[index].classes if name in _CUES)


def _ends(row: Row, at: int) -> bool:
    following = row.near(at)
    return not following.text or following.is_quantity or following.ends_sentence or is_turn(following)


def _is_beside_the_point(row: Row, index: int) -> bool:
    """Whether the cue is denied or means something else: "do not rest", "work your way up"."""
    denied = row.near(index - 1).has("DENIAL")
    if is_kept_up(row, index) or (row[index].has("ON") and row.near(index + 1).has("ARTICLE")):
        return True
    climbs = row[index].has("CLIMBS") and row.near(index + 1).climbs
    return denied or climbs or row.spells(index, "WORK_UP", "UP_OR_YOUR")


_FIELDS: dict[TimeUse, Field] = {
    "hold": "hold_s",
    "rest": "rest_s",
    "work": "work_s",
    "total": "total_s",
    "time": "time_s",
}
_LONG_S = 8
"""No phase of a movement lasts as long: "lift your feet for 10 seconds" holds them there."""

_LONGEST_KEPT_S = 45
"""A way that lasts longer is gone again and again, where no word says that it is kept: "press for a minute"."""

_WAYS = frozenset(("OUT", "BACK", "HOLD"))
_LONGEST_PAUSE_S, _TERSE = 1800, 14
_RELEASE_REACH = 7
"""How many terms after a time may say that something is let go, which was held until then."""


def is_time(term: Term) -> bool:
    """Whether the term is a time."""
    return term.is_quantity and term.unit == "second"


def time_statements(row: Row, at: int) -> Iterator[Statement]:
    """Yield what the time at `at` states, if anything."""
    role = _role_alone(row, at)
    if role in ("hold", "rest") and (row[at].low or 0) > _LONGEST_PAUSE_S:
        return
    if role in _FIELDS:
        climbs = row[at].climbs and row.near(at - 1).has("CLIMBS")
        climbs |= any(term.has("PROGRESS") or term.has("REACHES_FOR") for term in row.before(at, 5))
        if role == "time" and row.near(at - 1).has("REACHES_FOR"):
            return
        led = at == 0 or row.near(at - 1).has("FOR_SO_LONG") or is_given_to_side(row, at)
        if role == "time" and row[at].by_article and not led:
            return
        weak = climbs or (role == "rest" and is_between_sides(row, at)) or (role == "time" and not _is_terse(row, at))
        weak = weak or (role in ("time", "work") and is_how_often_lasts(row, at))
        yield stated(rest_field(row, at) if role == "rest" else _FIELDS[role], row[at], WEAK if weak else PLAIN)


def claimed(row: Row, at: int, strength: int) -> Statement:
    """Return the statement of a time that surely belongs to the dose, as in `3 x 30 s`."""
    role = _role_alone(row, at)
    fields: dict[TimeUse, Field] = {"hold": "hold_s", "work": "work_s", "rest": rest_field(row, at)}
    return stated(fields.get(role, "time_s"), row[at], strength)


def role_of(row: Row, at: int) -> TimeUse:
    """Return what the time at `at` is for, by the set phrases first, then by the nearest cue word."""
    fixed = _fixed(row, at)
    if fixed:
        return fixed
    role, lead = claim(row, at), row.near(at - 1) if at > row.sentence(at).start else NOTHING
    if lead.has("WITHIN") and any(term.has("MOST") or term.has("AS_MUCH") for term in row.before(at, 9)):
        return "work"
    if role == "rest" and is_rest_named(row, at):
        return "rest"
    if lead.has("BOUND_LEAD") and role != "work":
        return role if role in ("out", "back") and lead.has("IN") else "void"
    return role or _of_posture(row, at)


def _role_alone(row: Row, at: int) -> TimeUse:
    """Return the role of a time that belongs to no tempo.

    A way that takes long, or is kept, is a hold; a time for the way out and back is work by the clock.
    """
    role = role_of(row, at)
    if role == "hold" and (row[at].low or 0) >= _LONG_REST_S and row.near(at + 1).has("PAUSE_LABEL"):
        return "rest"
    other = _in_other_words(row, at, role)
    if other:
        return other
    if role not in ("out", "back") or not ((row[at].low or 0) >= _LONG_S or _is_kept(row, at)):
        return role
    if _names_movement(row, at):
        return "time"
    said = row[row.sentence(at).start : at]
    if any(term.has("BREATHE") for term in said):
        return role
    to_and_fro = any(term.has("OUT") for term in said) and any(term.has("BACK") for term in said)
    long = (row[at].low or 0) >= _LONGEST_KEPT_S
    return "work" if (to_and_fro or long) and not _is_kept(row, at) else "hold"


def _names_movement(row: Row, at: int) -> bool:
    """Whether the way is part of a name: "40 s push-ups", "leg press 30 s", not "press your palms for 10 seconds"."""
    said = row.sentence(at)
    for index in range(said.start, said.stop):
        if row[index].has("OUT") or row[index].has("BACK"):
            after = index + 2 if row.near(index + 1).text == "-" else index + 1
            last = said.stop - 1 - row.near(index + 1).has("UP")  # "40 s push up"
            named = row.near(after).has("UPS") or (index == last and at == said.start)
            return named or (index == at - 1 and index > said.start and at == said.stop - 1)
    return False


def _in_other_words(row: Row, at: int, role: TimeUse) -> TimeUse | None:
    """Return what a time is for that its nearest word does not tell; `None` where that word tells it."""
    if role == "back" and (row.near(at - 1).has("RELEASE") or row.spells(at - 2, "RELEASE", "FOR")):
        return "rest"
    if takes_over(row, at):
        return "out"
    if role == "out" and _is_let_go(row, at):
        return "hold"
    mere = role == "work" and _is_mere_effort(row, at)
    if mere:
        return _of_posture(row, at)
    return "time" if role in ("out", "back") and _is_led_by_particle(row, at) else None


def _is_let_go(row: Row, at: int) -> bool:
    """Whether a brief rest follows, so that the way was kept: "push for 6 seconds, ease off for 10"."""
    for index in range(at + 1, min(at + _LET_GO_REACH, row.sentence(at).stop)):
        term = row[index]
        if term.is_quantity:
            rests = any(other.has("REST") for other in row[at + 1 : index])
            return term.unit in ("", "second") and rests and (term.high or 0) <= _SHORT_REST_S
    return False


_LONG_REST_S = 20
"""No pause within a rep lasts as long: "a minute's pause" is a rest."""

_LET_GO_REACH, _SHORT_REST_S = 10, 30
"""How many terms after a time may say that one lets go, and for how long at most."""


def _is_mere_effort(row: Row, at: int) -> bool:
    """Whether only "hard" calls a brief time work: "grip hard for 5 seconds" holds the grip."""
    if (row[at].high or 0) > _MERE_EFFORT_S or row.names_intervals:
        return False
    said = row.sentence(at)
    asking = (row[at] for at in range(said.start, said.stop) if not any(one.has("LET") for one in row.before(at, 2)))
    return not any(term.has("WORK") and not term.has("EFFORT_ADVERB") for term in asking)


_MERE_EFFORT_S = 10
"""The longest hold that an adverb of effort makes no work of."""


def takes_over(row: Row, at: int) -> bool:
    """Whether the time says how long a movement takes, whatever its verb: "over 3 seconds", "over a count of four"."""
    lead = at - 1
    if row.spells(lead - 1, "COUNTING", "COUNT_TO"):
        lead -= 3
    return row.near(lead).has("OVER") and (row[at].high or 0) <= _LONG_S


def _is_led_by_particle(row: Row, at: int) -> bool:
    """Whether only a particle stands for a way: "bite down for 5 seconds", "shake it out for 15 seconds".

    Two such times would be a tempo; one of them says how long the verb lasts, whatever the verb is.
    """
    said = row[row.sentence(at).start : at]
    ways = [term for term in said if term.classes & {"OUT", "BACK"}]
    breathed = any(term.has("BREATHE") for term in said)
    return bool(ways) and not breathed and not _is_kept(row, at) and all(term.has("PARTICLE") for term in ways)


def _fixed(row: Row, at: int) -> TimeUse | None:
    """Return what set phrases say: "… between sets", "… a day", "a 20-minute workout", "after 10 seconds, …"."""
    if row[at].breaths and not is_before_a_set(row, at):
        taken = row.near(at - 1).has("TAKE") or (row[at].by_article and _is_one_breath(row, at))
        return "void" if taken and not any(term.has("POSE") for term in row.after(at, 4)) else "hold"
    recovers = is_recovery(row, at) or is_in_a_break(row, at) or row.spells(at + 1, "TO", "SWITCH_VERB")
    if (
        recovers
        or is_to_next(row, at)
        or is_before_a_set(row, at)
        or is_taken(row, at)
        or row.near(at + 1).has("APART")
    ):
        return "rest"
    iced = any(row[index].has("ICE") for index in range(row.sentence(at).start, at)) or row.spells(at + 1, "TO", "GET")
    if iced or is_frequency(row, at) or _is_effort(row, at) or _is_way_of_counting(row, at) or is_slowness(row, at):
        return "void"
    if any(term.has("TIMER") for term in row.before(at, 4)):
        return "work"
    whole = is_of_session(row, at) or (is_whole(row, at) and not is_of_each(row, at))
    return "total" if whole else _of_lead(row, at)


def _is_one_breath(row: Row, at: int) -> bool:
    """Whether "a breath" is one that is drawn rather than how long something is held: "draw a big breath"."""
    held = row.near(at - 1).has("FOR") or any(term.has("HOLD") for term in row.before(at, _HELD_REACH))
    return row.near(at + 1).has("IN_OR_OUT") or not held


_HELD_REACH = 4
"""How many terms before "a breath" may say that something is held so long."""


def _is_way_of_counting(row: Row, at: int) -> bool:
    """Whether "a 4-count exercise" says how its reps are counted, which a "4-count hold" does not."""
    following = row.near(at + 1)
    counted = row[at].text.endswith(row.lexicon.in_counts)
    return counted and following.text.isalpha() and not following.classes & (_WAYS | {"REST", "WORK", "JOINT", "AND"})


def _is_effort(row: Row, at: int) -> bool:
    """Whether it says "take a second to set your feet"."""
    taken = any(term.has("GIVE") for term in row.before(at, 2)) and row.near(at + 1).has("TO")
    return taken and not row.near(at + 2).classes & _WAYS


def _of_lead(row: Row, at: int) -> TimeUse | None:
    """Return what the word before the time says: "lasts 45 seconds", "after 10 seconds, …"."""
    lead = row.near(at - 1)
    if lead.has("LASTS_FOR") and (row.near(at - 2).has("STATION") or is_of_each(row, at)):
        return "work"
    switched = any(term.has("SWITCH") for term in row.before(at, 4))
    if not lead.has("AFTER") or claim(row, at) == "work" or is_rest_named(row, at):
        return None
    return "hold" if at - 1 == row.sentence(at).start or switched else None


def _is_kept(row: Row, at: int) -> bool:
    """Whether the way is kept rather than gone: "keep your hips up for 10 seconds"."""
    for index in range(at - 1, row.sentence(at).start - 1, -1):
        if row[index].is_quantity or is_turn(row[index]):
            return False
        if row[index].has("KEPT"):
            return True
    return False


def _of_posture(row: Row, at: int) -> TimeUse:
    """Return "hold" for a posture, as in "stand on one leg for 30 seconds", else "time"."""
    said = row[row.sentence(at).start : at]
    after = range(at + 1, min(at + 1 + _RELEASE_REACH, len(row)))
    released = any(row[index].has("RELEASE") or any(row.spells(index, *way) for way in _WAYS_OFF) for index in after)
    counted_to = row.near(at - 1).has("COUNT_TO") and any(term.has("COUNT") for term in row.before(at - 1, 2))
    first = row.sentence(at).start
    unmoved = any(row.spells(index, "DENIAL", "MOVE") or row[index].has("STILL") for index in range(first, at))
    placed = any(term.has("POSTURE") for term in said) and not _moves_in_place(row, at)
    return "hold" if released or counted_to or unmoved or placed else "time"


def _moves_in_place(row: Row, at: int) -> bool:
    """Whether one goes to and fro in a posture that is only taken for it: "sit down and roll a ball for 2 minutes"."""
    after = range(row.sentence(at).start + 1, at)
    return any(row[index].has("TO_AND_FRO") and is_turn(row[index - 1]) for index in after)


_WAYS_OFF = (("LET", "GO"), ("LET", "IT", "GO"), ("LET", "IT", "PARTICLE"), ("COME", "PARTICLE"))


def _is_terse(row: Row, at: int) -> bool:
    """Whether it says how long the thing is done: a bare "Squats – 30 seconds", or "… for 30 seconds"."""
    return len(row) <= _TERSE or row.near(at - 1).has("FOR_SO_LONG")
