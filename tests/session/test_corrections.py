"""What a listener corrects of what was understood, and the script that it makes."""

import pytest

import repcast
from repcast import Correction
from repcast.model.routine import Reading
from repcast.session.corrections import AMOUNTS

PAGE = """\
Evening routine

Band curl

Do 2-3 sets of 10-12 reps, resting 30-60 seconds.

1. Stand on the band.
2. Curl up.
3. Lower slowly.

Tips

- Keep the elbows still.
- Check the band for tears.

Wall sit

Hold for 30 seconds, 3 times.

1. Lean against the wall.
2. Slide down.
"""


@pytest.fixture
def page() -> Reading:
    return repcast.read(text=PAGE)


def again(page: Reading, *corrections: Correction) -> Reading:
    """What is read of the script that the corrections make."""
    reading = repcast.read(text=repcast.script_text(page, corrections))
    assert not [one for one in reading.diagnostics if one.severity == "error"]
    return reading


def texts(reading: Reading, exercise: int) -> tuple[list[str], list[str]]:
    """The steps and the tips of an exercise."""
    one = reading.routine.exercises[exercise]
    return [step.text for step in one.steps], [tip.text for tip in one.tips]


def test_without_a_correction_the_script_says_the_same(page: Reading) -> None:
    same = again(page)
    assert [one.title for one in same.routine.exercises] == ["Band curl", "Wall sit"]
    assert [texts(same, number) for number in (0, 1)] == [texts(page, number) for number in (0, 1)]


@pytest.mark.parametrize("field", AMOUNTS)
def test_every_figure_of_the_dose_can_be_corrected_and_left_out(page: Reading, field: str) -> None:
    dose = again(page, Correction("dose", 0, field=field, value="5-7")).routine.exercises[0].dose
    stated = getattr(dose, field)
    assert (stated.low, stated.high) == (5, 7)
    assert getattr(again(page, Correction("dose", 0, field=field)).routine.exercises[0].dose, field) is None


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [("tempo_s", "3-1-3", "3-1-3"), ("tempo_s", "4010", "4010"), ("sides", "each", "each"), ("load", "20 kg", "20 kg")],
)
def test_tempo_sides_and_load_can_be_corrected(page: Reading, field: str, value: str, shown: str) -> None:
    assert shown in repcast.script_text(page, [Correction("dose", 0, field=field, value=value)]).replace(", ", "-")
    assert getattr(again(page, Correction("dose", 0, field=field, value=value)).routine.exercises[0].dose, field)


def test_a_set_that_differs_no_longer_does_once_its_figure_is_one() -> None:
    page = repcast.read(text="Squat\n\n12/10/8 reps\n\n1. Lower down.\n2. Stand up.\n")
    assert page.routine.exercises[0].dose.by_set
    dose = again(page, Correction("dose", 0, field="reps", value="9")).routine.exercises[0].dose
    assert not dose.by_set
    assert dose.reps
    assert dose.reps.low == 9


def test_steps_and_tips_change_places(page: Reading) -> None:
    steps, tips = texts(again(page, Correction("step-to-tip", 0, 2)), 0)
    assert steps == ["Stand on the band.", "Curl up."]
    assert tips[-1] == "Lower slowly."
    steps, tips = texts(again(page, Correction("tip-to-step", 0, 0)), 0)
    assert steps[-1] == "Keep the elbows still."
    assert tips == ["Check the band for tears."]


def test_words_are_corrected_and_left_out(page: Reading) -> None:
    made = again(
        page,
        Correction("title", 0, value="Biceps curl"),
        Correction("step", 0, 1, value="Curl both hands up."),
        Correction("remove-step", 0, 0),
        Correction("tip", 0, 1, value="Look for tears in the band."),
        Correction("remove-tip", 0, 0),
    )
    assert made.routine.exercises[0].title == "Biceps curl"
    assert texts(made, 0) == (["Curl both hands up.", "Lower slowly."], ["Look for tears in the band."])


def test_an_exercise_is_split_and_joined(page: Reading) -> None:
    split = again(page, Correction("split", 0, 1))
    assert [one.title for one in split.routine.exercises] == ["Band curl", "Curl up", "Wall sit"]
    assert texts(split, 0) == (["Stand on the band."], [])
    assert texts(split, 1)[0] == ["Lower slowly."]
    assert split.routine.exercises[1].dose.sets
    joined = again(page, Correction("join", 1))
    assert [one.title for one in joined.routine.exercises] == ["Band curl"]
    assert texts(joined, 0)[0][-3:] == ["Wall sit", "Lean against the wall.", "Slide down."]
    assert [one.title for one in again(page, Correction("remove", 0)).routine.exercises] == ["Wall sit"]


def test_every_correction_leaves_a_script_that_plans(page: Reading) -> None:
    for action in ("split", "step-to-tip", "remove-step"):
        for item in range(3):
            script = repcast.script_text(page, [Correction(action, 0, item)])
            repcast.compile(text=script, voice="tones").close()


@pytest.mark.parametrize(
    "correction",
    [
        Correction("explode", 0),  # type: ignore[arg-type]
        Correction("title", 2, value="Third"),
        Correction("title", -1, value="None"),
        Correction("title", 0, value=" \u200b "),
        Correction("step", 0, 3, value="Fourth"),
        Correction("step-to-tip", 0, -1),
        Correction("tip", 1, 0, value="No tips here"),
        Correction("join", 0),
        Correction("dose", 0, field="speed", value="3"),
        Correction("dose", 0, field="reps", value="many"),
        Correction("dose", 0, field="reps", value="0"),
        Correction("dose", 0, field="reps", value="12-10"),
        Correction("dose", 0, field="sides", value="top"),
        Correction("dose", 0, field="tempo_s", value="fast"),
    ],
)
def test_what_cannot_be_is_refused_with_what_would_do(page: Reading, correction: Correction) -> None:
    with pytest.raises(repcast.ChoiceError) as error:
        repcast.script_text(page, [correction])
    assert error.value.problem
    assert error.value.hint


def test_the_last_exercise_is_not_removed() -> None:
    page = repcast.read(text="Plank\n\nHold for 30 seconds.\n")
    with pytest.raises(repcast.ChoiceError, match="a session needs an exercise"):
        repcast.script_text(page, [Correction("remove", 0)])


def test_amounts_keep_open_ends(page: Reading) -> None:
    reps = again(page, Correction("dose", 0, field="reps", value="8-")).routine.exercises[0].dose.reps
    assert reps is not None
    assert (reps.low, reps.high) == (8, None)
