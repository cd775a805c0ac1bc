"""Headings over mistakes, of which nothing but warnings and what to do instead is spoken."""

import pytest

from repcast.read import read
from repcast.read.words.headings import sure_kind

FAULTS = ("Knees caving in.", "Rounding your back.")


def spoken(text: str) -> tuple[list[str], list[str]]:
    """The steps and tips of the only exercise of a page."""
    name = "page.md" if text.startswith("#") else "page.html" if text.startswith("<") else "page.txt"
    (exercise,) = read(name, text.encode()).routine.workouts[0].blocks[0].exercises
    return [step.text for step in exercise.steps], [tip.text for tip in exercise.tips]


HEADINGS = [
    "Watch out for",
    "Things to watch out for",
    "Watch for",
    "Look out for",
    "Beware of",
    "Mistakes to avoid",
    "Avoid these mistakes",
    "3 mistakes to avoid",
    "Mistakes beginners make",
    "Common form errors",
    "Typical mistakes",
    "Signs of bad form",
    "Incorrect form",
    "How not to do it",
    "What you're doing wrong",
    "Where it goes wrong",
    "Common problems",
    "Don't",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_mistake_is_no_instruction(heading: str) -> None:
    steps = ["Sit back and down.", "Stand up tall."]
    lines, items = "\n".join(FAULTS), "".join(f"- {fault}\n" for fault in FAULTS)
    paragraph, listed = " ".join(FAULTS), "".join(f"<li>{fault}</li>" for fault in FAULTS)
    head = f"<h1>Squat</h1><p>3 sets of 10</p><p>{' '.join(steps)}</p><h3>{heading}</h3>"
    assert spoken(f"Squat\n{' '.join(steps)} 3 sets of 10\n\n{heading}\n{lines}\n") == (steps, [])
    assert spoken(f"# Squat\n\n3 sets of 10. {' '.join(steps)}\n\n## {heading}\n\n{items}") == (steps, [])
    assert spoken(f"{head}<p>{paragraph}</p>") == (steps, [])
    assert spoken(f"{head}<ul>{listed}</ul>") == (steps, [])


@pytest.mark.parametrize("heading", ["Watch out for", "Common mistakes", "Beware of"])
def test_a_warning_under_such_a_heading_is_a_tip(heading: str) -> None:
    told = ["Don't hold your breath.", "Keep your neck long."]
    items = "".join(f"- {line}\n" for line in ("Hips sagging.", *told))
    assert spoken(f"# Row\n\n10 reps. Pull the weight up. Lower it.\n\n## {heading}\n\n{items}")[1] == told


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Tips", "tips"),
        ("Key points", "tips"),
        ("Good form", "tips"),
        ("What to look for", "tips"),
        ("Things to remember", "tips"),
        ("Form cues", "steps"),
        ("Technique", "steps"),
        ("Wrong foot lunge", ""),
        ("Watch the bar", ""),
        ("Exercises for people with back pain", ""),
    ],
)
def test_other_headings_stay_what_they_are(heading: str, kind: str) -> None:
    assert sure_kind(heading) == kind
