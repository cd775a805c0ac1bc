"""Pages that a review found worse than before, the smallest of each kind, beside what they are near to."""

from typing import Any

import pytest

from repcast.read import read
from repcast.report.reading import reading_facts

Stated = tuple[str, dict[str, Any]]


def name_of(text: str) -> str:
    return {"#": "p.md", "<": "p.html"}.get(text[0], "p.txt")


def stated(text: str) -> list[Stated]:
    """The title of each exercise and what is stated of it, the least of each amount."""
    facts = reading_facts(read(name_of(text), text.encode()))["exercises"]
    return [
        (one["title"], {k: v[0] if isinstance(v, list) else v for k, v in one["dose"].items() if v}) for one in facts
    ]


@pytest.mark.parametrize("form", ["- {}\n", "{}\n", "{n}. {}\n"], ids=["points", "lines", "numbers"])
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bridge 3x10, hold 5 s", [("Bridge", {"sets": 3, "reps": 10, "hold_s": 5})]),
        ("Lunge 3x10, 1 min march", [("Lunge", {"sets": 3, "reps": 10, "rest_s": 60})]),
        ("Squat 3x10, 2 min walk", [("Squat", {"sets": 3, "reps": 10, "rest_s": 120})]),
        ("10 min bike, 3x12 squats", [("bike", {"work_s": 600}), ("squats", {"sets": 3, "reps": 12})]),
    ],
)
def test_lines_around_one_that_states_more_keep_what_is_theirs(line: str, expected: list[Stated], form: str) -> None:
    lines = ("Curl 3x10", line, "Row 3x12")
    page = ("Gym\n\n" if form == "{}\n" else "# Gym\n\n") + "".join(
        form.format(one, n=n) for n, one in enumerate(lines, 1)
    )
    around = [("Curl", {"sets": 3, "reps": 10}), ("Row", {"sets": 3, "reps": 12})]
    assert stated(page) == [around[0], *expected, around[1]]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "Week\n\nMon: 30-minute easy run session\nWed: 45-minute bike workout\nFri: 3x10 squats\n",
            [
                ("easy run session", {"work_s": 1800}),
                ("bike workout", {"work_s": 2700}),
                ("squats", {"sets": 3, "reps": 10}),
            ],
        ),
        (
            "Workout\n\nWarm-up: 5 min bike\n\n- Squat: 45 s\n- Plank: 60 s\n- Lunge: 30 s\n",
            [
                ("Warm-up", {"work_s": 300}),
                ("Squat", {"work_s": 45}),
                ("Plank", {"hold_s": 60}),
                ("Lunge", {"work_s": 30}),
            ],
        ),
        (
            "Swim: a 40-minute easy session\nSquat 3x10\n",
            [("Swim", {"work_s": 2400}), ("Squat", {"sets": 3, "reps": 10})],
        ),
        (
            "# Gym\n\n- 20 squats, 10 push-ups, 5 burpees x 3 rounds\n- Curl 3x10\n",
            [
                ("squats", {"reps": 20}),
                ("push-ups", {"reps": 10}),
                ("burpees", {"reps": 5}),
                ("Curl", {"sets": 3, "reps": 10}),
            ],
        ),
        (
            "<p>Warm up: 2 x 10 squats</p><ul><li>Squat: 3 x 10</li><li>Lunge: 3 x 12</li></ul><p>Cool-down: 5 min</p>",
            [
                ("Squat", {"sets": 3, "reps": 10}),
                ("Lunge", {"sets": 3, "reps": 12}),
                ("Cool-down", {"work_s": 300}),
            ],
        ),
        ("Squat 3x10\nStand tall. Bend your knees. 3 sets of 10.\n", [("Squat", {"sets": 3, "reps": 10})]),
        ("Leg raise 3x10\nLift your leg 3 x 10 times.\n", [("Leg raise", {"sets": 3, "reps": 10})]),
        (
            "The squat. Bend your knees and push back up, 3 sets of 10. The lunge. Step forward, 3 sets of 12.",
            [("The squat", {"sets": 3, "reps": 10}), ("The lunge", {"sets": 3, "reps": 12})],
        ),
        ("Bridge: 10 reps\nClam: 10 reps\nRepeat 10 times\n", [("Bridge", {"reps": 10}), ("Clam", {"reps": 10})]),
        (
            "Stretches (hold 30 s)\n- Superman 15 times\n- Quad stretch\n",
            [("Superman 15 times", {"reps": 15}), ("Quad stretch", {"hold_s": 30})],
        ),
    ],
)
def test_the_page_has_these_exercises(page: str, expected: list[Stated]) -> None:
    assert stated(page) == expected


@pytest.mark.parametrize(
    "page",
    [
        "My records\n\nSquat 140\nBench press 100\nDeadlift 180\n",
        "Plank 60\nSide plank 45\nWall sit 30\n",
        "Pages\n\nWarm up 3\nLeg raises 9\nArm curls 14\nCool down 22\n",
        "Squat rack 2\nLeg press 3\nRow machine 5\n",
    ],
)
def test_figures_of_something_else_are_no_reps(page: str) -> None:
    assert not any("reps" in one for _, one in stated(page))


def test_a_finisher_after_the_sets_is_not_lost() -> None:
    page = "# Leg day\n\nWarm-up: 5 min bike\n\n- Squat 3x10\n- Lunge 3x12\n\nFinisher: 20 burpees\n"
    assert ("burpees", {"reps": 20}) in stated(page)


@pytest.mark.parametrize(
    ("steps", "phases"),
    [
        ("Squeeze your glutes.|Lift your hips.|Lower slowly.", {"out": "Lift your hips", "back": "Lower slowly"}),
        (
            "Squeeze the ball between your knees.|Lift your hips.|Lower.",
            {"out": "Lift your hips", "back": "Lower"},
        ),
        (
            "Drop your head forward.|Relax your shoulders.|Hold 20 seconds.|Lift your head.",
            {"out": "Drop your head forward", "hold": "Hold 20 seconds", "back": "Lift your head"},
        ),
        ("Sit down.|Straighten your knee.", {"out": "Straighten your knee"}),
        (
            "Bend your knees and push your hips back.|Return to standing.",
            {"out": "Bend your knees", "back": "Return to standing"},
        ),
        (
            "Pull the band to you.|Squeeze your shoulder blades and return.",
            {"out": "Pull the band to you", "hold": "Squeeze your shoulder blades", "back": "return"},
        ),
        (
            "Go on your hands and knees.|Sit back on your heels.|Come forward again.",
            {"out": "Sit back on your heels", "back": "Come forward again"},
        ),
        ("Squeeze the towel.|Hold for 5 seconds.|Relax.", {"out": "Squeeze the towel", "back": "Relax"}),
    ],
)
def test_cues_beside_the_movement_are_no_way_of_it(steps: str, phases: dict[str, str]) -> None:
    page = "Bridge\n\n" + "".join(f"{n}. {one}\n" for n, one in enumerate(steps.split("|"), 1)) + "\n3x10\n"
    (exercise,) = read("p.txt", page.encode()).routine.exercises
    found = {one.kind: one.text for one in exercise.phases}
    assert {kind: text for kind, text in found.items() if kind in phases} == phases


def test_a_name_that_a_workout_and_exercises_share_is_the_workouts() -> None:
    page = b"PUSH DAY\n\nPush-up 3x8\nDips 2x10\n\nPULL DAY\n\nDeadlift 3x5\nPull ups 4x6\n"
    reading = read("plan.txt", page, pick="push")
    assert [one.title for one in reading.routine.exercises] == ["Push-up", "Dips"]
