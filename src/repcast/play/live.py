"""Plays a show to its end or until it is stopped: keys in, sound and screen out."""

import gc
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from repcast.model.progress import Ending, Progress
from repcast.play.controls import Command, answer_to, order_for_key
from repcast.play.device_output import PlayedBlock
from repcast.play.outputs import Device
from repcast.play.playback import Playback
from repcast.play.player import Played, Player, Start, View
from repcast.play.terminal.display import Display, display
from repcast.play.terminal.keys import Keys, NoConsole, console

TICK_S = 0.1
KEEP_MS = 5000
"""How much of a session a crash loses at most from its log."""

DRAIN_S = 0.3
"""How long the device still sounds what it was given last."""


class Listener(Protocol):
    """Hears spoken orders. `tell` and `played` let it know what the coach is saying."""

    def open(self) -> None:
        """Open the microphone."""

    def close(self) -> None:
        """Close it."""

    def tell(self, view: View) -> None:
        """Tell it what is going on."""

    def played(self, sounded: PlayedBlock) -> None:
        """Tell it what the device has been given; called from the device's thread, which it must not hold up."""

    def orders(self) -> Iterable[Command]:
        """The orders heard since the last call."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a show is played: `plain` lines in place of the screen; where to `start`.

    `keep` is called now and then with what has been done, for a log; it must not wait.
    """

    plain: bool = False
    start: Start = field(default_factory=Start)
    keep: Callable[[Progress], None] = lambda _done: None
    listener: Listener | None = None


def play(show: Playback, device: Device, settings: Settings | None = None) -> Played:
    """Play `show` on `device` until its end, a key, a signal or the end of the terminal; return what was done.

    Call from the main thread. Raises `NoDeviceError` before anything is spoken where there is no device, and
    whatever the conductor raises; the terminal is as it was in any case.
    """
    settings = settings or Settings()
    shown = display(plain=settings.plain)
    player = Player(show, device)
    listener = settings.listener
    if listener is not None:
        player.tap(listener.played)
    keyboard = console()
    player.steered = listener is not None or not isinstance(keyboard, NoConsole)
    with Keys(keyboard, lambda: _leave(player, shown), lambda: _back(player, shown)) as keys:
        try:
            player.start(settings.start)
            _settle()
            if listener is not None:
                listener.open()
            shown.open()
            played = player.played(_until_over(player, keys, shown, settings))
            settings.keep(played)
            return played
        finally:
            player.close()
            if listener is not None:
                listener.close()
            shown.close()
            gc.unfreeze()


def _settle() -> None:
    """Leave what was made so far out of the search for litter, which holds up the device's thread."""
    gc.freeze()
    gc.enable()


def _until_over(player: Player, keys: Keys, shown: Display, settings: Settings) -> Ending:
    kept_ms = 0
    while not player.over:
        view = player.view()
        shown.show(view)
        if view.at_ms >= kept_ms + KEEP_MS:
            kept_ms = view.at_ms
            settings.keep(player.done())
        for order in _typed(keys):
            player.press(order)
        for order in _heard(settings.listener, view):
            player.press(order)
            player.answer(answer_to(order))
        if keys.cause is not None:
            return keys.cause
        player.watch()
    shown.show(player.view())
    if player.state.mode == "stopped":
        return "stopped"
    keys.read(DRAIN_S)
    return "finished"


def _typed(keys: Keys) -> Iterator[Command]:
    return filter(None, map(order_for_key, keys.read(TICK_S)))


def _heard(listener: Listener | None, view: View) -> Iterable[Command]:
    if listener is None:
        return ()
    listener.tell(view)
    return listener.orders()


def _leave(player: Player, shown: Display) -> None:
    player.sleep()
    shown.close()


def _back(player: Player, shown: Display) -> None:
    shown.open()
    player.wake()
