"""Lists beside the work that hold none of it: results by level, scores, what a session or a week is made of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from repcast.languages.en.headings import LEVEL_LABEL
from repcast.languages.en.scopes import OF_THE_WHOLE
from repcast.read.dose.stating import LASTING
from repcast.read.words.headings import is_day
from repcast.read.words.signs import begins_with_rest, has_movement, words_of

if TYPE_CHECKING:
    from repcast.read.lines import Line

_LEVEL = re.compile(rf"(?:{LEVEL_LABEL})[^:–—]{{0,12}}(?::|\s[–—-])\s*(?P<said>.*)", re.IGNORECASE)
_SCORE = re.compile(r"[^:]{2,40}\(\d{1,2}/10\)\s*:\s")
_OF_THE_WHOLE = re.compile(OF_THE_WHOLE, re.IGNORECASE)
_FEWEST, _SAID_WORDS, _LEAD_WORDS = 2, 8, 10
"""The fewest items of such a list, the most words of a result, and of a line over it that belongs to it."""


def without_lists_beside(lines: Sequence["Line"]) -> Iterator["Line"]:
    """Yield the lines, those of lists beside the work, and the names over these, in a section that is passed over."""
    runs = [list(run) for _, run in groupby(lines, key=_kind)]
    heads = [line.text.lower().strip(" :") for line in lines if line.kind == "heading"]
    beside = [_is_beside(run) or _is_of_a_week(run, heads) for run in runs]
    if not any(beside):
        yield from lines
        return
    if not any(line.stated for run, is_one in zip(runs, beside, strict=True) if not is_one for line in run):
        beside = [False] * len(runs)  # what would be left states no dose at all
    for at, run in enumerate(runs):
        over = at + 1 < len(runs) and beside[at + 1] and _leads(run[-1])
        told = run if beside[at] else run[-1:] if over else []
        yield from run[: len(run) - len(told)]
        yield from (replace(line, section="about") for line in told)


def _kind(line: "Line") -> tuple[str, int]:
    return line.kind if line.kind in ("item", "row") else "", line.depth


def _is_of_a_week(run: Sequence["Line"], heads: Sequence[str]) -> bool:
    """Whether rows or items only say on which day what is told under other headings is done: "Monday: Upper A"."""
    if run[0].kind not in ("item", "row") or not _FEWEST <= len(run) <= _MOST_DAYS or not heads:
        return False
    said = [_said_of_day(line) for line in run]
    if sum(map(bool, said)) * 3 < len(run) * 2 or any(line.states_work for line in run):
        return False
    told = sum(any(_is_told_under(one, head) for head in heads) for one in said if one)
    rests = sum(begins_with_rest(one) for one in said if one)
    return told >= _FEWEST and (told + rests) * 3 >= len(run) * 2


_MOST_DAYS = 42
"""The most rows of a table of days."""


def _is_told_under(said: str, head: str) -> bool:
    """Whether a heading, or what stands in it before brackets or a mark, is what is said of a day."""
    core = _HEAD_END.split(head, maxsplit=1)[0]
    return said in (core, head) or (len(said) >= _LEAST and head.endswith(said))


def _said_of_day(line: "Line") -> str:
    """Return what a row or an item says after the name of a day; "" where it names none."""
    if line.kind == "row":
        day, said = line.cells[0].text, " ".join(cell.text for cell in line.cells[1:2])
    else:
        day, _, said = line.text.partition(": ") if ": " in line.text else line.text.partition(" - ")
    return said.lower().strip(" .") if is_day(day) else ""


_HEAD_END, _LEAST = re.compile(r"\s*(?:\(|:\s|\s[–—-]\s)"), 4
"""What stands after the name in a heading, and the fewest characters of what is its end."""


def _is_beside(run: Sequence["Line"]) -> bool:
    if run[0].kind != "item" or len(run) < _FEWEST:
        return False
    return all(map(_is_result, run)) or all(_SCORE.match(line.text) for line in run) or _is_of_a_session(run)


def _is_result(line: "Line") -> bool:
    """Whether an item says how long or how much somebody of a level takes: "Elite: under 2 minutes"."""
    match = _LEVEL.fullmatch(line.text)
    if match is None or len(match["said"].split()) > _SAID_WORDS or has_movement(words_of(match["said"])):
        return False
    return {one.statement.field for one in line.stated} <= LASTING | {"hold_s", "rounds", "open", "cap_s"}


def _is_of_a_session(run: Sequence["Line"]) -> bool:
    """Whether one of several times and rounds is that of the work told elsewhere: "3-4 rounds of the circuit above"."""
    says_so = any(_OF_THE_WHOLE.search(line.text) for line in run)
    return says_so and all(line.states_amount or line.stated for line in run)


def _leads(line: "Line") -> bool:
    """Whether a line stands as a name over the list below it."""
    return line.kind in ("heading", "paragraph") and len(line.text.split()) <= _LEAD_WORDS and not line.stated
