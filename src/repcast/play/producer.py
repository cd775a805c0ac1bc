"""The two threads behind live play: one has the session scheduled and spoken ahead, one mixes what comes next."""

from collections.abc import Callable, Iterable
from threading import Thread

from repcast.model.clip import Block
from repcast.model.timeline import Section, wait_ms
from repcast.model.times import frames
from repcast.play.commands import State
from repcast.play.live_plan import LivePlan, MixRequest, PlanRequest
from repcast.play.playback import SectionSource
from repcast.play.playback_buffer import PlaybackBuffer
from repcast.play.played_timeline import Continuation, end_ms, index_at
from repcast.play.splicing import counts_only, following

KEPT_MS = 250
"""How much of the old sound is kept where the new one must follow without a gap: the time to mix it, with a margin."""

JOIN_S = 0.5
"""How long to wait at the end for a thread that may be waiting for a voice."""


class Producer:
    """Keeps the buffer filled. `plan` is what is known of the session, `buffer` the sound to be played next."""

    def __init__(self, source: SectionSource, buffer: PlaybackBuffer) -> None:
        self.plan, self.buffer = LivePlan(), buffer
        self._source = source
        self._threads = (
            Thread(target=self._guarded, args=(self._plan_ahead,), daemon=True, name="plan ahead"),
            Thread(target=self._guarded, args=(self._mix_ahead,), daemon=True, name="mix ahead"),
        )

    def start(self, state: State, continuation: Continuation) -> None:
        """Start both threads, at the beginning of the session or of what is left of it."""
        self.plan.continue_with(continuation, state.adjustments)
        self._remix(state, (continuation.at_ms, self.buffer.seek(continuation.at_ms)))
        for thread in self._threads:
            thread.start()

    def change(self, state: State, continuation: Continuation | None, *, gapless: bool) -> None:
        """Go on as `continuation` says (`None`: as planned), with the sound that `state` asks for.

        With `gapless` the sound goes on until the new one is mixed; otherwise it breaks off at once.
        """
        if continuation is not None:
            self.plan.continue_with(continuation, state.adjustments)
        self._remix(state, self.buffer.trim(KEPT_MS if gapless else 0))

    def _remix(self, state: State, start: tuple[int, int]) -> None:
        at_ms, generation = start
        self.plan.request_mix(MixRequest(at_ms, generation, state.muted, state.voice_db))

    def close(self) -> None:
        """End the threads. One that waits for a voice ends when that returns."""
        self.plan.close()
        self.buffer.trim(0)
        for thread in self._threads:
            if thread.is_alive():
                thread.join(JOIN_S)

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - the player's thread raises it, whatever it is
            self.plan.close(error)

    def _plan_ahead(self) -> None:
        request: PlanRequest | None = None
        while (request := self.plan.next_plan_request(request)) is not None:
            if self._planned(request):
                self.plan.finish(request)

    def _planned(self, request: PlanRequest) -> bool:
        """Append the session to its end to the plan; return False if the request went out of date."""
        after = request.continuation
        sections = self._source.sections(after.part, request.adjustments, request.taken, in_parts=True)
        coming = following(after, sections, self.plan.timeline)
        return all(self.plan.append(request, played) for played in coming)

    def _mix_ahead(self) -> None:
        request: MixRequest | None = None
        while (request := self.plan.next_mix_request(request)) is not None:
            sections: Iterable[Section] = self.plan.sections(request)
            if request.muted:
                sections = map(counts_only, sections)
            blocks = self._source.blocks(sections, request.at_ms, request.voice_db)
            if self._mixed(request, blocks) and self.plan.is_current(request):
                self.buffer.end(request.generation)

    def _mixed(self, request: MixRequest, blocks: Iterable[Block]) -> bool:
        """Put the blocks into the buffer, waiting where the session has to; return False if they went out of date."""
        at = frames(request.at_ms, self.buffer.rate_hz)
        for block in blocks:
            begin = 0
            while begin < len(block):
                count = self._until_next_wait(request, at + begin)
                if count == 0 or not self.buffer.put(block[begin : begin + count], request.generation):
                    return False
                begin += count
            at += len(block)
        return True

    def _until_next_wait(self, request: MixRequest, frame: int) -> int:
        """Return how many frames may be put into the buffer from `frame` on, waiting first if none may; 0: out of date.

        A session whose next words are late waits before the count-in to its next set, or else at a section's end. A
        section that waits for the listener is held by its end alone.
        """
        rate_hz = self.buffer.rate_hz
        at_ms = -(-frame * 1000 // rate_hz)
        timeline = self.plan.timeline
        section = timeline[index_at(timeline, at_ms)].section
        next_ms = section.end_ms
        if end_ms(timeline) == section.end_ms and not self.plan.complete and not section.waits:
            next_ms = wait_ms(section)
            if at_ms >= next_ms:
                if not self.plan.wait_beyond(request, section.end_ms):
                    return 0
                next_ms = section.end_ms
        return max(frames(next_ms, rate_hz) - frame, 1 if at_ms < next_ms else rate_hz)
