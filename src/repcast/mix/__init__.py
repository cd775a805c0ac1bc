"""Mixes clips and the sounds that ship with repcast into blocks of samples."""

import wave
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from repcast.mix.mixer import Mixer, gain
from repcast.mix.placing import EDGE_MS, RING_MS, Placing, at_rate, audio_spans
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ, Block, Clip
from repcast.model.errors import RepcastError
from repcast.model.timeline import Cue, Section
from repcast.model.times import frames
from repcast.storage.folders import shipped

if TYPE_CHECKING:
    from repcast.mix.music_bed import Music

__all__ = ["at_rate", "audio_spans", "mix", "sound"]


def mix(
    sections: Iterable[Section],
    clip_of: Callable[[Cue], Clip],
    *,
    start_ms: int = 0,
    voice_db: float = 0.0,
    music: "Music | None" = None,
) -> Iterator[Block]:
    """Mix the clips of a session into blocks, from `start_ms` on.

    Sections are taken one by one, and a clip is asked for only when all before it has been yielded. Every sample's
    place comes from absolute time, so that from any start on the samples are those of the whole. A clip's onset
    sounds exactly at its cue's moment.

    Args:
        sections: the sections of the track in order, which may still be in the making.
        clip_of: gives the clip of a cue, spoken or shipped.
        start_ms: where in the track to begin.
        voice_db: how much louder than usual the words are.
        music: what plays beneath, in stereo.

    Yields:
        Blocks of 4096 frames, the last one shorter. Together they last to the end of the last section.
    """
    rate_hz = STEREO_RATE_HZ if music else RATE_HZ
    place = Placing(clip_of, rate_hz)
    bed = music.bed() if music else None
    desk = Mixer(frames(start_ms, rate_hz), gain(voice_db), bed)
    lead_ms = EDGE_MS + (bed.lead_ms if bed else 0)
    end_ms = start_ms
    for section in sections:
        if bed and section.kind == "finish":
            bed.ends(section.start_ms, section.end_ms)
        for cue in section.cues:
            yield from desk.blocks_until(frames(cue.at_ms - lead_ms, rate_hz))
            if bed:
                bed.duck(cue.at_ms, cue.end_ms)
            if cue.end_ms + RING_MS > start_ms:
                desk.put(place(cue), cue)
        end_ms = section.end_ms
        yield from desk.blocks_until(frames(end_ms - lead_ms, rate_hz))
    yield from desk.last_blocks(frames(end_ms, rate_hz))


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
