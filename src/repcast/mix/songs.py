"""Music files: read piece by piece from anywhere, in stereo, at one rate and one loudness."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cached_property, lru_cache
from importlib import import_module
from pathlib import Path
from typing import IO, Any

import numpy as np

from repcast.model.clip import STEREO_RATE_HZ, Block
from repcast.model.errors import MissingPackageError, RepcastError

ENDINGS = frozenset((".aac", ".aif", ".aiff", ".flac", ".m4a", ".mp3", ".mp4", ".oga", ".ogg", ".opus", ".wav", ".wma"))
"""What is taken from a folder to be music."""

LOUDNESS_DB = -20.0
"""The mean level that every song is brought to, 4 dB under the voice."""

_PIECE_S = 8
_MARGIN_S = 0.25
"""What is read beside a piece and thrown away, so that neither a decoder nor a resampler is heard to start anew."""

_EXCERPTS, _EXCERPT_S = 8, 3
_SILENCE = 1e-4


class Song:
    """One music file, open until its `close()`; `frames` is its length at STEREO_RATE_HZ."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with ExitStack() as using:
            self._source = _opened(path, using)
            self._rate_hz: int = self._source.samplerate
            self.frames: int = self._source.frames * STEREO_RATE_HZ // self._rate_hz
            if self.frames < STEREO_RATE_HZ:
                raise RepcastError(f"{path}: is shorter than a second", "choose another file for the music")
            self.close = using.pop_all().close
        self._piece = lru_cache(maxsize=3)(self._read_piece)

    def samples(self, start: int, end: int) -> Block:
        """Read the half-open range of frames `start` to `end`, which lies in the song; shape (end - start, 2)."""
        size = _PIECE_S * STEREO_RATE_HZ
        pieces = [
            self._piece(index)[max(0, start - index * size) : end - index * size]
            for index in range(start // size, (end - 1) // size + 1)
        ]
        return np.concatenate(pieces) * self._gain

    @cached_property
    def _gain(self) -> np.float32:
        """How much the song must be amplified to have the level of all others, judged by excerpts from all over it."""
        length = self._source.frames
        size = min(length, _EXCERPT_S * self._rate_hz)
        powers = []
        for index in range(_EXCERPTS):
            self._source.seek((length - size) * index // (_EXCERPTS - 1))
            heard = self._source.read(size, dtype="float32", always_2d=True)
            powers.append(float(np.mean(heard.astype(np.float64) ** 2)) * 2)
        loud = [power for power in powers if power > max(powers) / 10]
        return np.float32(10 ** (LOUDNESS_DB / 20) / max(np.sqrt(np.mean(loud)), _SILENCE))

    def _read_piece(self, index: int) -> Block:
        """Read one piece of a fixed grid: the same samples whatever was read before it."""
        rate_hz = self._rate_hz
        margin = min(index * _PIECE_S, 1) * int(_MARGIN_S * rate_hz)
        self._source.seek(index * _PIECE_S * rate_hz - margin)
        read = self._source.read(int((_PIECE_S + _MARGIN_S) * rate_hz) + margin, dtype="float32", always_2d=True)
        heard = _stereo(read)
        if rate_hz != STEREO_RATE_HZ:
            soxr: Any = import_module("soxr")
            heard = np.asarray(soxr.resample(heard, rate_hz, STEREO_RATE_HZ), np.float32)
        first = margin * STEREO_RATE_HZ // rate_hz
        size = min(_PIECE_S * STEREO_RATE_HZ, self.frames - index * _PIECE_S * STEREO_RATE_HZ)
        piece = heard[first : first + size]
        return np.concatenate([piece, np.zeros((size - len(piece), 2), np.float32)])


def find_songs(place: str) -> list[Path]:
    """Find the music of a file or a folder; a folder's files are in the order of their names.

    Raises:
        RepcastError: there is none.
    """
    path = Path(place)
    if not path.exists():
        raise RepcastError(
            f"{place}: there is no such file or folder of music", "name a music file, or a folder of them"
        )
    found = sorted(_music_in(path)) if path.is_dir() else [path]
    if not found:
        raise RepcastError(
            f"{place}: there is no music in this folder", f"repcast looks for {', '.join(sorted(ENDINGS))}"
        )
    return found


def _music_in(folder: Path) -> Iterator[Path]:
    return (file for file in folder.iterdir() if file.suffix.lower() in ENDINGS and file.is_file())


def _opened(path: Path, using: ExitStack) -> Any:
    """Open a file with libsndfile, or through pydub what that cannot read; `using` will close it."""
    soundfile: Any = import_module("soundfile")
    try:
        return using.enter_context(soundfile.SoundFile(str(path)))
    except soundfile.SoundFileError:
        plain = using.enter_context(tempfile.TemporaryFile())  # noqa: SIM115
        _through_pydub(path, plain)
        return using.enter_context(soundfile.SoundFile(plain))


def _through_pydub(path: Path, plain: IO[bytes]) -> None:
    """Turn a file into one that libsndfile reads: WAV by pydub itself, others by the ffmpeg that pydub finds."""
    if path.suffix.lower() != ".wav" and not shutil.which("ffmpeg"):
        hint = "install ffmpeg, or choose music as .mp3, .flac, .ogg or .wav"
        raise RepcastError(f"{path}: needs ffmpeg to be read", hint)
    try:
        pydub: Any = import_module("pydub")
    except ImportError:
        raise MissingPackageError("pydub, which reads this music,", "pip install pydub") from None
    try:
        if path.suffix.lower() == ".wav":
            pydub.AudioSegment.from_file(str(path)).export(plain, format="wav")
        else:
            _converted(pydub.AudioSegment.converter, path, plain)
    except (pydub.exceptions.CouldntDecodeError, subprocess.CalledProcessError, IndexError, OSError):
        raise RepcastError(f"{path}: cannot be read as music", "choose another file") from None
    plain.seek(0)


def _converted(converter: str, path: Path, plain: IO[bytes]) -> None:
    """Have ffmpeg write an AU file, whose header, unlike that of WAV, need not tell a length that is not known yet.

    It goes straight to the disk: pydub would hold all of the music in memory, several times over.
    """
    source = ["-nostdin", "-v", "error", "-i", str(path.absolute()), "-map", "0:a:0"]
    command = [converter, *source, "-c:a", "pcm_s16be", "-f", "au", "pipe:1"]
    subprocess.run(command, stdout=plain, stderr=subprocess.DEVNULL, check=True)  # noqa: S603


def _stereo(samples: Block) -> Block:
    return samples[:, :2] if samples.shape[1] >= 2 else np.repeat(samples, 2, axis=1)
