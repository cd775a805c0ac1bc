"""Files of other programs: each is known by its content, says what it says, and is never a page read by guessing."""

from pathlib import Path

import pytest

from repcast.model.routine import Amount, Block, Reading
from repcast.plan import review
from repcast.read import print_script, read
from repcast.read.quote import Source
from repcast.read.structured import STRUCTURED, structured_name

FILES = sorted((Path(__file__).parent / "structured").iterdir())


def reading_of(stem: str) -> Reading:
    path = next(path for path in FILES if path.stem == stem)
    return read(path.name, path.read_bytes())


def low(amount: Amount | None) -> float | None:
    return amount.low if amount else None


def shape(block: Block) -> tuple[str, float | None, list[tuple[str, float | None]]]:
    parts = [(one.title, low(one.dose.work_s or one.dose.distance_m or one.dose.reps)) for one in block.exercises]
    return block.kind, low(block.rounds), parts


WANTED = {
    "intervals_icu": [
        ("intervals", None, [("Warmup", 600)]),
        ("intervals", 5, [("Main set", 180), ("Recovery spin", 120)]),
        ("intervals", None, [("Cooldown", 300)]),
    ],
    "liftosaur": [
        ("straight", None, [("Squat", 8), ("Bench Press", None)]),
        ("straight", None, [("Deadlift", 5)]),
    ],
    "workout_timer": [("intervals", 3, [("Plank", 40), ("Rest", 20)])],
    "w2a": [("straight", None, [("Loosen up", 120), ("Side plank", 15)])],
    "zwo": [
        ("intervals", None, [("Warm-up", 300)]),
        ("intervals", 4, [("Work", 60), ("Recovery", 90)]),
        ("intervals", None, [("Ride", 120)]),
        ("intervals", None, [("Cool-down", 300)]),
    ],
    "tcx": [("intervals", None, [("Jog", 600)]), ("intervals", 5, [("Run", 400), ("Recovery", None)])],
}


def test_there_is_a_file_of_every_format() -> None:
    assert {path.stem for path in FILES} == STRUCTURED == set(WANTED)


@pytest.mark.parametrize("stem", WANTED)
def test_a_file_is_known_by_its_content_and_says_what_it_says(stem: str) -> None:
    path = next(path for path in FILES if path.stem == stem)
    assert structured_name(Source.of("x", path.read_text(encoding="utf-8"))) == stem
    reading = reading_of(stem)
    assert [shape(block) for block in reading.routine.blocks] == WANTED[stem]
    assert reading.diagnostics == ()
    assert not [one for one in review(reading) if one.severity == "error"]


@pytest.mark.parametrize("stem", WANTED)
def test_every_part_knows_its_line(stem: str) -> None:
    reading = reading_of(stem)
    lines = reading.text.split("\n")
    assert all(0 < one.place.line <= len(lines) for one in reading.routine.exercises)


@pytest.mark.parametrize("stem", ["intervals_icu", "zwo"])
def test_texts_at_chosen_seconds_are_said_at_them(stem: str) -> None:
    said = [one for exercise in reading_of(stem).routine.exercises for one in exercise.timed_sayings]
    assert [(one.say, one.at_s) for one in said] == [
        (("Ease off",), (33.0,)) if stem == "intervals_icu" else (("Easy now",), (20.0,))
    ]


def test_sets_that_differ_loads_and_timers_of_liftosaur() -> None:
    squat, bench, deadlift = reading_of("liftosaur").routine.exercises
    assert (low(squat.dose.sets), squat.dose.load and squat.dose.load.text) == (3, "60kg")
    assert [tip.text for tip in squat.tips] == ["Brace before each rep."]
    assert [low(one.reps) for one in bench.dose.by_set] == [5, 3, 1]
    assert [one.load.text for one in bench.dose.by_set if one.load] == ["60kg", "70kg", "80kg, as much as you can"]
    assert bench.equipment == ("barbell",)
    assert low(deadlift.dose.rest_s) == 90


BROKEN = [
    ("x.zwo", "<workout_file><workout><SteadyState Duration=", "bad-xml"),
    ("x.zwo", "<workout_file><name>N</name><workout></workout></workout_file>", "no-steps"),
    (
        "x.zwo",
        "<workout_file><workout><Swim Duration='3'/><SteadyState Duration='9'/></workout></workout_file>",
        "not-understood",
    ),
    ("x.tcx", "<TrainingCenterDatabase><Workouts><Workout/></Workouts></TrainingCenterDatabase>", "no-steps"),
    ("x.yaml", "pause:\n  duration: 5s\nexercises:\n  - name: 'A\n", "bad-yaml"),
    ("x.yaml", "pause:\n  duration: 5s\nexercises:\n  - name: A\n  - name: B\n    duration: 30s\n", "not-understood"),
    ("x.json", '{"sets": [{"repetitions": 3, "exercises": []}], "title": "T"}', "no-steps"),
    ("x.txt", "Main 3x\n- 3m 120%\n- 2m 50%\n- 5m 60%\n- hard 80%\n- 1m 90%\n- 2m 60%\n", "not-understood"),
    ("x.txt", "Squat / 3x8 / 60kg\nRow / 3x8\nPress / 3x5 / banana\nDips\n", "not-understood"),
]


@pytest.mark.parametrize(("name", "text", "code"), BROKEN)
def test_what_is_wrong_or_not_followed_is_told_with_its_line(name: str, text: str, code: str) -> None:
    told = [one for one in read(name, text.encode()).diagnostics if one.code == code]
    assert told
    assert all(one.place.line >= 1 for one in told)


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE workout_file [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    "<workout_file><name>&b;</name><workout><SteadyState Duration='9'/></workout></workout_file>"
)


def test_no_entity_is_expanded() -> None:
    assert "ha" not in read("x.zwo", BOMB.encode()).routine.title


PAGES = [
    "Squat\n\n- 10m walk first\n- 3 sets of 8\n",
    "Either/or: 3x8 or 3x10\n\nPlank\nHold 30 s\n",
    "exercises:\n- Squat\n- Lunge\n",
    '{"name": "Squat", "sets": 3, "instructions": ["Stand."]}',
]


@pytest.mark.parametrize("text", PAGES)
def test_a_page_is_no_file_of_another_program(text: str) -> None:
    assert structured_name(Source.of("x", text)) == ""


@pytest.mark.parametrize("stem", WANTED)
def test_an_imported_file_reads_back_as_a_script(stem: str) -> None:
    routine = reading_of(stem).routine
    again = read("x.md", print_script(routine).encode())
    assert [one for one in again.diagnostics if one.severity == "error"] == []
    assert [shape(block) for block in again.routine.blocks] == WANTED[stem]
