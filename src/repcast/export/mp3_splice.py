"""Joins MP3 frames of phrases that were encoded each by itself with frames of silence.

A phrase that starts with an empty bit reservoir and ends in silence needs nothing outside, so that its frames may
stand anywhere in a file. (Bits saved in silent frames before it would make its first sounds 1 dB cleaner; but then a
player that jumps to it, as to a chapter, would miss them.)

So that a session that was changed a little needs few new ones, a phrase goes to the nearest place of a grid: a short
one, such as a count, and one with a sound, to a quarter of a frame, at most 3.3 ms from its moment; a sentence alone,
on which no beat depends, to a whole one, at most 13.1 ms. (At 44.1 kHz a frame is 26.1 ms.)
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from repcast.export.mp3_frames import DECODER_DELAY, DELAY, QUALITY, Shape, gain, split
from repcast.model.audio_span import AudioSpan
from repcast.storage.disk_cache import DiskCache
from repcast.storage.packages import installed

GRID = 4
"""Places in a frame where a short phrase may start."""

SHORT_MS = 1500
"""A phrase of that length is a sentence."""

MOST_FRAMES = 1 << 32
"""More than any file has."""

_RINGING = 256
"""Samples on either side of a sound that the codec's filters smear it over."""


@dataclass(frozen=True, slots=True)
class FrameRun:
    """Where a phrase goes: its first frame, the samples of silence in it before the phrase, and how many frames."""

    first: int
    offset: int
    count: int


@dataclass(frozen=True, slots=True)
class PlacedPhrase:
    """A phrase of a track: the key of its frames in the cache, its first frame in the track, how many it has."""

    key: str
    first: int
    count: int


class Splicer:
    """Makes the frames of a track from its audio spans, whose samples come `rate_hz` a second."""

    def __init__(self, shape: Shape, rate_hz: int, cache: DiskCache) -> None:
        self._shape = shape
        self._rate_hz = rate_hz
        self._cache = cache
        made_by = (shape, rate_hz, QUALITY, gain(shape), installed("lameenc"), installed("soxr"))
        self._made_by = repr(made_by)
        self.placed: list[PlacedPhrase] = []
        """The phrases of the track, as far as its pieces were made."""

    def pieces(self, spans: Iterable[AudioSpan], count: int) -> Iterator[bytes]:
        """Yield the `count` frames of the track, a phrase or a silence at a time."""
        yield from joined_frames(map(self._placed, self.joined(spans)), count, self._shape)
        self._cache.prune()

    def joined(self, spans: Iterable[AudioSpan]) -> Iterator[AudioSpan]:
        """Join audio spans that are too near each other for silent frames in between."""
        last: AudioSpan | None = None
        for span in spans:
            if last is None:
                last = span
            elif self._earliest(span) < self._end(last):
                last = AudioSpan(last.start, max(last.end, span.end), last.parts + span.parts)
            else:
                yield last
                last = span
        if last:
            yield last

    def frame_run(self, phrase: AudioSpan) -> FrameRun:
        """Return which frames a phrase takes; its start goes to the nearest place of the grid that it needs."""
        start_frame = max(0, phrase.start)
        length = -(-(phrase.end - start_frame) * self._shape.rate_hz // self._rate_hz)
        is_sentence = len(phrase.parts) == 1 and (phrase.end - start_frame) * 1000 >= SHORT_MS * self._rate_hz
        step = self._shape.samples // (1 if is_sentence else GRID)
        start = round(start_frame * self._shape.rate_hz / self._rate_hz / step) * step
        first, offset = divmod(start, self._shape.samples)
        sounds_until = offset + length + DELAY + DECODER_DELAY + _RINGING
        return FrameRun(first, offset, sounds_until // self._shape.samples + 2)

    def _earliest(self, phrase: AudioSpan) -> int:
        """Return the first frame that a phrase may ever take: joined with what follows, it may go to another grid."""
        return max(0, phrase.start) * self._shape.rate_hz // (self._rate_hz * self._shape.samples)

    def _end(self, phrase: AudioSpan) -> int:
        run = self.frame_run(phrase)
        return run.first + run.count

    def _placed(self, phrase: AudioSpan) -> tuple[PlacedPhrase, bytes]:
        """Return a phrase and its frames, from the cache or encoded now; what comes before the track is left out."""
        run, before = self.frame_run(phrase), max(0, -phrase.start)
        key = f"{self._made_by}\n{run.offset} {run.count} {before}\n{phrase.identity}"
        self.placed.append(placed := PlacedPhrase(key, run.first, run.count))
        data = self._cache.get(key)
        if data is None:
            from repcast.export.mp3_encode import encoded_phrase

            data = encoded_phrase(phrase, self._rate_hz, run, self._shape)
            self._cache.put(key, data)
        return placed, data


def joined_frames(phrases: Iterable[tuple[PlacedPhrase, bytes]], count: int, shape: Shape) -> Iterator[bytes]:
    """Yield the `count` frames of a track, a silence or a phrase at a time; each phrase comes with its frames."""
    silence = Silence(shape)
    done = 0
    for phrase, frames in phrases:
        end = min(phrase.first + phrase.count, count)
        first = min(phrase.first, count)
        data = frames if end == phrase.first + phrase.count else b"".join(islice(split(frames, shape), end - first))
        yield silence.frames(first - done)
        yield data
        done = end
        silence.account(data, end - first)
    yield silence.frames(count - done)


class Silence:
    """Frames of silence, of the length that keeps the whole at its bitrate."""

    def __init__(self, shape: Shape) -> None:
        self._rate_hz = shape.rate_hz
        self._frames = tuple(shape.silent(padded=padded) for padded in (False, True))
        self._mean = shape.samples * shape.kbps * 125
        self._behind = 0
        """The mean length of a frame, and what the frames so far are short of it, in bytes times `rate_hz`."""

    def frames(self, count: int) -> bytes:
        """Return `count` silent frames; one is padded as soon as a whole byte is missing."""
        pieces: list[bytes] = []
        while count > 0:
            padded, run = self._next_run()
            run = min(run, count)
            pieces.append(self._frames[padded] * run)
            self._behind += run * (self._mean - len(self._frames[padded]) * self._rate_hz)
            count -= run
        return b"".join(pieces)

    def _next_run(self) -> tuple[bool, int]:
        """Return whether the next silent frames are padded, and how many are alike."""
        short = self._mean - len(self._frames[0]) * self._rate_hz
        missing = self._behind + short - self._rate_hz
        if missing >= 0:
            return True, missing // (self._rate_hz - short) + 1
        return False, -(missing // short) if short else MOST_FRAMES

    def account(self, data: bytes, count: int) -> None:
        """Take `count` other frames into account."""
        self._behind += self._mean * count - len(data) * self._rate_hz
