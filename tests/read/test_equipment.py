"""Which things an exercise needs, and which its page only mentions."""

import pytest

from repcast.languages.en.equipment import distinct
from repcast.languages.en.phrasing import with_article
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
        "It makes up for too much bench pressing.",
        "Good after a day of box jumps and wall balls.",
        "Unlike most dumbbell raises it spares the shoulder.",
        "Come here from tree pose or chair pose.",
        "Equipment: mini band (optional)",
        "Equipment: optional ankle weights.",
        "Use a cushion – optional.",
        "Once you can do 2 sets of 20, add an ankle weight.",
        "As you get stronger, put a mini band round your knees.",
        "If that feels easy, use a barbell.",
        "When you have mastered this, sit on a stability ball.",
        "Later you can add a weight plate.",
        "After two weeks, add an ankle weight.",
        "Add a dumbbell once you are confident.",
    ],
)
def test_what_is_offered_compared_or_ruled_out_is_not_needed(words: str) -> None:
    assert needs(f"Squats\n\n{STEPS}\n{words}\n") == ()


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("You'll need a resistance band.", ("resistance band",)),
        ("Stand in front of a chair.", ("chair",)),
        ("Hold on to something sturdy, like a chair or a wall.", ("chair or wall",)),
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
        ("You need a resistance band or cable machine.", ("resistance band or cable machine",)),
        (
            "Sit on a bench or on a chair. Hold a dumbbell, a kettlebell or a sandbag. Lift the dumbbell.",
            ("bench or chair", "dumbbell or kettlebell or sandbag"),
        ),
        ("You need a mat, a chair or stool, and a towel (if you like).", ("mat", "chair or stool")),
        ("Equipment: mat, optional cushion", ("mat",)),
        ("Sit on a bench holding a dumbbell.", ("bench", "dumbbell")),
        ("Let the kettlebell swing back.", ("kettlebell",)),
        ("Once you are comfortable on the bench, lift the barbell.", ("bench", "barbell")),
        ("Once the ankle weight is on, stand by a chair.", ("ankle weight", "chair")),
    ],
)
def test_what_is_used_is_needed(words: str, things: tuple[str, ...]) -> None:
    assert needs(f"Squats\n\n{words}\n\n{STEPS}") == things


def test_a_thing_with_and_without_its_adjective_is_one() -> None:
    assert distinct(["sturdy chair", "wall", "chair"]) == ("sturdy chair", "wall")
    assert distinct(["dumbbell", "mat", "dumbbells"]) == ("mat", "dumbbells")
    assert distinct(["chair or wall", "mat", "wall"]) == ("mat", "wall")


def test_things_of_which_one_will_do_are_told_so() -> None:
    assert with_article("mini band or chair") == "a mini band or a chair"
    assert with_article("rings or exercise ball or towel") == "rings, an exercise ball or a towel"
