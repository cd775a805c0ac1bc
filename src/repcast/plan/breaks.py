"""The breaks between two sets: a switch of sides, or a rest."""

from dataclasses import replace

from repcast.model.choices import Choices
from repcast.model.errors import RepcastError
from repcast.model.plan import PlannedExercise, Rest, Set, Switch
from repcast.model.routine import Routine
from repcast.model.times import to_ms
from repcast.plan.resolve import pick

GET_READY_S, SWITCH_S = 5, 10
"""Seconds to get ready before the first go, and to turn over for the other side, where nothing is chosen."""


def switch_ms(choices: Choices) -> int:
    """How long it takes to change sides, in milliseconds."""
    return to_ms(SWITCH_S if choices.switch_s is None else choices.switch_s)


class Breaks:
    """Finds the break between two sets of one routine."""

    def __init__(self, routine: Routine, tasks: tuple[PlannedExercise, ...], choices: Choices) -> None:
        self._tasks = tasks
        self._switch_ms = switch_ms(choices)
        stated = {
            "exercise": pick(routine.rest_s, choices.effort, less_is_harder=True),
            "round": pick(routine.round_rest_s, choices.effort, less_is_harder=True),
        }
        # A flag beats the page, for every rest alike.
        self._stated = stated if choices.rest_s is None else dict.fromkeys(stated, choices.rest_s)

    def between(self, before: Set, to: Set, *, introduces: bool) -> tuple[Switch | Rest, ...]:
        """The break from one set to the next; nothing where it would last no time at all."""
        if before.exercise == to.exercise and before.number == to.number:
            return (Switch(self._switch_ms, to),) if self._switch_ms else ()
        length_ms = self._rest_ms(before, to)
        return (Rest(length_ms, to, introduces),) if length_ms or introduces else ()

    def _rest_ms(self, before: Set, to: Set) -> int:
        task = self._tasks[before.exercise]
        own_ms = task.rest_ms
        if task.every_ms and before.exercise == to.exercise:
            return own_ms
        stated_s = None
        if before.round != to.round:
            stated_s = self._stated["round"]
        if stated_s is None and before.exercise != to.exercise:
            stated_s = self._stated["exercise"]
        return own_ms if stated_s is None else to_ms(stated_s)


def on_the_minute(task: PlannedExercise, switch_ms: int) -> PlannedExercise:
    """The task with what its work on all sides leaves of the time from one set to the next as its rest.

    Raises:
        RepcastError: the work takes longer than that.
    """
    if not task.every_ms:
        return task
    busy_ms = len(task.turns) * task.set_ms + (len(task.turns) - 1) * switch_ms
    if busy_ms > task.every_ms:
        raise RepcastError(
            f"{task.exercise.title}: a set takes {busy_ms / 1000:g} s, and one starts every {task.every_ms / 1000:g} s",
            "choose fewer --reps or a faster --tempo" if task.work == "reps" else "choose a shorter --hold",
            task.exercise.place,
        )
    return replace(task, rest_ms=task.every_ms - busy_ms)
