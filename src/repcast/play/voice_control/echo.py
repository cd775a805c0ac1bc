"""Cancels the coach's own voice in what the microphone captures, as every sample that is played is known."""

from collections import deque

import numpy as np

from repcast.model.clip import Samples
from repcast.play.device_output import PlayedBlock
from repcast.play.voice_control.echo_filter import HOP, Drift, EchoFilter
from repcast.play.voice_control.echo_suppressor import FAINTEST_POWER, EchoSuppressor
from repcast.play.voice_control.far_end import LONGEST_DELAY, FarEnd
from repcast.play.voice_control.segments import RATE_HZ, Segment

SEARCH = 2 * RATE_HZ
"""Frames that are searched for the far end: two seconds."""

SEARCH_HOPS = 32
"""Hops from one search to the next, about a second."""

LEAD = RATE_HZ // 50
"""The echo path is taken to begin so much before its strongest part, in frames: 20 ms."""

CLEAR = 12.0
"""The clarity that a delay must have (see `FarEnd.delay`): chance seldom passes 9."""

SAME = RATE_HZ // 500
"""A delay is believed if it is found twice within so many frames."""

SPOKEN_HOPS = SEARCH // HOP // 2
"""The coach must speak in at least half of the hops that are searched: ticks alone would be found at any delay."""

FORGETTING = 0.97
"""The weight of earlier hops in the powers before and after the filter: they are over about the last second."""

CONVERGED = 0.25
"""The filter has converged, and no delay is searched for, if it leaves at most this share of the power."""


KEPT_HOPS = 8 * RATE_HZ // HOP
"""The powers of eight seconds are kept: longer than a command, and than the wait for its recognition."""


class EchoCanceller:
    """Takes what is played out of what is captured. Belongs to one thread; positions are frames captured so far."""

    def __init__(self) -> None:
        self._far_end = FarEnd()
        self._filter, self._drift, self._suppressor = EchoFilter(), Drift(), EchoSuppressor()
        self._carry: Samples = np.zeros(0, np.float32)
        self._recent: Samples = np.zeros(SEARCH, np.float32)
        self._captured = self._processed = self._hops = 0
        self._delay = 0.2 * RATE_HZ
        self._found_delay = -SEARCH
        self._spoken: deque[bool] = deque(maxlen=SEARCH // HOP)
        self._power_before, self._power_after = 0.0, 0.0
        self._powers: deque[tuple[float, float]] = deque(maxlen=KEPT_HOPS)
        """Those of each of the last hops, as it was captured and as it was returned."""

    def on_played(self, block: PlayedBlock) -> None:
        """Take in what the device has been given."""
        self._far_end.put(block, self._captured)
        if block.fresh:
            self._restart()

    def _restart(self) -> None:
        self._filter = EchoFilter()
        self._suppressor.reset()
        self._power_before = self._power_after = 0.0

    def take(self, captured: Samples) -> Samples:
        """Take in samples of shape (frames,) at 16 kHz; return as many, up to two hops late, without the echo."""
        if not self._captured or self._far_end.end > self._captured + LONGEST_DELAY // 2:
            self._far_end.align(self._captured)
            self._restart()
        self._captured += len(captured)
        self._far_end.pad(self._captured)
        stream = np.concatenate([self._carry, captured])
        whole = len(stream) // HOP * HOP
        self._carry = stream[whole:]
        hops = [self._hop(hop) for hop in stream[:whole].reshape(-1, HOP)]
        return np.concatenate(hops) if hops else np.zeros(0, np.float32)

    def _hop(self, captured: Samples) -> Samples:
        self._recent = np.concatenate([self._recent[HOP:], captured])
        played = self._far_end.read(self._processed - self._delay, HOP)
        self._processed += HOP
        self._hops += 1
        residual, echo = self._filter.take(played, captured)
        self._drift.take(residual, echo)
        self._delay -= self._drift.rate * HOP
        before, after = float(np.dot(captured, captured)), float(np.dot(residual, residual))
        self._spoken.append(bool(np.dot(played, played) > FAINTEST_POWER * HOP))
        if self._spoken[-1]:
            self._power_before = FORGETTING * self._power_before + before
            self._power_after = FORGETTING * self._power_after + after
        if self._hops % SEARCH_HOPS == 0 and not self._has_converged() and sum(self._spoken) >= SPOKEN_HOPS:
            self._search()
        returned = self._suppressor.take(played, residual if after < before else captured)
        self._powers.append((before, float(np.dot(returned, returned))))
        return returned

    def _has_converged(self) -> bool:
        return self._power_after <= CONVERGED * self._power_before

    def _search(self) -> None:
        delay, clarity = self._far_end.delay(self._recent, self._processed)
        if clarity < CLEAR:
            return
        is_believed = abs(delay - self._found_delay) < SAME or self._found_delay < 0
        self._found_delay = delay
        if is_believed and abs(delay - LEAD - self._delay) > LEAD // 2:
            self._delay = float(delay - LEAD)
            self._restart()

    def share_left(self, segment: Segment) -> float:
        """Return the share of the power captured during a segment that was not taken for echo, from 0 to about 1."""
        offset = self._hops - len(self._powers)
        first, last = (int(at_s * RATE_HZ) // HOP - offset for at_s in (segment.start_s, segment.end_s))
        powers = list(self._powers)[max(0, first) : last + 1]
        return sum(after for _, after in powers) / max(sum(before for before, _ in powers), 1e-12)

    def played_during(self, segment: Segment, around: int) -> Samples:
        """Return what was played and heard during a segment, and `around` frames before and after it."""
        first, last = int(segment.start_s * RATE_HZ) - HOP - around, int(segment.end_s * RATE_HZ) - HOP + around
        return self._far_end.read(first - self._delay - LEAD, last - first)
