"""Resolves what one exercise states, and what it leaves open, to the numbers of one session."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from repcast.languages.en.calm import BREATHS
from repcast.languages.en.one_side import side_worded
from repcast.model.choice_kinds import StrengthTempo
from repcast.model.choices import Sides
from repcast.model.plan import PlannedExercise, SetWork, TimedPhase, WorkKind
from repcast.model.routine import Block, Dose, Exercise, Phase, SetDose, Tempo
from repcast.model.timeline import Side
from repcast.model.times import to_ms
from repcast.plan.amounts import Asked, pick, pick_count
from repcast.plan.rounds import Rounds
from repcast.plan.tempo import Pace, of_hold, of_tempo, timed_phases

HELD_FROM_S = 8
"""From here on a hold without reps is the exercise itself; a shorter one is the hold within each rep."""
LEAST_WORK_S = 0.5
"""No set by the clock is shorter; the least that `--hold` accepts."""
CARDIO_S, CARDIO_IN_TURN_S, CARDIO_SHARE = 10 * 60, 60, 2 / 3
"""How long one walks, runs or rows where nothing is stated: for itself, between other exercises, and of an interval."""
OPEN_S, OPEN_HOLD_S = 40, 45
"""How long "as many as you can", and "hold as long as you can", are taken to last: ten to twelve steady reps, and a
plank to failure of somebody who trains."""
SHORT_WAY_M, SHORT_WAY_M_PER_S, LONG_WAY_M_PER_S = 100, 1.0, 2.5
"""A short way is carried, crawled or lunged at about the pace of a slow walk, a long one run at that of an easy jog."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an exercise stands: its block, the block's number and rounds, and whether it is the only exercise."""

    block: Block
    index: int
    rounds: Rounds
    is_alone: bool


@dataclass(frozen=True, slots=True)
class Resolved:
    """An exercise with its dose resolved, and which defaults that took.

    `took_amount`: the first set (from 0) whose amount is a default: its reps, its hold if it is held, its time if it is
    a gait; None if no set's is. `took_hold`: the first whose hold within each rep is.
    """

    planned: PlannedExercise
    took_sets: bool = False
    took_amount: int | None = None
    took_hold: int | None = None


def resolve(exercise: Exercise, where: Place, asked: Asked) -> Resolved:
    """Resolve one exercise of a block.

    A choice beats the page, the page beats the user's defaults, and these beat repcast's own.
    """
    total = where.rounds.total(exercise, asked)
    distinct = [_work(exercise, where, asked, number) for number in range(min(total, len(exercise.dose.by_set)) or 1)]
    works = tuple(distinct[min(number, len(distinct) - 1)][0] for number in range(total))
    return Resolved(
        PlannedExercise(
            exercise,
            works,
            _sides(exercise, works[0].kind, asked),
            where.index,
            _is_breathing(exercise.phases),
            _worded_for(exercise, works[0].kind),
        ),
        where.rounds.took_sets(exercise, asked),
        next((number for number, (_, took_amount, _) in enumerate(distinct) if took_amount), None),
        next((number for number, (_, _, took_hold) in enumerate(distinct) if took_hold), None),
    )


def _is_breathing(phases: Iterable[Phase]) -> bool:
    said = " ".join(way for phase in phases for way in (phase.text, *phase.say)).lower()
    return any(word in said.split() if " " not in word else word in said for word in BREATHS)


def _sides(exercise: Exercise, kind: WorkKind, asked: Asked) -> Sides:
    """Return how the work is shared between the sides."""
    stated = exercise.dose.sides.way if exercise.dose.sides else asked.defaults.sides or "both"
    # A position that is held once leaves no time for sides to take turns.
    if kind == "hold" and asked.choices.sides == "alternate":
        return stated
    return asked.choices.sides or stated


def _worded_for(exercise: Exercise, kind: WorkKind) -> Side:
    """Return the side that the words of an exercise speak of: of one that is for one side alone it is that."""
    stated = exercise.dose.sides.way if exercise.dose.sides else ""
    if stated in {"left", "right"}:
        return "left" if stated == "left" else "right"
    steps = [step.text for step in exercise.steps]
    if kind == "hold":
        return side_worded((steps,))  # what is held is named first: "Cross your right arm. Pull it with your left."
    moved = [text for phase in exercise.phases if phase.kind != "back" for text in (phase.text, *phase.say)]
    movements = [step for step in exercise.steps if step.kind == "movement"]
    back = next((phase.place for phase in exercise.phases if phase.kind == "back"), None)
    out = [step.text for step in movements if back is None or step.place < back]
    return side_worded((moved, out, [step.text for step in movements], steps))


def _work(exercise: Exercise, where: Place, asked: Asked, number: int) -> tuple[SetWork, bool, bool]:
    """Return what the set `number` (from 0) consists of, and the defaults of `_Resolver.work`."""
    own = exercise.dose.by_set[number] if exercise.dose.by_set else SetDose()
    return _Resolver(replace(exercise, dose=_of_set(exercise.dose, own)), where, asked).work()


def _of_set(dose: Dose, own: SetDose) -> Dose:
    """Return the dose of one set: what the set states, else what the dose does."""
    named = ("reps", "work_s", "hold_s", "rest_s", "distance_m", "load")
    stated = {name: value for name in named if (value := getattr(own, name)) is not None}
    is_open = own.open or (dose.open and not any((own.reps, own.work_s, own.hold_s, own.distance_m)))
    if own.open and not own.work_s:
        stated |= {"reps": None, "work_s": None}
    return replace(dose, **stated, open=is_open)


class _Resolver:
    """Settles the dose of one set of an exercise, from the kind of its work to its numbers."""

    def __init__(self, exercise: Exercise, where: Place, asked: Asked) -> None:
        self._exercise, self._where, self._asked = exercise, where, asked
        self._dose, self._choices = exercise.dose, asked.choices
        self._stated_hold_s = pick(self._dose.hold_s, self._choices.effort)
        self._stated_reps = pick_count(self._dose.reps, self._choices.effort)
        self._stated_work_s = pick(self._dose.work_s, self._choices.effort)
        if self._stated_work_s and self._stated_reps is None and not self._dose.open and self._is_paced():
            self._stated_reps = max(1, int(self._stated_work_s / self._rep_s()))
            self._stated_work_s = None
        self._distance_m = pick(self._dose.distance_m, self._choices.effort)

    def work(self) -> tuple[SetWork, bool, bool]:
        """Return what the set consists of; whether its amount, and the hold in a rep, are defaults."""
        reps = self._reps()
        kind = self._kind(reps)
        took_hold = kind == "reps" and self._is_held_in_reps()
        hold_s = self._hold_s(kind, took_hold=took_hold)
        work = SetWork(
            kind=kind,
            reps=(reps or self._asked.reps) if kind == "reps" else 1,
            phases=self._phases(hold_s) if kind == "reps" else (),
            hold_ms=to_ms(hold_s) if hold_s and kind in {"reps", "hold"} else None,
            work_ms=self._work_ms(kind),
            rest_ms=to_ms(self._rest_s()),
            rep_rest_ms=to_ms(self._rep_rest_s()) if kind == "reps" else 0,
            distance_m=self._distance_m if kind == "distance" else None,
            load=self._dose.load.text if self._dose.load else "",
            waits=kind in {"distance", "open"} or (kind == "reps" and self._choices.wait),
            open_rest=self._dose.open_rest,
        )
        is_known = {
            "reps": reps is not None,
            "hold": self._chosen_hold_s() or self._stated_hold_s,
            "clock": self._choices.hold_s or self._stated_work_s,
        }.get(kind, True)
        return work, not is_known, took_hold

    def _is_paced(self) -> bool:
        """Whether every phase of a rep has its words and its seconds, as a breath has: it is done in whole reps."""
        phases = self._exercise.phases
        return bool(phases) and all(phase.say and phase.seconds for phase in phases)

    def _rep_s(self) -> float:
        seconds = self._chosen_tempo_s() or [pick(one.seconds, self._choices.effort) for one in self._exercise.phases]
        return max(LEAST_WORK_S, sum(one or 0 for one in seconds))

    def _reps(self) -> int | None:
        """Return the reps of a set, if chosen or stated; `--reps` also counts the holds of a lone exercise."""
        kind = self._kind(self._stated_reps)
        if self._choices.reps and (kind == "reps" or (kind == "hold" and self._where.is_alone)):
            return self._choices.reps
        return self._stated_reps

    def _kind(self, reps: int | None) -> WorkKind:
        """Return what a set with so many stated or chosen reps consists of."""
        if self._stated_work_s and (self._stated_reps is None or self._dose.open):
            return "clock"
        if reps is None and self._dose.open and not (self._choices.reps or self._choices.hold_s):
            return "open"
        if reps is None and self._distance_m:
            return "distance"
        if reps is None and self._exercise.is_cardio and not self._stated_hold_s:
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
        tempo_s = self._chosen_tempo_s() or self._dose.tempo_s
        return not (
            self._exercise.held != "certain" or self._choices.hold_s or self._stated_hold_s or tempo_s or states_hold
        )

    def _moves(self) -> bool:
        return any(phase.kind == "back" for phase in self._exercise.phases)

    def _chosen_tempo_s(self) -> tuple[float, ...] | None:
        return self._of_rep(self._choices.tempo_s)

    def _of_rep(self, tempo: Tempo | StrengthTempo | tuple[float, ...] | None) -> tuple[float, ...] | None:
        """Return a tempo in the order of the movement."""
        if isinstance(tempo, StrengthTempo):
            tempo = Tempo(tempo.seconds, first="lowering")
        return tempo.of_rep(lowers_first=self._exercise.lowers_first) if isinstance(tempo, Tempo) else tempo

    def _chosen_hold_s(self) -> float | None:
        """Return the hold of `--hold`; in reps it is for those that hold something."""
        tempo_s = self._chosen_tempo_s() or self._of_rep(self._dose.tempo_s) or ()
        holds = any(phase.kind == "hold" for phase in self._exercise.phases) or any(tempo_s[1::2])
        counts_reps = self._kind(self._reps()) == "reps"
        if counts_reps and not (holds or self._stated_hold_s or self._exercise.held):
            return None
        return self._choices.hold_s

    def _hold_s(self, kind: WorkKind, *, took_hold: bool) -> float | None:
        hold_s = self._chosen_hold_s() or self._stated_hold_s
        if kind == "hold":
            return max(LEAST_WORK_S, hold_s or self._asked.hold_s)
        return self._asked.hold_s if took_hold else hold_s

    def _work_ms(self, kind: WorkKind) -> int | None:
        """Return the length of work by the clock, or the estimate of work that waits for the listener."""
        if kind == "clock":
            return to_ms(max(LEAST_WORK_S, self._choices.hold_s or self._stated_work_s or self._cardio_s()))
        if kind == "distance":
            return to_ms(distance_s(self._distance_m or 0))
        if kind == "open":
            return to_ms(self._stated_hold_s or OPEN_HOLD_S if self._exercise.held or self._stated_hold_s else OPEN_S)
        return None

    def _cardio_s(self) -> float:
        """Return how long a gait lasts by default; a configured hold is for what is held."""
        block = self._where.block
        if block.kind == "straight":
            return CARDIO_S
        every_s = pick(block.every_s, self._choices.effort) or CARDIO_IN_TURN_S
        return every_s * CARDIO_SHARE if block.kind == "emom" else CARDIO_IN_TURN_S

    def _rest_s(self) -> float:
        stated_s = pick(self._dose.rest_s, self._choices.effort, less_is_harder=True)
        if stated_s is None and self._where.block.kind == "intervals":
            return 0
        return self._asked.rest_s if stated_s is None or self._choices.rest_s is not None else stated_s

    def _rep_rest_s(self) -> float:
        return pick(self._dose.rep_rest_s, self._choices.effort, less_is_harder=True) or 0

    def _phases(self, hold_s: float | None) -> tuple[TimedPhase, ...]:
        """Time a rep: its hold, chosen or stated, counts first, for a tempo is of movements; then the chosen tempo."""
        stated = (
            of_hold(hold_s),
            of_tempo(self._chosen_tempo_s()),
            of_tempo(self._of_rep(self._dose.tempo_s)),
        )
        fallback = of_tempo(self._of_rep(self._asked.defaults.tempo_s))
        if self._dose.rep_rest_s and all(phase.kind == "hold" for phase in self._exercise.phases):
            # A squeeze or a hang begins and ends at once: the rest between the reps is the way back.
            fallback = (0.0, None, 0.0, 0.0)
        names_hold = any(phase.kind == "hold" for phase in self._exercise.phases)
        if self._asked.defaults.hold_s and names_hold:
            fallback = (fallback[0], self._asked.defaults.hold_s, *fallback[2:])
        return timed_phases(self._exercise.phases, Pace(stated, fallback, self._choices.effort))


def distance_s(distance_m: float) -> float:
    """Estimate how long a distance takes, in seconds, at an easy pace."""
    pace_m_per_s = SHORT_WAY_M_PER_S if distance_m < SHORT_WAY_M else LONG_WAY_M_PER_S
    return max(LEAST_WORK_S, distance_m / pace_m_per_s)
