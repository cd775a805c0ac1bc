"""The countdown into a go, each number on its second, and the go itself."""

from collections.abc import Iterator

from repcast.coach.naming import duration
from repcast.model.calls import counts_in
from repcast.model.choices import Choices
from repcast.model.cue_sheet import COUNT, Utterance, Wording, as_written, counted
from repcast.model.plan import Plan, Set
from repcast.model.times import to_ms

WARNING_WORDS: dict[float, str] = {5: "Five seconds.", 10: "Ten seconds.", 20: "Twenty seconds."}
"""The warnings of an end as a coach would write them; any other is written in figures."""


def count_in(room_ms: int, choices: Choices) -> Iterator[Utterance]:
    """Count down to the end of a section, as far as its room of `room_ms` milliseconds allows."""
    for seconds in counts_in(room_ms, choices):
        yield Utterance("count", counted(seconds), at_ms=-seconds * 1000, priority=COUNT, sound="tick")


def warning(choices: Choices) -> tuple[Wording, ...]:
    """Return the words that warn of the end of a rest or of timed work."""
    in_figures = f"{duration(to_ms(choices.warn_s))}."
    return as_written(WARNING_WORDS.get(choices.warn_s, in_figures))


def go(plan: Plan, part: Set) -> Utterance:
    """Start a set on its first millisecond."""
    place = plan.exercises[part.exercise].exercise.place
    return Utterance("go", as_written("go"), at_ms=0, priority=COUNT, sound="go", place=place)
