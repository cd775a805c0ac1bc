"""The user's own takes: a folder of sound files named by phrase, with another voice for what is missing."""

from contextlib import ExitStack
from pathlib import Path

from repcast.speak.engines import Take, Voice, VoiceError, VoiceInfo, folded
from repcast.speak.normaliser import normalise
from repcast.speak.registry import is_engine
from repcast.storage.sound_file import opened_sound

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
    """Read a file of sound. A take cut by hand may end abruptly."""
    with ExitStack() as using:
        source = opened_sound(path, using)
        if source is None:
            raise VoiceError(f"{path} is no sound that can be read", "record it again, or remove it")
        return Take(source.read(dtype="float32"), source.samplerate, whole=False)
