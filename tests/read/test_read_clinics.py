"""Pages as clinics, hospitals, blogs and magazines publish them as text: sheets, leaflets, posts."""

import pytest

from read.facts import exercises
from read.told import days

AROUND = [
    "Print\nRequest Appointment\n\n",
    "Skip to content\n\nBook an appointment\n\n",
    "top of page\n  • Writer's picture Sam Field\n\n",
    "Learn \\ Rehab \\ Knees \\\n\n",
    "Tuesday, 3 May 2016\n\n",
    "Monday, January 12, 2009\n\n",
    "Accessibility Tools\n\n",
]


@pytest.mark.parametrize("around", AROUND)
def test_what_a_site_sets_over_a_sheet_is_no_title(around: str) -> None:
    page = f"{around}Heel slides\n\nLie on your back. Slide one heel up to your bottom and back.\n\nRepeat 12 times.\n"
    (one,) = exercises("page.txt", page)
    assert one["title"] == "Heel slides"
    assert one["dose"]["reps"] == [12, 12]


def test_who_signs_an_article_is_no_exercise() -> None:
    page = (
        "Wall push-up\n\nLean on a wall with both hands.\nBend your elbows and push back. Do 12 repetitions.\n\n*\n"
        "-- Robin Field\n"
    )
    assert [one["title"] for one in exercises("page.txt", page)] == ["Wall push-up"]


NUMBERED_AFTER = [
    "How Often\nOnce per day\nWhen to Stop\nLeave off if pain goes over 3/10\n",
    "Getting Started:\n\nWarm up by walking for 5 minutes. Do not ignore pain.\n\n",
    "Why is it sore?\nThe tendon is cross\n",
    "When to call us\nIf your calf swells\n",
    "Before you begin:\n\nTake your time and breathe.\n\n",
]


@pytest.mark.parametrize("before", NUMBERED_AFTER)
def test_the_first_of_numbered_names_ends_the_section_before_it(before: str) -> None:
    page = (
        f"Knee sheet\n\n{before}1. Knee bends\n2 sets of 8 reps\n  • Stand behind a chair.\n  • Bend your knees.\n"
        "2. Leg lifts\n2 sets of 10 reps\n  • Lie on your back.\n  • Lift one leg.\n"
        "3. Heel raises\n3 sets of 5 reps\n  • Stand tall.\n  • Rise onto your toes.\n"
    )
    found = exercises("page.txt", page)
    assert [one["title"] for one in found] == ["Knee bends", "Leg lifts", "Heel raises"]
    assert [one["dose"]["reps"][0] for one in found] == [8, 10, 5]


CAPTIONS = [
    ("Thigh Sets (knee push-downs)", "Thigh Sets"),
    ('Arm Slide - "Table Stretch"', "Arm Slide"),
    ("Toe Raises", "Toe Raises."),
    ("Hip Lift [both feet]", "Hip Lift"),
    ("Elbow Bends", "Elbow bends"),
]


@pytest.mark.parametrize(("name", "caption"), CAPTIONS)
def test_a_caption_may_leave_out_what_a_name_says_aside(name: str, caption: str) -> None:
    page = (
        f"Sheet of exercises\n\n1. {name}\n\n{caption}\n\nLie on your back and press down. Repeat 20 times.\n\n"
        "2. Ankle Pumps\n\nAnkle Pumps\n\nPush your foot up and down. Repeat 15 times.\n\n"
        "3. Leg Raises\n\nLeg Raises\n\nLift your leg with a straight knee. Repeat 10 times.\n"
    )
    found = exercises("page.txt", page)
    assert [one["title"] for one in found] == [name, "Ankle Pumps", "Leg Raises"]
    assert [one["dose"]["reps"][0] for one in found] == [20, 15, 10]


LEADS = ["Choose whichever suits you:", "You can do it either way:", "Try one of these ways:", "Do it like this:"]


@pytest.mark.parametrize("lead", LEADS)
def test_a_sentence_over_a_list_ends_no_exercise(lead: str) -> None:
    page = (
        "Shoulder programme\n\nPerform three sets of ten repetitions of each exercise.\n\nPendulum\n\n"
        f"Lean forward and let your arm hang. Swing it in small circles.\n\nOutward rotation\n\n{lead}\n\n"
        "1. Stand in a doorway with your hand on the frame. Turn your chest away.\n\n"
        "2. Hold a stick in both hands. Push the stiff arm outward with the other one.\n"
    )
    found = exercises("page.txt", page)
    assert [one["title"] for one in found] == ["Pendulum", "Outward rotation"]
    assert found[1]["steps"] >= 2


SAID = [
    ("'Heel slides' are an easy first exercise for the knee.", "Heel slides"),
    ("The wall sit is not like other squats, since you stay where you are.", "wall sit"),
    ("Pelvic tilts are handy for a sore back.", "Pelvic tilts"),
    ("The hamstring curl is one of our favourites.", "hamstring curl"),
    ("Clamshells are small, yet they do a lot for the hips.", "Clamshells"),
    ("A bird dog (also called pointer) is an exercise for balance.", "bird dog"),
]


@pytest.mark.parametrize(("sentence", "name"), SAID)
def test_a_page_without_a_title_is_called_as_its_first_sentence_says(sentence: str, name: str) -> None:
    page = f"{sentence}\n\nLie on a firm mat. Slowly move your leg up and down again. Repeat 8 times.\n"
    (one,) = exercises("page.txt", page)
    assert one["title"] == name


NOT_SAID = [
    "This stretch is easy.",
    "Your hip flexors are tight if you sit all day.",
    "These exercises are for everyone.",
    "It is a good day for your back.",
]


@pytest.mark.parametrize("sentence", NOT_SAID)
def test_other_sentences_name_nothing(sentence: str) -> None:
    (one,) = exercises("easy_page.txt", f"{sentence}\n\nLie on a mat. Lift your leg and lower it. Repeat 8 times.\n")
    assert one["title"] == "Easy page"


ANNOUNCED = [
    ("Have a look at the stretches below that you can do in your chair.", " - "),
    ("Here are some stretches for your desk:", ": "),
    ("You can use these simple stretches at work.", " – "),
    ("The following exercises need no kit.", ": "),
]


@pytest.mark.parametrize(("lead", "mark"), ANNOUNCED)
def test_points_are_exercises_whatever_they_are_called_where_words_announce_them(lead: str, mark: str) -> None:
    points = [
        ("Reach for the roof", "Lift both arms up to the ceiling and stretch."),
        ("Give your neck some love", "Move your head in a slow circle."),
        ("Straight up", "Push your palms together and lift your elbows."),
    ]
    told = "".join(f"  • {name}{mark}{what}\n" for name, what in points)
    found = exercises("page.txt", f"A stiff day at work\n\nSitting makes us stiff. {lead}\n\n{told}")
    assert [one["title"] for one in found] == [name for name, _ in points]


def test_names_that_end_in_an_exclamation_mark_are_exercises_under_a_title_of_several() -> None:
    page = (
        "Balance exercises\n\n(Ask your doctor first.) 1. Practice standing on one leg! Hold on to a worktop and lift "
        "one foot. 2. Practice rising from a chair! Sit near the edge and stand up. Even a man in his 90s can do it. "
        "3. Practice heel raises! Lay your palms on a wall and lift your heels.\n"
    )
    found = exercises("page.txt", page)
    assert len(found) == 3
    assert not any(one["dose"]["work_s"] for one in found)


LABELLED = [
    ("Preparation: Fill a glass with water.", "Starting Position: Sit tall.", "Exercise Steps:", "Repetition: Again."),
    ("Aim: To loosen the jaw.", "Set-up: Sit on a chair.", "Steps:", "How often: Every morning."),
    ("You need: A band.", "Position: Stand tall.", "What to do:", "Repeat: A few times."),
]


@pytest.mark.parametrize("labels", LABELLED)
def test_names_over_the_same_numbered_labels_are_exercises(labels: tuple[str, str, str, str]) -> None:
    told = "  1. {}\n  2. {}\n  3. {}\n    • Take a slow breath in.\n    • Press your lips together.\n  4. {}\n"
    part = told.format(*labels)
    found = exercises("page.txt", f"Blowing Through a Straw Exercise\n\n{part}\nLong Hum Exercise\n\n{part}")
    assert [one["title"] for one in found] == ["Blowing Through a Straw Exercise", "Long Hum Exercise"]


RUNS = [
    (
        "1st run: Repeat 3 times: 4 minutes walk, 1 minute run.",
        "2nd run: Repeat 2 times: 3 minutes walk, 2 minutes run.",
    ),
    (
        "1st session: Repeat 4 times: 2 minutes walk, 1 minute run.",
        "2nd session: Repeat 5 times: 2 minutes walk, 1 minute run.",
    ),
    ("1st Run: 3 minutes walk, 12 minutes run.", "2nd Run: 3 minutes walk, 15 minutes run."),
]


@pytest.mark.parametrize("runs", RUNS)
@pytest.mark.parametrize("rest", ["", "Rest one day.\n\n"])
def test_counted_runs_are_days_with_days_of_rest_between(runs: tuple[str, str], rest: str) -> None:
    page = f"Back to running\n\nWeek 1 of the plan\n\n{runs[0]}\n\n{rest}{runs[1]}\n\n{rest}"
    found = days("page.txt", page + page.partition("\n\n")[2].replace("Week 1", "Week 2"))
    assert len(found) in (2, 4)
    assert all(len(one) == 2 for one in found.values())


SETS = [
    ("Exercise 1: Static Thighs Sets: 2 / Repetition:12", 2, 12),
    ("Exercise 1: Static Thighs Sets: 3 / Reps: 10", 3, 10),
    ("Exercise 1: Static Thighs Sets: 2, Repetitions: 15", 2, 15),
]


@pytest.mark.parametrize(("line", "sets", "reps"), SETS)
def test_sets_before_their_number_are_no_part_of_a_name(line: str, sets: int, reps: int) -> None:
    others = line.replace("1: Static Thighs", "2: Calf Pumps"), line.replace("1: Static Thighs", "3: One Leg Stance")
    found = exercises("page.txt", "Hip programme\n\n" + "\n\n".join((line, *others)) + "\n")
    assert [one["title"] for one in found] == ["Static Thighs", "Calf Pumps", "One Leg Stance"]
    assert all(one["dose"]["sets"] == [sets, sets] and one["dose"]["reps"] == [reps, reps] for one in found)


SHARED = [
    ("Eight of each per side:", 8),
    ("Stand on one leg, 8 each:", 8),
    ("Ten of each:", 10),
    ("Unless you hear otherwise, begin by doing each exercise 6 times twice a day.", 6),
    ("Do each of these exercises 9 times.", 9),
]


@pytest.mark.parametrize(("lead", "count"), SHARED)
def test_so_many_of_each_is_the_dose_of_all(lead: str, count: int) -> None:
    found = exercises("page.md", f"# Warm-up\n\n{lead}\n\n- waist circles\n- arm circles\n- knee lifts\n")
    assert [one["dose"]["reps"] for one in found] == [[count, count]] * 3
    assert not any(one["dose"]["work_s"] for one in found)


ELSEWHERE = [
    "Stroll and drink some water for five minutes, then go through these stretches.",
    "Walk around for 5 minutes before starting these stretches.",
    "Do all of these stretches in under 5 minutes.",
]


@pytest.mark.parametrize("lead", ELSEWHERE)
def test_the_time_of_something_before_the_exercises_is_none_of_theirs(lead: str) -> None:
    page = f"Loosen up\n\n{lead}\n\n1. Neck turn: Look over one shoulder.\n2. Side lean: Lift your arm and lean over.\n"
    page += "3. Chest stretch: Lace your hands behind you and lift them.\n"
    found = exercises("page.txt", page)
    assert len(found) == 3
    assert not any(one["dose"]["work_s"] or one["dose"]["hold_s"] for one in found)


BLANKS = ["Repeated: ………………… times |", "Length of time held: ________ seconds", "Number done: ..........."]


@pytest.mark.parametrize("blank", BLANKS)
def test_a_line_to_be_filled_in_is_no_exercise(blank: str) -> None:
    page = (
        f"Pelvic floor\nLong squeezes\nPull in your muscles and hold for 8 seconds. Let go. Repeat 5 times.\n{blank}\n"
        f"Short squeezes\nPull in your muscles sharply, then let go at once. Repeat 10 times.\n{blank}\n"
    )
    assert [one["title"] for one in exercises("page.txt", page)] == ["Long squeezes", "Short squeezes"]


REMARKS = [
    "  • Stay with it: If your mind drifts off, lead it back.\n  • Do it often: Use it every evening.\n",
    "  • Take your time with this.\n  • Change it if you must.\n",
    "  • Use a cushion if you like.\n  • Bend less where it hurts.\n",
]


@pytest.mark.parametrize("remarks", REMARKS)
def test_points_after_a_numbered_list_that_ends_with_a_repeat_are_no_steps(remarks: str) -> None:
    page = f"Seated twist\n\n1. Sit tall.\n2. Turn to one side.\n3. Come back.\n4. Repeat 6 times.\n\n\n{remarks}"
    (one,) = exercises("page.txt", page)
    assert one["steps"] in (3, 4)
    assert one["dose"]["reps"] == [6, 6]


MISTAKES = [
    "Not so easy? Here are some common mistakes that we see in the clinic:",
    "These are the errors that people make most often:",
    "There are a few faults to look out for here:",
]


@pytest.mark.parametrize("lead", MISTAKES)
def test_mistakes_that_a_sentence_leads_to_are_not_asked_for(lead: str) -> None:
    page = (
        "Chin tuck\n\n- Draw your head back.\n- Hold for 5 seconds.\n- Relax your neck.\n\n"
        f"{lead}\n\n- Tipping the head up instead of back\n- Pushing the chin to the chest\n"
    )
    (one,) = exercises("page.txt", page)
    assert one["steps"] in (2, 3)


def test_what_stands_before_a_sentence_that_leads_to_the_steps_is_none() -> None:
    page = (
        "Moving does you good. Wear loose clothes and drink enough.\n\nBegin with 15 minutes of movement a day.\n\n"
        "Pelvic tilts are handy for a sore back.\n\nBelow are the steps for the pelvic tilt on all fours:\n\n"
        "Go down on your hands and knees on a mat and let your tummy hang loose. Breathe out and pull your tummy in. "
        "Hold this position for 8 seconds. Repeat the steps 10 times.\n"
    )
    (one,) = exercises("page.txt", page)
    assert one["title"] == "Pelvic tilts"
    assert one["steps"] <= 4
    assert (one["dose"]["reps"], one["dose"]["hold_s"], one["dose"]["work_s"]) == ([10, 10], [8, 8], None)


PHRASES = [
    ("Repeat three times, at 9:45, 11:30 and 3:15.", "reps", [3, 3]),
    ("Bend your knees once more and reach up once more. Keep this going 12 times.", "reps", [12, 12]),
    ("Repeat for 16 steps.", "reps", [16, 16]),
    ("Duration: Hold 4 seconds at the top", "hold_s", [4, 4]),
]


@pytest.mark.parametrize(("phrase", "field", "amount"), PHRASES)
def test_phrases_of_sheets(phrase: str, field: str, amount: list[int]) -> None:
    page = f"Glute bridge\n\n- Lie on your back.\n- Lift your hips.\n- Lower them again.\n\n{phrase}\n"
    (one,) = exercises("page.txt", page)
    assert one["dose"][field] == amount
    assert one["dose"]["work_s"] is None


DASHED = ["--Neck: {}\n--Shoulders: {}\n--Back: {}\n", "     --Neck:  {}\n\n     --Shoulders:  {}\n\n     --Back: {}\n"]


@pytest.mark.parametrize("form", DASHED)
def test_two_dashes_are_a_bullet_before_a_label(form: str) -> None:
    told = ("Look over each shoulder, hold for 6 seconds, repeat 4 times", "Circle them gently, repeat 6 times")
    found = exercises("page.txt", "Before you play\n\nA short round:\n" + form.format(*told, told[0]))
    assert [one["title"] for one in found] == ["Neck", "Shoulders", "Back"]


def test_a_count_that_is_told_again_at_the_end_is_no_number_of_sets() -> None:
    page = (
        "Circuit\n\n10 Wide Rows: Bend your knees and let your hands hang. Pull your elbows up. Repeat 10 times.\n"
        "10 Squats: Sit back and stand up.\n10 Press-ups: Lower your chest and push up.\n"
    )
    assert [one["dose"]["sets"] for one in exercises("page.txt", page)] == [None, None, None]


STOPPED = ["Prayer stretch.", "Finger stretches.", "Palm press.", "Thumb circles."]


@pytest.mark.parametrize("name", STOPPED)
def test_a_name_with_a_full_stop_may_stand_right_over_its_sentences(name: str) -> None:
    page = (
        "Hands of a musician\n\nHere is what I do before I play.\n\n"
        f"{name}\nPlace your hands together and press them gently. Hold for five seconds.\n\n"
        "Wrist rolls.\nRoll both wrists slowly. Do this six times.\n\n"
        "Arm swings.\nLet both arms swing loosely beside you.\nDo this ten times.\n"
    )
    found = exercises("page.txt", page)
    assert [one["title"] for one in found] == [name.rstrip("."), "Wrist rolls", "Arm swings"]


CLOSING = [
    "Doing these exercises every day will help you to sit with ease.",
    "While they take no time, doing these moves as soon as you are stiff can keep you going.",
    "Performing them twice a week may help with your balance.",
]


@pytest.mark.parametrize("closing", CLOSING)
def test_what_exercising_does_is_no_step(closing: str) -> None:
    page = (
        "Stretch it out\n\nNeck stretch\nTip your head to one side. Hold for 10 seconds.\n\n"
        f"Arm reach\nLift both arms. Reach for the ceiling. Hold for 5 seconds.\n\n\n{closing}\n"
    )
    found = exercises("page.txt", page)
    assert [one["title"] for one in found] == ["Neck stretch", "Arm reach"]
    assert found[1]["steps"] <= 3


QUESTIONS = [
    "Can you hold this position for 30 seconds without shaking?",
    "Could you do 25 repetitions of it in a row?",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_figures_of_a_question_yield_to_those_of_a_sentence(question: str) -> None:
    page = f"Chin tuck\n\n{question}\n\nSit up tall. Draw your head back. Hold it for 5 seconds. Do 6 repetitions.\n"
    (one,) = exercises("page.txt", page)
    assert (one["dose"]["reps"], one["dose"]["hold_s"], one["dose"]["work_s"]) == ([6, 6], [5, 5], None)


UP_TO = [
    "Work up to doing 10 to 20 repetitions of each exercise.",
    "Do 10 to 20 repetitions of each exercise.",
]


@pytest.mark.parametrize("sentence", UP_TO)
def test_what_one_works_up_to_for_each_exercise_is_its_dose(sentence: str) -> None:
    page = (
        f"Before hip surgery\n\n{sentence}\n\nAnkle pumps\n\nPump your feet up and down.\n\n"
        "Buttock squeezes\n\nSqueeze your buttocks together and relax.\n\nLeg slides\n\nSlide one leg to the side.\n"
    )
    assert [one["dose"]["reps"] for one in exercises("page.txt", page)] == [[10, 20]] * 3


@pytest.mark.parametrize("bullet", ["➥", "❖ ", "✦ "])
def test_a_list_under_a_muscle_that_says_what_to_do_is_one_of_steps(bullet: str) -> None:
    steps = ("Lie on your front.", "Lift your head and chest a little.", "Hold them there for 5 seconds.")
    page = "Back muscles\n\nThis is done lying down:\n\n" + "".join(f"{bullet}{step}\n" for step in steps)
    (one,) = exercises("page.txt", page)
    assert one["steps"] >= 2
    assert one["dose"]["hold_s"] == [5, 5]


@pytest.mark.parametrize("dose", ["3 sets of 12 steps each way", "3 sets of 12 on each side", "3 x 12 each leg"])
def test_a_sentence_under_a_long_name_with_its_dose_is_a_line_of_its_own(dose: str) -> None:
    page = (
        f"Three moves for stronger hips\n\n1. Side steps with a stretchy band - {dose}\nPut a band around your ankles. "
        f"Step to the side.\n\n2. Bridge on one leg, slowly up and down - {dose}\nLie on your back. Lift your hips.\n\n"
        f"3. Clams - {dose}\nLie on your side. Lift your top knee.\n"
    )
    found = exercises("page.txt", page)
    assert [one["dose"]["sets"] for one in found] == [[3, 3]] * 3
    assert all(one["steps"] >= 2 for one in found)
