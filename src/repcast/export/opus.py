"""Opus in Ogg through libsndfile."""

from dataclasses import replace

from repcast.export.about import About, Options
from repcast.export.sndfile import Codec, ready, write_ogg
from repcast.export.target import Sink
from repcast.export.track import Track
from repcast.model.errors import RepcastError

__all__ = ["HAS_BITRATE", "RATE_HZ", "ready", "write"]

RATE_HZ = 48_000
HAS_BITRATE = True
_RATES_HZ = (8_000, 12_000, 16_000, 24_000, 48_000)
_SPEECH_KBPS, _STEREO_KBPS = 40, 128
_LEAST_KBPS, _MOST_KBPS = 6, 256
_OPUS = Codec("OPUS", "mutagen.oggopus", "OggOpus")


def write(track: Track, to: Sink, about: About, options: Options) -> None:
    """Write an Ogg file with Opus in it."""
    if track.rate_hz not in _RATES_HZ:
        rates = ", ".join(map(str, _RATES_HZ))
        raise RepcastError(f"Opus has no rate of {track.rate_hz} Hz", f"the rates are {rates}")
    kbps = options.bitrate_kbps or (_SPEECH_KBPS if track.channels == 1 else _STEREO_KBPS)
    write_ogg(track, to, about, options, replace(_OPUS, level=_level(kbps / track.channels)))


def _level(channel_kbps: float) -> float:
    """Turn a bitrate into libsndfile's compression level, from 0 for the most to 1 for the least for each channel."""
    if not _LEAST_KBPS <= channel_kbps <= _MOST_KBPS:
        raise RepcastError(
            f"Opus cannot have {channel_kbps:g} kbit/s for a channel", f"choose {_LEAST_KBPS} to {_MOST_KBPS}"
        )
    return (_MOST_KBPS - channel_kbps) / (_MOST_KBPS - _LEAST_KBPS)
