"""Short plain lines, as people type them in a phone or a chat: cues, holds, breaks, stamps."""

import pytest

from read.facts import facts
from read.told import exercise
from repcast.read import read


def exercises(page: str) -> list[str]:
    """Each exercise of a page with its dose."""
    return [exercise(one) for one in facts("p.txt", page)["exercises"]]


@pytest.mark.parametrize(
    ("name", "dose", "cues"),
    [
        ("Glute bridge", "3 x 12", ["Heels close", "Push hips up"]),
        ("Plank", "3 x 30 sec", ["Elbows under shoulders", "Squeeze glutes"]),
        ("Side steps", "3x10", ["Step out to the side", "Bring the other foot in"]),
        ("Step ups", "2 x 8", ["Whole foot on the step", "Drive through heel"]),
        ("Shoulder press", "3x8", ["Elbows in", "Press overhead"]),
        ("Wall push ups", "2x10", ["Hands at shoulder height", "Lean in", "Push away"]),
        ("Bird dog", "3 x 10", ["Hands under shoulders", "Reach arm and leg out"]),
    ],
)
def test_cues_under_a_name_and_its_dose_are_no_exercises(name: str, dose: str, cues: list[str]) -> None:
    (exercise,) = read("p.txt", "\n".join([name, dose, *cues]).encode()).routine.exercises
    assert (exercise.title, len(exercise.steps)) == (name, len(cues))


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Legs", ["Squats", "Lunges"]),
        ("Core", ["Plank", "Side plank"]),
        ("Row", ["Push up", "Sit up"]),
        ("Dips", ["Bench press", "Leg press", "Row"]),
        ("Stretches", ["Touch toes", "Reach up"]),
        ("Squats", ["Goblet squat", "Split squat"]),
    ],
)
def test_names_under_a_shared_dose_are_exercises(head: str, names: list[str]) -> None:
    found = read("p.txt", "\n".join([head, "3 x 10", *names]).encode()).routine.exercises
    assert [one.title for one in found] == names


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("squats x 10\nreach up - hold 10 secs\nlunges x 10", ["squats 10", "reach up 10s", "lunges 10"]),
        (
            "shrugs x 8\ntouch your toes - hold 20 secs\nside bends x 6",
            ["shrugs 8", "touch your toes 20s", "side bends 6"],
        ),
        (
            "wrist circles 5 each way\nstand up tall - hold 9 secs\nsquats x 8",
            ["wrist circles 5 each", "stand up tall 9s", "squats 8"],
        ),
        (
            "calf raises x 12\nstand on one leg: hold 20 secs\nknee lifts x 10",
            ["calf raises 12", "stand on one leg 20s", "knee lifts 10"],
        ),
        (
            "Cool down\nTouch your toes - hold 10 secs\nHip stretch - hold 20 secs",
            ["Touch your toes 10s", "Hip stretch 20s"],
        ),
        (
            "Reach for the sky - hold 10 secs\nHug your knees - hold 15 secs",
            ["Reach for the sky 10s", "Hug your knees 15s"],
        ),
        ("Squat\nBend your knees - hold 5 secs\nStand up", ["Squat 5s"]),
    ],
)
def test_what_is_held_stands_beside_what_is_counted(page: str, told: list[str]) -> None:
    assert exercises(page) == told
