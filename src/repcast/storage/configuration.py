"""The user's configuration file: choices for every session, how words are pronounced, and lines of one's own."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from repcast.model.choices import parse_choices, suggestion
from repcast.model.errors import RepcastError
from repcast.model.profile import LineKind, OwnLines, parse_lines
from repcast.storage.folders import config_path

MAX_BYTES = 1_000_000
"""The largest configuration that is read; a device such as /dev/zero has no end."""

TABLES = ("choices", "pronunciations", "lines")


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the user's configuration file says.

    `choices` are by the fields of `Choices`; `pronunciations` maps a word to how the voice is to say it, `lines` a
    kind of lines to those that the coach is to say. `exists` is false where there is no file at the usual place.
    """

    path: Path
    choices: Mapping[str, Any] = field(default_factory=dict)
    pronunciations: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[LineKind, OwnLines] = field(default_factory=dict)
    exists: bool = True


def configuration() -> Configuration:
    """Read the configuration file; an empty one where there is none at the usual place.

    Raises:
        RepcastError: REPCAST_CONFIG names no file, or the file cannot be read, is not TOML, has tables or choices
            that do not exist, or values that they do not take.
    """
    path = config_path()
    try:
        tables = _parsed(_text(path))
    except FileNotFoundError as fault:
        if not os.environ.get("REPCAST_CONFIG"):
            return Configuration(path, exists=False)
        raise RepcastError(f"{path}: there is no such file", "make it, or unset REPCAST_CONFIG") from fault
    except (OSError, ValueError) as fault:
        raise RepcastError(f"{path}: cannot be read: {fault}", "correct it, or move it away") from fault
    _check(path, tables)
    choices = parse_choices(tables.get("choices", {}), str(path))
    lines = parse_lines(tables.get("lines", {}), str(path))
    return Configuration(path, choices, tables.get("pronunciations", {}), lines)


def _check(path: Path, tables: Mapping[str, Any]) -> None:
    for name, table in tables.items():
        if name not in TABLES:
            raise RepcastError(f"{path}: {name!r} is not a part of the configuration", suggestion(name, TABLES))
        if not isinstance(table, dict):
            raise RepcastError(f"{path}: {name} must be a table", f"write [{name}] on a line of its own")
    for word, said in tables.get("pronunciations", {}).items():
        if not isinstance(said, str):
            raise RepcastError(f"{path}: the word {word} cannot be said as {said!r}", 'write it as "text"')


def _parsed(text: str) -> dict[str, Any]:
    """Return the tables of a configuration; raises ValueError where it is not TOML."""
    if not text.strip():
        return {}
    import tomllib

    return tomllib.loads(text)


def _text(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise RepcastError(f"{path}: is larger than {MAX_BYTES // 1000} kB, which no configuration is", "shorten it")
    return data.decode("utf-8")
