"""Writes blocks of samples as files: the track, what stands beside it, or its parts."""

from repcast.export.about import About, Options
from repcast.export.formats import export, formats, writable
from repcast.export.names import file_name, file_names
from repcast.export.sidecars import besides, check_beside, write_beside
from repcast.export.split import check_parts, export_parts

__all__ = [
    "About",
    "Options",
    "besides",
    "check_beside",
    "check_parts",
    "export",
    "export_parts",
    "file_name",
    "file_names",
    "formats",
    "writable",
    "write_beside",
]
