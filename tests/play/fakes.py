"""A small real section source for the player's tests: sections of beeps, mixed exactly, on demand."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from threading import Event, get_ident

import numpy as np

from repcast.model.adjustments import Adjustments, Taken
from repcast.model.clip import RATE_HZ, Block, Samples
from repcast.model.timeline import Cue, Section
from repcast.model.times import frames
from repcast.play import NoDeviceError, Playback, StreamFormat
from repcast.play.outputs import MONO, Pull

BEEP_MS = 40
REP_MS = 500


def beep(hz: float = 1000.0) -> Samples:
    """A beep that starts with full strength, so that its onset can be found in a recording."""
    at_s = np.arange(frames(BEEP_MS, RATE_HZ)) / RATE_HZ
    return (0.5 * np.cos(2 * np.pi * hz * at_s)).astype(np.float32)


def rest_section(title: str, length_ms: int) -> Section:
    """Rest with a count-in of three in its last 750 ms."""
    counts = tuple(
        Cue(length_ms - 250 * left, length_ms - 250 * left + BEEP_MS, "count", word)
        for left, word in ((3, "three"), (2, "two"), (1, "one"))
    )
    words = (Cue(0, BEEP_MS, "say", title),)
    return Section("rest", title, 0, length_ms, words + counts)


def set_section(number: int, reps: int, rep_ms: int) -> Section:
    """A set of `reps`, a beep at the start of each."""
    cues = tuple(Cue(rep * rep_ms, rep * rep_ms + BEEP_MS, "rep", str(rep + 1), rep=rep + 1) for rep in range(reps))
    return Section("set", f"Set {number}", 0, reps * rep_ms, cues, set=number)


@dataclass
class Beeper:
    """Sets of beeps: opening, then `sets` times a set and a rest, then the finish.

    `asked` records what was scheduled; `late` holds back the section with that number until it is set.
    """

    sets: int = 2
    reps: int = 4
    rest_ms: int = 1500
    asked: list[tuple[int, Adjustments]] = field(default_factory=list)
    late: dict[int, Event] = field(default_factory=dict)

    def parts(self, adjustments: Adjustments) -> list[Section]:
        """The whole session, each section from 0."""
        rep_ms = REP_MS * adjustments.tempo_pct // 100
        opening = replace(rest_section("Welcome", 1000), kind="opening")
        work = [
            section
            for number in range(1, self.sets + 1)
            for section in (
                set_section(number, self.reps, rep_ms),
                rest_section(f"Rest {number}", max(1000, self.rest_ms + adjustments.rest_s * 1000)),
            )
        ][:-1]
        return [opening, *work, Section("finish", "Well done", 0, 400, (Cue(0, BEEP_MS, "finish", "done"),))]

    @property
    def part_count(self) -> int:
        return len(self.parts(Adjustments()))

    def sections(
        self, part: int, adjustments: Adjustments, _taken: tuple[Taken, ...] = (), *, in_parts: bool = False
    ) -> Iterator[Section]:
        del in_parts  # each section comes at once
        self.asked.append((part, adjustments))
        for number, section in enumerate(self.parts(adjustments)[part:], part):
            if number in self.late:
                self.late[number].wait(10)
            yield section

    def blocks(self, sections: Iterable[Section], start_ms: int, voice_db: float) -> Iterator[Samples]:
        gain = np.float32(10 ** (voice_db / 20))
        for section in sections:
            first = frames(max(start_ms, section.start_ms), RATE_HZ)
            track = np.zeros(frames(section.end_ms, RATE_HZ) - first, np.float32)
            for cue in section.cues:
                at = frames(cue.at_ms, RATE_HZ) - first
                piece = beep()[max(0, -at) : max(0, len(track) - at)]
                track[max(0, at) : max(0, at) + len(piece)] += gain * piece
            yield from (track[begin : begin + 2048] for begin in range(0, len(track), 2048))


def playback(source: Beeper | None = None) -> Playback:
    return Playback("Beeps", source or Beeper())


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


class ManualDevice:
    """A device that a test drives: `play` takes what is played, `stall` lets time pass without taking."""

    def __init__(self, clock: Clock, stream: StreamFormat = MONO) -> None:
        self.name, self.ahead_ms = "hand", 0
        self.opened = 0
        self.broken = False
        self._clock, self._stream = clock, stream
        self.threads: set[int] = set()
        self._pull: Pull | None = None

    def open(self, pull: Pull, stream: StreamFormat) -> None:
        if self.broken:
            raise NoDeviceError("the device is broken")
        self.threads.add(get_ident())
        self.opened += 1
        self._pull, self._stream = pull, stream

    def stop(self) -> None:
        self.close()

    def close(self) -> None:
        self.threads.add(get_ident())
        self._pull = None

    @property
    def is_open(self) -> bool:
        return self._pull is not None

    def take(self, milliseconds: int) -> Block:
        """What the device gets when it asks for so much, once."""
        assert self._pull is not None
        self._clock.now_s += milliseconds / 1000
        return self._pull(frames(milliseconds, self._stream.rate_hz))

    def play(self, milliseconds: int, over: Callable[[], bool] = lambda: False) -> Block:
        """Play so much, waiting for the threads that mix it, or until it is `over`."""
        wanted, got = frames(milliseconds, self._stream.rate_hz), self._stream.silence
        for _ in range(20_000):
            assert self._pull is not None
            got = np.concatenate([got, self._pull(wanted - len(got))])
            if len(got) == wanted or over():
                break
            time.sleep(0.0005)
        self._clock.now_s += milliseconds / 1000
        return got

    def stall(self, seconds: float) -> None:
        self._clock.now_s += seconds


def wait_until(reached: Callable[[], object]) -> None:
    """Wait for another thread to get there."""
    for _ in range(20_000):
        if reached():
            return
        time.sleep(0.0005)
    raise AssertionError("waited in vain")
