"""The frames of an MP3 file, and the encoder LAME that makes them."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from repcast.model.errors import MissingPackageError

_RATES_HZ = ((44_100, 48_000, 32_000), (22_050, 24_000, 16_000), (11_025, 12_000, 8_000))
_KBPS = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBPS_LOW = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_VERSION_BITS = (3, 2, 0)

DELAY = 576
"""Samples that the encoder puts before the track."""

DECODER_DELAY = 529
"""Samples that every decoder puts before what it decodes; LAME's extension leaves them out of account."""

_XING_LENGTH = 156


@dataclass(frozen=True, slots=True)
class Shape:
    """What all frames of a file share: the rate, the channels (1 or 2) and the constant bitrate."""

    rate_hz: int
    channels: int
    kbps: int

    @property
    def _version(self) -> int:
        return next(index for index, rates in enumerate(_RATES_HZ) if self.rate_hz in rates)

    @property
    def samples(self) -> int:
        """The number of samples in a frame."""
        return 1152 if self._version == 0 else 576

    @property
    def side_bytes(self) -> int:
        """The length of the side information in bytes."""
        return ((17, 32) if self._version == 0 else (9, 17))[self.channels - 1]

    def header(self, kbps: int, *, padded: bool = False) -> bytes:
        """Return the four bytes that start a frame."""
        version = self._version
        second = 0xE0 | _VERSION_BITS[version] << 3 | 0b011  # layer III, no checksum
        rate = _RATES_HZ[version].index(self.rate_hz)
        third = (self.bitrates.index(kbps) + 1) << 4 | rate << 2 | padded << 1
        return bytes((0xFF, second, third, 0xC4 if self.channels == 1 else 0x44))

    @property
    def bitrates(self) -> tuple[int, ...]:
        """The bitrates at this rate, in kbit/s."""
        return _KBPS if self._version == 0 else _KBPS_LOW

    def length(self, kbps: int) -> float:
        """Return the mean length in bytes of a frame."""
        return self.samples * kbps * 125 / self.rate_hz

    def silent(self, *, padded: bool) -> bytes:
        """Return a frame of silence that needs no other frame to be decoded."""
        return self.header(self.kbps, padded=padded).ljust(int(self.length(self.kbps)) + padded, b"\0")


def known_rates() -> tuple[int, ...]:
    """Return the rates that MP3 has, in Hz."""
    return tuple(sorted(rate for rates in _RATES_HZ for rate in rates))


def split(data: bytes, shape: Shape) -> Iterator[bytes]:
    """Yield the whole frames of encoded bytes; what is left at the end is dropped.

    Raises:
        ValueError: something in the bytes is not a frame of this shape.
    """
    at = 0
    short = int(shape.length(shape.kbps))
    starts = shape.header(shape.kbps)[:2]
    while at + 4 <= len(data):
        if data[at : at + 2] != starts:
            raise ValueError(f"no frame at byte {at}")
        end = at + short + (data[at + 2] >> 1 & 1)
        if end > len(data):
            return
        yield data[at:end]
        at = end


def frame_count(length: int, shape: Shape) -> int:
    """Return how many frames hold a track of `length` samples.

    There is room for the encoder's and the decoder's delay, so that nothing is missing at the end; but a player that
    takes all of the frames for the track must not be 50 ms out. At 44.1 kHz that costs 1 ms of the end at most, at
    lower rates up to the decoder's delay of 529 samples.
    """
    whole = -(-(length + DELAY + DECODER_DELAY) // shape.samples)
    close = (length + shape.rate_hz // 20) // shape.samples
    enough = -(-(length + DELAY) // shape.samples)
    return max(min(whole, close), enough)


def info_frame(length: int, shape: Shape, audio_bytes: int | None) -> bytes:
    """Return the first frame, which players read and do not play: frames, bytes, delay and padding.

    `length` is the track's in samples; `audio_bytes`, that of all the other frames, is `None` where it is not known.
    """
    room = 4 + shape.side_bytes + _XING_LENGTH
    kbps = next(kbps for kbps in shape.bitrates if kbps >= shape.kbps and int(shape.length(kbps)) >= room)
    size = int(shape.length(kbps))
    count = frame_count(length, shape)
    padding = count * shape.samples - DELAY - length
    known = b"" if audio_bytes is None else struct.pack(">I", audio_bytes + size)
    flags = 0b1101 | bool(known) << 1
    body = shape.header(kbps) + bytes(shape.side_bytes) + b"Info" + struct.pack(">II", flags, count) + known
    body += bytes(part * 256 // 100 for part in range(100)) + bytes(4)
    body += b"LAME3.100\x01" + bytes(10) + bytes((min(shape.kbps, 255),))
    body += (DELAY << 12 | padding).to_bytes(3, "big") + bytes(4) + (known or bytes(4)) + bytes(2)
    return (body + struct.pack(">H", _crc16(body))).ljust(size, b"\0")


def _crc16(data: bytes) -> int:
    """Return the checksum that LAME puts at the end of its extension."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


QUALITY = 5
"""LAME's scale: 0 is the best and slowest. Higher ones than 5 gain nothing to hear in speech at these bitrates."""


_SCALES = {192: 0.97, 224: 0.98, 256: 1.0, 320: 1.0}
_SCALE_BELOW = 0.95


def gain(shape: Shape) -> float:
    """Return how much louder the samples must be for the file to be as loud as they were.

    LAME 3.100 makes everything quieter, the more so the lower the bitrate, to keep what it adds from clipping; our
    tracks have that room already.
    """
    return 1 / _SCALES.get(shape.kbps, _SCALE_BELOW)


def lameenc() -> Any:
    """Import lameenc, or raise MissingPackageError."""
    try:
        return import_module("lameenc")
    except ImportError:
        raise MissingPackageError("lameenc, which writes MP3,", "pip install lameenc") from None


def encoder(shape: Shape) -> Any:
    """Return an encoder; it starts as if all before had been silence."""
    lame = lameenc().Encoder()
    lame.silence()
    lame.set_channels(shape.channels)
    lame.set_in_sample_rate(shape.rate_hz)
    lame.set_out_sample_rate(shape.rate_hz)
    lame.set_bit_rate(shape.kbps)
    lame.set_quality(QUALITY)
    return lame
