"""The log of a session whose sound is elsewhere: what was heard of it there becomes a row as live play writes it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from repcast.model.errors import ChoiceError
from repcast.model.progress import Ending, Progress
from repcast.play.played_timeline import PlayedTimeline, between, place_at, tips_heard, work_done
from repcast.play.splicing import rep_to_do
from repcast.storage.session_log import Entry, write

if TYPE_CHECKING:
    from repcast.session.remote import RemotePlayback

MOST_RANGES = 2000
"""The most ranges that one play is made of: a listener who jumps that often is none."""

LONGEST_PAUSED_S = 7 * 86_400.0
"""More than a page is open for: a number that large is none of a player."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a player elsewhere reports of one play, or of what came since its last report.

    `at_ms` is where it is, `ranges` what was heard as [from, until) in milliseconds of the track, in the order in which
    it was heard; `ending` is "" while it plays or is paused.
    """

    at_ms: int
    ranges: tuple[tuple[int, int], ...] = ()
    ending: Ending = ""
    pauses: int = 0
    paused_s: float = 0.0


class RemoteLog:
    """One play of a session elsewhere, as it is logged; made by `RemotePlayback.log`."""

    def __init__(self, remote: "RemotePlayback", entry: Entry) -> None:
        self._remote = remote
        self._entry = entry
        self._timeline = remote.played
        self._before: PlayedTimeline = ()
        """What was heard of timelines that a command has replaced meanwhile."""
        self._ranges: list[tuple[int, int]] = []

    def record(self, heard: Heard) -> Progress:
        """Add what was heard, write the row, and return what was done by now.

        Raises:
            ChoiceError: a moment is not one of the track, or there are more ranges than anybody listens to.
            SessionLogError: the log cannot be written.
        """
        self._check(heard)
        if self._timeline is not self._remote.played:
            self._before, self._ranges = self._so_far(), []
            self._timeline = self._remote.played
        for from_ms, until_ms in heard.ranges:
            if self._ranges and self._ranges[-1][1] == from_ms:
                self._ranges[-1] = (self._ranges[-1][0], until_ms)
            else:
                self._ranges.append((from_ms, until_ms))
        done = self._progress(heard)
        self._entry = write(replace(self._entry, done=done))
        return done

    def _progress(self, heard: Heard) -> Progress:
        so_far = self._so_far()
        sets, reps = work_done(so_far)
        adjusted = self._remote.adjustments
        done = Progress(
            heard.ending,
            heard.at_ms,
            0,
            sets,
            reps,
            heard.pauses,
            round(float(heard.paused_s), 1),
            adjusted.tempo_pct,
            adjusted.rest_s,
            rep_to_do(self._timeline, heard.at_ms),
            tips=tips_heard(so_far),
        )
        return replace(done, **place_at(self._timeline, heard.at_ms, self._remote.plans[0]))

    def _so_far(self) -> PlayedTimeline:
        heard = (piece for from_ms, until_ms in self._ranges for piece in between(self._timeline, from_ms, until_ms))
        return (*self._before, *heard)

    def _check(self, heard: Heard) -> None:
        end_ms = self._remote.timeline.duration_ms
        if not 0 <= heard.at_ms <= end_ms or not all(_is_range(one, end_ms) for one in heard.ranges):
            raise ChoiceError("what was heard is not of this track", "send moments that lie in it", "heard")
        if len(self._before) + len(self._ranges) + len(heard.ranges) > MOST_RANGES:
            raise ChoiceError("the track was jumped about in too often", "begin anew", "heard")
        if not (0 <= heard.pauses <= MOST_RANGES and 0 <= heard.paused_s <= LONGEST_PAUSED_S):
            raise ChoiceError("nobody pauses for so long", "send the pauses of this play", "paused_s")


def _is_range(one: tuple[int, int], end_ms: int) -> bool:
    return 0 <= one[0] < one[1] <= end_ms
