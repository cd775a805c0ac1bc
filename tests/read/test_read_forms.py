"""Forms of lines and headings that were once read wrongly, each shown by ten small pages of its kind."""

import json

import pytest

from read.facts import amounts, exercises, facts, titles


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
    [
        "Sit tall.",
        "Breathe out.",
        "Stand up.",
        "Relax.",
        "Hold on to a chair.",
        "Lie down.",
        "Look ahead.",
        "Bend.",
        "Let go.",
        "Start slowly.",
    ],
)
def test_a_short_sentence_before_others_is_no_name(step: str) -> None:
    lines = [f"1. {step} Keep your back straight.", f"2. {step} Lift your arms.", f"3. {step} Lower your arms."]
    assert titles("reach.txt", "Seated reach\n\n" + "\n".join(lines) + "\n\nRepeat 10 times.") == ["Seated reach"]


@pytest.mark.parametrize(
    "hold",
    [
        "5-10 breaths",
        "5–10 deep breaths",
        "3-5 slow breaths",
        "5 to 8 breaths",
        "4-6 full breaths",
        "5/8 breaths",
        "3 - 5 breaths",
        "6–8 long, slow breaths",
        "8-10 breaths",
        "2-4 breaths",
    ],
)
def test_a_pose_that_is_held_for_some_breaths_has_no_breathing_pattern(hold: str) -> None:
    text = f"Wide fold\n- Stand with your feet apart.\n- Breathe out and fold forward.\n- Hold for {hold}.\n"
    (found,) = exercises("fold.txt", text)
    assert found["dose"]["tempo_s"] is None
    assert found["dose"]["hold_s"]


@pytest.mark.parametrize(
    "key",
    [
        "days",
        "workouts",
        "sessions",
        "weeks",
        "phases",
        "routines",
        "levels",
        "dailyWorkouts",
        "training_days",
        "workoutDays",
    ],
)
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


@pytest.mark.parametrize(
    "question",
    [
        "To do it?",
        "How?",
        "Ready?",
        "So how do I do it?",
        "What do I do?",
        "And now?",
        "Doing the clam?",
        "Want to try it?",
        "How to do it right?",
        "The steps?",
    ],
)
def test_a_question_over_instructions_begins_the_steps(question: str) -> None:
    steps = (
        "1. Lie on your side with your knees bent.\n2. Lift the top knee.\n3. Lower it again.\n4. Repeat 10 times.\n"
    )
    text = f"Side clam\n\nThe clam is a favourite of physios.\n\n{question}\n{steps}\nTags\n\nSee all\n\nTop reads\n"
    (found,) = exercises("clam.txt", text)
    assert (found["title"], found["steps"], found["dose"]["reps"]) == ("Side clam", 4, [10, 10])


@pytest.mark.parametrize("first", ["Header Cell - Column 0", "No. 1 list", "Part (1-3)", "2024", "Exercise 1-5"])
def test_a_marked_first_row_with_known_columns_names_them(first: str) -> None:
    text = (
        f"# Run\n\n| {first} | Time | Rest |\n|---|---|---|\n| Brisk walk | 5 min | 1 min |\n| Jog | 4 min | 1 min |\n"
    )
    assert titles("run.md", text) == ["Brisk walk", "Jog"]


@pytest.mark.parametrize(
    "first",
    [
        "Minute 1: Airflow Drill",
        "Tongue Rolls and Lip Trills Every Day",
        "The Long Sigh",
        "Siren Drill up and Down the Scale",
        "Deep Squat With a Heel Raise",
    ],
)
def test_a_line_over_a_longer_paragraph_is_a_name(first: str) -> None:
    told = (
        "Every fine sound rests on a steady flow of air, so let us open with some work on how you take it in first.\n"
    )
    steps = "- Breathe in slowly by way of your nose.\n- Breathe out through your lips.\n"
    text = f"Voice drills for every singer\n\n{first} for All\n{told}{steps}\nLip Trills\n{told}{steps}"
    assert len(titles("voice.txt", text)) == 2


@pytest.mark.parametrize(
    "swap",
    [
        "Repeat on the opposite side.",
        "Then do the other leg.",
        "Repeat on the other side.",
        "Do the same on the other side.",
    ],
)
@pytest.mark.parametrize(
    "turns", ["Continue alternating sides.", "Keep alternating legs.", "Go on, alternating sides."]
)
def test_sides_that_take_turns_alternate_though_one_is_told_to_change(swap: str, turns: str) -> None:
    text = f"# Bird dog\n\n1. Kneel on all fours.\n2. Reach one leg back.\n3. {swap}\n4. {turns}\n\n3 sets of 10\n"
    assert amounts("dog.md", text, "sides") == ["alternate"]


@pytest.mark.parametrize("sign", ["⨉", "×", "x", "✕", "✖", "*"])
@pytest.mark.parametrize("line", ["03 {} 05 - 08 | Deadlift", "3 {} 8 Deadlift", "Deadlift 3 {} 8"])
def test_the_sign_between_sets_and_reps_is_no_name(sign: str, line: str) -> None:
    text = f"# Day\n\n- [ ] {line.format(sign)}\n- [ ] {line.format(sign).replace('Deadlift', 'Step-up')}\n"
    assert titles("day.md", text) == ["Deadlift", "Step-up"]


@pytest.mark.parametrize("head", ["Poses", "Yoga poses", "Stretches", "Hip stretches", "Asanas"])
def test_what_stands_under_poses_is_held(head: str) -> None:
    text = (
        f"# Evening\n\n## {head}\n\n- 20 sec Clasp elbow side\n- 20 sec Child\n\n## Moves\n\n- 10 squats\n- 10 hops\n"
    )
    assert amounts("evening.md", text, "hold_s")[:2] == [[20, 20], [20, 20]]


@pytest.mark.parametrize(
    "warning",
    [
        "do not hold your breath",
        "Don't arch your back.",
        "Never lock your knees.",
        "Avoid jerky movements.",
        "Please do not bounce.",
    ],
)
def test_a_warning_among_the_steps_is_a_tip(warning: str) -> None:
    text = f"PELVIC TILT\n\n- lie on your back with both knees bent\n- flatten your back into the bed\n- {warning}\n"
    (found,) = exercises("tilt.txt", text)
    assert (found["steps"], found["tips"]) == (2, 1)


@pytest.mark.parametrize(
    "step",
    [
        "Scoot close to the wall and let your legs rest against it.",
        "Shimmy back and bring your heels together.",
        "Snuggle into the mat and draw your knees apart.",
    ],
)
def test_a_second_clause_shows_an_instruction_whatever_the_first_verb(step: str) -> None:
    text = f"Slow flow\nLegs up the wall (5 minutes)\n{step}\nPigeon (10 breaths)\nBring one shin forward.\n"
    assert [one["steps"] for one in exercises("flow.txt", text)] == [1, 1]
