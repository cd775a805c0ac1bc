"""The countdown into a go: three, two, one, each on its second."""

from collections.abc import Iterator

from repcast.model.cue_sheet import COUNT, Utterance, as_written, counted
from repcast.model.plan import Plan, Set

COUNT_IN_S = 3
"""How many seconds are counted down before a go."""
WORDS_FROM_MS = 4500
"""A shorter break has time for its countdown alone; what comes next is then named just after go."""


def count_in(room_ms: int) -> Iterator[Utterance]:
    """Count down to the end of a section, as far as its room of `room_ms` milliseconds allows."""
    for seconds in range(COUNT_IN_S, 0, -1):
        if seconds * 1000 <= room_ms:
            yield Utterance("count", counted(seconds), at_ms=-seconds * 1000, priority=COUNT, sound="tick")


def go(plan: Plan, part: Set) -> Utterance:
    """Start a set on its first millisecond."""
    place = plan.exercises[part.exercise].exercise.place
    return Utterance("go", as_written("go"), at_ms=0, priority=COUNT, sound="go", place=place)
