"""Pages of one exercise and of several are read alike whatever their sections are called and however they are set."""

from itertools import product

import pytest

from repcast.model.routine import Exercise
from repcast.read import read

Block = tuple[str, str]
"""What a piece of a page is (h1, h2, bold, p, number, bullet) and its text."""

STEPS = [
    "Lie on your back with your knees bent.",
    "Lower one heel towards the floor.",
    "Bring it back up.",
    "Swap sides.",
]
REMINDERS = ["Keep your ribs down.", "Don't hold your breath.", "Move slowly."]
DOSE = "3 x 10 each side, 45 s rest, four times a week."
ABOUT = "It teaches the trunk to stay still while the legs move, which is what it does when you walk or carry shopping."

SECTIONS = {
    "steps": (
        *("The set-up", "How it goes", "Doing it", "Here's how", "In practice", "The drill", "Walkthrough", "Method"),
        *("Let's do it", "Your turn", "Starting position", "The technique", "Execution", "What to do", "Step by step"),
    ),
    "tips": (
        *("Form police", "Quick wins", "Coach's eye", "Make it count", "Things to watch", "Keep in mind", "Pointers"),
        *("Little things that matter", "Good to know", "Remember", "Cues I use", "Watch-outs", "Checklist"),
    ),
    "dose": (
        *("How much", "Dosage", "Programming", "Sets and reps", "How often", "Your prescription", "How many", "Volume"),
        *("The numbers", "Frequency", "When and how often", "In your week", "How long"),
    ),
    "about": (
        *("Why bother?", "What it does for you", "The lowdown", "The science bit", "Background", "Who it's for", "Kit"),
        *("Where you'll feel it", "Why I like it", "Muscles involved", "Is it for you?", "The story behind it"),
    ),
    "after": (
        *("References", "About the author", "Related reading", "You might also like", "Share", "Next up"),
        *("Further reading", "Sources", "Leave a reply"),
    ),
}


def markdown(blocks: list[Block]) -> str:
    marks = {"h1": "# {}\n", "h2": "## {}\n", "bold": "**{}**\n", "p": "{}\n", "bullet": "- {}", "number": "1. {}"}
    return "\n".join(_spaced(blocks, marks))


def plain(blocks: list[Block]) -> str:
    marks = {"h1": "{}\n", "h2": "{}\n", "bold": "{}", "p": "{}\n", "bullet": "- {}", "number": "{n}. {}"}
    return "\n".join(_spaced(blocks, marks))


def _spaced(blocks: list[Block], marks: dict[str, str]) -> list[str]:
    lines: list[str] = []
    number, before = 0, ""
    for kind, text in blocks:
        number = number + 1 if kind == before == "number" else 1
        lines += [""] if before in ("bullet", "number") and kind != before else []
        lines.append(marks[kind].format(text, n=number))
        before = kind
    return lines


def html(blocks: list[Block]) -> str:
    tags = {"bold": "<p><strong>{}</strong></p>", "bullet": "<ul><li>{}</li></ul>", "number": "<ol><li>{}</li></ol>"}
    body = "\n".join(tags.get(kind, f"<{kind}>{{}}</{kind}>").format(text) for kind, text in blocks)
    body = body.replace("</ul>\n<ul>", "\n").replace("</ol>\n<ol>", "\n")
    return f"<html><head><title>Blog</title></head><body><article>\n{body}\n</article></body></html>"


FORMATS = {"md": markdown, "txt": plain, "html": html}


def exercises(form: str, blocks: list[Block]) -> tuple[Exercise, ...]:
    return read(f"page.{form}", FORMATS[form](blocks).encode()).routine.exercises


def one_exercise(*, title: str = "Dead Bug", **headings: str) -> list[Block]:
    heads = {"steps": "Execution", "tips": "Tips", "dose": "Sets and reps"} | headings
    contents: dict[str, list[Block]] = {
        "about": [("p", ABOUT)],
        "steps": [("number", step) for step in STEPS],
        "tips": [("bullet", one) for one in REMINDERS],
        "dose": [("p", DOSE)],
        "after": [("bullet", "Last week's post on sleep"), ("bullet", "Ten minutes for your hips")],
    }
    named = [kind for kind in contents if kind in heads]
    return [("h1", title), *(block for kind in named for block in [("h2", heads[kind]), *contents[kind]])]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("kind", "heading"), [(kind, one) for kind, names in SECTIONS.items() for one in names])
def test_one_exercise_is_read_whatever_a_section_is_called(kind: str, heading: str, form: str) -> None:
    (exercise,) = exercises(form, one_exercise(**{kind: heading}))
    assert exercise.title == "Dead Bug"
    assert [step.text for step in exercise.steps] == STEPS
    assert {tip.text for tip in exercise.tips} >= set(REMINDERS)
    dose = exercise.dose
    assert [amount and amount.low for amount in (dose.sets, dose.reps, dose.rest_s, dose.work_s, dose.hold_s)] == [
        *(3, 10, 45, None, None)
    ]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("title", ["Thread the Needle", "Foam Roller Angels", "Toe Yoga", "The Hundred"])
@pytest.mark.parametrize("about", ["Background", "The lowdown", "In short"])
def test_the_title_of_a_page_beats_a_heading_between_its_sections(about: str, title: str, form: str) -> None:
    (exercise,) = exercises(form, one_exercise(title=title, about=about))
    assert exercise.title == title
    assert len(exercise.steps) == len(STEPS)


SEVERAL = (
    ("Dead Bug", ["Lie on your back with your arms up.", "Lower one heel and the opposite arm.", "Return and swap."]),
    ("Clock Reach", ["Stand on one leg.", "Reach the other foot to twelve o'clock.", "Bring it back."]),
    ("Ankle Alphabet", ["Sit with one leg raised.", "Draw the letters with your big toe."]),
    ("Towel Pull", ["Sit with your leg straight.", "Loop a towel around your foot.", "Pull it towards you."]),
)
DOSES = ("3 sets of 10.", "Do this for one minute.", "Repeat 8 times.", "Hold for 30 seconds, 3 times.")
AFTER = (
    "Save this post for later.",
    "Do the whole lot three times a week.",
    "If anything hurts, stop and see a physio.",
    "Tell me in the comments how it went!",
)


def several(head: str, told: str, where: str, after: str, *, works: bool) -> list[Block]:
    blocks: list[Block] = [("h1", "Desk break"), ("p", "These moves take about 15 minutes and need no kit.")]
    for number, ((name, steps), dose) in enumerate(zip(SEVERAL, DOSES, strict=True), 1):
        name = f"{number}. {name}" if head == "numbered" else name.upper() if head == "capitals" else name  # noqa: PLW2901
        blocks.append(("h2" if head in ("h2", "numbered") else "bold", name))
        blocks += [("p", "Great for stiff shoulders.")] if works else []
        blocks += [("p", dose)] if where == "first" else [("p", f"Dose: {dose}")] if where == "label" else []
        blocks += [("p", " ".join(steps))] if told == "p" else [(told, step) for step in steps]
        blocks += [("p", dose)] if where == "last" else []
    return [*blocks, ("p", after)]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("told", ["p", "number", "bullet"])
@pytest.mark.parametrize("head", ["h2", "numbered", "bold", "capitals"])
def test_several_exercises_are_read_however_they_are_set(head: str, told: str, form: str) -> None:
    for (where, after), works in product(zip(("first", "last", "label", "last"), AFTER, strict=True), (False, True)):
        if form == "txt" and (head, told) == ("numbered", "number"):
            continue  # numbers within numbers, without indents, are not always told apart
        found = exercises(form, several(head, told, where, after, works=works))
        assert [one.title.lower() for one in found] == [name.lower() for name, _ in SEVERAL], (where, after, works)
        assert [len(one.steps) for one in found] == [len(steps) for _, steps in SEVERAL], (where, after, works)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "advice", ["Stop if you feel a sharp pain.", "Keep your shoulders down.", "Never hold your breath.", "Stay tall."]
)
def test_advice_after_the_steps_is_a_tip(advice: str, form: str) -> None:
    blocks: list[Block] = [("h1", "Heel Slide"), *(("number", step) for step in STEPS), ("p", advice), ("p", DOSE)]
    (exercise,) = exercises(form, blocks)
    assert advice in [tip.text for tip in exercise.tips]
    assert len(exercise.steps) == len(STEPS)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("takes", ["takes less than 5 minutes", "takes about 5 minutes", "lasts only 5 minutes"])
def test_how_long_an_exercise_takes_is_no_work(takes: str, form: str) -> None:
    lead = ("p", f"This exercise {takes} and needs no kit.")
    blocks: list[Block] = [("h1", "Heel Slide"), lead, *(("number", step) for step in STEPS), ("p", "Repeat 10 times.")]
    (exercise,) = exercises(form, blocks)
    assert (exercise.dose.work_s, exercise.dose.sets) == (None, None)
    assert exercise.dose.reps is not None


ENDS = (
    "© 2024 Riverside Physiotherapy",
    "Review date: March 2026",
    "Reviewed by Dr. A. Field, May 2023",
    "Leaflet no. PHY/112",
    "If you have questions, ring us on 01632 960123, Monday to Friday, 9 to 5.",
    "Next week: five ways to sit less.",
    "Share this with a friend",
    "3 comments",
    "See also: Hip stretches, Knee bends",
    "Follow us on Instagram @riverside",
    "Photo: Jane Field",
    "Source: National Health Library, 2021",
    "Page 2 of 4",
    "Printed 02/09/2023 11:36 AM",
    "Tags: knee, hip, mobility",
    "Filed under: stretches",
    "Posted by Dan on 3 May 2024",
    "Want more? Subscribe to our newsletter.",
    "This leaflet can be made available in large print.",
    "Disclaimer: this page is no substitute for advice from your doctor.",
    "Ask your physiotherapist if you are unsure.",
    "Good luck!",
    "See you on Thursday,",
    "Dan",
    "Sent from my phone",
    "Read next: The five best hip openers",
    "Book an appointment today.",
    "Thanks to Maria for the pictures.",
    "Your next appointment is on ______ at ______.",
    "Equipment: a mat and a towel",
    "Level: beginner",
    "Works: glutes, hamstrings",
    "Calories burned: 40",
    "Watch the video below.",
    "Rate this exercise: 4.5 stars",
    "Difficulty 2/5",
    "Did this help? Yes / No",
    "Last updated: 4 days ago",
    "Let us know how you get on.",
)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("told", ["p", "number", "bullet"])
@pytest.mark.parametrize("end", ENDS)
def test_what_ends_a_page_is_no_step_and_no_dose(end: str, told: str, form: str) -> None:
    steps: list[Block] = [("p", " ".join(STEPS[:3]))] if told == "p" else [(told, step) for step in STEPS[:3]]
    (exercise,) = exercises(form, [("h1", "Heel Slide"), *steps, ("p", "Repeat 10 times."), ("p", end)])
    assert (exercise.title, len(exercise.steps)) == ("Heel Slide", 3)
    dose = exercise.dose
    assert [amount and amount.low for amount in (dose.reps, dose.sets, dose.work_s, dose.hold_s)] == [
        10,
        None,
        None,
        None,
    ]


PLAIN = (
    (("Push ups 3x10", "Squats 3x15", "Plank 60 sec"), ["Push ups", "Squats", "Plank"]),
    (("Stair climb - 5 min", "Sit-ups - 20", "Side plank - 30s/side"), ["Stair climb", "Sit-ups", "Side plank"]),
    (("Squats: 15", "Push ups: 10", "Plank: 60 sec"), ["Squats", "Push ups", "Plank"]),
    (("Squats x 10", "Lunges x 8 e/s", "Plank 0:45"), ["Squats", "Lunges", "Plank"]),
    (("Squats - 3 sets of 15", "Lunges - 3 sets of 10", "Plank - 45 seconds"), ["Squats", "Lunges", "Plank"]),
    (("Squats 3x15", "Push ups 3x10"), ["Squats", "Push ups"]),
    (("2 x 12 squats", "2 x 10 lunges", "3 x 30 s plank"), ["squats", "lunges", "plank"]),
)


@pytest.mark.parametrize(("lines", "names"), PLAIN)
@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_the_first_line_of_a_plain_list_is_no_title(lines: tuple[str, ...], names: list[str], end: str) -> None:
    found = read("page.txt", end.join(lines).encode()).routine.exercises
    assert [one.title for one in found] == names
    assert all(one.dose.reps or one.dose.hold_s or one.dose.work_s for one in found)


@pytest.mark.parametrize("second", ["Clam", "Happy baby", "Good Morning", "Bicycle", "The Hundred"])
@pytest.mark.parametrize("first", ["Bridge", "Seated Twist", "Cobra"])
@pytest.mark.parametrize("joint", [" ", "\n"])
def test_two_exercises_without_a_title_are_two(first: str, second: str, joint: str) -> None:
    parts = [
        (first, ["Lie on your front.", "Lift your chest.", "10 reps."]),
        (second, ["Lie on your side.", "Lift your top knee.", "12 reps."]),
    ]
    text = "\n\n".join(f"{name}\n{joint.join(told)}" for name, told in parts)
    found = read("page.txt", text.encode()).routine.exercises
    assert [(one.title, one.dose.reps and one.dose.reps.low, len(one.steps)) for one in found] == [
        (first, 10, 2),
        (second, 12, 2),
    ]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "step",
    [
        *("Thanks to gravity, let the arm hang.", "Please lift your heels.", "Contact the floor with your heel first."),
        *("Call out the number as you step.", "Keep your back straight.", "Share the weight between both feet."),
        *("Come back to the middle.", "Tag the wall with your hand.", "Save the last breath for the way up."),
    ],
)
def test_a_step_that_begins_as_a_line_about_the_page_is_a_step(step: str, form: str) -> None:
    blocks: list[Block] = [("h1", "Heel drop"), *(("number", one) for one in (*STEPS[:2], step))]
    (exercise,) = exercises(form, blocks)
    assert [one.text for one in exercise.steps] == [*STEPS[:2], step]
