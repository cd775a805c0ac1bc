"""Puts clips and the sounds that ship with repcast in their places, and mixes them into blocks of samples.

What needs the samples themselves is imported on first use: a track that is joined from kept phrases does without.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from repcast.mix.placing import audio_spans
from repcast.mix.sounds import Sounds, sound

if TYPE_CHECKING:
    from repcast.mix.mixer import BLOCK_FRAMES as BLOCK_FRAMES
    from repcast.mix.mixer import mix as mix
    from repcast.mix.own_sounds import own_sound as own_sound

_HOME = {
    "BLOCK_FRAMES": "repcast.mix.mixer",
    "mix": "repcast.mix.mixer",
    "own_sound": "repcast.mix.own_sounds",
}

__all__ = ["BLOCK_FRAMES", "Sounds", "audio_spans", "mix", "own_sound", "sound"]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'repcast.mix' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
