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


APPLICATION: dict[str, tuple[object, object]] = {
    "CanQuit": (DBusBool, False),
    "CanRaise": (DBusBool, False),
    "HasTrackList": (DBusBool, False),
    "Identity": (DBusStr, "repcast"),
    "SupportedUriSchemes": (Strings, []),
    "SupportedMimeTypes": (Strings, []),
}
PLAYER: dict[str, tuple[object, object]] = {
    "Position": (DBusInt64, 0),
    "Rate": (DBusDouble, 1.0),
    "MinimumRate": (DBusDouble, 1.0),
    "MaximumRate": (DBusDouble, 1.0),
    "Volume": (DBusDouble, 1.0),
    "CanSeek": (DBusBool, False),
    "CanControl": (DBusBool, True),
    "CanGoNext": (DBusBool, True),
    "CanGoPrevious": (DBusBool, True),
    "CanPause": (DBusBool, True),
    "CanPlay": (DBusBool, True),
}
"""The type and the value of each property that never changes."""

COMMANDS: dict[str, Action] = {
    "Next": "next", "Previous": "back", "Pause": "pause", "PlayPause": "toggle", "Stop": "stop", "Play": "resume",
}  # fmt: skip
"""What each method does to the session."""


def _constant(name: str, kind: object, value: object) -> Any:
    def get(_self: ServiceInterface) -> Any:
        return value

    get.__name__, get.__annotations__["return"] = name, kind  # by these dbus-fast finds it, and knows its type
    return dbus_property(PropertyAccess.READ, name=name)(get)


def _method(name: str, action: Action | None) -> Any:
    def call(self: Any) -> None:
        if action is not None:
            self.send(Command(action))

    call.__name__ = name
    return dbus_method(name=name)(call)


class Application(ServiceInterface):
    """The program: it has no window, and ends with the session."""

    def __init__(self) -> None:
        super().__init__("org.mpris.MediaPlayer2")


class Player(ServiceInterface):
    """The session. `send` takes the commands, from the thread that serves D-Bus."""

    def __init__(self, send: Callable[[Command], None]) -> None:
        super().__init__("org.mpris.MediaPlayer2.Player")
        self.send = send
        self._title, self._section, self._status = "", "", "Playing"

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


for _name, (_kind, _value) in APPLICATION.items():
    setattr(Application, _name, _constant(_name, _kind, _value))
for _name in ("Raise", "Quit"):
    setattr(Application, _name, _method(_name, None))
for _name, (_kind, _value) in PLAYER.items():
    setattr(Player, _name, _constant(_name, _kind, _value))
for _name, _action in COMMANDS.items():
    setattr(Player, _name, _method(_name, _action))


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
