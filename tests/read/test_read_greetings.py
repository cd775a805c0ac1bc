"""Titles of pages that a chat wrote, and of those with pictures."""

import pytest

from repcast.read import read

LIST = "1. Squats – 15 reps\n2. Push-ups – 10 reps\n"
STEPS = "1. Lie on your back.\n2. Lift your hips. 15 reps.\n"


@pytest.mark.parametrize(
    "greeting",
    [
        "Got it! Here's a quick workout:",
        "Absolutely! Here is a 20-minute plan for you:",
        "Sure! Here's a workout you can do at home.",
        "Of course! Below is a beginner routine:",
        "Happy to help! Try this:",
        "Certainly. Here are three moves for tight hips:",
        "Here's a simple core circuit:",
        "Great question!",
    ],
)
def test_the_greeting_of_a_chat_is_no_title(greeting: str) -> None:
    assert read("plan.txt", f"{greeting}\n\n{LIST}".encode()).routine.title == "Plan"
    assert read("plan.md", f"{greeting}\n\n## Glute Bridge\n\n{STEPS}".encode()).routine.title == "Glute Bridge"


@pytest.mark.parametrize(
    "title",
    [
        "Core Circuit",
        "Great Legs in 10 Minutes",
        "Sure-Footed Balance Routine",
        "Here Comes Summer: Beach Workout",
        "Perfect Push-up Plan",
        "Good Morning Workout",
    ],
)
def test_a_title_that_begins_alike_stays(title: str) -> None:
    assert read("plan.txt", f"{title}\n\n{LIST}".encode()).routine.title == title


def test_a_greeting_that_states_a_dose_states_it() -> None:
    page = "Sure! Here's a circuit, 3 rounds of it:\n\n1. Squats – 15 reps\n2. Push-ups – 10 reps\n"
    assert read("plan.txt", page.encode()).routine.workouts[0].blocks[0].rounds is not None


@pytest.mark.parametrize("picture", ["🧘‍♀️", "🏋🏽‍♂️", "❤️‍🔥", "💥", "🏃‍♂️"])
def test_all_parts_of_a_picture_are_left_out(picture: str) -> None:
    assert read("plan.md", f"# {picture} Morning Stretch\n\n{LIST}".encode()).routine.title == "Morning Stretch"
