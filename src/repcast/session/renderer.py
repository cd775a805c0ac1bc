"""Renders a plan: its sections, every moment known, and their sound."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from repcast.coach import CHIME_MS, coach
from repcast.mix import audio_spans, mix, sound
from repcast.model.adjustments import UNADJUSTED, Adjustments
from repcast.model.audio_span import AudioSpan
from repcast.model.choices import Choices
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ, Block, Clip, Samples
from repcast.model.cue_sheet import SectionScript, Utterance
from repcast.model.plan import Plan
from repcast.model.resample import resampled_clip
from repcast.model.timeline import Cue, Section
from repcast.plan import adjusted
from repcast.schedule import schedule
from repcast.speak import Speaker, normalise

if TYPE_CHECKING:
    from repcast.mix.music import Music


class Renderer:
    """A plan being rendered: worded at once, its phrases spoken and placed as they are needed.

    It is the `SectionSource` of live play, where the listener's `Adjustments` take effect from a part on.
    """

    def __init__(self, plan: Plan, choices: Choices, speaker: Speaker, music: "Music | None" = None) -> None:
        self._plan = plan
        self._choices = choices
        self._speaker = speaker
        self._music = music
        self._rendered: dict[int, Section] = {}

    @property
    def part_count(self) -> int:
        """How many sections the whole session has, whatever the listener adjusts."""
        return len(self._plan.parts)

    def sections(self, part: int = 0, changes: Adjustments = UNADJUSTED) -> Iterator[Section]:
        """The sections from the session's part number `part` on, one for each part, the first at 0 ms.

        Each comes as soon as its phrases have been spoken; those after it go on being spoken meanwhile. Tips that
        were placed before that part, the last time they were, are not said again.
        """
        passages = [_spoken(passage) for passage in coach(adjusted(self._plan, changes), self._choices)]
        passages = self._still_to_come(passages, part)
        self._speaker.prepare(_first_wordings(passages))
        for number, section in enumerate(schedule(passages, _Lengths(self._speaker)), start=part):
            self._rendered[number] = section
            yield section

    def blocks(self, sections: Iterable[Section], start_ms: int = 0, voice_db: float = 0.0) -> Iterator[Block]:
        """The sound of joined sections from a moment on, in milliseconds; see `mix` for the blocks."""
        return mix(sections, self.clip, start_ms=start_ms, voice_db=voice_db, music=self._music)

    def audio_spans(self, sections: Iterable[Section]) -> Iterator[AudioSpan]:
        """The same sound as runs of clips with silence between them, which some formats need not encode again.

        Music leaves no silence, and is not in it.
        """
        return audio_spans(sections, self.clip)

    def clip(self, cue: Cue) -> Clip:
        """The clip of a cue, spoken or shipped."""
        return sound(cue.sound) if cue.sound else self._speaker.clip(cue.text, cue.pace)

    def chime(self) -> Section | None:
        """What the opening begins with, as a section of its own, to be heard before any words have been spoken.

        `None` where the session has no such sound, or where its first words have been spoken already.
        """
        if "opening" not in self._plan.sounds or all(map(self._speaker.ready, self._first_words())):
            return None
        cue = Cue(0, sound("opening").length_ms, "sound", sound="opening")
        return Section("opening", "Opening", 0, CHIME_MS, (cue,))

    def answer(self, words: str) -> Samples:
        """A short answer to the listener: mono samples at the rate of the session's sound; may take its time."""
        return resampled_clip(self._speaker.clip(words), STEREO_RATE_HZ if self._music else RATE_HZ).samples

    def _first_words(self) -> Iterator[str]:
        """The words of the opening."""
        return _first_wordings([_spoken(next(coach(self._plan, self._choices)))])

    def _still_to_come(self, passages: list[SectionScript], part: int) -> list[SectionScript]:
        """The passages from a part on; the first of each exercise also gets what was not said of its tips before."""
        said = {cue.text for number, section in self._rendered.items() if number < part for cue in section.cues}
        waiting = [(passage.exercise, line) for passage in passages[:part] for line in passage.spare]
        coming = passages[part:]
        for index, passage in enumerate(coming):
            mine = tuple(line for of, line in waiting if of == passage.exercise and line.wordings[0] not in said)
            waiting = [(of, line) for of, line in waiting if of != passage.exercise]
            coming[index] = replace(passage, spare=(*mine, *passage.spare))
        # What no later passage of its exercise can say is for the finish, which takes whatever is left.
        left = tuple(line for _, line in waiting if line.wordings[0] not in said)
        coming[-1] = replace(coming[-1], spare=(*coming[-1].spare, *left))
        return coming


class _Lengths:
    """The lengths of what the speaker says and of the shipped sounds."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker

    def words(self, text: str, pace: float = 1.0) -> int:
        return self._speaker.length_ms(text, pace)

    def fit(self, text: str, room_ms: int) -> float | None:
        return self._speaker.fit(text, room_ms)

    def sound(self, name: str) -> int:
        return sound(name).length_ms


def _spoken(passage: SectionScript) -> SectionScript:
    """The passage with its words as they are spoken: figures and signs spelt out."""
    return replace(
        passage,
        lines=tuple(_said(passage.lines)),
        spare=tuple(_said(passage.spare)),
        unsaid=tuple(_said(passage.unsaid)),
    )


def _said(lines: Iterable[Utterance]) -> Iterator[Utterance]:
    """The lines without what cannot be spoken, such as a bullet of ornaments."""
    for line in lines:
        spoken = tuple(words for words in map(normalise, line.wordings) if any(map(str.isalnum, words)))
        if spoken or line.sound or line.instead:
            yield replace(line, wordings=spoken)


def _first_wordings(passages: Iterable[SectionScript]) -> Iterator[str]:
    """The fullest words of every line in the order in which they will be needed; shorter ones are rarely called for."""
    return (line.wordings[0] for passage in passages for line in (*passage.lines, *passage.spare) if line.wordings)
