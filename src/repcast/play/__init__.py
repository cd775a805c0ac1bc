"""Live play: blocks of samples to a sound device, with commands, a screen and a log of what was done."""

from repcast.model.errors import RepcastError
from repcast.play.commands import State
from repcast.play.companions import Companion, Facility, Listener
from repcast.play.controls import WAKE_WORD
from repcast.play.live import Settings, play
from repcast.play.outputs import DEFAULT, Device, DeviceInfo, NoDeviceError, StreamFormat, device, devices
from repcast.play.playback import Playback, SectionSource
from repcast.play.player import Played, Start, View


def voice_listener(wake_word: str = WAKE_WORD) -> Listener:
    """Return the listener for spoken commands; the default microphone is opened when the session starts.

    Raises `MissingPackageError` where the recogniser's weights are not installed.
    """
    from repcast.play.voice_control.listener import VoiceListener

    return VoiceListener(wake_word)


def parse_wake_word(word: str) -> str:
    """Return `word` in lower case. Raises RepcastError for what is not one word of letters."""
    parsed = word.strip().lower()
    if not parsed.isalpha():
        raise RepcastError(f"{word!r} cannot be what spoken commands begin with", "give one word of letters only")
    return parsed


def has_keys() -> bool:
    """Whether there is a terminal to press keys at."""
    from repcast.play.terminal.console import NoConsole, console

    keyboard = console()
    keyboard.close()
    return not isinstance(keyboard, NoConsole)


def desktop_companions() -> tuple[Companion, ...]:
    """Return the sleep inhibitor and the media keys; neither of them fails where it cannot work."""
    from repcast.play.media_keys import MediaKeys
    from repcast.play.sleep_inhibitor import SleepInhibitor

    return SleepInhibitor(), MediaKeys()


def facilities(*, listen: bool = False) -> tuple[Facility, ...]:
    """Report what live play can use on this machine beside sound: sleep inhibitor, media keys, spoken commands.

    `listen` opens the microphone for two seconds, to test its level.
    """
    from repcast.play import media_keys, sleep_inhibitor
    from repcast.play.voice_control import microphone, recogniser

    tested = (microphone.level_test(),) if listen else ()
    return sleep_inhibitor.facility(), media_keys.facility(), recogniser.facility(), *tested


__all__ = [
    "DEFAULT",
    "WAKE_WORD",
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
    "has_keys",
    "parse_wake_word",
    "play",
    "voice_listener",
]
