"""Vorbis in Ogg through libsndfile."""

from repcast.export.about import About, Options
from repcast.export.sndfile import Codec, ready, write_ogg
from repcast.export.target import Sink
from repcast.export.track import Track

__all__ = ["HAS_BITRATE", "RATE_HZ", "ready", "write"]

RATE_HZ = 44_100
HAS_BITRATE = False
_VORBIS = Codec("VORBIS", "mutagen.oggvorbis", "OggVorbis")


def write(track: Track, to: Sink, about: About, options: Options) -> None:
    """Write an Ogg file with Vorbis in it."""
    write_ogg(track, to, about, options, _VORBIS)
