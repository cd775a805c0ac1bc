"""Picking one of several workouts or exercises by its name: one rule for records, pages and scripts."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Routine
from repcast.model.text import clean

MOST_OF_A_WORKOUT = 60
"""The most exercises that are read of one workout; nobody does more in a session."""

MOST_EXERCISES = 20
"""The most exercises of a routine; a source with more is a database, of which one has to be picked."""

_MOST_LISTED = 5


def index_of(names: Sequence[str], pick: str, place: Place, ids: Sequence[str] = ()) -> int | Diagnostic:
    """Return the index of the name that `pick` means: a whole name or id, else a part that only that name has.

    `ids` are other names that a database has for the same exercises, in the same order. Of several that are called
    the same the first is meant. An error at `place` says which names there are, if `pick` means none or several.
    """
    shown, wanted = [clean(name) for name in names], clean(pick)
    folded = [name.lower() for name in shown]
    exact = [index for index, name in enumerate(folded) if name == wanted.lower()]
    exact += [index for index, one in enumerate(ids) if one.lower() == wanted.lower()]
    part = [index for index, name in enumerate(folded) if wanted.lower() in name]
    if exact or len({folded[index] for index in part}) == 1:
        return (exact or part)[0]
    if part:
        some = quoted_names([shown[index] for index in part])
        message = f"{len(part)} names here have “{wanted}” in them: {some}; pick one by its whole name"
        return Diagnostic("error", "many-records", message, place)
    near = get_close_matches(wanted, shown, 1, 0.5)
    known = f"the names here are {quoted_names(shown)}" if len(shown) > 1 else f"the only one is {quoted_names(shown)}"
    hint = f"did you mean “{near[0]}”?" if near else known
    return Diagnostic("error", "no-such-record", f"nothing here is called “{wanted}”; {hint}", place)


def quoted_names(names: Sequence[str], most: int = _MOST_LISTED) -> str:
    """Return the first names of a list in quotation marks, for a message."""
    return ", ".join(f"“{clean(name)}”" for name in names[:most]) + (" …" if len(names) > most else "")


def picked(routine: Routine, pick: str, place: Place) -> Routine | Diagnostic:
    """Return the routine with only the workout, or only the exercise, that `pick` names by the rule of `index_of`.

    Workouts come first, so that a name that a workout shares with an exercise is the workout's; one without a title
    cannot be picked. A picked workout is in the title. An error at `place` says which names there are.
    """
    titled = [workout for workout in routine.workouts if workout.title]
    names = [workout.title for workout in titled] + [exercise.title for exercise in routine.exercises]
    index = index_of(names, pick, place)
    if isinstance(index, Diagnostic):
        return index
    if index < len(titled):
        workout = titled[index]
        title = f"{routine.title}: {workout.title}" if routine.title else workout.title
        return replace(routine, title=title, workouts=(workout,))
    return only_exercise(routine, index - len(titled))


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
