"""Structured workouts of Garmin's Training Center files (`.tcx`): steps by time, by distance or open, and repeats.

The elements are those of the schema TrainingCenterDatabase v2.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from repcast.languages.en.structured import RECOVERY, SPORTS, STEP
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Block, Routine, Workout
from repcast.model.text import clean
from repcast.read.quote import Source
from repcast.read.structured.common import MOST_PARTS, Interval, interval_block, nothing, routine_of, unread
from repcast.read.structured.xml import child_text, local_name, parsed, place_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_MOST_TIMES = 100


def routine(source: Source) -> tuple[Routine, tuple[Diagnostic, ...]]:
    """Return the routine of a file: one workout, or several."""
    root = parsed(source)
    if isinstance(root, Diagnostic):
        return Routine("", (), place=root.place), (root,)
    faults: list[Diagnostic] = []
    found = [element for element in root.iter() if local_name(element) == "Workout"]
    workouts = []
    for element in found[:MOST_PARTS]:
        title = clean(child_text(element, "Name"))
        sport = SPORTS.get(str(element.get("Sport", "")).lower(), STEP)
        blocks = tuple(_blocks(source, element, sport, faults))
        workouts.append(Workout(title if len(found) > 1 else "", blocks, place_of(source, element)))
    title = clean(child_text(found[0], "Name")) if found else ""
    made = routine_of(source, title or "Workout", workouts)
    return made, (*faults, *([] if made.workouts else [nothing(source, "Training Center file")]))


def _blocks(source: Source, workout: "_Element", sport: str, faults: list[Diagnostic]) -> Iterator[Block]:
    """Yield the steps that follow one another as one block, and each repeat as one of its own."""
    run: list[Interval] = []
    for step in workout:
        if local_name(step) != "Step":
            continue
        if str(step.get(_TYPE, "")).endswith("Repeat_t"):
            if run:
                yield interval_block("", run, 1, run[0].place)
                run = []
            children = (child for child in step if local_name(child) == "Child")
            parts = [part for child in children if (part := _interval(source, child, sport, faults))]
            times = child_text(step, "Repetitions")
            rounds = min(_MOST_TIMES, int(times)) if times.isdecimal() and len(times) < 6 else 1
            if parts:
                yield interval_block("", parts, max(1, rounds), place_of(source, step))
        elif part := _interval(source, step, sport, faults):
            run.append(part)
    if run:
        yield interval_block("", run, 1, run[0].place)


def _interval(source: Source, step: "_Element", sport: str, faults: list[Diagnostic]) -> Interval | None:
    place = place_of(source, step)
    is_resting = child_text(step, "Intensity").lower() == "resting"
    title = clean(child_text(step, "Name")) or (RECOVERY if is_resting else sport)
    duration = next((child for child in step if local_name(child) == "Duration"), None)
    kind = str(duration.get(_TYPE, "")).rpartition(":")[2] if duration is not None else ""
    if duration is not None and kind == "Time_t":
        return _timed(title, place, child_text(duration, "Seconds"), faults)
    if duration is not None and kind == "Distance_t":
        metres = child_text(duration, "Meters")
        return Interval(title, place, None, float(metres)) if metres.isdecimal() and len(metres) < 7 else None
    if kind not in ("", "UserInitiated_t"):
        faults.append(unread(f"{title} ends by {kind.removesuffix('_t')}; it is left open", place))
    return Interval(title, place)


def _timed(title: str, place: Place, seconds: str, faults: list[Diagnostic]) -> Interval | None:
    if seconds.isdecimal() and 0 < int(seconds[:6]) <= 86_400:
        return Interval(title, place, float(seconds))
    faults.append(unread(f"{title} states no seconds; it is left out", place))
    return None
