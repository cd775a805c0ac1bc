"""Kokoro: the default voice, natural and well understood; its model comes in packages, two voices with repcast."""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from repcast.model.errors import MissingPackageError
from repcast.speak.engines import Take, Voice, VoiceError, VoiceInfo, fingerprint, session_options
from repcast.speak.kokoro_model import ADD, INSTALL_MODEL, check_model, has_model, kokoro_folder, model_for_this_machine
from repcast.speak.published import KOKORO_MODEL
from repcast.storage.folders import shipped
from repcast.storage.packages import installed

DEFAULT = "af_heart"
INSTALL = "pip install kokoro-onnx"
SHIPPED = "voices/kokoro.npz"
"""The file of the voices that ship with repcast, below the folder of its sounds."""

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
    """Find a voice by name, or as FOLDER/NAME where the folder holds a model and voices of the user's own."""
    if not find_spec("kokoro_onnx"):
        raise MissingPackageError("the package kokoro-onnx", INSTALL)
    path = Path(voice or DEFAULT)
    is_own = path.parent != Path()
    folder = path.parent.resolve() if is_own else kokoro_folder()
    if is_own:
        model, styles = _files(folder)
        identity = fingerprint(model)
    else:
        check_model()
        styles, identity = _styles(path.name), KOKORO_MODEL.digest[:16]
    if is_own or not _is_shipped(path.name):  # to open the archive takes longer than all else
        _check_name(path.name, _names(styles))
    version = f"{installed('kokoro-onnx')} {installed('espeakng-loader')}"
    pack = path.name if styles == _shipped() else ""
    key = str(folder / path.name) if is_own else path.name
    return Voice(
        "kokoro", key, f"kokoro {version} {identity} {fingerprint(styles)} {path.name}", pack=pack, may_lag=True
    )


def load(key: str, threads: int) -> Kokoro:
    """Load the voice NAME, or FOLDER/NAME with the model and the voices in that folder."""
    kokoro_onnx: Any = import_module("kokoro_onnx")
    onnxruntime: Any = import_module("onnxruntime")
    path = Path(key)
    is_own = path.parent != Path()
    model, styles = _files(path.parent) if is_own else (model_for_this_machine(onnxruntime), _styles(key))
    options = session_options(onnxruntime, threads)
    session = onnxruntime.InferenceSession(str(model), sess_options=options, providers=["CPUExecutionProvider"])
    return Kokoro(kokoro_onnx.Kokoro.from_session(session, str(styles)), path.name)


def voices() -> tuple[VoiceInfo, ...]:
    """Return the voices that ship with repcast and those that were added, or what is missing."""
    missing = "" if find_spec("kokoro_onnx") else INSTALL
    if not missing and not has_model():
        missing = f"{INSTALL_MODEL}; or {ADD}"
    names = dict.fromkeys((DEFAULT, *(name for styles in _style_files() for name in _names(styles))))
    return tuple(
        VoiceInfo(
            "kokoro" if name == DEFAULT else f"kokoro:{name}",
            LANGUAGES.get(name[0], ""),
            f"natural, {name}",
            not missing,
            missing,
        )
        for name in names
    )


def _is_shipped(name: str) -> bool:
    """Return whether a voice ships with repcast; each that does has ready clips."""
    return (shipped("audio") / "voices" / f"{name}.json").is_file()


def _shipped() -> Path:
    return shipped("audio") / SHIPPED


def _style_files() -> tuple[Path, ...]:
    """Return the files of voices for the model, those that ship with repcast first."""
    return (_shipped(), *_voice_files(kokoro_folder()))


def _styles(name: str) -> Path:
    """Return the file that holds the voice `name`; the last one where none does."""
    if _is_shipped(name):
        return _shipped()
    files = _style_files()
    return next((styles for styles in files if name in _names(styles)), files[-1])


def _voice_files(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted((*folder.glob("voices*.bin"), *folder.glob("voices*.npz"))))


def _files(folder: Path) -> tuple[Path, Path]:
    """Return the model and the voices in a folder of the user's own."""
    models, styles = sorted(folder.glob("*.onnx")), _voice_files(folder)
    if not models or not styles:
        raise VoiceError(f"Kokoro's model and voices are not in {folder}", "put an .onnx file and a voices.bin there")
    return models[0], styles[0]


def _check_name(name: str, names: tuple[str, ...]) -> None:
    if name not in names:
        more = "" if _voice_files(kokoro_folder()) else f"; {ADD} fetches more, in nine languages"
        raise VoiceError(f"Kokoro has no voice {name!r}", f"it has {', '.join(names)}{more}")


def _names(styles: Path) -> tuple[str, ...]:
    """Return the names of the voices in a file, which is an archive of one array each."""
    import zipfile

    try:
        with zipfile.ZipFile(styles) as archive:
            return tuple(sorted(name.removesuffix(".npy") for name in archive.namelist() if name.endswith(".npy")))
    except zipfile.BadZipFile:
        raise VoiceError(f"{styles} is not a file of Kokoro voices", f"{ADD} fetches it again") from None
