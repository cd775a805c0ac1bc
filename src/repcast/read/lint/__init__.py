"""The diagnostics of a page: where it contradicts itself or leaves something open, and what was assumed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Exercise, Routine
from repcast.read import dose
from repcast.read.dose import QuotedStatement, Settled
from repcast.read.language import NAMES
from repcast.read.lint.contradictions import posture_conflicts, rep_conflicts, sides_conflicts, total_conflicts
from repcast.read.lint.missing_dose import no_steps
from repcast.read.quote import Quote, Source
from repcast.read.roles.drafts import Draft

_FIELD_NAMES = {
    "sets": "sets",
    "reps": "reps",
    "work_s": "time of work",
    "rest_s": "rest",
    "tempo_s": "tempo",
    "hold_s": "hold",
}


@dataclass(frozen=True, slots=True)
class Understood:
    """An exercise with the words that it was read from."""

    exercise: Exercise
    draft: Draft
    settled: Settled


def lint(
    source: Source, routine: Routine, title: Quote | None, intro: Sequence[Quote], understood: Sequence[Understood]
) -> Iterator[Diagnostic]:
    """Yield everything to remark about a page, in no particular order."""
    yield from _language(source, routine)
    if not routine.exercises:
        yield _nothing(source, title)
        return
    for one in understood:
        for check in _CHECKS:
            yield from check(one)
    names = (one.draft.title for one in understood if one.draft.title)
    yield from total_conflicts(routine, [*intro, *names], title)


def _nothing(source: Source, title: Quote | None) -> Diagnostic:
    place = title.place() if title else Place(source.name, 1)
    message = "there is nothing to coach on this page: it has no list of steps and no sentence that asks for a movement"
    return Diagnostic("error", "no-steps", message, place)


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
        elif clash.kind == "unused":
            yield unused_figure(clash.left.words, clash.left.place)
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
    """Yield a warning for each figure on a line about the dose that nothing used."""
    quotes = list(one.draft.words())  # a sentence may stand in a paragraph and as a step, where more is understood
    used = {(said.place.line, said.place.column) for quote in quotes for said in dose.find(quote)}
    for quote in quotes:
        for start, end in dose.unused(quote):
            place = quote.place(start, end)
            if (place.line, place.column) not in used:
                yield unused_figure(quote.text[start:end], place)


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


def unused_figure(words: str, place: Place) -> Diagnostic:
    """Return the warning for a figure that nothing used."""
    message = (
        f"“{words}” was not understood: it stands beside a dose, and nothing of the session "
        "came of it; say what it is (sets, reps, seconds of hold, work or rest), or leave it out"
    )
    return Diagnostic("warning", "not-understood", message, place)
