"""The division into days, weeks and workouts: tables of names, sources of programs, fences, headings of sessions."""

import pytest

from read.facts import facts
from read.told import blocks, days

SIDE_BY_SIDE = """# Strength

| Session A | Sets x reps | Session B | Sets x reps |
|---|---|---|---|
| Back squat | 3x5 | Deadlift | 3x5 |
| Bench press | 3x8 | Push press | 3x8 |
"""
ROWS = """# Club

| Workout | Focus | Movement A | Movement B |
|---|---|---|---|
| Monday | Legs | Goblet squat | Split squat |
| Thursday | Pull | Ring row | Chin-up |

Do three sets of ten of everything.
"""
SUPERSETS = """# Plan

| Type | Superset 1 | Superset 2 |
|---|---|---|
| Upper A | Chest press<br>Triceps pushdown | Face pull<br>Lateral raise |
| Upper B | Row (seated/band)<br>Overhead press | Side plank<br>Curl |
"""
WEEKDAYS = """# Gym

| Mon | Tue | Wed |
|---|---|---|
| Bench press | Rest | Squat |
| Dips | Rest | Leg press |
| Incline press | Rest | Calf raise |
"""
SPLITS = """# Gym

| | Push | Pull |
|---|---|---|
| 1 | Bench press | Deadlift |
| 2 | Dips | Face pull |
| 3 | Overhead press | Curl |
"""
MUSCLES = """# Gym

## Arm day

- Biceps: barbell curl – 4 x 10
- Forearms: wrist curl – 3 x 20

## Leg day

- **Quads:** Leg extension, 4 sets of 12
- Calves - Calf raise 5 x 15
"""
NAMED_SESSIONS = """# At home

| Day | Session |
|---|---|
| Mon | Push |
| Wed | Pull |

## Push workout (Monday)

| Exercise | Sets | Reps |
|---|---|---|
| Push-up | 3 | 12 |

## Pull workout (Wednesday)

| Exercise | Sets | Reps |
|---|---|---|
| Pull-up | 4 | 6 |
| Ring row | 3 | 10 |
"""
ACROSS = """<h1>Plan</h1>
<h2>Day 1</h2><table><tr><th>Exercise</th><th>Sets</th><th>Reps</th></tr>
<tr><td>Floor press</td><td>3</td><td>8</td></tr><tr><td colspan="3">Cardio: 20 minutes - walk or bike</td></tr></table>
<h2>Day 2</h2><table><tr><th>Exercise</th><th>Sets</th><th>Reps</th></tr>
<tr><td>Pull-up</td><td>3</td><td>6</td></tr><tr><td colspan="3">Row: 2 km</td></tr></table>
"""


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "side.md",
            SIDE_BY_SIDE,
            {"Session A": ["Back squat 3x5", "Bench press 3x8"], "Session B": ["Deadlift 3x5", "Push press 3x8"]},
        ),
        (
            "rows.md",
            ROWS,
            {
                "Monday: Legs": ["Goblet squat 3x10", "Split squat 3x10"],
                "Thursday: Pull": ["Ring row 3x10", "Chin-up 3x10"],
            },
        ),
        (
            "supersets.md",
            SUPERSETS,
            {
                "Upper A": ["Chest press", "Triceps pushdown", "Face pull", "Lateral raise"],
                "Upper B": ["Row (seated/band)", "Overhead press", "Side plank", "Curl"],
            },
        ),
        (
            "weekdays.md",
            WEEKDAYS,
            {"Mon": ["Bench press", "Dips", "Incline press"], "Wed": ["Squat", "Leg press", "Calf raise"]},
        ),
        (
            "splits.md",
            SPLITS,
            {"Push": ["Bench press", "Dips", "Overhead press"], "Pull": ["Deadlift", "Face pull", "Curl"]},
        ),
        (
            "muscles.md",
            MUSCLES,
            {
                "Arm day": ["barbell curl 4x10", "wrist curl 3x20"],
                "Leg day": ["Leg extension 4x12", "Calf raise 5x15"],
            },
        ),
        (
            "sessions.md",
            NAMED_SESSIONS,
            {
                "Push workout (Monday)": ["Push-up 3x12"],
                "Pull workout (Wednesday)": ["Pull-up 4x6", "Ring row 3x10"],
            },
        ),
        (
            "across.html",
            ACROSS,
            {"Day 1": ["Floor press 3x8", "Cardio 1200s"], "Day 2": ["Pull-up 3x6", "Row 2000m"]},
        ),
    ],
)
def test_days_are_told_by_tables_and_headings(name: str, text: str, told: dict[str, list[str]]) -> None:
    assert days(name, text) == told


PARTS_OF_NAMES = [
    ("Quick 8-Minute Burst", "Long 20-Minute Sweat"),
    ("Beginner: 10-Minute Starter", "Advanced: 30-Min HIIT"),
    ("Lunch Break 12-Minute Circuit", "Weekend 40-Minute Challenge"),
    ("Dumbbell workout one (20 minutes)", "Dumbbell workout two - supersets"),
]


@pytest.mark.parametrize("titles", PARTS_OF_NAMES)
def test_sessions_keep_their_names(titles: tuple[str, str]) -> None:
    text = "# At home\n\n" + "\n\n".join(
        f"## {title}\n\nWork 30 seconds, rest 15 seconds. 3 rounds:\n\n- Squats\n- Burpees\n- Skaters"
        for title in titles
    )
    found = [one["title"] for one in facts("page.md", text)["workouts"]]
    assert len(found) == 2
    assert all(title.startswith(name) for title, name in zip(titles, found, strict=True))
    if "Dumbbell" not in titles[0]:
        assert tuple(found) == titles


DART = """final plan = [
  Workout(name: 'Leg day', exercises: [
    Exercise(name: 'Back squat', sets: 3, reps: 8),
    Exercise(name: 'Lunge', sets: 2, reps: 12),
  ]),
  Workout(name: 'Push day', exercises: [
    Exercise('Bench press', sets: 4, reps: 6),
    Exercise('Dip', sets: 3, reps: 10),
  ]),
];
"""
GO = """\tseed(models.Day{
\t\tDayNumber: 1,
\t\tTitle: "Leg day",
\t\tExercises: []models.Exercise{
\t\t\t{Order: 1, ExerciseID: ids["Back Squat"], Sets: 3, Reps: "8"},
\t\t\t{Order: 2, ExerciseID: ids["Lunge"], Sets: 2, Reps: "12"},
\t\t},
\t})

\tseed(models.Day{
\t\tDayNumber: 2,
\t\tTitle: "Push day",
\t\tExercises: []models.Exercise{
\t\t\t{Order: 1, ExerciseID: ids["Bench Press"], Sets: 4, Reps: "6"},
\t\t\t{Order: 2, ExerciseID: ids["Dip"], Sets: 3, Reps: "10"},
\t\t},
\t})
"""
RUBY = """plan.days.create!(
  title: "Leg day",
  exercises: [
    { name: "Back squat", sets: 3, reps: 8 },
    { name: "Lunge", sets: 2, reps: 12 },
  ]
)
plan.days.create!(
  title: "Push day",
  exercises: [
    { name: "Bench press", sets: 4, reps: 6 },
    { name: "Dip", sets: 3, reps: 10 },
  ]
)
"""
PHP = """<?php
return [
    'Leg day' => [
        ['name' => 'Back squat', 'sets' => 3, 'reps' => 8],
        ['name' => 'Lunge', 'sets' => 2, 'reps' => 12],
    ],
    'Push day' => [
        ['name' => 'Bench press', 'sets' => 4, 'reps' => 6],
        ['name' => 'Dip', 'sets' => 3, 'reps' => 10],
    ],
];
"""
PYTHON = """ days of the plan.",
    "Leg day": [
        "Back squat 3x8",
        "Lunge 2x12",
    ],
    "Push day": [
        "Bench press 4x6",
        "Dip 3x10",
    ],
}
"""
BROKEN = """{
    {
    "title": "Leg day",
    "exercises": [["Back squat", 8], ["Lunge", 12]],
    "rounds": "3",
    "img":
    },
    {
    "title": "Push day",
    "exercises": [["Bench press", 6], ["Dip", "10 each arm"]],
    "rounds": "3",
    "img":
"""


@pytest.mark.parametrize("text", [DART, GO, RUBY, PHP, PYTHON], ids=["dart", "go", "ruby", "php", "python"])
def test_the_source_of_a_program_is_read_as_its_data(text: str) -> None:
    told = {day.lower(): [one.lower() for one in inside] for day, inside in days("seed.txt", text).items()}
    assert told == {"leg day": ["back squat 3x8", "lunge 2x12"], "push day": ["bench press 4x6", "dip 3x10"]}


def test_json_that_is_broken_is_read() -> None:
    assert blocks("plan.md", BROKEN) == [
        "circuit 3x: Back squat 8, Lunge 12",
        "circuit 3x: Bench press 6, Dip 10 each",
    ]
    told = {(one["code"], one["severity"]) for one in facts("plan.md", BROKEN)["diagnostics"]}
    assert ("bad-json", "warning") in told


LINES = """    friday: {
        name: "Conditioning",
        warmUp: ["- 3 min skipping", "- 10 air squats"],
        workout: [
            "1. AMRAP 15 mins:",
            "• 10 thrusters (40kg)",
            "• 12 box jumps",
            "2. Strength complex (5 rounds):",
            "• 8 deadlifts",
            "• 8 push presses"
        ],
        coolDown: ["- 5 min walk"]
    },
"""


def test_texts_in_data_are_the_lines_of_a_session() -> None:
    assert blocks("day.txt", LINES) == [
        "straight: skipping 180s, air squats 10",
        "amrap for 900: thrusters 10, box jumps 12",
        "circuit 5x: deadlifts 8, push presses 8",
        "straight: walk 300s",
    ]


UNNAMED = """[{"date": "2024-05-10", "type": "strength", "duration": 40, "exercises": [
  {"name": "Squat", "sets": [{"reps": 5, "rest": 90}, {"reps": 4, "rest": 60}]},
  {"name": "Dip", "sets": [{"reps": 9}]}]},
 {"date": "2024-05-12", "type": "strength", "duration": 30, "exercises": [
  {"name": "Row", "sets": [{"reps": 8}, {"reps": 6}]},
  {"name": "Curl", "sets": [{"reps": 12}]}]}]
"""


def test_workouts_without_names_are_numbered_and_sets_keep_their_rests() -> None:
    assert days("log.json", UNNAMED) == {
        "Workout 1": ["Squat 5/4", "Dip 1x9"],
        "Workout 2": ["Row 8/6", "Curl 1x12"],
    }
    first = facts("log.json", UNNAMED)["exercises"][0]["dose"]["by_set"]
    assert [one["rest_s"] for one in first] == [[90, 90], [60, 60]]


BARE = """<h2>Routines</h2>
<dl><dt><strong>{0}</strong></dt><ul><li>Bench press</li><li>Cable fly</li><li>Dips</li></ul>
<dt><strong>{1}</strong></dt><ul><li>Lat pulldown</li><li>Seated row</li><li>Pull-ups</li></ul></dl>
"""


@pytest.mark.parametrize("names", [("Chest Routine", "Back Routine"), ("Push Day", "Pull Day"), ("Day 1", "Day 2")])
def test_a_plan_of_bare_names_is_no_table_of_contents(names: tuple[str, str]) -> None:
    assert list(days("page.html", BARE.format(*names))) == list(names)


def test_lists_of_names_by_part_of_the_body_may_be() -> None:
    text = "# Exercises\n\n## Hip\n\n- Clamshell\n- Hip bridge\n\n## Neck\n\n- Chin tuck\n- Neck rotation\n"
    assert ("contents-page", "warning") in [
        (one["code"], one["severity"]) for one in facts("page.md", text)["diagnostics"]
    ]


EVENTS = """## Throwdown

### Event 1

For time:
50 wall balls
30 box jumps
20 burpees
Time cap: 15 minutes
♀ 6 kg
♂ 9 kg

### Event 2

AMRAP in 8 minutes of:
8 deadlifts
8 toes-to-bar
*Add 2 reps of each when a round is done.
♀ 70 kg
♂ 100 kg
"""


def test_events_are_workouts_and_loads_are_none_of_their_exercises() -> None:
    assert blocks("page.md", EVENTS) == [
        "for-time for 900: wall balls 50, box jumps 30, burpees 20",
        "amrap for 480: deadlifts 8, toes-to-bar 8",
    ]
    assert list(days("page.md", EVENTS)) == ["Event 1", "Event 2"]


FENCED = """# Sample workouts

## Full body

```workout
title: Full body
state: planned
---
- [ ] Goblet squat | Weight: [16] kg | Reps: [12]
- [ ] Rest | Duration: [45s]
- [ ] Push-up | Reps: [15]
```

## Mobility

```workout
title: Mobility
state: planned
---
- [ ] Hip circles | Reps: [10] /side
- [ ] Arm circles | Reps: [20]
```
"""


def test_blocks_of_a_planner_are_workouts_with_rests_between() -> None:
    assert days("plan.md", FENCED) == {
        "Full body": ["Goblet squat 12", "Push-up 15"],
        "Mobility": ["Hip circles 10 each", "Arm circles 20"],
    }
    assert facts("plan.md", FENCED)["exercises"][0]["dose"]["rest_s"] == [45, 45]


PLUS = """# Dumbbells

| Exercises | Reps | Sets |
|---|---|---|
| Floor press + bent-over row | 12 | 4 |
| Curl + shoulder shrug | 10 x side | 4 |
"""
CLOCK = """# Dumbbells (30 minutes)

| Exercises | Repetitions | Sets |
|---|---|---|
| One-arm squat | 10 x side | amrap |
| Crunch | 12 | amrap |
"""
PAIRS = """# Upper

Superset 1: Machine press (10r) + Cable row (12r) [4 Rounds]
Superset 2: Lateral raise (12r) + Lat pulldown (12r) [3 Rounds]
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            PLUS,
            [
                "superset 4x: Floor press 4x12, bent-over row 4x12",
                "superset 4x: Curl 4x10 each, shoulder shrug 4x10 each",
            ],
        ),
        (CLOCK, ["amrap for 1800: One-arm squat 10 each, Crunch 12"]),
        (
            PAIRS,
            ["superset 4x: Machine press 10, Cable row 12", "superset 3x: Lateral raise 12, Lat pulldown 12"],
        ),
    ],
)
def test_supersets_in_cells_and_lines(text: str, told: list[str]) -> None:
    assert blocks("page.md" if "|" in text else "page.txt", text) == told


SCRIPT = """---
title: Evening stretch
duration: "10 min"
exercises:
  - Neck rolls
  - Cat-cow
script: |
  Neck rolls 2x20s
  Cat-cow 3x30s rest 5s
---
"""


def test_a_script_of_lines_in_a_head_is_its_exercises() -> None:
    found = facts("page.md", SCRIPT)["exercises"]
    assert [(one["title"], one["dose"]["sets"], one["dose"]["rest_s"]) for one in found] == [
        ("Neck rolls", [2, 2], None),
        ("Cat-cow", [3, 3], [5, 5]),
    ]


CONTENTS = """# On-ramp

<div><h2>Table of Contents</h2>

<div><a href="#a">Push press</a> <a href="#b">Front squat</a></div>
</div>

## Day 1

<p class="whitespace-pre-wrap">“Baseline”
for time
500m row
40 squats
10 pull-ups</p>
"""


def test_a_list_of_contents_is_left_out_and_kept_line_ends_part_lines() -> None:
    assert blocks("page.md", CONTENTS) == ["for-time: row 500m, squats 40, pull-ups 10"]


RACES = """# Three of them

## Fran

21-15-9 reps for time of:

- Thrusters
- Pull-ups

## Cindy

AMRAP 20 minutes:

- 5 pull-ups
- 10 push-ups
"""


def test_names_over_races_of_their_own_are_workouts_and_parts_of_a_session_are_none() -> None:
    assert list(days("page.md", RACES)) == ["Fran", "Cindy"]
    session = RACES.replace("Fran", "Strength").replace("Cindy", "Metcon")
    assert len(days("page.md", session)) == 1
