"""The session as far as it is known, shared by the thread that plans it, the one that mixes it and the player."""

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Condition

from repcast.model.adjustments import Adjustments
from repcast.model.timeline import Section
from repcast.play.played_timeline import Continuation, PlayedSection, PlayedTimeline, cut, end_ms
from repcast.play.playhead import Playhead
from repcast.play.splicing import joined


@dataclass(frozen=True, slots=True, eq=False)
class PlanRequest:
    """What is to be scheduled: how the session goes on, and what the listener has adjusted."""

    continuation: Continuation
    adjustments: Adjustments


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
        self.complete = False
        self.closed = False
        self.error: BaseException | None = None

    def continue_with(self, continuation: Continuation, adjustments: Adjustments) -> None:
        """Replace what was planned from `continuation.at_ms` on."""
        with self._changed:
            self.timeline = cut(self.timeline, continuation.at_ms) + continuation.sections
            self.complete, self._pending = False, True
            self._plan_request = PlanRequest(continuation, adjustments)
            self._changed.notify_all()

    def playhead(self, at_ms: int) -> Playhead:
        """Return what is known now, with the position `at_ms`."""
        with self._changed:
            pending = self._plan_request.continuation if self._plan_request and self._pending else None
            return Playhead(self.timeline, at_ms, pending)

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
        """Join a planned section to the timeline's end; return False if the request is out of date."""
        with self._changed:
            if self.closed or request is not self._plan_request:
                return False
            at_ms = end_ms(self.timeline) if self.timeline else request.continuation.at_ms
            self.timeline = (*self.timeline, *joined((played,), at_ms))
            self._pending = False
            self._changed.notify_all()
            return True

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
                lambda: not self.is_current(request) or self.complete or end_ms(self.timeline) > at_ms,
            )
            return self.is_current(request)

    def sections(self, request: MixRequest) -> Iterator[Section]:
        """Yield the sections from the one at `request.at_ms` on, waiting for each; none once it is out of date."""
        at_ms = request.at_ms
        while self.wait_beyond(request, at_ms):
            section = next((played.section for played in self.timeline if played.section.end_ms > at_ms), None)
            if section is None:
                return
            yield section
            at_ms = section.end_ms
