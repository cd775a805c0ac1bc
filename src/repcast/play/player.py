"""A session being played: commands in, a view for the screen out, the device looked after."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace

from repcast.model.plan import Plan
from repcast.model.progress import Ending, Progress
from repcast.model.timeline import Timeline
from repcast.play.clocks import PauseClock, SleepDetector
from repcast.play.commands import Mode, State, apply_command
from repcast.play.controls import Command
from repcast.play.device_output import DeviceOutput, PlayedBlock
from repcast.play.outputs import Device
from repcast.play.playback import Playback, answer
from repcast.play.playback_buffer import AHEAD_MS, PlaybackBuffer
from repcast.play.played_timeline import (
    Continuation,
    PlayedSection,
    PlayedTimeline,
    as_timeline,
    cut,
    place_at,
    tips_heard,
    work_done,
)
from repcast.play.playhead import Playhead
from repcast.play.producer import Producer
from repcast.play.splicing import rep_to_do

NOTICE_S = 4.0
HELD_MS = 2 * AHEAD_MS
"""How much of a section that waits for the listener is left at least while it is held: more than is mixed ahead."""

LATE_S = 0.3
"""How long it may be silent before the screen says why."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where a session begins: at a part and a rep of it (0: the first), with the state that was reached by then."""

    part: int = 0
    state: State = field(default_factory=State)
    rep: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """All that a screen shows.

    `waiting` is why nothing is heard, "" while something is; `wake_word` is what spoken commands begin with, "" where
    they are not listened for.
    """

    title: str
    timeline: PlayedTimeline
    complete: bool
    at_ms: int
    state: State
    waiting: str = ""
    notice: str = ""
    wake_word: str = ""
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Played(Progress):
    """What was really done: `timeline` is the session as it was played, `state` what the listener had set at its end.

    `first_sound_s` is when the device got its first frame, by the player's clock.
    """

    timeline: Timeline = field(default_factory=lambda: Timeline("", ()))
    state: State = field(default_factory=State)
    first_sound_s: float | None = None


class Player:
    """Plays a session on a device. Belongs to one thread; nothing in it waits, apart from opening the device.

    `can_be_resumed` says that there are keys or a microphone to resume a pause with. `now` and `wall` are clocks, in
    seconds; see `SleepDetector`.
    """

    def __init__(
        self,
        playback: Playback,
        device: Device,
        now: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self.can_be_resumed = True
        self.state = State()
        self.wake_word = ""
        self._playback, self._now = playback, now
        self._sleep_detector = SleepDetector(now, wall)
        self._pauses = PauseClock(now)
        self._buffer = PlaybackBuffer(playback.stream, now=now)
        self._output = DeviceOutput(device, self._buffer, playback.stream, now)
        self._producer = Producer(playback.section_source, self._buffer)
        self._notice, self._notice_s = "", now()
        self._mode_before_suspension: Mode = "playing"

    def listen_with(self, on_played: Callable[[PlayedBlock], None], wake_word: str) -> None:
        """Pass every block delivered to the device to a listener, from the device's thread."""
        self.wake_word = wake_word
        self._output.on_played = on_played

    def stop_listening(self, fault: str) -> None:
        """Go on without spoken commands, and show why."""
        self.wake_word = ""
        self._output.on_played = None
        self.notify(f"no longer listening ({fault})")

    def start(self, start: Start) -> None:
        """Open the device and start. Raises `NoDeviceError` before anything is spoken."""
        self._output.start()
        self.state = start.state
        self._producer.plan.holds = self.can_be_resumed
        self._producer.start(start.state, self._first(start))

    def _first(self, start: Start) -> Continuation:
        """Return the beginning; of a session that has become shorter since it was broken off, its last part."""
        if start.part > 0:
            last = max(0, self._playback.section_source.part_count - 1)
            rep = start.rep if start.part <= last else 0
            return Continuation(0, min(start.part, last), rep=rep, counted_in=True)
        opening = self._playback.opening
        return Continuation(0, 0, (PlayedSection(0, opening),) if opening else (), prompt=True)

    def close(self) -> None:
        """Stop the sound and the threads."""
        try:
            self._output.close()
        finally:
            self._producer.close()

    @property
    def over(self) -> bool:
        """Whether the session has been played to its end, or stopped."""
        return self.state.mode == "stopped" or self._buffer.finished

    @property
    def error(self) -> BaseException | None:
        """What ended one of the threads."""
        return self._producer.plan.error

    def execute(self, command: Command) -> str:
        """Execute a command, unless the session is over; return the notice for the listener."""
        return "" if self.over else self._execute(command, self.state)

    def _execute(self, command: Command, state: State) -> str:
        self._hold()
        result = apply_command(state, command, self._playhead())
        if result.state.mode != "playing" or (result.continuation and not result.gapless):
            self._output.off()
            # What has not been heard is still to come: the position is a little earlier than it was.
            result = apply_command(state, command, self._playhead())
        if result.continuation or result.remix:
            self._producer.change(result.state, result.continuation, gapless=result.gapless)
        if result.state.mode == "playing":
            self._output.on()
        self.state = result.state
        self._pauses.follow(self.state.mode)
        self.notify(result.notice)
        return result.notice

    def _playhead(self) -> Playhead:
        return self._producer.plan.playhead(self._buffer.at_ms)

    def notify(self, notice: str) -> None:
        """Show `notice` for a few seconds."""
        if notice:
            self._notice, self._notice_s = notice, self._now()

    def answer(self, words: str) -> None:
        """Answer a spoken command: with a sound at the next `poll`, and with the words when they are ready."""
        answer(words, self._playback, self._output.play_over)

    def poll(self) -> None:
        """Look after the threads and the device; call some times a second. Raises what ended a thread."""
        if self.error is not None:
            raise self.error
        self._hold()
        has_slept = self._sleep_detector.check(self._buffer.at_ms) > 0
        if has_slept and self.state.mode == "playing":
            self._after_sleep()
        elif self._output.poll() and self.state.mode == "playing":
            self._go_on("the sound device is back")

    def _hold(self) -> None:
        """Let a section go on that waits for a listener who has not gone on yet."""
        plan, at_ms = self._producer.plan, self._buffer.at_ms
        end_ms = plan.held_until_ms(at_ms)
        if end_ms is not None and end_ms - at_ms < HELD_MS:
            plan.stretch(end_ms, HELD_MS)

    def _after_sleep(self) -> None:
        """Pause, as the listener may be elsewhere by now; go on where nothing could resume the session."""
        if self.can_be_resumed:
            self.execute(Command("pause"))
            self.notify("paused, for the machine was asleep")
        else:
            self._output.off()
            self._go_on("the machine was asleep")

    def _go_on(self, notice: str) -> None:
        """Go on as after a pause, though it was none of the listener's."""
        self._execute(Command("resume"), replace(self.state, mode="paused"))
        self.notify(notice)

    def suspend(self) -> None:
        """Pause because the process is about to be stopped."""
        self._mode_before_suspension = self.state.mode
        self.execute(Command("pause"))

    def wake(self) -> None:
        """Resume after `suspend`, unless the session was paused before."""
        self._sleep_detector.check(self._buffer.at_ms)
        if self._mode_before_suspension == "playing":
            self.execute(Command("resume"))

    def view(self) -> View:
        """Return what is to be seen now."""
        plan = self._producer.plan
        notice = self._notice if self._now() - self._notice_s < NOTICE_S else ""
        return View(
            self._playback.title,
            plan.timeline,
            plan.complete,
            self._output.audible_ms,
            self.state,
            self._waiting(),
            notice,
            self.wake_word,
            self._playback.plan,
        )

    def _waiting(self) -> str:
        if self._output.lost:
            return "the sound device is gone: waiting for it"
        is_late = self._buffer.starved and self._now() - self._buffer.delivered_s > LATE_S
        if self.state.mode == "playing" and is_late:
            return "the next words are still being spoken: one moment"
        return ""

    def progress(self, ending: Ending = "") -> Progress:
        """Return what has been done up to now, in figures."""
        timeline, at_ms = self._producer.plan.timeline, self._output.audible_ms
        so_far = cut(timeline, at_ms)
        sets, reps = work_done(so_far)
        done = Progress(
            ending,
            at_ms,
            0,
            sets,
            reps,
            self._pauses.count,
            round(self._pauses.total_s, 1),
            self.state.adjustments.tempo_pct,
            self.state.adjustments.rest_s,
            rep_to_do(timeline, at_ms),
            tips=tips_heard(so_far),
        )
        return replace(done, **place_at(timeline, at_ms, self._playback.plan)) if timeline else done

    def played(self, ending: Ending) -> Played:
        """Return what has been done, at the session's end."""
        timeline = cut(self._producer.plan.timeline, self._output.audible_ms)
        return Played(
            **asdict(self.progress(ending)),
            timeline=as_timeline(self._playback.title, timeline),
            state=self.state,
            first_sound_s=self._buffer.first_s,
        )
