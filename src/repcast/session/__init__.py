"""One session in the making: a page or script and the user's choices in; a timeline, a file or live play out."""

import os
import weakref
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Self, Unpack

from repcast.model.choices import Choices, Settled, parse_choices, settle
from repcast.model.errors import ChoiceError, Diagnostic, RepcastError
from repcast.model.profile import NO_PROFILE, Profile
from repcast.session.source import Source, own_sounds, understood

if TYPE_CHECKING:  # each brings numpy with it, or more than the writing of what was exported before needs
    from repcast.mix.music import Music
    from repcast.model.plan import Plan
    from repcast.model.routine import Reading, Routine
    from repcast.model.timeline import Timeline
    from repcast.play import Played, Start
    from repcast.session.exporting import ExportKeywords
    from repcast.session.playing import PlayKeywords
    from repcast.session.remote import RemotePlayback
    from repcast.session.renderer import Renderer
    from repcast.session.voice import ChoiceKeywords, Voice
    from repcast.storage.configuration import Configuration

Report = Callable[[str, int, int], None]
"""Called with the progress of the work: what is being done ("speaking", "writing"), how much is done, of how much."""


def compile(  # noqa: A001 - the name in the interface; inside a package nobody misses the built-in one
    source: "Source | Reading | None" = None,
    *,
    text: str | None = None,
    pick: str = "",
    configuration: "Configuration | None" = None,
    **choices: "Unpack[ChoiceKeywords]",
) -> "Session":
    """Compile a page, a record or a script into a session.

    Nothing is spoken yet: phrases are spoken when the timeline, a file or live play needs them.

    Args:
        source: a path, the name of a script that ships with repcast, "-" for standard input, an open file, or what
            `read_each` read.
        text: the page itself, in place of `source`.
        pick: the workout or the exercise to take where there are several.
        configuration: what the user configured; by default nothing, so that a program does the same everywhere.
        **choices: the choices by the names of the flags, such as `reps=12, rest=45`; see `Choices`. `voice` is a name
            or a `Voice` that is kept open for many sessions.

    Raises:
        SourceError: the source is no exercise that can be coached; its `diagnostics` hold every fault.
        ChoiceError: there is no such choice, or a value is out of its limits.
        RepcastError: the source, the music or the voice is not available.

    Examples:
        >>> session = compile("plank", voice="tones", hold=20)
        >>> session.plan.title
        'Forearm plank'
    """
    return Request(source, text, pick, dict(choices)).session(configuration)


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: a source, what to take of it, and the choices by the names of the flags."""

    source: "Source | Reading | None"
    text: str | None = None
    pick: str = ""
    choices: Mapping[str, Any] = field(default_factory=dict)

    def session(
        self, configuration: "Configuration | None" = None, open_voice: "Callable[..., Voice] | None" = None
    ) -> "Session":
        """Compile it; see `compile`.

        `open_voice` takes the place of `Voice`: it is called with the same arguments, and its voices stay open.
        """
        from repcast.session.voice import Voice

        chosen = dict(self.choices)
        voice = chosen.pop("voice") if isinstance(chosen.get("voice"), Voice) else None
        if voice and "speed" in chosen:
            raise ChoiceError("speed belongs to the voice that was passed", "give it to Voice(...)", "speed")
        flags = parse_choices(chosen)
        reading, identity = understood(self.source, text=self.text, pick=self.pick)
        configured = configuration.choices if configuration else {}
        where = str(configuration.path) if configuration else ""
        settled = settle(flags, dict(reading.routine.choices), configured, where)
        if "music_db" in flags and not settled.choices.music:
            raise ChoiceError("music-level means nothing without music", "choose music as well", "music-level")
        pronunciations = configuration.pronunciations if configuration else {}
        made = voice or (open_voice or Voice)(
            settled.choices.voice, speed=settled.choices.speed, pronunciations=pronunciations
        )
        request = Request(self.source, self.text, self.pick, flags)
        owns_voice = voice is None and open_voice is None
        session = Session(request, reading, settled, made, owns_voice=owns_voice)
        session.profile = Profile(lines=configuration.lines if configuration else {})
        if identity and owns_voice:
            session.origin = Origin(identity, configuration)
        return session


@dataclass(frozen=True, slots=True)
class Origin:
    """What a session follows from beside its request, where it can be made again from both: for files that are kept.

    `content` is the identity of the bytes of its source.
    """

    content: str
    configuration: "Configuration | None"


class Session:
    """A session: what was read, what will be done, and how it sounds.

    Made by `compile`. A session with a voice of its own closes it with `close`, at the end of a `with` statement, or
    when nothing refers to the session any more.
    """

    def __init__(
        self, request: Request, reading: "Reading", settled: Settled, voice: "Voice", *, owns_voice: bool = True
    ) -> None:
        self.request = request
        """What the session was made from; its choices are by the fields of `Choices`."""
        self.reading = reading
        self.settled = settled
        self.voice = voice
        from repcast.plan import plan

        self.plan: Plan = plan(reading.routine, settled.choices, settled.defaults)
        self.origin: Origin | None = None
        """What its exports are kept by; None where they are not: read already, a shared voice, or after `recall`."""
        self.profile = NO_PROFILE
        """What is known of the listener: lines of their own, and after `recall` what they heard before."""
        self.start: Start | None = None
        """Where live play begins; None at the beginning."""
        self.resumed_at_ms = 0
        """Where in the session `resume` goes on, in milliseconds of its last run."""
        self.log_error: RepcastError | None = None
        """Why the last live play could not be logged."""
        self.listening_fault = ""
        """What ended the listening for spoken commands during the last live play, "" where nothing did."""
        self.remarks: list[Diagnostic] = []
        """What there was to remark of the music and of files that were written."""
        self.own_sounds = own_sounds(request.source, reading)
        self._timeline: Timeline | None = None
        self._renderer: Renderer | None = None
        self._using = ExitStack()
        self._closing = weakref.finalize(self, self._using.close)
        if owns_voice:
            self._using.enter_context(voice)
        self._music = self._opened_music()

    @property
    def choices(self) -> Choices:
        """What was chosen; `settled.origins` says where."""
        return self.settled.choices

    @property
    def routine(self) -> "Routine":
        """What the source says: ranges still ranges, every fact with its place."""
        return self.reading.routine

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything there is to remark: on the source, and once it is there on the timeline."""
        scheduled = self._timeline.diagnostics if self._timeline else ()
        return (*self.reading.diagnostics, *self.plan.diagnostics, *scheduled, *self.remarks)

    @property
    def plans(self) -> "tuple[Plan, ...]":
        """Its plan alone; several of sessions that are joined."""
        return (self.plan,)

    @property
    def timeline(self) -> "Timeline":
        """What is said and when, in integer milliseconds; speaks what was not spoken before.

        Raises:
            SpeechError: the voice could not speak a phrase.
        """
        return self.schedule()

    def outline(self) -> "Timeline":
        """Return the timeline as it is likely to be, without speaking anything.

        What the voice has ready has its true length, what it has not an estimate.
        """
        from repcast.model.timeline import Timeline

        return self._timeline or Timeline(self.plan.title, tuple(self.renderer.outline()))

    @property
    def music(self) -> "Music | None":
        """The music beneath, where some was chosen."""
        return self._music

    @property
    def renderer(self) -> "Renderer":
        """What renders the sections of the session and their sound."""
        if self._renderer is None:
            self._renderer = self.new_renderer()
        return self._renderer

    def new_renderer(self, *, can_answer: bool = False) -> "Renderer":
        """Return a renderer of its own, for a listener who can answer or cannot."""
        from repcast.session.renderer import Accompaniment, Renderer

        beside = Accompaniment(self._music, self.own_sounds)
        profile = replace(self.profile, can_answer=can_answer)
        return Renderer(self.plan, self.choices, self.voice.speaker, beside, profile)

    def recall(self, now: datetime | None = None) -> None:
        """Take up what the log knows of earlier times that this session was played live.

        Tips that were heard least come first. The seed is the date, unless one was chosen, the exercises are shuffled
        by it, the session goes on where it was broken off, or the voice would have to speak the day's lines during the
        session. Where nobody chose how much is explained, a session that was finished three times in four weeks is
        begun with its title and dose alone, which `diagnostics` then says.

        Args:
            now: the local time, by default that of the clock.

        Raises:
            RepcastError: the log cannot be read.
        """
        from repcast.session.history import recall

        # The plan stays as it is: the intro is for the coach, and so is the seed of a session that is not shuffled.
        self.settled, self.profile, remarks = recall(self, now or datetime.now().astimezone())
        self.remarks += remarks
        self._timeline, self._renderer, self.origin = None, None, None

    def schedule(self, report: Report | None = None) -> "Timeline":
        """Return the timeline, reporting meanwhile how many of the session's parts are spoken."""
        from repcast.model.timeline import Timeline

        if self._timeline is None:
            sections = []
            for section in self.renderer.sections():
                sections.append(section)
                if report:
                    report("speaking", len(sections), len(self.plan.parts))
            self._timeline = Timeline(self.plan.title, tuple(sections))
        return self._timeline

    def export(
        self,
        target: str | os.PathLike[str] | IO[bytes],
        *,
        beside: str | Iterable[str] = (),
        **options: "Unpack[ExportKeywords]",
    ) -> tuple[Path, ...]:
        """Write the session as an audio file.

        The file appears in its place when it is complete, in one step; until then whatever was there stays.

        Args:
            target: a path whose ending names the format (`.mp3`, `.wav`, …), "-" for standard output, or an open
                binary file, which is left open.
            beside: what to write beside it, one or several: "srt", "vtt", "lrc", "labels.txt", "timeline.json".
            **options: settings of the file; see `ExportKeywords`.

        Returns:
            The files that were written, the track first; nothing for an open file or standard output.

        Raises:
            ChoiceError: there is no setting of that name.
            RepcastError: the format is not known, or a file cannot be written; raised before anything is spoken.
            SpeechError: the voice could not speak a phrase.

        Examples:
            >>> session.export("plank.mp3", beside=["srt"])  # doctest: +SKIP
            (PosixPath('plank.mp3'), PosixPath('plank.srt'))
        """
        from repcast.session.exporting import export_session

        return export_session(self, target, (beside,) if isinstance(beside, str) else tuple(beside), options)

    def play(self, **options: "Unpack[PlayKeywords]") -> "Played":
        """Play the session live, to its end or until the listener stops it; call from the main thread.

        Args:
            **options: the device, and how to listen and to show; see `PlayKeywords`.

        Returns:
            What was done of the session.

        Raises:
            ChoiceError: there is no setting of that name.
            NoDeviceError: there is no sound device; raised before anything is spoken.
            SpeechError: the voice could not speak a phrase.
        """
        from repcast.session.playing import play_session

        return play_session(self, options)

    def unspoken(self) -> tuple[str, ...]:
        """Return the phrases of the session that its voice has not spoken yet."""
        return self.renderer.unready()

    def remote(self) -> "RemotePlayback":
        """Return the session as one that is played elsewhere, as by a phone that sends the listener's commands back.

        Speaks what was not spoken before.

        Raises:
            SpeechError: the voice could not speak a phrase.
        """
        from repcast.session.remote import RemotePlayback

        return RemotePlayback(self)

    def live_remarks(self, device: str | None = None) -> tuple[Diagnostic, ...]:
        """Return what there is to remark before live play: that the voice is too slow here, and what to do about it.

        Takes some two seconds the first time that a voice which may be is to speak for long on this machine.

        Raises:
            NoDeviceError: there is no such sound device, so that there will be no live play.
        """
        from repcast.session.playing import voice_remarks

        return tuple(voice_remarks(self, device))

    def wake_word_remarks(self, word: str) -> tuple[str, ...]:
        """Return what is to be said against `word` as what spoken commands begin with.

        What in this session sounds like it, and which commands are not understood with it from the session's voice.

        Raises:
            MissingPackageError: the recogniser's weights are not installed.
            RepcastError: it is not one word of letters.
        """
        from repcast.session.playing import wake_word_remarks

        return tuple(wake_word_remarks(self, word))

    def facts(self) -> dict[str, Any]:
        """Return the session and its timeline as values for JSON, as `repcast show --json` prints them."""
        from repcast.report.doses import resolved
        from repcast.report.timeline import timeline_json

        exercises = [
            {"title": one.exercise.title, "dose": resolved(self.plan, index)}
            for index, one in enumerate(self.plan.exercises)
        ]
        remarks = (*self.reading.diagnostics, *self.plan.diagnostics)
        return timeline_json(self.timeline, exercises, self.reading.source, remarks)

    def player_facts(self) -> dict[str, Any]:
        """Return what the player page shows and when, as values for JSON; see `repcast.report.player`."""
        from repcast.report.player import Played, player_json

        return player_json(self.plan.title, [Played(self.timeline, self.plan)])

    def cover(self) -> bytes:
        """Return the picture of the session that its files have, drawn, as a PNG file."""
        from repcast.session.exporting import cover

        return cover(self)

    def plot(self, target: str | os.PathLike[str]) -> Path:
        """Draw the session as a picture, `.svg` or `.png`.

        Raises:
            RepcastError: the ending is another, or the file cannot be written.
        """
        from repcast.session.exporting import plot_session

        return plot_session(self, target)

    def close(self) -> None:
        """Close the music, and the voice if it is the session's own; may be called twice."""
        self._closing()

    def _opened_music(self) -> "Music | None":
        if not self.choices.music:
            return None
        from repcast.mix.music import Music

        return self._using.enter_context(Music(self.choices.music, self.choices.music_db, self.remarks.append))

    def __repr__(self) -> str:
        return f"<repcast.Session {self.plan.title!r} from {self.reading.source!r}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
