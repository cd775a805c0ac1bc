"""Plans: what stands beside their days, sets in tables, rests by kind, parts whose doses stay theirs; look-alikes."""

from collections.abc import Sequence
from typing import Any

import pytest

from read.facts import facts
from read.test_read_programmes import shortly

Outline = list[tuple[str, list[list[str]]]]


def outline(name: str, text: str) -> Outline:
    """Return the title of each workout with the exercises of its blocks: "Squat: sets 3 reps 5"."""
    found = facts(name, text)
    said = [f"{one['title']}: {shortly(one['dose'])}{_sets(one['dose'])}".strip(" :") for one in found["exercises"]]
    return [
        (day["title"], [[said[at] for at in block["exercises"]] for block in day["blocks"]])
        for day in found.get("workouts", ())
    ]


def _sets(dose: dict[str, Any]) -> str:
    """Return the sets that differ, in a few signs: " [10, 12, 8]", " [20/40, 30]" with the rests after them."""
    sets = [
        "/".join(f"{one[field][0]:g}" for field in ("reps", "work_s", "distance_m", "rest_s") if one.get(field))
        for one in dose.get("by_set") or ()
    ]
    return f" [{', '.join(sets)}]" if sets else ""


# What is told once for all days: the warm-up and the cool-down of each of them.

DAYS = "## Day A\n\n- Squat 3x5\n- Row 3x8\n\n## Day B\n\n- Press 3x5\n- Chin-up 3x6\n"
OF_DAYS = [
    ("Day A", ["Squat: sets 3 reps 5", "Row: sets 3 reps 8"]),
    ("Day B", ["Press: sets 3 reps 5", "Chin-up: sets 3 reps 6"]),
]
SWINGS = "- Leg swings: 10\n- Arm circles: 12\n\n"
OF_SWINGS = ["Leg swings: reps 10", "Arm circles: reps 12"]


@pytest.mark.parametrize(
    "lead",
    [
        "## Warm-up\n\n",
        "## Warm-up (before every session)\n\n",
        "## Warming up\n\nOnce through, no hurry.\n\n",
        "**Mobility**\n\n",
        "Before each workout do these two:\n\n",
        "Every session begins with the same two:\n\n",
        "## Before you lift\n\nEach day starts with these:\n\n",
    ],
)
def test_a_warm_up_before_the_days_is_that_of_each_of_them(lead: str) -> None:
    found = outline("plan.md", f"# Two days of strength\n\n{lead}{SWINGS}{DAYS}")
    assert found == [(title, [OF_SWINGS, exercises]) for title, exercises in OF_DAYS]


@pytest.mark.parametrize("head", ["Cool-down", "Cool down (after every session)", "Warm-down", "After each workout"])
def test_a_cool_down_after_the_days_is_that_of_each_of_them(head: str) -> None:
    found = outline("plan.md", f"# Two days of strength\n\n{DAYS}\n## {head}\n\n- Calf stretch: hold 40 s\n")
    assert found == [(title, [exercises, ["Calf stretch: hold_s 40"]]) for title, exercises in OF_DAYS]


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("Always begin with 5 minutes of brisk walking.", "brisk walking: work_s 300", ""),
        ("Start every session with 4 minutes of easy walking and end with 3 minutes of slow walking.",
         "easy walking: work_s 240", "slow walking: work_s 180"),
        ("Every run starts with 6 minutes of walking. Finish with a 2-minute easy jog.",
         "walking: work_s 360", "easy jog: work_s 120"),
        ("Warm up each day with 10 min of light rowing, and cool down with 5 min of slow rowing.",
         "light rowing: work_s 600", "slow rowing: work_s 300"),
    ],
)  # fmt: skip
def test_sentences_say_what_every_session_begins_and_ends_with(told: str, first: str, last: str) -> None:
    weeks = (
        "WEEK 1\nRun for 1 minute, walk for 2 minutes. Do this 6 times.\n\nWEEK 2\n"
        "Run for 2 minutes, walk for 2 minutes. Do this 5 times.\n"
    )
    found = outline("leaflet.txt", f"From zero to running\n\n{told}\n\n{weeks}")
    runs = ["Run: work_s 60", "walk: work_s 120"], ["Run: work_s 120", "walk: work_s 120"]
    wanted = [[part for part in ([first], run, [last]) if part != [""]] for run in runs]
    assert found == [("WEEK 1", wanted[0]), ("WEEK 2", wanted[1])]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [  # parts of one session, a time that is no warm-up, a warm-up that the days have themselves
        (
            ("# One session\n\n## Warm-up\n\n- Leg swings: 10\n\n## Part 1\n\n- Squat 3x5\n"
            "- Row 3x8\n\n## Part 2\n\n- Press 3x5\n- Plank 3x30 s\n"), 1),
        (f"# Two days\n\nTo start with, do 3 sets only. Begin with a weight that you can lift ten times.\n\n{DAYS}", 2),
        (
            ("# Two days\n\n## Day A\n\n### Warm-up\n\n- Leg swings: 10\n\n### Main\n\n"
            "- Squat 3x5\n- Row 3x8\n\n## Day B\n\n### Warm-up\n\n- Skips: 20\n\n### Main\n\n"
            "- Press 3x5\n- Dip 3x6\n"), 2),
    ],
)  # fmt: skip
def test_what_is_not_shared_stays_where_it_is(text: str, wanted: int) -> None:
    found = outline("plan.md", text)
    assert len(found) == wanted
    said = [exercise for _, blocks in found for block in blocks for exercise in block]
    assert len(said) == len(set(said)), said


# Tables of sets.


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("p.md",
            ("# Press-ups, week by week\n\n## Week 1\n\nRest 60 seconds between sets.\n\n"
            "|  | Set 1 | Set 2 | Set 3 | Total |\n|--|--|--|--|--|\n"
            "| Day 1 | 4 | 5 | at least 5 | 14 |\n| Day 2 | 5 | 6 | at least 6 | 17 |\n\n"
            "## Week 2\n\nRest 90 seconds between sets.\n\n|  | Set 1 | Set 2 | Set 3 | Total |\n"
            "|--|--|--|--|--|\n| Day 1 | 7 | 8 | at least 8 | 23 |\n"),
         [("Day 1", "sets 3 reps 4-5 rest_s 60 [4, 5, 5]"), ("Day 2", "sets 3 reps 5-6 rest_s 60 [5, 6, 6]"),
          ("Day 1", "sets 3 reps 7-8 rest_s 90 [7, 8, 8]")]),
        ("p.html",
            ("<h1>Sit-ups</h1><table><tr><th>Week 1</th><th>Set 1</th><th>Set 2</th></tr>"
            "<tr><td>Mon</td><td>10</td><td>8+</td></tr><tr><td>Wed</td><td>11</td><td>9+</td></tr></table>"),
         [("Mon", "sets 2 reps 8-10 [10, 8]"), ("Wed", "sets 2 reps 9-11 [11, 9]")]),
        ("p.md",
            ("# Swing ladder\n\n| Day | Set 1 | Set 2 | Set 3 | Rest |\n|--|--|--|--|--|\n"
            "| Monday | 10 | 15 | 20 | 60 s |\n| Thursday | 15 | 20 | 25 | 75 s |\n"),
         [("Monday", "sets 3 reps 10-20 rest_s 60 [10, 15, 20]"),
          ("Thursday", "sets 3 reps 15-25 rest_s 75 [15, 20, 25]")]),
        ("p.md",
            ("# Squat cycle\n\n|  | Set 1 | Set 2 | Set 3 |\n|--|--|--|--|\n"
            "| Week 1 | 5 x 65 % | 5 x 75 % | 5 x 80 % |\n"
            "| Week 2 | 3 x 70 % | 3 x 80 % | 3 x 85 % |\n"),
         [("Week 1", "sets 3 reps 5 [5, 5, 5]"), ("Week 2", "sets 3 reps 3 [3, 3, 3]")]),
    ],
)  # fmt: skip
def test_a_column_is_a_set_and_a_row_a_day(name: str, text: str, wanted: Sequence[tuple[str, str]]) -> None:
    found = outline(name, text)
    assert [(title, blocks[0][0].partition(": ")[2]) for title, blocks in found] == list(wanted)
    assert all(len(blocks) == len(blocks[0]) == 1 for _, blocks in found)


@pytest.mark.parametrize(
    ("header", "rows", "wanted"),
    [
        ("Skip | Rest", "20 sec | 40 sec\n30 sec | 40 sec\n20 sec | done",
         "Skip: sets 3 work_s 20-30 [20/40, 30/40, 20]"),
        ("Row | Rest", "250 m | 60 s\n500 m | 90 s\n250 m | -", "Row: sets 3 distance_m 250-500 [250/60, 500/90, 250]"),
        ("Run | Recovery", "1 min | 1 min\n2 min | 90 s\n3 min | none",
         "Run: sets 3 work_s 60-180 [60/60, 120/90, 180]"),
    ],
)  # fmt: skip
def test_a_row_is_a_set_with_its_rest(header: str, rows: str, wanted: str) -> None:
    table = f"| {header} |\n|---|---|\n" + "".join(f"| {row} |\n" for row in rows.split("\n"))
    found = outline("p.md", f"# Plan\n\n## Week 1\n\n{table}\n## Week 2\n\n{table}")
    assert found == [("Week 1", [[wanted]]), ("Week 2", [[wanted]])]


@pytest.mark.parametrize(
    ("text", "count"),
    [  # names in the first column, and intervals of two kinds in turn
        ("| Exercise | Set 1 | Set 2 |\n|--|--|--|\n| Squat | 8 | 6 |\n| Row | 10 | 8 |\n| Dip | 12 | 10 |\n", 3),
        ("| Exercise | Rest |\n|--|--|\n| Squat 3x8 | 90 s |\n| Row 3x10 | 60 s |\n", 2),
        ("| Station | Time |\n|--|--|\n| Skipping | 40 s |\n| Burpees | 30 s |\n", 2),
    ],
)  # fmt: skip
def test_a_table_of_exercises_is_no_table_of_sets(text: str, count: int) -> None:
    [(_, [block])] = outline("p.md", f"# Thursday\n\n{text}")
    assert len(block) == count


@pytest.mark.parametrize(
    ("sets", "wanted"),
    [
        ("Set 1: 12 x 40\nSet 2: 10 x 50\nSet 3: 8 x 57.5", "sets 3 reps 8-12 [12, 10, 8]"),
        ("Set 1: 5 x 100 kg\nSet 2: 3 x 110 kg", "sets 2 reps 3-5 [5, 3]"),
        ("Set 1 - 10 x 14\nSet 2 - 10 x 14\nSet 3 - 10 x 14", "sets 3 reps 10"),
        ("Set 1: 8 × 60 lbs\nSet 2: 6 × 70 lbs", "sets 2 reps 6-8 [8, 6]"),
    ],
)
def test_a_set_of_reps_by_a_load(sets: str, wanted: str) -> None:
    text = f"Upper heavy\n\nBench press\n{sets}\n\nRow\nSet 1: 10 x 30\nSet 2: 8 x 35\n"
    [(_, [[bench, row]])] = outline("export.txt", text)
    assert (bench, row) == (f"Bench press: {wanted}", "Row: sets 2 reps 8-10 [10, 8]")


# Rests that are told for some of the exercises each.


@pytest.mark.parametrize(
    "told",
    [
        "Rest 3 mins on the barbell stuff, about 1 min on the rest.",
        "Rest 3 minutes between sets of the big lifts and 60 seconds for everything else.",
        "Three minutes of rest after squats and presses, one minute after the others.",
        "Rest: 3 min for compound lifts, 60 s for isolation work.",
        "Rest 1 minute between accessory exercises and 3 minutes between the main lifts.",
    ],
)
@pytest.mark.parametrize("is_last", [True, False])
def test_a_rest_is_for_one_kind_of_exercise(told: str, *, is_last: bool) -> None:
    days = "Day A\nSquat 3x5\nPlank 3x30s\n\nDay B\nPress 3x5\nCurl 3x12\n"
    text = f"{days}\n{told}\n" if is_last else f"Two days, in turn\n\n{told}\n\n{days}"
    assert outline("post.txt", text) == [
        ("Day A", [["Squat: sets 3 reps 5 rest_s 180", "Plank: sets 3 hold_s 30 rest_s 60"]]),
        ("Day B", [["Press: sets 3 reps 5 rest_s 180", "Curl: sets 3 reps 12 rest_s 60"]]),
    ]


@pytest.mark.parametrize(
    "told", ["Rest 90 seconds between sets.", "Rest between sets: 90 s.", "90 seconds of rest after each set."]
)
def test_one_rest_is_for_all(told: str) -> None:
    found = outline(
        "post.txt", f"Two days, in turn\n\n{told}\n\nDay A\nSquat 3x5\nPlank 3x30s\n\nDay B\nPress 3x5\nCurl 3x12\n"
    )
    assert all(said.endswith("rest_s 90") for _, blocks in found for block in blocks for said in block)


# The dose of a part is that part's.


@pytest.mark.parametrize(
    "other",
    [
        "### Part 2 – Tabata\n\nWhoever is left does 20 seconds on, 10 seconds off, until the bell.\n\n",
        "### How the last class went\n\nThey did 5 rounds in 12 minutes and rested 2 minutes.\n\n",
        "### Record\n\nThe fastest was 11 min 3 s.\n\n",
        "### Background\n\nA minute of rest after fifteen reps was found to be best in a study.\n\n",
    ],
)
def test_what_stands_under_another_heading_is_no_dose_of_the_exercises(other: str) -> None:
    first = "# Class\n\n### Part 1 – 3 rounds\n\n- 10 air squats\n- 12 ring rows\n\n"
    last = "### Stretch\n\n- Calf stretch – 40 s\n- Pigeon – 60 s\n"
    wanted = [["air squats: reps 10", "ring rows: reps 12"], ["Calf stretch: hold_s 40", "Pigeon: hold_s 60"]]
    assert outline("class.md", first + other + last) == [("Class", wanted)]


@pytest.mark.parametrize("label", ["Duration: 50 min", "Est. duration: 45 minutes", "Length: 40 min"])
def test_the_length_of_a_session_is_no_dose_of_its_exercises(label: str) -> None:
    found = outline("plan.md", f"# Push\n\n{label}\n\n- Bench press 4x6\n- Dip 3x8\n- Side raise 3x12\n")
    assert found == [("Push", [["Bench press: sets 4 reps 6", "Dip: sets 3 reps 8", "Side raise: sets 3 reps 12"]])]


@pytest.mark.parametrize(
    "told",
    [  # these do hold for all
        "### Rest\n\n90 seconds between sets.\n",
        "### Good to know\n\nRest 90 seconds after every set.\n",
        "Rest 90 seconds between sets.\n",
    ],
)
def test_what_speaks_of_all_holds_for_all(told: str) -> None:
    found = outline("plan.md", f"# Thursday\n\n- Squat 3x5\n- Row 3x8\n- Press 3x6\n\n{told}")
    assert [said.endswith("rest_s 90") for said in found[0][1][0]] == [True, True, True]


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        ("Back squat. Five sets of five, 2 minutes of rest between.", "Back squat: sets 5 reps 5 rest_s 120"),
        ("Eight times 20 seconds on, 10 seconds off. Plank shoulder taps. Loud music.",
         "Plank shoulder taps: sets 8 work_s 20 rest_s 10"),
        ("4 rounds of 30 seconds on, 30 seconds off. **Burpees.**", "Burpees: sets 4 work_s 30 rest_s 30"),
        ("Kettlebell swings. 10 sets of 10 reps.", "Kettlebell swings: sets 10 reps 10"),
    ],
)  # fmt: skip
def test_a_part_names_its_one_exercise_in_a_sentence(sentences: str, wanted: str) -> None:
    text = (
        f"# Saturday\n\n### Warm-up\n\n- 5 min easy bike\n\n### Finisher\n\n{sentences}\n\n"
        "### Cool-down\n\n- Calf stretch – 30 s\n"
    )
    [(_, parts)] = outline("class.md", text)
    assert parts[1] == [wanted]


# Names of days and levels, and the headings over them.


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Workout #1: upper body strength with a bit of running (at home)",
            "Workout #2: lower body strength and balance, mostly (at home)"),
        ("BEGINNER (3 exercises - 30 s each)", "ADVANCED (3 exercises - 60 s each)"),
        ("Novice (weeks 1 to 4)", "Intermediate (weeks 5 to 8)"),
        ("Upper heavy", "Lower light"),
        ("Push A", "Pull A"),
        ("Full body A", "Full body B"),
        (
            "Day 1 - squats, presses and everything that goes with them at the rack",
            "Day 2 - pulls, rows and everything that goes with them on the bar"),
    ],
)  # fmt: skip
def test_headings_of_sessions(first: str, second: str) -> None:
    text = f"# Plan\n\n## {first}\n\n- Squat 3x5\n- Press 3x8\n\n## {second}\n\n- Row 3x5\n- Dip 3x8\n"
    found = outline("plan.md", text)
    assert [title for title, _ in found] == [first, second]
    assert [len(blocks[0]) for _, blocks in found] == [2, 2]


@pytest.mark.parametrize("second", ["Legs and trunk", "Stretching (2 rounds)", "Hard finish"])
def test_parts_of_one_session_are_no_days(second: str) -> None:
    found = outline(
        "plan.md", f"# Plan\n\n## Warm-up\n\n- Squat 1x5\n- Press 1x8\n\n## {second}\n\n- Row 3x5\n- Dip 3x8\n"
    )
    assert len(found) == 1


@pytest.mark.parametrize("names", [("UPPER DAY", "LOWER DAY"), ("DAY A", "DAY B"), ("WORKOUT ONE", "WORKOUT TWO")])
def test_headings_in_capitals_stand_over_the_others(names: tuple[str, str]) -> None:
    lifts = [f"{name}\n3 sets of 12\n\n" for name in ("Press-ups", "Band rows", "Squats", "Glute bridge")]
    text = f"Home plan\n\n{names[0]}\n\n{lifts[0]}{lifts[1]}{names[1]}\n\n{lifts[2]}{lifts[3]}"
    assert [(title, len(blocks[0])) for title, blocks in outline("plan.txt", text)] == [(name, 2) for name in names]


@pytest.mark.parametrize(
    ("week", "kept"),
    [("Run for 8 minutes, walk for 3 minutes. Do this twice.", "WEEK 1"), ("2 x (8 min run, 3 min walk)", "WEEK 1")],
)  # fmt: skip
def test_a_week_keeps_its_name_over_what_is_repeated(week: str, kept: str) -> None:
    found = outline("leaflet.txt", f"To 20 minutes\n\nWEEK 1\n{week}\n\nWEEK 2\nRun for 20 minutes.\n")
    assert [title for title, _ in found] == [kept, "WEEK 2"]


@pytest.mark.parametrize("who", ["Mallow wrote:", "Mallow said:", "On Monday Mallow wrote:"])
def test_words_that_a_post_answers_are_left_out(who: str) -> None:
    text = (
        f"Re: what next?\n\n{who}\n> Day 1: bench 10x10\n> Day 2: curls 10x10\n\n"
        "Too much. Do this:\n\nDay 1\nBench 3x8\nRow 3x8\n\nDay 2\nSquat 3x8\nDip 3x8\n"
    )
    assert outline("post.txt", text) == [
        ("Day 1", [["Bench: sets 3 reps 8", "Row: sets 3 reps 8"]]),
        ("Day 2", [["Squat: sets 3 reps 8", "Dip: sets 3 reps 8"]]),
    ]


@pytest.mark.parametrize(
    "text",
    ["> Day 1\n> Bench 3x8\n> Row 3x8\n\n> Day 2\n> Squat 3x8\n> Dip 3x8\n"],
)
def test_quoted_lines_that_answer_nobody_are_read(text: str) -> None:
    assert len(outline("post.txt", text)) == 2


# Columns that say how it is done.


@pytest.mark.parametrize("column", ["How to", "How to do it", "Instructions", "Technique", "Method"])
def test_a_column_says_how_it_is_done(column: str) -> None:
    rows = (
        "| Heel slide | Bend the knee by sliding the heel towards you. | 2 x 12 |\n"
        "| Step-up | Step onto a low box. Come down slowly. | 3 x 8 |\n"
    )
    text = (
        f"# Knee plan\n\n## Phase 1\n\n| Exercise | {column} | Dose |\n|--|--|--|\n{rows}\n"
        f"## Phase 2\n\n| Exercise | {column} | Dose |\n|--|--|--|\n{rows}"
    )
    found = facts("plan.md", text)["exercises"]
    assert [(one["title"], one["steps"]) for one in found] == [("Heel slide", 1), ("Step-up", 2)] * 2


@pytest.mark.parametrize("column", ["Equipment", "Muscles", "How often", "Focus"])
def test_other_columns_are_no_steps(column: str) -> None:
    rows = "| Heel slide | a towel or a sock | 2 x 12 |\n| Step-up | a low box in front | 3 x 8 |\n"
    found = facts("plan.md", f"# Knee plan\n\n| Exercise | {column} | Dose |\n|--|--|--|\n{rows}")["exercises"]
    assert [one["steps"] for one in found] == [0, 0]


# Days and parts that are told in sentences, and rows that a cell spans.


@pytest.mark.parametrize("joint", [". Main set: ", ", main set: ", "; Main: ", " then main session: "])
@pytest.mark.parametrize(("first", "last"), [("Warm-up", "Cool-down"), ("Warm up", "Cool down"), ("WU", "CD")])
def test_a_line_tells_a_session_part_by_part(joint: str, first: str, last: str) -> None:
    line = f"{first}: 10 min easy{joint}6 x 400 m, 90 s rest. {last}: 5 min easy."
    found = outline("week.md", f"# Week\n\n## Tuesday\n\n{line}\n\n## Thursday\n\n- {line}\n")
    doses = [[said.partition(": ")[2] for said in block] for _, blocks in found for block in blocks]
    assert doses == [["work_s 600"], ["sets 6 rest_s 90 distance_m 400"], ["work_s 300"]] * 2


@pytest.mark.parametrize("line", ["Warm-up: 10 min easy.", "The warm-up is easy, the main part hard: 20 min."])
def test_a_line_of_one_part_stays_whole(line: str) -> None:
    [(_, blocks)] = outline("day.md", f"# Tuesday\n\n{line}\n\n- Squat 3x5\n- Row 3x8\n- Dip 3x8\n")
    assert blocks[-1] == ["Squat: sets 3 reps 5", "Row: sets 3 reps 8", "Dip: sets 3 reps 8"]


@pytest.mark.parametrize("unit", ["Session", "Day"])
def test_a_numbered_day_is_told_by_a_paragraph(unit: str) -> None:
    text = (
        "Club plan, week 1\n\n"
        f"{unit} 1: Fartlek run\n10 x 1 minute fast with 1 minute of jogging between. "
        "Keep the last ones as even as the first ones.\n"
        f"{unit} 2: Easy run\n40 minutes at an easy pace. You should be able to talk in whole sentences all the way.\n"
    )
    found = outline("club.txt", text)
    assert [title for title, _ in found] == [f"{unit} 1: Fartlek run", f"{unit} 2: Easy run"]
    assert [said for _, [[said]] in found][1] == "Easy run: work_s 2400"


@pytest.mark.parametrize(
    ("first", "second"),
    [("Level 1 – 3 rounds", "Level 2 – 4 rounds"), ("Level A: circuit, 3 rounds", "Level B: circuit, 4 rounds"),
     ("PYRAMID DAY", "LADDER DAY"), ("Power day", "Speed day")],
)  # fmt: skip
def test_levels_and_days_by_what_is_done(first: str, second: str) -> None:
    found = outline(
        "plan.md", f"# Bells\n\n## {first}\n\n- 10 swings\n- 5 squats\n\n## {second}\n\n- 15 swings\n- 8 squats\n"
    )
    assert [title for title, _ in found] == [first, second]


@pytest.mark.parametrize("told", ["Every day", "Twice a day", "Once per day"])
def test_how_often_is_no_day(told: str) -> None:
    found = outline("leaflet.md", f"# Foot exercises\n\n## {told}\n\n- Toe curls 2x10\n- Heel raises 3x12\n")
    assert len(found) == 1


@pytest.mark.parametrize("head", ["Stage 1 (days 1-5)", "Monday", "Day 1"])
def test_a_cell_spans_the_rows_of_its_day(head: str) -> None:
    other = head.replace("1 (days 1-5)", "2 (weeks 2-3)").replace("Monday", "Thursday").replace("Day 1", "Day 2")
    rows = (
        f"<tr><td rowspan=2>{head}</td><td>Heel dig</td><td>5 x 10</td><td></td></tr>"
        "<tr><td>Bridge</td><td>3 x 8</td><td>slow</td></tr>"
        f"<tr><td rowspan='2'>{other}</td><td>Bridge</td><td>3 x 10</td><td></td></tr>"
        "<tr><td>Curl</td><td>3 x 6</td><td></td></tr>"
    )
    text = (
        f"<h1>Plan</h1><table><tr><th>When</th><th>Exercise</th><th>Sets x reps</th><th>Remark</th></tr>{rows}</table>"
    )
    assert outline("plan.html", text) == [
        (head, [["Heel dig: sets 5 reps 10", "Bridge: sets 3 reps 8"]]),
        (other, [["Bridge: sets 3 reps 10", "Curl: sets 3 reps 6"]]),
    ]
