"""A stated tempo belongs to the ways that its words name, whichever comes first in a rep."""

import pytest

from repcast.model.choices import Choices
from repcast.plan import plan
from repcast.read import print_script, read

CURL = "Curl\n\n- Stand tall.\n- Curl your hands up.\n- Lower them.\n\n"
SQUAT = "Squat\n\n- Stand tall.\n- Squat down.\n- Stand up.\n\n"
PULLDOWN = "Pulldown\n\n- Sit tall.\n- Pull the bar down.\n- Let it come up.\n\n"
PUSHUP = "Press-up\n\n- Kneel.\n- Lower your chest.\n- Push up.\n\n"


def seconds(text: str) -> dict[str, float]:
    """Return the seconds of the phases of a rep as they are planned."""
    made = plan(read("page.txt", text.encode()).routine, Choices())
    return {timed.phase.kind: timed.length_ms / 1000 for timed in made.exercises[0].works[0].phases if timed.length_ms}


@pytest.mark.parametrize(("page", "lowering"), [(CURL, "back"), (SQUAT, "out"), (PUSHUP, "out")])
@pytest.mark.parametrize(
    "tempo",
    [
        "Lower for 4 seconds, lift for 2 seconds, pause for 1 second.",
        "4 seconds down, 1 second pause, 2 seconds up.",
        "2 seconds up, 4 seconds down.",
        "Raise for 2 seconds, hold for 1 second, lower for 4 seconds.",
        "Tempo 4120.",
        "Tempo: 4-1-2-0",
    ],
)
def test_lowering_takes_the_time_that_is_stated_for_it(page: str, lowering: str, tempo: str) -> None:
    found = seconds(f"{page}Do 3 sets of 10. {tempo}\n")
    assert (found[lowering], found["back" if lowering == "out" else "out"]) == (4, 2)


def test_the_slow_part_of_a_pull_is_the_way_back() -> None:
    assert seconds(f"{PULLDOWN}3 x 10, tempo 4010\n") == {"out": 1, "back": 4}


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"{CURL}3 x 10, tempo 2-1-3\n", {"out": 2, "hold": 1, "back": 3}),
        (f"{CURL}3 x 10, tempo 3-1-2\n", {"out": 2, "hold": 1, "back": 3}),
        (f"{CURL}3 x 10, tempo 2-0-2\n", {"out": 2, "back": 2}),
        (f"{SQUAT}3 x 10, tempo 4-1-1\n", {"out": 4, "hold": 1, "back": 1}),
        (f"{PULLDOWN}3 x 10 @ 3-0-1\n", {"out": 1, "back": 3}),
        ("Calf raise\nTempo: 3/1/1\n\nRise onto your toes.\nLower your heels.\n", {"out": 1, "back": 3, "hold": 1}),
        ("Curl\n3 x 8, tempo 3-1-1\n\nCurl up over 3 seconds.\nLower it.\n", {"out": 3, "hold": 1, "back": 1}),
        (
            "Hip thrust\n3 x 9, tempo 3-2-1\n\nDrive your hips up.\nHold at the top.\nLower your hips.\n",
            {"out": 1, "hold": 2, "back": 3},
        ),
        (
            "Split squat\n3 x 8, tempo 3-0-1\n\nLower your back knee.\nPause above the floor.\nPush up.\n",
            {"out": 3, "back": 1},
        ),
    ],
)
def test_three_numbers_lower_by_the_longer_one_unless_the_steps_say_otherwise(
    page: str, expected: dict[str, float]
) -> None:
    assert seconds(page) == expected


def test_a_script_has_the_tempo_of_strength_training_as_the_page_does() -> None:
    script = print_script(read("page.txt", f"{CURL}3 x 10, tempo 4120\n".encode()).routine)
    assert 'tempo_s = "4120"' in script


@pytest.mark.parametrize("beats", ["five pumps", "5 strokes", "eight kicks"])
def test_movements_that_are_counted_within_a_breath_are_no_seconds(beats: str) -> None:
    text = f"Hundred\n\nPump your arms, breathing in for {beats} and out for {beats}. Do 10 breaths.\n"
    (exercise,) = read("hundred.txt", text.encode()).routine.exercises
    assert exercise.dose.tempo_s is None
    assert not any(phase.seconds for phase in exercise.phases)
