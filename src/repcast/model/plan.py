"""What will be done: every range resolved, every side and set in its order, no words yet.

These are the values between `plan` and `coach`. All lengths are integer milliseconds.
"""

from dataclasses import dataclass, replace
from typing import Literal

from repcast.model.choices import Sides
from repcast.model.errors import Diagnostic
from repcast.model.routine import SOUNDS, BlockKind, Exercise, Phase, Role, Saying
from repcast.model.timeline import OTHER_SIDE, Side

WorkKind = Literal["reps", "hold", "clock", "distance", "open"]


COUNTED_AFTER_GO_MS = 600
"""How long after go, or the tick, a rep is counted that is counted as it begins: "go" is said by then."""


@dataclass(frozen=True, slots=True)
class TimedPhase:
    """One phase of a rep and how long it lasts."""

    phase: Phase
    length_ms: int


@dataclass(frozen=True, slots=True)
class SetWork:
    """What one set consists of, and the rest after it.

    `kind`: `reps` reps of `phases` with `rep_rest_ms` between them, one position held for `hold_ms`, `work_ms` by the
    clock, a distance, or as much as one can. `reps` are those of one set (both sides together where the sides
    alternate). `hold_ms` is also the hold within each rep where one is stated or chosen. A distance, and what is
    open, lasts until the listener says that it is done: `waits`, and its `work_ms` is an estimate. A set of reps
    `waits` where the listener wants to do them at a pace of their own.
    """

    kind: WorkKind
    reps: int = 1
    phases: tuple[TimedPhase, ...] = ()
    hold_ms: int | None = None
    work_ms: int | None = None
    rest_ms: int = 0
    rep_rest_ms: int = 0
    distance_m: float | None = None
    load: str = ""
    waits: bool = False
    open_rest: bool = False

    @property
    def turn_ms(self) -> int:
        """When in a rep it is counted, in milliseconds: where the movement turns back, else half-way.

        A rep that is but held, with a rest after it, is counted as it begins: later, a number would sound like its end.
        """
        if self.is_held_only:
            return min(COUNTED_AFTER_GO_MS, self.rep_ms // 2)
        backs = [index for index, timed in enumerate(self.phases) if timed.phase.kind == "back"]
        if not backs or backs[-1] == 0:
            return self.rep_ms // 2
        return sum(timed.length_ms for timed in self.phases[: backs[-1]])

    @property
    def is_held_only(self) -> bool:
        """Whether a rep is but held, as a squeeze or a hang is, with a rest before the next."""
        return self.rep_rest_ms > 0 and all(timed.phase.kind == "hold" for timed in self.phases) and bool(self.phases)

    @property
    def rep_ms(self) -> int:
        """The length of one rep in milliseconds; 0 where a set does not consist of reps."""
        return sum(timed.length_ms for timed in self.phases)

    @property
    def beat_ms(self) -> int:
        """The time from the start of one rep to the start of the next, in milliseconds."""
        return self.rep_ms + self.rep_rest_ms

    @property
    def length_ms(self) -> int:
        """The length of the set on one side, from go to the end of the last rep, in milliseconds."""
        if self.kind == "reps":
            return self.reps * self.beat_ms - self.rep_rest_ms
        return (self.hold_ms if self.kind == "hold" else self.work_ms) or 0


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    """One exercise with its dose resolved: `works` has one entry a set, over all rounds. `block` counts from 0.

    `is_breathing`: the phases of its reps are breaths, and these are the exercise itself. `worded_for` is the side that
    its words speak of, "" where they name none: it comes first, and for the other side they are said with left and
    right changed.
    """

    exercise: Exercise
    works: tuple[SetWork, ...]
    sides: Sides = "both"
    block: int = 0
    is_breathing: bool = False
    worded_for: Side = ""

    @property
    def first(self) -> SetWork:
        """What its first set consists of."""
        return self.works[0]

    @property
    def differs(self) -> bool:
        """Whether its sets differ in more than the rest after them."""
        return len({replace(work, rest_ms=0) for work in self.works}) > 1

    @property
    def side_order(self) -> tuple[Side, ...]:
        """The sides that each set is done on, one after another; one without a name where it is done once."""
        each = (self.first_side, OTHER_SIDE[self.first_side])
        sides: dict[Sides, tuple[Side, ...]] = {"each": each, "left": ("left",), "right": ("right",)}
        return sides.get(self.sides, ("",))

    @property
    def first_side(self) -> Side:
        """The side that comes first where the work is shared between the sides: that of its words, else the left."""
        return self.worded_for or "left"

    def is_other(self, side: Side) -> bool:
        """Whether its words speak of the other side than the one that a set, or a rep, is done on."""
        return bool(side and self.worded_for) and side != self.worded_for


@dataclass(frozen=True, slots=True)
class PlannedBlock:
    """One block with its numbers resolved; `exercises` are numbers of the plan's exercises, in order.

    `every_ms` is the interval of an EMOM, and `intervals` how many it has: its last turn may be cut short. `work` is
    one go at the whole of an AMRAP, or of a block for time; `cap_ms` is the most time that it may take, where a cap is
    stated.
    """

    kind: BlockKind
    exercises: tuple[int, ...]
    rounds: int = 1
    every_ms: int | None = None
    work: SetWork | None = None
    role: Role = "main"
    title: str = ""
    in_turn: bool = True
    cap_ms: int | None = None
    intervals: int = 0


@dataclass(frozen=True, slots=True)
class Opening:
    """What is coming, and how long it takes."""


@dataclass(frozen=True, slots=True)
class Setup:
    """Getting into position for an exercise, up to its first go; `introduces` are the exercises that are explained."""

    exercise: int
    introduces: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Set:
    """One set of one side, from go to the end of its last rep.

    `number` counts the exercise's sets from 1 to `of`, over all rounds; `round` and `rounds` are 1 outside a circuit.
    `of_block`: it is one go at a whole block, by the clock; `exercise` is then the first of the block. `interval`
    counts the intervals of an EMOM from 1; it is 0 elsewhere.
    """

    exercise: int
    number: int
    of: int
    side: Side = ""
    round: int = 1
    rounds: int = 1
    block: int = 0
    of_block: bool = False
    interval: int = 0


@dataclass(frozen=True, slots=True)
class Switch:
    """Changing sides, up to the go of the set that follows."""

    length_ms: int
    to: Set


@dataclass(frozen=True, slots=True)
class Rest:
    """Rest, up to the go of the set that follows.

    `introduces` are the exercises that are explained in it, because that set is the first of them. It `waits` until
    the listener is ready where it is open; its length is then an estimate. It `changes` where nobody asks for a rest,
    and one only goes over to the next exercise.
    """

    length_ms: int
    to: Set
    introduces: tuple[int, ...] = ()
    waits: bool = False
    changes: bool = False


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
    blocks: tuple[PlannedBlock, ...]
    parts: tuple[Part, ...]
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
        done = (self.blocks[part.block].exercises if part.of_block else (part.exercise,) for part in self.sets)
        return tuple(dict.fromkeys(index for those in done for index in those))

    @property
    def rounds(self) -> int:
        """How often the session goes round where it is one block with a warm-up and a cool-down at most; else 1."""
        main = [block.rounds for block in self.blocks if block.role == "main"]
        return main[0] if len(main) == 1 else 1

    def block_of(self, exercise: int) -> PlannedBlock:
        """Return the block of the exercise number `exercise`."""
        return self.blocks[self.exercises[exercise].block]

    def role_of(self, exercise: int) -> Role:
        """Return the role of the exercise number `exercise`."""
        return self.block_of(exercise).role

    def work_of(self, part: Set) -> SetWork:
        """Return what a set consists of."""
        work = self.blocks[part.block].work if part.of_block else None
        return work or self.exercises[part.exercise].works[part.number - 1]

    def sets_of(self, exercise: int) -> int:
        """Return how many sets are done of the exercise number `exercise`, whatever their sides."""
        return len({part.number for part in self.sets if part.exercise == exercise})

    @property
    def work_ms(self) -> int:
        """The time under tension of the whole session, in milliseconds."""
        return sum(self.work_of(part).length_ms for part in self.sets)

    @property
    def least_ms(self) -> int:
        """The length of the session in milliseconds without what is said outside its sets and breaks."""
        breaks_ms = sum(part.length_ms for part in self.parts if isinstance(part, Rest | Switch))
        return self.work_ms + breaks_ms + self.get_ready_ms
