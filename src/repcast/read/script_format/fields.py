"""From the TOML of a script to the fields of the routine and its exercises."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, get_args

from repcast.model.choices import Sides, parse_choices
from repcast.model.errors import ChoiceError, Diagnostic, UnknownChoiceError
from repcast.model.routine import Block, Dose, Exercise, Moment, Phase, PhaseKind, Role, Routine, Saying, Sided, Workout
from repcast.read.movement.tempo_order import lowers_first
from repcast.read.script_format.amounts import amount, tempo, text, texts, word, yes_or_no
from repcast.read.script_format.blocks import ScriptExercise
from repcast.read.script_format.doses import dose_of
from repcast.read.script_format.sounds import Sounds, timed_sayings
from repcast.read.script_format.tables import Table

MOMENTS: tuple[Moment, ...] = get_args(Moment)


HINTS_OF_HEAD = dict.fromkeys(
    ("rounds", "rest_s", "round_rest_s", "every_s"), "it belongs to a block, under a heading such as `# Circuit`"
)
HINTS_OF_EXERCISE = {
    "amrap": '`reps = "max"` asks for as many as possible',
    "every_s": "it belongs to a block, under a heading such as `# EMOM`",
    "rounds": "it belongs to a block, under a heading such as `# Circuit`",
    "role": "exercises of a warm-up stand under a heading `# Warm-up`, those of a cool-down under `# Cool-down`",
    "wait": "it belongs to the head, under `[choices]`",
}
HINTS_OF_VERSION_1 = dict.fromkeys(
    ("rep_rest_s", "distance_m", "load", "open", "open_rest", "is_rest", "set", "call"),
    "it needs `repcast = 2` in the head of the script",
)
"""Where keys belong, or what stands in place of them, that are not known where they are most often looked for."""


def version_of(head: Table) -> int:
    """Return the version of the format that the head of a script states; 1 if it states none that there is."""
    version = head.take("repcast")
    if type(version) is int and version in (1, 2):
        return version
    if not head.faults:
        head.fault("bad-value", "repcast", "the head must say `repcast = 2`, the version of the script format, or 1")
    return 1


def around_all(head: Table) -> Block:
    """Return what the head of a script of version 1 states for all exercises, as a block without any."""
    rounds = amount(head, "rounds", least=1)
    rest_s, round_rest_s = amount(head, "rest_s"), amount(head, "round_rest_s")
    return Block((), rounds=rounds, rest_s=rest_s, round_rest_s=round_rest_s, place=head.place)


def routine_of(head: Table, workouts: Sequence[Workout], sounds: Sounds) -> Routine:
    """Return the routine as its head states it."""
    first = next((exercise.title for workout in workouts for exercise in workout.exercises), "")
    routine = Routine(
        text(head, "title") or first,
        tuple(workouts),
        text(head, "language") or "en",
        head.place,
        sounds.shipped,
        tuple(_sayings(head)),
        tuple(_choices(head).items()),
        sounds.own,
    )
    head.close("the head of a script", HINTS_OF_HEAD if head.version > 1 else {})
    return routine


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


def exercise_of(table: Table, bare: Exercise, sounds: frozenset[str]) -> ScriptExercise:
    """Return the exercise `bare` with what its TOML states; `sounds` are the names of those that it may call."""
    if table.version == 1:
        made = _exercise_of_version_1(table, bare)
    else:
        made = ScriptExercise(
            replace(
                bare,
                dose=dose_of(table),
                is_rest=yes_or_no(table, "is_rest", default=False),
                timed_sayings=tuple(timed_sayings(table, sounds)),
            )
        )
    phases = tuple(_phase(one) for one in table.tables("phase"))
    exercise = replace(
        made.exercise,
        phases=phases,
        lowers_first=lowers_first(bare.title, phases),
        equipment=texts(table, "equipment"),
        sayings=tuple(_sayings(table)),
    )
    table.close("an exercise", HINTS_OF_EXERCISE if table.version > 1 else HINTS_OF_VERSION_1)
    table.faults.extend(_contradictions(table, exercise))
    return replace(made, exercise=exercise)


def _exercise_of_version_1(table: Table, bare: Exercise) -> ScriptExercise:
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
    return ScriptExercise(replace(bare, dose=dose), role, every_s)


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


def _agrees(tempo_s: Sequence[float], timed: Sequence[Phase]) -> bool:
    """Whether a tempo states the same seconds as the phases, in order, as those of a breath are written."""
    ends = [(phase.seconds.low, phase.seconds.high) for phase in timed if phase.seconds]
    return ends == [(seconds, seconds) for seconds in tempo_s if seconds]


def _two_amounts(table: Table, dose: Dose) -> Iterator[Diagnostic]:
    """Warn of work by the clock beside reps, which are counted, or beside a hold, which it does without."""
    if not dose.work_s or dose.open or not (dose.reps or dose.hold_s):
        return
    if dose.reps:
        message, key = "reps are counted; `work_s` was left out", "work_s"
    else:
        message, key = "work by the clock has no `hold_s`; `work_s` was followed", "hold_s"
    yield Diagnostic("warning", "contradiction", message, table.where(key))


def _late_calls(exercise: Exercise) -> Iterator[Diagnostic]:
    """Warn of calls that come after the end of each set, where its length is stated."""
    dose = exercise.dose
    length = dose.hold_s if dose.hold_s and not dose.work_s and not dose.reps else dose.work_s
    if dose.by_set or dose.open or not length or length.high is None or (dose.reps and dose.work_s):
        return
    for call in exercise.timed_sayings:
        late = [at_s for at_s in call.at_s if at_s >= length.high]
        if late:
            message = f"a call {late[0]:g} s after go is never made: the work lasts {length.high:g} s"
            yield Diagnostic("warning", "contradiction", message, call.place)


def _contradictions(table: Table, exercise: Exercise) -> Iterator[Diagnostic]:
    dose = exercise.dose
    yield from _two_amounts(table, dose)
    yield from _late_calls(exercise)
    timed = [phase for phase in exercise.phases if phase.seconds]
    if dose.tempo_s and timed and not _agrees(dose.tempo_s.of_rep(lowers_first=exercise.lowers_first), timed):
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
