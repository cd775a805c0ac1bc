"""Reading bytes from a path or from standard input, and decoding them."""

import codecs
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.places import Place
from repcast.model.text import harmless_line

MAX_BYTES = 16_000_000
"""The largest source that is read; a whole exercise database has one megabyte."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"%PDF",
    b"\x7fELF",
    b"ID3",
    b"RIFF",
    b"OggS",
    b"fLaC",
    b"\x1f\x8b",
    b"MZ\x90",
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a source, with line feeds as line ends, and its faults; the text is empty after an error."""

    text: str
    faults: tuple[Diagnostic, ...] = ()


def decode(source: str, data: bytes) -> Decoded:
    """Return the text of some bytes: by their byte order mark, else UTF-8, else Windows-1252 with a warning."""
    place = Place(source)
    if len(data) > MAX_BYTES:
        return _error(
            "too-large",
            f"the source is {len(data) / 1e6:.0f} MB; pages of up to {MAX_BYTES / 1e6:.0f} MB are read",
            place,
        )
    if not data.strip(b" \t\r\n\x00"):
        return _error("empty", "the source is empty; it needs a title and steps", place)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if encoding:
        return _marked(data, encoding, place)
    if data.startswith(_SIGNATURES) or _is_binary(data):
        return _error("binary", "this is a binary file, not a page; give a text, Markdown, HTML or JSON file", place)
    try:
        return Decoded(_lines(data.decode("utf-8")))
    except UnicodeDecodeError as fault:
        return _legacy(source, data, fault)


def _marked(data: bytes, encoding: str, place: Place) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        text = data.decode(encoding, errors="replace")
        return Decoded(
            _lines(text), (_warning(f"byte {fault.start} is not {encoding}; it was read as a question mark", place),)
        )
    return (
        Decoded(_lines(text))
        if text.strip()
        else _error("empty", "the source is empty; it needs a title and steps", place)
    )


def _legacy(source: str, data: bytes, fault: UnicodeDecodeError) -> Decoded:
    line = data.count(b"\n", 0, fault.start) + 1
    column = len(data[data.rfind(b"\n", 0, fault.start) + 1 : fault.start].decode("utf-8", errors="replace")) + 1
    place = Place(source, line, column, 1)
    if fault.reason == "unexpected end of data":
        message = "the file ends in the middle of a character; that character was left out"
        return Decoded(_lines(data[: fault.start].decode("utf-8")), (_warning(message, place),))
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    if _looks_garbled(data):
        return _error("undecodable", "the text is neither UTF-8 nor Latin-1; save it as UTF-8", place)
    return Decoded(_lines(text), (_warning("the text is not UTF-8; it was read as Latin-1 (Windows-1252)", place),))


def _lines(text: str) -> str:
    """Return a text with line feeds as line ends; a dash between two numbers that could not be read is one again."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _LOST_DASH.sub(lambda lost: "-".ljust(len(lost[0])), text) if "\ufffd" in text else text


_LOST_DASH = re.compile(r"(?<=\d)\ufffd{1,3}(?=\d)")


def _is_binary(data: bytes) -> bool:
    """Whether there are zero bytes, or many control characters, in the first 8 kB."""
    head = data[:8192]
    controls = sum(head.count(bytes((code,))) for code in range(32) if code not in (9, 10, 12, 13, 27))
    return b"\x00" in head or controls > len(head) // 20


def _looks_garbled(data: bytes) -> bool:
    """Whether many bytes are over 127, which Western text has few of and other encodings have everywhere."""
    head = data[:8192]
    return sum(byte > 127 for byte in head) > max(len(head) // 4, 3)


def _error(code: str, message: str, place: Place) -> Decoded:
    return Decoded("", (Diagnostic("error", code, message, place),))


def _warning(message: str, place: Place) -> Diagnostic:
    return Diagnostic("warning", "encoding", message, place)


_WANTED = (
    "give a text, Markdown, HTML or JSON file, `-` for standard input, or the name of a script that ships with repcast"
)


def load(path: str) -> bytes:
    """Return the bytes of the file at `path`; `-` is standard input.

    Raises:
        RepcastError: the path is a folder or missing, may not be read, or holds more than `MAX_BYTES`.
    """
    place = Place("<stdin>" if path == "-" else harmless_line(path))
    if path == "-":
        return _bounded(sys.stdin.buffer, place)
    try:
        with Path(path).open("rb") as stream:
            return _bounded(stream, place)
    except (IsADirectoryError, NotADirectoryError) as fault:
        raise RepcastError(_folder(fault), _WANTED, place) from fault
    except FileNotFoundError as fault:
        raise RepcastError("there is no such file", _WANTED, place) from fault
    except PermissionError as fault:
        if Path(path).is_dir():
            raise RepcastError("this is a folder, not a page", _WANTED, place) from fault
        raise RepcastError(
            "you are not allowed to read this file", "change its permissions, or copy it to a place of your own", place
        ) from fault
    except (OSError, ValueError) as fault:
        raise RepcastError(
            f"this file cannot be read ({getattr(fault, 'strerror', None) or fault})", _WANTED, place
        ) from fault


def _folder(fault: OSError) -> str:
    return (
        "this is a folder, not a page"
        if isinstance(fault, IsADirectoryError)
        else "a part of this path is a file, not a folder"
    )


def _bounded(stream: BinaryIO, place: Place) -> bytes:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise RepcastError(
            f"this file is larger than {MAX_BYTES / 1e6:.0f} MB, which no exercise page is",
            "save the one page or record you need",
            place,
        )
    return data
