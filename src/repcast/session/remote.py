"""Live play whose sound is elsewhere, as on a phone: it plays a track, and sends the listener's commands back."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, get_args

from repcast.model.errors import ChoiceError, Diagnostic
from repcast.model.timeline import Timeline
from repcast.play.commands import State, apply_command
from repcast.play.controls import Command
from repcast.play.played_timeline import PlayedSection, PlayedTimeline, as_timeline, cut, taken
from repcast.play.playhead import Playhead
from repcast.play.splicing import following, joined
from repcast.session.exportable import ExportsAsSessions

if TYPE_CHECKING:
    from repcast.mix.music import Music
    from repcast.model.adjustments import Adjustments
    from repcast.model.choices import Settled
    from repcast.model.plan import Plan
    from repcast.model.routine import Routine
    from repcast.session import Report, Session
    from repcast.session.remote_log import RemoteLog
    from repcast.session.renderer import Renderer

RemoteAction = Literal["slower", "faster", "longer", "shorter", "more_rest"]
"""The commands that change what is to come: slower or faster reps, longer or shorter rests, more rest now."""

MORE_REST_S = 15
"""How much more rest is given at once where nobody says how much."""


class RemotePlayback(ExportsAsSessions):
    """A session as it is played elsewhere: its track, and what becomes of it with each command.

    A command leaves everything up to where it takes effect as it was, to the millisecond: a player that has the new
    track goes on in it at the same moment. `export` writes it as `Session.export` does. Its session stays open, and its
    owner's.
    """

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._state = State()
        sections = session.timeline.sections
        self._played: PlayedTimeline = tuple(PlayedSection(part, one) for part, one in enumerate(sections))
        self.remarks: list[Diagnostic] = []
        """What there was to remark of files that were written."""

    @property
    def played(self) -> PlayedTimeline:
        """The sections with their parts of the plan, with every command so far."""
        return self._played

    @property
    def adjustments(self) -> "Adjustments":
        """What the commands so far have made slower, faster, longer or shorter."""
        return self._state.adjustments

    @property
    def timeline(self) -> Timeline:
        """What is said and when, with every command so far."""
        return as_timeline(self._session.plan.title, self._played)

    def schedule(self, report: "Report | None" = None) -> Timeline:
        """Return the timeline: all of it has been spoken."""
        del report
        return self.timeline

    @property
    def plans(self) -> "tuple[Plan, ...]":
        """The plan of the session, as it was made."""
        return self._session.plans

    @property
    def routine(self) -> "Routine":
        """What the source says."""
        return self._session.routine

    @property
    def settled(self) -> "Settled":
        """What was chosen."""
        return self._session.settled

    @property
    def music(self) -> "Music | None":
        """The music beneath."""
        return self._session.music

    @property
    def renderer(self) -> "Renderer":
        """What renders its sound."""
        return self._session.renderer

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything there is to remark on the session, and on the files."""
        return (*self._session.diagnostics, *self.remarks)

    def command(self, action: RemoteAction, at_ms: int, seconds: int = MORE_REST_S) -> str:
        """Apply a command that was given at `at_ms` of the track; return what became of it, in words.

        `seconds` is how much more rest, from 1 to 600, for `more_rest`. It may take as long as new words take to speak.

        Raises:
            ChoiceError: there is no such command, or the moment or the seconds are out of range.
            SpeechError: the voice could not speak a phrase.
        """
        if action not in get_args(RemoteAction):
            known = ", ".join(get_args(RemoteAction))
            raise ChoiceError(f"there is no command {action!r}", f"known are {known}", "action")
        if not 0 <= at_ms < self.timeline.duration_ms:
            raise ChoiceError(f"the track has no moment {at_ms} ms", "give one that lies in it", "at_ms")
        if not 1 <= seconds <= 600:
            raise ChoiceError(f"{seconds} s is no time to rest", "give 1 to 600", "seconds")
        command = Command(action, seconds if action == "more_rest" else 0)
        result = apply_command(self._state, command, Playhead(self._played, at_ms))
        self._state = replace(result.state, mode="playing")
        after = result.continuation
        if after is not None:
            played = cut(self._played, after.at_ms) + after.sections
            if after.part < self.renderer.part_count:
                sections = self.renderer.sections(after.part, result.state.adjustments, taken(played, after))
                played += joined(tuple(following(after, sections, played)), played[-1].section.end_ms)
            self._played = played
        return result.notice

    def log(self) -> "RemoteLog":
        """Return what keeps the log of one time that the session is played: one row, of what was heard elsewhere."""
        from repcast.session.playing import log_entry
        from repcast.session.remote_log import RemoteLog

        return RemoteLog(self, log_entry(self._session))

    def player_facts(self) -> dict[str, Any]:
        """Return what the player page shows and when, as `Session.player_facts` does."""
        from repcast.report.player import Played, player_json

        parts = tuple(one.part for one in self._played)
        return player_json(self._session.plan.title, [Played(self.timeline, self._session.plan, parts)])

    def facts(self) -> dict[str, Any]:
        """Return the session and its timeline as values for JSON."""
        from repcast.report.timeline import timeline_json

        exercises = self._session.facts()["exercises"]
        return timeline_json(self.timeline, exercises, self._session.reading.source, self.diagnostics)
