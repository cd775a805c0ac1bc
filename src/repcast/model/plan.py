"""What will be done: every range resolved, every side and set in its order, no words yet.

These are the values between `plan` and `coach`. All lengths are integer milliseconds.
"""

from dataclasses import dataclass
from typing import Literal

from repcast.model.errors import Diagnostic
from repcast.model.routine import SOUNDS, Exercise, Phase, Role, Saying, Sides
from repcast.model.timeline import Side

Work = Literal["reps", "hold", "clock"]


@dataclass(frozen=True, slots=True)
class TimedPhase:
    """One phase of a rep and how long it lasts."""

    phase: Phase
    length_ms: int


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    """One exercise with its dose resolved.

    `work` says what a set consists of: `reps` reps of `phases`, one position held for `hold_ms`, or `work_ms` by the
    clock. `reps` are those of one set (both sides together where the sides alternate). `hold_ms` is also the hold
    within each rep where one is stated or chosen. `rest_ms` is between sets; with `every_ms` a set starts at that
    interval, and the rest is what the work leaves of it.
    """

    exercise: Exercise
    work: Work
    sets: int
    reps: int
    phases: tuple[TimedPhase, ...]
    hold_ms: int | None
    work_ms: int | None
    rest_ms: int
    sides: Sides
    role: Role = "main"
    every_ms: int | None = None

    @property
    def side_order(self) -> tuple[Side, ...]:
        """The sides that each set is done on, one after another; one without a name where it is done once."""
        sides: dict[Sides, tuple[Side, ...]] = {"each": ("left", "right"), "left": ("left",), "right": ("right",)}
        return sides.get(self.sides, ("",))

    @property
    def turn_ms(self) -> int:
        """When in a rep the movement turns back, in milliseconds, which is when it is counted; else half-way."""
        backs = [index for index, timed in enumerate(self.phases) if timed.phase.kind == "back"]
        if not backs or backs[-1] == 0:
            return self.rep_ms // 2
        return sum(timed.length_ms for timed in self.phases[: backs[-1]])

    @property
    def rep_ms(self) -> int:
        """The length of one rep in milliseconds; 0 where a set does not consist of reps."""
        return sum(timed.length_ms for timed in self.phases)

    @property
    def set_ms(self) -> int:
        """The length of one set of one side, from go to the end of the last rep, in milliseconds."""
        lengths = {"reps": self.reps * self.rep_ms, "hold": self.hold_ms or 0, "clock": self.work_ms or 0}
        return lengths[self.work]


@dataclass(frozen=True, slots=True)
class Opening:
    """What is coming, and how long it takes."""


@dataclass(frozen=True, slots=True)
class Setup:
    """Getting into position for an exercise, up to its first go."""

    exercise: int


@dataclass(frozen=True, slots=True)
class Set:
    """One set of one side, from go to the end of its last rep.

    `number` counts the exercise's sets from 1 to `of`, over all rounds; `round` and `rounds` are 1 outside a circuit.
    """

    exercise: int
    number: int
    of: int
    side: Side = ""
    round: int = 1
    rounds: int = 1


@dataclass(frozen=True, slots=True)
class Switch:
    """Changing sides, up to the go of the set that follows."""

    length_ms: int
    to: Set


@dataclass(frozen=True, slots=True)
class Rest:
    """Rest, up to the go of the set that follows.

    `introduces`: that set is the first of its exercise, so its set-up is explained in this rest.
    """

    length_ms: int
    to: Set
    introduces: bool = False


@dataclass(frozen=True, slots=True)
class Finish:
    """The end of the work."""


Part = Opening | Setup | Set | Switch | Rest | Finish


@dataclass(frozen=True, slots=True)
class Plan:
    """All that will be done, in order.

    `sounds` are those that may be played, `sayings` the author's words in place of the coach's. `diagnostics` report
    every default that was taken, every choice that changes nothing, and lengths that hardly anyone means.
    """

    title: str
    exercises: tuple[PlannedExercise, ...]
    parts: tuple[Part, ...]
    rounds: int = 1
    get_ready_ms: int = 5000
    sounds: tuple[str, ...] = SOUNDS
    sayings: tuple[Saying, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def sets(self) -> tuple[Set, ...]:
        """Every set of every side, in order."""
        return tuple(part for part in self.parts if isinstance(part, Set))

    @property
    def done(self) -> tuple[int, ...]:
        """The exercises that have a set in this session, by number, in order of their first set."""
        return tuple(dict.fromkeys(part.exercise for part in self.sets))

    def sets_of(self, exercise: int) -> int:
        """Return how many sets are done of the exercise number `exercise`, whatever their sides."""
        return len({part.number for part in self.sets if part.exercise == exercise})

    @property
    def work_ms(self) -> int:
        """The time under tension of the whole session, in milliseconds."""
        return sum(self.exercises[part.exercise].set_ms for part in self.sets)

    @property
    def least_ms(self) -> int:
        """The length of the session in milliseconds without what is said outside its sets and breaks."""
        breaks_ms = sum(part.length_ms for part in self.parts if isinstance(part, Rest | Switch))
        return self.work_ms + breaks_ms + self.get_ready_ms
