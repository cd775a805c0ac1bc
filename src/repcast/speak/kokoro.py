"""Kokoro, the extra `repcast[kokoro]`: the most natural of the voices, and the slowest."""

import zipfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from repcast.model.errors import MissingPackageError
from repcast.speak.engines import Take, Voice, VoiceError, VoiceInfo, fingerprint, installed
from repcast.storage.folders import data_folder

DEFAULT = "af_heart"
INSTALL = "pip install 'repcast[kokoro]'"
ADD = "repcast voices add kokoro"
LANGUAGES = {
    "a": "en-us",
    "b": "en-gb",
    "e": "es",
    "f": "fr-fr",
    "h": "hi",
    "i": "it",
    "j": "ja",
    "p": "pt-br",
    "z": "cmn",
}
"""What the first letter of a voice's name says of its language, as espeak-ng calls it."""


class Kokoro:
    """One voice of a loaded model."""

    def __init__(self, model: Any, name: str) -> None:
        self.model = model
        self.name = name

    def speak(self, text: str, pace: float) -> Take:
        """Speak `text`, its silences left to be trimmed where all voices are."""
        language = LANGUAGES.get(self.name[0], "en-us")
        samples, rate_hz = self.model.create(text, voice=self.name, speed=pace, lang=language, trim=False)
        return Take(samples, rate_hz)


def find(voice: str) -> Voice:
    """Find a voice by name, in the user's data folder, or as FOLDER/NAME where the folder holds model and voices."""
    if not find_spec("kokoro_onnx"):
        raise MissingPackageError("the package kokoro-onnx", INSTALL)
    path = Path(voice or DEFAULT)
    folder = path.parent.resolve() if path.parent != Path() else _folder()
    model, styles = _files(folder)
    names = _names(styles)
    if path.name not in names:
        raise VoiceError(f"Kokoro has no voice {path.name!r}", f"it has {', '.join(names)}")
    identity = f"kokoro {installed('kokoro-onnx')} {fingerprint(model)} {fingerprint(styles)} {path.name}"
    return Voice("kokoro", str(folder / path.name), identity)


def load(key: str, threads: int) -> Kokoro:
    """Load the model beside which the voice `key`, FOLDER/NAME, is kept."""
    onnxruntime: Any = import_module("onnxruntime")
    kokoro_onnx: Any = import_module("kokoro_onnx")
    model, styles = _files(Path(key).parent)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(model), sess_options=options, providers=["CPUExecutionProvider"])
    return Kokoro(kokoro_onnx.Kokoro.from_session(session, str(styles)), Path(key).name)


def voices() -> tuple[VoiceInfo, ...]:
    """Return the voices of the model that was added, or what is missing."""
    missing = "" if find_spec("kokoro_onnx") else INSTALL
    try:
        _, styles = _files(_folder())
        names = _names(styles)
    except VoiceError:
        missing = f"{missing}, then {ADD}" if missing else ADD
        names = (DEFAULT,)
    return tuple(
        VoiceInfo(f"kokoro:{name}", LANGUAGES.get(name[0], ""), "the most natural, and slow", not missing, missing)
        for name in names
    )


def _folder() -> Path:
    return data_folder() / "kokoro"


def _files(folder: Path) -> tuple[Path, Path]:
    """Return the model and the voices in a folder."""
    models = sorted(folder.glob("*.onnx"))
    styles = sorted((*folder.glob("voices*.bin"), *folder.glob("voices*.npz")))
    if not models or not styles:
        raise VoiceError(f"Kokoro's model and voices are not in {folder}", f"{ADD} fetches them")
    return models[0], styles[0]


def _names(styles: Path) -> tuple[str, ...]:
    """Return the names of the voices in a file, which is an archive of one array each."""
    try:
        with zipfile.ZipFile(styles) as archive:
            return tuple(sorted(name.removesuffix(".npy") for name in archive.namelist()))
    except zipfile.BadZipFile:
        raise VoiceError(f"{styles} is not a file of Kokoro voices", f"{ADD} fetches it again") from None
