"""Writes blocks of samples as a file; `sidecars` writes what stands beside it, `split` its parts.

The names are imported on first use: a file that is written again needs none of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from repcast.export.about import About as About
    from repcast.export.about import Options as Options
    from repcast.export.formats import endings as endings
    from repcast.export.formats import export as export
    from repcast.export.formats import writable as writable

_HOME = {
    "About": "repcast.export.about",
    "Options": "repcast.export.about",
    "endings": "repcast.export.formats",
    "export": "repcast.export.formats",
    "writable": "repcast.export.formats",
}

__all__ = ["About", "Options", "endings", "export", "writable"]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'repcast.export' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
