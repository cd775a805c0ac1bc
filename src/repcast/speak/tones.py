"""A voice that needs no voice: a soft beep a word, 300 ms each, the same on every machine."""

from repcast.model.clip import RATE_HZ, Samples
from repcast.speak.engines import Take, Voice, VoiceError, VoiceInfo

WORD_MS = 300
EDGE_MS = 5
PITCHES_HZ = (440.0, 495.0, 550.0, 660.0)


class Tones:
    """Beeps, their pitch taken from the word, so that one phrase always sounds the same."""

    def speak(self, text: str, pace: float) -> Take:
        """Beep once a word, `WORD_MS` / `pace` milliseconds each."""
        import numpy as np

        frames = round(WORD_MS * RATE_HZ / (1000 * pace))
        edge = EDGE_MS * RATE_HZ // 1000
        words = [_beep(word, frames) for word in text.split()]
        silence = np.zeros(edge, np.float32)
        whole = np.concatenate([silence, *words, silence])
        # Not `whole`: a beep is as long for a long word as for a short one.
        return Take(whole, RATE_HZ, (edge, edge + frames * len(words)), whole=False)


def _beep(word: str, frames: int) -> Samples:
    import numpy as np

    pitch = PITCHES_HZ[sum(map(ord, word)) % len(PITCHES_HZ)]
    at = np.arange(frames)
    rise = np.minimum(1.0, at / (RATE_HZ * 0.004))
    fall = np.minimum(1.0, (frames - at) / (frames * 0.3))
    return (0.3 * np.sin(2 * np.pi * pitch * at / RATE_HZ) * rise * fall).astype(np.float32)


def find(voice: str) -> Voice:
    """Find the one voice there is; raises VoiceError for any other name."""
    if voice:
        raise VoiceError(f"tones has no voice called {voice!r}", "choose --voice tones")
    return Voice("tones", "", "tones 1", inline=True, by_espeak=False, lively=False)


def load(key: str, threads: int) -> Tones:  # noqa: ARG001 - every engine's face
    """Load nothing."""
    return Tones()


def voices() -> tuple[VoiceInfo, ...]:
    """Return the one voice, which can always speak."""
    return (VoiceInfo("tones", "", "a soft beep a word; needs no voice at all"),)
