"""MP4 files through ffmpeg's libraries: the container, AAC, chapters and tags; the same track has the same bytes."""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np

from repcast.export.about import About, Options
from repcast.export.cover import artwork
from repcast.export.samples import blocks_of
from repcast.export.target import Sink
from repcast.export.track import Track
from repcast.model.clip import Block
from repcast.model.errors import MissingPackageError

if TYPE_CHECKING:
    from av import AudioStream, Packet
    from av.container import OutputContainer

MS = Fraction(1, 1000)
BITEXACT = 1 << 23
"""AV_CODEC_FLAG_BITEXACT: the encoder names neither itself nor the processor's abilities."""

PACKET_FRAMES = 1024
"""Samples of a channel that a packet of AAC holds (ISO/IEC 14496-3, 4.5.2)."""

BLOCK_PACKETS = 8
"""Packets whose samples are encoded at a time."""

QUIET_BLOCKS = 2
"""After so much silence nothing of a sound is left in the encoder: it overlaps packets, and looks one ahead."""

SPEECH_KBPS, STEREO_KBPS = 64, 160


def encoder() -> Any:
    """Import PyAV, or raise MissingPackageError."""
    try:
        return import_module("av")
    except ImportError:
        raise MissingPackageError("PyAV, which writes this format,", "pip install av") from None


@contextmanager
def container(file: Sink, form: str, about: About) -> Iterator["OutputContainer"]:
    """Open an MP4 container of the kind `form` ("ipod", "mp4") in a file that can seek, with the chapters of a track.

    Its index comes first, so that a player begins before it has all of it.
    """
    options = {"fflags": "+bitexact", "movflags": "+faststart"}
    with encoder().open(file, "w", format=form, options=options, io_open=lambda *_: _Reader(file)) as opened:
        opened.set_chapters(
            [
                {
                    "id": number,
                    "start": section.start_ms,
                    "end": section.end_ms,
                    "time_base": MS,
                    "metadata": {"title": section.title},
                }
                for number, section in enumerate(about.sections)
            ]
        )
        yield opened


class _Reader(io.RawIOBase):
    """Reads what was written to a file, and leaves its position as it is: the index is moved while it is written."""

    def __init__(self, file: Sink) -> None:
        self._file, self._at = file, 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        before = self._file.tell()
        self._file.seek(self._at)
        data = self._file.read(size)
        self._file.seek(before)
        self._at += len(data)
        return data

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        before = self._file.tell()
        self._at = self._file.seek(offset + (self._at if whence == io.SEEK_CUR else 0), whence and io.SEEK_END)
        self._file.seek(before)
        return self._at

    def tell(self) -> int:
        return self._at


def sound_stream(to: "OutputContainer", track: Track, kbps: int, coder: str = "twoloop") -> "AudioStream":
    """Add a stream of AAC to a container; `kbps` 0 is the usual bitrate, `coder` one of ffmpeg's."""
    stream = to.add_stream("aac", track.rate_hz, options={"aac_coder": coder})
    stream.codec_context.layout = _layout(track)
    stream.codec_context.bit_rate = 1000 * (kbps or (SPEECH_KBPS if track.channels == 1 else STEREO_KBPS))
    stream.codec_context.flags |= BITEXACT
    stream.codec_context.time_base = Fraction(1, track.rate_hz)
    return stream


def sound_packets(stream: "AudioStream", track: Track) -> Iterator["Packet[Any]"]:
    """Yield the sound of a track, encoded; in a long silence a packet is repeated, which the encoder would make again.

    Packets are numbered here: the encoder does not know of what it was not given.
    """
    av, fed, quiet, number = encoder(), 0, 0, 0
    silent = b""
    for block in _even_blocks(blocks_of(track)):
        quiet = 0 if block.any() else quiet + 1
        if quiet > QUIET_BLOCKS and len(block) == BLOCK_PACKETS * PACKET_FRAMES:
            packets = [av.Packet(silent) for _ in range(BLOCK_PACKETS)]
        else:
            planes = np.ascontiguousarray(block.reshape(len(block), -1).T, np.float32)
            frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout=_layout(track))
            frame.sample_rate, frame.time_base, frame.pts = track.rate_hz, Fraction(1, track.rate_hz), fed
            fed += len(block)
            packets = stream.encode(frame)
            silent = bytes(packets[-1]) if packets and quiet == QUIET_BLOCKS else silent
        for packet in packets:
            yield _placed(packet, stream, number)
            number += 1
    for packet in stream.encode(None):
        yield _placed(packet, stream, number)
        number += 1


def _placed(packet: "Packet[Any]", stream: "AudioStream", number: int) -> "Packet[Any]":
    """Return a packet with its place in a stream; the first one stands before the sound (ISO/IEC 14496-3, 4.5.2)."""
    packet.stream, packet.time_base = stream, stream.codec_context.time_base
    packet.pts = packet.dts = (number - 1) * PACKET_FRAMES
    packet.duration = packet.duration or PACKET_FRAMES
    return packet


def _even_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the same sound in blocks of `BLOCK_PACKETS` packets each; the last may be shorter."""
    length, held = BLOCK_PACKETS * PACKET_FRAMES, np.zeros(0, np.float32)
    for block in blocks:
        held = np.concatenate([held, block]) if len(held) else block
        whole = len(held) // length * length
        yield from (held[start : start + length] for start in range(0, whole, length))
        held = held[whole:]
    if len(held):
        yield held


def _layout(track: Track) -> str:
    return "mono" if track.channels == 1 else "stereo"


def write_tags(file: Sink, about: About, options: Options) -> None:
    """Write what a player shows of a track into an MP4 file, with its cover."""
    mutagen: Any = import_module("mutagen.mp4")
    file.seek(0)
    tags = mutagen.MP4(file)
    texts = {
        "\xa9nam": about.title,
        "\xa9ART": about.artist,
        "\xa9alb": about.album,
        "\xa9gen": about.genre,
        "\xa9cmt": about.comment,
        "\xa9lyr": about.lyrics,
    }
    tags.update({name: [text] for name, text in texts.items() if text})
    if about.track:
        tags["trkn"] = [(about.track, about.tracks)]
    if options.cover:
        cover = artwork(about, options.cache)
        kinds = {"image/png": mutagen.MP4Cover.FORMAT_PNG, "image/jpeg": mutagen.MP4Cover.FORMAT_JPEG}
        tags["covr"] = [mutagen.MP4Cover(cover.data, kinds[cover.mime])]
    file.seek(0)
    tags.save(file, padding=lambda _info: 0)
