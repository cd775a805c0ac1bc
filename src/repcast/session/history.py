"""What the log of earlier sessions changes in the next one: what was heard often enough is not said again."""

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from repcast.model.choices import Settled
from repcast.model.errors import Diagnostic
from repcast.model.listener import Listener
from repcast.model.places import NOWHERE
from repcast.storage.session_log import Entry, sessions

if TYPE_CHECKING:
    from repcast.session import Session

KNOWN_AFTER, WITHIN = 3, timedelta(weeks=4)
"""A session that was finished so often in so long is known: nobody wants its steps explained a fourth time."""
THE_LOG = "the log"
"""The origin of what was chosen because of earlier sessions, or of their day."""


def recall(session: "Session", now: datetime | None = None) -> tuple[Settled, Listener, tuple[Diagnostic, ...]]:
    """Return the choices of a session that the log makes, what its listener has heard, and what to tell of it."""
    now = now or datetime.now().astimezone()
    source, title = logged_source(session), session.plan.title
    earlier = [entry for entry in sessions() if (entry.source, entry.title) == (source, title)]
    heard = Counter(tip for entry in earlier for tip in entry.done.tips)
    settled = session.settled
    remarks: tuple[Diagnostic, ...] = ()
    found: dict[str, Any] = {} if "seed" in settled.origins else {"seed": int(now.strftime("%Y%m%d"))}
    times = sum(entry.done.ending == "finished" and _is_recent(entry, now) for entry in earlier)
    if times >= KNOWN_AFTER and "intro" not in settled.origins:
        found["intro"] = "short"
        remarks = (_told(times),)
    origins = {**settled.origins, **dict.fromkeys(found, THE_LOG)}
    settled = replace(settled, choices=replace(settled.choices, **found), origins=origins)
    return settled, replace(session.listener, tips_heard=heard), remarks


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


def _told(times: int) -> Diagnostic:
    message = f"done {times} times in the last four weeks: only title, dose and safety are told (--full explains it)"
    return Diagnostic("note", "known-session", message, NOWHERE)
