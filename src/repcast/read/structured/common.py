"""What the formats of other programs share: amounts, parts by the clock, and workouts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from repcast.languages.en.structured import COOLDOWN, RECOVERY, REST, WARMUP
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Amount, Block, Dose, Exercise, Load, Role, Routine, TimedSaying, Workout
from repcast.read.quote import Source

MOST_PARTS = 500
"""The most exercises that are read of one file; no session has as many."""

_REST, _WARMUP, _COOLDOWN = (re.compile(rf"\b(?:{names})\b", re.IGNORECASE) for names in (REST, WARMUP, COOLDOWN))


def exactly(number: float, place: Place) -> Amount:
    """Return a number as an amount."""
    whole = int(number) if number == int(number) else number
    return Amount(whole, whole, place)


def is_rest(title: str) -> bool:
    """Whether a part of this name is one of rest."""
    return bool(_REST.fullmatch(title.strip()))


def role_of(title: str) -> Role:
    """Return the role of a section of this name."""
    if _WARMUP.search(title):
        return "warmup"
    return "cooldown" if _COOLDOWN.search(title) else "main"


@dataclass(frozen=True, slots=True)
class Interval:
    """One part of a session by the clock or by the metre; with neither it is open.

    `effort` is how hard it is meant, from 0 on (1 is what one can keep up for an hour), `None` where it is not stated.
    """

    title: str
    place: Place
    work_s: float | None = None
    distance_m: float | None = None
    load: str = ""
    effort: float | None = None
    sayings: tuple[TimedSaying, ...] = ()

    def exercise(self, title: str) -> Exercise:
        """Return the part as an exercise of this title."""
        dose = Dose(
            work_s=exactly(self.work_s, self.place) if self.work_s else None,
            distance_m=exactly(self.distance_m, self.place) if self.distance_m else None,
            load=Load(self.load, self.place) if self.load else None,
            open=not (self.work_s or self.distance_m),
        )
        return Exercise(title, dose, place=self.place, timed_sayings=self.sayings, is_rest=is_rest(title))


def interval_block(title: str, parts: Sequence[Interval], rounds: int, place: Place) -> Block:
    """Return intervals as a block; one without a name is called as its section, or recovery where it is easy."""
    hardest = max((part.effort for part in parts if part.effort is not None), default=None)
    exercises = []
    for number, part in enumerate(parts, 1):
        is_easy = len(parts) > 1 and hardest is not None and part.effort is not None and part.effort < hardest
        name = part.title or (RECOVERY if is_easy else title)
        exercises.append(part.exercise(name or f"{number}"))
    return Block(
        tuple(exercises),
        "intervals",
        exactly(rounds, place) if rounds > 1 else None,
        role=role_of(title),
        title=title,
        place=place,
    )


def routine_of(source: Source, title: str, workouts: Iterable[Workout]) -> Routine:
    """Return workouts as a routine, without blocks and workouts that hold nothing."""
    kept = []
    for workout in workouts:
        blocks = tuple(block for block in workout.blocks if block.exercises)
        if blocks:
            kept.append(Workout(workout.title, blocks, workout.place))
    return Routine(title, tuple(kept), place=Place(source.name, 1))


def nothing(source: Source, what: str) -> Diagnostic:
    """Return the error of a file that holds no session."""
    return Diagnostic("error", "no-steps", f"this {what} has nothing to do in it", Place(source.name, 1))


def unread(message: str, place: Place) -> Diagnostic:
    """Return the warning of something that the file says and no rule used."""
    return Diagnostic("warning", "not-understood", message, place)
