"""What a listener corrects of what was understood of a page: a figure, a step that is a tip, where an exercise begins.

A correction makes a script of the page; the page itself stays as it is.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar, get_args

from repcast.model.choice_kinds import TempoKind
from repcast.model.choices import Sides
from repcast.model.errors import ChoiceError
from repcast.model.places import Place
from repcast.model.routine import Amount, Block, Dose, Exercise, Load, Reading, Routine, Sided, Step, Tempo, Tip
from repcast.model.text import clean
from repcast.read import print_script
from repcast.read.script_format.amounts import range_ends, range_problem

Action = Literal[
    "dose", "title", "step", "tip", "step-to-tip", "tip-to-step", "remove-step", "remove-tip",
    "split", "join", "remove",
]  # fmt: skip
"""Change a figure of the dose, the title, or the words of a step or tip; make a step a tip, or a tip a step; leave one
out; begin a new exercise with a step; join an exercise to the one before it; leave an exercise out."""

Item = TypeVar("Item", bound=Step | Tip)

AMOUNTS = ("sets", "reps", "hold_s", "work_s", "rest_s")
"""The figures of a dose that are a number or a range."""

LONGEST_TITLE = 60
"""Characters of a step that become a title."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction. `exercise` counts from 0 over the whole source, `item` its steps or tips.

    `field` is what of the dose is meant: one of `AMOUNTS`, "tempo_s", "sides" or "load". `value` is the new figure or
    the new words as text, "" to leave the figure out.
    """

    action: Action
    exercise: int
    item: int = 0
    field: str = ""
    value: str = ""


def script_text(reading: Reading, corrections: Iterable[Correction] = ()) -> str:
    """Return what was read as a script, with corrections, which are applied one after another.

    Raises:
        ChoiceError: there is no such exercise, step, tip or figure, or a value is not of its kind.
    """
    routine = reading.routine
    for correction in corrections:
        routine = corrected(routine, correction)
    return print_script(routine)


def corrected(routine: Routine, correction: Correction) -> Routine:
    """Return a routine with one correction; raises ChoiceError as `script_text` does."""
    if correction.action not in get_args(Action):
        raise ChoiceError(f"there is no correction {correction.action!r}", f"known are {', '.join(get_args(Action))}")
    exercises = routine.exercises
    if not 0 <= correction.exercise < len(exercises):
        problem = f"there is no exercise {correction.exercise + 1}"
        raise ChoiceError(problem, f"the page has {len(exercises)}", "exercise")
    here = exercises[correction.exercise]
    if correction.action == "join":
        if correction.exercise == 0:
            raise ChoiceError("the first exercise has none before it to be joined to", "choose a later one", "exercise")
        before = exercises[correction.exercise - 1]
        return _replaced(routine, {correction.exercise - 1: (_joined(before, here),), correction.exercise: ()})
    if correction.action == "remove":
        if len(exercises) == 1:
            raise ChoiceError("a session needs an exercise", "correct this one, or paste another page", "exercise")
        return _replaced(routine, {correction.exercise: ()})
    return _replaced(routine, {correction.exercise: _CORRECTED[correction.action](here, correction)})


def _replaced(routine: Routine, by_number: Mapping[int, tuple[Exercise, ...]]) -> Routine:
    """Return a routine with some of its exercises replaced by others; blocks and workouts left empty go."""
    number = 0
    workouts = []
    for workout in routine.workouts:
        blocks: list[Block] = []
        for block in workout.blocks:
            numbered = enumerate(block.exercises, number)
            own = tuple(new for index, one in numbered for new in by_number.get(index, (one,)))
            number += len(block.exercises)
            blocks += [replace(block, exercises=own)] if own else []
        workouts += [replace(workout, blocks=tuple(blocks))] if blocks else []
    return replace(routine, workouts=tuple(workouts))


def _dose(exercise: Exercise, correction: Correction) -> tuple[Exercise, ...]:
    changed: dict[str, Any] = {correction.field: _dose_value(correction.field, correction.value.strip())}
    if correction.field in AMOUNTS:  # the sets no longer differ in what is the same for all of them
        changed["by_set"] = ()
    return (replace(exercise, dose=replace(exercise.dose, **changed)),)


def _dose_value(field: str, text: str) -> Amount | Tempo | Sided | Load | None:
    """Return a figure of the dose that was written as text."""
    if field not in (*AMOUNTS, "tempo_s", "sides", "load"):
        raise ChoiceError(f"the dose has no {field!r}", f"known are {', '.join(AMOUNTS)}, tempo_s, sides, load", field)
    if not text:
        return None
    if field == "load":
        return Load(clean(text))
    if field == "sides":
        if text not in get_args(Sides):
            raise ChoiceError(f"sides cannot be {text!r}", f"give one of {', '.join(get_args(Sides))}", field)
        return Sided(text)  # type: ignore[arg-type]  # one of them, as checked
    return _tempo(text) if field == "tempo_s" else _amount(field, text)


def _tempo(text: str) -> Tempo:
    try:
        seconds: Any = TempoKind().parse(text)
    except ValueError as fault:
        raise ChoiceError(f"tempo cannot be {text!r}", str(fault), "tempo_s") from fault
    return Tempo(seconds) if isinstance(seconds, tuple) else Tempo(seconds.seconds, first="lowering")


def _amount(field: str, text: str) -> Amount:
    ends = range_ends(text, field)
    hint = 'give a number, or a range such as "10-12"'
    problem = (
        range_problem(field, ends, 1 if field in {"sets", "reps"} else 0) if ends else "must be a number or a range"
    )
    if problem or not ends:
        raise ChoiceError(f"{field.removesuffix('_s')} cannot be {text!r}: it {problem}", hint, field)
    return Amount(*ends)


def _title(exercise: Exercise, correction: Correction) -> tuple[Exercise, ...]:
    return (replace(exercise, title=_words(correction)),)


def _step(exercise: Exercise, correction: Correction) -> tuple[Exercise, ...]:
    step = replace(_item(exercise.steps, correction), text=_words(correction))
    return (replace(exercise, steps=_with(exercise.steps, correction, step)),)


def _tip(exercise: Exercise, correction: Correction) -> tuple[Exercise, ...]:
    tip = replace(_item(exercise.tips, correction), text=_words(correction))
    return (replace(exercise, tips=_with(exercise.tips, correction, tip)),)


def _step_to_tip(exercise: Exercise, correction: Correction) -> tuple[Exercise, ...]:
    step = _item(exercise.steps, correction)
    (without,) = _remove_step(exercise, correction)
    return (replace(without, tips=(*exercise.tips, Tip(step.text, place=step.place))),)


def _tip_to_step(exercise: Exercise, correction: Correction) -> tuple[Exercise, ...]:
    tip = _item(exercise.tips, correction)
    steps = (*exercise.steps, Step(tip.text, place=tip.place))
    ordered = sorted(steps, key=lambda step: (step.place.line, step.place.column)) if _placed(steps) else steps
    return (replace(exercise, steps=tuple(ordered), tips=_with(exercise.tips, correction)),)


def _remove_step(exercise: Exercise, correction: Correction) -> tuple[Exercise, ...]:
    step = _item(exercise.steps, correction)
    phases = tuple(phase for phase in exercise.phases if not _holds(step.place, phase.place))
    return (replace(exercise, steps=_with(exercise.steps, correction), phases=phases),)


def _remove_tip(exercise: Exercise, correction: Correction) -> tuple[Exercise, ...]:
    _item(exercise.tips, correction)
    return (replace(exercise, tips=_with(exercise.tips, correction)),)


def _split(exercise: Exercise, correction: Correction) -> tuple[Exercise, ...]:
    """Begin a new exercise with a step, which is its title; what stands after it in the source is of the new one."""
    step = _item(exercise.steps, correction)
    start = (step.place.line, step.place.column)

    def is_after(place: Place) -> bool:
        return (place.line, place.column) > start and not _holds(step.place, place)

    first = replace(
        exercise,
        steps=exercise.steps[: correction.item],
        tips=tuple(one for one in exercise.tips if not is_after(one.place)),
        phases=tuple(one for one in exercise.phases if not is_after(one.place) and not _holds(step.place, one.place)),
    )
    second = replace(
        exercise,
        title=_title_of(step.text),
        steps=exercise.steps[correction.item + 1 :],
        tips=tuple(one for one in exercise.tips if is_after(one.place)),
        phases=tuple(one for one in exercise.phases if is_after(one.place)),
        place=step.place,
    )
    return first, second


def _joined(before: Exercise, after: Exercise) -> Exercise:
    """Return an exercise that ends with another, whose title becomes a step."""
    dose = before.dose if before.dose != Dose() else after.dose
    steps = (*before.steps, Step(after.title, place=after.place), *after.steps)
    equipment = tuple(dict.fromkeys((*before.equipment, *after.equipment)))
    phases = before.phases or after.phases
    return replace(before, dose=dose, steps=steps, tips=(*before.tips, *after.tips), phases=phases, equipment=equipment)


_CORRECTED: Mapping[str, Callable[[Exercise, Correction], tuple[Exercise, ...]]] = {
    "dose": _dose,
    "title": _title,
    "step": _step,
    "tip": _tip,
    "step-to-tip": _step_to_tip,
    "tip-to-step": _tip_to_step,
    "remove-step": _remove_step,
    "remove-tip": _remove_tip,
    "split": _split,
}


def _words(correction: Correction) -> str:
    words = clean(correction.value)
    if not any(map(str.isalnum, words)):
        raise ChoiceError("there are no words in it", "write some, or leave the whole out", "value")
    return words


def _item(items: tuple[Item, ...], correction: Correction) -> Item:
    if not 0 <= correction.item < len(items):
        raise ChoiceError(f"there is no number {correction.item + 1}", f"there are {len(items)}", "item")
    return items[correction.item]


def _with(items: tuple[Item, ...], correction: Correction, *new: Item) -> tuple[Item, ...]:
    return (*items[: correction.item], *new, *items[correction.item + 1 :])


def _placed(steps: Iterable[Step]) -> bool:
    return all(step.place.line for step in steps)


def _holds(outer: Place, inner: Place) -> bool:
    """Whether a place lies within another."""
    if not inner.line or inner.line != outer.line:
        return False
    return outer.column <= inner.column < outer.column + max(outer.length, 1)


def _title_of(text: str) -> str:
    first = re.split(r"[.:;!?,]", text.strip(), maxsplit=1)[0].strip() or text.strip()
    return first if len(first) <= LONGEST_TITLE else first[:LONGEST_TITLE].rsplit(" ", 1)[0]
