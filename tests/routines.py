"""Routines and choices at random, and a voice of known lengths, for the laws of planning, coaching and scheduling."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, get_args

from hypothesis import strategies as st

from repcast.coach import coach
from repcast.model.choices import Choices, Sides
from repcast.model.plan import Plan
from repcast.model.routine import (
    Amount,
    Block,
    BlockKind,
    Dose,
    Exercise,
    Load,
    Phase,
    Role,
    Routine,
    SetDose,
    Sided,
    Step,
    Tempo,
    TimedSaying,
    Tip,
    Workout,
)
from repcast.model.timeline import Timeline
from repcast.plan import plan
from repcast.schedule import schedule


@dataclass(frozen=True)
class WordLengths:
    """A voice that takes the same time for every word, and any pace."""

    word_ms: int = 300

    def words(self, text: str, pace: float = 1.0, _delivery: str = "") -> int:
        return round(self.word_ms * len(text.split()) / pace)

    def fit(self, text: str, room_ms: int, _delivery: str = "") -> float | None:
        return next((pace for pace in (1.0, 1.05, 1.1, 1.15) if self.words(text, pace) <= room_ms), None)

    def sound(self, name: str) -> int:
        return 50 * len(name)


def timeline(made: Plan, choices: Choices, word_ms: int = 300) -> Timeline:
    return Timeline(made.title, tuple(schedule(coach(made, choices), WordLengths(word_ms))))


def timeline_of(routine: Routine, choices: Choices, word_ms: int = 300) -> Timeline:
    return timeline(plan(routine, choices), choices, word_ms)


def routine_of(
    title: str,
    exercises: Sequence[Exercise],
    rounds: Amount | None = None,
    rest_s: Amount | None = None,
    round_rest_s: Amount | None = None,
    *,
    roles: Sequence[Role] = (),
    **fields: Any,
) -> Routine:
    """A routine of one workout: a warm-up, a main part that is a circuit where there are rounds, and a cool-down."""
    given = [*roles, *["main"] * (len(exercises) - len(roles))]
    blocks = []
    for role in get_args(Role):
        those = tuple(one for one, its_role in zip(exercises, given, strict=True) if its_role == role)
        kind: BlockKind = "circuit" if rounds and role == "main" else "straight"
        around = rounds if role == "main" else None
        if those:
            blocks.append(Block(those, kind, around, rest_s=rest_s, round_rest_s=round_rest_s, role=role))
    return Routine(title, (Workout("", tuple(blocks)),) if blocks else (), **fields)


WORDS = st.sampled_from(
    ["slowly", "lift", "your", "knee", "hold", "arms", "the", "band", "up", "down", "breathe", "and"]
)
PHRASES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)


def amounts(low: int, high: int) -> st.SearchStrategy[Amount | None]:
    ends = st.tuples(st.integers(low, high), st.integers(low, high)).map(sorted)
    return (
        st.none()
        | ends.map(lambda ends: Amount(ends[0], ends[1]))
        | st.integers(low, high).map(lambda n: Amount(n, None))
    )


TEMPOS = st.lists(st.sampled_from([0, 0.5, 1, 2, 3, 5]), min_size=3, max_size=4).filter(lambda tempo: sum(tempo) >= 0.5)
SIDES: st.SearchStrategy[Sides] = st.sampled_from(["each", "alternate", "both", "left", "right"])
DOSES = st.builds(
    Dose,
    sets=amounts(1, 4),
    reps=amounts(1, 15),
    hold_s=amounts(1, 70),
    work_s=amounts(1, 130),
    rest_s=amounts(0, 90),
    tempo_s=st.none() | TEMPOS.map(lambda tempo: Tempo(tuple(tempo))),
    sides=st.none() | st.builds(Sided, SIDES),
)
PHASES = st.lists(
    st.builds(Phase, st.sampled_from(["out", "hold", "back"]), PHRASES, seconds=amounts(1, 6)), max_size=5
)
EXERCISES = st.builds(
    Exercise,
    PHRASES,
    DOSES,
    st.lists(st.builds(Step, PHRASES, st.sampled_from(["setup", "movement", "breathing", "repeat"])), max_size=4).map(
        tuple
    ),
    st.lists(
        st.builds(Tip, PHRASES, st.sampled_from(["technique", "safety", "breathing", "before", "after"])),
        max_size=8,
        unique_by=lambda tip: tip.text,
    ).map(tuple),
    PHASES.map(tuple),
)
ROLES: st.SearchStrategy[list[Role]] = st.lists(
    st.sampled_from(["main", "main", "main", "warmup", "cooldown"]), max_size=1
)
PLAIN_ROUTINES = st.builds(
    routine_of,
    PHRASES,
    st.lists(EXERCISES, min_size=1, max_size=3, unique_by=lambda exercise: exercise.title).map(tuple),
    rounds=amounts(1, 3),
    rest_s=amounts(0, 60),
    round_rest_s=amounts(0, 60),
    roles=ROLES,
)
LOADS = st.none() | st.sampled_from(["60 kg", "70 % of 1RM", "red band"]).map(Load)
OF_SETS = st.builds(
    SetDose,
    reps=amounts(1, 12),
    work_s=amounts(1, 90),
    hold_s=amounts(1, 40),
    rest_s=amounts(0, 90),
    distance_m=st.none() | st.sampled_from([20, 400]).map(lambda way: Amount(way, way)),
    load=LOADS,
    open=st.sampled_from([False, False, False, True]),
)
TIMED_SAYINGS = st.builds(
    TimedSaying,
    PHRASES.map(lambda text: (text,)),
    st.lists(st.integers(0, 100), max_size=3).map(tuple),
    st.none() | st.sampled_from([5, 30, 60]),
    st.sampled_from(["", "halfway"]),
)
DOSES_OF_SHAPES = st.builds(
    replace,
    DOSES,
    by_set=st.lists(OF_SETS, max_size=4).map(tuple),
    rep_rest_s=amounts(0, 12),
    distance_m=st.none() | st.sampled_from([30, 2000]).map(lambda way: Amount(way, way)),
    load=LOADS,
    open=st.booleans(),
    open_rest=st.sampled_from([False, False, True]),
)
EXERCISES_OF_SHAPES = st.builds(
    replace,
    EXERCISES,
    dose=DOSES_OF_SHAPES,
    held=st.sampled_from(["", "", "likely", "certain"]),
    timed_sayings=st.lists(TIMED_SAYINGS, max_size=1).map(tuple),
    is_rest=st.sampled_from([False, False, False, True]),
)
BLOCKS = st.builds(
    Block,
    st.lists(EXERCISES_OF_SHAPES, min_size=1, max_size=3, unique_by=lambda one: one.title).map(tuple),
    st.sampled_from(get_args(BlockKind)),
    rounds=amounts(1, 3),
    every_s=st.none() | st.sampled_from([20, 60, 90]).map(lambda length: Amount(length, length)),
    work_s=st.none() | st.sampled_from([60, 400]).map(lambda length: Amount(length, length)),
    rest_s=amounts(0, 60),
    round_rest_s=amounts(0, 60),
    role=st.sampled_from(get_args(Role)),
    title=st.sampled_from(["", "Finisher"]),
    in_turn=st.booleans(),
)


def _of_blocks(title: str, blocks: Sequence[Block]) -> Routine:
    """A routine of one workout; every exercise has a title of its own, so that each can be told from the others."""
    numbered = [
        replace(
            block,
            exercises=tuple(
                replace(one, title=f"{one.title} {number} {index}") for index, one in enumerate(block.exercises)
            ),
        )
        for number, block in enumerate(blocks)
    ]
    return Routine(title, (Workout("", tuple(numbered)),))


SHAPED_ROUTINES = st.builds(_of_blocks, PHRASES, st.lists(BLOCKS, min_size=1, max_size=3)).filter(
    lambda made: any(not one.is_rest for one in made.exercises)
)
ROUTINES = PLAIN_ROUTINES | SHAPED_ROUTINES
"""Routines of every shape."""

CHOICES = st.builds(
    Choices,
    sets=st.none() | st.integers(1, 3),
    reps=st.none() | st.integers(1, 12),
    hold_s=st.none() | st.integers(1, 40),
    rest_s=st.none() | st.sampled_from([0, 1, 3, 5, 12, 45, 90, 600]),
    tempo_s=st.none() | TEMPOS.map(tuple),
    sides=st.none() | SIDES,
    effort=st.sampled_from(["easy", "normal", "hard"]),
    talk=st.sampled_from(["quiet", "normal", "chatty"]),
    get_ready_s=st.none() | st.sampled_from([0, 2, 5, 30]),
    switch_s=st.none() | st.sampled_from([0, 2, 10]),
    countdown_s=st.sampled_from([3, 3, 0, 1, 5, 10]),
    warn_s=st.sampled_from([10, 10, 0, 5, 20, 7.5]),
    remind_s=st.none() | st.sampled_from([0, 5, 15, 60]),
    tips=st.booleans(),
    intro=st.sampled_from(["full", "full", "short", "none"]),
    warmup_s=st.none() | st.sampled_from([0, 60]),
    cooldown_s=st.none() | st.sampled_from([0, 20]),
    wait=st.sampled_from([False, False, True]),
    seed=st.integers(0, 3),
)
