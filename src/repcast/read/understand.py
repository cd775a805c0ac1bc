"""From the document of a page to a routine and its diagnostics."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from repcast.languages.en.tables import LENGTHS
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Amount, Block, Dose, Exercise, Phase, Reading, Routine, Sided, Step, Workout
from repcast.read import dose
from repcast.read.blocks.stations import in_intervals
from repcast.read.blocks.told_workouts import hold_a_workout
from repcast.read.document import Document
from repcast.read.dose.statements import TIMES
from repcast.read.dose.stating import is_called_by_count, is_of_name, numbers_name
from repcast.read.found import Found, PageFound, found_in, picked, title_of, title_of_all
from repcast.read.language import language_of
from repcast.read.lines.pauses import left_out
from repcast.read.lines.rests_by_kind import of_exercise
from repcast.read.lint import Understood, lint
from repcast.read.lint.missing_dose import empty_days
from repcast.read.movement import breathing
from repcast.read.movement.equipment import equipment
from repcast.read.movement.mirrored import changed_within, mirrored, of_both_sides, only_changes_sides
from repcast.read.movement.positions import are_held
from repcast.read.movement.reps import rep_of
from repcast.read.movement.tempo_order import in_order, lowers_first
from repcast.read.quote import Quote, Source
from repcast.read.refusals import refused
from repcast.read.refusals.bare_plans import is_bare_plan
from repcast.read.roles.drafts import Draft
from repcast.read.roles.mentioned import LONG_HOLD_S, without_mentioned
from repcast.read.roles.told import says_how_often
from repcast.read.segments.forms import is_rest
from repcast.read.words.headings import says_only_workout
from repcast.read.words.instructions import classify_steps, classify_tips
from repcast.read.words.signs import name_score
from repcast.read.words.vocabulary import HOLD, any_of, held, is_cardio

_SURE_NAME = 1.2
"""The least `name_score` of a name that is taken for an exercise without a word about it."""


def understand(source: Source, document: Document, pick: str = "") -> Reading:
    """Return the routine that a document states; `pick` names one of several workouts or exercises."""
    found = found_in(document)
    chosen, refusals = picked(source, found, pick)
    stays = _are_held(source, found, chosen)
    exercises = (_exercise(source, one, document, stays=held) for one, held in zip(chosen, stays, strict=True))
    understood = _with_needs(list(exercises), found.intro)
    several = len(found.exercises) > 1
    pairs = [
        (one, what)
        for one, what in zip(chosen, understood, strict=True)
        if several or what.exercise.phases or _is_exercise(one.draft, document)
    ]
    routine = Routine(
        title_of_all(source, found, chosen),
        tuple(_workouts(source, pairs, found.title)),
        language_of(" ".join(quote.text for one in chosen for quote in one.draft.words())),
        Place(source.name, 1),
    )
    if any(fault.severity == "error" for fault in document.faults):
        return Reading(source.name, source.text, routine, document.faults)
    doubtful = routine.language == "en" and bool(routine.exercises) and not _is_recorded(document)
    refusal = _refusal(found, understood, routine) if doubtful else None
    if refusal and refusal.severity == "error":
        return Reading(source.name, source.text, replace(routine, workouts=()), (*document.faults, refusal))
    remarks = list(lint(source, routine, found.title, found.intro, understood) if chosen else ())
    remarks += [refusal] if refusal else []
    remarks += left_out(line.quote for line in found.lines)
    if len(routine.workouts) > 1:
        remarks += empty_days(found.lines, routine.workouts)
    return Reading(source.name, source.text, routine, _in_order((*document.faults, *refusals, *remarks)))


def _is_exercise(draft: Draft, document: Document) -> bool:
    """Whether there is anything to do, or the format itself says that it is an exercise: a record without steps."""
    named = draft.title is not None and name_score(draft.title.text) > _SURE_NAME
    how_often = draft.title is not None and (draft.doses or says_how_often(draft.title, draft.prose))
    asks = bool(draft.steps or draft.tips or how_often)
    return asks or (named and _is_recorded(document) and not draft.prose)


def _is_recorded(document: Document) -> bool:
    """Whether the format itself says that it is about an exercise, as a record of a database does."""
    return bool(document.equipment)


def _refusal(found: PageFound, understood: Sequence[Understood], routine: Routine) -> Diagnostic | None:
    place = found.title.place() if found.title else routine.place
    in_rounds = any(one.common.rounds or one.common.stated for one in found.exercises)
    in_rounds = in_rounds or is_bare_plan(routine.workouts, found.lines)
    by_clock = hold_a_workout([(one.common, one.draft) for one in found.exercises])
    return refused(found.lines, understood, place, in_rounds=in_rounds, by_clock=by_clock)


def _with_needs(understood: list[Understood], intro: Iterable[Quote]) -> list[Understood]:
    """Return the exercises with the equipment of the page's introduction added to the first one."""
    quotes = list(intro)
    if not quotes or not understood:
        return understood
    first = understood[0].exercise
    needs = equipment(quotes, first.equipment, first.title)
    return [replace(understood[0], exercise=replace(first, equipment=needs)), *understood[1:]]


def _are_held(source: Source, found: PageFound, chosen: Sequence[Found]) -> Iterator[bool]:
    """Yield for each exercise whether it is held by what stands around it."""
    named = [(one.block.title, one.block.role, title_of(source, one.draft), one.workout.title) for one in chosen]
    page = found.title.text if found.title else source.title or ""
    for workout, group in groupby(named, lambda one: one[3]):
        yield from are_held((page, workout), [one[:3] for one in group])


def _exercise(source: Source, found: Found, document: Document, *, stays: bool) -> Understood:
    draft, title = found.draft, title_of(source, found.draft)
    steps = classify_steps(draft.steps, draft.positions)
    stays = stays and not changed_within(title, draft.words())
    stated = list(_stated(draft))
    fields = _claimed({one.statement.field for one in stated})
    many = any(one.statement.field in ("reps", "times") and (one.statement.low or 0) > _FEW_REPS for one in stated)
    many = many or not fields.isdisjoint(("work_s", "time_s"))
    common = [one for one in found.common.stated if not (many and _is_long_hold(one))]
    inherited = [one for one in of_exercise(title, common) if one.statement.field not in fields]
    if fields & _OWN_WORK:
        inherited = dose.without_chains(inherited)
    settled = dose.settle([*stated, *inherited], held=bool(stays or held(title) or held(found.block.title)))
    steps, parts, stated_dose = _rep(source, draft, steps, settled.dose)
    exercise = Exercise(
        title,
        stated_dose,
        steps,
        classify_tips(draft.tips, draft.cautions),
        parts,
        equipment(draft.words(), document.equipment, title),
        draft.title.place() if draft.title else Place(source.name, 1),
        held=held(title) or ("likely" if stays and all(part.kind != "back" for part in parts) else ""),
        is_rest=is_rest(title),
        is_cardio=is_cardio(title),
        lowers_first=lowers_first(title, parts),
        muscles=document.muscles,
    )
    return Understood(exercise, draft, settled)


def _is_long_hold(one: dose.QuotedStatement) -> bool:
    """Whether a hold is too long to be part of a rep: that of each stretch beside exercises in reps."""
    return one.statement.field == "hold_s" and (one.statement.low or 0) > LONG_HOLD_S


_FEW_REPS = 4
"""So few reps may each last as long as a stretch is held."""


_OWN_WORK = frozenset(("reps", "work_s", "time_s", "hold_s", "distance_m", "by_set"))
"""What an exercise states itself, beside the 21-15-9 that is told for those around it."""


def _claimed(fields: set[dose.Field]) -> set[dose.Field]:
    """Return the fields that an exercise settles itself: "repeat 10 times" stands for reps, work by the clock too."""
    if "set_number" in fields:
        return fields | {"sets", "reps", "work_s", "time_s", "hold_s"}
    if fields & {"times", "work_s", "time_s"}:
        return fields | {"reps"}
    return fields


def _rep(
    source: Source, draft: Draft, steps: Sequence[Step], stated: Dose
) -> tuple[tuple[Step, ...], tuple[Phase, ...], Dose]:
    """Return the steps, the phases of a rep and the dose that counts them: those of a breath, or else of a movement."""
    told, moved = rep_of(steps, draft.steps, draft.title.text if draft.title else "")
    by_place = {quote.place(): quote for quote in (*draft.steps, *draft.prose, *draft.doses)}  # a step may be prose too
    quotes = [by_place[place] for place in sorted(by_place)]
    breath = breathing.pattern(draft.title, quotes, moves=any(phase.kind == "back" for phase in moved))
    if breath:
        return tuple(steps), breath, breathing.dose(stated, draft.title, quotes, breath)
    return told, moved, replace(_shared(stated, draft, moved), tempo_s=in_order(stated.tempo_s, moved, source))


def _shared(stated: Dose, draft: Draft, parts: Sequence[Phase]) -> Dose:
    """Return the dose with the sides as they are stated, or else as they take turns from step to step.

    They also take turns where one changes them within the time of the work, and nothing is asked of each.
    """
    paired = of_both_sides(stated, [*draft.words(), *draft.defining], draft.steps, parts)
    if paired:
        return paired
    turn = mirrored(draft.steps) if stated.sides is None else _changed_within(stated, draft)
    return replace(stated, sides=Sided("alternate", turn.place())) if turn else stated


def _changed_within(stated: Dose, draft: Draft) -> Quote | None:
    """Return the sentence that changes sides within timed work, where each side is asked for by nothing else."""
    if stated.sides is None or stated.sides.way != "each" or not stated.work_s or stated.hold_s:
        return None
    said = (one for quote in draft.words() for one in dose.find(quote) if one.statement.way == "each")
    changing = all(map(only_changes_sides, (one.words for one in said)))
    return changed_within(draft.title.text if draft.title else "", draft.words()) if changing else None


def _stated(draft: Draft) -> Iterator[dose.QuotedStatement]:
    """Yield what the words of an exercise state about its dose, in the order of the text."""
    stated = [one for quote in draft.words() for one in dose.find(quote)]
    if draft.title:
        named = dose.find_in_name(draft.title)
        by_set = any(one.statement.field == "by_set" for one in stated)
        stated.extend(dose.without_chains(named) if by_set else named)  # "5/3/1 squat" over sets of its own
    told = len(draft.steps) > 1
    timed = any(one.statement.field in ("work_s", "time_s") for one in stated)
    called = [one for one in stated if timed and is_called_by_count(one, draft.title)]
    stated = [one for one in stated if not (is_of_name(one) or (told and numbers_name(one, draft.title)))]
    stated = without_mentioned([one for one in stated if one not in called], draft.answers)
    yield from sorted(_without_length(stated, draft), key=lambda one: one.place)


def _without_length(stated: Sequence[dose.QuotedStatement], draft: Draft) -> list[dose.QuotedStatement]:
    """Return the statements without the length of the whole that a record has beside its dose: "Duration: 300 s".

    That is beside reps, and beside a step that says for how long each is held.
    """
    least = {"reps": 2, "times": LONG_HOLD_S // 2}
    counted = any((one.statement.low or 0) >= least.get(one.statement.field, 1e9) for one in stated)
    holding = any(
        one.statement.field == "hold_s"
        and (one.statement.low or 0) >= LONG_HOLD_S
        and not _LENGTH.match(one.quote.text)
        for one in stated
    )
    if not holding and (not counted or (draft.title and held(draft.title.text))):
        return list(stated)
    return [one for one in stated if not (one.statement.field in TIMES and _is_length(one))]


def _is_length(one: dose.QuotedStatement) -> bool:
    """Whether a time is the value of a label of a length: not in "Duration: hold 4 seconds at the top"."""
    return bool(_LENGTH.match(one.quote.text)) and not HOLD.match(one.words)


_LENGTH = any_of(LENGTHS)


def _workouts(source: Source, pairs: Sequence[tuple[Found, Understood]], title: Quote | None) -> Iterator[Workout]:
    """Yield the exercises as workouts of blocks; one that is named as the page has no name of its own."""
    groups = [list(group) for _, group in groupby(pairs, lambda pair: id(pair[0].workout))]
    for members in groups:
        workout = members[0][0].workout
        place = workout.head.quote.place() if workout.head else Place(source.name, 1)
        named = workout.head is not None and workout.head.quote is not title
        named = named and not (title is not None and len(groups) == 1 and says_only_workout(workout.title))
        yield Workout(workout.title if named else "", tuple(_blocks(members, place)), place)


def _blocks(members: Sequence[tuple[Found, Understood]], place: Place) -> Iterator[Block]:
    for _, group in groupby(members, lambda pair: id(pair[0].block)):
        inside = list(group)
        found = inside[0][0]
        block = _block(found, place)
        if block.kind != "straight":
            block = replace(block, exercises=tuple(one.exercise for _, one in inside))
            yield _in_intervals(block, found) if block.kind == "emom" else _in_rounds(block)
            continue
        for every_s, run in groupby((one for _, one in inside), lambda one: one.settled.amount("every_s")):
            exercises = tuple(one.exercise for one in run)
            if every_s:
                clocked = replace(block, kind="emom", every_s=every_s)
                yield from (replace(clocked, exercises=(one,), rounds=one.dose.sets) for one in exercises)
            else:
                yield replace(block, exercises=exercises)


def _in_intervals(block: Block, found: Found) -> Block:
    """Return an EMOM with what its lines and the words around them say of its intervals."""
    heads = [one.text for one in (found.block.head, found.workout.head) if one]
    around = [*heads, *(line.text for line in (*found.block.around, *found.workout.around))]
    is_labelled = any(part.head is not None and part.head.station != "" for part in found.block.parts)
    return in_intervals(block, around, is_labelled=is_labelled)


def _in_rounds(block: Block) -> Block:
    """Return a superset with the rounds and the rest after each that all of its exercises state alike."""
    if block.kind != "superset" or block.rounds:
        return block
    doses = [exercise.dose for exercise in block.exercises]
    rests = [dose.rest_s for dose in doses]
    last = rests[-1] if not any(rests[:-1]) else _alike(rests)  # "A1 …", "A2 …, 60 s rest" is after each round
    rest_s = block.round_rest_s or (None if block.rest_s else last)
    return replace(block, rounds=_alike([dose.sets for dose in doses]), round_rest_s=rest_s)


def _alike(stated: Sequence[Amount | None]) -> Amount | None:
    """Return the amount that all state alike; `None` where one states another, or none."""
    return stated[0] if len({one and (one.low, one.high) for one in stated}) == 1 else None


def _block(found: Found, place: Place) -> Block:
    """Return the block of an exercise, without exercises."""
    common, head = found.common, found.block.head
    return Block(
        (),
        common.kind,
        common.rounds,
        common.every_s,
        common.work_s,
        common.rest_s,
        common.round_rest_s,
        found.block.role,
        found.block.title,
        place=head.quote.place() if head else place,
    )


def _in_order(diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda one: (one.place.line, one.place.column)))
