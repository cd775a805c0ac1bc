"""Filled-in sheets, facts, parts of the body as names, likenesses of other exercises, heads of sites, and sides."""

import pytest

from repcast.model.routine import Exercise
from repcast.read.reader import read


def exercises(page: str, name: str = "page.txt") -> tuple[Exercise, ...]:
    return read(name, page.encode()).routine.exercises


def one(page: str, name: str = "page.txt") -> Exercise:
    found = exercises(page, name)
    assert len(found) == 1, [exercise.title for exercise in found]
    return found[0]


def low(exercise: Exercise, field: str) -> float | None:
    amount = getattr(exercise.dose, field)
    return None if amount is None else amount.low


STEPS = "1. Lie on your back.\n2. Slide one heel towards you.\n3. Slide it away again.\n"

BLANKS = [
    ("Repeat __10__ times.", {"reps": 10}),
    ("Sets: ___3___  Reps: ___10___", {"sets": 3, "reps": 10}),
    ("Hold for __20__ seconds. Repeat _4_ times.", {"hold_s": 20, "reps": 4}),
    ("Do _8_ repetitions, __2__ sets.", {"sets": 2, "reps": 8}),
    ("Hold: ....15.... seconds   Repeat: ....5.... times", {"hold_s": 15, "reps": 5}),
    ("Reps [ 12 ]   Sets [ 3 ]", {"sets": 3, "reps": 12}),
    ("Perform ( 10 ) repetitions", {"reps": 10}),
    ("Repeat … 10 … times, hold … 5 … seconds", {"reps": 10, "hold_s": 5}),
    ("Hold __10__ sec, rest __30__ sec, __3__ sets", {"hold_s": 10, "rest_s": 30, "sets": 3}),
    ("☐ 5 times  ☒ 10 times  ☐ 15 times", {"reps": 10}),
    ("Number of times: [ ] 5   [ ] 8   [x] 12", {"reps": 12}),
    ("[X] 3 sets of 10   [ ] 2 sets of 15", {"sets": 3, "reps": 10}),
    ("Repeat 10___ times", {"reps": 10}),
]


@pytest.mark.parametrize(("line", "dose"), BLANKS)
def test_what_is_filled_into_a_form_is_read_without_its_blanks(line: str, dose: dict[str, float]) -> None:
    exercise = one(f"Heel slide\n\n{STEPS}\n{line}\n")
    assert {field: low(exercise, field) for field in dose} == dose
    assert len(exercise.steps) == 3


def test_blanks_that_nobody_filled_in_state_nothing() -> None:
    exercise = one(f"Heel slide\n\n{STEPS}\nRepeat ______ times. Sets: ____\n")
    assert exercise.dose.reps is None
    assert exercise.dose.sets is None


TURNED = [
    "12 lifts, then turn over.",
    "Do 12 slow ones, then roll over.",
    "12 times, then turn round.",
    "12 pulses, then flip over.",
    "Do 12 before you turn over.",
    "12 times and turn over.",
    "12 reps, roll over.",
    "Lift it 12 times, then turn over and start again.",
]


@pytest.mark.parametrize("line", TURNED)
def test_turning_over_after_a_count_is_the_other_side(line: str) -> None:
    dose = one(f"Leg lift\n\n1. Lie on your side.\n2. Lift your leg.\n3. Lower it.\n4. {line}\n").dose
    assert dose.sides is not None
    assert dose.sides.way == "each"
    assert dose.reps is not None
    assert dose.reps.low == 12


@pytest.mark.parametrize("line", ["Walk 10 metres, then turn round.", "Walk ten steps, then turn round and come back."])
def test_turning_round_to_come_back_is_no_other_side(line: str) -> None:
    assert one(f"Heel walk\n\n1. Stand on your heels.\n2. Keep your toes up.\n3. {line}\n").dose.sides is None


RESTS = [
    ("Keep it up for 30 seconds, rest for 15 and go again, three rounds in all.", 30, 15),
    ("March for 45 seconds, pause for 15, then go again, three times in all.", 45, 15),
    ("Work 30 secs with 15 rest, 3 rounds.", 30, 15),
    ("40 seconds of work, 20 of rest, for 3 rounds.", 40, 20),
    ("Run on the spot for 30 seconds, rest for 15 then repeat, three rounds in all.", 30, 15),
    ("Skip for 2 minutes, rest for 1 and repeat, 3 rounds.", 120, 60),
]


@pytest.mark.parametrize(("line", "work", "rest"), RESTS)
def test_a_bare_rest_has_the_unit_of_the_work_before_it(line: str, work: float, rest: float) -> None:
    exercise = one(f"Marching\n\n1. Stand tall.\n2. Lift your knees by turns.\n3. {line}\n")
    assert (low(exercise, "work_s"), low(exercise, "rest_s"), low(exercise, "sets")) == (work, rest, 3)


LIKE = [
    "The same, but with the backs of the hands together.",
    "As above, but with straight arms.",
    "Same as the first one, only this time with the palm up.",
    "Like the first one, but on your side.",
    "The same again with your toes turned out.",
    "This is the same as before but with the arm straight.",
    "Identical, but standing.",
    "Same position, elbows bent.",
    "As for the prayer stretch, with the fingers laced.",
    "Exactly the same, this time lying down.",
    "As before, with the other thumb on top.",
]


@pytest.mark.parametrize("said", LIKE)
@pytest.mark.parametrize("mark", ["### ", "## 2. "])
def test_an_exercise_may_be_told_by_its_likeness_to_another(said: str, mark: str) -> None:
    page = (
        f"# Wrist stretches\n\n{mark}Prayer stretch\nPress your palms together. Lower your hands. Hold for 20 s.\n\n"
        f"{mark}Reverse prayer\n{said} Hold for 20 seconds and repeat 3 times.\n\n"
        f"{mark}Fist openers\nMake a tight fist. Open your hand. Do 20.\n"
    )
    found = exercises(page, "page.md")
    assert [exercise.title for exercise in found] == ["Prayer stretch", "Reverse prayer", "Fist openers"]
    assert [len(exercise.steps) for exercise in found] == [2, 1, 2]


PARTS = ["Quads", "Hamstrings", "Calves", "Hips"]
TOLD = [
    "Hold on to a wall. Catch your ankle behind you and bring the heel to the buttock.",
    "Put your heel on a low wall. Lean forward from the hips.",
    "Lean on the wall with one foot well back. Bend the front knee.",
    "Kneel on one knee. Push the hips forward and stay tall.",
]


def _definitions() -> str:
    pairs = "".join(f"<dt><b>{part}</b>\n<dd>{told}\n" for part, told in zip(PARTS, TOLD, strict=True))
    return f"<html><body><h1>After a ride</h1><p>Hold every stretch for 30 seconds.</p><dl>{pairs}</dl></body></html>"


def _marked(mark: str, end: str) -> str:
    parts = "\n\n".join(f"{mark}{part}{end}\n{told}" for part, told in zip(PARTS, TOLD, strict=True))
    return f"# After a ride\n\nHold every stretch for 30 seconds.\n\n{parts}\n"


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (_definitions(), "page.html"),
        (_definitions().replace("\n<dd>", "</dt>\n<dd>").replace(".\n", ".</dd>\n"), "page.html"),
        (_marked("## ", ""), "page.md"),
        (_marked("### ", ""), "page.md"),
        (_marked("**", "**\n"), "page.md"),
    ],
)
def test_parts_of_the_body_name_the_only_exercise_for_each(page: str, name: str) -> None:
    found = exercises(page, name)
    assert [exercise.title for exercise in found] == PARTS
    assert {low(exercise, "hold_s") for exercise in found} == {30}
    assert {len(exercise.steps) for exercise in found} == {2}


HEADS = ["14 comments", "No comments", "Comments (14)", "8 replies", "Leave a comment", "Share", "Related posts"]
RUN_IN = (
    "WALL SIT Slide down a wall until your knees are bent. Stay there for 30 seconds.\n\n"
    "DESK DIPS Put your hands on the edge of a desk. Bend your elbows and push up again. Do 10.\n\n"
    "LUNGES Step forward and bend both knees. Push back. Ten on each leg.\n"
)


@pytest.mark.parametrize("head", HEADS)
def test_a_count_of_comments_before_the_text_hides_none_of_it(head: str) -> None:
    page = f"Kitchen moves\nDana Fellowes\n\n{head}\n\nMy kettle takes four minutes. Here is what I do.\n\n{RUN_IN}"
    assert [exercise.title for exercise in exercises(page)] == ["WALL SIT", "DESK DIPS", "LUNGES"]
    assert one(f"Heel slide\n\n{head}\n\nA fine one for the knee.\n\n{STEPS}").title == "Heel slide"


def test_comments_after_the_text_are_none_of_it() -> None:
    page = (
        "Glute bridge\n\nLie on your back. Lift your hips. Lower them. 10 reps.\n\n2 comments\n\n"
        "Ann: I do 20 of these and my back is fine now, thanks to you.\n\n"
        "Bob: Do not lift your hips too high. I hold for 5 seconds, 3 sets of 12.\n\n"
        "Carl: Squeeze your buttocks. Lift one leg. Hold it for a minute.\n"
    )
    assert low(one(page), "reps") == 10


BODY = "<ol><li>Lie on your back.<li>Lift your hips slowly.<li>Lower them again.</ol><p>3 sets of 10.</p>"
TITLES = [
    ("Hip bridge - Vale Wheelers CC", "<center><b>Vale Wheelers CC</b></center>", "Hip bridge"),
    ("ExLib :: Hips :: Hip bridge", "<h2>Hip bridge</h2>", "Hip bridge"),
    ("Fitpages | Hip bridge", "<h3>Hip bridge</h3>", "Hip bridge"),
    ("Hip bridge | Fitpages", "<p>Fitpages</p>", "Hip bridge"),
    ("Hip bridge – Fitpages", "<h2>Hip bridge</h2>", "Hip bridge"),
    ("Fitpages: Moves - Hip bridge", "<h2>HIP BRIDGE</h2>", "HIP BRIDGE"),
]


@pytest.mark.parametrize(("title", "top", "wanted"), TITLES)
def test_the_title_of_a_web_page_is_parted_from_its_site(title: str, top: str, wanted: str) -> None:
    page = f"<html><head><title>{title}</title></head><body>{top}{BODY}</body></html>"
    exercise = one(page, "page.html")
    assert exercise.title == wanted
    assert len(exercise.steps) == 3


FACTS = [
    [("Group", "Rear shoulder"), ("Gear", "Cable station"), ("Sets", "3"), ("Reps", "12"), ("Views", "48,210")],
    [("Pal", "Ann"), ("Colour", "Blue"), ("Code", "R7"), ("Shelf", "B"), ("Sets", "3"), ("Reps", "12")],
    [("Sets", "3"), ("Reps", "12"), ("Likes", "210"), ("Shop code", "A-77")],
    [("Machine", "Row station"), ("Sets", "3"), ("Repetitions", "12"), ("Rated", "4.5")],
]


@pytest.mark.parametrize("rows", FACTS)
def test_a_table_of_facts_is_known_by_its_dose(rows: list[tuple[str, str]]) -> None:
    cells = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    page = f"<h2>Hip bridge</h2><table>{cells}</table>{BODY.partition('<p>')[0]}"
    exercise = one(page, "page.html")
    assert exercise.title == "Hip bridge"
    assert (low(exercise, "sets"), low(exercise, "reps")) == (3, 12)


BOXES = [
    "{{Infobox movement\n| name = Windmill\n| level = 2\n}}",
    "{{Exercise | title = Windmill | gear = kettlebell }}",
    "{{infobox exercise|image=w.jpg|name=Windmill}}",
    "{{stub|date=2019}}\n\n{{Movement\n|name=Windmill\n}}",
]


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("name", ["page.md", "page.txt"])
def test_a_box_of_facts_names_a_page_in_markdown(box: str, name: str) -> None:
    told = "Clean the bell. Push your hip out under it. Stand up again.\n\n3 sets of 5 per side."
    page = f"{box}\n\n## Execution\n\n{told}\n"
    exercise = one(page, name)
    assert exercise.title == "Windmill"
    assert (low(exercise, "sets"), low(exercise, "reps"), len(exercise.steps)) == (3, 5, 3)


HOUSES = ["Dizziness Service", "Pain Management Team", "St Anne's Hospice", "Outpatient Physiotherapy", "Audiology"]


@pytest.mark.parametrize("house", HOUSES)
def test_who_hands_a_sheet_out_is_not_its_title(house: str) -> None:
    page = (
        f"{house}\nGaze stabilisation\n\nWhat is it for?\nIt helps your eyes.\n\nHow do I do it?\n"
        "Stick a card on a wall.\nTurn your head from left to right.\nKeep going for 1 minute.\n"
    )
    assert one(page).title == "Gaze stabilisation"


ROWS = ["<tr><th>{}</th><td>{}</td></tr>", "<tr><td>{}</td><td>{}</td></tr>", "<tr><td><b>{}</b></td><td>{}</td></tr>"]
NAMES = [PARTS, ["Neck", "Shoulders", "Chest", "Back"], ["Quad pull", "Heel prop", "Wall lean", "Hip press"]]


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("names", NAMES)
def test_a_column_without_a_name_may_tell_how_it_is_done(row: str, names: list[str]) -> None:
    rows = "".join(row.format(name, told) for name, told in zip(names, TOLD, strict=True))
    found = exercises(f"<h1>After a ride</h1><p>Hold each stretch for 30 seconds.</p><table>{rows}</table>", "p.html")
    assert [exercise.title for exercise in found] == names
    assert {len(exercise.steps) for exercise in found} == {2}


@pytest.mark.parametrize("form", ["{}\n{}", "{}: {}", "{} - {}"])
def test_back_is_a_part_of_the_body_as_well(form: str) -> None:
    names = ["Neck", "Shoulders", "Chest", "Back"]
    told = "\n\n".join(form.format(name, text) for name, text in zip(names, TOLD, strict=True))
    found = exercises(f"Desk stretches\n\nHold each stretch for 30 seconds.\n\n{told}\n")
    assert [exercise.title for exercise in found] == names


SIGNED = ["Wall sit « PhysioPages", "PhysioPages \u203a Legs \u203a Wall sit", "Wall sit ~ PhysioPages"]


@pytest.mark.parametrize("title", SIGNED)
def test_other_signs_part_the_name_of_a_site(title: str) -> None:
    told = "<div>PhysioPages</div><h2>Wall sit</h2><p>Slide down a wall. Stay there. Hold 30 seconds, 3 times.</p>"
    page = f"<html><head><title>{title}</title></head><body>{told}</body></html>"
    assert one(page, "page.html").title == "Wall sit"
