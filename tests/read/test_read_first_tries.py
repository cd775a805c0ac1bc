"""What somebody pastes who has just installed repcast: sessions as coaches, chat programs and phones write them."""

from typing import Any

import pytest

from repcast.read import read
from repcast.report.reading import reading_facts

Block = tuple[str, str, int | None, list[str]]


def facts_of(text: str, name: str = "page.txt") -> dict[str, Any]:
    return reading_facts(read(name, text.encode()))


def blocks_of(facts: dict[str, Any]) -> list[Block]:
    """The kind, role and rounds of each block, and the titles in it."""
    titles = [one["title"] for one in facts["exercises"]]
    return [
        (
            block["kind"],
            block["role"],
            block["rounds"] and block["rounds"][0],
            [titles[at] for at in block["exercises"]],
        )
        for workout in facts["workouts"]
        for block in workout["blocks"]
    ]


def dose_of(facts: dict[str, Any], at: int) -> dict[str, Any]:
    return {k: v[0] if isinstance(v, list) else v for k, v in facts["exercises"][at]["dose"].items() if v}


PARTS = (
    ("Warm-up (3 minutes)", ["March in place – 1 minute", "Arm circles – 1 minute", "Leg swings – 30 seconds per leg"]),
    ("Main circuit (repeat 2x)", ["Squats – 12 reps", "Push-ups – 10 reps", "Plank – 30 seconds"]),
    ("Cool-down (2 minutes)", ["Hamstring stretch – 30 seconds per leg", "Child's pose – 1 minute"]),
)


@pytest.mark.parametrize("heading", ["### {}", "**{}**", "{}", "## {}:"])
@pytest.mark.parametrize("count", ["repeat 2x", "repeat x 2", "2 rounds", "repeat 2 times"])
def test_a_session_in_three_parts_keeps_them_apart(heading: str, count: str) -> None:
    parts = [(name.replace("repeat 2x", count), items) for name, items in PARTS]
    page = "# Home workout\n\n" + "\n".join(
        heading.format(name) + "\n\n" + "".join(f"- {item}\n" for item in items) for name, items in parts
    )
    assert blocks_of(facts_of(page, "page.md")) == [
        ("straight", "warmup", None, ["March in place", "Arm circles", "Leg swings"]),
        ("circuit", "main", 2, ["Squats", "Push-ups", "Plank"]),
        ("straight", "cooldown", None, ["Hamstring stretch", "Child's pose"]),
    ]


@pytest.mark.parametrize("head", ["HIIT\n", ""])
@pytest.mark.parametrize("rests", ["10s rest\n", "Rest 10s\n", ""])
def test_what_is_repeated_after_work_and_rests_is_all_of_it(head: str, rests: str) -> None:
    page = f"{head}30s high knees\n{rests}30s squats\n{rests}30s plank\nRepeat 4 times\n"
    assert blocks_of(facts_of(page)) == [("circuit", "main", 4, ["high knees", "squats", "plank"])]


@pytest.mark.parametrize(
    "name",
    [
        "Stretches (hold each 30 sec)",
        "Stretches (hold for 30 seconds each)",
        "Stretches - hold each for 30 seconds",
        "Stretches: 30 seconds each",
        "Stretches (30 s each)",
    ],
)
def test_a_hold_in_the_name_of_a_list_is_that_of_each(name: str) -> None:
    facts = facts_of(f"{name}\n- Quad stretch\n- Calf stretch\n")
    assert [one["title"] for one in facts["exercises"]] == ["Quad stretch", "Calf stretch"]
    assert [dose_of(facts, at) for at in (0, 1)] == [{"hold_s": 30}] * 2


@pytest.mark.parametrize("form", ["- {}", "{}"])
@pytest.mark.parametrize("head", ["Circuit x 3", "3 rounds"])
def test_names_before_bare_numbers_count_reps(head: str, form: str) -> None:
    facts = facts_of(
        f"{head}\n" + "\n".join(form.format(one) for one in ("Squats 12", "Lunges 16", "Push-ups 10")) + "\n"
    )
    assert [(one["title"], one["dose"]["reps"][0]) for one in facts["exercises"]] == [
        ("Squats", 12),
        ("Lunges", 16),
        ("Push-ups", 10),
    ]


@pytest.mark.parametrize(
    "page", ["# Legs\n- Squat 1\n- Squat 2\n- Squat 3\n", "# Legs\n- Squat 4\n- Lunge 5\n- Plank 6\n"]
)
def test_numbers_that_count_on_are_no_reps(page: str) -> None:
    assert not any(one["dose"]["reps"] for one in facts_of(page, "page.md")["exercises"])


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Squat 3x10", "Squat"),
        ("Wrist circles: 30 seconds each way", "Wrist circles"),
        ("Bird dog, 3 sets of 8 each side, 60s rest", "Bird dog"),
        ("Calf stretch - hold 30 seconds, 3 times each leg", "Calf stretch"),
        ("Plank (30 s)", "Plank"),
        ("5x5 squat", "squat"),
        ("Box breathing 4-4-4-4", "Box breathing 4-4-4-4"),
    ],
)
def test_the_name_of_a_lone_exercise_is_without_its_dose(line: str, title: str) -> None:
    facts = facts_of(f"{line}\n")
    assert [one["title"] for one in facts["exercises"]] == [title]
    assert dose_of(facts, 0)


@pytest.mark.parametrize("name", ["push-ups", "push ups", "pull-ups", "leg press", "shoulder press"])
@pytest.mark.parametrize("form", ["40s {}", "40 sec {}"])
def test_a_time_beside_a_name_of_pushing_is_no_hold(form: str, name: str) -> None:
    (exercise,) = facts_of(f"Workout\n\n- {form.format(name)}\n- 30s squats\n")["exercises"][:1]
    assert exercise["dose"]["hold_s"] is None


@pytest.mark.parametrize(
    ("lead", "rounds"),
    [
        ("Warm up with a 5 minute walk, then repeat 3 times:", 3),
        ("Brisk five-minute warmup walk, then do two repetitions of the following:", 2),
    ],
)
def test_a_line_tells_the_warm_up_and_how_often_to_go_through_the_legs(lead: str, rounds: int) -> None:
    facts = facts_of(f"{lead}\n- Jog 90 seconds\n- Walk 2 minutes\n- Jog 3 minutes\n- Walk 3 minutes\n")
    assert blocks_of(facts)[-1] == ("intervals", "main", rounds, ["Jog", "Walk", "Jog", "Walk"])
    assert dose_of(facts, 0) == {"work_s": 300}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Étirements\n\n- Étirement du cou : 20 secondes de chaque côté\n- Pont : 10 répétitions\n", "French"),
        ("Estiramientos\n- Cuello: 20 segundos cada lado\n- Puente: 10 repeticiones\n", "Spanish"),
        ("Dehnübungen\n- Nacken dehnen: 20 Sekunden je Seite\n- Brücke: 10 Wiederholungen\n", "German"),
    ],
)
def test_a_short_list_in_another_language_is_told(text: str, language: str) -> None:
    told = [one.message for one in read("page.txt", text.encode()).diagnostics if one.code == "language"]
    assert len(told) == 1
    assert language in told[0]


def test_a_figure_that_a_step_makes_clear_is_not_called_unused() -> None:
    page = "Arm circles\nHold your arms out. Make small circles. 20 circles each direction.\n"
    reading = read("page.txt", page.encode())
    assert not reading.diagnostics
    assert dose_of(reading_facts(reading), 0) == {"reps": 20, "sides": "each"}


@pytest.mark.parametrize(
    ("phrase", "stated"),
    [
        ("4 drop sets", {"sets": 4}),
        ("20 reps, 2 reps / second", {"reps": 20}),
        ("3 sets of 10, 4 x / week", {"sets": 3, "reps": 10}),
        ("Hold 20 seconds. Reverse legs and repeat.", {"hold_s": 20, "sides": "each"}),
    ],
)
def test_doses_as_they_are_jotted_down(phrase: str, stated: dict[str, Any]) -> None:
    facts = facts_of(f"Leg raise\n\nLift your leg. {phrase}\n")
    assert dose_of(facts, 0) == stated


def test_the_length_of_a_session_is_no_hold() -> None:
    page = "An 8-minute morning session can help.\n\n- Cat-cow: Round your back. Do this 10 times.\n"
    page += "- Bridge: Lift your hips. Do this 10 times.\n- Squat: Bend your knees. Do this 10 times.\n"
    assert not any(one["dose"]["hold_s"] for one in facts_of(page)["exercises"])
