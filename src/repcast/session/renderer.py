"""Renders a plan: its sections, every moment known, and their sound."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from repcast.coach import CHIME_MS, coach, lines
from repcast.coach.estimate import phrase_ms
from repcast.mix import Sounds, audio_spans
from repcast.model.adjustments import UNADJUSTED, Adjustments, Taken
from repcast.model.audio_span import AudioSpan
from repcast.model.choices import Choices
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ, Block, Clip, Samples
from repcast.model.cue_sheet import CueSheet, SectionScript, Utterance
from repcast.model.plan import Plan
from repcast.model.profile import NO_PROFILE, Profile
from repcast.model.timeline import Cue, Delivery, Section
from repcast.plan import adjusted
from repcast.schedule import schedule
from repcast.speak import Speaker, normalise, spoken_words

if TYPE_CHECKING:
    from repcast.mix.music import Music


GREETING_PAUSE_MS = 400
"""Silence after each line of the greeting, as between any two sentences of the opening."""

GREETING_MS = 3600
"""How long the opening's sound and a greeting last together at least, where lines for it are ready: so long takes the
default voice to load and to speak the first words of a page, on two cores with nothing else to do (measured: 2.9 s)."""


@dataclass(frozen=True, slots=True)
class Accompaniment:
    """What sounds beside the voice: music beneath it, and sound files of the user's own by their names."""

    music: "Music | None" = None
    own_sounds: tuple[tuple[str, Path], ...] = ()


NO_ACCOMPANIMENT = Accompaniment()


class Renderer:
    """A plan being rendered: worded at once, its phrases spoken and placed as they are needed.

    It is the `SectionSource` of live play, where the listener's `Adjustments` take effect from a part on.
    """

    def __init__(
        self,
        plan: Plan,
        choices: Choices,
        speaker: Speaker,
        accompaniment: Accompaniment = NO_ACCOMPANIMENT,
        profile: Profile = NO_PROFILE,
    ) -> None:
        self._plan = plan
        self._choices = choices
        self._speaker = speaker
        self._music = accompaniment.music
        self._profile = profile
        self._sound = Sounds(accompaniment.own_sounds, 0.0 if choices.beeps_db == "off" else choices.beeps_db)
        self._rendered: dict[int, Section] = {}

    @property
    def own_files(self) -> tuple[tuple[Path, str], ...]:
        """The sound files of the user's own, each with the identity of the bytes that are played of it."""
        return self._sound.own_files

    @property
    def part_count(self) -> int:
        """How many sections the whole session has, whatever the listener adjusts."""
        return len(self._plan.parts)

    def sections(
        self,
        part: int = 0,
        changes: Adjustments = UNADJUSTED,
        taken: tuple[Taken, ...] = (),
        *,
        in_parts: bool = False,
    ) -> Iterator[Section]:
        """The sections from the session's part number `part` on, one for each part, the first at 0 ms.

        Each comes as soon as its phrases have been spoken; those after it go on being spoken meanwhile. With `in_parts`
        one that grows with its words comes several times; see `schedule`. Tips that were placed before that part, the
        last time they were, are not said again.
        """
        scripts = self._scripts(adjusted(self._plan, changes, part, taken))
        cue_sheet = CueSheet(tuple(self._still_to_come(scripts, part)))
        self._speaker.prepare((*_first_wordings(cue_sheet.scripts), *_overtime(cue_sheet.scripts)))
        number = part
        for section in schedule(cue_sheet, _Lengths(self._speaker, self._sound), in_parts=in_parts):
            self._rendered[number] = section
            yield section
            number += not section.partial

    def outline(self) -> Iterator[Section]:
        """Yield the sections of the whole session without speaking anything: what is not spoken yet is estimated."""
        cue_sheet = CueSheet(tuple(self._still_to_come(self._planned_scripts, 0)))
        return schedule(cue_sheet, _Estimates(self._speaker, self._sound))

    def blocks(self, sections: Iterable[Section], start_ms: int = 0, voice_db: float = 0.0) -> Iterator[Block]:
        """The sound of joined sections from a moment on, in milliseconds; see `mix` for the blocks."""
        from repcast.mix import mix

        beneath = self._music or self._choices.lead_in_ms
        return mix(sections, self.clip, start_ms=start_ms, voice_db=voice_db, beneath=beneath)

    def audio_spans(self, sections: Iterable[Section]) -> Iterator[AudioSpan]:
        """The same sound as runs of clips with silence between them, which some formats need not encode again.

        Music leaves no silence, and is not in it.
        """
        return audio_spans(sections, self.clip, self._choices.lead_in_ms)

    def clip(self, cue: Cue) -> Clip:
        """The clip of a cue, spoken or shipped."""
        if cue.sound:
            return self._sound(cue.sound)
        return self._speaker.clip(cue.text, cue.pace, cue.delivery)

    def chime(self) -> Section | None:
        """What is heard while the opening's words are being spoken, as a section of its own: its sound, and a greeting.

        The greeting is as many lines as `GREETING_MS` asks for, of those that the voice has ready. `None` where the
        session has neither, or where its first words have been spoken already.
        """
        if all(map(self._speaker.ready, self._first_words())):
            return None
        cues = []
        if "opening" in self._plan.sounds:
            cues.append(Cue(0, self._sound("opening").length_ms, "sound", sound="opening"))
        end_ms = CHIME_MS if cues else 0
        for line in self._ready_welcomes():
            if end_ms >= GREETING_MS:
                break
            cues.append(Cue(end_ms, end_ms + self._speaker.length_ms(line), "say", line))
            end_ms = cues[-1].end_ms + GREETING_PAUSE_MS
        return Section("opening", "Opening", 0, end_ms, tuple(cues)) if cues else None

    def _ready_welcomes(self) -> Iterator[str]:
        """Yield the lines that welcome, as far as they are ready, without those that the opening has by itself."""
        if self._choices.intro != "none":
            said = set(self._first_words())
            fresh = (line for line in lines("welcome", self._profile) if normalise(line) not in said)
            yield from filter(self._speaker.ready, fresh)

    def unready(self) -> tuple[str, ...]:
        """Return the phrases of the session that are not spoken yet."""
        return self._speaker.unready(_first_wordings(self._planned_scripts))

    def answer(self, words: str) -> Samples:
        """A short answer to the listener: mono samples at the rate of the session's sound; may take its time."""
        from repcast.model.resample import resampled_clip

        return resampled_clip(self._speaker.clip(words), STEREO_RATE_HZ if self._music else RATE_HZ).samples

    def _first_words(self) -> Iterator[str]:
        """The words of the opening."""
        return _first_wordings(self._planned_scripts[:1])

    @cached_property
    def _planned_scripts(self) -> tuple[SectionScript, ...]:
        """The scripts of the session as planned; kept, since several answers about one session are made of them."""
        return _spoken(coach(self._plan, self._choices, self._profile)).scripts

    def _scripts(self, plan: Plan) -> tuple[SectionScript, ...]:
        if plan == self._plan:
            return self._planned_scripts
        return _spoken(coach(plan, self._choices, self._profile)).scripts

    def _still_to_come(self, scripts: Sequence[SectionScript], part: int) -> Iterator[SectionScript]:
        """The scripts from a part on; the first of each exercise also takes what was not said of its tips before."""
        said = {cue.text for number, section in self._rendered.items() if number < part for cue in section.cues}
        waiting: dict[int, list[Utterance]] = {}
        for script in scripts[:part]:
            tips = (tip for tip in script.optional if tip.wordings[0].spoken not in said)
            waiting.setdefault(script.exercise, []).extend(tips)
        *coming, last = (
            replace(one, optional=(*waiting.pop(one.exercise, ()), *one.optional)) for one in scripts[part:]
        )
        yield from coming
        # What no later script of its exercise can say is for the finish, which takes whatever is left.
        left = (tip for tips in waiting.values() for tip in tips)
        yield replace(last, optional=(*last.optional, *left))


class _Lengths:
    """The lengths of what the speaker says and of the shipped sounds."""

    def __init__(self, speaker: Speaker, sounds: Sounds) -> None:
        self._speaker = speaker
        self._sound = sounds

    def words(self, text: str, pace: float = 1.0, delivery: Delivery = "") -> int:
        return self._speaker.length_ms(text, pace, delivery)

    def fit(self, text: str, room_ms: int, delivery: Delivery = "") -> float | None:
        return self._speaker.fit(text, room_ms, delivery)

    def sound(self, name: str) -> int:
        return self._sound(name).length_ms


class _Estimates(_Lengths):
    """The lengths of what the speaker has ready, and estimates of what it has not: nothing waits for a voice."""

    def words(self, text: str, pace: float = 1.0, delivery: Delivery = "") -> int:
        if self._speaker.ready(text, pace):
            return super().words(text, pace, delivery)
        return round(phrase_ms(text) / pace)

    def fit(self, text: str, room_ms: int, delivery: Delivery = "") -> float | None:
        if self._speaker.ready(text):
            return super().fit(text, room_ms, delivery)
        return 1.0 if phrase_ms(text) <= room_ms else None


def _spoken(cue_sheet: CueSheet) -> CueSheet:
    """The cue sheet with its words as they are spoken as well: figures and signs spelt out."""
    return CueSheet(tuple(map(_spoken_script, cue_sheet.scripts)))


def _spoken_script(script: SectionScript) -> SectionScript:
    return replace(
        script,
        utterances=tuple(_said(script.utterances)),
        optional=tuple(_said(script.optional)),
        left_out=tuple(_said(script.left_out)),
    )


def _said(utterances: Iterable[Utterance]) -> Iterator[Utterance]:
    """The utterances with their spoken words, without what cannot be spoken, such as a bullet of ornaments."""
    for utterance in utterances:
        spoken = (replace(one, spoken=spoken_words(one.quoted)) for one in utterance.wordings)
        wordings = tuple(one for one in spoken if any(map(str.isalnum, one.spoken)))
        if wordings or utterance.sound or utterance.fallback_sound or utterance.is_silence:
            yield replace(utterance, wordings=wordings)


def _first_wordings(scripts: Iterable[SectionScript]) -> Iterator[str]:
    """The fullest words of every utterance in the order in which they will be needed; shorter ones are rarely used."""
    said = ((script, one) for script in scripts for one in (*script.utterances, *script.optional))
    return (one.wordings[0].spoken for script, one in said if one.wordings and not script.is_overtime(one))


def _overtime(scripts: Iterable[SectionScript]) -> Iterator[str]:
    """What is said where a section lasts longer than estimated: to be spoken last, as it may not be needed."""
    return (one.wordings[0].spoken for script in scripts for one in filter(script.is_overtime, script.utterances))
