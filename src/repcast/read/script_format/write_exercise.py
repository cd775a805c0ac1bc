"""Writing the dose of an exercise, its phases and its calls as TOML."""

from collections.abc import Iterator, Sequence

from repcast.model.choice_kinds import strength_tempo
from repcast.model.routine import Amount, Block, Dose, Exercise, Load, Phase, SetDose, TimedSaying
from repcast.read.script_format.doses import AS_MANY_AS_POSSIBLE, BY_SET, LEAST
from repcast.read.script_format.toml import amounts, is_stated, number, quoted, texts, value_of


def is_of_version_1(exercise: Exercise) -> bool:
    """Whether version 1 of the format can say all of an exercise."""
    dose = exercise.dose
    of_version_2 = (dose.by_set, dose.rep_rest_s, dose.distance_m, dose.load, dose.open_rest)
    is_plain = not any((*of_version_2, exercise.is_rest, exercise.timed_sayings))
    return is_plain and (is_stated(dose.work_s) or not dose.open)


def dose_of_version_1(exercise: Exercise, block: Block) -> Iterator[str]:
    """Yield the lines of the dose, and of what version 1 states of the exercise's block."""
    dose = exercise.dose
    yield from amounts(("sets", dose.sets), *((key, getattr(dose, key)) for key in LEAST))
    yield from _tempo_and_sides(exercise)
    yield from amounts(("every_s", block.every_s))
    if dose.open:
        yield "amrap = true"
    if block.role != "main":
        yield f"role = {quoted(block.role)}"


def dose_of_version_2(exercise: Exercise) -> Iterator[str]:
    """Yield the lines of the dose, with lists where the sets differ, and those of the calls."""
    dose = exercise.dose
    lists = _lists(dose)
    if exercise.is_rest:
        yield "is_rest = true"
    yield from amounts(("sets", dose.sets))
    for key in BY_SET:
        yield from [f"{key} = [{', '.join(lists[key])}]"] if key in lists else _once(dose, key)
    yield from amounts(("rep_rest_s", dose.rep_rest_s))
    if dose.open_rest:
        yield "open_rest = true"
    # A list of reps may stand for sets that are open; beside it, this stands for the exercise.
    if dose.open and (is_stated(dose.reps) or "reps" in lists):
        yield "open = true"
    yield from _tempo_and_sides(exercise)
    for one in dose.by_set if not lists else ():
        yield from ("", "[[set]]", *_set(one))
    for call in exercise.timed_sayings:
        yield from ("", "[[call]]", *_call(call))


def _set(one: SetDose) -> Iterator[str]:
    for key in BY_SET:
        yield from _once(one, key)
    if one.open and is_stated(one.reps):
        yield "open = true"


def _once(dose: Dose | SetDose, key: str) -> Iterator[str]:
    """Yield the line of a key that is stated once."""
    if key == "reps" and dose.open and not is_stated(dose.reps):
        yield f"reps = {quoted(AS_MANY_AS_POSSIBLE)}"
    elif key == "load":
        yield from [f"load = {quoted(dose.load.text)}"] if dose.load else []
    else:
        yield from amounts((key, getattr(dose, key)))


def _lists(dose: Dose) -> dict[str, list[str]]:
    """Return the values of each key, one for each set, if lists can say all that the sets state; else nothing."""
    columns = {key: _column(dose.by_set, key) for key in BY_SET}
    lists = {key: column for key, column in columns.items() if any(value is not None for value in column)}
    if "rest_s" in lists and len(lists) > 1 and lists["rest_s"][-1] is None:
        lists["rest_s"].pop()
    whole = {key: [value for value in column if value is not None] for key, column in lists.items()}
    is_whole = all(len(whole[key]) == len(lists[key]) for key in lists)
    is_apart = not any(_once_states(dose, key) for key in lists)
    return whole if is_whole and is_apart and not any(one.open and is_stated(one.reps) for one in dose.by_set) else {}


def _once_states(dose: Dose, key: str) -> bool:
    return bool(dose.load) if key == "load" else is_stated(getattr(dose, key))


def _column(sets: Sequence[SetDose], key: str) -> list[str | None]:
    values: list[str | None] = []
    for one in sets:
        stated: Amount | Load | None = getattr(one, key)
        if isinstance(stated, Load):
            values.append(quoted(stated.text))
        elif is_stated(stated):
            values.append(value_of(stated))
        else:
            values.append(quoted(AS_MANY_AS_POSSIBLE) if key == "reps" and one.open else None)
    return values


def _tempo_and_sides(exercise: Exercise) -> Iterator[str]:
    tempo, sides = exercise.dose.tempo_s, exercise.dose.sides
    if tempo:
        figures = "".join(number(seconds) for seconds in tempo.seconds)
        if tempo.first != "lowering" or not strength_tempo(figures):
            figures = "-".join(number(seconds) for seconds in tempo.of_rep(lowers_first=exercise.lowers_first))
        yield f"tempo_s = {quoted(figures)}"
    if sides:
        yield f"sides = {quoted(sides.way)}"


def phase(one: Phase) -> Iterator[str]:
    """Yield the lines of a phase."""
    yield from ("", "[[phase]]", f"kind = {quoted(one.kind)}", f"text = {quoted(one.text)}")
    if one.say:
        yield f"say = {texts(one.say)}"
    yield from amounts(("seconds", one.seconds))


def _call(call: TimedSaying) -> Iterator[str]:
    if call.at_s:
        yield f"at_s = [{', '.join(number(at_s) for at_s in call.at_s)}]"
    if call.every_s:
        yield f"every_s = {number(call.every_s)}"
    if call.say:
        yield f"say = {texts(call.say)}"
    if call.sound:
        yield f"sound = {quoted(call.sound)}"
