"""What people and programs see: readings, plans and timelines as lines of text and as values for JSON."""

from repcast.model.palette import KIND_COLOURS, SPEECH_COLOUR
from repcast.model.text import harmless
from repcast.model.times import clock
from repcast.report.doses import resolved
from repcast.report.marked import MARGIN, MOST_LINES, marked, marked_json
from repcast.report.player import section_kinds
from repcast.report.reading import caret, reading_facts, reading_lines
from repcast.report.timeline import overview, run_of_cues

__all__ = [
    "KIND_COLOURS",
    "MARGIN",
    "MOST_LINES",
    "SPEECH_COLOUR",
    "caret",
    "clock",
    "harmless",
    "marked",
    "marked_json",
    "overview",
    "reading_facts",
    "reading_lines",
    "resolved",
    "run_of_cues",
    "section_kinds",
    "work",
]


def work(sets: int, reps: int) -> str:
    """Return sets and reps in words, such as "2 sets, 1 rep"."""
    return f"{sets} set{'' if sets == 1 else 's'}, {reps} rep{'' if reps == 1 else 's'}"
