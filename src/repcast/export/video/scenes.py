"""What each frame of a video shows, and when it changes: the player's facts, moment by moment. Pure."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from repcast.export.about import About
from repcast.languages.en.player import PLAYER
from repcast.model.palette import KIND_COLOURS
from repcast.model.screen import Screen, screens
from repcast.model.timeline import Section, Timeline
from repcast.model.times import clock

TICK_MS = 1000
"""A clock changes once a second."""

STEP_MS = 500
"""The ring of a rep moves this often: a rep of seven seconds in fourteen steps."""

_NAMES = ("title", "start_ms", "end_ms", "side", "waits")


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the session as it is shown; `colour` is `#rrggbb`."""

    start_ms: int
    end_ms: int
    heading: str
    title: str
    side: str
    following: str
    colour: str
    waits: bool
    screens: tuple[Screen, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What is shown from `at_ms` on. `share` is how much of the rep or the section is done, from 0 to 1.

    `part` counts from 0. `count` is the large number or clock, `beside` what stands under it.
    """

    at_ms: int
    part: int
    screen: Screen
    count: str
    beside: str
    share: float
    elapsed: str
    left: str


def parts(about: About) -> tuple[Part, ...]:
    """Return the sections of a track as they are shown: by its facts, or by its sections alone; at least one."""
    if about.facts:
        return tuple(_part(about.facts["title"], section) for section in about.facts["sections"])
    whole = Section("opening", about.title, 0, about.duration_ms)
    sections = about.sections or (whole,)
    shown = zip(sections, screens(Timeline(about.title, sections), None), strict=True)
    return tuple(_part(about.title, _plain(section, own)) for section, own in shown)


def _plain(section: Section, own: tuple[Screen, ...]) -> dict[str, Any]:
    """Return a section as the player's facts have it, with what is not known left empty."""
    values = [(one.at_ms, one.kind, one.word, one.rep, one.reps, one.phrase) for one in own]
    return {**{name: getattr(section, name) for name in _NAMES}, "exercise": "", "next": "", "screens": values}


def _part(session_title: str, section: Mapping[str, Any]) -> Part:
    exercise, title = section["exercise"], section["title"]
    own = tuple(Screen(*values) for values in section["screens"])
    return Part(
        section["start_ms"],
        section["end_ms"],
        exercise if exercise and exercise not in title else session_title,
        title,
        section["side"],
        section["next"],
        KIND_COLOURS[own[0].kind],
        section["waits"],
        own,
    )


def scenes(shown: Sequence[Part]) -> Iterator[tuple[Scene, ...]]:
    """Yield for each section its scenes in order of time, none for a section without any length."""
    duration_ms = shown[-1].end_ms if shown else 0
    for number, part in enumerate(shown):
        starts = [screen.at_ms for screen in part.screens]
        moments = sorted({at_ms for at_ms in _moments(part, starts) if part.start_ms <= at_ms < part.end_ms})
        yield tuple(_scene(part, number, at_ms, duration_ms) for at_ms in moments)


def scene_at(shown: Sequence[Part], at_ms: int) -> Scene:
    """Return what is shown at a moment of the session."""
    number = max(0, bisect_right([part.start_ms for part in shown], at_ms) - 1)
    return _scene(shown[number], number, at_ms, shown[-1].end_ms)


def _moments(part: Part, starts: list[int]) -> Iterator[int]:
    """Yield when something changes: another screen, another second, another step of the ring; in no order."""
    yield from (part.start_ms, *starts)
    offset_ms = 0 if part.waits else (part.end_ms - part.start_ms) % TICK_MS
    for at_ms in range(part.start_ms + offset_ms, part.end_ms, TICK_MS):
        if not _screen(part, at_ms).reps:
            yield at_ms
    for start_ms, end_ms in _reps(part):
        yield from range(start_ms, end_ms, STEP_MS)


def _scene(part: Part, number: int, at_ms: int, duration_ms: int) -> Scene:
    screen = _screen(part, at_ms)
    start_ms, end_ms = _span(part, screen, at_ms)
    share = (at_ms - start_ms) / (end_ms - start_ms) if end_ms > start_ms else 1.0
    left = PLAYER["total_left"].format(time=clock(_whole(duration_ms - at_ms)))
    return Scene(at_ms, number, screen, *_count(part, screen, at_ms), share, clock(at_ms), left)


def _count(part: Part, screen: Screen, at_ms: int) -> tuple[str, str]:
    """Return the large count or clock, and what stands under it."""
    if screen.reps:
        return str(screen.rep), PLAYER["of"].format(reps=screen.reps)
    face_ms = at_ms - part.start_ms if part.waits else _whole(part.end_ms - at_ms)
    return clock(face_ms).removeprefix("0") if face_ms < 60_000 else clock(face_ms), PLAYER[
        "so_far" if part.waits else "left"
    ]


def _whole(left_ms: int) -> int:
    """Return what is left in whole seconds, a second that has begun as one."""
    return -(-left_ms // TICK_MS) * TICK_MS


def _screen(part: Part, at_ms: int) -> Screen:
    return part.screens[max(0, bisect_right([screen.at_ms for screen in part.screens], at_ms) - 1)]


def _reps(part: Part) -> Iterator[tuple[int, int]]:
    """Yield from when to when each rep goes on; the last to the end of the section."""
    begun = [
        screen.at_ms
        for before, screen in zip((None, *part.screens), part.screens, strict=False)
        if screen.reps and (before is None or before.rep != screen.rep)
    ]
    yield from pairwise((*begun, part.end_ms))


def _span(part: Part, screen: Screen, at_ms: int) -> tuple[int, int]:
    """Return from when to when the ring goes round once: the rep, or the section where the time is counted."""
    whole = (part.start_ms, part.end_ms)
    return next(filter(lambda rep: rep[0] <= at_ms < rep[1], _reps(part)), whole) if screen.reps else whole
