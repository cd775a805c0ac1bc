"""Where a session is, and how it can go on from there. Pure."""

from dataclasses import dataclass, replace
from itertools import takewhile

from repcast.play.played_timeline import Continuation, PlayedSection, PlayedTimeline, cut, end_ms, index_at
from repcast.play.splicing import count_in, is_begun


@dataclass(frozen=True, slots=True)
class Playhead:
    """Where the session is: the timeline as far as it is known, and the position in milliseconds.

    `pending` is the last continuation while nothing of it is scheduled, or how a section goes on whose end is not known
    yet; None otherwise.
    """

    timeline: PlayedTimeline
    at_ms: int
    pending: Continuation | None = None

    @property
    def index(self) -> int:
        """The index of the section that is being played."""
        return index_at(self.timeline, self.at_ms)

    @property
    def current(self) -> PlayedSection:
        """The section that is being played."""
        return self.timeline[self.index]

    @property
    def following(self) -> PlayedSection | None:
        """The section after it, `None` where that is not known or there is none."""
        return self.timeline[self.index + 1] if self.index + 1 < len(self.timeline) else None

    @property
    def is_waiting(self) -> bool:
        """Whether what comes at the position is not known yet."""
        return self.pending is not None and self.at_ms >= end_ms(self.timeline)

    @property
    def waits_for_listener(self) -> bool:
        """Whether the section that is being played lasts until the listener goes on."""
        return bool(self.timeline) and not self.is_waiting and self.current.section.waits

    @property
    def part(self) -> int:
        """The part that is being played, or waited for."""
        return self.pending.part if self.pending is not None and self.is_waiting else self.current.part

    @property
    def rest_of_part(self) -> PlayedTimeline:
        """The sections after the current one that belong to the same part, as of a set that was broken up."""
        following = self.timeline[self.index + 1 :]
        return tuple(takewhile(lambda played: played.part == self.current.part, following))

    def count_in(self, work: PlayedSection) -> PlayedSection:
        """Return a count-in to a set."""
        begun = is_begun(cut(self.timeline, self.at_ms), work.section)
        return PlayedSection(work.part, count_in(self.timeline, work.section, begun=begun))

    def replacing_part(self, at_ms: int, sections: PlayedTimeline) -> Continuation:
        """Go on from `at_ms` with `sections` in place of what is left of the current part, and then as planned."""
        last = (self.current, *self.rest_of_part)[-1]
        if self.pending is not None and last is self.timeline[-1]:
            return replace(self.pending, at_ms=at_ms, sections=sections)
        return Continuation(at_ms, self.current.part + 1, sections)
