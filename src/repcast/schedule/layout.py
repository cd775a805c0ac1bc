"""Lays out one section: which words are said, and when, so that speech never meets speech."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import Protocol

from repcast.model.cue_sheet import BEAT, NEWS, QUIET, SectionScript, Utterance
from repcast.model.errors import Diagnostic
from repcast.model.timeline import Cue, Section
from repcast.model.times import clock


class Lengths(Protocol):
    """Tells how long phrases and sounds are heard, in milliseconds; may block until a phrase has been spoken."""

    def words(self, text: str, pace: float = 1.0) -> int:
        """How long a phrase is heard when it is spoken at `pace` times the usual speed."""

    def fit(self, text: str, room_ms: int) -> float | None:
        """The least pace from 1.0 on at which a phrase fits `room_ms`, or None where it does not fit at all."""

    def sound(self, name: str) -> int:
        """How long a shipped sound is heard."""


class Room:
    """Keeps the stretches that speech has taken, in milliseconds from the start of the section, in order."""

    def __init__(self) -> None:
        self._taken: list[tuple[int, int]] = []

    def free_from(self, at_ms: int, until_ms: int, quiet_ms: int) -> int:
        """How long it is free from `at_ms` on, up to `until_ms`, with `quiet_ms` kept to other speech; 0 if not."""
        index = bisect_left(self._taken, (at_ms, at_ms))
        if index and self._taken[index - 1][1] + quiet_ms > at_ms:
            return 0
        if index < len(self._taken):
            until_ms = min(until_ms, self._taken[index][0] - quiet_ms)
        return max(0, until_ms - at_ms)

    def first_gap(self, from_ms: int, until_ms: int, length_ms: int, quiet_ms: int) -> int | None:
        """The first moment of a gap of `length_ms` with `quiet_ms` on both sides, or None.

        What is said lies between `from_ms` and `until_ms`; the quiet is only kept from other speech.
        """
        at_ms = from_ms
        index = max(0, bisect_left(self._taken, (from_ms, from_ms)) - 1)
        for start_ms, end_ms in self._taken[index:]:
            if at_ms + length_ms + quiet_ms <= start_ms or at_ms + length_ms > until_ms:
                break
            at_ms = max(at_ms, end_ms + quiet_ms)
        return at_ms if at_ms + length_ms <= until_ms else None

    def take(self, from_ms: int, until_ms: int) -> None:
        """Mark the range as taken."""
        insort(self._taken, (from_ms, until_ms))


GAP_MS = 150
"""Quiet between two phrases that follow each other."""
CALM_MS = 700
"""Quiet around a spare line, so that a tip does not crowd what is counted."""


class Layout:
    """One section in the making, from `start_ms` on; moments are milliseconds from there until they become cues."""

    def __init__(self, passage: SectionScript, lengths: Lengths, start_ms: int) -> None:
        self._passage = passage
        self._start_ms = start_ms
        self._lengths = lengths
        self._room = Room()
        self._cues: list[Cue] = []
        self._remarks = [_unsaid(line) for line in passage.unsaid]
        self._length_ms = passage.length_ms

    def fill(self, spare: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
        """Place the passage's lines, then what it takes of the spare ones; gives those still to be said."""
        lines = self._passage.lines
        if self._passage.grows:
            if self._passage.takes_spare:
                lines, spare = (*lines, *spare), ()
            self._flow([line for line in lines if line.at_ms is None], lines)
            lines = tuple(line for line in lines if line.at_ms is not None)
        for line in sorted(lines, key=lambda line: (line.level, line.priority)):
            self._place(line)
        if self._passage.grows or not self._passage.takes_spare:
            return spare
        return self._fit(spare)

    def section(self) -> Section:
        """The finished section, its cues in order of time."""
        passage = self._passage
        cues = sorted(self._cues, key=lambda cue: (cue.at_ms, bool(cue.text)))
        return Section(
            kind=passage.kind,
            title=passage.title,
            start_ms=self._start_ms,
            end_ms=self._start_ms + self._length_ms,
            cues=tuple(cues),
            exercise=passage.exercise,
            set=passage.set,
            side=passage.side,
            diagnostics=tuple(self._remarks),
        )

    def _flow(self, said: Iterable[Utterance], lines: Iterable[Utterance]) -> None:
        """Say lines one after another in their fullest words; the section grows until the countdown has room."""
        at_ms = 0
        for line in said:
            at_ms = max(at_ms, line.from_ms)
            length_ms = self._lengths.words(line.wordings[0])
            self._say(line, at_ms, line.wordings[0])
            at_ms += length_ms + max(line.pause_ms, GAP_MS)
        countdown_ms = max((-line.at_ms for line in lines if line.at_ms and line.at_ms < 0), default=0)
        needed_ms = at_ms + countdown_ms
        if self._passage.kind == "rest" and needed_ms > self._length_ms:
            self._remarks.append(_extended(self._passage, needed_ms))
        self._length_ms = max(self._length_ms, needed_ms)

    def _place(self, line: Utterance) -> None:
        """Place a line at its moment, or in the first room for it, in the fullest words that fit."""
        at_ms = line.at_ms if line.at_ms is None or line.at_ms >= 0 else self._length_ms + line.at_ms
        if line.sound and at_ms is not None:
            self._sound(line, line.sound, at_ms)
        if any(self._try(line, at_ms, words) for words in line.wordings):
            return
        if line.instead and at_ms is not None:
            self._sound(line, line.instead, at_ms)
        elif line.wordings and line.priority <= NEWS and line.level == QUIET and line.kind != "phase":
            self._remarks.append(_no_room(line, self._passage))

    def _try(self, line: Utterance, at_ms: int | None, words: str) -> bool:
        """Say these words if there is room for them, at a fixed moment a little faster where that makes them fit."""
        until_ms = line.until_ms or self._length_ms
        if at_ms is None:
            length_ms = self._lengths.words(words)
            at_ms = self._room.first_gap(line.from_ms, until_ms, length_ms, GAP_MS)
            if at_ms is not None and line.sound:
                self._sound(line, line.sound, at_ms)
            pace = None if at_ms is None else 1.0
        else:
            gap_ms = 0 if line.priority == BEAT else GAP_MS
            room_ms = self._room.free_from(at_ms, until_ms, gap_ms)
            pace = self._lengths.fit(words, room_ms) if room_ms > 0 else None
        if at_ms is None or pace is None:
            return False
        self._say(line, at_ms, words, pace)
        return True

    def _fit(self, spare: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
        """Say as many spare lines as there is room for, each in its turn; gives those still to be said."""
        passage = self._passage
        left: list[Utterance] = []
        at_ms, until_ms, said = passage.spare_from_ms, self._length_ms - passage.spare_until_ms, 0
        for line in spare:
            moment_ms = None
            if said < passage.spare_most and at_ms < until_ms:
                length_ms = self._lengths.words(line.wordings[0])
                moment_ms = self._room.first_gap(at_ms, until_ms, length_ms, CALM_MS)
            if moment_ms is None:
                left.append(line)
                continue
            self._say(line, moment_ms, line.wordings[0])
            at_ms, said = moment_ms + length_ms + CALM_MS, said + 1
        return tuple(left)

    def _say(self, line: Utterance, at_ms: int, words: str, pace: float = 1.0) -> None:
        length_ms = self._lengths.words(words, pace)
        self._room.take(at_ms, at_ms + length_ms)
        at_ms += self._start_ms
        self._cues.append(Cue(at_ms, at_ms + length_ms, line.kind, words, rep=line.rep, pace=pace, place=line.place))

    def _sound(self, line: Utterance, name: str, at_ms: int) -> None:
        kind = line.kind if name == line.instead else "sound"
        at_ms += self._start_ms
        end_ms = at_ms + self._lengths.sound(name)
        self._cues.append(Cue(at_ms, end_ms, kind, sound=name, rep=line.rep, place=line.place))


def _unsaid(line: Utterance) -> Diagnostic:
    message = f'this tip is not spoken: "{line.wordings[0]}" (--talk normal speaks every tip)'
    return Diagnostic("note", "tip-not-spoken", message, line.place)


def _no_room(line: Utterance, passage: SectionScript) -> Diagnostic:
    message = f'there is no room for "{line.wordings[-1]}" in {passage.title} ({clock(passage.length_ms, tenths=True)})'
    return Diagnostic("note", "no-room", message, line.place)


def _extended(passage: SectionScript, needed_ms: int) -> Diagnostic:
    was, now = clock(passage.length_ms, tenths=True), clock(needed_ms, tenths=True)
    message = f"{passage.title}: lasts {now} instead of {was}, so that the next exercise can be explained"
    return Diagnostic("note", "rest-extended", message, passage.lines[-1].place)
