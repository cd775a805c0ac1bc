"""A dose that is a list of parts reads alike in whatever order the parts stand and whatever marks part them."""

from itertools import product

import pytest

from phrasing import FIELDS, understood, written

COUNTS = (
    *("3 x 8-10", "3 × 8–10", "3 sets of 8 to 10 reps", "3 sets, 8-10 reps", "Sets: 3, Reps: 8-10", "Sets 3 Reps 8–10"),
    *("8-10 reps x 3", "8-10 reps (3 sets)", "Reps: 8-10 | Sets: 3", "3 rounds of 8-10 reps", "3 sets: 8–10 reps"),
    *("3 sets by 8 to 10 reps", "8-10 repetitions × 3 sets", "3 x [8-10]"),
)
TIMED = (
    *("3 x 40 sec", "3 sets of 0:40", "40s x 3", "3 rounds of 40 seconds", "3 sets x :40", "40 sec, 3 sets"),
    *("Work: 40s, Rounds: 3", "3 sets, 40 secs each"),
)
RESTS = (
    *("rest 90 seconds", "90s rest", "rest: 1:30", "90 sec. rest between sets", "rest for 90 secs", "Rest = 90s"),
    *(
        "with 90 seconds of rest",
        "90 sec break",
        "1:30 off between sets",
        "rest interval: 90 sec",
        "resting 90 seconds",
    ),
)
HOLDS = ("hold for 5 seconds", "5-second hold", "hold: 5 s", "5 sec holds", "with a 5s hold", "5 s pause at the top")
OFTEN = ("twice a day", "3x/week", "2-3 times per day", "5 days/week", "x2 daily", "three times weekly", "3 times/day")
SIDES = ("each side", "per leg", "(each side)", "ea. side", "e/s", "on both sides")
MARKS = (", ", "; ", " – ", " / ", " | ")
COUNTED, HELD, WORKED = {"sets": "3", "reps": "8-10"}, {"hold_s": "5"}, {"sets": "3", "work_s": "40"}
RESTED = {"rest_s": "90"}


def expected(*stated: dict[str, str]) -> dict[str, str]:
    return {name: next((one[name] for one in stated if name in one), "-") for name in FIELDS}


def read_wrongly(parts: tuple[str, ...], wanted: dict[str, str]) -> list[str]:
    orders = [(*parts[at:], *parts[:at]) for at in range(len(parts))]
    phrases = [mark.join(order) for mark, order in product(MARKS, orders)]
    return [phrase for phrase in phrases if written(understood(phrase)) != wanted]


@pytest.mark.parametrize("rest", RESTS)
def test_sets_and_reps_with_a_rest_and_how_often(rest: str) -> None:
    wrong = [
        phrase
        for at, counts in enumerate(COUNTS)
        for phrase in read_wrongly((counts, rest, OFTEN[at % len(OFTEN)]), expected(COUNTED, RESTED))
    ]
    assert wrong == []


@pytest.mark.parametrize("hold", HOLDS)
def test_sets_and_reps_with_a_hold_and_a_rest(hold: str) -> None:
    wrong = [
        phrase
        for at, counts in enumerate(COUNTS)
        for phrase in read_wrongly((counts, hold, RESTS[at % len(RESTS)]), expected(COUNTED, HELD, RESTED))
    ]
    assert wrong == []


@pytest.mark.parametrize("rest", RESTS)
def test_sets_of_a_time_with_a_rest(rest: str) -> None:
    wrong = [phrase for timed in TIMED for phrase in read_wrongly((timed, rest), expected(WORKED, RESTED))]
    assert wrong == []


@pytest.mark.parametrize("side", SIDES)
def test_sides_behind_the_counts_with_a_rest(side: str) -> None:
    wrong = [
        phrase
        for at, counts in enumerate(COUNTS)
        for phrase in read_wrongly(
            (f"{counts} {side}", RESTS[at % len(RESTS)]), expected(COUNTED, RESTED, {"sides": "each"})
        )
    ]
    assert wrong == []
