"""The rules for two times that are named as work and rest: "Work:rest 40:20", "45 s / 15 s (work/rest)"."""

import re

from repcast.read.dose.statements import STRONG, RuleResult, Statement
from repcast.read.dose.terms import Row, Term

_BETWEEN_REACH = 3
"""How many terms may stand between the names and the times: "work to rest ratio of 40 to 20"."""

_LEAST_S, _STEP_S, _MOST_S = 10, 5, 300
"""A ratio such as 2:1 is no two times; round figures of seconds are."""

_LONGEST_PAIR = 20
"""The most characters of two times that look like one: "100 to 100"."""

_FIGURE = re.compile(r"\d+")


def named_pair(row: Row, at: int) -> RuleResult | None:
    """Read "Work:rest 40:20", "work/rest of 40 s / 20 s", "on-off: 30-30"."""
    first = _after_names(row, at)
    for start in range(first, first + _BETWEEN_REACH) if first else ():
        pair = _pair(row, start)
        if pair:
            return pair
        if row.near(start).is_quantity or row.near(start).ends_sentence:
            return None
    return None


def pair_before_names(row: Row, at: int) -> RuleResult | None:
    """Read "40:20 (work:rest)", "45s/15s work/rest"."""
    pair = _pair(row, at)
    if pair is None:
        return None
    stated, end = pair
    end += row.near(end).text in ("(", ",")
    after = _after_names(row, end)
    return (stated, after) if after else None


def interval_clock(row: Row, at: int) -> RuleResult | None:
    """Read "intervals of 30:30" as two times: nobody means half an hour by it."""
    pair = _split(row[at]) if row.names_intervals and ":" in row[at].text else None
    return (pair, at + 1) if pair and (pair[0].low or 0) >= _LEAST_S * 2 else None


def names_pair(row: Row, first: int, end: int) -> bool:
    """Whether work and rest are named beside each other between two indexes."""
    return any(_after_names(row, at) for at in range(first, end))


def _after_names(row: Row, at: int) -> int:
    """Return the index after "work:rest" or "work to rest", 0 where other words stand."""
    joint = row.near(at + 1)
    joined = joint.text in _JOINTS or joint.has("TO")
    return at + 3 if row.near(at).has("WORK_LABEL") and joined and row.near(at + 2).has("REST_LABEL") else 0


_JOINTS = frozenset(":/-–—")


def _pair(row: Row, at: int) -> RuleResult | None:
    """Return two times with a mark between them as work and rest, and the index after them."""
    on, off = row.near(at), row.near(at + 2)
    joint = row.near(at + 1)
    joined = joint.text in _JOINTS or joint.has("TO")
    split = _split(on)
    if split:
        return list(split), at + 1 + (row.near(at + 1).unit == "second" and not row.near(at + 1).is_quantity)
    if not (joined and _is_round(on) and _is_round(off)):
        return None
    return [
        Statement("work_s", on.start, on.end, on.low, on.high, strength=STRONG),
        Statement("rest_s", off.start, off.end, off.low, off.high, strength=STRONG),
    ], at + 3


def _is_round(term: Term) -> bool:
    """Whether it is a single time of round seconds."""
    single = term.is_quantity and term.unit in ("", "second") and term.low == term.high
    return single and _is_seconds(term.low or 0)


def _is_seconds(value: float) -> bool:
    return _STEP_S <= value <= _MOST_S and value % _STEP_S == 0


_MOST_DIGITS = 4
"""A longer figure is no number of seconds."""


def _split(term: Term) -> list[Statement] | None:
    """Return the two times of what looks like one: a clock ("40:20") or a range ("30-30", "40 to 20")."""
    if not term.is_quantity or term.unit not in ("", "second"):
        return None
    if len(term.text) > _LONGEST_PAIR:
        return None
    figures = _FIGURE.findall(term.text)
    if (
        len(figures) != 2
        or max(map(len, figures)) > _MOST_DIGITS
        or not all(_is_seconds(int(figure)) for figure in figures)
        or int(figures[0]) < _LEAST_S
    ):
        return None
    on, off = figures
    return [
        Statement("work_s", term.start, term.start + len(on), int(on), int(on), strength=STRONG),
        Statement("rest_s", term.end - len(off), term.end, int(off), int(off), strength=STRONG),
    ]
