"""Content keys: digests of what a session's files follow from, the same on every machine."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from repcast.model.places import Place

DIGEST_BYTES = 16


def digest(value: object) -> str:
    """Return the digest of a value made of dataclasses, mappings, sequences, texts, numbers and bytes, in hexadecimal.

    Places are left out: where in its file a page stands changes nothing of what is said.
    """
    return blake2b(json.dumps(_plain(value), ensure_ascii=True).encode(), digest_size=DIGEST_BYTES).hexdigest()


def bytes_digest(data: bytes) -> str:
    """Return the digest of bytes, in hexadecimal."""
    return blake2b(data, digest_size=DIGEST_BYTES).hexdigest()


def file_digest(path: str | Path) -> str:
    """Return what identifies a file or the files of a folder: their names, sizes and times; "" where there is none."""
    root = Path(path)
    files = sorted(one for one in root.rglob("*") if one.is_file()) if root.is_dir() else [root]
    try:
        facts = [(one.name, one.stat().st_size, one.stat().st_mtime_ns) for one in files]
    except OSError:
        return ""
    return digest(facts)


def _plain(value: object) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        names = () if isinstance(value, Place) else tuple(one.name for one in fields(value))
        return [type(value).__name__, *(_plain(getattr(value, name)) for name in names)]
    if isinstance(value, Mapping):
        return sorted(([str(key), _plain(one)] for key, one in value.items()), key=lambda pair: pair[0])
    if isinstance(value, bytes):
        return bytes_digest(value)
    return [_plain(one) for one in value] if isinstance(value, Iterable) else repr(value)
