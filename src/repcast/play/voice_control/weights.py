"""Finds the recogniser's weights in the package that carries them, and checks them; none of its code is run."""

from collections.abc import Iterator
from hashlib import file_digest
from importlib.metadata import PackageNotFoundError, files, version
from pathlib import Path

from repcast.model.errors import MissingPackageError
from repcast.storage.folders import data_folder

PACKAGE = "moonshine-voice"
INSTALL = "pip install 'repcast[listen]'"

ENCODER, DECODER, TOKENIZER = "encoder_model.ort", "decoder_model_merged.ort", "tokenizer.bin"
DIGESTS = {
    ENCODER: "94e90a4654fc45cdfedb77c4c08e1739f48862998e58fada384b25118134f221",
    DECODER: "cf524c4862d36e9e5ab032eddc73637efd822d70e868ac575cf1a46e1e4708a0",
    TOKENIZER: "6884b35fd6377d4c4d32336a0bc152f36b64d1e45b6503683cdc238250a8472d",
}
"""The files of Moonshine tiny for English, and their SHA-256: the same in versions 0.0.49 and 0.0.73 of the package."""

WHERE = "moonshine_voice/assets/tiny-en"
"""The folder of the package that has them."""


def find_weights() -> Path:
    """Return the folder with the recogniser's weights.

    It is `moonshine` in the user's data folder, or lies in the installed package. Raises MissingPackageError where
    there is none, or where a file is not the one that is meant.
    """
    folder = next(_folders(), None)
    if folder is None:
        raise MissingPackageError("what recognises spoken commands", INSTALL)
    for name, digest in DIGESTS.items():
        with (folder / name).open("rb") as file:
            if file_digest(file, "sha256").hexdigest() != digest:
                raise MissingPackageError(f"the recogniser's own {name}, in place of another in {folder}", INSTALL)
    return folder


def are_installed() -> bool:
    """Whether there are weights, without a look into them."""
    return next(_folders(), None) is not None


def package() -> str:
    """Return the name and version of the package that carries the weights, "" where it is not installed."""
    try:
        return f"{PACKAGE} {version(PACKAGE)}"
    except PackageNotFoundError:
        return ""


def _folders() -> Iterator[Path]:
    """Yield each folder that has a file for each of the names."""
    candidates = [data_folder() / "moonshine"]
    try:
        listed = files(PACKAGE) or []
    except PackageNotFoundError:
        listed = []
    candidates += [Path(str(one.locate())).parent for one in listed if one.as_posix() == f"{WHERE}/{ENCODER}"]
    yield from (folder for folder in candidates if all((folder / name).is_file() for name in DIGESTS))
