"""Puts each clip at the frame that its cue's moment asks for, and joins clips that touch to audio spans."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from repcast.mix.lead_in import LeadIn
from repcast.model.audio_span import AudioSpan, PlacedClip
from repcast.model.clip import RATE_HZ, Clip, Waveform
from repcast.model.timeline import Cue, Section
from repcast.model.times import frames

EDGE_MS = 100
"""The longest soft edge before a voice; what a clip has more than that is cut."""

RING_MS = 2000
"""No clip sounds longer than this after its cue's end."""

KEPT = 128
"""Clips kept at another rate than their own, or with their edge cut."""


class ClipPlacer:
    """Asks for the clip of each cue and returns it at its frame, at `rate_hz` samples a second."""

    def __init__(self, clip_of: Callable[[Cue], Clip], rate_hz: int) -> None:
        self._clip_of = clip_of
        self._rate_hz = rate_hz
        self._fitted: dict[int, tuple[Clip, Clip]] = {}

    def __call__(self, cue: Cue) -> PlacedClip:
        """Place the cue's clip: its onset is at the frame of the cue's moment."""
        clip = self._fit(self._clip_of(cue))
        return PlacedClip(frames(cue.at_ms, self._rate_hz) - clip.onset, clip)

    def _fit(self, clip: Clip) -> Clip:
        """Return the clip at the track's rate, with an edge that is not too long; computed once for each clip."""
        edge = frames(EDGE_MS, self._rate_hz)
        if clip.rate_hz == self._rate_hz and clip.onset <= edge:
            return clip
        known = self._fitted.get(id(clip))
        if known is None:  # the clip itself is kept beside the fitted one, so that its id is not given to another
            known = (clip, cut_edge(self._at_rate(clip), edge))
            self._fitted[id(clip)] = known
            if len(self._fitted) > KEPT:
                del self._fitted[next(iter(self._fitted))]
        return known[1]

    def _at_rate(self, clip: Clip) -> Clip:
        if clip.rate_hz == self._rate_hz:
            return clip
        from repcast.model.resample import resampled_clip

        return resampled_clip(clip, self._rate_hz)


def cut_edge(clip: Clip, longest: int) -> Clip:
    """Cut what the clip has before its onset beyond `longest` frames."""
    cut = max(0, clip.onset - longest)
    if not cut:
        return clip
    whole = clip.waveform
    rest = Waveform(whole.frames - cut, f"{whole.identity} from {cut}", lambda: whole.samples[cut:])
    return replace(clip, waveform=rest, onset=clip.onset - cut, end=clip.end - cut)


def audio_spans(
    sections: Iterable[Section], clip_of: Callable[[Cue], Clip], lead_in_ms: int = 0
) -> Iterator[AudioSpan]:
    """Yield the clips of a session as spans with silence between them: the track of `mix`, not yet added up.

    They are in order of time, at `RATE_HZ`.
    """
    place, lead_in = ClipPlacer(clip_of, RATE_HZ), LeadIn(lead_in_ms, RATE_HZ)
    parts: list[PlacedClip] = []
    end = 0
    for section in sections:
        for cue in section.cues:
            placed = place(cue)
            both = [placed, lead_in.before(placed)] if lead_in.is_wanted(cue, section.start_ms) else [placed]
            # No later clip begins before that: its soft edge may begin before a sound that is placed at once.
            earliest = min(both[-1].start, frames(cue.at_ms - EDGE_MS, RATE_HZ))
            if parts and earliest > end:
                yield audio_span(parts)
                parts = []
            parts += both
            end = max(end, placed.end)
    if parts:
        yield audio_span(parts)


def audio_span(parts: list[PlacedClip]) -> AudioSpan:
    """Return one span of clips that touch each other."""
    return AudioSpan(min(part.start for part in parts), max(part.end for part in parts), tuple(parts))
