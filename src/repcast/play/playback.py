"""What the player needs from the other stages: sections, their sound, and answers to spoken commands."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from threading import Thread
from typing import Protocol

import numpy as np

from repcast.model.adjustments import Adjustments, Taken
from repcast.model.clip import Block, Samples
from repcast.model.plan import Plan
from repcast.model.timeline import Section
from repcast.play.outputs import MONO, StreamFormat


class SectionSource(Protocol):
    """The session's sections and their sound. At most one thread calls `sections`, and one other calls `blocks`."""

    @property
    def part_count(self) -> int:
        """How many parts the session has, whatever is adjusted."""

    def sections(
        self, part: int, adjustments: Adjustments, taken: tuple[Taken, ...] = (), *, in_parts: bool = False
    ) -> Iterator[Section]:
        """Schedule the session from part number `part` (from 0) to its end: one section a part, the first at any time.

        `taken` is what the sets before have really taken, so that what begins at an interval still does. With
        `in_parts` a section may come several times, each time longer and `partial` but for the last, so that it can be
        played while its words are being spoken. The player joins each to the one before it, and waits in the right
        place for one that takes long.
        """

    def blocks(self, sections: Iterable[Section], start_ms: int, voice_db: float) -> Iterator[Block]:
        """Mix joined sections from `start_ms` on, which lies in the first of them.

        Yields float32 blocks of shape (frames,), or (frames, 2) in stereo, from the frame of `start_ms` on. `voice_db`
        raises the voice against the music. Iterating over `sections` may block where the next is not planned yet.
        """


@dataclass(frozen=True, slots=True)
class Playback:
    """A session to be played, `stream` being the format of its blocks.

    `opening` is the opening's sound without its words, to be played while those are being spoken; `None` where they
    are in the cache already. `answer` speaks the answer to a spoken command, as mono samples at the stream's rate; it
    is called in a thread of its own. `plan` says what the parts are whose sections are played.
    """

    title: str
    section_source: SectionSource
    stream: StreamFormat = MONO
    answer: Callable[[str], Samples] | None = None
    opening: Section | None = None
    plan: Plan | None = None


NOTES_HZ = (660.0, 990.0)
NOTE_S = 0.07
LEVEL = 0.2
"""Amplitude of the notes, full scale 1."""


def confirmation(stream: StreamFormat) -> Block:
    """Return two rising notes: the sound that confirms a spoken command."""
    at_s = np.arange(int(NOTE_S * stream.rate_hz)) / stream.rate_hz
    envelope = np.minimum(1, np.minimum(at_s, NOTE_S - at_s) * 200)
    notes = [LEVEL * envelope * np.sin(2 * np.pi * hz * at_s) for hz in NOTES_HZ]
    return as_block(np.concatenate(notes).astype(np.float32), stream)


def as_block(samples: Samples, stream: StreamFormat) -> Block:
    """Return mono samples with the stream's number of channels."""
    return samples if stream.channels == 1 else np.repeat(samples[:, None], stream.channels, axis=1)


def answer(words: str, playback: Playback, play_over: Callable[[Block], None]) -> None:
    """Pass the confirming sound to `play_over`, and later, from a thread of its own, `words` if they can be spoken."""
    speak = playback.answer
    play_over(confirmation(playback.stream))
    if speak is not None and words:
        Thread(target=lambda: play_over(as_block(speak(words), playback.stream)), daemon=True, name="answer").start()
