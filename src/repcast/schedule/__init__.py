"""Gives every line its moment: passages and the lengths of their phrases in, sections with their cues out."""

from collections.abc import Iterable, Iterator

from repcast.model.cue_sheet import SectionScript, Utterance
from repcast.model.timeline import Section
from repcast.schedule.layout import Layout, Lengths

__all__ = ["Lengths", "schedule"]


def schedule(passages: Iterable[SectionScript], lengths: Lengths, start_ms: int = 0) -> Iterator[Section]:
    """Place the lines of one passage after another, the first section at `start_ms` (milliseconds).

    A section is given before the words of the next one are asked for, so that it can be heard while later phrases are
    still being spoken. Fixed moments are kept; a line that finds no room is said in fewer words, or left to a sound,
    or reported in its section's diagnostics.
    """
    carried: dict[int, tuple[Utterance, ...]] = {}
    for passage in passages:
        of = passage.exercise
        carried[of] = (*carried.get(of, ()), *passage.spare)
        if passage.grows and passage.takes_spare:
            carried = {of: tuple(line for lines in carried.values() for line in lines)}
        layout = Layout(passage, lengths, start_ms)
        carried[of] = layout.fill(carried[of])
        section = layout.section()
        start_ms = section.end_ms
        yield section
