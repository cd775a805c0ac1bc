"""The notes in the rows of a table of exercises."""

import pytest

from repcast.read import read


@pytest.mark.parametrize("column", ["Notes", "Tip", "Cues", "Form tips", "Coaching cues"])
@pytest.mark.parametrize(
    ("note", "tips"),
    [
        ("Soft bend in the knee", ["Soft bend in the knee"]),
        ("Breathe deeply", ["Breathe deeply"]),
        ("Long step, chest up", ["Long step, chest up"]),
        ("Don't bounce", ["Don't bounce"]),
        ("rest 60 s", []),
        ("3x a week", []),
        ("", []),
    ],
)
def test_a_note_is_a_tip_of_its_exercise(column: str, note: str, tips: list[str]) -> None:
    table = f"| Stretch | Duration | {column} |\n|---|---|---|\n| Hamstring stretch | 30 sec | {note} |\n"
    page = f"# Cool-Down\n\n{table}| Child's pose | 60 sec | Knees wide apart |\n"
    first, second = read("page.md", page.encode()).routine.workouts[0].blocks[0].exercises
    assert [tip.text for tip in first.tips] == tips
    assert [tip.text for tip in second.tips] == ["Knees wide apart"]


@pytest.mark.parametrize("column", ["Muscles", "Equipment", "Common mistakes", "Day"])
def test_other_columns_are_no_tips(column: str) -> None:
    table = f"| Exercise | Reps | {column} |\n|---|---|---|\n| Squat | 10 | Front of the thigh |\n"
    exercises = (
        read("page.md", f"# Gym\n\n{table}| Row | 8 | Upper back |\n".encode()).routine.workouts[0].blocks[0].exercises
    )
    assert [tip.text for one in exercises for tip in one.tips] == []
