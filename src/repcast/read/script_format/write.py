"""Writing a routine as a script."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from repcast.model.choices import BY_FIELD, written
from repcast.model.routine import SOUNDS, Amount, Block, Exercise, Phase, Routine, Saying
from repcast.read.script_format.parse import STEP_LABELS, TIP_LABELS

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n"}


def print_script(routine: Routine) -> str:
    """Return the routine in the script format; reading it returns the same routine, except for the places."""
    lines = ["+++", *_head(routine), "+++", ""]
    for block in routine.blocks:
        for exercise in block.exercises:
            lines.extend(_exercise(exercise, block))
    return "\n".join(lines)


def _head(routine: Routine) -> Iterator[str]:
    yield "repcast = 1"
    yield f"title = {_quoted(routine.title)}"
    main = next((block for block in routine.blocks if block.role == "main"), (*routine.blocks, Block(()))[0])
    yield from _amounts(("rounds", main.rounds), ("rest_s", main.rest_s), ("round_rest_s", main.round_rest_s))
    if routine.language != "en":
        yield f"language = {_quoted(routine.language)}"
    if routine.sounds != SOUNDS:
        yield f"sounds = {_list(routine.sounds)}"
    yield from _say(routine.sayings)
    if routine.choices:
        yield from ("", "[choices]")
        yield from (f"{key} = {_chosen(key, value)}" for key, value in routine.choices)


def _exercise(exercise: Exercise, within: Block) -> Iterator[str]:
    yield from (f"# {exercise.title}".rstrip(), "")
    block = list(_block(exercise, within))
    if block:
        yield from ("```toml", *block, "```", "")
    if exercise.steps:
        labels = {kind: label for label, kind in STEP_LABELS.items()}
        yield from ("## Steps", "")
        yield from (f"{number}. **{labels[step.kind]}:** {step.text}" for number, step in enumerate(exercise.steps, 1))
        yield ""
    if exercise.tips:
        labels_of_tips = {kind: label for label, kind in TIP_LABELS.items()}
        yield from ("## Tips", "")
        yield from (f"- **{labels_of_tips[tip.kind]}:** {tip.text}" for tip in exercise.tips)
        yield ""


def _block(exercise: Exercise, within: Block) -> Iterator[str]:
    dose = exercise.dose
    if exercise.equipment:
        yield f"equipment = {_list(exercise.equipment)}"
    yield from _amounts(
        ("sets", dose.sets),
        ("reps", dose.reps),
        ("hold_s", dose.hold_s),
        ("work_s", dose.work_s),
        ("rest_s", dose.rest_s),
    )
    if dose.tempo_s:
        yield f"tempo_s = {_quoted('-'.join(_number(seconds) for seconds in dose.tempo_s.seconds))}"
    if dose.sides:
        yield f"sides = {_quoted(dose.sides.way)}"
    yield from _amounts(("every_s", within.every_s))
    if dose.open:
        yield "amrap = true"
    if within.role != "main":
        yield f"role = {_quoted(within.role)}"
    yield from _say(exercise.sayings)
    for phase in exercise.phases:
        yield from _phase(phase)


def _phase(phase: Phase) -> Iterator[str]:
    yield from ("", "[[phase]]", f"kind = {_quoted(phase.kind)}", f"text = {_quoted(phase.text)}")
    if phase.say:
        yield f"say = {_list(phase.say)}"
    yield from _amounts(("seconds", phase.seconds))


def _say(sayings: Iterable[Saying]) -> Iterator[str]:
    listed = list(sayings)
    if listed:
        yield from ("", "[say]")
        yield from (f"{one.moment} = {_list(one.say)}" for one in listed)


def _amounts(*named: tuple[str, Amount | None]) -> Iterator[str]:
    for name, amount in named:
        if amount is None or (amount.low is None and amount.high is None):
            continue
        if amount.low == amount.high and amount.low is not None:
            yield f"{name} = {_number(amount.low)}"
        else:
            low, high = ("" if end is None else _number(end) for end in (amount.low, amount.high))
            yield f'{name} = "{low}-{high}"'


def _number(value: float) -> str:
    """Return a number without an exponent, with all its digits, so that it reads back as the same number."""
    return f"{Decimal(repr(float(value))):f}".removesuffix(".0")


def _chosen(field: str, value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return _number(value) if isinstance(value, int | float) else _quoted(written(BY_FIELD[field], value))


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(_quoted(text) for text in texts)}]"


def _quoted(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(character) or _escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    """Return a character as TOML needs it: a control character as an escape."""
    return f"\\u{ord(character):04X}" if ord(character) < 0x20 or ord(character) == 0x7F else character
