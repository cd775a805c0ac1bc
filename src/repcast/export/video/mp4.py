"""MP4: a video of the player's screen with the sound, with chapters and captions inside."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from heapq import merge
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
        from repcast.export.video.encoding import caption_stream, captions, picture_chunks, picture_stream

        with scratch() as file:
            with explained_scratch():
                with container(file, "mp4", about) as to:
                    picture = picture_stream(to, options.size or DEFAULT_SIZE)
                    sound = sound_stream(to, track, options.bitrate_kbps)
                    words = caption_stream(to, about.language)
                    streams = (
                        _ahead(picture_chunks(picture, parts(about), about.duration_ms)),
                        sound_packets(sound, track),
                        captions(words, about),
                    )
                    for packet in merge(*streams, key=_at):
                        to.mux(packet)
                write_tags(file, about, options)
                file.seek(0)
            copy(file, sink)


MP4 = Mp4()


def _ahead(chunks: Iterator[list["Packet[Any]"]]) -> Iterator["Packet[Any]"]:
    """Yield what is in chunks, of which the next one is made meanwhile: pictures beside sound, each on a processor."""
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(next, chunks, None)
        while (chunk := coming.result()) is not None:
            coming = pool.submit(next, chunks, None)
            yield from chunk


def _at(packet: "Packet[Any]") -> float:
    """Return when a packet is due, in seconds."""
    return float((packet.dts or 0) * (packet.time_base or 0))
