"""Whether the first line of a page is no title of it: an exercise before a block, or the first of a list."""

import re
from collections.abc import Sequence

from repcast.languages.en.headings import COUNTED_TITLE, ON_OCCASIONS
from repcast.languages.en.page_lines import LIBRARIES, OF_LIBRARIES
from repcast.read.document import BOLD_LEVEL
from repcast.read.dose import QuotedStatement
from repcast.read.dose.stating import LASTING_OR_HELD
from repcast.read.lines import Line
from repcast.read.lines.trimming import without_number
from repcast.read.words.bare_names import is_labelled_name
from repcast.read.words.headings import (
    block_kinds,
    day_score,
    is_block_name,
    is_of_occasion,
    is_of_routine,
    is_only_part,
    is_split,
    role_of_block,
    sure_kind,
)
from repcast.read.words.signs import has_movement, names_movement, words_of

LEAST_NAME = 0.3
"""The least `name_score` of a line of text that stands over what follows as a name."""

SET_OFF = ("heading", "paragraph")
"""The kinds of line that may stand over the part of a page that is one day."""

_COUNTED_PART = re.compile(r"^\W*(?P<word>[A-Za-z]{3,}(?: [A-Za-z]{3,})?)\s*#?(?:\d{1,2}|[A-H])\b")


def _is_counted_part(line: Line, others: Sequence[Line]) -> bool:
    """Whether a first line is but the first of several parts that are counted: "Circuit 1", "Circuit 2"."""
    first = _COUNTED_PART.match(line.text)
    if first is None:
        return False
    counted = (_COUNTED_PART.match(one.text) for one in others if (one.kind, one.level) == (line.kind, line.level))
    return any(one is not None and one["word"].lower() == first["word"].lower() for one in counted)


def is_first_of_several(line: Line, others: Sequence[Line]) -> bool:
    """Whether a first line is no title of all but heads the first of several parts."""
    labelled = is_labelled_name(line.text) and any(is_labelled_name(one.text) for one in others)
    return labelled or _is_counted_part(line, others) or _is_block(line, others) or _is_day(line, others)


def _is_day(line: Line, others: Sequence[Line]) -> bool:
    """Whether a first line is but the first of several days: "Monday: arms", "Tuesday: core"."""
    later = (one for one in others if one.kind == line.kind and one.level == line.level)
    if is_split(line.text):
        return any(is_split(one.text) for one in others if one.level == line.level and one.kind in SET_OFF)
    return bool(day_score(line.text)) and any(day_score(one.text) > 0 for one in later)


def _is_block(line: Line, others: Sequence[Line]) -> bool:
    """Whether a first line is but the first of several blocks of a session: "Warm-up", "Skill", "Cool down"."""
    warms = bool(others) and role_of_block(others[0].naming.title.text) == "warmup"  # with which a session begins
    of_all = (warms or is_of_routine(line.text)) and role_of_block(line.text) == "main"
    if not is_block_name(line.text) or of_all:
        return False
    ranked = 0 < line.level < BOLD_LEVEL
    alike = (one for one in others if (one.level == line.level if ranked else one.kind in SET_OFF))
    return any(is_block_name(one.text) and (ranked or not 0 < one.level < BOLD_LEVEL) for one in alike)


def is_over_block(lines: Sequence[Line], at: int) -> bool:
    """Whether a first line is an exercise with its dose before a block: "Find a 3RM squat", "4 rounds for time"."""
    line, after = lines[at], lines[at + 1 : at + 2 + _NEAR]
    counts = any(one.statement.field in ("reps", "sets") for one in line.stated)
    dosed = line.naming.form == "dose" and counts and line.name_score >= LEAST_NAME and line.kind in SET_OFF
    is_title = is_of_routine(line.text) or bool(_ADJECTIVE.match(line.text))
    over = bool(after) and ((after[0].kind == "heading" and is_only_part(after[0].text)) or after[0].is_whole_part)
    over = over or any(map(_begins_block, after, lines[at + 2 :]))
    return dosed and line.level == 0 and not is_title and over


def _begins_block(line: Line, below: Line) -> bool:
    """Whether a line says how the exercises below it are done: "4 rounds of", "Superset:", "Superset" over points."""
    leads = bool(line.stated) or line.text.endswith(":") or below.kind == "item"
    return leads and any(block_kinds(line.text))


_ADJECTIVE = re.compile(COUNTED_TITLE, re.IGNORECASE)
_NEAR = 2
"""How many lines may stand between an exercise at the head of a page and the block after it."""


def is_first_of_list(lines: Sequence[Line], at: int) -> bool:
    """Whether a first line is a name with its dose, as is the next one: "Push-ups 3x10", "Squats 3x15"."""
    first = lines[at : at + 2]
    ranked = any(line.kind not in SET_OFF or 0 < line.level < BOLD_LEVEL for line in first)
    return len(first) > 1 and not ranked and all(map(_is_dosed_name, first)) and not is_called_with_time(lines, at)


def begins_list(lines: Sequence[Line]) -> bool:
    """Whether the first line is the first of a list, and no heading of it with its sets: "Machines (2 sets each)"."""
    fields = {one.statement.field for one in lines[0].stated} if lines else set()
    return bool(fields - {"sets", "rest_s"}) and is_first_of_list(lines, 0)


def is_called_with_time(lines: Sequence[Line], at: int = 0) -> bool:
    """Whether a line is what a session is called, with how long it is: "Office stretch 3 min", "Cardio (15 min)".

    Where it stands apart, no word for a session need be in it, as long as times are below it and within its own.
    """
    line, name = lines[at], lines[at].naming.title.text
    called = is_of_occasion(name) or (is_of_routine(name) and not is_block_name(name))
    if not {one.statement.field for one in line.stated} <= LASTING_OR_HELD:
        return False
    return called or (_is_apart(lines, at) and not _names_exercise(name) and _holds_times(line, lines[at + 1 :]))


def _is_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether a first line has a blank line below it, and those below that have none between them."""
    below = lines[at + 1 : at + 3]
    return len(below) > 1 and below[0].apart and not below[1].apart


def _names_exercise(name: str) -> bool:
    """Whether a name is that of a movement, or of a part of a session: "Bike", "Warm-up"; not "Wind-down stretch"."""
    said = words_of(name)
    called = not ON_OCCASIONS.isdisjoint(said[:1] + said[-1:])
    return (names_movement(name) and not called) or role_of_block(name) != "main"


def _holds_times(line: Line, others: Sequence[Line]) -> bool:
    """Whether some minutes of a line are longer than all the times of the lines below it."""
    longest, *more = [max((_seconds(one) for one in of.stated), default=0) for of in (line, *others)]
    return longest >= _LEAST_S and 0 < sum(more) <= longest


def _seconds(one: QuotedStatement) -> float:
    return (one.statement.low or 0) if one.statement.field in LASTING_OR_HELD else 0


_LEAST_S = 180
"""The shortest time of a whole session beside its name."""


def _is_dosed_name(line: Line) -> bool:
    form, title = line.naming.form, line.naming.title.text
    beside = form == "dose" or (form in ("colon", "dash", "stop") and line.has_own_dose)
    return (
        beside
        and line.states_work
        and line.text[-1:] not in ".!?"
        and _is_called(without_number(line.quote).text, title)
        and title != line.text
    )


def _is_called(text: str, title: str) -> bool:
    """Whether a line begins with its name, maybe after a label: "Heavy: squat 3x5"."""
    return text.startswith(title) or text.partition(": ")[2].startswith(title)


def is_of_site(lines: Sequence[Line], at: int) -> bool:
    """Whether a first line is the name of a site: no word of it comes again, but some of the next heading do."""
    first, second, *others = [*lines[at : at + 2], *lines[at + 2 : at + 2 + _LOOKED_AT]]
    is_set_off = second.kind in ("heading", "paragraph")
    said = set(words_of(first.text))
    if others and said <= OF_LIBRARIES and said & LIBRARIES and is_set_off and _names_page(second):
        return True
    if len(others) < _NEAR or not all(_is_bare(line) for line in (first, second)):
        return False
    below = {word for line in others for word in _stems(line.text)}
    return not below & _stems(first.text) and bool(below & _stems(second.text))


def _is_bare(line: Line) -> bool:
    """Whether a line is set as a title is and names no movement, no section and no list of exercises."""
    if any(map(str.isdigit, line.text)):
        return False  # "Group #1"
    plain = line.kind == "heading" and not 0 < line.level < BOLD_LEVEL and line.apart and not line.has_own_dose
    return plain and not (has_movement(words_of(line.text)) or is_of_routine(line.text) or sure_kind(line.text))


def _stems(text: str) -> set[str]:
    return {word.removesuffix("s")[:_STEM] for word in words_of(text) if len(word) > _SHORT_WORD}


_LOOKED_AT, _STEM, _SHORT_WORD = 30, 6, 3
"""How many lines of the text are looked at, and by how many letters words are compared, of those that are longer."""


def _names_page(line: Line) -> bool:
    """Whether a line is but the name of a movement, so that it may be the title below the name of a library."""
    return names_movement(line.text) and line.naming.form == "whole" and not line.stated and line.text[-1:].isalnum()
