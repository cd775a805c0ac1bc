"""Kinds of pages with one exercise that were once read wrongly, each shown by several small pages of its kind."""

import json

import pytest

from read.facts import exercises
from repcast.model.routine import Exercise
from repcast.read import read

STEPS = ["Stand tall on a step.", "Push up on your toes.", "Lower slowly."]


def record(**fields: object) -> Exercise:
    """Return the exercise of a record with these fields."""
    reading = read("record.json", json.dumps({"name": "Heel Raise", "steps": STEPS, **fields}).encode())
    assert reading.routine is not None
    (exercise,) = reading.routine.exercises
    return exercise


def dosed_record(**fields: object) -> dict[str, object]:
    """Return what a record with these fields states of its dose."""
    return dosed("record.json", json.dumps({"name": "Heel Raise", "steps": STEPS, **fields}))


def one(name: str, text: str) -> dict[str, object]:
    """Return the facts of the only exercise of a page."""
    (found,) = exercises(name, text)
    return found


def dosed(name: str, text: str) -> dict[str, object]:
    """Return what the only exercise of a page states of its dose."""
    dose = one(name, text)["dose"]
    assert isinstance(dose, dict)
    return {field: amount for field, amount in dose.items() if amount and amount != "both"}


@pytest.mark.parametrize(
    "key",
    [
        *(
            "approxTimeMinutes",
            "estimated_minutes",
            "totalTime",
            "repsToday",
            "setsLogged",
            "lastWeightKg",
            "loadFactor",
        ),
        *("timeUnderTension", "restHeartRate", "advancedReps", "popularity", "videoSeconds", "sessionDuration"),
    ],
)
def test_a_bare_number_under_a_key_that_nobody_knows_is_no_dose(key: str) -> None:
    assert dosed_record(reps=12, **{key: 40}) == dosed_record(reps=12)


@pytest.mark.parametrize(
    ("fields", "sets", "reps"),
    [
        ({"sets_reps": "3 sets of 15"}, 3, 15),
        ({"sets_x_reps": "3 x 15"}, 3, 15),
        ({"setsAndReps": "3x15"}, 3, 15),
        ({"prescription": {"sets": 3, "reps": 15}}, 3, 15),
        ({"programming": {"sets": 3, "reps": "15"}}, 3, 15),
        ({"target": {"reps": 15, "sets": 3}}, 3, 15),
        ({"setsCount": 3, "repsPerSet": 15}, 3, 15),
        ({"recommendedSets": 3, "recommendedReps": {"min": 15, "max": 15}}, 3, 15),
    ],
)
def test_the_dose_of_a_record(fields: dict[str, object], sets: int, reps: int) -> None:
    dose = record(**fields).dose
    assert (dose.sets and dose.sets.low, dose.reps and dose.reps.low) == (sets, reps)


@pytest.mark.parametrize(
    "fields",
    [
        {"sides": 2},
        {"sides": "both"},
        {"side": "each"},
        {"perSide": True},
        {"each_side": True},
        {"reps": "12 each side"},
        {"repsOrHold": "30 sec each leg"},
    ],
)
@pytest.mark.parametrize("after", [{}, {"sets": 3}, {"sets": 3, "restSeconds": 30}])
def test_a_record_says_that_each_side_is_done(fields: dict[str, object], after: dict[str, object]) -> None:
    sides = record(**fields, **after).dose.sides
    assert sides is not None
    assert sides.way == "each"


@pytest.mark.parametrize(
    "told",
    [
        {"instructions": {"setup": STEPS[0], "execution": STEPS[1:]}},
        {
            "instructions": {
                "position": STEPS[0],
                "movement": STEPS[1],
                "finish": STEPS[2],
                "commonMistakes": ["Bouncing"],
            }
        },
        {"instructions": {"steps": STEPS, "formCues": []}},
        {"steps": {"1": STEPS[0], "2": STEPS[1], "3": STEPS[2]}},
        {"execution": " ".join(STEPS)},
        {"how_to": STEPS},
        {"guide": "1. " + STEPS[0] + "\n2. " + STEPS[1] + "\n3. " + STEPS[2]},
        {"howTo": "- " + "\n- ".join(STEPS)},
        {"execution_steps": "Step 1: {}\nStep 2: {}\nStep 3: {}".format(*STEPS)},
    ],
)
def test_the_steps_of_a_record_in_any_form(told: dict[str, object]) -> None:
    reading = read("record.json", json.dumps({"name": "Heel Raise", **told}).encode())
    assert reading.routine is not None
    assert [step.text for step in reading.routine.exercises[0].steps] == STEPS


def test_cues_among_the_instructions_of_a_record_are_tips() -> None:
    told = {"setup": STEPS[0], "execution": STEPS[1:], "formCues": ["Knees soft"], "tips": ["Go slowly"]}
    reading = read("record.json", json.dumps({"name": "Heel Raise", "instructions": told}).encode())
    assert reading.routine is not None
    (exercise,) = reading.routine.exercises
    assert ([tip.text for tip in exercise.tips], len(exercise.steps)) == (["Knees soft", "Go slowly"], 3)


@pytest.mark.parametrize("step", ["Hold for 30 seconds, then switch sides", "Stay here and hold for 30 seconds."])
@pytest.mark.parametrize("key", ["duration", "durationSeconds", "length"])
def test_the_length_of_a_record_is_not_the_hold_that_a_step_states(step: str, key: str) -> None:
    hold = record(steps=[*STEPS[:2], step], **{key: 90}).dose.hold_s
    assert hold is not None
    assert hold.low == 30


@pytest.mark.parametrize(
    ("tempo", "seconds"),
    [({"down": 3, "pause": 1, "up": 1}, (3, 1, 1)), ({"lowering": 4, "bottom": 0, "lift": 2, "top": 1}, (4, 0, 2, 1))],
)
def test_the_tempo_of_a_record_by_its_parts(tempo: dict[str, int], seconds: tuple[float, ...]) -> None:
    assert dosed_record(reps=8, tempo=tempo)["tempo_s"] == list(seconds)


@pytest.mark.parametrize(
    "heading",
    [
        "Perfect For",
        "Great for",
        "Indications",
        "Why it works",
        "Rationale",
        "Who is it for?",
        "History",
        "Related posts",
    ],
)
def test_a_list_of_what_it_is_good_for_is_never_spoken(heading: str) -> None:
    text = (
        "# Band Walk\n\n## Instructions\n\n1. Put a band round your ankles.\n2. Step to the side.\n3. Follow with the "
        f"other foot.\n\n## {heading}\n\n- Runners\n- Building hip strength\n- Anyone with sore knees\n"
    )
    found = one("walk.md", text)
    assert (found["title"], found["steps"], found["tips"]) == ("Band Walk", 3, 0)


@pytest.mark.parametrize("heading", ["Band Placement", "Bell weights", "Where to do it", "The mat"])
def test_a_list_of_facts_beside_the_steps_is_no_step(heading: str) -> None:
    text = (
        "# Band Walk\n\n## Instructions\n\n1. Put a band round your ankles.\n2. Step to the side.\n3. Follow with the "
        f"other foot.\n\n## {heading}\n\n- **Light**: good for a start\n- **Heavy**: more work for the hip\n"
    )
    assert one("walk.md", text)["steps"] == 3


@pytest.mark.parametrize("cues", ["Form Cues", "Cues", "Coaching cues", "Key cues"])
def test_cues_beside_steps_are_tips_and_alone_are_steps(cues: str) -> None:
    steps = "## How to\n\n1. Grip the rope.\n2. Pull it to your nose.\n3. Let it out again.\n\n"
    reminders = f"## {cues}\n\n- Lift your elbows high\n- Squeeze your shoulder blades\n"
    beside = one("pull.md", f"# Rope Pull\n\n{steps}{reminders}")
    assert (beside["steps"], beside["tips"]) == (3, 2)


@pytest.mark.parametrize("word", ["Hold", "Rest", "Repeat", "Work", "Set", "Tempo"])
@pytest.mark.parametrize("mark", ["**{}**:", "**{}:**", "{}:", "**{}** –"])
def test_a_step_may_begin_with_a_word_of_the_dose(word: str, mark: str) -> None:
    text = (
        "# Bear Sit\n\n## How to Perform\n\n1. **Place**: Kneel on all fours.\n2. **Lift**: Raise your knees.\n"
        f"3. {mark.format(word)} Keep the knees where they are while you breathe.\n4. **Down**: Lower your knees.\n"
    )
    assert one("bear.md", text)["steps"] == 4


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Side Plank", ("Engage the core", "Straight spine", "Shoulder over elbow", "Breathe")),
        ("Goblet Squat", ("Stance", "Chest", "Depth", "Drive")),
        ("Cable Row", ("Set your back", "Elbows", "Squeeze", "Return")),
        ("Tree Pose", ("Root", "Balance", "Gaze", "Release")),
    ],
)
@pytest.mark.parametrize("last", ["3 x 20 seconds per side.", "Stay as you are."])
def test_bold_words_before_steps_are_the_names_of_no_exercises(title: str, names: tuple[str, ...], last: str) -> None:
    told = ("Tighten your belly.", "Keep your back flat.", "Press the floor away.", last)
    lines = "".join(f"{at}. **{name}:** {text}\n" for at, (name, text) in enumerate(zip(names, told, strict=True), 1))
    assert one("page.md", f"---\ntitle: {title} Technique\n---\n\n### Good {title} Form\n\n{lines}")["steps"] in (3, 4)


@pytest.mark.parametrize(
    "label", ["Instructions", "How to do it", "Technique", "What to do", "Execution", "Directions", "Method"]
)
def test_what_follows_a_paragraph_of_instructions_goes_on_with_them(label: str) -> None:
    text = (
        f"Slow Nod\n\nA good one after a day at the desk.\n\n{label}: Sit tall. Drop your chin to your chest.\n\nLift "
        "it again and look at the ceiling.\n\nTurn your head to the left and to the right.\n"
    )
    assert one("nod.txt", text)["steps"] == 4


@pytest.mark.parametrize("name", ["Balance on one leg:", "Lifting motion:", "Starting Position:", "The way down:"])
def test_the_name_of_a_part_of_the_steps_is_no_step(name: str) -> None:
    text = (
        f"Knee Lift\n\nInstructions\n1. {name}\n- Stand on your left leg.\n- Bend the other knee.\n2. The lift:\n"
        "- Raise the knee to your chest.\n- Lower it slowly.\n"
    )
    assert one("lift.txt", text)["steps"] == 4


@pytest.mark.parametrize("name", ["Sandra Lind", "Dr. Ames Okoro", "Marie-Luise Kern", "Team Northside"])
def test_who_wrote_it_is_no_exercise(name: str) -> None:
    text = (
        "What is a good stretch for the side of my hip?\n\nA good one is as follows:\n\n- Lie on your back and bend "
        "your knee.\n- Hold this stretch for 30 seconds.\n- Repeat on the other side.\n"
        f"{name}\n{name} on behalf of Hip & Co\nAlmost all of my clients like another one. In it they lie on a bed.\n"
    )
    found = one("hip.txt", text)
    assert (found["title"], found["steps"]) == ("What is a good stretch for the side of my hip?", 3)
