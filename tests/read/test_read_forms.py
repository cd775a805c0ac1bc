"""Forms of lines and headings that were once read wrongly, each shown by ten small pages of its kind."""

import json

import pytest

from read.facts import amounts, blocks, exercises, facts, titles


@pytest.mark.parametrize("marker", ["-", "–", "•", "*", "▪", "·", "1.", "(1)", "2)", "+"])
def test_a_marker_on_a_line_of_its_own_marks_the_next_line(marker: str) -> None:
    names = ("Heel slides", "Knee presses")
    steps = ("Lie on your back with one leg bent.", "Push the heel away along the bed.", "Repeat 10 times.")
    text = "Moves for a new knee\n\n" + "\n".join(
        "\n".join([name, *(f"{marker}\n{step}" for step in steps)]) for name in names
    )
    assert [(one["title"], one["steps"], one["dose"]["reps"]) for one in exercises("knee.txt", text)] == [
        (name, 3, [10, 10]) for name in names
    ]


PAIRS = (
    ("A1. Bench Press 3x10", "A2. Ring Row 3x10"),
    ("A1) Goblet Squat 4 x 8", "A2) Leg Curl 4 x 8"),
    ("B. Farmer Carry 4 x 40 m", "C. Side Plank 3 x 30 s"),
    ("20 jumping jacks", "15 air squats"),
    ("10 push-ups", "10 sit-ups"),
    ("3x8 pull-ups", "3x12 dips"),
    ("200 m run", "400 m row"),
    (":30 plank", ":45 wall sit"),
    ("2 x 20 lunges", "2 x 20 calf raises"),
    ("12 cal row", "15 cal bike"),
)


@pytest.mark.parametrize("pair", PAIRS, ids=[one for one, _ in PAIRS])
def test_markdown_lines_of_one_form_are_no_one_paragraph(pair: tuple[str, str]) -> None:
    assert len(titles("gym.md", "# Hotel gym\n\n" + "\n".join(pair) + "\n")) == 2


@pytest.mark.parametrize("pair", PAIRS, ids=[one for one, _ in PAIRS])
def test_text_lines_of_one_form_are_no_one_paragraph(pair: tuple[str, str]) -> None:
    long = [f"{one} with good control from top to bottom" for one in pair]
    assert len(titles("gym.txt", "Hotel gym circuit\n\n" + "\n".join(long) + "\n")) == 2


@pytest.mark.parametrize(
    "names",
    [
        ("Level 1", "Level 2"),
        ("LEVEL 1:", "LEVEL 2:"),
        ("Level One (10 min)", "Level Two (15 min)"),
        ("Stage 1 - wall", "Stage 2 - floor"),
        ("Phase 1", "Phase 2"),
        ("Option 1", "Option 2"),
        ("Version 1", "Version 2"),
        ("Part 1", "Part 2"),
        ("Session 1", "Session 2"),
        ("Week 1", "Week 2"),
    ],
)
def test_a_numbered_level_is_a_heading_over_exercises(names: tuple[str, str]) -> None:
    body = "\n\n- Push-up 3x20\n- Knee push-up 3x10\n\n"
    text = "# Push road map\n\n" + "".join(f"## {name}{body}" for name in names)
    assert titles("levels.md", text) == ["Push-up", "Knee push-up"] * 2


STOPPED = (
    ("Ankle pumps", "Point your toes away and then pull them back. Repeat x 10."),
    ("Heel raises", "Hold on to the sink and come up on to your toes. Repeat 10 times."),
    ("Knee bends", "Stand behind a chair and bend your knees a little. Do 10."),
    ("Shoulder rolls", "Draw your shoulders up, back and down. 10 times."),
    ("Chin tucks", "Slide your chin straight back. Repeat 10 times."),
    ("Wall press-ups", "Lean on a wall and bend your elbows. 10 reps."),
    ("Glute bridge", "Push your hips up and lower them slowly. 10 reps."),
    ("Hip circles", "Draw slow circles with your knee. 10 times."),
    ("Side steps", "Step along the worktop and back. 10 times."),
    ("Calf stretch", "Lean towards the wall with one leg behind you. Repeat 10 times."),
)


@pytest.mark.parametrize("mark", ["{n}. ", "({n}) ", "{n}) ", "- ", "• "])
@pytest.mark.parametrize("start", [0, 5])
def test_a_name_may_be_a_sentence_before_its_instructions(mark: str, start: int) -> None:
    chosen = STOPPED[start : start + 5]
    lines = [f"{mark.format(n=number)}{name}. {told}" for number, (name, told) in enumerate(chosen, 1)]
    text = "Exercises after a sprain\n\n" + "\n\n".join(lines)
    assert titles("sprain.txt", text) == [name for name, _ in chosen]
    assert amounts("sprain.txt", text, "reps") == [[10, 10]] * 5


@pytest.mark.parametrize(
    "step",
    ["Sit tall.", "Breathe out.", "Stand up.", "Relax.", "Hold on to a chair.", "Lie down.", "Look ahead.", "Bend.",
     "Let go.", "Start slowly."],
)  # fmt: skip
def test_a_short_sentence_before_others_is_no_name(step: str) -> None:
    lines = [f"1. {step} Keep your back straight.", f"2. {step} Lift your arms.", f"3. {step} Lower your arms."]
    assert titles("reach.txt", "Seated reach\n\n" + "\n".join(lines) + "\n\nRepeat 10 times.") == ["Seated reach"]


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
    ["This burns about 300 calories.", "You burn 120 calories a day.", "It burns 90 cal in ten minutes.",
     "Burning 200 calories takes a while."],
)  # fmt: skip
def test_calories_that_are_burnt_are_no_amount(phrase: str) -> None:
    text = f"# Squat\n\n{phrase}\n\n1. Stand with your feet apart.\n2. Bend your knees.\n3. Stand up.\n\n3 x 10\n"
    assert amounts("squat.md", text, "load") == [None]


@pytest.mark.parametrize(
    "hold",
    ["5-10 breaths", "5–10 deep breaths", "3-5 slow breaths", "5 to 8 breaths", "4-6 full breaths", "5/8 breaths",
     "3 - 5 breaths", "6–8 long, slow breaths", "8-10 breaths", "2-4 breaths"],
)  # fmt: skip
def test_a_pose_that_is_held_for_some_breaths_has_no_breathing_pattern(hold: str) -> None:
    text = f"Wide fold\n- Stand with your feet apart.\n- Breathe out and fold forward.\n- Hold for {hold}.\n"
    (found,) = exercises("fold.txt", text)
    assert found["dose"]["tempo_s"] is None
    assert found["dose"]["hold_s"]


@pytest.mark.parametrize("rounds", ["not for time", "NOT for time", "(not for time)"])
def test_what_is_not_for_time_is_no_race(rounds: str) -> None:
    text = f"# Skill\n\n3 rounds {rounds} of:\n\n- 12 tuck-ups\n- 20 hip extensions\n"
    kinds = [block["kind"] for workout in facts("skill.md", text)["workouts"] for block in workout["blocks"]]
    assert kinds == ["circuit"]


@pytest.mark.parametrize("key", ["days", "workouts", "sessions", "weeks", "phases", "routines", "levels",
                                 "dailyWorkouts", "training_days", "workoutDays"])  # fmt: skip
@pytest.mark.parametrize("is_table", [False, True], ids=["list", "table"])
def test_the_days_of_a_json_plan_are_workouts_whatever_they_are_called(key: str, *, is_table: bool) -> None:
    lower = {"exercises": [{"name": "Goblet Squat", "sets": 4, "reps": 10}, {"name": "Hip Thrust", "reps": 8}]}
    upper = {"exercises": [{"name": "Push-up", "sets": 4, "reps": 12}, {"name": "Ring Row", "reps": 8}]}
    days = {"Lower": lower, "Upper": upper}
    held = days if is_table else [{"name": name, **one} for name, one in days.items()]
    found = facts("plan.json", json.dumps({"planName": "Minimal split", key: held}))
    assert [one["title"] for one in found["workouts"]] == ["Lower", "Upper"]


@pytest.mark.parametrize(
    "intro",
    [
        "All you need is a loop band and ten minutes.",
        "It only takes a quarter of an hour, ten minutes if you hurry.",
        "Give yourself 12 minutes and a bit of floor.",
        "I did it in 9 minutes this morning.",
        "Got 15 minutes?",
        "A spare 10 minutes is enough.",
        "My bus was 20 minutes late, so here is what I did.",
        "Perfect for when you have 5 minutes to spare.",
        "Put the oven on for 30 minutes and start.",
        "Ready in 10 minutes flat.",
    ],
)
def test_a_time_in_passing_is_no_dose_of_every_exercise(intro: str) -> None:
    text = f"# Band moves\n\n{intro}\n\n### 1. Band walk\n\n15 reps\n\n### 2. Banded bridge\n\n15 reps\n"
    assert amounts("band.md", text, "work_s") == [None, None]


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


@pytest.mark.parametrize("line", ["100 pull-ups", "50 pull ups", "100 kicks", "3 x 100 squats", "25 kick-outs",
                                  "100 free squats", "5 x 50 flutter kicks"])  # fmt: skip
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
    [("-12:00 Hard Cap", 720), ("12 min cap", 720), ("20:00 time cap", 1200), ("Time cap: 15:00", 900),
     ("15 min hard time cap", 900), ("Cap 10 minutes", 600), ("(8 min cap)", 480)],
)  # fmt: skip
def test_a_cap_is_one_of_the_block(line: str, cap: int) -> None:
    text = f"# Wod\n\n3 rounds for time\n{line}\n\n- 400 m run\n- 15 thrusters\n"
    assert [(block["kind"], block["work_s"]) for block in blocks("wod.md", text)] == [("for-time", [cap, cap])]


@pytest.mark.parametrize("name", ["Main set", "Main Set:", "Main workout", "Main part", "Main lift", "Main work"])
def test_a_main_part_is_a_block_and_no_heading_of_a_dose(name: str) -> None:
    text = f"## Warm-up\n\n- Jog 5 min\n- 10 squats\n\n## {name}\n\n- Row 10 min\n- 20 lunges\n"
    assert [len(block["exercises"]) for block in blocks("main.md", text)] == [2, 2]


@pytest.mark.parametrize("rest", ["Rest 75 s after A2", "*Rest 75 s after A2*", "Rest 75 s", "Rest: 75 seconds",
                                  "75 s rest after each pair"])  # fmt: skip
def test_a_rest_after_a_pair_is_no_exercise(rest: str) -> None:
    text = f"# Hotel gym\n\nA1. Bench Press 3x10\nA2. Ring Row 3x10\n\n{rest}\n\nB. Farmer Carry 4 x 40 m\n"
    assert titles("gym.md", text) == ["Bench Press", "Ring Row", "Farmer Carry"]
    assert [block["kind"] for block in blocks("gym.md", text)] == ["superset", "straight"]
