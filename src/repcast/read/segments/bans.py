"""Short lines that only forbid something, which their layout makes headings: "Never bounce"."""

from repcast.read.document import BOLD_LEVEL
from repcast.read.lines import Line
from repcast.read.sections import rank
from repcast.read.words.noise import is_advice


def is_ban(line: Line) -> bool:
    """Whether a heading only by its layout tells what not to do, and names nothing."""
    return rank(line) == BOLD_LEVEL and line.naming.form == "whole" and not line.label and is_advice(line.text)
