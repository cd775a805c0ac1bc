"""Whole pages: the seed, and the sorts of page that people have."""

import json
from collections.abc import Sequence

import pytest

from pages import DATABASE, PAGES, SEED
from repcast.model.routine import Exercise, Reading
from repcast.plan import review
from repcast.read import read

CURL_STEPS = "Slowly curl your hands up.|Pause at the top.|Slowly lower your hands."


def page(name: str) -> Reading:
    return read(name, (PAGES / name).read_bytes())


def only(text: str, name: str = "page.txt") -> Exercise:
    reading = read(name, text.encode())
    assert len(reading.routine.exercises) == 1
    return reading.routine.exercises[0]


def kinds(exercise: Exercise) -> list[str]:
    return [step.kind for step in exercise.steps]


def titles(reading: Reading) -> list[str]:
    return [one.title for one in reading.routine.exercises]


class TestSeed:
    @property
    def reading(self) -> Reading:
        return read("hip.txt", SEED.read_bytes())

    @property
    def exercise(self) -> Exercise:
        return self.reading.routine.exercises[0]

    def test_title_and_equipment(self) -> None:
        assert self.exercise.title == "Band Lying Hip Internal Rotation"
        assert self.exercise.equipment == ("resistance band",)

    def test_steps_are_told_apart(self) -> None:
        assert kinds(self.exercise) == ["setup"] * 3 + ["movement"] * 3 + ["repeat"]

    def test_tips_are_told_apart(self) -> None:
        assert [tip.kind for tip in self.exercise.tips] == [
            "technique",
            "before",
            "technique",
            "breathing",
            "before",
            "after",
            "technique",
            "technique",
            "safety",
            "after",
        ]

    def test_phases_have_the_authors_words_and_times(self) -> None:
        assert [(phase.kind, phase.text, phase.seconds and phase.seconds.low) for phase in self.exercise.phases] == [
            ("out", "slowly turn your knees inwards, towards each other", 3),
            ("hold", "Pause briefly at the end of the movement", 1),
            ("back", "Slowly return to the starting position", 3),
        ]

    def test_contradictions_are_told_where_they_stand(self) -> None:
        found = [(one.code, one.place.line, one.place.column) for one in self.reading.diagnostics]
        assert found == [("posture-conflict", 3, 296), ("sides-conflict", 3, 1038)]
        assert "the steps were followed" in self.reading.diagnostics[0].message

    def test_every_place_points_at_its_words(self) -> None:
        lines = SEED.read_text(encoding="utf-8").splitlines()
        said = [(one.place, one.text) for one in self.exercise.steps]
        said += [(one.place, one.text) for one in self.exercise.tips]
        for place, text in said:
            assert lines[place.line - 1][place.column - 1 :][: place.length] == text


def test_a_german_page_is_read_and_told() -> None:
    reading = page("wger_de_bear-walk.html")
    assert reading.routine.language == "de"
    assert "language" in [one.code for one in reading.diagnostics]
    assert reading.routine.exercises[0].steps


@pytest.mark.parametrize(
    ("name", "field", "expected"),
    [
        ("fedb_split_squats.txt", "reps", (5, 10)),
        ("fedb_it_band_and_glute_stretch.txt", "hold_s", (10, 20)),
        ("fedb_worlds_greatest_stretch.txt", "hold_s", (10, 20)),
        ("fedb_stomach_vacuum.txt", "hold_s", (20, 20)),
        ("wger_en_pause-bench.html", "hold_s", (2, 2)),
        ("wger_en_wall-squat.html", "hold_s", (30, 30)),
    ],
)
def test_the_dose_of_a_real_page(name: str, field: str, expected: tuple[float, float]) -> None:
    amount = getattr(page(name).routine.exercises[0].dose, field)
    assert (amount.low, amount.high) == expected


def test_numbers_that_are_no_dose_are_left_alone() -> None:
    dose = page("fedb_walking_treadmill.txt").routine.exercises[0].dose
    assert (dose.sets, dose.reps, dose.hold_s, dose.work_s, dose.rest_s) == (None,) * 5


def test_sentences_are_the_steps_of_a_page_without_bullets() -> None:
    exercise = only(
        "Wall slide\n\nThis is a good one. Stand against a wall. Slowly slide down. Push back up. Avoid rushing."
    )
    assert [step.text for step in exercise.steps] == ["Stand against a wall.", "Slowly slide down.", "Push back up."]
    assert [tip.text for tip in exercise.tips] == ["Avoid rushing."]


def test_muscles_are_not_spoken() -> None:
    exercise = only("Curl\n\n- Lift your hands slowly.\n- Lower your hands.\n- Primarily works the biceps.\n")
    assert len(exercise.steps) == 2


SEVEN = """7-Minute Workout

Do each exercise for 30 seconds, resting 10 seconds between exercises. Repeat the circuit 2 to 3 times, resting
1 minute between rounds.

1. Jumping jacks
2. Wall sit
3. Push-ups
4. Plank
"""
SHEET = """KNEE EXERCISES

1. Quad sets
Sit on the floor with your leg straight. Tighten your thigh. Hold for 5 seconds. Repeat 10 times.

2. Heel slides
Lie on your back. Slowly slide your heel towards your bottom, then slide it back. Do 2 sets of 15 on each leg.
"""
TABLE = """# Full body

| Exercise | Sets | Reps | Rest |
| --- | --- | --- | --- |
| Goblet squat | 3 | 10-12 | 60 s |
| Plank | 3 | 45 sec | 30 s |
"""


def test_a_workout_by_the_clock_gives_each_exercise_its_time() -> None:
    routine = read("seven.txt", SEVEN.encode()).routine
    assert [one.title for one in routine.exercises] == ["Jumping jacks", "Wall sit", "Push-ups", "Plank"]
    assert {one.dose.work_s.low for one in routine.exercises if one.dose.work_s} == {30}
    (block,) = routine.blocks
    ends = [(one.low, one.high) for one in (block.rounds, block.rest_s, block.round_rest_s) if one]
    assert ends == [(2, 3), (10, 10), (60, 60)]


def test_a_physiotherapists_sheet_gives_each_exercise_its_dose() -> None:
    reading = read("sheet.txt", SHEET.encode())
    assert titles(reading) == ["Quad sets", "Heel slides"]
    first, second = (one.dose for one in reading.routine.exercises)
    assert (first.hold_s and first.hold_s.low, first.reps and first.reps.low) == (5, 10)
    assert (second.sets and second.sets.low, second.reps and second.reps.low) == (2, 15)
    assert second.sides is not None


def test_a_table_is_read_row_by_row() -> None:
    reading = read("table.md", TABLE.encode())
    assert titles(reading) == ["Goblet squat", "Plank"]
    squat, plank = (one.dose for one in reading.routine.exercises)
    assert squat.reps is not None
    assert (squat.reps.low, squat.reps.high) == (10, 12)
    assert plank.hold_s is not None
    assert plank.hold_s.low == 45
    assert (squat.reps.place.line, squat.reps.place.column, squat.reps.place.length) == (5, 22, 5)


def test_one_exercise_of_a_page_can_be_picked() -> None:
    assert titles(read("sheet.txt", SHEET.encode(), pick="heel")) == ["Heel slides"]
    missing = read("sheet.txt", SHEET.encode(), pick="toe")
    assert [(one.code, "Quad sets" in one.message) for one in missing.diagnostics] == [("no-such-record", True)]


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("plan.txt", "PUSH DAY\n\nBench press 3x8\nDips 2x10\n\nPULL DAY\n\nDeadlift 3x5\nPull ups 4x6\n"),
        ("plan.md", "# Push day\n- Bench press 3x8\n- Dips 2x10\n\n# Pull day\n- Deadlift 3x5\n- Pull ups 4x6\n"),
        (
            "plan.json",
            """[{"day": "Push day", "exercises": [{"name": "Bench press", "sets": 3}, {"name": "Dips", "sets": 2}]},
            {"day": "Pull day", "exercises": [{"name": "Deadlift", "sets": 3}, {"name": "Pull ups", "sets": 4}]}]""",
        ),
    ],
    ids=["text", "Markdown", "record"],
)
@pytest.mark.parametrize(
    ("pick", "titles"),
    [("pull day", ["Deadlift", "Pull ups"]), ("Push day", ["Bench press", "Dips"]), ("dips", ["Dips"])],
)
def test_a_workout_of_a_page_is_picked_before_an_exercise(name: str, page: str, pick: str, titles: list[str]) -> None:
    reading = read(name, page.encode(), pick=pick)
    assert [one.title for one in reading.routine.exercises] == titles
    assert not [one for one in reading.diagnostics if one.severity == "error"]


def test_picking_what_no_workout_of_a_page_is_called_names_them() -> None:
    page = b"PUSH DAY\n\nBench press 3x8\nDips 2x10\n\nPULL DAY\n\nDeadlift 3x5\nPull ups 4x6\n"
    (error,) = [one for one in read("plan.txt", page, pick="leg day").diagnostics if one.severity == "error"]
    assert error.code == "no-such-record"
    assert "PUSH DAY" in error.message or "PULL DAY" in error.message


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Squat\n\nDo 3 sets of 10.\n\n- Squat down.\n- Do 4 sets of 10.\n- Stand up.\n", "two-doses", 6),
        ("Plank\n\nDo 3 sets of 10 reps.\n\n- Kneel down.\n- Lift your hips.\n", "held-in-reps", 3),
        ("Squat\n\nDo 3 sets of 10 reps, 50 reps in total.\n\n- Squat down.\n", "total-mismatch", 3),
        ("Squat\n\n- Squat down.\n- Stand up.\n", "no-dose", 1),
        ("Squat\n\n- Squat down and hold for 2 seconds.\n- Stand up.\n", "no-dose", 1),
        ("About us\n\nWe are a company.\n", "no-steps", 1),
        ("Hip exercises\n\n- Clamshell\n- Hip bridge\n- Fire hydrant\n- Monster walk\n", "contents-page", 1),
        ("20-minute workout\n\n- Squats: 30 seconds\n- Lunges: 30 seconds\n", "total-mismatch", 1),
    ],
)
def test_what_does_not_fit_is_told(text: str, code: str, line: int) -> None:
    found = {one.code: one.place.line for one in review(read("page.txt", text.encode()))}
    assert found.get(code) == line


def test_all_remarks_come_at_once_and_in_order() -> None:
    text = "Plank\n\nLie on your back. Do 3 sets of 10 reps.\n\n- Lie on your side.\n- Lift your hips.\n- Do 4 sets.\n"
    found: Sequence[tuple[str, int]] = [(one.code, one.place.line) for one in review(read("p.txt", text.encode()))]
    assert found == [("no-rest", 1), ("posture-conflict", 3), ("held-in-reps", 3), ("two-doses", 7)]


@pytest.mark.parametrize("title", ["Muscle up", "Muscle snatch", "Single-leg hop progression", "Box breathing"])
@pytest.mark.parametrize("form", ["{}\n\n", "# {}\n\n"])
def test_a_title_is_no_heading_of_a_section(title: str, form: str) -> None:
    exercise = only(
        form.format(title) + "- Hang from the bar.\n- Pull yourself up.\n\n## Tips\n\n- Keep your legs still.\n"
    )
    assert (exercise.title, len(exercise.steps), len(exercise.tips)) == (title, 2, 1)


def test_a_first_section_of_muscles_is_left_out() -> None:
    assert [step.text for step in only("Muscles worked\n\n- Glutes\n\nSteps\n\n- Squat down.\n").steps] == [
        "Squat down."
    ]


@pytest.mark.parametrize("name", ["Muscle_Up", "Kipping_Muscle_Up", "Muscle_Snatch", "Single-Leg_Hop_Progression"])
def test_a_record_with_such_a_title_is_read(name: str) -> None:
    records = json.loads(DATABASE.read_bytes())
    record = next(one for one in records if one["id"] == name)
    (exercise,) = read("r.json", json.dumps(record).encode()).routine.exercises
    assert len(exercise.steps) == len(record["instructions"])


@pytest.mark.parametrize(
    ("lines", "kinds_and_times"),
    [
        (CURL_STEPS, [("out", 3), ("hold", None), ("back", 3)]),
        ("Lift your hips.|Hold for 2 seconds.|Let your hips sink slowly.", [("out", None), ("hold", 2), ("back", 3)]),
        ("Raise your arms quickly.|Bring them down slowly.", [("out", 1), ("back", 3)]),
        ("Rotate your knee outwards.|Rotate your knee inwards slowly.", [("out", None), ("back", 3)]),
        ("Slide your heel towards your bottom.|Slide it away again.", [("out", None), ("back", None)]),
        ("Twist to the right.|Twist to the left.", [("out", None), ("back", None)]),
        ("Drive off the back leg.|Drive the other leg forward.", [("out", None)]),
    ],
)
def test_a_movement_that_undoes_the_first_is_the_way_back(lines: str, kinds_and_times: list[tuple[str, int]]) -> None:
    exercise = only("Thing\n\n- Stand tall.\n" + "".join(f"- {line}\n" for line in lines.split("|")))
    assert [(phase.kind, phase.seconds and phase.seconds.low) for phase in exercise.phases] == kinds_and_times


@pytest.mark.parametrize("utmost", ["as high as you can", "as far as the band lets you", "as low as your back allows"])
@pytest.mark.parametrize("rest", ["", " and hold for 2 seconds", ", then lower it"])
def test_how_far_a_movement_goes_is_not_cut_in_two(utmost: str, rest: str) -> None:
    phase = only(f"Raise\n\n- Lift your heel {utmost}{rest}.\n- Lower it slowly.\n").phases[0]
    assert phase.text == f"Lift your heel {utmost}"


@pytest.mark.parametrize("aside", ["as you breathe out", "as your knees bend"])
def test_what_happens_meanwhile_is_a_clause_of_its_own(aside: str) -> None:
    assert only(f"Press\n\n- Press up {aside}.\n- Lower slowly.\n").phases[0].text == "Press up"


def test_an_ornament_is_no_step() -> None:
    assert [step.text for step in only("Raise\n\n• Lift your leg.\n• 💪💪\n• ***\n").steps] == ["Lift your leg."]


@pytest.mark.parametrize(
    ("pick", "picked"),
    [("heel slides", ["Heel slides"]), ("QUAD", ["Quad sets"]), ("e", "many-records"), ("x", "no-such-record")],
)
def test_an_exercise_of_a_page_is_picked_by_one_rule(pick: str, picked: object) -> None:
    reading = read("sheet.txt", SHEET.encode(), pick=pick)
    errors = [one for one in reading.diagnostics if one.severity == "error"]
    assert (titles(reading) if not errors else errors[0].code) == picked
    assert not errors or "Quad sets" in errors[0].message


def test_a_page_of_one_exercise_is_not_picked_by_another_name() -> None:
    text = b"Squat\n\n- Squat down.\n- Stand up.\n"
    assert titles(read("p.txt", text, pick="squat")) == ["Squat"]
    assert [one.code for one in read("p.txt", text, pick="lunge").diagnostics] == ["no-such-record"]


@pytest.mark.parametrize(
    "head", ['+++\ntitle = "Calf raise"\ndate = 2020-01-01\n+++\n', "---\ntitle: Calf raise\ntags: [a]\n---\n"]
)
@pytest.mark.parametrize("name", ["page.md", "page.txt"])
def test_a_site_generators_head_gives_the_title_alone(head: str, name: str) -> None:
    exercise = only(f"{head}\nDo 3 sets of 10.\n\n- Stand tall.\n- Lift your heels.\n", name)
    assert (exercise.title, len(exercise.steps), exercise.steps[0].place.line) == (
        "Calf raise",
        2,
        head.count("\n") + 4,
    )
    assert exercise.place.line == 2


def test_a_dose_under_each_name_is_no_name() -> None:
    squat = "## Squat\n\n### 3 sets of 10, but with a pause\n\n- Squat down.\n- Stand up.\n\n"
    lunge = "## Lunge\n\n### 2 sets of 8, nice and easy\n\n- Lunge.\n- Stand up.\n"
    exercises = read("p.md", f"# Workout\n\n{squat}{lunge}".encode()).routine.exercises
    assert [(one.title, one.dose.sets and one.dose.sets.low) for one in exercises] == [("Squat", 3), ("Lunge", 2)]
