"""The words of a session before they have moments: what may be said in a section, and how much each matters.

These are the values between `coach` and `schedule`.
"""

from dataclasses import dataclass

from repcast.model.places import NOWHERE, Place
from repcast.model.timeline import CueKind, SectionKind, Side

BEAT, NEWS, ASIDE = 0, 1, 2
"""Priorities: counts and countdowns hold their moments; news and phases come next; asides take what is left."""

QUIET, NORMAL, CHATTY = 0, 1, 2
"""How talkative a coach has to be to say a line. A quiet coach's lines keep their places whatever is said besides."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something to say, to sound, or both at once.

    `wordings` are ways to say it, fullest first: the first that fits is taken. `at_ms` fixes its moment, from the
    section's start or, when negative, before its end. A line without a moment takes the first free room from
    `from_ms` on, and has to end by `until_ms` (0: by the end of the section); a fixed line has to end by it too.
    `sound` is heard with the words; `instead` is the sound that stands in where no wording fits. `pause_ms` is kept
    free after the words in a section that grows, so that they can be done.
    """

    kind: CueKind
    wordings: tuple[str, ...] = ()
    at_ms: int | None = None
    from_ms: int = 0
    until_ms: int = 0
    priority: int = NEWS
    level: int = QUIET
    sound: str = ""
    instead: str = ""
    pause_ms: int = 0
    rep: int = 0
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class SectionScript:
    """The lines of one section.

    The section lasts `length_ms`, or longer where it `grows` with its words: then the lines without a moment are
    said one after another, and the section ends when they are done and the lines counted from its end have room.
    `spare` lines are said where room is left between `spare_from_ms` and `spare_until_ms` (before the end of the
    section); what finds none is carried to the exercise's next passage that `takes_spare`, and one that also grows
    says all that is left of any exercise.
    No passage takes more than `spare_most`. `unsaid` lines are left out because the user wants few words: they are
    only reported.
    """

    kind: SectionKind
    title: str
    lines: tuple[Utterance, ...]
    length_ms: int = 0
    grows: bool = False
    spare: tuple[Utterance, ...] = ()
    spare_from_ms: int = 0
    spare_until_ms: int = 0
    spare_most: int = 99
    takes_spare: bool = False
    unsaid: tuple[Utterance, ...] = ()
    exercise: int = 0
    set: int = 0
    side: Side = ""
