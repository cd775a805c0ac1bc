"""Listens for spoken commands while a session is played, and does not obey the coach's own voice."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from queue import SimpleQueue
from threading import Thread
from typing import Protocol

import numpy as np

from repcast.model.clip import Samples
from repcast.play.controls import Command, command_for_phrase
from repcast.play.device_output import PlayedBlock
from repcast.play.outputs import NoDeviceError
from repcast.play.played_timeline import PlayedTimeline, index_at
from repcast.play.player import View
from repcast.play.voice_control.echo import EchoCanceller
from repcast.play.voice_control.recogniser import THRESHOLD, Recogniser, Recognition
from repcast.play.voice_control.segments import RATE_HZ

PERIOD_MS = 60


class Microphone(Protocol):
    """Something that captures mono samples at 16 kHz, from a thread of its own."""

    def open(self, on_captured: Callable[[Samples], None]) -> None:
        """Start capturing. Raises `NoDeviceError` where there is no microphone."""

    def close(self) -> None:
        """Stop."""


class MiniaudioMicrophone:
    """The system's default microphone."""

    def __init__(self) -> None:
        self._device: object = None

    def open(self, on_captured: Callable[[Samples], None]) -> None:
        """Open it. Raises `NoDeviceError` where there is none."""
        import miniaudio

        from repcast.play.outputs.miniaudio import REAL_BACKENDS

        taker = _takes_bytes(on_captured)
        next(taker)
        try:
            self._device = device = miniaudio.CaptureDevice(
                miniaudio.SampleFormat.FLOAT32, 1, RATE_HZ, PERIOD_MS, backends=REAL_BACKENDS, app_name="repcast"
            )
            device.start(taker)  # type: ignore[arg-type] # it sends bytes
        except miniaudio.MiniaudioError as error:
            raise NoDeviceError(f"no microphone could be opened ({error.args[0]})") from error

    def close(self) -> None:
        """Close it."""
        device, self._device = self._device, None
        if device is not None:
            device.close()  # type: ignore[attr-defined]


def _takes_bytes(on_captured: Callable[[Samples], None]) -> Generator[None, bytes]:
    while True:
        on_captured(np.frombuffer((yield), np.float32))


LEAD_MS, TAIL_MS = 150, 350
"""How long before and after its words the coach may be audible: the device is not exact, and rooms reverberate."""

LATE_MS = 600
"""Sound is judged so much later, when it is known what the coach was saying meanwhile."""

MARGIN = 4.0
"""How far below `THRESHOLD` the coach's own words may score as the same command for that to be refused."""

AROUND = RATE_HZ // 5
"""Frames before and after a command in which the coach's words are scored too: 200 ms."""


class VoiceListener:
    """A companion of `play`: a microphone, a recogniser, and a thread between them.

    What is played is taken out of what is captured. Until that is known to work, nothing is listened to while the coach
    speaks. Raises `MissingPackageError` without pocketsphinx.
    """

    def __init__(self, recogniser: Recogniser | None = None, microphone: Microphone | None = None) -> None:
        self._recogniser = recogniser or Recogniser()
        self._microphone = microphone or MiniaudioMicrophone()
        self._sound: SimpleQueue[Samples | PlayedBlock | None] = SimpleQueue()
        self._commands: SimpleQueue[Command] = SimpleQueue()
        self._coach = CoachActivity()
        self._echo = EchoCanceller()
        self._thread = Thread(target=self._listen, daemon=True, name="listen")

    def open(self) -> None:
        """Open the microphone. Raises `NoDeviceError` where there is none."""
        self._microphone.open(self._sound.put)
        self._thread.start()

    def close(self) -> None:
        """Close the microphone."""
        self._microphone.close()
        self._sound.put(None)

    def update(self, view: View) -> None:
        """Take in what is being played."""
        self._coach.update(view)

    def on_played(self, block: PlayedBlock) -> None:
        """Take in what the device has been given; called from the device's thread, and only queues it."""
        self._sound.put(block)

    def commands(self) -> Iterable[Command]:
        """Return the commands recognised since the last call."""
        while not self._commands.empty():
            yield self._commands.get()

    def _listen(self) -> None:
        waiting: deque[tuple[int, Samples]] = deque()
        captured = 0
        while (sound := self._sound.get()) is not None:
            if isinstance(sound, PlayedBlock):
                self._echo.on_played(sound)
                continue
            clean = self._echo.take(sound)
            captured += len(clean)
            at_ms = captured * 1000 // RATE_HZ
            self._coach.clock(at_ms)
            waiting.append((at_ms, clean))
            while waiting and waiting[0][0] <= at_ms - LATE_MS:
                end_ms, block = waiting.popleft()
                self._judge(block, end_ms)

    def _judge(self, block: Samples, end_ms: int) -> None:
        start_ms = end_ms - len(block) * 1000 // RATE_HZ
        muted = not self._echo.trusted and self._coach.speaks(start_ms, end_ms)
        for recognition in self._recogniser.recognise(block, muted=muted):
            command = command_for_phrase(recognition.phrase)
            if command is not None and not self._may_be_coach(recognition):
                self._commands.put(command)

    def _may_be_coach(self, recognition: Recognition) -> bool:
        """Whether this may have been the coach, or its own words at that moment could be taken for the command."""
        segment = recognition.segment
        if self._echo.may_be_echo(segment):
            return True
        scores = (self._recogniser.score(self._echo.played_during(segment, around)) for around in (0, AROUND))
        return any(phrase == recognition.phrase and score > THRESHOLD - MARGIN for phrase, score in scores)


class CoachActivity:
    """When the coach was speaking, on the microphone's clock: milliseconds captured since it was opened."""

    def __init__(self) -> None:
        self._now_ms = 0
        self._spans: list[tuple[int, int]] = []

    def clock(self, at_ms: int) -> None:
        """Set the microphone's time."""
        self._now_ms = at_ms

    def update(self, view: View) -> None:
        """Take in what is being played at the microphone's present time."""
        now_ms = self._now_ms
        if view.state.mode == "playing" and not view.waiting and speaks_at(view.timeline, view.at_ms):
            self._spans.append((now_ms - LEAD_MS, now_ms + TAIL_MS))
            del self._spans[:-200]

    def speaks(self, start_ms: int, end_ms: int) -> bool:
        """Whether the coach may have been audible in a span of the microphone's time."""
        return any(start < end_ms and start_ms < end for start, end in self._spans)


def speaks_at(timeline: PlayedTimeline, at_ms: int) -> bool:
    """Whether words are spoken at `at_ms` of a timeline, or within a moment of it."""
    if not timeline:
        return False
    here = index_at(timeline, at_ms)
    near = (cue for played in timeline[max(0, here - 1) : here + 2] for cue in played.section.cues if cue.text)
    return any(cue.at_ms - LEAD_MS <= at_ms < cue.end_ms + LEAD_MS for cue in near)
