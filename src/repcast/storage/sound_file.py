"""Opening a sound file of the user's: with libsndfile, or what that cannot read through ffmpeg's libraries."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from importlib import import_module
from pathlib import Path
from typing import IO, Any

DEMUXERS = "aac,ac3,aiff,amr,ape,asf,au,caf,dts,eac3,flac,matroska,mov,mp3,mpc,mpc8,ogg,tta,w64,wav,wv"
"""The containers that hold sound and nothing that leads elsewhere, by ffmpeg's names: no playlist (hls, concat), no
script and no list of pictures is among them, whatever ending its file has."""

_LIMITS = {"format_whitelist": DEMUXERS, "protocol_whitelist": "none"}
"""The file itself is already open: whatever it names, nothing else is."""


def opened_sound(path: Path, using: ExitStack) -> Any:
    """Return a file as a `soundfile.SoundFile`, which `using` will close; `None` where it is no sound that can be read.

    What only ffmpeg reads is decoded straight to the disk: the whole of it in memory would be ten times its size.
    """
    soundfile: Any = import_module("soundfile")
    with suppress(soundfile.SoundFileError):
        return using.enter_context(soundfile.SoundFile(str(path)))
    plain = using.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 - `using` closes it
    if not _decode(path, plain):
        return None
    plain.seek(0)
    return using.enter_context(soundfile.SoundFile(plain))


def _decode(path: Path, sink: IO[bytes]) -> bool:
    """Decode the first audio stream of a file to `sink` as 16-bit W64, mono or stereo; return whether it has one.

    W64, unlike WAV, has room for more than 4 GB.
    """
    soundfile, av = import_module("soundfile"), import_module("av")
    to: Any = None
    with ExitStack() as using:
        try:
            source = using.enter_context(av.open(using.enter_context(path.open("rb")), options=_LIMITS))
            for frame in _frames(source):
                if to is None:
                    form = {"format": "W64", "subtype": "PCM_16"}
                    channels = frame.layout.nb_channels
                    to = using.enter_context(soundfile.SoundFile(sink, "w", frame.sample_rate, channels, **form))
                to.write(frame.to_ndarray().reshape(-1, frame.layout.nb_channels))
        except (av.FFmpegError, OSError, IndexError, ValueError):
            return to is not None  # as much as can be read is taken
    return to is not None


def _frames(source: Any) -> Iterator[Any]:
    """Yield the frames of a container's first audio stream at its own rate; packets that are damaged are left out."""
    av: Any = import_module("av")
    stream = source.streams.audio[0]
    layout = "mono" if stream.codec_context.channels == 1 else "stereo"
    resampler = av.AudioResampler("s16", layout, stream.codec_context.sample_rate)
    for packet in source.demux(stream):
        with suppress(av.FFmpegError):
            for frame in packet.decode():
                yield from resampler.resample(frame)
    yield from resampler.resample(None)
