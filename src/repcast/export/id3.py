"""The tag of an MP3 file: ID3v2.3, which every phone, car and computer reads, with its addendum for chapters."""

import struct
from collections.abc import Iterable, Iterator

from repcast.export.about import About
from repcast.export.cover import Artwork
from repcast.model.errors import RepcastError

LAST_MS = 0xFFFF_FFFF
"""Moments are numbers of 32 bits: 49 days and 17 hours."""

_LARGEST_BYTES = (1 << 28) - 1
"""The tag's own size is a number of 28 bits."""

_UTF16, _LATIN = b"\x01", b"\x00"
_COVER_FRONT = b"\x03"
_MILLISECONDS, _LYRICS = b"\x02", b"\x01"
_TOP, _ORDERED = 2, 1
_NOT_KNOWN = 0xFFFF_FFFF
_ENTRIES = 255
"""A table of contents counts its entries in one byte."""

LANGUAGES = {"de": "deu", "en": "eng", "es": "spa", "fr": "fra", "it": "ita", "nl": "nld", "pl": "pol", "pt": "por"}
"""The three letters of ISO 639-2 for the two of ISO 639-1."""


def check_times(about: About) -> None:
    """Raise RepcastError where a track is too long for the tag."""
    if about.last_ms > LAST_MS:
        days = about.last_ms / 86_400_000
        hint = "choose .flac or .ogg, or --split; or a session of less than 49 days"
        raise RepcastError(f"an MP3 file cannot have chapters and lyrics for {days:.0f} days", hint)


def id3(about: About, cover: Artwork | None = None) -> bytes:
    """Return the tag as bytes, with a picture where one is given; the same track has the same bytes.

    Raises:
        RepcastError: the track is too long for it, or the words have too many bytes.
    """
    check_times(about)
    frames = [*_texts(about), *_lyrics(about), *_chapters(about)]
    if cover:
        frames.append(_frame("APIC", _LATIN + cover.mime.encode() + b"\0" + _COVER_FRONT + b"\0" + cover.data))
    body = b"".join(frames)
    if len(body) > _LARGEST_BYTES:
        raise RepcastError("the words are too many for the tag of an MP3 file", "choose .ogg, or --split")
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + size + body


def _frame(name: str, body: bytes) -> bytes:
    return name.encode() + struct.pack(">IH", len(body), 0) + body


def _utf16(text: str) -> bytes:
    """Encode a text with the mark that states the order of its bytes."""
    return b"\xff\xfe" + text.encode("utf-16-le")


def _text(name: str, text: str) -> bytes:
    return _frame(name, _UTF16 + _utf16(text))


def _texts(about: About) -> Iterator[bytes]:
    texts = {
        "TIT2": about.title,
        "TPE1": about.artist,
        "TALB": about.album,
        "TCON": about.genre,
        "TRCK": about.track_number,
        "TLEN": str(about.duration_ms),
    }
    yield from (_text(name, text) for name, text in texts.items() if text)
    if about.comment:
        yield _frame("COMM", _UTF16 + _language(about) + _utf16("\0") + _utf16(about.comment))


def _lyrics(about: About) -> Iterator[bytes]:
    """Yield all words, once as a text to read and once line by line with their moments."""
    spoken = list(about.spoken)
    if spoken:
        head = _UTF16 + _language(about)
        yield _frame("USLT", head + _utf16("\0") + _utf16(about.lyrics))
        lines = b"".join(_utf16(f"{cue.written}\0") + struct.pack(">I", cue.at_ms) for cue in spoken)
        yield _frame("SYLT", head + _MILLISECONDS + _LYRICS + _utf16("\0") + lines)


def _chapters(about: About) -> Iterator[bytes]:
    """Yield a chapter for each section, and the table of contents without which some players show none of them."""
    names = [f"chp{index}" for index in range(len(about.sections))]
    for name, section in zip(names, about.sections, strict=True):
        times = struct.pack(">IIII", section.start_ms, section.end_ms, _NOT_KNOWN, _NOT_KNOWN)
        yield _frame("CHAP", f"{name}\0".encode() + times + _text("TIT2", section.title))
    tables = [names[start : start + _ENTRIES] for start in range(0, len(names), _ENTRIES)]
    if len(tables) == 1:
        yield _contents("toc", _TOP | _ORDERED, names)
    elif tables:
        yield _contents("toc", _TOP | _ORDERED, [f"toc{index}" for index in range(len(tables))])
        yield from (_contents(f"toc{index}", _ORDERED, table) for index, table in enumerate(tables))


def _contents(name: str, flags: int, entries: Iterable[str]) -> bytes:
    listed = [f"{entry}\0".encode() for entry in entries]
    return _frame("CTOC", f"{name}\0".encode() + bytes((flags, len(listed))) + b"".join(listed))


def _language(about: About) -> bytes:
    return LANGUAGES.get(about.language[:2], "XXX").encode()
