"""Settles what was chosen in several places: a flag beats the script, the script beats the configuration."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from repcast.cli.values import KINDS
from repcast.model.choices import Choices
from repcast.model.errors import RepcastError
from repcast.storage.folders import config_path

USUAL = {"voice": "piper", "speed": 1.0}
UNCHOSEN = dict.fromkeys(("warmup_s", "cooldown_s", "only_set", "start_at"), "none") | {
    "get_ready_s": "5",
    "switch_s": "10",
}
"""What a choice that nobody made comes to, where it is not left to the page."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The choices of one session, the voice that speaks it, and where each choice came from."""

    choices: Choices
    voice: str
    speed: float
    origins: Mapping[str, str]
    pronunciations: Mapping[str, str] = field(default_factory=dict)

    def values(self) -> dict[str, str]:
        """Every choice by its name, as it is written after its flag; what is left to the page is "the page's"."""
        names = [name for name in KINDS if name not in USUAL]
        chosen = {name: getattr(self.choices, name) for name in names}
        return {
            **{
                name: UNCHOSEN.get(name, "the page's") if value is None else _shown(value)
                for name, value in chosen.items()
            },
            "voice": self.voice,
            "speed": _shown(self.speed),
        }

    def described(self) -> str:
        """What was chosen, as flags; for the comment of a file."""
        values = {name: value for name, value in self.values().items() if name in self.origins and name != "tips"}
        shown = [f"{flag(name)} {value}" for name, value in {**values, "voice": self.voice}.items()]
        return " ".join([*shown, *([] if self.choices.tips else ["--no-tips"])])


@dataclass(frozen=True, slots=True)
class Configuration:
    """The user's configuration file: its `[choices]`, and its `[pronunciations]` (a word, and how it is said)."""

    path: Path
    choices: Mapping[str, Any] = field(default_factory=dict)
    pronunciations: Mapping[str, str] = field(default_factory=dict)


def settle(flags: Mapping[str, Any], script: Iterable[tuple[str, Any]], configured: Configuration) -> Settled:
    """Settle every choice.

    Raises:
        RepcastError: the configuration or the script's head chooses what there is not.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for origin, chosen in (
        (str(configured.path), _checked(configured.choices, str(configured.path))),
        ("the script", _checked(dict(script), "the script's head")),
        ("the command line", flags),
    ):
        values.update(chosen)
        origins.update(dict.fromkeys(chosen, origin))
    voice, speed = (values.pop(name, USUAL[name]) for name in ("voice", "speed"))
    return Settled(Choices(**values), voice, speed, origins, configured.pronunciations)


def configuration() -> Configuration:
    """Read the user's configuration file, `$REPCAST_CONFIG` or the usual place; an empty one if there is none.

    Raises:
        RepcastError: it is not TOML, or has tables that mean nothing.
    """
    path = config_path()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Configuration(path)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise RepcastError(f"{path} cannot be read: {fault}", "mend it, or move it away") from fault
    _known(tables, ("choices", "pronunciations"), str(path))
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise RepcastError(f"{path}: {name} must be a table", f"write [{name}] on a line of its own")
    for word, said in tables.get("pronunciations", {}).items():
        if not isinstance(said, str):
            raise RepcastError(f"{path}: the word {word} cannot be said as {said!r}", 'give it as "text"')
    return Configuration(path, tables.get("choices", {}), tables.get("pronunciations", {}))


def flag(name: str) -> str:
    """The flag that makes a choice: "--rest" for `rest_s`."""
    return "--" + name.removesuffix("_s").replace("_", "-")


def _checked(chosen: Mapping[str, Any], where: str) -> dict[str, Any]:
    """The choices under their own names, each of its kind."""
    names = {flag(name).removeprefix("--").replace("-", "_"): name for name in KINDS}
    own = {key: key.replace("-", "_").removesuffix("_s") for key in chosen}
    _known(own.values(), tuple(names), where)
    twice = next((key for key in chosen if list(own.values()).count(own[key]) > 1), None)
    if twice:
        raise RepcastError(f"{where}: {own[twice]} is chosen twice", "keep one of the two")
    return {names[own[key]]: _value(key, names[own[key]], value, where) for key, value in chosen.items()}


def _value(key: str, name: str, value: Any, where: str) -> Any:
    try:
        return KINDS[name].convert(value, None, None)
    except click.BadParameter as fault:
        raise RepcastError(f"{where}: {key} cannot be {value!r}", fault.message) from fault


def _known(keys: Iterable[str], known: tuple[str, ...], where: str) -> None:
    for key in keys:
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
            raise RepcastError(f"{where}: {key!r} means nothing here", hint)


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "-".join(f"{number:g}" for number in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)
