"""Workout text of intervals.icu: sections, `5x`, `- 3m 120%`, and the words that are shown with a step.

The syntax is that of its workout builder (forum.intervals.icu, "Workout Builder Syntax Quick Guide").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from repcast.languages.en.structured import EFFORT
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Routine, TimedSaying, Workout
from repcast.model.text import clean
from repcast.read.quote import Source
from repcast.read.structured.common import MOST_PARTS, Interval, interval_block, nothing, routine_of, unread

_TIME = re.compile(
    r"(?:(?P<h>\d+(?:\.\d+)?)h)?(?:(?P<m>\d+(?:\.\d+)?)(?:m(?!tr|i)|'))?(?:(?P<s>\d+)(?:s|\"|(?=\s|$)))?", re.IGNORECASE
)
_DISTANCE = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>km|mtr|mi|yrd|y)\b", re.IGNORECASE)
_METRES = {"km": 1000.0, "mtr": 1.0, "mi": 1609.344, "yrd": 0.9144, "y": 0.9144}
_REPEAT = re.compile(r"^(?P<title>.*?)\s*\b(?P<times>\d{1,3})x\s*$", re.IGNORECASE)
_PERCENT = re.compile(r"(?P<low>\d{1,3})%?(?:\s*-\s*(?P<high>\d{1,3}))?%")


@dataclass(slots=True)
class _Section:
    """A section: its title, how often it is done, its first line, and its parts."""

    title: str
    times: int
    place: Place
    parts: list[Interval] = field(default_factory=list)


def routine(source: Source) -> tuple[Routine, tuple[Diagnostic, ...]]:
    """Return the routine of a workout's text, and every line of it that is no step."""
    faults: list[Diagnostic] = []
    sections: list[_Section] = []
    for number, line in enumerate(source.text.split("\n"), 1):
        place, words = source.place(*source.line_range(number)), clean(line)
        if words.startswith("-"):
            part = _interval(words[1:].strip(), place)
            if part is None:
                faults.append(unread(f"no time or distance in “{words[:60]}”; the step is left out", place))
            elif sum(len(section.parts) for section in sections) < MOST_PARTS:
                if not sections:
                    sections.append(_Section("", 1, place))
                sections[-1].parts.append(part)
        elif words:
            repeat = _REPEAT.match(words)
            title, times = (repeat["title"], int(repeat["times"])) if repeat else (words, 1)
            sections.append(_Section(title, times, place))
    blocks = tuple(interval_block(one.title, one.parts, one.times, one.place) for one in sections)
    made = routine_of(source, _title(source, sections), [Workout("", blocks, Place(source.name, 1))])
    return made, (*faults, *([] if made.workouts else [nothing(source, "intervals.icu workout")]))


def _title(source: Source, sections: list[_Section]) -> str:
    """Return the title: a first line over no step, else the name of the file."""
    if sections and sections[0].title and not sections[0].parts:
        return sections[0].title
    return source.title


def _interval(text: str, place: Place) -> Interval | None:
    """Return one step: the words before its length are shown with it."""
    at, end, work_s, distance_m = _length(text)
    if end == 0:
        return None
    sayings, title = _cues(text[:at].strip(), place)
    target = clean(text[end:])
    percent = _PERCENT.search(target)
    effort = float(percent["high"] or percent["low"]) / 100 if percent else None
    load = EFFORT.format(percent=percent[0].rstrip("%")) if percent else target
    return Interval(title, place, work_s, distance_m, load, effort, tuple(sayings))


def _length(text: str) -> tuple[int, int, float | None, float | None]:
    """Return where the length of a step stands, and its seconds or metres; zeros where there is none."""
    for word in re.finditer(r"\S+", text):
        distance = _DISTANCE.fullmatch(word[0])
        if distance:
            metres = float(distance["number"]) * _METRES[distance["unit"].lower()]
            return word.start(), word.end(), None, metres
        time = _TIME.fullmatch(word[0])
        if time and any(time.groups()) and not word[0].isdigit():
            hours, minutes, seconds = (float(time[name] or 0) for name in ("h", "m", "s"))
            return word.start(), word.end(), hours * 3600 + minutes * 60 + seconds, None
    return 0, 0, None, None


def _cues(text: str, place: Place) -> tuple[Iterator[TimedSaying], str]:
    """Return the words at chosen seconds of a step ("33^ keep it up <!>"), and its own words."""
    if "^" not in text and "<!>" not in text:
        return iter(()), text
    first, at_s, said = "", 0.0, list[TimedSaying]()
    for piece in text.split("<!>"):
        timed = re.match(r"\s*(?P<at>\d{1,4})\^\s*(?P<words>.*)", piece)
        at_s, words = (float(timed["at"]), timed["words"].strip()) if timed else (0.0, piece.strip())
        if at_s and words:
            said.append(TimedSaying((words,), (at_s,), place=place))
        elif words:
            first = first or words
    return iter(said), first
