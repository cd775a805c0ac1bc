"""Reading: the front end of the compiler. Pages, records and scripts become a routine and diagnostics."""

from repcast.read.load import load
from repcast.read.own import print_script
from repcast.read.reader import read

__all__ = ["load", "print_script", "read"]
