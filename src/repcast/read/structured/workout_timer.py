"""JSON that Just Another Workout Timer exports: workouts of sets, each a few timed exercises some times over."""

import json
from collections.abc import Iterator
from typing import Any

from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Block, Routine, Workout
from repcast.model.text import clean
from repcast.read.quote import Source
from repcast.read.structured.common import MOST_PARTS, Interval, interval_block, nothing, routine_of

_MOST_TIMES, _LONGEST_S = 100, 7200


def routine(source: Source) -> tuple[Routine, tuple[Diagnostic, ...]]:
    """Return the routine of an export: one workout, or several of a backup."""
    try:
        data = json.loads(source.text)
    except (ValueError, RecursionError) as fault:
        place = Place(source.name, getattr(fault, "lineno", 1), getattr(fault, "colno", 0), 1)
        return Routine("", (), place=place), (Diagnostic("error", "bad-json", "this is not JSON", place),)
    held = data.get("workouts", [data]) if isinstance(data, dict) else []
    found = [one for one in held if isinstance(one, dict)] if isinstance(held, list) else []
    cursor = [0]
    workouts = []
    for one in found[:MOST_PARTS]:
        title = _text(one.get("title"))
        place = _place(source, title, cursor)
        workouts.append(Workout(title if len(found) > 1 else "", tuple(_blocks(source, one, title, cursor)), place))
    title = _text(found[0].get("title")) if len(found) == 1 else ""
    made = routine_of(source, title or "Workouts", workouts)
    return made, (() if made.workouts else (nothing(source, "export of a workout timer"),))


def _blocks(source: Source, workout: dict[str, Any], title: str, cursor: list[int]) -> Iterator[Block]:
    sets = workout.get("sets")
    for number, one in enumerate(sets if isinstance(sets, list) else [], 1):
        exercises = one.get("exercises") if isinstance(one, dict) else None
        if not isinstance(exercises, list):
            continue
        parts = [part for each in exercises[:MOST_PARTS] if (part := _interval(source, each, cursor))]
        times = one.get("repetitions")
        rounds = times if isinstance(times, int) and 1 <= times <= _MOST_TIMES else 1
        name = _text(one.get("name")) or (f"Set {number}" if len(sets or ()) > 1 else title)
        place = parts[0].place if parts else Place(source.name, 1)
        yield interval_block(name, parts, rounds, place)


def _interval(source: Source, exercise: Any, cursor: list[int]) -> Interval | None:
    name = _text(exercise.get("name")) if isinstance(exercise, dict) else ""
    seconds = exercise.get("duration") if isinstance(exercise, dict) else None
    if not name or isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 < seconds <= _LONGEST_S:
        return None
    return Interval(name, _place(source, name, cursor), float(seconds))


def _place(source: Source, text: str, cursor: list[int]) -> Place:
    """Return where a text stands in the file, from the last one on."""
    at = source.text.find(json.dumps(text, ensure_ascii=False), cursor[0]) if text else -1
    if at < 0:
        return Place(source.name, 1)
    cursor[0] = at + 1
    return source.place(at + 1, at + 1 + len(text))


def _text(value: Any) -> str:
    return clean(value) if isinstance(value, str) else ""
