"""Resolves what one exercise states, and what it leaves open, to the numbers of one session."""

from dataclasses import dataclass

from repcast.model.plan import PlannedExercise, TimedPhase, Work
from repcast.model.routine import Exercise, Routine, Sides
from repcast.model.times import to_ms
from repcast.plan.amounts import Asked, pick, pick_count
from repcast.plan.tempo import Pace, of_hold, of_tempo, timed_phases

HELD_FROM_S = 8
"""From here on a hold without reps is the exercise itself; a shorter one is the hold within each rep."""
LEAST_WORK_S = 0.5
"""No set by the clock is shorter; the least that `--hold` accepts."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """An exercise with its dose resolved, and which defaults that took.

    `took_amount`: the reps, or the hold of a held exercise, are a default. `took_hold`: the hold within each rep is.
    """

    planned: PlannedExercise
    took_sets: bool = False
    took_amount: bool = False
    took_hold: bool = False


def rounds_of(routine: Routine, asked: Asked) -> int:
    """Return how often the routine is done: `--sets` counts the rounds of a circuit."""
    stated = pick_count(routine.rounds, asked.choices.effort)
    return 1 if stated is None else asked.choices.sets or stated


def resolve(exercise: Exercise, routine: Routine, asked: Asked) -> Resolved:
    """Resolve one exercise of the routine.

    A choice beats the page, the page beats the user's defaults, and these beat repcast's own.
    """
    return _Resolver(exercise, routine, asked).resolved()


class _Resolver:
    """Settles the dose of one exercise, from the kind of its work to its numbers."""

    def __init__(self, exercise: Exercise, routine: Routine, asked: Asked) -> None:
        self._exercise, self._routine, self._asked = exercise, routine, asked
        self._dose, self._choices = exercise.dose, asked.choices
        self._stated_hold_s = pick(self._dose.hold_s, self._choices.effort)
        self._stated_reps = pick_count(self._dose.reps, self._choices.effort)
        self._stated_work_s = pick(self._dose.work_s, self._choices.effort)
        if self._stated_work_s and self._stated_reps is None and self._is_paced():
            self._stated_reps = max(1, int(self._stated_work_s / self._rep_s()))
            self._stated_work_s = None
        self._is_alone = len(routine.exercises) == 1

    def resolved(self) -> Resolved:
        """Return the exercise with its dose."""
        reps = self._reps()
        work = self._work(reps)
        took_hold = work == "reps" and self._is_held_in_reps()
        hold_s = self._hold_s(work, took_hold=took_hold)
        sets = self._sets()
        planned = PlannedExercise(
            exercise=self._exercise,
            work=work,
            sets=sets or self._asked.sets(states_work=self._states_work()),
            reps=(reps or self._asked.reps) if work == "reps" else 1,
            phases=self._phases(hold_s) if work == "reps" else (),
            hold_ms=to_ms(hold_s) if hold_s and work != "clock" else None,
            work_ms=self._work_ms() if work == "clock" else None,
            rest_ms=to_ms(self._rest_s()),
            sides=self._sides(work),
            role=self._exercise.role,
            every_ms=to_ms(pick(self._dose.every_s, self._choices.effort) or 0) or None,
        )
        took_amount = (
            reps is None if work == "reps" else work == "hold" and not (self._chosen_hold_s() or self._stated_hold_s)
        )
        return Resolved(planned, sets is None, took_amount, took_hold)

    def _is_paced(self) -> bool:
        """Whether every phase of a rep has its words and its seconds, as a breath has: it is done in whole reps."""
        phases = self._exercise.phases
        return bool(phases) and all(phase.say and phase.seconds for phase in phases)

    def _rep_s(self) -> float:
        seconds = self._choices.tempo_s or [pick(one.seconds, self._choices.effort) for one in self._exercise.phases]
        return max(LEAST_WORK_S, sum(one or 0 for one in seconds))

    def _reps(self) -> int | None:
        """Return the reps of a set, if chosen or stated; `--reps` also counts the holds of a lone exercise."""
        kind = self._work(self._stated_reps)
        if self._choices.reps and (kind == "reps" or (kind == "hold" and self._is_alone)):
            return self._choices.reps
        return self._stated_reps

    def _work(self, reps: int | None) -> Work:
        """Return what a set with so many stated or chosen reps consists of."""
        if self._stated_work_s and self._stated_reps is None:
            return "clock"
        if reps is None:
            return "hold" if self._is_held_without_reps() else "reps"
        return "hold" if reps == 1 and self._is_one_hold() else "reps"

    def _is_held_without_reps(self) -> bool:
        if self._stated_hold_s:
            return self._stated_hold_s >= HELD_FROM_S
        return bool(self._exercise.held) or (not self._moves() and (self._choices.hold_s or 0) >= HELD_FROM_S)

    def _is_one_hold(self) -> bool:
        """Whether a single rep is a position that is held once."""
        if self._stated_hold_s:
            return self._stated_reps == 1 or self._stated_hold_s >= HELD_FROM_S
        return self._exercise.held == "certain" or (not self._moves() and bool(self._choices.hold_s))

    def _is_held_in_reps(self) -> bool:
        """Whether a position is counted in reps without a word on how long each is held."""
        states_hold = any(phase.kind == "hold" and phase.seconds for phase in self._exercise.phases)
        tempo_s = self._choices.tempo_s or self._dose.tempo_s
        return not (
            self._exercise.held != "certain" or self._choices.hold_s or self._stated_hold_s or tempo_s or states_hold
        )

    def _moves(self) -> bool:
        return any(phase.kind == "back" for phase in self._exercise.phases)

    def _chosen_hold_s(self) -> float | None:
        """Return the hold of `--hold`; in reps it is for those that hold something."""
        tempo_s = self._choices.tempo_s or (self._dose.tempo_s.of_rep if self._dose.tempo_s else ())
        holds = any(phase.kind == "hold" for phase in self._exercise.phases) or any(tempo_s[1::2])
        counts_reps = self._work(self._reps()) == "reps"
        if counts_reps and not (holds or self._stated_hold_s or self._exercise.held):
            return None
        return self._choices.hold_s

    def _hold_s(self, work: Work, *, took_hold: bool) -> float | None:
        hold_s = self._chosen_hold_s() or self._stated_hold_s
        if work == "hold":
            return max(LEAST_WORK_S, hold_s or self._asked.hold_s)
        return self._asked.hold_s if took_hold else hold_s

    def _work_ms(self) -> int:
        return to_ms(max(LEAST_WORK_S, self._choices.hold_s or self._stated_work_s or 0))

    def _sets(self) -> int | None:
        """Return the sets, if chosen or stated; in a circuit and in a warm-up one where none are stated."""
        stated = pick_count(self._dose.sets, self._choices.effort)
        if self._routine.rounds is not None or self._exercise.role != "main":
            return stated or 1
        return self._choices.sets or stated

    def _states_work(self) -> bool:
        return any((self._dose.reps, self._dose.hold_s, self._dose.work_s))

    def _rest_s(self) -> float:
        stated_s = pick(self._dose.rest_s, self._choices.effort, less_is_harder=True)
        return self._asked.rest_s if stated_s is None or self._choices.rest_s is not None else stated_s

    def _sides(self, work: Work) -> Sides:
        stated = self._dose.sides.way if self._dose.sides else self._asked.defaults.sides or "both"
        # A position that is held once leaves no time for sides to take turns.
        if work == "hold" and self._choices.sides == "alternate":
            return stated
        return self._choices.sides or stated

    def _phases(self, hold_s: float | None) -> tuple[TimedPhase, ...]:
        """Time a rep: the chosen hold and tempo count first, then those that the page states."""
        stated = (
            of_hold(self._chosen_hold_s()),
            of_tempo(self._choices.tempo_s),
            of_hold(hold_s),
            of_tempo(self._dose.tempo_s.of_rep if self._dose.tempo_s else None),
        )
        fallback = of_tempo(self._asked.defaults.tempo_s)
        names_hold = any(phase.kind == "hold" for phase in self._exercise.phases)
        if self._asked.defaults.hold_s and names_hold:
            fallback = (fallback[0], self._asked.defaults.hold_s, *fallback[2:])
        return timed_phases(self._exercise.phases, Pace(stated, fallback, self._choices.effort))
