"""The sound of a track as it comes to a format, to be written once; `samples` has it as blocks."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import cast

from repcast.export.about import Encoding
from repcast.model.audio_span import AudioSpan
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ, Block
from repcast.model.times import frames

Sound = Iterable[Block] | Iterable[AudioSpan]
"""The blocks of a track, or its audio spans, which some formats can splice without encoding them again."""


class SoundError(Exception):
    """The system raised `error` while the sound was being made: no fault of the file that it was to go to."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


class Track:
    """A track to be written, once.

    `frames` is its exact length at `rate_hz`, `channels` is 1 or 2; `sound_rate_hz` is the rate of the sound, before
    it is brought to that of the file. `has_spans` says whether the sound came as audio spans. In `encoding` a rate or
    a number of channels of 0 stands for that of the sound.
    """

    def __init__(self, sound: Sound, duration_ms: int, encoding: Encoding, progress: Callable[[int], None]) -> None:
        items = _guarded(cast("Iterable[Block | AudioSpan]", sound))
        first = next(items, None)
        self._items = chain([] if first is None else [first], items)
        self._progress = progress
        self.has_spans = isinstance(first, AudioSpan)
        sound_channels = 1 if first is None or isinstance(first, AudioSpan) else first.ndim
        self.sound_rate_hz = STEREO_RATE_HZ if sound_channels == 2 else RATE_HZ
        self.sound_frames = frames(duration_ms, self.sound_rate_hz)
        self.rate_hz = encoding.rate_hz or self.sound_rate_hz
        self.channels = encoding.channels or sound_channels
        self.frames = frames(duration_ms, self.rate_hz)

    def audio_spans(self) -> Iterator[AudioSpan]:
        """Yield the audio spans of a track that `has_spans`, reporting the progress."""
        for span in cast("Iterator[AudioSpan]", self._items):
            self._progress(min(span.start, self.sound_frames))
            yield span
        self._progress(self.sound_frames)

    def sound_blocks(self) -> Iterator[Block]:
        """Yield the blocks of a track that came as blocks, as they came, reporting the progress."""
        done = 0
        for block in cast("Iterator[Block]", self._items):
            yield block
            done += len(block)
            self._progress(done)


def _guarded(sound: "Iterable[Block | AudioSpan]") -> "Iterator[Block | AudioSpan]":
    """Tell the system's faults in making the sound from those in writing it; raises SoundError."""
    items = iter(sound)
    while True:
        try:
            item = next(items)
        except StopIteration:
            return
        except OSError as error:
            raise SoundError(error) from error
        yield item
