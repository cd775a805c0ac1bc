"""More plans: a number a set, shares of a maximum in columns, cards of stations, parts of a day, repeats in records."""

import json

import pytest

from read import facts
from read.told import blocks, days

A_NUMBER_A_SET = (
    ("Seated row: 12, 10, 10", "12/10/10"),
    ("Leg press: 15, 15, 12, 10", "15/15/12/10"),
    ("Dips: 10, 8, 8, 6", "10/8/8/6"),
    ("Bench press 5, 5, 3, 3, 1", "5/5/3/3/1"),
    ("Front squat - 8, 6, 6", "8/6/6"),
    ("Pull-ups: 6, 6, 5, 5, 4", "6/6/5/5/4"),
    ("Lunges: 10, 10, 12", "10/10/12"),
    ("Deadlift: 5, 5, 3", "5/5/3"),
    ("Press-ups: 20, 20, 15 and 15", "20/20/15/15"),
    ("Curl: 12, 12, 10.", "12/12/10"),
)


@pytest.mark.parametrize(("line", "told"), A_NUMBER_A_SET)
def test_a_number_a_set_may_come_twice(line: str, told: str) -> None:
    page = f"Arm day\n\n{line}\nHammer swing: 3 x 10\nShrug: 12, 10, 8\n"
    first, *others = days("a.txt", page).popitem()[1]
    assert first.split()[-1] == told
    assert others == ["Hammer swing 3x10", "Shrug 12/10/8"]


EQUAL_NUMBERS = (("Crunch: 20, 20, 20", "3x20"), ("Press: 8, 8, 8, 8", "4x8"))


@pytest.mark.parametrize(("line", "told"), EQUAL_NUMBERS)
def test_equal_numbers_are_so_many_sets(line: str, told: str) -> None:
    page = f"Arm day\n\n{line}\nHammer swing: 3 x 10\nShrug: 12, 10, 8\n"
    assert days("a.txt", page).popitem()[1][0].split()[-1] == told


def columns(*rows: str) -> str:
    """Return a table in Markdown of rows whose cells bars part."""
    width = rows[0].count("|") + 1
    return "\n".join([f"| {rows[0]} |", "|" + "--|" * width, *(f"| {row} |" for row in rows[1:])]) + "\n"


SHARES = (
    (("Lift | Set 1 | Set 2 | Set 3", "Press | 65% x 6 | 70% x 5 | 75% x 4"), "6@65%/5@70%/4@75%"),
    (("Exercise | Set 1 | Set 2", "Squat | 70 % x 5 | 80 % x 3"), "5@70%/3@80%"),
    (("Exercise | Set 1 | Set 2 | Set 3", "Squat | 5 @ 65% | 5 @ 75% | 5+ @ 85%"), "5@65%/5@75%/5~@85%"),
    (("Movement | 1st set | 2nd set | 3rd set", "Row | 60% × 10 | 65% × 8 | 70% × 6"), "10@60%/8@65%/6@70%"),
    (("Lift | Set 1 | Set 2 | Set 3", "Bench | 40 kg x 10 | 50 kg x 8 | 60 kg x 6"), "10@40kg/8@50kg/6@60kg"),
    (("Lift | Set 1 | Set 2 | Set 3", "Bench | 10 x 40 kg | 8 x 50 kg | 6 x 60 kg"), "10@40kg/8@50kg/6@60kg"),
    (("Lift | Set 1 | Set 2 | Set 3", "Bench | 10 x 60% | 8 x 70% | 6 x 75%"), "10@60%/8@70%/6@75%"),
    (("Lift | Set 1 | Set 2", "Clean | 2 reps at 75% | 1 rep at 85%"), "2@75%/1@85%"),
    (("Lift | S1 | S2 | S3", "Press | 65% x 6 | 70% x 5 | 75% x 4"), "6@65%/5@70%/4@75%"),
    (("Lift | Set 1 | Set 2 | Set 3", "Press | 65%x5 | 75%x5 | 85%x5+"), "5@65%/5@75%/5~@85%"),
    (("Lift | Set 1 | Set 2 | Set 3", "Press | 6 (65%) | 5 (70%) | 4 (75%)"), "6@65%/5@70%/4@75%"),
)


@pytest.mark.parametrize(("rows", "told"), SHARES)
def test_a_column_a_set_with_its_load(rows: tuple[str, ...], told: str) -> None:
    second = rows[1].split(" | ", 1)[1]
    page = f"# Wave\n\n## Week 1\n\n{columns(*rows, f'Dip | {second}')}\n## Week 2\n\n{columns(*rows)}"
    found = days("a.md", page)
    assert [[one.split(" ", 1)[1] for one in day] for day in found.values()] == [[told, told], [told]]


CARDS = (
    ("STATION {}   ", "work for 40 seconds, then you have 20 seconds to get to the next one"),
    ("Station {}: ", "work for 40 seconds, then you have 20 seconds to change over"),
    ("STATION {} - ", "40 seconds of work at each, 20 seconds to move to the next"),
    ("Station {}. ", "You work for 40 seconds and rest for 20 seconds"),
    ("CARD {}  ", "40 seconds at each card and 20 seconds to walk to the next"),
    ("POST {}:  ", "You get 40 seconds on and 20 seconds off"),
    ("Stop {} – ", "Each stop lasts 40 seconds, with 20 seconds to move on"),
    ("BENCH {}\t", "40 seconds of work, then 20 seconds to find the next bench"),
    ("Station {}) ", "Go for 40 seconds, 20 seconds to get to the next station"),
    ("#{}  ", "Work for 40 seconds, then you have 20 seconds to get to the next one"),
)


@pytest.mark.parametrize(("label", "clock"), CARDS)
def test_cards_of_stations_under_the_clock(label: str, clock: str) -> None:
    cards = (
        ("Sit to Stand", "Sit down slowly, stand up without your hands."),
        ("Wall Press", "Hands on the wall. Step back to make it harder."),
        ("Marching on the Spot", "Lift the knees, swing the arms."),
        ("Step Ups", "Lead with one leg on the first round, with the other leg on the second."),
    )
    told = "\n\n".join(f"{label.format(at)}{name}\n{cue}" for at, (name, cue) in enumerate(cards, 1))
    page = f"""GET MOVING IN MILL PARK!
Outdoor circuit for beginners
Free - every Sunday - meet at the old bandstand at 10.15

How it works: there are four stations. {clock[0].upper()}{clock[1:]}. We go round three times and take two minutes \
for a drink between rounds.

{told}

Tell Ann before we start if you have had a fall in the last 6 months.
"""
    names = ", ".join(f"{name} 40s" for name, _ in cards)
    assert blocks("a.txt", page) == [f"circuit 3x rest 20 then 120: {names}"]


PARTS_OF_A_DAY = (
    "<b><u>{}</u></b> (before you get up)<br><br>",
    "<u><b>{}</b></u> (with warm feet)<br><br>",
    "<b>{}</b> (in bed)<br><br>",
    "<b>{}:</b> in the kitchen<br><br>",
    "<p><strong><u>{}</u></strong> (ten minutes in all)</p>",
    "<font size=4><b>{}</b></font> (at the sink)<br><br>",
    "<u>{}</u> (after a warm shower)<br><br>",
    "<b>{} (before food)</b><br><br>",
    "<p><b>{}</b> &ndash; on the bed</p>",
    "<b><u>{}</u></b><br><br>",
)


@pytest.mark.parametrize("head", PARTS_OF_A_DAY)
@pytest.mark.parametrize("names", [("Morning", "Evening"), ("In the morning", "At night"), ("AM", "PM")])
def test_parts_of_a_day_with_words_beside_them(head: str, names: tuple[str, str]) -> None:
    page = f"""<html><body><font face="Arial"><b>HEEL PAIN - DAILY PLAN</b><br><br>
Please do both parts every day.<br><br>
{head.format(names[0])}
<b>Towel Stretch</b><br>Loop a towel round the foot and pull it.<br>Hold 30 seconds, 3 times on each foot.<br><br>
<b>Ankle Circles</b><br>Draw slow circles with the big toe.<br>15 circles with each foot.<br><br>
{head.format(names[1])}
<b>Bottle Roll</b><br>Sit and roll a cold bottle under the arch.<br>2 minutes on each foot.<br><br>
<b>Heel Drop</b><br>Stand on a step and let both heels sink below it, then rise.<br>3 sets of 12.<br><br>
</font></body></html>"""
    found = days("a.html", page)
    assert [[one.split()[0] for one in day] for day in found.values()] == [["Towel", "Ankle"], ["Bottle", "Heel"]]
    assert all(title.startswith(name) for title, name in zip(found, names, strict=True))


TERMS = (
    "3 sets of 10-15 reps. Rest 60 seconds. Hands on the bench until 15 is easy, then the floor.",
    "3 sets of 10-15 reps. Rest 60 seconds. Use the wall until 12 feel light.",
    "3 x 10-15. Rest 60 s. Keep the body in one line. From the knees if you must.",
    "3 sets of 10-15. Rest 60 seconds. Easier: on a wall.",
    "Hands on a chair, lower the chest. 3 sets of 10-15 reps, rest 60 seconds.",
    "3 sets of 10 to 15 reps, 60 seconds rest. Slow down, push up hard. Never let the hips drop.",
    "3 sets of 10-15 reps. Rest 60 seconds. On your toes when you can.",
    "3 sets of 10-15 reps. Rest 60 seconds. Elbows close.",
    "3 sets of 10-15 reps. Rest 60 seconds. Count out loud, nobody minds.",
    "3 sets of 10-15 reps. Rest 60 seconds.",
)


@pytest.mark.parametrize("told", TERMS)
@pytest.mark.parametrize("name", ["Incline Push-Up", "Bench Press-up", "Sloping Plank Press"])
def test_terms_with_their_dose_under_days(told: str, name: str) -> None:
    page = f"""<html><body><h1>The card plan</h1><p>Swap the cards each time.</p>
<h2>Workout A</h2><dl><dt>Goblet Squat</dt><dd>3 sets of 8-10 reps. Rest 90 seconds. Sit between your heels.</dd>
<dt>Cable Row</dt><dd>3 sets of 12 reps each side. Rest 60 seconds.</dd></dl>
<h2>Workout B</h2><dl><dt>Deadlift</dt><dd>4 sets of 6 reps. Rest 2 minutes.</dd>
<dt>{name}</dt><dd>{told}</dd>
<dt>Dead Bug</dt><dd>2 sets of 10 reps. Rest 45 seconds.</dd></dl></body></html>"""
    expected = ["Deadlift 4x6", f"{name} 3x10~15", "Dead Bug 2x10"]
    assert days("a.html", page) == {"Workout A": ["Goblet Squat 3x8~10", "Cable Row 3x12 each"], "Workout B": expected}


RESTS_OF_PAIRS = (
    "back and forth, {} secs after each pair",
    "go back and forth again, {}s after each pair",
    "rest {} seconds after both",
    "{} seconds between pairs",
    "alternate, {} s rest after each pair",
    "Rest {} sec",
    "- {} sec rest after A2, then back to A1",
    "swap with no rest, then {} seconds off",
    "straight from one to the other, {} secs breather after",
    "no rest between the two, {}s after each round",
)


@pytest.mark.parametrize("line", RESTS_OF_PAIRS)
@pytest.mark.parametrize("again", [60, 75])
def test_the_rest_of_a_pair_below_it(line: str, again: int) -> None:
    page = f"""Pair everything up. This is what I ran:

A1) Front squat 4 x 6
A2) Chin up 4 x 5
{line.format(90)}

B1) Floor press 3x10
B2) Seated row 3x12
{line.format(again)}

C) Farmers walk 3 x 40m, rest 1 min
"""
    assert [one.replace("rest 0 ", "") for one in blocks("a.txt", page)[:2]] == [
        "superset 4x then 90: Front squat 4x6, Chin up 4x5",
        f"superset 3x then {again}: Floor press 3x10, Seated row 3x12",
    ]


def steps(*, count: str = "count", length: str = "duration", inner: str = "steps", form: str = "clock") -> str:
    """Return a session of a bicycle as JSON, with other names of its keys."""

    def step(kind: str, name: str, seconds: int) -> dict[str, object]:
        clock = f"{seconds // 60:02}:{seconds % 60:02}"
        lengths = {"clock": clock, "number": seconds, "iso": f"PT{seconds // 60}M", "words": f"{seconds // 60} min"}
        return {"type": kind, "label": name, length: lengths[form], "target": "88% FTP", "cadence": 95}

    repeat = {"type": "repeat", count: 6, inner: [step("work", "Over", 120), step("work", "Under", 180)]}
    listed = [step("warmup", "Warm-up", 600), repeat, step("cooldown", "Cool-down", 480)]
    return json.dumps({"name": "Over-Unders 6x5", "sport": "cycling", "tss": 71, inner: listed})


REPEATS = (
    steps(),
    steps(count="repeat"),
    steps(count="repetitions"),
    steps(count="times"),
    steps(inner="intervals"),
    steps(inner="segments"),
    steps(form="iso"),
    steps(form="words"),
    steps(length="duration_seconds", form="number"),
    steps(length="durationSec", form="number", count="iterations"),
)


@pytest.mark.parametrize("page", REPEATS)
def test_steps_that_are_repeated_in_a_record(page: str) -> None:
    first, repeat, last = blocks("a.json", page)
    assert first.endswith("Warm-up 600s")
    assert repeat == "intervals 6x: Over 120s, Under 180s"
    assert last.endswith("Cool-down 480s")


def test_a_rest_beside_the_last_of_a_pair_is_after_each_round() -> None:
    page = (
        "Lifting\n\nA1. Bench press 4x8\nA2. Row 4x10, rest 75s\n\nB1. Split squat 3x10\nB2. Leg curl 3x12, rest 60s\n"
    )
    assert [one.split(":")[0] for one in blocks("a.txt", page)] == ["superset 4x then 75", "superset 3x then 60"]


def test_codes_before_names_are_no_people_who_talk() -> None:
    page = "# Upper\n\n- A1: Dip 3 x 8\n- A2: Chin-up 3 x 8\n\nRest 2 min after each pair.\n"
    assert blocks("a.md", page) == ["superset 3x then 120: Dip 3x8, Chin-up 3x8"]


LISTS_OF_TIMES = ("{}, {} times", "{} – {} times", "{}, {} times.")


@pytest.mark.parametrize("form", LISTS_OF_TIMES)
def test_a_name_stands_before_how_often(form: str) -> None:
    names = ["Heel slide", "Quad squeeze", "Leg raise", "Clam"]
    lines = [f"{at}. {form.format(name, 10)}" for at, name in enumerate(names, 1)]
    page = "# Knee exercises\n\n" + "\n".join(lines) + "\n"
    assert blocks("a.md", page) == [f"straight: {', '.join(f'{name} 10' for name in names)}"]


@pytest.mark.parametrize(
    "head",
    [
        "Superset {} - 3 rounds, rest 90 sec after each round",
        "Superset {}: 3 rounds, and rest 90 seconds once you have done both",
        "Giant set {} – 3 rounds with a rest of 90 s after each of them",
        "Circuit {}, 3 rounds, 90 s of rest after every one of the rounds",
    ],
)
@pytest.mark.parametrize("marks", [("{letter}1. ", "{letter}2. "), ("- ", "- ")])
def test_a_long_line_may_stand_over_a_block_that_is_counted(head: str, marks: tuple[str, str]) -> None:
    page = "Tuesday\n\nWarm-up\n5 min bike\n10 band pull-aparts\n"
    for letter, moves in (
        ("A", ("Bench press x 10", "Cable row x 12")),
        ("B", ("Walking lunge x 10", "Leg raise x 8")),
    ):
        listed = "\n".join(mark.format(letter=letter) + move for mark, move in zip(marks, moves, strict=True))
        page += f"\n{head.format(letter)}\n{listed}\n"
    found = facts.blocks("session.txt", page + "\nFinisher\nFarmer carry 3 x 40 sec\n")
    assert [len(one["exercises"]) for one in found] == [2, 2, 2, 1]
    assert [one["rounds"] for one in found[1:3]] == [[3, 3], [3, 3]]
