"""Which things an exercise needs, and which its page only mentions."""

import pytest

from repcast.languages.en.equipment import distinct
from repcast.read import read

STEPS = "1. Bend your knees and lower your hips.\n2. Push back up. 3 sets of 8.\n"


def needs(text: str) -> tuple[str, ...]:
    """What the first exercise of a page with these words needs."""
    routine = read("page.txt", text.encode()).routine
    return routine.workouts[0].blocks[0].exercises[0].equipment


@pytest.mark.parametrize(
    "words",
    [
        "Would you like me to make a version you can do with resistance bands?",
        "If you have dumbbells, let me know and I can make it harder.",
        "Want a kettlebell version?",
        "I can also add exercises with a medicine ball if you want.",
        "I'd be happy to swap in a barbell or a bench.",
        "**Note:** You don't need a barbell for this.",
        "There's no need for a bench or barbell.",
        "No dumbbells, bench or machines required.",
        "This needs neither a mat nor a band.",
        "You can do this without a chair.",
        "Do you have a pull-up bar at home?",
        "If you don't have a mat, use a towel.",
        "To make it harder, hold dumbbells.",
        "For an extra challenge, hold a dumbbell in each hand.",
        "Put a mat under your feet if you have one.",
        "Sit back as if in a chair.",
        "Lower yourself as if sitting on a stool.",
        "Keep your back as flat as a bench.",
        "Imagine a barbell on your shoulders.",
        "Lean back like you are touching a wall.",
    ],
)
def test_what_is_offered_compared_or_ruled_out_is_not_needed(words: str) -> None:
    assert needs(f"Squats\n\n{STEPS}\n{words}\n") == ()


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("You'll need a resistance band.", ("resistance band",)),
        ("Stand in front of a chair.", ("chair",)),
        ("Hold on to something sturdy, like a chair or a wall.", ("chair", "wall")),
        ("Stand over the barbell as if jumping.", ("barbell",)),
        ("Lift the barbell without rounding your back.", ("barbell",)),
        ("Never bounce the barbell off your chest.", ("barbell",)),
        ("Don't swing the dumbbells.", ("dumbbell",)),
        ("Grip the barbell as wide as your shoulders.", ("barbell",)),
        ("Hold a medicine ball like a bucket.", ("medicine ball",)),
        ("If you have a bad back, hold on to a chair.", ("chair",)),
        ("Face a wall, not too close.", ("wall",)),
        ("Kneel on a mat, or on a towel if you have none.", ("mat",)),
        ("Use a kettlebell instead of a dumbbell.", ("kettlebell",)),
        ("Do you have tight hips? Grab a foam roller.", ("foam roller",)),
    ],
)
def test_what_is_used_is_needed(words: str, things: tuple[str, ...]) -> None:
    assert needs(f"Squats\n\n{words}\n\n{STEPS}") == things


def test_a_thing_with_and_without_its_adjective_is_one() -> None:
    assert distinct(["sturdy chair", "wall", "chair"]) == ("sturdy chair", "wall")
    assert distinct(["dumbbell", "mat", "dumbbells"]) == ("mat", "dumbbells")
