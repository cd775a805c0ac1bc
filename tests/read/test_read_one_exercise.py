"""Pages about one exercise, with what sites, apps, papers and speakers set around it."""

import pytest

from repcast.model.routine import Exercise
from repcast.read.reader import read


def one(page: str, name: str = "page.txt") -> Exercise:
    exercises = read(name, page.encode()).routine.exercises
    assert len(exercises) == 1, [exercise.title for exercise in exercises]
    return exercises[0]


STEPS = "1. Lie on your back with your knees bent.\n2. Lift your hips slowly.\n3. Lower them again.\n\n3 sets of 10.\n"


@pytest.mark.parametrize(
    "around",
    [
        "812 views · 3 years ago",
        "▲ 231 ▼  48 comments  share  save  hide  report",
        "by @moss_and_oak · ❤️ 312 · Copied 1.1k times",
        "asked Jul 4, 2018 at 12:10  user28841  113 ● 4",
        "Sven answered 9 years ago",
        "#grip #climbing #forearms",
        "Tel: 01632 960 112 | Open Mon-Fri 8am - 7pm",
        "Open in app: griptimer.example/w/8812",
    ],
)
def test_a_line_that_is_made_of_what_sites_set_around_a_text_is_none_of_it(around: str) -> None:
    exercise = one(f"Glute bridge\n\n{around}\n\n{STEPS}\n{around}\n")
    dose = exercise.dose
    assert exercise.title == "Glute bridge"
    assert len(exercise.steps) == 3
    assert dose.sets is not None
    assert dose.reps is not None
    assert (dose.sets.low, dose.reps.low, dose.distance_m) == (3, 10, None)


PATHS = ["Home > Knee > Bridges", "Startseite \u203a Ratgeber \u203a Hüfte", "Home / Shop / Mats"]


@pytest.mark.parametrize("path", PATHS)
def test_what_stands_over_a_path_through_a_site_is_its_name(path: str) -> None:
    assert one(f"Lindenhof Practice\n{path}\n\nGlute bridge\n\n{STEPS}").title == "Glute bridge"


@pytest.mark.parametrize("dose", ["Hang 20 sec", "Work 20 sec", "Hold 20 sec"])
def test_a_list_of_the_parts_of_one_dose_names_no_exercise(dose: str) -> None:
    exercise = one(f"Dead hang\n\n⏱ {dose}\n💤 Rest 40 sec\n🔁 6 sets\n\nHOW TO\n• Jump up to a bar\n• Step down\n")
    assert exercise.title == "Dead hang"
    assert exercise.dose.sets is not None
    assert exercise.dose.rest_s is not None
    assert (exercise.dose.sets.low, exercise.dose.rest_s.low) == (6, 40)


@pytest.mark.parametrize("goes", ["3 goes altogether.", "3 goes.", "Have 3 turns with a short rest.", "3 tries each."])
def test_goes_are_sets(goes: str) -> None:
    exercise = one(f"CROSS CRAWL\n\nLift each knee to the other elbow.\n\nDo 20 touches. {goes}\n")
    assert exercise.dose.sets is not None
    assert exercise.dose.sets.low == 3


@pytest.mark.parametrize("often", ["twice a day", "daily", "once a week"])
def test_how_often_takes_no_reps_away(often: str) -> None:
    dose = one(f"Glute bridge\n\nLift your hips slowly. Lower them again.\n\n3 sets of 15 {often}\n").dose
    assert dose.reps is not None
    assert dose.reps.low == 15


def test_how_slowly_to_go_is_no_rest() -> None:
    page = "Wrist turns\n\n1. Hold a hammer upright.\n2. Lower it slowly. Take about 4 seconds.\n3. Lift it again.\n"
    assert one(page).dose.rest_s is None


def test_what_is_spoken_is_read_in_sentences() -> None:
    page = (
        "Knee to wall drill\n214,877 views    Apr 6, 2020\nTranscript\n0:00\nhey guys so\n0:03\nyou're gonna put your "
        "foot\n0:06\nfour inches from the wall\n0:09\nnow drive your knee forward till it\n0:12\ntaps the wall so\n"
        "0:15\nthen rock back to the start\n0:18\nwe're gonna do 12 reps\n0:21\nand three sets on each ankle\n"
    )
    exercise = one(page)
    assert [step.text for step in exercise.steps] == [
        "put your foot four inches from the wall.",
        "drive your knee forward till it taps the wall.",
        "rock back to the start.",
    ]
    assert exercise.title == "Knee to wall drill"


@pytest.mark.parametrize(
    ("page", "called"),
    [
        (
            "## Bench Press\n\n1. **Lower:** Bring them down.\n2. **Press:** Push them up.\n",
            ["Lower", "Press"],
        ),
        ("## Curl\n\n1. **Curl:** Bring the weights up.\n2. **Lower:** Let them down slowly.\n", ["Curl", "Lower"]),
        ("## Dips\n\n- **Lower:** Bend your elbows.\n- **Push:** Straighten your arms.\n", ["Lower", "Push"]),
        ("## Row\n\n**Pull:** Draw the handle in.\n**Return:** Let your arms go forward.\n", ["Pull", "Return"]),
        ("## Squat\n\n1. **Drop** - Bend your knees.\n2. **Drive** - Straighten your legs.\n", ["Drop", "Drive"]),
    ],
)
@pytest.mark.parametrize("stands", ["before", "after"])
def test_the_phases_of_a_rep_under_their_names_are_no_exercises(page: str, called: list[str], stands: str) -> None:
    title, _, lists = page.partition("\n\n")
    dose = "**Sets:** 3 | **Reps:** 10\n"
    exercise = one(f"{title}\n\n{dose}\n{lists}" if stands == "before" else f"{page}\n{dose}", "page.md")
    assert f"## {exercise.title}" == title
    assert [step.text.split()[0].rstrip(":") for step in exercise.steps] == called
    assert [phase.kind for phase in exercise.phases] == ["out", "back"]


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("# Rehab\n\n1. Raise: 3 x 10\n2. Lower: 2 x 10\n", ["Raise", "Lower"]),
        ("# Circuit\n\n1. **Squat:** Sit back.\n2. **Press:** Push them up.\n\n3 rounds of 10\n", ["Squat", "Press"]),
        ("# Loosen up\n\n- **Reach:** Stretch.\n- **Twist:** Turn.\n\nHold each 20 seconds\n", ["Reach", "Twist"]),
    ],
)
def test_verbs_that_name_exercises_still_do(page: str, names: list[str]) -> None:
    routine = read("page.md", page.encode()).routine
    assert [exercise.title for exercise in routine.exercises] == names


@pytest.mark.parametrize(
    "counting",
    [
        "Do 3 sets of 10, resting 45 seconds between sets.",
        "Do 10 circles in each direction.",
        "Make ten small circles each way.",
        "20 circles each direction, 2x/day",
        "Do this 10 times.",
    ],
)
@pytest.mark.parametrize(
    "page",
    [
        "Wrist circles\n\nHold your arms out. Circle your wrists slowly. {}\n",
        "Wrist circles\n\n1. Hold your arms out.\n2. Circle your wrists slowly.\n3. {}\n",
        "<h1>Wrist circles</h1><ul><li>Hold your arms out.</li><li>Circle your wrists slowly.</li><li>{}</li></ul>",
    ],
)
def test_what_only_says_how_much_is_no_step(page: str, counting: str) -> None:
    exercise = one(page.format(counting), "page.html" if page.startswith("<") else "page.txt")
    assert [step.text for step in exercise.steps] == ["Hold your arms out.", "Circle your wrists slowly."]
    assert exercise.dose.reps is not None


def test_what_repeats_with_a_rest_is_no_step_of_a_paragraph() -> None:
    counting = "Repeat three times on each leg, resting fifteen seconds between stretches."
    exercise = one(f"Calf stretch\n\nPress your heel down. Hold for 20 seconds. {counting}\n")
    assert [step.text for step in exercise.steps] == ["Press your heel down."]


@pytest.mark.parametrize(
    "step",
    [
        "Do 1 push-up.",
        "Do 8 circles, then change arms.",
        "Tap the floor 10 times.",
        "Draw 10 circles with your thumbs.",
    ],
)
def test_another_movement_that_is_counted_is_a_step(step: str) -> None:
    exercise = one(f"Wrist circles\n\n1. Hold your arms out.\n2. Circle your wrists slowly.\n3. {step}\n")
    assert [one.text for one in exercise.steps][-1] == step


@pytest.mark.parametrize(
    ("text", "way", "reps"),
    [
        ("Turn to the right, then turn to the left. A turn to both sides counts as one rep.", "both", 12),
        ("Lower your knees to the left.\nBring them over to the right. Both sides count as one rep.", "both", 12),
        ("Pull your right knee to your left elbow, then switch. Both sides make one repetition.", "both", 12),
        ("Tap the floor on your left, then on your right: that is 1 rep.", "both", 12),
        ("Lift your right arm.\nLower it.\nDo the same on the opposite side. That's one rep.", "alternate", 24),
        ("Reach to your right heel.\nReach to your left heel (left + right = 1 rep).", "alternate", 24),
        ("Bend to the right.\nCome back up.\nBoth sides together = 1 rep.", "alternate", 24),
    ],
)
def test_both_sides_that_count_as_one_rep_are_not_done_one_after_the_other(text: str, way: str, reps: int) -> None:
    told = "\n".join(f"{number}. {line}" for number, line in enumerate(text.split("\n"), 1))
    dose = one(f"# Side to side\n3 x 12\n{told}\n", "page.md").dose
    assert dose.sides is not None
    assert dose.reps is not None
    assert (dose.sides.way, dose.reps.low) == (way, reps)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Curl with your right arm.\nLower it. That is one rep.\nRepeat with your left arm.", "each"),
        ("Squeeze the ball with both hands.\nLet go. That is one rep.", None),
        ("Sit down.\nStand up. Down and up is one rep.", None),
        ("Lift your knee.\nLower it. That is one rep.\nDo all reps, then switch sides.", "each"),
    ],
)
def test_a_rep_that_is_defined_by_one_side_leaves_the_sides_as_they_are(text: str, way: str | None) -> None:
    told = "\n".join(f"{number}. {line}" for number, line in enumerate(text.split("\n"), 1))
    dose = one(f"# Some exercise\n3 x 12\n{told}\n", "page.md").dose
    assert dose.reps is not None
    assert (dose.sides.way if dose.sides else None, dose.reps.low) == (way, 12)


@pytest.mark.parametrize(
    ("steps", "setup"),
    [
        ("## Setup\n- Sit down.\n- Roll the bar over your legs.\n## Execution\n1. Lift your hips.\n2. Lower them.", 2),
        ("## Starting position\n1. Lie down.\n2. Lift the bar off.\n## Movement\n1. Lower it.\n2. Push it up.", 2),
        ("## Get ready\n- Raise your arms.\n## Movement\n- Bend to the side.\n- Come back up.", 1),
        ("## How to do it\n- Raise your arms.\n- Lower them.", 0),
        ("1. Hold the kettlebell at your chest.\n2. Circle it around your head.\n3. Return to the chest.", 1),
        ("1. Hold both dumbbells at your sides.\n2. Raise your heels.\n3. Lower them.", 1),
        ("1. Lift your leg.\n2. Hold the weight up for 5 seconds.\n3. Lower it.", 0),
    ],
)
def test_what_stands_under_a_heading_of_the_position_or_takes_a_thing_is_no_movement(steps: str, setup: int) -> None:
    told = one(f"# Some exercise\n3 x 8\n{steps}\n", "page.md").steps
    assert [step.kind for step in told[:setup]] == ["setup"] * setup
    assert all(step.kind == "movement" for step in told[setup:])


@pytest.mark.parametrize(
    ("text", "phases"),
    [
        ("1. Sit down, taking three seconds.\n2. Stand up.", [("out", 3), ("back", None)]),
        ("1. Squat down.\n2. Rise.", [("out", None), ("back", None)]),
        ("1. Lower the bar, taking 4 seconds.\n2. Press it up.", [("out", 4), ("back", None)]),
        ("1. Sit down on a chair.\n2. Raise your arms.", [("out", None)]),
        ("1. Raise your arm, taking care of your neck.\n2. Lower it.", [("out", None), ("back", None)]),
    ],
)
def test_a_time_that_a_movement_takes_is_that_of_the_movement(
    text: str, phases: list[tuple[str, float | None]]
) -> None:
    found = one(f"# Some exercise\n3 x 8\n{text}\n", "page.md").phases
    assert [(phase.kind, phase.seconds.low if phase.seconds else None) for phase in found] == phases
