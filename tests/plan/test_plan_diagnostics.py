"""What planning reports: the defaults that it takes, choices that change nothing, lengths that hardly anyone means."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import given

import repcast
from repcast.model.choices import Choices, Effort
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.plan import Plan
from repcast.model.routine import (
    Amount,
    Block,
    Dose,
    Exercise,
    Phase,
    Reading,
    Role,
    Routine,
    SetDose,
    Sided,
    Tempo,
    Workout,
)
from repcast.plan import plan, review
from repcast.plan.amounts import DEFAULT_HOLD_S, DEFAULT_REPS, DEFAULT_SETS, pick, pick_count
from repcast.read import read
from routines import CHOICES, ROUTINES, routine_of, timeline

CURL = (Phase("out", "curl"), Phase("back", "lower"))


def amount(low: float, high: float | None = None) -> Amount:
    return Amount(low, low if high is None else high)


def routine(dose: Dose, role: Role = "main", **facts: Any) -> Routine:
    return routine_of("Work", (Exercise("Work", dose, phases=facts.pop("phases", CURL), **facts),), roles=(role,))


def codes(diagnostics: Iterable[Diagnostic]) -> list[str]:
    return [one.code for one in diagnostics]


REPS = routine(Dose(sets=amount(3), reps=amount(10)))
RANGE = routine(Dose(sets=amount(2, 4), reps=amount(10)))
ONE_SET = routine(Dose(sets=amount(1), reps=amount(10)))
PAUSED = routine(Dose(sets=amount(3), reps=amount(10), hold_s=amount(2)))
HELD = routine(Dose(sets=amount(3), hold_s=amount(30)), held="certain", phases=())
CLOCK = routine(Dose(sets=amount(3), work_s=amount(40)))
SIDED = routine(Dose(sets=amount(3), reps=amount(10), sides=Sided("each")))
MINUTE = replace(
    REPS,
    workouts=(
        Workout("", (Block((Exercise("Work", Dose(amount(3), amount(5)), phases=CURL),), "emom", every_s=amount(60)),)),
    ),
)
WARM = routine(Dose(sets=amount(1), work_s=amount(60)), role="warmup")
CIRCUIT = routine_of("Both", (REPS.exercises[0], replace(HELD.exercises[0], title="Plank")), amount(2))
KINDS = {
    "reps": REPS,
    "range": RANGE,
    "one set": ONE_SET,
    "paused": PAUSED,
    "held": HELD,
    "clock": CLOCK,
    "sided": SIDED,
    "minute": MINUTE,
    "warm-up": WARM,
    "circuit": CIRCUIT,
    "silent": replace(REPS, sounds=()),
}
CHOSEN: dict[str, Any] = {
    "sets": 5,
    "reps": 7,
    "hold_s": 17.0,
    "rest_s": 23.0,
    "tempo_s": (1.0, 0.0, 3.0),
    "sides": "alternate",
    "effort": "hard",
    "switch_s": 6.0,
    "wait": True,
    "get_ready_s": 9.0,
    "intro": "short",
    "beeps_db": "off",
    "shuffle": True,
    "countdown_s": 5,
    "warn_s": 6.0,
    "remind_s": 9.0,
    "warmup_s": 31.0,
    "cooldown_s": 32.0,
}
MEANS_NOTHING = {
    "sets": {"warm-up"},
    "reps": {"clock", "warm-up"},
    "hold_s": {"reps", "range", "one set", "sided", "minute", "silent"},
    "rest_s": {"one set", "minute", "warm-up"},
    "tempo_s": {"held", "clock", "warm-up"},
    "sides": {"held"},
    "effort": set(KINDS) - {"range"},
    "switch_s": set(KINDS) - {"sided"},
    "wait": {"held", "clock", "warm-up", "minute"},
    "get_ready_s": set(),
    "intro": set(),
    "beeps_db": {"silent"},
    "shuffle": set(KINDS) - {"circuit"},
    "countdown_s": set(),
    "warn_s": {"one set"},
    "remind_s": set(KINDS) - {"held", "clock", "warm-up", "circuit"},
    "warmup_s": set(),
    "cooldown_s": set(),
}
"""For each choice the kinds of work that it changes nothing of."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", CHOSEN)
def test_a_choice_that_changes_nothing_is_told_and_any_other_changes_something(name: str, kind: str) -> None:
    without, chosen = Choices(), replace(Choices(), **{name: CHOSEN[name]})
    made = plan(KINDS[kind], chosen)
    is_told = "unused-choice" in codes(made.diagnostics)
    assert is_told == (kind in MEANS_NOTHING[name])
    changes = timeline(made, chosen) != timeline(plan(KINDS[kind], without), without)
    assert changes != is_told
    for one in made.diagnostics:
        if one.code == "unused-choice":
            assert one.severity == "warning"
            assert re.match(
                rf"--{name.removesuffix('_s').removesuffix('_db')}( \w+)? changes nothing: \w.+", one.message
            )


@pytest.mark.parametrize(
    ("name", "choices"),
    [("warmup", Choices(warmup_s=60, only_set=2)), ("cooldown", Choices(cooldown_s=60, only_set=2))],
)
def test_an_end_that_another_choice_cuts_off_is_told(name: str, choices: Choices) -> None:
    assert [one.message.split()[0] for one in plan(REPS, choices).diagnostics] == [f"--{name}"]


def defaults_told(made: Plan) -> dict[int, str]:
    """The messages about defaults, by the exercise that they are about."""
    return {one.place.line: one.message for one in made.diagnostics if one.code in {"no-dose", "no-sets"}}


@given(ROUTINES, CHOICES)
def test_the_defaults_that_are_told_are_those_that_are_taken(source: Routine, choices: Choices) -> None:
    choices = replace(choices, warmup_s=None, cooldown_s=None)
    lines = count(1)
    blocks = tuple(
        replace(
            block,
            exercises=tuple(
                replace(one, place=replace(one.place, source="page", line=next(lines))) for one in block.exercises
            ),
        )
        for block in source.blocks
    )
    made = plan(replace(source, workouts=(Workout("", blocks),)), choices)
    told, block_of = defaults_told(made), {one.place.line: block for block in blocks for one in block.exercises}
    for planned in made.exercises:
        line, dose = planned.exercise.place.line, planned.exercise.dose
        block, message, sets = block_of[line], told.get(line, ""), len(planned.works)
        if planned.exercise.is_rest:
            assert not message
            continue
        once = sets == 1 and planned.works[0].kind == "clock" and bool(dose.work_s or dose.distance_m)
        sets_known = _knows_sets(block, dose, choices) or once
        assert ("set" in message.partition(";")[2]) == (not sets_known)
        assert sets_known or f" {sets} set" in message
        states_work = any(getattr(dose, name) for name in ("reps", "hold_s", "work_s", "distance_m", "by_set", "open"))
        assert sets_known or block.kind == "emom" or sets == (1 if states_work else DEFAULT_SETS)
        if block.kind == "emom":
            continue  # its interval may cut what is taken, which has a note of its own
        lacking = [
            work
            for work, own in zip(planned.works, _own(dose, sets), strict=True)
            if (work.kind == "reps" and not (own.reps or own.work_s or choices.reps))
            or (work.kind == "hold" and not (own.hold_s or choices.hold_s))
        ]
        assert (" not stated" in message or "no dose" in message) == bool(lacking)
        amounts = {
            f"hold of {(work.hold_ms or 0) / 1000:g} s" if work.kind == "hold" else f"{work.reps} rep"
            for work in lacking
        }
        assert not lacking or any(one in message for one in amounts)


def _own(dose: Dose, sets: int) -> list[Dose]:
    """What is stated for each of so many sets: what a set states for itself, else what the exercise does."""
    if not dose.by_set:
        return [dose] * sets
    own = [
        replace(
            dose,
            reps=None if one.open and not one.work_s else one.reps or dose.reps,
            work_s=None if one.open and not one.work_s else one.work_s or dose.work_s,
            hold_s=one.hold_s or dose.hold_s,
        )
        for one in dose.by_set
    ]
    return [own[min(number, len(own) - 1)] for number in range(sets)]


def _knows_sets(block: Block, dose: Dose, choices: Choices) -> bool:
    if block.kind == "emom":
        by_time = block.work_s and block.every_s
        in_main = choices.sets if block.role == "main" else None
        doses = [one.dose for one in block.exercises]
        return bool(block.rounds or by_time or in_main or any(one.sets or one.by_set for one in doses))
    if block.kind != "straight" or block.role != "main" or block.rounds:
        return True
    return bool(dose.sets or dose.by_set or choices.sets)


@given(ROUTINES, CHOICES)
def test_check_reports_what_planning_does(source: Routine, choices: Choices) -> None:
    note = Diagnostic("note", "two-doses", "as read", replace(source.place, source="page", line=3))
    reading = Reading("page", "", source, (note,))
    assert set(review(reading, choices)) == {note, *plan(source, choices).diagnostics}
    lines = [one.place.line for one in review(reading, choices)]
    assert lines == sorted(lines)


def test_what_cannot_be_planned_is_an_error_of_check_and_errors_of_reading_stay_alone() -> None:
    busy = routine(Dose(sets=amount(99), work_s=amount(7200)))
    assert codes(review(Reading("page", "", busy))) == ["impossible"]
    error = Diagnostic("error", "bad-head", "as read", busy.place)
    assert review(Reading("page", "", busy, (error,))) == (error,)
    assert review(Reading("page", "", Routine("", ()))) == ()


@pytest.mark.parametrize(
    ("title", "message"),
    [
        ("Squat", "no dose is stated; 3 sets of 10 reps are taken"),
        ("Plank", "no dose is stated; 3 sets of a hold of 30 seconds are taken"),
        ("Hamstring stretch", "no dose is stated; 3 sets of a hold of 30 seconds are taken"),
    ],
)
def test_an_exercise_without_a_dose_is_planned_as_it_is_told(title: str, message: str) -> None:
    reading = read("page.txt", f"{title}\n\n- Stand up.\n- Go down.\n".encode())
    made = plan(reading.routine, Choices())
    assert [one.message for one in made.diagnostics] == [message, "no rest is stated; 45 seconds are taken"]
    works = made.exercises[0].works
    length_ms = DEFAULT_HOLD_S * 1000 if title != "Squat" else DEFAULT_REPS * works[0].rep_ms
    assert [work.length_ms for work in works] == [length_ms] * DEFAULT_SETS


ONE_TAKEN = {
    "Hold 5 s, repeat 10 times.": (1, 10),
    "Repeat 10 times.": (1, 10),
    "Do 8-12 reps on each side.": (1, 10),
    "Do 10 reps. Rest 60 seconds between sets.": (1, 10),
}


@pytest.mark.parametrize("dose", ONE_TAKEN)
def test_reps_without_sets_are_done_once_and_check_and_show_say_so(dose: str) -> None:
    with repcast.Voice("tones", cache=False) as voice:
        text = f"Band pull\n\n{dose}\n\n- Stand up.\n- Pull the band apart, then let it back slowly.\n"
        session = repcast.compile(text=text, voice=voice)
        (reading,) = repcast.check(None, text=text)
        notes = [one.message for one in reading.diagnostics if one.code == "no-sets"]
        assert notes == ["no sets are stated; 1 set is taken"]
        assert notes == [one.message for one in session.plan.diagnostics if one.code == "no-sets"]
        shown = session.facts()["exercises"][0]["dose"]
        assert (shown["sets"], shown["reps"]) == ONE_TAKEN[dose]
        assert {section.set for section in session.timeline.sections if section.kind == "set"} == {1}


@pytest.mark.parametrize("dose", [Dose(reps=amount(8)), Dose(hold_s=amount(20)), Dose(work_s=amount(30))])
def test_sets_that_are_chosen_or_configured_count_where_none_are_stated(dose: Dose) -> None:
    assert len(plan(routine(dose), Choices()).exercises[0].works) == 1
    assert len(plan(routine(dose), Choices(sets=4)).exercises[0].works) == 4
    assert len(plan(routine(dose), Choices(), Choices(sets=2)).exercises[0].works) == 2


def test_a_position_in_reps_is_held_as_it_is_told() -> None:
    made = plan(
        read(
            "page.txt", b"Plank\n\nDo 3 sets of 4 reps, rest 45 s between sets.\n\n- Kneel down.\n- Lift your hips.\n"
        ).routine,
        Choices(),
    )
    assert [(one.code, "hold of 30 seconds" in one.message) for one in made.diagnostics] == [("held-in-reps", True)]
    assert [timed.length_ms for timed in made.exercises[0].first.phases if timed.phase.kind == "hold"] == [30_000]


DEFAULTS = Choices(sets=2, reps=6, hold_s=20, rest_s=15, tempo_s=(4, 0, 4), sides="each")


def test_a_configured_choice_fills_in_what_the_page_leaves_out() -> None:
    bare = plan(routine(Dose()), Choices(), DEFAULTS).exercises[0]
    work = bare.first
    assert (len(bare.works), work.reps, work.rest_ms, work.rep_ms, bare.sides) == (2, 6, 15_000, 8000, "each")
    held = plan(routine(Dose(), held="certain", phases=()), Choices(), DEFAULTS).exercises[0].first
    assert (held.kind, held.length_ms) == ("hold", 20_000)


@pytest.mark.parametrize("effort", ["easy", "normal", "hard"])
def test_a_configured_choice_never_beats_the_page_nor_a_flag(effort: Effort) -> None:
    stated = routine(
        Dose(amount(3), amount(9), amount(2), None, amount(40), Tempo((1, 1, 1)), Sided("left")),
        phases=(Phase("out", "up"), Phase("hold", "hold"), Phase("back", "down")),
    )
    choices = Choices(effort=effort)
    alone, filled = plan(stated, choices), plan(stated, choices, DEFAULTS)
    assert filled == alone
    by_flag = replace(DEFAULTS, sets=4, reps=5, hold_s=3, rest_s=8, tempo_s=(1, 3, 1), sides="right")
    assert plan(stated, by_flag, DEFAULTS) == plan(stated, by_flag)
    assert plan(routine(Dose()), replace(by_flag, hold_s=None), DEFAULTS) == plan(
        routine(Dose()), replace(by_flag, hold_s=None)
    )


@pytest.mark.parametrize("effort", ["easy", "normal", "hard"])
@pytest.mark.parametrize("low", [0.1, 0.2, 0.5, 1, 1.5, 2, 29.5])
@pytest.mark.parametrize("wider", [0, 0.2, 0.4, 1, 7])
@pytest.mark.parametrize("open_end", ["", "low", "high"])
def test_a_picked_number_lies_within_what_is_stated(low: float, wider: float, effort: Effort, open_end: str) -> None:
    stated = Amount(None if open_end == "low" else low, None if open_end == "high" else low + wider)
    for less_is_harder in (False, True):
        number = pick(stated, effort, less_is_harder=less_is_harder)
        assert number is not None
        assert low <= number <= low + wider
    count = pick_count(stated, effort)
    assert count is not None
    assert count >= 1
    for dose in (Dose(hold_s=stated), Dose(work_s=stated), Dose(reps=amount(1), hold_s=stated), Dose(sets=stated)):
        made = plan(routine(dose, phases=()), Choices(effort=effort))
        assert made.exercises[0].first.length_ms >= 500
        assert made.sets


@pytest.mark.parametrize("tempo_s", [(0, 0, 0), (0.1, 0, 0.1), (0, 0.2, 0, 0)])
def test_no_rep_is_too_short_to_be_counted(tempo_s: tuple[float, ...]) -> None:
    assert plan(routine(Dose(reps=amount(5), tempo_s=Tempo(tempo_s))), Choices()).exercises[0].first.rep_ms == 500


@pytest.mark.parametrize("role", ["warmup", "cooldown"])
@pytest.mark.parametrize("rounds", [None, amount(3)])
@pytest.mark.parametrize(
    "choices", [Choices(), Choices(sets=4), Choices(only_set=1), Choices(warmup_s=30, cooldown_s=9)]
)
def test_a_warm_up_alone_is_a_session(role: Any, rounds: Amount | None, choices: Choices) -> None:
    one = Exercise("Loosen", Dose(reps=amount(5)))
    made = plan(routine_of("Warm", (one, replace(one, title="March")), rounds, roles=(role, role)), choices)
    assert timeline(made, choices).duration_ms > made.work_ms > 0


def test_a_session_longer_than_a_day_is_refused_with_what_would_do() -> None:
    for dose in (Dose(amount(99), amount(999), amount(60)), Dose(amount(99), work_s=amount(3600))):
        with pytest.raises(RepcastError, match=r"would last [\d,]+ hours, longer than a day; choose fewer --sets"):
            plan(routine(dose), Choices())
    rests = routine_of("Rests", (Exercise("Squat", Dose(amount(99), amount(1), rest_s=amount(3600))),))
    with pytest.raises(RepcastError, match="longer than a day"):
        plan(rests, Choices())
    with pytest.raises(RepcastError, match="no exercise"):
        plan(Routine("", ()), Choices())


SLOW = tuple(Phase(kind, "slowly", seconds=amount(12)) for kind in ("out", "hold", "back"))


@pytest.mark.parametrize(
    ("source", "choices", "told"),
    [
        (routine(Dose(amount(3), amount(3)), phases=SLOW), Choices(), ["a rep would last 0:36"]),
        (routine(Dose(amount(3), amount(3)), phases=SLOW), Choices(tempo_s=(40, 0, 1)), []),
        (routine(Dose(amount(1), amount(3), hold_s=amount(40))), Choices(), []),
        (routine(Dose(amount(1), amount(30)), held="certain"), Choices(), ["a set would last 17:00"]),
        (routine(Dose(amount(1), amount(300))), Choices(), ["a set would last 20:00"]),
        (routine(Dose(amount(1), amount(3))), Choices(reps=300), []),
        (routine(Dose(amount(1), amount(30), hold_s=amount(40))), Choices(), []),
        (routine(Dose(amount(60), amount(30))), Choices(), ["the session would last 2:44:20"]),
        (routine(Dose(amount(1), amount(30))), Choices(sets=60), []),
        (routine(Dose(amount(1), work_s=amount(9000))), Choices(), []),
        (routine(Dose(amount(3), amount(10), rest_s=amount(9000))), Choices(), ["the session would last 5:02:05"]),
    ],
)
def test_lengths_that_hardly_anyone_means_are_told(source: Routine, choices: Choices, told: list[str]) -> None:
    found = [one for one in plan(source, choices).diagnostics if one.code == "implausible"]
    assert [one.message.partition(";")[0] for one in found] == told
    assert {one.severity for one in found} <= {"warning"}


BY_SET = (SetDose(reps=amount(6), hold_s=amount(9)), SetDose(reps=amount(4), hold_s=amount(12)))


@pytest.mark.parametrize(
    ("dose", "choices", "holds_ms", "told"),
    [
        (Dose(reps=amount(3), hold_s=amount(25)), Choices(tempo_s=(3, 1, 3)), [25_000], ["25 seconds"]),
        (Dose(reps=amount(9), hold_s=amount(5)), Choices(tempo_s=(2, 0, 2)), [5000], ["5 seconds"]),
        (Dose(reps=amount(9), hold_s=amount(1)), Choices.of(tempo="4020"), [1000], ["1 second"]),
        (Dose(by_set=BY_SET), Choices(tempo_s=(2, 1, 2)), [9000, 12_000], ["9 seconds"]),
        (Dose(reps=amount(9), hold_s=amount(5)), Choices(tempo_s=(2, 5, 2)), [5000], []),
        (Dose(reps=amount(9), hold_s=amount(5)), Choices(tempo_s=(2, 0, 2), hold_s=7), [7000], []),
        (Dose(reps=amount(9), hold_s=amount(5)), Choices(), [5000], []),
        (Dose(reps=amount(9)), Choices(tempo_s=(2, 4, 2)), [4000], []),
        (Dose(reps=amount(9), tempo_s=Tempo((1, 1, 1))), Choices(tempo_s=(2, 4, 2)), [4000], []),
        (Dose(sets=amount(2), hold_s=amount(40)), Choices(tempo_s=(2, 4, 2)), [], []),
    ],
)
def test_a_chosen_tempo_leaves_a_stated_hold_alone(
    dose: Dose, choices: Choices, holds_ms: list[int], told: list[str]
) -> None:
    made = plan(routine(dose), choices)
    works = dict.fromkeys(made.exercises[0].works)
    assert [one.length_ms for work in works for one in work.phases if one.phase.kind == "hold"] == holds_ms
    assert all(work.hold_ms in {None, *holds_ms} for work in works if work.phases)
    kept = [one.message for one in made.diagnostics if one.code == "kept-hold"]
    assert kept == [f"--tempo leaves the stated hold of {hold} alone; --hold changes it" for hold in told]
