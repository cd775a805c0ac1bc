"""Counts whose unit goes without saying, since the lines beside them count reps: "10 HSPU" below "15 push-ups"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from repcast.languages.en.tables import COUNT, LOAD_UNITS, PLURALS, SIZES
from repcast.read.dose.stating import WORK
from repcast.read.quote import Quote
from repcast.read.words.headings import day_score, is_block_name, role_of_block
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import held, is_cardio

if TYPE_CHECKING:
    from repcast.read.dose import QuotedStatement
    from repcast.read.lines import Line

_COUNT = re.compile(rf"\d{{1,4}}(?:\s?[-–]\s?\d{{1,3}})?(?=\s+(?!(?:{SIZES}|{LOAD_UNITS})\b)[^\W\d_]\w)", re.IGNORECASE)
_OVER = frozenset(("rounds", "amrap", "every_s", "for_time", "cap_s"))
_BESIDE = frozenset(("load", "sides"))
_FEWEST, _MOST_WORDS = 2, 9
"""The fewest items of such a list, and the most words of one that is a name with its count."""


def with_counts(lines: Sequence["Line"]) -> Iterator["Line"]:
    """Yield the lines, those of a list of counted names with a bare number before a name as so many reps of it."""
    over: Line | None = None
    for key, run in groupby(lines, key=lambda line: (line.kind == "item", line.depth)):
        items = list(run)
        if key[0] and len(items) >= _FEWEST and _count_reps(items, over):
            items = [with_count(line) for line in items]
        yield from items
        over = items[-1]


_ENDS = re.compile(r"(?P<name>[^\W\d_][^\d:.!?,()]{1,40}?)\s+(?:\d{1,3}\s?[-–]\s?)?(?P<count>\d{1,3})")
_FEWEST_ENDING, _MOST_REPS, _MOST_IN_ROUNDS = 3, 60, 100
_HOW_OFTEN = _OVER | {"times"}


def with_ending_counts(lines: Sequence["Line"]) -> Iterator["Line"]:
    """Yield the lines, those in a row that are a name before a bare number with so many reps: "Squats 12".

    Beside a line that says how often all are done, or below the name of a warm-up, others with a dose of their own may
    stand among them.
    """
    over: Line | None = None
    runs = [list(run) for _, run in groupby(lines, key=lambda line: (_is_counted(line), line.depth))]
    for at, run in enumerate(runs):
        beside = [*([over] if over else []), *(after[0] for after in runs[at + 1 : at + 2])]
        over = run[-1]
        often = any(map(_leads_or_ends, beside)) and not any(map(_counts_for_all, beside))
        if not _is_counted(run[0]):
            yield from run
        elif often and _are_in_rounds(run):
            yield from (_with_ending_count(line) if _counts_reps(line) else line for line in run)
        else:
            for ends, some in groupby(run, key=_ends_in_count):
                same = list(some)
                yield from map(_with_ending_count, same) if ends and _are_counted(same) else same


def _leads_or_ends(line: "Line") -> bool:
    """Whether a line over or under others says how often all are done, or is the name of a warm-up or a cool-down."""
    return role_of_block(line.text) != "main" or any(one.statement.field in _HOW_OFTEN for one in line.stated)


def _counts_for_all(line: "Line") -> bool:
    """Whether a line states the reps of every exercise, so that numbers behind their names are loads."""
    return any(one.statement.field == "reps" for one in line.stated)


def _with_ending_count(line: "Line") -> "Line":
    return replace(line, quote=Quote.join(line.quote, f" {COUNT.lower()}"))


def _is_plain(line: "Line") -> bool:
    return line.kind in ("item", "paragraph") or (line.kind == "heading" and line.level == 0)


def _is_counted(line: "Line") -> bool:
    return _is_plain(line) and (_ends_in_count(line) or line.has_own_dose)


def _ends_in_count(line: "Line") -> bool:
    return _is_plain(line) and not line.stated and _ENDS.fullmatch(line.text) is not None


def _counts_reps(line: "Line") -> bool:
    """Whether a line is a name before a bare number that may be of reps: no hold, and no distance as in "Row 250"."""
    match = _ENDS.fullmatch(line.text) if _ends_in_count(line) else None
    if match is None or held(match["name"]):
        return False
    return int(match["count"]) <= (_MOST_REPS // 2 if is_cardio(match["name"]) else _MOST_IN_ROUNDS)


def _are_in_rounds(run: Sequence["Line"]) -> bool:
    """Whether lines right beside how often all is done are stations of it: no days, and no numbers that count on."""
    found = [match for line in run if _ends_in_count(line) and (match := _ENDS.fullmatch(line.text))]
    counts = [int(match["count"]) for match in found]
    steps = {after - before for before, after in pairwise(counts)}
    named = any(day_score(line.text) > 0 or is_block_name(line.text) for line in run)
    moving = sum(has_movement(words_of(match["name"])) for match in found)
    return len(run) >= _FEWEST and 3 * moving >= 2 * len(found) > 0 and steps != {1} and not named


def _are_counted(lines: Sequence["Line"]) -> bool:
    """Whether lines are names of movements, most of them, with numbers that do not just count on."""
    found = [match for line in lines if (match := _ENDS.fullmatch(line.text))]
    counts = [int(match["count"]) for match in found]
    moving = sum(has_movement(words_of(match["name"])) for match in found)
    rising = all(after > before for before, after in pairwise(counts))  # numbers of pages, or of the lines themselves
    names = {match["name"].lower() for match in found}
    several = 2 * sum(name.endswith(PLURALS) for name in names) >= len(found) == len(names)
    timed = any(held(name) or is_cardio(name) for name in names)
    enough = len(found) >= _FEWEST_ENDING and 3 * moving >= 2 * len(found)
    return enough and several and not (rising or timed or max(counts) > _MOST_REPS)


def _count_reps(items: Sequence["Line"], over: "Line | None") -> bool:
    """Whether a list counts reps: one names a movement, and another counts reps or the line over it rounds."""
    open_ones = [line for line in items if _is_bare(line)]
    if not open_ones or not any(has_movement(words_of(line.text)) for line in items):
        return False
    counting = sum(
        any(one.statement.field == "reps" and one.statement.start == 0 for one in line.stated) for line in items
    )
    headed = over is not None and any(one.statement.field in _OVER for one in over.stated)
    return 2 * (counting + len(open_ones)) >= len(items) and (counting > 0 or headed)


def _is_bare(line: "Line") -> bool:
    """Whether a few words begin with a number of which nothing is understood."""
    found = _COUNT.match(line.text)
    short = (
        found is not None and len(line.text.partition("(")[0].split()) <= _MOST_WORDS and line.text[-1:] not in ".!?"
    )
    return short and {one.statement.field for one in line.stated} <= _BESIDE and not any(map(_begins, line.stated))


def _begins(one: "QuotedStatement") -> bool:
    return one.statement.start == 0 or one.statement.field in WORK


def with_count(line: "Line") -> "Line":
    """Return a line that begins with a bare number before a name with so many reps of it."""
    found = _COUNT.match(line.text) if _is_bare(line) else None
    if found is None:
        return line
    quote = Quote.join(line.quote.cut(0, found.end()), f" {COUNT.lower()}", line.quote.cut(found.end(), len(line.text)))
    return replace(line, quote=quote, bold=line.bold and line.bold + len(COUNT) + 1)
