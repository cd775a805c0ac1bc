"""The script format: print then read gives the routine back, and every mistake in a script is told."""

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pages import SEED
from repcast.model.choices import Sides
from repcast.model.errors import Diagnostic
from repcast.model.places import NOWHERE, Place
from repcast.model.routine import (
    SOUNDS,
    Amount,
    Block,
    BlockKind,
    Dose,
    Exercise,
    Load,
    Moment,
    Phase,
    Role,
    Routine,
    Saying,
    SetDose,
    Sided,
    Step,
    Tempo,
    TimedSaying,
    Tip,
    Workout,
)
from repcast.model.text import clean
from repcast.plan import review
from repcast.read import print_script, read
from repcast.read.choosing import picked
from repcast.read.words.vocabulary import held
from routines import routine_of

SCRIPTS = sorted((Path(__file__).parents[2] / "scripts").glob("*.md"))


def nowhere(value: Any) -> Any:
    """The same value without its places."""
    if isinstance(value, Place):
        return NOWHERE
    if isinstance(value, tuple):
        return tuple(nowhere(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: nowhere(getattr(value, one.name)) for one in fields(value)})
    return value


TEXTS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zs", "Zl", "Zp", "Co", "Cn"), max_codepoint=0x2FFF),
    min_size=1,
).map(clean)
LINES = st.lists(TEXTS.filter(bool), min_size=1, max_size=5).map(" ".join)
SECONDS = st.integers(1, 7_200_000).map(lambda ms: ms / 1000) | st.floats(0.001, 7200) | st.just(1.3333333)


def amounts(numbers: st.SearchStrategy[Any]) -> st.SearchStrategy[Amount | None]:
    pairs = st.tuples(numbers, numbers).map(lambda ends: Amount(min(ends), max(ends)))
    ends = numbers.flatmap(lambda end: st.sampled_from([Amount(end, None), Amount(None, end), Amount(end, end)]))
    return st.none() | pairs | ends


WAYS: tuple[Sides, ...] = get_args(Sides)
TEMPOS = st.lists(st.integers(0, 600_000).map(lambda ms: ms / 1000), min_size=3, max_size=4).filter(sum).map(tuple)
DOSES = st.builds(
    Dose,
    sets=amounts(st.integers(1, 100)),
    reps=amounts(st.integers(1, 1000)),
    hold_s=amounts(SECONDS),
    work_s=amounts(SECONDS),
    rest_s=amounts(SECONDS | st.just(0)),
    tempo_s=st.none() | TEMPOS.map(Tempo),
    sides=st.none() | st.sampled_from([Sided(way) for way in WAYS]),
)
MOMENTS: tuple[Moment, ...] = get_args(Moment)


@st.composite
def sayings(draw: st.DrawFn) -> tuple[Saying, ...]:
    moments = draw(st.sets(st.sampled_from(MOMENTS)))
    wordings = st.lists(LINES, min_size=1, max_size=2).map(tuple)
    return tuple(Saying(moment, draw(wordings)) for moment in MOMENTS if moment in moments)


PHASES = st.builds(
    Phase,
    kind=st.sampled_from(["out", "hold", "back"]),
    text=LINES,
    say=st.lists(LINES, max_size=2).map(tuple),
    seconds=amounts(SECONDS),
)
STEPS = st.builds(Step, text=LINES, kind=st.sampled_from(["setup", "movement", "breathing", "repeat"]))
TIPS = st.builds(Tip, text=LINES, kind=st.sampled_from(["technique", "safety", "breathing", "before", "after"]))
EXERCISES = st.builds(
    Exercise,
    title=LINES,
    dose=DOSES,
    steps=st.lists(STEPS, max_size=3).map(tuple),
    tips=st.lists(TIPS, max_size=3).map(tuple),
    phases=st.lists(PHASES, max_size=4).map(tuple),
    equipment=st.lists(LINES, max_size=2).map(tuple),
    place=st.just(NOWHERE),
    sayings=sayings(),
).map(lambda one: replace(one, held=held(one.title)))
ROUTINES = st.builds(
    routine_of,
    title=LINES,
    exercises=st.lists(EXERCISES, min_size=1, max_size=3).map(tuple),
    roles=st.just(()),
    rounds=amounts(st.integers(1, 100)),
    rest_s=amounts(SECONDS),
    round_rest_s=amounts(SECONDS),
    language=st.sampled_from(["en", "de"]),
    place=st.just(NOWHERE),
    sounds=st.sets(st.sampled_from(SOUNDS)).map(lambda names: tuple(name for name in SOUNDS if name in names)),
    sayings=sayings(),
    choices=st.sampled_from([(), (("talk", "quiet"), ("switch_s", 8)), (("effort", "hard"), ("speed", 1.25))]),
)


@given(ROUTINES)
def test_print_then_read_gives_the_routine_back(routine: Routine) -> None:
    reading = read("script.md", print_script(routine).encode())
    assert [one for one in reading.diagnostics if one.severity == "error"] == []
    assert nowhere(reading.routine) == nowhere(routine)


LOADS = st.none() | LINES.map(Load)
SET_DOSES = st.builds(
    SetDose,
    reps=amounts(st.integers(1, 1000)),
    work_s=amounts(SECONDS),
    hold_s=amounts(SECONDS),
    rest_s=amounts(SECONDS | st.just(0)),
    distance_m=amounts(st.integers(1, 100_000)),
    load=LOADS,
    open=st.booleans(),
)
LADDERS = st.lists(st.integers(1, 50).map(lambda reps: SetDose(Amount(reps, reps))), max_size=5)
WEIGHED = st.lists(st.builds(SetDose, reps=st.integers(1, 20).map(lambda n: Amount(n, n)), load=LINES.map(Load)))
TO_FAILURE = LADDERS.map(lambda sets: [*sets, SetDose(open=True)])
WITH_RESTS = LADDERS.map(lambda sets: [replace(one, rest_s=Amount(60, 90)) for one in sets] + [SetDose(Amount(3, 3))])
BY_SET = st.one_of(st.lists(SET_DOSES, max_size=4), LADDERS, WEIGHED, TO_FAILURE, WITH_RESTS).map(tuple)
OWN_SOUNDS = st.dictionaries(
    st.sampled_from(["go", "bell", "finish"]), st.sampled_from(["whistle.wav", "sounds/my bell (2).wav"]), max_size=2
)
CALLS = st.builds(
    TimedSaying,
    say=st.lists(LINES, min_size=1, max_size=2).map(tuple),
    at_s=st.lists(st.integers(0, 7200) | st.floats(0, 7200), min_size=1, max_size=3).map(tuple),
    every_s=st.none() | st.floats(1, 7200),
    sound=st.sampled_from(["", *SOUNDS]),
)
DOSES_OF_SETS = st.builds(
    replace,
    DOSES,
    by_set=BY_SET,
    rep_rest_s=amounts(SECONDS),
    distance_m=amounts(st.integers(1, 100_000)),
    load=LOADS,
    open=st.booleans(),
    open_rest=st.booleans(),
).map(lambda dose: replace(dose, sets=None) if dose.by_set else dose)
ODD_TITLES = st.sampled_from(["Steps", "Tips", "Circuit", "EMOM: ten minutes", "Workout", "Workout: A", "Warm-up", ":"])
ANY_EXERCISES = st.builds(
    replace,
    EXERCISES,
    title=LINES | ODD_TITLES,
    dose=DOSES | DOSES_OF_SETS,
    timed_sayings=st.lists(CALLS, max_size=2).map(tuple),
    is_rest=st.booleans(),
).map(lambda one: replace(one, held=held(one.title)))
BLOCKS = st.builds(
    Block,
    st.lists(ANY_EXERCISES | EXERCISES, min_size=1, max_size=3).map(tuple),
    st.sampled_from(get_args(BlockKind)),
    rounds=amounts(st.integers(1, 100)),
    every_s=amounts(st.integers(1, 7200)),
    work_s=amounts(st.integers(1, 7200)),
    rest_s=amounts(SECONDS | st.just(0)),
    round_rest_s=amounts(SECONDS),
    role=st.sampled_from(get_args(Role)),
    title=st.just("") | LINES | ODD_TITLES,
    in_turn=st.booleans(),
)
WORKOUTS = st.builds(Workout, st.just("") | LINES | ODD_TITLES, st.lists(BLOCKS, min_size=1, max_size=3).map(tuple))
ANY_ROUTINES = st.builds(
    replace,
    ROUTINES,
    workouts=st.lists(WORKOUTS, min_size=1, max_size=2).map(tuple),
    own_sounds=OWN_SOUNDS.map(lambda files: tuple(files.items())),
).map(lambda one: replace(one, sounds=tuple(name for name in SOUNDS if name in (*one.sounds, *dict(one.own_sounds)))))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(ANY_ROUTINES)
def test_print_then_read_gives_a_routine_of_any_shape_back(routine: Routine) -> None:
    reading = read("script.md", print_script(routine).encode())
    assert [one for one in reading.diagnostics if one.severity == "error"] == []
    assert nowhere(reading.routine) == nowhere(routine)


@given(ROUTINES)
def test_what_version_1_can_say_is_written_in_version_1(routine: Routine) -> None:
    assert print_script(routine).splitlines()[1] == "repcast = 1"


def test_an_imported_page_reads_like_the_page() -> None:
    routine = read("hip.txt", SEED.read_bytes()).routine
    assert nowhere(read("hip.md", print_script(routine).encode()).routine) == nowhere(routine)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_that_ships_reads_without_a_remark(path: Path) -> None:
    reading = read(path.name, path.read_bytes())
    assert review(reading) == ()
    assert all(one.steps for one in reading.routine.exercises)
    again = read(path.name, print_script(reading.routine).encode()).routine
    assert nowhere(again) == nowhere(reading.routine)


def test_the_seed_script_says_all_that_the_page_says() -> None:
    script = read("s", next(path for path in SCRIPTS if path.stem == SEED.stem).read_bytes()).routine.exercises[0]
    page = read("p", SEED.read_bytes()).routine.exercises[0]
    assert [step.kind for step in script.steps] == [step.kind for step in page.steps]
    assert len(script.tips) == len(page.tips)
    assert nowhere(script.dose) == nowhere(page.dose)
    assert not {step.text for step in script.steps} & {step.text for step in page.steps}


SCRIPT = """+++
repcast = 1
title = "Squat"
+++

# Squat

```toml
{}
```

## Steps

1. **Setup:** Stand tall.
2. Squat down.
"""


def faults(block: str) -> list[tuple[str, int, str]]:
    found = read("s.md", SCRIPT.format(block).encode()).diagnostics
    return [(one.code, one.place.line, one.message) for one in found if one.severity != "note"]


@pytest.mark.parametrize(
    ("block", "code", "line", "words"),
    [
        ("stes = 3", "unknown-key", 9, "did you mean `sets`?"),
        ("reps = 10\nrests = 3", "unknown-key", 10, "did you mean `rest_s`?"),
        ("sets = 0", "bad-value", 9, "between 1 and 100"),
        ("sets = 2.5", "bad-value", 9, "whole"),
        ('reps = "ten"', "bad-value", 9, "a range"),
        ('reps = "12-10"', "bad-value", 9, "smaller end first"),
        ("rest_s = -5", "bad-value", 9, "between 0"),
        ("rest_s = nan", "bad-value", 9, "number"),
        ("sets = true", "bad-value", 9, "number"),
        ('tempo_s = "3-1"', "bad-value", 9, "3-1-3"),
        ('sides = "eahc"', "bad-value", 9, "did you mean `each`?"),
        ('[[phase]]\nkind = "up"', "bad-value", 10, "out"),
        ('[[phase]]\ntext = "up"', "bad-value", 9, "kind"),
        ('phase = "out"', "bad-value", 9, "[[phase]]"),
        ('[say]\nfinsh = "Done."', "unknown-key", 10, "did you mean `finish`?"),
        ("say = 3", "bad-value", 9, "[say]"),
        ("equipment = [1]", "bad-value", 9, "text"),
        ("amrap = 1", "bad-value", 9, "true or false"),
        ("sets = = 3", "bad-toml", 9, "TOML"),
        ("work_s = 30\nreps = 3", "contradiction", 9, "reps are counted"),
        ("work_s = 30\nhold_s = 3", "contradiction", 10, "clock"),
        ('tempo_s = "3-1-3"\n[[phase]]\nkind = "out"\ntext = "up"\nseconds = 2', "contradiction", 10, "tempo_s"),
        ('reps = 9\nsides = "alternate"', "odd-reps", 9, "odd"),
    ],
)
def test_a_mistake_is_told_where_it_stands(block: str, code: str, line: int, words: str) -> None:
    found = faults(block)
    assert [one[:2] for one in found] == [(code, line)]
    assert words in found[0][2]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("+++\nrepcast = 3\n+++\n# Squat\n", "bad-value", 2),
        ("+++\nrepcast = 1\n# Squat\n", "bad-head", 1),
        ("+++\nrepcast = 1\n+++\n\nNothing.\n", "no-steps", 3),
        ("+++\nrepcast = 1\n+++\n## Steps\n", "bad-block", 4),
        ("+++\nrepcast = 1\n+++\n# A\n## Stpes\n", "unknown-section", 5),
        ("+++\nrepcast = 1\n+++\n# A\n## Steps\n- **Stup:** Stand.\n", "unknown-label", 6),
        ("+++\nrepcast = 1\n+++\n```toml\nsets = 1\n```\n# A\n", "bad-block", 4),
        ("+++\nrepcast = 1\nsounds = ['gong']\n+++\n# A\n", "bad-value", 3),
        ("+++\nrepcast = 1\n[choices]\nspeed = 9\n+++\n# A\n", "bad-value", 4),
        ("+++\nrepcast = 1\n[choices]\ntalk = 'loud'\n+++\n# A\n", "bad-value", 4),
    ],
)
def test_a_mistake_in_the_form_is_told(text: str, code: str, line: int) -> None:
    found = [(one.code, one.place.line) for one in read("s.md", text.encode()).diagnostics]
    assert (code, line) in found


def test_every_mistake_is_told_at_once() -> None:
    assert [one[0] for one in faults("stes = 3\nreps = 0\nsides = 'x'")] == ["unknown-key", "bad-value", "bad-value"]


def test_labels_may_be_left_out() -> None:
    steps = read("s.md", SCRIPT.format("sets = 3").encode()).routine.exercises[0].steps
    assert [(step.kind, step.text) for step in steps] == [("setup", "Stand tall."), ("movement", "Squat down.")]


def told(text: str, pick: str = "") -> list[tuple[str, str, int]]:
    found = read("s.md", ("+++\nrepcast = 1\n+++\n" + text).encode(), pick=pick).diagnostics
    return [(one.severity, one.code, one.place.line) for one in found]


def test_a_wrapped_item_keeps_its_second_line() -> None:
    steps = "## Steps\n1. **Setup:** Stand\n   tall.\n- Squat\ndown.\n\n  Slowly.\n"
    text = f"+++\nrepcast = 1\n+++\n# A\n{steps}## Tips\n- Be\n  still.\n"
    (exercise,) = read("s.md", text.encode()).routine.exercises
    assert [step.text for step in exercise.steps] == ["Stand tall.", "Squat down. Slowly."]
    assert [tip.text for tip in exercise.tips] == ["Be still."]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("# A\n```toml\nreps = 3\n```\n- Stand tall.\n- Squat down.\n## Steps\n- Squat.\n", 8),
        ("# A\n```toml\nreps = 3\n```\n## Steps\n\nStand tall.\n\n- Squat.\n", 10),
        ("# A\n```toml\nreps = 3\n```\n## Steps\n- Squat.\n\nSquat again.\n", 11),
    ],
)
def test_text_that_is_not_spoken_is_told(body: str, line: int) -> None:
    assert told(body) == [("warning", "stray-text", line)]


def test_a_note_under_the_heading_is_not_remarked_on() -> None:
    assert told("# A\n\nA note\nof two lines.\n\n```toml\nreps = 3\n```\n\n## Steps\n<!-- to do -->\n- Squat.\n") == []


@pytest.mark.parametrize(
    ("title", "words"),
    [("Squat", "3 sets of 10 reps are taken"), ("Plank", "3 sets of a hold of 30 seconds are taken")],
)
def test_the_defaults_that_a_script_leaves_are_told(title: str, words: str) -> None:
    found = review(read("s.md", f"+++\nrepcast = 1\n+++\n# {title}\n## Steps\n- Go down.\n".encode()))
    assert [(one.severity, one.code) for one in found] == [("note", "no-dose"), ("note", "no-rest")]
    assert words in found[0].message


def test_a_script_of_names_alone_is_told() -> None:
    assert told("# Squat\n") == [("warning", "no-steps", 4)]


TWO = "# Squat\n```toml\nreps = 3\n```\n# Split squat\n```toml\nreps = 4\n```\n"


@pytest.mark.parametrize(("pick", "picked"), [("squat", "Squat"), ("SPLIT", "Split squat")])
def test_an_exercise_of_a_script_is_picked(pick: str, picked: str) -> None:
    reading = read("s.md", f"+++\nrepcast = 1\n+++\n{TWO}".encode(), pick=pick)
    assert [one.title for one in reading.routine.exercises] == [picked]


DAYS = Routine(
    "Two days",
    tuple(
        Workout(title, (Block(tuple(Exercise(name) for name in names)),))
        for title, names in (("Day A: push", ("Bench press", "Back squat")), ("Day B: pull", ("Row", "Back squat")))
    ),
)


@pytest.mark.parametrize(
    ("pick", "workout", "exercises"),
    [
        ("day a: push", "Day A: push", ["Bench press", "Back squat"]),
        ("PULL", "Day B: pull", ["Row", "Back squat"]),
        ("row", "Day B: pull", ["Row"]),
        ("squat", "Day A: push", ["Back squat"]),
    ],
)
def test_a_workout_or_an_exercise_is_picked(pick: str, workout: str, exercises: list[str]) -> None:
    routine = picked(DAYS, pick, NOWHERE)
    assert isinstance(routine, Routine)
    assert [one.title for one in routine.workouts] == [workout]
    assert routine.title == (f"Two days: {workout}" if len(exercises) > 1 else "Two days")
    assert [one.title for one in routine.exercises] == exercises


def test_picking_what_no_workout_and_no_exercise_is_called_is_an_error() -> None:
    for pick, code in (("day", "many-records"), ("legs", "no-such-record")):
        fault = picked(DAYS, pick, Place("days.md", 1))
        assert isinstance(fault, Diagnostic)
        assert fault.code == code
        assert "“Day A: push”" in fault.message


def test_picking_what_a_script_has_not_is_an_error() -> None:
    assert told(TWO, "lunge") == [("error", "no-such-record", 1)]
    assert told(TWO, "qua") == [("error", "many-records", 1)]


def test_escapes_of_toml_bring_in_no_control_characters() -> None:
    block = 'equipment = ["b\\u001b[2Jand"]\n[[phase]]\nkind = "out"\ntext = "up\\u0007"\nsay = ["\\u001b[31mup"]'
    (exercise,) = read("s.md", SCRIPT.format(block).encode()).routine.exercises
    assert exercise.equipment == ("band",)
    assert [(phase.text, phase.say) for phase in exercise.phases] == [("up", ("up",))]


def test_control_characters_are_written_as_toml_has_them() -> None:
    printed = print_script(routine_of("a\x1b[2J\x7fb", (Exercise("Squat"),)))
    assert 'title = "a\\u001B[2J\\u007Fb"' in printed
    assert read("s.md", printed.encode()).routine.title == "ab"


def test_a_toml_head_without_repcast_is_no_script() -> None:
    reading = read("s.md", b'+++\ntitle = "Squat"\n+++\n\n- Squat down.\n- Stand up.\n')
    assert [(one.title, len(one.steps)) for one in reading.routine.exercises] == [("Squat", 2)]
    assert "bad-value" not in [one.code for one in reading.diagnostics]


@pytest.mark.parametrize("key", ["load", "open", "rep_rest_s", "distance_m", "is_rest", "open_rest"])
def test_version_1_says_what_needs_version_2(key: str) -> None:
    assert [one[::2] for one in faults(f"reps = 3\n{key} = 1")] == [
        ("unknown-key", f"an exercise has no key `{key}`; it needs `repcast = 2` in the head of the script")
    ]
