"""How often a block is gone through, and how many sets of an exercise that makes."""

from dataclasses import dataclass

from repcast.model.routine import Block, Dose, Exercise
from repcast.plan.amounts import Asked, pick, pick_count

MOST_SETS = 1000
"""No exercise has more sets; a ladder or a number of intervals beyond it is a misreading."""

ONE_A_ROUND = frozenset(("superset", "emom", "amrap", "for-time"))
"""Blocks of which each exercise is done once a round: the sets that their exercises state are rounds."""


@dataclass(frozen=True, slots=True)
class Rounds:
    """The rounds of one block: `number` of them, `is_stated` if anybody says how many.

    `intervals` are those of an EMOM, all rounds together: its last turn may be cut short.
    """

    block: Block
    number: int
    is_stated: bool
    intervals: int = 0

    def total(self, exercise: Exercise, asked: Asked) -> int:
        """Return the sets of an exercise over all rounds."""
        a_round = self._a_round(exercise, asked)
        default = (
            asked.sets(states_work=exercise.is_cardio or _states_work(exercise.dose)) if a_round is None else a_round
        )
        return min(MOST_SETS, self.number * default)

    def took_sets(self, exercise: Exercise, asked: Asked) -> bool:
        """Whether the number of sets is a default."""
        if self.block.kind == "emom":
            return not self.is_stated
        return self._a_round(exercise, asked) is None

    def _a_round(self, exercise: Exercise, asked: Asked) -> int | None:
        """Return the sets of one round, if chosen or stated; only a straight block leaves them to the default."""
        stated = pick_count(exercise.dose.sets, asked.choices.effort)
        if self.block.kind in ONE_A_ROUND:
            return 1
        if self.block.kind != "straight" or self.is_stated:
            # Sets that differ are then those of the rounds.
            return 1 if exercise.dose.by_set and self.number > 1 else stated or len(exercise.dose.by_set) or 1
        stated = len(exercise.dose.by_set) or stated
        return stated or 1 if self.block.role != "main" else asked.choices.sets or stated


def rounds_of(block: Block, asked: Asked) -> Rounds:
    """Return the rounds of a block; `--sets` counts those of a main block that states any."""
    stated = pick_count(block.rounds, asked.choices.effort) or _implied(block, asked)
    chosen = asked.choices.sets if block.role == "main" else None
    if block.kind == "emom":
        number = min(MOST_SETS, chosen or stated or asked.sets(states_work=True))
        whole = number * block.intervals_a_round
        is_own = bool(chosen or pick_count(block.rounds, asked.choices.effort))
        intervals = whole if is_own else min(whole, _intervals_in_time(block, asked) or whole)
        return Rounds(block, number, bool(chosen or stated), intervals)
    return Rounds(block, 1, is_stated=False) if stated is None else Rounds(block, chosen or stated, is_stated=True)


def _implied(block: Block, asked: Asked) -> int | None:
    """Return the rounds that follow from the time of an EMOM, or from the sets of the exercises."""
    if block.kind == "emom" and (intervals := _intervals_in_time(block, asked)):
        return -(-intervals // block.intervals_a_round)
    if block.kind in {"straight", "amrap"}:
        return None
    doses = [exercise.dose for exercise in block.exercises]
    sets = [len(dose.by_set) for dose in doses if len(block.exercises) > 1 or block.kind in ONE_A_ROUND]
    if block.kind in ONE_A_ROUND:
        sets += [pick_count(dose.sets, asked.choices.effort) or 0 for dose in doses]
    return max(sets, default=0) or None


def _intervals_in_time(block: Block, asked: Asked) -> int:
    """Return how many intervals the stated time of an EMOM has, a turn at least; 0 where no time is stated."""
    total_s, every_s = pick(block.work_s, asked.choices.effort), pick(block.every_s, asked.choices.effort)
    return max(block.intervals_a_round, int(total_s // every_s)) if total_s and every_s else 0


def _states_work(dose: Dose) -> bool:
    return any((dose.reps, dose.hold_s, dose.work_s, dose.distance_m, dose.by_set, dose.open))
