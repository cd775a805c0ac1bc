"""Cuts a stream of sound into segments that are louder than the background and have quiet around them."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from repcast.model.clip import Samples

RATE_HZ = 16_000
"""The sample rate that the recogniser was trained on."""

STEP = 320
"""Frames whose level is measured together: 20 ms."""

LOWEST_HZ, HIGHEST_HZ = 250, 4000
"""The band that the level is measured in: most of a voice, little of a room's rumble or of the bass of music."""

LOUDER = 1.41
"""How much louder than the background a segment is, as an amplitude ratio (3 dB)."""

FAINTEST = 0.001
"""The least amplitude of a segment, full scale 1."""

BACKGROUND_STEPS = 200
"""The background level is the median of four seconds, without segments that may be commands."""

NOISE_STEPS = 100
"""How much of the background is kept for each segment, to take its noise out: two seconds."""

GAP_STEPS = 15
"""The quiet that ends a segment: 300 ms, longer than within a word or between the words of a command."""

EDGE_STEPS = 8
"""What is kept before and after a segment: 160 ms."""

SHORTEST_STEPS, LONGEST_STEPS = 20, 90
"""A command lasts 0.4 to 1.8 seconds; anything shorter is a knock, anything longer is talk."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Samples of shape (frames,) at 16 kHz, edges included, with the times of the sound in seconds from the start.

    `noise` is the background before it, at most two seconds.
    """

    samples: Samples
    noise: Samples
    start_s: float
    end_s: float


class Segmenter:
    """Cuts segments as the stream comes in. What is taken in as `muted` counts as quiet and not as background."""

    def __init__(self) -> None:
        self._carry: Samples = np.zeros(0, np.float32)
        self._levels: deque[float] = deque(maxlen=BACKGROUND_STEPS)
        self._steps: deque[Samples] = deque(maxlen=LONGEST_STEPS + GAP_STEPS + 2 * EDGE_STEPS)
        self._noise: deque[Samples] = deque(maxlen=NOISE_STEPS)
        self._count = 0
        self._start: int | None = None
        self._end = 0

    def take(self, samples: Samples, *, muted: bool = False) -> Iterator[Segment]:
        """Take in more of the stream; yield each segment once it is over."""
        stream = np.concatenate([self._carry, samples])
        whole = len(stream) // STEP * STEP
        self._carry = stream[whole:]
        for step in stream[:whole].reshape(-1, STEP):
            segment = self._step(np.zeros(STEP, np.float32) if muted else step, muted=muted)
            if segment is not None:
                yield segment

    def _step(self, step: Samples, *, muted: bool) -> Segment | None:
        level = _level(step)
        background = float(np.median(self._levels)) if self._levels else level
        is_loud = level > max(FAINTEST, LOUDER * background)
        if not muted:
            self._learn(step, level, is_loud=is_loud)
        self._steps.append(step)
        self._count += 1
        if is_loud:
            self._start = self._count - 1 if self._start is None else self._start
            self._end = self._count
        elif self._start is not None and self._count - self._end >= GAP_STEPS:
            start, self._start = self._start, None
            return self._cut(start)
        return None

    def _learn(self, step: Samples, level: float, *, is_loud: bool) -> None:
        if self._start is None or self._end - self._start > LONGEST_STEPS:
            self._levels.append(level)
        if self._start is None and not is_loud:
            self._noise.append(step)

    def _cut(self, start: int) -> Segment | None:
        if not SHORTEST_STEPS <= self._end - start <= LONGEST_STEPS:
            return None
        kept = list(self._steps)
        offset = self._count - len(kept)
        first = max(0, start - EDGE_STEPS - offset)
        samples = np.concatenate(kept[first : self._end + EDGE_STEPS - offset])
        noise = np.concatenate([*self._noise, samples[:0]])
        return Segment(samples, noise, start * STEP / RATE_HZ, self._end * STEP / RATE_HZ)


HANN = np.hanning(STEP)
BAND = slice(LOWEST_HZ * STEP // RATE_HZ, HIGHEST_HZ * STEP // RATE_HZ + 1)


def _level(step: Samples) -> float:
    """Return the amplitude (root mean square) of a step within the band."""
    power = np.abs(np.fft.rfft(step * HANN)[BAND]) ** 2
    return float(np.sqrt(2 * power.sum() / STEP / np.sum(HANN**2)))
