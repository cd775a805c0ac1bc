"""Plays a session live: blocks of samples to a sound device, with controls and a screen."""

from repcast.play.commands import State
from repcast.play.live import Listener, Settings, play
from repcast.play.outputs import DEFAULT, Device, DeviceInfo, NoDeviceError, StreamFormat, device, devices
from repcast.play.playback import Playback, SectionSource
from repcast.play.player import Played, Start, View


def listening() -> Listener:
    """Make the listener for spoken commands: the default microphone is opened when the session starts.

    Raises `MissingPackageError` without pocketsphinx.
    """
    from repcast.play.voice_control.listener import VoiceListener

    return VoiceListener()


__all__ = [
    "DEFAULT",
    "Device",
    "DeviceInfo",
    "Listener",
    "NoDeviceError",
    "Playback",
    "Played",
    "SectionSource",
    "Settings",
    "Start",
    "State",
    "StreamFormat",
    "View",
    "device",
    "devices",
    "listening",
    "play",
]
