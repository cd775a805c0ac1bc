"""Where a page contradicts itself: two postures, sides that do not fit, totals that do not add up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from repcast.model.errors import Diagnostic
from repcast.model.routine import Amount, Dose, Exercise, Routine
from repcast.read import dose
from repcast.read.dose import QuotedStatement
from repcast.read.quote import Quote
from repcast.read.words.vocabulary import any_of

_LIE = r"\b(?:lie|lying|lay|laying|start|position yourself)\b (?:down |flat |face up )*"
_ON = r"(?:on|onto|to) (?:your|the|one|either|a) (?:\w+ )?"
_BEGIN = r"(?:^|[.!?]\s+|\b(?:begin|start) by )"
_POSTURES = {
    "on your side": any_of(rf"{_LIE}{_ON}side\b", r"\bside-lying\b"),
    "on your back": any_of(rf"{_LIE}{_ON}back\b", r"\b(?:lie|lying) (?:down )?(?:supine|face[- ]up)\b"),
    "face down": any_of(rf"{_LIE}(?:{_ON}(?:stomach|belly|front|abdomen)\b|(?:prone|face[- ]down)\b)"),
    "standing": any_of(rf"{_BEGIN}(?:stand|standing)\b"),
    "sitting": any_of(rf"{_BEGIN}(?:sit|sitting)\b"),
    "kneeling": any_of(rf"{_BEGIN}(?:kneel|kneeling)\b"),
}


@dataclass(frozen=True, slots=True)
class _Request:
    """A posture, and the words that ask for it."""

    posture: str
    quote: Quote
    match: re.Match[str]

    @property
    def words(self) -> str:
        return self.match[0].strip(" .!?")


def posture_conflicts(prose: Sequence[Quote], steps: Sequence[Quote]) -> Iterator[Diagnostic]:
    """Yield a warning if the prose and the steps ask for different postures; the steps are followed."""
    in_prose, in_steps = _first(prose), _first(steps)
    if in_prose is None or in_steps is None or in_prose.posture == in_steps.posture:
        return
    line = in_steps.quote.place(in_steps.match.start()).line
    message = (
        f"the prose says “{in_prose.words}”, but the steps say “{in_steps.words}” (line {line}); "
        f"the steps were followed: {in_steps.posture}, not {in_prose.posture}"
    )
    yield Diagnostic(
        "warning", "posture-conflict", message, in_prose.quote.place(in_prose.match.start(), in_prose.match.end())
    )


def _first(quotes: Sequence[Quote]) -> _Request | None:
    """Return the posture asked for first."""
    for quote in quotes:
        requests = [
            _Request(name, quote, match) for name, pattern in _POSTURES.items() if (match := pattern.search(quote.text))
        ]
        if requests:
            return min(requests, key=lambda one: one.match.start())
    return None


_VERBS = "rotat|rais|lift|lower|push|pull|press|curl|extend|flex|bend|straighten|swing|slid|bring|mov|driv|turn|spread"
_LIMBS = "(?:knees|legs|arms|hands|feet|elbows|heels|thighs|shoulders|ankles|wrists)"
_WAY = "(?: (?:up|down|in|out|back))?"
_BOTH = any_of(rf"\b(?:{_VERBS}|open|clos|squeez)\w*{_WAY} (?P<both>(?:both (?:of )?(?:your |the )?|your ){_LIMBS})\b")
_WHICH = (
    "one|left|right|top|bottom|upper|lower|working|opposite|other|front|rear|same|involved|affected|supporting|each"
)
_LIMB = "(?:leg|knee|arm|hand|foot|elbow|heel|thigh|shoulder|ankle|wrist|hip|side)"
_STEPS = r"\bstep (?:forwards?|back(?:wards?)?|out|to)\b"
_ONE = any_of(rf"\b(?:{_WHICH})[- ](?:your )?{_LIMB}\b", r"\balternat\w+", _STEPS)


def sides_conflicts(exercise: Exercise, steps: Sequence[Quote]) -> Iterator[Diagnostic]:
    """Yield the dose names each side, yet a step moves both limbs together and none moves one of them."""
    sides = exercise.dose.sides
    if not sides or sides.way not in ("each", "alternate") or any(_ONE.search(quote.text) for quote in steps):
        return
    moving = {step.place for step in exercise.steps if step.kind == "movement"}
    for quote in steps:
        match = _BOTH.search(quote.text) if quote.place() in moving else None
        if match:
            place = quote.place(match.start("both"), match.end("both"))
            message = (
                f"the dose is for each side, but the step moves “{match['both']}” together (line {place.line}); "
                "the sides were kept apart, as the dose says: `--sides both` does both at once"
            )
            yield Diagnostic("warning", "sides-conflict", message, sides.place)
            return


_TOLERANCE = 0.25
"""Relative difference that is no contradiction: pages round, and a "7-minute workout" may take eight."""


def total_conflicts(routine: Routine, quotes: Sequence[Quote], title: Quote | None) -> Iterator[Diagnostic]:
    """Yield a warning if a stated total differs from the sum of work and rest, if all of it is by the clock."""
    claimed = [
        one
        for quote in [*quotes, *([title] if title else [])]
        for one in dose.find(quote)
        if one.statement.field == "total_s"
    ]
    length_s, round_s = _length_s(routine), _length_s(routine, a_round=True)
    if not claimed or not length_s or claimed[0].statement.low is None:
        return
    stated_s = claimed[0].statement.low
    if all(abs(length - stated_s) > max(60.0, _TOLERANCE * stated_s) for length in (length_s, round_s)):
        yield _conflict(claimed[0], f"the exercises add up to {_minutes(length_s)}, rests included")


def rep_conflicts(stated: Dose, total: QuotedStatement | None) -> Iterator[Diagnostic]:
    """Yield a warning if "30 reps in total" does not fit the sets, reps and sides."""
    if total is None or total.statement.low is None or stated.reps is None or stated.reps.low is None:
        return
    low, sets = stated.reps.low, _low(stated.sets, 1)
    if total.statement.low not in (low, low * 2, low * sets, low * sets * 2):
        yield _conflict(total, f"{sets:g} sets of {low:g} make {sets * low:g}")


def _conflict(claimed: QuotedStatement, actual: str) -> Diagnostic:
    return Diagnostic(
        "warning",
        "total-mismatch",
        f"“{claimed.words}” does not add up: {actual}; the single doses were followed",
        claimed.place,
    )


def _length_s(routine: Routine, *, a_round: bool = False) -> float:
    """Return the length of one whole go in seconds; 0 where not everything is by the clock."""
    if len(routine.blocks) != 1:
        return 0.0
    block, total = routine.blocks[0], 0.0
    for exercise in block.exercises:
        work = exercise.dose.work_s or (exercise.dose.hold_s if exercise.dose.reps is None else None)
        if work is None or work.low is None:
            return 0.0
        sides = 2 if exercise.dose.sides and exercise.dose.sides.way == "each" else 1
        sets = _low(exercise.dose.sets, 1)
        total += sets * sides * work.low + (sets - 1) * _low(exercise.dose.rest_s, 0)
    rounds = 1 if a_round else _low(block.rounds, 1)
    between = _low(block.rest_s, 0) * max(0, len(block.exercises) - 1)
    return rounds * (total + between) + (rounds - 1) * _low(block.round_rest_s, 0)


def _low(amount: Amount | None, default: float) -> float:
    return default if amount is None or amount.low is None else amount.low


def _minutes(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"
