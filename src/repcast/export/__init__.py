"""Writes blocks of samples as a file; `sidecars` writes what stands beside it, `split` its parts."""

from repcast.export.about import About, Options
from repcast.export.formats import export, formats, writable

__all__ = ["About", "Options", "export", "formats", "writable"]
