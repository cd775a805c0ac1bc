"""The sounds that ship with repcast, as clips."""

import wave
from functools import cache

import numpy as np

from repcast.model.clip import Clip
from repcast.model.errors import RepcastError
from repcast.storage.shipped import shipped


@cache
def sound(name: str) -> Clip:
    """Load a shipped sound: opening, tick, go, rest, switch, halfway or finish.

    Raises:
        RepcastError: there is no sound of that name.
    """
    folder = shipped("audio")
    file = folder / f"{name}.wav"
    if not file.is_file():
        known = ", ".join(sorted(one.stem for one in folder.glob("*.wav")))
        raise RepcastError(f"there is no sound '{name}'", f"the sounds are {known}")
    with wave.open(str(file), "rb") as reader:
        samples = np.frombuffer(reader.readframes(reader.getnframes()), "<i2")
        rate_hz = reader.getframerate()
    return Clip((samples / 32768).astype(np.float32), 0, len(samples), name, rate_hz)
