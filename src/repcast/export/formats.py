"""The file formats: which there are, what each can hold, and the writing of one file."""

import importlib
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Protocol, cast

from repcast.export.about import About, Encoding, Options
from repcast.export.target import Sink, Target, check_target, name_of, opened
from repcast.export.track import Sound, SoundError, Track
from repcast.export.workout_files import ENDINGS
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ
from repcast.model.errors import RepcastError

_FORMATS = {
    ".mp3": "mp3:MP3",
    ".m4a": "m4a:M4A",
    ".m4b": "m4a:M4A",
    ".mp4": "video.mp4:MP4",
    ".opus": "sndfile:OPUS",
    ".ogg": "sndfile:VORBIS",
    ".flac": "sndfile:FLAC",
    ".wav": "wav:WAV",
}
"""Ending to the module and the name in it; each is a `Format`."""

PAGE_ENDING = ".html"
"""The ending of a player page, which holds an MP3 file; see `player_page`."""


class Format(Protocol):
    """What a file format has to offer."""

    @property
    def rate_hz(self) -> int:
        """The rate of its files where none is asked for; 0 keeps that of the sound."""

    @property
    def has_bitrate(self) -> bool:
        """Whether `Options.bitrate_kbps` means anything to it."""

    @property
    def has_picture(self) -> bool:
        """Whether it is a video: `Options.size` means something to it, and it needs `About.facts`."""

    def ready(self) -> object:
        """Raise RepcastError, with what to install, where it cannot work on this machine."""

    def check(self, encoding: Encoding, about: About | None) -> None:
        """Raise RepcastError where a file cannot be encoded so, or, where `about` is known, cannot hold that track."""

    def write(self, track: Track, sink: Sink, about: About, options: Options) -> None:
        """Write the track block by block, without ever holding the whole of it."""


def endings() -> tuple[str, ...]:
    """Return the endings that `export` knows, each with its dot."""
    return tuple(_FORMATS)


def writable(to: Target, options: Options | None = None, *, channels: int = 1) -> None:
    """Make sure, before any work is done, that a track can be exported to `to` with these options.

    `channels` are those of the sound: 1, or 2 with music.

    Raises:
        RepcastError: the ending is not known, the format does not have such a rate, bitrate or number of channels, a
            package or program is missing, or the place cannot be written to.
    """
    options = options or Options()
    form = _format(to, options)
    channels = options.channels or channels
    rate_hz = options.rate_hz or form.rate_hz or (STEREO_RATE_HZ if channels == 2 else RATE_HZ)
    form.check(Encoding(rate_hz, channels, options.bitrate_kbps), None)
    check_target(to, replace=options.replace)


def export(
    sound: Sound,
    to: Target,
    about: About,
    options: Options | None = None,
    *,
    progress: Callable[[int], None] = lambda _frames: None,
) -> None:
    """Write a track as an audio file, in the format that its ending names.

    A file at a path appears when it is complete, in one step; until then whatever was there stays. An open file gets
    the same bytes, from where it stands, and stays open: all of them at the end if it can seek, and otherwise, like
    standard output, as they are made.

    Args:
        sound: the blocks of `mix`, or the audio spans of the same track, which an MP3 file is spliced from.
        to: a path; "-" for standard output; or a binary file open for writing, whose format `options.ending` names.
        about: what a player shows, and the track's length.
        options: settings of the format.
        progress: called now and then with the number of the sound's frames done so far.

    Raises:
        RepcastError: the ending is not known, the format cannot hold the track, or the file cannot be written.
        Exception: whatever `sound` raises.
    """
    options, about = options or Options(), about.visible()
    form = _format(to, options)
    if options.cover and about.cover:
        from repcast.export.cover import cover_image

        cover_image(about.cover, options.cache)
    encoding = Encoding(options.rate_hz or form.rate_hz, options.channels)
    try:
        with opened(to, replace=options.replace) as sink:
            track = Track(sound, about.duration_ms, encoding, progress)
            form.check(Encoding(track.rate_hz, track.channels, options.bitrate_kbps), about)
            form.write(track, sink, about, options)
    except SoundError as fault:
        raise fault.error from None


def ending_of(to: Target, options: Options) -> str:
    """Return the ending that names the format: `options.ending`, or that of the path or of the open file's name."""
    name = name_of(to)
    own = PurePath(name).suffix.lower() if name else ""
    return options.ending.lower() or (".mp3" if isinstance(to, str) and to == "-" else own)


def has_picture(to: Target, options: Options) -> bool:
    """Return whether a target is a video; raises RepcastError as `writable` does."""
    return _format(to, options).has_picture


def _format(to: Target, options: Options) -> Format:
    ending, name = ending_of(to, options), name_of(to) or "the open file"
    if ending not in _FORMATS:
        if not ending and Path(name).is_dir():
            raise RepcastError(f"{name}: is a folder", f"name a file in it, such as {PurePath(name, 'session.mp3')}")
        raise RepcastError(
            f"{name}: '{ending}' is not an ending that repcast can write" if ending else f"{name}: has no ending",
            f"the endings are {', '.join((*endings(), PAGE_ENDING, *ENDINGS))}",
        )
    module, _, attribute = _FORMATS[ending].partition(":")
    form = cast("Format", getattr(importlib.import_module(f"repcast.export.{module}"), attribute))
    if options.bitrate_kbps and not form.has_bitrate:
        raise RepcastError(
            f"a {ending} file has no bitrate to choose", "leave it out, or choose .mp3, .m4a, .mp4 or .opus"
        )
    if options.size and not form.has_picture:
        raise RepcastError(f"a {ending} file has no picture whose size could be chosen", "leave it out, or choose .mp4")
    if options.channels not in {0, 1, 2}:
        raise RepcastError(f"a file cannot have {options.channels} channels", "choose 1 or 2")
    form.ready()
    return form


def check_rate(rate_hz: int, rates_hz: range | tuple[int, ...], name: str) -> None:
    """Raise RepcastError where a format, called `name` in the message, does not have a rate."""
    if rate_hz in rates_hz:
        return
    if isinstance(rates_hz, range):
        raise RepcastError(f"{name} has no rate of {rate_hz} Hz", f"choose {rates_hz[0]} to {rates_hz[-1]}")
    raise RepcastError(f"{name} has no rate of {rate_hz} Hz", f"the rates are {', '.join(map(str, rates_hz))}")
