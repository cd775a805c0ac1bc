"""repcast: a compiler from an exercise page to a timed, spoken session, played live or exported as an audio file.

    import repcast

    session = repcast.compile("page.txt", reps=12, rest=45)
    session.export("session.mp3", beside=["srt"])
    session.play()

Everything that is public is here: `compile` and `read` take a path, an open file, a text, or the name of a script that
ships with repcast; a `Session` holds the timeline, and writes and plays it; a `Voice` is kept open for many sessions.
`Choices` holds what may be chosen. What a user can correct is raised as a `RepcastError`. Each name is imported on
first use, so `import repcast` costs next to nothing.
"""

from typing import TYPE_CHECKING

import repcast.read  # noqa: F401 - now: imported later, this package would take the place of the function `read`
from repcast.model.first_use import on_first_use

if TYPE_CHECKING:
    from repcast import report as report
    from repcast import studio as studio
    from repcast.export.names import file_name as file_name
    from repcast.export.player_page import PlayerPage as PlayerPage
    from repcast.languages import interface_texts as interface_texts
    from repcast.library.front import Library as Library
    from repcast.library.front import publish as publish
    from repcast.library.site import Site as Site
    from repcast.model.choices import CHOICES as CHOICES
    from repcast.model.choices import Choices as Choices
    from repcast.model.errors import ChoiceError as ChoiceError
    from repcast.model.errors import Diagnostic as Diagnostic
    from repcast.model.errors import MissingPackageError as MissingPackageError
    from repcast.model.errors import RepcastError as RepcastError
    from repcast.model.errors import SourceError as SourceError
    from repcast.model.routine import Reading as Reading
    from repcast.model.routine import Routine as Routine
    from repcast.model.timeline import Timeline as Timeline
    from repcast.play import NoDeviceError as NoDeviceError
    from repcast.play import devices as devices
    from repcast.session import Session as Session
    from repcast.session import compile as compile  # noqa: A004 - the name of the main job, as in `re.compile`
    from repcast.session.corrections import Correction as Correction
    from repcast.session.corrections import script_text as script_text
    from repcast.session.joined import joined as joined
    from repcast.session.kept_exports import KeptExport as KeptExport
    from repcast.session.kept_exports import kept_export as kept_export
    from repcast.session.machine import clear_caches as clear_caches
    from repcast.session.machine import doctor as doctor
    from repcast.session.machine import scripts as scripts
    from repcast.session.playing import resume as resume
    from repcast.session.playing import say as say
    from repcast.session.remote import RemotePlayback as RemotePlayback
    from repcast.session.remote_log import Heard as Heard
    from repcast.session.remote_log import RemoteLog as RemoteLog
    from repcast.session.source import check as check
    from repcast.session.source import read as read
    from repcast.session.source import read_each as read_each
    from repcast.session.source import write_script as write_script
    from repcast.session.voice import Voice as Voice
    from repcast.speak import SpeechError as SpeechError
    from repcast.speak import VoiceError as VoiceError
    from repcast.speak import voices as voices
    from repcast.speak.catalogue import add_voice as add_voice
    from repcast.storage.configuration import configuration as configuration
    from repcast.storage.saved_sessions import SavedSession as SavedSession
    from repcast.storage.saved_sessions import forget_session as forget_session
    from repcast.storage.saved_sessions import save_session as save_session
    from repcast.storage.saved_sessions import saved_sessions as saved_sessions
    from repcast.storage.session_log import sessions as sessions

__version__ = "0.1.0"

_HOME = {
    "CHOICES": "repcast.model.choices",
    "ChoiceError": "repcast.model.errors",
    "Choices": "repcast.model.choices",
    "Correction": "repcast.session.corrections",
    "Diagnostic": "repcast.model.errors",
    "Heard": "repcast.session.remote_log",
    "KeptExport": "repcast.session.kept_exports",
    "Library": "repcast.library.front",
    "MissingPackageError": "repcast.model.errors",
    "NoDeviceError": "repcast.play",
    "PlayerPage": "repcast.export.player_page",
    "Reading": "repcast.model.routine",
    "RemoteLog": "repcast.session.remote_log",
    "RemotePlayback": "repcast.session.remote",
    "RepcastError": "repcast.model.errors",
    "Routine": "repcast.model.routine",
    "SavedSession": "repcast.storage.saved_sessions",
    "Session": "repcast.session",
    "Site": "repcast.library.site",
    "SourceError": "repcast.model.errors",
    "SpeechError": "repcast.speak",
    "Timeline": "repcast.model.timeline",
    "Voice": "repcast.session.voice",
    "VoiceError": "repcast.speak",
    "add_voice": "repcast.speak.catalogue",
    "check": "repcast.session.source",
    "clear_caches": "repcast.session.machine",
    "compile": "repcast.session",
    "configuration": "repcast.storage.configuration",
    "devices": "repcast.play",
    "doctor": "repcast.session.machine",
    "file_name": "repcast.export.names",
    "forget_session": "repcast.storage.saved_sessions",
    "interface_texts": "repcast.languages",
    "joined": "repcast.session.joined",
    "kept_export": "repcast.session.kept_exports",
    "publish": "repcast.library.front",
    "read": "repcast.session.source",
    "read_each": "repcast.session.source",
    "report": "repcast",
    "resume": "repcast.session.playing",
    "save_session": "repcast.storage.saved_sessions",
    "saved_sessions": "repcast.storage.saved_sessions",
    "say": "repcast.session.playing",
    "script_text": "repcast.session.corrections",
    "scripts": "repcast.session.machine",
    "sessions": "repcast.storage.session_log",
    "studio": "repcast",
    "voices": "repcast.speak",
    "write_script": "repcast.session.source",
}
"""Public name to the module that defines it."""

__all__ = ["__version__", *_HOME]  # noqa: PLE0604 - every one is text

del globals()["read"]  # `__getattr__` finds the function


__getattr__ = on_first_use(__name__, _HOME)


def __dir__() -> list[str]:
    return sorted(__all__)
