"""Sessions whose warm-up, exercises and cool-down are set in different forms, or each under a name of its own."""

from typing import Any

import pytest

from repcast.read import read
from repcast.report.reading import reading_facts

SQUATS, ROWS = "Goblet squat", "Bent-over row"


def roles_of(text: str) -> list[tuple[str, str]]:
    """Return the title of each exercise with the role of its block."""
    facts: dict[str, Any] = reading_facts(read("plan.md" if text.startswith("#") else "plan.txt", text.encode()))
    blocks = (block for workout in facts["workouts"] for block in workout["blocks"])
    return [(facts["exercises"][at]["title"], block["role"]) for block in blocks for at in block["exercises"]]


@pytest.mark.parametrize(
    "exercises",
    [
        f"**{SQUATS}**\n- Sets: 3\n- Reps: 10\n\n**{ROWS}**\n- Sets: 3\n- Reps: 8\n",
        f"### 1. {SQUATS}\n- Sets: 3\n- Reps: 10\n\n### 2. {ROWS}\n- Sets: 3\n- Reps: 8\n",
        f"### {SQUATS}\n3 sets of 10. Sit down and stand up.\n\n### {ROWS}\n3 sets of 8. Pull and lower.\n",
        f"### {SQUATS}\n**Sets:** 3 | **Reps:** 10\n\n### {ROWS}\n**Sets:** 3 | **Reps:** 8\n",
    ],
)
def test_names_over_their_sets_stand_beside_the_list_of_a_warm_up(exercises: str) -> None:
    text = f"# Full body\n\n## Warm-up\n- Arm circles – 30 seconds\n- Marching – 60 seconds\n\n{exercises}"
    warm_up = [("Arm circles", "warmup"), ("Marching", "warmup")]
    assert roles_of(text) == [*warm_up, (SQUATS, "main"), (ROWS, "main")]


def test_names_with_doses_before_headings_are_exercises_too() -> None:
    text = f"# Full body\n\n- Arm circles – 30 seconds\n- Marching – 60 seconds\n\n## {SQUATS}\n- Sets: 3\n- Reps: 10\n"
    assert [title for title, _ in roles_of(text)] == ["Arm circles", "Marching", SQUATS]


def test_a_list_of_what_is_told_below_is_but_a_summary() -> None:
    text = (
        f"# Full body\n\n- {SQUATS}: 3 x 10\n- {ROWS}: 3 x 8\n\n"
        f"## {SQUATS}\nSit down and stand up. 3 x 10\n\n## {ROWS}\nPull to your ribs and lower. 3 x 8\n"
    )
    assert [title for title, _ in roles_of(text)] == [SQUATS, ROWS]


@pytest.mark.parametrize("later", ["Renegade row", "Upright row", "Treadmill walk"])
def test_a_later_name_is_no_way_of_going_of_what_is_listed_before(later: str) -> None:
    names = ["Arm circles", "Squats", "Hip hinges", "March"]
    text = (
        "# Start\n" + "".join(f"- {name} – 30 seconds\n" for name in names) + f"\n### {later}\n- Sets: 3\n- Reps: 10\n"
    )
    assert [title for title, _ in roles_of(text)] == [*names, later]


WARM_UPS = [
    ("Warm-up\n5 minutes on the treadmill at an easy pace", "treadmill"),
    ("Warm-up (10 min)\nRowing machine", "Rowing machine"),
    ("Warm up:\n5 minutes skipping", "skipping"),
    ("Warm-up: 5-10 minutes of light cardio", "light cardio"),
    ("warm up 5 min bike", "bike"),
    ("", ""),
]
COOL_DOWNS = [
    ("Cool-down\n5 minutes of easy walking", "easy walking"),
    ("Cool down:\n5 minutes stretching", "stretching"),
    ("Cool-down (5 min)\nLight walking", "Light walking"),
    ("cool down 5 mins walk", "walk"),
    ("", ""),
]
EXERCISES = [
    f"{SQUATS} 3x10\n{ROWS} 3x8",
    f"1. {SQUATS} - 3 x 10\n2. {ROWS} - 3 x 8",
    f"- {SQUATS}: 3 sets of 10\n- {ROWS}: 3 sets of 8",
]


@pytest.mark.parametrize("exercises", EXERCISES)
@pytest.mark.parametrize("before", WARM_UPS)
@pytest.mark.parametrize("after", COOL_DOWNS)
@pytest.mark.parametrize("title", ["Leg day\n\n", "# Leg day\n\n"])
def test_a_part_of_one_line_is_called_by_what_is_done(
    title: str, after: tuple[str, str], before: tuple[str, str], exercises: str
) -> None:
    (warm_up, begun), (cool_down, ended) = before, after
    text = title + "\n\n".join(part for part in (warm_up, exercises, cool_down) if part) + "\n"
    main = [(SQUATS, "main"), (ROWS, "main")]
    assert roles_of(text) == [*[(begun, "warmup")] * bool(begun), *main, *[(ended, "cooldown")] * bool(ended)], text


def test_the_first_line_of_a_page_may_be_its_warm_up() -> None:
    assert roles_of(f"warm up 5 min bike\n{SQUATS} 4x6\n{ROWS} 4x8\n") == [
        ("bike", "warmup"),
        (SQUATS, "main"),
        (ROWS, "main"),
    ]


def test_codes_without_a_mark_pair_exercises() -> None:
    text = "A1 bench 4x6\nA2 row 4x8\nrest 90s\nB1 press 3x10\nB2 fly 3x15\n"
    facts = reading_facts(read("notes.txt", text.encode()))
    blocks = facts["workouts"][0]["blocks"]
    assert [(one["kind"], one["rounds"], one["round_rest_s"]) for one in blocks] == [
        ("superset", [4, 4], [90, 90]),
        ("superset", [3, 3], None),
    ]
    assert [one["title"] for one in facts["exercises"]] == ["bench", "row", "press", "fly"]


def test_the_rest_after_a_pair_is_not_within_the_next_one() -> None:
    text = (
        "Supersets\n\nA1. Squat 3 x 5\nA2. Chin-up 3 x 5\nRest 3 min\n\nB1. Raise 3 x 12\nB2. Curl 3 x 12\nRest 1 min\n"
    )
    blocks = reading_facts(read("notes.txt", text.encode()))["workouts"][0]["blocks"]
    assert [(one["rest_s"], one["round_rest_s"]) for one in blocks] == [(None, [180, 180]), (None, [60, 60])]


@pytest.mark.parametrize(
    "warm_up", ["Warm-up: jog 5 minutes", "Warm up - 3 minutes of marching", "Warm-up: 4 min skipping"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_rounds_of_a_circuit_are_not_those_of_its_warm_up(gap: str, warm_up: str) -> None:
    said = "30 seconds on, 15 seconds off. 4 rounds. Rest 2 minutes between rounds."
    text = gap.join(["CIRCUIT", warm_up, said, "1. Squats\n2. Burpees", "Cool down - walk 2 min"])
    blocks = reading_facts(read("notes.txt", text.encode()))["workouts"][0]["blocks"]
    assert [one["rounds"] for one in blocks if one["role"] != "cooldown"] == [None, [4, 4]]


@pytest.mark.parametrize("mark", ["SS:", "SS", "Superset:", "Superset"])
@pytest.mark.parametrize(("title", "bullet"), [("", "- "), ("Deadlift day\n", ""), ("Deadlift day\n", "- ")])
def test_a_lift_before_a_pair_keeps_its_sets(title: str, bullet: str, mark: str) -> None:
    text = f"{title}DL 5x3\n{mark}\n{bullet}SLDL 3x8\n{bullet}Leg raise 3x12\n"
    facts = reading_facts(read("notes.txt", text.encode()))
    assert [(one["title"], one["dose"]["sets"]) for one in facts["exercises"]] == [
        ("DL", [5, 5]),
        ("SLDL", [3, 3]),
        ("Leg raise", [3, 3]),
    ]
    assert [one["kind"] for one in facts["workouts"][0]["blocks"]] == ["straight", "superset"]


@pytest.mark.parametrize(
    "names",
    [
        ("Reach up", "Bend forward", "Twist left", "Twist right"),
        ("Lean left", "Lean right"),
        ("Arms up", "Arms out", "Twist left", "Twist right"),
    ],
)
@pytest.mark.parametrize("mark", [" - ", ": "])
def test_names_of_what_is_held_are_read_alike(mark: str, names: tuple[str, ...]) -> None:
    text = "".join(f"{name}{mark}hold 10 secs\n" for name in names)
    assert [title for title, _ in roles_of(text)] == list(names)


@pytest.mark.parametrize(
    "text",
    [
        "Back squat 5x5\nA1 Curl 3x10\nA2 Dip 3x10\n",
        "Push day\nBack squat 5x5\nA1 Curl 3x10\nA2 Dip 3x10\n",
        "STRENGTH\nBack squat 5x5\nA1 Curl 3x10\nA2 Dip 3x10\n",
    ],
)
def test_a_lift_stands_before_coded_lines(text: str) -> None:
    assert [title for title, _ in roles_of(text)] == ["Back squat", "Curl", "Dip"]


@pytest.mark.parametrize("exercises", ["Squats 3x10\n", "Push-ups - 10\nSquats - 20\n"])
def test_a_walk_under_cool_down_costs_no_exercise(exercises: str) -> None:
    assert len(roles_of(f"{exercises}\nCool down\n5 min walk\n")) == exercises.count("\n") + 1


def test_a_dose_after_the_mistakes_is_that_of_the_exercise() -> None:
    text = "# Squat\n\nSit back. Stand up.\n\n## Watch out for\n- Knees falling in\n\n3 sets of 10\n"
    dose = reading_facts(read("plan.md", text.encode()))["exercises"][0]["dose"]
    assert (dose["sets"], dose["reps"]) == ([3, 3], [10, 10])


def test_points_below_a_joined_warm_up_stay_under_their_exercises() -> None:
    text = (
        "Leg day\n\nWarm-up\n5 minutes easy cycling\n\n- Squats 3x10\n  - Keep your chest up.\n  - Sit back.\n"
        "- Lunges 3x8\n  - Step long.\n"
    )
    facts = reading_facts(read("plan.txt", text.encode()))
    assert [(one["title"], one["steps"] + one["tips"]) for one in facts["exercises"]] == [
        ("easy cycling", 0),
        ("Squats", 2),
        ("Lunges", 1),
    ]


MARCH, CIRCLES = ("March", "warmup"), ("Arm circles", "warmup")
STEP_UP, DIP, FOLD = ("Step-up", "main"), ("Triceps dip", "main"), ("Forward fold", "cooldown")


@pytest.mark.parametrize(
    ("warm_up", "head", "cool_down"),
    [
        ("Warm-up\nMarch: 45 seconds\nArm circles: 30 seconds", "Circuit\nDo each move for 45 seconds.", "Cool-down"),
        ("Warm-up\n- March, 45 seconds\n- Arm circles, 20", "Main circuit (3 rounds)\n40 seconds each.", "Cool-down"),
        ("The warm-up\n\nMarch - 1 minute\n\nArm circles - 20", "The workout\n\nDo 12 of each.", "The cool-down"),
        ("Warm-up\nMarch: 2 min\nArm circles: 1 min", "Main exercises\n12 reps each", "Cool-down stretches"),
        ("Activation\nMarch: 45 seconds\nArm circles: 20 reps", "Strength\n3 sets of 8 reps each.", "Warm down"),
    ],
)
def test_parts_of_a_session_in_plain_text_stand_over_the_names_in_them(warm_up: str, head: str, cool_down: str) -> None:
    names = "Step-up\nDrive through the heel.\n\nTriceps dip\nBend your elbows."
    text = f"Stairs\n\n{warm_up}\n\n{head}\n\n{names}\n\n{cool_down}\nForward fold: 30 seconds\n"
    assert roles_of(text) == [MARCH, CIRCLES, STEP_UP, DIP, FOLD]


def test_names_after_what_a_warm_up_holds_are_those_of_a_main_part_without_a_heading() -> None:
    names = "Step-up\nDrive through the heel. Do 10 reps.\n\nTriceps dip\nBend your elbows. Do 8 reps."
    text = f"Stairs\n\nWarm-up\nMarch for 3 minutes.\n\n{names}\n\nCool-down\nForward fold for 30 seconds.\n"
    assert [one for one in roles_of(text) if one[1] == "main"][:2] == [STEP_UP, DIP]
