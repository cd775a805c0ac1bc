"""Logs: what was done on dates that stand unevenly apart, as no plan has them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from repcast.read.lines import Line

_DATE = re.compile(
    r"\W{0,3}(?:(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})|"
    r"(?P<first>\d{1,2})[-/.](?P<second>\d{1,2})[-/.](?P<last>\d{4}))\b"
)
_FEWEST, _MOST_OF = 4, 0.8
"""The fewest dates of a log, and the share of the lines with a dose that stand below the first of them."""

_WEEK, _SAME = 7, 2
"""The most days between the dates of a plan, and how much the days between two of its dates may differ."""


def is_dated_log(lines: Sequence[Line]) -> bool:
    """Whether lines begin with dates in order, unevenly apart, and nearly all that is done stands below them."""
    found = list(_dates(lines))
    days = [day for _, day in found]
    if len(set(days)) < _FEWEST or not (days == sorted(days) or days == sorted(days, reverse=True)):
        return False
    gaps = [abs((other - one).days) for one, other in pairwise(days)]
    dosed = [line.order for line in lines if line.states_work]
    below = sum(order >= found[0][0] for order in dosed)
    return max(gaps) > _WEEK and max(gaps) - min(gaps) > _SAME and below >= _MOST_OF * len(dosed) > 0


def _dates(lines: Sequence[Line]) -> Iterator[tuple[int, date]]:
    """Yield the dates that lines begin with, each with the place of its line."""
    for line in lines:
        match = _DATE.match(line.text) if line.kind != "row" else None
        if match is None:
            continue
        if match["year"]:
            year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
        else:
            year, month, day = int(match["last"]), int(match["first"]), int(match["second"])
            month, day = (day, month) if month > 12 else (month, day)
        if 0 < month <= 12 and 0 < day <= 31 and year > 0:
            yield line.order, date(year, month, min(day, 28))
