"""Workouts as pages, posts and files of programs write them: pairs, stations, names of parts of the body."""

import json

import pytest

from read.facts import amounts, blocks, titles

PAIRED = ("Front squat", "Ring row", "Split jump", "Hollow hold")


@pytest.mark.parametrize("form", ["{}: ", "{}) ", "{}. ", "- {}: "])
@pytest.mark.parametrize("codes", [("1a", "1b", "2a", "2b"), ("1A", "1B", "2A", "2B"), ("A1", "A2", "B1", "B2")])
def test_codes_before_exercises_pair_them(form: str, codes: tuple[str, ...]) -> None:
    lines = [f"{form.format(code)}{name} 3x10" for code, name in zip(codes, PAIRED, strict=True)]
    text = "Tuesday session\n\n" + "\n".join(lines) + "\n"
    assert titles("page.txt", text) == list(PAIRED)
    assert [(one["kind"], one["exercises"]) for one in blocks("page.txt", text)] == [
        ("superset", [0, 1]),
        ("superset", [2, 3]),
    ]


def test_names_that_codes_pair_need_no_dose() -> None:
    text = "# Week 2\n\n1a: Pull up\n1b: Jump squat\n2a: Push-up\n2b: Hip bridge\n"
    assert titles("page.txt", text) == ["Pull up", "Jump squat", "Push-up", "Hip bridge"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"supersetWith": ["row"]}, {"supersetWith": ["squat"]}),
        ({"superset_with": "Row"}, {"superset_with": "Squat"}),
        ({"isSuperset": True, "supersetWith": "row"}, {"isSuperset": True}),
        ({"supersetId": 2}, {"supersetId": 2}),
        ({"isSuperset": True, "supersetGroup": "B"}, {"isSuperset": True, "supersetGroup": "B"}),
    ],
)
def test_records_that_name_each_other_are_a_superset(first: dict[str, object], second: dict[str, object]) -> None:
    records = [
        {"id": "press", "name": "Press", "sets": 3, "reps": 8},
        {"id": "squat", "name": "Squat", "sets": 3, "reps": 10, **first},
        {"id": "row", "name": "Row", "sets": 3, "reps": 12, **second},
        {"id": "curl", "name": "Curl", "sets": 2, "reps": 15},
    ]
    found = blocks("plan.json", json.dumps({"Day1": records}))
    assert [(one["kind"], one["exercises"]) for one in found] == [
        ("straight", [0]),
        ("superset", [1, 2]),
        ("straight", [3]),
    ]


@pytest.mark.parametrize("column", ["Body Part", "Muscle name", "Muscle group name", "Body parts", "Muscle"])
def test_a_column_of_parts_of_the_body_names_no_exercise(column: str) -> None:
    rows = "| Legs | Split squat | 3 | 8 |\n| Arms | Hammer curl | 3 | 12 |\n"
    text = f"# Plan\n\n| {column} | Exercise | Sets | Reps |\n|---|---|---|---|\n{rows}"
    assert titles("page.md", text) == ["Split squat", "Hammer curl"]


@pytest.mark.parametrize(
    "said",
    [
        "Each child spends 40 seconds at a station, then moves on. Go through the circuit 3 times.",
        "Everybody begins at another station and spends 40 seconds at that station. Repeat the circuit 3 times.",
        "Pupils spend 40 seconds at each station before rotating. Do 3 rounds.",
        "3 rounds of 40 seconds on each station",
        "Everyone stays at their station for 40 seconds. Do 3 rounds.",
    ],
)
def test_a_time_at_a_station_is_that_of_each(said: str) -> None:
    text = f"Garden circuit\n\nThe stations:\n\n- Squats\n- Lunges\n- High knees\n- Star jumps\n\n{said}\n"
    assert amounts("page.txt", text, "work_s") == [[40, 40]] * 4
    assert [(one["kind"], one["rounds"]) for one in blocks("page.txt", text)] == [("circuit", [3, 3])]


@pytest.mark.parametrize("parts", [("LEGS", "BACK"), ("Chest", "Shoulders"), ("Arms", "Core")])
def test_parts_of_the_body_among_points_with_a_dose_are_no_exercises(parts: tuple[str, str]) -> None:
    text = f"Friday\n\n- {parts[0]}\n- Squats 3x10\n- Lunges 3x12\n- {parts[1]}\n- Rows 3x10\n- Curls 3x8\n"
    assert titles("page.txt", text) == ["Squats", "Lunges", "Rows", "Curls"]


@pytest.mark.parametrize("joint", ["+ superset with", "superset with", "& supersetted with", "+ super set w/"])
def test_a_sign_may_stand_before_the_words_that_pair_two_exercises(joint: str) -> None:
    text = f"Friday\n\n- Squats 4x8 {joint} step-ups 4x10\n- Rows 3x8 {joint} dips 3x6\n"
    assert titles("page.txt", text) == ["Squats", "step-ups", "Rows", "dips"]


def test_parts_of_the_body_may_be_many_among_few_points() -> None:
    text = "Tuesday\n\n- Back\n- Rows 4x8\n- Curls 4x8\n- Abs\n- Leg raises 3x15\n"
    assert titles("page.txt", text) == ["Rows", "Curls", "Leg raises"]


def test_the_form_for_comments_is_no_exercise() -> None:
    text = (
        "The 100 reps\n\n- 10 Burpees\n- 10 Squats\n- 10 Push-ups\n\nNotify of\n\nInline Feedbacks\nView all comments\n"
    )
    assert titles("page.txt", text) == ["Burpees", "Squats", "Push-ups"]
