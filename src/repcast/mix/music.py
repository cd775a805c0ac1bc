"""Music beneath the voice: song after song, down under every phrase as a whole, faded in and out."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile
from typing import Self

import numpy as np
from numpy.typing import NDArray

from repcast.mix.songs import Songs
from repcast.model.clip import STEREO_RATE_HZ, Block
from repcast.model.errors import Diagnostic
from repcast.model.times import frames

DUCK_DB = 12.0
"""How far the music goes down under words."""

DOWN_MS = 400
"""It goes down over this time, and is down when the words begin."""

STAY_MS = 2500
"""It stays down this long after them: the words of a rep follow each other more closely, and nothing pumps."""

UP_MS = 1500
"""It comes up over this time."""

FADE_IN_MS, FADE_OUT_MS, CROSS_MS = 2000, 4000, 3000

Gains = NDArray[np.float32]
_FULL: Gains = np.ones(1, np.float32)


@dataclass(frozen=True, slots=True)
class SongSlot:
    """Where the song number `number` plays: its first frame, its length, and the frames it takes to fade in and out."""

    number: int
    start: int
    length: int
    cross_in: int
    cross_out: int

    @property
    def end(self) -> int:
        """The frame after its last."""
        return self.start + self.length


class Music:
    """A file or a folder of music, played in order and from the start again; use it in a `with` statement.

    `level_db` makes it louder or quieter than its usual 4 dB under the voice. It is the same music at the same frame
    whenever it is asked, so that a session may be played from any moment on. `report` is called with a warning for
    each file of a folder that cannot be played, when its turn comes.

    Raises:
        RepcastError: there is no music that can be played.
    """

    def __init__(
        self, place: str, level_db: float = 0.0, report: Callable[[Diagnostic], None] = lambda _warning: None
    ) -> None:
        self._songs = Songs(place, report)
        self._gain = np.float32(10 ** (level_db / 20))
        self._slots = [self._slot(0, 0, 0)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._songs.close()

    def bed(self) -> "MusicBed":
        """Return this music as the bed of one mix."""
        return MusicBed(self)

    def samples(self, start: int, end: int) -> Block:
        """Return the half-open range of frames `start` to `end`; shape (end - start, 2), at STEREO_RATE_HZ."""
        samples = np.zeros((end - start, 2), np.float32)
        for slot in self._sounding(start, end):
            first, last = max(start, slot.start), min(end, slot.end)
            piece = self._songs.song(slot.number).samples(first - slot.start, last - slot.start)
            at = np.arange(first, last)
            fade = _rise(at, slot.start, slot.cross_in) * _fall(at, slot.end, slot.cross_out)
            samples[first - start : last - start] += piece * fade[:, np.newaxis]
        return samples * self._gain

    def _sounding(self, start: int, end: int) -> list[SongSlot]:
        """Return the songs that sound in a range of frames: one, or two while they cross."""
        while self._slots[-1].start < end:
            last = self._slots[-1]
            self._slots.append(self._slot(last.number + 1, last.end - last.cross_out, last.cross_out))
        first = bisect_right(self._slots, start, key=lambda slot: slot.start) - 1
        near = self._slots[max(0, first - 1) :]
        return list(takewhile(lambda slot: slot.start < end, (slot for slot in near if slot.end > start)))

    def _slot(self, number: int, start: int, cross_in: int) -> SongSlot:
        """Lay out a song and how long it and the next one cross; a short song fades over a third of it."""
        length, following = (self._songs.song(number + ahead).frames for ahead in (0, 1))
        cross_out = min(frames(CROSS_MS, STEREO_RATE_HZ), length // 3, following // 3)
        return SongSlot(number, start, length, cross_in, cross_out)


class MusicBed:
    """The music of one mix: quieter under words, and faded out to the end of the track."""

    lead_ms = DOWN_MS
    """How far ahead of a phrase `duck` has to be called."""

    def __init__(self, music: Music) -> None:
        self._music = music
        self._phrases: list[tuple[int, int]] = []
        self._fade_out = (0, 0)

    def duck(self, at_ms: int, end_ms: int) -> None:
        """Make the music quieter under a phrase that sounds from `at_ms` to `end_ms`."""
        self._phrases.append((at_ms, end_ms))

    def end(self, from_ms: int, end_ms: int) -> None:
        """Fade out to the end of the track, beginning no earlier than `from_ms`."""
        first = frames(max(from_ms, end_ms - FADE_OUT_MS), STEREO_RATE_HZ)
        self._fade_out = (first, frames(end_ms, STEREO_RATE_HZ))

    def under(self, voice: Block, start: int) -> Block:
        """Return a block of shape (frames,) that begins at frame `start` with the music under it; shape (frames, 2)."""
        end = start + len(voice)
        at = np.arange(start, end)
        level = _rise(at, 0, frames(FADE_IN_MS, STEREO_RATE_HZ)) * self._ducked(at)
        first, last = self._fade_out
        if first < last:
            level = level * _fall(at, last, last - first)
        return voice[:, np.newaxis] + self._music.samples(start, end) * level[:, np.newaxis]

    def _ducked(self, at: NDArray[np.int64]) -> Gains:
        """Return the gain at each frame: as low as any phrase asks for."""
        now_ms = at * (1000 / STEREO_RATE_HZ)
        self._phrases = [phrase for phrase in self._phrases if phrase[1] + STAY_MS + UP_MS > now_ms[0]]
        near = [phrase for phrase in self._phrases if phrase[0] - DOWN_MS < now_ms[-1]]
        if not near:
            return _FULL
        depth = np.zeros(len(at))
        for first, last in near:
            down = (now_ms - (first - DOWN_MS)) / DOWN_MS
            up = (last + STAY_MS + UP_MS - now_ms) / UP_MS
            depth = np.maximum(depth, np.clip(np.minimum(down, up), 0, 1))
        smooth = depth * depth * (3 - 2 * depth)
        return np.asarray(10 ** (-DUCK_DB / 20 * smooth), np.float32)


def _rise(at: NDArray[np.int64], start: int, length: int) -> Gains:
    """Return gains that rise from 0 at `start` to 1 over `length` frames; a single 1 once they are up."""
    return _eased(at - start, length) if at[0] < start + length else _FULL


def _fall(at: NDArray[np.int64], end: int, length: int) -> Gains:
    """Return gains that fall to 0 at `end` over `length` frames; a single 1 before they begin to."""
    return _eased(end - at, length) if at[-1] > end - length else _FULL


def _eased(into: NDArray[np.int64], length: int) -> Gains:
    return np.asarray(np.sin(np.pi / 2 * np.clip(into / max(length, 1), 0, 1)), np.float32)
