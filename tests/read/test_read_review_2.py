"""Pages on which rules that are right elsewhere read too much: groups by place, loads, rests, rows, levels."""

import pytest

from read.facts import blocks as read_blocks
from read.facts import exercises, facts
from read.told import blocks, exercise

PLACES = [
    (
        "# Strength plan\n\n**At the gym on Mondays:**\n\n- Squat 3x8\n- Bench press 3x8\n\n"
        "**At home on other days:**\n\n- Push-ups 3x10\n- Lunges 3x10\n"
    ),
    (
        "# Keep moving\n\n**At the clinic with your physio:**\n\n- Leg press 3 x 10\n- Step-ups 3 x 10\n\n"
        "**At home on your own:**\n\n- Bridge 2 x 12\n- Clam 2 x 12\n"
    ),
    (
        "# Home plan\n\n**In the kitchen after breakfast:**\n\n- Calf raises 2 x 15\n- Counter push-ups 2 x 8\n\n"
        "**On the sofa before dinner:**\n\n- Knee extensions 2 x 12\n- Ankle circles 2 x 10\n"
    ),
]


@pytest.mark.parametrize("text", PLACES)
def test_groups_by_place_keep_their_names(text: str) -> None:
    named = [line.strip("*:") for line in text.splitlines() if line.rstrip("*").endswith(":")]
    assert [one["title"] for one in read_blocks("page.md", text)] == named


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "10 minute AMRAP\nMax push-ups in 30 seconds\n15 squats\nMax plank hold\n",
            ["push-ups", "squats", "plank hold"],
        ),
        ("12 minute AMRAP\n10 lunges\nMax sit-ups in 45 seconds\n15 squats\n", ["lunges", "sit-ups", "squats"]),
        (
            "3 rounds\nMax burpees for 1 minute\n20 lunges\nMax pull-ups within 40 sec\nRest 1 minute\n",
            ["burpees", "lunges", "pull-ups"],
        ),
    ],
)
def test_as_many_as_one_can_within_a_time_is_one_of_the_list(text: str, told: list[str]) -> None:
    found = exercises("page.txt", text)
    assert [one["title"] for one in found] == told
    assert [one["dose"]["open"] for one in found] == ["Max" in line for line in text.splitlines()[1:4]]
    timed = [one["dose"]["work_s"] or one["dose"]["hold_s"] for one in found]
    assert [bool(time) for time in timed] == [
        any(map(str.isdigit, line)) and "Max" in line for line in text.splitlines()[1:4]
    ]


@pytest.mark.parametrize(
    ("text", "loads"),
    [
        ("AMRAP 10 minutes\nThrusters 95/65\nPull-ups\nRun 200 m\n", ["95/65", None, None]),
        ("3 rounds for time\nRun 400 m\nKettlebell swings 53/35\nBurpees\n", [None, "53/35", None]),
        ("AMRAP 12 minutes\nBox jumps\nRow 250 m\nDeadlifts 225/155\n", [None, None, "225/155"]),
        ("Thruster\n\nLoad: 95/65\nReps: 10\n\nStand tall. Squat down and press the bar up.\n", ["95/65"]),
    ],
)
def test_a_pair_of_loads_without_a_unit_is_kept(text: str, loads: list[str | None]) -> None:
    assert [one["dose"]["load"] for one in exercises("page.txt", text)] == loads


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Jumping jacks, high knees, butt kicks (30 sec each)", "Jumping jacks, high knees, butt kicks 30s"),
        ("Plank, dead bug and bridge (40 seconds each)", "Plank, dead bug and bridge 40s"),
        ("Squats and lunges (40 seconds each)", "Squats and lunges 40s"),
        ("Side plank (30 sec each)", "Side plank 30s each"),
    ],
)
def test_each_after_several_movements_is_each_of_them(line: str, told: str) -> None:
    assert exercise(exercises("page.txt", f"Warm-up\n\n- {line}\n- Arm circles (20 sec)\n")[0]) == told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            (
                "Sitting all day harms your back. A regular walk is a good start. Lie on your back, bend both knees "
                "and rock them from side to side. Hold 5 seconds. Repeat 10 times.\n"
            ),
            "Exercise",
        ),
        (
            (
                "Many people have stiff hips. A daily swim is the best cure. Kneel on one knee and push your hips "
                "forward. Hold for 30 seconds.\n"
            ),
            "Exercise",
        ),
        (
            (
                "Sore shoulders are common at a desk. A short run is fine too. Sit tall and roll both shoulders back. "
                "Repeat 10 times.\n"
            ),
            "Exercise",
        ),
        (
            (
                "A glute bridge is an exercise for your hips. Lie on your back, bend both knees and lift your hips. "
                "Hold 5 seconds. Repeat 10 times.\n"
            ),
            "glute bridge",
        ),
    ],
)
def test_a_sentence_about_something_else_names_no_exercise(text: str, title: str) -> None:
    assert [one["title"] for one in exercises("page.txt", text)] == [title]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Squats", "Every 90 second interval, do 5 squats. 8 rounds.", "emom 8x every 90: Squats 8x5"),
        ("Push-ups", "Every 60 second window, do 8 push-ups. 10 rounds.", "emom 10x every 60: Push-ups 10x8"),
        ("Rowing", "Every 3 minute block: row 500 m. 5 rounds.", "emom 5x every 180: Rowing 5x500m"),
    ],
)
def test_every_so_long_a_turn_is_by_the_clock(name: str, text: str, told: str) -> None:
    assert blocks("page.txt", f"{name}\n\n{text}\n") == [told]


@pytest.mark.parametrize(
    "line",
    [
        "Plank: 30 seconds (back sagging? stop)",
        "Plank: 30 seconds (too hard? Rest)",
        "Plank: 30 sec (hips sore? ease off)",
    ],
)
def test_a_question_in_a_remark_is_not_about_the_dose_before_it(line: str) -> None:
    found = exercises("page.txt", f"Core\n\n1. {line}\n2. Squats: 12 reps\n3. Lunges: 10 reps\n")
    assert [exercise(one) for one in found] == ["Plank 30s", "Squats 12", "Lunges 10"]
    assert found[0]["steps"] == 0


@pytest.mark.parametrize(
    "text",
    [
        "Group 1\nSquats 3x10\nLunges 3x10\n\nGroup 2\nPush-ups 3x12\nRows 3x12\n",
        "# Whole body\n\n## Group A\n\n- Squats 3x10\n- Lunges 3x10\n\n## Group B\n\n- Push-ups 3x12\n- Rows 3x12\n",
        "Leg day\n\nGroup #1\n- Step-ups 2x10\n- Bridges 2x15\n\nGroup #2\n- Calf raises 3x12\n- Wall sit 2x30 s\n",
    ],
)
def test_groups_of_exercises_are_blocks_of_one_session(text: str) -> None:
    found = facts("page.md" if text[0] == "#" else "page.txt", text)["workouts"]
    assert [len(block["exercises"]) for workout in found for block in workout["blocks"]] == [2, 2]
    assert len(found) == 1
    assert all("Group" in block["title"] for block in found[0]["blocks"])


@pytest.mark.parametrize(
    ("rows", "rests"),
    [
        ("| Squat | 3 x 10 | 60 s |\n| Lunge | 3 x 12 | 45 s |\n| Plank | 3 x 30 s | 30 s |\n", [60, 45, 30]),
        ("| Curl | 3 x 12 | 90 sec |\n| Dip | 3 x 8 | 2 min |\n", [90, 120]),
        ("| Squat | 3 sets of 8 | 2 minutes | slow |\n| Row | 4 sets of 6 | 90 seconds | strict |\n", [120, 90]),
        ("| Pigeon | each side | 5 min |\n| Child's pose | | 3 min |\n", [None, None]),
        ("| Hip lift | 3 x 10 | 5 s hold |\n| Clam | 3 x 12 | 3 s hold |\n", [None, None]),
    ],
)
def test_a_time_after_the_sets_of_a_row_without_a_head_is_rest(rows: str, rests: list[int | None]) -> None:
    found = [one["dose"]["rest_s"] for one in exercises("page.md", f"# Legs\n\n{rows}")]
    assert found == [None if rest is None else [rest, rest] for rest in rests]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Thrusters 95lb\nPull-ups\n21-15-9 for time\n",
            "for-time 3x: Thrusters 21/15/9, Pull-ups 21/15/9",
        ),
        ("Fran\n\nThrusters 95/65\nPull-ups\n21-15-9 for time\n", "for-time 3x: Thrusters 21/15/9, Pull-ups 21/15/9"),
        (
            "Monday\n\nPower cleans 60 kg\nRing dips\nBurpees\n12-9-6-3 reps for time\n\nRest well\n",
            "for-time 4x: Power cleans 12/9/6/3, Ring dips 12/9/6/3, Burpees 12/9/6/3",
        ),
    ],
)
def test_a_series_under_several_names_is_of_each_of_them(text: str, told: str) -> None:
    assert blocks("page.txt", text) == [told]
    assert exercises("page.txt", text)[0]["dose"]["load"] is not None
