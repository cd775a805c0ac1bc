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


@pytest.mark.parametrize(
    "inner", ["<span>{dose}</span><p>{text}</p>", "<p>{dose}</p>{text}", "<div>{text}</div><small>{dose}</small>"]
)
@pytest.mark.parametrize("tag", ["h3", "h4", "h5"])
def test_points_of_a_web_page_with_headings_are_cards(inner: str, tag: str) -> None:
    names = ("Dead bug", "Side plank", "Hollow hold", "Bridge")
    card = inner.format(dose="12 reps", text="Lie on your back. Lift your arms slowly.")
    text = "".join(f"<li><{tag}>{name}</{tag}>{card}</li>" for name in names)
    assert counted(f"<html><body><h2>Core in ten</h2><ul>{text}</ul></body></html>", "core.html") == [
        (name, 2) for name in names
    ]


@pytest.mark.parametrize(
    "head", ["Exercise {} – {}", "Exercise {}: {}", "Move {} - {}", "Station {}: {}", "Drill {} — {}"]
)
def test_a_counting_word_in_a_heading_is_no_part_of_the_name(head: str) -> None:
    names = ("Ankle pumps", "Knee bends", "Heel raises")
    text = "".join(
        f"<h3>{head.format(number, name)}</h3><ul><li>Sit tall.</li><li>Repeat 10 times.</li></ul>"
        for number, name in enumerate(names, 1)
    )
    assert titles("knee.html", f"<html><body><h1>Knees</h1>{text}</body></html>") == list(names)


def test_exercise_1_and_a_bare_2_are_numbers_of_one_list() -> None:
    names = ("One-legged knee bend", "Toe raise", "Wall sit")
    heads = (f"Exercise 1. {names[0]}", f"2. {names[1]}", f"3. {names[2]}")
    text = "\n\n".join(f"{head}\n\nStand tall. Bend your knees slowly.\n\nPerform two sets of 15." for head in heads)
    assert titles("ankle.txt", f"Training sheet\n\n{text}\n") == list(names)


HEADS = ("Exercise{0}Sets{0}Reps{0}Rest", "Movement{0}Sets{0}Repetitions{0}Recovery", "Name{0}Set{0}Rep{0}Pause")


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("gap", ["\t", "   ", "          ", "\t\t"])
def test_columns_that_gaps_part_are_a_table(head: str, gap: str) -> None:
    names = ("Back squat", "Leg press", "Leg curl")
    rows = "".join(f"{name}{gap}4{gap}12{gap}90 s\n" for name in names)
    text = f"Legs\n\n{head.format(gap)}\n{rows}\nStretch afterwards.\n"
    assert titles("legs.txt", text) == list(names)
    assert [amounts("legs.txt", text, field) for field in ("sets", "reps", "rest_s")] == [
        [[number, number]] * 3 for number in (4, 12, 90)
    ]


@pytest.mark.parametrize(
    "pair", ["{} - 15{}{} - 10", "{} x 15{}{} x 10", "15 {}{}10 {}", "{} (15){}{} (10)", "{}: 15 reps{}{}: 10 reps"]
)
@pytest.mark.parametrize("gap", ["\t", "        "])
def test_names_with_their_doses_side_by_side_are_exercises_each(pair: str, gap: str) -> None:
    names = ("Squats", "Push ups", "Lunges", "Dips", "Sit ups", "Burpees")
    lines = [pair.format(left, gap, right) for left, right in zip(names[::2], names[1::2], strict=True)]
    text = "Full body circuit - 3 rounds\n\n" + "\n".join(lines) + "\n"
    assert titles("circuit.txt", text) == list(names)
    assert amounts("circuit.txt", text, "reps") == [[15, 15], [10, 10]] * 3


@pytest.mark.parametrize("name", ["Toes-to-Bar", "toes to bar", "Knees-to-Elbows", "knees to elbows", "Toes-to-Rings"])
def test_a_movement_named_by_what_is_brought_where_is_counted(name: str) -> None:
    text = f"AMRAP 10:\n10 Burpees\n12 {name}\n20 Squats\n"
    assert titles("wod.txt", text) == ["Burpees", name, "Squats"]
    assert amounts("wod.txt", text, "reps") == [[10, 10], [12, 12], [20, 20]]


@pytest.mark.parametrize("rest", ["1:00 Rest", "0:45 Recovery", "1:30 Break"])
def test_a_rest_among_stations_that_begin_with_their_time_is_a_station(rest: str) -> None:
    text = f"5 rounds:\n1:00 Box Jumps\n1:00 Row\n1:00 Burpees\n{rest}\n"
    assert titles("wod.txt", text) == ["Box Jumps", "Row", "Burpees", rest.partition(" ")[2]]


@pytest.mark.parametrize(
    "things", ["Mat\nWater bottle\nTwo light weights", "A mat\nBands\nA chair", "Towel\nTwo ropes\nShoes"]
)
@pytest.mark.parametrize("lead", ["You will need:", "Equipment:", "What you need:", "Equipment needed:"])
def test_things_without_bullets_are_no_exercises(lead: str, things: str) -> None:
    names = ("Mirror squats", "Rope ladder", "Band rows")
    stations = "".join(
        f"Station {number} - {name}\nStand tall. Move slowly.\n\n" for number, name in enumerate(names, 1)
    )
    assert titles(
        "page.txt", f"Stations for two\n\n3 minutes at each station.\n\n{lead}\n{things}\n\n{stations}"
    ) == list(names)


@pytest.mark.parametrize("lead", ["**Warm up:**", "**Warm-up**", "### Warm-up", "**Mobility**"])
@pytest.mark.parametrize("listed", ["- 5 minutes of brisk walking\n", "- Arm circles, 20\n- Leg swings, 10 each\n"])
def test_a_table_after_the_list_of_a_warm_up_is_the_main_work(lead: str, listed: str) -> None:
    table = "| Exercise | Sets | Reps |\n|---|---|---|\n| Row | 3 | 8 |\n| Squat | 3 | 10 |\n| Dip | 3 | 12 |\n"
    found = blocks("gym.md", f"# Gym\n\n{lead}\n\n{listed}\n{table}\n")
    assert [block["role"] for block in found] == ["warmup", "main"]
    assert len(found[1]["exercises"]) == 3


@pytest.mark.parametrize("line", ["60s on/60s off x 6", "60 s on / 60 s off x 6", "6 x 60s on / 60s off"])
def test_counted_exercises_under_on_and_off_are_done_as_often_as_they_fit(line: str) -> None:
    (block,) = blocks("wod.txt", f"Workout\n\n{line}\n6 Burpees\n12 Goblet squats\n6 V-ups\n")
    assert (block["kind"], block["rounds"], block["work_s"], block["round_rest_s"]) == (
        "amrap",
        [6, 6],
        [60, 60],
        [60, 60],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Warm up for 5 minutes on the rower.",
        "Finish with 5 minutes of stretching.",
        "Start off with 5 minutes of skipping.",
        "Cool down with 10 minutes on the bike.",
    ],
)
def test_what_is_done_before_or_after_is_no_dose_of_each(sentence: str) -> None:
    table = "| Exercise | Sets | Reps |\n|---|---|---|\n| Bench press | 4 | 8 |\n| Dips | 3 | 10 |\n"
    text = f"# Push day\n\n{sentence}\n\n{table}\n{sentence}\n"
    assert [amounts("push.md", text, field)[:2] for field in ("hold_s", "work_s")] == [[None, None]] * 2


@pytest.mark.parametrize("name", ["CALF STRETCH", "TOE POINT AND PULL", "SIDE-LYING LEG LIFT", "SQUATS", "WALL SIT:"])
def test_a_name_in_capitals_that_runs_into_its_instructions_is_cut_off(name: str) -> None:
    other = "HEEL RAISE"
    body = "Stand tall holding on to a chair. Move slowly up and down. Repeat 10 times."
    assert titles("sheet.txt", f"Your exercises\n\n{name} {body}\n\n{other} {body}\n") == [name.rstrip(":"), other]


@pytest.mark.parametrize(
    "told", ["Complete all reps of one move before going to the next.", "Finish each one before moving on to the next."]
)
def test_the_next_one_is_no_other_side_where_no_side_is_told(told: str) -> None:
    assert (
        amounts("page.txt", f"Chipper workout\n\n{told}\n\n20 Squats\n30 Push-ups\n40 Lunges\n", "sides") == [None] * 3
    )


LABELS = ("Aim", "Instructions", "Purpose", "How to do it", "Starting position", "Method")


@pytest.mark.parametrize("label", LABELS)
def test_a_short_name_over_a_label_on_its_own_line_is_a_heading(label: str) -> None:
    names = ("Chair rise", "Heel raise", "Wall push")
    body = "Instructions\nSit at the front of a firm chair. Stand up slowly. Sit down again.\nPerform 4 sets of 6 reps."
    over = "" if label == "Instructions" else f"{label}\nTo build up your legs.\n"
    text = "\n\n".join(f"{name}\n{over}{body}" for name in names)
    assert titles("leaflet.txt", f"Getting stronger\n\nA few words for patients.\n\n{text}\n") == list(names)


@pytest.mark.parametrize("groups", [("Flexibility", "Strength"), ("In bed", "Sitting"), ("Arms", "Legs")])
def test_a_heading_with_nothing_under_it_among_filled_ones_is_no_exercise(groups: tuple[str, str]) -> None:
    names = ("Shoulder rolls", "Chin tuck", "Band pull", "Arm curl")
    parts = [
        f"{name}\n\nStarting position: Sitting tall.\n\nMovement: Lift your arms and lower them. Repeat ten times."
        for name in names
    ]
    text = "\n\n".join((groups[0], *parts[:2], groups[1], *parts[2:]))
    assert titles("charity.txt", f"Upper body workout\n\n{text}\n") == list(names)


@pytest.mark.parametrize(
    "line", ["Terms of use | Privacy", "Share Print", "Privacy policy · Contact us", "xo, Mel", "Love, Fran"]
)
def test_what_ends_a_page_is_no_exercise(line: str) -> None:
    text = (
        "Legs at home\n\n1. Squat\n- Stand tall.\n- Sit back. 10 reps.\n\n2. Bridge\n- Lie down.\n- Push up. 10 reps.\n"
    )
    assert titles("page.txt", f"{text}\n{line}\n") == ["Squat", "Bridge"]


@pytest.mark.parametrize("lead", ["Please bring:", "What to bring:", "Things to bring:"])
def test_things_to_bring_are_no_exercises(lead: str) -> None:
    stations = "Station 1: Star jumps\nStation 2: Squat and press\nStation 3: Plank\n"
    text = f"Circuit, 3 rounds\n\n{lead}\nMat\nWater bottle\nTowel\n\n{stations}"
    assert titles("club.txt", text) == ["Star jumps", "Squat and press", "Plank"]


@pytest.mark.parametrize("told", ["the last two reps are hard", "your final two reps should be slow"])
def test_the_last_reps_are_no_count_of_them(told: str) -> None:
    carries = "- **Farmer's carry** – 3 x 40 m\n- **Suitcase carry** – 3 x 20 m\n"
    text = f"# Carries\n\n{carries}\nPick a bell with which {told}.\n"
    assert amounts("carries.md", text, "reps") == [None, None]


@pytest.mark.parametrize("dots", [" ......... ", "..........", " ______ "])
def test_leaders_are_no_part_of_a_name(dots: str) -> None:
    names = ("Leg press", "Seated row", "Chest press")
    lines = "".join(f"{name}{dots}12 reps\n" for name in names)
    assert titles("card.txt", f"MACHINES (2 sets each, 60 sec rest)\n{lines}") == list(names)


@pytest.mark.parametrize("mark", [" - ", " – ", ": "])
def test_a_counted_name_before_its_sentences_keeps_its_count(mark: str) -> None:
    told = "stand tall and hold the weights by your sides. Lift your arms, then lower them slowly."
    names = ("Shoulder Presses", "Bench Dips", "Lateral Raises", "Punches")
    lines = [f"{count} {name}{mark}{told}" for count, name in zip((12, 15, 10, 20), names, strict=True)]
    text = f"Arms\n\nSuperset 1:\n\n{lines[0]}\n\n{lines[1]}\n\nSuperset 2:\n\n{lines[2]}\n\n{lines[3]}\n"
    assert titles("blog.txt", text) == list(names)
    assert amounts("blog.txt", text, "reps") == [[12, 12], [15, 15], [10, 10], [20, 20]]


@pytest.mark.parametrize("line", ["Sets: 1 Reps: 3 Freq: daily Hold: 20", "Sets: 2 Reps: 10 Rest: 60 Freq: every day"])
def test_a_line_of_labels_does_not_run_into_the_sentences_below(line: str) -> None:
    text = "\n\n".join(
        f"{name}\n{line}\nStraighten your arm. Draw the fingers back." for name in ("Wrist bend", "Towel wring")
    )
    assert counted(f"Elbow programme\n\n{text}\n") == [("Wrist bend", 2), ("Towel wring", 2)]
