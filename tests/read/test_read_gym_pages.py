"""Pages of lifters: lines with loads, drills before the main work, bare counts, labels before names, splits."""

import pytest

from read import told
from read.facts import facts
from repcast.read import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Push\nBench 4x6 @ 80kg\nDips 3x10\nFlyes 3x12", "Bench 4x6, Dips 3x10, Flyes 3x12"),
        ("# Day 2\nSquat 3x5 @ 70%\nRow 4x6 @ RPE 8", "Squat 3x5, Row 4x6"),
        ("# Legs\nHip thrust 3x8 90kg\nLunge 3x9 20kg", "Hip thrust 3x8, Lunge 3x9"),
        ("# Arms\nHammer curl 3x12 (12kg)\nPlank 60s\nPushdown 3x15", "Hammer curl 3x12, Plank 60s, Pushdown 3x15"),
        ("# Upper\nChin-up 3x8 @ bodyweight\nFace pull 3x15", "Chin-up 3x8, Face pull 3x15"),
        ("# Squat\nDo 3x5 @ 60kg\nKeep your chest up and drive through the heels.", "Squat 3x5"),
    ],
)
def test_lines_of_a_markdown_paragraph_with_sets_and_loads_are_one_each(text: str, wanted: str) -> None:
    assert ", ".join(map(told.exercise, facts("p.md", text)["exercises"])) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Warm-up\nBand pull-aparts x 20\n\nA1. Chin-up 4 x 5\nA2. Bench press 4 x 8", [1, 2]),
        ("Warm-up\nJumping jacks x 30\nArm circles x 10\n\nA1. Squat 3 x 10\nA2. Push-up 3 x 10", [2, 2]),
        ("Warm-up:\n- Arm circles x 20\n- Hip circles x 20\n\n1. Squat 3 x 10\n2. Push-up 3 x 10", [2, 2]),
        ("Warm-up: 5 min rower, 10 push-ups, 10 squats\n\nBench 3x8\nRow 3x8", [3, 2]),
        ("Warm up: 5 min bike, 10 lunges\nDeadlift 4 x 6\nPush-ups 3x10", [2, 2]),
        ("Warm-up: 3 min skipping then 12 squats\n\nBench 3x8\nRow 3x8", [2, 2]),
    ],
)
def test_a_warm_up_ends_before_the_main_work(text: str, wanted: list[int]) -> None:
    (workout,) = facts("p.txt", f"Full body\n\n{text}")["workouts"]
    assert [len(block["exercises"]) for block in workout["blocks"]] == wanted
    assert [block["role"] for block in workout["blocks"]] == ["warmup", "main"]


def test_a_drill_over_a_numbered_list_keeps_its_sides() -> None:
    found = facts("p.txt", "Full body\n\nBand walk x 10 each direction\n\n1. Squat 3 x 10\n2. Push-up 3 x 10")
    assert ", ".join(map(told.exercise, found["exercises"])) == "Band walk 10 each, Squat 3x10, Push-up 3x10"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3 rounds of:\n- Push-ups 15\n- Sit-ups 20", "circuit 3x: Push-ups 15, Sit-ups 20"),
        (
            "DB workout\n3 rounds\ngoblet squat 10\nrdl 12\ndb press 8",
            "circuit 3x: goblet squat 10, rdl 12, db press 8",
        ),
        ("Circuit (4 rounds)\nSwings 20\nRows 10 each side", "circuit 4x: Swings 20, Rows 10 each"),
        (
            "Beginner\n\nPush-ups 10\nSquats 20\nPlank 30s\n\nRepeat 3 times",
            "circuit 3x: Push-ups 10, Squats 20, Plank 30s",
        ),
        ("3 rounds\nRow 250\nSquats 20", "circuit 3x: Row 250, Squats 20"),
    ],
)
def test_bare_numbers_after_names_in_rounds_are_reps(text: str, wanted: str) -> None:
    assert told.blocks("p.txt", text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Press\nLevel 1: Wall push-ups 3x20\nLevel 2: Knee push-ups 3x15", "Wall push-ups 3x20, Knee push-ups 3x15"),
        ("# Press\n- **Easy:** Pike hold 3x30s\n- **Hard:** Dips 3x8", "Pike hold 3x30s, Dips 3x8"),
        ("Pull\nHeavy: Deadlift 5x3\nLight: Row 3x12", "Deadlift 5x3, Row 3x12"),
        ("# Day 1\n- **T1:** Squat 5x3\n- **T2:** Bench press 3x10", "Squat 5x3, Bench press 3x10"),
        ("# Day 1\n- **A:** Squat 5x3\n- **B:** Bench press 3x10", "Squat 5x3, Bench press 3x10"),
    ],
)
def test_labels_before_names_are_none_of_them(text: str, wanted: str) -> None:
    name = "p.md" if text.startswith("#") else "p.txt"
    assert told.blocks(name, text) == [f"straight: {wanted}"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Tues", "Thurs"), ("Weds:", "Thur:"), ("Chest/Tris", "Back/Bis"), ("Legs & Core", "Chest & Back")],
)
def test_short_days_and_parts_of_the_body_divide_a_plan(first: str, second: str) -> None:
    text = f"{first}\nSquat 3x8\nBench 3x8\n\n{second}\nDeadlift 3x5\nDips 3x8"
    assert list(told.days("p.txt", text).values()) == [["Squat 3x8", "Bench 3x8"], ["Deadlift 3x5", "Dips 3x8"]]


def test_parts_of_the_body_over_timed_stretches_are_one_session() -> None:
    text = "# Stretch\n\n## Chest and shoulders\n\n- Doorway stretch 30 s\n\n## Legs and glutes\n\n- Quad stretch 30 s"
    assert len(facts("p.md", text)["workouts"]) == 1


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Day\nSquat 3 x 8\nSuperset: Curl / Pushdown 2 x 12\n", [["Squat"], ["Curl", "Pushdown"]]),
        ("Arms\nBench 3x8\nCurl + dip superset 3x12\nCrunch 3x10\n", [["Bench"], ["Curl", "dip"], ["Crunch"]]),
        ("Row 3x10\nSuperset: lateral raises and face pulls 3x15\n", [["Row"], ["lateral raises", "face pulls"]]),
        ("Press 3x5\nSuperset - flyes / dips - 3 x 12, 60 s rest\n", [["Press"], ["flyes", "dips"]]),
        (
            "Tri-set: push-ups, squats and sit-ups 3 x 15\nPlank 3 x 30 s\n",
            [["push-ups", "squats", "sit-ups"], ["Plank"]],
        ),
    ],
)
def test_a_line_that_is_a_whole_superset_is_the_exercises_that_it_names(text: str, blocks: list[list[str]]) -> None:
    (workout,) = read("page.txt", text.encode()).routine.workouts
    assert [[one.title for one in block.exercises] for block in workout.blocks] == blocks
    paired = next(block for block in workout.blocks if len(block.exercises) > 1)
    assert paired.kind == "superset"
    assert [one.dose.rest_s is None for one in paired.exercises[:-1]] == [True] * (len(paired.exercises) - 1)


@pytest.mark.parametrize(
    "text",
    [
        "Superset: 3 sets of 10\nBench\nRow\n",
        "Superset with dips 3x8\nBench 3x8\n",
        "Superset (3 x 10): ,\nBench 3x8\n",
    ],
)
def test_a_line_that_names_no_two_exercises_is_no_whole_superset(text: str) -> None:
    assert len(read("page.txt", text.encode()).routine.exercises) <= 2
