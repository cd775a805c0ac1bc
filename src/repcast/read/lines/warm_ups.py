"""Sessions of a warm-up, exercises with sets, a cool-down, a line each: "Warm-up: 5 min bike", "Squats 3 x 8"."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from repcast.languages.en.going import WAYS_OF_GOING
from repcast.model.routine import Role
from repcast.read import dose
from repcast.read.document import BOLD_LEVEL
from repcast.read.dose.stating import LASTING
from repcast.read.quote import Quote
from repcast.read.words.headings import day_score, is_block_name, role_of_block
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of, held, is_cardio

if TYPE_CHECKING:
    from repcast.read.lines import Line

_BY_LAYOUT, _WAY = (0, BOLD_LEVEL), any_of(WAYS_OF_GOING)
_FEWEST, _NAME_WORDS, _EXERCISE_WORDS = 2, 3, 6
"""So many lines with sets at least make a session whose warm-up does not say how one goes; the most words of the names
of its warm-up and its exercises."""


def with_warm_ups(lines: Sequence["Line"]) -> Iterator["Line"]:
    """Yield the lines; a warm-up and a cool-down around nothing but lines with sets is all of its part, and no heading.

    Over points without sets it is the name of what these do: "Warm up (5 min)" over "Leg swings".
    """
    row = list(_with_time_beside(lines))
    whole = _whole_parts(row)
    apart = {line.order for at, line in enumerate(row) if at not in whole and line is not lines[line.order]}
    if apart:  # a line that is no part of a session by itself stays under its name
        row = list(_with_time_beside(lines, apart))
        whole = _whole_parts(row)
    told = [replace(line.as_paragraph(), is_whole_part=True) if at in whole else line for at, line in enumerate(row)]
    yield from told if len(told) == len(lines) else _in_place(told)


def _in_place(lines: Sequence["Line"]) -> Iterator["Line"]:
    """Yield lines, some of which were joined, with the places of them and of what they stand under as they are now."""
    places = {line.order: at for at, line in enumerate(lines)}
    for at, line in enumerate(lines):
        yield replace(line, order=at, parent=places.get(line.parent, places.get(line.parent - 1, -1)))


def _whole_parts(row: Sequence["Line"]) -> set[int]:
    """Return the lines of warm-ups and cool-downs that are all of their part."""
    whole: set[int] = set()
    for at, line in enumerate(row):
        over = at > 1 and row[at - 1].kind == "heading" and is_block_name(row[at - 1].text)
        if _warms(line.as_paragraph()) and not over:
            whole.update(_session(row, at))
        elif _is_last(row, at):
            whole.add(at)
    return whole


def _with_time_beside(lines: Sequence["Line"], apart: Container[int] = ()) -> Iterator["Line"]:
    """Yield the lines; a name of a part over the only line of it, a way of going with its time, as one line with it.

    "Warm-up" over "5 minutes on the treadmill" is "Warm-up: 5 minutes on the treadmill". Those of `apart` stay two.
    """
    at = 0
    while at < len(lines):
        joined = _joined(lines, at) if at not in apart else None
        yield joined or lines[at]
        at += 1 + (joined is not None)


def _joined(lines: Sequence["Line"], at: int) -> "Line | None":
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if below is None or line.kind == "row" or not is_block_name(line.text.rstrip(" :")):
        return None
    if role_of_block(line.text) not in ("warmup", "cooldown") or _is_timed(line) == _is_timed(below):
        return None
    told = below.kind == "paragraph" or (below.kind == "item" and _is_timed(line))
    goes = told and _goes(below.text) and not below.states_sets
    if not goes or below.naming.form == "colon" or ". " in below.text:
        return None
    if at + 2 < len(lines) and line.level not in _BY_LAYOUT and lines[at + 2].kind == "heading":
        return None  # the headings say themselves where each part ends
    alone = at + 2 >= len(lines) or _ends_part(lines, at + 2)
    quote = Quote.join(line.quote.cut(0, len(line.text.rstrip(" :"))), ": ", below.quote)
    plain = replace(line, kind="paragraph", level=0, label="", depth=0, group=0, bold=0)
    return replace(plain, quote=quote) if alone else None


def _goes(text: str) -> bool:
    """Whether words tell a way of going, or of holding still: "brisk walking", "stretching"."""
    return _WAY.search(text) is not None or is_cardio(text) or bool(held(text))


def _ends_part(lines: Sequence["Line"], at: int) -> bool:
    """Whether a part of a session ends before a line: another one or an exercise with sets begins there."""
    line = lines[at]
    return line.kind == "heading" or is_block_name(line.text) or _has_sets(line) or _goes_with_sets(lines, at)


def _is_last(lines: Sequence["Line"], at: int) -> bool:
    """Whether a line is the cool-down that ends a page of exercises with sets: "Cool down 5 mins walk"."""
    ends = at > 0 and at + 1 == len(lines) and _is_part(lines[at].as_paragraph(), "cooldown")
    return ends and _goes(lines[at].text) and _has_sets(lines[at - 1])


def _session(lines: Sequence["Line"], start: int) -> list[int]:
    """Return the lines of the warm-up and the cool-down of a session that begins at a line; none of any other."""
    first = start + 1
    first += first < len(lines) and lines[first].naming.form == "whole" and is_block_name(lines[first].text)
    end = first
    while end < len(lines) and (_has_sets(lines[end]) or _goes_with_sets(lines, end)):
        end += 1
    goes = _WAY.search(lines[start].text) is not None
    if sum(line.states_sets for line in lines[first:end]) < (1 if goes else _FEWEST):
        return [start] if _stands_before_rounds(lines, start) else []
    parts = [start]
    while end < len(lines) and _is_after_sets(lines[end].as_paragraph()):
        parts.append(end)
        end += 1
    if end < len(lines) and is_block_name(lines[end].naming.title.text) and not _ends(lines, end):
        return []
    if not (goes or _ends(lines, end)):
        return []  # over points with sets of its own before the heading of the main part
    return parts


def _stands_before_rounds(lines: Sequence["Line"], start: int) -> bool:
    """Whether a line says what is done to warm up, right before how the stations of a circuit follow each other."""
    said = lines[start].text
    done = _goes(said) or has_movement(words_of(said))
    below = lines[start + 1] if start + 1 < len(lines) else None
    counts = {one.statement.field for one in below.stated} if below is not None and below.kind != "item" else set()
    return done and (counts >= _BY_CLOCK or "rounds" in counts)


_BY_CLOCK = frozenset(("work_s", "rest_s"))


def _has_sets(line: "Line") -> bool:
    return line.states_sets and (line.kind in ("item", "paragraph", "row") or line.level in _BY_LAYOUT)


def _goes_with_sets(lines: Sequence["Line"], at: int) -> bool:
    """Whether a line is the name right over one that is but the dose of it, or a rest below that."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if line.only_dose:
        return line.kind in ("item", "paragraph") and not line.states_work
    short = line.kind in ("item", "paragraph") or line.level in _BY_LAYOUT
    named = short and line.naming.form == "whole" and not line.stated and len(line.text.split()) <= _EXERCISE_WORDS
    return named and below is not None and below.only_dose and _has_sets(below) and not is_block_name(line.text)


def _ends(lines: Sequence["Line"], at: int) -> bool:
    """Whether a session ends before a line: at the end of the page, at a heading, at a day."""
    if at >= len(lines):
        return True
    line = lines[at]
    return (line.kind == "heading" and 0 < line.level < BOLD_LEVEL) or (day_score(line.text) > 0 and not line.stated)


def _warms(line: "Line") -> bool:
    """Whether a line is a warm-up with its time, or a way of going with it: "5 min rowing"."""
    if _is_part(line, "warmup"):
        return True
    goes = line.kind == "paragraph" and line.naming.form == "dose" and not line.depth
    return goes and _WAY.fullmatch(line.naming.title.text) is not None and _is_timed(line)


def _is_part(line: "Line", role: Role) -> bool:
    name = line.naming.title.text
    plain = line.kind == "paragraph" and not line.depth and len(name.split()) <= _NAME_WORDS
    return plain and role_of_block(name) == role and _is_timed(line)


def _is_after_sets(line: "Line") -> bool:
    """Whether a line is a cool-down with its time, or another part by its name that is but a way of going."""
    if _is_part(line, "cooldown"):
        return True
    return _is_part(line, "main") and is_block_name(line.naming.title.text) and bool(_WAY.search(line.text))


def _is_timed(line: "Line") -> bool:
    return any(one.statement.field in LASTING for one in line.stated) or bool(dose.lengths(line.quote))
