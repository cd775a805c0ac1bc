"""The two threads behind live play: one has the session scheduled and spoken ahead, one mixes what comes next."""

from collections.abc import Callable, Iterable
from threading import Thread

from repcast.model.clip import Block
from repcast.model.timeline import Section
from repcast.model.times import frames
from repcast.play.commands import State
from repcast.play.live_plan import LivePlan, Mixing, Planning
from repcast.play.playback import Playback
from repcast.play.playback_buffer import PlaybackBuffer
from repcast.play.played_timeline import Continuation, PlayedSection, end_ms, index_at
from repcast.play.splicing import count_in, counts_only, from_rep, hold_ms, prompt

SOON_MS = 250
"""How much of the old sound is kept when the new one must not be heard to start."""

JOIN_S = 0.5


class Producer:
    """Keeps the reel filled. `route` is what is known of the session, `reel` what will be heard of it next."""

    def __init__(self, show: Playback, reel: PlaybackBuffer) -> None:
        self.route, self.reel = LivePlan(), reel
        self._conductor = show.conductor
        self._threads = (
            Thread(target=self._guarded, args=(self._plan_ahead,), daemon=True, name="plan ahead"),
            Thread(target=self._guarded, args=(self._mix_ahead,), daemon=True, name="mix ahead"),
        )

    def start(self, state: State, departure: Continuation) -> None:
        """Start at the beginning of a session, or of what is left of one."""
        self.route.depart(departure, state.changes)
        self._remix(state, (departure.at_ms, self.reel.seek(departure.at_ms)))
        for thread in self._threads:
            thread.start()

    def change(self, state: State, departure: Continuation | None, *, soon: bool) -> None:
        """Go on as `departure` says (`None`: as planned) with the sound that `state` asks for.

        With `soon` a moment of the sound that is ready is kept; otherwise it breaks off at once.
        """
        if departure is not None:
            self.route.depart(departure, state.changes)
        self._remix(state, self.reel.trim(SOON_MS if soon else 0))

    def _remix(self, state: State, start: tuple[int, int]) -> None:
        at_ms, ticket = start
        self.route.remix(Mixing(at_ms, ticket, state.muted, state.voice_db))

    def close(self) -> None:
        """End the threads. One that waits for a voice is left to end when that answers."""
        self.route.close()
        self.reel.trim(0)
        for thread in self._threads:
            if thread.is_alive():
                thread.join(JOIN_S)

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as fault:  # noqa: BLE001 - the player's thread raises it, whatever it is
            self.route.close(fault)

    def _plan_ahead(self) -> None:
        planning: Planning | None = None
        while (planning := self.route.next_planning(planning)) is not None:
            if self._planned(planning):
                self.route.end(planning)

    def _planned(self, planning: Planning) -> bool:
        """Have the session scheduled to its end, as one track with what stands already; False if out of date."""
        departure = planning.departure
        sections = self._conductor.sections(departure.part, planning.changes)
        for part, section in enumerate(sections, departure.part):
            first = part == departure.part
            if first and departure.counted_in and section.kind == "set":
                self.route.add(planning, PlayedSection(part, count_in(self.route.track, section)))
            ours = from_rep(section, departure.rep) if first else section
            if first and departure.prompt:
                ours = prompt(ours, sounded=bool(departure.legs))
            if not self.route.add(planning, PlayedSection(part, ours)):
                return False
        return True

    def _mix_ahead(self) -> None:
        mixing: Mixing | None = None
        while (mixing := self.route.next_mixing(mixing)) is not None:
            sections: Iterable[Section] = self.route.sections(mixing)
            if mixing.muted:
                sections = map(counts_only, sections)
            blocks = self._conductor.blocks(sections, mixing.at_ms, mixing.voice_db)
            if self._mixed(mixing, blocks) and self.route.wanted(mixing):
                self.reel.end(mixing.ticket)

    def _mixed(self, mixing: Mixing, blocks: Iterable[Block]) -> bool:
        """Put the blocks on the reel, waiting where the session has to; False if they are out of date."""
        at = frames(mixing.at_ms, self.reel.rate_hz)
        for block in blocks:
            begin = 0
            while begin < len(block):
                room = self._until_next_wait(mixing, at + begin)
                if room == 0 or not self.reel.put(block[begin : begin + room], mixing.ticket):
                    return False
                begin += room
            at += len(block)
        return True

    def _until_next_wait(self, mixing: Mixing, frame: int) -> int:
        """How many frames may follow on the reel, after waiting if they must; 0 if they are out of date.

        A session whose next words are late waits before the count-in to its next set, or else at a section's end.
        """
        rate_hz = self.reel.rate_hz
        at_ms = -(-frame * 1000 // rate_hz)
        track = self.route.track
        section = track[index_at(track, at_ms)].section
        next_ms = section.end_ms
        if end_ms(track) == section.end_ms and not self.route.complete:
            next_ms = hold_ms(section)
            if at_ms >= next_ms:
                if not self.route.beyond(mixing, section.end_ms):
                    return 0
                next_ms = section.end_ms
        return max(frames(next_ms, rate_hz) - frame, 1 if at_ms < next_ms else rate_hz)
