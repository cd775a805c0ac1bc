"""What is told of an exercise in passing: points without names, a dose that is no dose, files that break off."""

import json

import pytest

from read.facts import exercises
from repcast.model.routine import Reading
from repcast.read import read


def _titles(reading: Reading) -> list[str]:
    return [one.title for one in reading.routine.exercises]


@pytest.mark.parametrize(
    ("name", "text", "titles"),
    [
        ("a.json", '{"name":"Bird dog","sets":3,"instructions":["Kneel on all fours.","Come ba', ["Bird dog"]),
        ("a.json", '[{"name":"Bird dog","sets":3},{"name":"Wall sit","sets":2,"hold_s":4', ["Bird dog", "Wall sit"]),
        ("a.json", '[{"name":"Bird dog","sets":3},{"name":"Wall sit","sets":2},\n', ["Bird dog", "Wall sit"]),
        (
            "a.json",
            '{"exercises":[{"name":"Bird dog","sets":3},{"name":"Wall sit","sets":2},{"na',
            ["Bird dog", "Wall sit"],
        ),
        (
            "a.js",
            "export const moves = [{name: 'Bird dog', sets: 3}, {name: 'Wall sit', sets: 2, ho",
            ["Bird dog", "Wall sit"],
        ),
    ],
)
def test_json_that_breaks_off_is_read_up_to_there(name: str, text: str, titles: list[str]) -> None:
    reading = read(name, text.encode())
    assert _titles(reading) == titles
    assert [one.severity for one in reading.diagnostics if one.code == "bad-json"] == ["warning"]


@pytest.mark.parametrize("text", ['{"name": }', '{"name": "x"}}', '[{"name" "Squat"}]', "{", '{"a'])
def test_broken_json_is_still_refused(text: str) -> None:
    assert [one.severity for one in read("a.json", text.encode()).diagnostics][:1] == ["error"]


def test_objects_beside_each_other_with_blocks_of_their_own_are_days() -> None:
    def day(name: str) -> dict[str, object]:
        return {"blocks": [{"name": "Main", "exercises": [{"name": name, "sets": 3, "reps": 8}]}]}

    plan = {"plan": {"name": "Base", "pushDay": day("Dip"), "pullDay": day("Row"), "meta": {"author": "x"}}}
    routine = read("a.json", json.dumps(plan).encode()).routine
    assert [one.title for one in routine.workouts] == ["Push day", "Pull day"]


LIST = """# Desk breaks

Get up every hour and do one of these.

{0} Stand up and sit down again without using your hands. Do it 10 times.
{1} Push your hands against the desk edge and lean in. Do 12 repetitions.
{2} {odd}
{3} Turn your upper body to the left, hold on to the chair back, then turn to the right. Repeat 4 times.
"""


@pytest.mark.parametrize("marks", ["----", "****", "1. 2. 3. 4."])
@pytest.mark.parametrize(
    ("odd", "title"),
    [
        ("Calf pumps: Rise on your toes and lower slowly. Do 15 repetitions.", "Calf pumps"),
        ("**Calf pumps:** Rise on your toes and lower slowly. Do 15 repetitions.", "Calf pumps"),
        ("Shake both hands loosely from the wrist.", "Exercise 3"),
        ("The next one is much like it, but you rise on one leg. Lower slowly. Do 15 repetitions.", "Exercise 3"),
    ],
)
def test_an_odd_one_among_points_without_names_is_kept(marks: str, odd: str, title: str) -> None:
    each = marks.split() if " " in marks else list(marks)
    reading = read("a.md", LIST.format(*each, odd=odd).encode())
    assert _titles(reading) == ["Exercise 1", "Exercise 2", title, "Exercise 4"]


def test_paragraphs_without_names_that_take_a_position_are_exercises() -> None:
    text = (
        "Better Balance at Home\n\nHere is what to do at the kitchen counter.\n\n"
        "Stand on one leg with one hand on the counter. Keep the knee soft. Hold for 20 seconds, then change legs.\n\n"
        "Stand with one foot in front of the other. Fix your eyes on one spot. Stay for 30 seconds, then swap feet.\n\n"
        "Rise on your toes as high as you can. Lower slowly. Do this 12 times.\n\n"
        "Walk along the counter sideways. Cross one foot in front of the other. Go back the same way.\n\n"
        "Ask your doctor first if you feel dizzy often.\n"
    )
    reading = read("a.txt", text.encode())
    assert len(reading.routine.exercises) == 4


@pytest.mark.parametrize(
    "text",
    [
        (
            "How to Do a Glute Bridge\n\n1. Lie on your back with your knees bent.\n2. Lift your hips for 2 seconds.\n"
            "3. Lower slowly. Repeat 10 times.\n4. Rest for a minute and repeat twice more.\n"
        ),
        (
            "Cat and Cow\n\nKneel on all fours with your hands under your shoulders. Round your back. "
            "Let your belly sink. Repeat 10 times.\n\nIf your wrists hurt, make fists. Put a towel under "
            "your knees. Repeat 5 times only.\n\n"
            "Finish in child's pose. Sit back on your heels and stretch your arms forward.\n"
        ),
    ],
)
def test_steps_of_one_exercise_with_figures_are_no_exercises(text: str) -> None:
    assert len(read("a.txt", text.encode()).routine.exercises) == 1


@pytest.mark.parametrize(
    "text",
    [
        (
            "Seated knee extension\nStrengthens the front of the thigh.\nSit on a firm chair, feet on the floor. "
            "Straighten one knee slowly until the leg is level. Lower it with control.\n"
            "• 10 repetitions each leg\n• Rest 30 seconds\n• 3 rounds\n• Every other day\n"
        ),
        (
            "# Clam\n\n1. Lie on your side with knees bent.\n2. Lift the top knee, feet together.\n3. Lower slowly.\n\n"
            "* 10 on both sides\n* 3 sets in a row\n* Once daily for 6 weeks\n"
        ),
        (
            "Heel slide\nStep 1 – Lie on your back.\nStep 2 – Bend one knee and slide the heel up.\n"
            "Step 3 – Slide it back down.\n- Repeat 10 for each side\n- 3 sets in a row\n- Twice-daily\n"
            "- 6 days a week\n"
        ),
    ],
)
def test_a_list_that_only_says_how_much_is_none_of_steps(text: str) -> None:
    (one,) = exercises("a.md" if text[0] == "#" else "a.txt", text)
    assert (one["steps"], one["dose"]["sets"][0], one["dose"]["reps"][0]) == (3, 3, 10)


@pytest.mark.parametrize("heading", ["Sets/Reps", "Sets & Reps", "Reps/Sets", "Dosage/Frequency", "Sets + reps"])
def test_words_of_one_kind_in_a_heading_are_a_section(heading: str) -> None:
    text = (
        f"# Suitcase carry\n\n## Description\nA walk under load.\n\n## How to perform\n1. Stand tall with one weight.\n"
        f"2. Walk in short steps.\n\n## {heading}\n- Common: 3–5 rounds of 30–45 sec\n"
    )
    reading = read("a.md", text.encode())
    assert _titles(reading) == ["Suitcase carry"]
    sets = reading.routine.exercises[0].dose.sets
    assert sets is not None
    assert sets.low == 3


def test_named_steps_under_a_heading_of_steps_are_no_exercises() -> None:
    text = (
        "Exercise Summary\n\nThe Farmers carry is among the best movements that you can do.\n\n\nExercise Steps\n\n"
        "  1. Get firm – Make the whole body firm. Tighten the glutes.\n"
        "  2. Get tall – Lift the chest. Keep your eyes ahead.\n"
        "  3. Short, quick steps – Take short steps. Turn those feet over!\n"
    )
    assert len(read("a.txt", text.encode()).routine.exercises) == 1


STEPS = "Stand on a step with one foot. Let the free hip drop. Pull it up again. Do 12 on each side."


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "facts",
    [
        ["Body region: hip", "Made popular by: runners", "Known since: 1911"],
        ["Element: fire", "Chakra: root", "Best time: morning", "Colour: red"],
        ["Pose family: standing", "Drishti: a point ahead", "English name: Hip drop"],
    ],
)
def test_labels_with_values_are_no_exercises(gap: str, facts: list[str]) -> None:
    page = f"How to do the standing hip hike\n\n{gap.join(facts)}\n\nInstructions:\n\n{STEPS}\n"
    assert _titles(read("a.txt", page.encode())) == ["How to do the standing hip hike"]


def test_facts_about_a_person_after_an_exercise_are_none() -> None:
    page = f"Standing hip hike\n\n{STEPS}\n\nTITLE: Coach\n\nAGE: 44\n\nCLUB: Harriers\n\nHOME: Eastport\n"
    assert _titles(read("a.txt", page.encode())) == ["Standing hip hike"]


@pytest.mark.parametrize("names", [("Squats", "Lunges", "Inchworms"), ("Zombies", "Snow angels", "Dead bugs")])
def test_names_with_counts_after_a_colon_are_exercises(names: tuple[str, ...]) -> None:
    page = "Garden circuit\n\n" + "\n".join(f"{name}: {10 + at}" for at, name in enumerate(names)) + "\n"
    assert _titles(read("a.txt", page.encode())) == list(names)


@pytest.mark.parametrize("sign", ["*", "•", "-", "–"])
def test_steps_that_signs_part_in_one_line_are_a_list(sign: str) -> None:
    text = (
        f"Sit-to-stand\n\nGood for the thighs. How to do it: {sign} Sit at the edge of a chair. {sign} Lean forward "
        f"and stand up. {sign} Sit down slowly. Do 10 of them.\n"
    )
    (exercise,) = read("a.txt", text.encode()).routine.exercises
    assert [one.text for one in exercise.steps][:2] == ["Sit at the edge of a chair.", "Lean forward and stand up."]
    assert len(exercise.steps) == 3


def test_names_with_steps_in_one_line_are_exercises() -> None:
    text = (
        "Raise your cheeks with face yoga\n\nSome easy moves.\n\n"
        "The Trumpeter * Inhale and keep your breath in. * Blow out each cheek by turns.\n\n"
        "The Rabbit * Crinkle your nose up and down. * Press down with your fingers. * Do three sets of 20.\n\n"
        "The Queen * Draw the corners of your mouth toward your ears. * Hold the stretch for five seconds.\n"
    )
    assert _titles(read("a.txt", text.encode())) == ["The Trumpeter", "The Rabbit", "The Queen"]


@pytest.mark.parametrize(
    ("name", "caption"),
    [
        ("1. The buggy racer", "Buggy Racer"),
        ("1. The buggy racer", "The buggy racer."),
        ("## The buggy racer", "*Buggy racer*"),
        ("1) Buggy racer", "Buggy racer"),
    ],
)
def test_a_name_after_what_is_told_under_it_is_a_caption(name: str, caption: str) -> None:
    second = name.replace("1", "2").replace("buggy racer", "garden goalie").replace("Buggy racer", "Garden goalie")
    text = (
        f"How to keep fit with a toddler.\n\n{name}\n\nTake the buggy and find a flat path. Run.\n\n"
        f"{caption}\n\n{second}\n\nRoll the ball to the toddler. Run after it and do a squat.\n\n"
        f"{caption.replace('uggy ', 'arden ').replace('B', 'G').replace('b', 'g').replace('Racer', 'Goalie')}\n"
    )
    assert len(_titles(read("a.md" if name[0] == "#" else "a.txt", text.encode()))) == 2


@pytest.mark.parametrize(
    "text",
    [
        (
            "Shoulder care for swimmers\n\nThree exercises for the pool side.\n\n3 sets of 10\nWall slides\nStand with "
            "your back to a wall and slide your arms up.\n\n2 sets of 15\nBand pull-aparts\nPull a band apart.\n\n"
            "3 sets of 8\n"
            "Push-up plus\nHold a push-up and push your shoulders away from the floor.\n"
        ),
        (
            "# Shoulders\n\n*3 x 10*\n\n## Wall slides\nStand with your back to a wall. Slide your arms up.\n\n"
            "*2 x 15*\n\n## Band pull-aparts\nHold a band. Pull it apart.\n\n*3 x 8*\n\n"
            "## Push-up plus\nGet into a push-up. Push.\n"
        ),
        (
            "Exercises for strong shoulders.\n\nRepeat this exercise for 3 sets of 10 repetitions.\n\nWall slides– "
            "Stand with your back to a wall. Slide your arms up.\n\n"
            "Repeat this exercise for 2 sets of 15 repetitions.\n\n"
            "Band pull-aparts– Hold a band. Pull it apart.\n\nRepeat this exercise for 3 sets of 8 repetitions.\n\n"
            "Push-up plus– Get into a push-up. Push your shoulders away from the floor.\n"
        ),
    ],
)
def test_a_dose_over_each_name_is_that_of_the_name_below(text: str) -> None:
    found = exercises("a.md" if text[0] == "#" else "a.txt", text)
    got = [(one["title"], one["dose"]["sets"][0], one["dose"]["reps"][0]) for one in found]
    assert got == [("Wall slides", 3, 10), ("Band pull-aparts", 2, 15), ("Push-up plus", 3, 8)]


@pytest.mark.parametrize(
    "labels", [("Make this easier", "Make this harder"), ("Easier", "Harder"), ("Benefits", "Easier")]
)
@pytest.mark.parametrize(
    "steps", ["Step 1\n{}\nStep 2\n{}\nStep 3\n{}\n", "1\n{}\n2\n{}\n3\n{}\n", "1. {}\n2. {}\n3. {}\n"]
)
def test_labels_in_a_flat_list_are_over_the_points_after_them(labels: tuple[str, str], steps: str) -> None:
    told = ("Stand with a worktop beside you.", "Walk heel to toe along a line.", "Turn round and walk back.")
    text = (
        f"Heel-to-toe walk\nHelps balance and control.\n- {labels[0]}\n- Hold a worktop with one hand.\n"
        f"- Take fewer steps forward.\n- {labels[1]}\n- Walk without a hold.\n- Walk more steps backwards.\nMethod\n"
        + steps.format(*told)
    )
    (exercise,) = read("a.txt", text.encode()).routine.exercises
    assert [one.text for one in exercise.steps] == list(told)


def test_the_number_of_a_point_that_is_cut_off_is_no_dose() -> None:
    text = "# Warrior three\n\n1. Stand on one leg.\n2. Hinge at the hips and lift the other leg\n3"
    (exercise,) = read("a.md", text.encode()).routine.exercises
    assert exercise.dose.reps is None
    assert len(exercise.steps) == 2


def test_an_item_about_the_dose_that_asks_is_no_step_beside_a_list_of_steps() -> None:
    text = (
        "# Quad stretch\n\n## Form\n1. Stand on one leg.\n2. Draw the other heel up.\n3. Hold and breathe.\n\n"
        "## Programming\n- 2–3 sets × 20–30s per leg\n- Put it into a warm-up or a cool-down\n"
    )
    (exercise,) = read("a.md", text.encode()).routine.exercises
    assert len(exercise.steps) == 3


def test_what_all_adds_up_to_is_no_dose_of_each() -> None:
    text = (
        "Garden challenge\n\nThe workout:\n- 10 squats\n- Wall sit\n- 10 squats\n- Side lunges\n\n"
        "This workout only takes ten minutes, and look, you’ve done 50 squats.\n"
    )
    doses = {one.title: one.dose.reps for one in read("a.txt", text.encode()).routine.exercises}
    assert doses["Wall sit"] is None
    assert doses["Side lunges"] is None


def test_times_of_a_day_are_no_time_of_work() -> None:
    text = "Chair arch\n\n• Sit tall.\n• Arch your back and look up.\n• Repeat three times, at 10:15, noon and 3:15.\n"
    (exercise,) = read("a.txt", text.encode()).routine.exercises
    assert exercise.dose.work_s is None
