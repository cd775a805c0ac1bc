"""WAV: 16 bits, with the title and artist in a LIST INFO chunk and the chapters as cue points."""

import struct

from repcast.export.about import About, Encoding, Options
from repcast.export.formats import check_rate
from repcast.export.samples import pcm16_of
from repcast.export.target import Sink
from repcast.export.track import Track
from repcast.model.errors import RepcastError
from repcast.model.times import frames

RATES_HZ = range(8_000, 192_001)
LARGEST_BYTES = 0xFFFF_FFFF
"""The sizes in a WAV file are numbers of 32 bits."""


class Wav:
    """The format WAV; it needs no package of others."""

    rate_hz = 0
    has_bitrate = False
    has_picture = False

    def ready(self) -> None:
        """Do nothing: it always works."""

    def check(self, encoding: Encoding, about: About | None) -> None:
        """Refuse a rate that no player is sure to play, and a track longer than 4 GB."""
        check_rate(encoding.rate_hz, RATES_HZ, "WAV")
        if about and _size(encoding, about, len(_chunks(about, encoding.rate_hz))) > LARGEST_BYTES:
            raise RepcastError("a WAV file cannot be longer than 4 GB", "choose .flac or .mp3, which can")

    def write(self, track: Track, sink: Sink, about: About, _options: Options) -> None:
        """Write a WAV file, its header first, for the length is known before the samples are."""
        encoding = Encoding(track.rate_hz, track.channels)
        chunks = _chunks(about, track.rate_hz)
        frame = 2 * track.channels
        sink.write(b"RIFF" + struct.pack("<I", _size(encoding, about, len(chunks))) + b"WAVE")
        layout = struct.pack("<HHIIHH", 1, track.channels, track.rate_hz, track.rate_hz * frame, frame, 16)
        sink.write(_chunk(b"fmt ", layout) + chunks)
        sink.write(b"data" + struct.pack("<I", track.frames * frame))
        for samples in pcm16_of(track):
            sink.write(samples.tobytes())


WAV = Wav()


def _size(encoding: Encoding, about: About, chunk_bytes: int) -> int:
    """Return the size of the file in bytes, as its header states it: without the header's own 8."""
    return 4 + 24 + chunk_bytes + 8 + frames(about.duration_ms, encoding.rate_hz) * 2 * encoding.channels


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _chunks(about: About, rate_hz: int) -> bytes:
    return _info(about) + _cue_points(about, rate_hz)


def _info(about: About) -> bytes:
    """Return what players show, as Microsoft's multimedia specification of 1991 names it."""
    texts = {"INAM": about.title, "IART": about.artist, "IPRD": about.album, "IGNR": about.genre, "ICMT": about.comment}
    texts["ITRK"] = str(about.track or "")
    fields = (_chunk(name.encode(), text.encode() + b"\0") for name, text in texts.items() if text)
    return _chunk(b"LIST", b"INFO" + b"".join(fields))


def _cue_points(about: About, rate_hz: int) -> bytes:
    """Return one cue point with its label for each section."""
    if not about.sections:
        return b""
    starts = [min(frames(section.start_ms, rate_hz), LARGEST_BYTES) for section in about.sections]
    points = b"".join(struct.pack("<II4sIII", n, at, b"data", 0, 0, at) for n, at in enumerate(starts, 1))
    titles = (section.title.encode() + b"\0" for section in about.sections)
    labels = b"".join(_chunk(b"labl", struct.pack("<I", n) + title) for n, title in enumerate(titles, 1))
    return _chunk(b"cue ", struct.pack("<I", len(starts)) + points) + _chunk(b"LIST", b"adtl" + labels)
