"""The sounds of a session: those that ship with repcast, and files of the user's own in their place or beside them."""

import wave
from collections.abc import Iterable
from functools import cache, partial
from pathlib import Path

from repcast.model.clip import Clip, Samples, Waveform, content_identity
from repcast.model.errors import RepcastError
from repcast.storage.folders import shipped


class Sounds:
    """The sounds of one session by their names; `level_db` is how much louder they are than usual.

    `own` are files that are played in place of a shipped sound, or under a name of their own; each is decoded once, and
    brought to the level of the shipped sound "go".
    """

    def __init__(self, own: Iterable[tuple[str, Path]] = (), level_db: float = 0.0) -> None:
        self._own = dict(own)
        self._level_db = level_db

    def __call__(self, name: str) -> Clip:
        """Return the clip of a sound. Raises `RepcastError` where there is none, or its file cannot be played."""
        path = self._own.get(name)
        if path is None:
            return sound(name, self._level_db)
        from repcast.mix.own_sounds import own_sound

        return own_sound(path, name, self._level_db)


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
