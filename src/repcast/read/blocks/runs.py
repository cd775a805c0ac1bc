"""Exercises in a row as several blocks: where a line between them ends one, or where their letters begin again."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from repcast.read.lines import Line
from repcast.read.sections.parts import Part

_TAIL_WORDS, _FEWEST = 9, 2
"""The most words of a line that ends a block, and the fewest exercises that are done in turn."""

_HOW_OFTEN, _BETWEEN = frozenset(("rounds", "times", "sets")), frozenset(("rest_s", "round_rest_s", "next_rest_s"))


@dataclass(frozen=True, slots=True)
class Run:
    """Exercises in a row that are done together, with the lines around that are theirs alone."""

    parts: list[Part]
    around: list[Line]
    code: str = ""


def runs_of(parts: Sequence[Part], around: Iterable[Line]) -> list[Run]:
    """Return the blocks that some exercises in a row make up; `around` are lines that stand between them."""
    found: list[Run] = []
    start = 0
    for end, tails in _tailed(parts, around):
        first = _last_apart(parts, start, end)
        found += _by_letters(parts[start:first])
        found.append(Run(list(parts[first:end]), tails))
        start = end
    return [*found, *_by_letters(parts[start:])]


def _tailed(parts: Sequence[Part], around: Iterable[Line]) -> Iterator[tuple[int, list[Line]]]:
    """Yield where the exercises before each line that says how often they are done end, with such lines.

    Nothing where the only such line stands after the last of them: it may be of all.
    """
    orders = [part.head.order if part.head else -1 for part in parts]
    lines = [line for line in around if is_tail(line)]
    ends: dict[int, list[Line]] = {}
    for line in lines:
        ends.setdefault(bisect_left(orders, line.order), []).append(line)
    ends.pop(0, None)
    if all(end == len(parts) for end in ends):
        return
    before = 0
    for end, tails in sorted(ends.items()):
        if end - before >= _FEWEST:
            yield end, tails
        before = end


def is_tail(line: Line) -> bool:
    """Whether a line says how often what stands before it is done, and little else: "Repeat 3 times"."""
    fields: set[str] = {one.statement.field for one in line.stated}
    short = line.kind in ("paragraph", "heading", "item") and len(line.text.split()) <= _TAIL_WORDS
    return short and not line.counts_below and line.text[-1:] != ":" and _counts(fields)


def _counts(fields: set[str]) -> bool:
    return bool(fields & _HOW_OFTEN) and fields <= _HOW_OFTEN | _BETWEEN


def _last_apart(parts: Sequence[Part], start: int, end: int) -> int:
    """Return where the last exercises that neither a blank line nor another list parts begin.

    It is `start` where blank lines part all of them.
    """
    heads = [part.head for part in parts[start:end]]
    lists = [head.group if head else 0 for head in heads]
    first = next((at + 1 for at in reversed(range(len(lists) - 1)) if lists[at] != lists[at + 1]), 0)
    apart = [at for at in range(first, len(heads)) if (head := heads[at]) is None or head.apart]
    return start + (apart[-1] if apart and apart[-1] < len(heads) - 1 and len(apart) < len(heads) - first else first)


def _by_letters(parts: Sequence[Part]) -> list[Run]:
    """Return exercises in a row in runs, of which each begins with the letter A where several do."""
    letters = [part.head.label.strip("(.): ").upper() if part.head else "" for part in parts]
    starts = [at for at, pair in enumerate(pairwise(letters)) if pair == ("A", "B")]
    if len(starts) < _FEWEST or letters.count("A") != len(starts):
        return [Run(list(parts), [])] if parts else []
    ends = [*starts[1:], len(parts)]
    runs = [list(parts[start:end]) for start, end in zip(starts, ends, strict=True)]
    first = [Run(list(parts[: starts[0]]), [])] if starts[0] else []
    return first + [Run(run, [], "A" if all(map(_states_sets, run)) else "") for run in runs]


def _states_sets(part: Part) -> bool:
    return part.head is not None and part.head.states_sets
