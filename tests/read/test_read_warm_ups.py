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


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("5 min bike", "bike"),
        ("10 min easy jog", "easy jog"),
        ("5 minutes on the rower", "rower"),
        ("skipping for 3 minutes", "skipping"),
        ("10 min of brisk walking", "brisk walking"),
        ("5 min bike or rower", "bike or rower"),
        ("10 min easy", "Warm-up"),
        ("5 min", "Warm-up"),
    ],
)
def test_a_warm_up_has_the_name_of_the_one_thing_that_is_done_in_it(said: str, title: str) -> None:
    facts = reading_facts(read("plan.txt", f"Legs\n\nWarm-up: {said}\nSquats 3 x 8\nRows 3 x 10\n".encode()))
    assert [one["title"] for one in facts["exercises"]] == [title, "Squats", "Rows"]
    assert facts["workouts"][0]["blocks"][0]["title"] == "Warm-up"


@pytest.mark.parametrize("said", ["5 min walk and stretch", "10 min jogging, arm circles, leg swings"])
def test_a_warm_up_of_several_things_tells_them_as_its_step(said: str) -> None:
    facts = reading_facts(read("plan.txt", f"Legs\n\nWarm-up: {said}\nSquats 3 x 8\nRows 3 x 10\n".encode()))
    assert [(one["title"], one["steps"]) for one in facts["exercises"]] == [("Warm-up", 1), ("Squats", 0), ("Rows", 0)]


@pytest.mark.parametrize(
    "exercises",
    [
        "Squats\n3 x 8\nRows\n3 x 10\n",
        "Squats\n- 3 x 8\n- Rest 90 s\n\nRows\n- 3 x 10\n- Rest 60 s\n\n",
        "| Exercise | Sets | Reps |\n|---|---|---|\n| Squats | 3 | 8 |\n| Rows | 3 | 10 |\n\n",
        "Squats 3 x 8\nRows 3 x 10\n",
        "1. Squats 3x8\n2. Rows 3x10\n",
    ],
    ids=["dose below", "points below", "table", "lines", "numbers"],
)
def test_what_is_done_after_the_sets_is_a_part_of_its_own(exercises: str) -> None:
    text = f"# Plan\n\nWarm-up: 5 min bike\n\n{exercises}**Finisher:** 10 min row\n\n**Cool-down:** 5 min walk\n"
    facts = reading_facts(read("plan.md", text.encode()))
    roles = [("bike", "warmup"), ("Squats", "main"), ("Rows", "main"), ("row", "main"), ("walk", "cooldown")]
    assert roles_of(facts) == roles
