"""Ogg files: encoded by libsndfile, tagged, and with a fixed serial number where the library draws one."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from repcast.export.about import About, Options
from repcast.export.sndfile import encode
from repcast.export.target import Sink, explained_scratch, scratch
from repcast.export.track import Track
from repcast.export.vorbis_comments import comments, cover

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
