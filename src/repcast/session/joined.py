"""Several sessions one after another as one track."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from repcast.model.audio_span import AudioSpan, PlacedClip
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ, Block
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.timeline import Section, Timeline, shifted
from repcast.model.times import frames
from repcast.session.exportable import ExportsAsSessions

if TYPE_CHECKING:
    from repcast.mix.music import Music
    from repcast.model.choices import Settled
    from repcast.model.plan import Plan
    from repcast.model.routine import Routine
    from repcast.session import Report, Session


class JoinedSession(ExportsAsSessions):
    """Sessions that follow one another in one file; they stay open, and their owner's.

    `export` writes it as `Session.export` writes a session.

    Raises:
        RepcastError: there is none, or some have music and others have not.
    """

    def __init__(self, sessions: Sequence["Session"]) -> None:
        if not sessions:
            raise RepcastError("there is no session to join", "give one or several")
        if len({bool(session.music) for session in sessions}) > 1:
            raise RepcastError("some of the sessions have music and others have not", "choose music for all, or none")
        self.sessions = tuple(sessions)
        self.remarks: list[Diagnostic] = []
        """What there was to remark of files that were written."""
        self._timeline: Timeline | None = None

    @property
    def plans(self) -> tuple["Plan", ...]:
        """The plans of all the sessions."""
        return tuple(session.plan for session in self.sessions)

    @property
    def routine(self) -> "Routine":
        """What the source of the first session says."""
        return self.sessions[0].routine

    @property
    def settled(self) -> "Settled":
        """What was chosen for the first session."""
        return self.sessions[0].settled

    @property
    def music(self) -> "Music | None":
        """The music beneath the first session; each has its own."""
        return self.sessions[0].music

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything there is to remark on any of the sessions, and on the files."""
        own = (one for session in self.sessions for one in session.diagnostics)
        return (*dict.fromkeys(own), *self.remarks)

    @property
    def renderer(self) -> "JoinedSession":
        """What renders its sound: itself."""
        return self

    @property
    def timeline(self) -> Timeline:
        """What is said and when, over all the sessions."""
        return self.schedule()

    def schedule(self, report: "Report | None" = None) -> Timeline:
        """Return the timeline, reporting meanwhile how many of the parts are spoken."""
        if self._timeline is None:
            timelines = [session.schedule(report) for session in self.sessions]
            starts_ms = accumulate((one.duration_ms for one in timelines), initial=0)
            firsts = accumulate((len(plan.exercises) for plan in self.plans), initial=0)
            sections = (
                replace(shifted(section, start_ms), exercise=section.exercise + first)
                for timeline, start_ms, first in zip(timelines, starts_ms, firsts, strict=False)
                for section in timeline.sections
            )
            title = ", ".join(dict.fromkeys(timeline.title for timeline in timelines))
            self._timeline = Timeline(title, tuple(sections))
        return self._timeline

    def blocks(self, _sections: Iterable[Section] = ()) -> Iterator[Block]:
        """Yield the sound of all the sessions; each begins at the frame of its moment."""
        import numpy as np

        rate_hz = STEREO_RATE_HZ if self.music else RATE_HZ
        starts = self._starts(rate_hz)
        ends = (*starts[1:], frames(self.timeline.duration_ms, rate_hz))
        for session, start, following in zip(self.sessions, starts, ends, strict=True):
            end = start + frames(session.timeline.duration_ms, rate_hz)
            yield from session.renderer.blocks(session.timeline.sections)
            if gap := following - end:  # a moment is rounded down to its frame, and so is a length
                yield np.zeros((gap, 2) if self.music else gap, np.float32)

    def audio_spans(self, _sections: Iterable[Section] = ()) -> Iterator[AudioSpan]:
        """Yield the sound of all the sessions as spans with silence between them."""
        for session, start in zip(self.sessions, self._starts(RATE_HZ), strict=True):
            for span in session.renderer.audio_spans(session.timeline.sections):
                parts = tuple(PlacedClip(part.start + start, part.clip) for part in span.parts)
                yield AudioSpan(span.start + start, span.end + start, parts)

    def _starts(self, rate_hz: int) -> list[int]:
        """Return the frame at which each session begins."""
        lengths_ms = [session.timeline.duration_ms for session in self.sessions]
        return [frames(start_ms, rate_hz) for start_ms in accumulate(lengths_ms[:-1], initial=0)]

    def facts(self) -> dict[str, Any]:
        """Return the sessions and their timeline as values for JSON."""
        from repcast.report.timeline import timeline_json

        exercises = [one for session in self.sessions for one in session.facts()["exercises"]]
        remarks = tuple(one for session in self.sessions for one in session.diagnostics)
        sources = ", ".join(session.reading.source for session in self.sessions)
        return timeline_json(self.timeline, exercises, sources, remarks)

    def player_facts(self) -> dict[str, Any]:
        """Return what the player page shows and when, as `Session.player_facts` does."""
        from repcast.report.player import Played, player_json

        played, at_ms = [], 0
        for session in self.sessions:
            own = tuple(shifted(section, at_ms) for section in session.timeline.sections)
            played.append(Played(Timeline(session.plan.title, own), session.plan))
            at_ms += session.timeline.duration_ms
        return player_json(self.timeline.title, played)


def joined(sessions: Sequence["Session"]) -> JoinedSession:
    """Return sessions joined to one track, one after another, to be written as one file.

    Raises:
        RepcastError: there is none, or some have music and others have not.
    """
    return JoinedSession(sessions)
