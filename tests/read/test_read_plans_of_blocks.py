"""Plans in blocks: on and off by the clock, rounds and days as columns, minutes, 21-15-9, schemes, waves, legs."""

from collections.abc import Sequence
from typing import Any

import pytest

from read.facts import facts
from read.told import blocks, days, of_set


def table(*rows: str) -> str:
    """Return a table in Markdown of rows whose cells commas part."""
    cells = [[cell.strip() for cell in row.split(",")] for row in rows]
    lines = ["| " + " | ".join(row) + " |" for row in cells]
    return "\n".join([lines[0], "|" + "---|" * len(cells[0]), *lines[1:]]) + "\n"


def html(*rows: str) -> str:
    """Return a table as HTML of rows whose cells commas part."""
    cells = ["".join(f"<td>{cell.strip()}</td>" for cell in row.split(",")) for row in rows[1:]]
    head = "".join(f"<th>{cell.strip()}</th>" for cell in rows[0].split(","))
    return f"<h1>Plan</h1><table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


TEXT = """Block A: 45s on / 15s off x 3 rounds
Burpee
Jump Squat

{pause}

Block B: 30s on / 10s off x 4 rounds
Push-up
Plank Jack
"""
MARKDOWN = """## Round 1 – Lower
*45 sec work / 15 sec rest, 3 rounds*

1. Burpee
2. Jump Squat

*{pause}*

## Round 2 – Upper
*30 sec work / 10 sec rest, 4 rounds*

1. Push-up
2. Plank Jack
"""
HTML = """<h1>Class</h1>
<h3>Set 1</h3><p>3 rounds, 45 on 15 off</p><ul><li>Burpee</li><li>Jump Squat</li></ul>
<p>{pause}</p>
<h3>Set 2</h3><p>4 rounds, 30 on 10 off</p><ul><li>Push-up</li><li>Plank Jack</li></ul>
"""
BULLETS = """🔥 BLOCK 1 🔥 45/15 x 3
▪️ Burpee
▪️ Jump Squat
💧 {pause} 💧
🔥 BLOCK 2 🔥 30/10 x 4
▪️ Push-up
▪️ Plank Jack
"""
ON_OFF = (TEXT, MARKDOWN, HTML, BULLETS)


@pytest.mark.parametrize("page", ON_OFF)
@pytest.mark.parametrize("pause", ["1 min water", "Drink break 2 min", "90 sec breather", "60s water break"])
def test_blocks_by_the_clock_are_parts_of_one_workout_and_a_drink_is_none_of_them(page: str, pause: str) -> None:
    name = "class.html" if page.startswith("<") else "class.md" if page.startswith("#") else "class.txt"
    first, second = "Burpee 45s, Jump Squat 45s", "Push-up 30s, Plank Jack 30s"
    found = blocks(name, page.replace("{pause}", pause))
    assert found == [f"circuit 3x rest 15: {first}", f"circuit 4x rest 10: {second}"]


@pytest.mark.parametrize("pause", ["1 min water", "Get a drink (1 min)", "WATER 2 MINS"])
def test_a_pause_that_is_left_out_is_told(pause: str) -> None:
    page = ON_OFF[0].replace("{pause}", pause)
    told = [one["message"] for one in facts("class.txt", page)["diagnostics"] if one["code"] == "pause"]
    assert len(told) == 1
    assert pause in told[0]


@pytest.mark.parametrize("lead", ["30 on, 30 off, 2 rounds", "3 rounds", "20 sec work, 10 sec rest"])
@pytest.mark.parametrize("mark", [" - ", ": "])
def test_bare_names_in_a_line_after_how_they_go_are_exercises(lead: str, mark: str) -> None:
    page = f"Block 1\n{lead}{mark}lunge, plank, row\n\nBlock 2\n{lead}{mark}curl, press, squat\n"
    titles = [one["title"] for one in facts("class.txt", page)["exercises"]]
    assert titles == ["lunge", "plank", "row", "curl", "press", "squat"]


SCHEMES = [("10-8-6-4", "10/8/6/4"), ("8-6-4", "8/6/4"), ("6 - 4 - 3 - 2 - 1", "6/4/3/2/1"), ("5-3-1", "5/3/1"),
           ("12/10/8/6", "12/10/8/6"), ("5-5-3-3-1", "5/5/3/3/1")]  # fmt: skip


@pytest.mark.parametrize(("scheme", "sets"), SCHEMES)
@pytest.mark.parametrize("page", ["Board\n\nBack Squat\n{}\nBuild as you go.\n\nPush Press\n3 x 5\n",
                                  "A. Back Squat\n\n{}\n\nB. Push Press\n\n3 x 5\n",
                                  "## Back Squat\n{}\n\n## Push Press\n3 x 5\n"])  # fmt: skip
def test_numbers_below_a_name_are_the_reps_of_its_sets(page: str, scheme: str, sets: str) -> None:
    name = "board.md" if page.startswith("#") else "board.txt"
    (day,) = days(name, page.format(scheme)).values()
    assert day == [f"Back Squat {sets}", "Push Press 3x5"]


@pytest.mark.parametrize("tempo", ["3-1-1", "4-2-1", "3-2-1", "2-0-2"])
def test_beside_sets_and_reps_they_are_a_tempo(tempo: str) -> None:
    (found,) = facts("squat.txt", f"Goblet squat\n3 x 8\n{tempo}\n")["exercises"]
    assert found["dose"]["by_set"] is None
    assert found["dose"]["tempo_s"] == [int(one) for one in tempo.split("-")]


def test_a_lift_before_a_block_is_not_lost() -> None:
    page = "Monday\n\nBack Squat\n5-5-3-3-1\n\nThen\n3 rounds for time:\n10 Pull-ups\n20 Sit-ups\n"
    assert blocks("wod.txt", page) == ["straight: Back Squat 5/5/3/3/1", "for-time 3x: Pull-ups 10, Sit-ups 20"]


@pytest.mark.parametrize("head", ["21-15-9 reps for time of:", "For time:\n21-15-9", "21-15-9 for time",
                                  "3 rounds for time (21/15/9)"])  # fmt: skip
@pytest.mark.parametrize("after", ["", "Time cap: 10 minutes.\n"])
def test_reps_over_several_exercises_are_those_of_each(head: str, after: str) -> None:
    page = f"Workout\n\n{head}\nDumbbell Thrusters (2 x 15/10 kg)\nRing Rows\n{after}"
    (found,) = facts("wod.txt", page)["workouts"][0]["blocks"]
    assert (found["kind"], found["rounds"]) == ("for-time", [3, 3])
    inside = facts("wod.txt", page)["exercises"]
    assert [[one["reps"] for one in each["dose"]["by_set"]] for each in inside] == [[[21, 21], [15, 15], [9, 9]]] * 2


@pytest.mark.parametrize(
    ("head", "sets"),
    [("12-9-6 reps of", "12/9/6"), ("Complete 15, 12, 9 and 6 reps of:", "15/12/9/6"), ("4 to 1 of:", "4/3/2/1"),
     ("1 to 5 reps of:", "1/2/3/4/5")],
)  # fmt: skip
def test_they_are_done_in_turn(head: str, sets: str) -> None:
    page = f"{head}\n- Front squat\n- Push-ups\n- Rest 90 s between rounds\n"
    rounds = len(sets.split("/"))
    assert blocks("part.txt", page) == [f"circuit {rounds}x then 90: Front squat {sets}, Push-ups {sets}"]


def test_an_exercise_with_its_own_dose_has_no_part_in_them() -> None:
    page = "For time\n21-15-9\nBox jumps\nRing dips\n*400 m run after each round\n"
    (found,) = facts("wod.txt", page)["workouts"][0]["blocks"]
    last = facts("wod.txt", page)["exercises"][-1]
    assert (found["kind"], last["dose"]["by_set"], last["dose"]["reps"]) == ("for-time", None, None)
    assert last["dose"]["distance_m"] == [400, 400]


MINUTES = [
    ("Minute, Move, How many", "1; 3; 5; 7", "2; 4; 6; 8"),
    ("Min, Exercise, Reps", "1 / 3 / 5 / 7", "2 / 4 / 6 / 8"),
    ("Start, Exercise, Reps", "0:00; 2:00; 4:00; 6:00", "1:00; 3:00; 5:00; 7:00"),
]


@pytest.mark.parametrize(("head", "odd", "even"), MINUTES)
@pytest.mark.parametrize("write", [table, html])
@pytest.mark.parametrize("title", ["EMOM of the week", "On the clock"])
def test_a_column_may_list_the_minutes(title: str, write: Any, head: str, odd: str, even: str) -> None:
    rows = write(head, f"{odd}, Swing, 15", f"{even}, Push-up, 8").replace(";", ",")
    name, page = ("emom.md", f"# {title}\n\n{rows}") if write is table else ("emom.html", rows.replace("Plan", title))
    assert blocks(name, page) == ["emom 4x every 60: Swing 15, Push-up 8"]


@pytest.mark.parametrize("mark", [": ", " - "])
@pytest.mark.parametrize("joint", [", ", "/"])
def test_so_may_lines(mark: str, joint: str) -> None:
    lines = [f"Minute {joint.join(at)}{mark}{what}" for at, what in (("135", "12 swings"), ("246", "8 push-ups"))]
    assert blocks("emom.txt", "EMOM 6\n\n" + "\n".join(lines)) == ["emom 3x every 60: swings 12, push-ups 8"]


ROUNDS = ["Round 1, Round 2, Round 3", "R1, R2, R3", "1st round, 2nd round, 3rd round", "Lap 1, Lap 2, Lap 3"]


@pytest.mark.parametrize("rounds", ROUNDS)
@pytest.mark.parametrize("corner", ["Exercise", "", "Station"])
@pytest.mark.parametrize("write", [table, html])
def test_rounds_may_be_columns(write: Any, rounds: str, corner: str) -> None:
    rows = write(f"{corner}, {rounds}", "Swing, 20, 15, 10", "Row (each arm), 12, 10, 8", "Plank, 40 s, 30 s, 20 s")
    name, page = ("bell.md", f"# Plan\n\n{rows}") if write is table else ("bell.html", rows)
    assert blocks(name, page) == ["circuit 3x: Swing 20/15/10, Row (each arm) 12/10/8 each, Plank 40s/30s/20s"]


def test_rounds_may_be_rows() -> None:
    rows = table("Round, Squats, Push-ups", "1, 20, 15", "2, 15, 15", "3, 10, 15")
    found = blocks("bell.md", f"# Down\n\n{rows}\nRest 1 minute between rounds.\n")
    assert found == ["circuit 3x then 60: Squats 20/15/10, Push-ups 15"]


DAYS = [("Day", "1", "2", "3", "4"), ("Day", "Day 1", "Day 2", "Day 3", "Day 4"), ("", "Mon", "Tue", "Wed", "Thu")]


@pytest.mark.parametrize("labels", DAYS)
@pytest.mark.parametrize("rest", ["REST, REST", "rest day, ", "–, –", "off, off"])
@pytest.mark.parametrize("write", [table, html])
def test_days_may_be_rows_and_exercises_columns(write: Any, labels: Sequence[str], rest: str) -> None:
    cells = ["Plank, Squats (each leg)", "20 sec, 15", "25 sec, 20", rest, "30 sec, 25"]
    rows = write(*(f"{label}, {cell}" for label, cell in zip(labels, cells, strict=True)))
    name, page = ("plan.md", f"# Plan\n\n{rows}") if write is table else ("plan.html", rows)
    doses = [(1, "20s", 15), (2, "25s", 20), (4, "30s", 25)]
    names = {at: f"Day {labels[at]}" if labels[at].isdigit() else labels[at] for at in (1, 2, 4)}
    assert days(name, page) == {
        names[at]: [f"Plank {hold}", f"Squats (each leg) {reps} each"] for at, hold, reps in doses
    }


def test_the_unit_of_a_column_is_that_of_its_numbers() -> None:
    rows = table("Day, Plank (sec), Wall sit, Bridges (reps)", "1, 20, 15, 10", "2, 25, 20, 12")
    found = days("plan.md", f"# Plan\n\n{rows}")
    assert found["Day 1"] == ["Plank 20s", "Wall sit 15s", "Bridges 10"]


def test_exercises_may_be_rows_and_days_columns() -> None:
    rows = table("Exercise, Day 1, Day 2, Day 3", "Plank, 20 sec, 30 sec, 40 sec", "Squats, 10, 15, -")
    assert days("plan.md", f"# Plan\n\n{rows}") == {
        "Day 1": ["Plank 20s", "Squats 10"],
        "Day 2": ["Plank 30s", "Squats 15"],
        "Day 3": ["Plank 40s"],
    }


def test_the_columns_of_a_challenge_may_come_again_beside_themselves() -> None:
    rows = table("Day, Push-ups, Day, Push-ups", "1, 10, 3, 20", "2, rest, 4, 22")
    found = days("plan.md", f"# Push-up month\n\n{rows}")
    assert found == {"Day 1": ["Push-ups 10"], "Day 3": ["Push-ups 20"], "Day 4": ["Push-ups 22"]}


@pytest.mark.parametrize("mark", ["<br>", ": ", " – "])
def test_each_cell_may_be_a_day(mark: str) -> None:
    cells = [
        f"<td>Day {day}{mark}{told}</td>" for day, told in enumerate(("9 squats", "Rest", "12 squats", "15 squats"), 1)
    ]
    page = f"<h1>Squats</h1><table><tr>{''.join(cells[:2])}</tr><tr>{''.join(cells[2:])}</tr></table>"
    assert days("plan.html", page) == {"Day 1": ["squats 9"], "Day 3": ["squats 12"], "Day 4": ["squats 15"]}


def test_a_text_may_part_its_columns_by_tabs() -> None:
    page = "Day\tSquats\tLunges\nDay 1\t15\t10\nDay 2\tREST\tREST\nDay 3\t25\t14\n"
    assert days("plan.txt", page) == {"Day 1": ["Squats 15", "Lunges 10"], "Day 3": ["Squats 25", "Lunges 14"]}


def test_a_day_may_list_counts_and_times_in_its_line() -> None:
    line = "30 squats, 8 push-ups, 30 sec plank"
    page = f"Challenge\nDay 1: 20 squats, 5 push-ups, 20 sec plank\nDay 2: Rest\nDay 3: {line}\n"
    assert days("plan.txt", page)["Day 3"] == ["squats 30", "push-ups 8", "plank 30s"]


WAVES = ["65% x 5, 75% x 5, 85% x 5+", "5 @ 65%, 5 @ 75%, 5+ @ 85%", "1 x 5 @ 65%, 1 x 5 @ 75%, 1 x 5+ @ 85%"]


@pytest.mark.parametrize("wave", WAVES)
def test_sets_may_have_a_share_of_the_maximum_each(wave: str) -> None:
    page = f"5/3/1 squat\n\nWeek 1: {wave}\nWeek 2: {wave.replace('5 ', '3 ').replace('5+', '3+')}\n"
    assert days("wave.txt", page)["Week 1"] == ["5/3/1 squat 5@65%/5@75%/5~@85%"]
    assert not facts("wave.txt", page)["diagnostics"]


def test_loads_may_be_told_in_words() -> None:
    (found,) = facts("bench.txt", "Bench press\n\n12 reps at 75%, then 8 at 65%.\nPress the bar up.\n")["exercises"]
    assert [of_set(one) for one in found["dose"]["by_set"]] == ["12@75%", "8@65%"]


def test_groups_of_sets_may_have_a_load_each() -> None:
    (found,) = facts("squat.txt", "Squat 2x5 @ 60 kg, 1x3 @ 70 kg\nStand tall.\n")["exercises"]
    assert [one["load"] for one in found["dose"]["by_set"]] == ["60 kg", "60 kg", "70 kg"]


LEGS = [
    "0-3 min: easy walk\n3-8 min: jog\n8-10 min: easy walk\n",
    "- 0:00 – 3:00 easy walk\n- 3:00 – 8:00 jog\n- 8:00 – 10:00 easy walk\n",
    "Minutes 1-3 easy walk\nMinutes 4-8 jog\nMinutes 9-10 easy walk\n",
    "0 to 3 min easy walk\n3 to 8 min jog\n8 to 10 min easy walk\n",
]


@pytest.mark.parametrize("legs", LEGS)
def test_a_session_along_a_clock_has_the_length_of_each_leg(legs: str) -> None:
    assert blocks("treadmill.txt", f"Treadmill\n\n{legs}") == ["intervals: easy walk 180s, jog 300s, easy walk 120s"]


def test_so_has_a_table() -> None:
    rows = html("Minutes, Activity, Speed", "0-5, Warm-up walk, 3.0", "5-15, Jog, 5.0", "15-20, Walk, 3.0")
    assert blocks("treadmill.html", rows) == ["intervals: Warm-up walk 300s, Jog 600s, Walk 300s"]


@pytest.mark.parametrize("names", [("Push", "Pull"), ("UPPER A", "LOWER A"), ("Upper 1", "Lower 1"), ("Legs", "Push")])
@pytest.mark.parametrize("form", ["## {}\n- Press 3 x 8\n- Dip 3 x 10\n\n", "{}\nPress 3x8\nDip 3x10\n\n"])
def test_a_part_of_the_body_may_be_a_day(names: Sequence[str], form: str) -> None:
    title = "# Push / Pull / Legs\n\n" if form.startswith("#") else ""
    found = days("split.md" if title else "split.txt", title + "".join(form.format(name) for name in names))
    assert found == {name: ["Press 3x8", "Dip 3x10"] for name in names}


@pytest.mark.parametrize("stroke", ["free", "kick", "back"])
def test_swims_start_on_a_time(stroke: str) -> None:
    page = f"Masters\n\nMain set\n6 x 100 {stroke} on 1:45\n\nCool down\n200 easy\n"
    found = facts("swim.txt", page)
    assert found["workouts"][0]["blocks"][0]["every_s"] == [105, 105]
    assert found["exercises"][-1]["dose"]["distance_m"] == [200, 200]


def test_codes_in_a_column_pair_their_rows() -> None:
    rows = table(
        "Code, Exercise, Sets, Reps", "A1, Pull-up, 4, 6", "A2, Dip, 4, 8", "B1, Row, 3, 10", "B2, Press, 3, 10"
    )
    kinds = [(one["kind"], one["rounds"]) for one in facts("pairs.md", rows)["workouts"][0]["blocks"]]
    assert kinds == [("superset", [4, 4]), ("superset", [3, 3])]


@pytest.mark.parametrize("name", ["Buy-in", "Cash-out"])
def test_what_is_told_of_a_part_names_its_exercise(name: str) -> None:
    page = f"WOD\n{name}: 100 double-unders\nThen 5 rounds:\n10 Deadlifts\n15 Push-ups\n"
    assert "double-unders" in [one["title"] for one in facts("wod.txt", page)["exercises"]]


@pytest.mark.parametrize("series", ["8 x (1 min run, 2 min walk)", "8 × (1 min run + 2 min walk)"])
def test_intervals_in_brackets_stand_between_others(series: str) -> None:
    found = blocks("run.txt", f"Run\n\n5 min walk, {series}, 5 min walk\n")
    assert found == ["straight: walk 300s", "intervals 8x: run 60s, walk 120s", "straight: walk 300s"]


@pytest.mark.parametrize(("run", "walk", "rounds"), [("60 seconds", "90 seconds", 8), ("90 seconds", "2 minutes", 5)])
def test_turns_may_have_a_time_for_all_of_them(run: str, walk: str, rounds: int) -> None:
    week = f"Brisk 5 minute walk, then alternate {run} of jogging and {walk} of walking for 20 minutes."
    workouts = facts("couch.txt", f"Couch\nWeek 1: {week}\nWeek 2: {week}\n")["workouts"]
    assert [one["blocks"][1]["rounds"] for one in workouts] == [[rounds, rounds]] * 2


def test_numbers_in_order_before_names_count_stations() -> None:
    names = ("Tyre flip", "Burpees", "Farmer carry", "Press-ups", "Bear crawl", "Plank")
    lines = "\n".join(f"{number} {name}" for number, name in enumerate(names, 1))
    found = facts("bingo.txt", f"BINGO\n6 stations | 40s work | 20s move | 2 rounds\n{lines}\n")["exercises"]
    assert [one["title"] for one in found] == list(names)
    assert {tuple(one["dose"]["work_s"]) for one in found} == {(40, 40)}


def test_names_stand_after_the_label_of_a_part_with_its_dose() -> None:
    page = "Warm-up (5 min): march, arm circles, hip circles\nMain circuit (3 rounds, 40/20): squat, push-up, plank\n"
    assert blocks("home.txt", page)[-1] == "circuit 3x rest 20: squat 40s, push-up 40s, plank 40s"
