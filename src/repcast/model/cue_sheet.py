"""The words of a session before they have moments: what may be said in each section, and how much it matters.

These are the values between `coach` and `schedule`.
"""

from dataclasses import dataclass

from repcast.model.errors import Diagnostic
from repcast.model.places import NOWHERE, Place
from repcast.model.timeline import CueKind, Delivery, SectionKind, Side

FIRST, COUNT, ANNOUNCEMENT, REMARK = -1, 0, 1, 2
"""Priorities: what the author wants at a moment goes before all else; counts and countdowns keep their moments;
announcements and phases come next; remarks come last."""

QUIET, NORMAL, CHATTY = 0, 1, 2
"""How talkative a coach has to be to say an utterance. What a quiet coach says keeps its place at every level."""

GAP_MS, CALM_MS = 150, 700
"""The least silence between two phrases, and around an optional one, so that a tip does not crowd the counts."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say something: the words as the author wrote them, and as they are spoken ("10 reps", "ten reps").

    Captions, lyrics and diagnostics quote `written`; the voice speaks `spoken`, and it alone is measured. `written`
    is "" for a count, which nobody wrote: it is shown as it is spoken.
    """

    written: str
    spoken: str

    @property
    def quoted(self) -> str:
        """The words for the eye."""
        return self.written or self.spoken


def as_written(*texts: str) -> tuple[Wording, ...]:
    """Return wordings that are spoken as they are written, as long as nobody spells their figures out."""
    return tuple(Wording(text, text) for text in texts)


def counted(number: int) -> tuple[Wording, ...]:
    """Return the wording of a count."""
    return (Wording("", str(number)),)


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something to say, a sound to play, or both at once.

    `wordings` are ways to say it, fullest first: the first that fits is taken. `at_ms` fixes its moment, from the
    section's start or, when negative, before its end. An utterance without a moment takes the first free time from
    `from_ms` on. Either kind has to end by `until_ms` (0: by the end of the section). `sound` is played with the
    words, `fallback_sound` in place of words that do not fit. `pause_ms` is kept free after the words in a section
    that grows, so that the listener can do what they ask; an utterance of silence alone is nothing but that.
    `follows`: it is said exactly `pause_ms` after the utterance before it, or not at all (a tip with a pause in it).
    `delivery` is how it is said.
    """

    kind: CueKind
    wordings: tuple[Wording, ...] = ()
    at_ms: int | None = None
    from_ms: int = 0
    until_ms: int = 0
    priority: int = ANNOUNCEMENT
    level: int = QUIET
    sound: str = ""
    fallback_sound: str = ""
    pause_ms: int = 0
    rep: int = 0
    place: Place = NOWHERE
    follows: bool = False
    delivery: Delivery = ""

    @property
    def is_silence(self) -> bool:
        """Whether it is a pause that its author asks for, and nothing else."""
        return bool(self.pause_ms) and not (self.wordings or self.sound or self.fallback_sound)


@dataclass(frozen=True, slots=True)
class SectionScript:
    """What may be said in one section.

    The section lasts `length_ms`, or longer where it `grows` with its words: then the utterances without a moment are
    said one after another, and the section ends once they are over and the utterances counted from its end have room.

    `optional` utterances (tips) are said where room is left from `optional_from_ms` on, up to `optional_until_ms`
    before the end of the section, at most `most_optional` of them. Those that find no room wait for the next script
    of their exercise that `takes_optional`; a script that also grows says all that still wait, of any exercise.

    `left_out` utterances are not said because the user wants few words; they are only reported. `diagnostics` are the
    coach's own. A section that `waits` lasts until the listener goes on; its length is an estimate, and utterances with
    a moment after that are for a listener who takes longer.
    """

    kind: SectionKind
    title: str
    utterances: tuple[Utterance, ...]
    length_ms: int = 0
    grows: bool = False
    optional: tuple[Utterance, ...] = ()
    optional_from_ms: int = 0
    optional_until_ms: int = 0
    most_optional: int = 99
    takes_optional: bool = False
    left_out: tuple[Utterance, ...] = ()
    exercise: int = 0
    set: int = 0
    side: Side = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    waits: bool = False

    def is_overtime(self, utterance: Utterance) -> bool:
        """Whether an utterance is said only where the section lasts longer than estimated."""
        return self.waits and not self.grows and utterance.at_ms is not None and utterance.at_ms >= self.length_ms


@dataclass(frozen=True, slots=True)
class CueSheet:
    """All that may be said in a session: a script for each part of its plan, in order."""

    scripts: tuple[SectionScript, ...]
