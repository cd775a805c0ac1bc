"""Pages that a review found worse than before, the smallest of each kind."""

import pytest

from read.facts import facts
from read.told import exercise


def told(text: str) -> str:
    """Each exercise of a page with its dose."""
    name = "p.md" if text.startswith("#") else "p.txt"
    return ", ".join(exercise(one) for one in facts(name, text)["exercises"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Week 4: deload\n\nSquat 3x5, 20% off last week\nBench 3x5, 20% off last week", "Squat 3x5, Bench 3x5"),
        (
            "# S\n\n- Squat 3x10\n- Lunge 3x10\n\n## Wrap-up\n\n- Calf stretch – 30 s\n- Quad stretch – 30 s",
            "Squat 3x10, Lunge 3x10, Calf stretch 30s, Quad stretch 30s",
        ),
        (
            "# Legs\n\n## Squat\nDo 10 reps.\n\n## Related posts\n- 5 best foam rollers\n- 10 minute hip stretch",
            "Squat 10",
        ),
        ("Warrior II\nBreathing: 5 breaths\nStep your feet wide.\nBend your knee.", "Warrior II 25s"),
        ("3 rounds of 8\nPress 30\nCurl 15\nRow 40", "Press 30 8, Curl 15 8, Row 40 8"),
        ("3 rounds\nDeadlift 100\nRow 60\nCurl 30\n5 reps each", "Deadlift 100 5, Row 60 5, Curl 30 5"),
        ("Swings\n\nSwing one arm in circles for 30 seconds, then switch arms.", "Swings 30s each"),
        (
            "Circuit, 3 rounds\n10 squats\n10 push-ups\nFinish each round with a 30 second plank",
            "squats 10, push-ups 10, plank 30s",
        ),
        ("Heavy: squat 3x5\nLight: bench 3x8", "squat 3x5, bench 3x8"),
        ("1 Min plank. Rest 30 sec\n2 Min squats. Rest 30 sec", "plank 60s, squats 120s"),
        ("1 Power clean – 100 kg\n2 Deadlifts – 140 kg", "Power clean 1, Deadlifts 2"),
        ("Stairmaster: 10 min\n\nSquats: 3x10\nLunges: 3x12", "Stairmaster 600s, Squats 3x10, Lunges 3x12"),
        ("Wall sit\nHold for 30 seconds, 3 sets. Do it 10 times a month.", "Wall sit 3x30s"),
        ("Step-up\n1 rep takes about 30 seconds. Do 3 reps per side. Step up. Step down.", "Step-up 3 each"),
    ],
)
def test_what_only_looks_like_another_kind_is_read_as_it_is(text: str, expected: str) -> None:
    assert told(text) == expected


def test_parts_of_the_body_under_the_title_of_one_session_are_its_blocks() -> None:
    chest = "## Chest and shoulders\n\n- Press 3x10\n- Dips 3x8"
    legs = "## Legs and glutes\n\n- Squat 3x10\n- Bridge 3x10"
    assert len(facts("p.md", f"# Full body session\n\n{chest}\n\n{legs}")["workouts"]) == 1
