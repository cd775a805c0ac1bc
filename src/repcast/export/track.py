"""The sound of a track as a format takes it: at its rate, in its channels, and of exact length."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from repcast.model.audio_span import AudioSpan
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ, Block
from repcast.model.times import frames

Sound = Iterable[Block] | Iterable[AudioSpan]
"""The blocks of a track, or its stretches, which some formats can splice without encoding them again."""

BLOCK_FRAMES = 4096


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a file is to have: its length, its rate (0 for that of the sound) and its channels (0 likewise)."""

    duration_ms: int
    rate_hz: int
    channels: int


class SoundError(Exception):
    """The system raised `error` while the sound was being made: no fault of the file that it was to go to."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


class Track:
    """A track to be written, once.

    `frames` is its exact length at `rate_hz`, `channels` is 1 or 2; `sound_rate_hz` is that of the stretches, where
    `is_stretches`.
    """

    def __init__(self, sound: Sound, wanted: Wanted, progress: Callable[[int], None]) -> None:
        items = _guarded(cast("Iterable[Block | AudioSpan]", sound))
        first = next(items, None)
        self._items = chain([] if first is None else [first], items)
        self._progress = progress
        sound_channels = first.ndim if isinstance(first, np.ndarray) else 1
        self.sound_rate_hz = STEREO_RATE_HZ if sound_channels == 2 else RATE_HZ
        self._sound_frames = frames(wanted.duration_ms, self.sound_rate_hz)
        self.rate_hz = wanted.rate_hz or self.sound_rate_hz
        self.channels = wanted.channels or sound_channels
        self.frames = frames(wanted.duration_ms, self.rate_hz)
        self.is_stretches = isinstance(first, AudioSpan)

    def stretches(self) -> Iterator[AudioSpan]:
        """Hand out the stretches of a track that `is_stretches`, telling the progress."""
        for stretch in cast("Iterator[AudioSpan]", self._items):
            self._progress(min(stretch.start, self._sound_frames))
            yield stretch
        self._progress(self._sound_frames)

    def blocks(self) -> Iterator[Block]:
        """Hand out blocks of shape (frames,) for one channel and (frames, 2) for two, at the track's rate."""
        blocks: Iterator[Block] = (_in_channels(block, self.channels) for block in self._heard())
        if self.rate_hz != self.sound_rate_hz:
            blocks = _at_rate(blocks, self.sound_rate_hz, self.rate_hz)
        return _exactly(blocks, self.frames)

    def pcm16(self, gain: float = 1) -> Iterator[NDArray[np.int16]]:
        """Hand out the blocks, made louder by `gain`, as whole numbers of 16 bits."""
        for block in self.blocks():
            yield to_pcm16(block, gain)

    def _heard(self) -> Iterator[Block]:
        if self.is_stretches:
            yield from rendered(self.stretches(), self._sound_frames)
            return
        done = 0
        for block in cast("Iterator[Block]", self._items):
            yield block
            done += len(block)
            self._progress(done)


def _guarded(sound: Iterable[Block | AudioSpan]) -> Iterator[Block | AudioSpan]:
    """Tell the system's faults in making the sound from those in writing it; raises SoundError."""
    items = iter(sound)
    while True:
        try:
            item = next(items)
        except StopIteration:
            return
        except OSError as error:
            raise SoundError(error) from error
        yield item


def to_pcm16(block: Block, gain: float = 1) -> NDArray[np.int16]:
    """Turn samples into whole numbers of 16 bits, little-endian; what is over full scale is cut."""
    return np.asarray(np.round(block * np.float32(32767 * gain)).clip(-32768, 32767), "<i2")


def rendered(stretches: Iterable[AudioSpan], length: int) -> Iterator[Block]:
    """Turn stretches into the blocks of the whole track, silence included, `length` frames in all."""
    at = 0
    for stretch in stretches:
        yield from _silence(min(stretch.start, length) - at)
        samples = stretch.samples()[max(0, -stretch.start) : max(0, length - stretch.start)]
        yield samples
        at = max(stretch.start, 0) + len(samples)
    yield from _silence(length - at)


def _silence(length: int) -> Iterator[Block]:
    for start in range(0, length, BLOCK_FRAMES):
        yield np.zeros(min(BLOCK_FRAMES, length - start), np.float32)


def _in_channels(block: Block, channels: int) -> Block:
    if block.ndim == channels:
        return block
    if channels == 2:
        return np.repeat(block[:, np.newaxis], 2, axis=1)
    return np.asarray(block.mean(axis=1), np.float32)


def _at_rate(blocks: Iterator[Block], from_hz: int, to_hz: int) -> Iterator[Block]:
    soxr: Any = import_module("soxr")
    stream = None
    for block in blocks:
        stream = stream or soxr.ResampleStream(from_hz, to_hz, block.ndim, dtype="float32")
        yield stream.resample_chunk(np.ascontiguousarray(block))
    if stream:
        yield stream.resample_chunk(np.zeros_like(block[:0]), last=True)


def _exactly(blocks: Iterable[Block], length: int) -> Iterator[Block]:
    """Hand out `length` frames: another rate may have given one more or less."""
    done = 0
    for block in blocks:
        if done < length and len(block):
            last = block[: length - done]
            yield last
            done += len(last)
    if done < length:
        yield np.zeros((length - done, *last.shape[1:]) if done else length, np.float32)
