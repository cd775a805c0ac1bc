"""What was understood of a source: its exercises with the words they came from, and every diagnostic."""

from collections.abc import Iterator
from itertools import count
from typing import Any

from repcast.model.marks import marks as marks_of
from repcast.model.places import Place
from repcast.model.routine import Amount, Block, Dose, Exercise, Load, Reading, Routine, Sided, Tempo
from repcast.report.doses import amount_range, stated, whole

NAMES = {
    "sets": "sets",
    "reps": "reps",
    "hold_s": "hold",
    "work_s": "work",
    "rest_s": "rest",
    "tempo_s": "tempo",
    "sides": "sides",
    "rep_rest_s": "between",
    "distance_m": "way",
    "load": "load",
}
BLOCK_NAMES = {
    "rounds": ("rounds", ""),
    "every_s": ("every", ""),
    "work_s": ("work", ""),
    "rest_s": ("rest", "between exercises"),
    "round_rest_s": ("rest", "between rounds"),
}
"""The facts of a block: what each is called, and what it is of."""
KINDS: dict[str, str] = {"straight": "one after another"}
ROLES: dict[str, str] = {"warmup": "warm-up", "cooldown": "cool-down"}
WIDEST = 100
"""The most characters of a line that are shown around the words a diagnostic points at."""


def reading_facts(reading: Reading, *, marks: bool = False) -> dict[str, Any]:
    """Return a reading as the values of a JSON object, as `check --json` prints it.

    With `marks` it has those of its text as well: [start, end, role, exercise] in characters.
    """
    return {
        "source": reading.source,
        "exercises": [
            {"title": one.title, "steps": len(one.steps), "tips": len(one.tips), "dose": stated(one.dose)}
            for one in reading.routine.exercises
        ],
        "workouts": _workouts(reading.routine),
        "diagnostics": [one.facts() for one in reading.diagnostics],
        **({"marks": [[one.start, one.end, one.role, one.exercise] for one in marks_of(reading)]} if marks else {}),
    }


def _workouts(routine: Routine) -> list[dict[str, Any]]:
    """Return the workouts with their blocks; each block has the numbers of its exercises in the flat list."""
    numbers = count()
    return [
        {
            "title": workout.title or (routine.title if len(routine.workouts) == 1 else ""),
            "blocks": [_block(block, [next(numbers) for _ in block.exercises]) for block in workout.blocks],
        }
        for workout in routine.workouts
    ]


def _block(block: Block, exercises: list[int]) -> dict[str, Any]:
    amounts = ("rounds", "every_s", "work_s", "rest_s", "round_rest_s")
    return {
        "kind": block.kind,
        **({"title": block.title} if block.title else {}),
        **{name: amount_range(getattr(block, name)) for name in amounts},
        "role": block.role,
        "exercises": exercises,
    }


def reading_lines(reading: Reading) -> Iterator[str]:
    """Yield the lines of a reading's workouts, blocks and exercises, each fact with the words it came from."""
    workouts = reading.routine.workouts
    for workout in workouts:
        if len(workouts) > 1:
            yield f"workout: {workout.title}"
        for block in workout.blocks:
            yield from _block_lines(block, reading, is_alone=len(workout.blocks) == 1)
            for exercise in block.exercises:
                yield exercise.title
                yield from (f"  {line}" for line in _exercise(exercise, reading))


def _block_lines(block: Block, reading: Reading, *, is_alone: bool) -> Iterator[str]:
    """Yield how the exercises of a block follow one another; nothing of the only one, in which they just do."""
    facts = [
        _fact(name, _amount(value, field), value.place, reading, of)
        for field, (name, of) in BLOCK_NAMES.items()
        if (value := getattr(block, field)) is not None
    ]
    if is_alone and block.kind == "straight" and not (facts or block.title):
        return
    kind = ROLES.get(block.role) or KINDS.get(block.kind, block.kind)
    yield f"{kind}: {block.title}" if block.title else kind
    yield from (f"  {fact}" for fact in facts)


def _fact(name: str, shown: str, place: Place, reading: Reading, of: str = "") -> str:
    """Return a fact as a line: what it is, and the words it came from."""
    words = _words(reading, place)
    said = " ".join(filter(None, (of, f"from {_quoted(words)}" if words else "")))
    return f"{name:<6} {shown:<10}" + (f" {said}" if said else "")


def caret(reading: Reading, place: Place) -> Iterator[str]:
    """Yield the line of a place, or the part around it, and a caret under its words; nothing without a place."""
    lines = reading.text.split("\n")
    if not 0 < place.line <= len(lines) or not place.column:
        return
    line, start = lines[place.line - 1].rstrip("\r"), place.column - 1
    left = max(0, min(start - WIDEST // 4, len(line) - WIDEST))
    shown = "".join(char if char.isprintable() else " " for char in line[left : left + WIDEST])
    length = max(1, min(place.length, left + len(shown) - start))
    yield shown
    yield " " * (start - left) + "^" + "~" * (length - 1)


def _exercise(exercise: Exercise, reading: Reading) -> Iterator[str]:
    for field, name in NAMES.items():
        value = getattr(exercise.dose, field)
        if value is not None:
            yield _fact(name, _shown(exercise.dose, field), value.place, reading)
    if exercise.equipment:
        yield f"{'needs':<6} {', '.join(exercise.equipment)}"
    for step in exercise.steps:
        yield f"{step.kind:>9}  {step.text}"
    for tip in exercise.tips:
        yield f"{'tip':>9}  {tip.text} ({tip.kind})"


def _quoted(words: str) -> str:
    """Return words in quotation marks that are not in them."""
    return f"“{words}”" if '"' in words else f'"{words}"'


def _shown(dose: Dose, field: str) -> str:
    value = getattr(dose, field)
    if isinstance(value, Amount):
        return _amount(value, field)
    if isinstance(value, Tempo):
        return "-".join(f"{number:g}" for number in value.seconds) + " s"
    if isinstance(value, Load):
        return value.text
    return value.way if isinstance(value, Sided) else ""


def _amount(value: Amount, field: str) -> str:
    unit = {"_s": " s", "_m": " m"}.get(field[-2:], "")
    ends = [f"{whole(end):g}" for end in (value.low, value.high) if end is not None]
    open_end = (
        "" if value.low is not None and value.high is not None else "or more" if value.high is None else "or less"
    )
    return " ".join(filter(None, [("-".join(dict.fromkeys(ends)) + unit), open_end]))


def _words(reading: Reading, place: Place) -> str:
    lines = reading.text.split("\n")
    if not place.length or not 0 < place.line <= len(lines):
        return ""
    return lines[place.line - 1][place.column - 1 : place.column - 1 + place.length]
