"""Kinds of pages with one exercise that were once read wrongly, each shown by several small pages of its kind."""

import json
import textwrap

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


@pytest.mark.parametrize("last", [3, 5, 10])
@pytest.mark.parametrize("joint", ["-", " - ", ", "])
@pytest.mark.parametrize("end", [".", " and let it come back.", ", then relax."])
def test_a_count_that_is_spelled_out_is_a_hold(last: int, joint: str, end: str) -> None:
    count = joint.join(str(number) for number in range(1, last + 1))
    dose = dosed("tuck.txt", f"Chin tucks\n\nSit tall. Slide your chin back. Count {count}{end} Do this 10 times.\n")
    assert (dose["hold_s"], dose["reps"]) == ([last, last], [10, 10])


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("Give the right side a minute, then the left.", 60),
        ("Give the left leg two minutes, then the right leg.", 120),
        ("Give each side a minute.", 60),
        ("Hold the right for 45 seconds, then the left.", 45),
        ("Stay on the left for 40 seconds and then on the right.", 40),
    ],
)
def test_a_time_that_is_given_to_each_side(line: str, seconds: int) -> None:
    dose = dosed("calf.txt", f"Calf stretch\n\n- Lean on the wall.\n- Press your back heel down.\n- {line}\n")
    assert (dose["hold_s"], dose["sides"]) == ([seconds, seconds], "each")


WIKI = """{{{{Infobox exercise
| name = Wall press
| muscles = [[Pectoralis major|Chest]]
}}}}
The '''wall press''' is a [[push-up]] against a wall.<ref>Book, p. 12</ref>

{0} How to do it {0}
{1} Stand at arm's length from a wall.
{1} Bend the [[elbow]]s until the [[Human nose|nose]] is near it.
{1} Push ''slowly'' back.

{0} Dose {0}
3 sets of 12, with 60 seconds of rest.<ref name="x" />

{0} References {0}
<references />
[[Category:Exercises]]
"""


@pytest.mark.parametrize("rank", ["==", "==="])
@pytest.mark.parametrize("item", ["#", "*"])
@pytest.mark.parametrize("name", ["page.txt", "page.wiki"])
def test_the_source_of_a_wiki(rank: str, item: str, name: str) -> None:
    reading = read(name, WIKI.format(rank, item).encode())
    assert reading.routine is not None
    (exercise,) = reading.routine.exercises
    told = ["Stand at arm's length from a wall.", "Bend the elbows until the nose is near it.", "Push slowly back."]
    assert (exercise.title, [step.text for step in exercise.steps]) == ("Wall press", told)
    assert [step.place.line for step in exercise.steps] == [8, 9, 10]
    assert dosed(name, WIKI.format(rank, item)) == {"sets": [3, 3], "reps": [12, 12], "rest_s": [60, 60]}


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Lower it slow-\nly to the bed.", "Lower it slowly to the bed."),
        ("Stand up with-\n   out your hands.", "Stand up without your hands."),
        ("Stand with your feet hip-\nwidth apart.", "Stand with your feet hip-width apart."),
        ("Bend your left el-\nbow and hold it.", "Bend your left elbow and hold it."),
        ("Do a small push-\nup on the wall.", "Do a small push-up on the wall."),
    ],
)
def test_words_that_a_line_end_breaks_are_whole(broken: str, whole: str) -> None:
    text = f"Knee drop\n\nLie on your back on a firm bed with both of your knees bent.\n\n{broken}\n"
    reading = read("drop.txt", text.encode())
    assert reading.routine is not None
    step = reading.routine.exercises[0].steps[-1]
    assert (step.text, step.place.line) == (whole, 5)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Heel slides: Lie on your back. Slide one heel to your seat. Slide it out again. 2 x 10 per leg.",
            "Heel slides",
        ),
        ("Wall sit – Lean on a wall. Slide down until you sit. Hold for 30 seconds. Come up.", "Wall sit"),
        (
            "SQUATS WITH A CHAIR Stand before a chair. Sit back slowly. Stand up. Do 3 sets of 12.",
            "SQUATS WITH A CHAIR",
        ),
        ("CALF RAISE Hold on to a chair. Rise on your toes. Lower your heels. Repeat 15 times.", "CALF RAISE"),
    ],
)
def test_the_name_before_the_sentences_of_a_page_is_its_title(text: str, title: str) -> None:
    found = one("copy.txt", text + "\n")
    assert (found["title"], found["steps"]) == (title, 3)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("How do I do a wall sit?", "wall sit"),
        ("What is a good wall sit?", "What is a good wall sit?"),
        ("How to do a wall sit?", "wall sit"),
    ],
)
def test_a_question_may_be_the_title_of_its_answer(question: str, title: str) -> None:
    text = f"{question}\n\nStand with your back on a wall. Slide down. Hold for 30 seconds.\n\nRated 4.6 out of 5\n"
    found = one("answer.txt", text)
    assert (found["title"], found["steps"]) == (title, 2)


def test_the_letter_before_an_answer_begins_no_list() -> None:
    text = (
        "Q: Do my wrists need a rest?\nA: Try this. Put your palms together. Lower your hands. Hold for 15 seconds.\n"
    )
    assert one("wrist.txt", text)["steps"] in (2, 3)


@pytest.mark.parametrize("width", [28, 34, 40, 46, 60, 76])
def test_a_narrow_column_is_joined_to_its_sentences(width: int) -> None:
    words = (
        "Lie on your back with one knee bent and the other leg straight on the bed. Pull the toes of the straight leg "
        "up and tighten the front of the thigh. Lift the leg off the bed, keeping the knee locked. Hold for a count of "
        "five and lower it slowly."
    )
    text = (
        f"Straight leg raise\n\n{textwrap.fill(words, width)}\n\nRepeat 10 times, then change over to the other leg.\n"
    )
    found = one("raise.txt", text)
    assert (found["title"], found["steps"]) == ("Straight leg raise", 4)
    assert dosed("raise.txt", text) == {"reps": [10, 10], "hold_s": [5, 5], "sides": "each"}


@pytest.mark.parametrize(
    "noise",
    ["Likes: 9", "Posted by pt_greta - 14 Jan, 11:47", "Views: 1,204", "Quote: Any ideas?", "12 people liked this"],
)
def test_what_a_forum_sets_around_a_post_is_no_exercise(noise: str) -> None:
    text = (
        f"Knees hurt on the stairs\n\n{noise}\n\nTry step-downs:\n1) stand on the bottom stair\n2) bend the knee\n"
        f"3) push back up\n\n3x12 each leg, rest a minute.\n\n{noise}\n"
    )
    found = one("post.txt", text)
    assert (found["steps"], dosed("post.txt", text)["reps"]) == (3, [12, 12])


@pytest.mark.parametrize("facts", ["*Calm · 5 min · beginner*", "Calm | beginner", "- beginner", "Level: beginner"])
def test_a_phrase_beside_prose_that_asks_for_something_is_no_step(facts: str) -> None:
    text = f"### Slow Nod\n{facts}\n\nSit tall and drop your shoulders. Lower your chin to your chest. Lift it again.\n"
    assert one("nod.md", text)["steps"] == 3


@pytest.mark.parametrize("pause", ["Without a pause", "With no break", "Do not hold the breath;"])
def test_a_hold_that_is_denied_is_no_part_of_a_breath(pause: str) -> None:
    text = f"Sea Breath\n\nSit tall. Breathe in for 5 seconds. {pause} breathe out for 5 seconds. Do 9 breaths.\n"
    assert dosed("sea.txt", text) == {"tempo_s": [5, 0, 5], "reps": [9, 9]}


ASKS = (
    *("Aim for", "Shoot for", "Try", "Start with", "Begin with", "Complete", "Go for", "Strive for", "Work up to"),
    *("We recommend", "You should do", "Do a total of", "Get", "Stick to", "A good goal is", "Your goal is"),
    *("If you are new to this, start with", "As a beginner, do", "For best results, do", "Knock out", "Recommended:"),
)
AMOUNTS = ("3 sets of 15 reps", "3 sets of 15 reps on each side, resting 45 seconds between sets")


@pytest.mark.parametrize("asks", ASKS)
@pytest.mark.parametrize("amount", AMOUNTS)
def test_a_sentence_that_only_says_how_much_is_no_step_and_no_tip(asks: str, amount: str) -> None:
    told = "Lie on your back with bent knees. Squeeze your glutes and lift your hips. Lower slowly."
    page = f"Glute bridge\n\n{told} {asks} {amount}.\n"
    assert [one("x.txt", page)[kind] for kind in ("steps", "tips")] == [3, 0]
    assert [dosed("x.txt", page)[field] for field in ("sets", "reps")] == [[3, 3], [15, 15]]


@pytest.mark.parametrize(
    "step",
    [
        *(
            "Scrunch the towel for 3 sets of 15 reps.",
            "Lift your hips for 3 sets of 10.",
            "Pedal for 3 sets of 1 minute.",
        ),
        *("Do 3 sets of 10, keeping your back flat.", "Walk 3 sets of 20 steps across the room."),
    ],
)
def test_a_sentence_with_a_dose_that_moves_something_is_a_step(step: str) -> None:
    assert one("x.txt", f"Glute bridge\n\nLie on your back. Squeeze your glutes. {step}\n")["steps"] == 3


@pytest.mark.parametrize(
    "sentence",
    [
        *("Take a 60 second break between sets.", "Do this 2-3 times a week.", "Do these exercises every other day."),
        *("Perform this exercise daily.", "Do it most days."),
        *("Shoot for 10 to 12 reps per side.", "That's one rep.", "This completes one repetition.", "Rest as needed."),
        *("Watch the video below.", "Check out our guide to glute training.", "Move on to the next exercise."),
    ],
)
def test_a_sentence_about_the_page_or_how_often_is_no_step(sentence: str) -> None:
    told = "Lie on your back with bent knees. Squeeze your glutes and lift your hips. Lower slowly."
    found = one("x.txt", f"Glute bridge\n\n{told} {sentence}\n")
    assert (found["steps"], found["tips"]) == (3, 0)


@pytest.mark.parametrize(
    "asks", ["Start with 8 reps and work up to 15.", "Begin with 8 and work up to 20.", "Do 8 and work up to 12."]
)
def test_a_goal_that_is_worked_up_to_is_no_time(asks: str) -> None:
    assert dosed("x.txt", f"Glute bridge\n\nLie on your back.\n\n{asks}\n") == {"reps": [8, 8]}
