"""Bytes from a path or from standard input."""

import sys
from pathlib import Path
from typing import BinaryIO

from repcast.model.errors import RepcastError
from repcast.model.places import Place
from repcast.read.decode import MAX_BYTES

_WANTED = (
    "give a text, Markdown, HTML or JSON file, `-` for standard input, or the name of a script that ships with repcast"
)


def load(path: str) -> bytes:
    """Read the bytes of the file at `path`; `-` is standard input.

    Raises:
        RepcastError: the path is a folder or missing, may not be read, or holds more than `MAX_BYTES`.
    """
    place = Place("<stdin>" if path == "-" else path)
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
