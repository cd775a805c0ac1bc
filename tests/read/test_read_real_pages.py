"""Pages as sites, clubs and gyms write them: short steps, breaths in lists, words that break off, rows of intervals."""

import pytest

from read.facts import exercises

MIRRORED = [
    "1. Stand tall\n2. Kick right foot to left hand\n3. Then left foot to right hand\n",
    "- Hands behind your head\n- Right elbow to left knee\n- Left elbow to right knee\n",
    "1. Lie on your back.\n2. Touch left hand to right toes.\n3. Now touch right hand to left toes.\n",
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


NUMBERED = (
    "Ankle drills\n\n1. Heel walks\n\nWalk on your heels for 20 metres, then walk back.\n\n"
    "2. Toe walks\n\nWalk on your toes for 20 metres, then walk back.\n\n3. Side walks\n\n{}\n"
)
BARE = (
    "Evening stretches\n\nHamstring stretch\n\nSit down and reach for your toes. Hold for 20 seconds.\n\n"
    "Calf stretch\n\nLean on a wall and push one heel down. Hold for 20 seconds.\n\nQuad stretch\n\n{}"
)
MARKED = (
    "# Sling moves\n\n## Sling row\n\nLean back and pull your chest to your hands.\n\n"
    "## Sling press\n\nLean forward and press yourself away.\n\n## Sling squat\n\n{}\n"
)
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


UNDER_THE_DOSE = [
    ("Rounds", "* Inhale by the nose for 4 seconds\n* Hold the air for 7 seconds\n* Let it all go for 8 seconds\n", 3),
    ("Tempo", "- Lower yourself for 3 seconds\n- Pause at the bottom for 1 second\n- Push back up in 1 second\n", 2),
    ("Sets and reps", "1. Breathe in for 4 counts\n2. Hold your breath for 4 counts\n3. Breathe out for 6 counts\n", 3),
    ("Duration", "- Raise your leg and keep it up for 5 seconds\n- Lower it slowly\n- Repeat 10 times\n", 2),
    ("Sets", "1. Lift the dumbbell to your shoulder\n2. Let it down again over 3 seconds\n\n3 sets of 10\n", 2),
    ("Repetitions", "* Squeeze the ball for 5 seconds\n* Open your hand wide\n\nRepeat 8 times.\n", 2),
    ("Time", "- Lean on the wall for 20 seconds\n- Walk on the spot for 30 seconds\n", 2),
    ("Dosage", "1. Press your palms together for 10 seconds.\n2. Shake your hands out.\n\nRepeat 5 times.\n", 2),
    ("Rounds", "Squat down until your thighs are level. Stand up again.\n\n3 rounds of 12\n", 2),
    ("Reps", "Slide your heel towards you. Slide it back.\n\n10 reps\n", 1),
]


@pytest.mark.parametrize(("heading", "text", "fewest"), UNDER_THE_DOSE)
def test_what_to_do_is_told_under_a_heading_about_the_dose_too(heading: str, text: str, fewest: int) -> None:
    (one,) = exercises("page.md", f"# Slow one\n\n## {heading}\n\n{text}")
    assert one["title"] == "Slow one"
    assert one["steps"] >= fewest


AMOUNTS_ONLY = [
    "- Hold each stretch for 30 seconds\n- Repeat 3 times\n- Do this twice a day\n",
    "- Do 3 sets of 10 on each leg\n- Rest for 30 seconds between sets\n",
    "- Start with 2 sets and build up to 4\n- Perform the exercise 10 times\n",
]


@pytest.mark.parametrize("text", AMOUNTS_ONLY)
def test_what_only_says_how_much_is_no_step(text: str) -> None:
    page = f"# Heel slide\n\n## Steps\n\n1. Lie down flat.\n2. Slide one heel up.\n\n## Dosage\n\n{text}"
    (one,) = exercises("page.md", page)
    assert one["steps"] == 2


PACES = [
    ("4 x 400 m at 4:10/km, 90 s rest", 400, "4:10/km"),
    ("5 x 1 km @ 5:30 min/km, 2 min rest", 1000, "5:30 min/km"),
    ("6 x 500m at 2:05/500m, rest 1:00", 500, "2:05/500m"),
    ("3 x 2 km, pace 4:45-4:55 per km, 3 min rest", 2000, "4:45-4:55 per km"),
    ("8 x 100 m at 1:40 per 100 m, 20 s rest", 100, "1:40 per 100 m"),
    ("2 x 1 mile at 8:00/mile, 3 min rest", 1609, "8:00/mile"),
    ("4 x 800 m (4:30/km) with 2 min rest", 800, "4:30/km"),
    ("4 x 1000 m at 5 min/km, rest 90 s", 1000, "5 min/km"),
    ("3 x 750 m @2:00/500, rest 2:00", 750, "2:00/500"),
    ("6 x 400 m, target 7:30 per mile, 90 s rest", 400, "7:30 per mile"),
]


@pytest.mark.parametrize(("line", "metres", "pace"), PACES)
def test_a_pace_is_no_time_to_work_for(line: str, metres: int, pace: str) -> None:
    (one,) = exercises("page.md", f"# Thursday run\n\n{line}\n")
    dose = one["dose"]
    assert (round(dose["distance_m"][0]), dose["work_s"], dose["load"]) == (metres, None, pace)
    assert dose["rest_s"] is not None


@pytest.mark.parametrize("line", ["Plank 30 sec/side", "Plank: 1:00 / 0:30 rest", "Side plank 45 s per side"])
def test_a_time_for_each_side_or_rest_is_no_pace(line: str) -> None:
    (one,) = exercises("page.md", f"# Trunk\n\n{line}\n\nRest on your elbows and keep your hips up.\n")
    assert one["dose"]["load"] is None
