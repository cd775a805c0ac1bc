"""Which lines of a page are exercises: the same exercises in every form in which people list them."""

import pytest

from repcast.model.routine import Reading, Routine
from repcast.read import read
from repcast.read.words.headings import SURE, day_score, section_of
from repcast.read.words.signs import instruction_score, name_score

NAMES = ("Side raise", "Hip bridge", "Calf stretch")
HOW = ("Lie on your side and lift the upper leg.", "Lie on your back and lift your hips.", "Lean into a wall.")
DOSES = ("3 x 10", "2 x 12", "3 x 8")
WORKS = tuple(zip(NAMES, HOW, DOSES, strict=True))

FORMS = {
    "headings": ("# Hip sheet\n\n", "## {0}\n\n{1}\n\n{2}\n\n", "page.md"),
    "numbered headings": ("# Hip sheet\n\n", "## {n}. {0}\n\n{1} {2}\n\n", "page.md"),
    "bold names": ("# Hip sheet\n\n", "**{0}**\n\n{1}\n\n{2}\n\n", "page.md"),
    "items with a dash": ("Hip sheet\n\n", "- {0} – {2}\n", "page.txt"),
    "items with a colon": ("Hip sheet\n\n", "{n}. {0}: {2}\n", "page.txt"),
    "items in brackets": ("Hip sheet\n\n", "* {0} ({2})\n", "page.txt"),
    "paragraphs": ("Hip sheet\n\n", "{0} – {1} Do {2}.\n\n", "page.txt"),
    "bare lines": ("Hip sheet\n", "{0}\n{2}\n- {1}\n- Lower it again.\n", "page.txt"),
    "bare lines apart": ("Hip sheet\n\n", "{0}\n\n{1} Do {2}.\n\n", "page.txt"),
    "a table": ("# Hip sheet\n\n| Exercise | Sets x reps |\n|---|---|\n", "| {0} | {2} |\n", "page.md"),
    "cards": ("<h1>Hip sheet</h1>", "<div><h3>{0}</h3><p>{1}</p><p>{2}</p></div>", "page.html"),
    "codes": ("Hip sheet\n\n", "A{n}. {0} – {2}\n", "page.txt"),
}
"""A heading, what stands for each exercise (name, instruction, dose, number), and a file name, of each form."""


def page(form: str, works: tuple[tuple[str, str, str], ...] = WORKS) -> Reading:
    head, each, name = FORMS[form]
    text = head + "".join(each.format(*work, n=number) for number, work in enumerate(works, 1))
    return read(name, text.encode())


def titles(routine: Routine) -> list[str]:
    return [one.title for one in routine.exercises]


@pytest.mark.parametrize("form", FORMS)
def test_each_form_lists_its_exercises_with_their_doses(form: str) -> None:
    routine = page(form).routine
    assert titles(routine) == list(NAMES)
    doses = [(one.dose.sets and one.dose.sets.low, one.dose.reps and one.dose.reps.low) for one in routine.exercises]
    assert doses == [(3, 10), (2, 12), (3, 8)]
    assert routine.title == "Hip sheet"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["Step-ups", "Muscle up", "Quad sets", "Toe hold", "Side steps"])
def test_a_name_that_holds_the_word_of_a_section_is_a_name(form: str, name: str) -> None:
    works = (WORKS[0], (name, *WORKS[1][1:]), WORKS[2])
    assert titles(page(form, works).routine) == [NAMES[0], name, NAMES[2]]


STEPS = ("Stand tall with your feet apart.", "Bend your knees slowly.", "Push back up through your heels.")


@pytest.mark.parametrize("mark", ["- {}", "{n}. {}", "{n}) {}", "Step {n}: {}"])
@pytest.mark.parametrize("head", ["Squat", "Wall squat", "Squat with a band"])
def test_a_list_of_instructions_is_one_exercise(mark: str, head: str) -> None:
    lines = "\n".join(mark.format(step, n=number) for number, step in enumerate(STEPS, 1))
    exercises = read("p.txt", f"{head}\n\n{lines}\n\n3 x 10\n".encode()).routine.exercises
    assert [(one.title, tuple(step.text for step in one.steps)) for one in exercises] == [(head, STEPS)]


@pytest.mark.parametrize(
    "heading",
    ["Tips", "Common mistakes", "Benefits", "Variations", "FAQ", "How often?", "Muscles worked", "References"],
)
def test_a_section_of_each_exercise_is_no_exercise(heading: str) -> None:
    each = "".join(f"## {name}\n\n{how}\n\n{dose}\n\n### {heading}\n\n- Stay calm.\n\n" for name, how, dose in WORKS)
    assert titles(read("p.md", f"# Hip sheet\n\n{each}".encode()).routine) == list(NAMES)


@pytest.mark.parametrize(
    "days", [("Day 1", "Day 2"), ("Monday", "Thursday"), ("Beginner", "Advanced"), ("Week 1", "Week 2")]
)
@pytest.mark.parametrize("form", ["items with a dash", "items with a colon", "a table"])
def test_days_and_levels_are_workouts(days: tuple[str, str], form: str) -> None:
    head, each, _ = FORMS[form]
    lines = "".join(each.format(*work, n=number) for number, work in enumerate(WORKS, 1))
    table = head.partition("\n\n")[2]
    text = "# Home plan\n\n" + "".join(f"## {day}\n\n{table}{lines}\n" for day in days)
    routine = read("p.md", text.encode()).routine
    assert [one.title for one in routine.workouts] == list(days)
    assert [len(one.exercises) for one in routine.workouts] == [3, 3]


BLOCKS = {
    "AMRAP 12 minutes:": ("amrap", None, 720),
    "EMOM 9:": ("emom", 3, None),  # each of the three has a minute of its own
    "4 rounds for time:": ("for-time", 4, None),
    "Circuit (3 rounds):": ("circuit", 3, None),
}


@pytest.mark.parametrize("head", BLOCKS)
def test_the_line_over_a_list_makes_its_block(head: str) -> None:
    routine = read("p.txt", f"Lunch break\n\n{head}\n5 burpees\n10 sit-ups\n15 squats\n".encode()).routine
    (block,) = routine.blocks
    assert titles(routine) == ["burpees", "sit-ups", "squats"]
    rounds, work = (amount and amount.low for amount in (block.rounds, block.work_s))
    assert (block.kind, rounds, work) == BLOCKS[head]


@pytest.mark.parametrize(
    "text",
    [
        "# Oat bars\n\n## Ingredients\n\n- 200 g oats\n- 2 bananas\n\n## Method\n\n1. Heat the oven.\n2. Mash all.\n",
        "Training log\n\n- Bench press (60) 12/10/8\n- Row (50) 10/10/8\n",
        "# Start at home\n\n- **Be patient:** It takes a while.\n- **Have a plan:** Know what you want.\n",
        "<h2>Exercises</h2><ul><li><a href='a'>Lower back</a></li><li><a href='b'>Knee</a></li></ul>",
    ],
    ids=["recipe", "log", "advice", "links"],
)
def test_a_page_that_asks_for_no_exercise_is_refused(text: str) -> None:
    reading = read("page", text.encode())
    assert reading.routine.exercises == ()
    assert {one.code for one in reading.diagnostics if one.severity == "error"} & {"not-an-exercise", "contents-page"}


@pytest.mark.parametrize(
    ("name", "step"), [("Leg curl", "Curl your leg slowly up."), ("Side steps", "Step to the side.")]
)
def test_the_signs_tell_names_from_instructions(name: str, step: str) -> None:
    assert name_score(name) > 0 > name_score(step)
    assert instruction_score(step) > instruction_score(name)


@pytest.mark.parametrize(
    ("heading", "kind"), [("Tips for a better squat", "tips"), ("How to do it", "steps"), ("Why?", "benefit")]
)
def test_a_heading_is_a_section_by_the_share_of_its_words(heading: str, kind: str) -> None:
    assert (section_of(heading).kind, section_of(heading).share >= SURE) == (kind, True)


@pytest.mark.parametrize("heading", ["Muscle up", "Step-ups", "Side steps", "Box breathing"])
def test_a_name_is_no_section(heading: str) -> None:
    assert section_of(heading).share < SURE
    assert day_score(heading) == 0
