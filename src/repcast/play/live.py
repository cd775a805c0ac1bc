"""Plays a session to its end or until it is stopped: commands in, sound and screen out."""

from collections.abc import Callable
from dataclasses import dataclass, field

from repcast.model.progress import Ending, Progress
from repcast.play.companions import Companion, Listener
from repcast.play.controls import answer_to, command_for_key
from repcast.play.outputs import Device
from repcast.play.playback import Playback
from repcast.play.player import Played, Player, Start
from repcast.play.terminal.console import NoConsole, console
from repcast.play.terminal.display import Display, display
from repcast.play.terminal.keys import Keys

TICK_S = 0.1
"""How often the screen is drawn and the commands are read."""

PROGRESS_MS = 5000
"""How often progress is reported: how much of a session a crash loses at most from its log."""

DRAIN_S = 0.3
"""How long the device may still play what it pulled last."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a session is played: `plain` lines in place of the screen, and where to `start`.

    `on_progress` is called every few seconds with what has been done, for a log; it must not wait. `listener` hears
    spoken commands; `companions` run beside the session (see `desktop_companions`).
    """

    plain: bool = False
    start: Start = field(default_factory=Start)
    on_progress: Callable[[Progress], None] = lambda _progress: None
    listener: Listener | None = None
    companions: tuple[Companion, ...] = ()


def play(playback: Playback, device: Device, settings: Settings | None = None) -> Played:
    """Play on `device` until the session's end, a key, a signal or the end of the terminal; return what was done.

    Call from the main thread. Raises `NoDeviceError` before anything is spoken where there is no device, and whatever
    the section source raises; the terminal is put back in any case.
    """
    settings = settings or Settings()
    live = _Live(Player(playback, device), display(plain=settings.plain), settings)
    keyboard = console()
    live.player.can_be_resumed = settings.listener is not None or not isinstance(keyboard, NoConsole)
    with Keys(keyboard, live.suspend, live.wake) as keys:
        try:
            live.open()
            played = live.player.played(live.run(keys))
            settings.on_progress(played)
            return played
        finally:
            live.close()


class _Live:
    """A session under way with all that belongs to it."""

    def __init__(self, player: Player, screen: Display, settings: Settings) -> None:
        self.player, self._screen, self._settings = player, screen, settings
        self._listener = settings.listener
        self._companions = (*([self._listener] if self._listener else []), *settings.companions)
        self._opened: list[Companion] = []

    def open(self) -> None:
        """Start the sound, then the rest. Raises `NoDeviceError` for the device, or for the microphone."""
        if self._listener is not None:
            self.player.listen_with(self._listener.on_played, self._listener.wake_word)
        self.player.start(self._settings.start)
        for companion in self._companions:
            companion.open()
            self._opened.append(companion)
        self._screen.open()

    def close(self) -> None:
        """End all of it, as far as it was started."""
        try:
            self.player.close()
        finally:
            for companion in self._opened:
                companion.close()
            self._screen.close()

    def suspend(self) -> None:
        """Pause and release the screen, before the process is stopped."""
        self.player.suspend()
        self._screen.close()

    def wake(self) -> None:
        """Take the screen and go on, after the process was stopped."""
        self._screen.open()
        self.player.wake()

    def run(self, keys: Keys) -> Ending:
        """Play to the end; return how it came about."""
        reported_ms = 0
        while not self.player.over:
            view = self.player.view()
            self._screen.show(view)
            if view.at_ms >= reported_ms + PROGRESS_MS:
                reported_ms = view.at_ms
                self._settings.on_progress(self.player.progress())
            for command in filter(None, map(command_for_key, keys.read(TICK_S))):
                self.player.execute(command)
            for companion in self._companions:
                companion.update(view)
                self.obey(companion)
            if keys.cause is not None:
                return keys.cause
            self.player.poll()
        self._screen.show(self.player.view())
        if self.player.state.mode == "stopped":
            return "stopped"
        keys.read(DRAIN_S)
        return "finished"

    def obey(self, companion: Companion) -> None:
        """Execute the commands of a companion, and answer those that were spoken; a listener that failed is left."""
        for command in companion.commands():
            notice = self.player.execute(command)
            if companion is self._listener:
                self.player.answer(answer_to(command) or notice)
        if self._listener is not None and self._listener.fault and self.player.wake_word:
            self.player.stop_listening(self._listener.fault)
