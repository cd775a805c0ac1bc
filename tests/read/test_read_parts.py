"""Days that are told block by block in plain lines: strength, then rounds, an EMOM, an AMRAP, with talk around."""

import pytest

from read.facts import facts, titles
from read.told import blocks

TALK = "Thanks to the 14 of you who came at noon; nobody finished under 20 minutes and 3 rounds were plenty for me."
"""Talk with figures that are no dose of anything."""

DAYS = (
    (
        (
            "Friday 9/23/16\n\nStrength: Deadlift. 3 sets of 3 reps, heavier than last week.\n\n"
            "WOD: 4 rounds for time\n\n500m row\n20 push-ups\n15 kb swings (53/35)\n\nPost your time on the board.\n"
        ),
        ["straight: Deadlift 3x3", "for-time 4x: row 500m, push-ups 20, kb swings 15"],
    ),
    (
        "Bench press\n5-5-5-5-5\n\n12 min AMRAP\n10 burpees\n15 sit-ups\n20 box jumps\n",
        ["straight: Bench press 5x5", "amrap for 720: burpees 10, sit-ups 15, box jumps 20"],
    ),
    (
        (
            "Monday 1/4/16\n\n15-20 minutes to find a 3RM back squat. Beginners do 5 sets of 5 and work on depth.\n\n"
            "5 rounds\n10 Thrusters (95/65)\n10 Pull-ups\n"
        ),
        ["straight: back squat 5x3", "circuit 5x: Thrusters 10, Pull-ups 10"],
    ),
    (
        (
            "1) Hang power snatch\n5 sets of 2\n\n2) Overhead squat\n4 sets of 5\n\n"
            "3) 21-15-9 for time of:\nWall balls\nPull-ups\n"
        ),
        [
            "straight: Hang power snatch 5x2, Overhead squat 4x5",
            "for-time 3x: Wall balls 21/15/9, Pull-ups 21/15/9",
        ],
    ),
    (
        (
            "Strict Press 3-3-3-3-3\nrest 2:00\nWith a partner, complete 4 rounds each:\n12 ring dips\n20 lunges\n"
            "For time:\n1600m run\n"
        ),
        ["straight: Strict Press 5x3", "circuit 4x: ring dips 12, lunges 20", "for-time: run 1600m"],
    ),
    (
        (
            "TUESDAY\n\nWarm Up: 3 Rounds of\n10 Air Squats\n10 Samson Stretch\n\n1) Find Squat Clean 1 Rep Max\n\n"
            "2) 5 Rounds of\n3x Squat Clean @ 80%\n5x Box Jump\n\n"
            "3) 4 Rounds of\n8x DB Row\n8x Push Ups\nCouch Stretch\n"
        ),
        [
            "circuit 3x: Air Squats 10, Samson Stretch 10",
            "straight: Squat Clean",
            "circuit 5x: Squat Clean 3, Box Jump 5",
            "circuit 4x: DB Row 8, Push Ups 8, Couch Stretch",
        ],
    ),
    (
        "Front squat\nHeavy 3\n\nEMOM x 10\n5 Thrusters (95/65)\n\n3 rounds, not for time\n15 V-ups\n15 hollow rocks\n",
        ["straight: Front squat", "emom 10x every 60: Thrusters 5", "circuit 3x: V-ups 15, hollow rocks 15"],
    ),
    (
        (
            "Saturday 12-06\n\nA. Back Squats\n3 x 8\n\nB. 4 rounds of 400 m run, with 90 s rest between rounds.\n\n"
            "C. 4 rounds, not for time, of:\n10 Ring rows\n20 Hollow rocks\n"
        ),
        ["straight: Back Squats 3x8", "circuit 4x then 90: run 4x400m", "circuit 4x: Ring rows 10, Hollow rocks 20"],
    ),
    (
        (
            "Warm up: 2 rounds of 10 air squats, 10 ring rows, 200m jog\n\n"
            "Power clean - build to a heavy single in 15 minutes\n\nAMRAP in 9 minutes of:\n5 power cleans (135/95)\n"
            "7 box jumps\n9 push-ups\n"
        ),
        [
            "circuit 2x: air squats 10, ring rows 10, jog 200m",
            "straight: Power clean 1",
            "amrap for 540: power cleans 5, box jumps 7, push-ups 9",
        ],
    ),
)


@pytest.mark.parametrize(("page", "told"), DAYS)
@pytest.mark.parametrize("after", ["", f"\n{TALK}\n"])
def test_each_part_of_a_day_is_a_block(page: str, told: list[str], after: str) -> None:
    assert [one.replace(" rest 120", "") for one in blocks("wod.txt", page + after)] == told


@pytest.mark.parametrize("between", ["", "-then-\n\n", "Then\n\n", "right into\n\n"])
def test_a_word_between_blocks_only_leads_on(between: str) -> None:
    page = f"Back Squat 5x5 @ 75%\n\n{between}AMRAP 10:\n10 Pull-ups\n15 Push-ups\n"
    assert blocks("wod.txt", page) == ["straight: Back Squat 5x5", "amrap for 600: Pull-ups 10, Push-ups 15"]


@pytest.mark.parametrize("head", ["For Time:", "For time", "FOR TIME:"])
def test_for_time_heads_a_block_and_is_no_label_of_a_length(head: str) -> None:
    page = f"WOD\n\n{head}\n\n100 Double Unders\n\n50 Snatches @ 50/35 lbs\n\n100 Sit-ups\n"
    assert blocks("wod.txt", page) == ["for-time: Double Unders 100, Snatches 50, Sit-ups 100"]


@pytest.mark.parametrize("words", ["Run 5 Jumps (24/20) 12 Wall Balls", "Run, 5 Jumps, 12 Wall Balls"])
def test_a_line_after_how_all_is_done_is_a_list(words: str) -> None:
    page = f"Workout\n\n26 Minute AMRAP: 700m {words}\n"
    assert blocks("wod.txt", page) == ["amrap for 1560: Run 700m, Jumps 5, Wall Balls 12"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "We did as many rounds as possible in 15 minutes of 10 squats, 8 push-ups, 6 lunges and 4 burpees.",
            "amrap for 900: squats 10, push-ups 8, lunges 6, burpees 4",
        ),
        (
            "Complete as many rounds as you can in 20 minutes of 200m, 10 burpees, 20 Lunges (10 each leg).",
            "amrap for 1200: 200m 200m, burpees 10, Lunges 10 each",
        ),
    ],
)
def test_a_sentence_that_says_how_all_is_done_lists_it(sentence: str, told: str) -> None:
    page = f"On the beach\n\nSand in everything, and a dog. {sentence} I got four and a bit.\n"
    assert blocks("beach.txt", page) == [told]


SUPERSETS = (
    "Arms and Abs\n\nNo fuss today.  Two supersets, that's it.  {}\n\n{}\n\n"
    "12 Bicep Curls - elbows at your sides.  Lift for two counts and lower for three.\n\n"
    "12 Skull Crushers - lie on the floor with the weights over your face.  Bend only the elbows.\n\n{}\n\n"
    "20 Russian Twists - lean back and touch the floor.\n\n10 Leg Lowers - keep your back pressed down.\n"
)


@pytest.mark.parametrize("said", ["Go through each one 4 times.", "Repeat each superset 4 times before the next."])
@pytest.mark.parametrize("heads", [("Superset A", "Superset B"), ("Superset 1: ", "Superset 2: "),
                                   ("Superset 1: Arms", "Superset 2: Abs")])  # fmt: skip
def test_exercises_told_in_paragraphs_are_in_the_superset_over_them(said: str, heads: tuple[str, str]) -> None:
    found = facts("arms.txt", SUPERSETS.format(said, *heads))["workouts"][0]["blocks"]
    assert [(one["kind"], len(one["exercises"])) for one in found] == [("superset", 2), ("superset", 2)]
    assert all(one["rounds"] == [4, 4] for one in found)


def test_two_blanks_after_a_full_stop_part_no_list() -> None:
    page = (
        "Bridge\n\nIt is a fine move.  I do it a lot.  You should too.  Try it.\n\n1. Lie down.\n2. Lift your hips.\n"
    )
    assert titles("bridge.txt", page) == ["Bridge"]


@pytest.mark.parametrize("mark", ["-", "–", "—"])
def test_a_dash_right_before_a_count_is_a_bullet(mark: str) -> None:
    page = f"3 rounds for time:\n{mark}400m run\n{mark}bear crawls\n{mark}21 kb swings\n\nTom - 17:05\nAnna - 16:31\n"
    assert titles("wod.txt", page) == ["run", "bear crawls", "kb swings"]


@pytest.mark.parametrize("after", ["Do all of Round {} three times.", "Repeat 3 times."])
def test_a_line_after_the_exercises_says_how_often(after: str) -> None:
    page = "".join(
        f"Round {at}: -100 jumping jacks\n  -25 squats\n  -20 sit-ups\n{after.format(at)}\n\n" for at in (1, 2)
    )
    assert blocks("park.txt", page) == ["circuit 3x: jumping jacks 100, squats 25, sit-ups 20"] * 2


@pytest.mark.parametrize("word", ["Superset with", "Paired with", "Alternate with"])
def test_exercises_that_name_each_other_are_a_superset(word: str) -> None:
    page = (
        f"Legs\n1. Squat\n4 sets, 6-8 reps\n2. Leg press\n{word} lunge\n3 sets, 10-12 reps\n"
        f"3. Lunge\n{word} leg press\n3 sets, 10-12 reps\n"
    )
    assert blocks("legs.txt", page) == ["straight: Squat 4x6~8", "superset 3x: Leg press 3x10~12, Lunge 3x10~12"]


@pytest.mark.parametrize("lead", ["Those who cannot row do one of these:", "No rower? Swap it for one of these:"])
def test_substitutes_below_are_no_part(lead: str) -> None:
    page = (
        f"Every 4 mins for 20 mins do:\n\n9 Box Jumps\n\n15 Front Squats\n\n12 Calorie Row\n\n{TALK}\n\n"
        f"{lead}\nEqual Calorie Bike\n200 Meter Run\n21 Shuttle Runs\n"
    )
    assert titles("wod.txt", page) == ["Box Jumps", "Front Squats", "Row"]


@pytest.mark.parametrize("heads", [("Beginner", "Advanced"), ("Monday", "Tuesday"), ("Workout A", "Workout B")])
def test_days_and_levels_stay_workouts(heads: tuple[str, str]) -> None:
    page = "".join(f"{head}\n\nAMRAP 10\n10 burpees\n12 squats\n\n" for head in heads)
    assert len(facts("week.txt", page)["workouts"]) == len(heads)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Friday 9/23/16", "a date"), ("Deadlifts (225/155)", "two loads"), ("Thrusters (95/65)", "two loads")],
)
def test_figures_with_a_slash_that_are_no_dose(text: str, shown: str) -> None:
    found = facts("wod.txt", f"{text}\n\n3 rounds of:\n{text}\n10 burpees\n")["exercises"]
    assert all(one["dose"]["work_s"] is None and one["dose"]["rest_s"] is None for one in found), shown
