"""Plain text with several exercises: the many ways in which people type a list of them."""

import pytest

from read.facts import amounts, exercises, titles

FRAMES = (
    "*** {} ***",
    "*** {}***",
    "~~~ {} ~~~",
    "== {} ==",
    "--- {} ---",
    "--- {}",
    "+++ {} +++",
    ">> {} <<",
    "*{}*",
    "_{}_",
)
MOVES = ("Ankle rocks", "Tongue stretch", "Hip circles")


@pytest.mark.parametrize("frame", FRAMES)
def test_a_name_between_signs_is_the_name_of_what_stands_under_it(frame: str) -> None:
    told = ("Slide the foot to and fro. 6 times.", "Put your tongue out for ten seconds.", "Turn the hips round. x8")
    parts = "".join(f"{frame.format(name)}\n{text}\n\n" for name, text in zip(MOVES, told, strict=True))
    text = f"Sheet for the choir\n\n{parts}Subs are due, see you Weds 7.30 in the hall\n"
    assert titles("page.txt", text) == list(MOVES)
    assert amounts("page.txt", text, "reps") == [[6, 6], None, [8, 8]]


@pytest.mark.parametrize(
    "rule", ["------------------------", "======  ====  ====  ====", "___\t___\t___\t___", "", "+----+---+---+---+"]
)
@pytest.mark.parametrize("name", ["Exercise", "Machine", "Movement"])
def test_a_table_goes_on_over_the_rules_and_blank_lines_in_it(rule: str, name: str) -> None:
    rows = ("Leg press      3     12    60s", "Cable row      2     15    45s", "Pec deck       3     10    60s")
    head = f"{name:<15}Sets  Reps  Rest"
    text = "\n".join(["Gym card        No. 12", "", head, rule, *rows, "", "Wipe the machines, please.", ""])
    assert titles("card.txt", text) == ["Leg press", "Cable row", "Pec deck"]
    assert amounts("card.txt", text, "rest_s") == [[60, 60], [45, 45], [60, 60]]


def test_a_cell_that_is_missing_leaves_the_others_under_their_names() -> None:
    rows = (
        "No  Exercise      Sets  Reps  Hold",
        "1   Bridge        3     12    3 s",
        "2   Side plank    2           20 s",
    )
    text = "Card\n\n" + "\n".join(rows) + "\n"
    assert titles("card.txt", text) == ["Bridge", "Side plank"]
    assert amounts("card.txt", text, "hold_s") == [[3, 3], [20, 20]]
    assert amounts("card.txt", text, "reps") == [[12, 12], None]


@pytest.mark.parametrize("mark", [" | ", "   ", "\t"])
def test_a_table_with_a_row_for_each_set_is_the_sets_of_the_exercise_over_it(mark: str) -> None:
    rows = "\n".join(mark.join(cells) for cells in (("Set", "Reps", "Load"), ("1", "8", "40 kg"), ("2", "6", "45 kg")))
    text = f"Front squat\n\n{rows}\n\nBent over row\n\n{rows}\n"
    assert titles("log.txt", text) == ["Front squat", "Bent over row"]
    assert amounts("log.txt", text, "sets") == [[2, 2], [2, 2]]


@pytest.mark.parametrize(
    ("mark", "count"),
    [("–", "x{}"), (" -", "x{}"), ("—", "{} times"), (":", "x{}"), ("-", "x {}")],
)
def test_lines_of_a_name_with_its_text_that_end_in_a_count_are_an_exercise_each(mark: str, count: str) -> None:
    names = ("Fist", "Palm turns", "Thumb touches")
    joint = mark if mark == ":" else f" {mark.strip()}"
    lines = "\n".join(
        f"{name}{joint} keep the arm on the table. Curl the fingers slowly in. {count.format(number)}"
        for number, name in enumerate(names, 8)
    )
    text = f"Hand unit, ext 4471\n\nSoak the hand for 5 minutes first.\n\n{lines}\n\nEvery 2 hours.\nNext: .........\n"
    assert titles("hand.txt", text) == list(names)
    assert amounts("hand.txt", text, "reps") == [[8, 8], [9, 9], [10, 10]]


@pytest.mark.parametrize(
    "marks",
    [
        ("(1) ", "(2) ", "(3) "),
        ("[1] ", "[2] ", "[3] "),
        ("1) ", "2) ", "3) "),
        ("1)", "2)", "3)"),
        ("a) ", "b) ", "c) "),
        ("i) ", "ii) ", "iii) "),
        ("1- ", "2- ", "3- "),
        ("", "", ""),
    ],
)
def test_names_inside_a_paragraph_are_an_exercise_each(marks: tuple[str, str, str]) -> None:
    one, two, three = marks
    text = (
        "What helps a stiff neck?\nAsked 6 years ago\n\n"
        f"These work for me. {one}Shoulder shrugs: lift both shoulders and let them drop, do 15. {two}Neck turn: look "
        f"over your shoulder and hold 10 seconds. {three}Chin tuck: draw your chin back, 8 times.\n\n"
        "Other Answers (2)\nAnonymous: heat pack and a hot shower\nLulu: get a new pillow\n"
    )
    assert titles("answer.txt", text) == ["Shoulder shrugs", "Neck turn", "Chin tuck"]
    assert amounts("answer.txt", text, "hold_s") == [None, [10, 10], None]


@pytest.mark.parametrize("heading", ["Other Answers (2)", "More replies", "3 replies", "Comments (4)"])
def test_what_others_answer_is_no_exercise(heading: str) -> None:
    others = f"{heading}\nSam: insoles helped\nJo: me too\n"
    text = f"Flat feet?\n\n- Towel curls: 2 sets of 15\n- Heel raises: 3 sets of 12\n\n{others}"
    assert titles("post.txt", text) == ["Towel curls", "Heel raises"]


@pytest.mark.parametrize("letters", [("A.", "B.", "C."), ("A)", "B)", "C)"), ("I.", "II.", "III.")])
def test_lettered_parts_over_numbers_that_run_on_are_no_exercises(letters: tuple[str, str, str]) -> None:
    one, two, three = letters
    text = (
        f"Home exercises for balance\n\nDo each exercise 20 times.\n\n{one} Sitting\n\n1. Head nods\nBend your head."
        "\n\n"
        f"2. Toe taps\nTap the floor.\n\n{two} Standing\n\n3. Ball pass\nPass a ball from hand to hand.\n\n"
        f"{three} Moving about\n\n4. Step and turn\nTake one step and turn round.\n"
    )
    assert titles("sheet.txt", text) == ["Head nods", "Toe taps", "Ball pass", "Step and turn"]
    assert amounts("sheet.txt", text, "reps") == [[20, 20]] * 4


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Mon: squats 3x10, plank 30 s", ["squats", "plank"]),
        ("Tonight: squats 3x10, lunges 3x8, plank 3x30s, rest 60 s between sets.", ["squats", "lunges", "plank"]),
        ("do 20 squats / 10 pushups / 15 situps x3 rounds", ["squats", "pushups", "situps"]),
        ("Hotel: 15 squats + 10 push ups + 30 sec plank. 4 rounds.", ["squats", "push ups", "plank"]),
        ("12 swings, 10 squats, 8 push ups and 30 sec plank. 5 rounds.", ["swings", "squats", "push ups", "plank"]),
        ("You asked what I do. Press ups 3x15, sit ups 3x20, burpees 3x10.", ["Press ups", "sit ups", "burpees"]),
    ],
)
def test_a_line_that_lists_exercises_is_read_as_a_list(line: str, names: list[str]) -> None:
    text = f"{line}\nWed: press ups 3x8, bridge 3x12\n" if line.startswith("Mon") else f"{line}\n"
    assert titles("note.txt", text)[: len(names)] == names


@pytest.mark.parametrize(
    "name", ["Sunday stretch", "Warm-up march", "Monday reach", "Finisher bridge", "Cool-down walk"]
)
def test_a_name_with_a_day_or_a_part_in_it_that_no_sibling_shares_is_an_exercise(name: str) -> None:
    others = "2. Toe taps\nTap your toes 20 times.\n\n3. Knee lifts\nLift each knee 10 times.\n"
    text = f"Chair class\n\n1. {name}\nSit tall and lift your arms 8 times.\n\n{others}"
    assert titles("class.txt", text) == [name, "Toe taps", "Knee lifts"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Squats ........ 20", "Press-ups ...... 10", "Plank .......... 45 seconds"),
        ("Squats = 20", "Press-ups = 10", "Plank = 45 seconds"),
        ("Squats -> 20", "Press-ups -> 10", "Plank -> 45 seconds"),
        ("Squats [20 reps] deep", "Press-ups [10 reps] slow", "Plank [45 seconds] flat"),
        ("Squats 🦵 x20", "Press-ups 💪 x10", "Plank 🧱 45 sec"),
        ("-> Squats x20", "-> Press-ups x10", "-> Plank 45 sec"),
        (". Squats x20", ". Press-ups x10", ". Plank 45 sec"),
        ("#1 Squats x20", "#2 Press-ups x10", "#3 Plank 45 sec"),
        ("1/ Squats x20", "2/ Press-ups x10", "3/ Plank 45 sec"),
        ("*Squats* - sit back. 20 reps", "*Press-ups* - slowly. 10 reps", "*Plank* - flat. 45 sec"),
        ("Squats | deep | 20", "Press-ups | slow | 10", "Plank | flat | 45 sec"),
        ("Squats - sit well back. Twenty.", "Press-ups - lower yourself slowly. Ten.", "Plank - keep flat. 45 sec."),
    ],
)
def test_names_with_their_doses_are_read_however_they_are_joined(lines: tuple[str, ...]) -> None:
    text = "Garden workout\n\n" + "\n".join(lines) + "\n"
    assert [str(title).lower().rstrip("s") for title in titles("note.txt", text)] == ["squat", "press-up", "plank"]
    assert amounts("note.txt", text, "reps") == [[20, 20], [10, 10], None]


def test_a_dose_after_the_last_of_several_names_over_their_doses_holds_for_all() -> None:
    text = "Leg day\n\nBack squat\n5 x 5\nLeg curl\n3 x 15\nCalf raise\n3 x 20\n\nRest 2 min between sets\n"
    assert amounts("note.txt", text, "rest_s") == [[120, 120]] * 3


def test_a_name_that_runs_into_its_first_instruction_ends_before_the_verb() -> None:
    text = (
        "Home sheet 1 Heel slide Slide your heel towards you. Repeat 10 times. 2 Quad set Tighten your thigh. Repeat 8 "
        "times. 3 Leg raise Lift the straight leg. Repeat 12 times.\n"
    )
    assert titles("sheet.txt", text) == ["Heel slide", "Quad set", "Leg raise"]
    assert [one["dose"]["reps"] for one in exercises("sheet.txt", text)] == [[10, 10], [8, 8], [12, 12]]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("1 Chin tuck. Draw", "2 Figure four. Cross", "3 Sit to stand. Stand up."),
        ("1 Chin tuck: Draw", "2 Figure four: Cross", "3 Sit to stand: Stand up."),
        ("1 Chin tuck - Draw", "2 Figure four - Cross", "3 Sit to stand - Stand up."),
        ("01 Chin tuck. Draw", "02 Figure four. Cross", "03 Sit to stand. Stand up."),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_number_without_a_mark_before_a_name_that_is_told_of_is_no_part_of_it(
    first: str, second: str, third: str, gap: str
) -> None:
    told = (
        f"{first} your chin back. Do 8.",
        f"{second} your ankle over the knee. Hold for 20 seconds.",
        f"{third} Do 10.",
    )
    text = f"At the desk\n\n{gap.join(told)}\n"
    assert titles("page.txt", text) == ["Chin tuck", "Figure four", "Sit to stand"]
    assert amounts("page.txt", text, "reps") == [[8, 8], None, [10, 10]]
    assert amounts("page.txt", text, "hold_s") == [None, [20, 20], None]


@pytest.mark.parametrize(
    "told",
    [
        "1 Step forward. Keep your chest tall.\n\n2 Lower your knee. Keep the heel down.\n\n3 Push back. Stand tall.",
        "1 Stand tall. Feet together.\n2 Step out to the front. Bend both knees.\n3 Come back. Breathe out.",
    ],
)
def test_numbers_without_a_mark_before_instructions_count_the_steps(told: str) -> None:
    text = f"Lunge\n\n{told}\n\nDo 10 reps per leg.\n"
    assert titles("page.txt", text) == ["Lunge"]
    assert amounts("page.txt", text, "reps") == [[10, 10]]
