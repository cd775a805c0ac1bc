"""Lays out one section: which words are said, and when, so that speech never overlaps speech."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from repcast.model.cue_sheet import (
    ANNOUNCEMENT,
    CALM_MS,
    COUNT,
    GAP_MS,
    QUIET,
    SectionScript,
    Utterance,
    Wording,
)
from repcast.model.errors import Diagnostic
from repcast.model.timeline import Cue, Delivery, Section
from repcast.model.times import clock


class Lengths(Protocol):
    """Measures phrases and sounds, in milliseconds; may block until a phrase has been spoken."""

    def words(self, text: str, pace: float = 1.0, delivery: Delivery = "") -> int:
        """Return the length of a phrase spoken at `pace` times the usual speed, in a delivery."""

    def fit(self, text: str, room_ms: int, delivery: Delivery = "") -> float | None:
        """Return the least pace from 1.0 on at which a phrase fits `room_ms`, or None where it does not fit at all."""

    def sound(self, name: str) -> int:
        """Return the length of a shipped sound."""


class TakenTime:
    """The ranges of time that speech has taken, in milliseconds from the start of the section, in order."""

    def __init__(self) -> None:
        self._taken: list[tuple[int, int]] = []

    def free_from(self, at_ms: int, until_ms: int, quiet_ms: int) -> int:
        """Return how long it is free from `at_ms` on, up to `until_ms`, `quiet_ms` away from other speech; 0 if not."""
        index = bisect_left(self._taken, (at_ms, at_ms))
        if index and self._taken[index - 1][1] + quiet_ms > at_ms:
            return 0
        if index < len(self._taken):
            until_ms = min(until_ms, self._taken[index][0] - quiet_ms)
        return max(0, until_ms - at_ms)

    def first_gap(self, from_ms: int, until_ms: int, length_ms: int, quiet_ms: int) -> int | None:
        """Return the first moment of a gap of `length_ms` with `quiet_ms` on both sides, or None.

        The words lie between `from_ms` and `until_ms`; the silence is only kept from other speech.
        """
        at_ms = from_ms
        index = max(0, bisect_left(self._taken, (from_ms, from_ms)) - 1)
        for start_ms, end_ms in self._taken[index:]:
            if at_ms + length_ms + quiet_ms <= start_ms or at_ms + length_ms > until_ms:
                break
            at_ms = max(at_ms, end_ms + quiet_ms)
        return at_ms if at_ms + length_ms <= until_ms else None

    def take(self, from_ms: int, until_ms: int) -> None:
        """Mark a range as taken."""
        insort(self._taken, (from_ms, until_ms))


class Layout:
    """One section in the making, from `start_ms` on; moments are milliseconds from there until they become cues."""

    def __init__(self, script: SectionScript, lengths: Lengths, start_ms: int) -> None:
        self._script = script
        self._start_ms = start_ms
        self._lengths = lengths
        self._time = TakenTime()
        self._cues: list[Cue] = []
        self._diagnostics = [*script.diagnostics, *(_left_out(one) for one in script.left_out if one.wordings)]
        self._length_ms = script.length_ms

    def fill(self, optional: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
        """Place the script's utterances, then those of the optional ones that it takes; return the rest of these."""
        utterances = self._script.utterances
        if self._script.grows:
            if self._script.takes_optional:
                utterances, optional = (*utterances, *optional), ()
            self._flow([one for one in utterances if one.at_ms is None], utterances)
            utterances = tuple(one for one in utterances if one.at_ms is not None)
        for utterance in sorted(utterances, key=lambda one: (one.level, one.priority)):
            self._place(utterance)
        if self._script.grows or not self._script.takes_optional:
            return optional
        return self._fit(optional)

    def leave_out(self, utterances: Iterable[Utterance]) -> None:
        """Report what found no room in the whole session."""
        self._diagnostics += [_left_out(one) for one in utterances if one.wordings]

    def section(self) -> Section:
        """Return the finished section, its cues in order of time."""
        script = self._script
        cues = sorted(self._cues, key=lambda cue: (cue.at_ms, bool(cue.text)))
        return Section(
            kind=script.kind,
            title=script.title,
            start_ms=self._start_ms,
            end_ms=self._start_ms + self._length_ms,
            cues=tuple(cues),
            exercise=script.exercise,
            set=script.set,
            side=script.side,
            diagnostics=tuple(self._diagnostics),
            waits=script.waits,
        )

    def _flow(self, said: Iterable[Utterance], utterances: Iterable[Utterance]) -> None:
        """Say utterances one after another in full; the section grows until the countdown has room."""
        at_ms = 0
        for utterance in said:
            at_ms = max(at_ms, utterance.from_ms)
            if utterance.wordings:
                self._say(utterance, at_ms, utterance.wordings[0])
                at_ms += self._length_of(utterance, utterance.wordings[0])
            at_ms += max(utterance.pause_ms, GAP_MS)
        countdown_ms = max((-one.at_ms for one in utterances if one.at_ms and one.at_ms < 0), default=0)
        needed_ms = at_ms + countdown_ms
        if self._script.kind == "rest" and needed_ms > self._length_ms:
            self._diagnostics.append(_extended(self._script, needed_ms))
        self._length_ms = max(self._length_ms, needed_ms)

    def _place(self, utterance: Utterance) -> None:
        """Place an utterance at its moment, or in the first room for it, in the fullest words that fit."""
        at_ms = utterance.at_ms
        if at_ms is not None and at_ms < 0:
            at_ms += self._length_ms
        if utterance.sound and at_ms is not None:
            self._sound(utterance, utterance.sound, at_ms)
        if any(self._try(utterance, at_ms, wording) for wording in utterance.wordings):
            return
        if utterance.fallback_sound and at_ms is not None:
            self._sound(utterance, utterance.fallback_sound, at_ms)
        elif _is_missed(utterance):
            self._diagnostics.append(_no_room(utterance, self._script))

    def _try(self, utterance: Utterance, at_ms: int | None, wording: Wording) -> bool:
        """Say these words if there is room for them, at a fixed moment a little faster where that makes them fit."""
        until_ms = utterance.until_ms or self._length_ms
        if at_ms is None:
            length_ms = self._length_of(utterance, wording)
            at_ms = self._time.first_gap(utterance.from_ms, until_ms, length_ms, GAP_MS)
            if at_ms is not None and utterance.sound:
                self._sound(utterance, utterance.sound, at_ms)
            pace = None if at_ms is None else 1.0
        else:
            gap_ms = 0 if utterance.priority == COUNT else GAP_MS
            room_ms = self._time.free_from(at_ms, until_ms, gap_ms)
            pace = self._lengths.fit(wording.spoken, room_ms, utterance.delivery) if room_ms > 0 else None
        if at_ms is None or pace is None:
            return False
        self._say(utterance, at_ms, wording, pace)
        return True

    def _fit(self, optional: tuple[Utterance, ...]) -> tuple[Utterance, ...]:
        """Say as many optional utterances as there is room for, in their order; return those still to be said."""
        script = self._script
        left: list[Utterance] = []
        at_ms, until_ms, said = script.optional_from_ms, self._length_ms - script.optional_until_ms, 0
        for together in _groups(optional):
            moment_ms = None
            if said < script.most_optional and at_ms < until_ms:
                ends_ms = self._ends_ms(together)
                moment_ms = self._time.first_gap(at_ms, until_ms, ends_ms[-1], CALM_MS)
            if moment_ms is None:
                left += together
                continue
            for utterance, end_ms in zip(together, ends_ms, strict=True):
                wording = utterance.wordings[0]
                self._say(utterance, moment_ms + end_ms - self._length_of(utterance, wording), wording)
            at_ms, said = moment_ms + ends_ms[-1] + max(CALM_MS, together[-1].pause_ms), said + 1
        return tuple(left)

    def _ends_ms(self, together: list[Utterance]) -> list[int]:
        """Return when each of the utterances that follow one another ends, from the start of the first."""
        ends_ms: list[int] = []
        for index, utterance in enumerate(together):
            start_ms = ends_ms[-1] + together[index - 1].pause_ms if ends_ms else 0
            ends_ms.append(start_ms + self._length_of(utterance, utterance.wordings[0]))
        return ends_ms

    def _length_of(self, utterance: Utterance, wording: Wording, pace: float = 1.0) -> int:
        return self._lengths.words(wording.spoken, pace, utterance.delivery)

    def _say(self, utterance: Utterance, at_ms: int, wording: Wording, pace: float = 1.0) -> None:
        length_ms = self._length_of(utterance, wording, pace)
        self._time.take(at_ms, at_ms + length_ms)
        at_ms += self._start_ms
        self._cues.append(
            Cue(
                at_ms,
                at_ms + length_ms,
                utterance.kind,
                wording.spoken,
                rep=utterance.rep,
                pace=pace,
                place=utterance.place,
                written=wording.quoted,
                delivery=utterance.delivery,
            )
        )

    def _sound(self, utterance: Utterance, name: str, at_ms: int) -> None:
        kind = utterance.kind if name == utterance.fallback_sound else "sound"
        at_ms += self._start_ms
        end_ms = at_ms + self._lengths.sound(name)
        self._cues.append(Cue(at_ms, end_ms, kind, sound=name, rep=utterance.rep, place=utterance.place))


def partial_sections(script: SectionScript, lengths: Lengths, start_ms: int) -> Iterator[Section]:
    """Yield a section that grows as far as it is known each time that more of its words have been measured.

    Its last words are not among them: with those it is whole. Nothing of the finish, which music ends with, and nothing
    of a section that does not grow.
    """
    if not script.grows or script.kind == "finish":
        return
    sounds = tuple(one for one in script.utterances if one.at_ms is not None and one.at_ms >= 0 and not one.wordings)
    flowing = [one for one in script.utterances if one.at_ms is None]
    for count, last in enumerate(flowing[:-1], 1):
        if last.wordings:
            so_far = replace(script, utterances=(*sounds, *flowing[:count]), length_ms=0, diagnostics=(), left_out=())
            layout = Layout(replace(so_far, takes_optional=False), lengths, start_ms)
            layout.fill(())
            yield replace(layout.section(), partial=True, waits=False, diagnostics=())


def _groups(utterances: Iterable[Utterance]) -> list[list[Utterance]]:
    """Return utterances in their order, those that follow another together with it."""
    groups: list[list[Utterance]] = []
    for utterance in utterances:
        if utterance.follows and groups:
            groups[-1].append(utterance)
        else:
            groups.append([utterance])
    return groups


def _is_missed(utterance: Utterance) -> bool:
    """Whether an utterance without room is worth a note: not a count, nor a phase, nor what only some coaches say."""
    matters = utterance.priority <= ANNOUNCEMENT and utterance.level == QUIET
    is_written = any(wording.written for wording in utterance.wordings)
    return is_written and matters and utterance.kind != "phase"


def _left_out(utterance: Utterance) -> Diagnostic:
    message = (
        f'this tip is not spoken: "{utterance.wordings[0].quoted}" (there is no rest for it, or few words are wanted)'
    )
    return Diagnostic("note", "tip-not-spoken", message, utterance.place)


def _no_room(utterance: Utterance, script: SectionScript) -> Diagnostic:
    length = clock(script.length_ms, tenths=True)
    message = f'there is no room for "{utterance.wordings[-1].quoted}" in {script.title} ({length})'
    return Diagnostic("note", "no-room", message, utterance.place)


def _extended(script: SectionScript, needed_ms: int) -> Diagnostic:
    was, now = clock(script.length_ms, tenths=True), clock(needed_ms, tenths=True)
    message = f"{script.title}: lasts {now} instead of {was}, so that the next exercise can be explained"
    return Diagnostic("note", "rest-extended", message, script.utterances[-1].place)
