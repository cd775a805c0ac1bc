"""The countdown into a go, each number on its second, and the go itself."""

from collections.abc import Iterator

from repcast.languages.en import calm
from repcast.languages.en import coaching as english
from repcast.model.calls import counts_in
from repcast.model.choices import Choices
from repcast.model.cue_sheet import COUNT, Utterance, Wording, as_written, counted
from repcast.model.plan import Plan, Set


def count_in(plan: Plan, to: Set, room_ms: int, choices: Choices) -> Iterator[Utterance]:
    """Count down to the go of a set, as far as the room before it, `room_ms` milliseconds, allows; not to stillness."""
    if is_calm_set(plan, to):
        return
    for seconds in counts_in(room_ms, choices):
        yield Utterance("count", counted(seconds), at_ms=-seconds * 1000, priority=COUNT, sound="tick")


def warning(choices: Choices) -> tuple[Wording, ...]:
    """Return the words that warn of the end of a rest or of timed work."""
    return as_written(english.warning(choices.warn_s))


def go(plan: Plan, part: Set) -> Utterance:
    """Start a set on its first millisecond."""
    place = plan.exercises[part.exercise].exercise.place
    if is_calm_set(plan, part):
        words = as_written(calm.BEGIN)
        return Utterance("go", words, at_ms=0, priority=COUNT, sound="go", place=place, delivery="calm")
    return Utterance("go", as_written(english.GO), at_ms=0, priority=COUNT, sound="go", place=place)


def is_calm_set(plan: Plan, part: Set) -> bool:
    """Whether a set is stillness, or breaths."""
    return not part.of_block and calm.is_calm(plan.exercises[part.exercise])
