"""Sessions that the listener keeps: a page or script with what was chosen for it, a small file each."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from repcast.model.errors import RepcastError
from repcast.storage.folders import data_folder

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
MOST_BYTES = 4_000_000
"""The largest file that is read; a page is at most half of that."""


@dataclass(frozen=True, slots=True)
class SavedSession:
    """A session that is kept: its `text` and the name of the source, what to `pick`, and the choices by their names.

    `name` is that of its file; `saved` the local time in ISO 8601.
    """

    title: str
    text: str
    source: str = ""
    pick: str = ""
    choices: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""
    saved: str = ""


def saved_folder() -> Path:
    """Return the folder of saved sessions, in the user's data folder."""
    return data_folder() / "saved"


def saved_sessions() -> list[SavedSession]:
    """Return every saved session, the newest first; files that are none are passed over."""
    try:
        paths = list(saved_folder().glob("*.json")) if saved_folder().is_dir() else []
    except OSError as fault:
        raise _unusable(saved_folder(), fault) from fault
    found = [one for path in paths if (one := _loaded(path))]
    return sorted(found, key=lambda one: (one.saved, one.name), reverse=True)


def save_session(session: SavedSession) -> SavedSession:
    """Keep a session, in place of the one of the same `name` if it has one; return it with its name and time.

    Raises:
        RepcastError: the folder cannot be written, or the name is not one of a saved session.
    """
    name = session.name or _free(_plain(session.title))
    kept = SavedSession(
        **{**asdict(session), "name": name, "saved": datetime.now().astimezone().isoformat("T", "seconds")}
    )
    path = _path(name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.write_text(json.dumps(asdict(kept), ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(path)
    except OSError as fault:
        raise _unusable(path, fault) from fault
    return kept


def forget_session(name: str) -> None:
    """Remove a saved session.

    Raises:
        RepcastError: there is none of that name, or it cannot be removed.
    """
    try:
        _path(name).unlink()
    except FileNotFoundError:
        raise RepcastError(f"there is no saved session {name}", "it may have been removed already") from None
    except OSError as fault:
        raise _unusable(_path(name), fault) from fault


def _path(name: str) -> Path:
    if not _NAME.fullmatch(name):
        raise RepcastError(f"{name!r} is no name of a saved session", "names have small letters, figures and hyphens")
    return saved_folder() / f"{name}.json"


def _plain(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60].strip("-") or "session"


def _free(name: str) -> str:
    number = 1
    while _path(name if number == 1 else f"{name}-{number}").exists():
        number += 1
    return name if number == 1 else f"{name}-{number}"


def _loaded(path: Path) -> SavedSession | None:
    try:
        with path.open(encoding="utf-8") as file:
            held = json.loads(file.read(MOST_BYTES), parse_constant=_refused)
        return SavedSession(**{**held, "name": path.stem})
    except (OSError, ValueError, TypeError):  # somebody else's file
        return None


def _refused(constant: str) -> None:
    raise ValueError(f"{constant} is no number of JSON")


def _unusable(path: Path, fault: OSError) -> RepcastError:
    return RepcastError(f"{path} cannot be used, {fault.strerror}", "see to its folder, or set REPCAST_DATA_DIR")
