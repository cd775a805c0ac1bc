"""The MP3 encoder LAME, set up for one shape of frames."""

from importlib import import_module
from typing import Any

from repcast.export.mp3_frames import Shape
from repcast.model.errors import MissingPackageError

QUALITY = 5
"""LAME's scale: 0 is the best and slowest. Higher ones than 5 gain nothing to hear in speech at these bitrates."""


_SCALES = {192: 0.97, 224: 0.98, 256: 1.0, 320: 1.0}
_SCALE_BELOW = 0.95


def gain(shape: Shape) -> float:
    """Tell how much louder the samples must be for the file to be as loud as they were.

    LAME 3.100 makes everything quieter, the more so the lower the bitrate, to keep what it adds from clipping; our
    tracks have that room already.
    """
    return 1 / _SCALES.get(shape.kbps, _SCALE_BELOW)


def ready() -> Any:
    """Import lameenc, or raise MissingPackageError."""
    try:
        return import_module("lameenc")
    except ImportError:
        raise MissingPackageError("lameenc, which writes MP3,", "pip install lameenc") from None


def encoder(shape: Shape) -> Any:
    """Make an encoder; it starts as if all before had been silence."""
    lame = ready().Encoder()
    lame.silence()
    lame.set_channels(shape.channels)
    lame.set_in_sample_rate(shape.rate_hz)
    lame.set_out_sample_rate(shape.rate_hz)
    lame.set_bit_rate(shape.kbps)
    lame.set_quality(QUALITY)
    return lame
