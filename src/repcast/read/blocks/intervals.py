"""Blocks whose exercises are intervals: times or distances, of which the form or the names say how one goes."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from repcast.languages.en.going import INTERVALS, RECOVERY, WAYS_OF_GOING
from repcast.languages.en.names import SMALL_WORDS
from repcast.read import dose
from repcast.read.blocks.drafts import BlockDraft
from repcast.read.dose.stating import LASTING, is_dose
from repcast.read.lines import Line
from repcast.read.quote import Quote
from repcast.read.sections.parts import Part
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import any_of, is_cardio

_INTERVALS = any_of(INTERVALS)
_WAY = any_of(WAYS_OF_GOING)
_TIMED_WORK = LASTING | {"hold_s"}
_FAR_M, _PAIR, _REST_WORDS = 100, 2, 8
"""From so many metres on what is done for them is a way of going, whatever it is called; one carries less far. Two
lines of one name may be the sides of one exercise. A rest is told in so many words at most."""


def are_intervals(block: BlockDraft) -> bool:
    """Whether all that is done is stated as a time or distance, and the names are those of intervals."""
    heads = [part.head for part in block.parts if part.head is not None]
    if len(block.parts) == 1:
        return any(map(_goes_by_sets, heads)) or is_series(block.parts[0])
    if len(heads) < 2 or len(heads) < len(block.parts):
        return False
    timed = all({one.statement.field for one in head.stated} & _TIMED_WORK and not _counts(head) for head in heads)
    alike = sum(_names_interval(head.naming.title) for head in heads)
    return (timed and alike * 2 > len(heads)) or _are_series(block.parts)


def apart_from_series(parts: Sequence[Part], *, is_headed: bool) -> list[list[Part]]:
    """Return exercises in a row in runs, series of intervals apart from what one goes once: a warm-up, a cool-down.

    Under a heading they are one block, but where some go by the clock.
    """
    if not all(map(_only_goes, parts)) or not any(map(is_series, parts)):
        return [list(parts)]
    if is_headed and not any(map(_is_clocked, parts)):
        return [list(parts)]
    return [list(run) for _, run in groupby(parts, lambda part: (_is_of_series(part), _is_clocked(part)))]


def is_one_series(part: Part) -> bool:
    """Whether a page of one exercise is a series of intervals: far, or of a gait or a machine by its title or lines."""
    texts = [line.text for line in (part.head, *part.body) if line is not None]
    goes = _goes_far(part) or any(map(is_cardio, texts)) or any(map(_WAY.search, texts[:1]))
    return goes and is_series(part)


def is_series(part: Part) -> bool:
    """Whether one runs, rows or the like for a time or distance several times with a rest after each."""
    stated = [one.statement for one in _stated(part)]
    several = any(_counts_sets(one) for one in stated)
    return several and _rests_after(part) and not _is_clocked(part)


def _is_of_series(part: Part) -> bool:
    """Whether an exercise may stand in a row with series: it counts its sets, be it one, or has a rest after it."""
    return any(one.statement.field == "sets" for one in _stated(part)) or _rests_after(part)


def _are_series(parts: Sequence[Part]) -> bool:
    """Whether there is a rest after most of what one runs, rows or the like."""
    if not all(map(_only_goes, parts)):
        return False
    rests = sum(_states_rest(part) and not _is_clocked(part) for part in parts)
    goes = sum(map(_rests_after, parts))
    return (2 * rests > len(parts) and 2 * goes >= len(parts)) or _is_one_over_and_over(parts)


def _is_one_over_and_over(parts: Sequence[Part]) -> bool:
    """Whether several lines ask for one thing under one name, each for its time with a rest after it."""
    names = {part.naming.title.text.lower() for part in parts if part.naming is not None}
    return len(parts) > _PAIR and len(names) == 1 and all(map(_states_rest, parts))


def _states_rest(part: Part) -> bool:
    return any(one.statement.field == "rest_s" for one in _stated(part))


def _rests_after(part: Part) -> bool:
    """Whether one runs, rows or the like for a time or distance with a rest after it."""
    if not (_only_goes(part) and _states_rest(part)):
        return False
    if _goes_far(part) or part.naming is None:
        return True
    title = part.naming.title
    return is_cardio(title.text) or _names_interval(title) or not has_movement(words_of(title.text))


def _goes_far(part: Part) -> bool:
    stated = [one.statement for one in _stated(part)]
    return any(one.field == "distance_m" and (one.low or 0) >= _FAR_M for one in stated)


def _counts_sets(one: dose.Statement) -> bool:
    return (one.field in ("sets", "times") and (one.low or 0) > 1) or one.field == "by_set"


def _only_goes(part: Part) -> bool:
    """Whether only times or distances are stated for an exercise, no reps."""
    fields = {one.statement.field for one in _stated(part)}
    return bool(fields & LASTING) and not fields & {"reps", "hold_s"}


def _is_clocked(part: Part) -> bool:
    """Whether each of its sets starts on the clock."""
    return any(one.statement.field == "every_s" for one in _stated(part))


def _stated(part: Part) -> Iterable[dose.QuotedStatement]:
    """Yield what is stated in the line of an exercise, and in lines under it that do nothing else."""
    if part.head is not None:
        yield from part.head.stated
    for line in part.body:
        only_rests = len(line.text.split()) <= _REST_WORDS and {one.statement.field for one in line.stated} == {
            "rest_s"
        }
        if line.only_dose or only_rests or _SERIES.match(line.text):
            yield from line.stated


_SERIES = re.compile(r"\d{1,2}\s?[x×]\s?\d", re.IGNORECASE)
"""How a line of a series begins: "8 x 400 m at 5k pace, with 90 s walking recovery."."""


def _goes_by_sets(line: Line) -> bool:
    """Whether a line states a time and a rest for each of its sets."""
    fields = [one.statement.field for one in line.stated]
    timed = sum(field in _TIMED_WORK for field in fields)
    return fields.count("set_number") == timed > 1 and "rest_s" in fields and not _counts(line)


def _names_interval(title: Quote) -> bool:
    """Whether a name is but how fast one goes, or what with: "Easy jog"; "Duck walk" is an exercise."""
    others = set(words_of(_INTERVALS.sub(" ", title.text))) - RECOVERY - SMALL_WORDS
    return is_dose(title) or (not others and bool(_INTERVALS.search(title.text)))


def _counts(line: Line) -> bool:
    return any(one.statement.field in ("reps", "sets") for one in line.stated)
