"""What is told of the days of a plan on which nothing is done."""

import pytest

from repcast.read import read

DAYS = ("Monday: legs", "Tuesday: rest day", "Wednesday", "Thursday: Rest", "Friday")


@pytest.mark.parametrize("resting", [(), (1,), (1, 3), (3, 4), (0, 2)])
def test_a_day_without_exercises_is_told(resting: tuple[int, ...]) -> None:
    bodies = (
        "Rest, and walk a little." if number in resting else "Squats: 3 sets of 10" for number in range(len(DAYS))
    )
    days = "".join(f"## {day}\n\n{body}\n\n" for day, body in zip(DAYS, bodies, strict=True))
    reading = read("week.md", f"# My week\n\n{days}".encode())
    told = [one.message for one in reading.diagnostics if one.code == "no-exercise"]
    assert told == [f"“{DAYS[number]}” asks for no exercise; no session is made of it" for number in resting]
    assert len(reading.routine.workouts) == len(DAYS) - len(resting)
