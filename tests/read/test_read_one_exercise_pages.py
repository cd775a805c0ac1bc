"""Pages with one exercise: of sports beside the gym, under labels and headings of many names, signed and in series."""

import pytest

from repcast.model.routine import Amount, Exercise
from repcast.read import read


def only(text: str, name: str = "page.txt") -> Exercise:
    """Return the one exercise of a page."""
    reading = read(name, text.encode())
    assert [one.code for one in reading.diagnostics if one.severity == "error"] == []
    assert len(reading.routine.exercises) == 1, [one.title for one in reading.routine.exercises]
    return reading.routine.exercises[0]


def low_of(amount: Amount | None) -> float | None:
    return amount.low if amount else None


def high_of(amount: Amount | None) -> float | None:
    return amount.high if amount else None


OTHER_SPORTS = (
    (
        "Serve and toss practice",
        (
            "A bad toss ruins more serves than anything else. Here is how to work on yours without a partner"
            " or a court of your own, and without any cost.\n\nStand at the baseline as if to serve, lay your "
            "racket on the ground in front of you, and toss the ball so that it lands on the strings. Do 20 "
            "tosses. If fewer than 15 land there, go on."
        ),
        20,
    ),
    (
        "Quick flicks",
        (
            "Your continence nurse may have told you about these. Quick flicks help you to stop a leak when "
            "you sneeze, and nobody around you will ever know that you are at it, whether you queue in a "
            "shop or sit in an office.\n\nTighten as if you were trying to stop passing wind, then let go "
            "straight away. Do that ten times in a row."
        ),
        10,
    ),
    (
        "Schooling exercise: the three-loop serpentine",
        (
            "Serpentines are a wonderful way to improve your horse's balance and suppleness, and they keep "
            "both of you awake on a grey afternoon.\n\nBegin on the left rein in a working trot. Ride three "
            "loops of the same size from A to C, changing the bend each time you cross the centre line. "
            "Think of where you want to go next."
        ),
        None,
    ),
    (
        "Riding exercise of the day - 14",
        (
            "Today we stay with rhythm. This exercise will teach the rider to count the strides of the "
            "horse.\n\nBegin with 3 poles on the ground and add one more when you feel ready. Look ahead and "
            "never down. First, do this in walk, and as soon as it is smooth try it in trot.\n\nTip: Listen "
            "for the same beat between all of them."
        ),
        None,
    ),
    (
        "Dribbling drill no. 7",
        (
            "Everyone in the squad has hated this one at first, and everyone has come round to it in the "
            "end, since it works so well and asks for so little.\n\nStart with 4 cones in a line, two metres "
            "apart. Dribble through them with your weaker foot only, turn at the last and come back."
        ),
        None,
    ),
)


@pytest.mark.parametrize(("title", "told", "reps"), OTHER_SPORTS, ids=[one[0] for one in OTHER_SPORTS])
def test_an_exercise_of_another_sport_is_read(title: str, told: str, reps: int | None) -> None:
    exercise = only(f"{title}\n\n{told}\n")
    assert exercise.title == title
    assert exercise.steps
    assert low_of(exercise.dose.reps) == reps


NOTICES = (
    ("It will be the core of our mile training: 8 x 400m, with 200m recovery jog between.", 8, 400, None),
    ("After an easy mile down to Castle Hill we will do 10 x 45 seconds uphill with a jog back down.", 10, None, 45),
    ("This week's effort is 6 x 800m on the outside lane. All abilities are welcome.", 6, 800, None),
    ("On the menu are 5 x 3 minutes at threshold, in groups by pace.", 5, None, 180),
)


@pytest.mark.parametrize(("told", "sets", "metres", "seconds"), NOTICES)
def test_a_notice_of_a_club_asks_for_the_session_that_it_tells(
    told: str, sets: int, metres: int | None, seconds: int | None
) -> None:
    page = (
        f"Tuesday session at the track\n\nWe meet outside the clubhouse as usual.\n\n{told}\n\n"
        "Be there early to get through an easy warm up (no fewer than three laps at a jog).\n\nSee you there!\n\nSue\n"
    )
    exercise = only(page)
    assert exercise.title == "Tuesday session at the track"
    assert low_of(exercise.dose.sets) == sets
    assert low_of(exercise.dose.distance_m) == metres
    assert low_of(exercise.dose.work_s) == seconds
    assert exercise.dose.reps is None


LABELS = (
    ("Classification:", "Shoulders, tennis specific training"),
    ("Exercise type:", "Isolation"),
    ("Prime movers:", "Rear deltoids"),
    ("Works on:", "The back of the shoulders"),
    ("Discipline:", "Rehab and prevention"),
)


@pytest.mark.parametrize(("label", "value"), LABELS)
@pytest.mark.parametrize("note", ["Side Note:", "Trainer's note:", "Quick note:", "Final note:"])
def test_labels_of_shops_and_libraries_name_no_exercise(label: str, value: str, note: str) -> None:
    exercise = only(
        f"Single Arm Pull-Apart\nExercise Description:\nSingle Arm Pull-Apart\n{label}\n{value}\nInstruction:\n"
        "Hold the tube in front of your chest with your hands shoulder width apart.\n"
        "Slowly draw your right hand out to the side.\nThen return to the start position.\n"
        f"{note}\n3 Sets of 10-12 reps\n"
    )
    assert exercise.title == "Single Arm Pull-Apart"
    assert len(exercise.steps) == 3
    assert low_of(exercise.dose.sets) == 3
    assert high_of(exercise.dose.reps) == 12


HEADINGS = ("Advantages of", "Risks of", "Pros and cons of", "Health benefits of", "Side effects of", "Drawbacks of")


@pytest.mark.parametrize("first", HEADINGS)
@pytest.mark.parametrize("second", ["Risks of", "Disadvantages of"])
def test_headings_about_an_exercise_are_no_exercises(first: str, second: str) -> None:
    exercise = only(
        "<h1>Calf Raises</h1><h2>What are Calf Raises?</h2><p>Calf raises train the lower leg.</p>"
        f"<h2>{first} Calf Raises</h2><ul><li><b>Strong ankles:</b> They add to the power of the leg.</li>"
        "<li><b>Balance:</b> They help you stand safely.</li></ul>"
        f"<h2>{second} Calf Raises</h2><ul><li><b>Cramp:</b> Too many at once can lead to cramp.</li>"
        "<li><b>Overuse:</b> Doing them each day may tire you.</li></ul>"
        "<h2>How to do Calf Raises</h2><ol><li>Stand tall with your feet apart.</li><li>Raise your heels off the floor."
        "</li><li>Lower them slowly. Do 12 reps.</li></ol>",
        "page.html",
    )
    assert exercise.title == "Calf Raises"
    assert low_of(exercise.dose.reps) == 12


CLIPS = (
    "Following is a clip showing how to carry out a Chair Leg Lift",
    "Below is a video of the Chair Leg Lift",
    "Here's a demonstration of the Chair Leg Lift",
    "Watch the short video for the Chair Leg Lift",
    "The video below shows the Chair Leg Lift",
)


@pytest.mark.parametrize("clip", CLIPS)
def test_a_heading_over_a_clip_names_nothing(clip: str) -> None:
    exercise = only(
        f"<h1>Chair Leg Lift</h1><h2>{clip}</h2><iframe src='x'></iframe><h2>Chair Leg Lift Instructions</h2>"
        "<p>1. Sit tall on a firm chair.</p><p>2. Raise your left foot from the floor.</p>"
        "<p>3. Hold the leg up 4 seconds.</p><p>4. Do two sets of 12 repetitions.</p>",
        "page.html",
    )
    assert exercise.title == "Chair Leg Lift"
    assert low_of(exercise.dose.sets) == 2


@pytest.mark.parametrize("label", ["Transcription:", "Transcript", "Audio script:", "Script"])
def test_a_transcript_is_what_to_do_and_no_title(label: str) -> None:
    exercise = only(
        f"## {label}\n\nSettle in a chair and close your eyes.\n\nBring your attention down to your feet. "
        "Curl your toes tightly, and then let go.\n\nLoosen your shoulders and your neck.\n\n## Summary:\n\n"
        "This is a guided relaxation of all the body.\n",
        "letting_go.md",
    )
    assert exercise.title == "Letting go"
    assert len(exercise.steps) >= 3


PARTS = (
    ("Set-up: Stand facing the wall.", "Arm path: Slide up the wall and come back down.", "Dose: 6-10 reps, 2 sets."),
    ("Setup: Lie on your back.", "Ribs: Draw them down.", "Dosage: 2 sets of 6-10 reps."),
    ("Start: Kneel on all fours.", "Spine: Round it up to the ceiling.", "Sets and reps: 2 sets of 6-10 reps."),
    ("Position: Sit on a chair.", "Breath: Let it flow.", "Volume: 2 sets of 6-10 reps."),
    ("Starting position: Stand tall.", "Eyes: Look ahead.", "Prescription: 2 sets of 6-10 reps."),
)


@pytest.mark.parametrize("parts", PARTS)
@pytest.mark.parametrize("sign", ["- ", "• ", "-\n"])
def test_points_among_sections_are_parts_of_one_exercise(parts: tuple[str, ...], sign: str) -> None:
    told = "\n".join(f"{sign}{part}" for part in (*parts[:2], "Tempo: 3 seconds up, 3 seconds down.", *parts[2:]))
    exercise = only(
        f"How to do it: forearm wall slides\n{told}\n\nCommon mistakes\n- Ribs popping: sigh out softly.\n"
        "- Shoulders at the ears: reach long.\n\nEasy progressions\n- Roller slides: Put a roller on the wall.\n"
        "- Lift-off: Take the forearms off at the top.\n"
    )
    assert low_of(exercise.dose.sets) == 2
    assert high_of(exercise.dose.reps) == 10


@pytest.mark.parametrize("head", ["RELATED EXERCISES", "SIMILAR EXERCISES", "You may also like", "Top"])
@pytest.mark.parametrize(
    "names", [("Wall Calf Stretch", "Heel Drops"), ("Fire Hydrant", "Banded Clamshell", "Side Lying Leg Lift")]
)
def test_links_to_other_exercises_after_the_steps_are_none_of_them(head: str, names: tuple[str, ...]) -> None:
    others = "\n".join(f"- {name}" for name in names)
    exercise = only(
        "KNEELING CALF STRETCH\nSkill Level: Beginner\nTraining: Stretching\nType: Isolation\nForce: Push\n"
        "SET-UP\n- Kneel with one foot flat in front of you.\n- Lay both hands on the floor.\nEXECUTION\n"
        f"- Lean forward until you feel a stretch.\n- Hold for 20-30 seconds.\n{others}\n{head}\n"
    )
    assert exercise.title == "KNEELING CALF STRETCH"
    assert not {step.text for step in exercise.steps} & set(names)
    assert low_of(exercise.dose.hold_s) == 20


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Pilates for Mums – Fit and Well before and after", "Second Trimester: Hovering Knees"),
        ("Moves for the office by the people of Harbour House", "Week three - Hovering Knees"),
        ("Forty good reasons to get off the couch", "Part 4: Hovering Knees"),
    ],
)
def test_the_name_of_a_site_and_a_name_that_come_again_are_no_exercises(first: str, title: str) -> None:
    exercise = only(
        f"{first}\n\nPage 3 of 6\n\n{title}\n\n{first}\n\nHovering Knees\n\nCome down onto your knees and forearms. "
        "Slowly raise both knees at once. Let both knees down. Do 4 to 8 reps.\n"
    )
    assert exercise.title.endswith("Hovering Knees")
    assert high_of(exercise.dose.reps) == 8


@pytest.mark.parametrize("library", ["EXERCISE LIBRARY", "Exercise Database", "Our exercise library", "Exercise Index"])
def test_a_library_is_no_title(library: str) -> None:
    exercise = only(
        f"{library}\nSTANDING HIP ABDUCTION\nBody Part: Hips\nEquipment: None\nINSTRUCTIONS\n"
        "- Stand behind a chair.\n- Lift one leg out to the side.\n- Lower it slowly.\n- Do 12 reps on each side.\n"
    )
    assert exercise.title == "STANDING HIP ABDUCTION"


@pytest.mark.parametrize(
    ("label", "works"),
    [
        ("THE MOVE", "WORKS ON: Opens the chest, biceps and front of the neck while waking up several muscles."),
        ("THE EXERCISE", "WORKS: The muscles between the shoulder blades."),
        ("MOVE", "MUSCLES WORKED: Chest, shoulders and neck."),
    ],
)
def test_labels_of_a_newspaper_are_no_names(label: str, works: str) -> None:
    exercise = only(
        f'{label}: Standing "door opener"\n\n{works}\n\nSETUP: Stand in a doorway and bend the knees slightly.\n\n'
        "STEP 1: Bring the arms up to shoulder height.\n\nSTEP 2: Let the chest travel through the door. Maintain the "
        "stretch for 15-30 seconds.\n\nSAFETY TIP: If it hurts, slide the hands lower.\n\n"
        "REPETITIONS: Three repetitions per hour.\n"
    )
    assert "door opener" in exercise.title
    assert low_of(exercise.dose.reps) == 3
    assert high_of(exercise.dose.hold_s) == 30


@pytest.mark.parametrize(
    "told",
    [
        "Each set of 8 will take roughly 2min.",
        "All of it should take you no more than 5 minutes.",
        "One round will only take about 90 seconds.",
        "The whole thing might last 6 minutes.",
    ],
)
def test_what_something_will_take_is_no_dose(told: str) -> None:
    exercise = only(
        f"Pelvic lifts\n\n1. Lie on your back.\n2. Lift your hips.\n3. Lower them.\n4. Do 3 sets of 8.\n\n{told}\n"
    )
    assert exercise.dose.work_s is None
    assert exercise.dose.hold_s is None
    assert low_of(exercise.dose.reps) == 8


@pytest.mark.parametrize(
    ("told", "sets"),
    [
        ("Go on for about one minute. Do two more one-minute sets.", 3),
        ("Go on for 30 seconds. Rest, then complete 3 more 30-second sets.", 4),
        ("Go on for 45 seconds. Do one more 45-second round.", 2),
    ],
)
def test_more_sets_of_a_time_come_on_top(told: str, sets: int) -> None:
    exercise = only(f"Pencil push-up\n\n1. Hold a pencil in front of your nose.\n2. Bring it nearer.\n3. {told}\n")
    assert low_of(exercise.dose.sets) == sets
    assert exercise.dose.work_s is not None
    assert exercise.dose.reps is None


@pytest.mark.parametrize(
    "title",
    [
        "Prone Hip Extension 2022-06-02",
        "12/03/2019 Prone Hip Extension",
        "Date: 2022-06-02 Prone Hip Extension",
        "Prone Hip Extension - updated 1.6.2020",
    ],
)
def test_a_date_that_is_glued_to_the_title_is_no_part_of_it(title: str) -> None:
    exercise = only(f"{title}\n\nLie on your front. Lift one leg. Lower it slowly. Repeat 10 times with each leg.\n")
    assert exercise.title == "Prone Hip Extension"


@pytest.mark.parametrize("badges", ["Strength Beginner", "Advanced", "Mobility / Intermediate", "Easy · Legs"])
def test_badges_under_the_title_are_no_day(badges: str) -> None:
    exercise = only(
        f"<h1>Goblet Squat</h1><div>{badges}</div><h3>Overview</h3><p>A squat with a weight.</p><h3>Execution</h3>"
        "<p>Hold a dumbbell against your chest. Sit down between your knees. Stand up again.</p>"
        "<h3>Recommended sets</h3><p>3 x 10-12</p><h3>Alternatives</h3><ul><li>Front squat</li></ul>",
        "page.html",
    )
    assert exercise.title == "Goblet Squat"
    assert low_of(exercise.dose.sets) == 3


@pytest.mark.parametrize("article", ["The ", ""])
def test_every_part_may_stand_under_a_label_of_one_form(article: str) -> None:
    exercise = only(
        f"Side leg lift\n\n{article}Area: The outside of the hip.\n\n{article}Exercise: Lie on your side. Lift the "
        f"upper leg. Lower it slowly.\n\n{article}Hold: 5 seconds.\n\n{article}Repetitions: 10 with each leg.\n\n"
        f"{article}Frequency: Twice a day.\n"
    )
    assert exercise.title == "Side leg lift"
    assert low_of(exercise.dose.hold_s) == 5
    assert low_of(exercise.dose.reps) == 10


@pytest.mark.parametrize(("told", "sets"), [("Rest and do another two rounds.", 3), ("Then do another 3 sets.", 4)])
def test_another_two_sets_come_on_top(told: str, sets: int) -> None:
    exercise = only(f"Negative pull-up\n\n1. Jump up so that your chin is over the bar.\n2. Lower slowly.\n3. {told}\n")
    assert low_of(exercise.dose.sets) == sets


@pytest.mark.parametrize(
    "explained",
    [
        "Staring at a laptop makes the tiny muscles of the eye lazy.",
        "Sitting all day shortens the hip flexors.",
        "Standing at a desk loads the lower back.",
        "Walking in high heels tightens your calves.",
    ],
)
def test_what_doing_something_does_is_no_step(explained: str) -> None:
    exercise = only(f"Heel drop\n\n{explained} Stand on a step. Let your heels sink. Rise again. Repeat 10 times.\n")
    assert [step.text for step in exercise.steps][:1] == ["Stand on a step."]


@pytest.mark.parametrize(
    "step",
    [
        "Say the line slowly and clearly.",
        "Whisper it as softly as you can.",
        "Smile as wide as you can.",
        "Puff your cheeks out.",
        "Imagine a string at the top of your head.",
        "Massage the palm with your thumb.",
        "Shake your hands out.",
        "Swallow hard and let go.",
    ],
)
def test_verbs_of_voice_face_and_hands_ask_for_something(step: str) -> None:
    exercise = only(f"Warm-up for actors\n\nStand tall and relax your jaw. {step} Repeat five times.\n")
    assert step in [one.text for one in exercise.steps]


MOVEMENT = "1. Bend your knee and lower.\n2. Drive up.\n"
MOVES = ["Bend your knee and lower.", "Drive up."]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (f"Set up\nStand in front of a bench.\n\nExecution\n{MOVEMENT}", "Stand in front of a bench."),
        (f"Starting position\nStand tall.\n\nMovement\n{MOVEMENT}", "Stand tall."),
        (f"## Starting Position\n\nHinge forward. Arms long.\n\n## Steps\n\n{MOVEMENT}", "Hinge forward. Arms long."),
        (f"### Getting into position\n\nFeet apart.\n\n### How to\n\n{MOVEMENT}", "Feet apart."),
        (f"PREPARATION\nStand on a step.\n\nEXECUTION\n{MOVEMENT}", "Stand on a step."),
        (f"Get ready\nHold the rail.\n\nHow to do it\n{MOVEMENT}\nTips\nBreathe.\n", "Hold the rail."),
        (
            (
                "<h2>Set up</h2><p>Stand in front of a bench.</p><h2>Execution</h2>"
                "<ol><li>Bend your knee and lower.</li><li>Drive up.</li></ol>"
            ),
            "Stand in front of a bench.",
        ),
    ],
)
def test_the_position_to_start_from_is_a_step_beside_a_list(text: str, start: str) -> None:
    title = "# Split Squat\n\n" if "#" in text else "<h1>Split Squat</h1>" if "<" in text else "Split Squat\n"
    dose = "<p>3 sets of 8 reps</p>" if "<" in text else "3 sets of 8 reps\n\n"
    name = "page.md" if "#" in text else "page.html" if "<" in text else "page.txt"
    (exercise,) = read(name, f"{title}{dose}{text}".encode()).routine.workouts[0].blocks[0].exercises
    assert [step.text for step in exercise.steps] == [start, *MOVES]


@pytest.mark.parametrize("heading", ["Technique", "Overview", "How it works", "Getting started"])
def test_other_paragraphs_beside_a_list_explain(heading: str) -> None:
    text = f"# Lunge\n\n8 reps\n\n## {heading}\n\nKeep your hips level.\n\n## Steps\n\n{MOVEMENT}"
    (exercise,) = read("page.md", text.encode()).routine.workouts[0].blocks[0].exercises
    assert [step.text for step in exercise.steps] == MOVES


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("How to do a side plank", "side plank"),
        ("How to Do a Side Plank: Form, Benefits and Variations", "Side Plank"),
        ("How to Do a Side Plank (With Pictures)", "Side Plank"),
        ("How to do side planks properly | FitBlog", "side planks"),
        ("Side plank: how to do it, benefits and variations", "Side plank"),
        ("Side Plank – Technique, Muscles Worked & Common Mistakes", "Side Plank"),
        ("Side plank: a step-by-step guide", "Side plank"),
        ("Drill of the day: how to switch on your waist", "Drill of the day: how to switch on your waist"),
    ],
)
@pytest.mark.parametrize("mark", ["", "# "])
def test_an_article_is_called_by_its_exercise(mark: str, title: str, name: str) -> None:
    steps = "1. Lie on your side.\n2. Lift your hips off the floor.\n\nHold for 30 seconds. 3 sets each side.\n"
    assert only(f"{mark}{title}\n\n{steps}", "page.md" if mark else "page.txt").title == name


def test_links_and_mistakes_below_an_article_are_no_exercises() -> None:
    text = (
        "How to Do a Side Plank: Form and Benefits\n\nThen about ten seconds in your waist starts to shake.\n\n"
        "How to Do a Side Plank\n\n1. Lie on your right side.\n2. Lift your hips.\n3. Hold for 30 seconds.\n\n"
        "Do 3 sets on each side.\n\nCommon Mistakes\n\nRolling forward\nKeep your chest open.\n\n"
        "Related Articles\nHow to Do a Bird Dog\n10 Best Core Exercises for Beginners\n\nAnn Field is a trainer.\n"
    )
    found = only(text)
    assert (found.title, found.dose.sets and found.dose.sets.low) == ("Side Plank", 3)
    assert found.dose.hold_s is not None
    assert found.dose.hold_s.low == 30
