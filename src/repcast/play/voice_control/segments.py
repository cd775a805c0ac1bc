"""Cuts a stream of sound into bursts: stretches that are louder than what is always there, with quiet around them."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from repcast.model.clip import Samples

RATE_HZ = 16_000
"""What the recogniser was trained on."""

STEP = 320
"""Frames that are judged together, 20 ms."""

LOWEST_HZ, HIGHEST_HZ = 250, 4000
"""Only this band is judged: most of a voice is in it, and little of the rumble of a room or of the bass of music."""

LOUDER = 1.41
"""How much louder than the floor a burst is (3 dB), as an amplitude."""

FAINT = 0.001
"""Nothing softer than this is ever a burst."""

FLOOR_STEPS = 200
"""The floor is the median of four seconds; a burst does not count, unless it is too long for a command."""

NOISE_STEPS = 100
"""Two seconds of what was heard outside bursts are given with a burst, for its noise."""

GAP_STEPS = 15
"""Quiet that ends a burst: 300 ms, longer than the quiet within a word or between the two of a command."""

EDGE_STEPS = 8
"""What is kept before and after a burst: 160 ms."""

SHORTEST_STEPS, LONGEST_STEPS = 20, 90
"""A command lasts 0.4 to 1.8 seconds; what is shorter is a knock, what is longer is talk."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Samples of shape (frames,) at 16 kHz, the edges included; where the sound is, in seconds from the start.

    `noise` is what was heard outside bursts, at most two seconds of it.
    """

    samples: Samples
    noise: Samples
    start_s: float
    end_s: float


class Segmenter:
    """The cutter. Steps heard while it is `deaf` count as quiet, and do not raise the floor."""

    def __init__(self) -> None:
        self._rest: Samples = np.zeros(0, np.float32)
        self._levels: deque[float] = deque(maxlen=FLOOR_STEPS)
        self._steps: deque[Samples] = deque(maxlen=LONGEST_STEPS + GAP_STEPS + 2 * EDGE_STEPS)
        self._noise: deque[Samples] = deque(maxlen=NOISE_STEPS)
        self._count = 0
        self._begun: int | None = None
        self._last = 0

    def take(self, samples: Samples, *, deaf: bool = False) -> Iterator[Segment]:
        """Take in more of the stream; yield each burst once it is over."""
        stream = np.concatenate([self._rest, samples])
        whole = len(stream) // STEP * STEP
        self._rest = stream[whole:]
        for step in stream[:whole].reshape(-1, STEP):
            burst = self._step(np.zeros(STEP, np.float32) if deaf else step, deaf=deaf)
            if burst is not None:
                yield burst

    def _step(self, step: Samples, *, deaf: bool) -> Segment | None:
        level = _level(step)
        floor = float(np.median(self._levels)) if self._levels else level
        loud = level > max(FAINT, LOUDER * floor)
        if not deaf:
            self._learn(step, level, loud=loud)
        self._steps.append(step)
        self._count += 1
        if loud:
            self._begun = self._count - 1 if self._begun is None else self._begun
            self._last = self._count
        elif self._begun is not None and self._count - self._last >= GAP_STEPS:
            begun, self._begun = self._begun, None
            return self._cut(begun)
        return None

    def _learn(self, step: Samples, level: float, *, loud: bool) -> None:
        if self._begun is None or self._last - self._begun > LONGEST_STEPS:
            self._levels.append(level)
        if self._begun is None and not loud:
            self._noise.append(step)

    def _cut(self, begun: int) -> Segment | None:
        if not SHORTEST_STEPS <= self._last - begun <= LONGEST_STEPS:
            return None
        kept = list(self._steps)
        offset = self._count - len(kept)
        first = max(0, begun - EDGE_STEPS - offset)
        samples = np.concatenate(kept[first : self._last + EDGE_STEPS - offset])
        noise = np.concatenate([*self._noise, samples[:0]])
        return Segment(samples, noise, begun * STEP / RATE_HZ, self._last * STEP / RATE_HZ)


def _level(step: Samples) -> float:
    """The amplitude, root mean square, of a step within the band."""
    power = np.abs(np.fft.rfft(step * HANN)[BAND]) ** 2
    return float(np.sqrt(2 * power.sum() / STEP / np.sum(HANN**2)))


HANN = np.hanning(STEP)
BAND = slice(LOWEST_HZ * STEP // RATE_HZ, HIGHEST_HZ * STEP // RATE_HZ + 1)
