"""Pages of a review: what looks like an exercise, a dose or a title, and is none."""

import pytest

from read.facts import facts
from read.told import blocks, days, exercise


def told(page: str) -> list[str]:
    """Return the exercises of a page with their doses."""
    name = "page.md" if page.startswith("#") else "page.txt"
    return [exercise(one) for one in facts(name, page)["exercises"]]


POSITIONS = "1. Stand tall with your feet together.\n2. Reach up with both arms.\n3. Fold forward.\n4. Step back.\n"


@pytest.mark.parametrize(
    ("title", "lead", "dose"),
    [
        ("Sun salutation", "Hold each position for 5 breaths.", "25s"),
        ("Half moon", "Hold every pose for 10 seconds.", "10s"),
        ("The hundred", "Repeat each movement 5 times.", "5"),
        ("Shoulder CARs", "Repeat each movement 3 times.", "3"),
    ],
)
def test_positions_under_the_name_of_one_exercise_are_its_steps(title: str, lead: str, dose: str) -> None:
    (one,) = facts("page.txt", f"{title}\n\n{lead}\n\n{POSITIONS}")["exercises"]
    assert exercise(one) == f"{title} {dose}"
    assert one["steps"] == 4


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Finger exercises", "Repeat each movement 5 times."),
        ("Neck stretches", "Hold each position for 5 seconds."),
        ("Neck", "Hold each stretch for 5 seconds."),
    ],
)
def test_points_under_a_title_of_several_are_an_exercise_each(title: str, lead: str) -> None:
    assert len(told(f"{title}\n\n{lead}\n\n{POSITIONS}")) == 4


@pytest.mark.parametrize(
    "head",
    [
        "Benefits of walking\n\nWalking is good for your heart.\n\n",
        "# Walk your way to health\n\nWalking helps your heart.\n\n",
        "Benefits of running\n\nIt helps your heart.\n\n",
        "Why walk?\n\nWalking clears the head!\n\n",
    ],
)
@pytest.mark.parametrize("listed", ["Monday: {}\nWednesday: {}\nFriday: {}\n", "Day 1: {}\nDay 2: {}\nDay 3: {}\n"])
def test_a_sentence_over_days_names_no_exercise_of_them(head: str, listed: str) -> None:
    found = days("page.md", head + listed.format("20 minutes", "25 minutes", "30 minutes"))
    assert [one[0].rpartition(" ")[2] for one in found.values()] == ["1200s", "1500s", "1800s"]
    assert not any("heart" in name or "head" in name for one in found.values() for name in one)


@pytest.mark.parametrize("title", ["Squat challenge", "# The 30-day squat challenge", "Push up challenge"])
def test_a_name_over_days_is_that_of_their_exercise(title: str) -> None:
    found = days("page.md", f"{title}\n\nDay 1: 20\nDay 2: 25\nDay 3: 30\n")
    name = "Push up" if "Push" in title else "Squat"
    assert list(found.values()) == [[f"{name} 20"], [f"{name} 25"], [f"{name} 30"]]


@pytest.mark.parametrize(
    "title",
    [
        "100 rep kettlebell workout",
        "300-rep leg burner",
        "10 minute 3 set ab workout",
        "The 200-rep finisher",
        "3 set arm routine",
    ],
)
def test_the_count_of_a_session_belongs_to_its_title(title: str) -> None:
    page = f"{title}\n\n4 rounds\n10 swings\n10 goblet squats\n5 presses\n"
    assert [one["title"] for one in facts("page.txt", page)["workouts"]] == [title]


def test_an_exercise_before_a_block_is_one() -> None:
    assert (
        blocks("page.txt", "Find a 3RM squat\n\n4 rounds for time\n10 burpees\n10 lunges\n")[0] == "straight: squat 3"
    )


@pytest.mark.parametrize(
    ("title", "sets"),
    [
        ("Track session", "400 x 4\n200 x 8\n100 x 10\n"),
        ("Swim", "50 x 8\n100 x 4\n"),
        ("Jump rope", "30 x 3\n60 x 2\n"),
        ("Hill sprints", "60 x 6\n80 x 4\n"),
        ("Rowing", "500 x 4\n250 x 4\n"),
    ],
)
def test_distances_are_no_loads(title: str, sets: str) -> None:
    assert not any("@" in one for one in told(f"{title}\n\n{sets}"))


@pytest.mark.parametrize("page", ["Bench press\n\n{}", "Monday\n\nBarbell row\n{}", "Jump squat\n\n{}"])
def test_bare_loads_under_the_name_of_a_lift_are_loads(page: str) -> None:
    assert [one.rpartition(" ")[2] for one in told(page.format("60 x 10\n80 x 8\n100 x 5\n"))] == ["10@60/8@80/5@100"]
