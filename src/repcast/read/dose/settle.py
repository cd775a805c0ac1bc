"""The last pass: which of several statements wins for each field, and which disagree."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from repcast.model.routine import Amount, Dose, Load, SetDose, Sided, Tempo
from repcast.read.dose.by_set import amount_of, with_sets
from repcast.read.dose.chains import as_reps
from repcast.read.dose.lexicon import lexicon
from repcast.read.dose.resolve import resolved
from repcast.read.dose.statements import WEAK, QuotedStatement, Statement

_MINUS = re.compile(r"(?:^|[\s(:,])[-−]$")

_LIMITS: dict[str, float] = {
    "sets": 100,
    "reps": 1000,
    "time_s": 14400,
    "hold_s": 3600,
    "work_s": 14400,
    "rest_s": 3600,
}

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
    "rep_rest_s",
    "distance_m",
    "load",
    "open",
    "open_rest",
    "for_time",
    "cap_s",
)

ClashKind = Literal["two-doses", "bad-amount", "total", "unused"]


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
        """Return the amount that won for a field, also for those that the dose itself has no room for.

        Of the block are `rounds`, `every_s`, `cap_s`, `next_rest_s` and `round_rest_s`.
        """
        return amount_of(self.best.get(name))

    def states(self, name: str) -> bool:
        """Whether a field is stated at all, such as `for_time` or `amrap`, which have no amount."""
        return self.best.get(name) is not None


def settle(statements: Sequence[QuotedStatement], *, held: bool = False) -> Settled:
    """Return one dose made of all statements; `held` is true if the exercise is a position to hold.

    The surest statement of a field wins, of equally sure ones the first.
    """
    sound, clashes = _sound(_with_counts(_without_names_of_ways(statements)))
    sound, by_set = with_sets(resolved(sound, held=held))
    best = {name: _best(sound, name) for name in _FIELDS}
    best["sides"] = _turns(sound, best["sides"])
    if best["open"] and best["reps"] and best["reps"].statement.strength == WEAK:
        best["reps"] = None  # "two sets of as many as you can" beside "work up to 3 sets of 15"
    if best["sets"] and best["rounds"] and not any(best[name] for name in ("reps", "hold_s", "work_s")):
        best["reps"] = best["rounds"]  # "15 rounds of the bell. Do 3 sets."
    elif best["rounds"] and _counts_reps(best):
        best["reps"] = best["rounds"]
    best["sets"] = best["sets"] or (best["rounds"] if best["rounds"] is not best["reps"] else None)
    if best["work_s"] and best["rest_s"] and not best["sets"] and _is_by_sign(best["reps"]):
        best["sets"], best["reps"] = best["reps"], None  # "Work 1:00", "Rest 0:30", "x8"
    best["rest_s"] = best["rest_s"] or best["round_rest_s"] or best["next_rest_s"]
    for one in sound:
        taken = best.get(one.statement.field)
        disagree = taken and taken.place != one.place and _disagree(taken.statement, one.statement)
        if taken and disagree and not _is_of_both_sides(taken, one, best["sides"]):
            clashes.append(Clash("two-doses", one.statement.field, taken, one))
        elif taken and _is_left_over(taken, one):
            clashes.append(Clash("unused", one.statement.field, taken, one))
    return Settled(_both_sides_counted(_dose(best, by_set), best), tuple(clashes), best)


def _counts_reps(best: Mapping[str, QuotedStatement | None]) -> bool:
    """Whether so many rounds are of one movement, with nothing else counted: "raise the cheeks for ten rounds"."""
    rounds = best["rounds"]
    alone = not any(
        best[name] for name in ("sets", "reps", "work_s", "distance_m", "every_s", "amrap", "for_time", "open")
    )
    return rounds is not None and alone and (rounds.statement.low or 0) > _MOST_SETS


_MOST_SETS = 5
"""Nobody is asked for more sets of a single movement without a word about how much each has."""


def _without_names_of_ways(statements: Sequence[QuotedStatement]) -> Sequence[QuotedStatement]:
    """Return the statements without what only looks like a time where so many metres are run: "Tuesday 400s"."""
    lows = (one.statement.low for one in statements if one.statement.field == "distance_m")
    ways = {f"{low:g}s" for low in lows if low is not None}
    return [one for one in statements if one.words not in ways] if ways else statements


def _with_counts(statements: Sequence[QuotedStatement]) -> Sequence[QuotedStatement]:
    """Return the statements with what looks like a tempo as the reps of each set, where nothing else counts any."""
    counted = any(one.statement.field in _COUNTS for one in statements)
    doubtful = [one for one in statements if one.statement.field == "tempo_s" and one.statement.parts]
    if counted or not doubtful:
        return statements
    taken = doubtful[0]
    read = [QuotedStatement(one, taken.quote) for one in as_reps(taken.statement)]
    return [*(one for one in statements if one is not taken), *read]


_COUNTS = frozenset(("sets", "rounds", "reps", "times", "time_s", "work_s", "hold_s", "distance_m", "open", "by_set"))


def _is_by_sign(one: QuotedStatement | None) -> bool:
    """Whether a count stands alone after its sign: "x8"."""
    return one is not None and bool(_BY_SIGN.fullmatch(one.words))


_BY_SIGN = re.compile(r"[x×✕⨉*]\s*\d{1,2}|\d{1,2}\s*[x×✕⨉]", re.IGNORECASE)


def _sound(statements: Sequence[QuotedStatement]) -> tuple[list[QuotedStatement], list[Clash]]:
    """Return the possible statements, and a clash for each that is not: zero, negative or beyond any training."""
    sound: list[QuotedStatement] = []
    clashes: list[Clash] = []
    for one in statements:
        ends = [end for end in (one.statement.low, one.statement.high) if end is not None]
        limit = _LIMITS.get(one.statement.field, 1e5)
        none_allowed = one.statement.field.endswith("rest_s")
        bad = any(end > limit or (end <= 0 and not none_allowed) for end in ends) or _is_negative(one)
        if bad:
            clashes.append(Clash("bad-amount", one.statement.field, one, one))
        else:
            sound.append(one)
    return sound, clashes


def _is_negative(one: QuotedStatement) -> bool:
    """Whether a minus stands before the number, which is not the dash of "Sets – 3" or of "8-12"."""
    start = one.statement.start
    return (
        one.words[:1].isdigit()
        and ":" not in one.words
        and bool(_MINUS.search(one.quote.text, max(0, start - 2), start))
    )


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
    """Return the sides that take turns where one line says both "each leg" and "alternating", else `sides`.

    So do they where all that speaks of each is that one changes to the other side.
    """
    if sides is None or sides.statement.way != "each":
        return sides
    stated = [one for one in statements if one.statement.field == "sides"]
    each = {id(one.quote) for one in stated if one.statement.way == "each"}
    swapped = all(_only_swaps(one.words) for one in stated if one.statement.way == "each")
    return next(
        (one for one in stated if one.statement.way == "alternate" and (swapped or id(one.quote) in each)), sides
    )


def _only_swaps(words: str) -> bool:
    """Whether words say that one changes sides, not how much is done on each: "on the opposite side"."""
    said = re.findall(r"[^\W\d_]+|/", words.lower())
    return not any("EACH" in lexicon().classes_of(word) for word in said)


def _disagree(taken: Statement, other: Statement) -> bool:
    if other.strength == WEAK or other.field not in ("sets", "reps", "hold_s", "work_s", "rest_s", "tempo_s"):
        return False
    return (taken.low, taken.high, taken.seconds) != (other.low, other.high, other.seconds)


def _is_of_both_sides(taken: QuotedStatement, one: QuotedStatement, sides: QuotedStatement | None) -> bool:
    """Whether reps count both sides beside those of each in the same words: "2 sets of 20 (10 per leg)"."""
    if one.statement.field != "reps" or sides is None or sides.statement.way != "each":
        return False
    both = [end and 2 * end for end in (taken.statement.low, taken.statement.high)]
    return taken.quote is one.quote is sides.quote and both == [one.statement.low, one.statement.high]


def _is_left_over(taken: QuotedStatement, one: QuotedStatement) -> bool:
    """Whether a bare figure that could only be reps by its place is none: "3 sets of 10, 5 of them slow", "Pulses: 8".

    One that is half or double of the reps says the same again, of one side or of both.
    """
    figure, reps = one.statement.low, taken.statement.low
    if one.statement.field != "reps" or taken is one or not _FIGURES.fullmatch(one.words) or not (figure and reps):
        return False
    beside = taken.quote is one.quote or one.quote.text[: one.statement.start].rstrip().endswith(":")
    same = figure in (reps, 2 * reps, reps / 2) or one.statement.high == taken.statement.high
    return beside and not same and one.statement.strength == WEAK


_FIGURES = re.compile(r"\d+(?: ?[-–] ?\d+)?")


def _dose(best: Mapping[str, QuotedStatement | None], by_set: tuple[SetDose, ...]) -> Dose:
    sets, work, reps = amount_of(best["sets"]), amount_of(best["work_s"]), amount_of(best["reps"])
    every = amount_of(best["every_s"])
    if every and work and every.low and work.low and work.low >= 2 * every.low:
        # "Every minute for ten minutes" is ten sets.
        sets, work = sets or Amount(int(work.low // every.low), int(work.low // every.low), work.place), None
    rest, rep_rest = amount_of(best["rest_s"]), amount_of(best["rep_rest_s"])
    if sets and not reps and not rest and (work or best["distance_m"]):
        rest, rep_rest = rep_rest, None  # "6 x 400 m, 90 s between reps"
    tempo, sides, load = best["tempo_s"], best["sides"], best["load"]
    return Dose(
        sets,
        reps,
        amount_of(best["hold_s"]),
        work,
        rest,
        Tempo(tempo.statement.seconds, tempo.place) if tempo else None,
        Sided(sides.statement.way, sides.place) if sides else None,
        by_set if sets is None or sets.low == sets.high == len(by_set) else (),
        rep_rest,
        amount_of(best["distance_m"]),
        Load(load.words, load.place) if load else None,
        best["open"] is not None and reps is None,
        best["open_rest"] is not None,
    )


def _both_sides_counted(dose: Dose, best: Mapping[str, QuotedStatement | None]) -> Dose:
    """Return the dose with the reps of "10 per leg, alternating" doubled: alternating reps count both sides."""
    sides, reps = best["sides"], best["reps"]
    if not (sides and reps and dose.reps) or sides.statement.way != "alternate" or sides.quote is not reps.quote:
        return dose
    after = reps.quote.text[reps.statement.end :].lstrip(" (,").lower()
    beyond_a_word = after.partition(" ")[2]
    if not after.startswith(lexicon().per_side) and not beyond_a_word.startswith(lexicon().per_side):
        return dose
    low, high = (None if end is None else end * 2 for end in (dose.reps.low, dose.reps.high))
    return replace(dose, reps=Amount(low, high, dose.reps.place))
