"""The far-end signal: what the sound device was given, on the microphone's clock, as a reference for its echo."""

import numpy as np

from repcast.model.clip import Samples
from repcast.model.resample import StreamResampler
from repcast.play.device_output import PlayedBlock
from repcast.play.voice_control.segments import RATE_HZ

KEPT = 8 * RATE_HZ
LONGEST_DELAY = RATE_HZ
"""The longest delay from the device's thread to the microphone that is looked for, in frames: one second."""

REACH = 16
"""How many frames on each side an interpolated value is made from."""

WHITENING = 0.7
"""The exponent of the cross-correlation's weighting: 0 is plain, 1 is the phase transform (PHAT).

Knapp and Carter, IEEE Transactions ASSP 24 (1976).
"""


class FarEnd:
    """The last seconds of what was played, mono at 16 kHz; positions are frames on the microphone's clock.

    A block is taken to begin where the one before it ended, or now if there was none for a while. It is heard later
    than that, by a delay that is the same until the device is opened again.
    """

    def __init__(self) -> None:
        self._kept: Samples = np.zeros(KEPT, np.float32)
        self._rate_hz = RATE_HZ
        self._resampler = StreamResampler(RATE_HZ, RATE_HZ, quality="MQ")
        self.end = 0

    def put(self, block: PlayedBlock, now: int) -> None:
        """Add a block at the microphone's time `now`; a freshly opened device has dropped what it had ahead."""
        if block.fresh:
            self._drop(max(0, self.end - now))
        if self._rate_hz != block.rate_hz:
            self._rate_hz = block.rate_hz
            self._resampler = StreamResampler(block.rate_hz, RATE_HZ, quality="MQ")
        mono = np.zeros(block.count, np.float32)
        mono[: len(block.block)] = block.block if block.block.ndim == 1 else block.block.mean(axis=1)
        self._add(self._resampler.add(mono))

    def align(self, end: int) -> None:
        """Set the end of what was put last: the microphone has only just begun, or was away."""
        self.end = end

    def pad(self, until: int) -> None:
        """Add silence up to `until`, where less than that has been put."""
        if self.end < until:
            self._add(np.zeros(until - self.end, np.float32))

    def _drop(self, count: int) -> None:
        self._kept = np.concatenate([np.zeros(count, np.float32), self._kept[: KEPT - count]])
        self.end -= count

    def _add(self, samples: Samples) -> None:
        self._kept = np.concatenate([self._kept, samples])[-KEPT:]
        self.end += len(samples)

    def read(self, at: float, count: int) -> Samples:
        """Return `count` frames from `at` on, interpolated where that lies between two; silence where none are kept."""
        first = int(np.floor(at))
        distance = np.arange(1 - REACH, REACH + 1) - (at - first)
        kernel = np.sinc(distance) * np.cos(np.pi * distance / (2 * REACH + 2)) ** 2
        return np.convolve(self._span(first + 1 - REACH, first + count + REACH), kernel[::-1], "valid")

    def _span(self, first: int, last: int) -> Samples:
        start = self.end - KEPT
        before, after = max(0, min(last, start) - first), max(0, last - max(first, self.end))
        known = self._kept[max(0, first - start) : max(0, last - start)]
        return np.concatenate([np.zeros(before, np.float32), known, np.zeros(after, np.float32)])

    def delay(self, captured: Samples, end: int) -> tuple[int, float]:
        """Return the delay of the far end in `captured`, a signal that ended at `end`, in frames, and its clarity.

        By generalised cross-correlation. The clarity is how far the best delay stands out, in standard deviations of
        all of them: some 5 by chance.
        """
        played = self._span(end - len(captured) - LONGEST_DELAY, end)
        size = 1 << (len(played) + len(captured)).bit_length()
        cross = np.conj(np.fft.rfft(played, size)) * np.fft.rfft(captured, size)
        correlation = np.fft.irfft(cross / np.maximum(np.abs(cross), 1e-12) ** WHITENING, size)
        # captured[n] corresponds to played[n + LONGEST_DELAY - delay].
        by_delay = np.roll(correlation, LONGEST_DELAY)[: LONGEST_DELAY + 1]
        best = int(np.argmax(np.abs(by_delay)))
        return best, float(np.abs(by_delay[best]) / (np.std(by_delay) + 1e-12))
