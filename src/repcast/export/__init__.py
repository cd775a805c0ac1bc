"""Writes blocks of samples as a file."""

import importlib
from collections.abc import Callable
from pathlib import PurePath
from typing import Protocol, cast

from repcast.export.about import About, Options
from repcast.export.target import Sink, check_target, opened
from repcast.export.track import Sound, SoundError, Track, Wanted
from repcast.model.errors import RepcastError

__all__ = ["About", "Options", "export", "formats", "writable"]

_MODULES = {
    ".mp3": "mp3",
    ".m4a": "m4a",
    ".m4b": "m4a",
    ".opus": "opus",
    ".ogg": "ogg",
    ".flac": "flac",
    ".wav": "wav",
}
"""Ending to module; each is a `Format`."""


class Format(Protocol):
    """What a module of a file format has to offer."""

    RATE_HZ: int
    """The rate of its files where none is asked for; 0 keeps that of the sound."""

    HAS_BITRATE: bool
    """Whether `Options.bitrate_kbps` means anything to it."""

    def ready(self) -> object:
        """Raise RepcastError, with what to install, where it cannot work on this machine."""

    def write(self, track: Track, to: Sink, about: About, options: Options) -> None:
        """Write the track to `to`, block by block, without ever holding the whole of it."""


def formats() -> tuple[str, ...]:
    """Name the endings that `export` knows, each with its dot."""
    return tuple(_MODULES)


def writable(path: str, options: Options | None = None) -> None:
    """Make sure, before any work is done, that a track can be exported to `path`.

    Raises:
        RepcastError: the ending is not known, a package or program is missing, or the place cannot be written to.
    """
    options = options or Options()
    _format(path, options)
    check_target(path, replace=options.replace)


def export(
    sound: Sound,
    path: str,
    about: About,
    options: Options | None = None,
    *,
    progress: Callable[[int], None] = lambda _frames: None,
) -> None:
    """Write a track as an audio file whose ending tells the format; `-` is standard output.

    The file appears in its place when it is complete, in one step; until then whatever was there stays.

    Args:
        sound: the blocks of `mix`, or the `stretches` of the same track, which an MP3 file is spliced from.
        path: where to write, or `-`, for which `options.ending` tells the format.
        about: what a player shows, and the track's length.
        options: settings of the format.
        progress: told the number of the sound's frames done so far, now and then.

    Raises:
        RepcastError: the ending is not known, or the file cannot be written.
        Exception: whatever `sound` raises.
    """
    options = options or Options()
    writer = _format(path, options)
    wanted = Wanted(about.duration_ms, options.rate_hz or writer.RATE_HZ, options.channels)
    try:
        with opened(path, replace=options.replace) as to:
            writer.write(Track(sound, wanted, progress), to, about, options)
    except SoundError as fault:
        raise fault.error from None


def _format(path: str, options: Options) -> Format:
    ending = options.ending or (".mp3" if path == "-" else PurePath(path).suffix.lower())
    if ending not in _MODULES:
        raise RepcastError(
            f"{path}: '{ending}' is not an ending that repcast can write" if ending else f"{path}: has no ending",
            f"the endings are {', '.join(formats())}",
        )
    form = cast("Format", importlib.import_module(f"repcast.export.{_MODULES[ending]}"))
    if options.bitrate_kbps and not form.HAS_BITRATE:
        raise RepcastError(f"a {ending} file has no bitrate to choose", "leave it out, or choose .mp3, .m4a or .opus")
    form.ready()
    return form
