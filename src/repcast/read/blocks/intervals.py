"""Blocks whose exercises are intervals: times or distances, of which the form or the names say how one goes."""

from repcast.languages.en.names import INTERVALS, RECOVERY, SMALL_WORDS
from repcast.read.blocks.drafts import BlockDraft
from repcast.read.dose.stating import LASTING, is_dose
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.sections.parts import Part
from repcast.read.words.signs import words_of
from repcast.read.words.vocabulary import any_of, is_cardio

_INTERVALS = any_of(INTERVALS)
_TIMED_WORK = LASTING | {"hold_s"}


def are_intervals(block: BlockDraft) -> bool:
    """Whether all that is done is stated as a time or distance, and the names are those of intervals."""
    heads = [part.head for part in block.parts if part.head is not None]
    if len(heads) == len(block.parts) == 1:
        return _goes_by_sets(heads[0]) or _goes_by_rests(block.parts[0])
    if len(heads) < 2 or len(heads) < len(block.parts):
        return False
    timed = all({one.statement.field for one in head.stated} & _TIMED_WORK and not _counts(head) for head in heads)
    alike = sum(_names_interval(head.naming.title) for head in heads)
    return timed and alike * 2 > len(heads)


def _goes_by_sets(line: Line) -> bool:
    """Whether a line states a time and a rest for each of its sets."""
    fields = [one.statement.field for one in line.stated]
    timed = sum(field in _TIMED_WORK for field in fields)
    return fields.count("set_number") == timed > 1 and "rest_s" in fields and not _counts(line)


def _goes_by_rests(part: Part) -> bool:
    """Whether one runs, rows or the like for a time or distance several times with a rest after each."""
    head = part.head
    if head is None or part.naming is None:
        return False
    stated = [one.statement for one in head.stated]
    sets = any(one.field == "sets" and (one.low or 0) > 1 for one in stated)
    fields = {one.field for one in stated}
    title = part.naming.title
    goes = is_cardio(title.text) or part.naming.form == "distance" or _names_interval(title)
    return sets and goes and "rest_s" in fields and bool(fields & LASTING) and not fields & {"reps", "every_s"}


def _names_interval(title: Quote) -> bool:
    """Whether a name is but how fast one goes, or what with: "Easy jog"; "Duck walk" is an exercise."""
    others = set(words_of(_INTERVALS.sub(" ", title.text))) - RECOVERY - SMALL_WORDS
    return is_dose(title) or (not others and bool(_INTERVALS.search(title.text)))


def _counts(line: Line) -> bool:
    return any(one.statement.field in ("reps", "sets") for one in line.stated)
