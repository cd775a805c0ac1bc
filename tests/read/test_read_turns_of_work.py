"""What is done in turns by one exercise: so often in each direction, so often with a rest after each hold."""

import pytest

from read.facts import exercises, facts


@pytest.mark.parametrize(
    ("line", "reps"),
    [
        ("**Neck rolls** – 5 in each direction", 5),
        ("Hip circles: 8 in each direction", 8),
        ("Wrist circles (12 in each direction)", 12),
        ("Arm swings – 10 in each direction, slowly", 10),
    ],
)
def test_a_count_in_each_direction_is_of_reps(line: str, reps: int) -> None:
    found = exercises("p.md", f"# Loosen up\n\n1. {line}\n2. **Child's pose** – hold for 45 seconds\n")[0]["dose"]
    assert (found["reps"], found["sides"]) == ([reps, reps], "each")


@pytest.mark.parametrize("line", ["Take 5 kg in each hand: 12 curls", "Curls: 12 reps with 5 kg in each hand"])
def test_what_is_in_each_hand_is_no_count(line: str) -> None:
    assert exercises("p.md", f"# Arms\n\n1. {line}\n2. Plank – 45 seconds\n")[0]["dose"]["reps"] == [12, 12]


@pytest.mark.parametrize(
    "line",
    [
        "Shoulder rolls – 10 forward and 10 backward",
        "Hip circles: 10 forwards, 10 backwards",
        "Ankle circles (10 clockwise, then 10 anticlockwise)",
    ],
)
def test_one_direction_and_the_other_are_a_set_each(line: str) -> None:
    sets = exercises("p.md", f"# Loosen up\n\n- {line}\n- Plank – 45 seconds\n")[0]["dose"]["by_set"]
    assert [one["reps"] for one in sets] == [[10, 10], [10, 10]]


@pytest.mark.parametrize(
    ("text", "dose"),
    [
        ("Plank\nHold for 20 seconds. Rest 10 seconds and repeat 5 times.", (5, 20, 10)),
        ("Hollow hold\nHold for 20 seconds, rest for 20 seconds. Repeat 5 times.", (5, 20, 20)),
        ("Wall sit\nHold for 30 seconds, then rest for 30 seconds. Repeat three times.", (3, 30, 30)),
        ("L-sit\nHold for 10 seconds. Rest for 30 seconds. Do this 4 times.", (4, 10, 30)),
        ("Grip\nSqueeze the ball for 10 seconds and rest for 5 seconds. Repeat 8 times.", (8, 10, 5)),
        ("# Core\n\n1. Plank - hold 25 s, rest 15 s, repeat 4 times\n2. Bear crawl - 30 s\n", (4, 25, 15)),
    ],
)
def test_a_rest_that_is_repeated_with_its_hold_is_between_reps(text: str, dose: tuple[int, int, int]) -> None:
    found = exercises("p.md" if text.startswith("#") else "p.txt", text)[0]["dose"]
    assert tuple(found[key] and found[key][0] for key in ("reps", "hold_s", "rep_rest_s")) == dose


@pytest.mark.parametrize(
    "text",
    [
        "Bridge\nLift your hips and hold for 5 seconds. Repeat 10 times. Rest 60 seconds and do 3 sets.",
        "Squat\nDo 10 reps. Rest 30 seconds. Repeat 3 times.",
        "Plank\nHold for 30 seconds. Do 3 sets and rest 60 seconds in between.",
    ],
)
def test_other_rests_are_between_sets(text: str) -> None:
    found = exercises("p.txt", text)[0]["dose"]
    assert (found["sets"], found["rep_rest_s"]) == ([3, 3], None)
    assert found["rest_s"] is not None


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("# Chair\n\n- Marches: 2 sets of 20 (10 per leg)\n- Twists: 2 sets of 12\n", False),
        ("# Legs\n\n- Lunges: 3 sets of 12 (6 per side)\n- Step-ups: 30 reps (15 each side)\n", False),
        ("# Legs\n\n- Lunges: 3 sets of 12 (8 per side)\n- Squats: 3 sets of 12\n", True),
        (
            "# Plan\n\nDips: 3 x 10\n\nRest 60 s between sets.\n\nTips:\nWarm up for 5 minutes before each session.\n",
            False,
        ),
        (
            "# Plan\n\nDips: 3 x 10\n\nRest 60 s between sets.\n\nNote: Cool down for 9 minutes after each workout.\n",
            False,
        ),
        ("# Plan\n\nDips: 3 x 10\n\nRest 60 s between sets.\n\nTips:\nRest 90 seconds between sets.\n", True),
    ],
)
def test_two_doses_are_told_where_they_differ(text: str, *, warned: bool) -> None:
    codes = [one["code"] for one in facts("p.md", text)["diagnostics"]]
    assert ("two-doses" in codes) is warned


TURNS = [
    "Drive one knee in, then quickly switch legs.",
    "Lift one foot off the floor, then swap feet.",
    "Tap your shoulder with the opposite hand. Return and change hands.",
    "Hop to the right, then switch sides.",
    "Jump up and switch legs in the air.",
    "Twist as far as you can. Switch sides and keep going.",
    "Tap your left shoulder with your right hand. Switch sides.",
    "Bring your right elbow to your left knee. Swap sides.",
    "Walk tall and change hands halfway.",
    "Walk tall. At the midpoint, swap hands.",
]
ONE_SIDE = [
    "Cross your right ankle to your left knee. Switch sides.",
    "Pull your right knee up with your hands. Switch legs.",
    "Pull the weight to your hip. Switch arms.",
    "Raise your right arm, then switch arms.",
    "Lift your knee out to the side. Swap legs on the next round.",
    "Lift one knee, then change legs. Repeat on the other side.",
    "Drive one knee up, then switch legs. Do 40 seconds on each side.",
]


@pytest.mark.parametrize("layout", ["{name}: 40 seconds. {told}", "# HIIT\n\n40 seconds each.\n\n## {name}\n{told}"])
@pytest.mark.parametrize(
    ("told", "sides"), [(told, "alternate") for told in TURNS] + [(told, "each") for told in ONE_SIDE]
)
def test_sides_that_are_changed_within_timed_work_share_its_time(told: str, sides: str, layout: str) -> None:
    text = layout.format(name="Mountain climber", told=told)
    found = exercises("p.md" if text.startswith("#") else "p.txt", text)[0]["dose"]
    assert (found["work_s"], found["sides"]) == ([40, 40], sides)


@pytest.mark.parametrize("name", ["Single-leg bridge", "One-arm press", "Calf stretch"])
def test_what_is_named_by_one_side_has_its_time_on_each(name: str) -> None:
    found = exercises("p.txt", f"{name}: 40 seconds. Lift one heel, then switch legs.")[0]["dose"]
    assert found["sides"] == "each"


@pytest.mark.parametrize("dose", ["12 reps", "Hold for 30 seconds"])
def test_sides_that_are_changed_after_reps_or_a_hold_have_theirs_each(dose: str) -> None:
    found = exercises("p.txt", f"Bird dog\n{dose}. Reach one arm forward, then switch arms.")[0]["dose"]
    assert found["sides"] == "each"
