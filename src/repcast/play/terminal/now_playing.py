"""What matters at one moment of a session: the count, the phase, what comes next, how much is left. Pure."""

from dataclasses import dataclass

from repcast.model.timeline import Cue, Section
from repcast.play.played_timeline import PlayedTimeline, end_ms, index_at
from repcast.play.splicing import has_reps, rep_at, rep_start_ms

KINDS = {"set": "hold", "opening": "welcome", "setup": "set up", "switch": "switch", "rest": "rest", "finish": "done"}
COUNT_FROM_S = 99
"""Seconds left are shown as a count from here down; before, as minutes and seconds."""


@dataclass(frozen=True, slots=True)
class NowPlaying:
    """What the screen is made of. Times in milliseconds; `said` is the phrase that is heard, or was last.

    `total_ms` is the whole session as far as it is known, all of it once `known` is true.
    """

    section: Section
    count: str
    phase: str
    said: str
    next_title: str
    at_ms: int
    total_ms: int
    known: bool

    @property
    def left_ms(self) -> int:
        """What is left of the section."""
        return max(0, self.section.end_ms - self.at_ms)


def now_playing(track: PlayedTimeline, at_ms: int, *, complete: bool) -> NowPlaying:
    """What is going on at `at_ms` of a track with at least one leg."""
    index = index_at(track, at_ms)
    section = track[index].section
    following = track[index + 1].section.title if index + 1 < len(track) else ""
    begun = [cue for cue in section.cues if cue.at_ms <= at_ms]
    said = next((cue.text for cue in reversed(begun) if cue.text), "")
    count, phase = _work(section, at_ms) if section.kind == "set" else _time(section, at_ms)
    return NowPlaying(section, count, phase, said, following, at_ms, end_ms(track), complete)


def _work(section: Section, at_ms: int) -> tuple[str, str]:
    """The rep and the phase of a set; what is left of it where it is not made of reps."""
    if not has_reps(section):
        return _time(section, at_ms)
    rep = max(1, rep_at(section, at_ms))
    return str(rep), _phase(section, rep, at_ms)


def _phase(section: Section, rep: int, at_ms: int) -> str:
    """The phase under way. Later reps are coached in fewer words: then it is known from the one that has most."""
    phases: dict[int, list[Cue]] = {}
    for cue in section.cues:
        if cue.kind == "phase":
            phases.setdefault(cue.rep, []).append(cue)
    if not phases:
        return ""
    most = max(phases, key=lambda one: len(phases[one]))
    like = rep if len(phases.get(rep, ())) == len(phases[most]) else most
    into_ms = at_ms - (rep_start_ms(section, rep) or section.start_ms)
    like_ms = (rep_start_ms(section, like) or section.start_ms) + into_ms
    begun = [cue.text for cue in phases[like] if cue.at_ms <= like_ms]
    return (begun or [phases[like][0].text])[-1].rstrip(".!,")


def _time(section: Section, at_ms: int) -> tuple[str, str]:
    left_s = -((at_ms - section.end_ms) // 1000)
    count = str(left_s) if left_s <= COUNT_FROM_S else f"{left_s // 60}:{left_s % 60:02}"
    return count, KINDS.get(section.kind, section.kind)
