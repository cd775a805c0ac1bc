"""The ways in which the exercises of a block follow one another, and how much of them is done, in English."""

from collections.abc import Sequence

from repcast.languages.en.coaching import times
from repcast.languages.en.phrasing import amount, counted, duration, listed, named, sentence
from repcast.model.routine import BlockKind

BLOCK_NAMES: dict[BlockKind, str] = {"amrap": "As many rounds as possible", "for-time": "For time"}
"""The names of blocks that are one set by themselves, where they have no title."""


def rounds_times(rounds: int) -> str:
    """Return rounds after what is done in each: ", 3 rounds"."""
    return f", {amount(rounds, 'round')}" if rounds > 1 else ""


def superset(titles: Sequence[str], rounds: int, *, is_straight: bool) -> str:
    """Say what a superset is; `is_straight`: there is hardly a rest between its exercises."""
    chain = (", straight into " if is_straight else ", then ").join([titles[0], *map(named, titles[1:])])
    return f"{chain}{rounds_times(rounds)}."


def stations(titles: Sequence[str], every_ms: int, rounds: int) -> str:
    """Say what an EMOM of several stations is."""
    total_ms = every_ms * len(titles) * rounds
    interval = "minute" if every_ms == 60_000 else duration(every_ms)
    names = listed([named(title) for title in titles])
    return f"Every {interval} the next of {len(titles)} stations, for {duration(total_ms)}: {names}."


def all_every(items: Sequence[str], every_ms: int, rounds: int) -> str:
    """Say what an EMOM is in which each interval is for all of its exercises."""
    interval = "minute" if every_ms == 60_000 else duration(every_ms)
    return f"Every {interval}, for {duration(every_ms * rounds)}: {listed(items)}."


def amrap(items: Sequence[str], length_ms: int) -> str:
    """Say what an AMRAP is."""
    return f"As many rounds as you can in {duration(length_ms)}: {listed(items)}."


def as_many(title: str, length_ms: int) -> str:
    """Say what an AMRAP of one exercise is, of which the reps are counted."""
    return f"As many {counted(2, title).removeprefix('2 ')} as you can in {duration(length_ms)}."


def for_time(items: Sequence[str], rounds: int, cap_ms: int | None) -> str:
    """Say what a block for time is."""
    cap = f", within {duration(cap_ms)}" if cap_ms else ""
    begin = f"{amount(rounds, 'round')} for time" if rounds > 1 else "For time"
    return f"{begin}{cap}: {listed(items)}."


def intervals(items: Sequence[str], rounds: int) -> str:
    """Say what a block of intervals is."""
    return f"{sentence(listed(items)).removesuffix('.')}{times(rounds)}."


def circuit(titles: Sequence[str], rounds: int) -> str:
    """Say what a circuit is."""
    return f"{amount(len(titles), 'exercise')} in turn{rounds_times(rounds)}."


def whole_list(items: Sequence[str]) -> str:
    """Say all that is done in one go."""
    return sentence(listed(items))


def in_rounds(numbers: Sequence[int], titles: Sequence[str]) -> str:
    """Return exercises whose reps differ by round: "21, 15 and 9 thrusters and pull-ups"."""
    return f"{listed([str(number) for number in numbers])} {listed([named(title) for title in titles])}"


def of_exercise(dose: str, title: str) -> str:
    """Return an amount of one exercise: "40 seconds of plank", "one minute of running"."""
    before, space, last = named(title).rpartition(" ")
    return f"{dose} of {before}{space}{GERUNDS.get(last, last)}"


GERUNDS = {verb: f"{verb}ing" for verb in ("walk", "row", "march", "sprint")} | {
    "run": "running",
    "jog": "jogging",
    "hike": "hiking",
}
"""How a name that is but a verb goes on after an amount."""
