"""Times the phases of one rep."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from repcast.model.choices import Effort
from repcast.model.plan import TimedPhase
from repcast.model.routine import Phase, PhaseKind
from repcast.model.times import to_ms
from repcast.plan.amounts import pick

SLOTS: tuple[PhaseKind, ...] = ("out", "hold", "back", "hold")
"""The phases of one way out and back, in the order of a tempo."""
NAMED_S = (2.0, 1.0, 2.0, 1.0)
"""Seconds of each slot that the page names without a word about its pace; an ordinary, controlled tempo."""
UNNAMED_S = (2.0, 0.0, 2.0, 0.0)
"""Seconds of each slot that the page does not name: a rep always goes out and comes back."""
LEAST_REP_MS = 500
"""No rep is shorter: a count takes about that long to say. It is also the least tempo that `--tempo` accepts."""

Cycle = list[Phase | None]
"""The phases of one way out and back, an entry for each of SLOTS."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What is known of a rep's pace, in seconds.

    `stated` are holds and tempos, the one that counts first; each has an entry for each of SLOTS, `None` where it
    says nothing. `fallback` fills the slots that neither these nor the page's words for a phase state.
    """

    stated: tuple[tuple[float | None, ...], ...]
    fallback: tuple[float | None, ...]
    effort: Effort


def of_hold(hold_s: float | None) -> tuple[float | None, ...]:
    """Return a hold as the entries of a pace."""
    return (None, hold_s, None, None)


def of_tempo(tempo_s: Sequence[float] | None) -> tuple[float | None, ...]:
    """Return a tempo of 3 or 4 numbers as the entries of a pace; nothing is held before the next rep of the first."""
    return (None,) * len(SLOTS) if tempo_s is None else (*tempo_s, 0.0)[: len(SLOTS)]


def timed_phases(phases: Iterable[Phase], pace: Pace) -> tuple[TimedPhase, ...]:
    """Return every phase of a rep with its length; a phase of no length is left out.

    The first of these counts: what `pace` states, the page's words for the phase ("slowly"), the fallback of `pace`,
    and the usual length of such a phase.
    """
    timed = tuple(
        TimedPhase(phase or Phase(SLOTS[slot], ""), length_ms)
        for cycle in _cycles(phases)
        for slot, phase in enumerate(cycle)
        if (length_ms := to_ms(_seconds(phase, slot, pace)))
    )
    timed = timed or (TimedPhase(Phase("out", ""), LEAST_REP_MS),)
    missing_ms = LEAST_REP_MS - sum(one.length_ms for one in timed)
    if missing_ms <= 0:
        return timed
    return (*timed[:-1], replace(timed[-1], length_ms=timed[-1].length_ms + missing_ms))


def _seconds(phase: Phase | None, slot: int, pace: Pace) -> float:
    usual = (NAMED_S if phase else UNNAMED_S)[slot]
    return next((seconds for seconds in _stated(phase, slot, pace) if seconds is not None), usual)


def _stated(phase: Phase | None, slot: int, pace: Pace) -> Iterator[float | None]:
    yield from (entries[slot] for entries in pace.stated)
    if phase:
        yield pick(phase.seconds, pace.effort)
    yield pace.fallback[slot]


def _cycles(phases: Iterable[Phase]) -> list[Cycle]:
    """Lay the phases into their slots; a slot that is taken, or passed, begins the next way out."""
    cycles: list[Cycle] = [[None] * len(SLOTS)]
    last = -1
    for phase in phases:
        slot = next((index for index in range(last + 1, len(SLOTS)) if SLOTS[index] == phase.kind), None)
        if slot is None:
            cycles.append([None] * len(SLOTS))
            slot = SLOTS.index(phase.kind)
        cycles[-1][slot] = phase
        last = slot
    return cycles
