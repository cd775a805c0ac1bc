"""The rep of an exercise with its steps: which of these take the position, and which move."""

from collections.abc import Sequence
from dataclasses import replace

from repcast.languages.en.ways import BALLISTIC, RISES, SINKS_INTO
from repcast.model.routine import Phase, PhaseKind, Step
from repcast.read.movement.phases import moves, phases
from repcast.read.quote import Quote
from repcast.read.words.instructions import clauses
from repcast.read.words.vocabulary import any_of, held, verb_of

_BOTH_WAYS: frozenset[PhaseKind] = frozenset(("out", "back"))
_MOST_TRIED = 2
"""How many steps before the first movement may be one after all."""


def rep_of(steps: Sequence[Step], quotes: Sequence[Quote], title: str) -> tuple[tuple[Step, ...], tuple[Phase, ...]]:
    """Return the steps with their kinds, and the phases of one rep; `quotes` are the words of the `steps`.

    A step that seems to take the position is the way out where what follows takes it back, and nothing else does so:
    "Bend your knees. Push back up.", "Draw your chin back. Hold and relax.".
    """
    found = phases(steps, quotes, title)
    flies = any(phase.kind == "out" and verb_of(phase.text) in BALLISTIC for phase in found)
    if _kinds(found) >= _BOTH_WAYS or held(title) or flies:
        return tuple(steps), found
    first = next((at for at, step in enumerate(steps) if step.kind == "movement"), len(steps))
    ready = [at for at, step in enumerate(steps[:first]) if step.kind == "setup"]
    for at in reversed(ready[-_MOST_TRIED:]):
        goes = any(moves(steps[at].text[start:end]) for start, end in clauses(steps[at].text))
        if not goes and not _sits_to_rise([step.text for step in steps[at : at + 2]]):
            continue  # "Sit on a firm chair."
        moving = {index for index in ready if index >= at}
        told = [replace(step, kind="movement") if index in moving else step for index, step in enumerate(steps)]
        other = phases(told, quotes, title)
        if _kinds(other) >= _BOTH_WAYS:
            return tuple(told), other
    return tuple(steps), found


def _kinds(found: Sequence[Phase]) -> set[PhaseKind]:
    return {phase.kind for phase in found}


_SINKS_INTO = any_of(*SINKS_INTO)


def _sits_to_rise(steps: Sequence[str]) -> bool:
    """Whether the first of two steps sits down only to rise in the second one."""
    return _SINKS_INTO.match(steps[0]) is not None and verb_of(steps[-1]) in RISES
