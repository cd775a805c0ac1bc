"""Version 2 of the script format: what does not go together is told, and what cannot be meant is refused."""

import json
from typing import get_args

import pytest

from repcast.model.choices import Choices
from repcast.model.plan import Rest
from repcast.model.routine import SOUNDS, Amount, Block, BlockKind, Dose, Exercise, Routine, Workout
from repcast.plan import plan, review
from repcast.read import print_script, read

HEAD = "+++\nrepcast = 2\n+++\n"


def toml(*lines: str) -> str:
    return "\n".join(("```toml", *lines, "```", ""))


SQUAT = "## Squat\n" + toml("reps = 5")
WARNED = {
    "a block without exercises": ("# EMOM\n# Circuit\n" + SQUAT, "nothing-below", 4, "`EMOM` has no exercise"),
    "a day without exercises": (
        "# Day A\n# Day B\n## Circuit\n### Row\n" + toml("reps = 3"),
        "nothing-below",
        4,
        "Day A",
    ),
    "two kinds": ("# EMOM / AMRAP: ten\n" + SQUAT, "two-kinds", 4, "taken as `EMOM`"),
    "a key of another kind": ("# Superset\n" + toml("every_s = 60") + SQUAT, "contradiction", 6, "belongs to"),
    "rounds against the time": (
        "# EMOM\n" + toml("every_s = 60", "rounds = 3", 'work_s = "10:00"') + SQUAT,
        "contradiction",
        8,
        "180 s",
    ),
    "rounds against a list": (
        "# Circuit\n" + toml("rounds = 2") + "## Row\n" + toml("reps = [3, 2, 1]"),
        "contradiction",
        8,
        "3 sets",
    ),
    "a short list": ("# Row\n" + toml("reps = [9, 8, 7]", 'load = ["5 kg", "6 kg"]'), "contradiction", 7, "only 2"),
    "sets against a list": ("# Row\n" + toml("sets = 4", "reps = [9, 8, 7]"), "contradiction", 6, "3 sets"),
    "a list against sets": ("# Row\n" + toml("reps = [9, 8, 7]", "[[set]]", "reps = 3"), "contradiction", 6, "[[set]]"),
    "a late call": (
        "# Plank\n" + toml("sets = 1", "hold_s = 30", "[[call]]", "at_s = 40", 'say = "x"'),
        "contradiction",
        8,
        "30 s",
    ),
    "work that does not fit": (
        "# EMOM\n" + toml("every_s = 20", "rounds = 3") + "## Row\n" + toml("reps = 50"),
        "does-not-fit",
        9,
        "13 of 50",
    ),
}
REFUSED = {
    "500 rungs": ("# Row\n" + toml(f"reps = {[1] * 500}"), "bad-value", 6, "100 is the most"),
    "500 sets": ("# Row\n" + toml(*["[[set]]", "reps = 1"] * 500), "bad-value", 6, "100 is the most"),
    "an empty list": ("# Row\n" + toml("reps = []"), "bad-value", 6, "for each set"),
    "a wrong rung": ("# Row\n" + toml('reps = [3, "few"]'), "bad-value", 6, "'few'"),
    "a misspelt kind": ("# Supreset: a pair\n" + SQUAT + "### Steps\n- Go.\n", "unknown-block", 4, "`Superset`"),
    "a misspelt kind among others": ("# Circuit\n" + SQUAT + "# Interval\n" + SQUAT, "unknown-block", 9, "`Intervals`"),
    "a kind of no block": ("# Main lifts\n" + SQUAT + "### Steps\n- Go.\n", "unknown-block", 4, "Straight sets"),
    "an exercise in no block": ("## Row\n# Circuit\n" + SQUAT, "bad-block", 4, "in no block"),
    "a block in no workout": ("## Circuit\n### Row\n# Day\n## EMOM\n### Row\n", "bad-block", 4, "in no workout"),
    "TOML of a workout": ("# Day\n" + toml("rounds = 3") + "## Circuit\n### Row\n", "bad-block", 5, "only a title"),
    "rounds of an exercise": ("# Row\n" + toml("rounds = 3"), "unknown-key", 6, "`# Circuit`"),
    "the old way to warm up": ("# Row\n" + toml('role = "warmup"'), "unknown-key", 6, "`# Warm-up`"),
    "a call at no time": ("# Row\n" + toml("[[call]]", 'say = "x"'), "bad-value", 6, "its time"),
    "a call of nothing": ("# Row\n" + toml("[[call]]", "at_s = 3"), "bad-value", 6, "its words"),
    "a call of a sound that is not there": (
        "# Row\n" + toml("[[call]]", "at_s = 3", 'sound = "gong"'),
        "bad-value",
        8,
        "`gong`",
    ),
    "rest alone": ("# Circuit\n## Rest\n" + toml("is_rest = true", "work_s = 30"), "impossible", 2, "nothing to do"),
}


@pytest.mark.parametrize(("body", "code", "line", "words"), list(WARNED.values()), ids=list(WARNED))
def test_what_does_not_go_together_is_told_and_the_rest_is_done(body: str, code: str, line: int, words: str) -> None:
    reading = read("s.md", (HEAD + body).encode())
    (fault,) = [one for one in review(reading) if one.severity != "note"]
    assert (fault.severity, fault.code, fault.place.line, fault.place.column) == ("warning", code, line, 1)
    assert words in fault.message
    assert plan(reading.routine, Choices()).sets


@pytest.mark.parametrize(("body", "code", "line", "words"), list(REFUSED.values()), ids=list(REFUSED))
def test_what_cannot_be_meant_is_an_error_where_it_stands(body: str, code: str, line: int, words: str) -> None:
    faults = [one for one in review(read("s.md", (HEAD + body).encode())) if one.severity == "error"]
    assert [(one.code, one.place.line, one.place.column) for one in faults[:1]] == [(code, line, 1)]
    assert words in faults[0].message


@pytest.mark.parametrize("kind", get_args(BlockKind))
def test_rests_of_nothing_leave_none(kind: BlockKind) -> None:
    nothing = Amount(0, 0)
    dose = Dose(reps=Amount(5, 5), rest_s=nothing)
    block = Block(
        (Exercise("Row", dose), Exercise("Squat", dose)), kind, Amount(3, 3), rest_s=nothing, round_rest_s=nothing
    )
    script = print_script(Routine("R", (Workout("", (block,)),)))
    made = plan(read("s.md", script.encode()).routine, Choices())
    rests = [part.length_ms for part in made.parts if isinstance(part, Rest) and not part.to.interval]
    assert not any(rests)


def test_a_session_of_one_open_set_is_planned() -> None:
    reading = read("s.md", (HEAD + "# Push-up\n" + toml("sets = 1", 'reps = "max"')).encode())
    assert review(reading) == ()
    (only,) = plan(reading.routine, Choices()).exercises
    assert [(work.kind, work.waits) for work in only.works] == [("open", True)]


@pytest.mark.parametrize(
    "path",
    [
        "../whistle.wav",
        "/srv/whistle.wav",
        "a/../../b.wav",
        "C:\\whistle.wav",
        "c:whistle.wav",
        "~/w.wav",
        ".w.wav",
        "",
        "a//b.wav",
        "a/./b.wav",
        "http://a.b/c.wav",
        "a\x00.wav",
        "w.wav\n",
        "x" * 400,
        "a/b/c/d/e/f.wav",
        "w.wav ",
        "con|out.wav",
        "-",
    ],
)
def test_a_sound_file_never_leaves_the_folder_of_its_script(path: str) -> None:
    reading = read("s.md", f"+++\nrepcast = 2\n[sounds]\ngo = {json.dumps(path)}\n+++\n# Row\n".encode())
    assert reading.routine.own_sounds == ()
    assert [(one.code, one.place.line) for one in reading.diagnostics if one.severity == "error"] == [("bad-value", 4)]


def test_sounds_of_its_own_stand_beside_those_that_ship() -> None:
    head = '+++\nrepcast = 2\n[sounds]\ngo = "whistle.wav"\ntick = false\nbell = "bells/low.wav"\n+++\n'
    call = toml("work_s = 60", "[[call]]", "every_s = 20", 'sound = "bell"')
    reading = read("s.md", f"{head}# Sit\n{call}".encode())
    assert [one.severity for one in reading.diagnostics] == []
    assert reading.routine.own_sounds == (("go", "whistle.wav"), ("bell", "bells/low.wav"))
    assert reading.routine.sounds == tuple(name for name in SOUNDS if name != "tick")
    assert reading.routine.exercises[0].timed_sayings[0].sound == "bell"


def test_a_head_makes_the_choice_to_wait() -> None:
    head = "+++\nrepcast = 2\n[choices]\nwait = true\n+++\n"
    assert ("wait", True) in read("s.md", f"{head}# Row\n".encode()).routine.choices
