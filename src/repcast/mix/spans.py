"""Finds what there is to hear in a track: runs of clips with silence around them."""

from collections.abc import Callable, Iterable, Iterator

from repcast.mix.placing import Placing
from repcast.model.audio_span import Placed, Stretch
from repcast.model.clip import RATE_HZ, Clip
from repcast.model.timeline import Cue, Section


def stretches(sections: Iterable[Section], clip_of: Callable[[Cue], Clip]) -> Iterator[Stretch]:
    """Lay the clips of a session out as stretches with silence between them: the track of `mix`, not yet added up.

    They are in order of time, at `RATE_HZ`.
    """
    place = Placing(clip_of, RATE_HZ)
    parts: list[Placed] = []
    end = 0
    for section in sections:
        for cue in section.cues:
            placed = place(cue)
            if parts and placed.start > end:
                yield stretch(parts)
                parts = []
            parts.append(placed)
            end = max(end, placed.end)
    if parts:
        yield stretch(parts)


def stretch(parts: list[Placed]) -> Stretch:
    """Make one stretch of clips that touch each other."""
    return Stretch(min(part.start for part in parts), max(part.end for part in parts), tuple(parts))
