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


@pytest.mark.parametrize(
    ("ask", "dose"),
    [
        ("Do 5 minutes of practice per day.", "300s"),
        ("Do 2 minutes of rolling a day on each leg.", "120s each"),
        ("Do 3 minutes of this every day.", "180s"),
        ("Regular walkers live longer with 150 minutes of activity each week.", ""),
    ],
)
def test_a_time_that_is_asked_for_daily_is_the_dose(ask: str, dose: str) -> None:
    lead = "Toe yoga\n\nLift your big toe while the others stay down. "
    assert told(lead + ask) == [f"Toe yoga {dose}".strip()]


@pytest.mark.parametrize(
    ("page", "dose"),
    [
        ("Push-ups\n\nLower your chest. In week 1 do 5 reps, in week 2 do 8, then 10. Three sets.", "3x5"),
        ("Wall sit: Start with 15 seconds, then try 30 seconds, then 60 seconds. 3 sets.", "3x15s"),
        ("Chair squat: 15 reps, then 20 reps, then 25 reps over three weeks.", "15"),
        ("Plank\n\nBegin with 20 seconds, then 30 seconds, then 40 seconds.", "20s"),
        ("Plank\n\nHold for 35 seconds, repeat with 45 seconds, then 55 seconds.", "35s/45s/55s"),
        ("Squats: 12 reps, then 10 reps, then 8 reps. Three days a week.", "12/10/8"),
    ],
)
def test_a_progression_by_weeks_is_no_row_of_sets(page: str, dose: str) -> None:
    assert [one.rpartition(" ")[2] for one in told(page)] == [dose]


@pytest.mark.parametrize(
    ("page", "told_as"),
    [
        ("Leg swing\n\nSwing your leg forward. Do 5 reps on each side. Repeat 5 times.", "Leg swing 5x5 each"),
        ("Wrist curl\n\nCurl your wrist up. Do 8 reps. Rest. Repeat 8 times.", "Wrist curl 8x8"),
        ("Sprint\n\n1. Do 10 mountain climbers. Walk back. Repeat 10 times.", "Sprint 10x10"),
        ("Shuttle\n\n1. Do 6 burpees. Jog back. Repeat 6 times.", "Shuttle 6x6"),
    ],
)
def test_a_count_in_another_sentence_is_that_of_the_sets(page: str, told_as: str) -> None:
    assert told(page) == [told_as]


@pytest.mark.parametrize(
    "head",
    [
        "What you need for this circuit:\n- 2 dumbbells\n- 1 mat\n- 1 sturdy chair\n",
        "Kit for the circuit\n- 2 bands\n- 1 bench\n- 1 towel\n",
    ],
)
def test_things_to_have_are_no_exercises(head: str) -> None:
    assert told(f"{head}\n3 rounds:\n- 10 squats\n- 10 rows\n- 10 dips\n") == ["squats 10", "rows 10", "dips 10"]


def test_counts_below_a_counted_movement_are_reps() -> None:
    page = "Saturday\n\n5 rounds for time:\n- 15 push-ups\n- 10 HSPU\n- 5 wall walks\n"
    assert told(page)[1] == "HSPU 10"
