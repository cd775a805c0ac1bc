"""From the document of a page to a routine and its diagnostics."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Amount, Exercise, Reading, Routine
from repcast.read import dose, phases
from repcast.read.choosing import MOST_EXERCISES, index_of
from repcast.read.document import Document
from repcast.read.equipment import equipment
from repcast.read.instructions import classify_steps, classify_tips
from repcast.read.language import language_of
from repcast.read.lines import Line, lines_of
from repcast.read.lint import Understood, lint
from repcast.read.quote import Quote, Source
from repcast.read.refusals import refused
from repcast.read.roles import Draft, drafted, shared_quotes
from repcast.read.scopes import Common, common_of
from repcast.read.segments import Page, segmented
from repcast.read.signs import name_score
from repcast.read.vocabulary import held
from repcast.read.workouts import WorkoutDraft, workouts_of


@dataclass(frozen=True, slots=True)
class _Found:
    """The exercises of a page as words, each with what holds for it and for others as well."""

    title: Quote | None
    intro: tuple[Quote, ...]
    drafts: tuple[tuple[Draft, Common], ...]
    workouts: tuple[WorkoutDraft, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def is_several(self) -> bool:
        """Whether the page names several exercises, each of which may be but a name."""
        return len(self.drafts) > 1


def _is_exercise(draft: Draft) -> bool:
    """Whether there is anything to do, or nothing stands there but a name, as in a record without steps."""
    return not draft.is_empty or bool(not draft.prose and draft.title and name_score(draft.title.text) > _SURE_NAME)


_SURE_NAME = 1.2
"""The least `name_score` of a name that is taken for an exercise without a word about it."""


def understand(source: Source, document: Document, pick: str = "") -> Reading:
    """Return the routine that a document states; `pick` names one of several exercises."""
    found = _found(document)
    drafts, refusals = _picked(source, found, pick)
    understood = _with_needs([_exercise(source, draft, document, common) for draft, common in drafts], found.intro)
    common = drafts[0][1] if drafts else Common()
    routine = Routine(
        found.title.text if found.title else _title_from_file(source.name),
        tuple(one.exercise for one in understood if found.is_several or _is_exercise(one.draft)),
        common.rounds,
        common.rest_s,
        common.round_rest_s,
        language_of(" ".join(quote.text for draft, _ in drafts for quote in draft.words())),
        Place(source.name, 1),
    )
    if any(fault.severity == "error" for fault in document.faults):
        return Reading(source.name, source.text, routine, document.faults)
    asks = routine.language == "en" and routine.exercises
    refusal = _refusal(source, found, understood) if asks else None
    if refusal:
        return Reading(source.name, source.text, replace(routine, exercises=()), (*document.faults, refusal))
    remarks = lint(source, routine, found.title, found.intro, understood) if drafts else ()
    return Reading(source.name, source.text, routine, _in_order((*document.faults, *refusals, *remarks)))


def _refusal(source: Source, found: _Found, understood: Sequence[Understood]) -> Diagnostic | None:
    place = found.title.place() if found.title else Place(source.name, 1)
    in_rounds = any(common.rounds or common.stated for _, common in found.drafts)
    return refused(found.lines, understood, place, in_rounds=in_rounds)


def _found(document: Document) -> _Found:
    """Return the exercises of a document with what holds for each."""
    page = Page.of(lines_of(document))
    title = page.lines[page.title].quote if page.title >= 0 else None
    root = segmented(page)
    if not root.is_group:
        draft = drafted(root, page.sections)
        if root.head is not None:
            draft.title = root.head.quote
        return _Found(title, (), ((draft, Common()),), tuple(workouts_of(root)), page.lines)
    workouts = workouts_of(root)
    drafts: list[tuple[Draft, Common]] = []
    for workout in workouts:
        for block in workout.blocks:
            common = common_of(page, title, workout, block)
            drafts.extend((_named(drafted(part, page.sections), part.before), common) for part in block.parts)
    return _Found(title, tuple(shared_quotes(root.body, page.sections)), tuple(drafts), tuple(workouts), page.lines)


def _named(draft: Draft, number: int) -> Draft:
    """Return the draft of an exercise that has no name with a numbered one."""
    if draft.title is None:
        first = next(iter(draft.words()), None)
        if first is not None:
            draft.title = Quote(first.source, f"Exercise {max(1, number)}", first.anchors[:1])
    return draft


def _with_needs(understood: list[Understood], intro: Iterable[Quote]) -> list[Understood]:
    """Return the exercises with the equipment of the page's introduction added to the first one."""
    quotes = list(intro)
    if not quotes or not understood:
        return understood
    first = understood[0].exercise
    needs = equipment((quote.text for quote in quotes), first.equipment)
    return [replace(understood[0], exercise=replace(first, equipment=needs)), *understood[1:]]


def _picked(
    source: Source, found: _Found, pick: str
) -> tuple[Sequence[tuple[Draft, Common]], Sequence[Diagnostic]]:
    """Return the exercise that `pick` names, else the first `MOST_EXERCISES` of each workout, and what was refused."""
    drafts, place = found.drafts, Place(source.name, 1)
    if pick.strip() and not all(draft.is_empty for draft, _ in drafts):
        index = index_of([_title(source, draft) for draft, _ in drafts], pick, place)
        return ((), (index,)) if isinstance(index, Diagnostic) else ((drafts[index],), ())
    if len(drafts) <= MOST_EXERCISES * max(1, len(found.workouts)):
        return drafts, ()
    message = f"the page has {len(drafts):,} exercises; only the first {MOST_EXERCISES} were read; pick one by name"
    return drafts[:MOST_EXERCISES], (Diagnostic("warning", "too-long", message, place),)


def _title(source: Source, draft: Draft) -> str:
    return draft.title.text if draft.title else _title_from_file(source.name)


def _exercise(source: Source, draft: Draft, document: Document, common: Common) -> Understood:
    title = _title(source, draft)
    steps = classify_steps(draft.steps)
    stated = list(_stated(draft))
    fields = {one.statement.field for one in stated}
    inherited = (one for one in common.stated if one.statement.field not in fields)
    settled = dose.settle([*stated, *inherited], held=bool(held(title)))
    exercise = Exercise(
        title,
        settled.dose,
        steps,
        classify_tips(draft.tips),
        phases.phases(steps, draft.steps),
        equipment((quote.text for quote in draft.words()), document.equipment),
        draft.title.place() if draft.title else Place(source.name, 1),
        held=held(title),
    )
    return Understood(exercise, draft, settled)


def _stated(draft: Draft) -> Iterator[dose.QuotedStatement]:
    """Yield what the words of an exercise state about its dose, in the order of the text."""
    stated = [one for quote in draft.words() for one in dose.find(quote)]
    if draft.title:
        stated.extend(dose.find_in_name(draft.title))
    yield from sorted(stated, key=lambda one: one.place)


def _title_from_file(name: str) -> str:
    """Return a title made of a file's name, for a page without one."""
    stem = PurePath(name).stem.strip("<>-")
    return re.sub(r"[-_\s]+", " ", stem).strip().capitalize() or "Exercise"


def _in_order(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda one: (one.place.line, one.place.column)))


__all__ = ["Amount", "understand"]
