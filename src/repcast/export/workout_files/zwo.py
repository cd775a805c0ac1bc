"""Zwift's workout files: each part a segment as long as it is in the session, the coach's words as texts."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from repcast.export.workout_files import SessionPart
from repcast.model.plan import SetWork

WORK_POWER, REST_POWER = 0.85, 0.5
"""Shares of what one can keep up for an hour, where a load states none: hard work, and an easy spin."""
_PERCENT = re.compile(r"(?P<low>\d{1,3})(?:\s*[-–]\s*(?P<high>\d{1,3}))?\s*(?:%|percent)")
_LEAST_S = 1


def encoded(title: str, parts: Sequence[SessionPart]) -> bytes:
    """Return a `.zwo` file; its segments start at the whole seconds of the session, so that no rounding adds up."""
    root = ElementTree.Element("workout_file")
    for name, text in (("author", "repcast"), ("name", title), ("description", ""), ("sportType", "bike")):
        ElementTree.SubElement(root, name).text = text
    workout = ElementTree.SubElement(root, "workout")
    for part in parts:
        length_s = part.end_ms // 1000 - part.start_ms // 1000
        if length_s >= _LEAST_S:
            _segment(workout, part, length_s)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _segment(workout: ElementTree.Element, part: SessionPart, length_s: int) -> None:
    power = f"{_power(part.work):g}"
    segment = ElementTree.SubElement(workout, "SteadyState", {"Duration": str(length_s), "Power": power})
    texts = [(0, part.title), *((note.at_ms // 1000, note.text) for note in part.notes)]
    for at_s, text in dict.fromkeys(texts):
        if at_s < length_s:
            ElementTree.SubElement(segment, "textevent", {"timeoffset": str(at_s), "message": text})


def _power(work: SetWork | None) -> float:
    """Return the power of a part, as a share: what its load states in percent, else that of work or of rest."""
    stated = _PERCENT.search(work.load) if work else None
    if stated:
        return int(stated["high"] or stated["low"]) / 100
    return WORK_POWER if work else REST_POWER
