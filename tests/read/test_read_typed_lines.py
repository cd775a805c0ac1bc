"""Short plain lines, as people type them in a phone or a chat: cues, holds, breaks, stamps."""

import pytest

from read.facts import facts
from read.told import exercise
from repcast.read import read
from repcast.report.reading import reading_facts


def exercises(page: str) -> list[str]:
    """Each exercise of a page with its dose."""
    return [exercise(one) for one in facts("p.txt", page)["exercises"]]


@pytest.mark.parametrize(
    ("name", "dose", "cues"),
    [
        ("Glute bridge", "3 x 12", ["Heels close", "Push hips up"]),
        ("Plank", "3 x 30 sec", ["Elbows under shoulders", "Squeeze glutes"]),
        ("Side steps", "3x10", ["Step out to the side", "Bring the other foot in"]),
        ("Step ups", "2 x 8", ["Whole foot on the step", "Drive through heel"]),
        ("Shoulder press", "3x8", ["Elbows in", "Press overhead"]),
        ("Wall push ups", "2x10", ["Hands at shoulder height", "Lean in", "Push away"]),
        ("Bird dog", "3 x 10", ["Hands under shoulders", "Reach arm and leg out"]),
    ],
)
def test_cues_under_a_name_and_its_dose_are_no_exercises(name: str, dose: str, cues: list[str]) -> None:
    (exercise,) = read("p.txt", "\n".join([name, dose, *cues]).encode()).routine.exercises
    assert (exercise.title, len(exercise.steps)) == (name, len(cues))


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Legs", ["Squats", "Lunges"]),
        ("Core", ["Plank", "Side plank"]),
        ("Row", ["Push up", "Sit up"]),
        ("Dips", ["Bench press", "Leg press", "Row"]),
        ("Stretches", ["Touch toes", "Reach up"]),
        ("Squats", ["Goblet squat", "Split squat"]),
    ],
)
def test_names_under_a_shared_dose_are_exercises(head: str, names: list[str]) -> None:
    found = read("p.txt", "\n".join([head, "3 x 10", *names]).encode()).routine.exercises
    assert [one.title for one in found] == names


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("squats x 10\nreach up - hold 10 secs\nlunges x 10", ["squats 10", "reach up 10s", "lunges 10"]),
        (
            "shrugs x 8\ntouch your toes - hold 20 secs\nside bends x 6",
            ["shrugs 8", "touch your toes 20s", "side bends 6"],
        ),
        (
            "wrist circles 5 each way\nstand up tall - hold 9 secs\nsquats x 8",
            ["wrist circles 5 each", "stand up tall 9s", "squats 8"],
        ),
        (
            "calf raises x 12\nstand on one leg: hold 20 secs\nknee lifts x 10",
            ["calf raises 12", "stand on one leg 20s", "knee lifts 10"],
        ),
        (
            "Cool down\nTouch your toes - hold 10 secs\nHip stretch - hold 20 secs",
            ["Touch your toes 10s", "Hip stretch 20s"],
        ),
        (
            "Reach for the sky - hold 10 secs\nHug your knees - hold 15 secs",
            ["Reach for the sky 10s", "Hug your knees 15s"],
        ),
        ("Squat\nBend your knees - hold 5 secs\nStand up", ["Squat 5s"]),
    ],
)
def test_what_is_held_stands_beside_what_is_counted(page: str, told: list[str]) -> None:
    assert exercises(page) == told


@pytest.mark.parametrize(
    "head",
    [
        "Desk break 5 mins",
        "5 min desk break",
        "Coffee break workout 10 mins",
        "Stretch break 2 mins",
        "Movement break: 4 mins",
        "Screen break (5 min)",
        "Office stretch 3 min",
        "Bedtime stretch 5 minutes",
        "10 minute tea break stretch",
        "Chair exercises 10 mins",
    ],
)
def test_the_time_of_a_session_is_neither_a_rest_nor_an_exercise(head: str) -> None:
    page = f"{head}\nneck rolls x 5\nshrugs x 10\n"
    found = facts("p.txt", page)
    assert [exercise(one) for one in found["exercises"]] == ["neck rolls 5", "shrugs 10"]
    assert not any(one["dose"]["rest_s"] for one in found["exercises"])


@pytest.mark.parametrize("rest", ["Rest 60 secs", "Breaks 60 secs", "Short breaks of 60 secs"])
def test_a_break_between_sets_is_a_rest(rest: str) -> None:
    found = facts("p.txt", f"{rest}\nsquats 3x10\nlunges 3x10")
    assert [one["dose"]["rest_s"] for one in found["exercises"]] == [[60, 60], [60, 60]]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (
            "Hamstring stretch 2 mins\nneck rolls x 5\nshrugs x 10",
            ["Hamstring stretch 120s", "neck rolls 5", "shrugs 10"],
        ),
        ("Single leg glute bridge x 12\nclams x 15", ["Single leg glute bridge 12", "clams 15"]),
        (
            "Band pull aparts 3x15\nface pulls 3x12\ncurls 3x8",
            ["Band pull aparts 3x15", "face pulls 3x12", "curls 3x8"],
        ),
        (
            "Walk around the block 10 mins\nstretch calves 30 secs each",
            ["Walk around the block 600s", "stretch calves 30s each"],
        ),
        ("Hold the plank for 30 secs\nand then lower slowly 10 times", None),
    ],
)
def test_a_small_letter_after_a_dose_begins_a_line_of_its_own(page: str, told: list[str] | None) -> None:
    found = exercises(page)
    assert found == told if told else len(found) == 1


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("quad stretch 30s ea\nham stretch 20s ea", ["quad stretch 30s each", "ham stretch 20s each"]),
        ("lunges 10 each\nside plank 20s each", ["lunges 10 each", "side plank 20s each"]),
        ("Pigeon 45 secs each\nHip flexor stretch 60s each", ["Pigeon 45s each", "Hip flexor stretch 60s each"]),
        ("single leg balance 30s each\nplank 40s", ["single leg balance 30s each", "plank 40s"]),
        ("Circuit (40s each)\nsquats\nlunges", ["squats 40s", "lunges 40s"]),
        ("cobra 30s each\nchild's pose 60s each", ["cobra 30s", "child's pose 60s"]),
    ],
)
def test_each_after_the_time_of_one_side_means_each_side(page: str, told: list[str]) -> None:
    assert exercises(page) == told


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("Squat 3x8\nStretch: hamstrings 30s each side", ["Squat 3x8", "hamstrings stretch 30s each"]),
        ("Squat 3x8\nRow 3x6\nStretch: hams 2x30s ea", ["Squat 3x8", "Row 3x6", "hams stretch 2x30s each"]),
        (
            "squat 3x8\nstretch: hams 30s each, quads 20s each",
            ["squat 3x8", "hams stretch 30s each", "quads stretch 20s each"],
        ),
        ("Squat 3x8\nCool down: hamstring stretch 30s each side", ["Squat 3x8", "hamstring stretch 30s each"]),
        ("bench 4x6\nrow 4x8\nfinisher: 50 press ups", ["bench 4x6", "row 4x8", "press ups 50"]),
        ("Bench 4x6\nfinisher: 50 press ups", ["Bench 4x6", "press ups 50"]),
        ("Dips 3x8\nChins 3x8\nConditioning - 20 burpees", ["Dips 3x8", "Chins 3x8", "burpees 20"]),
        ("Squat 3x5\nAccessories: curls 3x12, face pulls 3x15", ["Squat 3x5", "curls 3x12", "face pulls 3x15"]),
        ("Squat 3x5\nStrength: 80% for all sets", ["Squat 3x5"]),
        ("Squat 3x5\nCore: brace hard before each rep", ["Squat 3x5"]),
    ],
)
def test_the_last_line_may_be_a_part_with_what_is_done_in_it(page: str, told: list[str]) -> None:
    assert exercises(page) == told


def test_the_part_that_a_last_line_names_is_a_block() -> None:
    (workout,) = reading_facts(read("p.txt", b"bench 4x6\nrow 4x8\nfinisher: 50 press ups"))["workouts"]
    assert [one.get("title") for one in workout["blocks"]] == [None, "finisher"]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("sqaut 3x10\npress 3x8 (10kg each)\nplanks 3 x 30secs", ["sqaut 3x10", "press 3x8", "planks 3x30s"]),
        ("squat 3x10\nDB press 3x8 (10kg each hand)\nrow 3x12", ["squat 3x10", "DB press 3x8", "row 3x12"]),
        ("DB row 3x10 (12kg each hand)\ngoblet squat 3x12", ["DB row 3x10", "goblet squat 3x12"]),
        ("bench 3x10 @ 40kg\nDB fly 3x12 (8kg each)\ndips 3x8", ["bench 3x10", "DB fly 3x12", "dips 3x8"]),
        ("Week 1 3x10\nSquats\nLunges", ["Squats 3x10", "Lunges 3x10"]),
    ],
)
def test_names_with_sets_are_exercises_whatever_they_are(page: str, told: list[str]) -> None:
    assert exercises(page) == told


@pytest.mark.parametrize(
    "talk",
    [
        "Great session, one more set this week.",
        "Well done today, two more reps next time",
        "Nice one yesterday - 3 sets done.",
        "Good effort mate, lets go for 5 sets this week",
        "Awesome session Monday, 12 reps looked easy.",
    ],
)
def test_praise_is_no_exercise(talk: str) -> None:
    assert exercises(f"{talk}\nSquat 4x8\nDips 4x6\n") == ["Squat 4x8", "Dips 4x6"]


@pytest.mark.parametrize("name", ["Good mornings", "World's greatest stretch", "Nice and slow squats"])
def test_names_that_begin_as_praise_does_are_exercises(name: str) -> None:
    assert exercises(f"{name} 3x10\nDips 4x6\n") == [f"{name} 3x10", "Dips 4x6"]


@pytest.mark.parametrize(
    "rest", ["1 min rest btw rds", "rest 60s btwn rounds", "60s btw rds", "rest 1 min between rounds"]
)
def test_between_in_short_is_between(rest: str) -> None:
    page = f"3 rds\n10 squats\n12 lunges\n{rest}\n"
    (block,) = reading_facts(read("p.txt", page.encode()))["workouts"][0]["blocks"]
    assert exercises(page) == ["squats 10", "lunges 12"]
    assert (block["rounds"], block["round_rest_s"]) == ([3, 3], [60, 60])


STAMPS = (
    "[12/03/2024, 18:43] Jo: {}",
    "12/03/2024, 18:43 - Jo: {}",
    "[18:43, 12/03/2024] Jo: {}",
    "3/12/24, 6:43 PM - Coach Sam: {}",
    "18:42 Jo: {}",
    "Jo PT: {}",
)


@pytest.mark.parametrize("stamp", STAMPS)
def test_the_stamp_of_a_message_is_no_text(stamp: str) -> None:
    page = "\n".join(map(stamp.format, ("Glute bridge 3x15", "Clams 3x12", "Plank 3x30s")))
    assert exercises(page) == ["Glute bridge 3x15", "Clams 3x12", "Plank 3x30s"]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("Squats: 3x10\nLunges: 3x8", ["Squats 3x10", "Lunges 3x8"]),
        ("Exercise: Squats 3x10\nExercise: Lunges 3x8", ["Squats 3x10", "Lunges 3x8"]),
    ],
)
def test_names_and_labels_before_a_colon_are_no_senders(page: str, told: list[str]) -> None:
    assert exercises(page) == told


@pytest.mark.parametrize(
    ("head", "of_each"),
    [
        ("Circuit (40 secs each, 20 secs to change)", 40),
        ("6 stations, 45 secs each, 15 secs to swap", 45),
        ("Stations (45 secs each, 15 secs to change)", 45),
    ],
)
def test_the_time_of_each_station_is_its_work(head: str, of_each: int) -> None:
    page = f"{head}\n1. Skipping\n2. Step ups\n3. Hoops\n"
    assert exercises(page) == [f"{name} {of_each}s" for name in ("Skipping", "Step ups", "Hoops")]


@pytest.mark.parametrize(
    ("line", "load", "work_s"),
    [
        ("DB bench 3x10 @ 22.5s", "22.5", None),
        ("DB row 3x10 @ 30s", "30", None),
        ("curls 3 x 12 @ 12.5s", "12.5", None),
        ("row 5x5 @ 20 s", None, [20, 20]),
    ],
)
def test_dumbbells_after_an_at_are_a_load_and_no_seconds(line: str, load: str | None, work_s: list[int] | None) -> None:
    dose = facts("p.txt", f"{line}\nlunges 3x8")["exercises"][0]["dose"]
    assert (dose["load"], dose["work_s"]) == (load, work_s)


@pytest.mark.parametrize("before", ["", "Tonight's session:\n"])
@pytest.mark.parametrize("last", ["", "\n[18:44] Ali: thanks!!", "\n[18:44] Ali: ok\n[18:45] Ali: see you there"])
def test_stamps_and_writers_of_a_chat_are_no_names(before: str, last: str) -> None:
    page = f"{before}[18:42] Coach Kim: Step-ups 3 x 10\n[18:43] Coach Kim: Dips 3 x 8{last}"
    found = facts("p.txt", page)
    assert [(one["title"], one["dose"]["work_s"]) for one in found["exercises"]] == [("Step-ups", None), ("Dips", None)]
