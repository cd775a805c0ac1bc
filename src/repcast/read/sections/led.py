"""Sections that a sentence leads to: "Below are the steps for the pelvic tilt:", "Here are mistakes that we see:"."""

import re
from collections.abc import Sequence

from repcast.languages.en.headings import INSTEAD_OF_MISTAKES, LEADING_TO_STEPS, MISTAKES
from repcast.read.document import BOLD_LEVEL, SectionKind
from repcast.read.lines import Line
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
    before, said = _SENTENCE_END.split(line.text)[:-1], words_of(_SENTENCE_END.split(line.text)[-1])
    if not _FEWEST <= len(said) <= _MOST:
        return ""
    if below[0].kind == "item":
        return "mistakes" if not MISTAKES.isdisjoint(said) and INSTEAD_OF_MISTAKES.isdisjoint(said) else ""
    told = not before and below[0].kind == "paragraph" and len(below[0].text) > len(line.text)
    return "steps" if told and not LEADING_TO_STEPS.isdisjoint(said) else ""
