"""Text to clips: the engines that speak, the workers they speak in, the cache, and the spoken-text normaliser.

with speak("kokoro") as speaker:
    speaker.prepare(texts)              # in the order in which they will be needed; returns at once
    clip = speaker.clip(texts[0])       # waits until it is spoken
    pace = speaker.fit(texts[1], 1200)  # None where it does not fit even at a quicker pace

The names are imported on first use: a file that is written again needs to know its voice, and nothing else of it.
"""

from typing import TYPE_CHECKING

from repcast.model.first_use import on_first_use

if TYPE_CHECKING:
    from repcast.speak.engines import SpeechError as SpeechError
    from repcast.speak.engines import VoiceError as VoiceError
    from repcast.speak.engines import VoiceInfo as VoiceInfo
    from repcast.speak.normaliser import normalise as normalise
    from repcast.speak.normaliser import spoken_words as spoken_words
    from repcast.speak.registry import ENGINES as ENGINES
    from repcast.speak.registry import find_voices as find_voices
    from repcast.speak.registry import voices as voices
    from repcast.speak.speaker import Speaker as Speaker
    from repcast.speak.speaker import speak as speak
    from repcast.speak.voice_speed import Speed as Speed
    from repcast.speak.voice_speed import measured_speed as measured_speed

_HOME = {
    "ENGINES": "repcast.speak.registry",
    "Speaker": "repcast.speak.speaker",
    "SpeechError": "repcast.speak.engines",
    "Speed": "repcast.speak.voice_speed",
    "VoiceError": "repcast.speak.engines",
    "VoiceInfo": "repcast.speak.engines",
    "find_voices": "repcast.speak.registry",
    "measured_speed": "repcast.speak.voice_speed",
    "normalise": "repcast.speak.normaliser",
    "speak": "repcast.speak.speaker",
    "spoken_words": "repcast.speak.normaliser",
    "voices": "repcast.speak.registry",
}
"""Public name to the module that defines it."""

__all__ = [*_HOME]  # noqa: PLE0604 - every one is text

__getattr__ = on_first_use(__name__, _HOME)
