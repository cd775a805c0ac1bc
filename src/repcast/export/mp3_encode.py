"""Encodes samples as MP3 frames: a phrase by itself, or a whole track."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from repcast.export.mp3_frames import Shape, encoder, gain, split
from repcast.export.samples import pcm16_of, to_pcm16
from repcast.export.track import Track
from repcast.model.adding import span_samples
from repcast.model.audio_span import AudioSpan
from repcast.model.resample import resampled

if TYPE_CHECKING:
    from repcast.export.mp3_splice import FrameRun


def encoded_phrase(phrase: AudioSpan, rate_hz: int, run: "FrameRun", shape: Shape) -> bytes:
    """Return the frames of a phrase whose samples come `rate_hz` a second; what is before the track is left out."""
    samples = resampled(span_samples(phrase)[max(0, -phrase.start) :], rate_hz, shape.rate_hz)
    pcm = np.zeros((run.count * shape.samples, shape.channels), "<i2")
    pcm[run.offset : run.offset + len(samples)] = to_pcm16(samples, gain(shape))[:, np.newaxis]
    lame = encoder(shape)
    frames = split(bytes(lame.encode(pcm.tobytes())) + bytes(lame.flush()), shape)
    return b"".join(islice(frames, run.count))


def encoded_whole(track: Track, shape: Shape) -> Iterator[bytes]:
    """Yield the frames of a track that is encoded as one."""
    lame = encoder(shape)
    rest = b""
    for samples in pcm16_of(track, gain(shape)):
        rest += bytes(lame.encode(samples.tobytes()))
        done = list(split(rest, shape))
        yield from done
        rest = rest[sum(map(len, done)) :]
    yield from split(rest + bytes(lame.flush()), shape)
