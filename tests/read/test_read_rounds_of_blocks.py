"""Rounds and rests that sentences tell of blocks by what these are called: how many there are, how often each goes."""

import pytest

from read import told
from read.facts import blocks, exercises, facts

CIRCUITS = """

Circuit 1
Glute bridge - 40 seconds
Push-up - 40 seconds

Circuit 2
Reverse lunge - 40 seconds
Sit-up - 40 seconds
"""
HEADED = """

## 🔥 Circuit A

- Goblet squat x 12
- Push press x 10

## 🔥 Circuit B

- Dead bug x 10
- Bear crawl 20 seconds

## 🔥 Circuit C

- Split squat x 8
- Pull-up x 5
"""
SUPERSETS = """

Superset 1
Incline press, 10 reps
Cable row, 10 reps

Superset 2
Hammer curl, 12 reps
Skull crusher, 12 reps
"""
PAIRS = """

- A1. Front squat x 6
- A2. Chin-up x 6
- B1. Hip thrust x 10
- B2. Face pull x 15
"""


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        ("This class has two circuits. Repeat each circuit 3 times." + CIRCUITS, 3),
        ("The session is built from 2 circuits, and you do each one four times." + CIRCUITS, 4),
        ("You have two circuits to get through today. Complete 5 rounds of each circuit." + CIRCUITS, 5),
        ("Two circuits, three rounds of each." + CIRCUITS, 3),
        ("# Park day\n\nThere are three circuits. Do each circuit 4 times." + HEADED, 4),
        ("# Three circuits for the park\n\nEach circuit is done twice." + HEADED, 2),
        ("# Park day\n\nIt is made up of 3 circuits. Go through each of them 2 times." + HEADED, 2),
        ("# Park day\n\n3 circuits x 4 rounds each" + HEADED, 4),
    ],
)
def test_a_number_of_blocks_is_no_number_of_rounds(text: str, rounds: int) -> None:
    name = "p.md" if text.startswith("#") else "p.txt"
    assert [block["rounds"] for block in blocks(name, text)] == [[rounds, rounds]] * len(blocks(name, text))


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        ("Do each circuit 2 times." + CIRCUITS, 2),
        ("Do 2 rounds of each circuit." + CIRCUITS, 2),
        ("Complete three circuits of each." + CIRCUITS, 3),
        ("# Park day\n\nDo 3 rounds of each circuit." + HEADED, 3),
        ("# Park day\n\nDo 3 circuits, resting 60 seconds between circuits.\n\n- Squat x 10\n- Dip x 10\n", 3),
    ],
)
def test_rounds_that_are_as_many_as_the_blocks_are_rounds(text: str, rounds: int) -> None:
    name = "p.md" if text.startswith("#") else "p.txt"
    assert {tuple(block["rounds"]) for block in blocks(name, text)} == {(rounds, rounds)}


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        ("Do 3 rounds of each superset, resting 60 seconds between supersets." + SUPERSETS, (None, 60)),
        ("Rest for 60 seconds after each superset, then repeat until you have done 3 sets." + SUPERSETS, (None, 60)),
        ("Do the exercises back to back. Rest 90 seconds after each superset. 4 sets." + SUPERSETS, (None, 90)),
        ("3 sets of each superset. Take 60 seconds of rest between sets." + SUPERSETS, (None, 60)),
        ("Do 3 rounds with 75 seconds of rest." + SUPERSETS, (None, 75)),
        ("# Gym\n\nPerform 3 rounds of each pair, rest 45 seconds between pairs." + PAIRS, (None, 45)),
        ("# Gym\n\nDo 3 sets. Rest two minutes after every superset." + PAIRS, (None, 120)),
        ("# Gym\n\n3 rounds. Rest 20 seconds between exercises and 80 seconds between supersets." + PAIRS, (20, 80)),
        ("# Gym\n\n3 rounds. Rest 30 seconds between exercises." + PAIRS, (30, None)),
        (
            "3 rounds. Rest 30 seconds between moves and 60 seconds between rounds." + SUPERSETS,
            (30, 60),
        ),
    ],
)
def test_the_rest_of_a_superset_is_after_its_last_exercise(text: str, rests: tuple[int | None, int | None]) -> None:
    name = "p.md" if text.startswith("#") else "p.txt"
    for block in blocks(name, text):
        assert tuple(block[field] and block[field][0] for field in ("rest_s", "round_rest_s")) == rests


TWO = "\n\n1. Burpees\n2. Air squats\n"


@pytest.mark.parametrize(
    ("told", "dose", "rest_s"),
    [
        ("8 rounds of 20 s on / 10 s off for each exercise. Rest 1 minute between exercises.", (8, 20, 10), 60),
        ("8 rounds per exercise, 20 seconds on, 10 seconds off.", (8, 20, 10), None),
        ("Each exercise: 6 rounds of 30 seconds work, 15 seconds rest.", (6, 30, 15), None),
        ("6 rounds of 30s on / 15s off per move. 2 minutes rest between moves.", (6, 30, 15), 120),
        ("Do each drill for 5 rounds (40 s work / 20 s rest), then rest 90 s before the next drill.", (5, 40, 20), 90),
        ("**Format:** 20 s on / 10 s off, 8 rounds each", (8, 20, 10), None),
        ("All 8 rounds of one exercise are done before the next. 20 seconds on, 10 seconds off.", (8, 20, 10), None),
        ("For each move, complete 4 rounds of 45 seconds work and 15 seconds rest.", (4, 45, 15), None),
        ("Tabata style: 20 seconds on, 10 seconds off x 8", (8, 20, 10), None),
        ("Tabata: 8 sets of 20 s on / 10 s off", (8, 20, 10), None),
    ],
)
def test_rounds_by_the_clock_of_each_exercise_are_its_sets(
    told: str, dose: tuple[int, int, int], rest_s: int | None
) -> None:
    text = f"# Minutes\n\n{told}{TWO}"
    found = [tuple(one["dose"][key][0] for key in ("sets", "work_s", "rest_s")) for one in exercises("p.md", text)]
    assert found == [dose, dose]
    (block,) = blocks("p.md", text)
    assert (block["kind"], block["rounds"], block["rest_s"] and block["rest_s"][0]) == ("straight", None, rest_s)


@pytest.mark.parametrize(
    ("told", "rounds"),
    [
        ("3 rounds. Work for 40 seconds and rest for 20 seconds at each exercise.", 3),
        ("40 seconds on / 20 seconds off for each exercise. Repeat 4 rounds.", 4),
        ("Each exercise is done for 40 seconds with 20 seconds rest. Complete 3 rounds.", 3),
        ("3 rounds of 45 seconds per exercise, 15 seconds rest.", 3),
        ("8 rounds of 20 s on, 10 s off.", 8),
        ("Do 3 sets of the circuit. 40 seconds on, 20 seconds off.", 3),
        ("30 seconds on, 30 seconds off, 4 rounds, 1 minute rest between rounds.", 4),
    ],
)
def test_rounds_by_the_clock_of_all_exercises_are_rounds(told: str, rounds: int) -> None:
    (block,) = blocks("p.md", f"# Minutes\n\n{told}{TWO}")
    assert (block["kind"], block["rounds"]) == ("circuit", [rounds, rounds])


STATIONS = "\n\n- Minute 1: 12 swings\n- Minute 2: 10 push-ups\n"


@pytest.mark.parametrize(
    ("text", "kinds", "roles"),
    [
        (
            "# EMOM 8" + STATIONS + "\n## Cool-down\n- Calf stretch – 30 seconds per leg\n",
            "emom straight",
            "main cooldown",
        ),
        (
            "# 20-minute EMOM\n\n## Main" + STATIONS + "\n## Cool down\n- Cobra – 60 s\n",
            "emom straight",
            "main cooldown",
        ),
        (
            "# EMOM 10\n\n## Warm-up\n- Skips – 60 s\n- Arm circles – 30 s\n\n## EMOM" + STATIONS,
            "straight emom",
            "warmup main",
        ),
        (
            "# 15 min AMRAP\n\n- 5 dips\n- 9 rows\n\n## Cool-down\n- Pigeon – 60 s per side\n",
            "amrap straight",
            "main cooldown",
        ),
        (
            "# Day 4\n\n## Warm-up EMOM 4 min" + STATIONS + "\n## Strength\n- Squat 3 x 5\n",
            "emom straight",
            "warmup main",
        ),
    ],
)
def test_the_clock_in_a_title_is_that_of_the_main_part(text: str, kinds: str, roles: str) -> None:
    found = blocks("p.md", text)
    assert [block["kind"] for block in found] == kinds.split()
    assert [block["role"] for block in found] == roles.split()


def test_the_time_in_a_title_is_that_of_the_only_main_part() -> None:
    text = "# {} min AMRAP\n\n- 5 dips\n- 9 rows\n\n## Cool-down\n- Pigeon – 60 s per side\n"
    assert [blocks("p.md", text.format(15))[0]["work_s"], blocks("p.md", text.format(7))[0]["work_s"]] == [
        [900, 900],
        [420, 420],
    ]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("**Superset A** (3 rounds, rest 60 seconds between rounds)", "Superset A"),
        ("**Superset 1** – 3 sets, 90 s rest between supersets", "Superset 1"),
        ("## Block A – 4 rounds, 90 s rest", "Block A"),
    ],
)
def test_a_block_is_not_called_by_its_rounds(head: str, title: str) -> None:
    text = f"### Evening\n\n{head}\n\n- Curl x 12\n- Dip x 12\n\n**Block B**\n\n- Squat x 8\n- Row x 8\n"
    assert blocks("p.md", text)[0]["title"] == title


BETWEEN_BLOCKS = [
    "Rest 2 minutes before moving on to {name} {second}.",
    "Rest 2 minutes, then start {name} {second}.",
    "Take a 2-minute break, then go on with the next {name}.",
    "Rest for 2 minutes before {name} {second}.",
]


@pytest.mark.parametrize("sentence", BETWEEN_BLOCKS)
@pytest.mark.parametrize(("name", "first", "second"), [("block", "A", "B"), ("circuit", "1", "2"), ("part", "1", "2")])
def test_a_rest_before_another_block_is_none_after_each_round(
    sentence: str, name: str, first: str, second: str
) -> None:
    rest = sentence.format(name=name, second=second)
    text = (
        f"# HIIT\n\n## {name.title()} {first}\n3 rounds\n\n- Squats: 10 reps\n- Lunges: 10 reps\n\n{rest}\n\n"
        f"## {name.title()} {second}\n3 rounds\n\n- Push-ups: 10 reps\n- Dips: 10 reps"
    )
    assert told.blocks("page.md", text) == ["circuit 3x: Squats 10, Lunges 10", "circuit 3x: Push-ups 10, Dips 10"]
    assert [one["code"] for one in facts("page.md", text)["diagnostics"]].count("pause") == 1


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("Rest 2 minutes between rounds.", " then 120"),
        ("Rest 2 minutes, then go again.", " then 120"),
        ("Rest 2 minutes before the next round.", " then 120"),
        ("Rest 2 minutes.", " then 120"),
    ],
)
def test_a_rest_of_a_round_below_a_block_is_after_each(sentence: str, rest: str) -> None:
    text = (
        f"# HIIT\n\n## Block A\n3 rounds\n\n- Squats: 10 reps\n- Lunges: 10 reps\n\n{sentence}\n\n"
        "## Block B\n3 rounds\n\n- Push-ups: 10 reps\n- Dips: 10 reps"
    )
    assert told.blocks("page.md", text)[0] == f"circuit 3x{rest}: Squats 10, Lunges 10"


def rounds_told(text: str) -> list[tuple[str, str]]:
    """Return the title of each block with what is done in it."""
    found = facts("p.md" if text.startswith("#") else "p.txt", text)
    titled = [one["title"] or "" for workout in found["workouts"] for one in workout["blocks"]]
    return list(zip(titled, told.blocks("p.md" if text.startswith("#") else "p.txt", text), strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Boxing\n3 rounds of 2 minutes, 30 sec rest\n\nRound 1: Sprawls\nRound 2: Heavy bag\nRound 3: Ducking",
            [": Sprawls 120s", ": Heavy bag 120s", ": Ducking 120s"],
        ),
        (
            "Kickboxing - 2 rounds of 3 mins, 60 secs rest between rounds\n\nRound 1 - Teeps\nRound 2 - Knees, elbows",
            [" then 60: Teeps 180s", " then 60: Knees, elbows 180s"],
        ),
        (
            "Judo\n\n2 x 4 min rounds, 1 min rest\n\nRound 1: Grips\nRound 2: Throws",
            [": Grips 240s", ": Throws 240s"],
        ),
        (
            "Bag\n\nRound 1 – 3 min – jabs\nRound 2 – 3 min – hooks\n1 min rest between rounds",
            [" then 60: jabs 180s", " then 60: hooks 180s"],
        ),
    ],
)
def test_rounds_told_in_a_line_each_are_called_as_they_come(text: str, expected: list[str]) -> None:
    assert rounds_told(text) == [(f"Round {at}", f"straight{block}") for at, block in enumerate(expected, 1)]


@pytest.mark.parametrize(
    ("text", "rest_s"),
    [
        ("Bag\n2 min per round, 30 sec rest\n\nRound 5 - Slips and rolls\nRound 6 - Speed bag", 30),
        ("Mat\nRound 1: Sprawls\nRound 2: Sit-outs\n3 minutes a round with 45 seconds off", 45),
    ],
)
def test_what_is_told_of_each_round_holds_for_all(text: str, rest_s: int) -> None:
    assert [one["dose"]["rest_s"] for one in exercises("p.txt", text)] == [[rest_s, rest_s]] * 2


def test_a_cool_down_ends_the_last_round() -> None:
    text = "Boxing\n2 rounds of 2 mins, 30 secs rest\n\nRound 1: Jabs\nRound 2: Hooks\n\nCool down: 5 mins skipping."
    assert [block["role"] for block in blocks("p.txt", text)] == ["main", "main", "cooldown"]


@pytest.mark.parametrize(
    "text",
    [
        "Round 1: 10 squats, 10 push-ups\nRound 2: 8 squats, 8 push-ups\nRound 3: 6 squats, 6 push-ups",
        "Round 1: light weight\nRound 2: medium weight\n\n- Squat x 10\n- Row x 10",
    ],
)
def test_rounds_of_the_same_exercises_are_no_exercises(text: str) -> None:
    assert {"Squat", "squats"} & {one["title"] for one in exercises("p.txt", text)}


BLOCKS = "\n\n## Strength block\n\n- Squat x 8\n- Row x 8\n\n## Cardio block\n\n- Skater x 30\n- Burpee x 10"


@pytest.mark.parametrize("said", ["Each block x 3.", "Every block x 3", "Repeat each block 3 times."])
@pytest.mark.parametrize("page", ["# Class\n\n{}" + BLOCKS, "# Class" + BLOCKS + "\n\n{}"])
def test_how_often_each_block_is_done_is_told_before_or_after_them(page: str, said: str) -> None:
    assert [block["rounds"] for block in blocks("p.md", page.format(said))] == [[3, 3], [3, 3]]


def test_how_often_a_block_is_done_is_its_own() -> None:
    page = "# Class\n\n## Circuit 1\n- Squat x 8\n- Row x 8\n\n{}\n\n## Circuit 2\n- Skater x 30\n- Burpee x 10\n\n{}"
    text = page.format("Repeat this circuit 3 times.", "Repeat this circuit 2 times.")
    assert [block["rounds"] for block in blocks("p.md", text)] == [[3, 3], [2, 2]]


@pytest.mark.parametrize("title", ["Tuesday 400s", "400s", "Track night: 400s", "Club session – 400s"])
def test_so_many_metres_in_a_title_are_no_seconds(title: str) -> None:
    [run] = exercises("p.txt", f"{title}\n\n8 x 400 m, 90 sec rest")
    assert (run["dose"]["work_s"], run["dose"]["distance_m"]) == (None, [400, 400])


@pytest.mark.parametrize("text", ["Plank 300s", "Row 500s, rest 90 s", "Hill 60s\n\n8 x 60 s uphill, 90 s rest"])
def test_seconds_without_so_many_metres_stay_seconds(text: str) -> None:
    [one] = exercises("p.txt", text)
    assert one["dose"]["work_s"] or one["dose"]["hold_s"]


def test_a_distance_with_no_least_is_read_as_well() -> None:
    [run] = exercises("p.txt", "Jog\n\n- Jog for up to 400 m, rest 90 s")
    assert run["dose"]["distance_m"] == [None, 400]
