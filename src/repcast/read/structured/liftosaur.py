"""Text of Liftosaur: `Squat / 3x8 / 60kg`, with weeks, days, sets that differ and rest timers.

The syntax is that of its documentation (liftosaur.com/docs). What steers its progression is left to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from repcast.languages.en.structured import MAX_EFFORT
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Amount, Block, Dose, Exercise, Load, Routine, SetDose, Tip, Workout
from repcast.model.text import clean
from repcast.read.quote import Source
from repcast.read.structured.common import MOST_PARTS, exactly, nothing, routine_of, unread
from repcast.read.words.vocabulary import held

_SETS = re.compile(r"(?P<sets>\d{1,2})x(?P<low>\d{1,3})(?:-(?P<high>\d{1,3}))?(?P<more>\+)?(?P<rest>.*)", re.IGNORECASE)
_TIMER = re.compile(r"(?<!\S)(?P<seconds>\d{1,4})s(?!\S)")
_LOAD = re.compile(r"(?<!\S)\d+(?:\.\d+)?\s?(?:kg|lb|lbs|%)\+?(?!\S)", re.IGNORECASE)
_EFFORT = re.compile(r"(?<!\S)@\d+(?:\.\d+)?\+?(?!\S)")
_IGNORED = ("progress:", "update:", "warmup:", "used:", "id:", "...")
_SCRIPT = re.compile(r"\{~.*?~\}", re.DOTALL)
_NAME = re.compile(r"^(?:[\w ]{1,20}:\s*)?(?P<name>[^\[\],]+?)(?:,\s*(?P<gear>[^\[\]]+?))?\s*(?:\[[^\]]*\])?\s*$")
_MOST_SETS = 50


@dataclass(slots=True)
class _Day:
    """A day: its title, its first line, its exercises, and the superset that each belongs to ("" for none)."""

    title: str
    place: Place
    exercises: list[tuple[str, Exercise]] = field(default_factory=list)


def routine(source: Source) -> tuple[Routine, tuple[Diagnostic, ...]]:
    """Return the routine of a programme, one workout a day, and what of it is not followed."""
    text = _SCRIPT.sub(lambda script: re.sub(r"[^\n]", " ", script[0]), source.text)
    faults: list[Diagnostic] = []
    days: list[_Day] = []
    week, notes = "", list[Tip]()
    for number, line in enumerate(text.split("\n"), 1):
        place, words = source.place(*source.line_range(number)), clean(line)
        if words.startswith("//"):
            notes.append(Tip(words.lstrip("/ ").strip(), place=place))
        elif words.startswith("#"):
            title = words.lstrip("# ").strip()
            is_week = not words.startswith("##")
            week = title if is_week else week
            if not is_week:
                days.append(_Day(title, place))
            notes.clear()
        elif "/" in words and sum(len(day.exercises) for day in days) < MOST_PARTS:
            made = _exercise(words, place, tuple(note for note in notes if note.text), faults)
            notes.clear()
            if made:
                days = days or [_Day("", place)]
                days[-1].exercises.append(made)
        elif words:
            faults.append(unread(f"“{words[:60]}” names no sets; it is left out", place))
    workouts = [Workout(day.title if len(days) > 1 else "", tuple(_blocks(day)), day.place) for day in days]
    title = week or (days[0].title if days else "") or "Workout"
    made_routine = routine_of(source, title, workouts)
    return made_routine, (*faults, *([] if made_routine.workouts else [nothing(source, "Liftosaur programme")]))


def _blocks(day: _Day) -> Iterator[Block]:
    """Yield the exercises of a day, those of one superset together."""
    for group, members in groupby(day.exercises, lambda one: one[0]):
        exercises = tuple(exercise for _, exercise in members)
        kind = "superset" if group and len(exercises) > 1 else "straight"
        yield Block(exercises, kind, place=exercises[0].place)  # type: ignore[arg-type]


def _exercise(line: str, place: Place, notes: tuple[Tip, ...], faults: list[Diagnostic]) -> tuple[str, Exercise] | None:
    """Return the superset and the exercise of a line: its name, then its sets, load and timer between slashes."""
    name, *parts = (part.strip() for part in line.split("/"))
    named = _NAME.match(name)
    if not named or any(part.lower().startswith("used: none") for part in parts):
        return None
    group, common, sets = "", SetDose(), list[SetDose]()
    for part in parts:
        if part.lower().startswith("superset:"):
            group = part.partition(":")[2].strip()
        elif part.lower().startswith(_IGNORED) or not part:
            continue
        elif _SETS.match(part):
            sets = [one for piece in part.split(",") for one in _sets(piece.strip(), place)]
        elif (stated := _stated(part, place)) != SetDose():
            common = stated
        else:
            faults.append(unread(f"“{part[:40]}” is not followed", place))
    title = named["name"].strip()
    gear = (named["gear"].strip().lower(),) if named["gear"] else ()
    dose = _dose(sets[:_MOST_SETS], common, place)
    return group, Exercise(title, dose, tips=notes, equipment=gear, place=place, held=held(title))


def _sets(piece: str, place: Place) -> Iterator[SetDose]:
    """Yield the sets of one piece, such as "3x8-12 60kg 90s"."""
    match = _SETS.match(piece)
    if not match:
        return
    low, high = int(match["low"]), int(match["high"] or match["low"])
    stated = _stated(match["rest"], place)
    reps = Amount(low, None if match["more"] else high, place)
    load = stated.load
    if match["more"]:
        load = Load(", ".join(filter(None, (load.text if load else "", MAX_EFFORT))), place)
    one = SetDose(reps, rest_s=stated.rest_s, load=load)
    yield from [one] * min(_MOST_SETS, int(match["sets"]))


def _stated(text: str, place: Place) -> SetDose:
    """Return the load and the rest that a part states."""
    timer, loads = _TIMER.search(text), [found[0] for found in (_LOAD.search(text), _EFFORT.search(text)) if found]
    load = Load(" ".join(loads).replace("@", "RPE "), place) if loads else None
    return SetDose(rest_s=exactly(int(timer["seconds"]), place) if timer else None, load=load)


def _dose(sets: list[SetDose], common: SetDose, place: Place) -> Dose:
    """Return one dose of the sets: a plain one where they are all alike."""
    if not sets:
        return Dose(rest_s=common.rest_s, load=common.load)
    first = sets[0]
    if all(one == first for one in sets):
        return Dose(
            exactly(len(sets), place), first.reps, rest_s=first.rest_s or common.rest_s, load=first.load or common.load
        )
    return Dose(rest_s=common.rest_s, load=common.load, by_set=tuple(sets))
