"""The rests that no page asks for: a short change from one exercise to the next, or the usual rest, each told."""

import pytest

from repcast.model.choices import Choices
from repcast.model.plan import Plan, Rest
from repcast.plan import plan
from repcast.read import read

NOTHING = Choices()
CIRCUIT = "# Circuit\n\n3 rounds:\n\n- 10 squats\n- 10 push-ups\n- 20 jumping jacks\n"
STRETCHES = "# Stretches\n\n- Quad stretch: 30 seconds each side\n- Calf stretch: 30 seconds each side\n- Cobra: 30 s\n"
STRENGTH = "# Strength\n\n- Squats 3 x 10\n- Push-ups 3 x 10\n"
DAY = "# Day\n\n## Warm-up\n\n- 10 arm circles\n- 10 leg swings\n\n## Main\n\n- Squats 2 x 10\n- Rows 2 x 10\n"


def _plan(page: str, choices: Choices = NOTHING, defaults: Choices = NOTHING) -> Plan:
    return plan(read("page.md", page.encode()).routine, choices, defaults)


def _rests_s(made: Plan) -> list[float]:
    return [one.length_ms / 1000 for one in made.parts if isinstance(one, Rest)]


@pytest.mark.parametrize(
    ("page", "rests_s"),
    [
        (CIRCUIT, [10, 10, 45, 10, 10, 45, 10, 10]),
        (STRETCHES, [10, 10]),
        (STRENGTH, [45, 45, 45, 45, 45]),
        (DAY, [10, 45, 45, 45, 45]),
        ("# Flow\n\n- Cat-cow for 60 seconds\n- Cobra for 30 seconds\n- Child's pose for 2 minutes\n", [10, 10]),
        ("# Core\n\n- Plank: hold 30 s\n- Crunches: 15 reps\n", [45]),
        ("# Core\n\n- Plank: 2 x 30 s\n- Side plank: 2 x 30 s\n", [45, 45, 45]),
        ("# Circuit\n\n2 rounds, 20 seconds rest between exercises\n\n- 10 squats\n- 10 push-ups\n", [20, 20, 20]),
    ],
)
def test_one_goes_straight_on_where_nobody_rests(page: str, rests_s: list[float]) -> None:
    assert _rests_s(_plan(page)) == rests_s


@pytest.mark.parametrize("told", ["no rest", "without rest", "no rest between exercises", "no breaks"])
def test_a_circuit_without_rest_has_none_between_its_stations(told: str) -> None:
    made = _plan(f"# Circuit\n\n2 rounds, {told}\n\n- 10 squats\n- 10 push-ups\n")
    assert not any(one.length_ms for one in made.parts if isinstance(one, Rest) and one.to.exercise == 1)
    assert "no-rest" not in [one.code for one in made.diagnostics if "to go on" in one.message]


@pytest.mark.parametrize("page", [CIRCUIT, STRETCHES, DAY])
def test_a_rest_that_is_chosen_or_configured_wins(page: str) -> None:
    for made in (_plan(page, Choices(rest_s=25)), _plan(page, defaults=Choices(rest_s=25))):
        assert set(_rests_s(made)) == {25}
        assert "no-rest" not in [one.code for one in made.diagnostics]


def test_a_rest_that_nobody_stated_is_told() -> None:
    change, rest = "10 seconds are taken to go on to the next exercise", "45 seconds are taken"
    assert _notes(CIRCUIT) == [f"no rest is stated; {what}" for what in (change, change, rest)]
    assert _notes(STRENGTH) == [f"no rest is stated; {rest}"] * 2
    assert _notes("# Squat\n\n3 sets of 10, rest 60 seconds\n\n- Bend your knees.\n- Stand up.\n") == []
    assert _notes("# Squat\n\n10 reps\n\n- Bend your knees.\n- Stand up.\n") == []


def _notes(page: str) -> list[str]:
    return [one.message for one in _plan(page).diagnostics if one.code == "no-rest"]


@pytest.mark.parametrize(
    ("page", "rests"),
    [
        ("A1. Chin-up 2 x 5, rest 90 s\nA2. Press 2 x 8, rest 90 s\n", [90, 90, 90]),
        ("A1. Row 2 x 8, rest 15 s\nA2. Press 2 x 8, rest 75 s\n", [15, 75, 15]),
        ("A1. Row 2 x 8\nA2. Press 2 x 8, rest 75 s\n", [5, 75, 5]),
        ("Superset, 2 rounds, rest 60 s:\n\n- Row x 10\n- Press x 10\n", [5, 60, 5]),
    ],
)
def test_an_exercise_of_a_superset_that_states_a_rest_has_it_within_the_round_too(
    page: str, rests: list[float]
) -> None:
    assert _rests_s(_plan(f"# Upper\n\n{page}")) == rests
