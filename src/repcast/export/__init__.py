"""Writes blocks of samples as a file; `sidecars` writes what stands beside it, and `split` its parts."""

from repcast.export.about import About, Options
from repcast.export.formats import export, formats, writable
from repcast.export.names import file_name, file_names

__all__ = ["About", "Options", "export", "file_name", "file_names", "formats", "writable"]
