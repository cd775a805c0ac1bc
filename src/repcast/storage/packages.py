"""What is installed here: the versions of packages, as their installer left them, and the very code of repcast."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path

from repcast.model.clip import content_identity

_METADATA = (".dist-info", ".egg-info")

_PYTHON = re.compile(r"-py\d[\d.]*$")
"""What setuptools puts behind the version in the name of an .egg-info."""

PACKAGE = Path(__file__).parents[1]


def installed(package: str) -> str:
    """Return the version of an installed package; "" where it is not installed.

    It stands in the name of what an installer leaves beside the package (PEP 376, PEP 427), except for a package that
    is worked on in its own folder: its version is "unknown". The standard
    library's own way reads what is in that folder too, and takes a tenth of a warm start for it.
    """
    name = _plain(package)
    return next((found[name] for found in map(_versions, sys.path) if name in found), "")


@cache
def code_identity(rooms: tuple[str, ...] = ()) -> str:
    """Return what identifies the code of some rooms of repcast, by default of all: its files, as they were installed.

    A file is known by its path, its size and the time of its last change, as an installer or an editor left them. ""
    where the code is in no files, so that nothing is known of it.
    """
    with suppress(OSError):
        files = sorted(one for folder in rooms or ("",) for one in files_below(PACKAGE / folder))
        return content_identity(repr((sys.hexversion, files)).encode())
    return ""


def files_below(folder: str | Path) -> Iterator[tuple[str, int, int]]:
    """Yield the path, the size and the time of change, in nanoseconds, of each file below a folder but bytecode.

    Raises:
        OSError: a folder or a file cannot be looked at.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from files_below(entry.path)
            else:
                facts = entry.stat()
                yield entry.path, facts.st_size, facts.st_mtime_ns


def all_installed() -> str:
    """Return what identifies the installed packages and their versions."""
    return content_identity(repr([sorted(_versions(folder).items()) for folder in sys.path]).encode())


@lru_cache(maxsize=64)
def _versions(folder: str) -> dict[str, str]:
    """Return the version of each package in a folder, by its plain name."""
    found: dict[str, str] = {}
    with suppress(OSError):
        for entry in os.listdir(folder):  # noqa: PTH208 - some thousand names, of which few are of packages
            if entry.endswith(_METADATA):
                name, _, version = _PYTHON.sub("", entry.rsplit(".", 1)[0]).rpartition("-")
                found.setdefault(_plain(name or version), version if name else "unknown")
    return found


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()
