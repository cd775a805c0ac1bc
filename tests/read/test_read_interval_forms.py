"""Every usual way to write a set of intervals: under a title, between a warm-up and a cool-down, in a week."""

from typing import Any

import pytest

from read.told import least
from repcast.read import read
from repcast.report.reading import reading_facts

INTERVALS: dict[str, tuple[int, int | None, int | None, int]] = {
    "6 x 400m with 90s rest": (6, None, 400, 90),
    "6 x 400 m, 90 sec rest": (6, None, 400, 90),
    "6x400m (90s rest)": (6, None, 400, 90),
    "6 × 400m off 90s rest": (6, None, 400, 90),
    "6 x 400 metres with 90 seconds recovery": (6, None, 400, 90),
    "6 x 400m, rest 90 seconds between reps": (6, None, 400, 90),
    "6 x 400m w/ 90s jog": (6, None, 400, 90),
    "6 x 400m / 90s jog recovery": (6, None, 400, 90),
    "400m x 6 with 90s rest": (6, None, 400, 90),
    "6 reps of 400m with 90s recovery": (6, None, 400, 90),
    "Run 400m 6 times, resting 90 seconds between": (6, None, 400, 90),
    "6 x 400m @ 5k pace, 90s jog": (6, None, 400, 90),
    "6 x 400m at 5k pace with 90 sec jog recovery": (6, None, 400, 90),
    "6 intervals of 400m with 90s rest": (6, None, 400, 90),
    "six 400m repeats with 90 seconds rest": (6, None, 400, 90),
    "6x400 m on 90 s recovery": (6, None, 400, 90),
    "6 x 400m [90s rest]": (6, None, 400, 90),
    "6 x 400m – 90s recovery": (6, None, 400, 90),
    "8 x 1 min hard, 1 min easy": (8, 60, None, 60),
    "8 x (1 min hard, 1 min easy)": (8, 60, None, 60),
    "8 x (1 min hard / 1 min easy)": (8, 60, None, 60),
    "8 x 1 min fast with 1 min recovery": (8, 60, None, 60),
    "8 x 60s on / 60s off": (8, 60, None, 60),
    "8 x 1:00 hard, 1:00 easy": (8, 60, None, 60),
    "8 x 1 minute hard / 1 minute easy": (8, 60, None, 60),
    "1 min hard, 1 min easy x 8": (8, 60, None, 60),
    "1 min hard, 1 min easy, repeat 8 times": (8, 60, None, 60),
    "1 min hard / 1 min easy (x8)": (8, 60, None, 60),
    "8 rounds of 1 min hard, 1 min easy": (8, 60, None, 60),
    "Repeat 8 times: 1 min hard, 1 min easy": (8, 60, None, 60),
    "8 times 1 min hard with 1 min easy between": (8, 60, None, 60),
    "8 x 1' hard (1' easy)": (8, 60, None, 60),
    "8 x 1' / 1' easy": (8, 60, None, 60),
    "8x1min (1min recovery)": (8, 60, None, 60),
    "Alternate 1 min hard and 1 min easy 8 times": (8, 60, None, 60),
    "60 seconds hard, 60 seconds easy – repeat 8 times": (8, 60, None, 60),
    "1 minute hard, followed by 1 minute easy, 8 times": (8, 60, None, 60),
    "8 x 1 min at threshold with 1 min rest": (8, 60, None, 60),
    "5 x 3 min at threshold, 90 sec jog": (5, 180, None, 90),
    "5 x 3 min @ threshold (90s jog)": (5, 180, None, 90),
    "5 x 3:00 at threshold w/ 1:30 recovery": (5, 180, None, 90),
    "5x3min threshold with 90s easy": (5, 180, None, 90),
    "5 x 3' threshold, 90'' recovery": (5, 180, None, 90),
    "5 x 3 minutes at 10k effort with 90 seconds easy jogging": (5, 180, None, 90),
    "5 times 3 minutes hard with 90 seconds recovery between each": (5, 180, None, 90),
    "10 x 30s sprint, 30s rest": (10, 30, None, 30),
    "10 x 30 sec sprints with 30 sec rest": (10, 30, None, 30),
    "10 x 30/30": (10, 30, None, 30),
    "10 x 30s/30s": (10, 30, None, 30),
    "10 rounds: 30s sprint, 30s rest": (10, 30, None, 30),
    "Sprint 30 seconds, rest 30 seconds, 10 times": (10, 30, None, 30),
    "30 sec sprint / 30 sec rest x 10": (10, 30, None, 30),
    "10 x :30 on :30 off": (10, 30, None, 30),
}
"""How often, the seconds or the metres of each, and the seconds of rest."""

PLACES = {
    "under a title": ("Track session\n\n{line}\n", 1),
    "after labels": ("Track session\n\nWarm-up: 10 min easy jog\nMain set: {line}\nCool-down: 5 min easy jog\n", 3),
    "in lines": ("Track session\n\nWarm up 10 minutes\n{line}\nCool down 5 minutes\n", 3),
    "in points": ("# Track session\n\n- 10 min warm-up\n- {line}\n- 5 min cool-down\n", 3),
    "under headings": ("## Warm-up\n\n10 min easy\n\n## Main set\n\n{line}\n\n## Cool-down\n\n5 min easy\n", 3),
    "under days": ("# Week 1\n\n## Tuesday\n\n{line}\n\n## Thursday\n\n30 min easy run\n", 2),
    "after days": ("Week 1\n\nTuesday: {line}\nThursday: 30 min easy run\nSaturday: 60 min long run\n", 3),
}
"""Where the line stands, and how many parts of a session there are."""

NOT_UNDERSTOOD = {
    ("400m x 6 with 90s rest", "in lines"),
    ("400m x 6 with 90s rest", "in points"),
    ("Run 400m 6 times, resting 90 seconds between", "in lines"),
    ("six 400m repeats with 90 seconds rest", "in lines"),
    ("8 x (1 min hard / 1 min easy)", "after labels"),
    ("Repeat 8 times: 1 min hard, 1 min easy", "after labels"),
    ("Alternate 1 min hard and 1 min easy 8 times", "in lines"),
    ("5 x 3 minutes at 10k effort with 90 seconds easy jogging", "in lines"),
    ("5 times 3 minutes hard with 90 seconds recovery between each", "in lines"),
    ("Sprint 30 seconds, rest 30 seconds, 10 times", "in lines"),
    ("10 x :30 on :30 off", "in lines"),
}


def is_told(facts: dict[str, Any], wanted: tuple[int, int | None, int | None, int]) -> bool:
    """Whether a block has the intervals: as sets of one exercise with its rest, or as rounds of work and rest."""
    count, work, metres, rest = wanted
    for block in (block for workout in facts["workouts"] for block in workout["blocks"]):
        doses = [facts["exercises"][at]["dose"] for at in block["exercises"]]
        for dose in doses:
            if work != (least(dose["work_s"]) or least(dose["hold_s"])) or metres != least(dose["distance_m"]):
                continue
            rests = [least(dose["rest_s"]), least(block["rest_s"]), least(block["round_rest_s"])]
            rests += [least(other["work_s"]) for other in doses if other is not dose]
            if count in (least(dose["sets"]), least(block["rounds"])) and rest in rests:
                return True
    return False


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("line", INTERVALS)
def test_intervals_are_read_wherever_they_stand(line: str, place: str) -> None:
    frame, parts = PLACES[place]
    name = "session.md" if "#" in frame else "session.txt"
    facts = reading_facts(read(name, frame.format(line=line).encode()))
    count = sum(len(block["exercises"]) for workout in facts["workouts"] for block in workout["blocks"])
    good = is_told(facts, INTERVALS[line]) and parts <= count <= parts + 1
    assert good or (line, place) in NOT_UNDERSTOOD
