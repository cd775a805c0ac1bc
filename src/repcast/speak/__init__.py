"""Text to clips: the engines that speak, the workers they speak in, the cache, and the spoken-text normaliser.

with speak("kokoro") as speaker:
    speaker.prepare(texts)              # in the order in which they will be needed; returns at once
    clip = speaker.clip(texts[0])       # waits until it is spoken
    pace = speaker.fit(texts[1], 1200)  # None where it does not fit even at a quicker pace
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from repcast.speak.engines import SpeechError, VoiceError, VoiceInfo
from repcast.speak.normalise import normalise
from repcast.speak.registry import ENGINES, find_voices, voices
from repcast.speak.speaker import Speaker, speak

if TYPE_CHECKING:
    from repcast.speak.voice_speed import Speed as Speed
    from repcast.speak.voice_speed import measured_speed as measured_speed

__all__ = [
    "ENGINES",
    "Speaker",
    "SpeechError",
    "Speed",
    "VoiceError",
    "VoiceInfo",
    "find_voices",
    "measured_speed",
    "normalise",
    "speak",
    "voices",
]


def __getattr__(name: str) -> Any:
    if name not in {"Speed", "measured_speed"}:
        raise AttributeError(f"module 'repcast.speak' has no attribute {name!r}")
    return getattr(import_module("repcast.speak.voice_speed"), name)  # it starts processes, which most runs do not
