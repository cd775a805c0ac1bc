"""From a page's blocks to a routine, and everything that is to be said about it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Amount, Exercise, Reading, Routine
from repcast.read import dose, phases
from repcast.read.choosing import MOST_EXERCISES, chosen
from repcast.read.draft import Draft, Outline
from repcast.read.equipment import equipment
from repcast.read.instructions import classify_steps, classify_tips
from repcast.read.language import language_of
from repcast.read.lint import Understood, lint
from repcast.read.outline import outline
from repcast.read.page import Page
from repcast.read.quote import Source
from repcast.read.vocabulary import held

_OF_THE_WHOLE = frozenset(("rounds", "next_rest_s", "round_rest_s", "total_s"))


@dataclass(frozen=True, slots=True)
class _Whole:
    """What the page says of all its exercises: as a dose for each of them, and of the routine."""

    shared: tuple[dose.Said, ...] = ()
    rounds: Amount | None = None
    rest_s: Amount | None = None
    round_rest_s: Amount | None = None


def understand(source: Source, page: Page, pick: str = "") -> Reading:
    """Read the routine out of a page's blocks; `pick` names one of several exercises."""
    found = outline(page)
    whole = _whole(found) if len(found.drafts) > 1 else _Whole()
    drafts, refusals = _chosen(source, found, pick)
    understood = _with_needs([_exercise(source, draft, page, whole) for draft in drafts], found)
    routine = Routine(
        found.title.text if found.title else _name_of(source.name),
        tuple(one.exercise for one in understood if not one.draft.is_empty),
        whole.rounds,
        whole.rest_s,
        whole.round_rest_s,
        language_of(" ".join(quote.text for draft in drafts for quote in draft.words())),
        Place(source.name, 1),
    )
    if any(fault.severity == "error" for fault in page.faults):
        return Reading(source.name, source.text, routine, page.faults)
    remarks = lint(source, routine, found, understood) if drafts else ()
    return Reading(source.name, source.text, routine, _in_order((*page.faults, *refusals, *remarks)))


def _with_needs(understood: list[Understood], found: Outline) -> list[Understood]:
    """Give the things that the page needs as a whole to its first exercise, so that they are announced."""
    if not found.intro or not understood:
        return understood
    first = understood[0].exercise
    needs = equipment((quote.text for quote in found.intro), first.equipment)
    return [replace(understood[0], exercise=replace(first, equipment=needs)), *understood[1:]]


def _chosen(source: Source, found: Outline, pick: str) -> tuple[Sequence[Draft], Sequence[Diagnostic]]:
    """The exercises that are wanted: the one that `pick` names, else the first of them; and what was refused."""
    drafts, place = found.drafts, Place(source.name, 1)
    if pick.strip() and not all(draft.is_empty for draft in drafts):
        one = chosen([_title(source, draft) for draft in drafts], pick, place)
        return ((), (one,)) if isinstance(one, Diagnostic) else ((drafts[one],), ())
    if len(drafts) <= MOST_EXERCISES:
        return drafts, ()
    message = f"the page has {len(drafts):,} exercises; only the first {MOST_EXERCISES} were read; pick one by name"
    return drafts[:MOST_EXERCISES], (Diagnostic("warning", "too-long", message, place),)


def _whole(found: Outline) -> _Whole:
    """What stands before the first of several exercises holds for all of them."""
    said = [one for quote in found.intro for one in dose.find(quote)]
    if found.is_circuit:
        last = max(draft.title.place() for draft in found.drafts if draft.title)
        said = [_of_circuit(one, after=one.place > last) for one in said]
    stated = dose.settle(said)
    shared = tuple(one for one in said if one.statement.field not in _OF_THE_WHOLE)
    return _Whole(shared, stated.amount("rounds"), stated.amount("next_rest_s"), stated.amount("round_rest_s"))


def _of_circuit(one: dose.Said, *, after: bool) -> dose.Said:
    """In a circuit "three times" counts rounds; a rest is between the exercises, or between rounds if it comes last."""
    fields: dict[dose.Field, dose.Field] = {"times": "rounds", "sets": "rounds"}
    fields["rest_s"] = "round_rest_s" if after else "next_rest_s"
    return dose.Said(replace(one.statement, field=fields.get(one.statement.field, one.statement.field)), one.quote)


def _title(source: Source, draft: Draft) -> str:
    return draft.title.text if draft.title else _name_of(source.name)


def _exercise(source: Source, draft: Draft, page: Page, whole: _Whole) -> Understood:
    title = _title(source, draft)
    kinds = classify_steps(draft.steps)
    own = [one for quote in draft.words() for one in dose.find(quote)]
    if draft.title:
        own.extend(dose.find_in_name(draft.title))
    own.sort(key=lambda one: one.place)
    fields = {one.statement.field for one in own}
    settled = dose.settle(
        [*own, *(one for one in whole.shared if one.statement.field not in fields)], held=bool(held(title))
    )
    exercise = Exercise(
        title,
        settled.dose,
        kinds,
        classify_tips(draft.tips),
        phases.phases(kinds, draft.steps),
        equipment((quote.text for quote in draft.words()), page.equipment),
        draft.title.place() if draft.title else Place(source.name, 1),
        held=held(title),
    )
    return Understood(exercise, draft, settled)


def _name_of(source: str) -> str:
    """A title out of the file's name, for a page without one."""
    stem = PurePath(source).stem.strip("<>-")
    return re.sub(r"[-_\s]+", " ", stem).strip().capitalize() or "Exercise"


def _in_order(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.place.line, one.place.column)))
