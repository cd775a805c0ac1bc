"""Short lines under a name and its dose: cues for the one exercise, or names of several that share the dose."""

from collections.abc import Sequence

from repcast.languages.en.names import BODY, CLAUSE
from repcast.read.lines import Line
from repcast.read.segments.forms import instructs
from repcast.read.words.signs import has_movement, words_of


def are_cues(lines: Sequence[Line], head: Line, below: Line) -> bool:
    """Whether lines say how to do the one exercise over them, whose dose is all of the line `below` its name `head`.

    "Glute bridge" / "3 x 12" / "Feet flat" / "Push hips up": none has a dose or is but the name of another movement,
    and half at least surely ask for something or place a part of the body.
    """
    if not (below.only_dose and below.states_work) or below.order != head.order + 1:
        return False
    if any(line.has_own_dose or (_moves(line) and not instructs(line)) for line in lines):
        return False
    return 2 * sum(map(_is_cue, lines)) >= len(lines)


def _moves(line: Line) -> bool:
    """Whether a line ends as the name of a movement does: "Goblet squat", but not "Press overhead", "On the step"."""
    *before, last = words_of(line.text) or [""]
    return has_movement([last]) and CLAUSE.isdisjoint(before[-1:])


def _is_cue(line: Line) -> bool:
    """Whether a line surely is a cue: "Push hips up", "Step out to the side", "Core tight", "Lean in"."""
    said = words_of(line.text)
    bodily = len(said) > 1 and not BODY.isdisjoint(said)
    asks = instructs(line) and not CLAUSE.isdisjoint(said) and not has_movement(["".join(said)])
    return bodily or asks
