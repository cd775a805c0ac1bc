"""What is found on a page: its exercises with what holds for each, and those of them that are picked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from repcast.languages.en.scopes import BIG_LIFTS
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.read import dose
from repcast.read.blocks.drafts import BlockDraft, WorkoutDraft
from repcast.read.blocks.intervals import is_one_series
from repcast.read.blocks.scopes import Common, common_of
from repcast.read.blocks.workouts import workouts_of
from repcast.read.choosing import MOST_OF_A_WORKOUT, index_of
from repcast.read.document import Document
from repcast.read.dose.stating import is_dose
from repcast.read.lines import Line, lines_of
from repcast.read.quote import Quote, Source
from repcast.read.roles import drafted, shared_quotes
from repcast.read.roles.cautions import cautions
from repcast.read.roles.drafts import Draft
from repcast.read.roles.told import tell_where_nothing_asks
from repcast.read.sections.parts import Page, Part, subject
from repcast.read.segments import segmented
from repcast.read.segments.descriptions import with_descriptions
from repcast.read.words.headings import is_of_routine
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import held, is_cardio

_UNNAMED, _UNNAMED_ALL = "Exercise", "Workout"
"""The title of a page that has none, where the name of its file has no words either."""


@dataclass(frozen=True, slots=True)
class Found:
    """The words of one exercise, what holds for it and for others as well, and where it belongs."""

    draft: Draft
    common: Common
    workout: WorkoutDraft
    block: BlockDraft


@dataclass(frozen=True, slots=True)
class PageFound:
    """What was found on a page: its title, the words around its exercises, and the exercises."""

    title: Quote | None
    intro: tuple[Quote, ...]
    exercises: tuple[Found, ...]
    lines: tuple[Line, ...]

    def workouts(self) -> list[tuple[Found, ...]]:
        """Return the exercises of each workout."""
        return [tuple(group) for _, group in groupby(self.exercises, lambda one: id(one.workout))]


def found_in(document: Document) -> PageFound:
    """Return the exercises of a document with what holds for each."""
    page, root = segmented(Page.of(lines_of(document)))
    root = with_descriptions(root)
    title = subject(page)
    found: list[Found] = []
    for workout in workouts_of(root):
        for block in workout.blocks:
            single = Common(kind="intervals" if is_one_series(root) else "straight")
            common = common_of(page, title, workout, block) if root.is_group or block.around else single
            for number, part in enumerate(block.parts, 1):
                draft = drafted(part, page.sections)
                if not root.is_group and root.head is not None and root.head.order == page.title:
                    draft.title = title = _without_dose(root.head, title, draft)
                if root.is_group:
                    alone = len(list(workout.parts())) == 1
                    draft = _named(draft, number, (_focus(workout), title) if alone else ())
                found.append(Found(draft, common, workout, block))
    tell_where_nothing_asks([one.draft for one in found])
    if root.is_group and found:
        found[0].draft.cautions = cautions(_outside(root), page.sections)
    intro = tuple(shared_quotes(root.body, page.sections)) if root.is_group else ()
    return PageFound(title, intro, tuple(found), page.lines)


def _outside(root: Part) -> list[Line]:
    """Return the lines of a page before its first exercise, or after its last, that are part of none."""
    exercises = list(root.exercises())
    own = [line.order for one in exercises for line in (one.head, *one.body) if line is not None]
    start, end = (min(own), max(own)) if own else (0, 0)
    return [line for line in _around(root) if not start <= line.order <= end]


def _around(part: Part) -> Iterator[Line]:
    """Yield the lines around the exercises of a group, and of the groups in it."""
    yield from part.body
    for child in part.children:
        if child.is_group:
            yield from _around(child)


def _without_dose(head: Line, title: Quote | None, draft: Draft) -> Quote | None:
    """Return the title of one exercise without the dose around its name, which is then one of its doses.

    "Squat 3x10" and "3x10 squats" are squats, "Wrist circles: 30 seconds each way" are wrist circles.
    """
    name = head.naming.title
    if title is None or head.naming.form not in ("dose", "colon", "dash") or name.text not in title.text:
        return title
    start = title.text.index(name.text)
    lead, rest = title.cut(0, start), title.cut(start + len(name.text), len(title.text))
    moves = has_movement(words_of(name.text)) or bool(held(name.text))
    said = lead if start else rest
    surely = any(one.statement.strength > dose.WEAK for one in dose.find(said))  # not in "Hip stretch (3)"
    if not moves or is_of_routine(name.text) or not (surely and is_dose(said)):
        return title
    if start and not any(one.statement.field in ("sets", "times", "by_set") for one in dose.find(title)):
        return title  # "10 minute yoga", "5 km run" are called so
    draft.doses.insert(0, title if start else rest)
    return name


def _named(draft: Draft, number: int, titles: Iterable[Quote | None]) -> Draft:
    """Return the draft of an exercise that has no name with the first of the titles that names a movement, or a number.

    `titles` are those of its workout and of its page, where the exercise is all of the workout.
    """
    first = next(iter(draft.words()), None)
    if draft.title is None:
        draft.title = next((one for one in titles if one is not None and _names_movement(one.text)), None)
    if draft.title is None and first is not None:
        draft.title = Quote(first.source, f"Exercise {number}", first.anchors[:1])
    return draft


def _names_movement(title: str) -> bool:
    said = words_of(title)
    return has_movement(said) or is_cardio(title) or not BIG_LIFTS.isdisjoint(said)


def _focus(workout: WorkoutDraft) -> Quote | None:
    """Return what a workout is for, after the number that it has: "Easy run" of "Session 3: Easy run"."""
    quote = workout.head.quote if workout.head else None
    match = _AFTER_NUMBER.search(quote.text) if quote else None
    return quote.cut(match.end(), len(quote.text)).trimmed() if quote and match else None


_AFTER_NUMBER = re.compile(r":\s+|\s[–—-]\s")
"""What stands between the number of a workout and what it is for."""


def picked(source: Source, found: PageFound, pick: str) -> tuple[Sequence[Found], Sequence[Diagnostic]]:
    """Return the exercises of the workout or the exercise that `pick` names, else the first of each workout.

    With them goes what was refused. Workouts come first, as in `choosing.picked`.
    """
    exercises, place = found.exercises, Place(source.name, 1)
    workouts = found.workouts()
    if pick.strip() and not all(one.draft.is_empty for one in exercises):
        titled = [group for group in workouts if group[0].workout.title and len(workouts) > 1]
        whole = index_of([group[0].workout.title for group in titled], pick, place) if titled else None
        if isinstance(whole, int):
            return titled[whole], ()
        names = [group[0].workout.title for group in titled] + [title_of(source, one.draft) for one in exercises]
        index = index_of(names, pick, place)  # all names, so that a message lists them; none of a workout is meant
        return ((), (index,)) if isinstance(index, Diagnostic) else ((exercises[index - len(titled)],), ())
    kept = [one for group in workouts for one in group[:MOST_OF_A_WORKOUT]]
    if len(kept) == len(exercises):
        return exercises, ()
    count, most = f"{len(exercises):,}", MOST_OF_A_WORKOUT
    message = f"the page has {count} exercises; only the first {most} were read; pick one by name"
    return kept, (Diagnostic("warning", "too-long", message, place),)


def title_of_all(source: Source, found: PageFound, chosen: Sequence[Found]) -> str:
    """Return the title of the page, with that of the only workout that is chosen of several."""
    title = found.title.text if found.title else ""
    workouts = {id(one.workout): one.workout for one in chosen}
    if len(workouts) == 1 < min(len(chosen), len(found.workouts())):
        (workout,) = workouts.values()
        own = workout.title if workout.head is None or workout.head.quote is not found.title else ""
        return f"{title}: {own}" if title and own else title or own or source.title or _UNNAMED_ALL
    if not title and len(chosen) == 1 and (len(found.exercises) > 1 or not source.title):
        return title_of(source, chosen[0].draft)
    return title or source.title or (_UNNAMED_ALL if len(chosen) > 1 else _UNNAMED)


def title_of(source: Source, draft: Draft) -> str:
    """Return the name of an exercise; that of its page where it has none."""
    return draft.title.text if draft.title else source.title or _UNNAMED
