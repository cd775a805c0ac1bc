"""The session as far as it is known, shared by the thread that plans it, the one that mixes it and the player."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from threading import Condition

from repcast.model.adjustments import Adjustments, Taken
from repcast.model.timeline import Section
from repcast.play.played_timeline import (
    Continuation,
    PlayedSection,
    PlayedTimeline,
    cut,
    end_ms,
    index_at,
    settled,
    still_to_come,
    taken,
)
from repcast.play.playhead import Playhead
from repcast.play.splicing import joined, since


@dataclass(frozen=True, slots=True, eq=False)
class PlanRequest:
    """What is to be scheduled: how the session goes on, what the listener has adjusted, what sets have taken."""

    continuation: Continuation
    adjustments: Adjustments
    taken: tuple[Taken, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class MixRequest:
    """The sound to be mixed: from `at_ms` on, for the buffer's `generation`; `voice_db` is voice against music."""

    at_ms: int
    generation: int
    muted: bool = False
    voice_db: float = 0.0


class LivePlan:
    """A growing timeline. A continuation replaces its end, and whatever is being planned for the old end is dropped.

    Safe between threads. `timeline` is what is known, `complete` whether that is all; `error` is what ended a thread.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._plan_request: PlanRequest | None = None
        self._mix_request: MixRequest | None = None
        self._pending = False
        self.timeline: PlayedTimeline = ()
        self.holds = False
        """Whether a section that waits for the listener is held until `stretch` lengthens it."""
        self.complete = False
        self.closed = False
        self.error: BaseException | None = None

    def continue_with(self, continuation: Continuation, adjustments: Adjustments) -> None:
        """Replace what was planned from `continuation.at_ms` on."""
        with self._changed:
            self.timeline = settled(settled(cut(self.timeline, continuation.at_ms)) + continuation.sections)
            self.complete, self._pending = False, True
            self._plan_request = PlanRequest(continuation, adjustments, taken(self.timeline, continuation))
            self._changed.notify_all()

    def playhead(self, at_ms: int) -> Playhead:
        """Return what is known now, with the position `at_ms`."""
        with self._changed:
            pending = self._plan_request.continuation if self._plan_request and self._pending else None
            return Playhead(self.timeline, at_ms, pending or still_to_come(self.timeline))

    def request_mix(self, request: MixRequest) -> None:
        """Ask for other sound than was asked for last."""
        with self._changed:
            self._mix_request = request
            self._changed.notify_all()

    def next_plan_request(self, last: PlanRequest | None) -> PlanRequest | None:
        """Wait for another request than `last`; return it, or `None` once the plan is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._plan_request is not last)
            return None if self.closed else self._plan_request

    def next_mix_request(self, last: MixRequest | None) -> MixRequest | None:
        """Wait for another request than `last`; return it, or `None` once the plan is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._mix_request is not last)
            return None if self.closed else self._mix_request

    def append(self, request: PlanRequest, played: PlayedSection) -> bool:
        """Join a planned section to the timeline's end, in place of what was known of it; False: out of date."""
        with self._changed:
            if self.closed or request is not self._plan_request:
                return False
            known = self.timeline[:-1] if still_to_come(self.timeline) else self.timeline
            starts_ms = [played.section.start_ms for played in self.timeline[len(known) :]]
            at_ms = starts_ms[0] if starts_ms else end_ms(known) if known else request.continuation.at_ms
            self.timeline = (*known, *joined((played,), at_ms))
            self._pending = False
            self._changed.notify_all()
            return True

    def held_until_ms(self, at_ms: int) -> int | None:
        """Return the end of the section at `at_ms`, or just over then, if it is held for the listener; else `None`."""
        begun = (played for played in self.timeline if played.section.start_ms <= at_ms <= played.section.end_ms)
        ends = [played.section.end_ms for played in begun if played.section.waits and not played.cut_short]
        return ends[-1] if ends and self.holds else None

    def stretch(self, until_ms: int, by_ms: int) -> None:
        """Lengthen the section that waits for the listener and ends at `until_ms`, and move all that comes after it."""
        with self._changed:
            index = max(0, index_at(self.timeline, until_ms - 1))
            played = self.timeline[index]
            longer = replace(played.section, end_ms=played.section.end_ms + by_ms)
            stretched = replace(played, section=longer, stretched_ms=played.stretched_ms + by_ms)
            later = joined(self.timeline[index + 1 :], longer.end_ms)
            self.timeline = (*self.timeline[:index], stretched, *later)
            self._changed.notify_all()

    def finish(self, request: PlanRequest) -> None:
        """Mark the timeline as known to its end, unless the request is out of date."""
        with self._changed:
            if request is self._plan_request:
                self.complete, self._pending = True, False
                self._changed.notify_all()

    def close(self, error: BaseException | None = None) -> None:
        """End every wait; keep the first `error` for the player to raise."""
        with self._changed:
            self.error = self.error or error
            self.closed = True
            self._changed.notify_all()

    def is_current(self, request: MixRequest) -> bool:
        """Whether this is still the sound that is asked for."""
        return not self.closed and request is self._mix_request

    def wait_beyond(self, request: MixRequest, at_ms: int) -> bool:
        """Wait until the timeline is known beyond `at_ms` or to its end; return whether `request` is still current."""
        with self._changed:
            self._changed.wait_for(
                lambda: not self.is_current(request) or (not self._is_held(at_ms) and self._is_known(at_ms))
            )
            return self.is_current(request)

    def _is_known(self, at_ms: int) -> bool:
        return self.complete or end_ms(self.timeline) > at_ms

    def _is_held(self, at_ms: int) -> bool:
        """Whether a section ends at `at_ms` that waits for the listener, who has not gone on."""
        return self.holds and any(
            played.section.waits and played.section.end_ms == at_ms and not played.cut_short for played in self.timeline
        )

    def sections(self, request: MixRequest) -> Iterator[Section]:
        """Yield the sections from the one at `request.at_ms` on, waiting for each; none once it is out of date."""
        at_ms, known_ms = request.at_ms, -1
        while self.wait_beyond(request, at_ms):
            section = next((played.section for played in self.timeline if played.section.end_ms > at_ms), None)
            if section is None:
                return
            # Of a section that has become longer, the words before have been yielded.
            yield since(section, at_ms) if section.start_ms < at_ms == known_ms else section
            at_ms = known_ms = section.end_ms
