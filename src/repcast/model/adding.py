"""Adds clips up to samples, under a soft ceiling."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from repcast.model import audio_span
from repcast.model.audio_span import AudioSpan, PlacedClip
from repcast.model.clip import Block, Samples, Waveform


def span_samples(span: AudioSpan) -> Samples:
    """Return the sum of a span's clips under the ceiling; shape (end - start,)."""
    return under_ceiling(add_up(span.parts, span.start, span.end))


def louder(placed: PlacedClip, gain: np.float32) -> PlacedClip:
    """Return the same clip at the same frame, its samples multiplied by `gain`."""
    own = placed.clip.waveform
    made = Waveform(own.frames, f"{own.identity} * {gain!r}", lambda: own.samples * gain)
    return PlacedClip(placed.start, replace(placed.clip, waveform=made))


def add_up(parts: Iterable[PlacedClip], start: int, end: int) -> Samples:
    """Return the sum of clips over the half-open range of frames `start` to `end`, added in the given order."""
    samples = np.zeros(end - start, np.float32)
    for part in parts:
        first, last = max(start, part.start), min(end, part.end)
        if first < last:
            samples[first - start : last - start] += part.clip.samples[first - part.start : last - part.start]
    return samples


def under_ceiling(block: Block) -> Block:
    """Return the block with samples beyond the knee bent smoothly under the ceiling; the others are unchanged.

    Each sample is limited by itself, without state, so the result does not depend on where the blocks begin.
    """
    knee, room = audio_span.KNEE, audio_span.CEILING - audio_span.KNEE
    if not block.size or np.abs(block).max() <= knee:
        return block
    beyond = np.maximum(np.abs(block) - knee, 0)
    bent = np.sign(block) * (knee + room * np.tanh(beyond / room))
    return np.where(beyond > 0, bent, block).astype(np.float32)


def gain_of(level_db: float) -> np.float32:
    """Return decibels as a factor."""
    return np.float32(10 ** (level_db / 20))
