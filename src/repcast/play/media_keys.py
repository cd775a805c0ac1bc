"""Media keys and headset buttons on Linux: the session as an MPRIS player on the desktop's D-Bus, through dbus-fast.

The desktop sends its media keys, and BlueZ's `mpris-proxy` the buttons of a Bluetooth headset, to such players.
https://specifications.freedesktop.org/mpris-spec/latest/ says what they have.
"""

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from importlib.util import find_spec
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from repcast.play.companions import Facility
from repcast.play.controls import Command
from repcast.play.played_timeline import index_at
from repcast.play.player import View

if TYPE_CHECKING:
    import asyncio

    from repcast.play.mpris import Player

NAME = "media keys"
INSTALL = "pip install 'repcast[media-keys]'"
CLOSE_S = 1.0
"""How long to wait at the end for a bus that does not answer."""


class MediaKeys:
    """A companion that turns media keys into commands; where there is no D-Bus, or no dbus-fast, nothing is done."""

    def __init__(self) -> None:
        self._commands: SimpleQueue[Command] = SimpleQueue()
        self._shown: tuple[str, str, str] = ("", "", "")
        self._loop: asyncio.AbstractEventLoop | None = None
        self._player: Player | None = None
        self._end: Callable[[], None] = lambda: None
        self._closed = False
        self._thread = Thread(target=self._serve, daemon=True, name="media keys")

    def open(self) -> None:
        """Appear on the desktop's D-Bus."""
        if not _missing():
            self._thread.start()

    def close(self) -> None:
        """Disappear from it."""
        self._closed = True
        self._in_loop(self._end)
        if self._thread.ident is not None:
            self._thread.join(CLOSE_S)

    def update(self, view: View) -> None:
        """Show what is being played, and whether it is: work that waits for the listener is shown as paused."""
        section = view.timeline[index_at(view.timeline, view.at_ms)].section if view.timeline else None
        # A headset with one button sends "play" to what is paused, and that is how one goes on from work that waits.
        mode = "paused" if section and section.waits and view.state.mode == "playing" else view.state.mode
        shown, player = (view.title, section.title if section else "", mode), self._player
        if shown != self._shown and player is not None:
            self._shown = shown
            self._in_loop(partial(player.show, *shown))

    def commands(self) -> Iterable[Command]:
        """Return the commands since the last call."""
        while not self._commands.empty():
            yield self._commands.get()

    def _in_loop(self, work: Callable[[], None]) -> None:
        loop = self._loop
        if loop is not None:
            with suppress(RuntimeError):  # it has ended, as the bus is gone
                loop.call_soon_threadsafe(work)

    def _serve(self) -> None:
        import asyncio  # its import takes 40 ms, which the first word need not wait for

        with suppress(Exception):  # a desktop whose bus does not work must not disturb the session
            asyncio.run(self._publish(asyncio.Event()))

    async def _publish(self, over: "asyncio.Event") -> None:
        import asyncio

        from repcast.play.mpris import published

        self._end, self._loop = over.set, asyncio.get_running_loop()
        if not self._closed:
            async with published(self._commands.put) as self._player:
                await over.wait()


def facility() -> Facility:
    """Report whether media keys reach a session on this machine."""
    missing = _missing()
    return Facility(
        NAME, missing or "the desktop's media keys and headset buttons control a session (MPRIS)", not missing
    )


def _missing() -> str:
    """Return what is missing here, "" for nothing."""
    if sys.platform != "linux":
        return "only the desktops of Linux send them to a program in a terminal"
    if find_spec("dbus_fast") is None:
        return f"not installed: {INSTALL}"
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return "there is no D-Bus session here, as a desktop has it"
    return ""
