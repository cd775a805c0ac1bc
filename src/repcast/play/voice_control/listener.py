"""Listens for spoken commands while a session is played, and never obeys the coach's own voice."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from queue import SimpleQueue
from threading import Thread
from typing import Protocol

import numpy as np

from repcast.model.clip import Samples
from repcast.play.controls import Command, order_for_phrase
from repcast.play.device_output import PlayedBlock
from repcast.play.outputs import NoDeviceError
from repcast.play.played_timeline import PlayedTimeline, index_at
from repcast.play.player import View
from repcast.play.voice_control.echo import EchoCanceller
from repcast.play.voice_control.recogniser import SURE, Heard, Recogniser
from repcast.play.voice_control.segments import RATE_HZ

PERIOD_MS = 60


class Microphone(Protocol):
    """Something that hears: it gives mono samples at 16 kHz, from a thread of its own."""

    def open(self, give: Callable[[Samples], None]) -> None:
        """Start giving what is heard. Raises `NoDeviceError` where there is no microphone."""

    def close(self) -> None:
        """Stop."""


class MiniaudioMicrophone:
    """The system's default microphone."""

    def __init__(self) -> None:
        self._device: object = None

    def open(self, give: Callable[[Samples], None]) -> None:
        """Open it. Raises `NoDeviceError` where there is none."""
        import miniaudio

        from repcast.play.outputs.miniaudio import REAL

        taker = _taken(give)
        next(taker)
        try:
            self._device = device = miniaudio.CaptureDevice(
                miniaudio.SampleFormat.FLOAT32, 1, RATE_HZ, PERIOD_MS, backends=REAL, app_name="repcast"
            )
            device.start(taker)  # type: ignore[arg-type] # it gives bytes
        except miniaudio.MiniaudioError as fault:
            raise NoDeviceError(f"no microphone could be opened ({fault.args[0]})") from fault

    def close(self) -> None:
        """Close it."""
        device, self._device = self._device, None
        if device is not None:
            device.close()  # type: ignore[attr-defined]


def _taken(give: Callable[[Samples], None]) -> Generator[None, bytes]:
    while True:
        give(np.frombuffer((yield), np.float32))


LEAD_MS, TAIL_MS = 150, 350
"""How long before and after its words the coach may be heard: the device is not exact, and rooms ring."""

LATE_MS = 600
"""Sound is judged so much later, when it is known what the coach was saying meanwhile."""

LIKE = 4.0
"""The coach's words are taken for a command though they are less like it than is asked of a listener's, by so much."""

AROUND = RATE_HZ // 5
"""Frames before and after a command in which the coach's words are looked at too: 200 ms."""


class VoiceListener:
    """A listener for `play`: a microphone, an ear and a thread between them.

    What is played is taken out of what is heard. Until that is known to work, nothing is listened to while the coach
    speaks.
    """

    def __init__(self, ear: Recogniser | None = None, microphone: Microphone | None = None) -> None:
        self._ear = ear or Recogniser()
        self._microphone = microphone or MiniaudioMicrophone()
        self._sound: SimpleQueue[Samples | PlayedBlock | None] = SimpleQueue()
        self._orders: SimpleQueue[Command] = SimpleQueue()
        self._own = OwnVoice()
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

    def tell(self, view: View) -> None:
        """Tell it what is being played."""
        self._own.tell(view)

    def played(self, sounded: PlayedBlock) -> None:
        """Take in what the device has been given; called from the device's thread, and only notes it."""
        self._sound.put(sounded)

    def orders(self) -> Iterable[Command]:
        """The orders heard since the last call."""
        while not self._orders.empty():
            yield self._orders.get()

    def _listen(self) -> None:
        waiting: deque[tuple[int, Samples]] = deque()
        heard = 0
        while (samples := self._sound.get()) is not None:
            if isinstance(samples, PlayedBlock):
                self._echo.played(samples)
                continue
            clean = self._echo.take(samples)
            heard += len(clean)
            at_ms = heard * 1000 // RATE_HZ
            self._own.clock(at_ms)
            waiting.append((at_ms, clean))
            while waiting and waiting[0][0] <= at_ms - LATE_MS:
                ended_ms, block = waiting.popleft()
                self._judge(block, ended_ms)

    def _judge(self, block: Samples, ended_ms: int) -> None:
        begun_ms = ended_ms - len(block) * 1000 // RATE_HZ
        deaf = not self._echo.trusted and self._own.speaks(begun_ms, ended_ms)
        for heard in self._ear.hear(block, own=deaf):
            order = order_for_phrase(heard.phrase)
            if order is not None and not self._said_by_coach(heard):
                self._orders.put(order)

    def _said_by_coach(self, heard: Heard) -> bool:
        """Whether this may have been the coach, or its own words at that moment could be taken for the command."""
        if self._echo.explains(heard.burst):
            return True
        words = (self._ear.judge(self._echo.said(heard.burst, around)) for around in (0, AROUND))
        return any(phrase == heard.phrase and score > SURE - LIKE for phrase, score in words)


class OwnVoice:
    """Knows when the coach was speaking, on the microphone's clock: milliseconds of sound heard since it was opened."""

    def __init__(self, track_voice: Callable[[PlayedTimeline, int], bool] | None = None) -> None:
        self._speaks = track_voice or speaks_at
        self._now_ms = 0
        self._spans: list[tuple[int, int]] = []

    def clock(self, at_ms: int) -> None:
        """Set the microphone's time."""
        self._now_ms = at_ms

    def tell(self, view: View) -> None:
        """Take in what is being played at the microphone's present time."""
        now_ms = self._now_ms
        speaks = view.state.mode == "playing" and not view.waiting and self._speaks(view.track, view.at_ms)
        if speaks:
            self._spans.append((now_ms - LEAD_MS, now_ms + TAIL_MS))
            del self._spans[:-200]

    def speaks(self, begun_ms: int, ended_ms: int) -> bool:
        """Whether the coach may have been heard in a stretch of the microphone's time."""
        return any(start < ended_ms and begun_ms < end for start, end in self._spans)


def speaks_at(track: PlayedTimeline, at_ms: int) -> bool:
    """Whether words are spoken at `at_ms` of a track, or within a moment of it."""
    if not track:
        return False
    here = index_at(track, at_ms)
    near = (cue for leg in track[max(0, here - 1) : here + 2] for cue in leg.section.cues if cue.text)
    return any(cue.at_ms - LEAD_MS <= at_ms < cue.end_ms + LEAD_MS for cue in near)
