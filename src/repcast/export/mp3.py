"""MP3 of a constant bitrate through LAME, with an exact length and a tag that players read."""

from collections.abc import Iterable, Iterator

from repcast.export.about import About, Options
from repcast.export.id3 import id3
from repcast.export.mp3_frames import Shape, encoder, frame_count, gain, info_frame, known_rates, ready, split
from repcast.export.target import Sink
from repcast.export.track import Track
from repcast.model.errors import RepcastError

__all__ = ["HAS_BITRATE", "RATE_HZ", "ready", "write"]

RATE_HZ = 44_100
"""What every player knows. It also halves the codec's delay, which careless players count into the track's length."""

HAS_BITRATE = True
_SPEECH_KBPS = 64
_STEREO_KBPS = 160


def write(track: Track, to: Sink, about: About, options: Options) -> None:
    """Write an MP3 file: the tag, the frame that tells the length, and the sound."""
    shape = _shape(track, options)
    to.write(id3(about, cover=options.cover))
    at = to.tell() if to.seekable() else 0
    to.write(info_frame(track.frames, shape, 0 if to.seekable() else None))
    size = sum(map(to.write, _encoded(track, shape, options)))
    if to.seekable():
        to.seek(at)
        to.write(info_frame(track.frames, shape, size))


def _shape(track: Track, options: Options) -> Shape:
    if track.rate_hz not in known_rates():
        rates = ", ".join(map(str, known_rates()))
        raise RepcastError(f"MP3 has no rate of {track.rate_hz} Hz", f"the rates are {rates}")
    shape = Shape(track.rate_hz, track.channels, options.bitrate_kbps or _usual_kbps(track))
    if shape.kbps not in shape.bitrates:
        rates = ", ".join(map(str, shape.bitrates))
        raise RepcastError(f"MP3 has no bitrate of {shape.kbps} kbit/s at {track.rate_hz} Hz", f"choose one of {rates}")
    return shape


def _usual_kbps(track: Track) -> int:
    return _SPEECH_KBPS if track.channels == 1 or track.rate_hz <= 12_000 else _STEREO_KBPS


def _encoded(track: Track, shape: Shape, options: Options) -> Iterator[bytes]:
    """Encode the track as all the frames that its length takes, spliced where its stretches are known."""
    count = frame_count(track.frames, shape)
    if not track.is_stretches:
        return _exactly(_encoded_whole(track, shape), count, shape)
    from repcast.export.mp3_splice import Splicer
    from repcast.storage.disk_cache import ENCODED_MEMORY_BYTES, DiskCache

    cache = DiskCache(options.cache, memory_bytes=ENCODED_MEMORY_BYTES)
    return Splicer(shape, track.sound_rate_hz, cache).pieces(track.stretches(), count)


def _encoded_whole(track: Track, shape: Shape) -> Iterator[bytes]:
    lame = encoder(shape)
    rest = b""
    for samples in track.pcm16(gain(shape)):
        rest += bytes(lame.encode(samples.tobytes()))
        done = list(split(rest, shape))
        yield from done
        rest = rest[sum(map(len, done)) :]
    yield from split(rest + bytes(lame.flush()), shape)


def _exactly(frames: Iterable[bytes], count: int, shape: Shape) -> Iterator[bytes]:
    """Hand out `count` frames: the encoder may add a silent one more or less at the end."""
    done = 0
    for frame in frames:
        if done < count:
            yield frame
            done += 1
    for _ in range(count - done):
        yield shape.silent(padded=False)
