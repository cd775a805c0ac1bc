"""Sessions as pages and files tell them: sets with their loads, blocks by the keys of records, weeks beside talk."""

import json
from collections.abc import Mapping, Sequence

import pytest

from read.told import blocks, days


@pytest.mark.parametrize(
    "lines",
    [
        ("5 @ 70%", "4 @ 75%", "3 @ 80%"),
        ("5 reps @ 70%", "4 reps @ 75%", "3 reps @ 80%"),
        ("1x5 @ 70%", "1x4 @ 75%", "1x3 @ 80%"),
        ("5 x 70 kg", "4 x 75 kg", "3 x 80 kg"),
        ("5 at 70kg", "4 at 75kg", "3 at 80kg"),
        ("70% x 5", "75% x 4", "80% x 3"),
    ],
)
@pytest.mark.parametrize("form", ["* {}\n  * {}\n  * {}\n  * {}\n", "{}\n{}\n{}\n{}\n\n"])
def test_lines_of_a_set_with_its_load_are_sets(lines: tuple[str, ...], form: str) -> None:
    text = "Monday\n\n" + form.format("Front squat", *lines) + form.format("Bench press", *lines)
    told = [one.replace("%", "kg") for one in blocks("week.txt", text)]
    sets = "5@70kg/4@75kg/3@80kg"
    assert told == [f"straight: Front squat {sets}, Bench press {sets}"]


def test_sets_of_a_line_may_be_several() -> None:
    text = "# Day A\n\n- Deadlift\n  - 1x5 @ 60 kg\n  - 3x3 @ 80 kg\n"
    assert blocks("day.md", text) == ["straight: Deadlift 5@60kg/3@80kg/3@80kg/3@80kg"]


def test_groups_that_do_the_same_again_in_sets_are_workouts() -> None:
    text = "# Cycle\n\n## Heavy 1\n\n- Squat 3x5\n- Row 3x8\n\n## Heavy 2\n\n- Squat 5x3\n- Press 3x8\n"
    assert days("cycle.md", text) == {"Heavy 1": ["Squat 3x5", "Row 3x8"], "Heavy 2": ["Squat 5x3", "Press 3x8"]}


def test_blocks_that_do_the_same_again_are_no_workouts() -> None:
    text = "# Session\n\n## Circuit 1\n\n- Squats 10\n- Rows 8\n\n## Circuit 2\n\n- Squats 12\n- Presses 8\n"
    assert list(days("session.md", text)) == ["Session"]


PAIRS = [
    [{"name": "Bench press", "sets": 4, "reps": 8}, {"name": "Ring row", "sets": 4, "reps": 10}],
    [{"name": "Curl", "sets": 3, "reps": 12}, {"name": "Dip", "sets": 3, "reps": 12}],
]
AS_SUPERSETS = [
    "superset 4x then 60: Bench press 4x8, Ring row 4x10",
    "superset 3x then 60: Curl 3x12, Dip 3x12",
]


@pytest.mark.parametrize(
    "held",
    [
        {"supersets": [{"rest": 60, "exercises": pair} for pair in PAIRS]},
        {"supersets": [{"exercises": pair, "rest_seconds": 60, "id": n} for n, pair in enumerate(PAIRS)]},
        {"pairs": [{"restAfter": "60s", "moves": pair} for pair in PAIRS]},
        {"blocks": [{"superset": pair, "rest": 60} for pair in PAIRS]},
        {"supersets": [{"label": "AB"[n], "rest": "60s", "exercises": pair} for n, pair in enumerate(PAIRS)]},
    ],
)
def test_records_keep_blocks_under_what_they_are(held: dict[str, object]) -> None:
    assert blocks("day.json", json.dumps({"name": "Upper day", **held})) == AS_SUPERSETS


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"type": "AMRAP", "timeCap": "10 min"}, "amrap for 600"),
        ({"type": "amrap", "duration_minutes": 10}, "amrap for 600"),
        ({"format": "AMRAP", "duration": 600}, "amrap for 600"),
        ({"type": "For Time", "time_cap": "15 minutes", "rounds": 5}, "for-time 5x for 900"),
        ({"type": "emom", "duration": "12 minutes"}, "emom 12x every 60"),
        ({"format": "Every minute on the minute for 12 minutes"}, "emom 12x every 60"),
    ],
)
def test_a_record_says_that_its_exercises_go_by_the_clock(said: dict[str, object], told: str) -> None:
    exercises = [{"name": "Thruster", "reps": 10}, {"name": "Pull-up", "reps": 8}]
    text = json.dumps({"title": "Burner", **said, "exercises": exercises})
    assert blocks("burner.json", text) == [f"{told}: Thruster 10, Pull-up 8"]


@pytest.mark.parametrize("key", ["target", "goal", "amount"])
@pytest.mark.parametrize("minutes", [(1, 2), ("Min 1", "Min 2"), ("Odd", "Even"), ("Minute 1", "Minute 2")])
def test_the_minute_of_a_station_is_none_of_its_dose(key: str, minutes: tuple[object, object]) -> None:
    rows = zip(minutes, ("Split squat", "Plank"), ("14 reps", "30 seconds"), strict=True)
    stations = [{"minute": at, "exercise": name, key: much} for at, name, much in rows]
    text = json.dumps({"title": "Lunch", "type": "EMOM", "minutes": 8, "exercises": stations})
    assert blocks("lunch.json", text) == ["emom 4x every 60: Split squat 14, Plank 30s"]


@pytest.mark.parametrize(
    "keys", [("WarmupSets", "WorkingSets"), ("warmup_sets", "work_sets"), ("sets_warmup", "sets_working")]
)
def test_sets_to_warm_up_are_not_the_working_sets(keys: tuple[str, str]) -> None:
    row = {"Exercise": "Pendlay row", keys[0]: "2-3", keys[1]: 2, "Reps": "4-6"}
    text = json.dumps({"Weeks": [{"Week": 1, "Workouts": [{"Day": "Pull #2", "Exercises": [row]}]}]})
    assert days("phase.json", text) == {"Pull #2": ["Pendlay row 2x4~6"]}


DAYS = "## Monday\n\n- Squats 3 x 10\n- Rows 3 x 8\n\n## Thursday\n\n- Lunges 3 x 10\n- Press 3 x 8\n"
OF_DAYS = {"Monday": ["Squats 3x10", "Rows 3x8"], "Thursday": ["Lunges 3x10", "Press 3x8"]}


@pytest.mark.parametrize(
    "talk",
    [
        "## Ideas\n\n- **Build up**: add a little each week\n- **Rest first**: 2-3 rest days per week\n",
        "## Rules\n\n- Small gains: add 1-2 reps every week\n- Drink: 2 litres a day\n",
        "## Plan\n\nSession length: **45 minutes** at most.\n",
        "## Plan\n\nKeep each session under 40 minutes.\n",
        "## Plan\n\nWorkouts should last no longer than 60 minutes.\n",
    ],
)
def test_talk_before_days_is_no_workout_and_no_dose(talk: str) -> None:
    assert days("plan.md", f"# Eight weeks\n\n{talk}\n{DAYS}") == OF_DAYS


@pytest.mark.parametrize(
    "lines",
    [
        "Week 1: 3x10\nWeek 2: 3x12\nWeek 3: 4x10",
        "- Week 1: 3 sets\n- Week 2: 4 sets\n- Week 3: 3 sets (deload)",
        "Week 1 - 70%\nWeek 2 - 75%\nWeek 3 - 80%",
        "Weeks 1-2: 3 sets\nWeeks 3-4: 4 sets",
    ],
)
def test_a_progression_by_weeks_after_days_is_no_workout(lines: str) -> None:
    text = DAYS.replace("## ", "").replace("- ", "") + f"\nThe progression\n{lines}\n"
    assert days("plan.txt", text) == OF_DAYS


@pytest.mark.parametrize(
    "aside", ["You may superset these.", "If you like, do these as supersets.", "Optional: superset"]
)
def test_what_a_line_only_allows_makes_no_superset(aside: str) -> None:
    assert blocks("day.txt", f"Friday\n\nCurls 3 x 12\nDips 3 x 10\n\n{aside}\n") == ["straight: Curls 3x12, Dips 3x10"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hotel workout #1 – set a timer to beep and go on until you hear it", "Hotel workout #2"),
        ("Day 1 - This one gets your heart going, so begin slowly", "Day 2 - Legs and core"),
        ("Workout A – no kit at all, so that you can do it anywhere", "Workout B – with a chair"),
        ("Workout One: for those who have half an hour to spare", "Workout Two: shorter but against the clock"),
    ],
)
def test_a_counted_head_may_go_on_in_its_line(first: str, second: str) -> None:
    text = f"Away from home\n\n{first}.\n\n- 20 squats\n- 10 push-ups\n\n{second}\n\n- 12 lunges\n- 8 rows\n"
    assert list(days("away.txt", text).values()) == [["squats 20", "push-ups 10"], ["lunges 12", "rows 8"]]


NAMES = {
    "Warm-up": ("Ankle rolls", "Hip openers", "Side shuffle"),
    "Circuit 1": ("Windmills", "Core jabs", "Wood chops"),
    "Circuit 2": ("Push-ups", "Lunges", "Ring rows"),
}


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("last", ["Cool down", "Cooldown & stretch"])
def test_bare_names_stand_under_the_parts_of_a_session(gap: str, last: str) -> None:
    parts = {**NAMES, last: ("Hip stretch", "Side bend", "Chest opener")}
    lines = {head: _numbered(names) if "ircuit" in head else names for head, names in parts.items()}
    bare = {head: [name.replace("Core jabs", "Lunges") for name in names] for head, names in parts.items()}
    assert blocks("loose.txt", _page(lines, gap)) == _told(parts)
    assert blocks("loose.txt", _page(bare, gap)) == _told(bare)


@pytest.mark.parametrize("last", ["Stretch", "Post-workout stretch", "Final mobility"])
def test_a_bare_line_after_numbers_heads_the_names_below_it(last: str) -> None:
    parts = {**NAMES, last: ("Hip stretch", "Side bend", "Chest opener")}
    lines = {head: _numbered(names) if "ircuit" in head else names for head, names in parts.items()}
    assert blocks("loose.txt", _page(lines, "\n")) == _told(parts)


def _page(parts: Mapping[str, Sequence[str]], gap: str) -> str:
    return "Turn it loose\n\n" + gap.join("\n".join((head, *names)) for head, names in parts.items()) + "\n"


def _told(parts: Mapping[str, Sequence[str]]) -> list[str]:
    return [f"{'circuit' if 'ircuit' in head else 'straight'}: {', '.join(names)}" for head, names in parts.items()]


def _numbered(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{number}. {name}" for number, name in enumerate(names, 1))
