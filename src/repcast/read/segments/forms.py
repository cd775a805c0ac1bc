"""The forms of lines: what two lines have in common that may both be names of exercises."""

import re
from collections.abc import Iterator

from repcast.languages.en.block_names import NUMBERED_BLOCK
from repcast.languages.en.going import INTERVALS
from repcast.languages.en.names import BETWEEN, GENERIC, REMARKS, RESTS, WHERE
from repcast.read import dose
from repcast.read.document import BOLD_LEVEL
from repcast.read.dose.stating import LASTING, only_asks, only_dose
from repcast.read.lines import Line
from repcast.read.lines.rests_by_kind import are_by_kind
from repcast.read.sections import rank, stands_over
from repcast.read.sections.first_lines import LEAST_NAME
from repcast.read.sections.parts import Page
from repcast.read.segments.bans import is_ban
from repcast.read.segments.named_parts import PART_WORDS, names_part
from repcast.read.words.headings import (
    block_kinds,
    day_score,
    is_block_name,
    is_day,
    is_numbered_day,
    is_part,
    role_of_block,
    says_only_workout,
)
from repcast.read.words.signs import INSTRUCTS, has_movement, instruction_score, words_of

DAY = 0.5
"""The least `day_score` of a line that may stand over a workout of its own."""

_NO_NAME = -1.0
"""A heading that is a phrase about the dose and looks less like a name than this names nothing."""

_NAME_LENGTH, _DEEPEST, _DAY_WORDS = 10, 4, 3

Key = tuple[str, int, str]
"""What the lines of a family have in common: their kind, their rank or depth, and their marker and section."""


def keys_of(page: Page, index: int) -> Iterator[Key]:
    """Yield the families that a line may be a member of."""
    line = page.lines[index]
    if line.is_recorded and line.kind == "item":
        yield "item", min(line.depth, _DEEPEST), f"any {page.sections.within[index]}"
    elif line.is_recorded:
        yield "heading", rank(line), ""
    else:
        yield from _keys_of(page, index, line)


def _keys_of(page: Page, index: int, line: Line) -> Iterator[Key]:
    block = is_block_head(line)
    yield from _of_session(line, block=block)
    named = line.kind in ("heading", "paragraph") and not line.has_own_dose
    focused = block and ":" in line.text.rstrip(": ") and is_day(line.text) and not is_part(line.text)
    if named and (focused or not block) and day_score(line.text) >= DAY:
        yield "day", 0, ""
    if _names_nothing(line):
        return
    heads = (
        (block and line.kind == "item")
        or is_rest_station(page, index)
        or _is_interval(line)
        or _is_in_a_row(page, index)
    )
    if line.only_dose and not line.counts_below and not heads:
        return
    if line.kind == "item":
        form = f"{marker_kind(line)} {page.sections.within[index]}"
        yield "item", min(line.depth, _DEEPEST), form
        yield "item", min(line.depth, _DEEPEST), f"any {page.sections.within[index]}"
        yield "unnamed", min(line.depth, _DEEPEST), form
    elif line.kind == "paragraph":
        yield from _of_paragraph(page, index)
    elif line.kind in ("heading", "row"):
        yield line.kind, rank(line) if line.kind == "heading" else 0, ""
        by_layout = line.kind == "heading" and rank(line) == BOLD_LEVEL
        if by_layout and (_is_first_of_lines(page, index) or _is_labelled_dose(line)):
            yield "lead", 0, ""


def _rests_between(line: Line) -> bool:
    """Whether an item only says how long to rest between rounds, or sets: "Rest 90 s between rounds"."""
    fields = {one.statement.field for one in line.stated}
    if not fields or not fields <= _RESTS or RESTS.isdisjoint(words_of(line.text)):
        return False
    return bool(fields - {"rest_s"} or _BETWEEN.search(line.text))


_BETWEEN = re.compile(BETWEEN, re.IGNORECASE)
_RESTS = frozenset(("rest_s", "next_rest_s", "round_rest_s"))


def _is_interval(line: Line) -> bool:
    """Whether a line that only states a dose is work all the same: "6 x 400 m", "20 min steady"."""
    if line.naming.form != "dose":
        return line.naming.form == "distance"
    timed = {one.statement.field for one in line.stated} <= {"time_s", "work_s", "distance_m"}
    return timed and line.kind == "item" and bool(_PACE.fullmatch(line.naming.title.text))


def _is_in_a_row(page: Page, index: int) -> bool:
    """Whether a line is a time and how fast one goes, right beside others like it: "15 min easy", "20 min tempo"."""
    beside = page.lines[max(0, index - 1) : index + 2]
    timed = all(line.kind == "paragraph" and _begins_with_time(line) and line.naming.form == "dose" for line in beside)
    close = not any(line.apart for line in beside[1:]) and len(beside) > 1
    return timed and close and bool(_PACE.fullmatch(page.lines[index].naming.title.text))


_PACE = re.compile(rf"(?:{INTERVALS})", re.IGNORECASE)


def _is_phrase(line: Line) -> bool:
    """Whether a heading is but a phrase about the dose: "Hold 30 seconds, 2 times"; "Set 2 (legs)" counts a part."""
    amounts = {one.statement.field for one in line.stated} - {"sets", "rounds"}
    return line.is_mostly_dose and line.naming.form == "whole" and line.name_score < _NO_NAME and bool(amounts)


def _names_nothing(line: Line) -> bool:
    """Whether a heading is but a phrase or the beginning of a sentence, or an item but a rest between rounds."""
    if line.kind == "heading":
        return _is_phrase(line) or leads_on(line) or is_ban(line)
    return line.kind == "item" and _rests_between(line)


def leads_on(line: Line) -> bool:
    """Whether a heading only by its layout is the beginning of a sentence: "Choose whichever suits you best:"."""
    said = words_of(line.text)
    leads = rank(line) == BOLD_LEVEL and line.text.rstrip().endswith(":") and not line.label and len(said) >= _FEW_SAID
    named = line.name_score >= LEAST_NAME or has_movement(said) or line.naming.form != "whole"
    return leads and not named and not is_block_head(line) and not _WHERE.match(line.text)


_WHERE = re.compile(rf"(?:{WHERE})\s[^,.;]*$", re.IGNORECASE)
_FEW_SAID = 4
"""The fewest words of such a sentence; fewer are the name of a group: "Legs:"."""


def _of_session(line: Line, *, block: bool) -> Iterator[Key]:
    """Yield the families of lines that say where in a session something is done; `block`: it heads a block."""
    if block or names_part(line):
        yield "block", 0, ""
    if line.station:
        yield "station", 0, ""


def _of_paragraph(page: Page, index: int) -> Iterator[Key]:
    line = page.lines[index]
    rests = _says_rest(line)
    if page.sections.within[index] == "equipment" and not line.apart:
        return
    told = is_told_whole(line) and line.has_own_dose
    if _looks_set_off(page, index) and not _has_sibling(page, index) and not rests and not told:
        yield "heading", BOLD_LEVEL, ""
    asks = line.naming.form == "dose" and line.text[-1:] == "." and only_asks(line.quote)
    if line.naming.form != "whole" and not (rests or asks or _is_told_under_name(page, index)):
        yield "lead", 0, ""
    if line.depth == 0 and not _has_name_over(page, index):
        yield "unnamed", 0, ""


def _has_name_over(page: Page, index: int) -> bool:
    """Whether a name stands right over a paragraph, so that it is no exercise without one: the title only if close."""
    line, over = page.lines[index], page.lines[index - 1] if index else None
    named = over is not None and over.kind == "heading" and over.name_score >= LEAST_NAME and not is_ban(over)
    return named and not page.sections.is_header(index - 1) and (index - 1 != page.title or not line.apart)


def _is_told_under_name(page: Page, index: int) -> bool:
    """Whether a short first sentence is no name, since one stands over it alone: "Stand tall. …" under "Squat"."""
    line, over, after = page.lines[index], page.lines[index - 1 : index], page.lines[index + 1 : index + 2]
    under = bool(over) and over[0].kind == "heading" and not line.apart and over[0].name_score >= LEAST_NAME
    alone = not after or after[0].kind == "heading" or after[0].apart
    return line.naming.form == "stop" and under and alone


def _looks_set_off(page: Page, index: int) -> bool:
    """Whether a paragraph stands as the name of what follows it, by its words or over the rows of a table."""
    line, after = page.lines[index], page.lines[index + 1 : index + 2]
    over_rows = bool(after) and after[0].kind == "row" and len(line.text.split()) <= PART_WORDS and not line.stated
    named = line.name_score >= LEAST_NAME or over_rows or (bool(after) and _names_what(line, after[0]))
    return named and stands_over(page.lines, index)


def _names_what(line: Line, after: Line) -> bool:
    """Whether a few words, or a movement, stand alone, and the line right below says only how much: "5-3-1"."""
    close = line.apart and not after.apart and after.only_dose and after.states_work
    said = line.text.split()
    plain = line.text[:1].isupper() and said[-1].isalnum() and said[0].lower() not in REMARKS
    named = len(said) <= PART_WORDS and plain and not line.stated
    return close and line.naming.form == "whole" and (named or has_movement(words_of(line.text)))


def _says_rest(line: Line) -> bool:
    """Whether a line says how long to rest: "Rest 75 s after A2", "Recovery: 90 s between the intervals"."""
    if line.naming.form == "dose":
        return _only_rests(line) or are_by_kind(line.stated)
    rests = line.naming.form == "colon" and is_rest(line.naming.title.text) and not line.states_work
    return rests and {one.statement.field for one in line.stated} == {"rest_s"}


def _is_first_of_lines(page: Page, index: int) -> bool:
    """Whether a line that looks like the heading of the next ones is but the first of them: "A-skip | 20 m"."""
    line, after = page.lines[index], page.lines[index + 1 : index + 2]
    follows = bool(after) and after[0].kind == "paragraph" and not after[0].apart
    return follows and line.naming.form == after[0].naming.form and line.has_own_dose and after[0].has_own_dose


def _is_labelled_dose(line: Line) -> bool:
    """Whether a line that its layout makes a heading is a name with its dose after a mark: "Seated rows: 4 x 12"."""
    return line.naming.form in ("colon", "dash") and line.has_own_dose and not line.is_recorded


def _has_sibling(page: Page, index: int) -> bool:
    """Whether a name with its dose stands beside another of its form, rather than over what describes it."""
    line, after = page.lines[index], page.lines[index + 1 : index + 2]
    before = page.lines[index - 1 : index] if index and not line.apart else ()
    beside = [one for one in (*before, *after) if one.kind == line.kind and one.naming.form == "dose"]
    return line.naming.form == "dose" and line.has_own_dose and any(one.has_own_dose for one in beside)


def _only_rests(line: Line) -> bool:
    """Whether a line says how long to rest rather than what to do: "Rest 75 s after A2"."""
    return not line.states_amount and not is_rest(line.naming.title.text)


def is_rest(title: str) -> bool:
    """Whether a title is that of a station at which one rests."""
    said = words_of(title)
    return len(said) == 1 and said[0] in RESTS


def is_rest_station(page: Page, index: int) -> bool:
    """Whether an item is a station at which one rests, after others that begin with their time: "1:00 rest"."""
    line = page.lines[index]
    if not index or line.kind != "item" or not _rests_only(line) or not _begins_with_time(line):
        return False
    before = [one for one in page.lines[max(0, index - _LOOKED_AT) : index] if one.group == line.group]
    timed = sum(map(_begins_with_time, before))
    return bool(before) and _begins_with_time(before[-1]) and timed * 2 > len(before)


_LOOKED_AT = 12


def _rests_only(line: Line) -> bool:
    said = words_of(line.text)
    return len(said) <= 2 and not RESTS.isdisjoint(said)


def _begins_with_time(line: Line) -> bool:
    first = min(line.stated, key=lambda one: one.statement.start, default=None)
    return first is not None and first.statement.field in _TIMES and line.text[:1] in "0123456789:"


_TIMES = frozenset(("work_s", "time_s", "hold_s", "rest_s"))
_NUMBERED_BLOCK = re.compile(NUMBERED_BLOCK, re.IGNORECASE)
_KIND_WORDS = 3
"""The most words of a line that is but the kind of a block: "For time", "Tabata"."""
_ON_OFF = frozenset(("work_s", "rest_s", "sets"))
"""What a line states that is how a block goes, where it states nothing else: "40 s on, 20 s off, 5 times"."""


def is_block_head(line: Line) -> bool:
    """Whether a line stands over the exercises of a block: "3 rounds of:", "EMOM 10", "2 sets:"."""
    if line.kind == "row" or line.is_open or line.is_prose:
        return False
    if len(line.text.split()) > _NAME_LENGTH:
        return _is_labelled_block(line)
    fields = {one.statement.field for one in line.stated}
    ends = line.text.rstrip().endswith(":")
    if line.kind != "item" and _NUMBERED_BLOCK.match(line.text):
        return True
    if line.naming.form == "distance" and not ends:
        return False  # "4 x 100 on 2:00" is itself what is done
    timed = bool(fields & {"every_s", "amrap", "for_time"}) or any(block_kinds(line.text)) or fields >= _ON_OFF
    said = words_of(line.text)
    alone = _only_says_how(line) or (
        line.naming.form == "whole" and len(said) <= _KIND_WORDS and not has_movement(said)
    )
    name = line.naming.title.text
    bare = alone or says_only_workout(name) or (fields >= _ON_OFF and (is_rest(name) or _names_block(name)))
    return (timed and (ends or line.kind == "heading" or bare)) or (ends and bool(fields & {"rounds", "sets"}))


def _only_says_how(line: Line) -> bool:
    """Whether a line states a dose and nothing besides but a remark in brackets: "20 min AMRAP (you go, I go)"."""
    remark = _REMARK.search(line.text)
    return line.only_dose or (remark is not None and only_dose(line.quote.cut(0, remark.start()).trimmed()))


_REMARK = re.compile(r"\s\([^()\d]{2,40}\)\s*$")


def _names_block(name: str) -> bool:
    """Whether a name is but that of a block: "Block 1", "Finisher"."""
    said = words_of(name)
    return len(said) == 1 and is_block_name(name) and not has_movement(said)


def is_told_whole(line: Line) -> bool:
    """Whether a line names a part of a session with all that is done in it."""
    beside_dose = line.naming.form == "dose"
    told = line.kind == "item" if beside_dose else line.naming.rest is not None
    return names_part(line) and (told or line.is_whole_part) and not is_block_head(line)


def stands_beside(line: Line) -> bool:
    """Whether a line tells a warm-up or a cool-down with its time, beside the exercises of a session."""
    rest = line.naming.rest
    if line.is_whole_part:
        return True
    if not is_told_whole(line) or rest is None or role_of_block(line.naming.title.text) == "main":
        return False
    return any(one.statement.field in LASTING for one in dose.find(rest))


def _is_labelled_block(line: Line) -> bool:
    """Whether a longer line is the name of a block with what is done with it: "Circuit: 40 s work, 20 s rest. …"."""
    if line.kind == "item" or len(line.text.split()) > 2 * _NAME_LENGTH:
        return False
    naming = line.naming
    counted = _NUMBERED_BLOCK.match(line.text)
    named = naming.form in ("colon", "bold", "dash") and is_block_name(naming.title.text)
    rest = line.quote.cut(counted.end(), len(line.text)) if counted else naming.rest if named else None
    if rest is None:
        return False
    fields = {one.statement.field for one in dose.find(rest)}
    if "sets" in fields and fields & {"time_s", "distance_m"}:
        return False  # "Main set: 3 x 8 min at threshold, 4 min easy" is told whole
    return bool(fields & {"rounds", "sets", "every_s", "amrap", "for_time"})


def marker_kind(line: Line) -> str:
    """Return the kind of an item's marker: a bullet, a number, a letter, a code."""
    marker = _COUNTING.sub("", line.label.strip("().: "))
    if _CODED.fullmatch(marker):
        return "A"
    return re.sub(r"[A-Za-z]", "A", re.sub(r"\d+", "1", marker)) if marker[:1].isalnum() else "-"


_CODED = re.compile(r"[A-Za-z]\d?|[ivx]{1,4}|[IVX]{1,4}")
_COUNTING = re.compile(rf"(?=(?:{GENERIC})\W*$)\D+", re.IGNORECASE)
"""The word of a label that only counts: "Exercise 1." and "2." are one form."""


def is_lettered(line: Line) -> bool:
    """Whether a heading has the letter of a part over numbers that run on: "B. Sitting up"."""
    return line.kind == "heading" and bool(_PART_LETTER.fullmatch(line.label.strip("(). ")))


_PART_LETTER = re.compile(r"[A-H]|[IVX]{1,4}")


def is_told_at_length(line: Line) -> bool:
    """Whether a point of a list is several sentences, which head nothing."""
    long = line.kind == "item" and len(line.text.split()) >= _TOLD_WORDS
    return long and line.text[-1:] in ".!?" and not line.has_own_dose


_TOLD_WORDS = 25
"""The fewest words of a point that is told at length."""


def instructs(line: Line) -> bool:
    """Whether a line asks for something to be done."""
    return line.kind != "heading" and instruction_score(line.text) >= INSTRUCTS


def is_lift(line: Line) -> bool:
    """Whether a line outside of lists is a movement with its sets or reps, or a short name with both: "DL 5x3"."""
    plain = line.kind in ("heading", "paragraph") and not line.depth and not 0 < line.level < BOLD_LEVEL
    said, fields = words_of(line.naming.title.text), {one.statement.field for one in line.stated}
    short = len(said) <= _LIFT_WORDS and fields >= {"sets", "reps"} and "by_set" not in fields
    named = line.naming.form in ("dose", "colon", "dash", "stop") and (short or has_movement(said))
    counts = not fields.isdisjoint(("reps", "sets", "by_set"))
    return plain and named and counts and line.has_own_dose and line.name_score > 0 and not is_block_head(line)


_LIFT_WORDS = 3
"""The most words of a name that only its sets and reps show to be that of an exercise."""


def is_bare_day(heading: str) -> bool:
    """Whether a heading is but the name of a day or week, under which a single line may be all that is done."""
    return (len(heading.split()) <= _DAY_WORDS and is_day(heading)) or is_numbered_day(heading)


def only_heads(line: Line) -> bool:
    """Whether a line names a day or a block, and says nothing of what is done."""
    return not line.is_recorded and line.naming.rest is None and (is_bare_day(line.text) or is_block_name(line.text))
