"""FLAC through libsndfile: 16 bits without loss, with Vorbis comments and a cover."""

from importlib import import_module
from typing import Any

from repcast.export.about import About, Options
from repcast.export.sndfile import comments, cover, encode, ready
from repcast.export.target import Sink, seekable
from repcast.export.track import Track

__all__ = ["HAS_BITRATE", "RATE_HZ", "ready", "write"]

RATE_HZ = 0
HAS_BITRATE = False


def write(track: Track, to: Sink, about: About, options: Options) -> None:
    """Write a FLAC file."""
    with seekable(to) as file:
        encode(track, file, ("FLAC", "PCM_16"))
        file.seek(0)
        mutagen: Any = import_module("mutagen.flac")
        tagged = mutagen.FLAC(file)
        for name, texts in comments(about).items():
            tagged[name] = texts
        if options.cover:
            tagged.add_picture(cover(about))
        file.seek(0)
        tagged.save(file, padding=lambda _info: 0)
