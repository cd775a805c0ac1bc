"""Reading: the front end of the compiler. Pages, records and scripts become a routine and diagnostics.

The names are imported on first use, since `import repcast` imports this package.
"""

from typing import TYPE_CHECKING

from repcast.model.first_use import on_first_use

if TYPE_CHECKING:
    from repcast.read.decode import MAX_BYTES as MAX_BYTES
    from repcast.read.decode import load as load
    from repcast.read.reader import read as read
    from repcast.read.reader import read_all as read_all
    from repcast.read.script_format import print_script as print_script

_HOME = {
    "MAX_BYTES": "repcast.read.decode",
    "load": "repcast.read.decode",
    "print_script": "repcast.read.script_format",
    "read": "repcast.read.reader",
    "read_all": "repcast.read.reader",
}

__all__ = ["MAX_BYTES", "load", "print_script", "read", "read_all"]

__getattr__ = on_first_use(__name__, _HOME)
