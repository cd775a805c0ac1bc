"""Cue words: which of the words around a time claims it. The nearest wins; beyond another number it is that one's."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from repcast.read.dose.row import Row
from repcast.read.dose.terms import Term
from repcast.read.words import words

Role = Literal["hold", "rest", "work", "out", "back", "total", "time", "void"]


@dataclass(frozen=True, slots=True)
class _Cue:
    """What a class of words claims a time for: its handicap, and how many terms it reaches each way."""

    role: Role
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
_BURNING, _FAR = words("burn burns burned burning calories"), 14
_NEAR_ONLY = words(
    "on off in out up down press push pull curl time go hard fast easy relax exercise walk run break duration"
)
_NEAR_BEFORE, _NEAR_AFTER = 2, 3
_TURNS = words(", and then ( ) | / : – — but before while with")
_ARTICLES = words("a an the")
_CLAUSE_ENDS = words(", and then")
_PAST_NUMBER, _PAST_TURN_BEFORE, _PAST_TURN_AFTER, _AFTER = 5.0, 1.0, 5.0, 1.5
"""What it costs a cue to stand beyond another number, beyond a turn of the sentence, and after its time at all."""


def claim(row: Row, at: int) -> Role | None:
    """The role that the nearest cue word gives to the time at `at`, or `None` where there is no cue."""
    claims = [*_before(row, at), *_after(row, at)]
    return min(claims, key=lambda one: one[0])[1] if claims else None


def is_turn(term: Term) -> bool:
    """Whether the sentence takes a turn here: another clause, a bracket, a table's next cell."""
    return term.text in _TURNS


def _before(row: Row, at: int) -> Iterator[tuple[float, Role]]:
    first = row.sentence(at).start
    breathed = any(term.text in ("breathe", "breathing") for term in row[first:at])
    cost = 0.0
    for index in range(at - 1, first - 1, -1):
        term, distance = row[index], at - index - (row[at - 1].text in _ARTICLES)
        cost += 1.0 + (_PAST_NUMBER if term.is_quantity else _PAST_TURN_BEFORE if is_turn(term) else 0.0)
        if _is_beside_the_point(row, index) or (term.text == "in" and distance == 1):
            continue
        if breathed and term.text in ("in", "out"):
            distance = min(distance, _NEAR_BEFORE)
        if term.text in _NEAR_ONLY and distance > _NEAR_BEFORE:
            continue
        for cue in _cues(term):
            if distance <= (_FAR if term.text in _BURNING else cue.before):
                yield cost + cue.handicap, cue.role


def _after(row: Row, at: int) -> Iterator[tuple[float, Role]]:
    cost, turned = 0.0, False
    for index in range(at + 1, row.sentence(at).stop):
        term, distance = row[index], index - at
        if term.is_quantity:
            return
        cost += (1.0 if distance == 1 else _AFTER) + (_PAST_TURN_AFTER if is_turn(term) else 0.0)
        if (term.text in _NEAR_ONLY and distance > _NEAR_AFTER) or (term.text == "on" and not _ends(row, index + 1)):
            continue
        turned = turned or term.text in _CLAUSE_ENDS
        if turned and any(other.unit == "second" for other in row.after(index, 4)):
            continue
        for cue in _cues(term):
            if distance <= cue.after and not (turned and cue.role in ("out", "back")):
                yield cost + cue.handicap, cue.role


def _cues(term: Term) -> Iterator[_Cue]:
    return (_CUES[name] for name in term.classes if name in _CUES)


def _ends(row: Row, at: int) -> bool:
    following = row.near(at)
    return not following.text or following.is_quantity or following.ends_sentence or is_turn(following)


def _is_beside_the_point(row: Row, index: int) -> bool:
    """Whether the cue is denied or means something else: "do not rest", "work your way up"."""
    denied = row.near(index - 1).text in ("not", "don't", "never")
    return denied or (row[index].text == "work" and row[index + 1].text in ("your", "up"))
