"""Cuts and joins sections: to go on after a pause, at another tempo, after more rest. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from repcast.model.timeline import COUNT_IN_MS, Cue, Section, has_reps, ready_ms, rep_at, rep_start_ms, shifted
from repcast.play.played_timeline import Continuation, PlayedSection, PlayedTimeline, index_at

COUNTED = frozenset({"count", "go", "rep", "switch"})
"""The kinds of cue that are played, as all sounds are, while the coach is muted: they keep the listener in time."""

PLAIN_COUNT_IN = tuple(
    Cue(number * 1000, number * 1000 + 600, "count", word) for number, word in enumerate(("three", "two", "one"))
)
"""The cues of a count-in where the session has had none yet, timed from its start."""


def joined(timeline: PlayedTimeline, at_ms: int) -> PlayedTimeline:
    """Return the sections moved so that the first starts at `at_ms`, and each other where the one before it ends."""
    moved: list[PlayedSection] = []
    for played in timeline:
        moved.append(replace(played, section=shifted(played.section, at_ms - played.section.start_ms)))
        at_ms = moved[-1].section.end_ms
    return tuple(moved)


def counts_only(section: Section) -> Section:
    """Return the section with the coach muted: counts and sounds only."""
    return replace(section, cues=tuple(cue for cue in section.cues if cue.sound or cue.kind in COUNTED))


def rep_to_do(timeline: PlayedTimeline, at_ms: int) -> int:
    """Return the rep to go on with if the session is broken off at `at_ms`; 0 if that is a section's start."""
    coming = timeline[max(0, index_at(timeline, at_ms)) :]
    for played in takewhile(lambda played: played.part == coming[0].part, coming):
        if has_reps(played.section):
            return max(rep_at(played.section, at_ms), min(cue.rep for cue in played.section.cues if cue.rep))
    return 0


def since(section: Section, at_ms: int) -> Section:
    """Return the section from `at_ms` on, without the cues that had begun."""
    return replace(section, start_ms=at_ms, cues=tuple(cue for cue in section.cues if cue.at_ms >= at_ms))


def from_rep(section: Section, rep: int) -> Section:
    """Return the set from rep number `rep` on, from its last if it has fewer; all of it for 0 or without reps."""
    last = max((cue.rep for cue in section.cues), default=0)
    start_ms = rep_start_ms(section, min(rep, last)) if has_reps(section) else None
    return section if start_ms is None else since(section, start_ms)


def prompt(section: Section, *, sounded: bool) -> Section:
    """Return the section with its words at once: over the sounds before them, or without those if `sounded`."""
    first_ms = min((cue.at_ms for cue in section.cues if cue.text), default=section.end_ms)
    words = since(section, first_ms)
    if sounded:
        return words
    before = tuple(cue for cue in section.cues if cue.at_ms < first_ms)
    words = shifted(words, section.start_ms - first_ms)
    return replace(words, cues=tuple(sorted(before + words.cues, key=lambda cue: cue.at_ms)))


def phrase_start_ms(section: Section, at_ms: int) -> int:
    """Return where to go on so that no phrase starts in its middle: the start of the one under way, or `at_ms`."""
    return min((cue.at_ms for cue in section.cues if cue.at_ms <= at_ms < cue.end_ms and cue.text), default=at_ms)


def remainder(section: Section, at_ms: int) -> Section:
    """Return what is to be done, or done again, of a section broken off at `at_ms`.

    A set goes on with the rep that was under way, a held position with what is left of it, anything else with the
    phrase that was being said.
    """
    if section.kind != "set":
        return since(section, phrase_start_ms(section, at_ms))
    if not has_reps(section):
        return since(section, at_ms)
    start_ms = rep_start_ms(section, max(1, rep_at(section, at_ms)))
    return since(section, section.start_ms if start_ms is None else start_ms)


def remaining_words(section: Section, at_ms: int) -> Section | None:
    """Return what is left to be said of a section at `at_ms` apart from its counts; `None` if nothing is."""
    left = since(section, phrase_start_ms(section, at_ms))
    words = tuple(cue for cue in left.cues if cue.text and cue.kind != "count")
    return replace(left, cues=words, end_ms=max(cue.end_ms for cue in words)) if words else None


def is_counting_in(section: Section, at_ms: int, go_ms: int) -> bool:
    """Whether the last three seconds before a set at `go_ms` can no longer be counted in full from `at_ms` on."""
    begin_ms = go_ms - COUNT_IN_MS
    counts = (cue.at_ms for cue in section.cues if cue.kind == "count" and cue.at_ms >= begin_ms)
    return at_ms > min(counts, default=begin_ms)


def is_begun(timeline: PlayedTimeline, work: Section) -> bool:
    """Whether the set `work`, or a part of it, stands in the timeline."""
    sections = (played.section for played in timeline if played.section.kind == "set")
    identity = (work.exercise, work.set, work.side)
    return any((section.exercise, section.set, section.side) == identity for section in sections)


def count_in(timeline: PlayedTimeline, work: Section, *, begun: bool) -> Section:
    """Return a count-in of three seconds to the set `work`, from 0 ms on, worded as in the timeline where it has one.

    `begun` says that the set is gone back to. It is silent where nothing is counted in: before breaths, and in a
    session whose sets so far began without a count, as in meditation or with `--countdown 0`.
    """
    title = f"{'Back to' if begun else 'Get ready:'} {work.title}"
    known = _known_count_in(timeline)
    cues = PLAIN_COUNT_IN if known is None else known
    if any(cue.delivery == "breath" for cue in work.cues):
        cues = ()
    return Section("rest", title, 0, COUNT_IN_MS, cues, work.exercise, work.set, work.side)


def _known_count_in(timeline: PlayedTimeline) -> tuple[Cue, ...] | None:
    """Return the last three seconds before a set of the timeline that was counted in, from their start on.

    Nothing is in them where no set was counted in; `None` where no set has a section before it.
    """
    has_sets = False
    for before, after in reversed(tuple(pairwise(timeline))):
        start_ms = after.section.start_ms - COUNT_IN_MS
        near = (cue for cue in before.section.cues if cue.at_ms >= start_ms)
        cues = tuple(cue for cue in near if cue.sound or cue.kind == "count")
        has_sets = has_sets or after.section.kind == "set"
        if after.section.kind == "set" and cues:
            return tuple(replace(cue, at_ms=cue.at_ms - start_ms, end_ms=cue.end_ms - start_ms) for cue in cues)
    return () if has_sets else None


def following(after: Continuation, sections: Iterable[Section], known: PlayedTimeline) -> Iterator[PlayedSection]:
    """Yield what is played once the sections of a continuation are over, not joined yet.

    `sections` are those scheduled from its part on, `known` what was played and is known up to there. A part that comes
    in several sections is yielded as often, each time from its start, or from where the continuation begins in it.
    """
    part = after.part
    for section in sections:
        if part == after.part and after.counted_in and section.kind == "set":
            begun = after.rep > 0 or is_begun(known, section)
            yield PlayedSection(part, count_in(known, section, begun=begun))
        wanted = _beginning(after, section) if part == after.part else section
        if wanted is not None:
            known_ms = section.end_ms - section.start_ms if section.partial else 0
            yield PlayedSection(part, wanted, known_ms=known_ms)
        part += not section.partial


def _beginning(after: Continuation, section: Section) -> Section | None:
    """Return what is played of the part that a continuation begins with; `None` as long as that is not known."""
    from_ms = section.start_ms + after.done_ms
    if after.to_ready and section.kind == "setup":
        from_ms = section.end_ms if section.partial else max(from_ms, ready_ms(section))
    if section.partial and section.end_ms <= from_ms:
        return None
    wanted = from_rep(section, after.rep)
    wanted = since(wanted, from_ms) if from_ms > section.start_ms else wanted
    return prompt(wanted, sounded=bool(after.sections)) if after.prompt else wanted


def extended(section: Section, at_ms: int, by_ms: int) -> Section:
    """Return the section with `by_ms` more time at `at_ms`, or at the end of the phrase that is being said then."""
    here = max((cue.end_ms for cue in section.cues if cue.at_ms < at_ms < cue.end_ms), default=at_ms)
    moved = (
        replace(cue, at_ms=cue.at_ms + by_ms, end_ms=cue.end_ms + by_ms) if cue.at_ms >= here else cue
        for cue in section.cues
    )
    return replace(section, end_ms=section.end_ms + by_ms, cues=tuple(moved))
