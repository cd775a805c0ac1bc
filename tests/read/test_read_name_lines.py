"""Names of movements without steps or doses: a plan of bare names is read, a table of contents is not."""

import pytest

from read.facts import facts
from read.told import exercise
from repcast.read import read

TIGHT = "Pre-run stretches\n\nCalf stretch\nHamstring stretch\nQuad stretch\nHip flexor stretch\n"
LOOSE = "Tabata Tuesday\n\nBurpees\n\nMountain climbers\n\nJump squats\n\nHigh knees\n\nHave fun!\n"
POSES = "Sun warm up\n\nMountain pose\nForward fold\nDownward dog\nCobra\nChild's pose\n"
UNTITLED = "Squats\nLunges\nPush-ups\nPlank\n"
BULLETS = "My cards\n\nEach suit has its move.\n\n- Burpees\n- Squats\n- Push-ups\n- Jumping lunges\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (TIGHT, ["Calf stretch", "Hamstring stretch", "Quad stretch", "Hip flexor stretch"]),
        (LOOSE, ["Burpees", "Mountain climbers", "Jump squats", "High knees"]),
        (POSES, ["Mountain pose", "Forward fold", "Downward dog", "Cobra", "Child's pose"]),
        (UNTITLED, ["Squats", "Lunges", "Push-ups", "Plank"]),
        (BULLETS, ["Burpees", "Squats", "Push-ups", "Jumping lunges"]),
    ],
)
def test_bare_names_are_exercises(text: str, names: list[str]) -> None:
    reading = read("page.txt", text.encode())
    assert [one.title for one in reading.routine.exercises] == names


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page.md", "# Moves\n\n- [Squats](a.md)\n- [Lunges](b.md)\n- [Push-ups](c.md)\n- [Plank](d.md)\n"),
        ("page.txt", "Table of contents\n\nSquats\nLunges\nPush-ups\nPlank\n"),
        ("page.txt", "What we sell\n\n- Red mats\n- Blue mats\n- Foam blocks\n- Bags\n"),
    ],
)
def test_names_that_lead_elsewhere_are_refused(name: str, text: str) -> None:
    found = read(name, text.encode()).diagnostics
    assert {one.code for one in found if one.severity == "error"} & {"contents-page", "not-an-exercise"}


@pytest.mark.parametrize(
    ("told", "names", "dose"),
    [
        ("40 sec on, 20 sec off, 3 rounds", ["Shadow boxing", "Squats", "Push-ups"], "40s"),
        ("40 sec on, 20 sec off", ["Battle ropes", "Heavy bag", "Speed bag"], "40s"),
        ("Work 30 s, rest 30 s. Do 4 rounds.", ["Single unders", "Criss cross"], "30s"),
        ("Hold each stretch for 30 seconds on each side.", ["Pigeon", "Figure four", "Low lunge"], "30s each"),
        ("Stay 3 minutes in each pose.", ["Butterfly", "Sphinx", "Happy baby"], "180s"),
        ("Hold each for 1 minute.", ["Cobra", "Puppy pose", "Child's pose (wide knees)"], "60s"),
        ("Hold each stretch for 20 seconds.", ["Ear to shoulder", "Chin to chest", "Neck roll"], "20s"),
        ("10 reps of each", ["Thumb opposition", "Finger spreads", "Tabletop"], "10"),
        ("Repeat each 10 times", ["Cheek puff", "Fish face", "Lion"], "10"),
        ("30 seconds each", ["Dead bug", "Bear hold", "Superman"], "30s"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_two_names_or_more_below_the_dose_of_each_are_exercises(
    told: str, names: list[str], dose: str, gap: str
) -> None:
    found = facts("p.txt", "Class\n" + gap[1:] + told + gap + "\n".join(names))["exercises"]
    assert [one["title"] for one in found] == names
    assert {exercise(one).removeprefix(one["title"]).strip() for one in found} == {dose}


@pytest.mark.parametrize(
    "page",
    [
        "Quad stretch\nHold each stretch for 30 seconds.\n\nStand tall\nBend one knee\nPull your heel in",
        "Squat\n\n4 sets of 8, 90 seconds rest\n\nQuads\nGlutes\nCore",
        "Hip opener\n\nHold each side for 1 minute.\n\nHips\nGlutes\nInner thighs",
        "Band row\n3 sets of 10 each side\n\nStarting position\nExecution",
    ],
)
def test_other_lines_below_a_dose_are_no_list_of_exercises(page: str) -> None:
    assert not {"Core", "Execution", "Glutes"} & {one["title"] for one in facts("p.txt", page)["exercises"]}


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Cardio (15 min)", ["March: 1 min", "Step touch: 1 min"]),
        ("Core circuit (10 minutes)", ["Plank: 30 sec", "Sit-ups: 30 sec"]),
        ("Wind-down stretch (10 min)", ["Cobra - 1 minute", "Child's pose - 1 minute"]),
        ("Yoga for sleep | 15 min", ["Child's pose 2 min", "Legs up the wall 5 min"]),
        ("Core (12 min)", ["Plank 1 min", "Dead bug 1 min"]),
        ("Office mobility - 8 minutes", ["Cat-cow 1 min", "Hip circles 1 min", "Neck rolls 30 s"]),
    ],
)
def test_a_session_with_its_length_is_the_title_of_what_is_done(title: str, lines: list[str]) -> None:
    found = facts("p.txt", title + "\n\n" + "\n".join(lines))
    assert len(found["exercises"]) == len(lines)
    assert title.startswith(found["workouts"][0]["title"])


@pytest.mark.parametrize(
    "lines",
    [
        ["Walk 20 min", "", "Calf stretch 30 s", "Quad stretch 30 s"],
        ["Bike 10 min", "", "Squats 3x10", "Lunges 3x8"],
        ["Plank 3 min", "", "Squat 1 min", "Row 1 min"],
        ["Quad stretch 5 min", "Calf stretch 1 min", "Plank 1 min"],
        ["Push-ups 3x10", "", "Squats 3x15", "", "Lunges 3x12"],
    ],
)
def test_an_exercise_with_its_dose_above_others_is_one_of_them(lines: list[str]) -> None:
    assert len(facts("p.txt", "\n".join(lines))["exercises"]) == len(list(filter(None, lines)))


@pytest.mark.parametrize(
    "lines", [["1 rope climb", "10 push-ups"], ["1 burpee", "2 squats"], ["3 swings", "1 get-up each side"]]
)
@pytest.mark.parametrize("over", ["5 rounds", "AMRAP 10", ""])
def test_one_is_a_count_too(over: str, lines: list[str]) -> None:
    found = facts("p.txt", "\n".join(["WOD", "", *filter(None, [over]), *lines]))["exercises"]
    assert [one["dose"]["reps"][0] for one in found] == [int(line.split()[0]) for line in lines]
    assert all(one["title"] in line for one, line in zip(found, lines, strict=True))
