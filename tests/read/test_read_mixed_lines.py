"""Lines that list exercises with sets beside what goes on for a time, and rounds of all at their end."""

from typing import Any

import pytest

from repcast.read import read
from repcast.report.reading import reading_facts


def exercises(text: str) -> list[tuple[str, dict[str, Any]]]:
    """The titles and what is stated of each exercise."""
    facts = reading_facts(read("page.txt", text.encode()))["exercises"]
    return [(one["title"], {k: v[0] for k, v in one["dose"].items() if isinstance(v, list)}) for one in facts]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "10 min stretching, 20 min walk, 3x12 squats",
            [("stretching", {"hold_s": 600}), ("walk", {"work_s": 1200}), ("squats", {"sets": 3, "reps": 12})],
        ),
        (
            "5 min warm up, 3x10 squats, 3x10 push-ups, 5 min stretch",
            [
                ("warm up", {"work_s": 300}),
                ("squats", {"sets": 3, "reps": 10}),
                ("push-ups", {"sets": 3, "reps": 10}),
                ("stretch", {"hold_s": 300}),
            ],
        ),
        ("10 min bike, 3x12 squats", [("bike", {"work_s": 600}), ("squats", {"sets": 3, "reps": 12})]),
        (
            "Do 3 sets of 10 squats, then 3 sets of 12 lunges and a 1 minute plank.",
            [("squats", {"sets": 3, "reps": 10}), ("lunges", {"sets": 3, "reps": 12}), ("plank", {"hold_s": 60})],
        ),
        (
            "squats 3 x 10, then a 60 second plank",
            [("squats", {"sets": 3, "reps": 10}), ("plank", {"hold_s": 60})],
        ),
    ],
)
def test_what_goes_on_for_a_time_stands_beside_sets(line: str, expected: list[tuple[str, dict[str, int]]]) -> None:
    assert exercises(line) == expected
    assert [title for title, _ in exercises(f"Monday\n{line}\n")] == [title for title, _ in expected]


@pytest.mark.parametrize(
    "line",
    [
        "20 squats, 10 push-ups, 30 sec plank x 3",
        "20 squats, 10 push-ups, 30 s plank x3",
        "20 squats, 10 push-ups, 30 sec plank, 3 rounds",
    ],
)
def test_a_count_at_the_end_of_a_line_without_sets_is_of_all(line: str) -> None:
    (workout,) = reading_facts(read("page.txt", line.encode()))["workouts"]
    assert [(one["kind"], one["rounds"]) for one in workout["blocks"]] == [("circuit", [3, 3])]


@pytest.mark.parametrize(
    "line",
    [
        "A brisk 5-minute walk, then two repetitions of 90 seconds of running, 90 seconds of walking",
        "10 min easy, 5 x 3 min at threshold, 90 sec jog",
    ],
)
def test_a_session_by_time_is_no_list_of_sets(line: str) -> None:
    assert not any("reps" in stated for _, stated in exercises(line))
    assert exercises(line)[0][1] in ({"work_s": 300}, {"work_s": 600})


@pytest.mark.parametrize(
    "lines",
    [
        ("Bench press 4x8 @ 60kg, rest 2 min", "Overhead press 3 x 10 @ 30kg, rest 90s", "Pull ups 4x6"),
        ("Bench press 4x8 @ 60kg, rest 2 min", "Row 3 x 10 @ 30kg, rest 90s", "Curls 3x10 each arm", "Dips 3x8"),
        ("Deadlift 5x5 rest 3 min", "Face pulls 3x15", "Hammer curls 3x10 each arm", "Plank 3 x 30 s"),
    ],
)
def test_the_first_of_lines_with_sets_is_an_exercise_however_much_it_states(lines: tuple[str, ...]) -> None:
    found = exercises("\n".join(lines) + "\n")
    assert len(found) == len(lines)
    assert {"sets", "rest_s"} <= set(found[0][1])
    assert all("rest_s" not in stated or "rest" in line for (_, stated), line in zip(found, lines, strict=True))


@pytest.mark.parametrize("note", ["Do not do this if your ankle is swollen.", "Stop if it hurts.", "Keep breathing."])
def test_sentences_of_one_exercise_are_no_names(note: str) -> None:
    text = f"Heel raises\nStand holding a chair. Rise up, hold for 2 seconds, lower slowly. 3 sets of 10. {note}\n"
    assert exercises(text) == [("Heel raises", {"sets": 3, "reps": 10, "hold_s": 2})]
