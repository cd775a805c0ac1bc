"""Pages with several exercises: kinds that were once read wrongly, each shown by several small members."""

import pytest

from read.facts import exercises, titles


def counted(text: str, name: str = "page.txt") -> list[tuple[object, object]]:
    """Return the title of each exercise of a page with its number of steps."""
    return [(one["title"], one["steps"]) for one in exercises(name, text)]


LEAD_INS = ("How to do it:", "How to do it", "Steps:", "Instructions:", "Method", "What to do:")


@pytest.mark.parametrize("lead", LEAD_INS)
@pytest.mark.parametrize("marker", ["{}.", "{})", "({})"])
def test_numbered_names_go_on_after_the_instructions_of_each(lead: str, marker: str) -> None:
    names = ("Bird dog", "Heel slide", "Cobra")
    text = "Moves for the back\n\n" + "".join(
        f"{marker.format(number)} {name}\nGood for the spine.\n{lead}\n- Lie on the floor.\n- Lift your legs slowly.\n"
        "- Repeat 8 times.\n"
        for number, name in enumerate(names, 1)
    )
    assert counted(text) == [(name, 3) for name in names]


@pytest.mark.parametrize(
    "head", ["{}. {}", "{}) {}", "{} {}", "{} {}\n{}", "{}. {}\n{}", "{}. {}\n\n{}", "Exercise {}: {}"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_numbered_names_stand_over_numbered_steps(head: str, gap: str) -> None:
    names = ("Knee Lift", "Heel Raise", "Arm Curl")
    parts = [
        head.format(number, name, name)
        + gap
        + "1. Sit tall.\n2. Lift it slowly.\n3. Lower it again.\n4. Repeat 10 times."
        for number, name in enumerate(names, 1)
    ]
    assert counted("Moves on a chair\n\n" + gap.join(parts) + "\n") == [(name, 4) for name in names]


@pytest.mark.parametrize("lines", ["2 Push Ups\n3 Squats\n4 Lunges", "2 Thrusters\n4 Pull Ups\n6 Burpees"])
def test_counts_before_names_in_a_row_are_no_numbers_of_a_list(lines: str) -> None:
    assert titles("wod.txt", f"3 rounds:\n{lines}\n") == [line.partition(" ")[2] for line in lines.splitlines()]


@pytest.mark.parametrize("dosed", ["Swing it 20 times.", "Do 20 reps.", "Repeat 20 times each side.", "3 sets of 20."])
def test_a_first_name_that_is_set_as_the_others_is_no_title(dosed: str) -> None:
    names = ("PENDULUM SWING", "WALL WALK", "TOWEL PULL", "STICK LIFT")
    text = "".join(
        f"{name}\nLean forward with one hand on a table.\nMove the other arm slowly.\n{dosed}\n" for name in names
    )
    assert titles("page.txt", text) == list(names)


@pytest.mark.parametrize(
    "label", ["Station {}: ", "Station {} - ", "Station {}. ", "STATION {}: ", "Drill {}: ", "Pose {}: "]
)
def test_what_stands_after_a_counting_label_is_the_name(label: str) -> None:
    names = ("Box jumps", "Ring rows", "Wall sit", "Plank")
    text = "".join(f"{label.format(number)}{name}\n" for number, name in enumerate(names, 1))
    assert titles("page.txt", f"Circuit, 3 rounds, 40 seconds each\n\n{text}") == list(names)


@pytest.mark.parametrize(
    "name", ["Stretch for the {} muscles", "Raises for the {} muscles", "Stretches for your {} muscles"]
)
def test_an_exercise_for_some_muscles_is_no_section_about_them(name: str) -> None:
    names = [name.format(part) for part in ("calf", "thigh")]
    text = "\n\n".join(
        f"{one}\n- Stand tall with one leg behind you.\n- Lean forward and hold for 30 seconds." for one in names
    )
    assert counted(f"After the run\n\n{text}\n") == [(one, 2) for one in names]
