"""Takes the coach's own voice out of what the microphone hears, as repcast knows every sample that it plays."""

from collections import deque

import numpy as np

from repcast.model.clip import Samples
from repcast.play.device_output import PlayedBlock
from repcast.play.voice_control.echo_filter import HOP, Drift, EchoFilter
from repcast.play.voice_control.echo_suppressor import SOUNDS, EchoSuppressor
from repcast.play.voice_control.far_end import LATEST, FarEnd
from repcast.play.voice_control.segments import RATE_HZ, Segment

LOOK = 2 * RATE_HZ
"""Frames in which the coach is looked for: two seconds."""

EVERY = 32
"""Hops from one look to the next, about a second."""

LEAD = RATE_HZ // 50
"""The way is taken to begin so much before its strongest part, in frames."""

CLEAR = 12.0
"""A delay stands out if it is so many standard deviations above the others: chance seldom passes 9."""

SAME = RATE_HZ // 500
"""A delay that is found twice within so many frames is believed."""

TALK = LOOK // HOP // 2
"""The coach is only looked for where it spoke in half of the hops: the ticks would be found everywhere."""

WELL = 0.25
"""The filter has found the way, and is left alone, if it leaves no more than so much of the power that is heard."""


class EchoCanceller:
    """What the microphone hears without what is played. Belongs to one thread, as all positions are its frames."""

    def __init__(self) -> None:
        self.reference = FarEnd()
        self._canceller, self._drift, self._residue = EchoFilter(), Drift(), EchoSuppressor()
        self._rest: Samples = np.zeros(0, np.float32)
        self._heard: Samples = np.zeros(LOOK, np.float32)
        self._now = self._done = self._hops = 0
        self._delay = 0.2 * RATE_HZ
        self._seen = -LOOK
        self._spoken: deque[bool] = deque(maxlen=LOOK // HOP)
        self._before, self._after = 0.0, 0.0

    def played(self, sounded: PlayedBlock) -> None:
        """Take in what the device has just been given."""
        self.reference.put(sounded, self._now)
        if sounded.fresh:
            self._start_over()

    def _start_over(self) -> None:
        self._canceller = EchoFilter()
        self._residue.forget()
        self._before = self._after = 0.0

    @property
    def trusted(self) -> bool:
        """Whether a voice may be listened to although the coach speaks: it is heard no more, or never was."""
        return self._residue.trusted

    def take(self, heard: Samples) -> Samples:
        """Take in samples of shape (frames,) at 16 kHz; return as many, a hop or two late, without what was played."""
        if not self._now or self.reference.end > self._now + LATEST // 2:
            self.reference.place(self._now)
            self._start_over()
        self._now += len(heard)
        self.reference.fill(self._now)
        stream = np.concatenate([self._rest, heard])
        whole = len(stream) // HOP * HOP
        self._rest = stream[whole:]
        hops = [self._hop(hop) for hop in stream[:whole].reshape(-1, HOP)]
        return np.concatenate(hops) if hops else np.zeros(0, np.float32)

    def _hop(self, heard: Samples) -> Samples:
        self._heard = np.concatenate([self._heard[HOP:], heard])
        played = self.reference.read(self._done - self._delay, HOP)
        self._done += HOP
        self._hops += 1
        left, echo = self._canceller.take(played, heard)
        self._drift.take(left, echo)
        self._delay -= self._drift.rate * HOP
        before, after = float(np.dot(heard, heard)), float(np.dot(left, left))
        self._spoken.append(bool(np.dot(played, played) > SOUNDS * HOP))
        if self._spoken[-1]:
            self._before, self._after = 0.97 * self._before + before, 0.97 * self._after + after
        if self._hops % EVERY == 0 and self._after > WELL * self._before and sum(self._spoken) >= TALK:
            self._look()
        return self._residue.take(played, left if after < before else heard)

    def _look(self) -> None:
        delay, clear = self.reference.delay(self._heard, self._done)
        if clear < CLEAR:
            return
        believed = abs(delay - self._seen) < SAME or self._seen < 0
        self._seen = delay
        if believed and abs(delay - LEAD - self._delay) > LEAD // 2:
            self._delay = float(delay - LEAD)
            self._start_over()

    def explains(self, burst: Segment) -> bool:
        """Whether a burst in what came out of `take` may be the coach's voice, or something too faint beside it.

        That is where it is no louder than what may be left of the coach, or holds what was played at any delay, as
        when the device or the way to the microphone has changed this moment.
        """
        first, last = int(burst.start_s * RATE_HZ) // HOP, int(burst.end_s * RATE_HZ) // HOP + 1
        if not self._residue.stands_out(first, last):
            return True
        _, clear = self.reference.delay(burst.samples, int(burst.end_s * RATE_HZ))
        return clear > CLEAR

    def said(self, burst: Segment, around: int) -> Samples:
        """What was played and heard during a burst and `around` frames before and after it."""
        first, last = int(burst.start_s * RATE_HZ) - HOP - around, int(burst.end_s * RATE_HZ) - HOP + around
        return self.reference.read(first - self._delay - LEAD, last - first)
