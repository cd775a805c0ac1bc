"""The phases of a rep and the time that each is given."""

from collections.abc import Iterable

from repcast.model.choices import Choices
from repcast.model.plan import Beat
from repcast.model.routine import Exercise, Phase, PhaseKind
from repcast.model.times import to_ms
from repcast.plan.picking import pick

SLOTS: tuple[PhaseKind, ...] = ("out", "hold", "back", "hold")
USUAL_S = (2.0, 1.0, 2.0, 1.0)
"""Seconds of each slot that the page names without a word about its pace."""
UNNAMED_S = (2.0, 0.0, 2.0, 0.0)
"""Seconds of each slot that the page does not name: a rep always goes out and comes back."""

Cycle = list[Phase | None]
"""The phases of one way out and back, a place for each of SLOTS."""


def beats(exercise: Exercise, choices: Choices, hold_s: float | None) -> tuple[Beat, ...]:
    """Give every phase of a rep its time; a phase of no time is left out.

    The first of these that says something counts: the hold and the tempo that the user chose, the hold and the tempo
    that the page states, its words for the phase ("slowly"), and the usual time of such a phase. A tempo is in the
    order of the movement: out, hold, back, hold.
    """
    paces: list[tuple[float | None, ...]] = [
        (None, choices.hold_s, None, None),
        _padded(choices.tempo_s),
        (None, hold_s, None, None),
        _padded(exercise.dose.tempo_s.seconds if exercise.dose.tempo_s else None),
    ]
    return tuple(
        Beat(phase or Phase(SLOTS[slot], ""), length_ms)
        for cycle in _cycles(exercise.phases)
        for slot, phase in enumerate(cycle)
        if (length_ms := to_ms(_seconds(phase, slot, paces, choices)))
    )


def _padded(tempo_s: tuple[float, ...] | None) -> tuple[float | None, ...]:
    return (None,) * len(SLOTS) if tempo_s is None else (*tempo_s, 0.0)[: len(SLOTS)]


def _seconds(phase: Phase | None, slot: int, paces: Iterable[tuple[float | None, ...]], choices: Choices) -> float:
    stated = [pace[slot] for pace in paces if pace[slot] is not None]
    if phase and not stated:
        stated = [pick(phase.seconds, choices.effort)]
    return next((seconds for seconds in stated if seconds is not None), (USUAL_S if phase else UNNAMED_S)[slot])


def _cycles(phases: tuple[Phase, ...]) -> list[Cycle]:
    """Lay the phases into their slots; a slot that is taken, or passed, begins the next way out."""
    cycles: list[Cycle] = [[None] * len(SLOTS)]
    at = -1
    for phase in phases:
        slot = next((index for index in range(at + 1, len(SLOTS)) if SLOTS[index] == phase.kind), None)
        if slot is None:
            cycles.append([None] * len(SLOTS))
            slot = SLOTS.index(phase.kind)
        cycles[-1][slot] = phase
        at = slot
    return cycles
