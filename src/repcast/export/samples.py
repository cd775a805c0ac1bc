"""The samples of a track at its rate, in its channels, and of exact length."""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from repcast.export.track import Track
from repcast.model.adding import span_samples
from repcast.model.audio_span import AudioSpan
from repcast.model.clip import Block
from repcast.model.resample import resampled_blocks

BLOCK_FRAMES = 4096


def blocks_of(track: Track) -> Iterator[Block]:
    """Yield blocks of shape (frames,) for one channel and (frames, 2) for two, at the track's rate."""
    sound = rendered(track.audio_spans(), track.sound_frames) if track.has_spans else track.sound_blocks()
    blocks = (_in_channels(block, track.channels) for block in sound)
    return _exactly(resampled_blocks(blocks, track.sound_rate_hz, track.rate_hz), track.frames)


def pcm16_of(track: Track, gain: float = 1) -> Iterator[NDArray[np.int16]]:
    """Yield the blocks of a track, made louder by `gain`, as whole numbers of 16 bits."""
    for block in blocks_of(track):
        yield to_pcm16(block, gain)


def to_pcm16(block: Block, gain: float = 1) -> NDArray[np.int16]:
    """Return samples as whole numbers of 16 bits, little-endian; what is over full scale is cut."""
    return np.asarray(np.round(block * np.float32(32767 * gain)).clip(-32768, 32767), "<i2")


def rendered(spans: Iterable[AudioSpan], length: int) -> Iterator[Block]:
    """Yield the blocks of a whole track of `length` frames: its audio spans with silence between them."""
    at = 0
    for span in spans:
        yield from _silence(min(span.start, length) - at)
        samples = span_samples(span)[max(0, -span.start) : max(0, length - span.start)]
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
