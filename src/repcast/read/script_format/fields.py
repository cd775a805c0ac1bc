"""From the TOML of a script to the fields of the routine and its exercises."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, get_args

from repcast.model.choices import parse_choices
from repcast.model.errors import ChoiceError, Diagnostic, UnknownChoiceError
from repcast.model.routine import (
    SOUNDS,
    Amount,
    Block,
    Dose,
    Exercise,
    Moment,
    Phase,
    PhaseKind,
    Role,
    Routine,
    Saying,
    Sided,
    Sides,
    Workout,
)
from repcast.read.script_format.amounts import amount, tempo, text, texts, word, yes_or_no
from repcast.read.script_format.tables import Table

MOMENTS: tuple[Moment, ...] = get_args(Moment)


@dataclass(frozen=True, slots=True)
class ScriptExercise:
    """An exercise of a script, with what it states about its place in the routine."""

    exercise: Exercise
    role: Role = "main"
    every_s: Amount | None = None


def routine_of(head: Table, parts: Sequence[ScriptExercise]) -> Routine:
    """Return the routine as its head states it."""
    version = head.take("repcast")
    if version != 1 and not head.faults:
        head.fault("bad-value", "repcast", "the head must say `repcast = 1`, the version of the script format")
    routine = Routine(
        text(head, "title") or (parts[0].exercise.title if parts else ""),
        (Workout("", tuple(_blocks(head, parts)), head.place),) if parts else (),
        text(head, "language") or "en",
        head.place,
        _sounds(head),
        tuple(_sayings(head)),
        tuple(_choices(head).items()),
    )
    head.close("the head of a script")
    return routine


def _blocks(head: Table, parts: Sequence[ScriptExercise]) -> Iterator[Block]:
    """Yield the warm-up, the main part and the cool-down; the main part is a circuit where the head says `rounds`."""
    rounds = amount(head, "rounds", least=1)
    between = Block((), rest_s=amount(head, "rest_s"), round_rest_s=amount(head, "round_rest_s"), place=head.place)
    for role in get_args(Role):
        those = [part for part in parts if part.role == role]
        if role == "main" and rounds and those:
            head.faults.extend(_lost_intervals(those))
            yield replace(between, exercises=tuple(part.exercise for part in those), kind="circuit", rounds=rounds)
            continue
        for is_interval, group in groupby(those, lambda part: part.every_s is not None):
            same = list(group)
            if is_interval:
                yield from (
                    replace(between, exercises=(part.exercise,), kind="emom", every_s=part.every_s, role=role)
                    for part in same
                )
            else:
                yield replace(between, exercises=tuple(part.exercise for part in same), role=role)


def _lost_intervals(parts: Sequence[ScriptExercise]) -> Iterator[Diagnostic]:
    """Warn of exercises of a circuit that are to start at an interval, which only one exercise on its own can."""
    for part in parts:
        if part.every_s:
            message = "`every_s` changes nothing in a routine with `rounds`"
            yield Diagnostic("warning", "contradiction", message, part.every_s.place)


def _sounds(head: Table) -> tuple[str, ...]:
    value = head.take("sounds")
    if value is None or isinstance(value, bool):
        return () if value is False else SOUNDS
    if not isinstance(value, list) or not all(name in SOUNDS for name in value):
        head.fault("bad-value", "sounds", f"`sounds` must be true, false, or a list of some of {', '.join(SOUNDS)}")
        return SOUNDS
    return tuple(name for name in SOUNDS if name in value)


def _sayings(table: Table) -> Iterator[Saying]:
    below = table.table("say")
    if below is None:
        return
    for moment in MOMENTS:
        say = texts(below, moment)
        if say:
            yield Saying(moment, say, below.where(moment))
    below.close("`[say]`")


def _choices(head: Table) -> dict[str, Any]:
    """Return what the head chooses by the fields of `Choices`, each value checked as a flag's would be."""
    below = head.table("choices")
    chosen: dict[str, Any] = {}
    if below is None:
        return chosen
    for key in below.values:
        try:
            parsed = parse_choices({key: below.take(key)}, in_head=True)
            if parsed.keys() & chosen.keys():
                raise ChoiceError(f"`{key}` is chosen twice", "keep one of the two")
            chosen |= parsed
        except ChoiceError as fault:
            code = "unknown-key" if isinstance(fault, UnknownChoiceError) else "bad-value"
            below.fault(code, key, f"{fault.problem}; {fault.hint}")
    return chosen


def exercise_of(table: Table, bare: Exercise) -> ScriptExercise:
    """Return the exercise `bare` with what its TOML states."""
    sides = word(table, "sides", get_args(Sides))
    dose = Dose(
        amount(table, "sets", least=1),
        amount(table, "reps", least=1),
        amount(table, "hold_s", least=0.001),
        amount(table, "work_s", least=0.001),
        amount(table, "rest_s"),
        tempo(table, "tempo_s"),
        Sided(sides, table.where("sides")) if sides else None,
    )
    if yes_or_no(table, "amrap", default=False) and dose.work_s:
        dose = replace(dose, open=True)
    every_s = amount(table, "every_s", least=1)
    role: Role = word(table, "role", get_args(Role)) or "main"
    phases = tuple(_phase(one) for one in table.tables("phase"))
    exercise = replace(
        bare, dose=dose, phases=phases, equipment=texts(table, "equipment"), sayings=tuple(_sayings(table))
    )
    table.close("an exercise")
    table.faults.extend(_contradictions(table, exercise))
    return ScriptExercise(exercise, role, every_s)


def _phase(table: Table) -> Phase:
    kind = word(table, "kind", get_args(PhaseKind))
    if kind is None and "kind" not in table.values:
        table.fault("bad-value", "kind", "a phase needs its `kind`: out, hold or back")
    say = texts(table, "say")
    words = text(table, "text")
    phase = Phase(
        kind or "out",
        words or (say[0] if say and "text" not in table.values else ""),
        say,
        amount(table, "seconds"),
        table.place,
    )
    table.close("a phase")
    return phase


def _contradictions(table: Table, exercise: Exercise) -> Iterator[Diagnostic]:
    dose = exercise.dose
    if dose.work_s and (dose.reps or dose.hold_s):
        other = "reps" if dose.reps else "hold_s"
        yield Diagnostic(
            "warning", "contradiction", f"work by the clock has no `{other}`; `work_s` was followed", table.where(other)
        )
    timed = [phase for phase in exercise.phases if phase.seconds]
    if dose.tempo_s and timed:
        yield Diagnostic(
            "warning", "contradiction", "the phases have times of their own; `tempo_s` was followed", timed[0].place
        )
    if (
        dose.sides
        and dose.sides.way == "alternate"
        and dose.reps
        and dose.reps.low == dose.reps.high
        and (dose.reps.low or 0) % 2
    ):
        yield Diagnostic(
            "warning",
            "odd-reps",
            "alternating reps count both sides together; an odd number leaves one side short",
            table.where("reps"),
        )
