"""What the player asks of the rest of repcast: sections, their sound, and answers to spoken commands."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from threading import Thread
from typing import Protocol

import numpy as np

from repcast.model.adjustments import Adjustments
from repcast.model.clip import Block, Samples
from repcast.model.timeline import Section
from repcast.play.outputs import MONO, StreamFormat


class SectionSource(Protocol):
    """Strings the stages together for the player. Only one thread is ever inside `sections`, and one in `blocks`."""

    def sections(self, part: int, changes: Adjustments) -> Iterator[Section]:
        """Schedule the session from its part number `part` (0 is the first) to its end, one section for each part.

        Where they start does not matter: the player joins each to the one before it. May take its time: the session
        waits in the right place. Asked again after a change, it schedules what is left anew.
        """

    def blocks(self, sections: Iterable[Section], start_ms: int, voice_db: float) -> Iterator[Block]:
        """Mix joined sections from `start_ms` on, which lies within the first of them.

        Yields blocks of shape (frames,), or (frames, 2) for a show in stereo, dtype float32; the first frame is that
        of `start_ms`. The iterable waits where the next section is not known yet. `voice_db` raises the voice
        against the music.
        """


@dataclass(frozen=True, slots=True)
class Playback:
    """A session to be played. `source` is where it was read from, `stream` what its blocks are.

    `opening` is what the first section starts with, sounds only: it is heard while the words are still being spoken,
    and is left out where they are ready, for then they come at once.
    `voice` speaks the answers to spoken commands as mono samples at the stream's rate; it may take its time.
    """

    title: str
    conductor: SectionSource
    source: str = ""
    stream: StreamFormat = MONO
    voice: Callable[[str], Samples] | None = None
    opening: Section | None = None


NOTES_HZ = (660.0, 990.0)
NOTE_S = 0.07
LEVEL = 0.2


def chime(stream: StreamFormat) -> Block:
    """Two rising notes: the command was understood."""
    at_s = np.arange(int(NOTE_S * stream.rate_hz)) / stream.rate_hz
    edge = np.minimum(1, np.minimum(at_s, NOTE_S - at_s) * 200)
    notes = [LEVEL * edge * np.sin(2 * np.pi * hz * at_s) for hz in NOTES_HZ]
    return as_block(np.concatenate(notes).astype(np.float32), stream)


def as_block(samples: Samples, stream: StreamFormat) -> Block:
    """Mono samples as a block of the stream's channels."""
    return samples if stream.channels == 1 else np.repeat(samples[:, None], stream.channels, axis=1)


def answer(
    words: str, voice: Callable[[str], Samples] | None, stream: StreamFormat, say: Callable[[Block], None]
) -> None:
    """Give the chime to `say` at once, and the words as soon as `voice` has spoken them, in a thread of its own."""
    say(chime(stream))
    if voice is not None and words:
        Thread(target=lambda: say(as_block(voice(words), stream)), daemon=True, name="answer").start()
