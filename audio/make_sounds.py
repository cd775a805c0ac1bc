"""Makes the sounds that ship with repcast, and writes them beside itself: run `python audio/make_sounds.py`.

Every sound is a few struck bars: partials that start together and die away. Their peaks lie far under the voice's, for
a sound may be heard under words.
"""

import sys
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 22_050
ATTACK_S = 0.004
RELEASE_S = 0.02
PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.35, 1.8), (3.01, 0.12, 3.0))
"""Each partial's frequency, loudness and speed of decay, as multiples of the note's own."""


@dataclass(frozen=True)
class Note:
    """One struck bar: when, how high, how loud (1 for the sound's loudest), and in how long it dies to a third."""

    at_s: float
    pitch_hz: float
    loud: float = 1.0
    decay_s: float = 0.12


@dataclass(frozen=True)
class Sound:
    """The notes of a sound, its length, and its peak (full scale 1)."""

    length_s: float
    peak: float
    notes: tuple[Note, ...]


C5, E5, G5, A5, C6, E6, G6 = 523.25, 659.26, 783.99, 880.0, 1046.5, 1318.51, 1567.98
SOUNDS = {
    "opening": Sound(1.1, 0.20, (Note(0, C5, 0.8, 0.25), Note(0.16, E5, 0.9, 0.25), Note(0.32, G5, 1.0, 0.28))),
    "tick": Sound(0.06, 0.14, (Note(0, 1200.0, 1.0, 0.014),)),
    "go": Sound(0.25, 0.20, (Note(0, C6, 1.0, 0.08), Note(0, E6, 0.5, 0.07))),
    "rest": Sound(0.5, 0.18, (Note(0, G5, 1.0, 0.14), Note(0.17, C5, 0.9, 0.13))),
    "switch": Sound(0.5, 0.18, (Note(0, E5, 0.9, 0.07), Note(0.12, A5, 1.0, 0.07), Note(0.24, E5, 0.9, 0.10))),
    "halfway": Sound(0.5, 0.16, (Note(0, A5, 1.0, 0.09), Note(0.18, A5, 0.8, 0.11))),
    "finish": Sound(
        1.5,
        0.20,
        (
            Note(0, C5, 0.7, 0.3),
            Note(0.15, E5, 0.8, 0.3),
            Note(0.30, G5, 0.9, 0.3),
            Note(0.45, C6, 1.0, 0.34),
            Note(0.45, G6, 0.15, 0.25),
        ),
    ),
}


def strike(note: Note, seconds: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sound one note at the moments `seconds`; silence before it is struck."""
    since = np.maximum(seconds - note.at_s, 0)
    attack = np.sin(np.pi / 2 * np.minimum(since / ATTACK_S, 1)) ** 2
    tone = sum(
        loud * np.exp(-since * speed / note.decay_s) * np.sin(2 * np.pi * note.pitch_hz * ratio * since)
        for ratio, loud, speed in PARTIALS
    )
    return np.asarray(note.loud * attack * tone)


def render(sound: Sound) -> NDArray[np.int16]:
    """Render a sound: shape (frames,), int16, at `RATE_HZ`, starting and ending in silence."""
    seconds = np.arange(round(sound.length_s * RATE_HZ)) / RATE_HZ
    tone = np.sum([strike(note, seconds) for note in sound.notes], axis=0)
    tone *= np.minimum(1, (sound.length_s - seconds) / RELEASE_S)
    return np.asarray(np.round(tone * (sound.peak * 32767 / np.abs(tone).max())), "<i2")


def main(folder: Path) -> None:
    """Write every sound into `folder` as a mono WAV file of 16 bits."""
    for name, sound in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(render(sound).tobytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
