"""What the player asks of the rest of repcast: sections from any part on, and their sound from any moment on."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from repcast.model.adjustments import Changes
from repcast.model.clip import Block, Samples
from repcast.model.timeline import Section
from repcast.play.stream import MONO, Stream


class Conductor(Protocol):
    """Strings the stages together for the player. Only one thread is ever inside `sections`, and one in `blocks`."""

    def sections(self, part: int, changes: Changes) -> Iterator[Section]:
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
class Show:
    """A session to be played. `source` is where it was read from, `stream` what its blocks are.

    `opening` is what the first section starts with, sounds only: it is heard while the words are still being spoken,
    and is left out where they are ready, for then they come at once.
    `voice` speaks the answers to spoken commands as mono samples at the stream's rate; it may take its time.
    """

    title: str
    conductor: Conductor
    source: str = ""
    stream: Stream = MONO
    voice: Callable[[str], Samples] | None = None
    opening: Section | None = None
