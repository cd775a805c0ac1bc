"""Picking one of several exercises by its name: one rule for records, pages and scripts."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Routine
from repcast.model.text import clean

MOST_EXERCISES = 20
"""The most exercises of a routine; a source with more is a database, of which one has to be picked."""

_MOST_LISTED = 5


def index_of(names: Sequence[str], pick: str, place: Place, ids: Sequence[str] = ()) -> int | Diagnostic:
    """Return the index of the exercise that `pick` names, by its whole name or id, else by a part that only it has.

    `ids` are other names that a database has for the same exercises, in the same order. An error at `place` says
    which names there are, if `pick` names none of them or several.
    """
    shown, wanted = [clean(name) for name in names], clean(pick)
    folded = wanted.lower()
    exact = [index for index, name in enumerate(shown) if name.lower() == folded]
    exact += [index for index, one in enumerate(ids) if one.lower() == folded]
    part = [index for index, name in enumerate(shown) if folded in name.lower()]
    if exact or len(part) == 1:
        return (exact or part)[0]
    if part:
        some = quoted_names([shown[index] for index in part])
        message = f"{len(part)} exercises have “{wanted}” in their names: {some}; pick one by its whole name"
        return Diagnostic("error", "many-records", message, place)
    near = get_close_matches(wanted, shown, 1, 0.5)
    known = f"the exercises are {quoted_names(shown)}" if len(shown) > 1 else f"the only one is {quoted_names(shown)}"
    hint = f"did you mean “{near[0]}”?" if near else known
    return Diagnostic("error", "no-such-record", f"no exercise here is called “{wanted}”; {hint}", place)


def quoted_names(names: Sequence[str], most: int = _MOST_LISTED) -> str:
    """Return the first names of a list in quotation marks, for a message."""
    return ", ".join(f"“{clean(name)}”" for name in names[:most]) + (" …" if len(names) > most else "")


def only_exercise(routine: Routine, index: int) -> Routine:
    """Return the routine with only the exercise number `index` of all its workouts, in its own block."""
    first = 0
    for workout in routine.workouts:
        for block in workout.blocks:
            if index < first + len(block.exercises):
                only = replace(block, exercises=(block.exercises[index - first],))
                return replace(routine, workouts=(replace(workout, blocks=(only,)),))
            first += len(block.exercises)
    raise IndexError(index)
