"""More forms of plans: levels in columns, pairs by number and letter, parts in one line, sentences around intervals."""

from collections.abc import Sequence

import pytest

from read.facts import blocks, facts, titles
from read.test_read_plan_tables import table
from read.test_read_programmes import parts, plan


@pytest.mark.parametrize("levels", [("Beginner", "Advanced"), ("Easy", "Hard"), ("Level 1", "Level 2")])
@pytest.mark.parametrize("column", ["Exercise", "Move", "What"])
def test_each_level_may_have_a_column(levels: Sequence[str], column: str) -> None:
    rows = [("Squats", "2 x 10", "4 x 15"), ("Push-ups", "2 x 5", "4 x 12"), ("Plank", "2 x 20 s", "4 x 45 s")]
    text = "# Three moves\n\n" + table([(column, *levels), *rows])
    assert plan("levels.md", text) == [
        (levels[0], ["sets 2 reps 10", "sets 2 reps 5", "sets 2 hold_s 20"]),
        (levels[1], ["sets 4 reps 15", "sets 4 reps 12", "sets 4 hold_s 45"]),
    ]
    assert titles("levels.md", text)[:3] == ["Squats", "Push-ups", "Plank"]
    assert not any(one["code"] == "no-exercise" for one in facts("levels.md", text)["diagnostics"])


@pytest.mark.parametrize(
    "codes", [("1A)", "1B)", "2A)", "2B)"), ("1A.", "1B.", "2A.", "2B."), ("A1)", "A2)", "B1)", "B2)")]
)
@pytest.mark.parametrize("name", ["day.txt", "day.md"])
def test_pairs_are_told_by_number_and_letter(codes: Sequence[str], name: str) -> None:
    lifts = ("Goblet squat 4 x 10", "Leg curl 4 x 12", "Split squat 3 x 8", "Calf raise 3 x 15")
    end = "\n\n" if name.endswith(".md") else "\n"
    text = "Lower body\n\n" + end.join(f"{code} {lift}" for code, lift in zip(codes, lifts, strict=True)) + "\n"
    assert [(block["kind"], len(block["exercises"])) for block in blocks(name, text)] == [("superset", 2)] * 2
    assert titles(name, text) == ["Goblet squat", "Leg curl", "Split squat", "Calf raise"]
    assert not any(one["code"] == "not-understood" for one in facts(name, text)["diagnostics"])


@pytest.mark.parametrize(
    ("wod", "kind", "doses"),
    [
        ("3 rounds for time: 400 m run, 21 swings, 12 pull-ups", "for-time", ["distance_m 400", "reps 21", "reps 12"]),
        ("AMRAP 10: 5 burpees, 10 sit-ups, 15 squats", "amrap", ["reps 5", "reps 10", "reps 15"]),
        ("4 rounds: 12 dips, 10 rows, 8 lunges", "circuit", ["reps 12", "reps 10", "reps 8"]),
    ],
)
@pytest.mark.parametrize("label", ["WOD", "Metcon", "Conditioning", "Finisher"])
def test_a_part_lists_its_work_in_its_line(wod: str, kind: str, doses: list[str], label: str) -> None:
    text = f"Monday\nStrength: Back squat 5x5\n{label}: {wod}\n"
    assert parts("wod.txt", text) == [("main", ["sets 5 reps 5"]), ("main", doses)]
    assert blocks("wod.txt", text)[1]["kind"] == kind


@pytest.mark.parametrize(
    "first", ["Warm up with a 5 minute walk.", "I start with a 5 minute warm-up.", "Warm up for 5 minutes."]
)
@pytest.mark.parametrize(
    "last", ["Finish with a 5 minute walk.", "Then cool down for 5 minutes.", "Cool down 5 minutes!"]
)
@pytest.mark.parametrize("bullet", ["- ", "• ", ""])
def test_sentences_around_intervals_tell_the_parts_of_a_session(first: str, last: str, bullet: str) -> None:
    listed = "".join(
        f"{bullet}{line}\n" for line in ("2 minutes hard", "1 minute easy", "2 minutes hard", "1 minute easy")
    )
    text = f"My treadmill workout\n\n{first} After that it goes like this:\n\n{listed}\n{last}\n"
    assert parts("run.txt", text) == [
        ("warmup", ["work_s 300"]),
        ("main", ["work_s 120", "work_s 60"] * 2),
        ("cooldown", ["work_s 300"]),
    ]


@pytest.mark.parametrize("main", ["Main", "Main set", "Intervals"])
@pytest.mark.parametrize(
    "line", ["run 60 s, walk 90 s, repeat 8 times", "Alternate 60s jogging / 90s walking, repeated 8 times"]
)
def test_a_part_tells_intervals_and_how_often(main: str, line: str) -> None:
    text = f"## Week 1\n\n**Warmup:** 5 minutes brisk walk\n**{main}:** {line}\n**Cool-down:** 5 minutes walk\n"
    assert parts("week.md", text) == [
        ("warmup", ["work_s 300"]),
        ("main", ["work_s 60", "work_s 90"]),
        ("cooldown", ["work_s 300"]),
    ]
    assert blocks("week.md", text)[1]["rounds"] == [8, 8]


def test_a_long_line_of_a_day_does_not_swallow_the_next_one() -> None:
    runs = ("Swim 1500 m easy", "Run 45 min including 4 x 5 min at 10K pace (2 min jog)", "Bike 60 min steady")
    text = "".join(f"{day} – {run}\n" for day, run in zip(("Mon", "Tue", "Wed"), runs, strict=True))
    assert plan("week.txt", text) == [
        ("Mon", ["distance_m 1500"]),
        ("Tue", ["sets 4 work_s 300 rest_s 120"]),
        ("Wed", ["work_s 3600"]),
    ]


@pytest.mark.parametrize("first", ["Prep", "Warm-up", "Mobility"])
@pytest.mark.parametrize("names", [("Push 1", "Push 2"), ("Pull", "Legs"), ("Upper", "Lower")])
def test_parts_of_the_body_after_a_warm_up_are_blocks(first: str, names: Sequence[str]) -> None:
    text = f"# Session A\n\n## {first}\n- Cat cow 1 x 10\n- Bird dog 2 x 8\n\n"
    text += "".join(f"## {name}\n- Squat 3 x 10\n- Row 3 x 12\n\n" for name in names)
    assert len(facts("session.md", text)["workouts"]) == 1
    assert len(blocks("session.md", text)) == 3
