"""Reading: the front end of the compiler. Pages, records and scripts become a routine and diagnostics."""

from repcast.read.load import load
from repcast.read.reader import read, read_all
from repcast.read.script_format import print_script

__all__ = ["load", "print_script", "read", "read_all"]
