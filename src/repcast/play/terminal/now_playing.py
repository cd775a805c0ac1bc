"""What matters at one moment of a session: the count, the phase, what comes next, how much is left. Pure."""

from dataclasses import dataclass

from repcast.model.timeline import Cue, Section
from repcast.play.played_timeline import PlayedTimeline, end_ms, index_at
from repcast.play.splicing import has_reps, rep_at, rep_start_ms

LABELS = {"set": "hold", "opening": "welcome", "setup": "set up", "switch": "switch", "rest": "rest", "finish": "done"}
"""The phase that is shown for each kind of section."""

COUNT_FROM_S = 99
"""Seconds left are shown as a count from here down, as minutes and seconds before."""


@dataclass(frozen=True, slots=True)
class NowPlaying:
    """What the screen is made of; times in milliseconds. `phrase` is what is being said, or was said last.

    `total_ms` is the session's length as far as it is known: all of it where `complete`.
    """

    section: Section
    count: str
    phase: str
    phrase: str
    next_title: str
    at_ms: int
    total_ms: int
    complete: bool

    @property
    def left_ms(self) -> int:
        """What is left of the section, in milliseconds."""
        return max(0, self.section.end_ms - self.at_ms)


def now_playing(timeline: PlayedTimeline, at_ms: int, *, complete: bool) -> NowPlaying:
    """Return what is going on at `at_ms` of a timeline of at least one section."""
    index = index_at(timeline, at_ms)
    section = timeline[index].section
    next_title = timeline[index + 1].section.title if index + 1 < len(timeline) else ""
    begun = [cue for cue in section.cues if cue.at_ms <= at_ms]
    phrase = next((cue.text for cue in reversed(begun) if cue.text), "")
    count, phase = _work(section, at_ms) if section.kind == "set" else _time(section, at_ms)
    return NowPlaying(section, count, phase, phrase, next_title, at_ms, end_ms(timeline), complete)


def _work(section: Section, at_ms: int) -> tuple[str, str]:
    """Return the rep and the phase of a set, or what is left of it where it is not made of reps."""
    if not has_reps(section):
        return _time(section, at_ms)
    rep = max(1, rep_at(section, at_ms))
    return str(rep), _phase(section, rep, at_ms)


def _phase(section: Section, rep: int, at_ms: int) -> str:
    """Return the phase under way. Later reps are coached in fewer words, so that it is taken from the rep with most."""
    phases: dict[int, list[Cue]] = {}
    for cue in section.cues:
        if cue.kind == "phase":
            phases.setdefault(cue.rep, []).append(cue)
    if not phases:
        return ""
    most = max(phases, key=lambda number: len(phases[number]))
    model = rep if len(phases.get(rep, ())) == len(phases[most]) else most
    into_ms = at_ms - (rep_start_ms(section, rep) or section.start_ms)
    model_ms = (rep_start_ms(section, model) or section.start_ms) + into_ms
    begun = [cue.text for cue in phases[model] if cue.at_ms <= model_ms]
    return (begun or [phases[model][0].text])[-1].rstrip(".!,")


def _time(section: Section, at_ms: int) -> tuple[str, str]:
    left_s = -((at_ms - section.end_ms) // 1000)
    count = str(left_s) if left_s <= COUNT_FROM_S else f"{left_s // 60}:{left_s % 60:02}"
    return count, LABELS.get(section.kind, section.kind)
