"""How pages of several exercises, days and blocks are divided: each kind of shape is shown by several members."""

import pytest

from read.facts import amounts, blocks, exercises, facts, titles

DAYS = [("Monday", "Wednesday", "Friday"), ("Day 1", "Day 2", "Day 3"), ("Tue - Push", "Thu - Pull", "Sat - Legs")]


def days(name: str, text: str) -> list[list[object]]:
    """Return the titles of the exercises of each workout of a page."""
    found = facts(name, text)
    flat = [one["title"] for one in found["exercises"]]
    return [[flat[at] for block in day["blocks"] for at in block["exercises"]] for day in found["workouts"]]


def by_block(name: str, text: str) -> list[tuple[str, list[object]]]:
    """Return the kind of each block of a page with the titles of its exercises."""
    flat = titles(name, text)
    return [(block["kind"], [flat[at] for at in block["exercises"]]) for block in blocks(name, text)]


@pytest.mark.parametrize("names", DAYS)
@pytest.mark.parametrize("inner", ["Assistance:", "Accessory work:", "Finisher:"])
def test_a_day_goes_on_over_the_names_of_blocks_in_it(names: tuple[str, ...], inner: str) -> None:
    day = f"\n\nSquat\n5 x 5\n\n{inner}\n\nBench Press\n3 x 8\n\nCable Row\n3 x 10\n\n"
    text = "Sunday, June 3, 2012\n\n" + "".join(name + day for name in names)
    assert days("days.txt", text)[-3:] == [["Squat", "Bench Press", "Cable Row"]] * 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Monday — Volume Day", "Wednesday — Light Day"),
        ("Day 1: pull", "Day 2: push"),
        ("06/03 MON", "06/04 TUE"),
    ],
)
def test_the_first_day_is_no_title_whatever_marks_the_others(first: str, second: str) -> None:
    text = (
        f"{first}\nA) Squats, 5 x 5\nB) Rows, 3 x 8\nKeep it heavy.\n{second}\nA) Deadlifts, 1 x 5\nB) Dips, 3 x 10\n"
    )
    assert days("days.txt", text) == [["Squats", "Rows"], ["Deadlifts", "Dips"]]


@pytest.mark.parametrize("share", ["80% of Monday", "90 % of Friday", "70% of Day 1"])
def test_a_share_of_a_day_is_no_day(share: str) -> None:
    text = f"Monday\n\nSquat\n5 x 5\n\nRow\n3 x 8\n\nThursday\n\nFront Squat ({share})\n3 x 3\n\nPress\n3 x 5\n"
    assert len(days("days.txt", text)) == 2


@pytest.mark.parametrize("letters", [("A.", "B."), ("A)", "B)"), ("1.", "2.")])
def test_a_letter_alone_on_its_line_belongs_to_the_next_line(letters: tuple[str, str]) -> None:
    first, second = letters
    text = f"Metcon day\n\n{first}\n4 x 8 Front Squats\n\n{second}\n3 Rounds for Time:\n– 400m Run\n– 8 Power Cleans\n"
    assert by_block("day.txt", text) == [("straight", ["Front Squats"]), ("for-time", ["Run", "Power Cleans"])]


@pytest.mark.parametrize("part", ["Strength", "Weightlifting", "Skill"])
@pytest.mark.parametrize("lines", ["Front squat\nHeavy 6", "Front squat\n5 x 3", "Front squat 5x3"])
def test_a_single_lift_under_the_name_of_a_block_is_an_exercise(part: str, lines: str) -> None:
    text = f"{part}\n{lines}\n\nMetcon\n3 rounds for time:\n10 burpees\n12 box jumps\n"
    assert by_block("wod.txt", text)[0] == ("straight", ["Front squat"])


@pytest.mark.parametrize("caption", ["Knee exercises", "Hip Exercises", "Shoulder stretches"])
def test_a_caption_that_is_repeated_is_no_heading(caption: str) -> None:
    names = ["Foot Circle", "Thigh Squeeze", "Heel Slide"]
    listed = (f"{at}. {name}:\n\nPush down slowly and hold for 5 seconds.\n\nRepeat: 10 times\n\n{caption}\n"
              for at, name in enumerate(names, 1))  # fmt: skip
    assert titles("leaflet.txt", "For your knee\n\n" + "".join(listed)) == names


@pytest.mark.parametrize("label", ["Position", "Start", "Action"])
def test_a_label_after_a_name_is_not_of_the_name(label: str) -> None:
    text = "".join(
        f"{at}. {name} {label} – Stand facing a wall.\nLean in and come back.\nRepeat 10 times.\n"
        for at, name in enumerate(("Wall press", "Heel raise", "Mini squat"), 4)
    )
    assert titles("page.txt", text) == ["Wall press", "Heel raise", "Mini squat"]


@pytest.mark.parametrize("foot", ["Patient information", "Page two", "Harbour Clinic"])
def test_numbers_go_on_after_the_foot_of_a_page(foot: str) -> None:
    steps = ["Stand up tall and lift one heel", "Sit and straighten your knee", "Lie down and lift your hips"]
    text = f"1. {steps[0]}. Repeat 10 times.2. {steps[1]}. Repeat 8 times. {foot} 3. {steps[2]}. Repeat 12 times."
    assert amounts("sheet.txt", f"Moves for home. {text}", "reps") == [[10, 10], [8, 8], [12, 12]]


@pytest.mark.parametrize("tag", ["b", "strong", "h4"])
def test_a_cell_with_a_bold_name_over_sentences_is_a_piece_of_the_page(tag: str) -> None:
    how = "Stand in a doorway and step through until the chest stretches. Hold for 20 seconds."
    rows = "".join(
        f"<tr><td><img src=a.jpg></td><td><{tag}>{name}</{tag}><br>{how}</td></tr>"
        for name in ("Door stretch", "Corner stretch", "Wall stretch")
    )
    found = exercises("page.html", f"<html><body><h2>Stretches</h2><table>{rows}</table></body></html>")
    assert [(one["title"], one["dose"]["hold_s"]) for one in found] == [
        ("Door stretch", [20, 20]),
        ("Corner stretch", [20, 20]),
        ("Wall stretch", [20, 20]),
    ]


@pytest.mark.parametrize(
    ("warm_up", "cool_down"),
    [
        ("Warm Up – 5 minutes easy jog", "Cool Down – 5 minutes easy jog"),
        ("Warm-up: 10 minutes bike", "Cool-down: 5 minutes walk"),
        ("Warm-up: 400m easy run", "Cool down: 200m easy run"),
    ],
)
def test_a_part_told_in_one_line_stands_beside_those_with_lists(warm_up: str, cool_down: str) -> None:
    text = f"{warm_up}\nIntervals –\n1 min hard/1 min easy\n2 min hard/1 min easy\n3 min hard/90s easy\n{cool_down}\n"
    assert [len(inside) for _, inside in by_block("run.txt", text)] == [1, 3, 1]
    assert amounts("run.txt", text, "rest_s")[1:4] == [[60, 60], [60, 60], [90, 90]]


@pytest.mark.parametrize("bar", ["", " |"])
@pytest.mark.parametrize("columns", [("Exercise", "Sets", "Reps"), ("Movement", "Sets", "Reps", "Rest")])
def test_a_table_copied_a_cell_a_line_is_a_table(columns: tuple[str, ...], bar: str) -> None:
    rows = [("Dips", "3", "10", "60 sec"), ("Rows", "4", "8", "90 sec"), ("Curls", "2", "12", "45 sec")]
    cells = [*columns, *(cell for row in rows for cell in row[: len(columns)])]
    text = "Here is what I do.\n\n" + "\n".join(cell + bar for cell in cells) + "\n"
    assert titles("table.txt", text) == ["Dips", "Rows", "Curls"]
    assert amounts("table.txt", text, "sets") == [[3, 3], [4, 4], [2, 2]]


@pytest.mark.parametrize("names", DAYS)
def test_a_column_a_day_is_a_day(names: tuple[str, ...]) -> None:
    rows = [("Squat 3x5", "Deadlift 1x5", "Lunge 3x8"), ("Row 3x8", "Press 3x5", "Curl 3x12")]
    lines = [names, ["---"] * 3, *rows]
    text = "# Plan\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines)
    assert days("plan.md", text) == [["Squat", "Row"], ["Deadlift", "Press"], ["Lunge", "Curl"]]


@pytest.mark.parametrize("names", DAYS)
def test_a_day_may_list_its_exercises_in_one_line(names: tuple[str, ...]) -> None:
    text = "This is what I run:\n\n" + "".join(f"{name}: Bench 4x8, Flyes 3x12, Dips 3x10\n" for name in names)
    assert days("post.txt", text) == [["Bench", "Flyes", "Dips"]] * 3


def test_sentences_with_commas_are_no_list() -> None:
    text = "Squat\n\nStand tall, bend your knees, sit back and come up again. Do 3 sets of 10, twice a week.\n"
    assert titles("squat.txt", text) == ["Squat"]


@pytest.mark.parametrize("head", ["SUPERSET #1: Curl & Dip", "Super Set 1: Perform 4 sets", "Circuit 1"])
@pytest.mark.parametrize("joint", ["Then", "-then-", "into", "followed by"])
def test_a_counted_block_holds_what_a_word_joins(head: str, joint: str) -> None:
    pair = f"Hammer Curl x 12 reps\n\n{joint}\n\nBench Dip x 15 reps"
    text = f"Arms\n\n{head}\n\n{pair}\n\n*Perform 4 rounds of this superset.\n"
    assert [inside for _, inside in by_block("arms.txt", text)] == [["Hammer Curl", "Bench Dip"]]
    assert blocks("arms.txt", text)[0]["rounds"] == [4, 4]


@pytest.mark.parametrize("lead", ["> ", ">> ", "> > "])
def test_the_signs_of_an_answered_mail_are_no_words(lead: str) -> None:
    text = "".join(f"{lead}- {line}\n" for line in ("Heel raises: 3 x 15", "Step downs: 2 x 10", "Bridges: 3 x 8"))
    assert titles("mail.txt", f"Hi Jo,\n\nhere it is.\n\n{text}") == ["Heel raises", "Step downs", "Bridges"]


@pytest.mark.parametrize("mark", ["{}\ufe0f\u20e3", "{}\u20e3"])
def test_keycaps_are_numbers(mark: str) -> None:
    names = ["Squats", "Lunges", "Burpees"]
    text = "\n".join(f"{mark.format(at)} {name} x 15" for at, name in enumerate(names, 1))
    assert titles("chat.txt", f"Today!\n\n{text}\n") == names


@pytest.mark.parametrize("said", ["Do 3 sets of 8 of each exercise.", "3 sets of 8 reps for each exercise"])
def test_what_is_said_of_each_exercise_at_the_end_holds_for_all_blocks(said: str) -> None:
    text = f"# Basics\n\n- Push\n    1. Dips\n    2. Pushups\n- Pull\n    1. Rows\n    2. Pullups\n\n{said}\n"
    assert amounts("basics.md", text, "sets") == [[3, 3]] * 4


@pytest.mark.parametrize("part", ["Wrist", "Hip", "Neck"])
def test_items_under_a_part_of_the_body_are_exercises_without_names(part: str) -> None:
    asks = "- Press your palms together and lower your hands.\n- Take hold of your chair and lean back slowly.\n"
    lead = "Two minutes at your desk.\nHold each stretch for about 15 seconds."
    text = f"{lead}\n{part} stretches:\n{asks}Back stretches:\n{asks}"
    assert amounts("desk.txt", text, "hold_s") == [[15, 15]] * 4


@pytest.mark.parametrize("word", ["Beginner", "Advanced", "Intermediate"])
def test_levels_of_a_circuit_are_workouts(word: str) -> None:
    levels = (f"## {name} circuit\n3 rounds\n\n- 8 squats\n- 6 push-ups\n\n" for name in (word, "Elite"))
    assert days("levels.md", "# Playground\n\n" + "".join(levels)) == [["squats", "push-ups"]] * 2
