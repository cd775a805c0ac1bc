"""Captions of pictures: names of exercises that a page says again."""

import re
from collections.abc import Sequence

from repcast.read.document import BOLD_LEVEL
from repcast.read.lines import Line
from repcast.read.words.headings import day_score, is_block_name, is_of_routine

_SET_OFF, _FEW_WORDS = ("heading", "paragraph"), 10
"""The kinds of line that a caption may be, and the most words of one that only says the name over it again."""


def captions(lines: Sequence[Line]) -> set[int]:
    """Return the lines that repeat a name of several exercises word for word, as captions of pictures do."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        short = line.kind in _SET_OFF and len(line.text.split()) <= CAPTION_WORDS and not line.is_recorded
        if short and not 0 < line.level < BOLD_LEVEL and is_of_routine(line.text):
            places.setdefault(line.text.lower(), []).append(index)
    often = (group for group in places.values() if len(group) >= _OFTEN)
    again = {index for group in often for index in group if not _names_part(lines[index].text)}
    return again | {index for index in range(1, len(lines)) if _says_again(lines[index], lines[index - 1])}


def _says_again(line: Line, before: Line) -> bool:
    """Whether a line is but the name of the one before it once more: "2. Heel slide" over the caption "Heel slide"."""
    ranked = 0 < line.level < BOLD_LEVEL
    short = line.kind in _SET_OFF and not ranked and len(line.text.split()) <= _FEW_WORDS
    name, _, aside = before.naming.title.text.lower().partition(line.text.lower().rstrip(" ."))
    repeated = not name and (not aside or bool(_ASIDE.match(aside)))
    return short and before.kind in ("heading", "item") and repeated


_ASIDE = re.compile(r"\W*$|\s*[(\[]|\s+[–—-]\s")
"""What a caption leaves out of the name over it: "Quad set (push-downs)", "Sink stretch - seated"."""


def _names_part(text: str) -> bool:
    return bool(day_score(text)) or is_block_name(text)


_OFTEN, CAPTION_WORDS = 3, 4
"""The fewest times that a caption stands on a page, and the most words that it has."""
