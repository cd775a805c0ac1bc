"""Places every utterance in time: a cue sheet and the lengths of its phrases in, sections with their cues out."""

from collections.abc import Iterator

from repcast.model.cue_sheet import CueSheet, Utterance
from repcast.model.timeline import Section
from repcast.schedule.layout import Layout, Lengths, partial_sections

__all__ = ["Lengths", "schedule"]


def schedule(cue_sheet: CueSheet, lengths: Lengths, start_ms: int = 0, *, in_parts: bool = False) -> Iterator[Section]:
    """Yield the sections of a cue sheet one after another, the first at `start_ms` (milliseconds).

    A section is yielded before the words of the next one are measured, so that it can be played while later phrases
    are still being spoken. With `in_parts` one that grows with its words comes several times, each time with more of
    them: all but the last are `partial`. Fixed moments are kept; an utterance that finds no room is said in fewer
    words, or left to a sound, or reported in its section's diagnostics.
    """
    waiting: dict[int, tuple[Utterance, ...]] = {}
    for script in cue_sheet.scripts:
        exercise = script.exercise
        waiting[exercise] = (*waiting.get(exercise, ()), *script.optional)
        if script.grows and script.takes_optional:
            waiting = {exercise: tuple(one for utterances in waiting.values() for one in utterances)}
        if in_parts:
            yield from partial_sections(script, lengths, start_ms)
        layout = Layout(script, lengths, start_ms)
        waiting[exercise] = layout.fill(waiting[exercise])
        if script is cue_sheet.scripts[-1]:
            layout.leave_out(one for utterances in waiting.values() for one in utterances)
        section = layout.section()
        start_ms = section.end_ms
        yield section
