"""Sections that a sentence leads to: "Below are the steps for the pelvic tilt:", "Here are mistakes that we see:"."""

import re
from collections.abc import Sequence

from repcast.languages.en.headings import INSTEAD_OF_MISTAKES, LEADING_TO_STEPS, MISTAKES
from repcast.read.document import BOLD_LEVEL, SectionKind
from repcast.read.lines import Line
from repcast.read.words.headings import SKIPPED, Section
from repcast.read.words.signs import words_of

_FEWEST, _MOST = 4, 20
"""The fewest and the most words of such a sentence."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


def led_to(lines: Sequence[Line], index: int) -> SectionKind:
    """Return what the last sentence of a paragraph leads to: mistakes in a list, steps in paragraphs; "" of others."""
    line, below = lines[index], lines[index + 1 : index + 2]
    ranked = line.kind == "heading" and 0 < line.level < BOLD_LEVEL
    if line.kind not in ("paragraph", "heading") or ranked or not below or not line.text.rstrip().endswith(":"):
        return ""
    *before, last = _SENTENCE_END.split(line.text)
    said = words_of(last)
    if not _FEWEST <= len(said) <= _MOST:
        return ""
    if below[0].kind == "item":
        return "mistakes" if not MISTAKES.isdisjoint(said) and INSTEAD_OF_MISTAKES.isdisjoint(said) else ""
    told = not before and below[0].kind == "paragraph" and len(below[0].text) > len(line.text)
    return "steps" if told and not LEADING_TO_STEPS.isdisjoint(said) else ""


def leads_siblings(lines: Sequence[Line], index: int, section: Section) -> bool:
    """Whether an item is but the label of the next ones in its list, whose depth is lost: "Make this easier"."""
    line, below = lines[index], lines[index + 1 : index + 2]
    if line.kind != "item" or section.share < 1 or section.kind not in _BESIDE or line.label[:1].isdigit():
        return False
    bare = line.text[-1:] not in ".!" and len(words_of(line.text)) <= _FEWEST
    return (
        bare
        and bool(below)
        and below[0].group == line.group
        and below[0].depth == line.depth
        and _is_longer(below[0], line)
    )


def _is_longer(line: Line, label: Line) -> bool:
    return len(line.text.split()) > len(label.text.split())


_BESIDE = SKIPPED - {"about"} | {"mistakes"}
"""The sections that such a label may begin."""
