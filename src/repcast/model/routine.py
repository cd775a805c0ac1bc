"""What a page or a script says: ranges still ranges, nothing decided, every fact with its place.

These are the values between `read` and `plan`. An empty field is `()`, `""` or `None` where nothing was stated.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from repcast.model.choices import Sides
from repcast.model.errors import Diagnostic
from repcast.model.places import NOWHERE, Place

StepKind = Literal["setup", "movement", "breathing", "repeat"]
TipKind = Literal["technique", "safety", "breathing", "before", "after"]
PhaseKind = Literal["out", "hold", "back"]
Held = Literal["", "likely", "certain"]
"""How sure an exercise's name is that a position is held: "likely" for a stretch, "certain" for a plank."""
Role = Literal["warmup", "main", "cooldown"]
Moment = Literal["opening", "go", "halfway", "last", "switch", "rest", "finish"]
BlockKind = Literal["straight", "circuit", "superset", "emom", "amrap", "for-time", "intervals"]
"""How the exercises of a block follow one another; see `Block`."""

SOUNDS = ("opening", "tick", "go", "halfway", "switch", "rest", "finish")
"""The sounds that ship with repcast, in the order in which a session meets them."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A stated number or range, in the unit that the field holding it names.

    `low` and `high` are the same for one number; an end is `None` where the range is open ("at least 30").
    `place` covers the words that state it.
    """

    low: float | None
    high: float | None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Tempo:
    """The three or four seconds of a rep's phases as stated: out, hold, back, hold, or back, hold, out, hold.

    `first` is the phase of the first number. "Lower for 4, pause for 1, lift for 1" begins with the way back of a curl;
    "lowering" is the way that gives way to the weight, as in "4010", whichever that is.
    """

    seconds: tuple[float, ...]
    place: Place = NOWHERE
    first: Literal["out", "back", "lowering"] = "out"

    def of_rep(self, *, lowers_first: bool) -> tuple[float, ...]:
        """The seconds in the order of a rep: out, hold, back, and with a fourth number the hold before the next."""
        if self.first == "out" or (self.first == "lowering" and lowers_first):
            return self.seconds
        back, before, out, held = (*self.seconds, 0.0)[:4]
        return (out, held, back, before)


@dataclass(frozen=True, slots=True)
class Sided:
    """How the work is shared between the sides of the body, and the words that say so."""

    way: Sides
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Load:
    """A weight or another resistance as the page states it: "60 kg", "70 % of 1RM"; it is only said, never computed."""

    text: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class SetDose:
    """One set of a dose whose sets differ; what it leaves out is that of the dose.

    `rest_s` is the rest after this set. `open` is as in `Dose`.
    """

    reps: Amount | None = None
    work_s: Amount | None = None
    hold_s: Amount | None = None
    rest_s: Amount | None = None
    distance_m: Amount | None = None
    load: Load | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Dose:
    """How much is to be done of one exercise. A field is `None` where the page states nothing.

    `hold_s` is a position held within a rep, or a held exercise; `work_s` is work by the clock. `rest_s` is between
    sets, `rep_rest_s` between the reps of one set. With `sides.way == "alternate"` the reps count both sides
    together, otherwise they are for one side. `distance_m` is work by the metre. `by_set` has one entry a set where
    the sets differ (pyramids, ladders, drop sets); it then beats `sets`. `open` asks for as much as one can: in the
    time of `work_s` where that is stated, otherwise until the listener says that it is done. With `open_rest` a rest
    lasts until the listener is ready.
    """

    sets: Amount | None = None
    reps: Amount | None = None
    hold_s: Amount | None = None
    work_s: Amount | None = None
    rest_s: Amount | None = None
    tempo_s: Tempo | None = None
    sides: Sided | None = None
    by_set: tuple[SetDose, ...] = ()
    rep_rest_s: Amount | None = None
    distance_m: Amount | None = None
    load: Load | None = None
    open: bool = False
    open_rest: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of one rep: the movement out, the hold at its end, the way back (or the hold before the next rep).

    `text` is the author's own clause, `say` the short words of a script for it, longest first. `seconds` is stated,
    or what an adverb stands for ("slowly"); `None` leaves it to `plan`.
    """

    kind: PhaseKind
    text: str
    say: tuple[str, ...] = ()
    seconds: Amount | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction of the page, in its author's words, and the kind of instruction it is."""

    text: str
    kind: StepKind = "movement"
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Tip:
    """A piece of advice; its kind decides when it is said (`before` the work, `after` it, or in a rest)."""

    text: str
    kind: TipKind = "technique"
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Saying:
    """The author's own words for a moment of the session, in place of the coach's; `say` has the longest first."""

    moment: Moment
    say: tuple[str, ...]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class TimedSaying:
    """Something that the author wants said or sounded in timed work, beside the coach's own words.

    It comes at each of `at_s`, or every `every_s`, in seconds from the start of each set of its exercise. `say` has
    the longest words first; `sound` is the name of a sound; one of the two may be empty.
    """

    say: tuple[str, ...] = ()
    at_s: tuple[float, ...] = ()
    every_s: float | None = None
    sound: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise of the page. `phases` are those of one rep, in order; `equipment` the things needed, as nouns.

    `sayings` hold for this exercise and beat those of the routine. `is_rest` marks a station at which one rests,
    `is_cardio` what is done for a time, as walking is, and of which nobody counts the reps. `lowers_first`: a rep
    begins by giving way to the weight, as that of a squat does. `muscles` are named as a record's own fields name them.
    """

    title: str
    dose: Dose = field(default_factory=Dose)
    steps: tuple[Step, ...] = ()
    tips: tuple[Tip, ...] = ()
    phases: tuple[Phase, ...] = ()
    equipment: tuple[str, ...] = ()
    place: Place = NOWHERE
    sayings: tuple[Saying, ...] = ()
    held: Held = ""
    timed_sayings: tuple[TimedSaying, ...] = ()
    is_rest: bool = False
    is_cardio: bool = False
    lowers_first: bool = False
    muscles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Exercises that belong together, and how they follow one another.

    - `straight`: one exercise after another, all sets of each first.
    - `circuit`: in turn, `rounds` times. `superset`: a circuit of two or three that are told as one.
    - `emom`: a set starts every `every_s`, for `rounds` rounds or for `work_s` in all. With `in_turn` each interval
      is for the next exercise; without, every interval is for all of them.
    - `amrap`: as many rounds as possible in `work_s`. `for-time`: all of it, `work_s` is a cap where one is stated.
    - `intervals`: work and rest by the clock, `rounds` times; no rest but those that are stated.

    `rest_s` is between its exercises, `round_rest_s` between rounds, and after the block where another follows.
    """

    exercises: tuple[Exercise, ...]
    kind: BlockKind = "straight"
    rounds: Amount | None = None
    every_s: Amount | None = None
    work_s: Amount | None = None
    rest_s: Amount | None = None
    round_rest_s: Amount | None = None
    role: Role = "main"
    title: str = ""
    in_turn: bool = True
    place: Place = NOWHERE

    @property
    def intervals_a_round(self) -> int:
        """How many intervals a round of an EMOM has."""
        return len(self.exercises) if self.in_turn else 1


@dataclass(frozen=True, slots=True)
class Workout:
    """What is done in one session: a day of a plan, a level, one of several alternatives. `title` may be empty."""

    title: str
    blocks: tuple[Block, ...]
    place: Place = NOWHERE

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises of all its blocks, in order."""
        return tuple(exercise for block in self.blocks for exercise in block.exercises)


@dataclass(frozen=True, slots=True)
class Routine:
    """All that one source asks for: one workout, or several of which a session takes one.

    `language` is a code such as "en". `sounds` are the shipped sounds to play, `sayings` words for all exercises.
    `choices` are those that a script makes in its head (pairs such as ("talk", "quiet")); a flag beats them.
    `own_sounds` are files to play in place of shipped sounds, or beside them: pairs of a name and a path relative to
    the script, which never leads out of its folder.
    """

    title: str
    workouts: tuple[Workout, ...]
    language: str = "en"
    place: Place = NOWHERE
    sounds: tuple[str, ...] = SOUNDS
    sayings: tuple[Saying, ...] = ()
    choices: tuple[tuple[str, Any], ...] = ()
    own_sounds: tuple[tuple[str, str], ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of all its workouts, in order."""
        return tuple(block for workout in self.workouts for block in workout.blocks)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises of all its workouts, in order."""
        return tuple(exercise for workout in self.workouts for exercise in workout.exercises)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of one source.

    `text` is the source as decoded, for carets under its words. With a diagnostic of severity "error" the routine is
    what could be understood, possibly without exercises.
    """

    source: str
    text: str
    routine: Routine
    diagnostics: tuple[Diagnostic, ...] = ()
