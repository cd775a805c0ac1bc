"""The session as it is really done: which parts have been played and which come, section after section."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from repcast.model.timeline import Section, Timeline


@dataclass(frozen=True, slots=True)
class PlayedSection:
    """One section of the track, and the number of the session's part that it belongs to."""

    part: int
    section: Section


PlayedTimeline = tuple[PlayedSection, ...]
"""Joined legs from the start; time only ever goes on, so that a part gone back to stands in it twice."""


@dataclass(frozen=True, slots=True)
class Continuation:
    """How the session goes on from `at_ms`, in place of what was planned.

    First the ready-made `legs`, joined from `at_ms` on; then what the conductor schedules from `part` on, without
    the reps before `rep` (0 keeps all); with `counted_in` a count-in comes before it if it is a set, with `prompt` its
    words come at once. `at_ms` may lie before the position: then the section under way is replaced by one that
    is the same up to there.
    """

    at_ms: int
    part: int
    legs: PlayedTimeline = ()
    rep: int = 0
    counted_in: bool = False
    prompt: bool = False


def index_at(track: PlayedTimeline, at_ms: int) -> int:
    """The index of the leg that `at_ms` lies in; the last one for any later moment, -1 for an empty track."""
    return max(bisect_right(track, at_ms, key=lambda leg: leg.section.start_ms) - 1, min(len(track) - 1, 0))


def end_ms(track: PlayedTimeline) -> int:
    """Where the known part of the track ends, in milliseconds."""
    return track[-1].section.end_ms if track else 0


def cut(track: PlayedTimeline, at_ms: int) -> PlayedTimeline:
    """The track up to `at_ms`: whole legs, and the one that `at_ms` lies in shortened."""
    whole = tuple(leg for leg in track if leg.section.end_ms <= at_ms)
    broken = (leg for leg in track[len(whole) :] if leg.section.start_ms < at_ms)
    return whole + tuple(replace(leg, section=until(leg.section, at_ms)) for leg in broken)


def until(section: Section, at_ms: int) -> Section:
    """The section as if it had been broken off at `at_ms`: what had begun by then, no longer than it lasted."""
    begun = tuple(replace(cue, end_ms=min(cue.end_ms, at_ms)) for cue in section.cues if cue.at_ms < at_ms)
    return replace(section, end_ms=min(section.end_ms, at_ms), cues=begun)


def done(title: str, track: PlayedTimeline, at_ms: int) -> Timeline:
    """The timeline of what was really played up to `at_ms`."""
    return Timeline(title, tuple(leg.section for leg in cut(track, at_ms)))


def work_done(timeline: Timeline) -> tuple[int, int]:
    """The sets and the reps that were done to their end in `timeline`."""
    sets: dict[tuple[int, int, str], int] = {}
    reps = 0
    for section in timeline.sections:
        if section.kind == "set":
            key = (section.exercise, section.set, section.side)
            sets[key] = max(sets.get(key, 0), max((cue.rep for cue in section.cues), default=0))
    reps = sum(sets.values())
    return len(sets), reps
