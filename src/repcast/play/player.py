"""A session being played: orders in, a view for the screen out, the device watched over."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, replace

from repcast.model.progress import Ending, Progress
from repcast.model.timeline import Timeline
from repcast.play.commands import Mode, Scene, State, apply_command
from repcast.play.controls import Command
from repcast.play.device_output import DeviceOutput, PlayedBlock
from repcast.play.outputs import Device
from repcast.play.playback import Playback, answer
from repcast.play.playback_buffer import PlaybackBuffer
from repcast.play.played_timeline import Continuation, PlayedSection, PlayedTimeline, done, index_at, work_done
from repcast.play.producer import Producer
from repcast.play.splicing import rep_to_do

ASLEEP_S = 5.0
"""Between two looks, some tenths of a second apart as a rule, so much time may pass on a busy machine."""


class SleepDetector:
    """Compares the time that passed with the sound that was given to the device meanwhile.

    `now` is a clock that never goes back, in seconds, and may stand still while the machine sleeps; `wall` is the time
    of day, in seconds, which does not.
    """

    def __init__(self, now: Callable[[], float], wall: Callable[[], float]) -> None:
        self._now, self._wall = now, wall
        self._then = (now(), wall())
        self._at_ms = 0

    def look(self, at_ms: int) -> float:
        """Tell how long it has stood still since the last look, in seconds; 0 if it has not.

        `at_ms` is the position. It goes on if only this thread was held up: then nothing has been missed.
        """
        then, before_ms = self._then, self._at_ms
        self._then, self._at_ms = (self._now(), self._wall()), at_ms
        passed_s = max(now - was for now, was in zip(self._then, then, strict=True))
        sounded_s = max(0, at_ms - before_ms) / 1000
        return passed_s if passed_s > ASLEEP_S and sounded_s < passed_s / 2 else 0.0


NOTICE_S = 4.0
LATE_S = 0.3
"""How long it may be silent before the screen says why."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where a session begins: at a part of it and a rep of that (0: the first), with what had been changed by then."""

    part: int = 0
    state: State = field(default_factory=State)
    rep: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """All that a screen shows. `waiting` says why nothing is heard, "" while something is."""

    title: str
    track: PlayedTimeline
    complete: bool
    at_ms: int
    state: State
    waiting: str = ""
    notice: str = ""
    listening: bool = False


@dataclass(frozen=True, slots=True)
class Played(Progress):
    """What was really done: `timeline` is the session as it went, with what the listener had set at its end.

    `first_sound_s` is the moment of the first frame given to the device, by the player's clock.
    """

    timeline: Timeline = field(default_factory=lambda: Timeline("", ()))
    state: State = field(default_factory=State)
    first_sound_s: float | None = None


class Player:
    """Plays a show on a device. Belongs to one thread; nothing in it waits, apart from opening the device.

    `steered` says that there is somebody who can tell it to go on. `now` and `wall` are clocks, in seconds.
    """

    def __init__(
        self,
        show: Playback,
        device: Device,
        now: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self.steered = True
        self._show, self._now = show, now
        self._vigil = SleepDetector(now, wall)
        self._reel = PlaybackBuffer(show.stream, now=now)
        self._outlet = DeviceOutput(device, self._reel, show.stream, now)
        self._feed = Producer(show, self._reel)
        self.state = State()
        self.listening = False
        self._notice, self._notice_s = "", now()
        self._slept_in: Mode = "playing"
        self._pauses, self._paused_s, self._paused_at = 0, 0.0, 0.0

    def tap(self, played: Callable[[PlayedBlock], None]) -> None:
        """Let a listener know of every block that is given to the device."""
        self.listening = True
        self._outlet.tap = played

    def start(self, start: Start) -> None:
        """Open the device and start. Raises `NoDeviceError` before anything is spoken."""
        self._outlet.start()
        self.state = start.state
        self._feed.start(start.state, self._first(start))

    def _first(self, start: Start) -> Continuation:
        if start.part > 0:
            return Continuation(0, start.part, rep=start.rep, counted_in=True)
        opening = self._show.opening
        return Continuation(0, 0, (PlayedSection(0, opening),) if opening else (), prompt=True)

    def close(self) -> None:
        """Stop the sound and the threads."""
        self._outlet.off()
        self._feed.close()

    @property
    def over(self) -> bool:
        """Whether the session has been played to its end, or stopped."""
        return self.state.mode == "stopped" or self._reel.finished

    @property
    def fault(self) -> BaseException | None:
        """What went wrong in a thread behind the scenes."""
        return self._feed.route.fault

    def press(self, order: Command) -> str:
        """Carry out an order, unless the session is over; return what to tell about it."""
        if self.over:
            return ""
        turn = apply_command(self.state, order, self._scene())
        if turn.state.mode != "playing" or (turn.depart and not turn.soon):
            self._outlet.off()
            # What has not been heard is still to come: the order is about an earlier moment than it seemed.
            turn = apply_command(self.state, order, self._scene())
        if turn.depart or turn.remix:
            self._feed.change(turn.state, turn.depart, soon=turn.soon)
        if turn.state.mode == "playing":
            self._outlet.on()
        self._count_pause(turn.state)
        self.state = turn.state
        self.tell(turn.notice)
        return turn.notice

    def _scene(self) -> Scene:
        return self._feed.route.scene(self._reel.at_ms)

    def _count_pause(self, state: State) -> None:
        if state.mode == "paused" != self.state.mode:
            self._pauses += 1
            self._paused_at = self._now()
        elif self.state.mode == "paused" != state.mode:
            self._paused_s += self._now() - self._paused_at

    def tell(self, notice: str) -> None:
        """Show `notice` for a few seconds."""
        if notice:
            self._notice, self._notice_s = notice, self._now()

    def answer(self, words: str) -> None:
        """Let a spoken command be answered: a sound at once, the words when they are ready."""
        answer(words, self._show.voice, self._show.stream, self._outlet.say)

    def watch(self) -> None:
        """Look after the threads and the device; call some times a second. Raises what a thread could not mend."""
        if self.fault is not None:
            raise self.fault
        if self._vigil.look(self._reel.at_ms) and self.state.mode == "playing":
            self._after_sleep()
        elif self._outlet.watch() and self.state.mode == "playing":
            self._go_on("the sound device is back")

    def _after_sleep(self) -> None:
        """Wait for the listener, who may be elsewhere by now; go on where nobody could say so."""
        if self.steered:
            self.press(Command("pause"))
            self.tell("paused, for the machine was asleep")
        else:
            self._outlet.off()
            self._go_on("the machine was asleep")

    def _go_on(self, notice: str) -> None:
        """Go on, in the same way as after a pause."""
        self.state = replace(self.state, mode="paused")
        self.press(Command("resume"))
        self.tell(notice)

    def sleep(self) -> None:
        """Hold the session because the process is about to be stopped."""
        self._slept_in = self.state.mode
        self.press(Command("pause"))

    def wake(self) -> None:
        """Go on after `sleep`, unless the session was paused before."""
        self._vigil.look(self._reel.at_ms)
        if self._slept_in == "playing":
            self.press(Command("resume"))

    def view(self) -> View:
        """What there is to be seen now."""
        notice = self._notice if self._now() - self._notice_s < NOTICE_S else ""
        return View(
            self._show.title,
            self._feed.route.track,
            self._feed.route.complete,
            self._outlet.heard_ms,
            self.state,
            self._waiting(),
            notice,
            self.listening,
        )

    def _waiting(self) -> str:
        if self._outlet.lost:
            return "the sound device is gone: waiting for it"
        if self.state.mode == "playing" and self._reel.starved and self._now() - self._reel.given_s > LATE_S:
            return "the next words are still being spoken: one moment"
        return ""

    def done(self, ending: Ending = "") -> Progress:
        """What was done up to now, in figures."""
        timeline, changes = self._timeline(), self.state.changes
        track, at_ms = self._feed.route.track, self._outlet.heard_ms
        part = track[index_at(track, at_ms)].part if track else 0
        paused_s = self._paused_s + (self._now() - self._paused_at if self.state.mode == "paused" else 0.0)
        sets, reps = work_done(timeline)
        return Progress(
            ending,
            at_ms,
            part,
            sets,
            reps,
            self._pauses,
            round(paused_s, 1),
            changes.tempo_pct,
            changes.rest_s,
            rep_to_do(track, at_ms),
        )

    def played(self, ending: Ending) -> Played:
        """What was done up to now, the session's end."""
        return Played(
            **asdict(self.done(ending)), timeline=self._timeline(), state=self.state, first_sound_s=self._reel.first_s
        )

    def _timeline(self) -> Timeline:
        return done(self._show.title, self._feed.route.track, self._outlet.heard_ms)
