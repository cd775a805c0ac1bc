"""AAC: a long silence is not encoded packet by packet, and nobody can tell."""

import io
from fractions import Fraction
from typing import Any

import av
import numpy as np
import pytest

from repcast.export.about import About, Encoding
from repcast.export.mp4 import BITEXACT, container, sound_packets, sound_stream
from repcast.export.track import Track

RATE_HZ = 44_100


def sound(gaps_s: tuple[float, ...]) -> "np.ndarray[Any, np.dtype[np.float32]]":
    """Return a tone of 0.3 s after each gap, at 24 kHz, and half a second of silence."""
    tone = 0.3 * np.sin(np.arange(7200) * 0.11)
    pieces = [piece for gap_s in gaps_s for piece in (np.zeros(round(gap_s * 24_000)), tone)]
    return np.concatenate([*pieces, np.zeros(12_000)]).astype(np.float32)


def encoded(samples: Any, *, whole: bool) -> tuple[list[Any], list[tuple[int | None, int | None, int, bytes]]]:
    """Return what the encoder was given, and the packets; `whole` gives it every sample, in one piece."""
    duration_ms = len(samples) * 1000 // 24_000
    track = Track([samples], duration_ms, Encoding(RATE_HZ, 0), lambda _frames: None)
    with container(io.BytesIO(), "ipod", About("", duration_ms)) as to:
        stream = sound_stream(to, track, 64)
        if not whole:
            packets = list(sound_packets(stream, track))
        else:
            from repcast.export.samples import blocks_of

            planes = np.concatenate(list(blocks_of(track)))[np.newaxis]
            frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout="mono")
            frame.sample_rate, frame.time_base, frame.pts = RATE_HZ, Fraction(1, RATE_HZ), 0
            packets = [*stream.encode(frame), *stream.encode(None)]
        assert stream.codec_context.flags & BITEXACT
        facts = [(one.pts, one.dts, one.duration or 0, bytes(one)) for one in packets]
        for packet in packets:
            to.mux(packet)
    return packets, facts


@pytest.mark.parametrize("gaps_s", [(0,), (3,), (0.1, 0.4, 0.5, 0.6, 2), (12, 1, 1, 9), (0.19, 0.37, 0.38, 0.56, 0.75)])
def test_a_silence_that_is_repeated_is_what_the_encoder_makes(gaps_s: tuple[float, ...]) -> None:
    made, expected = (encoded(sound(gaps_s), whole=whole)[1] for whole in (False, True))
    assert [one[:3] for one in made] == [one[:3] for one in expected]
    assert [number for number, (one, other) in enumerate(zip(made, expected, strict=True)) if one != other] == []
