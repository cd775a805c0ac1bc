"""Pages as sites, clubs and gyms write them: short steps, breaths in lists, words that break off, rows of intervals."""

import pytest

from read.facts import exercises

MIRRORED = [
    "1. Stand tall\n2. Kick right foot to left hand\n3. Then left foot to right hand\n",
    "- Hands behind your head\n- Right elbow to left knee\n- Left elbow to right knee\n",
    "1. Lie on your back.\n2. Touch your left hand to your right toes.\n3. Now touch your right hand to your left toes.\n",
    "* Plank position\n* Bring the right knee to the left elbow, then the left knee to the right elbow.\n",
    "1. Feet wide\n2. Swing the left arm to the right foot and then the right arm to the left foot\n",
    "1. Stand with soft knees.\n2. Step to the left.\n3. Step to the right.\n",
    "1. Sit tall\n2. Lift your right knee\n3. Lift your left knee\n",
    "- Sit back and lean a little\n- Rotate to the right\n- Rotate to the left\n",
    "1. Guard up\n2. Punch with the left arm\n3. Punch with the right arm\n4. Keep going fast\n",
    "1. Hang from a bar.\n2. Swing right knee up to left elbow.\n3. Swing left knee up to right elbow.\n",
]


@pytest.mark.parametrize("steps", MIRRORED)
def test_steps_that_mirror_each_other_take_turns(steps: str) -> None:
    (one,) = exercises("page.md", f"# Cross march\n\n{steps}")
    assert one["title"] == "Cross march"
    assert one["steps"] >= 2
    assert one["dose"]["sides"] == "alternate"


NOT_MIRRORED = [
    "1. Lift your right leg.\n2. Hold it for 20 seconds.\n3. Lift your left leg.\n",
    "1. Place your left foot forward.\n2. Put the right foot behind it.\n3. Sink down.\n",
    "1. Hold the bar in your right hand.\n2. Rest your left hand on the bench.\n3. Row the bar up.\n",
    "1. Cross your right ankle over your left knee.\n2. Press the right knee down.\n3. Lean forward.\n",
]


@pytest.mark.parametrize("steps", NOT_MIRRORED)
def test_steps_that_name_both_sides_for_other_reasons_take_no_turns(steps: str) -> None:
    (one,) = exercises("page.md", f"# Cross march\n\n{steps}")
    assert one["dose"]["sides"] != "alternate"


NUMBERED = "Ankle drills\n\n1. Heel walks\n\nWalk on your heels for 20 metres, then walk back.\n\n2. Toe walks\n\nWalk on your toes for 20 metres, then walk back.\n\n3. Side walks\n\n{}\n"
BARE = "Evening stretches\n\nHamstring stretch\n\nSit down and reach for your toes. Hold for 20 seconds.\n\nCalf stretch\n\nLean on a wall and push one heel down. Hold for 20 seconds.\n\nQuad stretch\n\n{}"
MARKED = "# Sling moves\n\n## Sling row\n\nLean back and pull your chest to your hands.\n\n## Sling press\n\nLean forward and press yourself away.\n\n## Sling squat\n\n{}\n"
BROKEN = [
    "This one is close to the \u201cto",
    "Stand with your feet a little wid",
    "Much like the one before, but with a long",
]


@pytest.mark.parametrize("end", [*BROKEN, "Here the same thing is done sideways."])
@pytest.mark.parametrize(
    ("page", "name", "names"),
    [
        (NUMBERED, "page.txt", ["Heel walks", "Toe walks", "Side walks"]),
        (BARE, "page.txt", ["Hamstring stretch", "Calf stretch", "Quad stretch"]),
        (MARKED, "page.md", ["Sling row", "Sling press", "Sling squat"]),
    ],
)
def test_what_breaks_off_under_the_last_name_is_told(page: str, name: str, names: list[str], end: str) -> None:
    found = exercises(name, page.format(end))
    assert [one["title"] for one in found] == names
    assert [one["steps"] > 0 for one in found] == [True] * 3
