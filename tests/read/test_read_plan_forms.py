"""Days with their exercises, and blocks with theirs, in every usual form are read alike."""

import pytest

from repcast.read import read

DAYS = [["Squat", "Row", "Plank"], ["Deadlift", "Press", "Lunge"], ["Bench press", "Pull-up", "Curl"]]
HEADS = (
    *("Day {i}", "Day {i}:", "Day {i} - {focus}", "{day}", "{day}:", "{day} – {focus}", "Workout {letter}"),
    *("{focus} day", "Day {i} ({focus})", "Session {i}", "Week 1 Day {i}", "{focus} ({day})"),
)
LINES = (
    *("- {n} 3x8", "- {n}: 3 sets of 8", "{n} 3x8", "{k}. {n} 3 x 8", "{n} - 3 x 8", "3x8 {n}", "A{k}) {n} 3x8"),
    *("{n} (3x8)", "{n}, 3 sets, 8 reps", "• 3 sets x 8 reps {n}", "{n}: 3x8 @ 70%", "{n} 3 x 8-10, rest 60s"),
)
SET = {"text": ("My plan", "{}\n"), "text, apart": ("My plan", "{}\n\n"), "headings": ("# My plan", "## {}\n\n")}
SET["bold"] = ("# My plan", "**{}**\n\n")


@pytest.mark.parametrize("setting", SET)
@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("line", LINES)
def test_days_with_their_exercises(head: str, line: str, setting: str) -> None:
    title, form = SET[setting]
    days = zip(("Monday", "Wednesday", "Friday"), ("Legs", "Push", "Pull"), "ABC", DAYS, strict=True)
    parts = [
        form.format(head.format(i=i, day=day, focus=focus, letter=letter))
        + "\n".join(line.format(n=name, k=k) for k, name in enumerate(names, 1))
        for i, (day, focus, letter, names) in enumerate(days, 1)
    ]
    reading = read("p.md" if title[0] == "#" else "p.txt", "\n\n".join([title, *parts, ""]).encode())
    assert [[one.title for one in workout.exercises] for workout in reading.routine.workouts] == DAYS
    assert all(one.dose.sets and one.dose.reps for one in reading.routine.exercises)


BLOCKS = {
    **dict.fromkeys(("3 rounds of:", "3 rounds:", "Circuit (3 rounds)", "Circuit x3"), ("circuit", 3)),
    **dict.fromkeys(("Complete 3 rounds:", "Repeat 3 times:", "Circuit – repeat 3x"), ("circuit", 3)),
    **dict.fromkeys(("3 RFT:", "3 rounds for time:"), ("for-time", 3)),
    **dict.fromkeys(("AMRAP 12:", "12 minute AMRAP:", "AMRAP in 12 minutes:", "AMRAP (12 min)"), ("amrap", None)),
    **dict.fromkeys(("As many rounds as possible in 12 minutes:", "12' AMRAP of:"), ("amrap", None)),
    **dict.fromkeys(("EMOM 12:", "12 min EMOM:", "Every minute on the minute for 12 minutes:"), ("emom", None)),
    **dict.fromkeys(("Superset (3 sets):", "Superset x 3", "Tri-set, 3 rounds:"), ("superset", 3)),
}
MOVES = ("{n} {e}", "- {n} {e}", "{n} x {e}", "{E} x {n}", "{E} – {n}", "{k}. {n} {e}", "{E} ({n})", "• {E}: {n}")


@pytest.mark.parametrize("title", ["Workout of the day\n\n", "# Lunch workout\n\n", ""])
@pytest.mark.parametrize("head", BLOCKS)
@pytest.mark.parametrize("move", MOVES)
def test_blocks_with_their_exercises(title: str, head: str, move: str) -> None:
    moves = (("squats", 10), ("push-ups", 15), ("sit-ups", 20))
    lines = [move.format(n=n, e=e, E=e.capitalize(), k=k) for k, (e, n) in enumerate(moves, 1)]
    name = "p.md" if title[:1] == "#" else "p.txt"
    text = "\n".join([f"{title}{head}", *([""] if title[:1] == "#" else []), *lines, ""])
    reading = read(name, text.encode())
    (block,) = [block for workout in reading.routine.workouts for block in workout.blocks]
    kind, rounds = BLOCKS[head]
    assert (block.kind, [one.title.lower() for one in block.exercises]) == (kind, [e for e, _ in moves])
    assert [one.dose.reps.low if one.dose.reps else None for one in block.exercises] == [10, 15, 20]
    assert rounds is None or (block.rounds is not None and block.rounds.low == rounds)


@pytest.mark.parametrize(
    ("line", "sets", "work", "rest"),
    [
        ("10 x 30/30", 10, 30, 30),
        ("30 s on / 30 s off x 10", 10, 30, 30),
        ("10 rounds of 20 s work, 10 s rest", 10, 20, 10),
        ("8x20s all out, 100s easy", 8, 20, 100),
    ],
)
@pytest.mark.parametrize("form", ["Intervals\n\nWarm up: 10 min\n{}\nCool down: 5 min\n", "- 10 min warm-up\n- {}\n"])
def test_nameless_sets_beside_a_warm_up_are_an_interval(form: str, line: str, sets: int, work: int, rest: int) -> None:
    exercises = read("p.txt", f"Bike session\n\n{form.format(line)}".encode()).routine.exercises
    (one,) = [one for one in exercises if one.title in ("Interval", "all out")]
    amounts = one.dose.sets, one.dose.work_s, one.dose.rest_s
    assert [amount and amount.low for amount in amounts] == [sets, work, rest]
