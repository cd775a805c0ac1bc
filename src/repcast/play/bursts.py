"""Cuts a stream of sound into bursts: stretches that are louder than what is always there, with quiet around them."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from repcast.clip import Samples

RATE_HZ = 16_000
"""What the recogniser was trained on."""

STEP = 320
"""Frames that are judged together, 20 ms."""

LOUDER = 2.0
"""How much louder than the floor a burst is (6 dB), as an amplitude."""

FAINT = 0.002
"""Nothing softer than this is ever a burst."""

FLOOR_STEPS = 150
"""The floor is the quiet part of the last three seconds."""

GAP_STEPS = 15
"""Quiet that ends a burst: 300 ms, longer than the quiet within a word or between the two of a command."""

EDGE_STEPS = 8
"""What is kept before and after a burst: 160 ms."""

SHORTEST_STEPS, LONGEST_STEPS = 20, 90
"""A command lasts 0.4 to 1.8 seconds; what is shorter is a knock, what is longer is talk."""


@dataclass(frozen=True, slots=True, eq=False)
class Burst:
    """Samples of shape (frames,) at 16 kHz, the edges included; where the sound is, in seconds from the start."""

    samples: Samples
    start_s: float
    end_s: float


class Bursts:
    """The cutter. Steps heard while it is `deaf` count as quiet, and do not raise the floor."""

    def __init__(self) -> None:
        self._rest: Samples = np.zeros(0, np.float32)
        self._levels: deque[float] = deque(maxlen=FLOOR_STEPS)
        self._steps: deque[Samples] = deque(maxlen=LONGEST_STEPS + GAP_STEPS + 2 * EDGE_STEPS)
        self._count = 0
        self._begun: int | None = None
        self._last = 0

    def take(self, samples: Samples, *, deaf: bool = False) -> Iterator[Burst]:
        """Take in more of the stream; yield each burst once it is over."""
        stream = np.concatenate([self._rest, samples])
        whole = len(stream) // STEP * STEP
        self._rest = stream[whole:]
        for step in stream[:whole].reshape(-1, STEP):
            burst = self._step(np.zeros(STEP, np.float32) if deaf else step, deaf=deaf)
            if burst is not None:
                yield burst

    def _step(self, step: Samples, *, deaf: bool) -> Burst | None:
        level = float(np.sqrt(np.mean(step * step)))
        if not deaf:
            self._levels.append(level)
        self._steps.append(step)
        self._count += 1
        floor = float(np.quantile(self._levels, 0.2)) if self._levels else 0.0
        if level > max(FAINT, LOUDER * floor):
            self._begun = self._count - 1 if self._begun is None else self._begun
            self._last = self._count
        elif self._begun is not None and self._count - self._last >= GAP_STEPS:
            begun, self._begun = self._begun, None
            return self._cut(begun)
        return None

    def _cut(self, begun: int) -> Burst | None:
        if not SHORTEST_STEPS <= self._last - begun <= LONGEST_STEPS:
            return None
        kept = list(self._steps)
        offset = self._count - len(kept)
        first = max(0, begun - EDGE_STEPS - offset)
        samples = np.concatenate(kept[first : self._last + EDGE_STEPS - offset])
        return Burst(samples, begun * STEP / RATE_HZ, self._last * STEP / RATE_HZ)
