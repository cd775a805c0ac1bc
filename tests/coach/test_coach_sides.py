"""The side that comes first, and the words of the other side."""

from dataclasses import replace

import pytest

from repcast.coach import coach
from repcast.languages.en.one_side import for_other_side, side_worded, tells_both
from repcast.languages.en.setup import ONLY_SIDES, THEN_SIDES
from repcast.model.choices import Choices
from repcast.model.cue_sheet import SectionScript
from repcast.model.plan import Plan
from repcast.plan import plan
from repcast.read import read

Scripts = tuple[SectionScript, ...]


def _session(page: str, choices: Choices) -> tuple[Plan, Scripts]:
    made = plan(read("page.txt", page.encode()).routine, choices)
    return made, coach(made, choices).scripts


def _said(scripts: Scripts, kind: str, section: str, side: str = "") -> list[str]:
    """Return the fullest words of a kind of utterance in the first section of a kind, on one side where it is named."""
    script = next(one for one in scripts if one.kind == section and side in {"", one.side})
    return [one.wordings[0].written for one in script.utterances if one.kind == kind and one.wordings]


TAUGHT = {
    "right": (
        ("Neck stretch", "Tilt your right ear to your right shoulder.", "Hold for 20 seconds, then switch sides."),
        ("Bird dog", "Kneel on all fours.", "Reach out your right arm and left leg.", "Return.", "8 per side"),
        ("Side leg raise", "Lie on your left side.", "Lift your right leg.", "Lower it.", "12 reps each side"),
        ("Curl", "Hold a dumbbell in your right hand.", "Curl it up.", "Lower it.", "10 reps each arm"),
        ("Side plank", "Lie on your right side.", "Lift your hips.", "Hold 30 s on each side"),
        ("Quad stretch", "Stand on your left leg and pull your right heel up.", "Hold 30 s each side."),
        ("Leg swing", "Hold on to a wall with your left hand.", "Swing your right leg up.", "Return.", "9 each leg"),
        ("Step-up", "Put your right foot on a box.", "Push through your heel and step up.", "Step down.", "9 each leg"),
        ("Figure four", "Cross your right ankle over your left knee.", "Pull your left thigh in.", "Hold 30 s a side"),
        (
            "Step-up",
            "Plant your right foot.",
            "Push through your right heel, bringing the left foot along.",
            "9 each leg",
        ),
        (
            "Step-up",
            "Plant your right foot.",
            "Rise and draw your left foot up next to it.",
            "Step down.",
            "9 each leg",
        ),
        (
            "Split squat",
            "Stand with your left foot behind your right one.",
            "Lower your left knee to the mat.",
            "9 per leg",
        ),
        ("Pistol squat", "Hold your left leg up.", "Sit down.", "Drive through your right heel to stand.", "5 per leg"),
        ("Seated twist", "Cross your right leg, right foot next to your left knee.", "Turn.", "Hold 30 s a side"),
    ),
    "left": (
        ("Reverse lunge", "Step your left foot back and lower.", "Push back up.", "8 reps, then switch legs."),
        (
            "Row",
            "Put your right knee on a bench.",
            "Pull the weight up with your left arm.",
            "Lower it.",
            "9 each side",
        ),
        ("Deadlift", "Stand on your right leg.", "Hinge and lift your left leg.", "Come back up.", "8 per side"),
        ("Bridge", "Cross your right foot over.", "Press through your left heel.", "Lower.", "8 per side"),
        ("Clamshell", "Lie with your knees at a right angle.", "Open your top knee.", "Close it.", "15 each side"),
        ("Press", "Stand right in front of a wall.", "Bend your elbows.", "Push back.", "10 reps each side"),
    ),
}
"""Pages by the side that they teach; those without a word about one begin with the left."""


@pytest.mark.parametrize(("first", "lines"), [(first, lines) for first, pages in TAUGHT.items() for lines in pages])
def test_the_side_that_the_page_teaches_comes_first(first: str, lines: tuple[str, ...]) -> None:
    title, *steps, dose = lines
    told = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))
    made, scripts = _session(f"{title}\n\n{told}\n\n{dose}\n", Choices())
    assert [one.side for one in made.sets[:2]] == [first, {"left": "right", "right": "left"}[first]]
    assert f"Get ready, {first} side first." in _said(scripts, "ready", "setup")


LUNGE = "Lunge\n\nBend your right knee and lower. Push back up. 8 reps, then switch legs."
MARCH = "March\n\n1. Stand tall.\n2. Lift your right knee.\n3. Lower it.\n\n20 reps, alternating legs"


def test_the_words_of_the_movement_are_those_of_the_side() -> None:
    _, scripts = _session(LUNGE, Choices())
    assert _said(scripts, "phase", "set", "right")[0] == "bend your right knee"
    assert _said(scripts, "phase", "set", "left")[0] == "bend your left knee"


def test_a_side_that_is_chosen_alone_has_its_own_steps() -> None:
    made, scripts = _session(LUNGE, Choices(sides="left"))
    assert [one.side for one in made.sets] == ["left"]
    assert "When I say go, bend your left knee and lower." in _said(scripts, "step", "setup")
    made, scripts = _session(LUNGE, Choices(sides="right"))
    assert [one.side for one in made.sets] == ["right"]
    assert "When I say go, bend your right knee and lower." in _said(scripts, "step", "setup")


def test_a_page_for_one_side_is_worded_for_that() -> None:
    page = "Side plank\n\n1. Lie on your left side.\n2. Reach your right arm up.\n\nHold 30 s, left side only"
    _, scripts = _session(page, Choices())
    assert "Lie on your left side." in _said(scripts, "step", "setup")
    _, scripts = _session(page, Choices(sides="right"))
    assert "Lie on your right side." in _said(scripts, "step", "setup")
    assert "When I say go, reach your left arm up." in _said(scripts, "step", "setup")


def test_sides_that_take_turns_begin_with_the_one_that_is_taught() -> None:
    _, scripts = _session(MARCH, Choices())
    phases = _said(scripts, "phase", "set")
    assert phases[0] == "lift your right knee"
    assert phases[2] == "lift your left knee"


def test_a_rep_that_is_done_on_both_sides_keeps_its_words() -> None:
    page = "Head turn\n\n1. Stand tall.\n2. Turn your head to the right, then to the left.\n\n10 reps each side"
    _, scripts = _session(page, Choices())
    assert _said(scripts, "phase", "set", "right")[0] == _said(scripts, "phase", "set", "left")[0]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Bend your right knee.", "Bend your left knee."),
        ("Right leg forward, left arm up.", "Left leg forward, right arm up."),
        ("Turn your head to the right.", "Turn your head to the left."),
        ("Step LEFT, then squat.", "Step RIGHT, then squat."),
        ("Rest your left ankle on your right knee.", "Rest your right ankle on your left knee."),
        ("Swing it to the left of your right hip.", "Swing it to the right of your left hip."),
        ("Lift your right lower leg; keep the left straight.", "Lift your left lower leg; keep the right straight."),
        ("Lift your left lower leg; keep the right straight.", "Lift your right lower leg; keep the left straight."),
        ("Your right fingertips reach for the left toes.", "Your left fingertips reach for the right toes."),
        ("Move to the right-hand side.", "Move to the left-hand side."),
    ],
)
def test_left_and_right_are_changed_where_they_are_sides(text: str, other: str) -> None:
    assert for_other_side(text) == other


@pytest.mark.parametrize(
    "text",
    [
        "Push back up right away.",
        "Bend your knees to a right angle.",
        "Find the right height for the bar.",
        "Elbows right under your shoulders.",
        "Ten seconds left.",
        "With two reps left, push.",
        "Get the technique right before you add weight.",
        "Come right back to the start.",
        "Step right over the hurdle and right up against the box.",
        "Keep your head in the right position.",
        "All that is left is to lower.",
        "Turn right around.",
        "Make sure your alignment is right and hold.",
    ],
)
def test_what_is_no_side_stays(text: str) -> None:
    assert for_other_side(text) == text
    assert side_worded([[text]]) == ""


@pytest.mark.parametrize(
    ("texts", "both"),
    [
        (("Turn right, then left.",), True),
        (("Tap your right foot, then your left.",), True),
        (("Lift your right leg.", "Lower it.", "Lift your left leg.", "Lower it."), True),
        (("Kick with alternating legs.",), True),
        (("Extend your right arm and left leg.",), False),
        (("Stand on your left leg.", "Lift your right leg."), False),
        (("Cross your right ankle over your left knee.",), False),
    ],
)
def test_words_that_tell_both_sides_are_known(texts: tuple[str, ...], both: bool) -> None:
    assert tells_both(texts) is both


def test_what_moves_counts_before_what_one_leans_on() -> None:
    assert side_worded([["Lean your left hand on the wall and lift your right leg."]]) == "right"
    assert side_worded([["Hold it."], ["Kneel on your left knee."]]) == "left"


def test_the_first_side_holds_for_every_exercise_by_itself() -> None:
    page = read("page.txt", LUNGE.encode()).routine
    other = replace(page.exercises[0], title="Kick", steps=(), phases=())
    block = replace(page.blocks[0], exercises=(page.exercises[0], other))
    made = plan(replace(page, workouts=(replace(page.workouts[0], blocks=(block,)),)), Choices())
    assert [one.side for one in made.sets] == ["right", "left", "left", "right"]


STRETCH = """Wrist stretch

1. Extend your left arm.
2. Pull the fingers back gently, then repeat on the other side.
3. Hold for 20 seconds, then swap arms.
"""


def test_what_the_track_says_of_the_sides_is_no_step() -> None:
    _, scripts = _session(STRETCH, Choices())
    said = _said(scripts, "step", "setup")
    assert said == ["Extend your left arm.", "When I say go, pull the fingers back gently."]


def test_where_no_sides_are_named_it_stays_a_step() -> None:
    _, scripts = _session(STRETCH, Choices(sides="both"))
    assert "Hold for 20 seconds, then swap arms." in _said(scripts, "step", "setup")


@pytest.mark.parametrize(
    "text",
    [
        "Switch sides.",
        "Repeat on the other side.",
        "Hold for 30 seconds, then swap legs.",
        "Switch sides halfway",
        "Repeat 2-3 times on each side.",
        "Then repeat with the left knee.",
        "Now the other side.",
        "Do the same with your right arm.",
        "Hold the stretch for 15 to 20 seconds and repeat on the opposite side.",
        "Turn over and repeat on the other side.",
        "Complete all reps, then switch arms.",
        "Alternate legs with each rep.",
        "10 reps per leg.",
        "Repeat for the other side, 10 times.",
    ],
)
def test_a_sentence_about_the_sides_alone_is_known(text: str) -> None:
    assert ONLY_SIDES.match(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hold for 30 seconds.",
        "Change your grip.",
        "Switch the band to your other hand and lift.",
        "Turn your head to the other side.",
        "Repeat slowly, keeping your hips level.",
        "Hold a dumbbell in each hand.",
        "Roll over onto your back.",
        "Begin on your left side.",
        "Rest your weight on the other leg.",
        "Bring the other leg up to meet it.",
        "Alternate between fast and slow.",
    ],
)
def test_a_sentence_that_asks_for_more_is_said(text: str) -> None:
    assert not ONLY_SIDES.match(text)
    assert not THEN_SIDES.search(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Return to the start and switch sides.", "Return to the start."),
        ("Come back to the middle, then repeat with the left arm", "Come back to the middle"),
        ("Bend your knee, then straighten the other leg.", "Bend your knee, then straighten the other leg."),
        ("Slide your right foot, then the left foot.", "Slide your right foot, then the left foot."),
        ("Step forward and bend both knees.", "Step forward and bend both knees."),
    ],
)
def test_the_end_of_a_step_that_is_about_the_other_side_is_left_out(text: str, kept: str) -> None:
    assert THEN_SIDES.sub(r"\g<end>", text) == kept


@pytest.mark.parametrize(
    "leaving", ["To come out, sit up slowly.", "When you are done, roll over.", "To release, rise."]
)
def test_go_is_for_the_movement_into_a_position_and_not_out_of_it(leaving: str) -> None:
    _, scripts = _session(f"Child's pose\n\n1. Kneel down.\n2. Fold forward.\n3. {leaving}\n\nHold 30 s\n", Choices())
    assert "When I say go, fold forward." in _said(scripts, "step", "setup")
    assert leaving in _said(scripts, "step", "setup")
