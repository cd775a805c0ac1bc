"""libsndfile, which encodes FLAC, Vorbis and Opus."""

from importlib import import_module
from typing import Any

from repcast.export.target import Sink
from repcast.export.track import Track
from repcast.model.errors import MissingPackageError


def ready() -> Any:
    """Import soundfile, or raise MissingPackageError."""
    try:
        return import_module("soundfile")
    except (ImportError, OSError):  # the second where the package is there and the library is not
        raise MissingPackageError("soundfile, which writes this format,", "pip install soundfile") from None


def encode(track: Track, file: Sink, form: tuple[str, str], level: float | None = None) -> None:
    """Encode a track into a file that can seek.

    It is done block by block: libsndfile 1.2 crashes on minutes of Vorbis in one call.

    Args:
        track: what to encode.
        file: where to; it stays open.
        form: libsndfile's names of the format and the subtype.
        level: libsndfile's compression level from 0 (most bits) to 1, `None` for its own choice.
    """
    settings = {} if level is None else {"compression_level": level}
    form_name, subtype = form
    with ready().SoundFile(
        file, "w", track.rate_hz, track.channels, format=form_name, subtype=subtype, **settings
    ) as out:
        for block in track.blocks():
            out.write(block)
