"""What is said or sounded, when, and why: words and references, never audio.

All times are integer milliseconds from the start of the track; every range is half-open. The names of the kinds are
part of the interface that `show --json` prints.
"""

from dataclasses import dataclass, replace
from typing import Literal

from repcast.model.errors import Diagnostic
from repcast.model.places import NOWHERE, Place

SectionKind = Literal["opening", "setup", "set", "switch", "rest", "finish"]
CueKind = Literal[
    "say", "step", "tip", "ready", "count", "go", "rep", "phase", "halfway", "last", "switch", "rest", "finish", "sound"
]
Side = Literal["", "left", "right"]
Delivery = Literal["", "count", "last", "go", "calm", "breath"]
"""How words are said: as usual, as a count, as one of the last three, to start, calmly, or slowly as one breathes."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase or one shipped sound (`sound`, its name), never both.

    `text` is the words as spoken; `written` the same words as the author wrote them, for captions, lyrics and the
    eye, and equal to `text` where nothing differs. The voice sounds from `at_ms` to `end_ms`, at `pace` times its
    usual speed, in the `delivery` that the coach asked for. `rep` counts from 1, 0 where the cue belongs to no rep.
    """

    at_ms: int
    end_ms: int
    kind: CueKind
    text: str = ""
    sound: str = ""
    rep: int = 0
    pace: float = 1.0
    place: Place = NOWHERE
    written: str = ""
    delivery: Delivery = ""

    def __post_init__(self) -> None:
        """Take the spoken words as the written ones where no others are known."""
        if not self.written:
            object.__setattr__(self, "written", self.text)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the session with its cues in order of time.

    Sections join: one starts where the one before it ends. `exercise` counts from 0, `set` from 1 (0 where the
    section belongs to no set). A section that `waits` lasts until the listener goes on; its length is an estimate.
    """

    kind: SectionKind
    title: str
    start_ms: int
    end_ms: int
    cues: tuple[Cue, ...] = ()
    exercise: int = 0
    set: int = 0
    side: Side = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole session, every moment known."""

    title: str
    sections: tuple[Section, ...]

    @property
    def duration_ms(self) -> int:
        """The length of the track in milliseconds."""
        return self.sections[-1].end_ms if self.sections else 0

    @property
    def cues(self) -> tuple[Cue, ...]:
        """Every cue in order of time."""
        return tuple(cue for section in self.sections for cue in section.cues)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What there is to report of the words, section by section: what could not be placed, and what was cut."""
        return tuple(one for section in self.sections for one in section.diagnostics)


def shifted(section: Section, by_ms: int) -> Section:
    """Return a section with every moment of it `by_ms` later; earlier where that is negative."""
    if not by_ms:
        return section
    cues = tuple(replace(cue, at_ms=cue.at_ms + by_ms, end_ms=cue.end_ms + by_ms) for cue in section.cues)
    return replace(section, start_ms=section.start_ms + by_ms, end_ms=section.end_ms + by_ms, cues=cues)
