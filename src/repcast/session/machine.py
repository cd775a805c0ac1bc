"""What there is on this machine: scripts, voices, devices, formats, folders; and how to get what is missing."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby

from repcast.export import endings
from repcast.model.choices import Choices
from repcast.model.errors import RepcastError
from repcast.plan import plan
from repcast.play import devices, facilities
from repcast.report.doses import session_line
from repcast.session.source import read, shipped_scripts
from repcast.speak import VoiceInfo, measured_speed, voices
from repcast.storage.configuration import configuration
from repcast.storage.disk_cache import clip_cache, encoded_cache, library_cache
from repcast.storage.readings import reading_cache
from repcast.storage.session_log import session_log_path, sessions

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class ScriptInfo:
    """A script that ships with repcast: its name, its title, and its dose on one line."""

    name: str
    title: str
    dose: str


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that repcast needs or can use: whether it works here, details, and what would make it work."""

    name: str
    works: bool
    detail: str
    hint: str = ""


def scripts() -> tuple[ScriptInfo, ...]:
    """Return the scripts that ship with repcast, in order of their names."""
    plans = [(name, plan(read(name).routine, Choices())) for name in shipped_scripts()]
    return tuple(ScriptInfo(name, made.title, session_line(made)) for name, made in plans)


def doctor(*, listen: bool = False) -> tuple[Check, ...]:
    """Check what works on this machine, and how to get what does not.

    `listen` opens the microphone for two seconds, to test its level.
    """
    return (*_voices(), *_speeds(), *_devices(), *_live(listen=listen), *_files(), *_folders())


def clear_caches() -> tuple[int, int]:
    """Remove every kept clip and every kept encoded phrase; return how many there were of each.

    What was understood of pages is removed as well.
    """
    reading_cache().clear()
    return clip_cache().clear() + library_cache().clear(), encoded_cache().clear()


def _voices() -> Iterator[Check]:
    for engine, own in groupby(voices(), key=lambda voice: voice.name.partition(":")[0]):
        known: list[VoiceInfo] = list(own)
        here = [voice for voice in known if voice.available]
        more = f", and {len(here) - 1} more: repcast voices" if len(here) > 1 else ""
        if here:
            yield Check(f"voice {engine}", works=True, detail=f"{here[0].description}{more}")
        else:
            yield Check(f"voice {engine}", works=False, detail=known[0].description, hint=known[0].hint)


def _speeds() -> Iterator[Check]:
    """Yield how fast the natural voices speak here, and which suits live play."""
    for name in ("kokoro", "piper"):
        with suppress(RepcastError):
            here = measured_speed(name)
            if here:
                detail = f"{here.share:.2f} s for a second of speech, {here.load_s:.1f} s to load"
                hint = "" if here.is_live else "export a session first, or choose --voice piper"
                yield Check(f"speed {name}", works=here.is_live, detail=detail, hint=hint)


def _devices() -> Iterator[Check]:
    listed = devices()
    for one in listed:
        yield Check(f"device {one.name}", one.works, one.detail)
    if not any(one.works for one in listed):
        yield Check("sound", works=False, detail="no sound device answers", hint="repcast export writes a file instead")


def _live(*, listen: bool) -> Iterator[Check]:
    for one in facilities(listen=listen):
        yield Check(one.name, one.works, one.detail)


def _files() -> Iterator[Check]:
    yield Check("formats", works=True, detail=", ".join(endings()))


def _folders() -> Iterator[Check]:
    try:
        configured = configuration()
        detail = str(configured.path) if configured.exists else f"{configured.path} (not there; nothing is configured)"
        yield Check("configuration", works=True, detail=detail)
    except RepcastError as fault:
        yield Check("configuration", works=False, detail=fault.problem, hint=fault.hint)
    try:
        yield Check("log", works=True, detail=f"sessions in {session_log_path()}: {len(sessions())}")
    except RepcastError as fault:
        yield Check("log", works=False, detail=fault.problem, hint=fault.hint)
    clips, encoded = clip_cache(), encoded_cache()
    yield Check("spoken phrases", works=True, detail=f"{clips.size_bytes() / _MEGABYTE:.1f} MB in {clips.folder}")
    kept = library_cache()
    yield Check("library phrases", works=True, detail=f"{kept.size_bytes() / _MEGABYTE:.1f} MB in {kept.folder}")
    yield Check("encoded phrases", works=True, detail=f"{encoded.size_bytes() / _MEGABYTE:.1f} MB in {encoded.folder}")
