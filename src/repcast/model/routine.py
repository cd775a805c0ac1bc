"""What a page or a script says: ranges still ranges, nothing decided, every fact with its place.

These are the values between `read` and `plan`. An empty field is `()`, `""` or `None` where nothing was stated.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

from repcast.model.errors import Diagnostic
from repcast.model.places import NOWHERE, Place

Sides = Literal["each", "alternate", "both", "left", "right"]
StepKind = Literal["setup", "movement", "breathing", "repeat"]
TipKind = Literal["technique", "safety", "breathing", "before", "after"]
PhaseKind = Literal["out", "hold", "back"]
Held = Literal["", "likely", "certain"]
"""How sure an exercise's name is that a position is held: "likely" for a stretch, "certain" for a plank."""
Role = Literal["main", "warmup", "cooldown"]
Moment = Literal["opening", "go", "halfway", "last", "switch", "rest", "finish"]

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

    `first` is the phase of the first number. "Lower for 4, pause for 1, lift for 1" begins with the way back of a curl.
    """

    seconds: tuple[float, ...]
    place: Place = NOWHERE
    first: Literal["out", "back"] = "out"

    @property
    def of_rep(self) -> tuple[float, ...]:
        """The seconds in the order of a rep: out, hold, back, and with a fourth number the hold before the next."""
        if self.first == "out":
            return self.seconds
        back, before, out, held = (*self.seconds, 0.0)[:4]
        return (out, held, back, before)


@dataclass(frozen=True, slots=True)
class Sided:
    """How the work is shared between the sides of the body, and the words that say so."""

    way: Sides
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Dose:
    """How much is to be done. A field is `None` where the page states nothing.

    `hold_s` is a position held within a rep, or a held exercise; `work_s` is work by the clock. `rest_s` is between
    sets. With `sides.way == "alternate"` the reps count both sides together, otherwise they are for one side.
    `every_s` is the time from the start of one set to the next ("every minute on the minute" is 60). `amrap` asks for
    as many reps as possible in the time of `work_s`.
    """

    sets: Amount | None = None
    reps: Amount | None = None
    hold_s: Amount | None = None
    work_s: Amount | None = None
    rest_s: Amount | None = None
    tempo_s: Tempo | None = None
    sides: Sided | None = None
    every_s: Amount | None = None
    amrap: bool = False


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
class Exercise:
    """One exercise of the page. `phases` are those of one rep, in order; `equipment` the things needed, as nouns.

    `sayings` hold for this exercise and beat those of the routine. A warm-up and a cool-down are outside the rounds.
    """

    title: str
    dose: Dose = field(default_factory=Dose)
    steps: tuple[Step, ...] = ()
    tips: tuple[Tip, ...] = ()
    phases: tuple[Phase, ...] = ()
    equipment: tuple[str, ...] = ()
    place: Place = NOWHERE
    sayings: tuple[Saying, ...] = ()
    role: Role = "main"
    held: Held = ""


@dataclass(frozen=True, slots=True)
class Routine:
    """All that one source asks for: its exercises in order, done `rounds` times.

    `rest_s` is the rest between exercises, `round_rest_s` between rounds; `language` a code such as "en". `sounds`
    are the shipped sounds to play, `sayings` words for all of its exercises. `choices` are those that a script makes
    in its head (pairs such as ("talk", "quiet")); a flag beats them.
    """

    title: str
    exercises: tuple[Exercise, ...]
    rounds: Amount | None = None
    rest_s: Amount | None = None
    round_rest_s: Amount | None = None
    language: str = "en"
    place: Place = NOWHERE
    sounds: tuple[str, ...] = SOUNDS
    sayings: tuple[Saying, ...] = ()
    choices: tuple[tuple[str, Any], ...] = ()


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
