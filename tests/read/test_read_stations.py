"""EMOMs as people write them: which exercise each minute is for, and how many rounds that makes."""

import pytest

from read.facts import facts
from repcast.read import read

STATIONS = {
    "Thursday conditioning\n\nEMOM for 12 minutes:\n\nMinute 1: 10 kettlebell swings\nMinute 2: 8 push-ups\n"
    "Minute 3: 30 second plank\n": (4, 60, True, ["kettlebell swings", "push-ups", "plank"]),
    "Alternating EMOM, 5 rounds (10 minutes)\n\nMINUTE 1:\n\n3 power cleans\n\nMINUTE 2:\n\n6 goblet squats\n": (
        5, 60, True, ["power cleans", "goblet squats"],
    ),
    "# Engine builder\n\nEvery 2 minutes for 20 minutes, alternate:\n\n- Odd: 15 step-ups\n- Even: 12 burpees\n": (
        5, 120, True, ["step-ups", "burpees"],
    ),
    "# EMOM 10\n\n**Odd minutes**: 12 air squats\n**Even minutes**: 8 sit-ups\n": (
        5, 60, True, ["air squats", "sit-ups"],
    ),
    "EMOM 15\n\n1st minute - 10 box jumps\n2nd minute - 12 kettlebell swings\n3rd minute - rest\n": (
        5, 60, True, ["box jumps", "kettlebell swings", "rest"],
    ),
    "## EMOM x 16 min\n\n1. 40 sec bike\n2. 10 dumbbell snatches\n3. 40 sec hollow hold\n4. Rest\n": (
        4, 60, True, ["bike", "dumbbell snatches", "hollow hold", "Rest"],
    ),
    "E2MOM for 3 sets\nMin 0-2: 400 m run\nMin 2-4: 15 thrusters\nMin 4-6: 20 sit-ups\n": (
        3, 120, True, ["run", "thrusters", "sit-ups"],
    ),
    "10 min EMOM\nEven: 10 pull-ups\nOdd: 15 push-ups\n": (5, 60, True, ["pull-ups", "push-ups"]),
    "# Kettlebell chain\n\nEvery minute on the minute for 20 minutes. Do all 15 reps inside a minute.\n\n"
    "- Swing - 5 reps\n- High pull - 5 reps\n- Lunge - 5 reps\n": (20, 60, False, ["Swing", "High pull", "Lunge"]),
    "# Quick three\n\nEMOM 8 minutes\n\n- 4 push-ups\n- 6 squats\n": (8, 60, False, ["push-ups", "squats"]),
    "# Long three\n\nEMOM 12 minutes\n\n- 20 burpees\n- 20 squats\n- 20 swings\n": (
        4, 60, True, ["burpees", "squats", "swings"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", STATIONS)
def test_each_minute_is_for_what_the_page_says(text: str) -> None:
    rounds, every_s, in_turn, names = STATIONS[text]
    name = "page.md" if text.startswith("#") else "page.txt"
    (block,) = read(name, text.encode()).routine.blocks
    assert block.kind == "emom"
    assert [one.title for one in block.exercises] == names
    assert (block.rounds and block.rounds.low, block.every_s and block.every_s.low) == (rounds, every_s)
    assert block.in_turn == in_turn
    assert block.work_s is None


BETWEEN = "# Saturday\n\n## AMRAP 6 min\n- 8 push-ups\n- 10 squats\n\n{}\n\n## For time\n- 50 sit-ups\n- 40 squats\n"


@pytest.mark.parametrize(
    "rest", ["Rest 2 minutes", "2min. Rest", "2 min rest", "120 Sec. Rest between rounds", "Rest: 2:00"]
)
def test_a_rest_between_blocks_comes_after_the_first_of_them(rest: str) -> None:
    one, two = read("page.md", BETWEEN.format(rest).encode()).routine.blocks
    assert (one.kind, two.kind) == ("amrap", "for-time")
    assert (one.round_rest_s and one.round_rest_s.low, two.round_rest_s) == (120, None)
    assert [exercise.title for exercise in two.exercises] == ["sit-ups", "squats"]


@pytest.mark.parametrize("after", ["", "\n\nRepeat for 3 rounds.", "\nRepeat for 3 rounds.", "\n\n3 rounds in all."])
@pytest.mark.parametrize("minute", ["Min {}: ", "Minute {} - ", "Min {} – "])
def test_a_minute_of_rest_stays_one_whatever_comes_after(minute: str, after: str) -> None:
    done = ("15 swings", "12 burpees", "Rest")
    lines = "\n".join(minute.format(at) + one for at, one in enumerate(done, 1))
    found = facts("p.txt", f"EMOM 9\n\n{lines}{after}")
    assert [one["title"] for one in found["exercises"]] == ["swings", "burpees", "Rest"]


@pytest.mark.parametrize(
    ("head", "sides"),
    [
        ("EMOM for 12 minutes, alternating:", None),
        ("Every minute for 12 minutes, alternating exercises:", None),
        ("Every 2 minutes for 12 minutes, alternating:", None),
        ("EMOM for 12 minutes, alternating legs:", "alternate"),
    ],
)
def test_exercises_that_alternate_by_the_clock_change_no_sides(head: str, sides: str | None) -> None:
    found = facts("p.txt", f"{head}\n- 10 step-ups\n- 15 lunges")
    assert [one["dose"]["sides"] for one in found["exercises"]] == [sides, sides]
