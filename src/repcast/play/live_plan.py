"""The track as far as it is known, shared by the thread that plans it, the one that mixes it and the player."""

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Condition

from repcast.model.adjustments import Adjustments
from repcast.model.timeline import Section
from repcast.play.commands import Scene
from repcast.play.played_timeline import Continuation, PlayedSection, PlayedTimeline, cut, end_ms
from repcast.play.splicing import joined


@dataclass(frozen=True, slots=True)
class Planning:
    """What is to be scheduled: a way on, and what the listener has changed."""

    departure: Continuation
    changes: Adjustments
    number: int = 0


@dataclass(frozen=True, slots=True)
class Mixing:
    """The sound that is wanted: from `at_ms` on, for the reel's `ticket`."""

    at_ms: int
    ticket: int
    muted: bool = False
    voice_db: float = 0.0


class LivePlan:
    """A growing track. A departure replaces its end, and puts what is being planned for the old end out of date."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._planning: Planning | None = None
        self._mixing: Mixing | None = None
        self._pending = False
        self.track: PlayedTimeline = ()
        self.complete = False
        self.closed = False
        self.fault: BaseException | None = None

    def depart(self, departure: Continuation, changes: Adjustments) -> None:
        """Go another way from `departure.at_ms` on."""
        with self._changed:
            number = self._planning.number + 1 if self._planning else 1
            self.track = cut(self.track, departure.at_ms) + departure.legs
            self.complete, self._pending = False, True
            self._planning = Planning(departure, changes, number)
            self._changed.notify_all()

    def scene(self, at_ms: int) -> Scene:
        """What is known now, at the position `at_ms`."""
        with self._changed:
            pending = self._planning.departure if self._planning and self._pending else None
            return Scene(self.track, at_ms, pending)

    def remix(self, mixing: Mixing) -> None:
        """Ask for the sound anew."""
        with self._changed:
            self._mixing = mixing
            self._changed.notify_all()

    def next_planning(self, last: Planning | None) -> Planning | None:
        """Wait for something other than `last` to be scheduled; `None` once the route is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._planning is not last)
            return None if self.closed else self._planning

    def next_mixing(self, last: Mixing | None) -> Mixing | None:
        """Wait for another sound than `last` to be wanted; `None` once the route is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._mixing is not last)
            return None if self.closed else self._mixing

    def add(self, planning: Planning, leg: PlayedSection) -> bool:
        """Join a planned leg to the track's end; return False where the plan is out of date."""
        with self._changed:
            if self.closed or planning is not self._planning:
                return False
            at_ms = end_ms(self.track) if self.track else planning.departure.at_ms
            self.track = (*self.track, *joined((leg,), at_ms))
            self._pending = False
            self._changed.notify_all()
            return True

    def end(self, planning: Planning) -> None:
        """Say that the track is known to its end."""
        with self._changed:
            if planning is self._planning:
                self.complete, self._pending = True, False
                self._changed.notify_all()

    def close(self, fault: BaseException | None = None) -> None:
        """End every wait; with `fault`, keep it for the player to raise."""
        with self._changed:
            self.fault = self.fault or fault
            self.closed = True
            self._changed.notify_all()

    def wanted(self, mixing: Mixing) -> bool:
        """Whether `mixing` is still the sound that is wanted."""
        return not self.closed and mixing is self._mixing

    def beyond(self, mixing: Mixing, at_ms: int) -> bool:
        """Wait until the track is known beyond `at_ms` or to its end; return whether `mixing` is still wanted."""
        with self._changed:
            self._changed.wait_for(
                lambda: not self.wanted(mixing) or self.complete or end_ms(self.track) > at_ms,
            )
            return self.wanted(mixing)

    def sections(self, mixing: Mixing) -> Iterator[Section]:
        """The sections from the one that the mixing starts in, waiting for each; none once it is out of date."""
        at_ms = mixing.at_ms
        while self.beyond(mixing, at_ms):
            section = next((leg.section for leg in self.track if leg.section.end_ms > at_ms), None)
            if section is None:
                return
            yield section
            at_ms = section.end_ms
