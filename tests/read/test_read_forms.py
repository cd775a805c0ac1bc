"""Forms of lines and headings that were once read wrongly, each shown by ten small pages of its kind."""

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
