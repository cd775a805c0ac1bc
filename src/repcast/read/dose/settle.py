"""The last pass: which of several statements wins for each field, and which disagree."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from repcast.model.places import Place
from repcast.model.routine import Amount, Dose, Sided, Tempo
from repcast.read.dose.statements import WEAK, Statement
from repcast.read.quote import Quote

_BRIEF_S = 10
"""The longest time that is a hold rather than work by the clock: "press your palms together for 10 seconds"."""

_MINUS = re.compile(r"(?:^|[\s(:,])[-−]$")

_LIMITS: dict[str, float] = {"sets": 100, "reps": 1000, "hold_s": 3600, "work_s": 7200, "rest_s": 3600}

_FIELDS = (
    "sets",
    "rounds",
    "reps",
    "hold_s",
    "work_s",
    "rest_s",
    "round_rest_s",
    "next_rest_s",
    "tempo_s",
    "sides",
    "every_s",
    "amrap",
    "total_s",
    "total_reps",
)

ClashKind = Literal["two-doses", "bad-amount", "total"]


@dataclass(frozen=True, slots=True)
class QuotedStatement:
    """A statement and the text that it stands in."""

    statement: Statement
    quote: Quote

    @property
    def place(self) -> Place:
        """Where the words stand in the source."""
        return self.quote.place(self.statement.start, self.statement.end)

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.quote.text[self.statement.start : self.statement.end]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two statements that disagree: the one that was taken and the one that was left; or one that cannot be."""

    kind: ClashKind
    field: str
    taken: QuotedStatement
    left: QuotedStatement


@dataclass(frozen=True, slots=True)
class Settled:
    """One dose, what disagreed on the way to it, and which statement won for each field."""

    dose: Dose
    clashes: tuple[Clash, ...] = ()
    best: Mapping[str, QuotedStatement | None] = field(default_factory=dict)

    def amount(self, name: str) -> Amount | None:
        """Return the amount that won for a field, also for those that the dose itself has no room for."""
        return _amount(self.best.get(name))


def settle(statements: Sequence[QuotedStatement], *, held: bool = False) -> Settled:
    """Return one dose made of all statements; `held` is true if the exercise is a position to hold.

    The surest statement of a field wins, of equally sure ones the first.
    """
    sound, clashes = _sound(statements)
    sound = _resolved(sound, held=held)
    best = {name: _best(sound, name) for name in _FIELDS}
    best["sides"] = _turns(sound, best["sides"])
    best["sets"] = best["sets"] or best["rounds"]
    best["rest_s"] = best["rest_s"] or best["round_rest_s"] or best["next_rest_s"]
    for one in sound:
        taken = best.get(one.statement.field)
        if taken and taken.place != one.place and _disagree(taken.statement, one.statement):
            clashes.append(Clash("two-doses", one.statement.field, taken, one))
    return Settled(_both_sides_counted(_dose(best), best), tuple(clashes), best)


def _sound(statements: Sequence[QuotedStatement]) -> tuple[list[QuotedStatement], list[Clash]]:
    """Return the possible statements, and a clash for each that is not: zero, negative or beyond any training."""
    sound: list[QuotedStatement] = []
    clashes: list[Clash] = []
    for one in statements:
        ends = [end for end in (one.statement.low, one.statement.high) if end is not None]
        limit = _LIMITS.get(one.statement.field, 1e5)
        none_allowed = one.statement.field == "rest_s"
        bad = any(end > limit or (end <= 0 and not none_allowed) for end in ends) or _is_negative(one)
        if bad:
            clashes.append(Clash("bad-amount", one.statement.field, one, one))
        else:
            sound.append(one)
    return sound, clashes


def _is_negative(one: QuotedStatement) -> bool:
    """Whether a minus stands before the number, which is not the dash of "Sets – 3" or of "8-12"."""
    start = one.statement.start
    return one.words[:1].isdigit() and bool(_MINUS.search(one.quote.text, max(0, start - 2), start))


def _resolved(statements: Sequence[QuotedStatement], *, held: bool) -> list[QuotedStatement]:
    """Return the statements with the fields of "three times" and of a bare time, which the rest of the dose decides."""
    surely = [one.statement for one in statements if one.statement.strength > WEAK]
    counted = any(one.field in ("reps", "work_s") or (_is_work(one) and not held) for one in surely)
    held = held or any(one.statement.field == "hold_s" and not _is_brief(one.statement) for one in statements)
    return [QuotedStatement(_with_field(one.statement, counted=counted, held=held), one.quote) for one in statements]


def _with_field(statement: Statement, *, counted: bool, held: bool) -> Statement:
    if statement.field == "times":
        return replace(statement, field="sets" if counted else "reps")
    if statement.field == "time_s":
        return replace(statement, field="work_s" if _is_work(statement) and not held else "hold_s")
    return statement


def _is_work(statement: Statement) -> bool:
    """Whether a time that no word claims is work by the clock: nobody works so for ten seconds."""
    return statement.field == "time_s" and not _is_brief(statement)


def _is_brief(statement: Statement) -> bool:
    return statement.high is not None and statement.high <= _BRIEF_S


def _best(statements: Iterable[QuotedStatement], name: str) -> QuotedStatement | None:
    candidates = [one for one in statements if one.statement.field == name]
    best = max(candidates, key=lambda one: one.statement.strength, default=None)
    return best and _closed(best, candidates)


def _closed(best: QuotedStatement, candidates: Iterable[QuotedStatement]) -> QuotedStatement:
    """Return an open range closed with its other end: "minimum 3 sets, maximum 5"."""
    low, high = best.statement.low, best.statement.high
    if low is None or high is not None:
        return best
    ends = (one.statement.high for one in candidates if one.statement.low is None and one.quote is best.quote)
    top = next((end for end in ends if end is not None and end >= low), None)
    return best if top is None else replace(best, statement=replace(best.statement, high=top))


def _turns(statements: Iterable[QuotedStatement], sides: QuotedStatement | None) -> QuotedStatement | None:
    """Return where both are statements in one breath ("on each leg, alternating"), the sides take turns."""
    if sides is None or sides.statement.way != "each":
        return sides
    turns = (
        one
        for one in statements
        if one.statement.way == "alternate" and one.statement.field == "sides" and one.quote is sides.quote
    )
    return next(turns, sides)


def _disagree(taken: Statement, other: Statement) -> bool:
    if other.strength == WEAK or other.field not in ("sets", "reps", "hold_s", "work_s", "rest_s", "tempo_s"):
        return False
    return (taken.low, taken.high, taken.seconds) != (other.low, other.high, other.seconds)


def _dose(best: Mapping[str, QuotedStatement | None]) -> Dose:
    sets, work = _amount(best["sets"]), _amount(best["work_s"])
    every = _amount(best["every_s"])
    if every and work and every.low and work.low and not sets and work.low >= 2 * every.low:
        # "Every minute for ten minutes" is ten sets.
        sets, work = Amount(int(work.low // every.low), int(work.low // every.low), work.place), None
    tempo, sides = best["tempo_s"], best["sides"]
    return Dose(
        sets,
        _amount(best["reps"]),
        _amount(best["hold_s"]),
        work,
        _amount(best["rest_s"]),
        Tempo(tempo.statement.seconds, tempo.place) if tempo else None,
        Sided(sides.statement.way, sides.place) if sides else None,
        open=bool(best["amrap"] and work),
    )


def _amount(one: QuotedStatement | None) -> Amount | None:
    if one is None:
        return None
    low, high = (None if end is None else _whole(end) for end in (one.statement.low, one.statement.high))
    return Amount(low, high, one.place)


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


def _both_sides_counted(dose: Dose, best: Mapping[str, QuotedStatement | None]) -> Dose:
    """Return the dose with the reps of "10 per leg, alternating" doubled: alternating reps count both sides."""
    sides, reps = best["sides"], best["reps"]
    if not (sides and reps and dose.reps) or sides.statement.way != "alternate" or sides.quote is not reps.quote:
        return dose
    after = reps.quote.text[reps.statement.end :].lstrip(" (,").lower()
    if not after.startswith(("per ", "each", "on each", "a side", "/", "for each", "every", "with each", "to each")):
        return dose
    low, high = (None if end is None else end * 2 for end in (dose.reps.low, dose.reps.high))
    return replace(dose, reps=Amount(low, high, dose.reps.place))
