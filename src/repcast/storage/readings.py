"""Readings that are kept, so that a page is understood once: what a reading follows from is its key."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from repcast.model import routine
from repcast.model.errors import Diagnostic
from repcast.model.places import Place
from repcast.model.routine import Reading
from repcast.storage.disk_cache import DiskCache
from repcast.storage.folders import cache_folder

LIMIT_BYTES = 16 << 20
"""Room for some 1,000 pages; the choice of this project."""

CLASSES: dict[str, Any] = {
    **{name: one for name, one in vars(routine).items() if is_dataclass(one)},
    "Diagnostic": Diagnostic,
    "Place": Place,
}
"""The classes of the values that a reading is made of, by their names."""


def reading_cache() -> DiskCache:
    """Return the cache of readings in the user's cache folder."""
    return DiskCache(cache_folder() / "readings", LIMIT_BYTES)


def packed(reading: Reading) -> bytes:
    """Return a reading as JSON: each value as an object with its class and its fields, a tuple as an array."""
    return json.dumps(_plain(reading), separators=(",", ":")).encode()


def unpacked(data: bytes) -> Reading | None:
    """Return what `packed` made bytes of; None where another version of these classes did."""
    try:
        made = json.loads(data, object_hook=_value)
    except (ValueError, KeyError, TypeError):
        return None
    return made if isinstance(made, Reading) else None


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(map(_plain, value))
    if is_dataclass(value) and not isinstance(value, type):
        return {type(value).__name__: [_plain(getattr(value, one.name)) for one in fields(value)]}
    return value


def _value(found: dict[str, list[Any]]) -> Any:
    ((name, values),) = found.items()
    return CLASSES[name](*map(_tuples, values))


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
