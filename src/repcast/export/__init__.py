"""Writes blocks of samples as a file; `sidecars` writes what stands beside it, `split` its parts.

The names are imported on first use: a file that is written again needs none of them.
"""

from typing import TYPE_CHECKING

from repcast.model.first_use import on_first_use

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

__getattr__ = on_first_use(__name__, _HOME)
