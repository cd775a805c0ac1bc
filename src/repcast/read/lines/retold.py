"""Sentences that tell once more what the short form over them states: "6 x 500 m / 2 min easy", "Row six 500 m …"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from repcast.read.dose.stating import LASTING

if TYPE_CHECKING:
    from repcast.read.lines import Line

_AMOUNTS = LASTING | {"rest_s", "round_rest_s", "next_rest_s"}
_ENDS, _FEWEST_WORDS = ".!)", 5


def without_retold_names(lines: Iterable["Line"]) -> Iterator["Line"]:
    """Yield lines; a sentence below a figure, of the same times and distances, names nothing."""
    short: set[float] = set()
    before = None
    for line in lines:
        told = before is not None and not line.apart and _is_sentence(line) and _is_same(_amounts(line), short)
        yield replace(line, is_prose=True) if told else line
        if not told:
            below = before is not None and not line.apart and _is_short(before)
            short = (short if below else set()) | (_amounts(line) if _is_short(line) else set())
        before = line


def _is_short(line: "Line") -> bool:
    """Whether a line begins with a figure and is no sentence."""
    return line.text[:1].isdigit() and line.text[-1:] not in _ENDS


def _is_sentence(line: "Line") -> bool:
    words = len(line.text.split())
    return line.kind == "paragraph" and not line.text[:1].isdigit() and words >= _FEWEST_WORDS


def _is_same(amounts: set[float], short: set[float]) -> bool:
    """Whether at least half of the amounts are those of the short form."""
    return bool(amounts & short) and 2 * len(amounts & short) >= len(amounts)


def _amounts(line: "Line") -> set[float]:
    return {one.statement.low for one in line.stated if one.statement.field in _AMOUNTS and one.statement.low}
