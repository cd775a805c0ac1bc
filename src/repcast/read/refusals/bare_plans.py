"""Plans that only name the exercises of each day, and are no tables of contents for that."""

from collections.abc import Sequence

from repcast.languages.en.headings import ONE_SESSION, PLANNED
from repcast.model.routine import Workout
from repcast.read.lines import Line
from repcast.read.words.headings import is_day, is_split
from repcast.read.words.signs import has_movement, words_of

_FEWEST = 2


def is_bare_plan(workouts: Sequence[Workout], lines: Sequence[Line]) -> bool:
    """Whether most workouts are called as days, levels or sessions are, or exercises are paired, and lead nowhere."""
    names = [exercise.title for one in workouts for exercise in one.exercises]
    called = sum(_is_called(one.title) and len(list(one.exercises)) >= _FEWEST for one in workouts)
    moving = sum(has_movement(words_of(name)) for name in names)
    linked = any(line.linked * 2 > len(line.text) for line in lines if line.kind in ("item", "row"))
    paired = any(block.kind == "superset" for one in workouts for block in one.blocks)
    return (paired or _FEWEST <= called > len(workouts) / 2) and moving * 2 > len(names) and not linked


def _is_called(title: str) -> bool:
    return is_day(title) or is_split(title) or not (ONE_SESSION | PLANNED).isdisjoint(words_of(title))
