"""What is decided: ranges, tempo, sides, rounds and rests."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given

from repcast.model.adjustments import Adjustments
from repcast.model.choice_kinds import StrengthTempo
from repcast.model.choices import Choices
from repcast.model.errors import ChoiceError, RepcastError
from repcast.model.plan import Plan, Rest, Set, Setup, SetWork, Switch
from repcast.model.routine import (
    Amount,
    Block,
    BlockKind,
    Dose,
    Exercise,
    Phase,
    PhaseKind,
    Role,
    Routine,
    Sided,
    Tempo,
    Workout,
)
from repcast.plan import adjusted, plan
from repcast.plan.amounts import pick
from repcast.read import read
from routines import CHOICES, ROUTINES, routine_of

CURL = tuple(Phase(kind, kind) for kind in ("out", "hold", "back"))


def amount(low: float, high: float | None = None) -> Amount:
    return Amount(low, low if high is None else high)


def made_of(dose: Dose, choices: Choices | None = None, phases: tuple[Phase, ...] = CURL) -> Plan:
    return plan(routine_of("Curl", (Exercise("Curl", dose, phases=phases),)), choices or Choices())


def planned(dose: Dose, choices: Choices | None = None, phases: tuple[Phase, ...] = CURL) -> SetWork:
    return made_of(dose, choices, phases).exercises[0].first


def seconds(one: SetWork) -> list[tuple[PhaseKind, float]]:
    return [(timed.phase.kind, timed.length_ms / 1000) for timed in one.phases]


@pytest.mark.parametrize(
    ("stated", "easy", "normal", "hard"),
    [
        (Amount(2, 3), 2, 3, 3),
        (Amount(10, 12), 10, 11, 12),
        (Amount(30, None), 30, 30, 30),
        (Amount(None, 60), 60, 60, 60),
        (Amount(5, 5), 5, 5, 5),
    ],
)
def test_effort_takes_an_end_or_the_middle(stated: Amount, easy: float, normal: float, hard: float) -> None:
    assert (pick(stated, "easy"), pick(stated, "normal"), pick(stated, "hard")) == (easy, normal, hard)


def test_an_easy_rest_is_the_long_one() -> None:
    assert pick(amount(30, 60), "easy", less_is_harder=True) == 60
    assert pick(amount(30, 60), "hard", less_is_harder=True) == 30


@pytest.mark.parametrize(
    ("dose", "work", "set_ms"),
    [
        (Dose(reps=amount(10)), "reps", 50_000),
        (Dose(hold_s=amount(30)), "hold", 30_000),
        (Dose(hold_s=amount(2)), "reps", 60_000),
        (Dose(hold_s=amount(20), reps=amount(3)), "reps", 72_000),
        (Dose(hold_s=amount(20), reps=amount(1)), "hold", 20_000),
        (Dose(work_s=amount(45)), "clock", 45_000),
        (Dose(), "reps", 50_000),
    ],
)
def test_the_dose_tells_what_a_set_is_made_of(dose: Dose, work: str, set_ms: int) -> None:
    one = planned(dose)
    assert (one.kind, one.length_ms) == (work, set_ms)


def test_the_first_word_on_a_phases_time_counts() -> None:
    slow = (Phase("out", "slowly up", seconds=amount(3)), Phase("hold", "hold"), Phase("back", "down"))
    dose, tempo = Dose(reps=amount(5)), Dose(reps=amount(5), tempo_s=Tempo((4, 0, 1)))
    assert seconds(planned(dose, phases=slow)) == [("out", 3), ("hold", 1), ("back", 2)]
    assert seconds(planned(tempo, phases=slow)) == [("out", 4), ("back", 1)]
    assert seconds(planned(tempo, Choices(hold_s=6), slow)) == [("out", 4), ("hold", 6), ("back", 1)]
    assert seconds(planned(tempo, Choices(tempo_s=(1, 2, 3, 1)), slow)) == [
        ("out", 1),
        ("hold", 2),
        ("back", 3),
        ("hold", 1),
    ]


def test_a_rep_that_goes_out_and_back_twice_keeps_both_ways() -> None:
    both = (Phase("out", "to the right"), Phase("back", "back"), Phase("out", "to the left"), Phase("back", "back"))
    assert [kind for kind, _ in seconds(planned(Dose(reps=amount(4)), phases=both))] == ["out", "back", "out", "back"]


def test_both_sides_are_done_before_the_rest() -> None:
    parts = made_of(Dose(sets=amount(2), reps=amount(3), rest_s=amount(30), sides=Sided("each"))).parts[2:-1]
    assert [type(part) for part in parts] == [Set, Switch, Set, Rest, Set, Switch, Set]
    assert [part.side for part in parts if isinstance(part, Set)] == ["left", "right", "left", "right"]


def test_a_circuit_goes_round_and_its_rounds_are_what_sets_chooses() -> None:
    exercises = tuple(Exercise(name, Dose(work_s=amount(20))) for name in ("Squats", "Lunges"))
    circuit = routine_of("Circuit", exercises, amount(3), amount(10), amount(60))
    made = plan(circuit, Choices(sets=2))
    sets = [(part.exercise, part.round) for part in made.parts if isinstance(part, Set)]
    assert sets == [(0, 1), (1, 1), (0, 2), (1, 2)]
    rests = [(part.length_ms, part.introduces) for part in made.parts if isinstance(part, Rest)]
    assert rests == [(10_000, (1,)), (60_000, ()), (10_000, ())]


def test_every_minute_leaves_the_rest_of_the_minute() -> None:
    one = emom(Dose(sets=amount(5), reps=amount(8)))
    assert [rest.length_ms + one.exercises[0].first.length_ms for rest in one.parts if isinstance(rest, Rest)] == [
        60_000
    ] * 4
    sided = emom(Dose(sets=amount(3), reps=amount(4), sides=Sided("each")))
    slower = adjusted(sided, Adjustments(tempo_pct=120, rest_s=10))
    for made in (sided, slower):
        lengths = [
            part.length_ms if isinstance(part, Rest | Switch) else made.exercises[0].first.length_ms
            for part in made.parts[2:-1]
        ]
        assert [sum(lengths[start : start + 4]) for start in (0, 4)] == [60_000, 60_000]


def emom(dose: Dose, choices: Choices | None = None) -> Plan:
    block = Block((Exercise("Swing", dose, phases=CURL),), "emom", every_s=amount(60))
    return plan(Routine("Swings", (Workout("", (block,)),)), choices or Choices())


def test_warm_up_and_cool_down_stand_outside_the_rounds() -> None:
    warm = Exercise("Easy steps", Dose(work_s=amount(60)))
    made = plan(
        routine_of("Circuit", (warm, Exercise("Squats", Dose(reps=amount(5)))), amount(2), roles=("warmup",)),
        Choices(cooldown_s=30),
    )
    assert [part.exercise for part in made.parts if isinstance(part, Set)] == [0, 1, 1, 2]


def test_only_the_sets_asked_for_are_done() -> None:
    dose = Dose(sets=amount(3), reps=amount(5))
    assert [part.number for part in made_of(dose, Choices(only_set=2)).parts if isinstance(part, Set)] == [2]
    assert [part.number for part in made_of(dose, Choices(start_at=2)).parts if isinstance(part, Set)] == [2, 3]


def test_a_later_start_goes_on_to_the_end_and_contradictions_are_told() -> None:
    squats, lunges = Exercise("Squats", Dose(sets=amount(2), reps=amount(5))), Exercise("Lunges", Dose(sets=amount(1)))
    made = plan(routine_of("Both", (squats, lunges)), Choices(start_at=2, warmup_s=60, cooldown_s=30))
    done = [made.exercises[part.exercise].exercise.title for part in made.parts if isinstance(part, Set)]
    assert done == ["Squats", "Lunges", "Cool-down"]
    with pytest.raises(RepcastError, match="set 1 alone cannot begin with set 2"):
        made_of(Dose(sets=amount(3), reps=amount(5)), Choices(only_set=1, start_at=2))


SIX = tuple(Exercise(name, Dose(sets=amount(2), reps=amount(5))) for name in ("Ab", "Cd", "Ef", "Gh", "Ij", "Kl"))
EASY = (Exercise("March", Dose(work_s=amount(60))), *SIX, Exercise("Sway"))
ROLES: tuple[Role, ...] = ("warmup", "main", "main", "main", "main", "main", "main", "cooldown")


def titles(made: Plan) -> list[str]:
    return list(dict.fromkeys(made.exercises[part.exercise].exercise.title for part in made.sets))


@pytest.mark.parametrize("rounds", [None, amount(2)])
@pytest.mark.parametrize("seed", range(6))
def test_shuffled_the_main_exercises_come_in_an_order_of_the_seed_alone(rounds: Amount | None, seed: int) -> None:
    routine = routine_of("All", EASY, rounds, roles=ROLES)
    made = plan(routine, Choices(shuffle=True, seed=seed))
    assert made == plan(routine, Choices(shuffle=True, seed=seed))
    first, *main, last = titles(made)
    assert (first, last) == ("March", "Sway")
    assert sorted(main) == [one.title for one in SIX]
    assert main != [one.title for one in SIX]
    others = [titles(plan(routine, Choices(shuffle=True, seed=other))) for other in range(6) if other != seed]
    assert titles(made) not in others


def test_the_order_of_a_seed_is_the_same_on_every_machine() -> None:
    assert titles(plan(routine_of("All", EASY, roles=ROLES), Choices(shuffle=True)))[1:-1] == [
        "Kl",
        "Gh",
        "Cd",
        "Ab",
        "Ij",
        "Ef",
    ]


@given(ROUTINES, CHOICES)
def test_shuffled_every_exercise_is_done_as_before(routine: Routine, choices: Choices) -> None:
    def done(made: Plan) -> Counter[tuple[str, int, int, str]]:
        sets = ((made.exercises[part.exercise], part) for part in made.sets)
        return Counter((one.exercise.title, made.work_of(part).length_ms, part.number, part.side) for one, part in sets)

    assert done(plan(routine, replace(choices, shuffle=True))) == done(plan(routine, replace(choices, shuffle=False)))


@pytest.mark.parametrize("title", ["Ef", "ef", "  EF "])
def test_a_session_starts_at_an_exercise_by_its_title(title: str) -> None:
    routine = routine_of("All", EASY, roles=ROLES)
    made = plan(routine, Choices.of(start_at=title))
    assert titles(made) == ["Ef", "Gh", "Ij", "Kl", "Sway"]
    whole = plan(routine, Choices())
    assert made.sets == whole.sets[-len(made.sets) :]
    assert made.parts[1] == Setup(3, (3,))


def test_a_title_that_is_not_there_is_told_with_the_nearest() -> None:
    both = routine_of("Both", (Exercise("Squats"), Exercise("Lunges")))
    with pytest.raises(RepcastError, match=r"no exercise 'LUNGSE' to start at; did you mean Lunges\?"):
        plan(both, Choices(start_at="LUNGSE"))
    with pytest.raises(RepcastError, match="known are Squats, Lunges"):
        plan(both, Choices(start_at="Yoga"))
    with pytest.raises(RepcastError, match="set 1 alone cannot begin with 'Lunges'"):
        plan(both, Choices(start_at="Lunges", only_set=1))
    with pytest.raises(ChoiceError, match="give a whole number from 1 to 99, or the title of an exercise"):
        Choices.of(start_at="120")


def test_a_hold_that_is_chosen_does_not_make_a_moving_exercise_a_held_one() -> None:
    assert planned(Dose(), Choices(hold_s=10)).kind == "reps"
    assert planned(Dose(), Choices(hold_s=30), phases=()).kind == "hold"
    assert planned(Dose(work_s=amount(40)), Choices(hold_s=20)).length_ms == 20_000


def test_a_change_of_pace_alters_reps_and_rests_alone() -> None:
    made = made_of(Dose(sets=amount(2), reps=amount(5), rest_s=amount(30)))
    slower = adjusted(made, Adjustments(tempo_pct=120, rest_s=-40))
    assert slower.exercises[0].first.length_ms == made.exercises[0].first.length_ms * 120 // 100
    assert [part.length_ms for part in slower.parts if isinstance(part, Rest)] == [0]


WAYS = {
    "- Curl the weight up.\n- Lower it.": (1, 0, 4),
    "- Lower yourself to a chair.\n- Stand back up.": (4, 0, 1),
    "- Squat down.\n- Drive up.": (4, 0, 1),
    "- Press the bar up.\n- Bring it back down.": (1, 0, 4),
    "- Pull the bar down to your chest.\n- Let it rise.": (1, 0, 4),
    "- Lower your chest.\n- Press up.": (4, 0, 1),
    "- Come up onto your toes.\n- Lower your heels.": (1, 0, 4),
    "- Slide down the wall.\n- Slide back up.": (4, 0, 1),
    "- Go down into a squat.\n- Stand up.": (4, 0, 1),
    "- Push your hips back.\n- Stand tall.": (4, 0, 1),
    "- Push the handle down.\n- Let it rise.": (1, 0, 4),
}
"""The steps of a rep, and the seconds out, held and back that 4010 asks of it."""


@pytest.mark.parametrize("steps", WAYS)
@pytest.mark.parametrize("where", ["flag", "configuration", "page", "script"])
def test_a_strength_tempo_begins_with_lowering_wherever_it_is_written(steps: str, where: str) -> None:
    tempo = Choices.of(tempo="4010")
    pages = {
        "page": f"Lift\n\n3 sets of 8, tempo 4010.\n\n{steps}\n",
        "script": '+++\nrepcast = 2\n+++\n# Lift\n```toml\nreps = 8\ntempo_s = "4010"\n'
        + "".join(
            f'[[phase]]\nkind = "{kind}"\ntext = "{step[2:-1]}"\n'
            for kind, step in zip(("out", "back"), steps.splitlines(), strict=True)
        )
        + f"```\n## Steps\n{steps}\n",
    }
    reading = read("lift.md" if where == "script" else "lift.txt", pages.get(where, f"Lift\n\n{steps}\n").encode())
    assert [one.message for one in reading.diagnostics if one.severity != "note"] == []
    made = plan(reading.routine, *{"flag": (tempo,), "configuration": (Choices(), tempo)}.get(where, (Choices(),)))
    lengths = {one.phase.kind: one.length_ms // 1000 for one in made.exercises[0].first.phases}
    assert tuple(lengths.get(kind, 0) for kind in ("out", "hold", "back")) == WAYS[steps]


@pytest.mark.parametrize("title", ["Back squat", "Biceps curl"])
@pytest.mark.parametrize("where", ["flag", "page", "script"])
def test_a_strength_tempo_means_the_same_wherever_it_is_written_without_any_phase(title: str, where: str) -> None:
    script = f'+++\nrepcast = 2\n+++\n# {title}\n```toml\nreps = 8\ntempo_s = "4010"\n```\n## Steps\n- Stand.\n'
    pages = {"script": script, "page": f"{title}\n\n3 sets of 8, tempo 4010.\n"}
    text = pages.get(where, f"{title}\n\n3 sets of 8.\n")
    reading = read("lift.md" if where == "script" else "lift.txt", text.encode())
    made = plan(reading.routine, Choices.of(tempo="4010") if where == "flag" else Choices())
    lengths = [one.length_ms // 1000 for one in made.exercises[0].first.phases]
    assert lengths == ([4, 1] if "squat" in title else [1, 4])


def test_the_four_figures_of_a_breath_are_in_the_order_of_the_breath() -> None:
    text = (
        "# Calm breathing\n\nBreathe in for 4 seconds, hold for 4 seconds, breathe out for 4 seconds. Repeat 4 times.\n"
    )
    made = plan(read("p.md", text.encode()).routine, Choices.of(tempo="4780"))
    lengths = [(one.phase.kind, one.length_ms // 1000) for one in made.exercises[0].first.phases]
    assert lengths == [("out", 4), ("hold", 7), ("back", 8)]


@pytest.mark.parametrize(
    ("text", "seconds"), [("4010", (4, 0, 1, 0)), ("40X1", (4, 0, 1, 1)), (" 31x0 ", (3, 1, 1, 0))]
)
def test_a_strength_tempo_is_written_as_it_was_given(text: str, seconds: tuple[int, ...]) -> None:
    chosen = Choices.of(tempo=text).tempo_s
    assert isinstance(chosen, StrengthTempo)
    assert chosen.seconds == seconds
    assert str(chosen) == text.strip().upper()
    assert Choices.of(tempo=str(chosen)).tempo_s == chosen
    assert chosen != Choices.of(tempo=list(seconds)).tempo_s


CARDIO = [
    "Walking, Treadmill", "Jogging", "Brisk walk", "Rope Jumping", "Jump rope", "Rowing, Stationary", "Stationary Bike",
    "Trail Running/Walking", "Recumbent Bike", "Elliptical Trainer", "Step Mill", "Stair climber", "Marching in place",
    "Easy jog", "Nordic walking", "Run", "Treadmill walk", "Cycling, Stationary", "Warm-up jog", "Running (outdoors)",
    "Skipping rope", "Running intervals", "Rower",
]  # fmt: skip
COUNTED = [
    "Walking lunge", "Farmer's Walk", "Bicycle crunch", "Air Bike", "Bent-over row", "Monster walk", "Wall walk",
    "Running man", "Bicycle", "Box jump", "Swimming", "Skaters", "High knees", "Step-up", "Seated row machine",
    "Crab walk", "Inchworm walk-out",
]  # fmt: skip


@pytest.mark.parametrize("title", CARDIO + COUNTED)
def test_gaits_are_done_for_a_time_and_other_movements_are_counted(title: str) -> None:
    made = plan(read("page.txt", f"{title}\n\n- Stand up.\n- Lift your knees.\n".encode()).routine, Choices())
    (one,) = made.exercises
    if title in CARDIO:
        assert [(work.kind, work.length_ms) for work in one.works] == [("clock", 600_000)]
        assert [note.message for note in made.diagnostics] == ["no dose is stated; 1 set of 10 minutes is taken"]
    else:
        assert [work.kind for work in one.works] == ["reps"] * 3


@pytest.mark.parametrize(
    ("kind", "every_s", "length_s"),
    [("circuit", None, 60), ("superset", None, 60), ("amrap", None, 60), ("for-time", None, 60), ("emom", 90, 60)],
)
def test_a_gait_between_other_exercises_is_short(kind: BlockKind, every_s: int | None, length_s: int) -> None:
    others = (Exercise("Jog", Dose(), is_cardio=True), Exercise("Squat", Dose(reps=amount(5))))
    block = Block(others, kind, amount(3), every_s=amount(every_s) if every_s else None)
    made = plan(Routine("", (Workout("", (block,)),)), Choices())
    assert [work.length_ms for work in made.exercises[0].works] == [length_s * 1000] * len(made.exercises[0].works)
    assert [one.code for one in made.diagnostics if one.severity == "warning"] == []


def test_what_is_stated_of_a_gait_beats_its_usual_time() -> None:
    def works(dose: str, choices: Choices | None = None) -> list[tuple[str, int]]:
        text = f"Jogging\n\n{dose}\n\n- Jog at an easy pace.\n"
        return [
            (work.kind, work.length_ms)
            for work in plan(read("p.txt", text.encode()).routine, choices or Choices()).exercises[0].works
        ]

    assert works("Jog for 20 minutes.") == [("clock", 1_200_000)]
    assert works("3 sets of 5 minutes.") == [("clock", 300_000)] * 3
    assert works("Run 400 m.")[0][0] == "distance"
    assert works("3 sets.") == [("clock", 600_000)] * 3
    assert works("", Choices(hold_s=120)) == [("clock", 120_000)]


@pytest.mark.parametrize(
    ("block", "title", "sets"),
    [
        (Block((Exercise("Squats"), Exercise("Rows"), Exercise("Dips")), "amrap", work_s=Amount(90, 90)), "Rows", 1),
        (Block((Exercise("Squats"), Exercise("Rows")), "for-time", Amount(2, 2)), "Rows", 1),
        (Block((Exercise("Squats"), Exercise("Rest", is_rest=True), Exercise("Rows"))), "Rest", 3),
        (Block((Exercise("Squats"), Exercise("Rows"))), "Rows", 3),
    ],
)
def test_a_session_starts_at_an_exercise_without_a_set_of_its_own(block: Block, title: str, sets: int) -> None:
    made = plan(Routine("Session", (Workout("", (block,)),)), Choices.of(start_at=title))
    assert len(made.sets) == sets


def test_nothing_starts_with_a_rest_at_the_end() -> None:
    block = Block((Exercise("Squats"), Exercise("Rest", is_rest=True)))
    with pytest.raises(RepcastError, match="nothing is done from 'Rest' on"):
        plan(Routine("Session", (Workout("", (block,)),)), Choices.of(start_at="Rest"))
