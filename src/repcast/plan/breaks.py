"""The breaks between two sets: a switch of sides, or a rest."""

from dataclasses import replace

from repcast.model.errors import RepcastError
from repcast.model.plan import PlannedExercise, Rest, Set, Switch
from repcast.model.routine import Routine
from repcast.model.times import to_ms
from repcast.plan.amounts import Asked, pick


class Breaks:
    """Finds the break between two sets of one routine."""

    def __init__(self, routine: Routine, exercises: tuple[PlannedExercise, ...], asked: Asked) -> None:
        choices = asked.choices
        self._exercises = exercises
        self._switch_ms = to_ms(asked.switch_s)
        stated = {
            "exercise": pick(routine.rest_s, choices.effort, less_is_harder=True),
            "round": pick(routine.round_rest_s, choices.effort, less_is_harder=True),
        }
        # A chosen rest beats the page, for every rest alike.
        self._stated = stated if choices.rest_s is None else dict.fromkeys(stated, choices.rest_s)

    def between(self, before: Set, to: Set, *, introduces: bool) -> tuple[Switch | Rest, ...]:
        """Return the break from one set to the next; nothing where it would last no time at all."""
        if is_switch(before, to):
            return (Switch(self._switch_ms, to),) if self._switch_ms else ()
        length_ms = self._rest_ms(before, to)
        return (Rest(length_ms, to, introduces),) if length_ms or introduces else ()

    def _rest_ms(self, before: Set, to: Set) -> int:
        planned = self._exercises[before.exercise]
        if planned.every_ms and before.exercise == to.exercise:
            return planned.rest_ms
        stated_s = None
        if before.round != to.round:
            stated_s = self._stated["round"]
        if stated_s is None and before.exercise != to.exercise:
            stated_s = self._stated["exercise"]
        return planned.rest_ms if stated_s is None else to_ms(stated_s)


def is_switch(before: Set, to: Set) -> bool:
    """Whether only the side changes from one set to the next."""
    return before.exercise == to.exercise and before.number == to.number


def with_interval(planned: PlannedExercise, switch_ms: int) -> PlannedExercise:
    """Return the exercise with the rest that its work on all sides leaves of its interval, where it has one.

    Raises:
        RepcastError: the work takes longer than the interval.
    """
    if not planned.every_ms:
        return planned
    sides = len(planned.side_order)
    busy_ms = sides * planned.set_ms + (sides - 1) * switch_ms
    if busy_ms > planned.every_ms:
        raise RepcastError(
            f"{planned.exercise.title}: a set takes {busy_ms / 1000:g} s, "
            f"and one starts every {planned.every_ms / 1000:g} s",
            "choose fewer --reps or a faster --tempo" if planned.work == "reps" else "choose a shorter --hold",
            planned.exercise.place,
        )
    return replace(planned, rest_ms=planned.every_ms - busy_ms)
