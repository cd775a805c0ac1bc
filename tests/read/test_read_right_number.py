"""Pages whose exercises are easily found, while a name or a dose of them is not."""

import pytest

from read.facts import amounts, exercises, titles


@pytest.mark.parametrize(
    "dose", ["3 sets of 10", "(2 sets of 12, 20 sec rests)", "3 x 8", "(3 sets of 10 each leg; no rest)"]
)
@pytest.mark.parametrize("word", ["EXERCISE 1", "Move 1"])
def test_a_name_stands_below_a_line_that_counts_and_says_how_much(dose: str, word: str) -> None:
    first, second = f"{word}: {dose}", f"{word[:-1]}2: {dose}"
    page = (
        f"Strong legs at home\n\n{first}\n\nWALL SQUAT  stand with your back against a "
        f"wall. Slide down and push up.\n\n"
        f"{second}\n\nHEEL RAISE (BOTH FEET)  hold a chair. Rise onto your toes and lower slowly.\n"
    )
    assert titles("page.txt", page) == ["WALL SQUAT", "HEEL RAISE (BOTH FEET)"]
    assert None not in amounts("page.txt", page, "sets")


@pytest.mark.parametrize("second", ["Step up", "Straight leg raise", "Squat to chair"])
def test_a_name_on_a_line_of_its_own_below_the_dose_counts(second: str) -> None:
    page = (
        "Knee plan\n\nExercise 1\n3 x 12\nGlute bridge\nLie on your back. Lift your hips and lower them.\n\n"
        f"Exercise 2\n2 x 10\n{second}\nStand tall and hold on. Lift one foot and put it down.\n"
    )
    assert titles("page.txt", page) == ["Glute bridge", second]
    assert amounts("page.txt", page, "reps") == [[12, 12], [10, 10]]


@pytest.mark.parametrize("two", ["Exercise 3 & 4:", "Exercises 3 and 4:", "Exercise 3 and 4"])
def test_two_numbers_before_a_name_are_no_part_of_it(two: str) -> None:
    page = (
        "Boot camp, week 5\n\nDo each exercise for 40 seconds and rest for 20 seconds.\n\nExercise 1: High Knees\n\n"
        f"Exercise 2: Squat to a Press\n\n{two} Side Plank Dips\n\nExercise 5: Lunge with a Twist\n"
    )
    assert titles("page.txt", page) == ["High Knees", "Squat to a Press", "Side Plank Dips", "Lunge with a Twist"]


def test_a_sentence_after_the_number_may_be_the_name() -> None:
    page = (
        "Chair yoga\n\nExercise 1\n\nNeck rolls. Sit tall and let your chin sink. Roll your head 5 times.\n\n"
        "Exercise 2\n\nSeated twist. Sit sideways on your chair. Turn gently and hold for 20 seconds.\n"
    )
    assert titles("page.txt", page) == ["Neck rolls", "Seated twist"]


@pytest.mark.parametrize("names", [("Chest", "Back of the legs", "Waist"), ("Eyes", "Jaw", "Wrists")])
def test_first_sentences_that_ask_for_nothing_are_the_names_of_all_points(names: tuple[str, ...]) -> None:
    told = ("Push the noodle away and pull it back. Do 15.", "Press it down. Do 12.", "Turn from side to side. Do 20.")
    points = "\n\n".join(f"{at}. {name}. {what}" for at, (name, what) in enumerate(zip(names, told, strict=True), 1))
    assert titles("page.txt", f"Moves for the pool\n\nHere are three moves.\n\n{points}\n") == list(names)


def test_headings_of_any_words_over_exercises_are_their_names() -> None:
    page = (
        "Exercises for a Stiff Back\n\nRoll It Out\n\nSeated rolls loosen the muscles "
        "along your lower back. Sit on a chair. "
        "Roll down bone by bone, then roll up again. Repeat 6 to 8 times.\n\nOpen the "
        "Door\n\nChest openers lengthen the "
        "front of the shoulders. Stand in a doorway. Step forward and hold for 20 "
        "seconds. Repeat 3 times.\n\nHug Yourself"
        "\n\nThe upper back stretch looks like nothing. Cross your arms and hold your "
        "shoulders. Breathe in and hold for a "
        "count of five.\n"
    )
    assert titles("page.txt", page) == ["Roll It Out", "Open the Door", "Hug Yourself"]


@pytest.mark.parametrize("dash", ["-", "–"])
def test_what_is_told_between_two_dashes_is_no_part_of_the_name(dash: str) -> None:
    page = (
        f"Pool hour\n\n1) Water jog {dash} jog in place {dash} 5 minutes\n\n2) Wall push "
        f"ups {dash} push ups on the pool "
        f"wall {dash} 2 sets of 12\n\n3) Crab {dash} Twisting {dash} 3 sets of 10\n"
    )
    assert titles("page.txt", page) == ["Water jog", "Wall push ups", f"Crab {dash} Twisting"]
    assert amounts("page.txt", page, "reps") == [None, [12, 12], [10, 10]]


@pytest.mark.parametrize("cited", ["[3, 4, 8]", "[4][7]", "[2, 6]", "【3†source】"])
def test_the_numbers_of_sources_are_no_dose(cited: str) -> None:
    page = (
        "Exercises for a sore neck include these. [1, 2, 5]\n\n"
        f"- **Side bends**: Bring your ear to your shoulder. {cited}\n"
        f"- **Chin tucks**: Draw your chin back. Hold for 5 seconds. [2, 9]\n"
        f"- **Shoulder rolls**: Roll your shoulders back in big circles. {cited}\n"
    )
    assert amounts("page.md", page, "reps") == [None, None, None]
    assert amounts("page.md", page, "sets") == [None, None, None]


def test_numbers_in_brackets_after_a_name_stay_its_dose() -> None:
    page = "Bench day\n\n- Bench press [12, 10, 8]\n- Incline press [10, 8, 6]\n"
    assert all(one["dose"]["by_set"] or one["dose"]["reps"] for one in exercises("page.txt", page))


@pytest.mark.parametrize("height", ['24/20"', "24/20″", '24"/20"', "24/20 in", "30/24 inch"])
def test_the_heights_of_a_box_are_neither_a_time_nor_part_of_the_name(height: str) -> None:
    page = f"3 rounds for time\n15 box jumps {height}\n12 wall balls 20/14 lb\n10 toes-to-bar\n"
    assert titles("page.txt", page) == ["box jumps", "wall balls", "toes-to-bar"]
    assert amounts("page.txt", page, "work_s") == [None, None, None]


def test_a_cool_down_in_lines_of_its_own_states_nothing_for_the_others() -> None:
    page = (
        "Warm up as you like.\n\n3 x 10 Squats\n3 x 12 Rows\n3 x 10 Presses\n\nCool "
        "Down\n5 Minutes\nStatic Stretching\n"
    )
    assert amounts("page.txt", page, "work_s")[:3] == [None, None, None]


@pytest.mark.parametrize(
    ("head", "field"), [("Dynamic warm-up (40 seconds each)", "work_s"), ("Stretches (40 seconds each side)", "hold_s")]
)
def test_a_time_of_each_in_a_heading_is_that_of_each_exercise(head: str, field: str) -> None:
    name = "stretch" if field == "hold_s" else "swings"
    page = (
        f"# Thursday\n\n## {head}\n\n- Arm {name}\n- Leg {name}\n\n## Strength, 3 rounds\n\n- 12 squats\n- 8 push-ups\n"
    )
    assert amounts("page.md", page, field)[:2] == [[40, 40], [40, 40]]


@pytest.mark.parametrize(
    "sentence",
    ["Your arms should be at your sides.", "You'll want to kneel on the floor.", "Both feet should be flat."],
)
def test_where_a_part_of_the_body_should_be_is_a_step(sentence: str) -> None:
    page = (
        f"1. Chin tuck\n\n{sentence} Draw your chin back.\n\n2. Side bend\n\nSit tall. "
        f"Bring your ear to your shoulder.\n"
    )
    assert [one["steps"] for one in exercises("page.txt", page)] == [2, 2]


def test_in_two_positions_counts_nothing() -> None:
    page = (
        "Elbow raise\n\nRaises can be done in two separate positions. Lift your elbows "
        "and lower them. Repeat 10 times.\n"
    )
    assert amounts("page.txt", page, "reps") == [[10, 10]]
