"""Keeps the machine and its screen awake while a session is played, through wakepy."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from repcast.play.companions import Facility
from repcast.play.controls import Command
from repcast.play.player import View

if TYPE_CHECKING:
    from wakepy import DBusAdapter, Mode

CLOSE_S = 1.0
"""How long to wait at the end for a desktop that does not answer; it lets go by itself when the process ends."""


class SleepInhibitor:
    """A companion that lets the machine sleep again in a pause. Belongs to the player's thread.

    A desktop may take its time to answer, so that it is asked in a thread of its own; where none answers, nothing is
    done.
    """

    def __init__(self) -> None:
        self._playing = False
        self._wanted: SimpleQueue[bool | None] = SimpleQueue()
        self._thread = Thread(target=self._follow, daemon=True, name="sleep inhibitor")

    def open(self) -> None:
        """Start following the session."""
        self._thread.start()

    def close(self) -> None:
        """Let the machine sleep again."""
        self._wanted.put(None)
        self._thread.join(CLOSE_S)

    def update(self, view: View) -> None:
        """Keep the machine awake while the session plays."""
        playing = view.state.mode == "playing"
        if playing != self._playing:
            self._playing = playing
            self._wanted.put(playing)

    def commands(self) -> Iterable[Command]:
        """Return no commands."""
        return ()

    def _follow(self) -> None:
        wanted: bool | None = False
        with suppress(Exception):  # a desktop that answers something odd must not disturb the session
            while wanted is not None:
                with _keep_awake() if wanted else nullcontext():
                    wanted = self._wanted.get()


def facility() -> Facility:
    """Report whether this machine can be kept awake, by trying it for a moment."""
    with _keep_awake() as mode:
        if mode.method is not None:
            return Facility("sleep inhibitor", f"keeps the screen on while a session plays ({mode.method.name})", True)
        tried = ", ".join(one.method.name for one in mode.result.list_methods(ignore_platform_fails=True))
    return Facility("sleep inhibitor", f"none answers ({tried or 'none known'}): the machine may fall asleep", False)


@contextmanager
def _keep_awake() -> Iterator["Mode"]:
    from wakepy import keep  # its import takes 50 ms, which the first word need not wait for

    with ExitStack() as using:
        adapter: type[DBusAdapter] | None = None
        if sys.platform == "linux":
            from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter

            class ClosedAdapter(JeepneyDBusAdapter):
                """wakepy's own adapter leaves its connections open where no method works."""

                def __init__(self) -> None:
                    super().__init__()
                    using.callback(self.close_connections)

            adapter = ClosedAdapter
        yield using.enter_context(keep.presenting(on_fail="pass", dbus_adapter=adapter))
