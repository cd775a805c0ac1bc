"""Sessions of a warm-up, exercises with sets, a cool-down, a line each: "Warm-up: 5 min bike", "Squats 3 x 8"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from repcast.languages.en.going import WAYS_OF_GOING
from repcast.model.routine import Role
from repcast.read import dose
from repcast.read.document import BOLD_LEVEL
from repcast.read.dose.stating import LASTING
from repcast.read.words.headings import day_score, is_block_name, role_of_block
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of

if TYPE_CHECKING:
    from repcast.read.lines import Line

_BY_LAYOUT, _WAY = (0, BOLD_LEVEL), any_of(WAYS_OF_GOING)
_FEWEST, _NAME_WORDS = 2, 3
"""So many lines with sets at least make a session, and the most words of the name of its warm-up."""


def with_warm_ups(lines: Sequence["Line"]) -> Iterator["Line"]:
    """Yield the lines; a warm-up and a cool-down around nothing but lines with sets is all of its part, and no heading.

    Over points without sets it is the name of what these do: "Warm up (5 min)" over "Leg swings".
    """
    whole: set[int] = set()
    for at, line in enumerate(lines):
        if _warms(_told(line)) and not (at and lines[at - 1].kind == "heading" and is_block_name(lines[at - 1].text)):
            whole.update(_session(lines, at))
    yield from (replace(_told(line), is_whole_part=True) if at in whole else line for at, line in enumerate(lines))


def _session(lines: Sequence["Line"], start: int) -> list[int]:
    """Return the lines of the warm-up and the cool-down of a session that begins at a line; none of any other."""
    first = start + 1
    first += first < len(lines) and lines[first].naming.form == "whole" and is_block_name(lines[first].text)
    end = first
    while end < len(lines) and _has_sets(lines[end]):
        end += 1
    if end - first < _FEWEST:
        return []
    if _ends(lines, end):
        return [start]
    return [start, end] if _is_part(_told(lines[end]), "cooldown") and _ends(lines, end + 1) else []


def _told(line: "Line") -> "Line":
    """Return a line that only its layout makes a heading as a paragraph."""
    by_layout = line.kind == "heading" and line.level in _BY_LAYOUT
    return replace(line, kind="paragraph", level=0) if by_layout else line


def _has_sets(line: "Line") -> bool:
    return line.states_sets and (line.kind in ("item", "paragraph") or line.level in _BY_LAYOUT)


def _ends(lines: Sequence["Line"], at: int) -> bool:
    """Whether a session ends before a line: at the end of the page, at a heading, at a day."""
    if at >= len(lines):
        return True
    line = lines[at]
    return (line.kind == "heading" and 0 < line.level < BOLD_LEVEL) or (day_score(line.text) > 0 and not line.stated)


def _warms(line: "Line") -> bool:
    """Whether a line is a warm-up with its time, or a way of going with it: "5 min rowing"."""
    if _is_part(line, "warmup"):
        name = line.naming.title.text
        return not has_movement(
            words_of(_WAY.sub(" ", line.text.replace(name, " ")))
        )  # "Warm-up (5 min: jumping jacks)"
    goes = line.kind == "paragraph" and line.naming.form == "dose" and not line.depth
    return goes and _WAY.fullmatch(line.naming.title.text) is not None and _is_timed(line)


def _is_part(line: "Line", role: Role) -> bool:
    name = line.naming.title.text
    plain = line.kind == "paragraph" and not line.depth and len(name.split()) <= _NAME_WORDS
    return plain and role_of_block(name) == role and _is_timed(line)


def _is_timed(line: "Line") -> bool:
    return any(one.statement.field in LASTING for one in line.stated) or bool(dose.lengths(line.quote))
