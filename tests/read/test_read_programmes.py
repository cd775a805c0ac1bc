"""Plans of several days and sessions of several parts: each kind is shown by members that differ in names and marks."""

from collections.abc import Sequence
from typing import Any

import pytest

from read.facts import exercises, facts

FIELDS = ("sets", "reps", "hold_s", "work_s", "rest_s", "distance_m")


def shortly(dose: dict[str, Any]) -> str:
    """Return a dose in a few signs: "sets 6 distance_m 800 rest_s 120"."""
    said = []
    for field in FIELDS:
        value = dose.get(field)
        ends = value if isinstance(value, list) else [value]
        if value is not None:
            said.append(f"{field} {'-'.join(dict.fromkeys(f'{end:g}' for end in ends))}")
    return " ".join(said)


def plan(name: str, text: str) -> list[tuple[str, list[str]]]:
    """Return the title of each workout of a page with the doses of its exercises."""
    found = facts(name, text)
    doses = [shortly(one["dose"]) for one in found["exercises"]]
    return [
        (day["title"], [doses[at] for block in day["blocks"] for at in block["exercises"]])
        for day in found.get("workouts", ())
    ]


def parts(name: str, text: str) -> list[tuple[str, list[str]]]:
    """Return the role of each block of a page with the doses of its exercises."""
    found = facts(name, text)
    doses = [shortly(one["dose"]) for one in found["exercises"]]
    workouts = found.get("workouts", ())
    return [(block["role"], [doses[at] for at in block["exercises"]]) for day in workouts for block in day["blocks"]]


WEEKDAYS = ("Monday", "Tuesday", "Thursday", "Saturday")
RUNS = ("rest", "6 x 400 m with 90 s jog recovery", "30 minutes easy", "12 km long run")
DOSES = (["sets 6 rest_s 90 distance_m 400"], ["work_s 1800"], ["distance_m 12000"])


@pytest.mark.parametrize("mark", [": ", " - ", " – ", " — "])
@pytest.mark.parametrize("days", [WEEKDAYS, ("Mon", "Tue", "Thu", "Sat"), ("DAY 1", "DAY 2", "DAY 3", "DAY 4")])
@pytest.mark.parametrize(("name", "bullet"), [("week.txt", ""), ("week.md", "- "), ("week.txt", "* ")])
def test_a_day_is_told_in_its_line(mark: str, days: Sequence[str], name: str, bullet: str) -> None:
    lines = [f"{bullet}{day}{mark}{run}" for day, run in zip(days, RUNS, strict=True)]
    heading = "# Running week\n\n" if name.endswith(".md") else "Running week\n\n"
    assert plan(name, heading + "\n".join(lines) + "\n") == list(zip(days[1:], DOSES, strict=True))


@pytest.mark.parametrize("week", ["Week 1 - first steps", "WEEK 1", "Week One"])
def test_days_in_their_lines_stand_under_weeks(week: str) -> None:
    days = "Mon: 20 min easy run\nTue: Rest day\nWed: 5 x 2 min hard, 1 min easy\n"
    text = f"Plan for new runners\n{week}\n{days}{week.replace('1', '2').replace('One', 'Two')}\n{days}"
    run, hard = ["work_s 1200"], ["sets 5 work_s 120 rest_s 60"]
    assert plan("plan.txt", text) == [("Mon", run), ("Wed", hard), ("Mon", run), ("Wed", hard)]


@pytest.mark.parametrize("heading", ["Day 1: Legs", "Monday – Upper body", "Week 2: Building up"])
def test_a_day_with_a_name_over_its_list_stays_one_heading(heading: str) -> None:
    text = f"{heading}\n- Squats: 3 x 10\n- Lunges: 3 x 8\n\nDay 2: Back\n- Rows: 3 x 12\n- Pull-ups: 3 x 5\n"
    assert [doses for _, doses in plan("plan.txt", text)] == [["sets 3 reps 10", "sets 3 reps 8"],
                                                             ["sets 3 reps 12", "sets 3 reps 5"]]  # fmt: skip


@pytest.mark.parametrize("title", ["5K PLAN", "From the sofa to ten kilometres.", "10 km in eight weeks"])
def test_the_distance_that_a_plan_aims_at_is_nobodys_dose(title: str) -> None:
    text = f"{title}\nMonday: 20 minutes easy\nWednesday: 6 x 1 min hard, 1 min easy\nFriday: 30 minutes steady\n"
    assert all(one["dose"].get("distance_m") is None for one in exercises("plan.txt", text))


PACES = ("easy", "hard", "steady", "medium")
PARTS = (("Warm up", "Main set", "Cool down"), ("WU", "MS", "CD"), ("Warm-up", "Main", "Cool-down"))


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("names", PARTS)
def test_a_session_is_told_part_by_part(pace: str, names: Sequence[str]) -> None:
    first, main, last = names
    series = "3 x 8 min at threshold with 4 min easy between"
    text = f"Tuesday ride\n{first}: 15 min {pace}\n{main}: {series}\n{last}: 10 min {pace}\n"
    done = [["work_s 900"], ["sets 3 work_s 480 rest_s 240"], ["work_s 600"]]
    assert [doses for _, doses in parts("ride.txt", text)] == done


@pytest.mark.parametrize("main", ["Main set", "Main workout", "Main"])
@pytest.mark.parametrize("mark", [": ", " - "])
def test_a_main_part_goes_on_in_the_lines_after_it(main: str, mark: str) -> None:
    text = (
        f"Evening swim\nWarm up{mark}200 free, 100 kick, 100 pull\n{main}{mark}6 x 100 free, 20 sec rest\n"
        f"4 x 50 kick, 15 sec rest\nCool down{mark}100 easy free\n"
    )
    assert parts("swim.txt", text) == [
        ("warmup", ["distance_m 200", "distance_m 100", "distance_m 100"]),
        ("main", ["sets 6 rest_s 20 distance_m 100", "sets 4 rest_s 15 distance_m 50"]),
        ("cooldown", ["distance_m 100"]),
    ]


@pytest.mark.parametrize("first", ["Warm up 10 min", "10 min warm-up", "Warm-up - 10 min"])
@pytest.mark.parametrize("line", ["8 x 300 m, 90 s rest", "8 x 300 m (90 s rest)"])
def test_lines_between_a_warm_up_and_a_cool_down_are_the_main_part(first: str, line: str) -> None:
    text = f"Track ladder\n{first}\n{line}\nCool down 10 min\n"
    assert parts("track.txt", text) == [
        ("warmup", ["work_s 600"]),
        ("main", ["sets 8 rest_s 90 distance_m 300"]),
        ("cooldown", ["work_s 600"]),
    ]


@pytest.mark.parametrize(
    ("line", "dose"),
    [
        ("6 x 3 min hard uphill, 3 min easy down", "sets 6 work_s 180 rest_s 180"),
        ("5 x 1 km at 10K pace, 2 min jog", "sets 5 rest_s 120 distance_m 1000"),
        ("8 x 30 sec sprint, 2 min easy", "sets 8 work_s 30 rest_s 120"),
        ("3 x 10 minutes at threshold with 5 minutes easy spinning", "sets 3 work_s 600 rest_s 300"),
        ("10 x 1 min fast / 1 min easy spin", "sets 10 work_s 60 rest_s 60"),
        ("4 x 50 m drill / 15 s", "sets 4 rest_s 15 distance_m 50"),
        ("4 x 6' at tempo with 3' easy between", "sets 4 work_s 360 rest_s 180"),
    ],
)
def test_a_gentle_time_after_each_of_a_series_is_its_rest(line: str, dose: str) -> None:
    text = f"Monday: 20 minutes easy\nTuesday: {line}\nFriday: rest\n"
    assert plan("week.txt", text) == [("Monday", ["work_s 1200"]), ("Tuesday", [dose])]


@pytest.mark.parametrize(
    "line", ["8 x 1 min run, 1 min walk", "8 x 1 min hard, 1 min walk", "Run 1 min, walk 1 min (8 times)"]
)
def test_running_and_walking_in_turn_is_no_rest(line: str) -> None:
    text = f"Monday: 20 minutes easy walk\nTuesday: {line}\nFriday: rest\n"
    assert plan("week.txt", text)[1] == ("Tuesday", ["work_s 60", "work_s 60"])


@pytest.mark.parametrize(
    ("line", "times"),
    [
        ("5 min run, 3 min walk, 5 min run", (300, 180, 300)),
        ("10 min easy, 20 min steady, 10 min easy", (600, 1200, 600)),
        ("8min run, 5min walk, 8min run, 5min walk", (480, 300, 480, 300)),
    ],
)
def test_intervals_one_after_another_are_one_each(line: str, times: Sequence[int]) -> None:
    text = f"Monday: 20 minutes easy walk\nTuesday: {line}\nFriday: rest\n"
    assert plan("week.txt", text)[1] == ("Tuesday", [f"work_s {one}" for one in times])


@pytest.mark.parametrize(
    ("rungs", "field", "values"),
    [
        ("1 minute, 2 minutes, 3 minutes, 2 minutes, 1 minute", "work_s", (60, 120, 180, 120, 60)),
        ("200 m, 400 m, 600 m, 400 m, 200 m", "distance_m", (200, 400, 600, 400, 200)),
        ("400 m, 800 m, 1200 m and 1600 m", "distance_m", (400, 800, 1200, 1600)),
        ("4 min, 3 min, 2 min, 1 min", "work_s", (240, 180, 120, 60)),
    ],
)
@pytest.mark.parametrize("lead", ["Run ", ""])
def test_times_that_rise_and_fall_are_a_set_each(rungs: str, field: str, values: Sequence[int], lead: str) -> None:
    text = f"Monday: 20 minutes easy\nTuesday: {lead}{rungs} hard\nFriday: rest\n"
    by_set = exercises("week.txt", text)[1]["dose"]["by_set"]
    assert [one[field] for one in by_set] == [[value, value] for value in values]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Set 1: 12 reps\nSet 2: 10 reps\nSet 3: 8 reps\n", "Set 1: 10 reps\nSet 2: 10 reps\nSet 3: 6 reps\n"),
        ("Set 1: 12\nSet 2: 10\nSet 3: 8\n", "Set 1: 10\nSet 2: 10\nSet 3: 6\n"),
        ("- 12 reps\n- 10 reps\n- 8 reps\n", "- 10 reps\n- 10 reps\n- 6 reps\n"),
        ("* 12 reps @ 50%\n* 10 reps @ 60%\n* 8 reps @ 70%\n", "* 10 reps\n* 10 reps\n* 6 reps\n"),
    ],
)
@pytest.mark.parametrize("mark", ["## ", ""])
def test_sets_may_have_a_line_each(first: str, second: str, mark: str) -> None:
    text = f"{mark}Bench press\n{first}\n{mark}Barbell row\n{second}"
    found = exercises("push.md" if mark else "push.txt", text)
    assert [one["title"] for one in found] == ["Bench press", "Barbell row"]
    reps = [[row["reps"][0] for row in one["dose"]["by_set"]] for one in found]
    assert reps == [[12, 10, 8], [10, 10, 6]]


@pytest.mark.parametrize("column", ["Set {}", "Set #{}", "Working set {}"])
@pytest.mark.parametrize("unit", ["", " reps"])
def test_sets_may_have_a_column_each(column: str, unit: str) -> None:
    heads = " | ".join(column.format(at) for at in (1, 2, 3))
    rows = f"| Squat | 12{unit} | 10{unit} | 8{unit} |\n| Press | 10{unit} | 8{unit} | 8{unit} |\n"
    found = exercises("pyramid.md", f"| Exercise | {heads} |\n|---|---|---|---|\n{rows}")
    reps = [[row["reps"][0] for row in one["dose"]["by_set"]] for one in found]
    assert reps == [[12, 10, 8], [10, 8, 8]]


@pytest.mark.parametrize("said", ["Rest 3 minutes between sets.", "Take 2 minutes of rest between all sets."])
@pytest.mark.parametrize("name", ["split.md", "split.txt"])
def test_a_rest_after_the_last_day_is_every_days(said: str, name: str) -> None:
    text = f"## Monday\n- Squat 5x5\n- Bench press 5x5\n\n## Wednesday\n- Front squat 5x5\n- Deadlift 1x5\n\n{said}\n"
    found = exercises(name, text if name.endswith(".md") else text.replace("## ", ""))
    assert [one["dose"]["rest_s"] is not None for one in found] == [True] * 4
