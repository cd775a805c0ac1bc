"""FLAC, Vorbis and Opus through libsndfile, with Vorbis comments and a cover; the same track has the same bytes."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from repcast.export.about import About, Encoding, Options
from repcast.export.cover import artwork
from repcast.export.formats import check_rate
from repcast.export.samples import blocks_of
from repcast.export.target import Sink, explained_scratch, scratch, seekable
from repcast.export.track import Track
from repcast.model.errors import MissingPackageError, RepcastError

RATES_HZ = range(8_000, 192_001)
OPUS_RATES_HZ = (8_000, 12_000, 16_000, 24_000, 48_000)
OPUS_SPEECH_KBPS, OPUS_STEREO_KBPS = 40, 128
OPUS_LEAST_KBPS, OPUS_MOST_KBPS = 6, 256
"""For one channel (RFC 6716, section 2.1.1, and what libsndfile's compression level spans)."""

LARGEST_BLOCK_BYTES = 0xFF_FFFF
"""The size of a block of FLAC's metadata is a number of 24 bits (RFC 9639, section 8.1)."""

COVER_FRONT = 3
"""The type of a picture in ID3 and FLAC alike (ID3v2.3, section 4.15)."""

SERIAL = 1
"""The serial number of an Ogg stream, which libogg would choose at random."""


@dataclass(frozen=True, slots=True)
class SoundFileFormat:
    """A format of libsndfile: its names for the container and the codec, mutagen's module and class for the tags.

    `rate_hz` is the default rate, `rates_hz` are those that there are.
    """

    name: str
    container: str
    codec: str
    module: str
    tag_class: str
    rate_hz: int = 0
    rates_hz: range | tuple[int, ...] = RATES_HZ

    @property
    def has_bitrate(self) -> bool:
        """Whether a bitrate can be chosen: only for Opus."""
        return self.codec == "OPUS"

    @property
    def has_picture(self) -> bool:
        """Whether it is a video: never."""
        return False

    def ready(self) -> Any:
        """Import soundfile, or raise MissingPackageError."""
        try:
            return import_module("soundfile")
        except (ImportError, OSError):  # the second where the package is there and the library is not
            raise MissingPackageError("soundfile, which writes this format,", "pip install soundfile") from None

    def check(self, encoding: Encoding, about: About | None) -> None:
        """Refuse a rate or a bitrate that the codec does not have, and words that FLAC has no room for."""
        check_rate(encoding.rate_hz, self.rates_hz, self.name)
        if self.has_bitrate:
            self._level(encoding)
        if about and self.container == "FLAC" and _size(_comments(about)) > LARGEST_BLOCK_BYTES:
            raise RepcastError("the words are too many for the tags of a FLAC file", "choose .mp3 or .ogg")

    def write(self, track: Track, sink: Sink, about: About, options: Options) -> None:
        """Write a FLAC or an Ogg file."""
        level = self._level(Encoding(track.rate_hz, track.channels, options.bitrate_kbps))
        if self.container == "FLAC":
            with seekable(sink) as file:
                self._encode(track, file, level)
                self._tag(file, about, options)
            return
        with scratch() as file:
            with explained_scratch():
                self._encode(track, file, level)
                self._tag(file, about, options)
                file.seek(0)
            for page in _pages(file):
                sink.write(page)

    def _level(self, encoding: Encoding) -> float | None:
        """Return libsndfile's compression level for a bitrate, from 0 for the most to 1 for the least for a channel."""
        if not self.has_bitrate:
            return None
        kbps = encoding.kbps or (OPUS_SPEECH_KBPS if encoding.channels == 1 else OPUS_STEREO_KBPS)
        channel_kbps = kbps / encoding.channels
        if not OPUS_LEAST_KBPS <= channel_kbps <= OPUS_MOST_KBPS:
            hint = f"choose {OPUS_LEAST_KBPS} to {OPUS_MOST_KBPS}"
            raise RepcastError(f"{self.name} cannot have {channel_kbps:g} kbit/s for a channel", hint)
        return (OPUS_MOST_KBPS - channel_kbps) / (OPUS_MOST_KBPS - OPUS_LEAST_KBPS)

    def _encode(self, track: Track, file: Sink, level: float | None) -> None:
        """Encode block by block: libsndfile 1.2 crashes on minutes of Vorbis in one call."""
        settings = {} if level is None else {"compression_level": level}
        form: Any = {"format": self.container, "subtype": self.codec, **settings}
        with self.ready().SoundFile(file, "w", track.rate_hz, track.channels, **form) as out:
            for block in blocks_of(track):
                out.write(block)

    def _tag(self, file: Sink, about: About, options: Options) -> None:
        file.seek(0)
        tags: Any = getattr(import_module(self.module), self.tag_class)(file)
        for name, texts in _comments(about).items():
            tags[name] = texts
        if options.cover and self.container == "FLAC":
            tags.add_picture(_picture_block(about, options.cache))
        elif options.cover:
            tags["metadata_block_picture"] = [b64encode(_picture_block(about, options.cache).write()).decode()]
        file.seek(0)
        tags.save(file, padding=lambda _info: 0)


FLAC = SoundFileFormat("FLAC", "FLAC", "PCM_16", "mutagen.flac", "FLAC")
VORBIS = SoundFileFormat("Vorbis", "OGG", "VORBIS", "mutagen.oggvorbis", "OggVorbis", 44_100)
OPUS = SoundFileFormat("Opus", "OGG", "OPUS", "mutagen.oggopus", "OggOpus", 48_000, OPUS_RATES_HZ)


def _comments(about: About) -> dict[str, list[str]]:
    """Return what a player shows as Vorbis comments."""
    texts = {
        "title": about.title,
        "artist": about.artist,
        "album": about.album,
        "genre": about.genre,
        "tracknumber": str(about.track or ""),
        "tracktotal": str(about.tracks or ""),
        "comment": about.comment,
        "language": about.language,
        "lyrics": about.lyrics,
    }
    for number, section in enumerate(about.sections, 1):
        texts[f"chapter{number:03}"] = _clock(section.start_ms)
        texts[f"chapter{number:03}name"] = section.title
    return {name: [text] for name, text in texts.items() if text}


def _size(comments: dict[str, list[str]]) -> int:
    """Return about how many bytes comments take, never fewer than they do."""
    return 256 + sum(len(name) + len(text.encode()) + 5 for name, texts in comments.items() for text in texts)


def _picture_block(about: About, cache: Path | None) -> Any:
    """Return the cover as mutagen's picture block."""
    mutagen: Any = import_module("mutagen.flac")
    cover, block = artwork(about, cache), mutagen.Picture()
    block.data, block.mime, block.type = cover.data, cover.mime, COVER_FRONT
    block.width, block.height, block.depth = cover.width, cover.height, cover.depth
    return block


def _clock(at_ms: int) -> str:
    seconds, milliseconds = divmod(at_ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{milliseconds:03}"


def _pages(file: Sink) -> Iterator[bytes]:
    """Yield the pages of a file with our serial number; their checksums are made anew."""
    mutagen: Any = import_module("mutagen.ogg")
    while True:
        try:
            page = mutagen.OggPage(file)
        except EOFError:
            return
        page.serial = SERIAL
        yield page.write()
