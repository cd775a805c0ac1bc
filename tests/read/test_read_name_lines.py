"""Names of movements without steps or doses: a plan of bare names is read, a table of contents is not."""

import pytest

from repcast.read import read

TIGHT = "Pre-run stretches\n\nCalf stretch\nHamstring stretch\nQuad stretch\nHip flexor stretch\n"
LOOSE = "Tabata Tuesday\n\nBurpees\n\nMountain climbers\n\nJump squats\n\nHigh knees\n\nHave fun!\n"
POSES = "Sun warm up\n\nMountain pose\nForward fold\nDownward dog\nCobra\nChild's pose\n"
UNTITLED = "Squats\nLunges\nPush-ups\nPlank\n"
BULLETS = "My cards\n\nEach suit has its move.\n\n- Burpees\n- Squats\n- Push-ups\n- Jumping lunges\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (TIGHT, ["Calf stretch", "Hamstring stretch", "Quad stretch", "Hip flexor stretch"]),
        (LOOSE, ["Burpees", "Mountain climbers", "Jump squats", "High knees"]),
        (POSES, ["Mountain pose", "Forward fold", "Downward dog", "Cobra", "Child's pose"]),
        (UNTITLED, ["Squats", "Lunges", "Push-ups", "Plank"]),
        (BULLETS, ["Burpees", "Squats", "Push-ups", "Jumping lunges"]),
    ],
)
def test_bare_names_are_exercises(text: str, names: list[str]) -> None:
    reading = read("page.txt", text.encode())
    assert [one.title for one in reading.routine.exercises] == names


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page.md", "# Moves\n\n- [Squats](a.md)\n- [Lunges](b.md)\n- [Push-ups](c.md)\n- [Plank](d.md)\n"),
        ("page.txt", "Table of contents\n\nSquats\nLunges\nPush-ups\nPlank\n"),
        ("page.txt", "What we sell\n\n- Red mats\n- Blue mats\n- Foam blocks\n- Bags\n"),
    ],
)
def test_names_that_lead_elsewhere_are_refused(name: str, text: str) -> None:
    found = read(name, text.encode()).diagnostics
    assert {one.code for one in found if one.severity == "error"} & {"contents-page", "not-an-exercise"}
