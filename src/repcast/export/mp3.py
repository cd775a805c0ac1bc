"""MP3 of a constant bitrate through LAME, with an exact length and a tag that players read."""

from collections.abc import Iterable, Iterator

from repcast.export.about import About, Encoding, Options
from repcast.export.cover import artwork
from repcast.export.formats import check_rate
from repcast.export.id3 import check_times, id3
from repcast.export.mp3_frames import Shape, frame_count, info_frame, known_rates, lameenc
from repcast.export.mp3_splice import Splicer
from repcast.export.mp3_spliced import SplicedTrack
from repcast.export.target import Sink
from repcast.export.track import Track
from repcast.model.errors import RepcastError
from repcast.storage.disk_cache import ENCODED_MEMORY_BYTES, DiskCache

SPEECH_KBPS, STEREO_KBPS = 64, 160


class Mp3:
    """The format MP3."""

    rate_hz = 44_100
    """What every player knows. It also halves the codec's delay, which careless players count into the length."""

    has_bitrate = True
    has_picture = False

    def ready(self) -> object:
        """Import lameenc, or raise MissingPackageError."""
        return lameenc()

    def check(self, encoding: Encoding, about: About | None) -> None:
        """Refuse a rate or bitrate that MP3 does not have, and a track too long for its tag."""
        _shape(encoding)
        if about:
            check_times(about)

    def write(self, track: Track, sink: Sink, about: About, options: Options) -> None:
        """Write an MP3 file: the tag, the frame that states the length, and the sound."""
        shape = _shape(Encoding(track.rate_hz, track.channels, options.bitrate_kbps))
        tag = id3(about, artwork(about, options.cache) if options.cover else None)
        sink.write(tag)
        at = sink.tell() if sink.seekable() else 0
        sink.write(info_frame(track.frames, shape, 0 if sink.seekable() else None))
        count = frame_count(track.frames, shape)
        if not track.has_spans:
            size = sum(map(sink.write, _encoded_whole(track, count, shape)))
        else:
            cache = DiskCache(options.cache, memory_bytes=ENCODED_MEMORY_BYTES)
            splicer = Splicer(shape, track.sound_rate_hz, cache)
            size = sum(map(sink.write, splicer.pieces(track.audio_spans(), count)))
            if options.on_spliced:
                head = tag + info_frame(track.frames, shape, size)
                options.on_spliced(SplicedTrack(head, shape, count, tuple(splicer.placed)))
        if sink.seekable():
            sink.seek(at)
            sink.write(info_frame(track.frames, shape, size))


MP3 = Mp3()


def _shape(encoding: Encoding) -> Shape:
    check_rate(encoding.rate_hz, known_rates(), "MP3")
    is_light = encoding.channels == 1 or encoding.rate_hz <= 12_000
    shape = Shape(encoding.rate_hz, encoding.channels, encoding.kbps or (SPEECH_KBPS if is_light else STEREO_KBPS))
    if shape.kbps not in shape.bitrates:
        rates = ", ".join(map(str, shape.bitrates))
        problem = f"MP3 has no bitrate of {shape.kbps} kbit/s at {shape.rate_hz} Hz"
        raise RepcastError(problem, f"choose one of {rates}")
    return shape


def _encoded_whole(track: Track, count: int, shape: Shape) -> Iterator[bytes]:
    """Yield the `count` frames of a track that cannot be spliced."""
    from repcast.export.mp3_encode import encoded_whole

    return _exactly(encoded_whole(track, shape), count, shape)


def _exactly(frames: Iterable[bytes], count: int, shape: Shape) -> Iterator[bytes]:
    """Yield `count` frames: the encoder may add a silent one more or less at the end."""
    done = 0
    for frame in frames:
        if done < count:
            yield frame
            done += 1
    for _ in range(count - done):
        yield shape.silent(padded=False)
