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
OTHER_SIDE: dict[Side, Side] = {"": "", "left": "right", "right": "left"}
Delivery = Literal["", "count", "last", "go", "calm", "breath"]
"""How words are said: as usual, as a count, as one of the last three, to start, calmly, or slowly as one breathes."""

COUNT_IN_MS = 3000
"""How long before a set "three, two, one" begins."""

COUNT_DOWN_MS = 12_000
"""How long before a set its count-in begins at the earliest: with the announcement that ten seconds are left."""


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
    One that is `partial` is as much as is known so far of a section whose words are still being spoken. `overtime` is
    what is said from its end on where a section that waits lasts longer than estimated.
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
    partial: bool = False
    overtime: tuple[Cue, ...] = ()


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
    cues, overtime = (
        tuple(replace(cue, at_ms=cue.at_ms + by_ms, end_ms=cue.end_ms + by_ms) for cue in those)
        for those in (section.cues, section.overtime)
    )
    start_ms, end_ms = section.start_ms + by_ms, section.end_ms + by_ms
    return replace(section, start_ms=start_ms, end_ms=end_ms, cues=cues, overtime=overtime)


def lasting(section: Section, by_ms: int) -> Section:
    """Return a section that waits with `by_ms` more at its end, and what is said in that time of its overtime."""
    end_ms = section.end_ms + by_ms
    begun = tuple(cue for cue in section.overtime if cue.at_ms < end_ms)
    later = section.overtime[len(begun) :]
    return replace(section, end_ms=end_ms, cues=(*section.cues, *begun), overtime=later)


def rep_at(section: Section, at_ms: int) -> int:
    """Return the rep under way at `at_ms`, from 1; 0 before the first, and in work that is not made of reps."""
    return max((cue.rep for cue in section.cues if cue.at_ms <= at_ms), default=0)


def rep_start_ms(section: Section, rep: int) -> int | None:
    """Return when rep number `rep` starts, or `None` where the section has no such rep."""
    first_ms = min((cue.at_ms for cue in section.cues if cue.rep == rep), default=None) if rep > 0 else None
    return section.start_ms if rep == 1 and first_ms is not None else first_ms


def has_reps(section: Section) -> bool:
    """Whether the section is a set, or the rest of one, made of reps whose start can be gone back to."""
    return section.kind == "set" and any(cue.kind == "rep" for cue in section.cues)


def ready_ms(section: Section) -> int:
    """Return where the time to get ready begins in a set-up: with "get ready", or the count-in without one."""
    return min((cue.at_ms for cue in section.cues if cue.kind == "ready"), default=wait_ms(section))


def wait_ms(section: Section) -> int:
    """Return where to wait if what follows the section is late: before its count-in, otherwise at its end."""
    if section.kind == "set":
        return section.end_ms
    begin_ms = section.end_ms - COUNT_DOWN_MS
    counts = (cue.at_ms for cue in section.cues if cue.kind == "count" and cue.at_ms >= begin_ms)
    return min(counts, default=section.end_ms)
