"""The steps of a library, each a pure function of its arguments and the store: any process of any machine may do it."""

import io
import os
import pickle
import tempfile
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from repcast import __version__
from repcast.library.keys import bytes_digest, digest, file_digest
from repcast.library.speech import StoredVoice, speaking_voice, stored_voice
from repcast.library.store import open_store
from repcast.library.values import (
    Contents,
    Item,
    Job,
    Made,
    Problem,
    Settings,
    SpokenPhrases,
    Unspoken,
    WantedPhrase,
)
from repcast.model.clip import RATE_HZ, Clip
from repcast.model.errors import Diagnostic, RepcastError, SourceError
from repcast.model.routine import Reading
from repcast.session import Request, Session
from repcast.session.source import own_sounds, read, read_each
from repcast.speak import SpeechError
from repcast.speak.spoken import FULL_SCALE, Spoken

KEY_VERSION = "1"
"""Part of every content key: raise it when a change within a version makes other files of the same input."""


class _Named(io.BytesIO):
    """A source that was loaded before, with the name that messages point to."""

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(data)
        self.name = name


def read_source(job: Job, name: str, data: bytes, dated: str, settings: Settings) -> Contents:
    """Read one source: the sessions that it holds, and what stands against each of the others.

    `name` and `data` are the source as it was loaded, `dated` is when it was last changed.
    """
    items: list[Item] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for reading in _readings(job, _Named(name, data)):
        title = job.title or reading.routine.title
        seen[title] = number = seen.get(title, 0) + 1
        identity = digest((job.source, job.pick, job.choices, title if job.each else job.title, number))
        try:
            items.append(_item(job, reading, identity, settings, dated))
        except RepcastError as fault:
            where = f"{job.place or job.source}: {title}" if job.each and title else job.place or job.source
            problems.append(Problem(where, _message(where, job.source, fault), identity))
    return Contents(tuple(items), tuple(problems))


def _readings(job: Job, source: _Named) -> Iterator[Reading]:
    if job.each:
        yield from read_each(source)
    else:
        yield read(source, pick=job.pick)


def _item(job: Job, reading: Reading, identity: str, settings: Settings, dated: str) -> Item:
    """Return a reading as a session to be made; raises RepcastError where it cannot be coached."""
    if any(one.severity == "error" for one in reading.diagnostics):
        raise SourceError(reading.diagnostics)
    packed = packed_reading(reading)
    with _compiled(reading, job.choices, settings) as (session, voice):
        title = job.title or session.plan.title
        routine = digest(reading.routine)
        choices = digest((session.settled.choices, session.settled.defaults, dict(session.profile.lines)))
        spoken = voice.stored.identity
        beside = [file_digest(path) for path in _files_of(session, settings)]
        lines = reading.routine if "timeline.json" in settings.beside else ""
        made = (settings.ending, settings.options, settings.beside, settings.for_site)
        key = digest((KEY_VERSION, __version__, made, title, routine, choices, spoken, beside, repr(lines)))
    is_titled = job.each or job.pick or job.title or job.source == "-"
    stem = title if is_titled else Path(job.source).stem
    inputs = (("source", routine), ("choices", choices), ("voice", f"{voice.name} {spoken}"))
    return Item(identity, key, job.place or job.source, title, stem, packed, job.choices, inputs, dated)


def packed_reading(reading: Reading) -> bytes:
    """Return a reading without the text of its source, packed: 10,000 of them take some 10 MB."""
    return zlib.compress(pickle.dumps(replace(reading, text="")))


def _files_of(session: Session, settings: Settings) -> Iterator[str]:
    """Yield the paths of the files that a session's sound and tags are made from."""
    yield from (str(path) for _, path in own_sounds(session.reading, session.reading))
    if session.choices.music:
        yield session.choices.music
    if cover := dict(settings.options).get("cover"):
        yield os.fspath(cover)


class _compiled:  # noqa: N801 - used as a function in a `with` statement
    """Compiles a reading with a voice that knows what the store has; closes the session, and never the voice."""

    def __init__(self, reading: Reading, choices: Any, settings: Settings) -> None:
        chosen = {**dict(settings.choices), **dict(choices)}
        opened: list[StoredVoice] = []

        def open_voice(name: str, *, speed: float, pronunciations: Mapping[str, str]) -> StoredVoice:
            opened.append(stored_voice(name, speed, pronunciations, settings.store))
            return opened[-1]

        request = Request(reading, None, "", chosen)
        self._session = request.session(settings.configuration, open_voice)
        self._voice = opened[-1]

    def __enter__(self) -> tuple[Session, StoredVoice]:
        return self._session, self._voice

    def __exit__(self, *_: object) -> None:
        self._session.close()


def make_session(item: Item, name: str, settings: Settings) -> Made | Unspoken | Problem:
    """Make the files of a session, which are called `name`; or return what has to be spoken first."""
    reading: Reading = pickle.loads(zlib.decompress(item.reading))  # noqa: S301 - packed by `packed_reading`
    try:
        with _compiled(reading, item.choices, settings) as (session, voice):
            voice.stored.take_unspoken()
            length_ms = session.schedule().duration_ms
            if phrases := voice.stored.take_unspoken():
                return Unspoken(phrases, length_ms)
            made = _made(session, item, name, settings)
            return Unspoken(lost, length_ms) if (lost := voice.stored.take_unspoken()) else made
    except (RepcastError, OSError) as fault:
        return Problem(item.source, _message(item.source, item.source, fault), item.identity)


def _made(session: Session, item: Item, name: str, settings: Settings) -> Made:
    """Export a session whose phrases are all there, and return its files and what is known of it."""
    options = {"title": item.title, **dict(settings.options)}
    with tempfile.TemporaryDirectory(prefix="repcast-") as scratch:
        folder = Path(scratch)
        session.export(folder / f"{name}.{settings.ending}", beside=settings.beside, **options)
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        files = [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths]
    if settings.for_site:
        from repcast.library.session_files import site_files

        files = [(f"sessions/{path}", data) for path, data in files]
        files += site_files(session, name, item.title, settings.ending)
    return Made(tuple(files), facts_of(session, item.title))


def facts_of(session: Session, title: str) -> dict[str, Any]:
    """Return what an index, a feed and a manifest say of a session, as values for JSON."""
    from repcast.report.doses import session_line

    exercises = session.routine.exercises
    remarks: dict[str, int] = {}
    for one in session.diagnostics:
        remarks[one.code] = remarks.get(one.code, 0) + 1
    return {
        "title": title,
        "duration_ms": session.timeline.duration_ms,
        "language": session.routine.language,
        "dose": session_line(session.plan),
        "exercises": list(dict.fromkeys(planned.exercise.title for planned in session.plan.exercises)),
        "equipment": list(dict.fromkeys(name for one in exercises for name in one.equipment)),
        "muscles": list(dict.fromkeys(name for one in exercises for name in one.muscles)),
        "remarks": remarks,
    }


def speak_phrases(phrases: Sequence[WantedPhrase], settings: Settings) -> SpokenPhrases:
    """Speak phrases of one voice into the store; one that is there already is left."""
    store = open_store(settings.store)
    began_s, speech_ms = time.perf_counter(), 0
    faults: dict[str, str] = {}
    unkept: list[str] = []
    speaker = speaking_voice(phrases[0], settings)
    for phrase in phrases:
        if store.has(phrase.key):
            continue
        try:
            clip = speaker.clip(phrase.text, phrase.pace)
        except SpeechError as fault:
            faults[phrase.key] = str(fault)
            continue
        speech_ms += clip.waveform.frames * 1000 // RATE_HZ
        if not (store.has(phrase.key) or store.put(phrase.key, _packed(clip))):
            unkept.append(phrase.key)
    return SpokenPhrases(faults, tuple(unkept), speech_ms, time.perf_counter() - began_s)


def _packed(clip: Clip) -> bytes:
    """Return a clip as the store keeps it, for one that was spoken while the store was away."""
    samples = (clip.samples * FULL_SCALE).round().astype(np.int16)
    return Spoken.of(samples, clip.onset, clip.end).packed()


def _message(where: str, source: str, fault: Exception) -> str:
    message = str(fault)
    return message if message.startswith((where, source)) else f"{where}: {message}"


def source_digest(job: Job, data: bytes, settings: Settings) -> str:
    """Return what identifies a source and all that is done with it, before it is read."""
    return digest(
        (KEY_VERSION, __version__, replace(job, place=""), bytes_digest(data), replace(settings, threads=1, workers=1))
    )


def remark_counts(diagnostics: Sequence[Diagnostic]) -> dict[str, int]:
    """Return how often each code occurs."""
    codes = [one.code for one in diagnostics]
    return {code: codes.count(code) for code in dict.fromkeys(codes)}
