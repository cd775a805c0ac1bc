"""What the log of earlier sessions changes in the next one: what was heard often enough is not said again."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from repcast.languages.en.phrases import PHRASES
from repcast.model.choices import Settled
from repcast.model.errors import Diagnostic
from repcast.model.places import NOWHERE
from repcast.model.profile import Profile
from repcast.speak import find_voices
from repcast.storage.session_log import Entry, sessions

if TYPE_CHECKING:
    from repcast.session import Session

KNOWN_AFTER, WITHIN = 3, timedelta(weeks=4)
"""A session that was finished so often in so long is known: nobody wants its steps explained a fourth time."""
NAMELESS = frozenset(("-", "<text>", "<file>", "<page>", "<page>.md"))
"""What the log calls sources without a name: the same another time only where their text is."""
THE_LOG = "the log"
"""The origin of what was chosen because of earlier sessions, or of their day."""


def recall(session: "Session", now: datetime) -> tuple[Settled, Profile, tuple[Diagnostic, ...]]:
    """Return the choices of a session that the log makes, what its listener has heard, and what to tell of it."""
    source, title = logged_source(session), session.plan.title
    earlier = [entry for entry in sessions() if entry.title == title and _is_same(entry.source, source)]
    heard = Counter(tip for entry in earlier for tip in entry.done.tips)
    settled, found = session.settled, dict[str, Any]()
    if not session.start and "seed" not in settled.origins and not settled.choices.shuffle and _has_lines(session):
        found["seed"] = int(now.strftime("%Y%m%d"))
    times = sum(_is_like(entry, session, now) for entry in earlier)
    is_known = times >= KNOWN_AFTER and "intro" not in settled.origins
    if is_known:
        found["intro"] = "short"
    origins = {**settled.origins, **dict.fromkeys(found, THE_LOG)}
    settled = replace(settled, choices=replace(settled.choices, **found), origins=origins)
    return settled, replace(session.profile, tips_heard=heard), (_known(title, times),) if is_known else ()


def _has_lines(session: "Session") -> bool:
    """Whether the stock lines of any seed are no work for the voice during the session."""
    speaker = session.voice.speaker
    return not find_voices(session.voice.name)[0].may_lag or all(
        speaker.ready(line) for lines in PHRASES.values() for line in lines
    )


def _is_like(entry: Entry, session: "Session", now: datetime) -> bool:
    """Whether an earlier session was done to its end, not long ago, of the same exercises, with a word on them."""
    try:
        kept = kept_of(entry)
    except ValueError:  # a row that somebody else wrote
        return False
    done = entry.done.ending == "finished" and entry.done.sets > 0
    explained = kept["flags"].get("intro") != "none"
    is_page = entry.source not in NAMELESS or kept.get("text") == digest_of(session)
    return done and explained and is_page and kept.get("exercises") == exercises_of(session) and _is_recent(entry, now)


def _is_same(source: str, other: str) -> bool:
    """Whether the log may mean the same by two names: of a file that a browser sent it knows no folder."""
    if source == other or {source, other} <= NAMELESS:
        return True
    paths = PurePath(source), PurePath(other)
    return any(str(one) == one.name for one in paths) and paths[0].stem == paths[1].stem


def digest_of(session: "Session") -> str:
    """Return what tells the text of a session from others, where its source has no name."""
    return hashlib.sha256(session.reading.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def kept_of(entry: Entry) -> dict[str, Any]:
    """Return what the log keeps of how a session was played, among it the chosen `flags`.

    Raises:
        ValueError: the row is damaged, or somebody else wrote it.
    """
    kept = json.loads(entry.choices or "{}")
    flags = kept.get("flags", {}) if isinstance(kept, dict) else None
    if not isinstance(flags, dict):
        raise ValueError(f"no choices: {entry.choices!r}")
    return {**kept, "flags": flags}


def exercises_of(session: "Session") -> list[str]:
    """Return the titles of the exercises, by which the log knows a session that has become another."""
    return [planned.exercise.title for planned in session.plan.exercises]


def recalled(session: "Session") -> Mapping[str, Any]:
    """Return the choices that `recall` has made, by the fields of `Choices`: a session that goes on keeps them."""
    settled = session.settled
    return {name: getattr(settled.choices, name) for name, origin in settled.origins.items() if origin == THE_LOG}


def logged_source(session: "Session") -> str:
    """Return the name by which the log knows the source of a session: of a file its whole path."""
    source = session.request.source
    name = os.fspath(source) if isinstance(source, str | os.PathLike) else session.reading.source
    path = Path(name)
    return str(path.resolve()) if name != "-" and path.is_file() else name


def _is_recent(entry: Entry, now: datetime) -> bool:
    try:
        return now - datetime.fromisoformat(entry.begun) <= WITHIN
    except (ValueError, TypeError):  # a row that somebody else wrote
        return False


def _known(title: str, times: int) -> Diagnostic:
    message = f"{title} was done {times} times in the last four weeks: only title, dose and safety are told "
    return Diagnostic("note", "known-session", f"{message}(--full explains it)", NOWHERE)
