"""Tables of plans: days as rows, as columns, as pairs of columns, weeks with days; and lettered parts of a session."""

from collections.abc import Sequence

import pytest

from read.facts import facts
from read.test_read_programmes import plan

DAYS = (("Monday", "Tuesday", "Thursday"), ("Mon", "Tue", "Thu"), ("Day 1", "Day 2", "Day 3"))


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown; its first row names the columns."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]) + "\n"


@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("columns", [("Day", "Session", "Notes"), ("When", "Run", "Remarks"), ("", "Workout", "Why")])
def test_each_row_is_a_day(days: Sequence[str], columns: Sequence[str]) -> None:
    runs = [("Rest", "Sleep in"), ("8 x 400 m, 90 sec jog", "Stay relaxed"), ("35 min easy", "Flat")]
    text = table([columns, *([day, *run] for day, run in zip(days, runs, strict=True))])
    done = [(days[1], ["sets 8 rest_s 90 distance_m 400"]), (days[2], ["work_s 2100"])]
    assert plan("week.md", "# Week 3\n\n" + text) == done


@pytest.mark.parametrize("days", DAYS)
def test_rows_of_one_day_are_one_workout(days: Sequence[str]) -> None:
    rows = [(days[0], "Squat", "5", "5"), (days[0], "Bench press", "3", "8"), (days[1], "Deadlift", "3", "5")]
    text = table([("Day", "Exercise", "Sets", "Reps"), *rows])
    done = [(days[0], ["sets 5 reps 5", "sets 3 reps 8"]), (days[1], ["sets 3 reps 5"])]
    assert plan("split.md", text) == done


@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("name", ["week.md", "week.html"])
def test_the_lines_of_a_cell_are_one_exercise_each(days: Sequence[str], name: str) -> None:
    cells = ["Squats 3 x 12<br>Bridges 3 x 15", "Rest", "Push-ups 3 x 10<br/>Rows 3 x 8<br>Dips 2 x 6"]
    rows = [("Day", "Workout"), *zip(days, cells, strict=True)]
    text = table(rows)
    if name.endswith(".html"):
        body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
        text = f"<html><body><h1>Week</h1><table>{body}</table></body></html>"
    squats = ["sets 3 reps 12", "sets 3 reps 15"]
    assert plan(name, text) == [(days[0], squats), (days[2], ["sets 3 reps 10", "sets 3 reps 8", "sets 2 reps 6"])]


@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("columns", [("Exercise", "Sets x Reps"), ("Movement", "Sets")])
def test_days_may_have_a_pair_of_columns_each(days: Sequence[str], columns: Sequence[str]) -> None:
    header = [one for day in days for one in (day, "")]
    first = ("Squat", "4 x 6", "Bench press", "4 x 8", "Deadlift", "3 x 5")
    second = ("Lunge", "3 x 10", "Row", "3 x 8", "Leg curl", "3 x 12")
    doses = [
        ["sets 4 reps 6", "sets 3 reps 10"],
        ["sets 4 reps 8", "sets 3 reps 8"],
        ["sets 3 reps 5", "sets 3 reps 12"],
    ]
    assert plan("split.md", table([header, [*columns] * 3, first, second])) == list(zip(days, doses, strict=True))


@pytest.mark.parametrize(("column", "weeks"), [("Week", ("1", "2")), ("Week", ("Week 1", "Week 2"))])
@pytest.mark.parametrize("days", DAYS[:2])
def test_a_week_a_row_has_a_workout_a_day(column: str, weeks: Sequence[str], days: Sequence[str]) -> None:
    rows = [(weeks[0], "20 min easy", "Rest", "4 x 400 m"), (weeks[1], "25 min easy", "Rest", "5 x 400 m")]
    assert plan("plan.md", "# Ten weeks\n\n" + table([(column, *days), *rows])) == [
        (f"Week 1 {days[0]}", ["work_s 1200"]),
        (f"Week 1 {days[2]}", ["sets 4 distance_m 400"]),
        (f"Week 2 {days[0]}", ["work_s 1500"]),
        (f"Week 2 {days[2]}", ["sets 5 distance_m 400"]),
    ]


@pytest.mark.parametrize("days", DAYS[:2])
def test_a_column_may_be_a_week_and_a_row_a_day(days: Sequence[str]) -> None:
    rows = [(days[0], "20 min easy", "25 min easy"), (days[1], "4 x 400 m", "5 x 400 m")]
    found = [day for day, _ in plan("plan.md", table([("Day", "Week 1", "Week 2"), *rows]))]
    assert sorted(found) == sorted(f"{week} {day}" for week in ("Week 1", "Week 2") for day in days[:2])


def test_only_days_without_work_ask_for_nothing() -> None:
    rows = [("1", "20 min easy", "Rest", "4 x 400 m"), ("2", "25 min easy", "Rest", "5 x 400 m")]
    found = facts("plan.md", table([("Week", "Mon", "Wed", "Fri"), *rows]))
    told = [one["message"] for one in found["diagnostics"] if one["code"] == "no-exercise"]
    assert len(told) == 2
    assert all(" Wed" in one for one in told)


@pytest.mark.parametrize("mark", [")", ".", ":"])
@pytest.mark.parametrize(
    ("head", "lines", "doses"),
    [
        ("For Time", "21-15-9\nThrusters\nPull-ups\n", ["reps 9-21"] * 2),
        ("AMRAP 12", "10 Wall Balls\n200 m Run\n", ["reps 10", "distance_m 200"]),
        ("3 rounds for time", "12 Dips\n9 Cleans\n", ["reps 12", "reps 9"]),
        ("EMOM 10", "5 Swings\n8 Burpees\n", ["reps 5", "reps 8"]),
    ],
)
def test_a_lettered_part_keeps_what_stands_under_it(mark: str, head: str, lines: str, doses: list[str]) -> None:
    part = f"B{mark} {head}\n{lines}"
    text = f"Monday\nA{mark} Back Squat 5 x 5\n{part}\nTuesday\nA{mark} Strict Press 4 x 6\n{part}"
    days = [("Monday", ["sets 5 reps 5", *doses]), ("Tuesday", ["sets 4 reps 6", *doses])]
    assert plan("wod.txt", text) == days
