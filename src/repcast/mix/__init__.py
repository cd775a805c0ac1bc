"""Puts clips and the sounds that ship with repcast in their places, and mixes them into blocks of samples.

What needs the samples themselves is imported on first use: a track that is joined from kept phrases does without.
"""

from typing import TYPE_CHECKING

from repcast.mix.placing import audio_spans
from repcast.mix.sounds import Sounds, sound
from repcast.model.first_use import on_first_use

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

__getattr__ = on_first_use(__name__, _HOME)
