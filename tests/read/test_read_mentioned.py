"""Figures that the words around the steps mention without asking for them."""

import pytest

from repcast.read import read
from repcast.read.words.noise import is_noise

HELD = "1. Lift your hips.\n2. Hold for 30 seconds.\n"
COUNTED = "1. Step back and lower your knee.\n2. Push up. Do 12 reps.\n"


def doses(text: str) -> list[dict[str, float | None]]:
    """The sets, reps, holds, work and rests of the exercises of a page, as far as they are stated."""
    name = "page.html" if text.startswith("<") else "page.md" if text.startswith("#") else "page.txt"
    exercises = [
        exercise
        for workout in read(name, text.encode()).routine.workouts
        for block in workout.blocks
        for exercise in block.exercises
    ]
    fields = ("sets", "reps", "hold_s", "work_s", "rest_s")
    return [{name: one.low for name in fields if (one := getattr(each.dose, name))} for each in exercises]


@pytest.mark.parametrize(
    "words",
    [
        "I could barely hold it for 15 seconds when I started.",
        "When we tested it, we managed 45 seconds on average.",
        "My clients usually last 20 seconds the first time.",
        "Most people give up after 20 seconds.",
        "Last year I held one for 4 minutes!",
        "I did this every day for 2 minutes and my back pain went away.",
        "About ten seconds in, your obliques start to shake.",
        "After 10 seconds you will feel your obliques burn.",
        "By the 20-second mark your arms will tremble.",
        "Your shoulders will start to burn within 10 seconds.",
    ],
)
def test_what_somebody_did_or_what_happens_is_no_dose(words: str) -> None:
    assert doses(f"Side Plank\n{words}\n{HELD}") == [{"hold_s": 30}]
    assert doses(f"# Side Plank\n\n{HELD}\n{words}\n") == [{"hold_s": 30}]


@pytest.mark.parametrize(
    "below",
    [
        "7 Best Hip Exercises\n",
        "Related Articles\n10 Best Core Exercises for Beginners\n",
        "12 Moves for Stronger Legs\n5 Easy Stretches to Do at Your Desk\nThe 8 Best Glute Exercises, by a Trainer\n",
        "8 Hip Stretches for Runners\n15 Core Moves You Can Do at Home\n",
        "21 Ways to Use a Kettlebell\n\n6 Reasons Your Knees Hurt\n",
    ],
)
def test_titles_of_other_pages_are_no_dose(below: str) -> None:
    assert doses(f"Plank\n{HELD}\n{below}") == [{"hold_s": 30}]
    assert doses(f"Lunge\n{COUNTED}\n{below}") == [{"reps": 12}]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            (
                "Plank\nHold for 30 seconds. Do 3 sets.\n\nHow long should I hold a plank?\n"
                "Beginners can start with 10 to 15 seconds and work up to 60 seconds.\n"
            ),
            {"sets": 3, "hold_s": 30},
        ),
        (
            (
                "<h1>Push-up</h1><ol><li>Lower your chest.</li><li>Press up. 3 sets of 12.</li></ol>"
                "<h3>How many push-ups should I do?</h3><p>Men should manage 20, women 15. Start with 5 reps.</p>"
            ),
            {"sets": 3, "reps": 12},
        ),
        (f"Lunge\n{COUNTED}\nHow many should I do?\n3 sets of 10.\n", {"sets": 3, "reps": 12}),
    ],
)
def test_an_answer_only_adds_to_the_dose_of_the_steps(page: str, expected: dict[str, float]) -> None:
    assert doses(page) == [expected]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("Plank\nI held this for 40 seconds.\n1. Lift your hips.\n2. Lower.\n", [{"hold_s": 40}]),
        ("Squat\n1. Sit down.\n2. Stand up.\n\nHow many reps?\nDo 3 sets of 10.\n", [{"sets": 3, "reps": 10}]),
        (f"Lunge\n{COUNTED}\nHow long should I rest?\nRest for 60 s between sets.\n", [{"reps": 12, "rest_s": 60}]),
        (
            "Bridge\n1. Lift your hips.\n2. Hold for 5 seconds.\n\nHow often?\nRepeat 10 times.\n",
            [{"reps": 10, "hold_s": 5}],
        ),
        ("Circuit\n10 cat stretches\n12 arm swings\n8 side stretches\n", [{"reps": 10}, {"reps": 12}, {"reps": 8}]),
        ("Burn\n10 best effort squats\n8 easy lunges\n", [{"reps": 10}, {"reps": 8}]),
        ("6 Best Stretches\n\n1. Cat stretch: 10 reps\n2. Neck turns: 8 reps\n", [{"reps": 10}, {"reps": 8}]),
    ],
)
def test_what_is_asked_for_stays(page: str, expected: list[dict[str, float]]) -> None:
    assert doses(page) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ADVERTISEMENT", True),
        ("Advertisement - continue reading below", True),
        ("CONTINUE READING BELOW", True),
        ("Article continues below this ad", True),
        ("Continue to lower the bar below your knees", False),
        ("Add 5 reps", False),
    ],
)
def test_notices_of_advertisements_are_noise(line: str, expected: bool) -> None:
    assert is_noise(line) is expected


INTRODUCED = [
    ("What is a hip hitch?", "It steadies the pelvis. Do 2 sets of 12 reps on each side.", {"sets": 2, "reps": 12}),
    ("Introduction", "A hold for the trunk. Hold for 40 seconds.", {"hold_s": 40}),
    ("About", "Stay in the pose for 2 minutes.", {"hold_s": 120}),
    ("About this exercise", "A slow one. Repeat 15 times on each leg.", {"reps": 15}),
    ("Benefits", "For best results, do 3 sets of 10, resting for 45 s.", {"sets": 3, "reps": 10, "rest_s": 45}),
    ("Muscles worked", "Glutes. We recommend 3 sets of 8 reps per side.", {"sets": 3, "reps": 8}),
    ("Why do it?", "3 x 15, rest 60 s.", {"sets": 3, "reps": 15, "rest_s": 60}),
    ("Benefits", "In one trial participants did 3 sets of 10 reps.", {}),
    ("About", "I did 3 sets of 20 reps last week.", {}),
    ("About the site", "Watch the video for 30 seconds to see the start.", {}),
    ("Who should not do it?", "Those who feel pain for more than 10 minutes.", {}),
    ("Variations", "Do 3 sets of 20 reps with a band.", {}),
]


@pytest.mark.parametrize(("heading", "words", "dose"), INTRODUCED)
def test_what_introduces_an_exercise_may_say_how_much_of_it_to_do(
    heading: str, words: str, dose: dict[str, float]
) -> None:
    steps = "1. Stand on a step.\n2. Drop one hip.\n3. Lift it up.\n"
    assert doses(f"# Hip Hitch\n\n## {heading}\n\n{words}\n\n## How to do it\n\n{steps}") == [dose]
    assert doses(f"Hip Hitch\n\n{heading}\n{words}\n\nHow to do it\n{steps}") == [dose]
    assert doses(f"# Hip Hitch\n\n## {heading}\n\n{words}\n\n## Steps\n\n{steps}4. Do 2 sets of 6 reps.") == [
        {"sets": 2, "reps": 6}
    ]


@pytest.mark.parametrize(
    ("heading", "remark", "dose"),
    [
        ("Comments", "Do not arch.", {"sets": 3, "reps": 12}),
        ("Comment", "Your body stays straight.", {"sets": 3, "reps": 12}),
        ("Contraindications", "A fresh tear of the calf.", {"sets": 3, "reps": 12}),
        ("Why do it?", "It eases a stiff neck.", {"sets": 3, "reps": 12}),
        ("Similar exercises", "Leg press", {}),
        ("Variations", "With a band.", {}),
    ],
)
def test_fields_after_remarks_are_the_dose(heading: str, remark: str, dose: dict[str, float]) -> None:
    steps, fields = "Bend your knees. Straighten them slowly.", "Sets: 3\nReps: 12"
    assert doses(f"Leg Curl\n\nExecution\n{steps}\n\n{heading}\n{remark}\n\n{fields}\n") == [dose]
    assert doses(f"# Leg Curl\n\n## Execution\n\n{steps}\n\n## {heading}\n\n{remark}\n\n{fields}\n") == [dose]
