"""What repcast gives to the sound device, kept on the microphone's clock, so that it can be found in what is heard."""

from importlib import import_module
from typing import Any

import numpy as np

from repcast.model.clip import Samples
from repcast.play.device_output import PlayedBlock
from repcast.play.voice_control.segments import RATE_HZ

KEPT = 8 * RATE_HZ
LATEST = RATE_HZ
"""The longest way from the device's thread to the microphone that is looked for, in frames: one second."""

REACH = 16
"""Frames to each side that a value between two frames is made from."""

WHITE = 0.7
"""How much of the sounds' own colour is taken out before they are compared: 1 is the phase transform (PHAT)."""


class FarEnd:
    """The last seconds of what was played, mono at 16 kHz; positions are frames of the microphone's time.

    A block is taken to begin where the one before it ended, or now, if there was none for a while: it is heard later
    than it says here, by a delay that is the same until the device is opened again.
    """

    def __init__(self) -> None:
        self._kept: Samples = np.zeros(KEPT, np.float32)
        self._resampler: Any = None
        self._rate_hz = 0
        self.end = 0

    def put(self, sounded: PlayedBlock, now: int) -> None:
        """Add a block at the microphone's time `now`; a fresh device has dropped what it had ahead."""
        if sounded.fresh:
            self._drop(max(0, self.end - now))
        if self._rate_hz != sounded.rate_hz:
            soxr: Any = import_module("soxr")
            self._rate_hz = sounded.rate_hz
            self._resampler = soxr.ResampleStream(sounded.rate_hz, RATE_HZ, 1, dtype="float32", quality="MQ")
        mono = np.zeros(sounded.count, np.float32)
        mono[: len(sounded.block)] = sounded.block if sounded.block.ndim == 1 else sounded.block.mean(axis=1)
        self._add(self._resampler.resample_chunk(mono))

    def place(self, end: int) -> None:
        """Take it that what was put last ended at `end`: the microphone has only just begun, or was away."""
        self.end = end

    def fill(self, until: int) -> None:
        """Take it that nothing was played up to `until`, where less than that has been put."""
        if self.end < until:
            self._add(np.zeros(until - self.end, np.float32))

    def _drop(self, count: int) -> None:
        self._kept = np.concatenate([np.zeros(count, np.float32), self._kept[: KEPT - count]])
        self.end -= count

    def _add(self, samples: Samples) -> None:
        self._kept = np.concatenate([self._kept, samples])[-KEPT:]
        self.end += len(samples)

    def read(self, at: float, count: int) -> Samples:
        """The `count` frames from `at` on, which may lie between two frames; silence where nothing is known."""
        first = int(np.floor(at))
        away = np.arange(1 - REACH, REACH + 1) - (at - first)
        kernel = np.sinc(away) * np.cos(np.pi * away / (2 * REACH + 2)) ** 2
        return np.convolve(self._span(first + 1 - REACH, first + count + REACH), kernel[::-1], "valid")

    def _span(self, first: int, last: int) -> Samples:
        start = self.end - KEPT
        before, after = max(0, min(last, start) - first), max(0, last - max(first, self.end))
        known = self._kept[max(0, first - start) : max(0, last - start)]
        return np.concatenate([np.zeros(before, np.float32), known, np.zeros(after, np.float32)])

    def delay(self, heard: Samples, ended: int) -> tuple[int, float]:
        """How many frames later than it says here all this was heard in `heard`, which ended at `ended`.

        The second value is how much the best delay stands out, in standard deviations of all: some 5 by chance.
        """
        played = self._span(ended - len(heard) - LATEST, ended)
        size = 1 << (len(played) + len(heard)).bit_length()
        both = np.conj(np.fft.rfft(played, size)) * np.fft.rfft(heard, size)
        alike = np.fft.irfft(both / np.maximum(np.abs(both), 1e-12) ** WHITE, size)
        # heard[n] is like played[n + LATEST - delay].
        by_delay = np.roll(alike, LATEST)[: LATEST + 1]
        best = int(np.argmax(np.abs(by_delay)))
        return best, float(np.abs(by_delay[best]) / (np.std(by_delay) + 1e-12))
