"""Yoga, breathing and stretching as plain lists: names with rounds, times, breaths and minutes."""

import pytest

from read.told import blocks
from repcast.read import read

ROWS = {
    "Seated yoga\n\nSufi circles: 6 rounds\nSide bend: 4 breaths each side\nSavasana: 4 minutes\n": (
        "straight: Sufi circles 6, Side bend 20s each, Savasana 240s"
    ),
    "Hands\n\nThumb rolls: 12 times\nFist squeeze: 8 times\nFinger fans: 12 times\n": (
        "straight: Thumb rolls 12, Fist squeeze 8, Finger fans 12"
    ),
    "Pranayama\n\nKapalabhati – 3 rounds\nAnulom vilom – 5 minutes\nBhramari – 7 rounds\n": (
        "straight: Kapalabhati 3, Anulom vilom 300s, Bhramari 7"
    ),
    "Night\n\nNeck rolls - 3 each side\nCat-cow - 8 rounds\nSphinx - 10 breaths\n": (
        "straight: Neck rolls 3 each, Cat-cow 8, Sphinx 50s"
    ),
    "Chair class\n\nMoon salutation, 2 rounds\nPigeon, 5 breaths each side\nRelaxation, 3 minutes\n": (
        "straight: Moon salutation 2, Pigeon 25s each, Relaxation 180s"
    ),
    "Knee sheet\n\nHeel slide – 10 times\nQuad squeeze – 10 times each leg\nLeg lift – 8-10 times\n": (
        "straight: Heel slide 10, Quad squeeze 10 each, Leg lift 8~10"
    ),
}


@pytest.mark.parametrize("page", ROWS)
def test_a_name_with_its_rounds_among_names_with_their_amounts_is_done(page: str) -> None:
    assert blocks("page.txt", page) == [ROWS[page]]


HEADS = {
    "Gym\n\nThe mangler: 3 rounds\nSquats: 20 reps\nPlank: 1 minute\n": "circuit 3x: Squats 20, Plank 60s",
    "Legs\n\nLower body: 3 rounds\nSquats: 12 reps\nCalf raises: 20 reps\n": "circuit 3x: Squats 12, Calf raises 20",
    "Yoga\n\nCircuit: 2 rounds\nChair pose: 5 breaths\nBoat: 5 breaths\n": "circuit 2x: Chair pose 25s, Boat 25s",
    "Yoga\n\nFlow 1: 3 rounds\nBoat: 5 breaths\nCobra: 5 breaths\n": "circuit 3x: Boat 25s, Cobra 25s",
    "Home\n\nCore - 3 rounds\nPlank - 30 seconds\nDead bug - 10 reps\n": "circuit 3x: Plank 30s, Dead bug 10",
}


@pytest.mark.parametrize("page", HEADS)
def test_a_name_of_a_block_with_its_rounds_stays_over_what_is_done_in_them(page: str) -> None:
    assert blocks("page.txt", page) == [HEADS[page]]


BREATHS = {
    "Pilates\n\nBreathing: 8 breaths\nPelvic tilts: 10 reps\n": "straight: Breathing 8, Pelvic tilts 10",
    "# Reset\n\n- Breathing: 2 minutes\n- Child's pose: 1 minute\n": "straight: Breathing 120s, Child's pose 60s",
    "Loosen up\n\nNeck rolls: 5 each way\nBreathing: 90 seconds\n": "straight: Neck rolls 5 each, Breathing 90s",
    "Core\n\n1. Breathing, 6 slow breaths\n2. Roll up, 6 reps\n": "straight: Breathing 6, Roll up 6",
    "# Floor\n\n## Breathing\n2 minutes\n\n## Child's pose\n1 minute\n": "straight: Breathing 120s, Child's pose 60s",
    "Breath work\n\nHumming bee: 8 rounds\nSilent sitting: 3 minutes\n": "straight: Humming bee 8, Silent sitting 180s",
}


@pytest.mark.parametrize("page", BREATHS)
def test_breathing_with_nothing_but_how_much_is_done_and_counted_in_breaths(page: str) -> None:
    assert blocks("page.md" if page.startswith("#") else "page.txt", page) == [BREATHS[page]]


@pytest.mark.parametrize(
    "page",
    [
        "# Squat\n\nStand tall.\nSit back and stand up.\n\nReps: 10\nBreathing: inhale down, exhale up\n",
        "# Bridge\n\n- Reps: 10\n- Breathing: exhale as you lift\n- Tempo: slow\n",
        "# Wall push-up\n\nHow many: 10\nBreathing: 1 breath per rep\n",
        "# Bird dog\n\n## Breathing\nBreathe out as you lift.\n\n## Dose\n10 reps\n",
    ],
)
def test_how_to_breathe_in_an_exercise_is_none(page: str) -> None:
    (told,) = blocks("page.md", page)
    assert "Breathing" not in told
    assert told.endswith(" 10")


SWITCHED = {
    "Flow\n\n40 seconds each, 20 s rest.\n\nArm circles\nThread the needle (switch sides halfway)\nPuppy pose\n": (
        "Arm circles 40s, Thread the needle 40s alternate, Puppy pose 40s"
    ),
    "Stretch\n\n40 seconds each.\n\n1. Cobra\n2. Pigeon (swap halfway)\n3. Seal\n": (
        "Cobra 40s, Pigeon 40s each, Seal 40s"
    ),
    "Legs\n\nHold each for 30 seconds.\n\nQuad stretch (swap legs at halfway)\nCalf stretch (change sides)\nFold\n": (
        "Quad stretch 30s each, Calf stretch 30s each, Fold 30s"
    ),
    "Hips\n\n1 minute each.\n\n- Butterfly\n- Lizard (then switch sides)\n- Frog\n": (
        "Butterfly 60s, Lizard 60s each, Frog 60s"
    ),
    "Core\n\n30 seconds each.\n\nPlank (on knees)\nDead bug\nBird dog\n": (
        "Plank (on knees) 30s, Dead bug 30s, Bird dog 30s"
    ),
}


@pytest.mark.parametrize("page", SWITCHED)
def test_a_remark_about_the_sides_belongs_to_the_name_that_it_stands_behind(page: str) -> None:
    (said,) = blocks("page.txt", page)
    assert said.partition(": ")[2] == SWITCHED[page]


PARTS = {
    "Hatha class\n\nStanding (20 min)\nMountain pose, 5 breaths\nTree, 1 min each side\n\n"
    "Floor (15 min)\nBridge, 5 breaths\nHappy baby, 1 min\n\nSavasana (10 min)\n": [
        "straight: Mountain pose 25s, Tree 60s each",
        "straight: Bridge 25s, Happy baby 60s",
        "straight: Savasana 600s",
    ],
    "Physio group\n\nSeated: 10 min\nMarching: 1 min\nHeel raises: 10 reps\n\n"
    "Standing: 10 min\nSquats: 6 reps\nSide steps: 8 reps\n": [
        "straight: Marching 60s, Heel raises 10",
        "straight: Squats 6, Side steps 8",
    ],
    "Hatha class\n\nMountain pose, 5 breaths\nTree, 1 min each side\n\nSavasana (10 min)\n": [
        "straight: Mountain pose 25s, Tree 60s each, Savasana 600s",
    ],
    "Core\n\nPlank (3 min)\nSets: 3\nRest: 30 s\n\nBridge (2 min)\nSets: 2\nRest: 20 s\n": [
        "straight: Plank 3x180s, Bridge 2x120s",
    ],
    "Sit\n\nBody scan (10 min)\n\nOpen awareness (5 min)\n": ["straight: Body scan 600s, Open awareness 300s"],
}


@pytest.mark.parametrize("page", PARTS)
def test_a_name_with_its_minutes_over_names_with_their_doses_is_a_part_of_a_class(page: str) -> None:
    assert blocks("page.txt", page) == PARTS[page]


HELD = {
    "Bedtime\n\nSeated forward fold: 2 minutes\nSide-lying rest: 3 minutes\nPigeon: 2 minutes each side\n": (
        120,
        180,
        120,
    ),
    "Yin\n\nDragon – 2 minutes\nSphinx – 3 minutes\n": (120, 180),
    "Hips\n\n1. Pigeon: 1 minute\n2. Frog: 1 minute\n": (60, 60),
    "Morning stretch\n\nCobra - 30 seconds\nChild's pose - 1 minute\n": (30, 60),
    "Full body stretching\n\nHamstrings: 30 s\nQuads: 30 s\nNeck rolls: 20 s\n": (30, 30, None),
    "# Wind-down\n\n| Pose | Time |\n|---|---|\n| Caterpillar | 3 min |\n| Banana | 2 min |\n": (180, 120),
    "Yoga at your desk\n\nSeated eagle 30 seconds\nCat-cow 1 minute\nMountain 30 seconds\n": (30, None, 30),
    "HIIT\n\nJumping jacks: 30 seconds\nHigh knees: 30 seconds\nFrog: 30 seconds\n": (None, None, None),
    "Core\n\nPlank: 30 seconds\nBicycle: 30 seconds\nSuperman: 30 seconds\n": (30, None, None),
    "Stretch and strengthen\n\nStep-ups: 1 minute\nFigure skater: 1 minute\n": (None, None),
    "Dynamic stretching\n\nLeg swings: 30 s\nHip openers: 30 s\nInchworm: 30 s\n": (None, None, None),
    "Tabata\n\nPigeon walk: 20 s\nFrog jumps: 20 s\nCobra push-ups: 20 s\n": (None, None, None),
    "Stretching\n\nEasy walk: 5 minutes\nArm circles: 30 s\n": (None, None),
    "Bedtime\n\nBelly breathing: 5 minutes\nBody scan: 5 minutes\n": (None, None),
}


@pytest.mark.parametrize("page", HELD)
def test_a_time_is_a_hold_in_a_pose_and_among_stretches(page: str) -> None:
    name = "page.md" if page.startswith("#") else "page.txt"
    exercises = read(name, page.encode()).routine.exercises
    assert tuple(one.dose.hold_s.low if one.dose.hold_s else None for one in exercises) == HELD[page]


SIDED = {
    "# S\n\n| Stretch | Hold | Sides |\n|---|---|---|\n| Knee hug | 30 s | Each |\n| Cobra | 20 s | - |\n": (
        "each",
        "",
    ),
    "# S\n\n| Stretch | Hold | Sides |\n|---|---|---|\n| Knee hug | 30 s | L + R |\n| Cobra | 20 s | n/a |\n": (
        "each",
        "",
    ),
    "# S\n\n| Pose | Time | Each side? |\n|---|---|---|\n| Lizard | 2 min | Yes |\n| Frog | 3 min | No |\n": (
        "each",
        "",
    ),
    "# S\n\n| Exercise | Reps | Leg |\n|---|---|---|\n| Calf raise | 15 | Both |\n| Pistol | 5 | Each |\n": (
        "",
        "each",
    ),
    "# S\n\n| Exercise | Reps | Side |\n|---|---|---|\n| Clam | 15 | Left |\n| Side plank | 9 | Right |\n": (
        "left",
        "right",
    ),
    "# S\n\n| Exercise | Reps | Side effects |\n|---|---|---|\n| Squat | 3 | both |\n| Row | 5 | none |\n": ("", ""),
    "# Yin\n\n## Shoelace (left & right)\nHold 3 minutes.\n\n## Sphinx\nHold 2 minutes.\n": ("each", ""),
    "# Yin\n\n- Dragon (right, then left): 3 min\n- Saddle: 3 min\n": ("each", ""),
    "# Rehab\n\n- Side plank right side: 20 s\n- Side plank left side: 20 s\n": ("right", "left"),
    "# Boxing\n\n- Left and right hooks: 20 reps\n- Squat (up and down): 10 reps\n": ("", ""),
}


@pytest.mark.parametrize("page", SIDED)
def test_a_column_and_a_name_say_on_which_sides_it_is_done(page: str) -> None:
    exercises = read("page.md", page.encode()).routine.exercises
    assert tuple(one.dose.sides.way if one.dose.sides else "" for one in exercises) == SIDED[page]


_HEAD = "# Hip\n\n| Exercise | Reps | {} |\n|---|---|---|\n| Ankle pumps | 20 | 5 |\n| Quad squeeze | 10 | 3 |\n"
OFTEN = (
    "Times per day",
    "Times/day",
    "Times a day",
    "Times each day",
    "Times daily",
    "Times a week",
    "Sessions per day",
)


@pytest.mark.parametrize("column", OFTEN)
def test_a_column_of_how_often_a_day_it_is_done_is_no_second_dose(column: str) -> None:
    reading = read("page.md", _HEAD.format(column).encode())
    assert [one.dose.reps.low for one in reading.routine.exercises if one.dose.reps] == [20, 10]
    assert not reading.diagnostics


@pytest.mark.parametrize("column", ["Days per week", "Days a week", "Days", "Sessions", "Times per week", "Frequency"])
def test_a_column_of_how_often_a_week_is_none_of_the_exercises_of_its_weeks(column: str) -> None:
    page = f"# Walk\n\n| Week | Brisk walk | {column} |\n|---|---|---|\n| 1 | 5 min | 4 |\n| 2 | 10 min | 5 |\n"
    workouts = read("page.md", page.encode()).routine.workouts
    told = [[(one.title, one.dose.work_s.low) for one in part.exercises if one.dose.work_s] for part in workouts]
    assert told == [[("Brisk walk", 300)], [("Brisk walk", 600)]]


@pytest.mark.parametrize("column", ["Sets", "Rounds"])
def test_a_column_of_times_beside_one_of_sets_counts_reps(column: str) -> None:
    page = f"# Gym\n\n| Exercise | Times | {column} |\n|---|---|---|\n| Squat | 10 | 3 |\n| Row | 8 | 2 |\n"
    exercises = read("page.md", page.encode()).routine.exercises
    assert [one.dose.reps.low for one in exercises if one.dose.reps] == [10, 8]


CELLS = {
    "Time": {"5 each side": "reps 5", "10/side": "reps 10", "2 min each side": "held 120", "30 each side": "held 30"},
    "Time (sec)": {"10 each side": "held 10"},
    "Minutes": {"2 each side": "held 120", "1": "held 60"},
    "Hold": {"5 breaths each side": "held 25"},
}


@pytest.mark.parametrize(("column", "cell"), [(column, cell) for column, cells in CELLS.items() for cell in cells])
def test_a_number_for_each_side_in_a_column_of_times_has_its_unit_or_counts_reps(column: str, cell: str) -> None:
    page = f"# Yoga\n\n| Pose | {column} |\n|---|---|\n| Pigeon | {cell} |\n| Cobra | 30 s |\n"
    dose = read("page.md", page.encode()).routine.exercises[0].dose
    told = f"reps {dose.reps.low:g}" if dose.reps else f"held {dose.hold_s.low:g}" if dose.hold_s else ""
    assert told == CELLS[column][cell]
