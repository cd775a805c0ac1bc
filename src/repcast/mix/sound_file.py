"""Opening a sound file of the user's: with libsndfile, or through ffmpeg what that cannot read."""

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from repcast.model.errors import RepcastError
from repcast.storage.ffmpeg import decode_to_au, find_ffmpeg


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a file is for, in messages: "music"; what would do without ffmpeg; what would do in place of the file."""

    name: str
    instead: str
    other: str


def opened(path: Path, using: ExitStack, purpose: Purpose) -> Any:
    """Return a file as a `soundfile.SoundFile`, which `using` will close.

    What only ffmpeg reads is decoded straight to the disk: the whole of it in memory would be ten times its size.

    Raises:
        RepcastError: it cannot be read, or only by ffmpeg, and there is none.
    """
    soundfile: Any = import_module("soundfile")
    try:
        return using.enter_context(soundfile.SoundFile(str(path)))
    except soundfile.SoundFileError:
        plain = using.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 - `using` closes it
        if decode_to_au(find_ffmpeg(f"{path}:", purpose.instead), path, plain):
            plain.seek(0)
            try:
                return using.enter_context(soundfile.SoundFile(plain))
            except soundfile.SoundFileError:
                pass
        raise RepcastError(f"{path}: cannot be read as {purpose.name}", purpose.other) from None
