"""Answers to what a listener asks while a session is played: how many are left, what comes next. Pure."""

from collections.abc import Iterator

from repcast.model.timeline import Section, has_reps, rep_at
from repcast.play.playhead import Playhead


def how_many_left(head: Playhead) -> str:
    """Return how many reps come after the one under way, or how long what is being done lasts still, in words."""
    section = head.current.section
    if has_reps(section):
        left = max(cue.rep for cue in section.cues) - rep_at(section, head.at_ms)
        return f"{left} left" if left else "this is the last one"
    if section.kind in {"set", "rest", "switch"}:
        what = "left" if section.kind == "set" else "of rest left"
        return f"{_seconds(section.end_ms - head.at_ms)} {what}"
    sets = sum(1 for coming in _coming(head) if coming.kind == "set")
    return f"{sets} set{'s' if sets != 1 else ''} left" if sets else "nothing is left"


def whats_next(head: Playhead) -> str:
    """Return what comes after what is being done, in words; after a rest that comes next, also what follows it."""
    coming = list(_coming(head))
    if not coming:
        is_last = head.current.section.kind == "finish"
        return "this is the end" if is_last else "what comes next is being prepared"
    if coming[0].kind not in {"rest", "switch"}:
        return f"next: {coming[0].title}"
    pause = f"next: {_seconds(coming[0].end_ms - coming[0].start_ms)} of rest"
    return f"{pause}, then {coming[1].title}" if len(coming) > 1 else pause


def _coming(head: Playhead) -> Iterator[Section]:
    """Yield the sections after the one that is being played, and after the rest of a set that was broken up."""
    after = head.index + 1 + len(head.rest_of_part)
    yield from (played.section for played in head.timeline[after:])


def _seconds(length_ms: int) -> str:
    """Return a length in whole seconds, in words."""
    seconds = max(1, round(length_ms / 1000))
    return f"{seconds} second{'s' if seconds != 1 else ''}"
