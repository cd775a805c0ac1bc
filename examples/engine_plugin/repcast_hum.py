"""A voice engine as a plug-in: it hums a note for every word, higher for `hum:high`.

An engine is a module with three functions, `find`, `load` and `voices`; the entry point `repcast.engines` names it.
"""

import numpy as np

from repcast.speak.engines import Take, Voice, VoiceError, VoiceInfo

RATE_HZ = 22_050
NOTES_HZ = {"": 131.0, "high": 262.0}
WORD_S = 0.3


class Hum:
    """A loaded voice; repcast calls it in a process of its own."""

    def __init__(self, note_hz: float) -> None:
        self.note_hz = note_hz

    def speak(self, text: str, pace: float) -> Take:
        """Return `text` as sound, spoken at `pace` times the usual speed."""
        frames = round(len(text.split()) * WORD_S * RATE_HZ / pace)
        seconds = np.arange(frames) / RATE_HZ
        swell = np.abs(np.sin(np.pi * seconds * pace / WORD_S))
        return Take(0.3 * swell * np.sin(2 * np.pi * self.note_hz * seconds), RATE_HZ)


def find(voice: str) -> Voice:
    """Return the voice called `voice`, the part of `--voice` after `hum:`; "" is the default one."""
    if voice not in NOTES_HZ:
        raise VoiceError(f"hum has no voice called {voice!r}", "give --voice hum or --voice hum:high")
    return Voice("hum", voice, f"hum 1 {voice}", by_espeak=False)


def load(key: str, threads: int) -> Hum:
    """Load the voice that `find` returned with this `key`, to use at most `threads` threads."""
    del threads  # humming needs no more than one
    return Hum(NOTES_HZ[key])


def voices() -> tuple[VoiceInfo, ...]:
    """Return what `repcast voices` lists of this engine."""
    return tuple(VoiceInfo(f"hum:{name}".rstrip(":"), "", f"a hum at {hz:g} Hz") for name, hz in NOTES_HZ.items())
