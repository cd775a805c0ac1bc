"""Exercises of one form after a list of others: "- Arm circles – 30 seconds" over a heading "Goblet squat"."""

from dataclasses import replace

from repcast.read.sections.first_lines import LEAST_NAME
from repcast.read.sections.parts import Part, plain_name
from repcast.read.segments.gains import OUTSIDE


def first_of(reading: Part) -> int:
    """Return the index of the line that begins the first of several exercises that are headings; -1 of any others."""
    head = reading.children[0].head if reading.children else None
    plain = head is not None and head.kind == "heading" and not any(child.is_group for child in reading.children)
    return head.order if head is not None and plain and reading.gain > 0 else -1


def with_listed_before(reading: Part, before: Part) -> Part:
    """Return a reading with the exercises that are listed before its first one, each with its dose beside its name.

    They stay outside where one of them is told below: then the list is a summary.
    """
    listed = list(before.exercises()) if before.is_group else []
    if not listed or not all(map(_is_dosed_name, listed)):
        return reading
    if not {plain_name(one) for one in listed}.isdisjoint(plain_name(one) for one in reading.exercises()):
        return reading
    inside = {line.order for one in listed for line in (one.head, *one.body) if line is not None}
    outside = tuple(line for line in reading.body if line.order not in inside)
    saved = OUTSIDE * sum(line.order in inside and line.states_work for line in reading.body)
    first = listed[0].head.order if listed[0].head else 0
    return replace(
        reading,
        body=outside,
        children=(*before.children, *reading.children),
        before=sum(line.order < first for line in outside),
        gain=reading.gain + before.gain - saved,
    )


def _is_dosed_name(part: Part) -> bool:
    """Whether a part is an item or a row with a name and its dose."""
    head = part.head
    listed = head is not None and head.kind in ("item", "row")
    return listed and head is not None and head.has_own_dose and head.name_score >= LEAST_NAME
