"""Music beneath the voice: song after song, down under every phrase as a whole, faded in and out."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import takewhile
from typing import Self

import numpy as np
from numpy.typing import NDArray

from repcast.mix.songs import Song, find_songs
from repcast.model.clip import STEREO_RATE_HZ, Block
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
_ALL: Gains = np.ones(1, np.float32)


@dataclass(frozen=True, slots=True)
class SongSlot:
    """A song's turn: the frame where it starts, and how many frames it takes to fade in and out."""

    song: Song
    start: int
    cross_in: int
    cross_out: int

    @property
    def end(self) -> int:
        """The frame after its last."""
        return self.start + self.song.frames


class Music:
    """A file or a folder of music, played in order and from the start again; use it in a `with` statement.

    `level_db` makes it louder or quieter than its usual 4 dB under the voice. It is the same music at the same frame
    whenever it is asked, so that a session may be heard from any moment on.

    Raises:
        RepcastError: there is no music, or it cannot be read.
    """

    def __init__(self, place: str, level_db: float = 0.0) -> None:
        self._songs = [Song(path) for path in find_songs(place)]
        self._gain = np.float32(10 ** (level_db / 20))
        self._turns = [SongSlot(self._songs[0], 0, 0, self._cross(0))]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for song in self._songs:
            song.close()

    def bed(self) -> "MusicBed":
        """Lay it under one mix."""
        return MusicBed(self)

    def samples(self, start: int, end: int) -> Block:
        """Play the half-open range of frames `start` to `end`; shape (end - start, 2), at STEREO_RATE_HZ."""
        heard = np.zeros((end - start, 2), np.float32)
        for turn in self._heard(start, end):
            first, last = max(start, turn.start), min(end, turn.end)
            piece = turn.song.samples(first - turn.start, last - turn.start)
            at = np.arange(first, last)
            fade = _rise(at, turn.start, turn.cross_in) * _fall(at, turn.end, turn.cross_out)
            heard[first - start : last - start] += piece * fade[:, np.newaxis]
        return heard * self._gain

    def _heard(self, start: int, end: int) -> list[SongSlot]:
        """Find the songs that sound in a range of frames: one, or two while they cross."""
        while self._turns[-1].start < end:
            self._turns.append(self._after(self._turns[-1]))
        first = bisect_right(self._turns, start, key=lambda turn: turn.start) - 1
        near = self._turns[max(0, first - 1) :]
        return list(takewhile(lambda turn: turn.start < end, (turn for turn in near if turn.end > start)))

    def _after(self, turn: SongSlot) -> SongSlot:
        """Lay out the next song; it begins while the one before it fades."""
        song = self._songs[len(self._turns) % len(self._songs)]
        return SongSlot(song, turn.end - turn.cross_out, turn.cross_out, self._cross(len(self._turns)))

    def _cross(self, number: int) -> int:
        """Choose how long the song of a turn and the next one cross; a short song fades over a third of it."""
        both = (self._songs[(number + ahead) % len(self._songs)] for ahead in (0, 1))
        return min(frames(CROSS_MS, STEREO_RATE_HZ), *(song.frames // 3 for song in both))


class MusicBed:
    """The music of one mix: it knows of the words as they come, and when the track ends."""

    lead_ms = DOWN_MS
    """How far ahead of the words it has to know of them."""

    def __init__(self, music: Music) -> None:
        self._music = music
        self._phrases: list[tuple[int, int]] = []
        self._fade_out = (0, 0)

    def duck(self, at_ms: int, end_ms: int) -> None:
        """Go down under what is heard from `at_ms` to `end_ms`."""
        self._phrases.append((at_ms, end_ms))

    def ends(self, from_ms: int, end_ms: int) -> None:
        """Fade out to the end of the track, beginning no earlier than `from_ms`."""
        first = frames(max(from_ms, end_ms - FADE_OUT_MS), STEREO_RATE_HZ)
        self._fade_out = (first, frames(end_ms, STEREO_RATE_HZ))

    def under(self, voice: Block, start: int) -> Block:
        """Lay the music under a block of mono shape (frames,) that begins at frame `start`; shape (frames, 2)."""
        end = start + len(voice)
        at = np.arange(start, end)
        level = _rise(at, 0, frames(FADE_IN_MS, STEREO_RATE_HZ)) * self._ducked(at)
        first, last = self._fade_out
        if first < last:
            level = level * _fall(at, last, last - first)
        return voice[:, np.newaxis] + self._music.samples(start, end) * level[:, np.newaxis]

    def _ducked(self, at: NDArray[np.int64]) -> Gains:
        """Tell the gain at each frame: as low as any phrase asks for."""
        now_ms = at * (1000 / STEREO_RATE_HZ)
        self._phrases = [phrase for phrase in self._phrases if phrase[1] + STAY_MS + UP_MS > now_ms[0]]
        near = [phrase for phrase in self._phrases if phrase[0] - DOWN_MS < now_ms[-1]]
        if not near:
            return _ALL
        depth = np.zeros(len(at))
        for first, last in near:
            down = (now_ms - (first - DOWN_MS)) / DOWN_MS
            up = (last + STAY_MS + UP_MS - now_ms) / UP_MS
            depth = np.maximum(depth, np.clip(np.minimum(down, up), 0, 1))
        smooth = depth * depth * (3 - 2 * depth)
        return np.asarray(10 ** (-DUCK_DB / 20 * smooth), np.float32)


def _rise(at: NDArray[np.int64], start: int, length: int) -> Gains:
    """Rise from nothing at `start` to all over `length` frames, as `_fall` falls; one number once it is up."""
    return _eased(at - start, length) if at[0] < start + length else _ALL


def _fall(at: NDArray[np.int64], end: int, length: int) -> Gains:
    """Fall to nothing at `end` over `length` frames; one number while it is still up."""
    return _eased(end - at, length) if at[-1] > end - length else _ALL


def _eased(into: NDArray[np.int64], length: int) -> Gains:
    return np.asarray(np.sin(np.pi / 2 * np.clip(into / max(length, 1), 0, 1)), np.float32)
