"""Which limbs a step moves, and the page that says "each side" while both move at once."""

from collections.abc import Iterator, Sequence

from repcast.model.errors import Diagnostic
from repcast.model.routine import Exercise
from repcast.read.quote import Quote
from repcast.read.words import any_of

_VERBS = "rotat|rais|lift|lower|push|pull|press|curl|extend|flex|bend|straighten|swing|slid|bring|mov|driv|turn|spread"
_LIMBS = "(?:knees|legs|arms|hands|feet|elbows|heels|thighs|shoulders|ankles|wrists)"
_WAY = "(?: (?:up|down|in|out|back))?"
_BOTH = any_of(rf"\b(?:{_VERBS}|open|clos|squeez)\w*{_WAY} (?P<both>(?:both (?:of )?(?:your |the )?|your ){_LIMBS})\b")
_WHICH = (
    "one|left|right|top|bottom|upper|lower|working|opposite|other|front|rear|same|involved|affected|supporting|each"
)
_LIMB = "(?:leg|knee|arm|hand|foot|elbow|heel|thigh|shoulder|ankle|wrist|hip|side)"
_ONE = any_of(rf"\b(?:{_WHICH})[- ](?:your )?{_LIMB}\b", r"\balternat\w+")


def sides_conflicts(exercise: Exercise, steps: Sequence[Quote]) -> Iterator[Diagnostic]:
    """The dose names each side, yet a step moves both limbs together and none moves one of them."""
    sides = exercise.dose.sides
    if not sides or sides.way not in ("each", "alternate") or any(_ONE.search(quote.text) for quote in steps):
        return
    moving = {step.place for step in exercise.steps if step.kind == "movement"}
    for quote in steps:
        found = _BOTH.search(quote.text) if quote.place() in moving else None
        if found:
            place = quote.place(found.start("both"), found.end("both"))
            message = (
                f"the dose is for each side, but the step moves “{found['both']}” together (line {place.line}); "
                "the sides were kept apart, as the dose says: `--sides both` does both at once"
            )
            yield Diagnostic("warning", "sides-conflict", message, sides.place)
            return
