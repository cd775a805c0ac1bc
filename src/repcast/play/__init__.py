"""Live play: blocks of samples to a sound device, with commands, a screen and a log of what was done."""

from repcast.play.commands import State
from repcast.play.companions import Companion, Facility, Listener
from repcast.play.live import Settings, play
from repcast.play.outputs import DEFAULT, Device, DeviceInfo, NoDeviceError, StreamFormat, device, devices
from repcast.play.playback import Playback, SectionSource
from repcast.play.player import Played, Start, View


def voice_listener() -> Listener:
    """Return the listener for spoken commands; the default microphone is opened when the session starts.

    Raises `MissingPackageError` without pocketsphinx.
    """
    from repcast.play.voice_control.listener import VoiceListener

    return VoiceListener()


def desktop_companions() -> tuple[Companion, ...]:
    """Return the sleep inhibitor and the media keys; neither of them fails where it cannot work."""
    from repcast.play.media_keys import MediaKeys
    from repcast.play.sleep_inhibitor import SleepInhibitor

    return SleepInhibitor(), MediaKeys()


def facilities() -> tuple[Facility, ...]:
    """Report what live play can use on this machine beside sound: sleep inhibitor, media keys, spoken commands."""
    from repcast.play import media_keys, sleep_inhibitor
    from repcast.play.voice_control import recogniser

    return sleep_inhibitor.facility(), media_keys.facility(), recogniser.facility()


__all__ = [
    "DEFAULT",
    "Companion",
    "Device",
    "DeviceInfo",
    "Facility",
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
    "desktop_companions",
    "device",
    "devices",
    "facilities",
    "play",
    "voice_listener",
]
