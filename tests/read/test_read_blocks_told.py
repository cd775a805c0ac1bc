"""Blocks and workouts that only lines between the exercises tell: rounds after them, letters, dates, weeks."""

import pytest

from repcast.read import read

TAILS = """Lunch session

10 push-ups
15 squats
Repeat 3x

12 lunges
12 dips
Repeat 3x
"""
RUNS = """Morning session

800m run

10 burpees
20 sit-ups
Repeat 2x

400m run

10 box jumps
20 Russian twists
Repeat 2x
"""
ITEMS = """# Hotel room

- 2 rounds
- 10 squats
- 10 push-ups
- 60 seconds rest
- 3 x rounds
- 15 lunges
- 15 dips
- 60 seconds rest
"""
LETTERS = """Park session

A. Push-ups 3 x 12
B. Inverted row 3 x 10

A. Split squat 3 x 8
B. Single-leg bridge 3 x 12
"""
MIXED = """Saturday grind

3 rounds of
Row 300m
10 goblet squats
Hollow hold 20 seconds

4 rounds for quality
8 ring dips
Handstand walk practice
6 strict pull-ups
"""
PARTS = """FRIDAY

Part 1
5 rounds for time
200m row
Wall walk
15 goblet squats

Part 2
10 min AMRAP
8 ring rows
Farmer carry 40 m
8 box step-ups
"""


Block = tuple[str, float | None, list[str]]


def blocks(name: str, text: str) -> list[list[Block]]:
    """Return the blocks of each workout as their kind, rounds and titles."""
    routine = read(name, text.encode()).routine
    return [
        [
            (block.kind, block.rounds.low if block.rounds else None, [one.title for one in block.exercises])
            for block in workout.blocks
        ]
        for workout in routine.workouts
    ]


@pytest.mark.parametrize(
    ("name", "text", "kinds", "rounds", "counts"),
    [
        ("a.txt", TAILS, ["circuit", "circuit"], [3, 3], [2, 2]),
        ("a.txt", RUNS, ["straight", "circuit", "straight", "circuit"], [None, 2, None, 2], [1, 2, 1, 2]),
        ("a.md", ITEMS, ["circuit", "circuit"], [2, 3], [2, 2]),
        ("a.txt", LETTERS, ["superset", "superset"], [3, 3], [2, 2]),
        ("a.txt", MIXED, ["circuit", "circuit"], [3, 4], [3, 3]),
        ("a.txt", PARTS, ["for-time", "amrap"], [5, None], [3, 3]),
    ],
)
def test_lines_between_exercises_make_blocks(
    name: str, text: str, kinds: list[str], rounds: list[int | None], counts: list[int]
) -> None:
    (workout,) = blocks(name, text)
    assert [kind for kind, _, _ in workout] == kinds
    assert [count for _, count, _ in workout] == rounds
    assert [len(titles) for _, _, titles in workout] == counts


WEEKS = """# From nothing

- Week 1 Run for 1 min, then walk for 2 mins. Repeat 7 times. Do 3 times this week.
- Week 2 Run for 2 mins, then walk for 1 min. Repeat 6 times. Do 3 times this week.
- Week 3 Run for 20 mins without a stop. Do it at least twice this week.
"""
DATES = """Erg sessions

Jan 5
8 x 500m, 1:30 rest
Jan 8
3 x 2000m, 3 min rest
Jan 12
30 min steady
"""
SPLIT = """# My 3 day split

| Day | Workout |
|---|---|
| Mon | Push |
| Wed | Pull |
| Fri | Legs |

## Push (chest, shoulders)

- Bench press 4x8
- Dips 3x12

## Pull (back, biceps)

- Rows 4x8
- Chin-ups 3x8

## Legs (everything below)

- Squat 5x5
- Lunges 3x10
"""


@pytest.mark.parametrize(
    ("name", "text", "kinds", "counts"),
    [
        ("a.md", WEEKS, ["intervals", "intervals", "straight"], [2, 2, 1]),
        ("a.txt", DATES, ["intervals", "intervals", "straight"], [1, 1, 1]),
        ("a.md", SPLIT, ["straight", "straight", "straight"], [2, 2, 2]),
    ],
)
def test_weeks_dates_and_parts_of_the_body_are_workouts(
    name: str, text: str, kinds: list[str], counts: list[int]
) -> None:
    workouts = blocks(name, text)
    assert all(len(one) == 1 for one in workouts)
    assert [one[0][0] for one in workouts] == kinds
    assert [len(one[0][2]) for one in workouts] == counts
