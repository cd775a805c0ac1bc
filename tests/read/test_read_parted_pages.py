"""Pages of several exercises of which one is set or told otherwise than its siblings."""

import pytest

from read.facts import exercises, titles

TOLD = (
    "Stand tall with your feet as wide as your hips. Slowly lift one knee and hold it for a moment, then set it down.",
    "Sit on the front half of a chair. Reach both arms over your head and lean to one side, then to the other side.",
    "Lie on your back with bent knees. Press the small of your back into the floor and breathe out as you let go.",
)
NAMES = ("Standing March", "Seated Side Bend", "Pelvic Tilt")


def named(names: tuple[str, ...], told: tuple[str, ...] = TOLD, gap: str = "\n\n") -> str:
    return "\n\n".join(f"{name}{gap}{words}" for name, words in zip(names, told, strict=True)) + "\n"


@pytest.mark.parametrize("end", [" . . .", "...", "…", " …", " –", " . . . ."])
def test_a_name_may_end_in_dots_or_a_dash(end: str) -> None:
    text = "Moves for the morning\n\nTake your time with these.\n\n" + named(tuple(name + end for name in NAMES))
    assert titles("page.txt", text) == list(NAMES)


@pytest.mark.parametrize("menu", ["Exercises for a stiff back:", "Stretches on this page:", "In this article:"])
@pytest.mark.parametrize("bullet", ["• ", "- ", "* "])
def test_a_menu_of_the_names_is_no_part_of_the_exercises(menu: str, bullet: str) -> None:
    listed = "\n".join(bullet + name for name in NAMES)
    text = f"Back stiffness is common, and it often gets better with movement.\n\n{menu}\n{listed}\n\n{named(NAMES)}"
    assert titles("page.txt", text) == list(NAMES)


@pytest.mark.parametrize("over", ["3 exercises for players", "Hand exercises at the desk", "The 3 best stretches"])
def test_a_heading_over_all_names_is_none(over: str) -> None:
    text = f"Stiff after work: 4 stretches that help\n\nMany of us sit all day long.\n\n{over}\n\n{named(NAMES)}"
    assert titles("page.txt", text) == list(NAMES)


@pytest.mark.parametrize(
    "lead",
    [
        "Hold each stretch for 20 seconds.",
        "Repeat each exercise 8 to 10 times, says the physiotherapist.",
        "These are gentle. Each stretch should be held for 15 seconds.",
        "Do every exercise 10 times, twice a day.",
    ],
)
@pytest.mark.parametrize("other", ["", "It is normal that this pulls a little.", "Stop if it hurts.", "Never bounce."])
def test_paragraphs_after_a_dose_for_each_are_one_each(lead: str, other: str) -> None:
    text = "\n\n".join([lead, TOLD[0], TOLD[1], *([other] if other else []), TOLD[2]]) + "\n"
    assert len(exercises("page.txt", text)) == 3


@pytest.mark.parametrize("mark", ["1. ", "• ", "1) "])
@pytest.mark.parametrize("title", ["Stretches for Heel Pain", "Neck exercises", "Three exercises for runners"])
def test_points_with_a_dose_of_their_own_are_one_each(mark: str, title: str) -> None:
    points = (
        "While sitting, loop a towel around your foot and pull it toward you for 30 seconds. Repeat 3 times.",
        "Stand on a step. Lower one heel under the edge as far as it will go, and hold for 20 seconds.",
        "Roll a cold can under the arch of your foot for 2 minutes. Then change feet.",
    )
    text = f"{title}\n\n" + "\n\n".join(mark.replace("1", str(at)) + one for at, one in enumerate(points, 1)) + "\n"
    assert len(exercises("page.txt", text)) == 3


@pytest.mark.parametrize("mark", [" - ", " – ", ": "])
def test_a_short_line_between_longer_ones_of_its_form_is_one_of_them(mark: str) -> None:
    told = (
        ("Knee Jump", "bring both knees up to the chest while you push your hands down to the hips, again and again"),
        ("Kicks (front)", "raise one leg hip high"),
        ("Rocking Chair", "lean forward and backward with soft knees, the back knee lifting to the chest each time"),
        ("Slides", "slide left and right, or on the diagonal, with your hands resting on your hips all the way"),
    )
    text = "Water moves\n\n" + "\n\n".join(f"{name}{mark}{words}" for name, words in told) + "\n"
    assert titles("page.txt", text) == [name for name, _ in told]


@pytest.mark.parametrize("name", ["Circulation", "Ankles", "Foot pumps"])
def test_points_under_one_of_several_names_are_its_steps(name: str) -> None:
    told = {
        "Deep breathing": ["Lay your hands on your lower ribs.", "Breathe in by your nose.", "Repeat 4 times."],
        name: ["Move your feet up and down quickly 15 times.", "Circle your feet from the ankles 15 times."],
        "Static quads": ["Draw your feet up towards you.", "Push both knees down.", "Repeat 5 times."],
        "Pelvic tilt": ["Lie on your back.", "Tuck your tail under.", "Repeat 8 times."],
    }
    lists = ("\n".join(f"  • {step}" for step in steps) for steps in told.values())
    text = "\n\n".join(f"{at}) {head}\n\n{one}" for at, (head, one) in enumerate(zip(told, lists, strict=True), 1))
    assert titles("page.txt", f"Exercises after the birth\n\n{text}\n") == list(told)


@pytest.mark.parametrize("doubled", [2, 3])
def test_a_doubled_number_ends_no_list(doubled: int) -> None:
    steps = ["Lie on your side.", "Bend your top leg.", "Turn your chest to the ceiling."]
    listed = [f"  {at}. {step}" for at, step in enumerate(steps, 1)]
    again = [*listed[:doubled], listed[doubled - 1], *listed[doubled:]]
    text = "Exercises for looser hips\n\n" + "\n\n".join(
        f"{at}. {name}\n\nThis one loosens the hips.\n\n" + "\n".join(again if at == 2 else listed)
        for at, name in enumerate(NAMES, 1)
    )
    assert titles("page.txt", text + "\n") == list(NAMES)


@pytest.mark.parametrize("numbered", [True, False])
def test_prose_right_under_names_in_capitals_begins_no_exercise(*, numbered: bool) -> None:
    told = "Stand behind a chair. Rise on to your toes. Hold for 5 seconds. Do 10."
    heads = [f"{at}. {name}" if numbered else name.upper() for at, name in enumerate(NAMES, 1)]
    text = "Exercises at home\n\n" + "\n\n".join(f"{head}\n{told}" for head in heads) + "\n\nWe are here until four.\n"
    assert [str(one).lower() for one in titles("page.txt", text)] == [name.lower() for name in NAMES]


@pytest.mark.parametrize("name", ["Chair twists", "Trunk Twists", "Russian twists", "SPINAL TWISTS"])
def test_twists_are_a_movement(name: str) -> None:
    names = ("Wrist pulls", name, "Calf raises")
    assert titles("page.txt", "The office club\n\nThree for today.\n\n" + named(names)) == list(names)


@pytest.mark.parametrize("ban", ["Never bounce", "Do not jerk", "Avoid quick turns"])
def test_what_is_forbidden_names_no_exercise(ban: str) -> None:
    text = "\n\n".join(["Hold each stretch for 20 seconds.", TOLD[0], TOLD[1], ban, TOLD[2]]) + "\n"
    assert len(exercises("page.txt", text)) == 3


@pytest.mark.parametrize("lead", ["3 simple exercises", "Three stretches for you", "Here are 3 moves."])
@pytest.mark.parametrize("odd", ["Cat and Cow", "Shake it out", "The big yawn"])
def test_no_name_is_left_out_of_as_many_as_are_announced(lead: str, odd: str) -> None:
    names = (odd, "Wall Slides", "Pelvic Tilt")
    assert titles("page.txt", f"Backs at work\n\n{lead}\n\n{named(names, gap=chr(10))}") == list(names)


@pytest.mark.parametrize("odd", ["Shake it out", "Make yourself small", "The big yawn"])
def test_no_name_is_left_out_of_a_numbered_row(odd: str) -> None:
    names = ("Wall Slides", "Pelvic Tilt", odd)
    text = "Five-minute reset\n\n" + named(tuple(f"{at}. {name}" for at, name in enumerate(names, 1)))
    assert titles("page.txt", text) == list(names)
