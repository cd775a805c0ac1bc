"""Exercises that are told under the same labels: "Starting position: …", "Steps:", "Repetitions: …" under each name."""

from collections import Counter
from collections.abc import Sequence

from repcast.read.lines import Line

_FEWEST = 2
"""So many labels under two names make both names of exercises."""


def are_labelled_alike(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether the lines under two names begin with the same labels."""
    return len(_labels(lines) & _labels(others)) >= _FEWEST


def come_again(lines: Sequence[Line]) -> bool:
    """Whether several labels stand on a page twice or more."""
    counted = Counter(label for line in lines for label in _labels((line,)))
    return sum(count > 1 for count in counted.values()) >= _FEWEST


def _labels(lines: Sequence[Line]) -> set[str]:
    """Return the labels that lines begin with, or that stand over others."""
    named = (line.naming.title.text for line in lines if line.naming.form == "colon" or line.text[-1:] == ":")
    return {name.lower().rstrip(" :") for name in named}
