"""Zwift's workout files (`.zwo`): segments with a duration and a power, and texts at chosen seconds.

The elements and their attributes are those that h4l's zwift-workout-file-reference lists.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from repcast.languages.en.structured import EFFORT, RECOVERY, RIDE, SPORTS, WORK
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Block, Routine, TimedSaying, Workout
from repcast.model.text import clean
from repcast.read.quote import Source
from repcast.read.structured.common import MOST_PARTS, Interval, interval_block, nothing, routine_of, unread
from repcast.read.structured.xml import child_text, local_name, parsed, place_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_STEADY = ("SteadyState", "FreeRide", "Freeride", "MaxEffort", "Ramp", "SolidState")
_LONGEST_S, _MOST_TIMES = 36_000, 200


def routine(source: Source) -> tuple[Routine, tuple[Diagnostic, ...]]:
    """Return the routine of a workout file, and the segments that are not followed."""
    root = parsed(source)
    if isinstance(root, Diagnostic):
        return Routine("", (), place=root.place), (root,)
    workout = next((child for child in root if local_name(child) == "workout"), None)
    faults: list[Diagnostic] = []
    by_distance = child_text(root, "durationType").lower() == "distance"
    if by_distance:
        faults.append(
            unread("the segments are in metres; their lengths are taken as distances", place_of(source, root))
        )
    sport = SPORTS.get(child_text(root, "sportType").lower(), RIDE)
    segments = list(workout)[:MOST_PARTS] if workout is not None else []
    blocks = tuple(block for one in segments if (block := _block(source, one, sport, faults, by_distance=by_distance)))
    title = clean(child_text(root, "name")) or sport
    made = routine_of(source, title, [Workout("", tuple(_joined(blocks)), place_of(source, root))])
    return made, (*faults, *([] if made.workouts else [nothing(source, "Zwift workout")]))


def _joined(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks, single segments that follow one another as one."""
    for is_single, members in groupby(blocks, lambda one: one.rounds is None and one.role == "main"):
        if is_single:
            yield _together(list(members))
        else:
            yield from members


def _together(run: list[Block]) -> Block:
    exercises = tuple(exercise for block in run for exercise in block.exercises)
    return Block(exercises, "intervals", place=run[0].place)


def _block(
    source: Source, element: "_Element", sport: str, faults: list[Diagnostic], *, by_distance: bool
) -> Block | None:
    name, place = local_name(element), place_of(source, element)
    if not name or name.lower() == "textevent":
        return None
    sayings = tuple(_sayings(source, element))
    if name == "IntervalsT":
        on, off = (
            _interval(element, place, side, title, by_distance=by_distance)
            for side, title in (("On", WORK), ("Off", RECOVERY))
        )
        times = int(_number(element, "Repeat") or 1)
        parts = [part for part in (on, off) if part]
        return interval_block("", parts, max(1, min(_MOST_TIMES, times)), place) if parts else None
    if name not in (*_STEADY, "Warmup", "Cooldown"):
        faults.append(unread(f"a segment {name} is not known; it is left out", place))
        return None
    own = {"Warmup": "Warm-up", "Cooldown": "Cool-down"}.get(name, "")
    first = next((one for one in sayings if one.at_s == (0.0,)), None)
    title = own or (first.say[0] if first else sport)
    part = _interval(element, place, "", title, by_distance=by_distance)
    if part is None:
        faults.append(unread(f"a segment {name} states no duration; it is left out", place))
        return None
    kept = tuple(one for one in sayings if own or one is not first)
    return interval_block(
        own, [Interval(part.title, place, part.work_s, part.distance_m, part.load, part.effort, kept)], 1, place
    )


def _interval(element: "_Element", place: Place, side: str, title: str, *, by_distance: bool) -> Interval | None:
    length = _number(element, f"{side}Duration")
    if not length or not 0 < length <= _LONGEST_S:
        return None
    effort = _number(element, f"{side}Power") or _number(element, "PowerHigh") or _number(element, "Power")
    load = EFFORT.format(percent=round(effort * 100)) if effort and effort < 10 else ""
    work_s, distance_m = (None, length) if by_distance else (length, None)
    return Interval(title, place, work_s, distance_m, load, effort)


def _sayings(source: Source, element: "_Element") -> Iterator[TimedSaying]:
    """Yield the texts of a segment, each at its second."""
    for child in element:
        if local_name(child).lower() != "textevent":
            continue
        words, at_s = clean(child.get("message") or ""), _number(child, "timeoffset") or 0.0
        if words:
            yield TimedSaying((words,), (at_s,), place=place_of(source, child))


def _number(element: "_Element", name: str) -> float | None:
    """Return a number of an attribute, whose capitals differ from program to program."""
    value = next((found for key, found in element.attrib.items() if str(key).lower() == name.lower()), "")
    try:
        number = float(value)
    except ValueError:
        return None
    return number if 0 <= number < 1e6 else None
