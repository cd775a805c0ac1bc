"""M4A and M4B: AAC with chapters that Apple's players show."""

from repcast.export.about import About, Encoding, Options
from repcast.export.formats import check_rate
from repcast.export.mp4 import container, encoder, sound_packets, sound_stream, write_tags
from repcast.export.target import Sink, copy, explained_scratch, scratch
from repcast.export.track import Track
from repcast.model.errors import RepcastError

RATES_HZ = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 64_000, 88_200, 96_000)
MOST_BITS, LEAST_BITS = 6.0, 0.4
"""Bits for a sample of a channel: a frame of 1024 samples has 6144 at most (ISO/IEC 14496-3, 4.5.3), and ffmpeg
writes no fewer than 0.4 whatever it is asked for."""


class M4a:
    """The format M4A."""

    rate_hz = 44_100
    has_bitrate = True
    has_picture = False

    def ready(self) -> object:
        """Raise MissingPackageError where PyAV is not installed."""
        return encoder()

    def check(self, encoding: Encoding, _about: About | None) -> None:
        """Refuse a rate or a bitrate that AAC does not have: ffmpeg would take the nearest without a word."""
        check_rate(encoding.rate_hz, RATES_HZ, "AAC")
        samples_kbps = encoding.rate_hz * encoding.channels / 1000
        least, most = (round(samples_kbps * bits) for bits in (LEAST_BITS, MOST_BITS))
        if encoding.kbps and not least <= encoding.kbps <= most:
            problem = f"AAC cannot have {encoding.kbps} kbit/s at {encoding.rate_hz} Hz"
            raise RepcastError(problem, f"choose {least} to {most}")

    def write(self, track: Track, sink: Sink, about: About, options: Options) -> None:
        """Write an MP4 file with AAC in it."""
        with scratch() as file:
            with explained_scratch():
                with container(file, "ipod", about) as to:
                    stream = sound_stream(to, track, options.bitrate_kbps)
                    for packet in sound_packets(stream, track):
                        to.mux(packet)
                write_tags(file, about, options)
                file.seek(0)
            copy(file, sink)


M4A = M4a()
