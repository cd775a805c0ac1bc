"""What people and programs see: readings, plans and timelines as lines of text and as values for JSON.

The names are imported on first use, since every command makes a line harmless and few print a timeline.
"""

from typing import TYPE_CHECKING

from repcast.model.first_use import on_first_use

if TYPE_CHECKING:
    from repcast.model.palette import KIND_COLOURS as KIND_COLOURS
    from repcast.model.palette import SPEECH_COLOUR as SPEECH_COLOUR
    from repcast.model.text import harmless as harmless
    from repcast.model.times import clock as clock
    from repcast.report.doses import resolved as resolved
    from repcast.report.marking import MARGIN as MARGIN
    from repcast.report.marking import MOST_LINES as MOST_LINES
    from repcast.report.marking import marked as marked
    from repcast.report.marking import marked_json as marked_json
    from repcast.report.player import section_kinds as section_kinds
    from repcast.report.reading import caret as caret
    from repcast.report.reading import reading_facts as reading_facts
    from repcast.report.reading import reading_lines as reading_lines
    from repcast.report.timeline import overview as overview
    from repcast.report.timeline import run_of_cues as run_of_cues

_HOME = {
    "KIND_COLOURS": "repcast.model.palette",
    "SPEECH_COLOUR": "repcast.model.palette",
    "resolved": "repcast.report.doses",
    "MARGIN": "repcast.report.marking",
    "MOST_LINES": "repcast.report.marking",
    "caret": "repcast.report.reading",
    "clock": "repcast.model.times",
    "harmless": "repcast.model.text",
    "marked": "repcast.report.marking",
    "marked_json": "repcast.report.marking",
    "overview": "repcast.report.timeline",
    "reading_facts": "repcast.report.reading",
    "reading_lines": "repcast.report.reading",
    "run_of_cues": "repcast.report.timeline",
    "section_kinds": "repcast.report.player",
}

__all__ = [*_HOME, "work"]  # noqa: PLE0604 - every one is text

__getattr__ = on_first_use(__name__, _HOME)


def work(sets: int, reps: int) -> str:
    """Return sets and reps in words, such as "2 sets, 1 rep"."""
    return f"{sets} set{'' if sets == 1 else 's'}, {reps} rep{'' if reps == 1 else 's'}"
