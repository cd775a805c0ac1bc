"""Warm-ups and cool-downs in a line of their own around exercises with sets, in every usual layout."""

from typing import Any

import pytest

from repcast.read import read
from repcast.report.reading import reading_facts

NAMES = ("Squats", "Push-ups", "Rows")
WARM_UPS = ("Warm up 5 min", "Warm-up: 5 min bike", "5 min warm-up", "Warm-up - 5 minutes easy bike")
COOL_DOWNS = ("", "Cool down 5 min", "Cool-down: 5 min walk", "5 min cool-down")
LINES = (
    "- {name} 3x8",
    "{name} 3 x 8",
    "{name}: 3 sets of 8",
    "- {name}: 3 x 8, rest 60s",
    "{n}. {name} – 3 x 8",
    "- 3 sets of 8 {name}",
    "A{n}. {name} 3x8",
)
HEADINGS = ("", "Main workout", "Strength:")


def page(parts: tuple[str, str, str, str], layout: str) -> str:
    """Return a page of a warm-up, a heading, a line for each exercise and a cool-down."""
    warm_up, heading, line, cool_down = parts
    bullet = "- " if line.startswith("- ") else ""
    title = {"Markdown": "# Full body"}.get(layout, "Full body")
    over = f"## {heading.rstrip(':')}\n" if layout == "Markdown" and heading else heading
    between = "" if layout == "lines" else "\n"
    exercises = "\n".join(line.format(n=n, name=name) for n, name in enumerate(NAMES, 1))
    blocks = [
        f"{bullet}{warm_up}",
        f"{over}\n{exercises}" if over else exercises,
        f"{bullet}{cool_down}" if cool_down else "",
    ]
    return f"{title}\n\n" + f"\n{between}".join(block for block in blocks if block) + "\n"


def roles_of(facts: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the title of each exercise with the role of its block."""
    blocks = (block for workout in facts["workouts"] for block in workout["blocks"])
    return [(facts["exercises"][at]["title"], block["role"]) for block in blocks for at in block["exercises"]]


@pytest.mark.parametrize("layout", ["lines", "blank lines", "Markdown"])
@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("warm_up", WARM_UPS)
def test_a_warm_up_with_its_time_stands_beside_the_exercises(warm_up: str, line: str, layout: str) -> None:
    for heading in HEADINGS:
        for cool_down in COOL_DOWNS:
            text = page((warm_up, heading, line, cool_down), layout)
            facts = reading_facts(read("plan.md" if layout == "Markdown" else "plan.txt", text.encode()))
            found = roles_of(facts)
            assert [one for one, role in found if role == "main"] == list(NAMES), text
            assert len(found) == 4 + bool(cool_down), text
            assert facts["exercises"][0]["dose"]["work_s"] == [300, 300], text


def test_a_warm_up_over_points_without_sets_names_them() -> None:
    text = "Full body\n\nWarm up (5 min)\n- Leg swings x 10\n- Arm circles x 10\n\nStrength\n- Squats 3x8\n- Rows 3x8\n"
    found = roles_of(reading_facts(read("plan.txt", text.encode())))
    assert found == [("Leg swings", "warmup"), ("Arm circles", "warmup"), ("Squats", "main"), ("Rows", "main")]
