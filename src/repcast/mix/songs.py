"""Music files: read piece by piece from anywhere, in stereo, at one rate and one loudness."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from repcast.model.clip import STEREO_RATE_HZ, Block
from repcast.model.errors import Diagnostic, RepcastError
from repcast.model.places import Place
from repcast.model.resample import resampled
from repcast.storage.sound_file import opened_sound

ENDINGS = frozenset((".aac", ".aif", ".aiff", ".flac", ".m4a", ".mp3", ".mp4", ".oga", ".ogg", ".opus", ".wav", ".wma"))
"""The files of a folder that are taken for music."""

LOUDNESS_DB = -20.0
"""The mean level that every song is brought to, 4 dB under the voice."""

SILENCE_DB = -60.0
"""A song whose loud passages are quieter than this is silence: made louder by over 40 dB, noise is all one hears."""

MOST_OPEN = 8
"""Songs that are open at once; a process may have 256 open files on macOS, 1024 on Linux."""

_PIECE_S = 8
_MARGIN_S = 0.25
"""What is read beside a piece and thrown away, so that neither a decoder nor a resampler is heard to start anew."""

_EXCERPTS, _EXCERPT_S = 8, 3
_OTHER = "choose another file for the music"


class Song:
    """One music file, open until its `close()`; `frames` is its length at STEREO_RATE_HZ.

    Raises:
        RepcastError: it cannot be read, is shorter than a second, or is silent.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with ExitStack() as using:
            self._files = using
            self._source = opened_sound(path, using)
            if self._source is None:
                raise RepcastError(f"{path}: cannot be read as music", _OTHER)
            self._rate_hz: int = self._source.samplerate
            self.frames: int = self._source.frames * STEREO_RATE_HZ // self._rate_hz
            if self.frames < STEREO_RATE_HZ:
                raise RepcastError(f"{path}: is shorter than a second", _OTHER)
            self._gain = self._measured_gain()
            self._files = using.pop_all()
        self._piece = lru_cache(maxsize=3)(self._read_piece)

    def close(self) -> None:
        """Close the file and forget its samples."""
        self._files.close()
        self._piece.cache_clear()

    def samples(self, start: int, end: int) -> Block:
        """Return the half-open range of frames `start` to `end`, which lies in the song; shape (end - start, 2)."""
        size = _PIECE_S * STEREO_RATE_HZ
        pieces = [
            self._piece(index)[max(0, start - index * size) : end - index * size]
            for index in range(start // size, (end - 1) // size + 1)
        ]
        return np.concatenate(pieces)

    def _measured_gain(self) -> np.float32:
        """Return the factor that brings the song to the level of all others, judged by excerpts from all over it."""
        length = self._source.frames
        size = min(length, _EXCERPT_S * self._rate_hz)
        powers = []
        for index in range(_EXCERPTS):
            excerpt = self._read((length - size) * index // (_EXCERPTS - 1), size).astype(np.float64)
            powers.append(float(np.mean(excerpt**2)) * 2 if excerpt.size else 0.0)
        level = np.sqrt(np.mean([power for power in powers if power >= max(powers) / 10]))
        if level < 10 ** (SILENCE_DB / 20):
            raise RepcastError(f"{self._path}: there is nothing to hear in it", _OTHER)
        return np.float32(10 ** (LOUDNESS_DB / 20) / level)

    def _read_piece(self, index: int) -> Block:
        """Read one piece of a fixed grid: the same samples whatever was read before it."""
        rate_hz = self._rate_hz
        margin = min(index * _PIECE_S, 1) * int(_MARGIN_S * rate_hz)
        first_read = index * _PIECE_S * rate_hz - margin
        read = _stereo(self._read(first_read, int((_PIECE_S + _MARGIN_S) * rate_hz) + margin))
        with np.errstate(over="ignore"):  # floating-point files may hold anything
            read = np.clip(read * self._gain, -1, 1)
        stereo = resampled(read, rate_hz, STEREO_RATE_HZ) if len(read) else read
        first = margin * STEREO_RATE_HZ // rate_hz
        size = min(_PIECE_S * STEREO_RATE_HZ, self.frames - index * _PIECE_S * STEREO_RATE_HZ)
        piece = stereo[first : first + size]
        return np.concatenate([piece, np.zeros((size - len(piece), 2), np.float32)])

    def _read(self, start: int, length: int) -> Block:
        """Read frames of the file, shape (frames, channels): nothing past what can be decoded, no NaN, no infinity."""
        soundfile: Any = import_module("soundfile")
        try:
            self._source.seek(start)
            read = self._source.read(length, dtype="float32", always_2d=True)
        except soundfile.SoundFileError:  # it is damaged from here on
            read = np.zeros((0, self._source.channels), np.float32)
            self._source.close()  # a decoder that failed once fails everywhere, a new one does not
            with suppress(soundfile.SoundFileError):
                self._source = self._files.enter_context(soundfile.SoundFile(str(self._path)))
        return np.asarray(np.nan_to_num(read, copy=False, nan=0.0, posinf=0.0, neginf=0.0), np.float32)


class Songs:
    """The songs of a file or a folder in order, over and over; each is opened when its turn comes.

    A file of a folder that cannot be played is left out, and reported once. At most `MOST_OPEN` are open.

    Raises:
        RepcastError: there is nothing that can be played.
    """

    def __init__(self, place: str, report: Callable[[Diagnostic], None]) -> None:
        self._waiting = _found(place)
        self._report = report
        self._playable: list[Path] = []
        self._open: OrderedDict[Path, Song] = OrderedDict()
        self._is_folder = Path(place).is_dir()
        self._place = place
        self.song(0)

    def close(self) -> None:
        """Close every file."""
        while self._open:
            self._open.popitem()[1].close()

    def song(self, number: int) -> Song:
        """Return the song that plays as number `number`, counted from 0, without end."""
        while number >= len(self._playable) and self._waiting:
            self._try(self._waiting.pop(0))
        if not self._playable:
            raise RepcastError(f"{self._place}: none of its files can be played as music", _OTHER)
        return self._opened(self._playable[number % len(self._playable)])

    def _try(self, path: Path) -> None:
        try:
            self._opened(path)
        except RepcastError as fault:
            if not self._is_folder:
                raise
            message = f"{fault.problem.removeprefix(f'{path}: ')}; it is left out of the music"
            self._report(Diagnostic("warning", "music-skipped", message, Place(str(path))))
        else:
            self._playable.append(path)

    def _opened(self, path: Path) -> Song:
        if path not in self._open:
            while len(self._open) >= MOST_OPEN:
                self._open.popitem(last=False)[1].close()
            self._open[path] = Song(path)
        self._open.move_to_end(path)
        return self._open[path]


def _found(place: str) -> list[Path]:
    """Return the music of a file or a folder; a folder's files are in the order of their names."""
    path = Path(place)
    if not path.exists():
        raise RepcastError(
            f"{place}: there is no such file or folder of music", "name a music file, or a folder of them"
        )
    files = sorted(_music_in(path)) if path.is_dir() else [path]
    if not files:
        raise RepcastError(
            f"{place}: there is no music in this folder", f"repcast looks for {', '.join(sorted(ENDINGS))}"
        )
    return files


def _music_in(folder: Path) -> Iterator[Path]:
    return (file for file in folder.iterdir() if file.suffix.lower() in ENDINGS and file.is_file())


def _stereo(samples: Block) -> Block:
    return samples[:, :2] if samples.shape[1] >= 2 else np.repeat(samples, 2, axis=1)
