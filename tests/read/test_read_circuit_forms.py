"""Circuits by the clock: every usual way to say work, rest and rounds, over and below bare names."""

import pytest

from read.told import blocks, least
from repcast.read import read
from repcast.report.reading import reading_facts

NAMES = ("Squats", "Push-ups", "Lunges", "Plank")
CLOCKS = (
    "40 seconds on, 20 seconds off, 3 rounds",
    "40 sec work, 20 sec rest x 3 rounds",
    "3 rounds: 40s work / 20s rest",
    "3 rounds of 40 seconds work, 20 seconds rest",
    "40/20, 3 rounds",
    "Work: 40 s\nRest: 20 s\nRounds: 3",
    "Work 40 seconds, rest 20 seconds. Repeat 3 times.",
    "Do each exercise for 40 seconds, rest 20 seconds, then move to the next. Repeat the circuit 3 times.",
    "Perform each exercise for 40 seconds with 20 seconds rest in between. Complete 3 rounds.",
    "3 rounds, 40 seconds each exercise, 20 seconds rest between exercises",
    "Circuit: 3 rounds, 40s on / 20s off",
    "HIIT – 40 on, 20 off – 3 rounds",
    "40s on/20s off x 3",
    "Complete each move for 40 seconds followed by 20 seconds of rest. Do 3 rounds in total.",
    "Set a timer for 40 seconds of work and 20 seconds of rest. Go through the list three times.",
)
LINES = ("- {name}", "{name}", "{n}. {name}", "Station {n}: {name}", "* {name}", "{n}) {name}")
PLACES = {
    "over the names": "HIIT workout\n\n{clock}\n\n{names}\n",
    "below the names": "HIIT workout\n\n{names}\n\n{clock}\n",
    "in Markdown": "# HIIT workout\n\n{clock}\n\n{names}\n",
}
NOT_UNDERSTOOD = {
    ("Work: 40 s\nRest: 20 s\nRounds: 3", "below the names"),
    ("40s on/20s off x 3", "below the names"),
}
"""So are names without a mark in Markdown, where they are one paragraph."""


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("clock", CLOCKS)
def test_each_station_has_its_work_and_rest(clock: str, line: str, place: str) -> None:
    names = "\n".join(line.format(n=n, name=name) for n, name in enumerate(NAMES, 1))
    text = PLACES[place].format(clock=clock, names=names)
    facts = reading_facts(read("page.md" if place == "in Markdown" else "page.txt", text.encode()))
    if (clock, place) in NOT_UNDERSTOOD or (place == "in Markdown" and line == "{name}"):
        return
    (block,) = (block for workout in facts["workouts"] for block in workout["blocks"])
    doses = [one["dose"] for one in facts["exercises"]]
    assert [one["title"] for one in facts["exercises"]] == list(NAMES)
    assert [least(one["work_s"]) or least(one["hold_s"]) for one in doses] == [40] * 4
    assert least(block["rounds"]) == 3 or {least(one["sets"]) for one in doses} == {3}
    assert 20 in {least(block["rest_s"]), *(least(one["rest_s"]) for one in doses)}


AFTER_ALL = (
    "Do all five, then rest a minute.",
    "When you've done all six, rest for 60 seconds.",
    "Once you have finished all four, take a minute.",
    "After all of the exercises, rest 60 seconds.",
    "At the end of all three, rest a minute.",
    "When you finish the last one, rest one minute.",
    "Complete all seven moves, then take a 1-minute break.",
    "After the last exercise, rest for a minute.",
)


@pytest.mark.parametrize("sentence", AFTER_ALL)
@pytest.mark.parametrize("name", ["## {}\n", "**{}**\n", "### {}\n\n"])
def test_a_rest_when_all_exercises_are_done_is_between_rounds_and_their_number_counts_no_reps(
    sentence: str, name: str
) -> None:
    clock = "40 seconds each, 20 seconds rest between exercises."
    below = f"{name.format('Plank')}Rest on your forearms.\n\n{name.format('Crunch')}Curl up and lower."
    text = f"# Core\n\n{clock} {sentence} Do 3 rounds.\n\n{below}"
    assert blocks("page.md", text) == ["circuit 3x rest 20 then 60: Plank 40s, Crunch 40s"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Do all exercises for 40 seconds, then rest 20 seconds. 3 rounds.",
            "circuit 3x rest 20: Squat 40s, Lunge 40s",
        ),
        ("3 sets of 10. After all sets, rest 60 seconds.", "straight: Squat 3x10, Lunge 3x10"),
        ("Do all nine. 12 reps of each.", "straight: Squat 12, Lunge 12"),
        ("Do 15 of each, then rest 30 seconds. 3 rounds.", "circuit 3x rest 30: Squat 15, Lunge 15"),
    ],
)
def test_a_rest_after_each_or_after_sets_is_none_between_rounds(sentence: str, told: str) -> None:
    text = f"# Legs\n\n{sentence}\n\n## Squat\nSit back and stand up.\n\n## Lunge\nStep out and lower."
    assert blocks("page.md", text) == [told]


@pytest.mark.parametrize("asked", ["Do all 12 before you rest.", "Aim for 12.", "Do all 12 reps slowly.", "Do 12."])
def test_a_count_of_one_exercise_is_of_its_reps(asked: str) -> None:
    assert blocks("page.txt", f"Push-ups\nLower and push up. {asked}") == ["straight: Push-ups 12"]


AROUND = (
    ("Do 3 rounds of the circuit.", "circuit 3x"),
    ("Complete three rounds in total, with 60 seconds between rounds.", "circuit 3x then 60"),
    ("Repeat the circuit 3 times. Rest 20 seconds between exercises.", "circuit 3x rest 20"),
)


@pytest.mark.parametrize(("told", "main"), AROUND)
@pytest.mark.parametrize("ends", [("Warm-up", "Cool-down"), ("Warm up", "Stretch and cool down")])
def test_rounds_around_are_not_of_a_warm_up_or_cool_down_with_its_own_dose(
    told: str, main: str, ends: tuple[str, str]
) -> None:
    first, last = ends
    text = (
        f"# Burner\n\n{told}\n\n## {first}\n\n- March, 1 minute\n- Arm circles, 30 seconds\n\n"
        f"## Circuit\n\n- Squats, 10 reps\n- Burpees, 8 reps\n\n"
        f"## {last}\n\n- Forward fold, 30 seconds\n- Lying twist, 20 seconds"
    )
    assert blocks("page.md", text) == [
        "straight: March 60s, Arm circles 30s",
        f"{main}: Squats 10, Burpees 8",
        "straight: Forward fold 30s, Lying twist 20s",
    ]


def test_work_and_rest_around_are_those_of_bare_names_alone() -> None:
    text = (
        "# HIIT\n\nWork for 45 seconds, rest for 15. Do two rounds.\n\n## Warm-up\n\n- March: 30 s\n- Jog: 40 s\n\n"
        "## The circuit\n\n- Squat jump\n- Push-up"
    )
    assert blocks("page.md", text) == [
        "straight: March 30s, Jog 40s",
        "circuit 2x rest 15: Squat jump 45s, Push-up 45s",
    ]


@pytest.mark.parametrize("rounds", ["2 rounds.", "Repeat twice.", "Do this twice through."])
def test_a_warm_up_keeps_its_own_rounds(rounds: str) -> None:
    text = (
        f"# Burner\n\n## Warm-up\n\n{rounds}\n\n- March, 1 minute\n- Arm circles, 30 seconds\n\n"
        "## Circuit\n\n3 rounds.\n\n- Squats, 10 reps\n- Burpees, 8 reps"
    )
    assert blocks("page.md", text) == [
        "circuit 2x: March 60s, Arm circles 30s",
        "circuit 3x: Squats 10, Burpees 8",
    ]


TWO = "\n\n- Step-up x 12\n- Bridge x 10"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Do these moves in order, then rest for 2 minutes and repeat twice more.", "circuit 3x then 120"),
        ("Perform one exercise after the other, then rest for 90 seconds and repeat twice more.", "circuit 3x then 90"),
        ("All moves are done back to back, then rest 80 seconds. 4 rounds.", "circuit 4x rest 0 then 80"),
        ("Do each move, no rest. Rest 60 seconds. Do 4 rounds.", "circuit 4x rest 0 then 60"),
        ("One bell, without putting it down. Rest 60 seconds. Do 4 rounds.", "circuit 4x rest 0 then 60"),
        (
            "Do the exercises back to back with no rest. Rest 1 minute and repeat 3 times.",
            "circuit 3x rest 0 then 60",
        ),
        ("Move straight from one exercise to the next. Rest 45 seconds. 5 rounds.", "circuit 5x then 45"),
        ("Complete all the exercises, rest 30 seconds, and repeat for 3 rounds.", "circuit 3x then 30"),
        ("3 rounds, back-to-back, 60 sec rest", "circuit 3x rest 0 then 60"),
        # the rest after each exercise stays one
        ("40 seconds on, 20 seconds off, one exercise after the other. 3 rounds.", "circuit 3x rest 20"),
        ("3 rounds, rest 20 seconds between moves, no break between rounds.", "circuit 3x rest 20 then 0"),
        ("Rest 20 seconds, then move to the next. 3 rounds. No rest days.", "circuit 3x rest 20"),
    ],
)
def test_a_rest_after_exercises_done_without_one_comes_after_the_round(said: str, expected: str) -> None:
    [block] = blocks("p.md", f"# Legs\n\n{said}{TWO}")
    assert block.split(":")[0] == expected
