"""What FLAC, Vorbis and Opus share: libsndfile, Vorbis comments, and Ogg pages."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from repcast.export.about import About, Options
from repcast.export.target import Sink, explained_scratch, scratch
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


def comments(about: About) -> dict[str, list[str]]:
    """Lay out what a player shows as Vorbis comments."""
    said = {
        "title": about.title,
        "artist": about.artist,
        "album": about.album,
        "genre": about.genre,
        "tracknumber": str(about.track or ""),
        "tracktotal": str(about.tracks or ""),
        "comment": about.comment,
        "language": about.language,
        "lyrics": "\n".join(cue.written for cue in about.spoken),
    }
    for number, section in enumerate(about.sections, 1):
        said[f"chapter{number:03}"] = _clock(section.start_ms)
        said[f"chapter{number:03}name"] = section.title
    return {name: [text] for name, text in said.items() if text}


def cover(about: About) -> Any:
    """Make the cover as mutagen's picture block."""
    from repcast.export.cover import SIDE_PX, picture

    mutagen: Any = import_module("mutagen.flac")
    block = mutagen.Picture()
    block.data = picture(about)
    block.type = 3
    block.mime = "image/png"
    block.width = block.height = SIDE_PX
    block.depth = 8
    return block


def _clock(at_ms: int) -> str:
    seconds, milliseconds = divmod(at_ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{milliseconds:03}"


SERIAL = 1


@dataclass(frozen=True, slots=True)
class Codec:
    """What goes into the pages: libsndfile's subtype, mutagen's module and class for it, and the compression level."""

    subtype: str
    module: str
    tagged: str
    level: float | None = None


def write_ogg(track: Track, to: Sink, about: About, options: Options, codec: Codec) -> None:
    """Write an Ogg file; the same track gives the same bytes."""
    with scratch() as file:
        with explained_scratch():
            encode(track, file, ("OGG", codec.subtype), codec.level)
            _tag(file, about, options, codec)
            file.seek(0)
        for page in _pages(file):
            to.write(page)


def _tag(file: Sink, about: About, options: Options, codec: Codec) -> None:
    file.seek(0)
    tagged = getattr(import_module(codec.module), codec.tagged)(file)
    for name, texts in comments(about).items():
        tagged[name] = texts
    if options.cover:
        tagged["metadata_block_picture"] = [b64encode(cover(about).write()).decode()]
    file.seek(0)
    tagged.save(file, padding=lambda _info: 0)


def _pages(file: Sink) -> Iterator[bytes]:
    """Hand out the pages of a file with our serial number; their checksums are made anew."""
    mutagen: Any = import_module("mutagen.ogg")
    while True:
        try:
            page = mutagen.OggPage(file)
        except EOFError:
            return
        page.serial = SERIAL
        yield page.write()
