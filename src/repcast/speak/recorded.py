"""The user's own takes: a folder of sound files named by phrase, with another voice for what is missing."""

import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from repcast.speak.engines import Take, Voice, VoiceError, VoiceInfo, folded
from repcast.speak.normalise import normalise
from repcast.speak.registry import is_engine
from repcast.storage.ffmpeg import decode_to_au, find_ffmpeg

OTHERWISE = "piper"
ENDINGS = frozenset(
    {".wav", ".mp3", ".m4a", ".aac", ".flac", ".ogg", ".opus", ".aif", ".aiff", ".wma", ".webm", ".mp4", ".caf"}
)
USAGE = "your own takes in a folder, such as recorded:takes or recorded:takes+piper (for what is missing)"


class Recorded:
    """Takes by phrase."""

    def __init__(self, takes: dict[str, Path]) -> None:
        self.takes = takes

    def speak(self, text: str, pace: float) -> Take:  # noqa: ARG002 - what was said stays as it was said
        """Return the user's own take of `text`, at the pace in which it was spoken."""
        return _read(self.takes[folded(text)])


def find(voice: str) -> Voice:
    """Find FOLDER or FOLDER+ENGINE[:VOICE]; without the latter Piper speaks what is missing."""
    folder, otherwise = _split(voice)
    takes = _takes(folder)
    phrases = {phrase: _identity(path) for phrase, path in takes.items()}
    return Voice("recorded", str(folder), "recorded 1", phrases, otherwise, processes=1, lively=False)


def load(key: str, threads: int) -> Recorded:  # noqa: ARG001 - every engine's face
    """Look through the folder `key` again."""
    return Recorded(_takes(Path(key)))


def voices() -> tuple[VoiceInfo, ...]:
    """Return how to use it."""
    return (VoiceInfo("recorded:FOLDER", "", USAGE),)


def _split(voice: str) -> tuple[Path, str]:
    """The folder, and the voice for what it does not have."""
    folder, plus, otherwise = voice.rpartition("+")
    if not plus or not is_engine(otherwise.partition(":")[0]):
        folder, otherwise = voice, OTHERWISE
    if not folder or not Path(folder).is_dir():
        problem = f"there is no folder {folder!r} of recorded takes" if folder else "no folder of takes is named"
        raise VoiceError(problem, f"give {USAGE}")
    return Path(folder).resolve(), otherwise


def _takes(folder: Path) -> dict[str, Path]:
    """The files of a folder by the phrase that each is named for, numbers as words: "12.wav" is "twelve"."""
    files = [path for path in sorted(folder.iterdir(), reverse=True) if path.suffix.lower() in ENDINGS]
    takes = {folded(normalise(path.stem.replace("_", " "))): path for path in files}
    takes.pop("", None)
    if not takes:
        raise VoiceError(f"there are no recorded takes in {folder}", "name sound files by phrase, such as 'one.wav'")
    return takes


def _identity(path: Path) -> str:
    facts = path.stat()
    return f"{path.name} {facts.st_size} {facts.st_mtime_ns}"


def _read(path: Path) -> Take:
    """Read a file that soundfile knows, or that ffmpeg can turn into one. A take cut by hand may end abruptly."""
    import soundfile

    try:
        samples, rate_hz = soundfile.read(path, dtype="float32")
    except soundfile.LibsndfileError:
        samples, rate_hz = _decoded(path)
    return Take(samples, rate_hz, whole=False)


def _decoded(path: Path) -> tuple[NDArray[np.float32], int]:
    """Return the samples and the rate of a file that only ffmpeg knows."""
    import soundfile

    ffmpeg = find_ffmpeg(f"the take {path}", "a take in WAV does without")
    with tempfile.TemporaryFile() as plain:
        if not decode_to_au(ffmpeg, path, plain):
            raise VoiceError(f"{path} is no sound that can be read", "record it again, or remove it")
        plain.seek(0)
        try:
            samples, rate_hz = soundfile.read(plain, dtype="float32")
        except soundfile.LibsndfileError:
            raise VoiceError(f"{path} is no sound that can be read", "record it again, or remove it") from None
    return np.asarray(samples, np.float32), rate_hz
