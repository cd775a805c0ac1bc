"""The breaks between two sets: a switch of sides, or a rest."""

from collections.abc import Iterable, Iterator

from repcast.model.errors import Diagnostic
from repcast.model.plan import PlannedBlock, PlannedExercise, Rest, Set, Switch
from repcast.model.routine import Amount, Exercise, Workout
from repcast.model.times import to_ms
from repcast.plan.amounts import CHANGE_OVER_S, Asked, pick

CHANGE_S = 5
"""Seconds to go from one exercise of a superset straight into the next, where it states no rest of its own."""


class Breaks:
    """Finds the break between two sets of one workout."""

    def __init__(
        self,
        workout: Workout,
        blocks: tuple[PlannedBlock, ...],
        exercises: tuple[PlannedExercise, ...],
        asked: Asked,
    ) -> None:
        self._stated, self._blocks, self._exercises, self._asked = workout.blocks, blocks, exercises, asked
        self._switch_ms = to_ms(asked.switch_s)
        self._flows = [_is_flow(block, exercises) for block in blocks]
        self._taken: dict[int, dict[int, bool]] = {}

    def between(self, before: Set, to: Set, introduces: tuple[int, ...]) -> tuple[Switch | Rest, ...]:
        """Return the break from one set to the next; nothing where it would last no time at all."""
        if is_switch(before, to):
            return (Switch(self._switch_ms, to),) if self._switch_ms else ()
        length_ms = self._rest_ms(before, to)
        waits = not before.of_block and self._exercises[before.exercise].works[before.number - 1].open_rest
        changes = length_ms > 0 and self._taken.get(before.exercise, {}).get(length_ms, False)
        return (Rest(length_ms, to, introduces, waits, changes),) if length_ms or introduces or waits else ()

    def defaults_taken(self) -> Iterator[Diagnostic]:
        """Report the rests up to now that nobody stated or chose, and what is taken for them."""
        for exercise, lengths in sorted(self._taken.items()):
            for length_ms, changes in lengths.items():
                what = "are taken to go on to the next exercise" if changes else "are taken"
                message = f"no rest is stated; {length_ms / 1000:g} seconds {what}"
                yield Diagnostic("note", "no-rest", message, self._exercises[exercise].exercise.place)

    def _rest_ms(self, before: Set, to: Set) -> int:
        if before.block == to.block and to.interval:
            return self._rest_of_interval_ms(before, to)
        chosen_s = self._asked.choices.rest_s
        if not self._goes_straight_on(before, to) and chosen_s is not None:
            return to_ms(chosen_s)
        return self._stated_ms(before, to)

    def _goes_straight_on(self, before: Set, to: Set) -> bool:
        """Whether one exercise follows the other without a rest for which a choice could stand."""
        kind, is_same_round = self._blocks[to.block].kind, before.block == to.block and before.round == to.round
        if kind == "superset" and is_same_round and before.exercise != to.exercise:
            return self._amount_ms(self._stated[to.block].rest_s) is None and not self._states_rest(before)
        return kind == "intervals" and before.block == to.block and not self._stated_ms(before, to)

    def _stated_ms(self, before: Set, to: Set) -> int:
        """Return the rest that the page states, or its default, without regard to what is chosen."""
        block, own_ms = self._stated[before.block], self._exercises[before.exercise].works[before.number - 1].rest_ms
        station_ms = self._resting_ms(before, to)
        if station_ms is not None:
            return station_ms
        is_round = before.block != to.block or before.round != to.round
        between_ms = self._amount_ms(block.round_rest_s) if is_round else None
        if between_ms is None and (before.block != to.block or before.exercise != to.exercise):
            between_ms = self._amount_ms(block.rest_s)
        if between_ms is None and block.kind == "superset" and not is_round and not self._states_rest(before):
            between_ms = to_ms(CHANGE_S)
        return self._own_ms(before, to, own_ms) if between_ms is None else between_ms

    def _own_ms(self, before: Set, to: Set, own_ms: int) -> int:
        """Return the rest after a set, `own_ms` or its default; a default is kept to be reported."""
        is_chosen = self._asked.choices.rest_s is not None or self._asked.defaults.rest_s is not None
        if self._states_rest(before) or is_chosen or self._blocks[before.block].kind == "intervals":
            return own_ms
        changes = before.block == to.block and before.round == to.round and before.exercise != to.exercise
        changes = changes and (self._blocks[to.block].kind == "circuit" or self._flows[to.block])
        length_ms = to_ms(CHANGE_OVER_S) if changes else own_ms
        self._taken.setdefault(before.exercise, {})[length_ms] = changes
        return length_ms

    def _states_rest(self, before: Set) -> bool:
        """Whether the exercise of a set states the rest after its sets: "A1. Row 4 x 8, rest 90 s"."""
        dose = self._exercises[before.exercise].exercise.dose
        return bool(dose.rest_s or dose.open_rest or any(one.rest_s for one in dose.by_set))

    def _rest_of_interval_ms(self, before: Set, to: Set) -> int:
        """Return what the work since the start of its interval leaves of it, and the intervals in between."""
        block = self._blocks[to.block]
        if before.interval == to.interval:
            return self._share_ms(block, range(before.exercise + 1, to.exercise))
        done = [before.exercise] if block.in_turn else [one for one in block.exercises if one <= before.exercise]
        work = [one for one in done if not self._exercises[one].exercise.is_rest]
        busy_ms = sum(self._work_ms(exercise, before.number) for exercise in work)
        busy_ms += self._share_ms(block, range(work[0], work[-1]))
        return max(0, (to.interval - before.interval) * (block.every_ms or 0) - busy_ms)

    def _share_ms(self, block: PlannedBlock, exercises: Iterable[int]) -> int:
        """Return the time of the stations among `exercises` at which one rests: of an interval no more than a share."""
        share_ms = (block.every_ms or 0) // len(block.exercises)
        rests = (self._exercises[one].exercise for one in exercises if self._exercises[one].exercise.is_rest)
        return sum(min(share_ms, self._station_ms(one)) for one in rests)

    def _work_ms(self, exercise: int, number: int) -> int:
        """Return how long a set takes on all of its sides, in milliseconds."""
        planned = self._exercises[exercise]
        sides = len(planned.side_order)
        return sides * planned.works[number - 1].length_ms + (sides - 1) * self._switch_ms

    def _resting_ms(self, before: Set, to: Set) -> int | None:
        """Return the time of the stations between two sets at which one rests; `None` where there is none."""
        block = self._stated[before.block]
        if before.block != to.block or before.of_block:
            return None
        first = self._blocks[before.block].exercises[0]
        rest_ms, at, stop = 0, before.exercise - first, to.exercise - first
        while (at := (at + 1) % len(block.exercises)) != stop and block.exercises[at].is_rest:
            rest_ms += self._station_ms(block.exercises[at])
        return rest_ms or None

    def _station_ms(self, rest: Exercise) -> int:
        """Return how long a station lasts at which one rests, 0 where that is not stated."""
        return self._amount_ms(rest.dose.work_s or rest.dose.rest_s) or 0

    def _amount_ms(self, amount: Amount | None) -> int | None:
        seconds = pick(amount, self._asked.choices.effort, less_is_harder=True)
        return None if seconds is None else to_ms(seconds)


def _is_flow(block: PlannedBlock, exercises: tuple[PlannedExercise, ...]) -> bool:
    """Whether one goes straight through a block: all is done once, and outside of a warm-up or cool-down for a time."""
    done = [exercises[index] for index in block.exercises]
    once = all(len(one.works) == 1 and one.exercise.dose.rest_s is None for one in done)
    by_clock = all(one.first.kind in {"clock", "hold"} for one in done if not one.exercise.is_rest)
    return block.kind == "straight" and once and (by_clock or block.role != "main")


def is_switch(before: Set, to: Set) -> bool:
    """Whether only the side changes from one set to the next."""
    return not to.of_block and before.exercise == to.exercise and before.number == to.number
