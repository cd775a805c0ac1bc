"""Pages of one exercise with questions, odd bullets, breaths and verbs of looking beside its steps."""

import pytest

from repcast.model.routine import Exercise
from repcast.read import read

STEPS = "1. Lie on your back.\n2. Lift one leg.\n3. Lower it again.\n"


def exercise(text: str) -> Exercise:
    (one,) = read("x.txt", text.encode()).routine.exercises
    return one


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("How many should I do?", "Begin with two sets and see how it goes."),
        ("Can beginners do it?", "Yes, it suits everybody, as nothing is needed for it."),
        ("Is it safe after birth?", "Ask your midwife before you start with it."),
        ("Must the knees be straight?", "No, a small bend in them is fine as well."),
    ],
)
def test_numbered_questions_with_answers_are_no_steps(asked: str, answer: str) -> None:
    read_as = exercise(
        f"Leg raise\n\n{STEPS}\nWhat people ask about the leg raise\n\n1. {asked}\n{answer}\n2. {asked}\n{answer}\n"
    )
    assert [step.text for step in read_as.steps] == ["Lie on your back.", "Lift one leg.", "Lower it again."]


@pytest.mark.parametrize("question", ["To do pencil push-ups?", "How do you do pencil push-ups?", "So how is it done?"])
def test_a_question_over_numbered_points_begins_the_steps_whatever_their_verbs(question: str) -> None:
    page = (
        "Pencil push-ups\n\nThey are for people whose eyes do not turn in.\n\n"
        f"{question}\n1. Keep a pencil upright in your hand.\n2. Look at its point as you draw it near.\n"
        "3. While still looking at the point, take it back.\n4. Rest your eyes on something else.\n"
    )
    assert len(exercise(page).steps) == 4


@pytest.mark.parametrize("sign", ["::", ":::"])
def test_colons_are_bullets(sign: str) -> None:
    points = "".join(f"{sign} {point}\n" for point in ("Squat down", "Plant your hands on the floor", "Lean forward"))
    page = f"Crow pose\n\nGet started:\n{points}"
    assert [step.text for step in exercise(page).steps] == [
        "Squat down",
        "Plant your hands on the floor",
        "Lean forward",
    ]


@pytest.mark.parametrize(
    "step", ["Draw a big breath in", "Draw a deep breath", "Fill your lungs with a slow breath", "Let out a breath"]
)
def test_a_breath_that_is_drawn_is_no_hold(step: str) -> None:
    assert (
        exercise(f"Press-up on the mat\n\n1. Lie on your front.\n2. {step}.\n3. Bend your back upward.\n").dose.hold_s
        is None
    )


@pytest.mark.parametrize("step", ["Hold it for a breath", "Stay up for a slow breath", "Hold the top for one breath"])
def test_a_breath_for_which_something_is_held_is_a_hold(step: str) -> None:
    assert exercise(f"Press-up on the mat\n\n1. Lie on your front.\n2. Press up.\n3. {step}.\n").dose.hold_s is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "Look at the tip of your thumb",
        "Gaze at something far away",
        "Stare at the dot on the wall",
    ],
)
def test_verbs_of_looking_ask(sentence: str) -> None:
    page = f"Thumb watching\n\nA drill for tired people. {sentence}. Then go back to the start. Do this 8 times.\n"
    assert sentence in " ".join(step.text for step in exercise(page).steps)


@pytest.mark.parametrize(
    "cue", ["Look straight ahead.", "Keep your chest up.", "Brace your core.", "Push the floor away."]
)
def test_points_after_numbered_steps_are_tips_and_none_is_lost(cue: str) -> None:
    points = (cue, "Knees over toes.", "Your weight stays in the heels.")
    page = "# Squat\n\n3 sets of 10 reps.\n\n" + STEPS + "\n" + "".join(f"- {point}\n" for point in points)
    assert [tip.text for tip in exercise(page).tips] == list(points)
    assert len(exercise(page).steps) == 3
