"""Names, doses and instructions in every usual order, parted by every usual mark, are read alike."""

import pytest

from repcast.read import read

NAMES = ("Calf raises", "Wall sit", "Hip bridge", "Bird dog")
TOLD = (
    "Stand tall and rise onto your toes.",
    "Lean on the wall and slide down.",
    "Lie on your back and lift your hips.",
    "Kneel on all fours and reach out one arm.",
)
MORE = (
    "Lower your heels slowly.",
    "Press your heels into the floor.",
    "Squeeze your buttocks at the top.",
    "Bring the arm back under your shoulder.",
)
FOR = (
    "This one strengthens the calves.",
    "Good for the thighs.",
    "It wakes up the glutes.",
    "Helps your balance.",
)
SHORT = ("3 x 10", "2 x 12", "3 x 8", "2 x 15")
LONG = ("3 sets of 10", "2 sets of 12", "3 sets of 8", "2 sets of 15")
AGAIN = ("Repeat 10 times.", "Repeat 12 times.", "Repeat 8 times.", "Repeat 15 times.")

IN_A_LINE = (
    *("{n} ({d}): {t}", "{n} {d}: {t}", "{n} - {d}: {t}", "{n}, {s}: {t}", "{n} [{d}]: {t}", "{d} {n}: {t}"),
    *("({d}) {n}: {t}", "{n} – {d} – {t}", "{n}: {d}. {t}", "{n}: {t} {s}.", "{n} {d} {t}", "{n} ({s}) - {t}"),
    *("{n} ({s}) {t}", "{n} – {t} ({s})", "{n}. {t} {s}.", "{n} ({d}). {t}", "{n} | {d} | {t}", "{n}; {s}; {t}"),
    *("{n} → {s}: {t}", "{n}. {s}. {t}", "{n} / {d} / {t}", "{n} – {s}. {t}", "{n}: {t} ({d})", "{n} • {d} • {t}"),
    *("{n} = {d} = {t}", "{s} {n} - {t}", "{s} of {n}: {t}", "{n} x {d} {t}", "{n}... {s}... {t}", "{n} -- {t} -- {s}"),
)
BULLETS = ("- {}", "{}", "{i}. {}", "* {}", "• {}", "{}\n")

IN_LINES = {
    "{n}\n{s}": 0,
    "{n}\nComplete {s}, 2-3 times a day": 0,
    "{n}\n{t} {u}\n{a}": 2,
    "{n}\n{t}\n{u}\n{a}": 2,
    "{n}\n{s}\n{t}": 1,
    "{n}:\n{t}\n{a}": 1,
    "“{n}”\n{t} {a}": 1,
    "{n}\n{f}\nHow to:\n{t} {a}": 1,
    "{n}\nWhy: {f}\nHow: {t} {u}\nSets: 3\nReps: 10": 2,
    "{n}\nHow: {t} {u}\nBenefits: {f}\nFrequency: {s}": 2,
    "{n} ({s})\n{t}": 1,
    "{s} {n}\n{t}": 1,
    "{i}. {n}\n{t}\n{a}": 1,
    "#{i} {n}\n{t} {a}": 1,
    "{n}\nStarting position: {t}\nMovement: {u}\nRepetitions: {s}": 2,
    "{n}\n{t} {a}\nTip: keep breathing.": 1,
    "{n}\n{f}\n{t}\n{a}": 1,
    "{n}\n{t}\n{a}\n{f}": 1,
    "{n}\nReps: 10\nSets: 3\n{t} {u}": 2,
}
GAPS = {"none": ("\n", "\n"), "between": ("\n", "\n\n"), "all": ("\n\n", "\n\n")}


def filled(form: str) -> list[str]:
    columns = zip(NAMES, TOLD, MORE, FOR, SHORT, LONG, AGAIN, strict=True)
    return [
        form.format(n=name, t=told, u=more, f=why, d=short, s=long, a=again, i=number)
        for number, (name, told, more, why, short, long, again) in enumerate(columns, 1)
    ]


def assert_read(name: str, text: str, steps: int) -> None:
    found = read(name, text.encode()).routine.exercises
    assert [one.title.strip("“”.:") for one in found] == list(NAMES)
    assert all(one.dose.reps for one in found)
    assert all(len(one.steps) == steps or (not steps and len(one.steps) < 2) for one in found)


@pytest.mark.parametrize("bullet", BULLETS)
@pytest.mark.parametrize("form", IN_A_LINE)
def test_a_name_its_dose_and_what_is_told_in_a_line(form: str, bullet: str) -> None:
    lines = [bullet.format(line, i=number) for number, line in enumerate(filled(form), 1)]
    assert_read("page.txt", "Home exercises\n\n" + "\n".join(lines) + "\n", 1)


@pytest.mark.parametrize("intro", ["", "Do these after your knee operation. Stop if you feel any pain.\n\n"])
@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("form", IN_LINES)
def test_a_name_its_dose_and_what_is_told_in_lines(form: str, gap: str, intro: str) -> None:
    within, between = GAPS[gap]
    blocks = [block.replace("\n", within) for block in filled(form)]
    assert_read("page.txt", f"Home exercises\n\n{intro}" + between.join(blocks) + "\n", IN_LINES[form])


@pytest.mark.parametrize("heading", ["## {}", "**{}**"])
@pytest.mark.parametrize("form", IN_LINES)
def test_short_lines_of_a_markdown_paragraph_stand_for_themselves(form: str, heading: str) -> None:
    blocks = [block.partition("\n") for block in filled(form)]
    text = "\n\n".join(f"{heading.format(name)}\n\n{told}" for name, _, told in blocks)
    assert_read("page.md", f"# Home exercises\n\n{text}\n", IN_LINES[form])


CAPTIONED = """The playground workout

1. Calf raises

a woman on a kerb

Any kerb will do. |

How to:

Stand tall and rise onto your toes. Repeat 10 times.

2. Wall sit

close-up of a man at a wall

Choose a smooth wall. |

How to:

Lean on the wall and slide down. Hold for 30 seconds.
"""


def test_captions_between_a_number_and_its_steps_end_nothing() -> None:
    first, second = read("page.txt", CAPTIONED.encode()).routine.exercises
    assert (first.title, second.title) == ("Calf raises", "Wall sit")
    assert first.dose.reps is not None
    assert second.dose.hold_s is not None


def test_names_right_below_sentences_are_headings() -> None:
    text = (
        "Back sheet\n\nChin tuck\nSit at ease and let your belly widen.\nRepeat 8 times.\nSide bends.\n"
        "Slide one hand down your leg.\nRepeat 15 times each way.\nRotation.\nTurn your shoulders to one side.\n"
        "Repeat 12 times.\n"
    )
    found = read("page.txt", text.encode()).routine.exercises
    assert [one.title for one in found] == ["Chin tuck", "Side bends", "Rotation"]


@pytest.mark.parametrize(
    ("phrase", "field", "bounds"),
    [
        ("Hold for 15β20 seconds.", "hold_s", (15, 20)),
        ("Hold for 5ā€“10 seconds.", "hold_s", (5, 10)),
        ("Do 8\ufffd12 reps.", "reps", (8, 12)),
        ("Do every one of these exercises, six to ten times each.", "reps", (6, 10)),
        ("Exercises – repeat each twelve times.", "reps", (12, 12)),
    ],
)
def test_garbled_dashes_and_times_of_each(phrase: str, field: str, bounds: tuple[int, int]) -> None:
    (one,) = read("page.txt", f"Knee bend\n\nBend your knee. {phrase}\n".encode()).routine.exercises
    amount = getattr(one.dose, field)
    assert (amount.low, amount.high) == bounds
