"""Pages on which a reader of the rules for odd names, bare rows and sessions by time found them too eager."""

import pytest

from repcast.read import read
from repcast.report.reading import reading_facts

PAGES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "p.txt",
        "Squat 3 x 10\nRun 20 min\nWalk 10 min\n",
        ["Squat", "Run", "Walk"],
    ),
    (
        "p.txt",
        "Lat pulldown 3x12\nTreadmill walk 10 min\nElliptical 10 min\n",
        ["Lat pulldown", "Treadmill walk", "Elliptical"],
    ),
    (
        "p.txt",
        "Warm-up: 10 min walk\nPush-ups: 20\nRow: 10 min\nCool-down: 5 min walk\n",
        ["walk", "Push-ups", "Row", "walk"],
    ),
    (
        "p.txt",
        "Workout A\n\nWarm-up: 10 min walk\nSquat 3 x 10\nEasy walk 10 min\nRun 1 km\nCool-down: 5 min walk\n",
        ["walk", "Squat", "Easy walk", "Run", "walk"],
    ),
    (
        "p.txt",
        "Yoga 20 min\nWalk 30 min\nRun 10 min\n",
        ["Yoga", "Walk", "Run"],
    ),
    (
        "p.txt",
        "Jumping jacks - 30 s\nHigh knees - 30 s\nSprint - 30 s\nWalk - 30 s\n",
        ["Jumping jacks", "High knees", "Sprint", "Walk"],
    ),
    (
        "p.txt",
        "HIIT\n\nBurpees 30 s\nSprint 30 s\nJog 30 s\nRest 60 s\nRepeat 4 times\n",
        ["Burpees", "Sprint", "Jog"],
    ),
    (
        "p.txt",
        "Monday\n\nDeadlift 1 x 5\nBench 3 x 8\nSquat 3 x 10\nRow 500 m\nEasy walk 10 min\n",
        ["Deadlift", "Bench", "Squat", "Row", "Easy walk"],
    ),
    (
        "p.md",
        "# Squat\n\n3 x 10\n\n## Tips\n\n- Warm up for 5 minutes.\n- Cool down for 5 minutes.\n",
        ["Squat"],
    ),
    (
        "p.md",
        (
            "# Treadmill walk\n\n1. Warm up for 5 minutes at an easy pace.\n2. Walk fast for 10 minutes.\n"
            "3. Cool down for 5 minutes.\n"
        ),
        ["Treadmill walk"],
    ),
    (
        "p.md",
        "# Squat\n\nStand and bend your knees. 3 x 10\n\n## Variations\n\n- Walk for 5 minutes.\n- Run for 1 minute.\n",
        ["Squat"],
    ),
    (
        "p.txt",
        "Swimming\n\n1. Warm up for 5 minutes.\n2. Cool down for 5 minutes.\n",
        ["Swimming"],
    ),
    (
        "p.md",
        (
            "# Leg workout\n\n## Squat\n\n3 x 10\n\n## Lunge\n\n3 x 12\n\n## Tips\n\n"
            "- Warm up for 5 minutes.\n- Cool down for 5 minutes.\n"
        ),
        ["Squat", "Lunge"],
    ),
    (
        "p.md",
        (
            "# Legs\n\n## Cardio\n\nWarm-up: 10 min\nIntervals: 8 x 1 min hard, 1 min easy\n"
            "Cool-down: 10 min\n\n## Lunge\n\n3 x 10\n"
        ),
        ["Warm-up", "Intervals", "Cool-down", "Lunge"],
    ),
    (
        "p.md",
        "# Track\n\nIntervals: 8 x 400 m, 90 s rest\nCool-down: 10 min\n",
        ["Intervals", "Cool-down"],
    ),
    (
        "p.txt",
        "Squat\n\nLower your hips. Do 3 sets of 10.\n\nMen\t2\t8\nWomen\t3\t10\n",
        ["Squat"],
    ),
    (
        "p.txt",
        "Squat\n3 x 10\n\nLunge\n3 x 10\n\nChest\t2\t8\nBack\t3\t10\nLegs\t4\t12\n",
        ["Squat", "Lunge"],
    ),
    (
        "p.html",
        (
            "<h1>Squat</h1><p>3 x 10</p><table><tr><td>Quads</td><td>5</td><td>10</td></tr><tr>"
            "<td>Glutes</td><td>4</td><td>10</td></tr></table>"
        ),
        ["Squat"],
    ),
    (
        "p.txt",
        "Scores\n\nLions\t3\t8\nBears\t5\t8\n",
        [],
    ),
    (
        "p.txt",
        "Move | Beginner | Advanced\nSquat | 8 | 12\nBench | 8 | 10\n",
        ["Squat", "Bench"],
    ),
    (
        "p.txt",
        "Squat\n3 x 10\n\nWith weight\n3 x 8\n\nLunge\n3 x 10\n\nWith weight\n3 x 8\n",
        ["Squat", "Lunge"],
    ),
    (
        "p.txt",
        "Squat\n3 x 10\n\nAfter four weeks\n3 x 15\n\nLunge\n3 x 10\n",
        ["Squat", "Lunge"],
    ),
    (
        "p.md",
        "# Core\n\nSquat: 3 x 10\n\nBridge: 3 x 12\n\nDead bug: 3 x 8\n\nTake a break: 5 minutes\n",
        ["Squat", "Bridge", "Dead bug"],
    ),
    (
        "p.txt",
        "Squat\n3 x 10\n\nLunge\n3 x 10\n\nFor beginners\n30 s\n",
        ["Squat", "Lunge"],
    ),
    (
        "p.txt",
        "Plan\n\n- Squat\n- Lunge\n- Plank\n- What to expect\n",
        ["Squat", "Lunge", "Plank"],
    ),
    (
        "p.md",
        (
            "# Squat\n\n1. Stand tall. Feet shoulder-width apart for 5 seconds.\n"
            "2. Squat down. Hold 3 seconds.\n3. Squat up. Repeat 10 times.\n"
        ),
        ["Squat"],
    ),
    (
        "p.md",
        "# Push\n\nDo every superset 3 times\n\n- Bench x 8\n- Row x 8\n",
        ["Bench", "Row"],
    ),
    (
        "p.md",
        "# Push\n\nEach superset: 3 rounds\n\n- Bench x 8\n- Row x 8\n",
        ["Bench", "Row"],
    ),
    (
        "p.md",
        (
            "---\ntitle: Squat\nmenu:\n  one:\n    title: Plank\n    time: 30\n  two:\n    title: Bridge\n"
            "    time: 20\n---\n\nBend your knees. 3 x 10\n"
        ),
        ["Squat"],
    ),
    (
        "p.md",
        (
            "---\ntitle: Legs\nmenu:\n  main:\n    name: Squats\n    weight: 3\n  footer:\n    name: Lunges\n"
            "    weight: 4\n---\n\nStand up from a chair 10 times.\n"
        ),
        ["Legs"],
    ),
    (
        "p.json",
        '{"exercises":[{"name":"Squat","set n":1,"reps":10},{"name":"Squat","set n":2,"reps":8}]}',
        ["Squat", "Squat"],
    ),
    (
        "p.txt",
        "20 push-ups, 20 squats, 2 days off\n",
        ["20 push-ups, 20 squats, 2 days off"],
    ),
    (
        "p.md",
        "# WOD\n\nEMOM: 10 min\n- 10 burpees\n- 10 squats\n\nAMRAP: 12 min\n- 5 rows\n",
        ["burpees", "squats", "rows"],
    ),
    (
        "p.html",
        "<h1>Day</h1><p>Squat: 3 x 10</p><p>Run: 20 min easy</p><p>Cool-down: 5 min walk</p>",
        ["Squat", "Run"],
    ),
)


@pytest.mark.parametrize(("name", "text", "titles"), PAGES)
def test_the_page_has_these_exercises(name: str, text: str, titles: list[str]) -> None:
    assert [one["title"] for one in reading_facts(read(name, text.encode()))["exercises"]] == titles


PARTS: tuple[tuple[str, str, list[tuple[str, str]]], ...] = (
    (
        "p.md",
        (
            "# Plan\n\nWarm-up (5 min)\n- Leg swings 2 x 10\n- Arm circles 2 x 10\n\nWorkout\n"
            "- Squats 3 x 8\n- Rows 3 x 10\n"
        ),
        [("Leg swings", "warmup"), ("Arm circles", "warmup"), ("Squats", "main"), ("Rows", "main")],
    ),
    (
        "p.md",
        ("# Plan\n\nCool-down (5 min)\n- Hamstring stretch 2 x 30 s\n- Calf stretch 2 x 30 s\n"),
        [("Hamstring stretch", "cooldown"), ("Calf stretch", "cooldown")],
    ),
    (
        "p.txt",
        ("Squats 3 x 8\nRows 3 x 10\nCool-down: 5 min\nHamstring stretch 2 x 30 s\nCalf stretch 2 x 30 s\n"),
        [("Squats", "main"), ("Rows", "main"), ("Hamstring stretch", "cooldown"), ("Calf stretch", "cooldown")],
    ),
    (
        "p.md",
        (
            "# Full Body\n\nWarm-up: 5 min bike\n\n1. Squats 3 x 8\n2. Bench press 3 x 10\n"
            "3. Plank 3 x 30 s\n\nCool-down: 5 min stretching\n"
        ),
        [
            ("bike", "warmup"),
            ("Squats", "main"),
            ("Bench press", "main"),
            ("Plank", "main"),
            ("stretching", "cooldown"),
        ],
    ),
    (
        "p.txt",
        ("Day 1\n\nWarm-up: 5 min bike\n- Squats 3 x 8\n- Rows 3 x 10\n\nFinisher: 10 min bike\n"),
        [("bike", "warmup"), ("Squats", "main"), ("Rows", "main"), ("bike", "main")],
    ),
    (
        "p.md",
        (
            "# Plan\n\nWarm-up: 5 min bike\n\n| Exercise | Sets | Reps |\n|---|---|---|\n"
            "| Squat | 3 | 8 |\n| Bench | 3 | 10 |\n\nCool-down: 5 min stretching\n"
        ),
        [("bike", "warmup"), ("Squat", "main"), ("Bench", "main"), ("stretching", "cooldown")],
    ),
    (
        "p.txt",
        (
            "Monday\nWarm-up: 5 min bike\nSquats\n3 x 8\nBench press\n3 x 10\nRows\n3 x 12\n"
            "Cool-down: 5 min stretching\n"
        ),
        [
            ("bike", "warmup"),
            ("Squats", "main"),
            ("Bench press", "main"),
            ("Rows", "main"),
            ("stretching", "cooldown"),
        ],
    ),
    (
        "p.md",
        (
            "# Plan\n\nWarm-up: 5 min bike\n\nSquats\n- 3 x 8\n- Rest 90 s\n\nRows\n- 3 x 10\n"
            "- Rest 60 s\n\nCool-down: 5 min walk\n"
        ),
        [("bike", "warmup"), ("Squats", "main"), ("Rows", "main"), ("walk", "cooldown")],
    ),
    (
        "p.md",
        (
            "# Leg Day\n\n## Workout\n\nWarm-up: 5 min bike\n\n- Squats 3 x 8\n- Lunges 3 x 10\n\n"
            "## Notes\n\n- Rest 90 s\n"
        ),
        [("Squats", "warmup"), ("Lunges", "warmup")],
    ),
    (
        "p.md",
        ("# Plan\n\nWarm-up: 5 min bike\n\n1. Squats 3 x 8\n2. Rows 3 x 10\n\nRest 60 s between sets.\n"),
        [("bike", "warmup"), ("Squats", "main"), ("Rows", "main")],
    ),
    (
        "p.txt",
        (
            "Heel slides\nSlide your heel.\nRepeat 10 times\n\nQuad set\nTighten your thigh.\n"
            "Repeat 10 times\n\nCalf stretch\nLean forward.\nHold 30 seconds.\n\n"
            "Warm up: 5 minutes of walking or cycling\n"
        ),
        [("Heel slides", "main"), ("Quad set", "main"), ("Calf stretch", "main"), ("walking or cycling", "warmup")],
    ),
    (
        "p.txt",
        ("Intervals: 2 km warm up; 4 x 1 km, 2 min jog; 2 km cool down.\n"),
        [("1 km", "warmup"), ("cool down.", "cooldown")],
    ),
    (
        "p.txt",
        ("Strength\nSquats 3 x 8\n\nCardio\nWalk 5 min\nRun 1 min, walk 2 min x 8\nWalk 5 min\n"),
        [("Squats", "main"), ("Walk", "main"), ("Run", "main"), ("walk", "main"), ("Walk", "main")],
    ),
)


@pytest.mark.parametrize(("name", "text", "parts"), PARTS)
def test_the_exercises_are_in_these_parts(name: str, text: str, parts: list[tuple[str, str]]) -> None:
    facts = reading_facts(read(name, text.encode()))
    blocks = [block for workout in facts["workouts"] for block in workout["blocks"]]
    assert [(facts["exercises"][at]["title"], block["role"]) for block in blocks for at in block["exercises"]] == parts
