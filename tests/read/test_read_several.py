"""Pages with several exercises in one session: what stands between, over, beside and after the exercises."""

import pytest

from read.facts import amounts, blocks, exercises, facts, titles

NAMES = ("Heel raise", "Wall slide", "Bird dog", "Side bend")


def listed(lead: str, lines: tuple[str, ...], after: str = "") -> str:
    """Return a page with a title, a lead, a list of exercises and what stands after them."""
    return f"Exercises for the evening\n\n{lead}\n\n" + "".join(f"- {line}\n" for line in lines) + f"\n{after}\n"


def described(lead: str, *, dosed: str = "", after: str = "") -> str:
    """Return a page with a title, a lead and four exercises that are described."""
    parts = "".join(
        f"{number}. {name}\nStand tall with your feet apart. Lift slowly and lower again.{dosed}\n\n"
        for number, name in enumerate(NAMES, 1)
    )
    return f"Exercises for the evening\n\n{lead}\n\n{parts}{after}\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Have everybody jog easily for 5 minutes or so before you start.",
        "Walk briskly for ten minutes first.",
        "Run gently for 10 minutes so that you are warm.",
        "Row for 5 minutes to get warm.",
        "Jog to the park, about 10 minutes.",
        "Walk around the hall for 3 minutes beforehand.",
        "March around the room for 2 minutes until you feel warm.",
        "We skip for 3 minutes while the late ones arrive.",
    ],
)
def test_a_time_of_another_movement_around_a_list_is_no_dose_of_its_exercises(sentence: str) -> None:
    text = listed(sentence, ("Leg swings - 10 each leg.", "Lunges - 8 per side.", "High knees - 20 m"))
    assert amounts("page.txt", text, "work_s") == [None, None, None]


@pytest.mark.parametrize(
    ("sentence", "field", "amount"),
    [
        ("Do each exercise for 40 seconds.", "work_s", [40, 40]),
        ("Work for 30 seconds, then rest for 15.", "work_s", [30, 30]),
        ("30 seconds each.", "work_s", [30, 30]),
    ],
)
def test_a_time_for_all_is_the_dose_of_each(sentence: str, field: str, amount: list[int]) -> None:
    text = listed(sentence, ("Jumping jacks", "Squats", "Mountain climbers"))
    assert amounts("page.txt", text, field) == [amount, amount, amount]


@pytest.mark.parametrize(
    "sentence",
    [
        "Repeat each one 3 times unless it says otherwise.",
        "Repeat each exercise 3 times.",
        "Each one is repeated 3 times.",
        "Do each move three times.",
        "Each movement is done 3 times.",
        "Perform each 3 times.",
        "Repeat each of these three times.",
        "Do every stretch three times.",
    ],
)
def test_times_of_each_are_reps_and_no_rounds(sentence: str) -> None:
    text = described(sentence, dosed=" Hold for 5 seconds.").replace(
        "2. Wall slide\nStand tall with your feet apart. Lift slowly and lower again. Hold for 5 seconds.",
        "2. Wall slide\nStand tall with your back to a wall. Slide down slowly. 10 times.",
    )
    assert amounts("page.txt", text, "reps") == [[3, 3], [10, 10], [3, 3], [3, 3]]
    assert {(block["kind"], block["rounds"]) for block in blocks("page.txt", text)} == {("straight", None)}


@pytest.mark.parametrize(
    "sentence", ["Repeat the circuit 3 times.", "Go through all of it three times.", "Repeat all exercises 3 times."]
)
def test_times_of_all_are_rounds(sentence: str) -> None:
    text = listed(sentence, ("12 squats", "8 push-ups", "20 lunges"))
    assert [block["rounds"] for block in blocks("page.txt", text)] == [[3, 3]]


@pytest.mark.parametrize(
    "note",
    [
        "4 x 12 was easy on 3 March, so put the feet up next time",
        "the 3 x 20 of last week was too much",
        "pull-ups: 5 sets of 5 in May",
        "try for 7 or 8 in the first set, then 6",
        "60 seconds of plank is my record",
        "do 2 sets if the week was long, 4 sets if not",
    ],
)
def test_notes_in_a_list_beside_the_exercises_are_no_dose_for_all(note: str) -> None:
    text = "# Room workout\n\n## Loosen up\n- arm circles — 10\n- cat-cow — 8\n\n## Notes to self\n\n"
    text += f"* {note}\n* bring a mat\n"
    assert amounts("page.md", text, "sets") == [None, None]
    assert amounts("page.md", text, "reps") == [[10, 10], [8, 8]]


@pytest.mark.parametrize(
    "title",
    [
        "Try these eight little moves",
        "Eight moves for the neck",
        "8 exercises you can do in bed",
        "Do these 8 simple stretches today",
        "The eight stretches that we do ourselves",
    ],
)
def test_the_number_of_exercises_in_a_title_is_no_dose(title: str) -> None:
    lines = "".join(f"- **{name}.** Lift slowly and hold for 20 seconds.\n" for name in NAMES)
    assert amounts("page.md", f"# {title}\n\n{lines}", "reps") == [None] * 4


@pytest.mark.parametrize("head", ["Work", "Sets", "Reps", "The work", "Volume", "Do it", "Time to work"])
@pytest.mark.parametrize("box", ["", "[ ] ", "[x] "])
def test_a_heading_of_the_dose_over_names_with_doses_is_a_part_of_the_session(head: str, box: str) -> None:
    lines = ("push-ups — 4 × 12 (60s rest)", "split squats — 3 × 10 / leg (60s rest)", "hollow hold — 3 × 20s")
    text = f"# Hotel room\n\n## Loosen up\n- {box}arm circles — 10\n- {box}cat-cow — 8\n\n## {head}\n"
    text += "".join(f"- {box}{line}\n" for line in lines)
    assert titles("page.md", text) == ["arm circles", "cat-cow", "push-ups", "split squats", "hollow hold"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Sets: 3", "Reps: 10", "Rest: 60 seconds"),
        ("Beginners: 2 x 8", "Advanced: 4 x 12"),
        ("3 sets of 10", "60 seconds of rest"),
    ],
)
def test_a_list_of_the_dose_is_no_list_of_exercises(lines: tuple[str, ...]) -> None:
    text = "# Calf raise\n\n1. Stand on a step.\n2. Rise on to your toes.\n3. Lower your heels.\n\n## Sets and reps\n"
    assert len(exercises("page.md", text + "".join(f"- {line}\n" for line in lines))) == 1


@pytest.mark.parametrize("odd", ["Russian twists", "Standing twists", "Floor twists", "Plank swaps"])
@pytest.mark.parametrize("mark", [": ", " - ", " – "])
def test_an_exercise_among_others_is_no_section_whatever_its_name(odd: str, mark: str) -> None:
    names = ("Planks", odd, "Bicycle crunches", "Mountain climbers")
    text = "# Core\n\n" + "".join(f"{at}. {name}{mark}3 sets of {at * 5} reps\n" for at, name in enumerate(names, 2))
    assert titles("page.md", text) == list(names)


@pytest.mark.parametrize("muscle", ["Quadriceps", "Hamstrings (back of the thigh)", "Glutes", "Calves", "Pectorals"])
def test_a_stretch_that_is_called_as_its_muscle_is_an_exercise(muscle: str) -> None:
    lines = (
        "1. Legs to side: Lie on your back. Roll your knees over to the left, then to the right. Do that 3 times.",
        "2. Knees to chest: Hold one knee towards your chest. Push the other leg onto the ground.",
        f"3. {muscle}: Put your right foot on a step and lean forward until you feel it. Then the other side.",
    )
    assert len(exercises("page.txt", "Stretches for tired legs\n\n" + "\n".join(lines) + "\n")) == 3


def test_the_muscles_of_an_exercise_are_none_of_its_exercises() -> None:
    steps = "1. Stand on a step.\n2. Rise on to your toes.\n3. Lower your heels.\n"
    assert len(exercises("page.txt", f"Calf raise\n\n{steps}- Muscles: calves and feet\n")) == 1


QUESTIONS = (
    "Why has my shoulder gone stiff?",
    "What is a frozen shoulder?",
    "Why do I need these?",
    "Benefits",
    "About your shoulder",
    "Who is it for?",
)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("page", ["Page 2", "                    Page 2", "Page 2 of 4", "- Page 2 -", "2 | P a g e"])
def test_numbered_exercises_go_on_after_a_question_and_over_the_number_of_a_page(question: str, page: str) -> None:
    text = (
        f"Stiff shoulder\nExercises to do at home\n\n{question}\nThe bag around the joint has become thick and short.\n"
        "It lets go again in time.\n\nDo all of the exercises three times a day.\n\n"
        "1. Pendulum\nBend forward at the hips. Swing your arm gently.\nRepeat 20 times.\n\n"
        "2. Table slide\nSit facing a table. Slide the hand away from you.\nRepeat 10 times.\n\n"
        f"{page}\n\n"
        "3. Stick rotation\nLie on your back. Push the sore hand outwards with the stick.\nRepeat 5 times.\n\n"
        "4. Wall walk\nStand at a wall. Walk your fingers up.\nRepeat 8 times.\n"
    )
    assert titles("page.txt", text) == ["Pendulum", "Table slide", "Stick rotation", "Wall walk"]
    assert amounts("page.txt", text, "reps") == [[20, 20], [10, 10], [5, 5], [8, 8]]


@pytest.mark.parametrize(
    "listed_under",
    [
        "Benefits\nIt does a lot of good.\n\n1. Stronger legs\n2. Better balance\n3. Fewer falls\n",
        "Why do it?\nThere are three reasons.\n\n1. Stronger legs\n2. Better balance\n",
        "Harder versions\nOnce it is easy, go on.\n\n1. One leg\n2. Eyes closed\n",
    ],
)
def test_a_numbered_list_of_reasons_is_no_list_of_exercises(listed_under: str) -> None:
    text = f"Heel raise\n\nStand tall.\nRise on to your toes.\nLower your heels.\nRepeat 10 times.\n\n{listed_under}"
    assert len(exercises("page.txt", text)) == 1


@pytest.mark.parametrize("badge", ["Each leg", "Each side", "Per leg", "Both sides", "each arm", "(each leg)"])
@pytest.mark.parametrize("bold", [True, False])
def test_a_badge_says_that_the_dose_is_for_each_side(badge: str, bold: bool) -> None:
    last = f"<b>{badge}</b>" if bold else badge
    cards = "".join(
        f"<article><h3>{name}</h3><p>Lie on your side. Lift the top leg. Lower it slowly.</p>"
        f"<ul><li><b>Sets</b> 2</li><li><b>Reps</b> 12</li>{f'<li>{last}</li>' if at else ''}</ul></article>"
        for at, name in enumerate(("Clam", "Leg lift", "Step-up"))
    )
    text = f"<html><body><main><h1>Knee exercises</h1>{cards}</main></body></html>"
    assert [side and side[0] if isinstance(side, list) else side for side in amounts("page.html", text, "sides")] == [
        None,
        "each",
        "each",
    ]
    assert [one["steps"] for one in exercises("page.html", text)] == [3, 3, 3]


@pytest.mark.parametrize("badge", ["Both hands", "Each set", "Each day", "Both feet"])
def test_what_is_no_side_is_none_on_a_badge(badge: str) -> None:
    cards = "".join(
        f"<article><h3>{name}</h3><p>Stand tall. Lift both arms. Lower them slowly.</p>"
        f"<ul><li>Sets 2</li><li>Reps 12</li><li>{badge}</li></ul></article>"
        for name in ("Arm raise", "Shrug", "Press")
    )
    text = f"<html><body><main><h1>Arm exercises</h1>{cards}</main></body></html>"
    assert amounts("page.html", text, "sides") == [None, None, None]


@pytest.mark.parametrize(
    "closing",
    [
        "When the titles roll, sit back down. You have earned it.",
        "Stop and phone us if your fingers turn blue or cold.",
        "STOP AND TELL YOUR MANAGER if you get pins and needles.",
        "If you are sore the next morning, halve the numbers.",
        "The author is a trainer in Leeds. Her book is out now.",
        "Any problems, speak to Graham before you send people off.",
        "You may feel a little stiff at first. This is quite normal.",
        "Our therapist is on call every weekday until four.",
    ],
)
@pytest.mark.parametrize("form", ["numbered", "capitals", "html"])
def test_what_stands_after_the_last_exercise_alone_is_not_its(closing: str, form: str) -> None:
    told = "Stand behind a chair. Rise on to your toes. Hold for 5 seconds."
    if form == "html":
        parts = "".join(
            f"<p><b>{at}. {name}</b><br>{told}<br><i>10 repetitions</i></p>" for at, name in enumerate(NAMES, 1)
        )
        text = f"<html><body><h1>Exercises after your cast</h1>{parts}<hr><p>{closing}</p></body></html>"
    else:
        heads = [name.upper() if form == "capitals" else f"{at}. {name}" for at, name in enumerate(NAMES, 1)]
        text = "Exercises at home\n\n" + "".join(f"{head}\n{told} Do 10.\n\n" for head in heads) + f"{closing}\n"
    found = exercises(f"page.{'html' if form == 'html' else 'txt'}", text)
    assert [one["title"].lower() for one in found] == [name.lower() for name in NAMES]
    assert len({one["steps"] for one in found}) == 1
    assert {one["tips"] for one in found} == {0}


@pytest.mark.parametrize(
    "last", ["Then do the other leg.", "Lower your heels again.", "Repeat 8 times.", "Hold for 10 seconds."]
)
def test_what_the_last_exercise_asks_for_is_its_own(last: str) -> None:
    text = described("Do these every day.", after=last)
    before = exercises("page.txt", described("Do these every day."))[-1]
    assert exercises("page.txt", text)[-1] != before


@pytest.mark.parametrize(
    ("said", "reps"),
    [
        ("Ten of those will do nicely.", 10),
        ("Fifteen is plenty for the first week.", 15),
        ("Eight is enough.", 8),
        ("Twelve of them should do.", 12),
        ("Eight to ten of these is plenty.", (8, 10)),
        ("Twenty would be ample.", 20),
        ("Six will do to begin with.", 6),
        ("Twice is enough.", 2),
    ],
)
def test_a_number_that_will_do_counts_reps(said: str, reps: int | tuple[int, int]) -> None:
    low, high = reps if isinstance(reps, tuple) else (reps, reps)
    text = described("Do these in order.", dosed=f" Press your hands together. {said}")
    assert amounts("page.txt", text, "reps") == [[low, high]] * 4


@pytest.mark.parametrize(
    "said",
    [
        "Once a day is plenty.",
        "One is stiffer than the other.",
        "Three of them work hard.",
        "Two of these muscles are small.",
    ],
)
def test_a_number_of_something_else_counts_no_reps(said: str) -> None:
    text = described("Do these in order.", dosed=f" {said} Hold for 20 seconds.")
    assert all(reps is None or reps == [1, 1] for reps in amounts("page.txt", text, "reps"))


@pytest.mark.parametrize(
    "said",
    [
        "with half a minute to get your breath in between",
        "with half a minute to shake out your legs in between",
        "with 30 seconds to catch your breath",
        "taking thirty seconds to get your breath",
        "30 seconds to walk about in between",
    ],
)
def test_a_time_to_get_ones_breath_is_a_rest(said: str) -> None:
    text = described("Do these in order.", dosed=f" Aim for two sets of eight, {said}.")
    assert amounts("page.txt", text, "rest_s") == [[30, 30]] * 4
    assert amounts("page.txt", text, "work_s") == [None] * 4


def test_a_hold_with_something_in_between_is_a_hold() -> None:
    text = described("Do these in order.", dosed=" Squeeze for 5 seconds with a cushion in between.")
    assert amounts("page.txt", text, "rest_s") == [None] * 4


LISTS = {
    "dashes": "".join(f"- {name} – 12 reps\n" for name in NAMES),
    "numbers": "".join(f"{at}. {name} x 12\n" for at, name in enumerate(NAMES, 1)),
    "colons": "".join(f"{name}: 3 x 12\n" for name in NAMES),
    "table": "| Exercise | Sets | Reps |\n|---|---|---|\n" + "".join(f"| {name} | 3 | 12 |\n" for name in NAMES),
}
TOLD = "Stand tall with your feet apart. Lift slowly. Lower it again."
AFTER = {
    "headings": "## How to do the moves\n\n" + "".join(f"### {name}\n{TOLD}\n\n" for name in NAMES),
    "numbered headings": "## The moves\n\n"
    + "".join(f"### {at}. {name}\n{TOLD}\n\n" for at, name in enumerate(NAMES, 1)),
    "bold points": "## Descriptions\n\n" + "".join(f"* **{name}:** {TOLD}\n" for name in NAMES),
    "colons": "## How to\n\n" + "\n\n".join(f"{name}: {TOLD}" for name in NAMES) + "\n",
}


@pytest.mark.parametrize("first", LISTS)
@pytest.mark.parametrize("after", AFTER)
def test_names_that_come_again_with_instructions_describe_the_exercises_of_a_list(first: str, after: str) -> None:
    text = f"# Evening circuit\n\nA short one for tired legs.\n\n{LISTS[first]}\n{AFTER[after]}"
    found = exercises("page.md", text)
    assert [(one["title"], one["steps"]) for one in found] == [(name, 3) for name in NAMES]
    assert amounts("page.md", text, "reps") == [[12, 12]] * 4


@pytest.mark.parametrize(
    "lines",
    [
        ("Jumping jacks: 20 seconds", "Lunges: 20 seconds", "Jumping jacks: 20 seconds", "Lunges: 20 seconds"),
        ("Run: 400 m", "Squats: 20 reps", "Run: 400 m", "Squats: 15 reps"),
        ("Plank: 30 s", "Row: 10 reps", "Plank: 40 s", "Row: 12 reps"),
    ],
)
def test_exercises_that_are_done_again_are_no_descriptions(lines: tuple[str, ...]) -> None:
    assert len(exercises("page.txt", "Circuit\n\n" + "\n".join(lines) + "\n")) == 4


@pytest.mark.parametrize(
    "head", ["Flexibility (hold each stretch for 30 seconds)", "Stretches: hold each for 30 seconds"]
)
def test_a_heading_may_say_how_long_each_is_held(head: str) -> None:
    text = "# Plan\n\n## Strength\n- Push-ups: 3 x 10\n- Rows: 3 x 10\n\n"
    text += f"## {head}\n- Pigeon pose\n- Forward bend\n- Cat stretch\n"
    assert amounts("page.md", text, "hold_s") == [None, None, [30, 30], [30, 30], [30, 30]]


def test_exercises_in_reps_are_not_held_as_long_as_the_stretches_beside_them() -> None:
    text = (
        "# Mobility\n\nHold each stretch for 30-60 seconds.\n\n| Exercise | Reps |\n|---|---|\n"
        "| Cat-cow | 10-15 reps |\n| Windmill | 10 reps per side |\n| Pigeon pose | 45 seconds per side |\n"
    )
    assert amounts("page.md", text, "hold_s")[:2] == [None, None]


@pytest.mark.parametrize(
    "said",
    [
        "Draw your elbows back as much as possible.",
        "Lift your toes as much as you can.",
        "Bend the knee as much as possible.",
        "Turn your head as much as you can without pain.",
        "Pull the towel as much as possible.",
    ],
)
def test_how_far_to_move_is_no_number_of_reps(said: str) -> None:
    text = described("Do these in order.", dosed=f" {said} Hold for 15 seconds. Repeat 5 times.")
    assert amounts("page.txt", text, "reps") == [[5, 5]] * 4
    assert amounts("page.txt", text, "sets") == [None] * 4


@pytest.mark.parametrize(
    "said", ["Do as many as you can.", "Hold for as long as possible.", "As many reps as possible."]
)
def test_as_many_as_one_can_is_open(said: str) -> None:
    text = described("Do these in order.", dosed=f" {said}")
    assert {one["dose"]["open"] for one in exercises("page.txt", text)} == {True}


@pytest.mark.parametrize("said", ["Do both sides.", "Do both legs.", "Do both directions.", "Do both arms."])
def test_both_are_done_on_each_side(said: str) -> None:
    text = listed("Sit tall.", ("Head tilt – Lower your ear to the shoulder.", f"Ankle circles – Lift a foot. {said}"))
    assert [one["dose"]["sides"] for one in exercises("page.txt", text)] in ([None, "each"], [None, ["each"]])


@pytest.mark.parametrize(
    "said", ["Use both hands.", "Keep both feet on the floor.", "Bend both knees.", "Push with both legs."]
)
def test_both_at_once_are_not_done_on_each_side(said: str) -> None:
    text = described("Do these in order.", dosed=f" {said} Repeat 8 times.")
    assert "each" not in str(amounts("page.txt", text, "sides"))


@pytest.mark.parametrize("blank", ["_____", "__", "……", "......"])
def test_a_dose_that_was_left_blank_is_no_step(blank: str) -> None:
    text = described("Only if your surgeon says so.", dosed=f" Hold for {blank} seconds. Repeat {blank} times.")
    assert {one["steps"] for one in exercises("page.txt", text)} == {2}


@pytest.mark.parametrize("name", ["Knee Straightening Exercises", "Shoulder Stretches", "Ankle Drills", "Hip Exercise"])
def test_a_name_of_several_with_instructions_of_its_own_is_an_exercise(name: str) -> None:
    told = {
        "Heel Slides": "Slide your heel along the bed. Slide it back.",
        name: "Place a small towel under your heel. Tighten your thigh.",
        "Ankle Pumps": "Move your foot up and down.",
    }
    text = "Basic knee routine\n\n" + "\n\n".join(f"{head}\n\n{words}" for head, words in told.items()) + "\n"
    assert titles("page.txt", text) == list(told)


@pytest.mark.parametrize(
    "words",
    [
        "Begin the following activities as soon as you can.",
        "Do these exercises every morning.",
        "Start with the stretches below.",
        "Add these movements to your day.",
    ],
)
def test_a_name_of_several_over_words_about_them_is_none_of_them(words: str) -> None:
    told = {"Quad sets": "Tighten your thigh. Hold for 5 seconds.", "Ankle pumps": "Move your foot up and down."}
    text = f"After the operation you will soon be moving.\nEarly exercises\n{words} They may hurt at first.\n"
    text += "".join(f"{head}\n{line} Repeat this ten times.\n" for head, line in told.items())
    assert titles("page.txt", text) == list(told)


@pytest.mark.parametrize("name", ["Chin Up!", "Big Smile!", "Big Yawn!", "Puff!", "Fish Face!"])
def test_a_name_may_end_in_an_exclamation_mark(name: str) -> None:
    names = (name, "Lip Press", "Air Bubble", "Jaw Slide")
    told = "Close your mouth and push your jaw forward slowly. Stay there for 10 seconds and repeat 5 times."
    text = "Cheeky moves\n\n" + "".join(f"{one}\n\n{told}\n\n" for one in names)
    assert titles("page.txt", text) == list(names)


@pytest.mark.parametrize("words", ["Lovely weather today!", "Good luck!", "You will love these so much!"])
def test_a_cry_is_no_name(words: str) -> None:
    assert titles("page.txt", described(words)) == list(NAMES)


@pytest.mark.parametrize(
    "name", ["Expanding the Cheeks", "Bending the Knee", "Lifting the Heels", "Rolling the Shoulders"]
)
def test_a_verb_that_goes_on_may_be_a_name(name: str) -> None:
    names = ("Mouth Stretching", name, "Fish Face")
    told = "Sit tall in a chair. Move slowly and keep your neck long. Repeat this ten times."
    text = "Moves for the face\n" + "".join(f"{one}\n{told}\n" for one in names)
    assert titles("page.txt", text) == list(names)


@pytest.mark.parametrize(
    "label", ["Focus: hips and groin", "Target: hamstrings", "Benefits: a free back", "Equipment: a chair"]
)
def test_a_label_under_a_name_is_no_name_of_its_own(label: str) -> None:
    parts = "".join(
        f"    {name}\n\n    {label}\n\n    Procedure:\n\n    Sit in a chair.\n    Lift one leg slowly.\n"
        "    Hold the stretch.\n\n"
        "    Duration: Hold for 20 seconds.\n\n"
        for name in ("Seated Low Back", "Seated Hamstring", "Seated Figure Four")
    )
    text = f"Warm-up on the course\n\n{parts}"
    assert titles("page.txt", text) == ["Seated Low Back", "Seated Hamstring", "Seated Figure Four"]


@pytest.mark.parametrize(
    "head", ["Leg Exercises:", "Stretches for the legs", "Upper body stretches", "Standing exercises"]
)
@pytest.mark.parametrize("lead", ["Squats: good for your legs.", "Wall sit: a hard one."])
def test_a_group_may_hold_a_single_exercise(head: str, lead: str) -> None:
    trunk = "".join(
        f"{name}: good for your back.\n\n  • Lie on your back.\n  • Lift your hips slowly.\n  • Perform 10 times.\n\n"
        for name in ("Pelvic Tilt", "Bridges")
    )
    text = f"Moves to begin with\n\nTrunk Exercises:\n\n{trunk}{head}\n\n{lead}\n\n"
    text += "  • Stand at a wall.\n  • Slide down slowly.\n  • Perform 8 times.\n"
    assert titles("page.txt", text) == ["Pelvic Tilt", "Bridges", lead.partition(":")[0]]


POINTS = (
    "Lift your toes, then your heels. Repeat 10 times.",
    "Lift one foot and turn your ankle.",
    "Pull one knee to your chest and hold it for 10 seconds.",
    "Drop one ear to your shoulder and roll your head slowly.",
)


@pytest.mark.parametrize(
    "lead",
    [
        "We have 4 simple exercises that can be done on the plane.",
        "Here are four stretches for the flight.",
        "These four moves help. Sit upright.",
        "Try our 4 drills.",
    ],
)
def test_as_many_points_without_names_as_the_lead_counts_are_exercises(lead: str) -> None:
    text = f"A long flight makes you stiff. {lead}\n" + "".join(f"{at}) {one}\n" for at, one in enumerate(POINTS, 1))
    assert len(exercises("page.txt", text)) == 4


@pytest.mark.parametrize(
    "lead", ["It takes 4 minutes.", "Here are six stretches.", "Do it 4 times a day.", "It has 4 steps."]
)
def test_points_that_nobody_counts_are_steps(lead: str) -> None:
    steps = ("Stand tall.", "Lift one knee.", "Hold it for 5 seconds.", "Lower your leg.")
    text = f"Knee lift\n\n{lead}\n\n" + "".join(f"{at}) {one}\n" for at, one in enumerate(steps, 1))
    assert len(exercises("page.txt", text)) == 1


@pytest.mark.parametrize("name", ["The eyebrow lifter", "Happy cheeks", "The hundred", "Jaw firmer", "Sleepy lion"])
@pytest.mark.parametrize("dash", ["–", "-", "•"])
def test_a_point_with_a_name_is_called_by_it(name: str, dash: str) -> None:
    names = (name, "The cheek lifter", "Neck and chin")
    told = "Press three fingers under your chin and open your eyes. Release and repeat three more times."
    text = "A few moves for the face.\n\n" + "".join(f"{dash} {one}: {told}\n\n" for one in names)
    assert titles("page.txt", text) == list(names)


def test_points_among_sections_are_parts_of_the_exercise_over_them() -> None:
    text = "Six moves\n\nPerform 10 repetitions of each exercise.\n\n" + "".join(
        f"{at}. {name}\n\n  • Goal: better blood flow.\n\n  • Position: lying on your back.\n\n"
        "  • Pump down: Slowly point your toes away from you.\n\n  • Press up: Pull your toes towards you.\n\n"
        for at, name in enumerate(("Ankle Pumps", "Quad Sets", "Leg Raises"), 1)
    )
    assert titles("page.txt", text) == ["Ankle Pumps", "Quad Sets", "Leg Raises"]
    assert amounts("page.txt", text, "reps") == [[10, 10]] * 3


@pytest.mark.parametrize("title", ["Saturday team session", "SUNDAY 12/04", "Class of the week", "Workout for Friday"])
def test_the_parts_of_a_session_are_its_blocks(title: str) -> None:
    text = f"# {title}\n\n### Part A – Metronome\n\n**EMOM 16**\n\n- 3 power cleans\n- 10 toes-to-bar\n\n"
    text += "### Part B – Long way home\n\n**For time** (cap 14:00)\n\n- 50 double-unders\n- 40 air squats\n"
    assert [block["kind"] for block in blocks("page.md", text)] == ["emom", "for-time"]
    assert len(facts("page.md", text)["workouts"]) == 1


@pytest.mark.parametrize("head", ["Hip sheet: exercises (page 2)", "Home exercises (page 3)", "(page 2)"])
def test_the_head_of_a_page_between_the_steps_is_left_out(head: str) -> None:
    text = "Hip sheet: exercises\n" + "".join(
        f"{name}\n1. Lie on your back.\n2. Lift your leg slowly.\n{head}\n3. Lower it again.\n4. Repeat 8 times.\n"
        for name in ("Hip rotator stretch", "Band stretch", "Leg raises")
    )
    assert [(one["title"], one["steps"]) for one in exercises("page.txt", text)] == [
        ("Hip rotator stretch", 4),
        ("Band stretch", 4),
        ("Leg raises", 4),
    ]


@pytest.mark.parametrize("label", ["STRETCHES", "Works", "Feels like", "Our verdict", "Level of pain"])
def test_a_label_that_comes_again_is_no_name(label: str) -> None:
    text = "Stretch yourself\n\n" + "".join(
        f"{name}\n\n{label}: {words}\nDO IT: Lie on your back. Lift your hips slowly. Hold for 30 seconds.\n\n"
        for name, words in (
            ("Reclining Pigeon Pose", "hips and lower back"),
            ("Bridge Pose", "thighs and chest"),
            ("Cobbler's Pose", "inner thighs"),
        )
    )
    assert titles("page.txt", text) == ["Reclining Pigeon Pose", "Bridge Pose", "Cobbler's Pose"]


@pytest.mark.parametrize("name", ["Jumping jacks", "Row", "Plank"])
def test_an_exercise_that_comes_again_is_done_again(name: str) -> None:
    text = (
        f"Circuit\n\n{name}: 20 seconds\nLunges: 30 seconds\n{name}: 40 seconds\nSquats: 30 seconds\n{name}: 1 minute\n"
    )
    assert len(exercises("page.txt", text)) == 5


@pytest.mark.parametrize(
    "sentence",
    [
        "The following workout should last roughly seven minutes.",
        "All of these exercises take about 7 minutes.",
        "The whole circuit lasts approximately seven minutes.",
    ],
)
def test_how_long_all_of_it_lasts_is_no_dose_of_each(sentence: str) -> None:
    text = listed(sentence, ("Push-ups (10)", "Jump squats (10)", "Crunches (10)"))
    assert amounts("page.txt", text, "work_s") == [None] * 3


@pytest.mark.parametrize("label", ["Duration", "Time"])
def test_the_work_and_rest_of_all_may_stand_in_a_list_before_them(label: str) -> None:
    text = (
        f"HIIT at home\n\n  • Equipment: none\n  • {label}: 40 seconds work, 20 seconds rest\n\nThe moves\n\n"
        + "".join(
            f"{at}. {name}\n\nHow to do it: Stand tall. Move fast and land softly.\n\n"
            for at, name in enumerate(NAMES, 1)
        )
    )
    assert amounts("page.txt", text, "work_s") == [[40, 40]] * 4


@pytest.mark.parametrize("body", ["Glutes", "Calves", "Quads", "Upper back"])
def test_a_stretch_that_is_called_as_a_part_of_the_body_stands_beside_its_like(body: str) -> None:
    told = (
        "• Stand up straight.\n\n• Step forward slowly.\n\n• Hold for 30 seconds.\n\n• Repeat with your left leg.\n\n"
    )
    last = "• Stand up straight.\n\n• Push your hips back gently.\n\n• Return and repeat with your left leg.\n"
    text = f"Post cycling exercises\n\nHamstrings\n\n{told}Hip flexors\n\n{told}{body}\n\n{last}"
    assert titles("page.txt", text) == ["Hamstrings", "Hip flexors", body]


@pytest.mark.parametrize("complaint", ["Hip pain", "Knee pain", "Back ache", "Shoulder stiffness"])
def test_a_complaint_is_no_exercise(complaint: str) -> None:
    text = f"Hip strength\n\nFor you if you have:\n{complaint}\nPoor sleep\n\n" + "".join(
        f"{at}. {name}\nLie on your side\nLift up and lower slowly\nRepeat 2 sets of 10 reps each side\n\n"
        for at, name in enumerate(NAMES, 1)
    )
    assert complaint not in titles("page.txt", text)


def test_rings_of_a_word_processor_are_bullets() -> None:
    told = "o Sit tall with a band in your hands\no Pull your elbows back\no Return slowly\n"
    text = f"Cuff workout\nExternal rotation\n{told}Internal rotation\n{told}"
    assert [(one["title"], one["steps"]) for one in exercises("page.txt", text)] == [
        ("External rotation", 3),
        ("Internal rotation", 3),
    ]


@pytest.mark.parametrize("word", ["Step", "STEP", "Move", "Exercise"])
def test_counted_names_over_lists_are_exercises(word: str) -> None:
    text = "Five exercises for the hip\nIntroduction\nThis page shows them one by one.\n" + "".join(
        f"{word} {at}: {name}\nA good one for the hips.\n- Lie on your back.\n- Lift your hips.\n- Do 10 repetitions.\n"
        f"Tip:\nKeep your shoulders on the floor.\n"
        for at, name in enumerate(("Glute Bridge", "Clamshells", "Side Leg Raises", "Hip Circles"), 1)
    )
    assert titles("page.txt", text) == ["Glute Bridge", "Clamshells", "Side Leg Raises", "Hip Circles"]


@pytest.mark.parametrize("names", [("Stand", "Lower", "Rise"), ("Get ready", "Lift your heels", "Lower them")])
def test_counted_steps_are_those_of_one_exercise(names: tuple[str, ...]) -> None:
    text = "Calf raise\n\n" + "".join(
        f"Step {at}: {name}\nDo it slowly with a straight back and count to three.\n"
        for at, name in enumerate(names, 1)
    )
    assert len(exercises("page.txt", text)) == 1
