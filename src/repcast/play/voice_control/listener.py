"""Listens for spoken commands while a session is played, and does not obey the coach's own voice."""

from collections.abc import Iterable
from queue import Empty, SimpleQueue
from threading import Thread

import numpy as np

from repcast.model.clip import Samples
from repcast.play.controls import WAKE_WORD, Command, command_for_phrase
from repcast.play.device_output import PlayedBlock
from repcast.play.outputs import NoDeviceError
from repcast.play.player import View
from repcast.play.voice_control.echo import EchoCanceller
from repcast.play.voice_control.microphone import Microphone, MiniaudioMicrophone
from repcast.play.voice_control.recogniser import Recogniser, Recognition
from repcast.play.voice_control.segments import RATE_HZ

LOST_S = 3.0
"""A microphone that has captured nothing for so long is opened again, and as often after that."""

AROUND = RATE_HZ // 5
"""Frames before and after a command in which what was played is recognised too: 200 ms."""


RESIDUE = 0.002
"""Where so little of the captured power is left (-27 dB), it is the coach's own voice rather than a listener's.

A listener 20 dB fainter than the coach leaves three times as much (benchmarks/echo.py).
"""

LEAST_IN_RESIDUE = -6.0
"""The log probability that a command must have in what is left of the coach's own voice."""


class VoiceListener:
    """A companion of `play`: a microphone, a recogniser, and a thread between them.

    What is played is taken out of what is captured, and a command that was played itself is refused. `fault` is what
    ended the listening, "" as long as nothing has. Raises `MissingPackageError` where the recogniser's weights are not
    installed.
    """

    def __init__(
        self,
        wake_word: str = WAKE_WORD,
        recogniser: Recogniser | None = None,
        microphone: Microphone | None = None,
        echo: EchoCanceller | None = None,
    ) -> None:
        self.wake_word = wake_word
        self.fault = ""
        self._recogniser = recogniser or Recogniser(wake_word)
        self._microphone = microphone or MiniaudioMicrophone()
        self._sound: SimpleQueue[Samples | PlayedBlock | None] = SimpleQueue()
        self._commands: SimpleQueue[Command] = SimpleQueue()
        self._echo = echo or EchoCanceller()
        self._thread = Thread(target=self._run, daemon=True, name="listen")

    def open(self) -> None:
        """Open the microphone. Raises `NoDeviceError` where there is none."""
        self._microphone.open(self._sound.put)
        self._thread.start()

    def close(self) -> None:
        """Close the microphone."""
        self._sound.put(None)
        self._thread.join(LOST_S)
        self._microphone.close()

    def update(self, view: View) -> None:
        """Take in what is being played: nothing is asked of it."""

    def on_played(self, block: PlayedBlock) -> None:
        """Take in what the device has been given; called from the device's thread, and only queues it."""
        if not self.fault:
            self._sound.put(block)

    def commands(self) -> Iterable[Command]:
        """Return the commands recognised since the last call."""
        while not self._commands.empty():
            yield self._commands.get()

    def _run(self) -> None:
        try:
            self._listen()
        except Exception as fault:  # noqa: BLE001 - whatever it is, the session goes on without spoken commands
            self.fault = f"{type(fault).__name__}: {fault}"

    def _listen(self) -> None:
        """Take in what is captured and played, in the order in which it comes, until `close`."""
        played_s = 0.0
        while (sound := self._next()) is not None:
            if isinstance(sound, PlayedBlock):
                self._echo.on_played(sound)
                played_s += sound.count / sound.rate_hz
            elif len(sound):
                self.hear(self._echo.take(sound))
                played_s = 0.0
            if played_s > LOST_S or not (isinstance(sound, PlayedBlock) or len(sound)):
                self._reopen()
                played_s = 0.0

    def _next(self) -> "Samples | PlayedBlock | None":
        """Return what comes next; no samples where nothing has come for a while."""
        try:
            return self._sound.get(timeout=LOST_S)
        except Empty:
            return np.zeros(0, np.float32)

    def _reopen(self) -> None:
        """Open the microphone again, as the device may have been exchanged; without one it is tried again later."""
        self._microphone.close()
        try:
            self._microphone.open(self._sound.put)
        except NoDeviceError:
            self._microphone.close()

    def hear(self, block: Samples) -> None:
        """Queue the commands that end in a block from which the echo has been taken out."""
        for recognition in self._recogniser.recognise(block):
            command = command_for_phrase(recognition.phrase, self.wake_word)
            if command is not None and not self._is_own_voice(recognition):
                self._commands.put(command)

    def _is_own_voice(self, recognition: Recognition) -> bool:
        """Whether a command is what was played: recognised there too, or weakly in what cancelling left of it."""
        if recognition.score < LEAST_IN_RESIDUE and self._echo.share_left(recognition.segment) < RESIDUE:
            return True
        played = (self._echo.played_during(recognition.segment, around) for around in (0, AROUND))
        return any(self._recogniser.score(sound)[0] == recognition.phrase for sound in played)
