"""Kinds of training sessions and blocks that were once read wrongly, each shown by small pages of its kind."""

import pytest

from read.facts import amounts, blocks, exercises, facts, titles


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("25 Cal Row", "Row"),
        ("12 cal bike", "bike"),
        ("20 calories row", "row"),
        ("12/10 cal ski", "ski"),
        ("15-cal row", "row"),
        ("Row 30 calories", "Row"),
        ("Row: 20 cal", "Row"),
        ("Assault bike – 15 calories", "Assault bike"),
        ("Bike, 18 cals", "Bike"),
        ("40 Calorie Ski", "Ski"),
    ],
)
def test_calories_are_an_amount_that_the_machine_counts(line: str, title: str) -> None:
    text = f"# Friday\n\n3 rounds of:\n\n- {line}\n- 10 burpees\n- 20 sit-ups\n"
    found = exercises("wod.md", text)
    assert [one["title"] for one in found] == [title, "burpees", "sit-ups"]
    assert found[0]["dose"]["load"]
    assert found[0]["dose"]["open"]
    assert found[0]["dose"]["reps"] is None


@pytest.mark.parametrize(
    "phrase",
    [
        "This burns about 300 calories.",
        "You burn 120 calories a day.",
        "It burns 90 cal in ten minutes.",
        "Burning 200 calories takes a while.",
    ],
)
def test_calories_that_are_burnt_are_no_amount(phrase: str) -> None:
    text = f"# Squat\n\n{phrase}\n\n1. Stand with your feet apart.\n2. Bend your knees.\n3. Stand up.\n\n3 x 10\n"
    assert amounts("squat.md", text, "load") == [None]


@pytest.mark.parametrize("rounds", ["not for time", "NOT for time", "(not for time)"])
def test_what_is_not_for_time_is_no_race(rounds: str) -> None:
    text = f"# Skill\n\n3 rounds {rounds} of:\n\n- 12 tuck-ups\n- 20 hip extensions\n"
    kinds = [block["kind"] for workout in facts("skill.md", text)["workouts"] for block in workout["blocks"]]
    assert kinds == ["circuit"]


INTERVALS = (
    ("Jog 1 minute, walk 90 seconds (8 times)", 8, [60, 90]),
    ("Jog 1 minute, walk 90 seconds x 8", 8, [60, 90]),
    ("Run 1 min / walk 1 min x 10", 10, [60, 60]),
    ("6 x 1 minute hard, 2 minutes walking", 6, [60, 120]),
    ("8 x (1 min fast / 1 min jog)", 8, [60, 60]),
    ("Repeat 6 times: run 1 minute, walk 2 minutes", 6, [60, 120]),
    ("4 rounds of 2 min run and 1 min walk", 4, [120, 60]),
    ("3 minutes easy, 2 minutes moderate, then 1 minute hard, repeat 4 times", 4, [180, 120, 60]),
    ("6 sets of 1 minute fast and 1 minute slow jog", 6, [60, 60]),
    ("Ride 4 minutes steady, then sprint 1 minute (repeat 5 times)", 5, [240, 60]),
)


@pytest.mark.parametrize(("line", "rounds", "work"), INTERVALS, ids=[line for line, _, _ in INTERVALS])
def test_intervals_on_one_line_are_a_block_in_rounds(line: str, rounds: int, work: list[int]) -> None:
    text = f"# Week\n\n- Walk briskly for 5 minutes\n- {line}\n- Walk 5 minutes to cool down\n"
    found = blocks("run.md", text)
    assert [block["rounds"] for block in found] == [None, [rounds, rounds], None]
    assert amounts("run.md", text, "work_s") == [[300, 300], *([each, each] for each in work), [300, 300]]


@pytest.mark.parametrize(
    "line",
    [
        "Squeeze for 5 seconds, relax for 10 seconds, repeat 8 times",
        "30 seconds sprint, 90 seconds rest x 8",
        "30 seconds hard, 2 minutes easy (repeat 5 times)",
        "6 x 3 min at threshold, 90 s jog recovery",
        "Hold 20 seconds, rest 10 seconds, 4 times",
        "Plank 30 seconds, rest 30 seconds x 3",
        "40 on / 20 off x 6",
        "3 x 30 seconds each side",
        "Lift for 2 seconds and lower for 3 seconds, 10 times",
        "Do 10 squats, 10 lunges, 3 times",
    ],
)
def test_work_and_rest_on_one_line_are_no_two_exercises(line: str) -> None:
    assert len(titles("run.md", f"# Power hour\n\n- Jog on the spot for 5 minutes\n- {line}\n")) < 3


@pytest.mark.parametrize(
    ("line", "sets", "metres", "rest"),
    [
        ("8x50 on 1:00", 8, 50, None),
        ("4 x 100 on 1:50", 4, 100, None),
        ("4x50 drill, 15 sec rest", 4, 50, 15),
        ("4 x 100 (:20 Swim and drill mix", 4, 100, 20),
        ("400 easy free", None, 400, None),
        ("200 choice", None, 200, None),
        ("6 x 25 kick, 10 s rest", 6, 25, 10),
        ("3 x 200 pull, 30 s rest", 3, 200, 30),
        ("100 backstroke", None, 100, None),
        ("2 x 150 freestyle (:30)", 2, 150, 30),
    ],
)
def test_the_lengths_of_a_swim_are_metres(line: str, sets: int | None, metres: int, rest: int | None) -> None:
    text = f"Squad swim\n\nWarm-up:\n- 400 m easy\n\nMain set:\n- {line}\n\nSwim down:\n- 200 m easy\n"
    found = exercises("swim.txt", text)[1]["dose"]
    assert (found["sets"], found["distance_m"]) == (sets and [sets, sets], [metres, metres])
    assert found["rest_s"] == (rest and [rest, rest])


@pytest.mark.parametrize(
    "line",
    [
        "100 pull-ups",
        "50 pull ups",
        "100 kicks",
        "3 x 100 squats",
        "25 kick-outs",
        "100 free squats",
        "5 x 50 flutter kicks",
    ],
)
def test_what_is_not_swum_is_counted(line: str) -> None:
    assert amounts("gym.md", f"# Gym\n\n- {line}\n- 10 burpees\n", "distance_m") == [None, None]


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("10 minute warm up", 600),
        ("5 min warm-up jog", 300),
        ("Walk 5 minutes to cool down", 300),
        ("5 minute cool-down walk", 300),
        ("Cool down: 5 minutes walking", 300),
        ("Easy spin 10 min to warm up", 600),
        ("Cool down 5 mins", 300),
        ("Warm up – 3 minutes jogging", 180),
        ("8 min warm-up", 480),
        ("90 seconds warm down", 90),
    ],
)
def test_the_time_of_a_warm_up_counts_in_a_list(line: str, seconds: int) -> None:
    text = f"# Track night\n\n- {line}\n- 6 x 400 m, 90 s rest\n- 4 x 200 m, 60 s rest\n"
    assert amounts("track.md", text, "work_s") == [[seconds, seconds], None, None]


@pytest.mark.parametrize(
    ("phrase", "rest"),
    [
        ("(90 seconds jog recovery)", 90),
        ("(2 min walk recovery)", 120),
        ("(60 s easy jog rest)", 60),
        ("with 90 seconds jog recovery", 90),
        (", 2 minutes walking recovery", 120),
        ("- 45 s float recovery", 45),
        ("(3 min jog rest)", 180),
        ("/ 60 sec standing rest", 60),
        (", 1 minute slow jog recovery", 60),
        ("[75 s walking rest]", 75),
    ],
)
@pytest.mark.parametrize("week", ["8 x 400 m", "10 x 2 min hill reps"])
def test_a_recovery_is_a_rest_whatever_one_does_in_it(week: str, phrase: str, rest: int) -> None:
    text = f"Autumn block\n\nWeek 1:\n{week} {phrase}\n\nWeek 2:\n{week} (60 s rest)\n"
    assert [workout["title"] for workout in facts("club.txt", text)["workouts"]] == ["Week 1", "Week 2"]
    assert amounts("club.txt", text, "rest_s") == [[rest, rest], [60, 60]]


@pytest.mark.parametrize(
    ("line", "cap"),
    [
        ("-12:00 Hard Cap", 720),
        ("12 min cap", 720),
        ("20:00 time cap", 1200),
        ("Time cap: 15:00", 900),
        ("15 min hard time cap", 900),
        ("Cap 10 minutes", 600),
        ("(8 min cap)", 480),
    ],
)
def test_a_cap_is_one_of_the_block(line: str, cap: int) -> None:
    text = f"# Wod\n\n3 rounds for time\n{line}\n\n- 400 m run\n- 15 thrusters\n"
    assert [(block["kind"], block["work_s"]) for block in blocks("wod.md", text)] == [("for-time", [cap, cap])]


@pytest.mark.parametrize("name", ["Main set", "Main Set:", "Main workout", "Main part", "Main lift", "Main work"])
def test_a_main_part_is_a_block_and_no_heading_of_a_dose(name: str) -> None:
    text = f"## Warm-up\n\n- Jog 5 min\n- 10 squats\n\n## {name}\n\n- Row 10 min\n- 20 lunges\n"
    assert [len(block["exercises"]) for block in blocks("main.md", text)] == [2, 2]


@pytest.mark.parametrize(
    "rest", ["Rest 75 s after A2", "*Rest 75 s after A2*", "Rest 75 s", "Rest: 75 seconds", "75 s rest after each pair"]
)
def test_a_rest_after_a_pair_is_no_exercise(rest: str) -> None:
    text = f"# Hotel gym\n\nA1. Bench Press 3x10\nA2. Ring Row 3x10\n\n{rest}\n\nB. Farmer Carry 4 x 40 m\n"
    assert titles("gym.md", text) == ["Bench Press", "Ring Row", "Farmer Carry"]
    assert [block["kind"] for block in blocks("gym.md", text)] == ["superset", "straight"]


@pytest.mark.parametrize(
    "names",
    [
        ("Choice one", "Choice two"),
        ("Option A", "Option B"),
        ("Level 1", "Level 2"),
        ("Workout - 1", "Workout - 2"),
        ("Variant 1", "Variant 2"),
    ],
)
@pytest.mark.parametrize("main", ["Work-out", ":muscle: Work-out", "Main part"])
def test_alternatives_of_a_warm_up_are_workouts_beside_the_main_one(names: tuple[str, str], main: str) -> None:
    choices = "".join(
        f"{at}. {name}:\n    - 20 {one} walks\n    - 10 hops\n"
        for at, (name, one) in enumerate(zip(names, ("duck", "toad"), strict=True), 1)
    )
    rest = "".join(
        f"#### {part}\n\n- 10 squats\n- 10 lunges\n- 10 push-ups\n\n" for part in ("Upper half", "Lower half")
    )
    text = f"# SUPPLE\n\n## Workout\n\n### Warm-up\n\n{choices}\n### {main}\n\n{rest}"
    found = facts("supple.md", text)["workouts"]
    assert [len(one["blocks"]) for one in found] == [1, 1, 2]


@pytest.mark.parametrize("name", ["Duck walk", "Walking lunge", "Running man", "Swimming superman", "Fast feet"])
def test_a_movement_with_the_word_of_an_interval_in_it_is_no_interval(name: str) -> None:
    text = f"# Moves\n\n- {name}: 60 seconds\n- Toad walk: 60 seconds\n- Ski jump: 60 seconds\n"
    assert [block["kind"] for block in blocks("moves.md", text)] == ["straight"]
