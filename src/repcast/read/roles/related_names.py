"""Names of other exercises that stand at the end of a list of steps, as links to them do on pages of libraries."""

import re
from collections.abc import Sequence
from itertools import groupby, takewhile

from repcast.languages.en.names import POSES
from repcast.read.lines import Line
from repcast.read.words.signs import INSTRUCTS, instruction_score, name_score

_MOST_WORDS, _FEWEST_NAMES, _FEWEST_STEPS = 6, 2, 2
"""The most words of such a name, how many there are at least, and how many sentences stand before them."""


def related_names(body: Sequence[Line]) -> set[int]:
    """Return the last points of a list that are names in capitals, where all before them are sentences.

    "Lean forward slowly.", "Hold for 20 seconds.", "Wall Calf Stretch", "Heel Drops".
    """
    found: set[int] = set()
    listed = (line for line in body if line.kind == "item" and line.group)
    for _, run in groupby(listed, lambda line: line.group):
        lines = list(run)
        names = list(takewhile(_is_title, reversed(lines)))
        before = lines[: len(lines) - len(names)]
        others = not any(_POSE.search(line.text) for line in names)
        told = others and len(before) >= _FEWEST_STEPS and all(line.text.rstrip()[-1:] in ".!)" for line in before)
        if told and len(names) >= _FEWEST_NAMES and not lines[-1].label[:1].isdigit():
            found |= {line.order for line in names}
    return found


def _is_title(line: Line) -> bool:
    """Whether a point is a name of a few words that all begin with a capital, and asks for nothing."""
    said = line.text.split()
    if not 1 < len(said) <= _MOST_WORDS or line.stated or line.text[-1:] in ".!?:;,":
        return False
    capitals = all(word[:1].isupper() or not word[:1].isalpha() or len(word) <= _SMALL_WORD for word in said)
    return capitals and name_score(line.text) > 0 and instruction_score(line.text) < INSTRUCTS


_POSE = re.compile(POSES, re.IGNORECASE)
_SMALL_WORD = 3
"""The most letters of a word that needs no capital in a title: "on", "the"."""
