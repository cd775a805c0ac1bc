"""MP4: a video of the player's screen with the sound, with chapters and captions inside."""

from contextlib import closing
from heapq import merge
from itertools import chain
from typing import TYPE_CHECKING, Any

from repcast.export.about import About, Encoding, Options
from repcast.export.m4a import M4A
from repcast.export.mp4 import container, encoder, sound_packets, sound_stream, write_tags
from repcast.export.target import Sink, copy, explained_scratch, scratch
from repcast.export.track import Track
from repcast.export.video.scenes import parts

if TYPE_CHECKING:
    from av import Packet


DEFAULT_SIZE = (1280, 720)

CODER = "fast"
"""ffmpeg's quicker way to choose what AAC keeps: half the time of the usual one, as clean, and a tenth more bytes."""

SECTIONS_AHEAD = 2
"""Sections whose pictures are encoded while the sound of those before them is: each has some 100 kB."""


class Mp4:
    """The format MP4."""

    rate_hz = 44_100
    has_bitrate = has_picture = True

    def ready(self) -> object:
        """Raise MissingPackageError where PyAV, Pillow or the font is not installed."""
        from repcast.storage.fonts import font

        return encoder(), font(10)

    def check(self, encoding: Encoding, about: About | None) -> None:
        """Refuse a rate or a bitrate that AAC does not have."""
        M4A.check(encoding, about)

    def write(self, track: Track, sink: Sink, about: About, options: Options) -> None:
        """Write the track with its picture."""
        from repcast.export.video.encoding import ahead, caption_stream, captions, picture_chunks, picture_stream

        with scratch() as file:
            with explained_scratch():
                with container(file, "mp4", about) as to:
                    picture = picture_stream(to, options.size or DEFAULT_SIZE)
                    sound = sound_stream(to, track, options.bitrate_kbps, CODER)
                    words = caption_stream(to, about.language)
                    # Closed here where the sound fails: a collector may run in the very thread that closing waits for.
                    chunks = picture_chunks(picture, parts(about), about.duration_ms)
                    with closing(chunks), ahead(chunks, SECTIONS_AHEAD) as pictures:
                        streams = chain.from_iterable(pictures), sound_packets(sound, track), captions(words, about)
                        for packet in merge(*streams, key=_at):
                            to.mux(packet)
                write_tags(file, about, options)
                file.seek(0)
            copy(file, sink)


MP4 = Mp4()


def _at(packet: "Packet[Any]") -> float:
    """Return when a packet is due, in seconds."""
    return float((packet.dts or 0) * (packet.time_base or 0))
