"""Adds clips, the soft sound before them and music up to blocks of samples."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from repcast.mix.lead_in import LeadIn
from repcast.mix.placing import EDGE_MS, RING_MS, ClipPlacer
from repcast.model.adding import add_up, gain_of, louder, under_ceiling
from repcast.model.audio_span import PlacedClip
from repcast.model.clip import RATE_HZ, STEREO_RATE_HZ, Block, Clip
from repcast.model.timeline import Cue, Section
from repcast.model.times import frames

if TYPE_CHECKING:
    from repcast.mix.music import Music, MusicBed

BLOCK_FRAMES = 4096


def mix(
    sections: Iterable[Section],
    clip_of: Callable[[Cue], Clip],
    *,
    start_ms: int = 0,
    voice_db: float = 0.0,
    beneath: "Music | int" = 0,
) -> Iterator[Block]:
    """Mix the clips of a session into blocks, from `start_ms` on.

    Sections are taken one by one, and a clip is asked for only when all before it has been yielded. Every sample's
    place comes from absolute time, so that from any start on the samples are those of the whole. A clip's onset
    sounds exactly at its cue's moment.

    Args:
        sections: the sections of the track in order; an iterator may still be producing them.
        clip_of: returns the clip of a cue, spoken or shipped.
        start_ms: where in the track to begin.
        voice_db: how much louder than usual the words are.
        beneath: the music that plays beneath, in stereo; else how long the soft sound is before each phrase that
            follows a long silence, in milliseconds, 0 for none.

    Yields:
        Blocks of 4096 frames, the last one shorter. Together they last to the end of the last section.
    """
    music = None if isinstance(beneath, int) else beneath
    rate_hz = STEREO_RATE_HZ if music else RATE_HZ
    place = ClipPlacer(clip_of, rate_hz)
    music_bed = music.bed() if music else None
    mixer = Mixer(frames(start_ms, rate_hz), gain_of(voice_db), music_bed)
    lead_in = LeadIn(beneath if isinstance(beneath, int) else 0, rate_hz)
    lead_ms = EDGE_MS + (music_bed.lead_ms if music_bed else lead_in.length_ms)
    end_ms = start_ms
    for section in sections:
        if music_bed and section.kind == "finish":
            music_bed.end(section.start_ms, section.end_ms)
        for cue in section.cues:
            yield from mixer.blocks_until(frames(cue.at_ms - lead_ms, rate_hz))
            if music_bed:
                music_bed.duck(cue.at_ms, cue.end_ms)
            is_led_in = lead_in.is_wanted(cue, section.start_ms)
            if cue.end_ms + RING_MS > start_ms:
                placed = place(cue)
                mixer.add(placed, cue)
                if is_led_in:
                    mixer.add_sound(lead_in.before(placed))
        end_ms = section.end_ms
        yield from mixer.blocks_until(frames(end_ms - lead_ms, rate_hz))
    yield from mixer.last_blocks(frames(end_ms, rate_hz))


class Mixer:
    """Adds up clips from the frame `at` on; every block depends on absolute frames alone."""

    def __init__(self, at: int, voice_gain: np.float32, music_bed: "MusicBed | None") -> None:
        self._at = at
        self._voice_gain = voice_gain
        self._music_bed = music_bed
        self._sounding: list[PlacedClip] = []

    def add(self, placed: PlacedClip, cue: Cue) -> None:
        """Let a clip sound; nothing of it may lie before what has been yielded already."""
        self.add_sound(louder(placed, self._voice_gain) if cue.text and self._voice_gain != 1 else placed)

    def add_sound(self, placed: PlacedClip) -> None:
        """Let a clip sound that is no voice."""
        if placed.end > self._at:
            self._sounding.append(placed)

    def blocks_until(self, frame: int) -> Iterator[Block]:
        """Yield every whole block that ends by `frame`."""
        while self._at + BLOCK_FRAMES <= frame:
            yield self._block(BLOCK_FRAMES)

    def last_blocks(self, end: int) -> Iterator[Block]:
        """Yield all that is left up to the track's last frame."""
        while self._at < end:
            yield self._block(min(BLOCK_FRAMES, end - self._at))

    def _block(self, length: int) -> Block:
        start, end = self._at, self._at + length
        block = add_up(self._sounding, start, end)
        self._sounding = [placed for placed in self._sounding if placed.end > end]
        self._at = end
        return under_ceiling(self._music_bed.under(block, start) if self._music_bed else block)
