"""WAV: 16 bits, with the title and artist in a LIST INFO chunk and the chapters as cue points."""

import struct

from repcast.export.about import About, Options
from repcast.export.target import Sink
from repcast.export.track import Track
from repcast.model.errors import RepcastError
from repcast.model.times import frames

RATE_HZ = 0
HAS_BITRATE = False

LARGEST = 0xFFFF_FFFF
"""The sizes in a WAV file are numbers of 32 bits."""


def ready() -> None:
    """Do nothing: it needs no package of others."""


def write(track: Track, to: Sink, about: About, _options: Options) -> None:
    """Write a WAV file, its header first, for the length is known before the samples are."""
    info = _info(about)
    cues = _cue_points(about, track.rate_hz)
    frame = 2 * track.channels
    size = track.frames * frame
    whole = 4 + 24 + len(info) + len(cues) + 8 + size
    if whole > LARGEST:
        raise RepcastError("a WAV file cannot be longer than 4 GB", "choose .flac or .mp3, which can")
    to.write(b"RIFF" + struct.pack("<I", whole) + b"WAVE")
    to.write(
        _chunk(b"fmt ", struct.pack("<HHIIHH", 1, track.channels, track.rate_hz, track.rate_hz * frame, frame, 16))
    )
    to.write(info + cues)
    to.write(b"data" + struct.pack("<I", size))
    for samples in track.pcm16():
        to.write(samples.tobytes())


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _info(about: About) -> bytes:
    """What players show, as Microsoft's multimedia specification of 1991 names it."""
    said = {"INAM": about.title, "IART": about.artist, "IPRD": about.album, "IGNR": about.genre, "ICMT": about.comment}
    fields = (_chunk(name.encode(), text.encode() + b"\0") for name, text in said.items() if text)
    return _chunk(b"LIST", b"INFO" + b"".join(fields))


def _cue_points(about: About, rate_hz: int) -> bytes:
    """One cue point with its label for each section."""
    if not about.sections:
        return b""
    starts = [frames(section.start_ms, rate_hz) for section in about.sections]
    points = b"".join(struct.pack("<II4sIII", n, at, b"data", 0, 0, at) for n, at in enumerate(starts, 1))
    titles = (section.title.encode() + b"\0" for section in about.sections)
    labels = b"".join(_chunk(b"labl", struct.pack("<I", n) + title) for n, title in enumerate(titles, 1))
    return _chunk(b"cue ", struct.pack("<I", len(starts)) + points) + _chunk(b"LIST", b"adtl" + labels)
