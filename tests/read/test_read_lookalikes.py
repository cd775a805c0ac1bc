"""Pages and lines that look like another kind: each kind that was once taken for it, shown by its members."""

import json

import pytest

from read.facts import amounts, exercises, facts, titles
from repcast.read import read


def named(text: str) -> list[object]:
    """Return the titles of the exercises of a plain text."""
    return titles("x.txt", text)


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("Core holds\nPlank 1:00\nSide plank 0:30\nDead bug 0:45\n", ["Plank", "Side plank", "Dead bug"]),
        (
            "Side-lying legs\nLeft leg raise 3 x 10\nLeft leg circle 3 x 10\nRight leg raise 3 x 10\n",
            ["Left leg raise", "Left leg circle", "Right leg raise"],
        ),
        ("Warm-up list\nJumping jacks(20)\nSquats(15)\nPush-ups(10)\n", ["Jumping jacks", "Squats", "Push-ups"]),
        (
            "Stir the pot\n3 x 10 each way\nPut your forearms on a ball.\nStir the ball in small circles.\n",
            ["Stir the pot"],
        ),
    ],
)
def test_exercises_with_words_of_other_pages_are_not_refused(page: str, wanted: list[object]) -> None:
    assert named(page) == wanted


@pytest.mark.parametrize(
    ("dose", "field", "wanted"),
    [
        ("3 x 30 - 45 seconds", "work_s", [30, 45]),
        ("3 sets of 30 - 60 seconds", "work_s", [30, 60]),
        ("3 sets of 5 - 10 second holds", "hold_s", [5, 10]),
        ("3 x 10, 60 sec - 90 sec rest", "rest_s", [60, 90]),
        ("3 x 8 - 90 s rest", "rest_s", [90, 90]),
        ("3 x 40 s - 60 s rest", "work_s", [40, 40]),
        ("Sets: 3 - 5 s hold", "hold_s", [5, 5]),
    ],
)
def test_a_dash_with_spaces_joins_a_range_or_parts_a_list(dose: str, field: str, wanted: list[int]) -> None:
    assert amounts("x.txt", f"Bridge\n\nLie on your back.\n\n{dose}\n", field) == [wanted]


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (
            "Full body circuit workout\npush-ups 3 x 10\nsquats 3 x 15\nplank 3 x 30 s\n",
            ["push-ups", "squats", "plank"],
        ),
        ("Three lifts for today\n\nSnatch 10x1\nClean 10x1\nSquat 5x5\n", ["Snatch", "Clean", "Squat"]),
    ],
)
def test_names_in_small_letters_and_sets_of_one_stand_in_lines_of_their_own(page: str, wanted: list[object]) -> None:
    assert named(page) == wanted


@pytest.mark.parametrize("name", ["Squats-", "Wall sits-"])
def test_a_hyphen_after_a_name_breaks_no_word(name: str) -> None:
    page = f"Leg day\n\n{name}\nstand with your feet apart and bend your knees.\n3 x 10\n"
    routine = read("x.txt", page.encode()).routine
    assert routine is not None
    assert next(step.text for one in routine.exercises for step in one.steps).startswith("stand")


def test_levels_in_lines_are_no_days() -> None:
    levels = "Beginner: 3 x 8\nIntermediate: 3 x 10\nAdvanced: 3 x 12\n"
    assert named(f"Push-ups\n{levels}1. Start in a plank.\n2. Lower your chest.\n") == ["Push-ups"]


def test_the_lines_of_a_list_with_days_keep_their_order() -> None:
    page = (
        "Plan\n\n- Before each run: walk 5 min\n- Monday: run 20 min\n- Wednesday: run 25 min\n- Friday: run 30 min\n"
    )
    days = [workout["title"] for workout in facts("x.md", page)["workouts"]]
    assert [day for day in days if day in ("Monday", "Wednesday", "Friday")] == ["Monday", "Wednesday", "Friday"]
    assert amounts("x.md", page, "work_s")[-1] == [1800, 1800]


def test_a_routine_of_mobility_is_no_warm_up_exercise() -> None:
    page = (
        "Mobility routine\nDo this mobility routine for 10 minutes every morning.\n- Cat cow 60 s\n- Hip circles 60 s\n"
    )
    assert named(page) == ["Cat cow", "Hip circles"]


@pytest.mark.parametrize("title", ["X jumps", "Love handles"])
def test_a_short_name_is_no_greeting(title: str) -> None:
    assert named(f"{title}\n3 x 10\n1. Stand up.\n2. Jump.\n") == [title]


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"no_of_sets": 3, "no_of_reps": 10}, [[3, 3], [10, 10]]),
        ({"sets": 3, "reps": 10, "sides": 2}, [[3, 3], [10, 10]]),
    ],
)
def test_a_record_with_a_single_instruction_keeps_its_name_and_dose(fields: dict[str, int], wanted: object) -> None:
    (one,) = exercises("r.json", json.dumps({"name": "Side bend", "instructions": ["Bend to the side."], **fields}))
    assert (one["title"], [one["dose"]["sets"], one["dose"]["reps"]]) == ("Side bend", wanted)
