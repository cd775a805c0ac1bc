"""The sound of a track as a format takes it: at its rate, in its channels, and of exact length."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import cast

import numpy as np
from numpy.typing import NDArray

from repcast.export.about import Encoding
from repcast.model.audio_span import AudioSpan
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ, Block
from repcast.model.resample import resampled_blocks
from repcast.model.times import frames

Sound = Iterable[Block] | Iterable[AudioSpan]
"""The blocks of a track, or its audio spans, which some formats can splice without encoding them again."""

BLOCK_FRAMES = 4096


class SoundError(Exception):
    """The system raised `error` while the sound was being made: no fault of the file that it was to go to."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


class Track:
    """A track to be written, once.

    `frames` is its exact length at `rate_hz`, `channels` is 1 or 2; `sound_rate_hz` is the rate of the sound, before
    it is brought to that of the file. `has_spans` says whether the sound came as audio spans. In `encoding` a rate or
    a number of channels of 0 stands for that of the sound.
    """

    def __init__(self, sound: Sound, duration_ms: int, encoding: Encoding, progress: Callable[[int], None]) -> None:
        items = _guarded(cast("Iterable[Block | AudioSpan]", sound))
        first = next(items, None)
        self._items = chain([] if first is None else [first], items)
        self._progress = progress
        sound_channels = first.ndim if isinstance(first, np.ndarray) else 1
        self.sound_rate_hz = STEREO_RATE_HZ if sound_channels == 2 else RATE_HZ
        self._sound_frames = frames(duration_ms, self.sound_rate_hz)
        self.rate_hz = encoding.rate_hz or self.sound_rate_hz
        self.channels = encoding.channels or sound_channels
        self.frames = frames(duration_ms, self.rate_hz)
        self.has_spans = isinstance(first, AudioSpan)

    def audio_spans(self) -> Iterator[AudioSpan]:
        """Yield the audio spans of a track that `has_spans`, reporting the progress."""
        for span in cast("Iterator[AudioSpan]", self._items):
            self._progress(min(span.start, self._sound_frames))
            yield span
        self._progress(self._sound_frames)

    def blocks(self) -> Iterator[Block]:
        """Yield blocks of shape (frames,) for one channel and (frames, 2) for two, at the track's rate."""
        blocks = (_in_channels(block, self.channels) for block in self._sound_blocks())
        return _exactly(resampled_blocks(blocks, self.sound_rate_hz, self.rate_hz), self.frames)

    def pcm16(self, gain: float = 1) -> Iterator[NDArray[np.int16]]:
        """Yield the blocks, made louder by `gain`, as whole numbers of 16 bits."""
        for block in self.blocks():
            yield to_pcm16(block, gain)

    def _sound_blocks(self) -> Iterator[Block]:
        if self.has_spans:
            yield from rendered(self.audio_spans(), self._sound_frames)
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
    """Return samples as whole numbers of 16 bits, little-endian; what is over full scale is cut."""
    return np.asarray(np.round(block * np.float32(32767 * gain)).clip(-32768, 32767), "<i2")


def rendered(spans: Iterable[AudioSpan], length: int) -> Iterator[Block]:
    """Yield the blocks of a whole track of `length` frames: its audio spans with silence between them."""
    at = 0
    for span in spans:
        yield from _silence(min(span.start, length) - at)
        samples = span.samples()[max(0, -span.start) : max(0, length - span.start)]
        yield samples
        at = max(span.start, 0) + len(samples)
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


def _exactly(blocks: Iterable[Block], length: int) -> Iterator[Block]:
    """Yield `length` frames: another rate may have given one more or less."""
    done = 0
    for block in blocks:
        if done < length and len(block):
            last = block[: length - done]
            yield last
            done += len(last)
    if done < length:
        yield np.zeros((length - done, *last.shape[1:]) if done else length, np.float32)
