"""Pages that list exercises of which one is set otherwise than the others, or whose names have a prefix or a label."""

import pytest

from repcast.read import read

_TOLD = (
    "Spread your fingers as wide as you can. Hold for 10 seconds.",
    "Let your hand hang over the edge of the table. Hold for 20 seconds.",
    "Draw large circles with your thumb. Hold for 5 seconds.",
    "Press your fist into the other palm. Hold for 15 seconds.",
)


def _titles(text: str) -> list[str]:
    return [one.title for one in read("page.txt", text.encode()).routine.exercises]


@pytest.mark.parametrize("bullet", ["- ", "• ", "* "])
@pytest.mark.parametrize("odd", [1, 2])
def test_a_bullet_before_one_name_among_headings_makes_no_list(bullet: str, odd: int) -> None:
    """One heading of several that has a bullet is one of them."""
    names = ["Finger fan", "Wrist drop", "Thumb circle", "Fist press"]
    set_so = [bullet * (at == odd) + name for at, name in enumerate(names)]
    blocks = [f"{name}\n{told}" for name, told in zip(set_so, _TOLD, strict=True)]
    assert _titles("\n\n".join(["Moves for guitar players", *blocks])) == names


@pytest.mark.parametrize(
    "lines",
    [
        ("Arm swings: Swing both arms 20 times.", "Knee hugs: Pull one knee up 8 times.", "Turns: Turn left 9 times."),
        ("Goblet squat 3x10", "Ring row 3x12", "Dead bug 2x10"),
    ],
)
def test_a_bullet_before_one_line_of_a_form_changes_nothing(lines: tuple[str, str, str]) -> None:
    """A line between two others of its form is read as they are."""
    plain = _titles("Tuesday class\n\n" + "\n".join(lines))
    odd = "\n".join((lines[0], "• " + lines[1], lines[2]))
    assert len(plain) == len(lines)
    assert _titles("Tuesday class\n\n" + odd) == plain


@pytest.mark.parametrize("prefix", ["{}. Desk stretch: ", "Exercise {}: ", "{}) Back saver: "])
def test_names_after_the_same_words_are_the_names(prefix: str) -> None:
    """What all names begin with, or what counts them, is no name."""
    names = ["The bow", "The archer", "Elbow circles", "Head press"]
    blocks = [f"{prefix.format(at)}{name}\n{told}" for at, (name, told) in enumerate(zip(names, _TOLD, strict=True), 1)]
    assert _titles("These moves help a stiff neck.\n" + "\n".join(blocks)) == names


@pytest.mark.parametrize(
    "remark",
    ["(see picture)", "(Figure 1)", "(see fig. 2)", "(photo)", "(see the drawing below)", "(pictures 3 and 4)"],
)
@pytest.mark.parametrize("mark", ["1. {}", "- {}", "## {}"])
def test_a_remark_that_points_at_a_picture_is_no_part_of_a_name(remark: str, mark: str) -> None:
    names = ("Heel slides", "Quad sets", "Ankle pumps")
    parts = [f"{mark.format(f'{name} {remark}')}\n\nLift your leg slowly. Repeat 10 times.\n" for name in names]
    routine = read("x.md", "\n".join(["# Knee exercises\n", *parts]).encode()).routine
    assert [exercise.title for exercise in routine.exercises] == list(names)


@pytest.mark.parametrize("said", ["as if you were rocking a cradle", "as if you held a pen", "as if stirring a pot"])
def test_a_comparison_does_not_hide_how_often(said: str) -> None:
    """A count after what a movement is like counts; a time in it does not."""
    page = f"Arm circle\n\nStand tall. Draw a circle with your arm {said} 10 times."
    reps = read("page.txt", page.encode()).routine.exercises[0].dose.reps
    assert reps is not None
    assert reps.low == 10
    braced = read("page.txt", b"Plank\n\nBrace as if someone counts down from 10 seconds. Hold 30 s.").routine
    assert braced.exercises[0].dose.hold_s is not None
    assert braced.exercises[0].dose.hold_s.low == 30
