"""Leaflets of physiotherapists: what labels, headings, sentences around the exercises and times in words mean there."""

from typing import Any

import pytest

from read.facts import exercises, facts
from read.told import blocks
from repcast.model.routine import Exercise, Routine
from repcast.read import read


def routine(text: str, name: str = "leaflet.txt") -> Routine:
    """Return the routine of a leaflet."""
    return read(name, text.encode()).routine


def told(text: str, name: str = "leaflet.txt") -> list[Exercise]:
    """Return the exercises of a leaflet."""
    return [one for workout in routine(text, name).workouts for block in workout.blocks for one in block.exercises]


def steps(text: str, name: str = "leaflet.txt") -> list[tuple[str, str]]:
    """Return the kinds and the words of the steps of a leaflet."""
    return [(step.kind, step.text) for one in told(text, name) for step in one.steps]


LABELS = [
    ("Position", "Exercise", "\n"),
    ("Starting position", "The exercise", "\n\n"),
    ("Start position", "Action", "\n"),
    ("Body position", "Motion", "\n\n"),
    ("Get into position", "Task", "\n"),
    ("Get ready", "What to do", "\n\n"),
    ("Initial position", "Move", "\n"),
    ("Starting pose", "Activity", "\n\n"),
    ("Position", "Do this", "\n"),
    ("Start", "Method", "\n"),
]


@pytest.mark.parametrize(("position", "label", "joint"), LABELS)
def test_what_follows_a_label_of_the_movement_is_a_step(position: str, label: str, joint: str) -> None:
    text = joint.join(
        ["Table slide", f"{position}: Lean on the table.", f"{label}: Slide your hand forwards, then back.", "Reps: 8"]
    )
    assert steps(text) == [("setup", "Lean on the table."), ("movement", "Slide your hand forwards, then back.")]
    assert exercises("leaflet.txt", text)[0]["dose"]["reps"] == [8, 8]


def test_a_list_of_labels_says_what_to_do() -> None:
    page = (
        "<h3>Thigh press</h3><ul><li>Position: Sit on the bed.</li><li>Exercise: Tighten your thigh.</li>"
        "<li>Hold: 5 seconds</li><li>Reps: 10</li></ul>"
    )
    assert [said for _, said in steps(page, "leaflet.html")] == ["Sit on the bed.", "Tighten your thigh."]


NO_STEPS = [
    ("Details: Good for the thighs.", ["Sit on a chair.", "Lift your foot."]),
    ("Description: A kind start after an operation.", ["Sit on a chair.", "Lift your foot."]),
]


@pytest.mark.parametrize(("line", "asked"), NO_STEPS)
def test_other_labels_beside_them_say_nothing_to_do(line: str, asked: list[str]) -> None:
    page = f"Knee lift\n{line}\nPosition: Sit on a chair.\nExercise: Lift your foot.\nReps: 10\n"
    assert [said for _, said in steps(page)] == asked


def test_all_that_stands_after_one_label_is_more_than_a_position() -> None:
    page = "Clam\nPosition: Lie on your side. Lift your top knee. Lower it.\nReps: 10\n"
    assert [kind for kind, _ in steps(page)] == ["setup", "movement", "movement"]


CYCLED = [
    ("Repeat the whole circuit for 10 minutes.", "600"),
    ("Keep going through the sequence for about 8 minutes.", "480"),
    ("Repeat both exercises for 6 minutes.", "360"),
    ("Then continue this cycle for 10-15 minutes.", "600~900"),
    ("Carry on repeating these exercises for another 5 minutes.", "300"),
    ("Now go round the circuit for 12 minutes.", "720"),
]


@pytest.mark.parametrize(("sentence", "seconds"), CYCLED)
@pytest.mark.parametrize("joint", ["\n\n", "\n", " "])
def test_how_long_to_go_through_all_exercises_is_of_them_all(sentence: str, seconds: str, joint: str) -> None:
    page = f"Shrugs\nLift your shoulders. Repeat 10 times.\n\nHeel raise\nRise up. Repeat 12 times.{joint}{sentence}\n"
    assert blocks("leaflet.txt", page) == [f"amrap for {seconds}: Shrugs 10, Heel raise 12"]


NOT_CYCLED = [
    "Repeat the circuit 3 times.",
    "Repeat these exercises every day for 6 weeks.",
    "Keep doing the exercises for 10 minutes a day.",
]


@pytest.mark.parametrize("sentence", NOT_CYCLED)
def test_how_often_or_for_how_many_weeks_is_no_time_of_a_circuit(sentence: str) -> None:
    page = f"Shrugs\nLift your shoulders. Repeat 10 times.\n\nHeel raise\nRise up. Repeat 12 times.\n\n{sentence}\n"
    assert not blocks("leaflet.txt", page)[0].startswith("amrap")


def test_a_single_exercise_goes_on_in_rounds_where_its_reps_are_counted() -> None:
    counted = "Huffing\nBreathe out fast. Repeat twice.\nRepeat the cycle for 10 minutes.\n"
    assert blocks("leaflet.txt", counted) == ["amrap for 600: Huffing 2"]
    assert blocks("leaflet.txt", "Plank jack\nJump out and in. Repeat this sequence for 3 minutes.\n") == [
        "straight: Plank jack 180s"
    ]


def test_a_breath_that_is_drawn_is_no_figure_of_a_dose() -> None:
    found: dict[str, Any] = facts("leaflet.txt", "Deep breathing\nTake a deep breath in. Repeat 1-3 times.\n")
    assert found["diagnostics"] == []
    assert found["exercises"][0]["dose"]["reps"] == [1, 3]


POSITIONS = [
    ("Sitting", "Standing"),
    ("In lying", "In sitting"),
    ("On your back", "On your left side"),
    ("Lying down", "At the kitchen counter"),
    ("Kneeling", "On all fours"),
    ("Seated", "Prone"),
    ("Lying on your stomach:", "Standing against a wall:"),
    ("SITTING", "STANDING"),
    ("Half-kneeling", "Side lying"),
    ("Sitting exercises", "Standing, holding on to a chair"),
]


@pytest.mark.parametrize(("first", "second"), POSITIONS)
def test_a_position_over_names_is_a_block_of_them(first: str, second: str) -> None:
    page = (
        f"Hip exercises\n\n{first}\n\nShrugs\nLift your shoulders. 10 times.\n\n"
        f"{second}\n\nHeel raise\nRise up. 12 times.\n\nStar reach\nReach up. 8 times.\n"
    )
    (workout,) = routine(page).workouts
    assert [block.title for block in workout.blocks] == [first.strip(":"), second.strip(":")]
    assert blocks("leaflet.txt", page) == ["straight: Shrugs 10", "straight: Heel raise 12, Star reach 8"]


POSES = ["Standing", "Kneeling", "Standing on one leg", "Lying twist", "Sitting mountain"]


@pytest.mark.parametrize("name", POSES)
def test_a_position_with_steps_of_its_own_is_an_exercise(name: str) -> None:
    page = f"Chair yoga\n\nCat\nRound your back. 5 times.\n\n{name}\nStay tall. Hold for 30 seconds.\n"
    assert [one.title for one in told(page)] == ["Cat", name]


CAUTIONS = [
    (
        "Before you start: if your pain gets worse, stop and get advice.",
        "if your pain gets worse, stop and get advice.",
    ),
    ("Stop if you feel dizzy or have chest pain.", "Stop if you feel dizzy or have chest pain."),
    ("Safety\nDo not push into pain.", "Do not push into pain."),
    ("They should not hurt. If an exercise hurts, stop doing it.", "If an exercise hurts, stop doing it."),
    ("Important: do not bend your hip beyond 90 degrees.", "do not bend your hip beyond 90 degrees."),
    ("Never lift your arm above your head.", "Never lift your arm above your head."),
]
LISTED = "Shrugs\nLift your shoulders. 10 times a day.\n\nHeel raise\nRise up. 12 times a day."


@pytest.mark.parametrize(("line", "tip"), CAUTIONS)
def test_what_is_warned_of_before_all_exercises_is_said_before_the_first(line: str, tip: str) -> None:
    first, second = told(f"Home exercises\n\n{line}\n\n{LISTED}\n")
    assert [(one.kind, one.text) for one in first.tips] == [("safety", tip)]
    assert second.tips == ()


OTHER_TALK = [
    "Never miss a workout again! Subscribe to our list.",
    "Consult your doctor before starting any programme.",
    "Do not worry if you cannot do them all.",
    "When should I stop? Do I have to avoid pain?",
    "When to get help\nStop and call us if your hand swells.",
]


@pytest.mark.parametrize("line", OTHER_TALK)
def test_other_talk_before_them_is_not_said(line: str) -> None:
    assert all(one.tips == () for one in told(f"Home exercises\n\n{line}\n\n{LISTED}\n"))


TEMPOS = [
    ("Take 2 seconds to go up and 4 seconds to lower.", (2, 0, 4)),
    ("Take 3 seconds to lift your heels and 5 secs to lower them.", (3, 0, 5)),
    ("Take 2 seconds to lift your hips, hold for 3 seconds and take 4 seconds to lower.", (2, 3, 4)),
    ("Use 1 second to press up and 3 seconds to come down.", (1, 0, 3)),
]


@pytest.mark.parametrize(("sentence", "seconds"), TEMPOS)
def test_the_time_that_one_takes_to_go_a_way_is_a_tempo(sentence: str, seconds: tuple[int, ...]) -> None:
    page = f"Heel raise\nStand tall. {sentence} Repeat 10 times.\n"
    (one,) = told(page)
    assert one.dose.tempo_s is not None
    assert one.dose.tempo_s.seconds == seconds
    assert one.dose.hold_s is None
    assert facts("leaflet.txt", page)["diagnostics"] == []


NAMES = [
    ("Gaze stabilisation (VOR x 1)", "Turn your head from side to side.\nDo this for 1 minute."),
    ("VOR x1", "Keep your eyes on the letter and turn your head from side to side for 1 minute."),
    ("VOR x 2", "Turn your head for 1 minute."),
]


@pytest.mark.parametrize(("name", "sentences"), NAMES)
def test_a_count_in_the_name_of_timed_work_is_none_of_reps(name: str, sentences: str) -> None:
    (one,) = told(f"{name}\n{sentences}\n")
    assert one.title == name
    assert one.dose.reps is None
    assert one.dose.work_s is not None


@pytest.mark.parametrize(("name", "count"), [("March x 3", 3), ("Squat x 2", 2)])
def test_a_count_after_the_name_of_a_movement_counts(name: str, count: int) -> None:
    (one,) = told(f"{name}\nBend your knees and stand up for 1 minute.\n")
    assert one.dose.reps is not None
    assert one.dose.reps.low == count


@pytest.mark.parametrize(
    "sentence",
    [
        "Sit down and roll the arch of your foot over a ball for 2 minutes.",
        "Sit on the edge of the bed and tap your toes for 2 minutes.",
        "Stand tall, then rock from your heels to your toes for 2 minutes.",
    ],
)
def test_going_to_and_fro_after_one_has_sat_down_is_work(sentence: str) -> None:
    (one,) = told(f"Foot massage\n{sentence}\n")
    assert one.dose.hold_s is None
    assert one.dose.work_s is not None
    assert one.dose.work_s.low == 120


@pytest.mark.parametrize(
    "sentence", ["Stand tall and stay there for 30 seconds.", "Sit and look ahead for 30 seconds."]
)
def test_what_one_keeps_is_held(sentence: str) -> None:
    (one,) = told(f"Wall sit\n{sentence}\n")
    assert one.dose.hold_s is not None


@pytest.mark.parametrize(
    ("said", "reps"),
    [
        ("Do this 10 to 20 times a day.", [10, 20]),
        ("Repeat 10 times daily.", [10, 10]),
        ("Repeat 12 times per day.", [12, 12]),
        ("Do 15 times every day.", [15, 15]),
        ("Repeat 6 times every hour.", [6, 6]),
        ("Do this 3 times a day.", None),
        ("Repeat 4 times daily.", None),
        ("Do 8 reps. Do this 10 times a day.", [8, 8]),
    ],
)
def test_so_many_times_a_day_are_one_set_and_few_are_how_often(said: str, reps: list[int] | None) -> None:
    (one,) = facts("p.txt", f"Heel slide\n\nSlide your heel in.\nSlide it out again.\n{said}")["exercises"]
    assert (one["dose"]["reps"], one["steps"]) == (reps, 2)


SESSIONS = [
    "How often? Three times a week, for about ten minutes.",
    "Do these exercises every day for ten minutes.",
    "How long? Twice a week, for around fifteen minutes.",
    "Do the routine three times a week, 10 minutes each time.",
    "Try to practise these daily, for around 15 minutes.",
    "Aim to do this programme five days a week, taking about 20 minutes.",
    "These six exercises take ten minutes.",
    "All five moves take just eight minutes.",
]


@pytest.mark.parametrize("sentence", SESSIONS)
@pytest.mark.parametrize("place", ["before", "after"])
def test_how_long_each_session_is_says_nothing_of_its_exercises(sentence: str, place: str) -> None:
    listed = "Heel slides\nSlide your heel. Repeat 12 times.\n\nQuad set\nTighten your thigh. Hold for 5 seconds."
    text = f"Knee\n{sentence}\n\n{listed}" if place == "before" else f"Knee\n\n{listed}\n\n{sentence}"
    assert blocks("leaflet.txt", text) == ["straight: Heel slides 12, Quad set 5s"]


@pytest.mark.parametrize(
    "sentence", ["Three times a week, for 20 minutes.", "Walk three times a week for 20 minutes.", "20 minutes, daily."]
)
def test_the_time_of_a_session_is_that_of_an_exercise_of_which_nothing_else_is_asked(sentence: str) -> None:
    text = f"Fitness\n\nWalking\n{sentence}\n\nHeel raises\nRise up on your toes. Do 10 reps."
    assert blocks("leaflet.txt", text) == ["straight: Walking 1200s, Heel raises 10"]
