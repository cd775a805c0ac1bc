"""Pages with several exercises: kinds that were once read wrongly, each shown by several small members."""

import pytest

from read.facts import amounts, blocks, exercises, titles


def counted(text: str, name: str = "page.txt") -> list[tuple[object, object]]:
    """Return the title of each exercise of a page with its number of steps."""
    return [(one["title"], one["steps"]) for one in exercises(name, text)]


LEAD_INS = ("How to do it:", "How to do it", "Steps:", "Instructions:", "Method", "What to do:")


@pytest.mark.parametrize("lead", LEAD_INS)
@pytest.mark.parametrize("marker", ["{}.", "{})", "({})"])
def test_numbered_names_go_on_after_the_instructions_of_each(lead: str, marker: str) -> None:
    names = ("Bird dog", "Heel slide", "Cobra")
    text = "Moves for the back\n\n" + "".join(
        f"{marker.format(number)} {name}\nGood for the spine.\n{lead}\n- Lie on the floor.\n- Lift your legs slowly.\n"
        "- Repeat 8 times.\n"
        for number, name in enumerate(names, 1)
    )
    assert counted(text) == [(name, 3) for name in names]


@pytest.mark.parametrize(
    "head", ["{}. {}", "{}) {}", "{} {}", "{} {}\n{}", "{}. {}\n{}", "{}. {}\n\n{}", "Exercise {}: {}"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_numbered_names_stand_over_numbered_steps(head: str, gap: str) -> None:
    names = ("Knee Lift", "Heel Raise", "Arm Curl")
    parts = [
        head.format(number, name, name)
        + gap
        + "1. Sit tall.\n2. Lift it slowly.\n3. Lower it again.\n4. Repeat 10 times."
        for number, name in enumerate(names, 1)
    ]
    assert counted("Moves on a chair\n\n" + gap.join(parts) + "\n") == [(name, 4) for name in names]


@pytest.mark.parametrize("lines", ["2 Push Ups\n3 Squats\n4 Lunges", "2 Thrusters\n4 Pull Ups\n6 Burpees"])
def test_counts_before_names_in_a_row_are_no_numbers_of_a_list(lines: str) -> None:
    assert titles("wod.txt", f"3 rounds:\n{lines}\n") == [line.partition(" ")[2] for line in lines.splitlines()]


@pytest.mark.parametrize("dosed", ["Swing it 20 times.", "Do 20 reps.", "Repeat 20 times each side.", "3 sets of 20."])
def test_a_first_name_that_is_set_as_the_others_is_no_title(dosed: str) -> None:
    names = ("PENDULUM SWING", "WALL WALK", "TOWEL PULL", "STICK LIFT")
    text = "".join(
        f"{name}\nLean forward with one hand on a table.\nMove the other arm slowly.\n{dosed}\n" for name in names
    )
    assert titles("page.txt", text) == list(names)


@pytest.mark.parametrize(
    "label", ["Station {}: ", "Station {} - ", "Station {}. ", "STATION {}: ", "Drill {}: ", "Pose {}: "]
)
def test_what_stands_after_a_counting_label_is_the_name(label: str) -> None:
    names = ("Box jumps", "Ring rows", "Wall sit", "Plank")
    text = "".join(f"{label.format(number)}{name}\n" for number, name in enumerate(names, 1))
    assert titles("page.txt", f"Circuit, 3 rounds, 40 seconds each\n\n{text}") == list(names)


@pytest.mark.parametrize(
    "name", ["Stretch for the {} muscles", "Raises for the {} muscles", "Stretches for your {} muscles"]
)
def test_an_exercise_for_some_muscles_is_no_section_about_them(name: str) -> None:
    names = [name.format(part) for part in ("calf", "thigh")]
    text = "\n\n".join(
        f"{one}\n- Stand tall with one leg behind you.\n- Lean forward and hold for 30 seconds." for one in names
    )
    assert counted(f"After the run\n\n{text}\n") == [(one, 2) for one in names]


@pytest.mark.parametrize("label", ["Exercise", "Name", "Exercise name", "Move", "Drill", "EXERCISE"])
@pytest.mark.parametrize("below", ["Target: core\n", "Equipment: none\n", ""])
def test_a_label_before_a_name_is_no_part_of_it(label: str, below: str) -> None:
    names = ("Goblet Squat", "Push-up", "Glute Bridge")
    text = "\n".join(
        f"{label}: {name}\n{below}Sets/Reps: 3 x 12\nRest: 60 seconds\nSteps:\n- Stand tall\n- Move slowly\n"
        for name in names
    )
    assert counted(text) == [(name, 2) for name in names]
    assert amounts("page.txt", text, "rest_s") == [[60, 60]] * 3


FIELDS = (
    "{} — 12 — load 50 kg",
    "{} – 12 – slow",
    "{} | 12 | 50 kg",
    "{} | Weight: 16 kg | Reps: 12",
    "{} | 12 reps | 60 s rest",
    "**B1** {} — 12 — load BW",
)


@pytest.mark.parametrize("line", FIELDS)
def test_the_first_of_several_fields_in_a_line_is_the_name(line: str) -> None:
    names = ("Lat Pulldown", "Dumbbell Curl", "Rope Pushdown")
    text = "# Arms and back\n\n" + "".join(f"- {line.format(name)}\n" for name in names)
    assert titles("page.md", text) == list(names)
    assert amounts("page.md", text, "reps") == [[12, 12]] * 3


@pytest.mark.parametrize("amount", ["1000 m", "30 secs", "2 min", "500m", "1 mile"])
def test_a_name_before_its_amount_stands_in_the_list_of_those_that_are_counted(amount: str) -> None:
    text = f"3 rounds for time of:\nRun, {amount}\n50 Wall Balls\n40 Box Jumps\nWall Sit, {amount}\n"
    assert titles("wod.txt", text) == ["Run", "Wall Balls", "Box Jumps", "Wall Sit"]


EACH = (
    "Do each exercise for 30 seconds, as many reps as possible, then rest for 30 seconds.",
    "30 seconds on, 30 seconds off for each move.",
    "Do every exercise for 30 seconds with 30 seconds of rest in between.",
)


@pytest.mark.parametrize("sentence", EACH)
@pytest.mark.parametrize("rounds", ["Go through the circuit three times with 3 minutes rest between circuits."])
def test_a_circuit_states_its_work_and_both_of_its_rests(sentence: str, rounds: str) -> None:
    text = f"Home circuit\n\n{sentence} {rounds}\n\n1. Squat jumps\n2. Push ups\n3. High knees\n"
    (block,) = blocks("circuit.txt", text)
    assert (block["kind"], block["rounds"], block["rest_s"], block["round_rest_s"]) == (
        "circuit",
        [3, 3],
        [30, 30],
        [180, 180],
    )
    assert amounts("circuit.txt", text, "work_s") == [[30, 30]] * 3


@pytest.mark.parametrize("rest", ["with no rest in between", "without rest between them", "back to back"])
def test_a_rest_after_each_round_beats_none_between_the_exercises(rest: str) -> None:
    text = (
        f"1. Squats\n2. Push ups\n3. Sit-ups\n\nDo 10 reps of each exercise {rest}. "
        "Repeat the circuit 4 times with 1 minute rest between rounds.\n"
    )
    (block,) = blocks("circuit.txt", text)
    assert (block["rounds"], block["round_rest_s"]) == ([4, 4], [60, 60])


@pytest.mark.parametrize("noise", ["|", "[image]", "(picture)", "![]() |", "* * *", "~ ~ ~", "[Photo]"])
def test_lines_without_words_and_marks_of_pictures_are_left_out(noise: str) -> None:
    names = ("Ankle pumps", "Ankle circles", "Heel raise")
    text = "New moves\n\n" + "".join(f"{name}\n{noise}\nSets: 3 Reps: 10 Freq: daily\n{noise}\n" for name in names)
    assert titles("page.txt", text) == list(names)
