"""The resampler: samples at another rate, whole or block by block, by soxr."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from typing import Any, Literal

import numpy as np

from repcast.model.clip import Block, Clip, Waveform

Quality = Literal["HQ", "MQ"]
"""soxr's names: HQ keeps 20 bits and is for what is heard, MQ keeps 16 bits at half the cost and is for analysis."""


def resampled(samples: Block, from_hz: int, to_hz: int) -> Block:
    """Return samples of shape (frames,) or (frames, channels) at another rate, float32, without any delay."""
    if from_hz == to_hz:
        return samples
    soxr: Any = import_module("soxr")
    return np.asarray(soxr.resample(samples, from_hz, to_hz), np.float32)


def resampled_clip(clip: Clip, rate_hz: int) -> Clip:
    """Return a clip at another rate; its voice stays where it is, to half a frame."""
    if clip.rate_hz == rate_hz:
        return clip
    onset, end = (round(frame * rate_hz / clip.rate_hz) for frame in (clip.onset, clip.end))
    samples = resampled(clip.samples, clip.rate_hz, rate_hz)
    waveform = Waveform(len(samples), f"{clip.waveform.identity} at {rate_hz}", lambda: samples)
    return replace(clip, waveform=waveform, onset=onset, end=min(end, len(samples)), rate_hz=rate_hz)


class StreamResampler:
    """Resamples what comes in blocks, without a seam between them; blocks that come out differ in length."""

    def __init__(self, from_hz: int, to_hz: int, channels: int = 1, quality: Quality = "HQ") -> None:
        soxr: Any = import_module("soxr")
        self._channels = channels
        self._stream = soxr.ResampleStream(from_hz, to_hz, channels, dtype="float32", quality=quality)

    def add(self, block: Block) -> Block:
        """Return what is ready after one more block, of shape (frames,), or (frames, channels) for more than one."""
        return np.asarray(self._stream.resample_chunk(np.ascontiguousarray(block, np.float32)))

    def end(self) -> Block:
        """Return what was still held back, once no more blocks come."""
        none = np.zeros(0 if self._channels == 1 else (0, self._channels), np.float32)
        return np.asarray(self._stream.resample_chunk(none, last=True))


def resampled_blocks(blocks: Iterable[Block], from_hz: int, to_hz: int) -> Iterator[Block]:
    """Yield a track's blocks at another rate; all have as many channels as the first."""
    if from_hz == to_hz:
        yield from blocks
        return
    stream: StreamResampler | None = None
    for block in blocks:
        stream = stream or StreamResampler(from_hz, to_hz, 1 if block.ndim == 1 else block.shape[1])
        yield stream.add(block)
    if stream:
        yield stream.end()
