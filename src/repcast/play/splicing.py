"""Cuts and joins sections: going on after a pause, with new tempo, with more rest. Pure: sections in, sections out."""

from dataclasses import replace
from itertools import pairwise, takewhile

from repcast.model.timeline import Cue, Section
from repcast.play.played_timeline import PlayedSection, PlayedTimeline, index_at

COUNTED = frozenset({"count", "go", "rep", "switch"})
"""The kinds of cue that are kept, with every sound, when the coach is muted: what keeps one in time."""

COUNT_IN_MS = 3000
PLAIN_COUNT_IN = tuple(
    Cue(number * 1000, number * 1000 + 600, "count", word) for number, word in enumerate(("three", "two", "one"))
)
"""What a count-in is where the session has not had one yet, its moments from its own start."""

TAIL_MS = 12_000
"""How long before a set its count-in may begin."""


def shifted(section: Section, by_ms: int) -> Section:
    """The section moved in time."""
    if not by_ms:
        return section
    cues = tuple(replace(cue, at_ms=cue.at_ms + by_ms, end_ms=cue.end_ms + by_ms) for cue in section.cues)
    return replace(section, start_ms=section.start_ms + by_ms, end_ms=section.end_ms + by_ms, cues=cues)


def counts_only(section: Section) -> Section:
    """The section with the coach muted: counts and sounds only."""
    return replace(section, cues=tuple(cue for cue in section.cues if cue.sound or cue.kind in COUNTED))


def rep_at(section: Section, at_ms: int) -> int:
    """The rep under way at `at_ms`, counting from 1; 0 before the first or where the work is not made of reps."""
    return max((cue.rep for cue in section.cues if cue.at_ms <= at_ms), default=0)


def rep_to_do(track: PlayedTimeline, at_ms: int) -> int:
    """The rep to go on with if the session is broken off at `at_ms`; 0 where that is the start of a section."""
    coming = track[max(0, index_at(track, at_ms)) :]
    for leg in takewhile(lambda leg: leg.part == coming[0].part, coming):
        if has_reps(leg.section):
            return max(rep_at(leg.section, at_ms), min(cue.rep for cue in leg.section.cues if cue.rep))
    return 0


def rep_start_ms(section: Section, rep: int) -> int | None:
    """When rep number `rep` starts, or `None` where the section has no such rep."""
    first_ms = min((cue.at_ms for cue in section.cues if cue.rep == rep), default=None) if rep > 0 else None
    return section.start_ms if rep == 1 and first_ms is not None else first_ms


def has_reps(section: Section) -> bool:
    """Whether the section is a set, or the rest of one, made of reps whose start can be gone back to."""
    return section.kind == "set" and any(cue.kind == "rep" for cue in section.cues)


def since(section: Section, at_ms: int) -> Section:
    """What is left of the section at `at_ms`, without the cues that had begun."""
    return replace(section, start_ms=at_ms, cues=tuple(cue for cue in section.cues if cue.at_ms >= at_ms))


def from_rep(section: Section, rep: int) -> Section:
    """The set from its rep number `rep` on; all of it where it has no such rep."""
    start_ms = rep_start_ms(section, rep)
    return section if start_ms is None else since(section, start_ms)


def prompt(section: Section, *, sounded: bool) -> Section:
    """The section with its words at once: over the sounds that come before them, or without those if `sounded`."""
    first_ms = min((cue.at_ms for cue in section.cues if cue.text), default=section.end_ms)
    words = since(section, first_ms)
    if sounded:
        return words
    before = tuple(cue for cue in section.cues if cue.at_ms < first_ms)
    words = shifted(words, section.start_ms - first_ms)
    return replace(words, cues=tuple(sorted(before + words.cues, key=lambda cue: cue.at_ms)))


def word_start_ms(section: Section, at_ms: int) -> int:
    """Where to go on so that no phrase starts in its middle: the start of the one under way, or `at_ms`."""
    return min((cue.at_ms for cue in section.cues if cue.at_ms <= at_ms < cue.end_ms and cue.text), default=at_ms)


def onward(section: Section, at_ms: int) -> Section:
    """What is to be done again or still to be done of a section broken off at `at_ms`.

    A set goes on with the rep that was under way, a held position for what is left of it, anything else with the
    phrase that was being said.
    """
    if section.kind != "set":
        return since(section, word_start_ms(section, at_ms))
    if not has_reps(section):
        return since(section, at_ms)
    start_ms = rep_start_ms(section, max(1, rep_at(section, at_ms)))
    return since(section, section.start_ms if start_ms is None else start_ms)


def hold_ms(section: Section) -> int:
    """Where to wait if what follows the section is late: before its count-in, otherwise at its end."""
    if section.kind == "set":
        return section.end_ms
    counts = (cue.at_ms for cue in section.cues if cue.kind == "count" and cue.at_ms >= section.end_ms - TAIL_MS)
    return min(counts, default=section.end_ms)


def count_in(track: PlayedTimeline, like: Section) -> Section:
    """A short count-in to the set `like`, from 0, in the words that the session has counted in with before."""
    cues = _known_count_in(track) or PLAIN_COUNT_IN
    return Section("rest", f"Back to {like.title}", 0, COUNT_IN_MS, cues, like.exercise, like.set, like.side)


def _known_count_in(track: PlayedTimeline) -> tuple[Cue, ...]:
    """The last three seconds of a count-in heard before, its moments from the start of those seconds."""
    for before, after in reversed(tuple(pairwise(track))):
        start_ms = after.section.start_ms - COUNT_IN_MS
        near = (cue for cue in before.section.cues if cue.at_ms >= start_ms)
        cues = tuple(cue for cue in near if cue.sound or cue.kind == "count")
        if after.section.kind == "set" and cues:
            return tuple(replace(cue, at_ms=cue.at_ms - start_ms, end_ms=cue.end_ms - start_ms) for cue in cues)
    return ()


def stretched(section: Section, at_ms: int, by_ms: int) -> Section:
    """The section with `by_ms` more time at `at_ms`, or at the end of the phrase that is being said then."""
    here = max((cue.end_ms for cue in section.cues if cue.at_ms < at_ms < cue.end_ms), default=at_ms)
    moved = (
        replace(cue, at_ms=cue.at_ms + by_ms, end_ms=cue.end_ms + by_ms) if cue.at_ms >= here else cue
        for cue in section.cues
    )
    return replace(section, end_ms=section.end_ms + by_ms, cues=tuple(moved))


def joined(legs: PlayedTimeline, at_ms: int) -> PlayedTimeline:
    """The legs moved so that the first starts at `at_ms` and each where the one before it ends."""
    moved: list[PlayedSection] = []
    for leg in legs:
        moved.append(replace(leg, section=shifted(leg.section, at_ms - leg.section.start_ms)))
        at_ms = moved[-1].section.end_ms
    return tuple(moved)
