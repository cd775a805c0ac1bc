"""Plays a session live: blocks of samples to a sound device, with controls and a screen."""

from repcast.play.commands import State
from repcast.play.live import Listener, Settings, play
from repcast.play.outputs import DEFAULT, Device, Found, NoDeviceError, Stream, device, devices
from repcast.play.playback import Conductor, Show
from repcast.play.player import Played, Start, View


def listening() -> Listener:
    """Make the listener for spoken commands: the default microphone is opened when the session starts.

    Raises `MissingPackageError` without pocketsphinx.
    """
    from repcast.play.voice_control.listener import Listening

    return Listening()


__all__ = [
    "DEFAULT",
    "Conductor",
    "Device",
    "Found",
    "Listener",
    "NoDeviceError",
    "Played",
    "Settings",
    "Show",
    "Start",
    "State",
    "Stream",
    "View",
    "device",
    "devices",
    "listening",
    "play",
]
