"""What stands on a page and is no advice, no step and no dose of the exercise."""

import pytest

from repcast.model.routine import Exercise
from repcast.read import read

CURL = "1. Slowly curl your hands up.\n2. Slowly lower your hands.\n"


def only(text: str, name: str = "page.md") -> Exercise:
    exercises = read(name, text.encode()).routine.exercises
    assert len(exercises) == 1
    return exercises[0]


@pytest.mark.parametrize(
    "byline",
    [
        "5 min read",
        "7-minute read",
        "By Ann Lee · 5 min read",
        "Reading time: 7 minutes",
        "Published 3 days ago",
        "Last updated 2 minutes ago",
        "40 seconds ago",
        "Watch (4:12)",
        "Watch the video (4:12)",
    ],
)
class TestBylines:
    def test_states_no_dose_in_text(self, byline: str) -> None:
        dose = only(f"Biceps Curl\n\n{byline}\n\n{CURL}", "page.txt").dose
        assert (dose.hold_s, dose.work_s, dose.reps) == (None, None, None)

    def test_hides_no_dose_that_follows(self, byline: str) -> None:
        dose = only(f"# Biceps Curl\n\n{byline}\n\nDo it for 40 seconds.\n\n{CURL}").dose
        assert dose.work_s is not None
        assert dose.work_s.low == 40


def test_a_time_to_work_is_no_byline() -> None:
    dose = only(f"# Biceps Curl\n\nWatch your elbows for 5 minutes of work.\n\n{CURL}").dose
    assert dose.work_s is not None


@pytest.mark.parametrize("heading", ["Common mistakes", "Mistakes to avoid", "What not to do", "5 common form errors"])
class TestMistakes:
    def test_only_warnings_are_tips(self, heading: str) -> None:
        mistakes = (
            "- Swinging the weights\n- Don't lock your elbows.\n- Lift your shoulders.\n- Avoid arching your back."
        )
        exercise = only(f"# Biceps Curl\n\n{CURL}\n## {heading}\n\n{mistakes}\n\n## Tips\n\n- Breathe out.\n")
        assert [tip.text for tip in exercise.tips] == [
            "Don't lock your elbows.",
            "Avoid arching your back.",
            "Breathe out.",
        ]
        assert len(exercise.steps) == 2

    def test_the_headings_below_are_mistakes_too(self, heading: str) -> None:
        below = "### Swinging\n\n- Lift your shoulders.\n\n### Rounding\n\n- Arch your back.\n"
        exercise = only(f"# Biceps Curl\n\n{CURL}\n## {heading}\n\n{below}\n## Tips\n\n- Breathe out.\n")
        assert [tip.text for tip in exercise.tips] == ["Breathe out."]
        assert len(exercise.steps) == 2

    def test_a_plain_page_too(self, heading: str) -> None:
        exercise = only(
            f"Biceps Curl\n\n{CURL}\n{heading}:\n- Lift your shoulders.\n\nTips:\n- Breathe out.\n", "a.txt"
        )
        assert [tip.text for tip in exercise.tips] == ["Breathe out."]
        assert len(exercise.steps) == 2


def test_the_next_exercise_is_no_mistake() -> None:
    text = f"# Arms\n\n## Curl\n\n{CURL}\n### Common mistakes\n\n- Swing.\n\n## Press\n\n{CURL}"
    exercises = read("page.md", text.encode()).routine.exercises
    assert [(one.title, len(one.steps), len(one.tips)) for one in exercises] == [("Curl", 2, 0), ("Press", 2, 0)]


@pytest.mark.parametrize("work", ["10 reps", "0:40", "max reps", "AMRAP 40 s", "40 sec"])
class TestTables:
    def test_the_columns_names_are_not_the_exercises_in_markdown(self, work: str) -> None:
        rows = f"| Goblet squat | {work} | 60 s |\n| Push-up | {work} | 60 s |\n"
        text = f"# Full body\n\n| Exercise | Work | Rest |\n|---|---|---|\n{rows}"
        exercises = read("page.md", text.encode()).routine.exercises
        assert [one.title for one in exercises] == ["Goblet squat", "Push-up"]
        assert all(one.dose.rest_s and one.dose.rest_s.low == 60 for one in exercises)

    def test_nor_in_html(self, work: str) -> None:
        rows = "".join(f"<tr><td>{name}</td><td>{work}</td><td>60 s</td></tr>" for name in ("Goblet squat", "Push-up"))
        head = "<tr><th>Exercise</th><th>Work</th><th>Rest</th></tr>"
        text = f"<h1>Full body</h1><table>{head}{rows}</table>"
        exercises = read("page.html", text.encode()).routine.exercises
        assert [one.title for one in exercises] == ["Goblet squat", "Push-up"]


@pytest.mark.parametrize("line", ["**Tempo:** 3-1-1-0", "Sets: 3", "3 sets of 10 reps", "tempo: 4010", "Tempo 3-1-3"])
def test_a_line_that_is_but_dose_is_not_spoken(line: str) -> None:
    exercise = only(f"# Biceps Curl\n\n{CURL}3. {line}\n\n## Tips\n\n- Breathe out.\n- {line}\n")
    assert [step.text for step in exercise.steps] == ["Slowly curl your hands up.", "Slowly lower your hands."]
    assert [tip.text for tip in exercise.tips] == ["Breathe out."]
    assert exercise.dose.sets or exercise.dose.tempo_s


def test_to_repeat_is_a_step_still() -> None:
    exercise = only(f"# Biceps Curl\n\n{CURL}3. Repeat for the desired number of repetitions.\n")
    assert exercise.steps[-1].kind == "repeat"


@pytest.mark.parametrize(
    "rep", ["(L up R down, L down R up, x2) = 1 rep", "(2 presses left, 2 right = 1 rep)", "= one rep"]
)
class TestWhatMakesARep:
    def test_states_no_reps(self, rep: str) -> None:
        assert only(f"# Seesaw Press\n\n{CURL}3. Press one hand up {rep}\n").dose.reps is None

    def test_hides_no_reps(self, rep: str) -> None:
        reps = only(f"# Seesaw Press\n\n3 x 8 {rep}\n\n{CURL}").dose.reps
        assert reps is not None
        assert reps.low == 8


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("Straight leg raise (R)", "right"),
        ("Straight leg raise (right)", "right"),
        ("Clamshell (left side)", "left"),
        ("Clamshell, left leg", "left"),
        ("Side plank – right", "right"),
    ],
)
class TestSideOfAName:
    def test_of_the_page(self, name: str, way: str) -> None:
        sides = only(f"# {name}\n\n3 x 10\n\n{CURL}").dose.sides
        assert sides is not None
        assert sides.way == way

    def test_of_a_sheet(self, name: str, way: str) -> None:
        first = f"1. {name}\n3 x 10\nLift your leg up to the ceiling.\n"
        second = "2. Bridge\n3 x 8\nLift your hips up high.\n"
        routine = read("sheet.txt", f"Home programme\n\n{first}\n{second}".encode()).routine
        assert [one.title for one in routine.exercises] == [name, "Bridge"]
        assert [one.dose.sides and one.dose.sides.way for one in routine.exercises] == [way, None]
        assert routine.title == "Home programme"


@pytest.mark.parametrize("name", ["Clamshell", "Clamshell (L) and bridge (R)", "Turn right and left", "Curl (L/R)"])
def test_a_name_of_no_one_side(name: str) -> None:
    sides = only(f"# {name}\n\n3 x 10\n\n{CURL}").dose.sides
    assert sides is None or sides.way not in ("left", "right")


@pytest.mark.parametrize("mark", ["{}", "**{}**", "## {}", "1. {}"])
@pytest.mark.parametrize("title", ["Home programme", "Exercise sheet for Ann Lee", "Morning circuit"])
def test_the_title_of_a_sheet_is_no_exercises(title: str, mark: str) -> None:
    first = f"{mark.format('Bridge')}\n\n3 x 10\n\nLift your hips slowly up to the ceiling.\n"
    second = f"{mark.format('Clamshell')}\n\n2 x 8\n\nOpen your upper knee slowly and close it.\n"
    routine = read("sheet.md", f"# {title}\n\n{first}\n{second}".encode()).routine
    assert routine.title == title
    assert [one.title for one in routine.exercises] == ["Bridge", "Clamshell"]
    doses = [(one.dose.sets and one.dose.sets.low, one.dose.reps and one.dose.reps.low) for one in routine.exercises]
    assert doses == [(3, 10), (2, 8)]


def test_a_plain_sheet_keeps_its_title_too() -> None:
    text = "Home programme\n\nBridge\n3 x 10\n- Lift your hips.\n\nClamshell\n2 x 8\n- Open your upper knee.\n"
    routine = read("sheet.txt", text.encode()).routine
    assert routine.title == "Home programme"
    assert [one.title for one in routine.exercises] == ["Bridge", "Clamshell"]
