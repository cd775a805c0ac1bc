"""The values that flow through a library's steps; all of them can be pickled, and so travel to another machine."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from repcast.storage.configuration import Configuration

Pairs = tuple[tuple[str, Any], ...]
"""A mapping as pairs of a name and a value, so that a value that holds it stays frozen."""


@dataclass(frozen=True, slots=True)
class Job:
    """One source to be read, what to take of it, and the choices that hold for it alone, by the names of the flags.

    `title` takes the place of its own; `place` is where the job itself is written, such as "clients.csv:4". With `each`
    every workout or record of it is a session, otherwise it is one session.
    """

    source: str
    pick: str = ""
    title: str = ""
    choices: Pairs = ()
    each: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every session of a library.

    `choices` are by the names of the flags, `options` are keywords of `Session.export`. `store` is the address of the
    clips, "" for the user's cache folder. `for_site` adds what a page of the site needs. `threads` is how many threads
    each engine may use, and `workers` how many engines a process may start.
    """

    ending: str = "mp3"
    choices: Pairs = ()
    options: Pairs = ()
    beside: tuple[str, ...] = ()
    store: str = ""
    for_site: bool = False
    configuration: Configuration | None = None
    threads: int = 1
    workers: int = 1


@dataclass(frozen=True, slots=True)
class Item:
    """One session to be made.

    `identity` stays the same when the source is edited, `key` does not: it names all that the files follow from but
    their name. `reading` is the packed reading of the session, `stem` what its files are called where nobody else is
    called so, `inputs` digests of what went in, `dated` when the source was last changed, in ISO 8601.
    """

    identity: str
    key: str
    source: str
    title: str
    stem: str
    reading: bytes
    choices: Pairs = ()
    inputs: Pairs = ()
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a source or a session could not be made: where, and what would correct it.

    `identity` is that of the session, "" where the whole source could not be read.
    """

    source: str
    message: str
    identity: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """What one source holds: sessions, and what could not be read. `remarks` counts its diagnostics by their code."""

    items: tuple[Item, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class WantedPhrase:
    """A phrase that a session needs and the store has not: its key in the store, and how it is asked for."""

    key: str
    voice: str
    speed: float
    text: str
    pace: float


@dataclass(frozen=True, slots=True)
class Unspoken:
    """A session that cannot be made yet: what has to be spoken first, and its length by estimate."""

    phrases: tuple[WantedPhrase, ...]
    length_ms: int


@dataclass(frozen=True, slots=True)
class Made:
    """A session as files: pairs of a path relative to the folder, with `/`, and its bytes; and what is known of it."""

    files: tuple[tuple[str, bytes], ...]
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SpokenPhrases:
    """What became of phrases that were asked for.

    `faults` maps the key of each that could not be spoken to the message; `unkept` are the keys of those that the store
    did not take. `speech_ms` is how long the clips are in all, `took_s` how long the engine was busy.
    """

    faults: Mapping[str, str]
    unkept: tuple[str, ...]
    speech_ms: int
    took_s: float


@dataclass(frozen=True, slots=True)
class Crash:
    """A step that was not carried out: the process that had it ended, or it raised what is no RepcastError."""

    message: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work is; `left_s` is the estimated time left in seconds, None while it is not known."""

    stage: str
    sessions_done: int = 0
    sessions: int = 0
    phrases_left: int = 0
    speech_left_s: float = 0.0
    left_s: float | None = None
