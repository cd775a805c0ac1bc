"""The sounds of a session: those that ship with repcast, and files of the user's own in their place or beside them."""

import wave
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from repcast.model.clip import Clip, Samples, Waveform, content_identity
from repcast.model.errors import RepcastError
from repcast.storage.disk_cache import file_identity
from repcast.storage.folders import shipped


class Sounds:
    """The sounds of one session by their names; `level_db` is how much louder they are than usual.

    `own` are files that are played in place of a shipped sound, or under a name of their own; each is decoded once as
    long as its bytes stay the same, and brought to the level of the shipped sound "go".
    """

    def __init__(self, own: Iterable[tuple[str, Path]] = (), level_db: float = 0.0) -> None:
        self._own = {name: (path, _identity(path)) for name, path in own}
        self._level_db = level_db

    @property
    def own_files(self) -> tuple[tuple[Path, str], ...]:
        """The files of the user's own, each with the identity of the bytes that it had when the sounds were made."""
        return tuple(self._own.values())

    def __call__(self, name: str) -> Clip:
        """Return the clip of a sound. Raises `RepcastError` where there is none, or its file cannot be played."""
        if name not in self._own:
            return sound(name, self._level_db)
        from repcast.mix.own_sounds import own_sound

        path, identity = self._own[name]
        return own_sound(path, name, self._level_db, identity)


def _identity(path: Path) -> str:
    """Return the identity of a sound file; "" where it cannot be read, which is found when it is to be played."""
    with suppress(OSError):
        return file_identity(path)
    return ""


@cache
def sound(name: str, level_db: float = 0.0) -> Clip:
    """Load a shipped sound, `level_db` louder than usual: opening, tick, go, rest, switch, halfway or finish.

    Raises:
        RepcastError: there is no sound of that name.
    """
    folder = shipped("audio")
    file = folder / f"{name}.wav"
    if not file.is_file():
        known = ", ".join(sorted(one.stem for one in folder.glob("*.wav")))
        raise RepcastError(f"there is no sound '{name}'", f"the sounds are {known}")
    with wave.open(str(file), "rb") as reader:
        length, rate_hz = reader.getnframes(), reader.getframerate()
        pcm = reader.readframes(length)
    identity = f"{content_identity(pcm)} {level_db:g} dB"
    return Clip(Waveform(length, identity, partial(_floats, pcm, level_db)), 0, length, name, rate_hz)


def _floats(pcm: bytes, level_db: float) -> Samples:
    import numpy as np

    from repcast.model.adding import gain_of

    return (np.frombuffer(pcm, "<i2") / 32768).astype(np.float32) * gain_of(level_db)
