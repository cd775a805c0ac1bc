"""The formats and writings that a page may come in."""

import json
from pathlib import Path

import pytest

import pages
from repcast.model.errors import RepcastError
from repcast.model.routine import Reading
from repcast.read import load, read, read_all
from repcast.read.decode import MAX_BYTES

STEPS = ("Stand tall.", "Slowly lift your heels.", "Lower your heels.")


def steps(text: str, name: str = "page.txt") -> tuple[str, ...]:
    return tuple(step.text for one in read(name, text.encode()).routine.exercises for step in one.steps)


def codes(reading: Reading) -> list[str]:
    return [one.code for one in reading.diagnostics]


@pytest.mark.parametrize(
    "mark",
    ["• ", "- ", "* ", "– ", "— ", "+ ", "◦ ", "▪ ", "● ", "➤ ", "✔ ", "👉 ", "  • ", "\t- ", "-", "- [ ] ", "\u2043 "],
)
def test_any_bullet_begins_a_step(mark: str) -> None:
    assert steps("Calf raise\n\n" + "\n".join(mark + step for step in STEPS)) == STEPS


@pytest.mark.parametrize("form", ["{}. ", "{}) ", "({}) ", "Step {}: ", "STEP {}. ", "Step {} - ", "{}."])
def test_any_number_begins_a_step(form: str) -> None:
    text = "\n".join(form.format(number) + step for number, step in enumerate(STEPS, 1))
    assert steps(f"Calf raise\n\n{text}\n") == STEPS


def test_a_step_may_go_on_in_the_next_line() -> None:
    wrapped = "1. Stand tall with your feet under your hips and\n   your hands on a wall.\n2. Lift your heels.\n"
    text = f"Calf raise\n\n{wrapped}"
    first = "Stand tall with your feet under your hips and your hands on a wall."
    assert steps(text) == (first, "Lift your heels.")


@pytest.mark.parametrize(
    ("data", "warned"),
    [
        ("Étirement\n\n- Lift your heel slowly.\n".encode("utf-16"), False),
        (b"\xef\xbb\xbf" + "Étirement\n\n- Lift your heel slowly.\n".encode(), False),
        ("Étirement\r\n\r\n- Lift your heel slowly.\r\n".encode(), False),
        ("Étirement\n\n- Lift your heel slowly.\n".encode("latin-1"), True),
    ],
)
def test_encodings(data: bytes, warned: bool) -> None:
    reading = read("page.txt", data)
    assert reading.routine.title == "Étirement"
    assert reading.routine.exercises[0].steps[0].text == "Lift your heel slowly."
    assert ("encoding" in codes(reading)) == warned


def test_what_is_neither_seen_nor_spoken_is_left_out() -> None:
    assert steps("Raise\n\n-\u00a0Lift\u200b your \u00ad heels\u00a0slowly.\n- Lower them.") == (
        "Lift your heels slowly.",
        "Lower them.",
    )


def test_terminal_escapes_do_no_harm() -> None:
    reading = read("page.txt", b"Raise \x1b[31mred\n\n- Lift \x1b]0;title\x07your heels.\n- Lower \x1b[2Jthem.\n")
    texts = [reading.routine.title, *(step.text for step in reading.routine.exercises[0].steps)]
    assert texts == ["Raise red", "Lift your heels.", "Lower them."]
    assert "\x1b" not in reading.text
    assert len(reading.text.splitlines()[0]) == len("Raise \x1b[31mred")


HTML = """<!DOCTYPE html><html lang="en"><head><title>Calf raise | Fit Site</title><style>p { top: 1 }</style></head>
<body><nav><ul><li>Home</li><li>Lift your spirits</li></ul></nav>
<div class="cookie-banner"><p>Do you accept 12 cookies?</p></div>
<h1>Calf raise</h1><p>Do <b>3 sets</b> of&nbsp;10&ndash;12 reps.</p>
<h2>Steps</h2><ol><li>Stand tall.</li><li>Slowly lift your heels.</li><li>Lower your heels.</li></ol>
<h2>Tips</h2><ul><li>Hold on to a wall.</li></ul>
<h2>Related</h2><ul><li>Do 20 squats</li></ul>
<script>var reps = "Lift 99 times";</script><footer><p>Lift your voice.</p></footer></body></html>
"""


def test_a_web_page_is_read_without_its_menus() -> None:
    reading = read("page.html", HTML.encode())
    exercise = reading.routine.exercises[0]
    assert (reading.routine.title, tuple(step.text for step in exercise.steps)) == ("Calf raise", STEPS)
    assert [tip.text for tip in exercise.tips] == ["Hold on to a wall."]
    assert exercise.dose.reps is not None
    assert (exercise.dose.reps.low, exercise.dose.reps.high) == (10, 12)
    assert [step.place.line for step in exercise.steps] == [5, 5, 5]
    assert HTML.splitlines()[4][exercise.steps[1].place.column - 1 :].startswith("Slowly lift")


def test_json_ld_beats_the_markup() -> None:
    linked = {"@graph": [{"@type": "HowTo", "name": "Calf raise", "step": [{"text": step} for step in STEPS]}]}
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    reading = read(
        "p.html", f"<html><head>{script}</head><body><h1>X</h1><p>Do 3 sets of 8.</p></body></html>".encode()
    )
    exercise = reading.routine.exercises[0]
    assert (exercise.title, tuple(step.text for step in exercise.steps)) == ("Calf raise", STEPS)
    assert exercise.dose.reps is not None


def test_json_ld_may_state_the_dose() -> None:
    plan = {"@type": "ExercisePlan", "name": "Raise", "repetitions": 12, "restPeriods": "PT1M30S"}
    script = f'<script type="application/ld+json">{json.dumps(plan)}</script>'
    body = "<h1>Raise</h1><ul><li>Stand tall.</li><li>Lift your heels.</li></ul>"
    dose = read("p.html", f"<html><body>{script}{body}</body></html>".encode()).routine.exercises[0].dose
    assert dose.reps is not None
    assert dose.rest_s is not None
    assert (dose.reps.low, dose.rest_s.low) == (12, 90)


def test_markdown_is_read_by_its_structure() -> None:
    listed = "1. Stand *tall*.\n2. Slowly lift your [heels](x).\n3. Lower your heels.\n"
    text = f"# Calf raise\n\n**How to**\n\n{listed}\n## Tips\n\n> Breathe.\n"
    assert steps(text, "page.md") == STEPS


RECORD = {
    "name": "Calf raise",
    "equipment": "dumbbell",
    "instructions": list(STEPS),
    "primaryMuscles": ["calves"],
}
DATABASE = {"exercises": [RECORD, {"name": "Clam “shell”", "instructions": ["Lift your\tknee."], "tips": ["Slowly."]}]}


def test_a_record_is_read_with_its_places() -> None:
    text = json.dumps(RECORD, indent=2)
    exercise = read("raise.json", text.encode()).routine.exercises[0]
    assert (tuple(step.text for step in exercise.steps), exercise.equipment) == (STEPS, ("dumbbell",))
    place = exercise.steps[1].place
    assert text.splitlines()[place.line - 1][place.column - 1 :][: place.length] == STEPS[1]


def test_a_small_file_of_records_is_a_routine() -> None:
    routine = read("all.json", json.dumps(DATABASE).encode()).routine
    assert [one.title for one in routine.exercises] == ["Calf raise", "Clam “shell”"]
    assert [tip.text for tip in routine.exercises[1].tips] == ["Slowly."]


@pytest.mark.parametrize("pick", ["Calf raise", "calf RAISE", "calf"])
def test_a_record_is_picked_by_its_name(pick: str) -> None:
    routine = read("all.json", json.dumps(DATABASE).encode(), pick=pick).routine
    assert [one.title for one in routine.exercises] == ["Calf raise"]


def test_picking_what_is_not_there_suggests_what_is() -> None:
    reading = read("all.json", json.dumps(DATABASE).encode(), pick="calf rise")
    assert codes(reading) == ["no-such-record"]
    assert "Calf raise" in reading.diagnostics[0].message


@pytest.mark.parametrize("count", [1, 2, 20, 21, 50])
def test_every_record_of_a_file_is_read_by_itself(count: int) -> None:
    records = [{**RECORD, "name": f"Raise {number}"} for number in range(count)]
    text = json.dumps({"exercises": records}, indent=1)
    readings = list(read_all("all.json", text.encode()))
    assert [one.routine.title for one in readings] == [f"Raise {number}" for number in range(count)]
    for number, reading in enumerate(readings):
        (exercise,) = reading.routine.exercises
        assert (tuple(step.text for step in exercise.steps), exercise.equipment) == (STEPS, ("dumbbell",))
        places = [exercise.place, exercise.steps[2].place]
        found = [reading.text.split("\n")[one.line - 1][one.column - 1 :][: one.length] for one in places]
        assert found == [f"Raise {number}", STEPS[2]]
        alone = read("all.json", text.encode(), pick=f"Raise {number}")
        assert (reading.routine.exercises, reading.diagnostics) == (alone.routine.exercises, alone.diagnostics)


@pytest.mark.parametrize(
    "data", [b"", b"Raise\n\n- Lift your heels.\n", b"[1, ", b'{"a": 1}', b"\x89PNG", HTML.encode()], ids=repr
)
def test_a_source_without_records_is_one_reading(data: bytes) -> None:
    assert list(read_all("x", data)) == [read("x", data)]


def test_a_database_needs_a_pick() -> None:
    data = pages.DATABASE.read_bytes()
    assert codes(read("records.json", data)) == ["many-records"]
    picked = read("records.json", data, pick="Ankle Circles").routine.exercises
    assert [one.title for one in picked] == ["Ankle Circles"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (b"text\x00text", "binary"),
        (bytes(range(128, 256)) * 4, "undecodable"),
        (b"x" * (MAX_BYTES + 1), "too-large"),
        (b'{"name": "x", ', "bad-json"),
        (b"[" * 200_000, "bad-json"),
        (b'{"sets": ' + b"9" * 5_000 + b"}", "bad-json"),
        (b'{"exercises":' * 900 + b"{}" + b"}" * 900, "no-record"),
        (b'{"a": 1}', "no-record"),
    ],
)
def test_what_cannot_be_read_is_one_error(data: bytes, code: str) -> None:
    reading = read("x", data)
    assert [(one.severity, one.code) for one in reading.diagnostics] == [("error", code)]
    assert reading.routine.exercises == ()


def test_a_character_cut_off_at_the_end_is_a_warning() -> None:
    reading = read("x", "Raise\n\n- Lift your heels slowly é".encode()[:-1])
    assert reading.diagnostics[0].code == "encoding"
    assert reading.routine.exercises[0].steps[0].text == "Lift your heels slowly"


def test_load_gives_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"Raise")
    assert load(str(tmp_path / "page.txt")) == b"Raise"


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (lambda path: path.mkdir(), "this is a folder"),
        (lambda _: None, "there is no such file"),
        (lambda path: path.write_bytes(b"x" * (MAX_BYTES + 1)), "larger than 16 MB"),
    ],
)
def test_load_tells_what_is_wrong_and_what_would_mend_it(tmp_path: Path, make, found: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "source"
    make(path)
    with pytest.raises(RepcastError, match=found) as caught:
        load(str(path))
    assert caught.value.hint


def linked(*names: str) -> str:
    """The JSON-LD of exercises of these names."""
    steps = [{"@type": "HowToStep", "text": step} for step in STEPS]
    return "".join(
        f'<script type="application/ld+json">{json.dumps({"@type": "HowTo", "name": name, "step": steps})}</script>'
        for name in names
    )


def test_several_exercises_in_json_ld_are_all_read() -> None:
    head = f"<html><head>{linked('Squat', 'Lunge', 'Bridge')}</head>"
    reading = read("p.html", f"{head}<body><h1>Leg workout</h1><p>Do 3 sets of 8.</p></body></html>".encode())
    assert reading.routine.title == "Leg workout"
    assert [(one.title, len(one.steps)) for one in reading.routine.exercises] == [
        ("Squat", 3),
        ("Lunge", 3),
        ("Bridge", 3),
    ]
    assert all(one.dose.reps and one.dose.reps.low == 8 for one in reading.routine.exercises)


@pytest.mark.parametrize("names", [("Squat",), ("Squat", "Lunge")])
def test_markup_of_several_exercises_beats_the_json_ld(names: tuple[str, ...]) -> None:
    body = "<h1>Leg workout</h1><h2>Squat</h2><ul><li>Squat down.</li></ul><h2>Lunge</h2><ul><li>Lunge.</li></ul>"
    routine = read("p.html", f"<html><head>{linked(*names)}</head><body>{body}</body></html>".encode()).routine
    assert [(one.title, len(one.steps)) for one in routine.exercises] == [("Squat", 1), ("Lunge", 1)]
