"""Labels within exercises: the same ones under each name ("Steps:", "Repetitions: …"), and those of a rep's phases."""

from collections import Counter
from collections.abc import Sequence

from repcast.languages.en.names import BREATH_PHASES
from repcast.languages.en.ways import PHASE_LABELS
from repcast.read.dose.statements import TIMES
from repcast.read.lines import Line
from repcast.read.words.signs import has_movement, words_of
from repcast.read.words.vocabulary import IMPERATIVES, bare

_FEWEST = 2
"""So many labels under two names make both names of exercises."""


def are_labelled_alike(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether the lines under two names begin with the same labels."""
    return len(_labels(lines) & _labels(others)) >= _FEWEST


def come_again(lines: Sequence[Line]) -> bool:
    """Whether several labels stand on a page twice or more."""
    counted = Counter(label for line in lines for label in _labels((line,)))
    return sum(count > 1 for count in counted.values()) >= _FEWEST


def are_phases(lines: Sequence[Line]) -> bool:
    """Whether lines are the phases of one rep under their names, "Lower: …", "Press: …", and none has its own dose.

    Each is called by a bare verb, one at least by a verb of a way that names no exercise.
    """
    labels = [[bare(word) for word in words_of(line.naming.title.text)] for line in lines if line.naming.rest]
    if len(labels) < max(_FEWEST, len(lines)) or any(map(_counts, lines)):
        return False
    named = all(len(label) == 1 and label[0] in IMPERATIVES | PHASE_LABELS for label in labels)
    return named and any(label[0] in PHASE_LABELS for label in labels)


def _counts(line: Line) -> bool:
    return any(one.statement.field in ("sets", "reps", "rounds", "times") for one in line.stated)


def _labels(lines: Sequence[Line]) -> set[str]:
    """Return the labels that lines begin with, or that stand over others."""
    named = (line.naming.title.text for line in lines if line.naming.form == "colon" or line.text[-1:] == ":")
    return {name.lower().rstrip(" :") for name in named}


def is_breathing_name(line: Line) -> bool:
    """Whether a name on a page about breathing is that of an exercise rather than of a part of a breath.

    It names a movement, or has a dose that no part of a breath has: "Nadi Shodhana – 10 rounds", "Humming – 2 minutes".
    """
    said, stated = words_of(line.naming.title.text), [one.statement for one in line.stated]
    long = any(one.field in _COUNTS or (one.field in TIMES and (one.low or 0) > _LONGEST_PART_S) for one in stated)
    return BREATH_PHASES.isdisjoint(said) and (has_movement(said) or (line.naming.rest is not None and long))


_COUNTS = frozenset(("rounds", "times", "reps", "sets"))
_LONGEST_PART_S = 30
"""How many seconds no part of a breath lasts."""
