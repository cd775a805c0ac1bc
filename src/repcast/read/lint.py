"""The diagnostics of a page: where it contradicts itself or leaves something open, and what was assumed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Exercise, Routine
from repcast.read.contradictions import posture_conflicts, rep_conflicts, sides_conflicts, total_conflicts
from repcast.read.dose import QuotedStatement, Settled
from repcast.read.draft import Draft, Outline
from repcast.read.language import NAMES
from repcast.read.missing_dose import has_dose, no_steps
from repcast.read.not_understood import not_understood
from repcast.read.quote import Source
from repcast.read.vocabulary import verb_of

_FIELD_NAMES = {
    "sets": "sets",
    "reps": "reps",
    "work_s": "time of work",
    "rest_s": "rest",
    "tempo_s": "tempo",
    "hold_s": "hold",
}
_FEWEST_CONTENTS = 4


@dataclass(frozen=True, slots=True)
class Understood:
    """An exercise with the words that it was read from."""

    exercise: Exercise
    draft: Draft
    settled: Settled


def lint(source: Source, routine: Routine, outlined: Outline, understood: Sequence[Understood]) -> Iterator[Diagnostic]:
    """Yield everything to remark about a page, in no particular order."""
    yield from _language(source, routine)
    if not routine.exercises:
        yield _nothing(source, outlined)
        return
    contents = _contents(understood)
    if contents:
        yield contents
        return
    for one in understood:
        for check in _CHECKS:
            yield from check(one)
    yield from total_conflicts(
        routine, [*outlined.intro, *(draft.title for draft in outlined.drafts if draft.title)], outlined.title
    )


def _nothing(source: Source, outlined: Outline) -> Diagnostic:
    place = outlined.title.place() if outlined.title else Place(source.name, 1)
    message = "there is nothing to coach on this page: it has no list of steps and no sentence that asks for a movement"
    return Diagnostic("error", "no-steps", message, place)


def _contents(understood: Sequence[Understood]) -> Diagnostic | None:
    """Return a page of links: many short lines, none of which asks for anything or states a dose."""
    one = understood[0]
    names = [quote.text for quote in one.draft.steps]
    bare = [
        name
        for name in names
        if len(name.split()) <= 7 and name[-1:] not in ".!?" and not (verb_of(name) and len(name.split()) > 3)
    ]
    if (
        len(understood) > 1
        or len(names) < _FEWEST_CONTENTS
        or len(bare) < len(names) * 0.9
        or has_dose(one.exercise)
        or one.exercise.phases
    ):
        return None
    message = (
        f"this looks like a table of contents: {len(names)} names and nothing to do; give the page of one exercise"
    )
    return Diagnostic("error", "contents-page", message, one.exercise.place)


def _language(source: Source, routine: Routine) -> Iterator[Diagnostic]:
    if routine.language != "en":
        name = NAMES.get(routine.language, f"“{routine.language}”")
        message = (
            f"the page seems to be in {name}; its steps are read as they stand, a dose in words is not understood, "
            "and the coach speaks English"
        )
        yield Diagnostic("warning", "language", message, Place(source.name, 1))


def _postures(one: Understood) -> Iterator[Diagnostic]:
    yield from posture_conflicts(one.draft.prose, one.draft.steps)


def _no_steps(one: Understood) -> Iterator[Diagnostic]:
    yield from no_steps(one.exercise)


def _two_doses(one: Understood) -> Iterator[Diagnostic]:
    for clash in one.settled.clashes:
        if clash.kind == "bad-amount":
            yield _bad_amount(clash.left)
        elif clash.field in ("sets", "reps", "work_s", "rest_s", "tempo_s"):
            message = (
                f"two doses: “{clash.left.words}” here, “{clash.taken.words}” on line {clash.taken.place.line}; "
                f"the {_FIELD_NAMES[clash.field]} of “{clash.taken.words}” were taken"
            )
            yield Diagnostic("warning", "two-doses", message, clash.left.place)


def _bad_amount(said: QuotedStatement) -> Diagnostic:
    return Diagnostic("warning", "bad-amount", f"“{said.words}” cannot be done; it was left out", said.place)


def _totals(one: Understood) -> Iterator[Diagnostic]:
    yield from rep_conflicts(one.exercise.dose, one.settled.best.get("total_reps"))


def _not_understood(one: Understood) -> Iterator[Diagnostic]:
    yield from not_understood(one.draft.words())


def _sides(one: Understood) -> Iterator[Diagnostic]:
    yield from sides_conflicts(one.exercise, one.draft.steps)


_CHECKS: Sequence[Callable[[Understood], Iterator[Diagnostic]]] = (
    _postures,
    _sides,
    _two_doses,
    _totals,
    _not_understood,
    _no_steps,
)
