"""Warm-ups and cool-downs whose line is all of them: "Warm-up: 5 min bike", "5 min rowing" over "Squats 3 x 8"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from repcast.languages.en.going import WAYS_OF_GOING
from repcast.read import dose
from repcast.read.document import BOLD_LEVEL
from repcast.read.dose.stating import LASTING
from repcast.read.words.headings import is_block_name, role_of_block
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of

if TYPE_CHECKING:
    from repcast.read.lines import Line


def with_warm_ups(lines: Sequence["Line"]) -> Iterator["Line"]:
    """Yield the lines, those that are the whole of a warm-up or a cool-down as such."""
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else None
        told = replace(line, kind="paragraph", level=0) if line.kind == "heading" and line.level in _BY_LAYOUT else line
        yield replace(told, is_whole_part=True) if _is_whole(told, after) else line


_BY_LAYOUT, _WAY = (0, BOLD_LEVEL), any_of(WAYS_OF_GOING)


def _is_whole(line: "Line", after: "Line | None") -> bool:
    """Whether a warm-up says for how long one goes, and how, or nothing but what has sets of its own follows.

    Over points or lines without sets it is the name of what they do: "Warm up (5 min)" over "Leg swings".
    """
    if line.kind != "paragraph" or line.naming.form != "dose" or line.depth:
        return False
    name = line.naming.title.text
    warms = role_of_block(name) != "main" and is_block_name(name)
    if not (warms or (_WAY.fullmatch(name) and after is not None and after.states_sets)):
        return False
    told = line.text.replace(name, " ")
    if has_movement(words_of(_WAY.sub(" ", told))):
        return False  # "Warm-up (5 min: jumping jacks, arm circles)"
    timed = any(one.statement.field in LASTING for one in line.stated) or bool(dose.lengths(line.quote))
    if not timed or (after is not None and after.depth and not after.states_sets):
        return False
    if _WAY.search(told) or after is None or after.states_sets:
        return True
    return 0 < after.level < BOLD_LEVEL or is_block_name(after.naming.title.text)
