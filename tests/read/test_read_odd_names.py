"""Names that read as instructions, or as nothing at all, are names where they stand as their siblings do."""

import pytest

from repcast.read import read
from repcast.report.reading import reading_facts

NAMES = (
    "Clench your fists", "Hug a ball", "Kick the can", "Shake it out", "Step and turn", "Reach for the sky",
    "Touch your toes", "Roll the shoulders", "Thread the needle", "Draw the sword", "Look over your shoulder",
    "Open the book", "Rock the baby", "Push the wall", "Stir the pot", "Stand on one leg", "Rise on your toes",
    "Bend the knee", "Straighten the knee", "Lying on elbows", "Marching on the spot",
    "Turn the head", "Spread the fingers", "Breathe into the belly", "Climb the rope", "Hug yourself",
    "Scratch your back", "Wring the towel", "Write the alphabet", "Balance on one foot", "Cross the legs",
    "Make a fist", "Show your teeth", "Wash the windows", "Hold the tray", "Low back loosener", "Around the world",
    "Neck and jaw firmer", "Ear to shoulder", "Chin to chest", "Heel to toe", "In and out", "Over and under",
    "Rainbow", "Elevator", "Sunrise",
)  # fmt: skip
SIBLINGS = ("Glute bridge", "Squat", "Bird dog", "Band pull-apart")
STEPS = (
    "Lie on your back with your knees bent. Press your feet into the floor and lift your hips.",
    "Stand tall with your feet under your hips. Bend your knees and sit back.",
    "Kneel on all fours. Reach one arm forward and the other leg back.",
    "Hold the band in both hands. Pull it apart until it touches your chest.",
)
DOSES = ((3, 10), (2, 12), (3, 8), (4, 6))
LAYOUTS = {
    "md headings": ("# Home workout\n\n", "## {name}\n\n{sets} sets of {reps} reps\n\n{points}\n"),
    "md numbered headings": ("# Home workout\n\n", "### {n}. {title}\n\n{steps} Do {sets} sets of {reps} reps.\n\n"),
    "md bold": ("# Home workout\n\n", "**{name}** – {steps}\n\n"),
    "dash": ("Home workout\n\n", "- {name} – {sets} x {reps}\n"),
    "colon": ("Home workout\n\n", "{n}. {name}: {steps} {sets} sets of {reps} reps.\n"),
    "full stop": ("Home workout\n\n", "{n}. {name}. {steps} Repeat {reps} times.\n"),
    "capitals": ("Home workout\n\n", "{capitals}\n{sets} sets x {reps} reps\n{points}\n"),
    "lines": ("Home workout\n\n", "{name}\n{steps}\n{sets} sets of {reps} reps\n\n"),
    "bare": ("Home workout\n\n3 sets of 10 reps of each:\n\n", "- {name}\n"),
}


def page(layout: str, names: tuple[str, ...]) -> bytes:
    """Return a page of four exercises in one layout."""
    head, each = LAYOUTS[layout]
    parts = [
        each.format(
            n=at + 1,
            name=name,
            title=name.title(),
            capitals=name.upper(),
            steps=STEPS[at],
            points="".join(f"- {step.rstrip('.')}.\n" for step in STEPS[at].split(". ")),
            sets=DOSES[at][0],
            reps=DOSES[at][1],
        )
        for at, name in enumerate(names)
    ]
    return (head + "".join(parts)).encode()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_set_as_its_siblings_is_one(layout: str, name: str) -> None:
    at = 1 + NAMES.index(name) % 3
    names = (*SIBLINGS[:at], name, *SIBLINGS[at + 1 :])
    facts = reading_facts(read("page.md" if layout.startswith("md") else "page.txt", page(layout, names)))
    assert [one["title"].lower() for one in facts["exercises"]] == [one.lower() for one in names]
    if layout != "md bold":
        wanted = [10] * 4 if layout == "bare" else [reps for _, reps in DOSES]
        assert [one["dose"]["reps"] for one in facts["exercises"]] == [[reps, reps] for reps in wanted]


@pytest.mark.parametrize("layout", [layout for layout in LAYOUTS if layout not in ("bare", "full stop")])
@pytest.mark.parametrize("name", NAMES[:-1:3])
def test_two_such_names_beside_two_others(layout: str, name: str) -> None:
    other = NAMES[(NAMES.index(name) + 7) % len(NAMES)]
    names = (name, SIBLINGS[1], other, SIBLINGS[3])
    facts = reading_facts(read("page.md" if layout.startswith("md") else "page.txt", page(layout, names)))
    assert [one["title"].lower() for one in facts["exercises"]] == [one.lower() for one in names]


OTHERS = {
    "rest": "- Glute bridge – 3 x 10\n- Rest – 60 s\n- Squat – 3 x 12\n- Bird dog – 3 x 8\n",
    "section": "## Glute bridge\n\n3 x 10\n\n## Squat\n\n3 x 12\n\n## Common mistakes\n\nDo not hold your breath.\n",
    "remark": "## Glute bridge\n\n3 x 10\n\n## Squat\n\n3 x 12\n\n## Before you go\n\nTell us how it went.\n",
    "notes": "- Glute bridge\n- Squat\n- Bird dog\n\nNotes:\n\n- Stop if it hurts.\n- Breathe out as you push.\n",
}


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_set_otherwise_is_no_name(kind: str) -> None:
    text = "# Home workout\n\n" + OTHERS[kind]
    titles = [one["title"] for one in reading_facts(read("page.md", text.encode()))["exercises"]]
    assert [one for one in titles if one in ("Glute bridge", "Squat", "Bird dog")] == titles


def test_steps_that_begin_with_short_sentences_are_no_names() -> None:
    text = "Squat\n\n1. Stand tall. Feet under your hips.\n2. Sit back. Chest up.\n3. Stand up. Breathe out.\n"
    facts = reading_facts(read("squat.txt", text.encode()))
    assert [(one["title"], one["steps"]) for one in facts["exercises"]] == [("Squat", 3)]


LISTED = {
    "3 rounds for time: 12 push-ups, 10 HSPU, 15 sit-ups": ["push-ups", "HSPU", "sit-ups"],
    "AMRAP 12: 10 T2B, 8 C2B, 6 D-balls": ["T2B", "C2B", "D-balls"],
    "For time: 20 squats / 15 zots / 10 push-ups": ["squats", "zots", "push-ups"],
}


@pytest.mark.parametrize("line", LISTED)
def test_bare_counts_in_a_line_count_as_those_beside_them(line: str) -> None:
    facts = reading_facts(read("wod.txt", f"{line}\n".encode()))
    assert [one["title"] for one in facts["exercises"]] == LISTED[line]
    assert all(one["dose"]["reps"] for one in facts["exercises"])


def test_a_sentence_with_commas_is_no_list_of_counts() -> None:
    text = "Squat\n\nStand tall, 2 feet apart, 3 times a week, 10 reps.\n"
    assert [one["title"] for one in reading_facts(read("squat.txt", text.encode()))["exercises"]] == ["Squat"]
