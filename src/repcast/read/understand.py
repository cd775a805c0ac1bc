"""From the blocks of a page to a routine and its diagnostics."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import PurePath

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Amount, Block, Exercise, Reading, Routine, Workout
from repcast.read import dose, phases
from repcast.read.choosing import MOST_EXERCISES, index_of
from repcast.read.draft import Draft, Outline
from repcast.read.equipment import equipment
from repcast.read.instructions import classify_steps, classify_tips
from repcast.read.language import language_of
from repcast.read.lint import Understood, lint
from repcast.read.outline import outline
from repcast.read.page import Page
from repcast.read.quote import Source
from repcast.read.vocabulary import held

_OF_THE_ROUTINE = frozenset(("rounds", "next_rest_s", "round_rest_s", "total_s"))


@dataclass(frozen=True, slots=True)
class _Common:
    """What a page states for all its exercises: the dose of each, and the rounds and rests of the routine."""

    stated: tuple[dose.QuotedStatement, ...] = ()
    rounds: Amount | None = None
    rest_s: Amount | None = None
    round_rest_s: Amount | None = None


def understand(source: Source, page: Page, pick: str = "") -> Reading:
    """Return the routine that a page's blocks state; `pick` names one of several exercises."""
    outlined = outline(page)
    common = _common(outlined) if len(outlined.drafts) > 1 else _Common()
    drafts, refusals = _picked(source, outlined, pick)
    understood = _with_needs([_exercise(source, draft, page, common) for draft in drafts], outlined)
    routine = Routine(
        outlined.title.text if outlined.title else _title_from_file(source.name),
        _workouts(source, understood, common),
        language_of(" ".join(quote.text for draft in drafts for quote in draft.words())),
        Place(source.name, 1),
    )
    if any(fault.severity == "error" for fault in page.faults):
        return Reading(source.name, source.text, routine, page.faults)
    remarks = lint(source, routine, outlined, understood) if drafts else ()
    return Reading(source.name, source.text, routine, _in_order((*page.faults, *refusals, *remarks)))


def _workouts(source: Source, understood: Sequence[Understood], common: _Common) -> tuple[Workout, ...]:
    """Return the exercises as one workout: a circuit where the page states rounds."""
    those = [one for one in understood if not one.draft.is_empty]
    block = Block((), rest_s=common.rest_s, round_rest_s=common.round_rest_s, place=Place(source.name, 1))
    if not those:
        return ()
    if common.rounds:
        exercises = tuple(one.exercise for one in those)
        return (Workout("", (replace(block, exercises=exercises, kind="circuit", rounds=common.rounds),)),)
    blocks = []
    for every_s, group in groupby(those, lambda one: one.settled.amount("every_s")):
        exercises = tuple(one.exercise for one in group)
        if every_s:
            blocks += [replace(block, exercises=(one,), kind="emom", every_s=every_s) for one in exercises]
        else:
            blocks.append(replace(block, exercises=exercises))
    return (Workout("", tuple(blocks)),)


def _with_needs(understood: list[Understood], outlined: Outline) -> list[Understood]:
    """Return the exercises with the equipment of the page's introduction added to the first one."""
    if not outlined.intro or not understood:
        return understood
    first = understood[0].exercise
    needs = equipment((quote.text for quote in outlined.intro), first.equipment)
    return [replace(understood[0], exercise=replace(first, equipment=needs)), *understood[1:]]


def _picked(source: Source, outlined: Outline, pick: str) -> tuple[Sequence[Draft], Sequence[Diagnostic]]:
    """Return the exercise that `pick` names, else the first `MOST_EXERCISES`, and what was refused."""
    drafts, place = outlined.drafts, Place(source.name, 1)
    if pick.strip() and not all(draft.is_empty for draft in drafts):
        index = index_of([_title(source, draft) for draft in drafts], pick, place)
        return ((), (index,)) if isinstance(index, Diagnostic) else ((drafts[index],), ())
    if len(drafts) <= MOST_EXERCISES:
        return drafts, ()
    message = f"the page has {len(drafts):,} exercises; only the first {MOST_EXERCISES} were read; pick one by name"
    return drafts[:MOST_EXERCISES], (Diagnostic("warning", "too-long", message, place),)


def _common(outlined: Outline) -> _Common:
    """Return what the introduction states: it stands before the first of several exercises and holds for all."""
    stated = [one for quote in outlined.intro for one in dose.find(quote)]
    if outlined.is_circuit:
        last = max(draft.title.place() for draft in outlined.drafts if draft.title)
        stated = [_of_circuit(one, after=one.place > last) for one in stated]
    settled = dose.settle(stated)
    for_each = tuple(one for one in stated if one.statement.field not in _OF_THE_ROUTINE)
    return _Common(for_each, settled.amount("rounds"), settled.amount("next_rest_s"), settled.amount("round_rest_s"))


def _of_circuit(said: dose.QuotedStatement, *, after: bool) -> dose.QuotedStatement:
    """Return the statement as a circuit means it.

    "Three times" counts rounds, and a rest is between exercises; one stated after them all is between rounds.
    """
    fields: dict[dose.Field, dose.Field] = {"times": "rounds", "sets": "rounds"}
    fields["rest_s"] = "round_rest_s" if after else "next_rest_s"
    statement = said.statement
    return replace(said, statement=replace(statement, field=fields.get(statement.field, statement.field)))


def _title(source: Source, draft: Draft) -> str:
    return draft.title.text if draft.title else _title_from_file(source.name)


def _exercise(source: Source, draft: Draft, page: Page, common: _Common) -> Understood:
    title = _title(source, draft)
    steps = classify_steps(draft.steps)
    stated = [one for quote in draft.words() for one in dose.find(quote)]
    if draft.title:
        stated.extend(dose.find_in_name(draft.title))
    stated.sort(key=lambda one: one.place)
    fields = {one.statement.field for one in stated}
    inherited = (one for one in common.stated if one.statement.field not in fields)
    settled = dose.settle([*stated, *inherited], held=bool(held(title)))
    exercise = Exercise(
        title,
        settled.dose,
        steps,
        classify_tips(draft.tips),
        phases.phases(steps, draft.steps),
        equipment((quote.text for quote in draft.words()), page.equipment),
        draft.title.place() if draft.title else Place(source.name, 1),
        held=held(title),
    )
    return Understood(exercise, draft, settled)


def _title_from_file(name: str) -> str:
    """Return a title made of a file's name, for a page without one."""
    stem = PurePath(name).stem.strip("<>-")
    return re.sub(r"[-_\s]+", " ", stem).strip().capitalize() or "Exercise"


def _in_order(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda one: (one.place.line, one.place.column)))
