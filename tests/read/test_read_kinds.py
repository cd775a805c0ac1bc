"""Kinds of pages that were once read wrongly, each shown by several small pages of its kind."""

import json

import pytest

from read.facts import amounts, exercises, titles
from repcast.read import read
from repcast.report.reading import reading_facts


@pytest.mark.parametrize(
    "record",
    [
        {"move_name": "Neck Nod", "duration_sec": 40, "instructions": "Drop your chin."},
        {"poseName": "Neck Nod", "hold": "40 s", "steps": ["Drop your chin."]},
        {"stretch": "Neck Nod", "seconds": 40, "steps": ["Drop your chin."]},
    ],
)
def test_a_record_may_call_its_name_by_the_word_for_a_movement(record: dict[str, object]) -> None:
    assert titles("moves.json", json.dumps({"moves": [record, record]})) == ["Neck Nod", "Neck Nod"]


@pytest.mark.parametrize("key", ["text", "description", "instruction"])
def test_a_step_with_a_name_and_a_text_is_its_text(key: str) -> None:
    steps = [{"name": "Kneel", key: "Kneel on a mat."}, {"name": "Roll", key: "Roll forwards over the wheel."}]
    reading = read("roller.json", json.dumps({"name": "Roller", "howto": steps}).encode())
    assert reading.routine is not None
    told = [step.text for step in reading.routine.exercises[0].steps]
    assert told == ["Kneel on a mat.", "Roll forwards over the wheel."]


@pytest.mark.parametrize(
    ("sets", "wanted"),
    [
        ([{"weight": 20, "reps": 5}, {"weight": 15, "reps": 8}], [[5, 5], [8, 8]]),
        ([{"reps": 10}, {"reps": 8}, {"reps": 6}], [[10, 10], [8, 8], [6, 6]]),
        ([{"repetitions": "12"}, {"repetitions": "9"}], [[12, 12], [9, 9]]),
    ],
)
def test_sets_of_a_record_may_be_objects(sets: list[dict[str, object]], wanted: list[list[int]]) -> None:
    text = json.dumps({"name": "Push Day", "exercises": [{"name": "Dips", "sets": sets}]})
    by_set = amounts("push.json", text, "by_set")[0]
    assert isinstance(by_set, list)
    assert [one["reps"] for one in by_set] == wanted


@pytest.mark.parametrize("shortcode", ['{{< video id="x1" >}}', "{{% notice %}}", '{{< figure src="a.jpg" >}}'])
def test_a_page_of_front_matter_and_a_shortcode_is_no_json(shortcode: str) -> None:
    text = (
        f"---\ntitle: Pike Slide\nsets: 3\nreps: 12\nsteps:\n  - Pull the feet in.\n  - Slide back.\n---\n{shortcode}\n"
    )
    (found,) = exercises("pike.md", text)
    assert (found["title"], found["steps"], found["tips"]) == ("Pike Slide", 2, 0)


@pytest.mark.parametrize("columns", ["Set 1 | Set 2 | Set 3", "Week 1 | Week 2", "Load 1 | Load 2"])
def test_columns_that_are_numbered_alike_are_a_header(columns: str) -> None:
    count = columns.count("|") + 1
    rows = "\n".join(f"| {name} | 3x12 |{' __ |' * count}" for name in ("Box Squat", "Floor Press"))
    text = f"# Gym\n\n| Exercise | Sets | {columns} |\n|{'---|' * (2 + count)}\n{rows}\n"
    assert titles("gym.md", text) == ["Box Squat", "Floor Press"]


@pytest.mark.parametrize(
    "names", [("Elbow Tucks", "Doorway Lean"), ("Row", "Toe Taps", "Shelf"), ("Knee Bend", "Heel Lift")]
)
def test_numbers_right_before_names_list_them(names: tuple[str, ...]) -> None:
    parts = [
        f"{number}{name}\n- Stand tall.\n- Lift both arms.\n- {9 + number} reps\nDaily\n"
        for number, name in enumerate(names, 1)
    ]
    text = "Your programme\n" + "".join(parts)
    assert titles("plan.txt", text) == list(names)
    assert amounts("plan.txt", text, "reps") == [[9 + number] * 2 for number in range(1, len(names) + 1)]


@pytest.mark.parametrize("mark", ["#1 – ", "#1 - ", "#1 — "])
def test_a_number_with_a_hash_is_no_part_of_a_name(mark: str) -> None:
    parts = [f"{mark.replace('1', str(at))}{name}\n\nDrop the jaw and sigh. Do it {at + 4} times.\n\n"
             for at, name in enumerate(("Lip Trill", "Tongue Roll", "Jaw Drop"), 1)]  # fmt: skip
    assert titles("voice.txt", "Warm-ups for singers\n\n" + "".join(parts)) == ["Lip Trill", "Tongue Roll", "Jaw Drop"]


@pytest.mark.parametrize("buttons", ["Facebook · Twitter · Pin it", "Mail • Facebook • Print", "X · Y · Z"])
def test_buttons_in_a_line_are_no_steps(buttons: str) -> None:
    text = f"# Pretzel\n\nSit tall and cross the shins. Fold forward from the hips.\n\nShare this post: {buttons}\n"
    assert exercises("yoga.md", text)[0]["steps"] == 2


@pytest.mark.parametrize("dash", ["–", "-", "—"])
def test_a_label_may_stand_before_a_dash(dash: str) -> None:
    text = (
        f"Hip Swing Out\nPosition {dash} Stand side-on to the worktop.\n"
        f"Action {dash} Keep the leg straight and swing it out.\nRepeat 10 times.\n"
    )
    assert exercises("hip.txt", text)[0]["steps"] == 2


@pytest.mark.parametrize("verb", ["Sigh", "Vibrate", "Hoist"])
def test_a_sentence_beside_steps_needs_no_verb_that_is_known(verb: str) -> None:
    text = f"The Yawn\n\nDrop the jaw and breathe in. {verb} the air out on a vowel. Repeat 6 times.\n"
    assert exercises("yawn.txt", text)[0]["steps"] == 2


def blocks(text: str) -> list[dict[str, object]]:
    facts = reading_facts(read("page.txt", text.encode()))
    return [block for workout in facts["workouts"] for block in workout["blocks"]]


@pytest.mark.parametrize(
    "lead",
    [
        "To complete a {}, do the following:",
        "When you do the {}, follow these steps:",
        "For a good {}, go through these points:",
    ],
)
def test_a_clause_that_leads_to_a_list_is_no_heading(lead: str) -> None:
    parts = [
        f"{name}\n{lead.format(name.lower())}\n\n  • Lie on your back.\n\n  • Do {count} repetitions.\n\n"
        for name, count in (("Slide and Bend", 10), ("Thigh Squash", 15))
    ]
    text = "A strong leg gets over an operation sooner.\n\n" + "".join(parts)
    assert titles("knee.txt", text) == ["Slide and Bend", "Thigh Squash"]
    assert amounts("knee.txt", text, "reps") == [[10, 10], [15, 15]]


@pytest.mark.parametrize("question", ["Have you moved today?", "Stiff neck?", "Why stretch at work?"])
def test_a_question_over_a_page_hides_nothing_of_it(question: str) -> None:
    text = (
        f"{question}\n\nStretch 1: Lock your fingers and push both arms out. Hold for 20 seconds.\n\n"
        "Stretch 2: Take the arms overhead. Hold 10 seconds.\n"
    )
    assert amounts("desk.txt", text, "hold_s") == [[20, 20], [10, 10]]


@pytest.mark.parametrize("rest", ["Rest 90s after A2", "Rest 90 seconds", "90s rest, then A1 again"])
def test_a_rest_after_a_pair_is_between_its_rounds(rest: str) -> None:
    text = (
        f"Upper B\n\nA1. Chin-up 4 x 6\nA2. Press 4 x 8\n{rest}\n\n"
        "B1. Face Pull 3 x 15\nB2. Curl 3 x 12\nRest 60s after B2\n"
    )
    assert titles("upper.txt", text) == ["Chin-up", "Press", "Face Pull", "Curl"]
    assert [(one["kind"], one["rest_s"], one["round_rest_s"]) for one in blocks(text)] == [
        ("superset", None, [90, 90]),
        ("superset", None, [60, 60]),
    ]


@pytest.mark.parametrize("things", ["each exercise", "every move", "each of the drills"])
def test_what_the_last_exercise_says_of_each_holds_for_all(things: str) -> None:
    text = (
        "BALANCE AT HOME\n\nONE LEG STAND\n\nLift one foot off the floor.\n\nSIDE SHIFT\n\n"
        f"Lean your weight onto one foot.\n\nDo {things} for 30 seconds.\n"
    )
    assert amounts("balance.txt", text, "work_s") == [[30, 30], [30, 30]]


@pytest.mark.parametrize("days", [("Monday", "Thursday"), ("Week 1:", "Week 2:"), ("Day 1", "Day 2")])
def test_a_day_may_hold_a_single_line(days: tuple[str, str]) -> None:
    text = (
        f"Run plan\n\n{days[0]}\n10 x 2 min hill reps (90 seconds jog)\n\n"
        f"{days[1]}\n6 x 3 min at 10k pace (2 min walk)\n"
    )
    facts = reading_facts(read("run.txt", text.encode()))
    assert [one["title"] for one in facts["workouts"]] == [day.rstrip(":") for day in days]


@pytest.mark.parametrize("loads", ["95/65", "53/35", "24/16"])
def test_a_pair_in_brackets_after_a_count_is_a_load(loads: str) -> None:
    text = f"4 rounds for time\n20 Front Squats ({loads})\n15 Kettlebell Swings ({loads})\n"
    assert titles("wod.txt", text) == ["Front Squats", "Kettlebell Swings"]
    assert amounts("wod.txt", text, "load") == [loads, loads]
    assert amounts("wod.txt", text, "work_s") == [None, None]


@pytest.mark.parametrize("column", ["Day", "**Session**", "Block"])
def test_a_first_column_with_gaps_names_groups_of_rows(column: str) -> None:
    rows = "| **Day 1** | Squat | 3 | 10 |\n| | Row | 3 | 8 |\n| **Day 2** | Press | 4 | 6 |\n| | Curl | 4 | 12 |\n"
    text = f"# Two days\n\n| {column} | Exercise | Sets | Reps |\n| --- | --- | --- | --- |\n{rows}"
    facts = reading_facts(read("days.md", text.encode()))
    assert [one["title"] for one in facts["workouts"]] == ["Day 1", "Day 2"]
    assert [one["title"] for one in facts["exercises"]] == ["Squat", "Row", "Press", "Curl"]


@pytest.mark.parametrize("finisher", ["Tabata (8 rounds, 20 sec on / 10 sec off)", "EMOM 10 min", "3 rounds for time"])
def test_numbered_parts_of_several_kinds_are_one_workout(finisher: str) -> None:
    text = (
        "# Hotel workout\n\n### Part 1: AMRAP 12 min\n\n- 10 air squats\n- 8 push-ups\n\n"
        f"### Part 2: {finisher}\n\n- Mountain climbers\n- Burpees\n"
    )
    facts = reading_facts(read("hotel.md", text.encode()))
    assert [len(one["blocks"]) for one in facts["workouts"]] == [2]


@pytest.mark.parametrize(
    "line", ["6. Special instructions", "6. For information only. Ask your doctor first.", "6. Disclaimer: ask first"]
)
def test_a_last_point_that_asks_for_nothing_is_no_step(line: str) -> None:
    text = f"Bent-over Pull\n\n4. Bend the elbow and pull it up.\n\n5. Let it down again.\n\n{line}\n"
    assert exercises("pull.txt", text)[0]["steps"] == 2
