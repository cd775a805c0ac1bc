"""YAML of w2a ("workout to audio"): timed exercises with texts to say, and pauses between them."""

import re
from typing import Any

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Amount, Block, Dose, Exercise, Routine, Sided, Step, Workout
from repcast.model.text import clean
from repcast.read.quote import Source
from repcast.read.structured.common import MOST_PARTS, exactly, nothing, routine_of, unread
from repcast.read.words.vocabulary import held

_DURATION = re.compile(r"(?:(?P<h>\d+(?:\.\d+)?)h)?(?:(?P<m>\d+(?:\.\d+)?)m)?(?:(?P<s>\d+(?:\.\d+)?)s)?")
_LONGEST_S = 7200


def routine(source: Source) -> tuple[Routine, tuple[Diagnostic, ...]]:
    """Return the routine of a w2a file; a broken one is told with its line."""
    import yaml

    try:
        data = yaml.safe_load(source.text)
    except (yaml.YAMLError, RecursionError, ValueError) as fault:
        mark = getattr(fault, "problem_mark", None)
        place = Place(source.name, mark.line + 1, mark.column + 1, 1) if mark else Place(source.name, 1)
        problem = getattr(fault, "problem", None) or "nested too deeply"
        return Routine("", (), place=place), (Diagnostic("error", "bad-yaml", f"this is not YAML: {problem}", place),)
    listed = data.get("exercises") if isinstance(data, dict) else None
    faults: list[Diagnostic] = []
    rest = _seconds(_below(data, "pause", "duration"))
    where = Place(source.name, 1)
    pause = Amount(rest, rest) if rest is not None else None
    block = Block(_exercises(source, listed, faults), rest_s=pause, place=where)
    made = routine_of(source, source.title or "Workout", [Workout("", (block,), block.place)])
    return made, (*faults, *([] if made.workouts else [nothing(source, "w2a file")]))


def _exercises(source: Source, listed: Any, faults: list[Diagnostic]) -> tuple[Exercise, ...]:
    members = listed[:MOST_PARTS] if isinstance(listed, list) else []
    return tuple(one for each in members if (one := _exercise(source, each, faults)))


def _exercise(source: Source, data: Any, faults: list[Diagnostic]) -> Exercise | None:
    """Return one exercise; with `half_time` its time is shared between the sides."""
    name = clean(data["name"]) if isinstance(data, dict) and isinstance(data.get("name"), str) else ""
    at = source.text.find(name) if name else -1
    place = source.place(at, at + len(name)) if at >= 0 else Place(source.name, 1)
    seconds = _seconds(data.get("duration")) if isinstance(data, dict) else None
    if not name or not seconds:
        faults.append(unread(f"{name or 'an exercise'} states no duration; it is left out", place))
        return None
    texts = data.get("texts")
    said = [clean(one) for one in texts if isinstance(one, str)] if isinstance(texts, list) else []
    steps = tuple(Step(one, place=place) for one in said)
    is_sided = data.get("half_time") is True
    rest = _seconds(data.get("pause_duration"))
    dose = Dose(
        exactly(1, place),
        work_s=exactly(seconds / 2 if is_sided else seconds, place),
        rest_s=exactly(rest, place) if rest is not None else None,
        sides=Sided("each", place) if is_sided else None,
    )
    return Exercise(name, dose, steps, place=place, held=held(name))


def _below(data: Any, *keys: str) -> Any:
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _seconds(value: Any) -> float | None:
    """Return a duration as Go writes it ("1m30s") in seconds; `None` for anything else."""
    match = _DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if not match or not any(match.groups()):
        return None
    hours, minutes, seconds = (float(match[name] or 0) for name in ("h", "m", "s"))
    return min(_LONGEST_S, hours * 3600 + minutes * 60 + seconds)
