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

LOUDER = (1.41, 2.0, 2.82)
"""How much louder than the background a segment is, as amplitude ratios: 3, 6 and 9 dB.

The same sound is cut at each of them: a voice in quiet is whole at the first, one over music or talk stands out at the
last alone.
"""

FAINTEST = 0.001
"""The least amplitude of a segment, full scale 1."""

BACKGROUND_STEPS = 200
"""The background level is the median of four seconds, without segments that may be commands."""

GAP_STEPS = 15
"""The quiet that ends a segment: 300 ms, longer than within a word or between the words of a command."""

CLEAR, CLEAR_GAP_STEPS = 10.0, 11
"""A segment that gets so much louder than the background (20 dB) is cut after 220 ms of quiet.

In noise the fainter sounds of a word are no louder than the background, so that this would cut words in two. Should it
go on before the gap is over, it is cut again, at its later end.
"""

EDGE_STEPS = 15
"""What is kept before and after a segment: 300 ms."""

SAME_STEPS = 5
"""Segments whose ends differ by at most 0.1 s are one."""

SHORTEST_STEPS, LONGEST_STEPS = 20, 115
"""A command lasts 0.4 to 2.3 seconds; anything shorter is a knock, anything longer is talk."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Samples of shape (frames,) at 16 kHz, edges included, with the times of the sound in seconds from the start."""

    samples: Samples
    start_s: float
    end_s: float


class Segmenter:
    """Cuts segments as the stream comes in, at each of the levels of `LOUDER`."""

    def __init__(self) -> None:
        self._carry: Samples = np.zeros(0, np.float32)
        self._levels: deque[float] = deque(maxlen=BACKGROUND_STEPS)
        self._steps: deque[Samples] = deque(maxlen=LONGEST_STEPS + GAP_STEPS + 2 * EDGE_STEPS)
        self._count = 0
        self._spans = tuple(_Span(ratio) for ratio in LOUDER)
        self._cuts: deque[tuple[int, int]] = deque(maxlen=len(LOUDER))

    def take(self, samples: Samples) -> Iterator[Segment]:
        """Take in more of the stream; yield each segment once it is over."""
        stream = np.concatenate([self._carry, samples])
        whole = len(stream) // STEP * STEP
        self._carry = stream[whole:]
        for step in stream[:whole].reshape(-1, STEP):
            yield from self._step(step)

    def _step(self, step: Samples) -> Iterator[Segment]:
        level = _level(step)
        background = float(np.median(self._levels)) if self._levels else level
        if not self._spans[0].may_be_command:
            self._levels.append(level)
        self._steps.append(step)
        self._count += 1
        for span in self._spans:
            if span.take(self._count, level, background) and not self._is_cut(span):
                self._cuts.append((span.start, span.end))
                yield self._cut(span)

    def _is_cut(self, span: "_Span") -> bool:
        ends = ((abs(span.start - start), abs(span.end - end)) for start, end in self._cuts)
        return any(max(apart) <= SAME_STEPS for apart in ends)

    def _cut(self, span: "_Span") -> Segment:
        offset = self._count - len(self._steps)
        first, last = max(0, span.start - EDGE_STEPS - offset), span.end + EDGE_STEPS - offset
        samples = np.concatenate(list(self._steps)[first:last])
        return Segment(samples, span.start * STEP / RATE_HZ, span.end * STEP / RATE_HZ)


class _Span:
    """The steps from `start` to `end` that are so much louder than the background, with short gaps in between."""

    def __init__(self, louder: float) -> None:
        self.start = self.end = 0
        self._louder = louder
        self._loudest = 0.0
        self._is_open = False

    @property
    def may_be_command(self) -> bool:
        """Whether something loud has begun, and is not too long for a command yet."""
        return self._is_open and self.end - self.start <= LONGEST_STEPS

    def take(self, count: int, level: float, background: float) -> bool:
        """Take in the level of step number `count`; return whether a span as long as a command may be over with it."""
        if level > max(FAINTEST, self._louder * background):
            self.start = self.start if self._is_open else count - 1
            self._loudest = max(level, self._loudest) if self._is_open else level
            self.end = count
            self._is_open = True
        quiet = count - self.end
        is_cut = self._is_open and quiet == (CLEAR_GAP_STEPS if self._loudest > CLEAR * background else GAP_STEPS)
        self._is_open = self._is_open and quiet < GAP_STEPS
        return is_cut and SHORTEST_STEPS <= self.end - self.start <= LONGEST_STEPS


HANN = np.hanning(STEP)
BAND = slice(LOWEST_HZ * STEP // RATE_HZ, HIGHEST_HZ * STEP // RATE_HZ + 1)


def _level(step: Samples) -> float:
    """Return the amplitude (root mean square) of a step within the band."""
    power = np.abs(np.fft.rfft(step * HANN)[BAND]) ** 2
    return float(np.sqrt(2 * power.sum() / STEP / np.sum(HANN**2)))
