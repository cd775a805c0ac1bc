"""The session as a media player on D-Bus, by the MPRIS specification 2.2, through dbus-fast.

https://specifications.freedesktop.org/mpris-spec/latest/ has the interfaces. A session can be paused and stepped
through; it has no playlist, no volume and no position to jump to.
"""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Annotated, Any

from dbus_fast import PropertyAccess, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusBool, DBusDict, DBusDouble, DBusInt64, DBusSignature, DBusStr
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property

from repcast.play.controls import Action, Command

PATH = "/org/mpris/MediaPlayer2"
TRACK = "/org/repcast/session"
STATUS = {"playing": "Playing", "paused": "Paused", "stopped": "Stopped"}
Strings = Annotated[list[str], DBusSignature("as")]


def constant(name: str, kind: object, value: object) -> Any:
    """Return a read-only property of D-Bus type `kind` whose value never changes."""

    def get(_self: ServiceInterface) -> Any:
        return value

    get.__annotations__["return"] = kind
    return dbus_property(PropertyAccess.READ, name=name)(get)


def method(name: str, action: Action | None = None) -> Any:
    """Return a method without parameters that sends a command, or does nothing without an action."""

    def call(self: Any) -> None:
        if action is not None:
            self.send(Command(action))

    return dbus_method(name=name)(call)


class Application(ServiceInterface):
    """The program: it has no window, and ends with the session."""

    def __init__(self) -> None:
        super().__init__("org.mpris.MediaPlayer2")

    bring_to_front = method("Raise")
    quit = method("Quit")
    can_quit = constant("CanQuit", DBusBool, value=False)
    can_raise = constant("CanRaise", DBusBool, value=False)
    has_track_list = constant("HasTrackList", DBusBool, value=False)
    identity = constant("Identity", DBusStr, "repcast")
    uri_schemes = constant("SupportedUriSchemes", Strings, [])
    mime_types = constant("SupportedMimeTypes", Strings, [])


class Player(ServiceInterface):
    """The session. `send` takes the commands, from the thread that serves D-Bus."""

    def __init__(self, send: Callable[[Command], None]) -> None:
        super().__init__("org.mpris.MediaPlayer2.Player")
        self.send = send
        self._title, self._section, self._status = "", "", "Playing"

    next = method("Next", "next")
    previous = method("Previous", "back")
    pause = method("Pause", "pause")
    play_pause = method("PlayPause", "toggle")
    stop = method("Stop", "stop")
    play = method("Play", "resume")
    position = constant("Position", DBusInt64, 0)
    rate = constant("Rate", DBusDouble, 1.0)
    minimum_rate = constant("MinimumRate", DBusDouble, 1.0)
    maximum_rate = constant("MaximumRate", DBusDouble, 1.0)
    volume = constant("Volume", DBusDouble, 1.0)
    can_seek = constant("CanSeek", DBusBool, value=False)
    can_control = constant("CanControl", DBusBool, value=True)
    can_go_next = constant("CanGoNext", DBusBool, value=True)
    can_go_previous = constant("CanGoPrevious", DBusBool, value=True)
    can_pause = constant("CanPause", DBusBool, value=True)
    can_play = constant("CanPlay", DBusBool, value=True)

    @dbus_property(PropertyAccess.READ, name="PlaybackStatus")
    def status(self) -> DBusStr:
        """Return `Playing`, `Paused` or `Stopped`."""
        return self._status

    @dbus_property(PropertyAccess.READ, name="Metadata")
    def metadata(self) -> DBusDict:
        """Return the session as the album and its present section as the title."""
        return {
            "mpris:trackid": Variant("o", TRACK),
            "xesam:title": Variant("s", self._section),
            "xesam:album": Variant("s", self._title),
        }

    def show(self, title: str, section: str, mode: str) -> None:
        """Publish what is being played, and whether it is."""
        self._title, self._section, self._status = title, section, STATUS[mode]
        self.emit_properties_changed({"PlaybackStatus": self._status, "Metadata": self.metadata})


@asynccontextmanager
async def published(send: Callable[[Command], None]) -> AsyncIterator[Player]:
    """Publish a player on the session's D-Bus within the block. Raises what dbus-fast raises where that fails."""
    bus = await MessageBus().connect()
    player = Player(send)
    try:
        bus.export(PATH, Application())
        bus.export(PATH, player)
        await bus.request_name(f"org.mpris.MediaPlayer2.repcast.instance{os.getpid()}")
        yield player
    finally:
        bus.disconnect()
