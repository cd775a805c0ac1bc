"""The session as it is really played: sections that have been played and sections to come, in one row."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any

from repcast.model.adjustments import Taken
from repcast.model.plan import Plan
from repcast.model.timeline import Section, Timeline


@dataclass(frozen=True, slots=True)
class PlayedSection:
    """A section in its place, and the number of the session's part that it belongs to.

    `cut_short` says that something else was played in place of its end. `stretched_ms` is how much longer it lasts
    than estimated, because the listener has not gone on yet. `known_ms` is how much is known of its part where more of
    it is still being spoken, 0 where it is whole.
    """

    part: int
    section: Section
    cut_short: bool = False
    stretched_ms: int = 0
    known_ms: int = 0


PlayedTimeline = tuple[PlayedSection, ...]
"""Sections without gaps, from 0 ms on. Time never goes back: a part that is repeated stands in it twice."""


@dataclass(frozen=True, slots=True)
class Continuation:
    """How the session goes on from `at_ms`, in place of what was planned.

    First come the ready-made `sections`, joined from `at_ms` on, then what the section source schedules from `part` on,
    without the reps before `rep` (0 keeps all) and without its first `done_ms`; with `to_ready` from where one gets
    ready. With `counted_in` a count-in comes before that part if it is a set; with `prompt` its words come at once.
    `at_ms` may lie before the position: the section being played is then replaced by one that is the same up to the
    position.
    """

    at_ms: int
    part: int
    sections: PlayedTimeline = ()
    rep: int = 0
    counted_in: bool = False
    prompt: bool = False
    done_ms: int = 0
    to_ready: bool = False


def index_at(timeline: PlayedTimeline, at_ms: int) -> int:
    """Return the index of the section at `at_ms`: the last one for any later moment, -1 in an empty timeline."""
    last = len(timeline) - 1
    return max(bisect_right(timeline, at_ms, key=lambda played: played.section.start_ms) - 1, min(last, 0))


def end_ms(timeline: PlayedTimeline) -> int:
    """Return where the timeline ends as far as it is known, in milliseconds."""
    return timeline[-1].section.end_ms if timeline else 0


def cut(timeline: PlayedTimeline, at_ms: int) -> PlayedTimeline:
    """Return the timeline up to `at_ms`: the whole sections, and the first part of the one at `at_ms`."""
    whole = tuple(played for played in timeline if played.section.end_ms <= at_ms)
    begun = (played for played in timeline[len(whole) :] if played.section.start_ms < at_ms)
    return whole + tuple(replace(played, section=until(played.section, at_ms), cut_short=True) for played in begun)


def until(section: Section, at_ms: int) -> Section:
    """Return the section as if broken off at `at_ms`: the cues that had begun, none longer than it lasted."""
    begun = tuple(replace(cue, end_ms=min(cue.end_ms, at_ms)) for cue in section.cues if cue.at_ms < at_ms)
    return replace(section, end_ms=min(section.end_ms, at_ms), cues=begun)


def settled(timeline: PlayedTimeline) -> PlayedTimeline:
    """Return the timeline with its last section as whole as it is: what is still spoken of it follows as another."""
    if not timeline or not timeline[-1].known_ms:
        return timeline
    last = timeline[-1]
    return (*timeline[:-1], replace(last, section=replace(last.section, partial=False), known_ms=0))


def still_to_come(timeline: PlayedTimeline) -> Continuation | None:
    """Return how a timeline goes on whose last section is not known to its end; `None` for any other."""
    if not timeline or not timeline[-1].known_ms:
        return None
    return Continuation(end_ms(timeline), timeline[-1].part, done_ms=timeline[-1].known_ms)


def as_timeline(title: str, timeline: PlayedTimeline) -> Timeline:
    """Return the sections as a plain timeline."""
    return Timeline(title, tuple(played.section for played in timeline))


def taken(timeline: PlayedTimeline, continuation: Continuation) -> tuple[Taken, ...]:
    """Return how long the sets before a continuation took, the last time that they were come to."""
    lengths_ms: dict[int, int] = {}
    part = continuation.part
    for played in reversed(timeline):
        if played.part > part:  # from there the listener went back
            break
        part, section = played.part, played.section
        if section.kind == "set" and (part < continuation.part or continuation.rep):
            lengths_ms[part] = lengths_ms.get(part, 0) + section.end_ms - section.start_ms
    return tuple(
        Taken(part, length_ms, continuation.rep if part == continuation.part else 0)
        for part, length_ms in sorted(lengths_ms.items())
    )


def work_done(timeline: PlayedTimeline) -> tuple[int, int]:
    """Count the sets and the reps that were done to their end in a timeline that ends at the position.

    A set that was done twice counts once. The last rep of a set that was cut short is not counted: it was under way.
    A set that waits for the listener is done once the listener has gone on.
    """
    sets: set[tuple[int, int, str]] = set()
    reps: dict[tuple[int, int, str], int] = {}
    for played, part_after in zip(timeline, (*(after.part for after in timeline[1:]), -1), strict=False):
        section = played.section
        if section.kind == "set":
            key = (section.exercise, section.set, section.side)
            begun = max((cue.rep for cue in section.cues), default=0)
            reps[key] = max(reps.get(key, 0), begun - played.cut_short)
            if part_after > played.part if section.waits else not played.cut_short:
                sets.add(key)
    return len(sets), sum(reps.values())


def tips_heard(timeline: PlayedTimeline) -> tuple[str, ...]:
    """Return the tips that were said in a timeline that ends at the position, as written, each once."""
    cues = (cue for played in timeline for cue in played.section.cues)
    return tuple(dict.fromkeys(cue.written for cue in cues if cue.kind == "tip"))


def place_at(timeline: PlayedTimeline, at_ms: int, plan: Plan | None) -> dict[str, Any]:
    """Return the place in the session of the part that is played at a moment, by the fields of `Progress`."""
    coming = timeline[index_at(timeline, at_ms) :]
    part = coming[0].part
    sections = [one.section for one in takewhile(lambda one: one.part == part, coming)]
    # A count-in, or a breather, belongs to the set that follows it.
    section = next((one for one in sections if one.kind == "set"), sections[0])
    title = plan.exercises[section.exercise].exercise.title if plan else ""
    place = {"section": section.kind, "exercise": title, "set_number": section.set, "side": section.side}
    return {"part": part, **place}


def between(timeline: PlayedTimeline, from_ms: int, until_ms: int) -> Iterator[PlayedSection]:
    """Yield what lies in a range of a timeline: of each section the cues that begin in it."""
    for played in timeline:
        section = played.section
        if section.start_ms < until_ms and from_ms < section.end_ms:
            begun = until(section, until_ms)
            cues = tuple(cue for cue in begun.cues if cue.at_ms >= from_ms)
            piece = replace(begun, start_ms=max(from_ms, section.start_ms), cues=cues)
            yield replace(played, section=piece, cut_short=played.cut_short or until_ms < section.end_ms)
