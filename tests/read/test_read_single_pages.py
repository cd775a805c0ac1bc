"""Pages about one exercise: its name, its steps and its dose among what sites, clinics and writers set around them."""

from typing import Any

import pytest

from read.facts import exercises

STEPS = "1. Stand tall against a wall.\n2. Raise both arms to shoulder height.\n3. Slide them up and down.\n"
TOLD = "Sit tall on a chair. Glide your chin straight back. Keep your eyes level.\n"


def one(text: str, name: str = "page.txt") -> dict[str, Any]:
    found = exercises(name, text)
    assert len(found) == 1, [exercise["title"] for exercise in found]
    return found[0]


def dose(text: str, *fields: str) -> list[object]:
    """Return some fields of the dose of the exercise of a page."""
    stated = one(text)["dose"]
    return [stated[field] for field in fields]


@pytest.mark.parametrize(
    ("sentence", "fields"),
    [
        ("Do 10 slow, deep breaths.", {"reps": [10, 10], "hold_s": None}),
        ("Do a set of 12 deep breaths every hour.", {"reps": [12, 12], "hold_s": None}),
        ("Hold for 5 breaths.", {"reps": None, "hold_s": [25, 25]}),
        ("Count slowly to six, then let go. Repeat 8 times.", {"reps": [8, 8], "hold_s": [6, 6]}),
        ("Repeat 10 to 15 times or as many times as you can.", {"sets": None, "reps": [10, 15]}),
        ("Hold 20 seconds. Repeat 4 times, working up to 40 seconds.", {"reps": [4, 4], "work_s": None}),
        ("Once more, hold for a minute.", {"reps": None, "hold_s": [60, 60]}),
        ("That's one round. Do 4 rounds.", {"sets": [4, 4]}),
        ("Nod and come back for ten rounds.", {"sets": None, "reps": [10, 10]}),
        ("Repeat 8 times. Do it twice, once in the morning and once before bed.", {"reps": [8, 8]}),
        ("Sets: __2__ Reps: __10__ Times per day: __3__", {"sets": [2, 2], "reps": [10, 10]}),
        ("Repetitions 10 Sets 3", {"sets": [3, 3], "reps": [10, 10]}),
        ("3 sets of 10, 4 seconds per rep.", {"sets": [3, 3], "reps": [10, 10], "hold_s": None}),
        ("Take no more than 2 seconds to get there. 10 times.", {"reps": [10, 10], "hold_s": None}),
        ("Repeat 10 times. Ice your neck for 15 minutes afterwards.", {"reps": [10, 10], "work_s": None}),
        ("Do three sets of 10. To make it easier, pause for 2 seconds.", {"sets": [3, 3], "hold_s": None}),
    ],
)
def test_a_dose_is_told_from_what_is_said_beside_it(sentence: str, fields: dict[str, object]) -> None:
    stated = one(f"Chin tuck\n\n{TOLD}\n{sentence}\n")["dose"]
    assert {field: stated[field] for field in fields} == fields


@pytest.mark.parametrize("label", ["Goal", "Target", "Aim"])
def test_a_goal_may_be_the_dose(label: str) -> None:
    assert dose(f"Chin tuck\n{label}: 2 sets of 15\n{TOLD}", "sets", "reps") == [[2, 2], [15, 15]]


@pytest.mark.parametrize("name", ["Hip stretch - 2", "Hip stretch (3)", "Hip stretch 2"])
def test_a_small_figure_after_a_name_is_no_dose(name: str) -> None:
    assert dose(f"{name}\n\n{STEPS}4. Hold for 20 seconds.\n", "reps", "hold_s") == [None, [20, 20]]


@pytest.mark.parametrize("counted", ["Push-ups - 20", "Push-ups – 12"])
def test_a_greater_one_is(counted: str) -> None:
    assert dose(f"{counted}\n\n{TOLD}", "reps") == [[int(counted[-2:])] * 2]


@pytest.mark.parametrize(
    "points",
    [
        "1. Stand tall.2. Raise your arms.3. Slide them up.4. Lower them.",
        "1) Stand tall.2) Raise your arms.3) Slide them up.4) Lower them.",
        "Step 1: Stand tall.Step 2: Raise your arms.Step 3: Slide them up.Step 4: Lower them.",
        "• Stand tall.• Raise your arms.• Slide them up.• Lower them.",
        "- Stand tall.- Raise your arms.- Slide them up.- Lower them.",
        "1-Stand tall.\n2-Raise your arms.\n3-Slide them up.\n4-Lower them.",
        "1-Stand tall.\n2Raise your arms.\n3-Slide them up.\n4-Lower them.",
        "1, Stand tall.\n2, Raise your arms.\n3, Slide them up.\n4, Lower them.",
        "1-Stand tall.\n2-Raise your arms.\n2-Slide them up.\n3-Lower them.",
    ],
)
def test_points_are_parted_however_they_are_numbered(points: str) -> None:
    exercise = one(f"Wall slide\n\n{points}\n\n3 sets of 10.\n")
    assert (exercise["title"], exercise["steps"], exercise["dose"]["reps"]) == ("Wall slide", 4, [10, 10])


@pytest.mark.parametrize(
    ("told", "steps"),
    [
        ("The patient lies on the back with both knees bent. The hips are raised slowly and held for 5 seconds.", 2),
        ("The athlete puts both hands on a bench and stretches the legs forward. The elbows are bent.", 2),
        ("This is done by standing on your toes on a step. Then let your heels sink. 3 sets of 15.", 2),
        ("With the leg straight, the foot is pulled up towards the shin. It is done 20 times.", 1),
        ("The lifter stands with the feet apart, bends the knees and lowers the body, then stands back up.", 1),
    ],
)
def test_sentences_that_describe_a_movement_are_its_steps(told: str, steps: int) -> None:
    assert one(f"Hip lift\n\n{told}\n")["steps"] == steps


@pytest.mark.parametrize(
    "benefits", ["Less shoulder pain.\n• Better posture.", "rectus abdominis\n• obliquus internus"]
)
def test_a_list_that_asks_for_nothing_is_none_of_steps_beside_sentences_that_do(benefits: str) -> None:
    exercise = one(
        f"Doorway stretch\n\nWhy should you do it?\n\n• {benefits}\n\n{TOLD}Hold 20 seconds. Repeat 4 times.\n"
    )
    assert exercise["steps"] in (2, 3)
    assert exercise["dose"]["reps"] == [4, 4]


@pytest.mark.parametrize(
    ("heading", "points"),
    [
        ("Teaching points", "Sit with one knee bent.\n• Draw your toes upward."),
        ("Form cues", "Lie down.\n• Lift your leg."),
    ],
)
def test_points_are_the_steps_where_nothing_else_asks(heading: str, points: str) -> None:
    exercise = one(f"Foot stretch\n\n{heading}\n\n• {points}\n• Hold for 15 to 30 seconds.\n")
    assert exercise["steps"] >= 2
    assert exercise["tips"] == 0


@pytest.mark.parametrize(
    "reminder", ["Make sure that your back stays flat.", "Stop if it hurts.", "Don't hold your breath."]
)
@pytest.mark.parametrize("mark", ["• {}", "{0.number}. {0}"])
def test_what_reminds_after_the_dose_of_a_list_is_a_tip(reminder: str, mark: str) -> None:
    texts = ["Stand tall.", "Lift your arm to the side.", "Slowly lower it.", "Repeat 10 times.", reminder]
    lines = [f"• {text}" if mark.startswith("•") else f"{number}. {text}" for number, text in enumerate(texts, 1)]
    assert one("Side raise\n\n" + "\n".join(lines) + "\n")["tips"] == 1


@pytest.mark.parametrize("heading", ["Performance tips", "Technique tips", "Movement mistakes"])
def test_the_last_word_of_a_heading_says_what_it_is(heading: str) -> None:
    page = f"Wall slide\n\nTechnique\n{STEPS}\n{heading}\n1. Don't hold your breath.\n2. Don't arch your back.\n"
    exercise = one(page)
    assert (exercise["steps"], exercise["tips"]) == (3, 2)


def test_a_section_of_a_label_ends_with_its_list() -> None:
    tips = "Some tips for good form:\n\n• Don't arch your back.\n\nDo three sets of 15.\n\nEnjoy the climb.\n"
    page = f"Wall slide\n\n{STEPS}\n{tips}"
    exercise = one(page)
    assert (exercise["tips"], exercise["dose"]["sets"], exercise["dose"]["reps"]) == (1, [3, 3], [15, 15])


@pytest.mark.parametrize(
    "head",
    [
        "Stretch of the Week: Chin tuck\n\nTuesday 9 April 2013\nWords Lantern",
        "Monday, October 15, 2018\n\nThe chin tuck is a fine way to rest your neck after a day at the desk.",
        "11/03/2025\nWhat helps a stiff neck? The chin tuck is a stretch that does.",
        "BEGINNER\nThe Chin Tuck is a very good first exercise for the neck.",
        "Pages\n\nChin tuck",
        "Riverbank Studio\n\nPose of the month\n\nChin tuck",
        "Name: Chin tuck",
    ],
)
def test_dates_levels_and_whose_page_it_is_are_no_names(head: str) -> None:
    title = one(f"{head}\n\n{TOLD}Repeat 10 times.\n")["title"].lower()
    assert title.removeprefix("stretch of the week: ").removeprefix("the ") == "chin tuck"


def test_the_name_of_a_site_stands_over_the_title() -> None:
    page = "Dr. Lenz's Blog\n\nNerve Flossing for Sciatica\n\nMany patients find nerve flossing helpful.\n\n" + TOLD
    assert one(f"{page}\nRepeat 10 times.\n")["title"] == "Nerve Flossing for Sciatica"


@pytest.mark.parametrize("asked", ["How to do the seated cat cow", "How do I do the 'seated cat cow'? [See photo]"])
def test_a_line_that_says_how_to_do_what_names_it(asked: str) -> None:
    page = f"There is a simple thing that helps if your back aches at work.\n\n{asked}\n\n{TOLD}Repeat 8 times.\n"
    assert one(page)["title"] == "seated cat cow"


@pytest.mark.parametrize("after", ["Neck rotation stretch", "Works best with?\n\nTennis elbow stretch"])
def test_a_heading_that_says_the_title_again_or_has_nothing_under_it_is_no_exercise(after: str) -> None:
    page = f"Neck rotation\n\nTurn your head to the right.\n\nHold for 15 seconds. Repeat 3 times.\n\n{after}\n"
    assert one(page)["dose"]["reps"] == [3, 3]


def test_headings_beside_those_of_the_steps_are_sections_without_a_title_too() -> None:
    page = (
        "## How to do it\n\n1. Draw your chin back.\n2. Hold 8 seconds.\n3. Repeat 3 times.\n\n"
        "## Critical points\n\n- **Jaw loose:** a tight jaw means too much effort\n\n"
        "## What it should feel like\n\n- Length in the neck\n\n## Variations\n\n- Sit upright\n"
    )
    assert one(page, "page.md")["dose"]["hold_s"] == [8, 8]


def test_one_that_only_says_how_often_is_an_exercise() -> None:
    page = "Eccentric elbow exercise\n\nHow many?\n\nTry 4-6 repetitions a few times a day.\n\nWatch the video below.\n"
    assert dose(page, "reps") == [[4, 6]]


@pytest.mark.parametrize("key", ["desc", "description"])
def test_a_description_with_a_list_tells_the_steps(key: str) -> None:
    record = (
        f'{{"name": "Clam", "{key}": "<p>Lie down.</p><ol><li>Lift the knee.</li><li>Lower it.</li></ol>", "reps": 9}}'
    )
    assert one(record, "page.json")["steps"] >= 2


EACH = "Hold each stretch for 20 seconds."


@pytest.mark.parametrize(
    "steps",
    [
        ("Stand in a doorway.", "Put your forearm on the frame.", "Turn your body away."),
        ("Sit upright.", "Raise one elbow beside your ear.", "Pull it in with the other hand."),
        ("Face a wall.", "Step one foot back.", "Bend both knees."),
        ("Straighten your arm.", "Pull your fingers back.", "Let go slowly."),
        ("Turn your head halfway.", "Look down at your armpit.", "Return to the start."),
    ],
)
@pytest.mark.parametrize("lead", [EACH, "Do each exercise 3 times and hold for 20 seconds."])
def test_steps_of_one_stretch_are_not_a_stretch_each(lead: str, steps: tuple[str, ...]) -> None:
    listed = "".join(f"{number}. {step}\n" for number, step in enumerate(steps, 1))
    found = one(f"Chest stretch\n\n{lead}\n\n{listed}")
    assert (found["title"], found["steps"]) == ("Chest stretch", len(steps))
    assert found["dose"]["hold_s"] == [20, 20]


@pytest.mark.parametrize(
    "steps",
    [
        ("Drop your chin to your chest.", "Tilt your head to the right.", "Tilt your head to the left."),
        ("Sit and reach for your toes.", "Stand and pull one heel to your bottom.", "Lunge forward."),
        ("Stand on one leg.", "Stand on your toes.", "Stand heel to toe."),
        ("Step back with a straight knee.", "Step back with a bent knee.", "Drop your heels off a step."),
    ],
)
def test_stretches_without_names_stay_apart(steps: tuple[str, ...]) -> None:
    listed = "".join(f"{number}. {step}\n" for number, step in enumerate(steps, 1))
    assert len(exercises("page.txt", f"Evening stretch\n\n{EACH}\n\n{listed}")) == len(steps)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Wall slide{gap}Home / Exercises / Shoulder / Wall slide", "Wall slide"),
        ("Wall slide{gap}Exercises » Shoulder » Wall slide", "Wall slide"),
        ("Wall slide{gap}Home > Exercises > Shoulder", "Wall slide"),
        ("# Wall slide{gap}[Home](/) > [Shoulder](/s) > Wall Slide", "Wall slide"),
        ("Wall slide{gap}3.4K views · 10K subscribers", "Wall slide"),
        ("Physio Point{gap}Home > Shoulder > Wall slide{gap}Wall slide", "Wall slide"),
        ("Slide University{gap}1.2M subscribers{gap}Wall slide", "Wall slide"),
    ],
)
def test_the_title_may_stand_over_a_path_through_the_site(head: str, title: str, gap: str) -> None:
    name = "page.md" if head.startswith("#") else "page.txt"
    assert one(f"{head.format(gap=gap)}\n\nDo 3 sets of 8.\n\n{STEPS}", name)["title"] == title


DESCRIBED = [
    (
        "Row",
        "The lifter sits on the machine. The handle is pulled to the abdomen. After a pause the arms are straightened.",
    ),
    (
        "Lunge",
        "The exerciser stands with the feet together. One leg is moved forward. The hips are lowered to the floor.",
    ),
    (
        "Calf raise",
        "The person stands on a step. The heels are raised high. The heels are then lowered below the step.",
    ),
    ("Shrug", "The weights are held at the sides. The shoulders are raised. They are held there and then lowered."),
    (
        "Good morning",
        "The barbell rests on the back. The trainee bends forward. The trainee then returns to the start.",
    ),
]


@pytest.mark.parametrize(("title", "words"), DESCRIBED)
@pytest.mark.parametrize("head", ["Technique\n", "## Execution\n\n", ""])
def test_a_technique_in_the_third_person_is_told_step_by_step(head: str, title: str, words: str) -> None:
    name, mark = ("page.md", "# ") if head.startswith("#") else ("page.txt", "")
    assert one(f"{mark}{title}\n\n3 sets of 10 repetitions.\n\n{head}{words}\n", name)["steps"] == 3


@pytest.mark.parametrize(
    "words",
    [
        "The row works the back. It is done on a machine in most gyms.",
        "The row strengthens the chest. The triceps are trained too.",
        "The plank is loved by coaches. The core is strengthened.",
    ],
)
def test_what_a_movement_is_for_is_no_step(words: str) -> None:
    assert one(f"Row\n\n3 x 10\n\n{words}\n")["steps"] == 0


@pytest.mark.parametrize(
    ("title", "words", "steps"),
    [
        ("Chin tuck", "Chin tucks strengthen the neck and pull your head back over your shoulders.", 2),
        ("Wall slides", "Wall slides open the chest and lift your arms overhead.", 2),
        ("Heel raise", "Heel raises build your calves and push your ankles through their full range.", 2),
        ("Push-up", "Push up until your arms are straight and keep your back flat.", 3),
        ("Chin tuck", "Tuck your chin and pull your head back over your shoulders.", 3),
    ],
)
def test_what_an_exercise_does_is_no_step(title: str, words: str, steps: int) -> None:
    assert one(f"{title}\n\n{words}\n\nSit tall.\nPull your elbows back.\nRepeat 10 times.\n")["steps"] == steps


def in_items(tag: str, *words: str) -> str:
    """Return the items of a list whose words stand in a paragraph or a division of their own."""
    return "".join(f"<li><{tag}>{one}</{tag}></li>" for one in words)


@pytest.mark.parametrize("tag", ["p", "div"])
@pytest.mark.parametrize("of", ["ol", "ul"])
def test_paragraphs_in_the_items_of_a_list_are_its_points(of: str, tag: str) -> None:
    steps = in_items(tag, "Face a wall.", "Step back.", "Hold for 20 to 30 seconds, breathing steadily.")
    answer = "<h2>FAQ</h2><details><summary>How long should I hold it?</summary><p>Most people need 40 s.</p></details>"
    found = one(f"<h1>Calf stretch</h1><{of}>{steps}</{of}>{answer}", "page.html")
    assert (found["title"], found["steps"], found["dose"]["hold_s"]) == ("Calf stretch", 3, [20, 30])
    listed = in_items(tag, "Push-ups: 3x10", "Rows: 3x12", "Plank 30 seconds")
    assert len(exercises("page.html", f"<h1>Workout</h1><{of}>{listed}</{of}>")) == 3


@pytest.mark.parametrize(
    ("beside", "fields"),
    [
        ("<ul><li>Legs</li><li>Beginner</li><li>5 min</li></ul>", [[40, 40], None, None]),
        ("<div>1.2M Reads</div>", [[40, 40], None, None]),
        ("<ul><li>3 sets</li><li>30 s rest</li></ul>", [[40, 40], [3, 3], [30, 30]]),
    ],
)
def test_tags_and_counts_of_readers_are_no_dose(beside: str, fields: list[object]) -> None:
    steps = "<ol><li>Lean on a wall.</li><li>Slide down.</li><li>Hold for 40 seconds.</li></ol>"
    stated = one(f"<h1>Wall sit</h1>{beside}{steps}", "page.html")["dose"]
    assert [stated[field] for field in ("hold_s", "sets", "rest_s")] == fields
    assert (stated["distance_m"], stated["work_s"]) == (None, None)


def test_errors_in_lines_below_a_described_technique_are_no_steps() -> None:
    errors = "Common errors\nRounding of the lower back\nUsing momentum from the hips\nShrugging the shoulders\n"
    title, words = DESCRIBED[0]
    assert one(f"{title}\n\n3 sets of 10\n\nTechnique\n{words}\n\n{errors}")["steps"] == 3
